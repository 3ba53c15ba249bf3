import { words } from '../../platform/shared/words.ts'

/** What happened to a contract or warranty, as the sentence that follows the name of who did it. */
export const coverageEventsText = words({
  es: {
    created: (type: string, from: string, until: string) => `lo creó: ${type}, del ${from} al ${until}`,
    createdFrom: (number: number, along: boolean) =>
      `, como renovación del N° ${number}${along ? ' con las horas que quedaban' : ''}`,
    changed: 'cambió los datos',
    renewed: (number: number, along: boolean) =>
      `lo renovó con el N° ${number}${along ? ', llevando las horas que quedaban' : ''}`,
    ended: (day: string, before: string) => `lo terminó antes: último día ${day} (era ${before})`,
    suspended: (from: string, until: string | undefined) =>
      until ? `lo suspendió del ${from} al ${until}` : `lo suspendió desde el ${from}`,
    resumed: (from: string) => `lo reactivó desde el ${from}`,
    hoursAdded: (time: string, from: string, until: string) => `agregó ${time}, que sirven del ${from} al ${until}`,
    adjusted: (before: string, after: string) => `ajustó horas contratadas: ${before} → ${after}`,
    replayed: (count: number) =>
      count === 1
        ? 'hizo con eso que 1 registro imputado cambiara de explicación'
        : `hizo con eso que ${count} registros imputados cambiaran de explicación`,
    repairReceived: (name: string, day: string) => `recibió «${name}» en reparación el ${day}: el plazo se detiene`,
    repairReturned: (name: string, day: string, last: string) =>
      `devolvió «${name}» de reparación el ${day}: último día ${last}`,
    repairCorrected: (name: string, from: string, until: string | null | undefined) =>
      `corrigió la reparación de «${name}»: ${until ? `del ${from} al ${until}` : `desde el ${from}`}`,
    newLastDay: (day: string) => `; último día ${day}`,
    other: 'hizo un cambio',
    reason: (reason: string) => `Motivo: ${reason}`,
    fields: {
      reference: 'Referencia',
      notes: 'Notas',
      scope: 'Qué cubre',
      terms: 'Condiciones',
      attributes: 'Datos propios',
      files: 'Documentos',
    },
    none: 'ninguno',
  },
  en: {
    created: (type: string, from: string, until: string) => `made it: ${type}, from ${from} to ${until}`,
    createdFrom: (number: number, along: boolean) =>
      `, renewing no. ${number}${along ? ' with the hours that were left' : ''}`,
    changed: 'changed its data',
    renewed: (number: number, along: boolean) =>
      `renewed it by no. ${number}${along ? ', taking along the hours that were left' : ''}`,
    ended: (day: string, before: string) => `ended it early: last day ${day} (it was ${before})`,
    suspended: (from: string, until: string | undefined) =>
      until ? `suspended it from ${from} to ${until}` : `suspended it from ${from}`,
    resumed: (from: string) => `resumed it from ${from}`,
    hoursAdded: (time: string, from: string, until: string) => `added ${time}, usable from ${from} to ${until}`,
    adjusted: (before: string, after: string) => `adjusted hours: ${before} → ${after}`,
    replayed: (count: number) =>
      count === 1
        ? 'caused 1 charged entry to be explained anew'
        : `caused ${count} charged entries to be explained anew`,
    repairReceived: (name: string, day: string) => `received “${name}” for repair on ${day}: its days stop`,
    repairReturned: (name: string, day: string, last: string) =>
      `returned “${name}” from repair on ${day}: last day ${last}`,
    repairCorrected: (name: string, from: string, until: string | null | undefined) =>
      `put right the repair of “${name}”: ${until ? `from ${from} to ${until}` : `since ${from}`}`,
    newLastDay: (day: string) => `; last day ${day}`,
    other: 'made a change',
    reason: (reason: string) => `Reason: ${reason}`,
    fields: {
      reference: 'Reference',
      notes: 'Notes',
      scope: 'What it covers',
      terms: 'Terms',
      attributes: 'Own fields',
      files: 'Documents',
    },
    none: 'none',
  },
})
