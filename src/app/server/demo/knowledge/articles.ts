import type { DemoArticle } from './demo-article.ts'
import { onDevices } from './devices.ts'
import { onPointsOfSale } from './points-of-sale.ts'
import { onService } from './service.ts'

const onScales: DemoArticle[] = [
  {
    key: 'calibration',
    title: 'Verificar y calibrar una balanza etiquetadora',
    by: 'tomas',
    daysAgo: 420,
    reviewInDays: -12,
    audience: 'internal',
    state: 'published',
    topics: ['failureEquipment', 'use'],
    uses: 9,
    about: 'peso|cero|certific',
    related: ['seal'],
    body: `<p>Antes de calibrar, compruebe que el problema sea de peso y no de instalación: casi siempre basta con nivelar.</p>
<h2>1. Descartar lo simple</h2>
<ul><li>La burbuja de nivel está al centro y las cuatro patas apoyan.</li><li>El plato no roza con nada y no hay restos de comida debajo.</li><li>El equipo lleva al menos 15 minutos encendido.</li></ul>
<h2>2. Medir</h2>
<p>Use pesas patrón con certificado vigente y anote lo que muestra la pantalla:</p>
<table><tbody><tr><th>Carga</th><th>Error permitido</th></tr><tr><td>Cero</td><td>0 g</td></tr><tr><td>2 kg</td><td>± 2 g</td></tr><tr><td>6 kg</td><td>± 4 g</td></tr><tr><td>15 kg</td><td>± 5 g</td></tr></tbody></table>
<h2>3. Calibrar</h2>
<ol><li>Apague la balanza. Mantenga presionadas <strong>ZERO</strong> y <strong>TARA</strong> y enciéndala.</li><li>Cuando aparezca <code>CAL</code>, deje el plato vacío y confirme con <strong>PRINT</strong>.</li><li>Ponga la pesa que pide la pantalla, espere a que el peso quede fijo y confirme.</li><li>Repita la medición del punto 2 y regístrela en el HelpDesk.</li></ol>
<blockquote><p>Si la balanza tiene sello de verificación, no lo rompa sin autorización: vea el documento sobre sellos.</p></blockquote>`,
  },
  {
    key: 'seal',
    title: 'Sellos de verificación: cuándo se pueden romper',
    by: 'sofia',
    daysAgo: 400,
    reviewInDays: 60,
    audience: 'internal',
    state: 'published',
    topics: ['failureEquipment', 'warranty'],
    body: `<p>Una balanza que se usa para vender tiene un sello puesto por un laboratorio autorizado. Quien lo rompe deja el equipo fuera de norma hasta la próxima verificación.</p>
<ol><li>Pregunte al cliente si tiene agendada su verificación anual.</li><li>Pida autorización escrita por correo, del encargado del local.</li><li>Registre el correo en el HelpDesk y comprometa la fecha de la verificación.</li></ol>
<p>El costo de la nueva verificación no está incluido en los contratos de soporte por horas.</p>`,
  },
  {
    key: 'label-roll',
    title: 'Cambiar el rollo de etiquetas de la balanza',
    by: 'ana',
    daysAgo: 380,
    audience: 'public',
    state: 'published',
    topics: ['use', 'parts'],
    uses: 6,
    about: 'etiqueta',
    related: ['labels-blank'],
    body: `<p>Se hace en un minuto y no hace falta apagar la balanza.</p>
<ol><li>Abra la tapa lateral y levante la palanca verde.</li><li>Saque el rollo gastado y el papel que quedó enrollado en el eje.</li><li>Ponga el rollo nuevo con las etiquetas hacia afuera. El papel sale por arriba.</li><li>Pase el papel por debajo del cabezal, hasta el eje que recoge el respaldo, y dele dos vueltas.</li><li>Baje la palanca hasta que suene y cierre la tapa.</li><li>Presione <strong>ALIMENTAR</strong>: debe salir una etiqueta completa.</li></ol>
<p>Si sale media etiqueta, presione <strong>ALIMENTAR</strong> dos veces más: la balanza busca sola el comienzo de la etiqueta.</p>`,
  },
  {
    key: 'labels-blank',
    title: 'La balanza imprime etiquetas en blanco o borrosas',
    by: 'carla',
    daysAgo: 350,
    reviewInDays: 120,
    audience: 'public',
    state: 'published',
    topics: ['failureEquipment'],
    uses: 12,
    about: 'etiqueta|blanco',
    related: ['label-roll', 'head'],
    body: `<h2>Si la etiqueta sale totalmente en blanco</h2>
<p>El rollo está puesto al revés. El papel térmico se oscurece de un solo lado: rásquelo con la uña, y el lado que se marca va hacia el cabezal.</p>
<h2>Si sale borrosa o con una línea blanca</h2>
<ol><li>Apague la balanza y espere cinco minutos: el cabezal se calienta.</li><li>Limpie el cabezal con un algodón y alcohol isopropílico, siempre en el mismo sentido.</li><li>Deje secar dos minutos antes de encender.</li></ol>
<p>Nunca use cuchillos ni lana de acero. Si la línea blanca sigue en el mismo lugar, el cabezal está dañado: escríbanos con el número de serie.</p>`,
    rewritten: {
      note: 'agrega el papel de otra marca',
      body: `<h2>Si la etiqueta sale totalmente en blanco</h2>
<p>El rollo está puesto al revés, o el papel no es térmico. El papel térmico se oscurece de un solo lado: rásquelo con la uña, y el lado que se marca va hacia el cabezal.</p>
<h2>Si sale borrosa o con una línea blanca</h2>
<ol><li>Apague la balanza y espere cinco minutos: el cabezal se calienta.</li><li>Limpie el cabezal con un algodón y alcohol isopropílico, siempre en el mismo sentido.</li><li>Deje secar dos minutos antes de encender.</li><li>Si cambió de marca de papel, suba la densidad de impresión en un punto.</li></ol>
<p>Nunca use cuchillos ni lana de acero. Si la línea blanca sigue en el mismo lugar, el cabezal está dañado: escríbanos con el número de serie.</p>`,
    },
  },
  {
    key: 'head',
    title: 'Reemplazar el cabezal térmico de una impresora de etiquetas',
    by: 'tomas',
    daysAgo: 300,
    reviewInDays: 30,
    audience: 'internal',
    state: 'published',
    topics: ['failureEquipment', 'parts'],
    uses: 4,
    about: 'impresora|claro',
    body: `<p>Tiempo: 40 minutos. Lleve el repuesto, alcohol isopropílico y la pulsera antiestática.</p>
<ol><li>Desconecte la corriente y descargue el equipo manteniendo presionado el botón de encendido.</li><li>Suelte el tornillo central del soporte y baje el cabezal sin tocar la línea de puntos.</li><li>Desconecte los dos cables planos, primero el de datos.</li><li>Monte el cabezal nuevo y ajuste la presión en 3 de 5.</li><li>Ingrese la resistencia impresa en el cabezal: <code>Menú › Servicio › Cabezal › Ohm</code>.</li><li>Imprima la página de prueba y anote el contador en el HelpDesk.</li></ol>
<p>La garantía del cabezal es de tres meses o 30 km de papel, lo que ocurra primero.</p>`,
  },
  {
    key: 'network',
    title: 'La balanza no recibe los precios: revisar la red',
    by: 'pedro',
    daysAgo: 260,
    audience: 'customers',
    state: 'published',
    topics: ['failureNetwork'],
    uses: 7,
    about: 'balanza|red',
    related: ['price-load'],
    body: `<p>La balanza muestra <code>OFF LINE</code> o vende con precios de ayer. Revise en este orden:</p>
<ol><li>El cable de red está conectado en la balanza y en el switch, y la luz del switch parpadea.</li><li>En la balanza, <strong>Menú › Red › Estado</strong>: debe mostrar una dirección que comienza con <code>192.168.</code></li><li>Desde el computador de precios, ejecute <code>ping</code> a esa dirección.</li><li>Si no responde, apague la balanza y el switch, espere diez segundos y encienda primero el switch.</li></ol>
<p>Si dos balanzas tienen la misma dirección, ninguna recibe precios de manera estable. Envíenos la lista de direcciones y las asignamos de nuevo.</p>`,
  },
  {
    key: 'price-load',
    title: 'Enviar precios y productos desde el computador a las balanzas',
    by: 'pedro',
    daysAgo: 240,
    reviewInDays: 200,
    audience: 'customers',
    state: 'published',
    topics: ['use', 'failureSoftware'],
    uses: 5,
    about: 'balanza|precio|producto',
    body: `<ol><li>En el programa de balanzas, abra <strong>Productos › Importar</strong> y elija la planilla.</li><li>Revise los que aparecen en rojo: el código PLU está repetido o el precio está vacío.</li><li>Seleccione las balanzas y presione <strong>Enviar cambios</strong>.</li><li>Espere que cada balanza muestre <strong>Completado</strong>.</li></ol>
<p>Envíe los cambios antes de abrir el local: mientras recibe datos, la balanza no imprime durante unos segundos.</p>
<table><tbody><tr><th>Columna</th><th>Qué lleva</th></tr><tr><td>A</td><td>PLU, hasta 6 dígitos</td></tr><tr><td>B</td><td>Nombre, hasta 28 letras</td></tr><tr><td>C</td><td>Precio por kilo, sin puntos</td></tr></tbody></table>`,
  },
  {
    key: 'receipt-printer',
    title: 'La impresora de boletas no corta el papel',
    by: 'carla',
    daysAgo: 150,
    audience: 'public',
    state: 'published',
    topics: ['failureEquipment'],
    uses: 3,
    about: 'corta',
    body: `<p>La luz <strong>ERROR</strong> parpadea y la tapa no se abre: la cuchilla quedó a medio camino.</p>
<ol><li>Apague la impresora.</li><li>Abra la tapa delantera pequeña y gire la rueda blanca hasta que vea el triángulo en la ventanilla.</li><li>Abra la tapa grande, saque los restos de papel y vuelva a cerrar.</li><li>Encienda manteniendo presionado <strong>FEED</strong>: imprime una prueba y corta.</li></ol>
<p>Use rollos de 80 mm sin pegamento en el centro: el pegamento traba la cuchilla.</p>`,
  },
  {
    key: 'warranty',
    title: 'Cómo pedir una atención en garantía',
    by: 'sofia',
    daysAgo: 120,
    reviewInDays: 240,
    audience: 'public',
    state: 'published',
    topics: ['warranty'],
    body: `<p>Para atenderle en garantía necesitamos tres datos:</p>
<ul><li>El número de serie, que está en la placa bajo el equipo.</li><li>La factura o boleta de compra.</li><li>Qué ocurre y desde cuándo; una foto ayuda.</li></ul>
<p>La garantía legal es de seis meses desde la compra y se suspende mientras el equipo está en nuestra reparación. No cubre golpes, líquidos ni cabezales desgastados por el uso.</p>
<p>Recibimos los equipos de lunes a viernes, de 9:00 a 18:00, con o sin embalaje original.</p>`,
  },
  {
    key: 'server-password',
    title: 'Recuperar el acceso al programa de balanzas',
    by: 'pedro',
    daysAgo: 20,
    audience: 'internal',
    state: 'review',
    topics: ['failureSoftware'],
    body: `<p>Cuando el cliente perdió la clave del administrador del programa de balanzas:</p>
<ol><li>Confirme quién llama: debe ser el encargado que figura en los contactos.</li><li>Conéctese al computador con la herramienta de soporte y pida permiso en pantalla.</li><li>Cierre el programa y ejecute el recuperador de claves de la carpeta de instalación.</li><li>El cliente escribe la clave nueva; usted no debe verla ni anotarla.</li></ol>
<p>Registre en el HelpDesk quién lo autorizó.</p>`,
  },
  {
    key: 'scanner',
    title: 'Lector de códigos: no lee códigos en pantallas de celular',
    by: 'ana',
    daysAgo: 6,
    audience: 'customers',
    state: 'draft',
    topics: ['failureEquipment'],
    body: `<p>Los lectores láser no leen pantallas; los de imagen sí, si se les activa.</p>
<p>Falta: foto del código de configuración de cada modelo.</p>`,
  },
  {
    key: 'old-model',
    title: 'Configurar el puerto serial de la balanza SM-90',
    by: 'tomas',
    daysAgo: 500,
    audience: 'customers',
    state: 'archived',
    topics: ['installation'],
    body: `<p>Válido solo para la SM-90, que ya no se vende. Velocidad 9600, sin paridad, 8 bits, 1 bit de parada.</p>
<p>El cable es cruzado: 2 con 3, 3 con 2, 5 con 5.</p>`,
  },
]

export const demoArticles = [...onScales, ...onPointsOfSale, ...onDevices, ...onService]

/** What people looked for and nobody has written yet. */
export const demoGaps: [words: string, asked: number, daysAgo: number][] = [
  ['factura electronica rechazada', 7, 2],
  ['antena rfid', 4, 9],
  ['balanza colgante', 2, 21],
]
