import { words } from '../../platform/shared/words.ts'

/** What happened to a case, as the sentence that follows the name of who did it. */
export const eventsText = words({
  es: {
    nobody: 'nadie',
    none: 'ninguno',
    quoted: (text: string) => `«${text}»`,
    registered: (channel: string, responsible: string) =>
      `registró la situación (${channel.toLowerCase()}), responsable: ${responsible}`,
    stateChanged: (from: string, to: string) => `cambió el estado: ${from} → ${to}`,
    taken: 'tomó el HelpDesk',
    assigned: (to: string) => `asignó el HelpDesk a ${to}`,
    reassigned: (from: string, to: string) => `cambió el responsable: ${from} → ${to}`,
    changed: (what: string, from: string, to: string) => `cambió ${what}: ${from} → ${to}`,
    fields: {
      priority: 'la prioridad',
      topic: 'el tópico',
      contact: 'el contacto',
      equipment: 'el producto',
      coverage: 'el contrato o garantía',
      subject: 'el asunto',
      channel: 'el medio',
    },
    coverage: (name: string, number: number) => `${name} N° ${number}`,
    descriptionChanged: 'corrigió la descripción',
    before: 'Ver el texto anterior',
    linked: (kind: string) => `relacionó el HelpDesk: ${kind.toLowerCase()}`,
    unlinked: (kind: string) => `quitó la relación: ${kind.toLowerCase()}`,
    mergedInto: 'lo cerró como duplicado; lo que se registre después queda en el',
    mergedFrom: 'reunió aquí lo que se registre en su duplicado, el',
    entryForwarded: 'registró algo que quedó en el',
    entryReceived: 'registró algo desde el duplicado',
    commitmentMade: (type: string, description: string, responsible: string, due: string) =>
      `comprometió «${type}: ${description}» para el ${due}, a cargo de ${responsible}`,
    commitmentMoved: (type: string, description: string, from: string, to: string, told: boolean) =>
      `movió «${type}: ${description}»: ${from} → ${to}; ${told ? 'el cliente fue avisado' : 'sin avisar al cliente'}`,
    commitmentMet: (type: string, description: string, late: string | undefined) =>
      `cumplió «${type}: ${description}»${late ? `, fuera de plazo (vencía el ${late})` : ''}`,
    commitmentCancelled: (type: string, description: string, due: string) =>
      `anuló «${type}: ${description}», que vencía el ${due}`,
    commitmentReassigned: (type: string, description: string, from: string, to: string) =>
      `cambió quién responde por «${type}: ${description}»: ${from} → ${to}`,
    timeLogged: (
      time: string,
      mode: string,
      day: string,
      { person, charged, note }: { person?: string; charged: string; note?: string },
    ) => `registró ${time} ${mode}${person ? ` de ${person}` : ''}, el ${day}: ${charged}${note ? `. ${note}` : ''}`,
    timeReversed: (time: string, day: string, person: string) => `revirtió ${time} de ${person} del ${day}`,
    repairReceived: (name: string, day: string) => `recibió «${name}» en reparación el ${day}`,
    repairReturned: (name: string, day: string) => `devolvió «${name}», reparado, el ${day}`,
    repairCorrected: (name: string, from: string, to: string) => `corrigió la reparación de «${name}»: ${from} → ${to}`,
    repairDays: (from: string, until: string | undefined) => (until ? `del ${from} al ${until}` : `desde el ${from}`),
    modes: { online: 'en línea', offline: 'off line', onSite: 'en terreno', travel: 'de traslado' },
    charged: (time: string, number: string) => `se imputan ${time} al contrato N° ${number}`,
    notCharged: 'no se imputan',
    other: 'hizo un cambio',
    reason: (reason: string) => `Motivo: ${reason}`,
    number: (number: number) => `N° ${number}`,
  },
  en: {
    nobody: 'nobody',
    none: 'none',
    quoted: (text: string) => `“${text}”`,
    registered: (channel: string, responsible: string) =>
      `registered the situation (${channel.toLowerCase()}), responsible: ${responsible}`,
    stateChanged: (from: string, to: string) => `changed the state: ${from} → ${to}`,
    taken: 'took the case',
    assigned: (to: string) => `assigned the case to ${to}`,
    reassigned: (from: string, to: string) => `changed the responsible: ${from} → ${to}`,
    changed: (what: string, from: string, to: string) => `changed ${what}: ${from} → ${to}`,
    fields: {
      priority: 'the priority',
      topic: 'the topic',
      contact: 'the contact',
      equipment: 'the product',
      coverage: 'the contract or warranty',
      subject: 'the subject',
      channel: 'the channel',
    },
    coverage: (name: string, number: number) => `${name} no. ${number}`,
    descriptionChanged: 'corrected the description',
    before: 'Show the earlier text',
    linked: (kind: string) => `related the case: ${kind.toLowerCase()}`,
    unlinked: (kind: string) => `removed the relation: ${kind.toLowerCase()}`,
    mergedInto: 'closed it as a duplicate; what is recorded later stands in',
    mergedFrom: 'gathered here what is recorded in its duplicate,',
    entryForwarded: 'recorded something that stands in',
    entryReceived: 'recorded something from the duplicate',
    commitmentMade: (type: string, description: string, responsible: string, due: string) =>
      `committed “${type}: ${description}” for ${due}, by ${responsible}`,
    commitmentMoved: (type: string, description: string, from: string, to: string, told: boolean) =>
      `moved “${type}: ${description}”: ${from} → ${to}; ${told ? 'the customer was told' : 'the customer was not told'}`,
    commitmentMet: (type: string, description: string, late: string | undefined) =>
      `met “${type}: ${description}”${late ? `, too late (it was due on ${late})` : ''}`,
    commitmentCancelled: (type: string, description: string, due: string) =>
      `cancelled “${type}: ${description}”, which was due on ${due}`,
    commitmentReassigned: (type: string, description: string, from: string, to: string) =>
      `changed who answers for “${type}: ${description}”: ${from} → ${to}`,
    timeLogged: (
      time: string,
      mode: string,
      day: string,
      { person, charged, note }: { person?: string; charged: string; note?: string },
    ) => `logged ${time} ${mode}${person ? ` of ${person}` : ''}, on ${day}: ${charged}${note ? `. ${note}` : ''}`,
    timeReversed: (time: string, day: string, person: string) => `reversed ${time} of ${person} of ${day}`,
    repairReceived: (name: string, day: string) => `received “${name}” for repair on ${day}`,
    repairReturned: (name: string, day: string) => `returned “${name}”, repaired, on ${day}`,
    repairCorrected: (name: string, from: string, to: string) => `put right the repair of “${name}”: ${from} → ${to}`,
    repairDays: (from: string, until: string | undefined) => (until ? `from ${from} to ${until}` : `since ${from}`),
    modes: { online: 'online', offline: 'offline', onSite: 'on site', travel: 'of travel' },
    charged: (time: string, number: string) => `${time} are charged to contract no. ${number}`,
    notCharged: 'not charged',
    other: 'made a change',
    reason: (reason: string) => `Reason: ${reason}`,
    number: (number: number) => `No. ${number}`,
  },
})
