import type { EntryKind } from '../../../features/conversations/conversations.contract.ts'
import type { FirstClassifications } from '../../../features/settings/server/first-classifications.ts'
import { equipmentStories } from './stories-equipment.ts'
import { officeStories } from './stories-office.ts'
import { systemStories } from './stories-system.ts'

/**
 * Something that customers call about again and again, and how it goes on. `{…}` is filled: contacto, equipo, serie,
 * local, caja, factura, tecnico, vendedor.
 */
export type Story = {
  topic: keyof FirstClassifications['topics']
  /** Beginnings of product codes it is about; none: about no product. */
  products?: string[]
  subjects: string[]
  descriptions: string[]
  /** What is said and noted until it is solved, in this order. */
  talk: [EntryKind, string][]
  solution: string
  promise?: { type: keyof FirstClassifications['commitmentTypes']; text: string }
}

export const stories: Story[] = [...equipmentStories, ...systemStories, ...officeStories]

export const movedBecause = [
  'El repuesto llega el jueves desde Santiago; el proveedor atrasó el despacho.',
  'El cliente pidió cambiar el día porque estarán en inventario.',
  'El técnico quedó en una emergencia con otro cliente.',
  'Corte de camino por lluvia en la ruta; no fue posible llegar.',
  'Falta la aprobación de la orden de compra por parte del cliente.',
  'El contacto está con licencia médica hasta el lunes.',
  'Feriado regional: la sucursal no abre ese día.',
  'El laboratorio necesita dos días más para terminar el diagnóstico.',
]

export const reopenedBecause = [
  'El cliente informa que la falla volvió al día siguiente.',
  'Se cerró antes de la prueba con el turno de noche; siguen los errores.',
  'La boleta de prueba salió bien, pero las siguientes volvieron a fallar.',
]

export const waitingBecause = [
  'A la espera de que el cliente envíe la fotografía y el número de serie.',
  'El cliente avisará cuándo puede detener la caja para la prueba.',
  'Repuesto pedido al proveedor.',
]
