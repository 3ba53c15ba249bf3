import { sanitise } from '../../../features/cases/server/sanitise.ts'
import type { FirstClassifications } from '../../../features/settings/server/first-classifications.ts'
import type { Ctx } from '../../../platform/server/context.ts'
import { DAY } from './clock.ts'
import type { Person } from './people.ts'
import type { Random } from './random.ts'

type DemoReply = {
  name: string
  shortcut?: string
  topic?: keyof FirstClassifications['topics']
  /** Whose own it is, by name in the address; everybody's when missing. */
  of?: 'ana' | 'pedro'
  uses: number
  lastDaysAgo?: number
  body: string
}

const GREETING = '<p>Estimado/a {{nombre_contacto}}:</p>'
const END = '<p>Saludos cordiales,<br>{{mi_nombre}}<br>{{empresa}}</p>'

export const demoReplies: DemoReply[] = [
  {
    name: 'Acuse de recibo',
    shortcut: 'recibido',
    uses: 214,
    lastDaysAgo: 0.2,
    body: `${GREETING}<p>Recibimos su solicitud y quedó registrada con el <strong>N° {{numero}}</strong>: {{asunto}}. La atiende {{responsable}}; le escribiremos apenas tengamos novedades.</p>${END}`,
  },
  {
    name: 'Pedir datos del equipo',
    shortcut: 'datos',
    topic: 'failureEquipment',
    uses: 87,
    lastDaysAgo: 1,
    body: `${GREETING}<p>Para avanzar con el N° {{numero}} necesitamos:</p><ul><li>Marca, modelo y número de serie (en la etiqueta de atrás).</li><li>Una foto de lo que muestra la pantalla.</li><li>Desde cuándo ocurre y qué se estaba haciendo.</li></ul>${END}`,
  },
  {
    name: 'Plazo comprometido',
    shortcut: 'plazo',
    uses: 41,
    lastDaysAgo: 3,
    body: `${GREETING}<p>Su HelpDesk N° {{numero}} quedará solucionado a más tardar el <strong>{{plazo_solucion}}</strong>. Si necesita algo antes, responda este correo.</p>${END}`,
  },
  {
    name: 'Esperamos su respuesta',
    shortcut: 'espera',
    uses: 63,
    lastDaysAgo: 2,
    body: `${GREETING}<p>Seguimos a la espera de los datos que le pedimos para el N° {{numero}}. Mientras tanto el plazo está detenido.</p>${END}`,
  },
  {
    name: 'Solución y cierre',
    shortcut: 'cierre',
    uses: 156,
    lastDaysAgo: 0.5,
    body: `${GREETING}<p>Le informamos que el N° {{numero}}, «{{asunto}}», quedó solucionado hoy {{hoy}}. Si el problema vuelve, responda este correo y lo reabriremos.</p>${END}`,
  },
  {
    name: 'Garantía: qué debe traer',
    shortcut: 'garantia',
    topic: 'warranty',
    uses: 22,
    lastDaysAgo: 9,
    body: `${GREETING}<p>Para recibir el equipo en garantía traiga la boleta o factura, el equipo con sus accesorios y este número: {{numero}}.</p>${END}`,
  },
  {
    name: 'Llamé y no contestaron',
    shortcut: 'nc',
    of: 'ana',
    uses: 35,
    lastDaysAgo: 0.8,
    body: '<p>Llamé a {{contacto}} de {{cliente}} y no contestaron. Vuelvo a llamar más tarde.</p>',
  },
  {
    name: 'Conexión remota',
    of: 'pedro',
    uses: 12,
    lastDaysAgo: 6,
    body: '<p>Me conecté al computador de {{contacto}} con su autorización y revisé lo siguiente:</p>',
  },
]

type Given = { random: Random; ids: FirstClassifications; people: Person[]; now: number }

/** What the people of the demonstration write again and again. */
export async function prepareReplies(ctx: Ctx, { random, ids, people, now }: Given): Promise<void> {
  const find = (name: string) => people.find(({ email }) => email.startsWith(`${name}@`))!.id
  await ctx.db
    .insertInto('replies')
    .values(
      demoReplies.map(({ name, shortcut = null, topic, of, uses, lastDaysAgo, body }) => {
        const { html, text } = sanitise('body', body)
        const changedAt = new Date(now - 120 * DAY)
        return {
          id: random.id(changedAt.getTime()),
          ownerId: of ? find(of) : null,
          name,
          shortcut,
          topicId: topic ? ids.topics[topic] : null,
          bodyHtml: html,
          bodyText: text,
          uses,
          lastUsedAt: lastDaysAgo === undefined ? null : new Date(now - lastDaysAgo * DAY),
          changedBy: find(of ?? 'sofia'),
          changedAt,
        }
      }),
    )
    .execute()
}
