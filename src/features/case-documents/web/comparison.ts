import { type LineDifferences } from '../case-documents.rules.ts'
import type { Language } from '../../../platform/shared/words.ts'
import { currencyOfAmounts, documentName, documentState } from '../../erp/document-names.ts'
import type { ErpDocument } from '../../erp/erp-documents.contract.ts'
import type { caseDocumentsText } from '../case-documents.text.ts'

type Words = (typeof caseDocumentsText)['es']
type Line = ErpDocument['lines'][number]
type Fact = { name: keyof Words['facts']; former: string; present: string; differs: boolean }

type Speech = {
  t: Words
  language: Language
  day: (day: string | null) => string
  money: (amount: number, currency: string) => string
}

/** What a document says of itself, as its copy says it and as the ERP says it now; what neither says is left out. */
export function factsOf(former: ErpDocument, present: ErpDocument, { t, language, day, money }: Speech): Fact[] {
  const told = (tell: (one: ErpDocument) => string | null) => ({ former: tell(former), present: tell(present) })
  const amount = (of: (one: ErpDocument) => number | null) =>
    told((one) => (of(one) === null ? null : money(of(one)!, currencyOfAmounts(one))))
  const facts = {
    document: told((one) => documentName(one, language)),
    state: told((one) => documentState(one, language)),
    issuedOn: told((one) => day(one.issuedOn)),
    // when an invoice is due may be by our own setting
    dueOn: told((one) => (one.panel === 'invoices' || !one.dueOn ? null : day(one.dueOn))),
    net: amount((one) => one.net),
    tax: amount((one) => one.tax),
    total: amount((one) => one.total),
  }
  return Object.entries(facts).flatMap(([name, { former, present }]) => {
    if (former === null && present === null) return []
    const nothing = name === 'state' ? t.issued : t.notThere
    return [
      {
        name: name as Fact['name'],
        former: former ?? nothing,
        present: present ?? nothing,
        differs: former !== present,
      },
    ]
  })
}

/** Lines of one thing side by side, what is left of either at the end. */
export function pairsOf({ gone, added }: LineDifferences): { former?: Line; present?: Line }[] {
  const left = [...added]
  const pairs = gone.map((former) => {
    const place = left.findIndex((present) => isOfOneThing(former, present))
    return { former, present: place < 0 ? undefined : left.splice(place, 1)[0] }
  })
  return [...pairs, ...left.map((present) => ({ present }))]
}

const isOfOneThing = (one: Line, other: Line) =>
  one.productCode === other.productCode && (one.productCode !== '' || one.detail === other.detail)
