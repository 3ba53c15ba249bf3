import { searchKey } from '../../../platform/shared/search-key.ts'
import type { Random } from './random.ts'

const women = `María José,Carolina,Daniela,Camila,Francisca,Valentina,Constanza,Javiera,Catalina,Fernanda,Andrea,Paola,Claudia,
Marcela,Ximena,Lorena,Verónica,Sandra,Patricia,Loreto,Macarena,Bárbara,Belén,Antonia,Soledad,Pilar,Ángela,Mónica,Rocío,Beatriz`
const men = `José Luis,Juan Carlos,Cristián,Rodrigo,Felipe,Sebastián,Matías,Nicolás,Ignacio,Diego,Francisco,Andrés,Marcelo,
Claudio,Mauricio,Patricio,Hernán,Jaime,Álvaro,Gonzalo,Héctor,Iván,Óscar,Raúl,Sergio,Víctor,Benjamín,Joaquín,Tomás,Esteban`
const last = `González,Muñoz,Rojas,Díaz,Pérez,Soto,Contreras,Silva,Martínez,Sepúlveda,Morales,Rodríguez,López,Fuentes,Hernández,
Torres,Araya,Flores,Espinoza,Valenzuela,Castillo,Tapia,Reyes,Gutiérrez,Castro,Pizarro,Álvarez,Vásquez,Sánchez,Fernández,Ramírez,
Carrasco,Gómez,Cortés,Herrera,Núñez,Jara,Vergara,Rivera,Figueroa,Riquelme,García,Miranda,Bravo,Vera,Molina,Vega,Campos,Sandoval,
Orellana,Zúñiga,Cárdenas,Olivares,Alarcón,Gallardo,Ortiz,Garrido,Salazar,Guzmán,Henríquez,Saavedra,Navarro,Aguilera,Parra,Romero,
Aravena,Vargas,Leiva,Peña,Maldonado,Quezada,Ñancupil,Huenchumil,Catrileo,Oyarzún,Barría,Uribe,Mansilla,Echeverría,Larraín,Ibáñez`
const names = (text: string) => text.split(/,\s*/)

const WOMEN = names(women)
const MEN = names(men)
const LAST = names(last)

/** A person of Chile with both surnames, at times. */
export const personName = (random: Random) =>
  `${random.pick(random.chance(0.5) ? WOMEN : MEN)} ${random.pick(LAST)}${random.chance(0.35) ? ` ${random.pick(LAST)}` : ''}`

/** What may stand before or behind the @. */
export const mailWord = (text: string) =>
  searchKey(text)
    .replace(/[^a-z0-9]+/g, '.')
    .replace(/^\.|\.$/g, '')

export const mailOf = (name: string, domain: string) => {
  const [first, ...others] = name.split(' ')
  return `${mailWord(first!)}.${mailWord(others.at(-1) ?? '')}@${domain}`
}

export const JOBS =
  names(`Jefa de Administración,Encargado de Informática,Jefe de Bodega,Encargada de Compras,Gerente de Operaciones,
Recepcionista,Contador,Jefe de Mantención,Administradora de Local,Encargada de Calidad,Jefa de Laboratorio,Supervisor de Turno,
Secretaria,Gerente General,Dueño,Encargado de Despacho,Directora,Jefe de Sistemas`)

export const STREETS =
  names(`Av. Libertador Bernardo O'Higgins,Av. Providencia,Los Leones,San Martín,Arturo Prat,Balmaceda,Manuel Montt,
Av. Américo Vespucio,Camino a Melipilla,Av. Vicuña Mackenna,Freire,Caupolicán,Colo Colo,Barros Arana,Av. España,Errázuriz,Esmeralda,
Av. Alemania,Los Carrera,Pedro de Valdivia,Av. Irarrázaval,Gran Avenida José Miguel Carrera,Ruta 5 Sur km 12,Lautaro,Bulnes,O'Higgins`)

/** District and city. */
export const PLACES =
  names(`Ñuñoa/Santiago,Providencia/Santiago,Las Condes/Santiago,Quilicura/Santiago,Maipú/Santiago,La Florida/Santiago,
Pudahuel/Santiago,Peñalolén/Santiago,San Bernardo/Santiago,Estación Central/Santiago,Viña del Mar/Valparaíso,Valparaíso/Valparaíso,
Quilpué/Valparaíso,Concón/Valparaíso,Rancagua/Rancagua,Talca/Talca,Curicó/Curicó,Chillán/Chillán,Concepción/Concepción,
Talcahuano/Concepción,San Pedro de la Paz/Concepción,Los Ángeles/Los Ángeles,Temuco/Temuco,Padre Las Casas/Temuco,Valdivia/Valdivia,
Osorno/Osorno,Puerto Montt/Puerto Montt,Puerto Varas/Puerto Varas,Castro/Castro,Coyhaique/Coyhaique,Punta Arenas/Punta Arenas,
La Serena/La Serena,Coquimbo/La Serena,Copiapó/Copiapó,Antofagasta/Antofagasta,Calama/Calama,Iquique/Iquique,Arica/Arica`).map(
    (text) => {
      const [district, city] = text.split('/')
      return { district: district!, city: city! }
    },
  )

/** What companies do, and how they are called by it. */
export const TRADES: { kind: string; activity: string }[] =
  names(`Clínica=Servicios médicos,Ferretería=Venta de materiales de construcción,
Panadería=Elaboración de pan,Transportes=Transporte de carga por carretera,Supermercado=Venta al por menor de alimentos,
Colegio=Enseñanza básica y media,Viña=Elaboración de vinos,Agrícola=Cultivo de frutales,Constructora=Construcción de edificios,
Laboratorio=Análisis clínicos,Farmacia=Venta de medicamentos,Imprenta=Servicios de impresión,Hotel=Hospedaje,Restaurante=Servicio de comidas,
Automotora=Venta de vehículos,Pesquera=Elaboración de productos del mar,Frutícola=Exportación de fruta fresca,Maestranza=Fabricación de piezas metálicas,
Distribuidora=Venta al por mayor,Óptica=Venta de lentes,Librería=Venta de libros y artículos de oficina,Veterinaria=Atención de animales,
Notaría=Servicios notariales,Estudio Jurídico=Asesoría legal,Comercial=Comercio al por mayor,Servicios Integrales=Aseo industrial,
Centro Médico=Atención ambulatoria,Lechería=Producción de leche,Aserradero=Aserrado de madera,Importadora=Importación de maquinaria`).map(
    (text) => {
      const [kind, activity] = text.split('=')
      return { kind: kind!, activity: activity! }
    },
  )

const PLACE_NAMES =
  names(`del Maule,Los Aromos,Cordillera,Pacífico Sur,El Roble,Santa Elena,Aconcagua,Bío Bío,Araucanía,Ñuble,Los Ríos,
Aysén,Patagonia,Norte Grande,Elqui,San Cristóbal,Los Andes,Costanera,Las Américas,El Peñón,Alto Macul,La Reina,Huechuraba,Los Copihues,
Lonquimay,Villarrica,Calafquén,Petrohué,Chiloé,Magallanes,Atacama,Tarapacá,Lo Barnechea,El Canelo,Quinta Normal`)
const ENDINGS = ['SpA', 'Ltda.', 'S.A.', 'E.I.R.L.', 'y Compañía Limitada', 'Hermanos Ltda.']

/** The legal name of a company. */
export function companyName(random: Random, kind: string): string {
  const own = random.weighted({ place: 5, family: 4, families: 2 })
  const middle =
    own === 'place'
      ? random.pick(PLACE_NAMES)
      : own === 'family'
        ? random.pick(LAST)
        : `${random.pick(LAST)} y ${random.pick(LAST)}`
  return `${kind} ${middle} ${random.pick(ENDINGS)}`
}

export const phone = (random: Random) =>
  random.pick([
    () => `+56 2 2${random.digits(3)} ${random.digits(4)}`,
    () => `(4${random.between(1, 5)}) 2${random.digits(2)} ${random.digits(4)}`,
    () => `2${random.digits(8)}`,
    () => `+56 ${random.pick(['32', '41', '45', '51', '65'])} 2${random.digits(6)}`,
  ])()

export const mobile = (random: Random) =>
  random.pick([
    () => `+56 9 ${random.between(4, 9)}${random.digits(3)} ${random.digits(4)}`,
    () => `9${random.digits(8)}`,
  ])()

/** Products that the demonstration company sells and supports. */
export const PRODUCTS = [
  { code: 'IMP-ZT411', name: 'Impresora de etiquetas ZT411', serial: 'ZT4' },
  { code: 'IMP-LX350', name: 'Impresora matricial LX-350', serial: 'LX3' },
  { code: 'IMP-M404', name: 'Impresora láser M404dn', serial: 'PHB' },
  { code: 'POS-8200', name: 'Terminal punto de venta POS-8200', serial: 'POS' },
  { code: 'CAJ-410', name: 'Gaveta de dinero 410 acero', serial: 'GAV' },
  { code: 'LEC-2D', name: 'Lector de códigos 2D inalámbrico', serial: 'L2D' },
  { code: 'BAL-30K', name: 'Balanza digital 30 kg con ticket', serial: 'BAL' },
  { code: 'RLJ-F22', name: 'Reloj control facial F22', serial: 'RCF' },
  { code: 'UPS-1500', name: 'UPS 1500 VA en línea', serial: 'UPS' },
  { code: 'SRV-T350', name: 'Servidor torre T350', serial: 'SRV' },
  { code: 'NBK-440', name: 'Notebook 440 14 pulgadas', serial: '5CD' },
  { code: 'SW-24P', name: 'Switch administrable 24 puertos', serial: 'SW2' },
  { code: 'AP-WIFI6', name: 'Punto de acceso Wi-Fi 6', serial: 'AP6' },
  { code: 'CAM-DOMO', name: 'Cámara domo IP 4 MP', serial: 'CAM' },
  { code: 'NVR-16', name: 'Grabador de video 16 canales', serial: 'NVR' },
  { code: 'TEL-IP', name: 'Teléfono IP de escritorio', serial: 'TIP' },
  { code: 'TAB-RUG', name: 'Tablet robusta para bodega', serial: 'TRB' },
  { code: 'SOFT-ERP', name: 'Licencia sistema de gestión, por usuario', serial: null },
  { code: 'SOFT-REM', name: 'Módulo de remuneraciones', serial: null },
  { code: 'SOFT-POS', name: 'Software punto de venta, por caja', serial: null },
] as const

/** A serial as the maker writes it. */
export const serialOf = (random: Random, prefix: string) =>
  `${prefix}${random.pick(['', '-'])}${random.between(19, 26)}${random.pick(['A', 'B', 'C', 'K', 'M'])}${random.digits(6)}`
