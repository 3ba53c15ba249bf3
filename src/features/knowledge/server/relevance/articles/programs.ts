import type { KnownArticle } from '../measure.ts'

const topic = 'Programas'

export const programs: KnownArticle[] = [
  {
    key: 'remote-support',
    topic,
    title: 'Instalar la herramienta de soporte remoto',
    body: `Para que podamos ver su pantalla, entre a la página de ayuda de nuestro sitio y descargue el
programa. Ábralo; no requiere permisos de administrador. Díctele al técnico los nueve números y la clave de un
solo uso.

Usted ve todo lo que hacemos y puede terminar la sesión cuando quiera. Cierre antes el banco y los documentos
privados.

Si Windows muestra una advertencia azul, presione «Más información» y «Ejecutar de todas formas», siempre que lo
haya bajado de nuestro sitio.`,
  },
  {
    key: 'pc-requirements',
    topic,
    title: 'Requisitos del computador para el programa de ventas',
    body: `Windows 10 u 11 Pro de 64 bits, procesador de cuatro núcleos, 8 GB de memoria, disco SSD con 40 GB
libres y resolución de 1366 por 768. La versión Home no sirve porque no se une al dominio.

Para el servidor de hasta diez cajas: 16 GB, dos discos en espejo y UPS. No instalamos en equipos con licencias
falsas.

Antes de comprar envíenos la cotización: revisamos sin costo que cumpla.`,
  },
  {
    key: 'antivirus-blocks',
    topic,
    title: 'El antivirus bloquea o borra nuestro programa',
    body: `Después de una actualización, algunos antivirus mandan a cuarentena el ejecutable y el acceso directo
queda sin ícono. No desactive la protección completa.

Restaure el archivo desde la cuarentena y agregue una exclusión para la carpeta C:\\Ventas y para el proceso
VentasServicio. En redes con consola central, la excepción se crea una vez para todos.

Verifique que la firma del archivo diga el nombre de nuestra empresa; si no, deje la cuarentena y avise.`,
  },
  {
    key: 'windows-update',
    topic,
    title: 'Problemas después de una actualización de Windows',
    body: `Si esta mañana dejó de imprimir, de leer la balanza o de abrir el programa, vea en Configuración,
Windows Update, Historial, qué se instaló anoche.

Desinstale la última actualización acumulativa y reinicie. Después pause las actualizaciones una semana y
avísenos el número que comienza con KB, para revisarlo con los demás clientes.

Para las cajas, programe el horario activo de 8 a 23, así no se reinician en plena venta.`,
  },
  {
    key: 'program-update',
    topic,
    title: 'Actualizar el programa de ventas a una versión nueva',
    body: `Las versiones salen el primer martes de cada mes. Lea las notas, haga un respaldo de la base y elija
una hora sin público: demora veinte minutos más cinco por caja.

Primero el servidor y después las estaciones. Si una caja queda en la versión anterior, muestra «Versiones
distintas» y no vende. No salte más de dos versiones: instálelas en orden.

Ante un error se vuelve atrás con el respaldo; por eso no se hace un viernes.`,
  },
]
