import { words } from '../../platform/shared/words.ts'

/** What a new company starts with, to be changed as it likes. */
export const firstClassificationsText = words({
  es: {
    priorities: { low: 'Baja', normal: 'Normal', high: 'Alta', urgent: 'Urgente' },
    states: {
      new: 'Nuevo',
      inProgress: 'En curso',
      waitingCustomer: 'En espera del cliente',
      waitingPart: 'En espera de repuesto',
      solved: 'Solucionado',
      closed: 'Cerrado',
    },
    commitmentTypes: {
      call: 'Llamar al cliente',
      quotation: 'Enviar cotización',
      visit: 'Visita a terreno',
      delivery: 'Entregar equipo',
      information: 'Enviar información',
    },
    topics: {
      installation: 'Instalación y puesta en marcha',
      use: 'Uso y capacitación',
      failure: 'Fallas',
      failureEquipment: 'Equipo',
      failureSoftware: 'Software',
      failureNetwork: 'Conexión y red',
      parts: 'Repuestos e insumos',
      warranty: 'Garantía',
      billing: 'Facturación y cobranza',
    },
    internalActivities: {
      meeting: 'Reunión interna',
      training: 'Capacitación',
      preparation: 'Preparación y documentación',
      administration: 'Administración',
    },
    pauseReasons: { meal: 'Colación', rest: 'Pausa', meeting: 'Reunión', leave: 'Permiso' },
    customerClasses: { normal: 'Normal', preferred: 'Preferente', restricted: 'Restringido' },
  },
  en: {
    priorities: { low: 'Low', normal: 'Normal', high: 'High', urgent: 'Urgent' },
    states: {
      new: 'New',
      inProgress: 'In progress',
      waitingCustomer: 'Waiting for the customer',
      waitingPart: 'Waiting for a part',
      solved: 'Solved',
      closed: 'Closed',
    },
    commitmentTypes: {
      call: 'Call the customer',
      quotation: 'Send a quotation',
      visit: 'Visit on site',
      delivery: 'Deliver equipment',
      information: 'Send information',
    },
    topics: {
      installation: 'Installation and start-up',
      use: 'Use and training',
      failure: 'Failures',
      failureEquipment: 'Equipment',
      failureSoftware: 'Software',
      failureNetwork: 'Connection and network',
      parts: 'Parts and supplies',
      warranty: 'Warranty',
      billing: 'Invoicing and collection',
    },
    internalActivities: {
      meeting: 'Internal meeting',
      training: 'Training',
      preparation: 'Preparation and documentation',
      administration: 'Administration',
    },
    pauseReasons: { meal: 'Lunch', rest: 'Break', meeting: 'Meeting', leave: 'Leave' },
    customerClasses: { normal: 'Normal', preferred: 'Preferred', restricted: 'Restricted' },
  },
})
