import type { KnownArticle } from '../measure.ts'

const topic = 'Facturación electrónica'

export const invoicing: KnownArticle[] = [
  {
    key: 'dte-rejected',
    topic,
    title: 'Documento rechazado por el SII: causas y solución',
    body: `En el seguimiento de envíos, abra el detalle del rechazo. Las causas frecuentes: RUT del receptor mal
escrito, folio ya usado, firma vencida, o monto total que no cuadra con la suma de las líneas y el IVA.

Un documento rechazado no existe para el Servicio: se corrige y se envía otra vez con el mismo folio. Un
documento aceptado con reparos sí es válido y no se vuelve a enviar.

Si la mayoría falla con «Error de esquema», actualice el programa: cambió el formato.`,
  },
  {
    key: 'dte-folios',
    topic,
    title: 'Pedir folios nuevos y cargar el archivo CAF',
    body: `El programa avisa cuando quedan menos de cien folios. Entre al sitio del SII con el RUT de la
empresa, Factura electrónica, Timbraje, elija el tipo de documento y la cantidad, y descargue el archivo XML.

En el programa, Folios, Cargar CAF, seleccione el archivo sin abrirlo ni modificarlo. Cada tipo lleva el suyo:
facturas, boletas, guías y notas de crédito.

Los folios vencen a los seis meses. Si el SII entrega menos de los pedidos, suele ser por situación tributaria
pendiente.`,
  },
  {
    key: 'dte-certificate',
    topic,
    title: 'Renovar el certificado digital de la empresa',
    body: `El certificado, o firma electrónica, dura uno a tres años. Quince días antes del vencimiento compre
uno nuevo a nombre del representante legal con un prestador acreditado.

Importe el archivo PFX en el programa: Configuración, Firma, Cargar, e ingrese la clave que usted eligió al
descargarlo. Haga una factura de prueba en certificación.

El certificado es personal: no lo envíe por correo ni lo deje en una carpeta compartida. Si ya expiró, no podrá
timbrar ningún documento.`,
  },
  {
    key: 'invoice-claims',
    topic,
    title: 'Aceptar o reclamar facturas de proveedores',
    body: `La empresa tiene ocho días corridos desde que el SII recibe la factura para reclamar el contenido o
la falta de entrega. Pasado el plazo, se da por aceptada y el proveedor puede cederla a un factoring.

En Recepción de documentos, marque «Acuse de recibo de mercaderías» si está todo bien. Para reclamar, elija el
motivo: falta parcial, falta total o contenido.

Un acuse dado no se puede deshacer. Designe una persona que revise la bandeja cada mañana.`,
  },
  {
    key: 'invoice-resend',
    topic,
    title: 'Reenviar una factura al correo del cliente',
    body: `Busque la factura por número o RUT, abra el menú de acciones y elija Reenviar. Puede mandar el PDF
para imprimir, el XML que exige el receptor electrónico, o ambos.

Revise la casilla de intercambio registrada en el SII: muchas empresas grandes reciben el XML en una dirección
distinta de la del comprador. Si el correo rebota, el motivo queda en el historial del documento.

Se pueden seleccionar varias facturas y despacharlas juntas en un archivo comprimido.`,
  },
  {
    key: 'credit-note',
    topic,
    title: 'Corregir una factura mal emitida con nota de crédito',
    body: `Una factura aceptada no se borra. Si el error está en el giro o la dirección, emita una nota de
crédito que «corrige texto», por monto cero. Si está en el precio o la cantidad, una que «corrige montos», solo
por la diferencia. Si todo está malo, una que «anula» y después una factura nueva.

Siempre indique el folio y la fecha del documento de referencia. Si el cobro fue menor de lo que correspondía,
lo que se emite es una nota de débito.`,
  },
  {
    key: 'dispatch-guide',
    topic,
    title: 'Guía de despacho electrónica: traslados y anulación',
    body: `Toda mercadería que sale en camión debe ir acompañada de una guía, aunque no sea venta. Elija el tipo
de traslado: constituye venta, consignación, traslado interno o devolución.

Indique patente y RUT del chofer; Carabineros puede pedirla impresa en la ruta. La guía no se anula con nota de
crédito: se marca como anulada en el libro de guías, antes de facturarla.

Al facturar varias guías juntas, el programa las agrega como referencias.`,
  },
  {
    key: 'purchase-ledger',
    topic,
    title: 'Cuadrar el Registro de Compras y Ventas con la contabilidad',
    body: `Antes de declarar el F29, baje el detalle del registro del SII y compárelo con el libro auxiliar. Las
diferencias más comunes: facturas recibidas después del día 8, documentos de proveedores no contabilizados y
compras sin derecho a crédito mal clasificadas.

En el programa, Informes, Conciliación RCV, se marcan en rojo los que están solo en un lado. Puede complementar
el registro para mover una compra al período siguiente, hasta dos meses.

Guarde el resultado en PDF junto con la declaración.`,
  },
]
