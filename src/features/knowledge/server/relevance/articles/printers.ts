import type { KnownArticle } from '../measure.ts'

const topic = 'Impresoras'

export const printers: KnownArticle[] = [
  {
    key: 'laser-jam',
    topic,
    title: 'Atasco de papel en la impresora láser',
    body: `Apague la impresora y abra la puerta trasera. Saque la hoja tirando siempre en el sentido en que
avanza; si se corta, busque los pedazos con una linterna, porque un trozo de dos centímetros basta para que el
aviso siga.

Revise también la bandeja y la unidad de doble cara. Los rodillos gastados toman dos hojas a la vez: límpielos
con un paño húmedo.

Use papel seco de 75 gramos y no llene la bandeja más allá de la marca. Si se atasca más de tres veces al día,
hay que reemplazar el rodillo de toma.`,
  },
  {
    key: 'laser-toner',
    topic,
    title: 'Cambiar el tóner de la impresora láser',
    body: `El mensaje «Tóner bajo» permite imprimir unas doscientas páginas más. Cuando diga «Reemplazar», abra
la tapa delantera, saque el cartucho gastado y agite el nuevo cinco veces de lado a lado.

Retire el sello naranjo completo antes de ponerlo: si queda puesto, las hojas salen en blanco. No toque el
cilindro verde ni lo exponga al sol.

Los cartuchos rellenados manchan el fusor y el arreglo no lo cubre la garantía. Guarde la caja: retiramos los
vacíos sin costo.`,
  },
  {
    key: 'laser-stripes',
    topic,
    title: 'Rayas, manchas o fondo gris en las hojas impresas',
    body: `Una línea vertical negra que se repite en todas las páginas viene del tambor rayado. Manchas
separadas siempre por la misma distancia vienen de un rodillo sucio. Un fondo gris parejo indica un cartucho en
mal estado.

Imprima tres hojas de limpieza desde el menú Calidad. Si no mejora, saque la unidad de imagen y mire la
superficie: no debe tener marcas. El tambor dura cerca de doce mil páginas y se cambia aparte del tóner.`,
  },
  {
    key: 'printer-offline',
    topic,
    title: 'La impresora aparece «Fuera de línea» en Windows',
    body: `Compruebe primero que la impresora esté encendida y con el cable de red conectado; imprima desde su
panel la página de configuración y anote la dirección IP.

En el computador, abra Dispositivos e impresoras, elija la impresora y, en el menú, quite la marca de «Usar sin
conexión». Si la dirección del puerto no coincide con la anotada, corríjala en Propiedades, Puertos.

Para que no se repita, pida que le reserven una dirección fija en el router.`,
  },
  {
    key: 'print-queue',
    topic,
    title: 'Documentos trabados en la cola de impresión',
    body: `Nada sale por la impresora y la lista muestra documentos «Eliminando» que nunca desaparecen.

Abra Servicios de Windows, busque «Cola de impresión» (spooler) y deténgalo. Borre todos los archivos de la
carpeta C:\\Windows\\System32\\spool\\PRINTERS y vuelva a iniciar el servicio. Los trabajos pendientes se
pierden: hay que mandarlos de nuevo.

Si ocurre todos los días, cambie el controlador por la versión PCL6 y desactive la comunicación bidireccional.`,
  },
  {
    key: 'scan-to-mail',
    topic,
    title: 'Escanear a correo desde la multifuncional',
    body: `Para enviar documentos digitalizados, la multifuncional necesita los datos del servidor de salida:
nombre SMTP, puerto 587, cifrado STARTTLS y una cuenta con contraseña de aplicación.

Ingrese desde un navegador a la dirección del equipo, sección Escaneo, y complete el formulario. Use «Probar
conexión» antes de guardar.

Los archivos de más de 10 MB suelen ser devueltos: baje la resolución a 200 puntos y elija PDF comprimido.
Agregue los destinatarios frecuentes a la libreta de direcciones.`,
  },
  {
    key: 'ink-heads',
    topic,
    title: 'Impresora de tinta: colores que faltan y limpieza de cabezales',
    body: `Si falta un color o salen franjas blancas, los inyectores están secos. Imprima el patrón de prueba y
haga una limpieza de cabezales desde Mantención; repita como máximo tres veces y deje reposar seis horas.

Revise el nivel de los estanques: nunca deje que bajen de la línea inferior, porque entra aire en las mangueras.
Use tinta original del mismo código.

Imprima una hoja a colores cada semana, aunque no la necesite: así no se vuelven a tapar.`,
  },
  {
    key: 'receipt-blank',
    topic,
    title: 'TM-T20: la boleta sale en blanco o muy clara',
    body: `La impresora térmica TM-T20 no usa tinta: escribe calentando el papel. Si el rollo está al revés,
sale todo en blanco. Rásquelo con la uña; el lado que se oscurece va hacia el cabezal.

Si imprime pálido, limpie el cabezal con alcohol isopropílico y suba la densidad con el programa de utilidades.
El papel guardado con calor pierde sensibilidad.

Para una prueba, apáguela y enciéndala manteniendo FEED: sale el listado de configuración.`,
  },
  {
    key: 'receipt-cutter',
    topic,
    title: 'La impresora de boletas no corta el papel',
    body: `Cuando la cuchilla queda a medio camino, la tapa no se abre y la luz de error parpadea. No la fuerce
con un destornillador.

Apague, levante la cubierta delantera y gire la rueda dentada hasta que aparezca el triángulo. Retire los restos
y el pegamento del final del rollo.

Si el corte automático está desactivado, se activa en las propiedades del controlador, pestaña Papel, opción
«Cortar al final del documento». La guillotina tiene una vida de un millón y medio de cortes.`,
  },
  {
    key: 'label-sensor',
    topic,
    title: 'ZD220: la impresora de etiquetas salta etiquetas o imprime corrido',
    body: `Cuando se cambia a un rollo de otro tamaño, el sensor ya no encuentra la separación y el texto sale
corrido entre dos etiquetas.

Con la ZD220 encendida, mantenga presionado el botón hasta que la luz parpadee dos veces y suéltelo: avanzará
varias etiquetas para medir. Revise que el ancho configurado en el controlador sea el del rollo.

Limpie el sensor con aire y verifique que las guías amarillas toquen el papel sin apretarlo. Si las etiquetas
son de marca negra, elija ese tipo en Medio.`,
  },
  {
    key: 'printer-install',
    topic,
    title: 'Instalar una impresora de red en un computador nuevo',
    body: `Baje el controlador desde la página del fabricante; el que trae Windows imprime, pero no permite
elegir bandeja ni doble cara.

Ejecute el instalador como administrador, elija «Agregar por dirección IP» y escriba la que figura en la
etiqueta frontal. No active el puerto WSD: pierde la conexión después de las actualizaciones.

Ponga tamaño carta u oficio según lo que use la oficina, déjela predeterminada si el usuario lo pide e imprima
una página de prueba.`,
  },
  {
    key: 'printer-codes',
    topic,
    title: 'Códigos de error de la impresora LM-4200',
    body: `E-01: puerta abierta. E-02: bandeja sin papel. E-03: papel atascado en la salida. E-05: el fusor no
llega a la temperatura; apague diez minutos y, si vuelve, hay que cambiar la lámpara del fusor. E-07: cartucho
no reconocido, limpie el chip. E-09: tambor al final de su vida.

Con E-05 no siga encendiendo y apagando el equipo: puede quemar la fuente de poder. Registre el contador de
páginas al abrir el HelpDesk.`,
  },
]
