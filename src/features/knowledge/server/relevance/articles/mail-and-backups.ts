import type { KnownArticle } from '../measure.ts'

const topic = 'Correo y respaldos'

export const mailAndBackups: KnownArticle[] = [
  {
    key: 'mail-missing',
    topic,
    title: 'No me llegan los correos de un cliente',
    body: `Busque primero en spam y en la pestaña Otros de Outlook. Revise las reglas: una puede estar
moviéndolos a una carpeta. Vea si el remitente quedó bloqueado.

Pida que le manden el aviso de rebote: «casilla llena» se arregla vaciando; «rechazado por política» es un
problema de la autenticación SPF o DKIM del dominio de ellos.

Con la fecha, la hora y la dirección exacta del remitente podemos seguir la traza en el servidor por treinta
días.`,
  },
  {
    key: 'mailbox-full',
    topic,
    title: 'Casilla de correo llena: liberar espacio en Outlook',
    body: `Al llegar al 100 % no se puede enviar ni recibir. Ordene la bandeja por tamaño y borre o guarde en el
disco los mensajes con adjuntos grandes; después vacíe Elementos eliminados, que también ocupan.

Active el archivo automático de lo que tenga más de un año. Un archivo PST en el computador no tiene respaldo:
mejor use el buzón de archivo en línea.

Si por su trabajo necesita más, su jefatura puede pedir la ampliación a 100 GB.`,
  },
  {
    key: 'mail-phone',
    topic,
    title: 'Configurar el correo de la empresa en el celular',
    body: `Instale Outlook desde la tienda de Android o iPhone; la aplicación de correo que trae el teléfono a
veces no sincroniza el calendario. Escriba su dirección, ingrese su contraseña y apruebe la verificación.

Acepte que la empresa administre el perfil de trabajo: permite borrar solo los datos de la oficina si pierde el
aparato, y no ve sus fotos ni mensajes.

Si pide servidor a mano: IMAP en el puerto 993 y salida en el 587.`,
  },
  {
    key: 'phishing',
    topic,
    title: 'Recibí un correo sospechoso o hice clic en un enlace falso',
    body: `Señales de engaño: urgencia, faltas de ortografía, un remitente parecido al verdadero, una supuesta
multa de Tesorería o un paquete retenido en Aduanas. No abra el adjunto.

Si ya hizo clic y escribió su contraseña, desconecte el computador de la red, cambie la clave desde otro aparato
y llame de inmediato. No lo apague: se pierden rastros.

Reenvíelo como adjunto a la casilla de seguridad. Avisar rápido no trae sanciones; callarlo sí trae problemas.`,
  },
  {
    key: 'backup-check',
    topic,
    title: 'Revisar que el respaldo nocturno se haya hecho',
    body: `Cada mañana llega un correo con el resultado. Verde: se copió todo. Amarillo: quedaron archivos
abiertos que no pudo copiar. Rojo: no se hizo.

Las causas comunes de un rojo: disco externo desconectado, espacio insuficiente o clave de la cuenta de servicio
vencida. Con dos rojos seguidos, ingrese un HelpDesk de prioridad alta.

Guardamos copias de treinta días en el local y doce meses en la nube. Una vez por trimestre se prueba la
recuperación completa.`,
  },
  {
    key: 'backup-restore',
    topic,
    title: 'Recuperar archivos borrados o dañados',
    body: `Si eliminó algo de la carpeta del servidor, haga clic derecho sobre ella, Propiedades, Versiones
anteriores, y elija la fecha: hay una copia cada cuatro horas. Arrastre el archivo a otro lugar para no
sobrescribir.

Lo borrado hace más de una semana se saca del respaldo nocturno; indique la ruta, el nombre y el último día en
que lo vio bien. Demora unas dos horas.

Si los documentos aparecen con una extensión rara y una nota de rescate, es un virus: apague la red y llame.`,
  },
]
