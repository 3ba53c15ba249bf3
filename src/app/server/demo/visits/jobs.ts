/** What technicians are sent for, find and do. */
export type Job = {
  /** Subjects of cases, and names of products, that it is about. */
  about: RegExp
  instructions: string
  falla: string
  causa: 'desgaste' | 'electrica' | 'defecto'
  done: string
  parts: { code: string | null; description: string; quantity: number }[]
  pending?: string
  toQuote?: { description: string; valor: number }
}

export const jobs: Job[] = [
  {
    about: /balanza|peso/i,
    instructions: 'Llevar masas patrón de 1, 5 y 10 kg.',
    falla: 'La balanza no vuelve a cero y el teclado responde a ratos.',
    causa: 'desgaste',
    done: 'Se niveló, se limpió bajo el plato, se cambió la membrana y se calibró con masas patrón. Error máximo de 2 g en 10 kg.',
    parts: [{ code: 'MEM-BAL', description: 'Membrana de teclado', quantity: 1 }],
  },
  {
    about: /impres|etiqueta|boletas salen|papel|cinta/i,
    instructions: 'Coordinar con el jefe de local: se trabaja antes de abrir.',
    falla: 'El cabezal imprime con líneas blancas y la cuchilla se traba.',
    causa: 'desgaste',
    done: 'Se reemplazó el cabezal térmico, se limpió el rodillo y se ajustó la cuchilla. Se imprimieron 20 pruebas, todas legibles.',
    parts: [
      { code: 'CAB-203', description: 'Cabezal térmico 203 dpi', quantity: 1 },
      { code: null, description: 'Alcohol isopropílico', quantity: 1 },
    ],
  },
  {
    about: /lector|terminal de mano|cuna|códigos/i,
    instructions: 'Llevar un lector de reemplazo por si hay que retirarlo.',
    falla: 'El lector no lee códigos gastados y pierde el enlace con la base.',
    causa: 'desgaste',
    done: 'Se limpió la ventana, se actualizó el firmware y se enlazó otra vez con la base. Lee las muestras que fallaban.',
    parts: [],
  },
  {
    about: /cajón|gaveta/i,
    instructions: 'Revisar también el cajón de dinero de la caja 2.',
    falla: 'La gaveta no abre con la venta.',
    causa: 'desgaste',
    done: 'Se lubricó la corredera y se reemplazó el solenoide. Abre en todas las pruebas.',
    parts: [{ code: 'SOL-12', description: 'Solenoide 12 V', quantity: 1 }],
    pending: 'Falta cambiar la chapa de la caja 2: se cotizará.',
    toQuote: { description: 'Chapa con llave para gaveta', valor: 24_900 },
  },
  {
    about: /internet|verificador|transferencia|conexi|red\b/i,
    instructions: 'Pedir acceso a la sala de comunicaciones.',
    falla: 'La conexión se corta varias veces al día.',
    causa: 'defecto',
    done: 'Se cambió el switch y se rehicieron dos conectores. Se dejó una prueba de una hora sin pérdidas.',
    parts: [
      { code: 'SW-8P', description: 'Switch de 8 puertas', quantity: 1 },
      { code: null, description: 'Conector RJ45', quantity: 4 },
    ],
  },
  {
    about: /ups|enciende|apaga|pantalla|carga/i,
    instructions: 'Llevar fuente de 24 V, baterías y multímetro. Avisar al llegar.',
    falla: 'El equipo se apaga solo a los pocos minutos de uso.',
    causa: 'electrica',
    done: 'Se midió la alimentación: baja a 198 V en hora punta. Se cambió la fuente y se conectó a una línea regulada.',
    parts: [{ code: 'FTE-24V', description: 'Fuente 24 V 5 A', quantity: 1 }],
  },
  {
    about: /instalación|puesta en marcha|levantamiento|remodelación|garantía/i,
    instructions: 'Medir el lugar y confirmar punto de red y de corriente.',
    falla: 'El lugar no tiene punto de red ni corriente regulada.',
    causa: 'defecto',
    done: 'Se recorrió el lugar con el contacto, se midió y se dejó un punto de red provisorio, probado.',
    parts: [{ code: null, description: 'Cable UTP categoría 6, metro', quantity: 15 }],
    pending: 'Falta la canaleta definitiva: se coordinará con el cliente.',
  },
]

/** The job that somebody is sent for; none where nobody would be sent. */
export const jobFor = (about: string): Job | undefined => jobs.find((job) => job.about.test(about))

export const instructionsOfCare =
  'Mantención semestral según pauta. Llevar kit de limpieza y coordinar la detención del equipo.'

export const cancelledBecause = [
  'El cliente está en inventario y pide otra fecha.',
  'El cliente lo resolvió por su cuenta.',
  'Falta el repuesto: se volverá a coordinar.',
]
