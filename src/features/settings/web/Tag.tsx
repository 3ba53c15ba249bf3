import { Badge, type BadgeProps, ColorSwatch } from '@mantine/core'

// a name is never cut: the column makes place for it
const whole = { root: { overflow: 'visible', maxWidth: 'none' }, label: { overflow: 'visible' } }

type Props = { name: string; color: string; size?: BadgeProps['size'] }

/** One of the company's classifications: its name, and its colour beside it, so that any colour can be read on any ground. */
export function Tag({ name, color, size = 'md' }: Props) {
  return (
    <Badge variant="default" size={size} tt="none" fw={500} styles={whole} leftSection={<Dot color={color} />}>
      {name}
    </Badge>
  )
}

/** Only the colour; the name stands beside it. */
export function Dot({ color }: { color: string }) {
  return <ColorSwatch component="span" color={color} size={10} withShadow={false} aria-hidden />
}
