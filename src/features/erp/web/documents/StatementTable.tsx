import { useFormats } from '../../../../platform/web/format.ts'
import { useText } from '../../../../platform/web/language.ts'
import { erpText } from '../../erp.text.ts'
import type { DocumentStatement } from '../../erp-documents.contract.ts'
import { erpDocumentsText } from '../../erp-documents.text.ts'

type Movement = DocumentStatement['movements'][number]

/** Charges and payments of one document, what is left after each, and the vouchers they were booked with. */
export function StatementTable({ statement, name }: { statement: DocumentStatement; name: string }) {
  const t = useText(erpDocumentsText)
  const f = useFormats()
  const { movements, charges, payments, balance, more } = statement
  const severalAccounts = new Set(movements.map(({ account }) => account)).size > 1
  // an ERP that is read over an API tells none
  const withVouchers = movements.some(({ voucher }) => voucher)
  return (
    <>
      <div className="erp-scroll" tabIndex={0} role="region" aria-label={t.statementOf(name)}>
        <table className="erp-documents document-statement">
          <thead>
            <tr>
              <th scope="col">{t.movementsOn}</th>
              <th scope="col">{t.movement}</th>
              {withVouchers && <th scope="col">{t.voucher}</th>}
              <th scope="col" className="erp-figure">
                {t.charge}
              </th>
              <th scope="col" className="erp-figure">
                {t.payment}
              </th>
              <th scope="col" className="erp-figure">
                {t.balance}
              </th>
            </tr>
          </thead>
          <tbody>
            {movements.map((movement, place) => (
              // eslint-disable-next-line react/no-array-index-key -- movements have no other name than their place
              <Row key={place} movement={movement} withAccount={severalAccounts} withVoucher={withVouchers} />
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row" colSpan={withVouchers ? 3 : 2}>
                {t.sum}
              </th>
              <td className="erp-figure" data-label={t.charge}>
                {f.money(charges)}
              </td>
              <td className="erp-figure" data-label={t.payment}>
                {f.money(payments)}
              </td>
              <td className="erp-figure" data-label={t.balance}>
                {f.money(Math.abs(balance))}
                <Standing balance={balance} />
              </td>
            </tr>
          </tfoot>
        </table>
      </div>
      {more && <div className="erp-part erp-quiet">{t.moreMovements}</div>}
    </>
  )
}

type RowProps = { movement: Movement; withAccount: boolean; withVoucher: boolean }

function Row({ movement, withAccount, withVoucher }: RowProps) {
  const t = useText(erpDocumentsText)
  const words = useText(erpText)
  const f = useFormats()
  const { bookedOn, voucher, type, typeName, number, dueOn, charge, payment, balance, note, account } = movement
  const more = [note, dueOn && charge ? words.dueOn(f.day(dueOn)) : null, withAccount ? t.account(account) : null]
  const told = more.filter(Boolean).join(' · ')
  return (
    <tr>
      <td className="document-day">{bookedOn ? f.day(bookedOn) : words.noDate}</td>
      <td className="document-movement">
        {words.numbered(typeName ?? type, number)}
        {told && <span className="erp-small">{told}</span>}
      </td>
      {withVoucher && (
        <td className="document-voucher">
          {voucher && t.voucherOf(t.vouchers[voucher.kind], voucher.year, voucher.number)}
        </td>
      )}
      <td className="erp-figure" data-label={t.charge}>
        {charge ? f.money(charge) : ''}
      </td>
      <td className="erp-figure" data-label={t.payment}>
        {payment ? f.money(payment) : ''}
      </td>
      <td className="erp-figure" data-label={t.balance}>
        {f.money(balance)}
      </td>
    </tr>
  )
}

/** What the last balance means: so much to pay, paid, or in the customer's favour. */
function Standing({ balance }: { balance: number }) {
  const t = useText(erpDocumentsText)
  if (balance > 0) return <span className="erp-small">{t.owed}</span>
  return <span className="erp-small erp-in-favour">{balance < 0 ? t.inFavour : t.settled}</span>
}
