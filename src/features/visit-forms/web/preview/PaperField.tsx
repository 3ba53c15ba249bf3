import { use } from 'react'
import { LanguageContext, useText } from '../../../../platform/web/language.ts'
import { answerText, showTaxId } from '../../answer-text.ts'
import { type Photo, photosIn, rowsIn, signatureIn } from '../../answers.rules.ts'
import { isEmpty } from '../../conditions.rules.ts'
import { fillText } from '../../fill.text.ts'
import type { AnswerValue, Field } from '../../format.contract.ts'
import type { PaperCell } from '../../paper.rules.ts'
import { PaperTable } from './PaperTable.tsx'

type UrlOf = (fileId: string) => string | undefined

/** An answer on paper: a dash where there is none, and room for a pen where somebody may still sign. */
export function PaperField({ cell: { field, answer, columns }, urlOf }: { cell: PaperCell; urlOf: UrlOf }) {
  const language = use(LanguageContext)
  if (field.kind === 'signature') return <Signature field={field} answer={answer} urlOf={urlOf} />
  if (isEmpty(answer)) return <p className="paper-answer">—</p>
  if (field.kind === 'table') return <PaperTable columns={field.columns} rows={rowsIn(answer)} />
  if (field.kind === 'photo') return <Photos photos={photosIn(answer)} columns={columns} urlOf={urlOf} />
  return <p className="paper-answer">{answerText(field, answer, language)}</p>
}

function Photos({ photos, columns, urlOf }: { photos: Photo[]; columns: number; urlOf: UrlOf }) {
  const t = useText(fillText).photo
  return (
    <div className="paper-photos" style={{ gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))` }}>
      {photos.map(({ fileId }, place) => {
        const url = urlOf(fileId)
        return url ? (
          <img key={fileId} src={url} alt={t.name(place + 1)} />
        ) : (
          <div key={fileId} className="paper-photo-room">
            {t.away}
          </div>
        )
      })}
    </div>
  )
}

type SignatureProps = { field: Extract<Field, { kind: 'signature' }>; answer: AnswerValue | undefined; urlOf: UrlOf }

function Signature({ field, answer, urlOf }: SignatureProps) {
  const t = useText(fillText).signature
  const signed = signatureIn(answer)
  const url = signed?.fileId ? urlOf(signed.fileId) : undefined
  return (
    <div className="paper-signature">
      <div className="paper-signature-room">{url && <img src={url} alt={t.image(field.label)} />}</div>
      <p>
        {t.name}: {signed?.name}
      </p>
      {field.taxId && (
        <p>
          {t.taxId}: {signed?.taxId && showTaxId(signed.taxId)}
        </p>
      )}
    </div>
  )
}
