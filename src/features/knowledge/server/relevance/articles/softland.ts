import type { KnownArticle } from '../measure.ts'

const topic = 'Softland'

export const softland: KnownArticle[] = [
  {
    key: 'softland-locked-user',
    topic,
    title: 'Softland: «Usuario ya se encuentra conectado»',
    body: `Ocurre cuando el programa se cerró de golpe o se cortó la luz y la sesión quedó tomada. Primero
confirme con la persona que no lo tenga abierto en otro computador o en el escritorio remoto.

Un usuario administrador entra al módulo de administración, Usuarios conectados, selecciona la sesión y presiona
Liberar. Si aparece «Se excedió el número de licencias», libere las que llevan más de dos horas sin movimiento.

No borre archivos de bloqueo a mano: pueden dañar comprobantes a medio grabar.`,
  },
  {
    key: 'softland-permissions',
    topic,
    title: 'Crear usuarios y dar permisos en Softland',
    body: `Cada persona debe tener su propio usuario; compartirlos impide saber quién hizo un comprobante. En
Administración, Usuarios, Nuevo, escriba el código, el nombre y el perfil.

Los permisos se dan al perfil y no a la persona: vendedor, bodega, contador, gerencia. Si alguien no ve una
opción del menú, revise su perfil en ese módulo y empresa, pues son por separado.

Cuando una persona se va, bloquee el usuario en vez de eliminarlo, para conservar su historia.`,
  },
  {
    key: 'softland-month-close',
    topic,
    title: 'Cierre de mes en contabilidad',
    body: `Antes de cerrar el período verifique: que no queden comprobantes pendientes o descuadrados, que estén
centralizadas las ventas, las compras y las remuneraciones, y que la conciliación bancaria esté lista.

En Contabilidad, Procesos, Cierre mensual, elija el mes. Quedará bloqueado para nuevos asientos. Para abrirlo
otra vez se necesita la autorización del contador general y se deja constancia.

Si el proceso se detiene con «comprobante sin cuadrar», el listado de errores dice cuál es.`,
  },
  {
    key: 'softland-stock',
    topic,
    title: 'El stock de Softland no coincide con la bodega',
    body: `Cuando el sistema dice una cantidad y en el estante hay otra, revise en este orden: guías sin
aprobar, ventas del punto de venta que no se han traspasado, recepciones de compra en borrador y despachos desde
otra bodega.

Use el informe Cartola de producto para ver los movimientos por fecha. Solo si nada lo explica, haga un ajuste
de inventario con el motivo y la firma del jefe.

El saldo negativo aparece cuando se despacha antes de ingresar la compra; se corrige con la fecha de la
recepción.`,
  },
  {
    key: 'softland-slow',
    topic,
    title: 'Softland está lento en las estaciones de trabajo',
    body: `Pregunte si está lento para todos o para uno. Si es uno solo, revise su cable, su antivirus y el
espacio en disco. Si son todos, mire el servidor: memoria, respaldos que corren a mediodía o informes pesados de
un año completo.

Excluya la carpeta del programa del análisis en tiempo real. Las estaciones no deben conectarse por WiFi. La
base de datos necesita reindexarse una vez al mes, de noche y sin usuarios.

Anote la hora exacta de las demoras para compararla con los registros del servidor.`,
  },
  {
    key: 'softland-excel',
    topic,
    title: 'Exportar informes de Softland a Excel',
    body: `En la vista previa del informe, presione el ícono del sobre, elija el formato «Excel solo datos» y
una carpeta propia. El otro formato combina celdas y no permite sumar.

Si aparece «No se puede crear el archivo», Excel tiene abierta una planilla con el mismo nombre o no hay permiso
en la carpeta. Para montos que quedan como texto, use Datos, Texto en columnas.

Los informes que necesita cada mes se pueden guardar con sus filtros para no elegirlos otra vez.`,
  },
  {
    key: 'softland-prices',
    topic,
    title: 'Actualizar la lista de precios de venta',
    body: `En Inventario, Listas de precios, duplique la lista vigente y póngale fecha de inicio; así los
documentos anteriores no cambian. Puede subir todos los valores en un porcentaje, por familia de productos, o
importar una planilla con código y precio neto.

Revise los redondeos: las boletas muestran valores con IVA y un peso de diferencia molesta en la caja. Después
de activar la lista nueva, envíela a las cajas y balanzas.

Solo el perfil Comercial puede aprobarla.`,
  },
  {
    key: 'softland-credit',
    topic,
    title: 'Nota de venta retenida: cliente bloqueado por crédito',
    body: `Si al grabar la nota de venta aparece «Cliente sin cupo» o «Cliente con deuda vencida», el documento
queda retenido. El vendedor no lo puede liberar.

Cobranza revisa la cuenta corriente: un pago puede estar sin aplicar a su factura. Si corresponde, aumenta la
línea de crédito o autoriza esa venta por única vez, dejando el motivo.

Los cheques protestados bloquean siempre, hasta que se aclaren. El cliente contado no necesita línea.`,
  },
]
