import type { Reason } from '../../platform/shared/refusal.ts'
import { searchKey } from '../../platform/shared/search-key.ts'
import type { Language } from '../../platform/shared/words.ts'

export const variables = [
  'customer',
  'contact',
  'firstName',
  'number',
  'subject',
  'responsible',
  'solutionDue',
  'me',
  'company',
  'today',
] as const
export type Variable = (typeof variables)[number]

/** As they are written between `{{` and `}}`; a text may use the names of both languages. */
export const variableNames: Record<Language, Record<Variable, string>> = {
  es: {
    customer: 'cliente',
    contact: 'contacto',
    firstName: 'nombre_contacto',
    number: 'numero',
    subject: 'asunto',
    responsible: 'responsable',
    solutionDue: 'plazo_solucion',
    me: 'mi_nombre',
    company: 'empresa',
    today: 'hoy',
  },
  en: {
    customer: 'customer',
    contact: 'contact',
    firstName: 'contact_first_name',
    number: 'number',
    subject: 'subject',
    responsible: 'responsible',
    solutionDue: 'solution_due',
    me: 'my_name',
    company: 'company',
    today: 'today',
  },
}

/** What a case says for each variable; those that it has nothing for are missing. */
export type ReplyValues = Partial<Record<Variable, string>>

const languages: Language[] = ['es', 'en']
const known = new Map(
  languages.flatMap((language) =>
    variables.map((variable) => [variableNames[language][variable], { variable, language }] as const),
  ),
)
const named = (written: string) => known.get(searchKey(written))

const VARIABLE = /\{\{([^{}<>]*)\}\}/g
/** Cleaned HTML in turns: text, tag, text, tag… */
const inTurns = (html: string) => html.split(/(<[^>]*>)/)

/** The variable as it is written in a text: 'customer' → '{{cliente}}'. */
export const written = (variable: Variable, language: Language): string => `{{${variableNames[language][variable]}}}`

const all = (language: Language) => variables.map((variable) => written(variable, language)).join(', ')

/** Why a text cannot be kept because of its variables: unknown ones, and braces that are no variable. By field `body`. */
export function whyNotVariables(html: string): Reason[] {
  const turns = inTurns(html)
  const texts = turns.filter((_, place) => place % 2 === 0)
  const unknown = new Set(
    texts.flatMap((text) => [...text.matchAll(VARIABLE)].filter(([, name]) => !named(name!)).map(([whole]) => whole)),
  )
  const reasons: Reason[] = []
  if (unknown.size) {
    const names = [...unknown].join(', ').slice(0, MOST_QUOTED)
    reasons.push({ code: 'reply.variable_unknown', field: 'body', values: { names, es: all('es'), en: all('en') } })
  }
  if (turns.some((tag, place) => place % 2 === 1 && tag.includes('{{')))
    reasons.push({ code: 'reply.variable_in_link', field: 'body' })
  if (texts.some((text) => text.replace(VARIABLE, '').includes('{{')))
    reasons.push({ code: 'reply.variable_broken', field: 'body' })
  return reasons
}

const MOST_QUOTED = 200

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const asHtml = (value: string) => value.replace(/[&<>"]/g, (sign) => entities[sign]!)

const FILL_IN: Record<Language, string> = { es: 'completar', en: 'fill in' }

/**
 * A prepared reply for a case. What has no value leaves a mark for who writes: «completar: contacto».
 * @param html cleaned HTML
 * @param values plain text; what they have of HTML is shown, never obeyed
 */
export function fillReply(html: string, values: ReplyValues): { html: string; missing: string[] } {
  const missing = new Set<string>()
  const fill = (whole: string, name: string) => {
    const found = named(name)
    if (!found) return whole
    const value = values[found.variable]
    if (value) return asHtml(value)
    const called = variableNames[found.language][found.variable]
    missing.add(called)
    return `«${FILL_IN[found.language]}: ${called}»`
  }
  const filled = inTurns(html).map((turn, place) => (place % 2 ? turn : turn.replace(VARIABLE, fill)))
  return { html: filled.join(''), missing: [...missing] }
}

const MARK = new RegExp(`«(?:${Object.values(FILL_IN).join('|')}): ([^«»<>]{1,40})»`, 'g')

/** What is still to be filled in by hand in a text that is about to be sent: marks, and variables typed as such. */
export function leftToFill(html: string): string[] {
  const text = html.replace(/<[^>]*>/g, '')
  const marks = [...text.matchAll(MARK)].map(([, name]) => name!.trim())
  const typed = [...text.matchAll(VARIABLE)].flatMap(([, name]) => (named(name!) ? [searchKey(name!)] : []))
  return [...new Set([...marks, ...typed])]
}

/** What an editor shows as a chip: variables that are known, and marks that are to be filled in. */
export const CHIPS = new RegExp(`\\{\\{\\s*(?:${[...known.keys()].join('|')})\\s*\\}\\}|${MARK.source}`, 'gi')

/** The first of somebody's names, for a greeting: 'María José Pérez' → 'María'. */
export const firstNameOf = (name: string): string => name.trim().split(/\s+/)[0] ?? ''
