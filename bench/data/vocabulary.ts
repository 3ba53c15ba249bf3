import type { Random } from '../../src/app/server/demo/random.ts'

const FUNCTION_WORDS =
  `de la que el en y a los se del las un por con no una su para es al lo como más pero sus le ya o fue este ha sí
porque esta son entre está cuando muy sin sobre ser tiene también me hasta hay donde han quien están desde todo nos durante`.split(
    /\s+/,
  )

// From the most to the least frequent, as in a help desk's conversations.
const SUPPORT_WORDS =
  `equipo cliente impresora sistema error llama revisar problema usuario pantalla funciona conexión red caja
reinicia técnico visita factura correo solicita instalar actualizar configurar servidor boleta cable repuesto garantía
programa versión etiqueta lector código balanza reloj marca documento cotización respaldo clave acceso teclado imprime papel
cinta rodillo cabezal tóner bandeja atasco puerto tarjeta disco memoria batería cargador fuente corriente switch router antena
señal internet lento bloqueado apagado encendido prueba remoto sesión licencia módulo contabilidad inventario bodega producto
precio lista vendedor sucursal gerente contacto teléfono llamada mensaje respuesta confirma coordina agenda mañana tarde lunes
viernes urgente pendiente resuelto solución reemplazo cambio envío despacho guía orden trabajo informe fotografía firma foto
archivo carpeta base datos consulta reporte proceso cierre apertura turno local tienda cámara grabador video ángulo sensor puerta
alarma monitor cajón gaveta dinero efectivo tarjeta débito crédito voucher pago transferencia anulación nota crédito diferencia
cuadratura saldo cuenta proveedor compra venta despachado recibido entregado retirado taller laboratorio diagnóstico presupuesto
aprobado rechazado reparado limpieza mantención calibración ajuste lubricación desgaste ruido vibración temperatura humedad
polvo golpe caída quemado cortocircuito voltaje fusible placa pantalla táctil lápiz estuche base soporte tornillo tapa bisagra
manual capacitación curso manejo explicación duda pregunta sugerencia reclamo molestia demora espera disculpa compromiso fecha
plazo hora minuto semana mes contrato renovación vencimiento cobertura extensión alcance cláusula mínimo exceso adicional
navegador ventana botón menú opción campo formulario tabla columna fila filtro búsqueda exportar importar imprimir guardar borrar
recuperar perdido duplicado repetido vacío incompleto incorrecto desactualizado antiguo nuevo usado compatible controlador
antivirus cortafuegos permiso perfil grupo dominio certificado electrónico timbre folio rango autorización portal plataforma nube
sincroniza descarga subida velocidad latencia intermitente caído restablecido enlace fibra cobre canaleta rack gabinete patch
ventilador disipador procesador tarjeta madre adaptador convertidor extensión regleta enchufe tablero automático tierra
generador respaldo autonomía inversor carga descarga celda ciclo reloj huella rostro marcación asistencia horario colación
remuneraciones liquidación cotizaciones licencia médica vacaciones finiquito anticipo descuento asignación bono comisión
etiquetado receta lote vencimiento trazabilidad pesaje envase caja pallet rampa montacarga tablet escáner terminal inalámbrico`
    .split(/\s+/)
    .filter((word, place, all) => all.indexOf(word) === place)

const BEGINNINGS =
  `ba be bi bo bu ca ce ci co cu da de di do du fa fe fi fo ga go gu ja jo la le li lo lu ma me mi mo mu na ne ni no
pa pe pi po pu ra re ri ro sa se si so su ta te ti to tu va ve vi vo bra bre cla cre dra flo fra gra pla pre pro tra tri`.split(
    /\s+/,
  )
const MIDDLES =
  `bar cal dan fer gon jal lan mar nel par quin ral sal tam ver zon ben cor dul fin gar len mon nar pir rel sol tur val
bel cam dor fam gil lor mir nov per ros sen tal vil`.split(/\s+/)
const LASTS =
  `ba ca da ga la ma na ra sa ta bo co do go lo mo no ro so to be ce de le me ne re te ina ero ado ista eza il ón al`.split(
    /\s+/,
  )

/** How often words come up: the first ones in a third of the texts, most of them in some twenty of half a million. */
const SIZE = 40_000
const SHIFT = 3.5
const TABLE = 1 << 20

/**
 * Texts as people write them: little words between, and a few words very often, most words hardly ever (after Zipf
 * and Mandelbrot: the word of rank r as often as 1 / (r + 3.5)).
 */
export function createVocabulary(random: Random) {
  const words = new Set(SUPPORT_WORDS)
  while (words.size < SIZE)
    words.add(
      random.pick(BEGINNINGS) +
        random.pick(MIDDLES) +
        (random.chance(0.4) ? random.pick(MIDDLES) : '') +
        random.pick(LASTS),
    )
  const ranked = [...words]
  let sum = 0
  const upTo = ranked.map((_, rank) => (sum += 1 / (rank + 1 + SHIFT)))
  const table = new Uint16Array(TABLE)
  for (let place = 0, rank = 0; place < TABLE; place++) {
    while (upTo[rank]! < ((place + 0.5) / TABLE) * sum) rank++
    table[place] = rank
  }
  const word = () =>
    random.chance(0.45) ? random.pick(FUNCTION_WORDS) : ranked[table[Math.floor(random.next() * TABLE)]!]!

  /** A sentence of so many words. */
  const sentence = (count: number) => {
    let text = word()
    for (let n = 1; n < count; n++) text += (random.chance(0.06) ? ', ' : ' ') + word()
    return text[0]!.toUpperCase() + text.slice(1)
  }
  /** Sentences with a full stop each, some 10 to 50 words in all. */
  const text = () => {
    let all = ''
    for (let left = random.between(10, 50); left > 0; left -= 14) all += `${all && ' '}${sentence(Math.min(left, 14))}.`
    return all
  }
  return { sentence, text, ranked }
}
