import { Button, Text } from '@mantine/core'
import { Loading } from '../../../../platform/web/faces.tsx'
import { useText } from '../../../../platform/web/language.ts'
import { formOf } from '../../held-pack.rules.ts'
import { phoneText } from '../../phone.text.ts'
import { useDraftKeeper } from './draft/use-draft-keeper.ts'
import { useHeldPack } from './phone.ts'
import { linkTo } from './place.ts'
import { useIsBringing } from './use-renew-pack.ts'
import { VisitScreen, type VisitProps } from './VisitScreen.tsx'

type Props = { visitId: string; part: 'order' | 'work' }

/** A visit as this phone has it. */
export function VisitPage({ visitId, part }: Props) {
  const t = useText(phoneText)
  const held = useHeldPack()
  const isBringing = useIsBringing()
  if (held.isPending) return <Loading lines={8} />
  const visit = held.data?.visits.find(({ id }) => id === visitId)
  // what was opened from an address may be on its way here
  if (!visit && isBringing) return <Loading lines={8} />
  if (!visit || !held.data)
    return (
      <div className="phone-empty">
        <Text>{t.notFound}</Text>
        <Button component="a" {...linkTo({ name: 'days' })} size="md">
          {t.back}
        </Button>
      </div>
    )
  return <Kept pack={held.data} visit={visit} form={formOf(held.data, visit)} part={part} />
}

function Kept(props: Omit<VisitProps, 'keeper'>) {
  const keeper = useDraftKeeper(props.visit, props.form)
  return keeper ? <VisitScreen {...props} keeper={keeper} /> : <Loading lines={8} />
}
