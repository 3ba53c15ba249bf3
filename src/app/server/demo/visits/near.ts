import { PLACES } from '../names.ts'

const AROUND = ['San Miguel', 'Recoleta', 'Vitacura', 'Pedro Aguirre Cerda', 'Santiago', 'Curacaví', 'Melipilla']
const near = new Set([...PLACES.flatMap(({ district, city }) => (city === 'Santiago' ? district : [])), ...AROUND])

/** Whether the technicians of the demonstration, who start from Santiago, come there and back between two visits. */
export const isNear = (district: string | null): boolean => district !== null && near.has(district)
