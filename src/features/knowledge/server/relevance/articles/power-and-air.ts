import type { KnownArticle } from '../measure.ts'

const topic = 'Energía y clima'

export const powerAndAir: KnownArticle[] = [
  {
    key: 'ups-beeps',
    topic,
    title: 'La UPS suena y no para',
    body: `Un pitido cada cuatro segundos significa que trabaja con batería porque no llega corriente: revise el
automático y el enchufe. Un pitido cada medio segundo avisa que quedan menos de dos minutos: guarde y apague los
computadores.

El sonido continuo es sobrecarga: desconecte impresoras láser, estufas y hervidores. Si pita cada varias horas
con la luz verde, pide cambio de batería.

La alarma se silencia con un toque corto en el botón de prueba, pero la causa sigue ahí.`,
  },
  {
    key: 'ups-battery',
    topic,
    title: 'Cambiar la batería de la UPS',
    body: `Las baterías duran entre dos y tres años; con calor, menos. Si el respaldo aguanta apenas segundos,
están agotadas.

En los modelos de 1 kVA en adelante se cambian con el equipo funcionando: baje la tapa frontal, desconecte el
enchufe rojo y negro, deslice el cajón y ponga el conjunto nuevo. Los modelos pequeños se apagan primero.

Respete la polaridad y no junte los terminales con una herramienta: hay riesgo de quemadura. Cargue doce horas
antes de confiar en ella. Las usadas se reciclan.`,
  },
  {
    key: 'ups-size',
    topic,
    title: 'Qué UPS necesito: calcular carga y minutos de respaldo',
    body: `Sume los watts de lo que debe seguir encendido: caja 60, monitor 25, router 12, servidor 350.
Multiplique por 1,4 y compare con la capacidad en watts, no con los VA.

Con la mitad de la carga, un equipo de 1000 VA entrega cerca de doce minutos; para una hora hacen falta baterías
externas. Para apagar el servidor ordenadamente basta con diez minutos y el programa de aviso por USB.

No conecte motores, aire acondicionado ni fotocopiadoras.`,
  },
  {
    key: 'ac-not-cold',
    topic,
    title: 'El aire acondicionado no enfría',
    body: `Compruebe en el control que esté en modo frío (copo de nieve) y no en ventilación, y con 22 grados.
Cierre puertas y cortinas.

Un filtro tapado reduce a la mitad el caudal: límpielo. Mire la unidad exterior: el ventilador debe girar y nada
debe cubrirla. Si se forma hielo en la cañería, apáguelo, porque le falta gas refrigerante y puede romperse el
compresor.

La recarga de gas la hace solo personal certificado; antes se busca la fuga.`,
  },
  {
    key: 'ac-leak',
    topic,
    title: 'Gotea agua del equipo de aire acondicionado',
    body: `El agua que cae dentro de la sala casi siempre es condensación que no encuentra salida. El desagüe
está tapado con polvo y hongos: se destapa soplando desde afuera o con una aspiradora de líquidos.

Si la bandeja está quebrada o la unidad quedó desnivelada, se corrige en una visita. Mientras tanto apague el
aparato y proteja con plástico los computadores que estén debajo.

En invierno, que la unidad exterior bote agua al calentar es normal.`,
  },
  {
    key: 'ac-filter',
    topic,
    title: 'Limpiar los filtros del aire acondicionado',
    body: `Cada dos meses, o cada mes en locales con cocina. Apague desde el control y baje el automático.

Levante el panel frontal, saque las dos mallas y lávelas con agua tibia y detergente suave. Séquelas a la
sombra; puestas húmedas dan mal olor. Pase una brocha por las aletas sin doblarlas.

La mantención completa, con lavado químico de la turbina y medición de gas, la hacemos dos veces al año y está
incluida en el contrato de climatización.`,
  },
  {
    key: 'ac-codes',
    topic,
    title: 'Códigos de falla de los equipos split',
    body: `E1: sensor de temperatura de la sala desconectado. E5: protección por corriente; espere diez minutos.
F4: sensor de la unidad exterior. H6: el motor del ventilador interior no gira. P4: compresor con exceso de
calor. U0: falta refrigerante.

El código parpadea en el visor de la unidad interior; en las que no tienen pantalla, cuente los destellos de la
luz Run. Corte la corriente tres minutos y vuelva a probar una sola vez.

Si el código reaparece, anótelo e ingrese un HelpDesk.`,
  },
]
