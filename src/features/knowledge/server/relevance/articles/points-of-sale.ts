import type { KnownArticle } from '../measure.ts'

const topic = 'Punto de venta'

export const pointsOfSale: KnownArticle[] = [
  {
    key: 'card-not-read',
    topic,
    title: 'El terminal de pago no lee la tarjeta',
    body: `Pruebe primero con otra tarjeta: si esa pasa, la del cliente tiene el chip gastado. Si ninguna
funciona, limpie la ranura con la tarjeta de limpieza, dos pasadas, sin líquido.

El pago sin contacto se acerca a la pantalla y no al costado. Las fundas metálicas del celular lo impiden.

La banda magnética solo está permitida cuando el chip falla tres veces seguidas. Si después de reiniciar el
terminal sigue sin leer, se reemplaza el equipo completo; el lector no se repara en el local.`,
  },
  {
    key: 'terminal-no-connection',
    topic,
    title: 'Terminal de pago sin conexión con el banco',
    body: `Aparece «Error de comunicación», «Sin respuesta del host» o se queda en «Conectando». Mire arriba en
la pantalla cuál señal falta: la de WiFi o la del chip de datos.

Apague el terminal, saque la batería diez segundos y vuelva a encender. Si usa WiFi, elija la red de nuevo en
Configuración, Comunicación. Como alternativa, cambie a datos móviles con la tecla F2.

Una venta que quedó a medias se revisa en el listado antes de cobrar otra vez, para no hacer un cargo
duplicado.`,
  },
  {
    key: 'cash-close',
    topic,
    title: 'Cierre de caja al final del día',
    body: `Cada cajero cuenta su efectivo y lo ingresa por billetes y monedas, sin mirar el total esperado.
Luego elija Caja, Cierre, e imprima el informe Z.

La diferencia permitida es de mil pesos. Si falta o sobra más, revise las ventas anuladas, los retiros y los
vales que no se ingresaron. El cierre de los terminales de pago se hace aparte y debe cuadrar con las ventas con
tarjeta.

Una vez emitido el informe Z no se puede volver a abrir el turno.`,
  },
  {
    key: 'cash-drawer',
    topic,
    title: 'La gaveta de dinero no se abre',
    body: `La gaveta recibe la orden desde la impresora de boletas por un cable parecido al telefónico. Revise
que esté conectado en el puerto DK y no en el de red.

Compruebe que la llave esté en posición vertical: si está trabada, ninguna orden sirve. En el programa de
ventas, la opción «Abrir al cobrar en efectivo» debe estar marcada.

Para abrirla de emergencia hay una palanca debajo, al fondo. No la golpee: el riel se descarrila.`,
  },
  {
    key: 'touch-screen',
    topic,
    title: 'Pantalla táctil del punto de venta que no responde o marca corrido',
    body: `Si al presionar un producto se marca el de al lado, hay que calibrar. Abra Panel de control,
Configuración de Tablet PC, Calibrar, y toque las cruces con un lápiz sin punta.

Si no responde en ninguna parte, limpie la superficie y los bordes: la grasa y las migas se leen como un dedo.
Desconecte y conecte el cable USB del monitor.

Una zona muerta siempre en el mismo sitio es una falla del vidrio y requiere cambio.`,
  },
  {
    key: 'sale-void',
    topic,
    title: 'Anular una venta en la caja',
    body: `El mismo día y con el turno abierto, el supervisor pasa su credencial, busca la boleta por número y
elige Anular; el sistema genera la nota de crédito y devuelve los productos al stock.

Si se pagó con tarjeta, haga también la anulación en el terminal de pago con el número de operación: son dos
actos distintos. Pasado el día, ya no se anula: se hace una devolución en el mesón.

Guarde la boleta original con la firma del cliente.`,
  },
  {
    key: 'pos-contingency',
    topic,
    title: 'Vender cuando se cae el sistema',
    body: `El punto de venta trabaja hasta 72 horas sin el servidor: guarda las ventas y las manda cuando vuelve
la comunicación. Arriba se muestra una nube tachada con la cantidad pendiente.

No apague ni reinstale la caja mientras queden ventas por enviar, porque se perderían. Los precios son los de la
última carga y no se puede consultar el saldo de puntos.

Si el corte es de luz y se acaba el respaldo, use el talonario manual autorizado y digite los documentos al día
siguiente.`,
  },
  {
    key: 'customer-display',
    topic,
    title: 'Visor del cliente apagado o con símbolos extraños',
    body: `El visor muestra al comprador el precio de cada producto. Si está apagado, revise el conector de
corriente detrás de la torre.

Si muestra símbolos raros en lugar de letras, la velocidad o la página de caracteres no corresponden: elija
COM3, 9600 y la tabla PC858. Cuando el puerto cambió de número, ocurre lo mismo después de mover los cables USB.

El mensaje de bienvenida se cambia en Ajustes, Periféricos, Visor, con un máximo de veinte letras por línea.`,
  },
]
