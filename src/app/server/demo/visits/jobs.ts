/** What technicians are sent for, find and do. */
export type Job = {
  instructions: string
  falla: string
  causa: 'desgaste' | 'electrica' | 'defecto'
  done: string
  parts: { code: string | null; description: string; quantity: number; valor: number }[]
  pending?: string
}

export const jobs: Job[] = [
  {
    instructions: 'Llevar fuente de 24 V y multímetro. Avisar al llegar.',
    falla: 'El equipo se apaga solo a los pocos minutos de uso.',
    causa: 'electrica',
    done: 'Se midió la alimentación: baja a 198 V en hora punta. Se cambió la fuente y se conectó a una línea regulada.',
    parts: [{ code: 'FTE-24V', description: 'Fuente 24 V 5 A', quantity: 1, valor: 48_900 }],
  },
  {
    instructions: 'Coordinar con el jefe de local: se trabaja antes de abrir.',
    falla: 'El cabezal imprime con líneas blancas.',
    causa: 'desgaste',
    done: 'Se reemplazó el cabezal térmico y se limpió el rodillo. Se imprimieron 20 etiquetas de prueba, todas legibles.',
    parts: [
      { code: 'CAB-203', description: 'Cabezal térmico 203 dpi', quantity: 1, valor: 129_000 },
      { code: null, description: 'Alcohol isopropílico', quantity: 1, valor: 3_500 },
    ],
  },
  {
    instructions: 'Llevar masas patrón de 1, 5 y 10 kg.',
    falla: 'La balanza muestra 15 g sin carga y no vuelve a cero.',
    causa: 'desgaste',
    done: 'Se niveló, se limpió bajo el plato y se calibró con masas patrón. Error máximo de 2 g en 10 kg.',
    parts: [],
  },
  {
    instructions: 'Pedir acceso a la sala de comunicaciones.',
    falla: 'Las cajas pierden la conexión varias veces al día.',
    causa: 'defecto',
    done: 'Se cambió el switch y se rehicieron dos conectores. Se dejó una prueba de ping por una hora sin pérdidas.',
    parts: [
      { code: 'SW-8P', description: 'Switch de 8 puertas', quantity: 1, valor: 34_900 },
      { code: null, description: 'Conector RJ45', quantity: 4, valor: 1_200 },
    ],
  },
  {
    instructions: 'Revisar también el cajón de dinero de la caja 2.',
    falla: 'La gaveta no abre con la venta.',
    causa: 'desgaste',
    done: 'Se lubricó la corredera y se reemplazó el solenoide. Abre en todas las pruebas.',
    parts: [{ code: 'SOL-12', description: 'Solenoide 12 V', quantity: 1, valor: 15_900 }],
    pending: 'Falta cambiar la chapa de la caja 2: se cotizará.',
  },
  {
    instructions: 'El equipo está en el segundo piso, sin ascensor.',
    falla: 'El lector no lee códigos gastados.',
    causa: 'desgaste',
    done: 'Se limpió la ventana, se actualizó el firmware y se ajustó la potencia. Lee las muestras que fallaban.',
    parts: [],
  },
]

export const instructionsOfCare = 'Mantención semestral según pauta. Llevar kit de limpieza y certificado de masas.'

export const cancelledBecause = [
  'El cliente está en inventario y pide otra fecha.',
  'El cliente lo resolvió por su cuenta.',
  'Falta el repuesto: se volverá a coordinar.',
]
