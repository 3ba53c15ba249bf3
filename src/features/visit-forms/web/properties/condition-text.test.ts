import { expect, test } from 'vitest'
import type { Condition, Field } from '../../format.contract.ts'
import { number, text, yesNo } from '../../forms.scenario.ts'
import { conditionInWords } from './condition-text.ts'

const fields: Field[] = [
  yesNo('listo', { label: '¿Quedó operativo?' }),
  number('horas', { label: 'Horas' }),
  text('marca', { label: 'Marca' }),
  { kind: 'date', key: 'dia', label: 'Próxima visita' },
  { kind: 'time', key: 'llegada', label: 'Llegada' },
  { kind: 'oneOf', key: 'falla', label: 'Falla', options: [{ key: 'electrica', label: 'Eléctrica' }] },
  { kind: 'manyOf', key: 'trabajos', label: 'Trabajos', options: [{ key: 'limpieza', label: 'Limpieza' }] },
  { kind: 'photo', key: 'fotos', label: 'Fotos' },
]
const notReady: Condition = { field: 'listo', is: 'equal', to: false }
const long: Condition = { field: 'horas', is: 'above', to: 2 }

const examples: [Condition, es: string, en: string][] = [
  [notReady, '¿Quedó operativo? es No', '¿Quedó operativo? is No'],
  [{ field: 'horas', is: 'below', to: 1234.5 }, 'Horas menor que 1.234,5', 'Horas less than 1,234.5'],
  [{ field: 'marca', is: 'different', to: 'Zebra' }, 'Marca no es «Zebra»', 'Marca is not “Zebra”'],
  [
    { field: 'dia', is: 'above', to: '2026-11-23' },
    'Próxima visita después de 23-11-2026',
    'Próxima visita after 23-11-2026',
  ],
  [{ field: 'llegada', is: 'below', to: '09:30' }, 'Llegada antes de 09:30', 'Llegada before 09:30'],
  [{ field: 'falla', is: 'equal', to: 'electrica' }, 'Falla es Eléctrica', 'Falla is Eléctrica'],
  [{ field: 'falla', is: 'equal', to: 'otra' }, 'Falla es (no existe: otra)', 'Falla is (does not exist: otra)'],
  [
    { field: 'trabajos', is: 'lacking', to: 'limpieza' },
    'Trabajos no incluye Limpieza',
    'Trabajos does not include Limpieza',
  ],
  [{ field: 'fotos', is: 'filled' }, 'Fotos tiene respuesta', 'Fotos is answered'],
  [{ field: 'x', is: 'empty' }, '(no existe: x) sin respuesta', '(does not exist: x) is not answered'],
  [
    { all: [notReady, long] },
    '¿Quedó operativo? es No y Horas mayor que 2',
    '¿Quedó operativo? is No and Horas more than 2',
  ],
  [
    { any: [long, { all: [notReady, { field: 'fotos', is: 'empty' }] }] },
    'Horas mayor que 2 o (¿Quedó operativo? es No y Fotos sin respuesta)',
    'Horas more than 2 or (¿Quedó operativo? is No and Fotos is not answered)',
  ],
  [{ all: [{ any: [long] }] }, 'Horas mayor que 2', 'Horas more than 2'],
]
test.each(examples)('%j is said «%s»', (condition, es, en) => {
  expect(conditionInWords(condition, fields, 'es')).toBe(es)
  expect(conditionInWords(condition, fields, 'en')).toBe(en)
})
