import type { DemoArticle } from './demo-article.ts'

export const onPointsOfSale: DemoArticle[] = [
  {
    key: 'receipts-blank',
    title: 'Las boletas salen en blanco o muy claras',
    by: 'ana',
    daysAgo: 210,
    reviewInDays: 150,
    audience: 'public',
    state: 'published',
    topics: ['failureEquipment', 'parts'],
    uses: 8,
    about: 'blanco|claro',
    related: ['receipt-printer'],
    body: `<p>Las impresoras IMP-T80 no llevan tinta: escriben calentando el papel. Por eso lo primero es el rollo.</p>
<ol><li>Raye el papel con la uña. Si no queda una línea oscura, no es térmico o está vencido.</li><li>El lado que se oscurece va hacia el cabezal; si el rollo está al revés, todo sale en blanco.</li><li>Si la impresión es pálida o le falta una franja, apague la impresora y limpie el cabezal con alcohol isopropílico.</li><li>Encienda manteniendo presionado <strong>FEED</strong>: sale la hoja de prueba con la densidad. Lo normal es 100 %.</li></ol>
<p>Una franja que sigue en blanco después de limpiar es un cabezal gastado: necesita cambio.</p>`,
  },
  {
    key: 'cash-drawer',
    title: 'El cajón de dinero no se abre',
    by: 'carla',
    daysAgo: 370,
    audience: 'public',
    state: 'published',
    topics: ['failureEquipment', 'use'],
    uses: 3,
    about: 'caj[oó]n|gaveta',
    body: `<p>El cajón CAJ-41 no tiene corriente propia: la orden de abrir le llega desde la impresora de boletas.</p>
<ol><li>La llave debe estar en posición vertical. Si quedó en «cerrado», ninguna orden sirve.</li><li>El cable parecido al del teléfono va en el conector <strong>DK</strong> de la impresora, no en el de red.</li><li>En el programa, <strong>Ajustes › Caja › Abrir al cobrar en efectivo</strong> debe estar marcado.</li><li>Imprima una boleta de prueba. Si imprime y no suena el golpe del cajón, cambie el cable.</li></ol>
<p>Para abrirlo de emergencia hay una palanca debajo, al fondo. No lo fuerce por delante: el riel se dobla.</p>`,
  },
  {
    key: 'cash-close',
    title: 'El cierre de caja no cuadra: qué revisar antes de llamar',
    by: 'pedro',
    daysAgo: 340,
    reviewInDays: 90,
    audience: 'customers',
    state: 'published',
    topics: ['failureSoftware', 'use'],
    uses: 6,
    about: 'cierre',
    body: `<p>Nueve de cada diez diferencias se explican con estos cuatro puntos. Tenga a mano el informe Z y los comprobantes de los terminales de pago.</p>
<ul><li><strong>Anulaciones.</strong> Una venta anulada después del cierre queda en el turno siguiente.</li><li><strong>Tarjetas.</strong> Compare el total de débito y crédito con el cierre del terminal de pago, por separado.</li><li><strong>Retiros y vales.</strong> Los que se sacaron sin registrar faltan en el efectivo.</li><li><strong>Fondo inicial.</strong> Si se ingresó dos veces, sobra exactamente ese monto.</li></ul>
<p>El informe que los compara está en <strong>Caja › Informes › Por medio de pago</strong>. Si después de esto la diferencia sigue, envíelo con el número del turno.</p>
<blockquote><p>Un turno con informe Z emitido no se puede abrir otra vez: nosotros lo reprocesamos.</p></blockquote>`,
  },
  {
    key: 'offline-sales',
    title: 'Seguir vendiendo cuando las cajas pierden el servidor',
    by: 'pedro',
    daysAgo: 130,
    audience: 'customers',
    state: 'published',
    topics: ['failureNetwork', 'failureSoftware', 'use'],
    uses: 5,
    about: 'red|internet|servidor|ventas',
    related: ['fiscal-folios'],
    body: `<p>La caja guarda las ventas y las envía cuando vuelve la comunicación. Arriba se ve una nube tachada con la cantidad que espera.</p>
<h2>Mientras dura el corte</h2>
<ul><li>Venda como siempre: los folios de boleta ya están en cada caja y alcanzan para 72 horas.</li><li>No apague ni reinstale una caja con ventas por enviar.</li><li>Los precios son los de la última carga; los puntos de los socios no se pueden consultar.</li></ul>
<h2>Cuando vuelve</h2>
<ol><li>Espere a que la nube quede sin número, unos dos minutos por cada cien ventas.</li><li>Emita recién entonces el cierre de caja.</li><li>Si una caja no envía, reiníciela una vez y avísenos: no borre nada.</li></ol>`,
  },
  {
    key: 'fiscal-folios',
    title: 'No se pueden timbrar boletas: folios y firma electrónica',
    by: 'ana',
    daysAgo: 190,
    reviewInDays: 9,
    audience: 'customers',
    state: 'published',
    topics: ['failureSoftware'],
    uses: 6,
    about: 'boleta|timbrar',
    related: ['offline-sales'],
    body: `<h2>«No hay folios disponibles»</h2>
<ol><li>Con el RUT de la empresa, entre al sitio del SII, timbraje electrónico, y pida folios de boleta (tipo 39).</li><li>Descargue el archivo XML y no lo abra ni lo cambie.</li><li>En el servidor del local, <strong>Documentos › Folios › Cargar</strong>. Se reparten solos entre las cajas.</li></ol>
<h2>«La firma no es válida»</h2>
<p>El certificado del representante venció. Compre uno nuevo, cárguelo en <strong>Documentos › Firma</strong> y haga una boleta de prueba. La clave la escribe usted: no la envíe por correo.</p>
<p>Pida folios cuando queden menos de quinientos por caja. El aviso se configura en la misma pantalla.</p>`,
  },
  {
    key: 'price-checker',
    title: 'El verificador de precios muestra un precio antiguo',
    by: 'carla',
    daysAgo: 75,
    audience: 'customers',
    state: 'published',
    topics: ['failureEquipment', 'failureNetwork'],
    uses: 3,
    about: 'verificador',
    body: `<p>El VERIF-P8 pregunta cada precio al servidor y, si no lo alcanza, muestra el último que recuerda, con un punto gris en la esquina.</p>
<ol><li>Si hay punto gris, revise el cable de red y que el switch tenga luz en esa boca.</li><li>Sin punto gris, el precio viene así del servidor: revise la vigencia de la lista y la hora de la caja.</li><li>Para vaciar lo que recuerda, mantenga un dedo en la esquina superior izquierda cinco segundos y elija <strong>Actualizar todo</strong>.</li></ol>
<p>Si quedó en la pantalla de inicio, lea el código <code>SALIR-INICIO</code> de la hoja que vino en la caja.</p>`,
  },
]
