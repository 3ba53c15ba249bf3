import type { CoverageType, OwnField } from '../../coverage-types.contract.ts'
import type { CoverageDetail } from '../../coverages.contract.ts'
import type { AttributesDraft } from '../form/attributes-draft.ts'

/** Whether anything is left of the hours that last to the end, which a renewal can take along. */
export const hasHoursToTake = ({ grants, lastDay }: Pick<CoverageDetail, 'grants' | 'lastDay'>): boolean =>
  grants.some((one) => one.startsOn <= lastDay && one.expiresOn >= lastDay && one.usedMinutes < one.minutes)

type Renewed = Pick<CoverageDetail, 'attributes'> & { type: { id: string } }

/** What the present one says in the fields of the new one: of another type, in those that both types have. */
export function carriedOver({ attributes, type }: Renewed, types: CoverageType[], next: CoverageType | undefined) {
  const fields = next?.fields ?? []
  if (next?.id === type.id) return attributes
  const own = types.find(({ id }) => id === type.id)?.fields ?? []
  return pick(
    fields.filter((field) => own.some(({ key, type }) => key === field.key && type === field.type)),
    attributes,
  )
}

/** Own fields as they are sent: nothing where they stay as they are; of another type, all that it has. */
export function attributesSent(fields: OwnField[], value: AttributesDraft, { same, typed }: Sent) {
  if (!same) return pick(fields, value)
  return Object.keys(typed).length ? value : undefined
}

type Sent = {
  /** It stays of the same type. */
  same: boolean
  /** What was written, by key. */
  typed: AttributesDraft
}

const pick = (fields: OwnField[], values: AttributesDraft): AttributesDraft =>
  Object.fromEntries(fields.map(({ key }) => [key, values[key] ?? null]))
