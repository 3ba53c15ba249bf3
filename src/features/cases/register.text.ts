import { words } from '../../platform/shared/words.ts'

/** Words of the form that registers a situation, and of choosing an earlier event. */
export const registerText = words({
  es: {
    hint: 'Con asunto y descripción basta; lo demás puede completarse después.',
    send: 'Registrar',
    again: 'Registrar otra',
    done: 'Listo',
    registered: 'Quedó registrado con el',
    openCase: 'Abrir',
    copy: 'Copiar número',
    copied: 'Copiado',
    discard: 'Descartar',
    needsSubject: 'Escriba el asunto.',
    sentBefore:
      'Lo que envió antes sí quedó registrado, aunque la respuesta se perdió: véalo entre los pendientes del cliente. Si registra de nuevo, será otro HelpDesk.',
    needsDescription: 'Describa la situación.',
    earlier: 'Evento anterior',
    earlierPlaceholder: 'Número o palabras',
    earlierKind: 'Relación',
    earlierNone: 'No se encontró ningún HelpDesk.',
    earlierRemove: (number: number) => `Quitar la relación con el N° ${number}`,
  },
  en: {
    hint: 'Subject and description are enough; the rest can be completed later.',
    send: 'Register',
    again: 'Register another',
    done: 'Done',
    registered: 'It was registered as',
    openCase: 'Open',
    copy: 'Copy number',
    copied: 'Copied',
    discard: 'Discard',
    needsSubject: 'Write the subject.',
    sentBefore:
      'What you sent before was registered, although the answer was lost: see it among the pending cases of the customer. If you register again, it will be another case.',
    needsDescription: 'Describe the situation.',
    earlier: 'Earlier event',
    earlierPlaceholder: 'Number or words',
    earlierKind: 'Relation',
    earlierNone: 'No case was found.',
    earlierRemove: (number: number) => `Remove the relation with No. ${number}`,
  },
})
