import { Readable } from 'node:stream'
import { prepareFolder, store } from '../../../../features/files/server/disk.ts'
import type { Ctx } from '../../../../platform/server/context.ts'
import { type Content, type PdfDocument, renderPdf } from '../../../../platform/server/pdf.ts'

const NAME = 'Manual balanza BAL-15K-RED.pdf'
const MAX_BYTES = 5 * 1024 * 1024
const TITLE = 'Balanza etiquetadora BAL-15K/RED · Manual de instalación y uso'

const heading = (text: string): Content => ({ text, style: 'heading' })
const steps = (...ol: string[]): Content => ({ ol, margin: [0, 2, 0, 6] })
const points = (...ul: string[]): Content => ({ ul, margin: [0, 2, 0, 6] })
const table = (head: [string, string], rows: [string, string][]): Content => ({
  layout: 'rows',
  table: {
    headerRows: 1,
    widths: [150, '*'],
    body: [head.map((text) => ({ text, style: 'head' })), ...rows],
  },
})

const content: Content[] = [
  { text: 'Balanza etiquetadora BAL-15K/RED', style: 'title' },
  { text: 'Manual de instalación y uso', style: 'company', margin: [0, 2, 0, 12] },
  'Este manual acompaña a la balanza. Léalo antes de encenderla y guárdelo en el local: la última página dice qué hacer con cada mensaje de la pantalla.',
  heading('1. Qué viene en la caja'),
  points(
    'Balanza con plato de acero y cuatro patas regulables.',
    'Cable de corriente y cable de red de tres metros.',
    'Un rollo de etiquetas de 50 × 25 mm y una llave para la tapa.',
    'Certificado de la primera verificación. No rompa el sello que está bajo el plato.',
  ),
  heading('2. Dónde ponerla'),
  steps(
    'Elija una mesa firme y pareja, lejos de ventiladores, puertas y hornos.',
    'Use un enchufe con tierra que no comparta con refrigeradores ni cortadoras.',
    'Gire las patas hasta que la burbuja quede al centro del círculo.',
    'Retire el seguro naranjo que sujeta la celda de carga durante el transporte.',
    'Ponga el plato: no debe rozar con la carcasa.',
  ),
  heading('3. Conectar y encender'),
  steps(
    'Conecte el cable de red en la balanza y en el switch.',
    'Conecte la corriente y encienda. La pantalla cuenta de 9 a 0: no toque el plato mientras tanto.',
    'Abra Menú › Red. La dirección viene en automático; para una fija, escríbala y confirme con PRINT.',
    'Escriba el nombre del local en Menú › Local y la hora en Menú › Reloj.',
    'Espere quince minutos antes de pesar para la venta.',
  ),
  heading('4. Poner las etiquetas'),
  steps(
    'Abra la tapa lateral y levante la palanca verde.',
    'Coloque el rollo con las etiquetas hacia afuera.',
    'Pase el papel bajo el cabezal hasta el eje que recoge el respaldo y dele dos vueltas.',
    'Baje la palanca, cierre la tapa y presione ALIMENTAR.',
  ),
  heading('5. Vender'),
  points(
    'Por código: digite el PLU, ponga el producto y presione PRINT.',
    'Por tecla directa: cada una de las 72 teclas lleva un producto; se asignan en Menú › Teclas.',
    'Con envase: ponga el envase vacío, presione TARA y después el producto.',
    'Por unidad: digite la cantidad, presione × y el PLU.',
    'Para anular la última etiqueta, presione C dos veces y lea su código con el lector.',
  ),
  heading('6. Limpieza'),
  points(
    'Cada día: plato y teclado con un paño húmedo y detergente neutro. Nunca con manguera.',
    'Cada cambio de rollo: cabezal con alcohol isopropílico, en un solo sentido.',
    'Cada mes: aspire el polvo de la rejilla trasera.',
  ),
  { text: '7. Datos técnicos', style: 'heading', pageBreak: 'before' },
  table(
    ['Característica', 'Valor'],
    [
      ['Capacidad máxima', '15 kg'],
      ['Carga mínima', '40 g'],
      ['División', '2 g hasta 6 kg, 5 g hasta 15 kg'],
      ['Etiqueta', 'de 40 a 60 mm de ancho, rollo de hasta 100 mm de diámetro'],
      ['Productos', '10.000 con PLU de hasta 6 dígitos'],
      ['Red', 'Ethernet 10/100, puerto 5001'],
      ['Corriente', '220 V, 50 Hz, 60 W'],
      ['Temperatura', 'de 0 a 40 °C, humedad de hasta 85 %'],
    ],
  ),
  heading('8. Mensajes de la pantalla'),
  table(
    ['Mensaje', 'Qué hacer'],
    [
      ['OFF LINE', 'No hay comunicación con el computador de precios. Revise el cable de red y el switch.'],
      ['NO PAPER', 'Se acabó el rollo o la tapa está abierta.'],
      ['TAKE LABEL', 'Retire la etiqueta anterior: el sensor la está viendo.'],
      ['OVERLOAD', 'Hay más de 15 kg. Retire la carga de inmediato para no dañar la celda.'],
      ['UNDERLOAD', 'Falta el plato o quedó puesto el seguro de transporte.'],
      ['E-12', 'El cero está fuera de rango. Retire todo del plato, apague y encienda.'],
      ['E-21', 'El cabezal está caliente. Espere cinco minutos.'],
      ['E-34', 'La memoria de productos está llena. Elimine los que ya no vende y envíe otra vez.'],
      ['E-47', 'El reloj perdió la hora: la pila interna está agotada. Pida una visita.'],
      ['CAL', 'Está en modo de calibración. Si no quiso entrar, apague sin confirmar.'],
    ],
  ),
  heading('9. Garantía'),
  'Seis meses de garantía legal desde la entrega y doce de garantía del fabricante. No cubre golpes, líquidos, insectos ni cabezales desgastados por el uso. El servicio pide el número de serie, que está en la placa bajo el plato, y el documento de compra.',
]

/** The manual that hangs on an article, as a real PDF; begun early, it is ready when the articles are told. */
export const renderManual = (author: string): Promise<Buffer> => renderPdf({ ...paper, author })

const paper: Omit<PdfDocument, 'author'> = {
  title: TITLE,
  language: 'es',
  paper: 'letter',
  running: TITLE,
  pageNumber: 'Página {page} de {pages}',
  content,
}

/** Puts it where uploads stand, as an upload of this person. @returns its id */
export async function uploadManual(ctx: Ctx, { pdf, dir }: { pdf: Buffer; dir: string }): Promise<string> {
  const id = ctx.newId()
  await prepareFolder(dir)
  const stored = await store(Readable.from([pdf]), { dir, id, maxBytes: MAX_BYTES })
  await ctx.db
    .insertInto('files')
    .values({ id, name: NAME, ...stored, uploadedBy: ctx.actor.id, uploadedAt: ctx.now })
    .execute()
  return id
}
