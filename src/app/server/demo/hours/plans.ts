import type { SomeTerms } from '../../../../features/coverage/terms.contract.ts'

/**
 * How much of the hours is used by now: little of them; a good part; nearly all; all of them and a bit of what is not
 * there; hours beyond them.
 */
export type Fill = 'plenty' | 'half' | 'little' | 'none' | 'overrun'

/** A contract of the demonstration, in months and days from today. */
export type Plan = {
  /** Place of the customer in the list. */
  client: number
  type: 'hours' | 'monthly' | 'unlimited'
  /** It began on the first day of the month so many months ago; negative is to come. */
  monthsAgo?: number
  /** Or it ends so many days from today. */
  endsIn?: number
  months?: number
  fill?: Fill
  /** It renews the plan before it, of the same customer. */
  renews?: 'anew' | 'takesHoursAlong'
  terms?: SomeTerms
  /** Its customer is a shop that never closes. */
  shop?: true
  /** It covers only what of the customer has the code of the first product. */
  products?: true
  suspended?: { daysAgo: number; days?: number; reason: string }
  endedDaysAgo?: number
  more?: { daysAgo: number; minutes: number; kind?: 'adjustment'; reason: string }[]
  reference?: string
  notes?: string
  /** Somebody was there within the last days. */
  lately?: true
}

const HOUR = 60

export const plans: Plan[] = [
  {
    client: 0,
    type: 'hours',
    monthsAgo: 17,
    fill: 'overrun',
    notes: 'Primer año. El exceso se facturó por separado según lo conversado con la jefa de administración.',
  },
  {
    client: 0,
    type: 'hours',
    monthsAgo: 5,
    fill: 'little',
    renews: 'anew',
    lately: true,
    notes: 'Urgencias de pabellón primero. Avisar a administración cuando queden menos de dos horas.',
    more: [{ daysAgo: 40, minutes: 5 * HOUR, reason: 'Bolsa adicional de 5 horas, OC 4500018231.' }],
  },
  {
    client: 1,
    type: 'unlimited',
    monthsAgo: 7,
    shop: true,
    notes: 'Cubre los once locales. Sábados y domingos solo por teléfono y conexión remota.',
  },
  { client: 2, type: 'monthly', monthsAgo: 9, fill: 'little' },
  { client: 3, type: 'hours', monthsAgo: 6, fill: 'plenty' },
  {
    client: 4,
    type: 'hours',
    endsIn: 18,
    fill: 'half',
    notes: 'El cliente pidió propuesta de renovación con dos alternativas.',
  },
  {
    client: 5,
    type: 'hours',
    monthsAgo: 10,
    fill: 'overrun',
    terms: { overrunPolicy: 'allow' },
    notes: 'En vendimia se atiende aunque no queden horas; el exceso se regulariza en mayo.',
  },
  {
    client: 6,
    type: 'hours',
    monthsAgo: 8,
    fill: 'half',
    suspended: { daysAgo: 20, reason: 'Facturas vencidas por más de 60 días. Se reactiva al recibir el pago.' },
  },
  { client: 7, type: 'monthly', monthsAgo: 4, fill: 'none', lately: true },
  { client: 8, type: 'hours', monthsAgo: 14, fill: 'half', notes: 'Horas que sobren pasan al año escolar siguiente.' },
  { client: 8, type: 'hours', monthsAgo: 2, fill: 'plenty', renews: 'takesHoursAlong' },
  {
    client: 9,
    type: 'hours',
    monthsAgo: 8,
    fill: 'half',
    reference: 'OC 2391-118-SE26',
    notes: 'Licitación 2391-12-LE26. Todo trabajo se respalda con el informe mensual firmado.',
    more: [{ daysAgo: 75, minutes: 10 * HOUR, reason: 'Ampliación por orden de compra 2391-164-SE26.' }],
  },
  { client: 10, type: 'hours', endsIn: 55, fill: 'half' },
  { client: 11, type: 'unlimited', endsIn: 25, notes: 'Laboratorio de urgencia: atender aunque sea feriado.' },
  {
    client: 12,
    type: 'hours',
    monthsAgo: 3,
    fill: 'plenty',
    terms: { percent: { travel: 0 } },
    notes: 'Traslado a Castro por cuenta del cliente: pasaje y alojamiento.',
  },
  { client: 13, type: 'monthly', endsIn: 22, fill: 'half' },
  { client: 14, type: 'hours', monthsAgo: 9, fill: 'little', products: true },
  { client: 16, type: 'hours', monthsAgo: 13, fill: 'half' },
  { client: 16, type: 'hours', monthsAgo: 1, fill: 'plenty', renews: 'takesHoursAlong' },
  { client: 17, type: 'hours', endsIn: 9, fill: 'overrun', notes: 'Obra de San Pedro termina antes que el contrato.' },
  { client: 18, type: 'monthly', monthsAgo: 2, fill: 'plenty' },
  { client: 19, type: 'hours', monthsAgo: 1, fill: 'plenty' },
  { client: 20, type: 'unlimited', monthsAgo: 3 },
  { client: 21, type: 'hours', monthsAgo: 16, months: 12, fill: 'overrun' },
  {
    client: 22,
    type: 'hours',
    monthsAgo: 12,
    months: 12,
    fill: 'half',
    notes: 'Venció y no ha respondido la propuesta de renovación.',
  },
  {
    client: 24,
    type: 'hours',
    monthsAgo: 7,
    fill: 'half',
    terms: { grantMinutes: 4 * HOUR, grantPeriod: 'month', carryOver: true },
    notes: 'Cuatro horas al mes; lo que no se usa se acumula hasta el término.',
  },
  {
    client: 25,
    type: 'hours',
    monthsAgo: 12,
    months: 12,
    fill: 'little',
    notes: 'Tarifa de fundación. Terminó sin renovar por atraso en los pagos.',
  },
  { client: 26, type: 'monthly', monthsAgo: 6, fill: 'half' },
  { client: 27, type: 'hours', monthsAgo: 5, fill: 'half' },
  { client: 28, type: 'hours', monthsAgo: 11, fill: 'little' },
  {
    client: 28,
    type: 'hours',
    monthsAgo: -1,
    fill: 'plenty',
    renews: 'anew',
    notes: 'Renovación firmada por anticipado.',
  },
  {
    client: 30,
    type: 'hours',
    monthsAgo: 10,
    fill: 'half',
    terms: { grantMinutes: 22 * HOUR },
    more: [
      {
        daysAgo: 210,
        minutes: -2 * HOUR,
        kind: 'adjustment',
        reason: 'Se digitaron 22 horas y la orden de compra es por 20.',
      },
    ],
  },
  {
    client: 32,
    type: 'hours',
    monthsAgo: 9,
    fill: 'plenty',
    suspended: { daysAgo: 120, days: 21, reason: 'Local cerrado por remodelación, a pedido del cliente.' },
  },
  { client: 35, type: 'unlimited', monthsAgo: 10, shop: true },
  { client: 36, type: 'hours', monthsAgo: 9, endedDaysAgo: 70, fill: 'half' },
  { client: 38, type: 'hours', monthsAgo: 4, fill: 'plenty', notes: 'Faena: visitas con siete días de aviso.' },
  { client: 43, type: 'hours', endsIn: 28, fill: 'none' },
  { client: 48, type: 'monthly', monthsAgo: 3, fill: 'half' },
  {
    client: 57,
    type: 'hours',
    monthsAgo: 6,
    fill: 'half',
    terms: { grantMinutes: 60 * HOUR, afterHoursPercent: 200, overrunPolicy: 'block' },
    reference: 'Contrato 118/2026',
    notes: 'Sin horas no se atiende: el hospital exige orden de compra previa.',
  },
]
