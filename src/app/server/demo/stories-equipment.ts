import type { Story } from './stories.ts'

export const equipmentStories: Story[] = [
  {
    topic: 'failureEquipment',
    products: ['IMP-T80'],
    subjects: ['Impresora de tickets no corta el papel', 'Caja {caja}: la impresora no corta la boleta'],
    descriptions: [
      '{contacto} indica que desde esta mañana la {equipo} (serie {serie}) imprime bien, pero no corta el papel. Los cajeros lo cortan a mano y se hace fila.',
      'La cuchilla de la {equipo} serie {serie} quedó a medio camino y la tapa no abre. Ya la apagaron y encendieron dos veces.',
    ],
    talk: [
      [
        'call',
        'Se pide a {contacto} mover la perilla de la cuchilla con el equipo apagado. La tapa abre, pero la falla sigue.',
      ],
      ['internalNote', 'Serie {serie}: tercera cuchilla del mismo lote este año. Avisar a compras.'],
      ['progress', '{tecnico} retira la impresora y deja una de reemplazo configurada con la misma dirección.'],
    ],
    solution:
      'Se cambia el módulo de corte, se limpia el rodillo y se prueban cincuenta boletas. Queda operativa en la caja {caja}.',
    promise: { type: 'visit', text: 'Cambiar el módulo de corte de la impresora de la caja {caja}' },
  },
  {
    topic: 'failureEquipment',
    products: ['IMP-T80'],
    subjects: ['Boletas salen en blanco', 'Impresora térmica imprime muy claro'],
    descriptions: [
      'Las boletas salen en blanco o apenas se leen en el local de {local}. Cambiaron el rollo y sigue igual.',
      '{contacto} envía fotografía: la mitad izquierda de la boleta no se imprime. Equipo {equipo}, serie {serie}.',
    ],
    talk: [
      [
        'email',
        'Por favor confirme si el papel es térmico: al rayarlo con la uña debe quedar una línea oscura. Adjuntamos el instructivo de limpieza del cabezal.',
      ],
      ['call', 'El papel era correcto. Después de limpiar el cabezal con alcohol mejora, pero queda una franja.'],
    ],
    solution:
      'Cabezal térmico desgastado: se reemplaza y se ajusta la densidad a 110 %. Se explica la limpieza semanal.',
    promise: { type: 'delivery', text: 'Entregar la impresora reparada en {local}' },
  },
  {
    topic: 'failureEquipment',
    products: ['IMP-E110'],
    subjects: ['Etiquetas corridas en la impresora de bodega', 'La {equipo} salta etiquetas'],
    descriptions: [
      'La {equipo} avanza dos o tres etiquetas en blanco por cada una impresa. Cambiaron a un rollo de otro proveedor la semana pasada.',
      'En la línea de despacho las etiquetas salen corridas cuatro milímetros y el lector de la bodega de {local} no las toma.',
    ],
    talk: [
      [
        'call',
        'Se guía la calibración del sensor con el botón de avance. Calibra, pero a los diez minutos se pierde otra vez.',
      ],
      [
        'meeting',
        'Videollamada con {contacto}: el rollo nuevo trae la marca negra más angosta y el sensor estaba en modo separación.',
      ],
    ],
    solution:
      'Se configura el sensor en modo marca negra, se calibra con el rollo nuevo y se guarda el perfil como predeterminado.',
  },
  {
    topic: 'failureEquipment',
    products: ['BAL-'],
    subjects: ['Balanza marca peso distinto', 'Diferencia de peso en la {equipo}', 'Balanza no vuelve a cero'],
    descriptions: [
      'Con el patrón de cinco kilos la {equipo} de {local} marca 5,085. La fiscalización es este mes y están preocupados.',
      'La balanza serie {serie} no vuelve a cero: queda en 0,015 aunque el plato esté vacío.',
    ],
    talk: [
      [
        'call',
        'Se pide nivelar con la burbuja y alejar el ventilador del mesón. La diferencia baja a 0,040, pero no desaparece.',
      ],
      ['progress', 'Se agenda calibración en terreno con patrones certificados.'],
      [
        'internalNote',
        'Revisar si el certificado anual está vigente antes de la visita; si no, ofrecer la certificación.',
      ],
    ],
    solution:
      'Celda de carga calibrada en tres puntos con patrones certificados; error menor que 0,002. Se deja informe y sello.',
    promise: { type: 'visit', text: 'Calibrar la balanza serie {serie} con patrones certificados' },
  },
  {
    topic: 'parts',
    products: ['BAL-'],
    subjects: ['Teclado de la balanza no responde', 'Solicitan teclado nuevo para balanza'],
    descriptions: [
      'Las teclas 4, 7 y tara de la {equipo} no responden. La usan con guantes mojados en la carnicería.',
      '{contacto} solicita el repuesto de la membrana del teclado, serie {serie}.',
    ],
    talk: [
      [
        'email',
        'Enviamos la cotización de la membrana y de la mano de obra. La entrega es en cinco días hábiles desde la aprobación.',
      ],
      ['portalMessage', 'Aprobada la cotización. Por favor coordinar después de las 15 horas, que baja la atención.'],
    ],
    solution:
      'Membrana del teclado cambiada y probada con el personal de la carnicería. Se recomienda la funda de silicona.',
    promise: { type: 'quotation', text: 'Enviar la cotización de la membrana del teclado' },
  },
  {
    topic: 'failureEquipment',
    products: ['UPS'],
    subjects: ['UPS emite un pitido continuo', 'La UPS no respaldó en el corte de luz'],
    descriptions: [
      'En el corte del sábado la {equipo} se apagó a los diez segundos y el servidor se cayó. Tiene tres años de uso.',
      'La UPS serie {serie} pita cada dos segundos y enciende la luz de batería. El equipo está detrás del mostrador de {local}.',
    ],
    talk: [
      ['call', 'Se pide la prueba de batería con el botón frontal: falla de inmediato. Baterías agotadas.'],
      ['email', 'Cotización de dos baterías de 12 V 9 Ah con instalación y retiro de las antiguas.'],
    ],
    solution:
      'Baterías reemplazadas. Prueba con carga real: 14 minutos de autonomía. Las antiguas se llevan a reciclaje.',
    promise: { type: 'quotation', text: 'Enviar la cotización de las baterías de la UPS' },
  },
  {
    topic: 'failureEquipment',
    products: ['TERM-'],
    subjects: ['Terminal de mano no carga', 'La cuna no carga dos terminales', 'Terminal se apaga con 40 % de batería'],
    descriptions: [
      'El {equipo} serie {serie} se apaga cuando la batería marca 40 %. Pasa sobre todo en la cámara de frío.',
      'Dos de los cuatro terminales no cargan en la cuna de la bodega de {local}; con el cable sí cargan.',
    ],
    talk: [
      [
        'call',
        'Se pide limpiar los contactos con alcohol isopropílico y cambiar el terminal de posición. La falla acompaña al terminal.',
      ],
      ['progress', 'Equipo recibido en el laboratorio: batería hinchada y un contacto sulfatado.'],
    ],
    solution: 'Se cambia la batería y el conector de carga. Se entrega con la guía de cuidado en cámara de frío.',
    promise: { type: 'delivery', text: 'Devolver el terminal reparado a {contacto}' },
  },
  {
    topic: 'failureEquipment',
    products: ['LEC-'],
    subjects: ['Lector no lee los códigos de la feria', 'Lector 2D perdió el enlace con la base'],
    descriptions: [
      'El lector de la caja {caja} dejó de leer códigos de etiquetas impresas en la bodega; los de fábrica los lee bien.',
      'El lector inalámbrico pita tres veces y no pasa nada en la pantalla. Lo cambiaron de caja ayer.',
    ],
    talk: [
      ['call', 'Se envía la hoja de códigos de configuración y se guía el enlace con la base de la caja {caja}.'],
      ['email', 'Adjuntamos el código de programación para leer EAN-13 con suplemento, que venía desactivado.'],
    ],
    solution:
      'Lector enlazado de nuevo con su base y simbologías activadas. Se deja pegada la hoja de códigos junto a la caja.',
  },
  {
    topic: 'failureEquipment',
    products: ['POS-T15', 'POS-VIS', 'CAJ-'],
    subjects: [
      'Pantalla táctil no responde en un costado',
      'El cajón de dinero no abre con la venta',
      'Terminal de venta no enciende',
    ],
    descriptions: [
      'El {equipo} de la caja {caja} no responde al toque en el borde derecho; tienen que usar un mouse para anular.',
      'Con la venta en efectivo el cajón no abre. Con la llave sí. Empezó después del cambio de impresora.',
      'El terminal punto de venta serie {serie} no enciende después de la lluvia: hubo una gotera sobre el mesón.',
    ],
    talk: [
      ['call', 'Se calibra la pantalla a distancia; mejora, pero vuelve después de reiniciar.'],
      ['progress', '{tecnico} deja un equipo de reemplazo con la misma caja configurada.'],
      ['internalNote', 'Si es humedad no entra en garantía. Tomar fotografías antes de abrir.'],
    ],
    solution:
      'Se reemplaza la pieza dañada, se prueba una jornada completa en la caja {caja} y se retira el equipo de reemplazo.',
    promise: { type: 'visit', text: 'Revisar el terminal de la caja {caja} en {local}' },
  },
  {
    topic: 'failureEquipment',
    products: ['VERIF-'],
    subjects: ['Verificador de precios muestra precio antiguo', 'Verificador quedó en la pantalla de inicio'],
    descriptions: [
      'El verificador del pasillo central muestra los precios de la semana pasada. Los clientes reclaman en caja.',
      'El {equipo} de {local} quedó en la pantalla de inicio después del corte de luz y no avanza.',
    ],
    talk: [['call', 'Se comprueba que el equipo no llega al servidor: la dirección cambió al reiniciar el enrutador.']],
    solution: 'Se asigna dirección fija al verificador y se programa la actualización de precios cada quince minutos.',
  },
  {
    topic: 'warranty',
    products: ['IMP-', 'TERM-', 'LEC-2D', 'UPS'],
    subjects: ['Solicitud de garantía: {equipo}', 'Consulta por garantía de equipo con tres meses de uso'],
    descriptions: [
      'Equipo comprado con la {factura}, serie {serie}, falla al tercer mes. {contacto} pide cambio y no reparación.',
      'El cliente consulta si la garantía cubre la caída del equipo. Serie {serie}, {factura}.',
    ],
    talk: [
      [
        'email',
        'Recibimos el caso. Necesitamos una fotografía del sello y del número de serie para ingresar la garantía.',
      ],
      ['portalMessage', 'Adjunto las fotografías. El sello está intacto.'],
      [
        'progress',
        'Ingresado al laboratorio con diagnóstico de garantía; el plazo legal queda suspendido mientras esté en reparación.',
      ],
    ],
    solution:
      'El laboratorio confirma falla de fabricación. Se entrega equipo nuevo y se registra la serie de reemplazo.',
    promise: { type: 'information', text: 'Informar el resultado del diagnóstico de garantía' },
  },
  {
    topic: 'parts',
    products: ['IMP-E110'],
    subjects: ['Cintas de transferencia se cortan', 'Pedido urgente de cintas y etiquetas'],
    descriptions: [
      'La cinta de 110 mm se corta cada dos horas en el turno de noche. Usan etiqueta plástica desde este mes.',
      'Se quedan sin etiquetas de 50 x 25 para el viernes y tienen despacho a supermercados.',
    ],
    talk: [
      ['call', 'La etiqueta plástica pide cinta de resina; están usando cinta de cera.'],
      ['email', '{vendedor} enviará muestras de cinta de resina y el precio por caja.'],
    ],
    solution:
      'Con la cinta de resina no hay cortes en una semana completa de producción. Se baja la temperatura en tres puntos.',
    promise: { type: 'delivery', text: 'Despachar cintas de resina y etiquetas a {local}' },
  },
  {
    topic: 'installation',
    products: ['SWITCH', 'POS-T15', 'VERIF-'],
    subjects: ['Instalación de equipo nuevo en {local}', 'Puesta en marcha: {equipo}'],
    descriptions: [
      'Coordinar la instalación del {equipo} comprado con la {factura}. El local de {local} abre a las nueve.',
      '{contacto} pide instalar fuera de horario, ojalá domingo en la mañana, para no detener las cajas.',
    ],
    talk: [
      [
        'call',
        'Se revisan los requisitos: enchufe con tierra, punto de red y espacio en el mesón. Falta el punto de red.',
      ],
      ['email', 'Enviamos la lista de requisitos firmada por ambos y la propuesta de fecha.'],
      ['progress', 'Punto de red habilitado por el cliente. Se confirma la fecha con {tecnico}.'],
    ],
    solution: 'Equipo instalado, probado y recibido conforme por {contacto}. Se dejó instructivo de una página.',
    promise: { type: 'visit', text: 'Instalar y dejar funcionando el equipo en {local}' },
  },
]
