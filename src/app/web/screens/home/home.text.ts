import { words } from '../../../../platform/shared/words.ts'

export const homeText = words({
  es: {
    title: 'Atención a clientes',
    hint: { move: 'elegir', open: 'abrir', back: 'volver a buscar desde cualquier pantalla' },
    commitments: 'Mis compromisos',
    noCommitments: 'Nada vencido ni para hoy.',
    allCommitments: 'Ver todos',
    own: 'HelpDesk de su empresa',
    noOwn: 'Su empresa no tiene HelpDesk pendientes.',
    mine: 'Mis HelpDesk',
    noMine: 'No tiene HelpDesk a su cargo.',
    allMine: 'Ver todos',
    recent: 'Atendidos hace poco',
    noRecent: 'Los clientes que atienda quedarán aquí a mano.',
    views: {
      unassigned: 'Sin responsable',
      mine: 'A mi cargo',
      pending: 'Pendientes',
      overdue: 'Compromisos vencidos',
    },
  },
  en: {
    title: 'Attend customers',
    hint: { move: 'choose', open: 'open', back: 'back to the search from any screen' },
    commitments: 'My commitments',
    noCommitments: 'Nothing overdue or for today.',
    allCommitments: 'Show all',
    own: 'Cases of your company',
    noOwn: 'Your company has no pending cases.',
    mine: 'My cases',
    noMine: 'You are not responsible for any case.',
    allMine: 'Show all',
    recent: 'Attended recently',
    noRecent: 'The customers you attend will be at hand here.',
    views: {
      unassigned: 'Unassigned',
      mine: 'Mine',
      pending: 'Pending',
      overdue: 'Overdue commitments',
    },
  },
})
