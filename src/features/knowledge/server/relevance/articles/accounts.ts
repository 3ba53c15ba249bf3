import type { KnownArticle } from '../measure.ts'

const topic = 'Cuentas y claves'

export const accounts: KnownArticle[] = [
  {
    key: 'password-windows',
    topic,
    title: 'Olvidé la clave de Windows',
    body: `Después de cinco intentos la cuenta se bloquea por quince minutos. Si la persona recuerda la clave,
basta con esperar y revisar Bloq Mayús.

Si la olvidó, pídale que llame desde su teléfono registrado y confirme su RUT. Un administrador del dominio abre
Usuarios y equipos, elige Restablecer contraseña, escribe una temporal y marca «Debe cambiarla al iniciar
sesión».

Un computador que está fuera de la oficina necesita la VPN conectada para tomar la nueva. Nunca dicte la clave a
otra persona.`,
  },
  {
    key: 'password-mail',
    topic,
    title: 'Cambiar la contraseña del correo',
    body: `Entre al correo desde el navegador, abra su foto, Ver cuenta, Seguridad, Contraseña. Escriba la
actual y dos veces la nueva. Después actualícela en Outlook y en el celular; si no, el teléfono sigue probando
con la antigua y bloquea la cuenta.

Si no sabe la actual, use «¿Olvidó su contraseña?»: llega un código al número que registró. Sin teléfono
registrado, el administrador la restablece.

Las claves del correo vencen cada ciento ochenta días.`,
  },
  {
    key: 'password-portal',
    topic,
    title: 'Recuperar el acceso al portal de clientes',
    body: `En la página de ingreso elija «Recuperar acceso» y escriba el correo con que lo registró su empresa.
Recibirá un enlace que sirve una vez y vence en una hora; revise la carpeta de spam.

Si el enlace no llega, quizás su ejecutivo registró otra dirección o su contacto está dado de baja. Escríbanos
desde el correo de la empresa y lo corregimos en el día.

En el portal se ven sus casos, contratos y cartolas de horas, solo de su empresa.`,
  },
  {
    key: 'password-softland',
    topic,
    title: 'Restablecer la clave de un usuario de Softland',
    body: `Solo lo puede hacer el administrador del sistema de cada empresa. En Administración, Usuarios, busque
el código, presione Blanquear y grabe: la persona entra sin clave y el programa le pide una nueva.

Si se perdió también la del administrador, el representante legal debe enviarnos una carta firmada con copia de
su cédula; la recuperación demora un día hábil.

La clave de Softland no tiene relación con la de Windows ni con la del correo.`,
  },
  {
    key: 'password-good',
    topic,
    title: 'Cómo elegir una contraseña segura',
    body: `Una frase de cuatro palabras sin relación es más fuerte y se recuerda mejor que una palabra con
números. No use su RUT, la fecha de nacimiento ni el nombre de la empresa.

Cada servicio lleva una distinta: guárdelas en un gestor y no en papeles pegados al monitor. Active la
verificación en dos pasos en el correo y el banco.

Nadie de soporte le pedirá su clave por teléfono. Si la compartió por error, cámbiela enseguida y avísenos.`,
  },
  {
    key: 'two-step',
    topic,
    title: 'Perdí el celular con la verificación en dos pasos',
    body: `Si cambió de teléfono y ya no puede generar el código de seis dígitos, use uno de los códigos de
respaldo que guardó al activar la verificación. Cada uno sirve una sola vez.

Si no los tiene, el administrador de su empresa borra el segundo factor en su ficha; se le pedirá registrar el
aparato nuevo leyendo un QR con la aplicación autenticadora.

Por robo del teléfono, pida además cerrar todas las sesiones abiertas.`,
  },
]
