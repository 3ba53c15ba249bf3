import { useLocalStorage } from '@mantine/hooks'
import { moveDraft, useDraft } from '../../../../platform/web/draft.ts'
import { useMe } from '../../../auth/web/session.ts'
import type { FileInfo } from '../../../files/files.contract.ts'
import type { Channel } from '../../cases.contract.ts'
import type { ChosenLink } from './EarlierEvents.tsx'

export type CaseDraft = {
  /** Made with the first letter: sending the same draft again, also after a reload, registers it once. */
  key: string
  subject: string
  description: string
  channel: Channel
  contactId: string | null
  equipmentId: string | null
  topicId: string | null
  /** The company's usual one when null. */
  priorityId: string | null
  responsibleId: string | null
  /** What applies by rule when missing. */
  coverageId?: string | null
  links: ChosenLink[]
  /** Earlier cases that were held against it, and are another problem. */
  notRecurrenceOf?: string[]
  files: FileInfo[]
}

/** The situation being typed for one customer; the channel is the one used last. */
export function useCaseDraft(customerId: string) {
  const me = useMe()
  const [channel, rememberChannel] = useLocalStorage<Channel>({ key: 'atiende.channel', defaultValue: 'phone' })
  const initial: CaseDraft = {
    key: '',
    subject: '',
    description: '',
    channel,
    contactId: null,
    equipmentId: null,
    topicId: null,
    priorityId: null,
    responsibleId: me.id,
    links: [],
    files: [],
  }
  const [draft, save, clear] = useDraft(`case.${customerId}`, initial)
  const change = (part: Partial<CaseDraft>) => {
    if (part.channel) rememberChannel(part.channel)
    save((held) => ({ ...held, key: held.key || crypto.randomUUID(), ...part }))
  }
  const started = Boolean(draft.subject || draft.description || draft.files.length || draft.links.length)
  return { draft, change, startAnew: clear, started }
}

/** What was being typed for a customer goes on for the one that it was joined with. */
export const moveCaseDraft = (owner: string, from: string, to: string) =>
  moveDraft(owner, { from: `case.${from}`, to: `case.${to}` })
