import type { KnownArticle } from '../measure.ts'

const topic = 'Garantías y devoluciones'
const field = 'Terreno y seguridad'

export const policies: KnownArticle[] = [
  {
    key: 'warranty-legal',
    topic,
    title: 'Garantía legal: plazo y qué puede pedir el cliente',
    body: `Un producto nuevo que falla sin culpa del comprador tiene seis meses de garantía legal desde la
entrega. El consumidor elige entre reparación gratuita, cambio o devolución del dinero.

El plazo se suspende mientras el equipo está en nuestro taller. Basta mostrar la boleta, la factura o el
comprobante de la tarjeta; no se exige el embalaje original.

La garantía voluntaria del fabricante, de uno o dos años, es adicional y empieza a contar por separado.`,
  },
  {
    key: 'warranty-void',
    topic,
    title: 'Daños que no cubre la garantía',
    body: `No se cubren golpes, líquidos derramados, insectos, alzas de voltaje sin protección, insumos
alternativos ni equipos abiertos por terceros. Tampoco el desgaste normal de rodillos, baterías, lámparas y
cabezales.

El técnico fotografía la evidencia y la adjunta al informe. Se ofrece un presupuesto, que el cliente acepta por
escrito antes de reparar.

Si no acepta, paga solo el diagnóstico y retira el equipo armado. Después de noventa días sin retiro se cobra
bodegaje.`,
  },
  {
    key: 'withdrawal',
    topic,
    title: 'Arrepentimiento de una compra por internet: derecho a retracto',
    body: `En compras a distancia, la persona puede arrepentirse dentro de diez días desde que recibe el
producto, sin dar motivos, salvo que se le haya informado lo contrario antes de pagar.

El producto debe volver sin uso y con sus accesorios. El despacho de vuelta lo paga el comprador. Devolvemos el
dinero por el mismo medio de pago dentro de cuarenta y cinco días.

No aplica a programas activados ni a insumos abiertos. Para empresas que compran con factura rigen las
condiciones de venta.`,
  },
  {
    key: 'return-shipping',
    topic,
    title: 'Enviar un equipo al taller para reparación',
    body: `Pida primero un número de ingreso: sin él, la bodega no recibe la caja. Embale con diez centímetros
de espuma por lado, retire tóner, tintas y baterías, y ponga adentro una hoja con el número, el serial y la
falla.

Desde regiones puede usar cualquier empresa de transporte a domicilio; en garantía, el flete lo pagamos nosotros
con nuestra cuenta. Anote los accesorios que manda.

El diagnóstico demora tres días hábiles desde la recepción.`,
  },
  {
    key: 'loan-equipment',
    topic,
    title: 'Equipo de reemplazo mientras dura la reparación',
    body: `Los contratos Oro y Plata incluyen un equipo prestado si la reparación tarda más de 48 horas. Los
demás clientes lo pueden arrendar por día, según disponibilidad.

Quien lo entrega llena el acta con serial, estado y accesorios, y el cliente firma. El préstamo se devuelve
dentro de tres días desde que el suyo está listo; pasado eso, se cobra arriendo.

Antes de retirarlo, borre las direcciones y la configuración del cliente.`,
  },
  {
    key: 'contract-hours',
    topic,
    title: 'Cómo se descuentan las horas de un contrato de soporte',
    body: `Cada atención se imputa en tramos de quince minutos, con un mínimo de treinta en terreno. El traslado
dentro de Santiago no descuenta; fuera de la región, se descuenta a la mitad. Fuera de horario vale por una vez
y media.

Las horas que no se usan en el mes pasan al siguiente solo en los contratos con acumulación. Cuando quedan menos
de dos, se avisa al cliente antes de seguir.

La cartola mensual muestra cada descuento con su caso y se puede objetar dentro de diez días.`,
  },
  {
    key: 'visit-before',
    topic: field,
    title: 'Antes de una salida a terreno: qué confirmar',
    body: `El día anterior llame al contacto y confirme dirección, horario, estacionamiento y quién recibe.
Pregunte si exigen inducción, certificado de afiliación a la mutual o zapatos de seguridad: hay centros
comerciales que no dejan entrar sin ellos.

Revise el historial del equipo y lleve los repuestos probables, pesas, multímetro y cables de prueba. Cargue la
orden en el teléfono, por si no hay señal.

Si no puede llegar, avise con dos horas de anticipación y cambie la fecha del compromiso.`,
  },
  {
    key: 'visit-close',
    topic: field,
    title: 'Cerrar una orden de salida: informe, fotos y firma',
    body: `Al terminar, registre la hora de llegada y de partida, lo que encontró, lo que hizo y los repuestos
usados con su serie. Tome fotos de la placa y del equipo funcionando.

Muestre el trabajo a quien recibe y pida su nombre, RUT y firma en la pantalla. Si no quiere firmar, escriba el
motivo; no firme por otro.

Lo que quedó pendiente se anota como compromiso con fecha. El informe en PDF llega al cliente por correo apenas
el teléfono tenga señal.`,
  },
  {
    key: 'electric-safety',
    topic: field,
    title: 'Trabajar seguro con equipos energizados',
    body: `Corte el automático, ponga candado y tarjeta con su nombre, y compruebe con el multímetro que no haya
tensión. Los condensadores de fuentes y de UPS siguen cargados varios minutos.

No trabaje solo en tableros. Use guantes dieléctricos, lentes y calzado sin partes metálicas; sáquese anillos y
reloj. No intervenga un tablero sin ser instalador autorizado.

Ante una descarga: corte la energía antes de tocar a la persona, llame a la ambulancia y después a prevención de
riesgos.`,
  },
  {
    key: 'height-safety',
    topic: field,
    title: 'Instalar en altura: escaleras y cielos',
    body: `Sobre un metro ochenta se considera trabajo en altura: arnés, casco con barbiquejo y una segunda
persona abajo. Revise la escala: zapatas de goma, peldaños firmes y ángulo de cuatro por uno.

Para soportes de proyector o cámaras, fije a la losa y no al cielo falso. Cierre el paso con conos. Con lluvia o
viento no se trabaja en techos.

Si el lugar no da seguridad, suspenda y avise a su supervisor: nadie será sancionado por eso.`,
  },
  {
    key: 'data-erase',
    topic: field,
    title: 'Borrar los datos de un computador dado de baja',
    body: `Antes de reciclar o vender un computador, se eliminan los datos de manera que nadie los recupere.
Formatear no basta.

Para discos mecánicos use el borrado de tres pasadas; para SSD, la orden Secure Erase de la BIOS. Si el disco no
funciona, se perfora. Emita el certificado con el número de serie y la firma de quien lo hizo.

Las multifuncionales también tienen disco: ejecute «Borrar todo» en el menú de servicio antes de devolverlas del
arriendo.`,
  },
]
