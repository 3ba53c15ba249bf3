import type { Story } from './stories.ts'

export const systemStories: Story[] = [
  {
    topic: 'failureSoftware',
    products: ['SW-POS'],
    subjects: ['No se pueden emitir boletas electrónicas', 'Caja {caja}: error al timbrar boleta'],
    descriptions: [
      'Desde las 11 la caja {caja} muestra «no hay folios disponibles» y no deja terminar la venta.',
      'Las boletas quedan pendientes de envío y el sistema pide reintentar. Hay fila en {local}.',
    ],
    talk: [
      [
        'call',
        'Se revisa el rango de folios: quedaban cero. Se solicita uno nuevo en el portal del SII con {contacto}.',
      ],
      ['progress', 'Folios cargados en la caja {caja}; se comprueba que las ventas pendientes se envían solas.'],
    ],
    solution: 'Rango de folios cargado en todas las cajas y aviso automático cuando queden menos de quinientos.',
  },
  {
    topic: 'failureSoftware',
    products: ['SW-POS'],
    subjects: ['El cierre de caja no cuadra', 'Diferencia en el cierre de ayer'],
    descriptions: [
      'El cierre de la caja {caja} muestra $ 48.990 más que el arqueo. Revisaron dos veces.',
      'El informe Z no coincide con la suma de los vouchers de tarjeta de crédito y débito.',
    ],
    talk: [
      ['call', 'Se revisa el detalle: una anulación quedó registrada en el turno siguiente.'],
      ['email', 'Adjuntamos el informe por medio de pago con la venta que explica la diferencia.'],
    ],
    solution:
      'La anulación se hizo después del cierre. Se reprocesa el turno y se explica el orden correcto a los cajeros.',
    promise: { type: 'information', text: 'Enviar el informe de diferencias por medio de pago' },
  },
  {
    topic: 'failureSoftware',
    products: ['SW-POS'],
    subjects: ['Precios de la promoción no llegan a las cajas', 'Oferta 2x1 no se aplica'],
    descriptions: [
      'La oferta del fin de semana no se aplica en dos de las cinco cajas de {local}.',
      'El cambio de precios de anoche no llegó a la sucursal. En la casa matriz sí están.',
    ],
    talk: [
      ['call', 'La caja {caja} tiene la hora atrasada un día, por eso la vigencia de la oferta no comienza.'],
      ['internalNote', 'Ver por qué no sincroniza la hora: el cortafuegos nuevo bloquea el puerto.'],
    ],
    solution: 'Se corrige la hora de las cajas, se abre el puerto de sincronización y se reenvían los precios.',
  },
  {
    topic: 'failureSoftware',
    products: ['SW-INV', 'TERM-'],
    subjects: ['El inventario no sube desde los terminales', 'Conteo duplicado en el inventario'],
    descriptions: [
      'Terminaron de contar a las cuatro de la mañana y tres terminales no suben el conteo. La tienda abre a las diez.',
      'El conteo del pasillo 6 aparece dos veces y la diferencia de inventario es enorme.',
    ],
    talk: [
      ['call', 'Los datos están en el terminal. Se pide no apagarlos y conectarlos a la red de la oficina.'],
      ['progress', 'Se rescata el conteo de los tres terminales y se carga con la herramienta de importación.'],
    ],
    solution:
      'Conteo completo cargado y duplicados eliminados por número de lote. Se actualiza la versión de los terminales.',
    promise: { type: 'call', text: 'Confirmar con {contacto} que el inventario cuadró' },
  },
  {
    topic: 'failureSoftware',
    products: ['SW-POS/SRV'],
    subjects: ['El servidor del local está muy lento', 'Las ventas demoran casi un minuto'],
    descriptions: [
      'Desde el lunes cada venta demora cerca de un minuto. Al reiniciar el servidor mejora por una hora.',
      'El sistema se pega cuando dos personas sacan informes al mismo tiempo.',
    ],
    talk: [
      ['call', 'Conexión remota: el disco está al 98 %. Hay respaldos de dos años en la misma unidad.'],
      ['progress', 'Se mueven los respaldos antiguos a la unidad externa y se libera el 60 % del disco.'],
      ['internalNote', 'Proponer el contrato de mantención preventiva: es la tercera vez.'],
    ],
    solution:
      'Respaldos movidos, índices reconstruidos y tarea de limpieza programada cada domingo. Las ventas toman dos segundos.',
    promise: { type: 'quotation', text: 'Enviar la propuesta de mantención preventiva anual' },
  },
  {
    topic: 'failureSoftware',
    products: ['SW-POS', 'SW-INV'],
    subjects: ['Error después de la actualización', 'La versión nueva no abre'],
    descriptions: [
      'Después de la actualización de anoche el programa de la caja {caja} se cierra al entrar al menú de informes.',
      'La caja {caja} quedó pidiendo licencia luego de actualizar. Son las nueve y van a abrir.',
    ],
    talk: [
      [
        'call',
        'Se activa la licencia por teléfono para que puedan abrir; queda pendiente la revisión del error de informes.',
      ],
      ['email', 'Por favor envíe el archivo de registro de la carpeta del programa, con fecha de hoy.'],
      ['portalMessage', 'Enviado. También pasa en la caja 2, pero solo con el usuario del supervisor.'],
    ],
    solution:
      'Faltaba un componente de informes en la instalación. Se publica la corrección y se actualizan las cajas.',
    promise: { type: 'information', text: 'Avisar cuándo estará la versión corregida' },
  },
  {
    topic: 'failureNetwork',
    products: ['SWITCH'],
    subjects: ['Cajas sin red en {local}', 'Se cae la red a la misma hora todos los días'],
    descriptions: [
      'Todas las cajas quedaron sin red a las 13:10. El internet de la oficina funciona.',
      'Cada día cerca de las ocho de la noche las cajas pierden la conexión por cinco minutos.',
    ],
    talk: [
      ['call', 'Se pide a {contacto} revisar las luces del {equipo}: el puerto de subida está apagado.'],
      ['meeting', 'Visita con el electricista del cliente: el letrero nuevo comparte el circuito con el gabinete.'],
    ],
    solution: 'Se separa el circuito del gabinete y se cambia el cable dañado. Una semana sin cortes.',
    promise: { type: 'visit', text: 'Revisar el gabinete de comunicaciones de {local}' },
  },
  {
    topic: 'failureNetwork',
    products: ['IMP-T80/ETH', 'BAL-15K'],
    subjects: ['Equipo en red desaparece', 'La impresora de cocina no recibe pedidos'],
    descriptions: [
      'La {equipo} deja de recibir datos y vuelve sola a los diez minutos. Pasa varias veces al día.',
      'Los pedidos no llegan a la impresora de cocina desde que cambiaron el enrutador.',
    ],
    talk: [
      ['call', 'Dos equipos tienen la misma dirección: el enrutador nuevo entrega direcciones que ya estaban fijas.'],
      ['progress', 'Se ordenan las direcciones en una planilla y se reservan en el enrutador.'],
    ],
    solution: 'Direcciones reservadas en el enrutador y planilla entregada a {contacto}.',
  },
  {
    topic: 'use',
    products: ['SW-POS', 'SW-INV'],
    subjects: [
      'Capacitación para cajeros nuevos',
      'Cómo anular una venta del día anterior',
      'Consulta: nota de crédito por cambio',
    ],
    descriptions: [
      'Entraron seis cajeros nuevos en {local} y piden repetir la capacitación básica.',
      '{contacto} consulta cómo hacer una nota de crédito cuando el cliente devuelve solo una parte de la compra.',
      'Necesitan anular una venta de ayer que se pagó con dos tarjetas.',
    ],
    talk: [
      ['call', 'Se explica paso a paso y se hace la operación en conjunto.'],
      ['email', 'Enviamos el instructivo con imágenes y el enlace al video de cinco minutos.'],
    ],
    solution: 'El personal hace la operación sin ayuda. Instructivo impreso junto a la caja.',
    promise: { type: 'visit', text: 'Jornada de capacitación en {local}' },
  },
  {
    topic: 'use',
    products: ['BAL-', 'IMP-E110'],
    subjects: ['Cargar productos nuevos en la balanza', 'Cambiar el formato de la etiqueta'],
    descriptions: [
      'Necesitan agregar cuarenta productos de la temporada a la {equipo} y no recuerdan el procedimiento.',
      'Piden incluir la resolución sanitaria y la fecha de elaboración en la etiqueta.',
    ],
    talk: [
      ['email', 'Adjuntamos la planilla modelo. Complete las columnas en amarillo y la cargamos a distancia.'],
      ['portalMessage', 'Planilla lista. Los precios parten el lunes.'],
    ],
    solution: 'Productos cargados y formato nuevo aprobado por {contacto}. Se guarda copia de la configuración.',
    promise: { type: 'call', text: 'Llamar para revisar juntos el nuevo formato' },
  },
  {
    topic: 'installation',
    products: ['SW-POS', 'SW-INV'],
    subjects: ['Instalar el sistema en un equipo nuevo', 'Traslado de la caja {caja} a otro local'],
    descriptions: [
      'Cambian el computador de la caja {caja} y hay que instalar el sistema con la misma numeración.',
      'Abren sucursal en {local}: dos cajas, un servidor y la carga inicial de productos.',
    ],
    talk: [
      ['call', 'Se define la lista de tareas y quién hace cada una. La red la instala el proveedor del cliente.'],
      ['progress', 'Servidor preparado en el laboratorio con los datos de la casa matriz.'],
      ['internalNote', 'Ojo: la licencia de la caja antigua hay que liberarla antes.'],
    ],
    solution: 'Sistema instalado y primera venta hecha con {contacto}. Se acompaña la apertura del primer día.',
    promise: { type: 'visit', text: 'Acompañar la apertura en {local}' },
  },
  {
    topic: 'failureSoftware',
    products: ['TERM-'],
    subjects: ['El terminal pide actualizar y no avanza', 'Aplicación de bodega se cierra sola'],
    descriptions: [
      'Tres terminales quedaron en «buscando actualización» y no pueden recibir mercadería.',
      'La aplicación de bodega se cierra al leer el tercer producto en el {equipo} serie {serie}.',
    ],
    talk: [
      [
        'call',
        'Se detienen las actualizaciones automáticas desde la consola. Dos terminales vuelven; uno sigue detenido.',
      ],
      ['progress', 'Se restaura el terminal con la imagen de fábrica y se carga la aplicación.'],
    ],
    solution:
      'Versión estable instalada en todos los terminales; las actualizaciones quedan para los domingos en la noche.',
  },
]
