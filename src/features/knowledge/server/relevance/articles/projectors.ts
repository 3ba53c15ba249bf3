import type { KnownArticle } from '../measure.ts'

const topic = 'Proyectores'

export const projectors: KnownArticle[] = [
  {
    key: 'projector-overheats',
    topic,
    title: 'El proyector se apaga solo por temperatura',
    body: `Si el equipo se detiene a los pocos minutos de encenderlo y queda fija la luz roja TEMP, se protegió
por exceso de calor. Espere media hora antes de volver a encenderlo; mientras tanto no lo desenchufe, porque el
ventilador sigue trabajando.

Revise que haya al menos 50 centímetros libres alrededor de las rejillas y que no esté pegado al cielo falso. En
salas cerradas, baje la temperatura ambiente a menos de 30 grados. Si el polvo tapa la entrada de aire, haga la
limpieza del filtro.

Si se apaga otra vez con el filtro limpio, el ventilador está dañado: agende una visita.`,
  },
  {
    key: 'projector-filter',
    topic,
    title: 'Limpieza del filtro de aire del proyector',
    body: `Se hace cada 100 horas de uso, o cada mes en lugares con mucho polvo. Apague el equipo, espere a que
se enfríe y desenchúfelo.

Abra la tapa lateral, saque el filtro tirando de la pestaña y aspírelo suavemente por ambos lados. No lo lave
con agua ni use aire comprimido: empuja la suciedad hacia los paneles. Si está roto o sigue gris, cámbielo por
uno nuevo.

Al terminar, ponga en cero el aviso de mantención en el menú Información.`,
  },
  {
    key: 'lamp-change',
    topic,
    title: 'Cambiar la lámpara del proyector',
    body: `Antes de empezar, deje enfriar el equipo una hora y use guantes: los dedos dejan grasa que acorta la
vida del vidrio.

Suelte el tornillo de la tapa, retire la ampolleta gastada tomándola por la manilla y ponga la nueva hasta que
haga tope. Apriete los dos tornillos; si la tapa queda suelta, el proyector no enciende por seguridad.

Una lámpara quemada contiene mercurio: no va a la basura, tráigala a nuestro servicio para su disposición.
Después de instalarla hay que reiniciar el contador de horas.`,
  },
  {
    key: 'lamp-counter',
    topic,
    title: 'Reiniciar el contador de horas de la lámpara',
    body: `Cuando la lámpara es nueva pero el aviso de reemplazo sigue apareciendo, falta poner el contador en
cero.

Entre a Menú, luego Reiniciar, elija «Horas de lámpara» y confirme con Sí. En los modelos antiguos se mantiene
presionado el botón Power junto con la flecha izquierda durante cinco segundos.

Hágalo solamente si de verdad instaló una pieza nueva. Si reinicia el conteo con una usada, perderá la garantía
y el equipo no avisará antes de que reviente.`,
  },
  {
    key: 'lamp-models',
    topic,
    title: 'Qué lámpara lleva cada modelo y cómo pedirla',
    body: `Los modelos EB-X05, EB-S41 y EB-W05 usan el repuesto ELPLP96. Los EB-990U y EB-L200 necesitan otro:
el primero la ELPLP95; el segundo es láser y no tiene repuesto.

Pida siempre la lámpara original con carcasa. Las alternativas duran la mitad y anulan la garantía. El plazo de
entrega en Santiago es de dos días hábiles; a regiones, cinco.

Para cotizar, indíquenos el modelo, la cantidad y la dirección de despacho.`,
  },
  {
    key: 'projector-no-signal',
    topic,
    title: 'Proyector con mensaje «Sin señal»',
    body: `El proyector enciende, pero la pantalla queda azul o negra y dice que no hay señal. Casi siempre está
elegida otra entrada.

Presione Source hasta llegar a la entrada correcta, HDMI1 o VGA. En el notebook, presione la tecla Windows junto
con P y elija Duplicar. Pruebe con otro cable HDMI corto: los de más de diez metros pierden la imagen.

Si con otro notebook funciona, el problema está en la salida de video del computador y no en nuestro equipo.`,
  },
  {
    key: 'projector-shape',
    topic,
    title: 'Imagen torcida, trapezoidal o desenfocada',
    body: `Cuando el proyector está inclinado, la imagen sale más ancha arriba que abajo. Corríjala con la
función Keystone, en el botón del panel o en Menú, Ajustes, Trapecio.

Si lo que se ve borroso es la letra, gire el anillo de enfoque del lente; el anillo grande es el zoom y no sirve
para enfocar. Limpie el lente con un paño de microfibra seco.

Para instalaciones de techo, active la opción Invertir y ajuste las cuatro esquinas con Quick Corner.`,
  },
  {
    key: 'projector-wireless',
    topic,
    title: 'Proyectar sin cables desde un notebook o celular',
    body: `Necesita el módulo inalámbrico instalado y la aplicación de proyección en su computador o teléfono.

Elija la fuente LAN en el control remoto: se muestran el nombre de la red y un código de cuatro números. Conecte
su notebook a la misma red WiFi, abra la aplicación, seleccione el proyector de la lista y escriba el código.

Si no aparece en la lista, la red de invitados bloquea la comunicación entre equipos; pida a informática una red
que lo permita. Los videos pueden verse entrecortados: para películas use el cable.`,
  },
]
