import type { DemoArticle } from './demo-article.ts'

export const onDevices: DemoArticle[] = [
  {
    key: 'label-sensor',
    title: 'La impresora IMP-E110 salta etiquetas o imprime corrido',
    by: 'tomas',
    daysAgo: 230,
    reviewInDays: 45,
    audience: 'customers',
    state: 'published',
    topics: ['failureEquipment', 'parts'],
    uses: 7,
    about: 'etiquetas corridas|salta etiquetas',
    related: ['head'],
    body: `<p>Ocurre casi siempre después de cambiar a un rollo de otro tamaño o de otro proveedor: el sensor ya no encuentra dónde comienza cada etiqueta.</p>
<ol><li>Mire el reverso del rollo. Con una raya negra, elija <strong>Medio › Marca negra</strong>; sin ella, <strong>Separación</strong>.</li><li>Con la impresora encendida, mantenga presionado el botón hasta que la luz parpadee dos veces y suéltelo: avanza unas diez etiquetas y mide.</li><li>Ponga en el controlador el ancho y el largo del rollo nuevo.</li><li>Las guías deben tocar el papel sin apretarlo.</li></ol>
<p>Si mide bien y a los diez minutos se pierde otra vez, limpie el sensor con aire y guarde el perfil como predeterminado.</p>`,
  },
  {
    key: 'ups-beeps',
    title: 'Qué significan los pitidos de la UPS',
    by: 'tomas',
    daysAgo: 200,
    reviewInDays: 12,
    audience: 'public',
    state: 'published',
    topics: ['failureEquipment', 'use'],
    uses: 6,
    about: 'UPS',
    related: ['ups-battery'],
    body: `<table><tbody><tr><th>Sonido</th><th>Qué pasa</th><th>Qué hacer</th></tr><tr><td>Un pitido cada 4 segundos</td><td>No llega corriente</td><td>Revise el automático y el enchufe</td></tr><tr><td>Dos pitidos por segundo</td><td>Quedan menos de dos minutos</td><td>Guarde y apague los equipos</td></tr><tr><td>Sonido continuo</td><td>Sobrecarga</td><td>Desconecte impresoras láser, estufas y hervidores</td></tr><tr><td>Tres pitidos cada hora, luz verde</td><td>Batería agotada</td><td>Pida el cambio de batería</td></tr></tbody></table>
<p>Un toque corto en el botón de prueba silencia la alarma, pero la causa sigue ahí.</p>
<p>Si no respaldó en un corte de luz, cárguela doce horas seguidas y haga la prueba con el mismo botón antes de llamarnos.</p>`,
  },
  {
    key: 'ups-battery',
    title: 'Cambiar la batería de una UPS de 1500 VA',
    by: 'luis',
    daysAgo: 160,
    audience: 'internal',
    state: 'published',
    topics: ['failureEquipment', 'parts'],
    uses: 3,
    about: 'UPS',
    body: `<p>Repuesto: dos BAT-UPS 12/9. Tiempo: 20 minutos. Las baterías duran de dos a tres años; sobre 30 °C, la mitad.</p>
<ol><li>Avise que por unos minutos no habrá respaldo. Apague los equipos conectados si el cliente lo prefiere.</li><li>Baje la tapa frontal y suelte el enchufe rojo y negro.</li><li>Saque el cajón tirando de la cinta; pesa cinco kilos.</li><li>Ponga las dos nuevas, siempre del mismo lote, y respete la polaridad.</li><li>Escriba la fecha en la etiqueta del cajón y en el HelpDesk.</li></ol>
<p>No junte los terminales con una herramienta y no deje las usadas donde el cliente: se reciclan en bodega.</p>`,
  },
  {
    key: 'reader-enter',
    title: 'El lector no pasa a la línea siguiente o cambia los guiones',
    by: 'ana',
    daysAgo: 140,
    audience: 'public',
    state: 'published',
    topics: ['failureEquipment', 'installation'],
    uses: 4,
    about: 'lector',
    body: `<p>Estos ajustes se hacen leyendo códigos del manual; no hace falta instalar nada. Pruebe cada cambio en el Bloc de notas.</p>
<ul><li><strong>Escribe el código y no avanza:</strong> lea «Agregar Enter».</li><li><strong>Pone apóstrofos en lugar de guiones:</strong> lea «Teclado español latinoamericano».</li><li><strong>Se come los ceros del comienzo:</strong> lea «UPC-A completo».</li><li><strong>Todo sale en mayúsculas:</strong> revise Bloq Mayús del computador.</li></ul>
<p>Con el LEC-2D/BT, haga lo mismo y después vuelva a leer el código de la base: tres tonos indican que quedó enlazado.</p>`,
  },
  {
    key: 'terminal-charge',
    title: 'El terminal de mano no carga en la cuna',
    by: 'luis',
    daysAgo: 60,
    audience: 'public',
    state: 'published',
    topics: ['failureEquipment'],
    uses: 4,
    about: 'no carga|bater[ií]a|cuna',
    body: `<ol><li>Limpie los contactos dorados del terminal y de la cuna con un algodón seco; la grasa los aísla.</li><li>Pruebe el mismo terminal en otra posición. Si ahí carga, la falla es de la cuna.</li><li>Conecte la cuna directamente a la pared y no a un alargador con otros cargadores.</li><li>Un terminal que llegó a cero demora quince minutos en mostrar la luz.</li></ol>
<p>Si se apaga con 40 %, la batería perdió la medida: cárguela completa, úsela hasta que se apague sola y cárguela otra vez sin interrupción.</p>
<p>Una batería hinchada no se usa ni se carga. Sáquela, déjela en un lugar fresco y escríbanos.</p>`,
  },
]
