import type { KnownArticle } from '../measure.ts'

const topic = 'Balanzas y lectores'

export const scalesAndReaders: KnownArticle[] = [
  {
    key: 'scale-calibration',
    topic,
    title: 'Calibrar una balanza con pesas patrón',
    body: `Nivele la balanza con la burbuja al centro y déjela encendida veinte minutos. Use pesas patrón M1 con
certificado vigente; un paquete de azúcar no sirve.

Encienda manteniendo presionadas las teclas TARA y CERO. Cuando muestre CAL, deje el plato vacío, confirme,
ponga la pesa que pide y confirme otra vez. Repita con carga en las cuatro esquinas: la diferencia no debe pasar
de una división.

Si está sellada, la calibración la hace un laboratorio autorizado.`,
  },
  {
    key: 'scale-unstable',
    topic,
    title: 'El peso de la balanza baila o no vuelve a cero',
    body: `Los números cambian sin que nadie toque el plato. Busque corrientes de aire, vibración de máquinas
cercanas y una superficie que no esté firme. El plato no debe rozar con la carcasa ni con papeles.

Si queda marcando unos gramos con el plato vacío, presione CERO; si no lo acepta, la celda de carga recibió un
golpe. La humedad en los conectores produce lo mismo: seque y espere un día.

Un enchufe compartido con refrigeradores mete ruido eléctrico; use uno aparte.`,
  },
  {
    key: 'scale-prices',
    topic,
    title: 'Cargar productos y precios en las balanzas',
    body: `Prepare la planilla con tres columnas: código PLU, nombre de hasta 28 letras y valor por kilo sin
puntos. En el programa de balanzas elija Productos, Importar, corrija los renglones en rojo y presione Enviar.

Hágalo antes de abrir el local, porque durante la carga no se puede pesar. Cada balanza debe mostrar
«Completado». Si una queda con los precios de ayer, está sin red: revise su dirección.

Las ofertas pueden programarse con fecha de inicio y de término.`,
  },
  {
    key: 'scale-com',
    topic,
    title: 'La balanza no envía el peso al computador',
    body: `El programa de ventas muestra cero o «Balanza no responde». Revise el cable serial o el adaptador
USB: en el Administrador de dispositivos debe aparecer un puerto COM, y ese número es el que se pone en el
programa.

Configure 9600 baudios, 8 bits, sin paridad, y el protocolo de la marca. Si el adaptador cambia de número al
moverlo, fíjelo en Opciones avanzadas.

Para descartar, pruebe el envío con la herramienta de terminal: cada vez que presiona PRINT debe llegar una
línea.`,
  },
  {
    key: 'reader-dead',
    topic,
    title: 'El lector de códigos de barra no lee',
    body: `Si no enciende la luz, cambie el puerto USB y revise el cable, que se corta junto al mango. Si
enciende pero no suena, el código puede estar borroso, arrugado o impreso con poco contraste.

Limpie la ventana con un paño. Pruebe con el código de una bebida: si lo lee, el problema es la etiqueta.
Algunos tipos, como Interleaved 2 de 5, vienen apagados y se habilitan con el manual de configuración.

Para volver a los valores de fábrica, lea el código «Restore defaults».`,
  },
  {
    key: 'reader-enter',
    topic,
    title: 'El lector no agrega Enter o cambia letras y guiones',
    body: `Cuando el lector escribe el código, pero la venta no avanza, falta el sufijo: lea en el manual
«Agregar retorno de carro». Si pone apóstrofos donde van guiones, está configurado con teclado en inglés: lea
«Teclado español latinoamericano».

Si se come los ceros del comienzo, desactive la conversión de UPC-A. Si pasa todo a mayúsculas, revise Bloq
Mayús.

Después de cada cambio, pruebe en el Bloc de notas antes de volver al programa.`,
  },
  {
    key: 'reader-bluetooth',
    topic,
    title: 'Emparejar un lector inalámbrico DS-2278 con su base',
    body: `Conecte la base por USB y espere la luz azul. Lea con el lector el código que está impreso en la
base: tres tonos indican que quedó emparejado. Si la base se usa con varios, cada uno se vincula por separado.

Para usarlo con una tableta, lea «Bluetooth HID» y búsquelo en los ajustes. A más de diez metros guarda las
lecturas y las entrega al volver.

La batería carga en cuatro horas; la luz roja intermitente avisa que le queda poco.`,
  },
]
