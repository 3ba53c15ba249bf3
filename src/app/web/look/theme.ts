import { createTheme, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core'

const petrol: MantineColorsTuple = [
  '#eef7f9',
  '#dbecf1',
  '#b5d8e2',
  '#8bc2d1',
  '#63adc1',
  '#4098ae',
  '#26829a',
  '#176e86',
  '#0f5f75',
  '#0a4b5d',
]

const slate: MantineColorsTuple = [
  '#d8dde3',
  '#b8c0c9',
  '#9aa4b0',
  '#6b7682',
  '#3f4852',
  '#323a43',
  '#272e36',
  '#1c2229',
  '#151a20',
  '#0f1317',
]

const LAST = 'atiende.theme'

/** The look that the last person chose here, so that a dark screen does not start white. */
export function lastTheme(): 'light' | 'dark' | 'auto' {
  const last = localStorage.getItem(LAST)
  return last === 'light' || last === 'dark' ? last : 'auto'
}

export const rememberTheme = (theme: string) => localStorage.setItem(LAST, theme)

export const theme = createTheme({
  colors: { petrol, dark: slate },
  primaryColor: 'petrol',
  primaryShade: { light: 8, dark: 7 },
  autoContrast: true,
  luminanceThreshold: 0.35,
  defaultRadius: 'sm',
  radius: { sm: '6px', md: '8px' },
  spacing: { xs: '8px', sm: '10px', md: '14px', lg: '20px', xl: '28px' },
  fontFamily: 'system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif',
  fontFamilyMonospace: 'ui-monospace, "Cascadia Mono", "Segoe UI Mono", Menlo, Consolas, monospace',
  headings: {
    fontWeight: '650',
    sizes: {
      h1: { fontSize: '22px', lineHeight: '1.25' },
      h2: { fontSize: '17px', lineHeight: '1.3' },
      h3: { fontSize: '15px', lineHeight: '1.35' },
      h4: { fontSize: '14px', lineHeight: '1.4' },
    },
  },
  components: {
    Modal: { defaultProps: { centered: true } },
    // a dialog's heading is no header of the page
    ModalHeader: { defaultProps: { component: 'div' } },
    DrawerHeader: { defaultProps: { component: 'div' } },
    // an empty element in a menu that takes the focus is nothing a screen reader can name
    Menu: { defaultProps: { withInitialFocusPlaceholder: false } },
    // the list itself scrolls: a scroll area inside it cannot be reached by the keyboard
    Select: { defaultProps: { withScrollArea: false, styles: { options: { maxHeight: 240, overflowY: 'auto' } } } },
    Tooltip: { defaultProps: { withArrow: true, openDelay: 300, events: { hover: true, focus: true, touch: false } } },
  },
})

// Text on white and on the light shade of its own colour: at least 4.5 : 1, which the lighter colours do not reach.
const readable: Record<string, string> = {
  red: '#b3201f',
  pink: '#a61e4d',
  grape: '#862e9c',
  violet: '#5f3dc4',
  indigo: '#364fc7',
  blue: '#135c9e',
  cyan: '#0a6072',
  teal: '#07634b',
  green: '#22662e',
  lime: '#44690a',
  yellow: '#7d5200',
  orange: '#9c3f06',
  gray: '#4b545d',
}

const lightText = Object.fromEntries(
  Object.entries(readable).flatMap(([name, value]) => [
    [`--mantine-color-${name}-text`, value],
    [`--mantine-color-${name}-light-color`, value],
  ]),
)

/** What Mantine's own colours lack for WCAG AA. */
export const variables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    ...lightText,
    '--mantine-color-text': '#1b2228',
    '--mantine-color-dimmed': '#586470',
    '--mantine-color-placeholder': '#6b7680',
    '--mantine-color-error': readable.red!,
    '--mantine-color-anchor': petrol[8],
    '--mantine-color-default-border': '#d3dae0',
    '--app-ground': '#f3f6f8',
    '--app-line': '#e3e8ec',
    '--app-hover': '#eff4f6',
    '--app-chosen': petrol[1],
    '--app-ring': petrol[7],
  },
  dark: {
    '--mantine-color-dimmed': slate[2],
    '--mantine-color-placeholder': '#8b96a2',
    '--mantine-color-error': '#ff9a94',
    '--mantine-color-anchor': petrol[3],
    '--mantine-color-default-border': slate[4],
    '--app-ground': slate[8],
    '--app-line': slate[5],
    '--app-hover': slate[6],
    '--app-chosen': '#123a47',
    '--app-ring': petrol[4],
  },
})
