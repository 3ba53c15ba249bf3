import type { Story } from './stories.ts'

export const officeStories: Story[] = [
  {
    topic: 'billing',
    subjects: ['No ha llegado la factura', 'Solicitan copia de la {factura}'],
    descriptions: [
      '{contacto} pide copia de la {factura} y su archivo XML: el proveedor de recepción no la tiene.',
      'El cliente no recibió la factura del mes y la necesita antes del cierre contable.',
    ],
    talk: [['email', 'Reenviamos la factura y el archivo XML al correo indicado y al de intercambio.']],
    solution: 'Documento recibido y aceptado por el cliente. Se corrige el correo de intercambio en la ficha.',
    promise: { type: 'information', text: 'Enviar copia de la {factura} con su XML' },
  },
  {
    topic: 'billing',
    subjects: ['Reclamo por cobro duplicado', 'Facturaron un equipo que fue devuelto'],
    descriptions: [
      'En la cartola aparecen dos cobros por la misma visita. {contacto} pide nota de crédito.',
      'La {factura} incluye un lector que se devolvió el mismo día con guía.',
    ],
    talk: [
      ['call', 'Se revisa con {vendedor}: la visita se facturó por contrato y además por orden de trabajo.'],
      ['internalNote', 'Pedir autorización a Sofía para la nota de crédito.'],
      ['email', 'Confirmamos el error y emitiremos la nota de crédito esta semana. Disculpe la molestia.'],
    ],
    solution: 'Nota de crédito emitida y enviada. El saldo queda corregido en la cuenta del cliente.',
    promise: { type: 'information', text: 'Enviar la nota de crédito de la {factura}' },
  },
  {
    topic: 'billing',
    subjects: ['Acuerdo de pago por facturas vencidas', 'Consulta por saldo pendiente'],
    descriptions: [
      'Pagarán la {factura} en dos cuotas por atraso de su propio cliente. Piden no suspender la atención.',
      '{contacto} consulta qué documentos están pendientes: en su contabilidad figura todo pagado.',
    ],
    talk: [
      ['call', 'Se lee el detalle de documentos pendientes. Falta imputar una transferencia del mes pasado.'],
      ['email', 'Enviamos el estado de cuenta. Por favor envíe el comprobante de la transferencia.'],
    ],
    solution: 'Transferencia imputada y estado de cuenta conforme entre ambas partes.',
    promise: { type: 'call', text: 'Llamar para confirmar el pago comprometido' },
  },
  {
    topic: 'use',
    subjects: ['Cambio de contacto y de correo', 'Agregar usuario al portal de clientes'],
    descriptions: [
      'La persona encargada cambió. Actualizar el contacto y dejar de enviar avisos al anterior.',
      'Solicitan acceso al portal para la jefa de local de {local}.',
    ],
    talk: [['email', 'Datos actualizados. Confirmamos por este medio el nuevo contacto.']],
    solution: 'Ficha actualizada y acceso probado por teléfono.',
  },
  {
    topic: 'parts',
    subjects: ['Pedido de rollos térmicos', 'Cotizar insumos para tres locales'],
    descriptions: [
      'Necesitan diez cajas de rollos de 80 x 80 para {local} antes del viernes.',
      '{contacto} pide cotizar rollos, etiquetas y cintas para tres locales con entrega en cada uno.',
    ],
    talk: [
      ['call', 'Se toma el pedido. {vendedor} confirma que hay existencias en bodega.'],
      ['email', 'Adjuntamos la cotización con despacho incluido sobre $ 150.000.'],
    ],
    solution: 'Pedido entregado y guía firmada por {contacto}.',
    promise: { type: 'delivery', text: 'Despachar los rollos térmicos a {local}' },
  },
  {
    topic: 'warranty',
    subjects: ['Consulta por renovación del contrato de mantención', 'Qué cubre el contrato en feriados'],
    descriptions: [
      'El contrato vence a fin de mes. {contacto} quiere comparar con y sin visitas preventivas.',
      'Preguntan si la atención de domingo y feriado está incluida para {local}.',
    ],
    talk: [
      ['call', 'Se explica la cobertura actual y lo que cambia con el plan siguiente.'],
      ['email', 'Enviamos la propuesta con dos alternativas y los valores en UF.'],
      ['meeting', 'Reunión en las oficinas del cliente: prefieren la alternativa con cuatro visitas al año.'],
    ],
    solution: 'Contrato renovado por doce meses con cuatro visitas preventivas.',
    promise: { type: 'quotation', text: 'Enviar la propuesta de renovación con dos alternativas' },
  },
  {
    topic: 'installation',
    subjects: ['Levantamiento para sucursal nueva en {local}', 'Visita técnica previa a la remodelación'],
    descriptions: [
      'Abrirán una sucursal en {local} en dos meses. Piden levantamiento de red y cantidad de cajas.',
      'Remodelan la sala de ventas y hay que mover los puntos de red y el gabinete.',
    ],
    talk: [
      ['meeting', 'Recorrido con el arquitecto y {contacto}. Se marcan en el plano los puntos de red y de corriente.'],
      ['progress', 'Informe de levantamiento en preparación, con fotografías.'],
    ],
    solution: 'Informe entregado y aprobado. La instalación sigue en otro HelpDesk.',
    promise: { type: 'information', text: 'Enviar el informe del levantamiento con el plano' },
  },
  {
    topic: 'failureNetwork',
    subjects: ['No hay internet en la sucursal', 'La transferencia de ventas no sale de {local}'],
    descriptions: [
      'La sucursal de {local} está sin internet desde anoche por robo de cables en el sector.',
      'Las ventas no llegan a la casa matriz desde ayer; el correo funciona.',
    ],
    talk: [
      ['call', 'Se activa el enlace de respaldo por red móvil para las cajas.'],
      ['call', 'El proveedor de internet compromete la reposición para mañana en la tarde.'],
    ],
    solution: 'Enlace principal repuesto. Las ventas pendientes se enviaron en veinte minutos sin diferencias.',
    promise: { type: 'call', text: 'Llamar para confirmar que las ventas llegaron a la casa matriz' },
  },
  {
    topic: 'use',
    subjects: ['Reclamo por demora en la atención', 'Sugerencia: aviso antes de la visita'],
    descriptions: [
      '{contacto} reclama que la visita prometida para el martes no llegó ni hubo aviso.',
      'Sugieren recibir un mensaje cuando el técnico va en camino: perdieron la mañana esperando.',
    ],
    talk: [
      ['call', 'Se ofrecen disculpas y se acuerda una visita hoy en la tarde sin costo.'],
      ['internalNote', 'Revisar con {tecnico} por qué no se avisó el cambio de hora.'],
    ],
    solution: 'Visita hecha el mismo día. Se acuerda avisar siempre con una hora de anticipación.',
    promise: { type: 'call', text: 'Llamar a {contacto} para saber si quedó conforme' },
  },
]
