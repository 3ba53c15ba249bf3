import { checkDigit } from '../../../../platform/shared/chile/rut.ts'
import type { DemoErpCustomer } from './customers.ts'

const NAMES: [code: string, name: string, city: string][] = [
  ['401', 'Minimarket Las Palmas', 'Viña del Mar'],
  ['402', 'Ferretería El Perno Dorado', 'Talca'],
  ['417', 'Panadería San Camilo Hnos.', 'Curicó'],
  ['SUC/12 B', 'Botillería La Esquina, sucursal 12', 'Rancagua'],
  ['SUC/14', 'Botillería La Esquina, sucursal 14', 'Rengo'],
  ['EXT 0017', 'Importaciones Andinas del Perú SAC', 'Tacna'],
  ['EXT 0021', 'Comercial Cuyo S.R.L.', 'Mendoza'],
  ['76918244', 'Agrícola Valle Ñuble Ltda.', 'Chillán'],
  ['77204861', 'Óptica Peñalolén SpA', 'Santiago'],
  ['78115930', 'Distribuidora Aconcagua S.A.', 'Los Andes'],
  ['79663020', 'Librería Güell y Cía.', 'Valdivia'],
  ['96551470', 'Supermercados Costa Azul S.A.', 'Antofagasta'],
]

/** Customers of the ERP that nobody made ours yet: codes of every kind, two of them abroad. */
export function onlyInTheErp(ours: DemoErpCustomer[]): DemoErpCustomer[] {
  const taken = new Set(ours.map(({ erpCode }) => erpCode))
  return NAMES.filter(([code]) => !taken.has(code)).map(([erpCode, name, city], index) => {
    const body = /^\d{8}$/.test(erpCode) ? erpCode : String(77_340_100 + index * 1_017)
    const taxId = erpCode.startsWith('EXT') ? null : body + checkDigit(body)
    return { erpCode, name, taxId, city, district: city }
  })
}
