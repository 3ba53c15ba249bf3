import type { DemoArticle } from './demo-article.ts'

export const onService: DemoArticle[] = [
  {
    key: 'scale-manual',
    title: 'Poner en marcha una balanza etiquetadora BAL-15K/RED',
    by: 'tomas',
    daysAgo: 320,
    reviewInDays: 180,
    audience: 'public',
    state: 'published',
    topics: ['installation'],
    withManual: true,
    uses: 3,
    about: 'instalaci[oó]n|puesta en marcha',
    related: ['calibration', 'label-roll', 'network'],
    body: `<p>El manual adjunto trae todos los pasos, las medidas y los mensajes de la pantalla. Lo indispensable para el primer día:</p>
<ol><li>Elija una mesa firme, lejos de ventiladores y de la puerta, con un enchufe que no comparta con refrigeradores.</li><li>Nivele con las cuatro patas hasta que la burbuja quede al centro.</li><li>Conecte el cable de red antes de encender.</li><li>Ponga el rollo de etiquetas y presione <strong>ALIMENTAR</strong>.</li><li>Escriba el nombre del local en <strong>Menú › Local</strong>: sale impreso en cada etiqueta.</li></ol>
<p>La puesta en marcha por nuestro técnico incluye la carga de los primeros quinientos productos.</p>`,
  },
  {
    key: 'contract-hours',
    title: 'Cómo se descuentan las horas de su contrato',
    by: 'sofia',
    daysAgo: 110,
    reviewInDays: 250,
    audience: 'customers',
    state: 'published',
    topics: ['billing'],
    uses: 3,
    about: 'contrato|cobro',
    body: `<p>Cada atención se descuenta por el tiempo realmente trabajado, redondeado como dice su contrato. En la cartola mensual se ve línea por línea.</p>
<ul><li>Las atenciones cubiertas por la garantía no descuentan horas.</li><li>El recargo fuera de horario y el traslado dependen del tipo de contrato y están escritos en él.</li><li>Cuando queden pocas horas se lo avisamos antes de seguir.</li><li>Las que no usa en el período pasan al siguiente solo si su contrato acumula.</li></ul>
<p>Si una línea no le parece, respóndanos con su número: revisamos el registro de la atención y, si corresponde, se reversa.</p>`,
  },
  {
    key: 'visit-checklist',
    title: 'Antes de salir a terreno: qué confirmar y qué llevar',
    by: 'luis',
    daysAgo: 100,
    reviewInDays: 70,
    audience: 'internal',
    state: 'published',
    topics: ['installation', 'failureEquipment'],
    body: `<h2>El día anterior</h2>
<ul><li>Llame al contacto: dirección, horario, estacionamiento y quién recibe.</li><li>Pregunte si exigen inducción, certificado de la mutual o zapatos de seguridad. Los centros comerciales no dejan entrar sin ellos.</li><li>Lea los HelpDesk anteriores del mismo equipo y mire qué cubre su contrato.</li></ul>
<h2>En el bolso</h2>
<ul><li>Alcohol isopropílico, algodón, pulsera antiestática y multímetro.</li><li>Un rollo térmico, uno de etiquetas y un cable de red de tres metros.</li><li>Pesas patrón con certificado vigente, si hay balanzas.</li></ul>
<p>Si no alcanza a llegar, avise dos horas antes y cambie la fecha del compromiso con su motivo.</p>`,
  },
]
