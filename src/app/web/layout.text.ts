import { words } from '../../platform/shared/words.ts'

export const layoutText = words({
  es: { menu: 'Menú', attend: 'Atención a clientes' },
  en: { menu: 'Menu', attend: 'Attend customers' },
})
