import { showRut } from '../../platform/shared/chile/rut.ts'
import type { Reason } from '../../platform/shared/refusal.ts'
import type { ImportKind } from './erp-import.contract.ts'
import { type Fields, foldCode, type Form, whyTooLong } from './import-form.rules.ts'
import { type Base, type HerePerson, type MergedCustomer, mergeCustomer, type Told } from './import-merge.rules.ts'
import { ownerOf, type Register } from './import-register.rules.ts'

/**
 * A customer of ours: its code in the company of the import, and what imports of the other companies it is a customer of
 * last read of it.
 */
export type Ours = {
  id: string
  erpCode: string | null
  fields: Fields
  contacts: HerePerson[]
  elsewhere: Base[]
}

/** What is known of a code since an earlier import. */
export type Known = { customerId: string; base: Base; gone: boolean }

/** What is here that a page of the ERP may touch, found by codes in lower case and by RUT. */
export type Present = {
  byCode: Map<string, Ours[]>
  byTaxId: Map<string, Ours>
  byId: Map<string, Ours>
  known: Map<string, Known>
}

/** What becomes of one customer of the ERP; without kind, nothing that anybody must know. */
export type Step =
  | { kind: 'conflict' | 'unproven'; customer: Ours | undefined; reason: Reason }
  | { kind: DoneKind | undefined; id: string; fresh: boolean; merged: MergedCustomer }
type DoneKind = Exclude<ImportKind, 'conflict' | 'unproven' | 'gone'>

type Around = {
  present: Present
  register: Register
  newId: () => string
  /** Nobody knows whether this one is a customer. Whoever is here already was taken for one by somebody. */
  unproven?: boolean
}

/** `key` is the code as it is written in the ERP. */
export function stepFor(form: Form, key: string, { present, register, newId, unproven }: Around): Step {
  const code = foldCode(form.code)
  const [mine, another] = present.byCode.get(code) ?? []
  const stopped = (name: string, values: Reason['values'], customer = mine): Step => ({
    kind: 'conflict',
    customer,
    reason: { code: `erp_import.${name}`, values },
  })
  const chosen = register.chosen.get(code)
  if (chosen !== undefined && chosen !== key) return stopped('code_twice', { code: form.code })
  const long = whyTooLong(form)
  if (long) return { kind: 'conflict', customer: mine, reason: long }
  if (mine && another) return stopped('code_twice_here', { name: mine.fields.name, other: another.fields.name })

  const known = present.known.get(code)
  const { taxId } = form.fields
  const holder = taxId ? present.byTaxId.get(taxId) : undefined
  const sharing = (taxId && register.sharing.get(taxId)) || []
  const isLinked = (one: string) => present.byCode.has(one)
  const owns = !sharing.length || foldCode(ownerOf(sharing, isLinked).code) === code
  const codes = sharing.map((one) => one.code).join(', ')

  if (mine) {
    const isBranch = sharing.some((one) => foldCode(one.code) === foldCode(holder?.erpCode ?? ''))
    if (holder && holder.id !== mine.id && !isBranch) return stopped('rut_of_other', { name: holder.fields.name })
    // branches share a RUT, which only one of them can have here
    const ownRut = holder ? holder.id === mine.id : owns
    const fields = ownRut ? form.fields : { ...form.fields, taxId: null }
    const last = known?.customerId === mine.id ? known : undefined
    const [here, there] = [mine.fields.taxId, fields.taxId]
    if (here && there && here !== there && there !== last?.base.read.taxId)
      return stopped('rut_differs', { here: showRut(here), there: showRut(there) })
    return update(mine, { ...form, fields }, last, newId)
  }

  const former = known && present.byId.get(known.customerId)
  if (former) return stopped('unlinked_here', { name: former.fields.name }, former)
  if (holder?.erpCode) return stopped('rut_here', { name: holder.fields.name, code: holder.erpCode }, holder)
  if (holder && sharing.length) return stopped('rut_shared', { codes }, holder)
  if (holder) return link(holder, form, newId)
  if (unproven) return { kind: 'unproven', customer: undefined, reason: { code: 'erp_import.unproven' } }
  if (!owns) return stopped('rut_shared', { codes }, undefined)
  return create(form, newId)
}

function create(form: Form, newId: () => string): Step {
  const merged = mergeCustomer({ fields: form.fields, contacts: [] }, form, { last: undefined, elsewhere: [] }, newId)
  const told = form.active ? [] : [turned(true, false)]
  return { kind: 'created', id: newId(), fresh: true, merged: { ...merged, written: true, told } }
}

function link(ours: Ours, form: Form, newId: () => string): Step {
  const merged = mergeCustomer(ours, form, { last: undefined, elsewhere: ours.elsewhere }, newId)
  const told = [...merged.told, ...(form.active ? [] : [turned(true, false)])]
  return { kind: 'linked', id: ours.id, fresh: false, merged: { ...merged, written: true, told } }
}

function update(ours: Ours, form: Form, known: Known | undefined, newId: () => string): Step {
  const merged = mergeCustomer(ours, form, { last: known?.base, elsewhere: ours.elsewhere }, newId)
  const wasActive = known ? known.base.active && !known.gone : true
  const turn = wasActive !== form.active
  const told = turn ? [turned(wasActive, form.active), ...merged.told] : merged.told
  const turnedTo = form.active ? 'activated' : 'deactivated'
  const different = told.some(({ kept }) => !kept) ? 'changed' : told.length ? 'kept' : undefined
  const kind = turn ? turnedTo : different
  return { kind, id: ours.id, fresh: false, merged: { ...merged, told } }
}

const turned = (before: boolean, after: boolean): Told => ({
  field: 'active',
  before: String(before),
  after: String(after),
  kept: false,
})

/** What is known here and not in the ERP any more; nothing when so much is missing that the ERP is hardly whole. */
export function goneFrom<K extends { code: string }>(
  known: K[],
  register: Pick<Register, 'codes'>,
): { gone: K[]; problem: Reason | undefined } {
  const gone = known.filter(({ code }) => !register.codes.has(code))
  if (gone.length * 2 <= known.length) return { gone, problem: undefined }
  const values = { known: known.length, missing: gone.length }
  return { gone: [], problem: { code: 'erp_import.too_few', values } }
}
