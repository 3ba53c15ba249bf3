export const visitNotCharged = [
  'Error nuestro en la instalación: no se cobra.',
  'Segunda visita por falta de repuesto en el vehículo.',
  'Visita de cortesía por la demora en la atención.',
]

export const notCharged = [
  'Error nuestro en la instalación: no se cobra.',
  'Cortesía por la demora en la atención.',
  'Acordado con la supervisora: va por cuenta nuestra.',
  'Consulta comercial, no es soporte.',
]

export const wrongMinutes = [
  'Se digitaron los minutos de otro HelpDesk.',
  'Eran menos minutos: quedó corriendo el cronómetro durante la colación.',
  'Se contó también la espera mientras el cliente respondía.',
]

export const activityNotes = {
  meeting: [
    'Coordinación semanal: pendientes, turnos y visitas.',
    'Revisión de compromisos vencidos con el equipo.',
    'Reunión con ventas por contratos que vencen.',
  ],
  training: [
    'Curso en línea del fabricante: balanzas en red.',
    'Práctica con los terminales nuevos.',
    'Charla de seguridad en faena.',
  ],
  preparation: [
    'Preparación de equipo de préstamo.',
    'Instructivo de cambio de rollo, versión corregida.',
    'Imagen estándar para cajas nuevas.',
    'Orden y etiquetado de repuestos.',
  ],
  administration: ['Rendición de gastos y kilometraje.', 'Ordenar correos y cerrar pendientes.', 'Guías de despacho.'],
} as const

export const visitNotes = [
  'Mantención preventiva: limpieza de cabezales, rodillos y sensores.',
  'Ronda preventiva por las cajas; se cambian dos cables dañados.',
  'Revisión de respaldos y del estado de los discos del servidor.',
  'Calibración y prueba de peso de las balanzas.',
  'Capacitación breve a los turnos de mañana y tarde.',
  'Revisión de UPS: prueba de autonomía y estado de baterías.',
  'Levantamiento de equipos para el informe mensual.',
]

export const officeNotes = [
  'Actualización remota fuera del horario de ventas.',
  'Revisión de alertas y depuración de registros.',
  'Preparación del informe mensual de atenciones.',
  'Ajuste de formatos de etiqueta pedido por el cliente.',
  'Revisión remota de respaldos.',
]

export const routineNotes = {
  online: [
    'Seguimiento telefónico: todo en orden desde la última atención.',
    'Consulta breve sobre el cierre de caja.',
    'Se explica cómo anular una venta pagada con dos tarjetas.',
    'Coordinación de la próxima visita preventiva.',
  ],
  offline: [
    'Se prepara y se envía el instructivo que pidieron.',
    'Revisión remota de las cajas y del espacio en disco.',
    'Alta de dos cajeros nuevos en el sistema.',
    'Revisión de las alertas de la noche.',
    'Carga de la lista de precios de la semana.',
  ],
}
