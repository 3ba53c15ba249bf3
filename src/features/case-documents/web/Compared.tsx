import { Text } from '@mantine/core'
import { use } from 'react'
import { dayIn, useFormats } from '../../../platform/web/format.ts'
import { LanguageContext, useText } from '../../../platform/web/language.ts'
import { currencyOfAmounts } from '../../erp/document-names.ts'
import type { ErpDocument } from '../../erp/erp-documents.contract.ts'
import { erpText } from '../../erp/erp.text.ts'
import { useMoney } from '../../erp/web/money.ts'
import { lineDifferences } from '../case-documents.rules.ts'
import { caseDocumentsText } from '../case-documents.text.ts'
import { factsOf, pairsOf } from './comparison.ts'

/** More is for the document itself. */
const MOST_LINES = 30

type Props = {
  former: ErpDocument
  present: ErpDocument
  /** When the copy was taken. */
  formerAt: string
}

/** The copy and the present document side by side; what is other stands out. */
export function Compared({ former, present, formerAt }: Props) {
  const t = useText(caseDocumentsText)
  const erp = useText(erpText)
  const f = useFormats()
  const money = useMoney()
  const language = use(LanguageContext)
  const day = (on: string | null) => (on ? f.day(on) : erp.noDate)
  const pairs = pairsOf(lineDifferences(former, present))
  return (
    <>
      <table className="document-compared" aria-label={t.compared}>
        <thead>
          <tr>
            <th scope="col">
              <span className="visually-hidden">{t.fact}</span>
            </th>
            <th scope="col">{t.copyOf(f.day(dayIn(new Date(formerAt))))}</th>
            <th scope="col">{t.nowInErp}</th>
          </tr>
        </thead>
        <tbody>
          {factsOf(former, present, { t, language, day, money }).map(({ name, former, present, differs }) => (
            <tr key={name} data-differs={differs || undefined}>
              <th scope="row">
                {t.facts[name]}
                {differs && <span className="visually-hidden"> ({t.differs})</span>}
              </th>
              <td>{former}</td>
              <td>{present}</td>
            </tr>
          ))}
        </tbody>
        {pairs.length > 0 && (
          <tbody>
            <tr>
              <th colSpan={3} scope="colgroup">
                {t.changedLines}
              </th>
            </tr>
            {pairs.slice(0, MOST_LINES).map((pair, place) => (
              // eslint-disable-next-line react/no-array-index-key -- lines have no other name than their place
              <tr key={place} data-differs>
                <th scope="row">
                  {(pair.present ?? pair.former)!.detail}
                  <span className="erp-small">{(pair.present ?? pair.former)!.productCode}</span>
                </th>
                <Cell line={pair.former} of={former} />
                <Cell line={pair.present} of={present} />
              </tr>
            ))}
          </tbody>
        )}
      </table>
      {pairs.length > MOST_LINES && (
        <Text size="sm" c="dimmed">
          {t.moreLines(pairs.length - MOST_LINES)}
        </Text>
      )}
      {!pairs.length && former.lines.length > 0 && (
        <Text size="sm" c="dimmed">
          {t.sameLines}
        </Text>
      )}
    </>
  )
}

function Cell({ line, of }: { line: ErpDocument['lines'][number] | undefined; of: ErpDocument }) {
  const t = useText(caseDocumentsText)
  const erp = useText(erpText)
  const f = useFormats()
  const money = useMoney()
  if (!line) return <td>{t.notThere}</td>
  const currency = currencyOfAmounts(of)
  // the price in a line of a receipt is not compared: it follows from its sum
  const quantity = f.number(line.quantity)
  const { piece, lot } = line
  return (
    <td>
      {money(line.net, currency)}
      <span className="erp-small">
        {[
          of.kind === 'receipt' ? quantity : t.ofLine(quantity, money(line.unitPrice, currency)),
          piece && erp.piece(piece),
          lot && erp.lot(lot),
        ]
          .filter(Boolean)
          .join(' · ')}
      </span>
    </td>
  )
}
