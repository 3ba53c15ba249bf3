import { type Ctx, inTransaction } from '../../../../platform/server/context.ts'
import type { Answer, Input } from '../../../../platform/shared/contract.ts'
import { invalid, notAllowed, notFound, obey } from '../../../../platform/shared/refusal.ts'
import { may } from '../../../auth/auth.rules.ts'
import { maySeeCustomer, whyNotAdd } from '../../../customers/customers.rules.ts'
import { addBought } from '../../../customers/server/add-bought.ts'
import { lockCustomer } from '../../../customers/server/lock-customer.ts'
import type { ErpCompanies } from '../../../erp/server/companies.ts'
import type { warrantiesApi } from '../../warranties.contract.ts'
import type { Purchase } from '../../warranties.rules.ts'
import { warrantiesText } from '../../warranties.text.ts'
import { insertCoverage, usableType } from '../commands/create-coverage.ts'
import { recordCoverageEvent } from '../history.ts'
import { touchCoverage } from '../hold-coverage.ts'
import { refreshLastDays } from '../last-day.ts'
import { type Covered, writeScope } from '../scope.ts'
import { type GivenRow, readGiven } from './given.ts'
import { type PurchasesRead, readPurchases } from './purchases-read.ts'

/** As many as the document of a product takes. */
const MOST_LETTERS = 80

type Created = Answer<typeof warrantiesApi.create>['items']

/**
 * Makes warranties that rules give for purchases of a customer. What was asked twice, or was made by somebody else
 * meanwhile, is answered with the one that is there.
 */
export async function createWarranties(
  ctx: Ctx,
  erp: ErpCompanies,
  { params, body }: Input<typeof warrantiesApi.create>,
): Promise<Answer<typeof warrantiesApi.create>> {
  if (!maySeeCustomer(ctx.actor, params.id)) throw notFound('customer')
  if (!may(ctx.actor, 'attend')) throw notAllowed()
  // the ERP is not waited for while the customer is held
  const read = await readPurchases(ctx, erp, params.id)
  return inTransaction(ctx, async (ctx) => {
    obey(whyNotAdd(await lockCustomer(ctx, params.id)))
    const { given } = await readGiven(ctx, params.id, read.sold)
    const asked = body.items.map((item) =>
      given.find(({ purchase, typeId }) => purchase.key === item.key && typeId === item.typeId),
    )
    const unknown = asked.findIndex((one) => !one)
    if (unknown >= 0) throw invalid({ code: 'warranty.not_proposed', field: `items.${unknown}` })
    const wanted = [...new Set(asked as GivenRow[])]
    const owned = await ownPieces(ctx, params.id, { wanted, read })
    const items: Created = []
    for (const one of wanted)
      items.push({
        key: one.purchase.key,
        made: !one.existing,
        coverage: one.existing
          ? { id: one.existing.id, number: one.existing.number }
          : await make(ctx, params.id, one, owned.get(one.purchase.key) ?? one.purchase.equipmentId),
      })
    return { items }
  })
}

/** Certain pieces that we have not registered yet become products of the customer: what is covered is that piece. */
async function ownPieces(
  ctx: Ctx,
  customerId: string,
  { wanted, read: { nameOf } }: { wanted: GivenRow[]; read: PurchasesRead },
): Promise<Map<string, string>> {
  const t = warrantiesText[ctx.language]
  const named = ({ kind, folio }: NonNullable<Purchase['document']>, company: string | null) =>
    [t.numbered(t.documents[kind], folio), company].filter(Boolean).join(' · ').slice(0, MOST_LETTERS)
  const open = wanted.filter(({ existing }) => !existing).map(({ purchase }) => purchase)
  const pieces = new Map(
    open.flatMap((one) => (one.serial && !one.equipmentId ? [[one.key, { ...one, serial: one.serial }]] : [])),
  )
  const ids = await addBought(
    ctx,
    customerId,
    [...pieces.values()].map(({ code, name, serial, boughtOn, document, company }) => ({
      productCode: code,
      company,
      productName: name,
      serial,
      purchasedOn: boughtOn,
      document: document && named(document, nameOf(company)),
    })),
  )
  return new Map([...pieces.keys()].map((key, place) => [key, ids[place]!]))
}

async function make(ctx: Ctx, customerId: string, one: GivenRow, equipmentId: string | null) {
  const { purchase, startsOn, endsOn } = one
  const type = await usableType(ctx, one.typeId)
  const ledgerId = ctx.newId()
  await ctx.db.insertInto('ledgers').values({ id: ledgerId, customerId }).execute()
  const id = await insertCoverage(ctx, {
    type,
    terms: type.terms,
    ledgerId,
    endsOn,
    body: { customerId, startsOn, reference: null, notes: null },
    purchaseKey: purchase.key,
  })
  const covered: Covered = equipmentId
    ? { scope: 'equipment', products: [], equipmentIds: [equipmentId] }
    : {
        scope: 'products',
        products: [{ code: purchase.code, name: purchase.name, company: purchase.company }],
        equipmentIds: [],
      }
  await writeScope(ctx, id, covered)
  if (equipmentId) await refreshLastDays(ctx, [id])
  await touchCoverage(ctx, { id, customerId })
  await recordCoverageEvent(ctx, id, {
    kind: 'created',
    to: { type: type.name, startsOn, endsOn, purchase: purchase.key },
  })
  const row = await ctx.db
    .selectFrom('coverages')
    .select(['id', 'number'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  return row
}
