import { type RefusalWords, words } from '../../platform/shared/words.ts'

export const joinText = words({
  es: {
    open: 'Unir con otro cliente…',
    title: 'Unir con otro cliente',
    explain: 'Para cuando un mismo cliente está dos veces. Todo lo del otro pasa al que se queda.',
    other: 'El otro cliente',
    otherHint: 'Nombre, RUT, teléfono, correo, serie o N°',
    stays: 'Se queda',
    goes: 'Deja de usarse',
    swap: 'Intercambiar',
    goesOver: 'Pasa al que se queda',
    nothing: 'Nada: el otro no tiene nada registrado.',
    counts: {
      cases: (count: number, pending: number) =>
        `${count} HelpDesk${pending ? ` (${pending} ${pending === 1 ? 'pendiente' : 'pendientes'})` : ''}`,
      coverages: (count: number) => (count === 1 ? '1 contrato o garantía' : `${count} contratos o garantías`),
      contacts: (count: number) => (count === 1 ? '1 contacto' : `${count} contactos`),
      equipment: (count: number) => (count === 1 ? '1 producto adquirido' : `${count} productos adquiridos`),
      visits: (count: number) => (count === 1 ? '1 salida a terreno' : `${count} salidas a terreno`),
      commitments: (count: number) => (count === 1 ? '1 compromiso' : `${count} compromisos`),
      hours: (hours: string) => `${hours} de trabajo`,
      portalPeople: (count: number) => (count === 1 ? '1 persona con acceso' : `${count} personas con acceso`),
    },
    code: (code: string, company: string | null) => `Código ERP ${code}${company ? ` de ${company}` : ''}`,
    fills: 'Se completa',
    active: 'Vuelve a estar activo, como el otro.',
    differs: 'Se conserva del que se queda',
    left: (kept: string, left: string) => `${kept} (el otro dice ${left})`,
    leftAlone: (left: string) => `vacío (el otro dice ${left})`,
    same: (names: string) => `Es la misma persona en ambos: ${names}.`,
    forbidden: 'No se pueden unir',
    forGood: 'No se puede deshacer.',
    join: 'Unir clientes',
    another: 'Elegir otro',
    joinedNow: (name: string) => `«${name}» quedó unido con este cliente.`,
    joined: (name: string, day: string, by: string) => `«${name}» se unió con este cliente el ${day} (${by}).`,
    andMore: (count: number) => `Y ${count} más antes.`,
  },
  en: {
    open: 'Join with another customer…',
    title: 'Join with another customer',
    explain: 'For when the same customer is here twice. All that the other one has goes over to the one that stays.',
    other: 'The other customer',
    otherHint: 'Name, RUT, phone, e-mail, serial or case number',
    stays: 'Stays',
    goes: 'No longer used',
    swap: 'Swap',
    goesOver: 'Goes over to the one that stays',
    nothing: 'Nothing: the other one has nothing on record.',
    counts: {
      cases: (count: number, pending: number) =>
        `${count} ${count === 1 ? 'case' : 'cases'}${pending ? ` (${pending} pending)` : ''}`,
      coverages: (count: number) => (count === 1 ? '1 contract or warranty' : `${count} contracts or warranties`),
      contacts: (count: number) => (count === 1 ? '1 contact' : `${count} contacts`),
      equipment: (count: number) => (count === 1 ? '1 product owned' : `${count} products owned`),
      visits: (count: number) => (count === 1 ? '1 visit' : `${count} visits`),
      commitments: (count: number) => (count === 1 ? '1 commitment' : `${count} commitments`),
      hours: (hours: string) => `${hours} of work`,
      portalPeople: (count: number) => (count === 1 ? '1 person with access' : `${count} people with access`),
    },
    code: (code: string, company: string | null) => `ERP code ${code}${company ? ` of ${company}` : ''}`,
    fills: 'Is filled in',
    active: 'It is active again, as the other one is.',
    differs: 'Is kept of the one that stays',
    left: (kept: string, left: string) => `${kept} (the other says ${left})`,
    leftAlone: (left: string) => `empty (the other says ${left})`,
    same: (names: string) => `The same person in both: ${names}.`,
    forbidden: 'They cannot be joined',
    forGood: 'It cannot be undone.',
    join: 'Join customers',
    another: 'Choose another',
    joinedNow: (name: string) => `“${name}” was joined with this customer.`,
    joined: (name: string, day: string, by: string) => `“${name}” was joined with this customer on ${day} (${by}).`,
    andMore: (count: number) => `And ${count} more before.`,
  },
})

export const joinRefusals: RefusalWords = {
  es: {
    'customer.join_itself': 'Es el mismo cliente: elija otro.',
    'customer.join_joined': '{name} ya se unió con otro cliente: búsquelo de nuevo.',
    'customer.join_ruts':
      'Tienen RUT distintos: son personas jurídicas distintas. Si uno está mal escrito, corríjalo primero.',
    'customer.join_codes':
      'Los dos tienen código en el ERP ({one} y {other}): quite primero el que no corresponde, en Editar cliente.',
    'customer.join_codes_in':
      'Los dos tienen código en {company} ({one} y {other}): quite primero el que no corresponde, en los códigos del ERP.',
    'customer.join_both_ask':
      'Los dos esperan una autorización por deuda: un supervisor debe decidir una de ellas primero.',
    'customer.join_stale': 'Uno de los dos cambió desde que se mostró: revise de nuevo antes de unirlos.',
  },
  en: {
    'customer.join_itself': 'It is the same customer: choose another one.',
    'customer.join_joined': '{name} was joined with another customer already: look for it again.',
    'customer.join_ruts':
      'Their RUTs differ: they are different legal persons. If one of them is mistyped, correct it first.',
    'customer.join_codes':
      'Both have a code in the ERP ({one} and {other}): take away the wrong one first, in Edit customer.',
    'customer.join_codes_in':
      'Both have a code in {company} ({one} and {other}): take away the wrong one first, in the codes of the ERP.',
    'customer.join_both_ask': 'Both wait for an authorisation because of debt: a supervisor has to decide one first.',
    'customer.join_stale': 'One of the two changed since it was shown: look again before you join them.',
  },
}
