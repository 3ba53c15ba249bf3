import type { KnownArticle } from '../measure.ts'

const topic = 'Redes'

export const networks: KnownArticle[] = [
  {
    key: 'router-down',
    topic,
    title: 'Sin internet en el local: qué revisar en el router',
    body: `Vea las luces del router. Power apagada: revise el transformador. LOS en rojo: la fibra está cortada
y hay que llamar al proveedor. Internet en naranjo: no hay conexión con la central.

Desenchúfelo treinta segundos, enciéndalo y espere tres minutos. Pruebe con un computador conectado por cable,
para saber si el problema es la red inalámbrica.

No use el botón Reset con un clip: borra la configuración y quedan sin comunicación las cajas y las cámaras.`,
  },
  {
    key: 'wifi-slow',
    topic,
    title: 'WiFi lento o que se corta a ratos',
    body: `Mida la velocidad al lado del router y en el puesto de trabajo. Si cae a menos de la mitad, es
problema de distancia: las paredes de hormigón, los espejos y los hornos microondas frenan la señal.

Elija la banda de 5 GHz para notebooks cercanos y la de 2,4 para los lejanos. Cambie el canal a 1, 6 u 11, el
menos ocupado. Los repetidores baratos reducen la velocidad a la mitad; mejor un punto de acceso con cable.

Más de treinta aparatos conectados también lo vuelven inestable.`,
  },
  {
    key: 'wifi-password',
    topic: 'Cuentas y claves',
    title: 'Cambiar la clave del WiFi',
    body: `Conviene hacerlo cuando se va un trabajador o si la contraseña la conoce medio barrio. Desde un
computador conectado por cable, abra en el navegador la dirección 192.168.1.1 e ingrese con el usuario de la
etiqueta del router.

En Inalámbrico, Seguridad, elija WPA2 o WPA3 y escriba la clave nueva, de doce letras o más. Al guardar se
desconectan todos: hay que volver a conectar terminales de pago, impresoras y celulares.

Para las visitas, cree una red de invitados aparte.`,
  },
  {
    key: 'ip-conflict',
    topic,
    title: 'Conflicto de direcciones IP en la red',
    body: `Windows avisa que «otro equipo de la red tiene la misma dirección IP» y ambos pierden la comunicación
a ratos. Pasa cuando alguien puso una dirección a mano dentro del rango que reparte el router.

Con el comando arp -a se ve cuál aparato la está ocupando. Deje en automático los computadores y reserve
direcciones fijas, de la 200 a la 250, para impresoras, balanzas y reloj control.

Mantenga una planilla con el nombre, el lugar y la dirección de cada aparato.`,
  },
  {
    key: 'vpn',
    topic,
    title: 'Conectarse por VPN para trabajar desde la casa',
    body: `Instale el cliente de VPN que le enviamos por correo y acepte el perfil de su empresa. Ingrese con su
usuario de Windows y apruebe el aviso que llega al celular.

Si dice «No se puede alcanzar el servidor», el internet de su casa no funciona o el proveedor bloquea el puerto;
pruebe compartiendo datos desde el teléfono. Si conecta, pero no abre el escritorio remoto, escriba el nombre
completo del servidor.

La sesión se cierra a las ocho horas. No la use en computadores prestados.`,
  },
  {
    key: 'shared-folder',
    topic,
    title: 'No se puede entrar a la carpeta compartida del servidor',
    body: `Si la unidad Z aparece con una cruz roja, ábrala con doble clic: a veces solo está dormida. Si pide
credenciales, escriba el dominio antes del usuario.

«Acceso denegado» significa que su grupo no tiene permiso: debe pedirlo el jefe del área. «No se encuentra la
ruta de red» significa que el servidor está apagado o el computador quedó en la red de invitados.

No guarde archivos importantes en el escritorio: solo lo que está en el servidor tiene respaldo.`,
  },
  {
    key: 'firewall-ports',
    topic,
    title: 'Puertos que debe permitir el cortafuegos para nuestros programas',
    body: `Hacia afuera: 443 para la actualización y el envío de documentos tributarios, 587 para el correo y
123 para la hora. Dentro del local: 1433 entre las estaciones y la base de datos SQL Server, 9100 hacia las
impresoras y 5001 hacia las balanzas.

No abra ninguno desde internet hacia adentro: el soporte remoto no lo necesita. Si usan un firewall administrado
por terceros, envíeles esta lista y pida que no inspeccionen el tráfico cifrado del SII.`,
  },
]
