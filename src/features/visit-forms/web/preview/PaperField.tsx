import { use } from 'react'
import { LanguageContext, useText } from '../../../../platform/web/language.ts'
import { answerText, showTaxId } from '../../answer-text.ts'
import { fillText } from '../../fill.text.ts'
import type { AnswerValue, Field } from '../../format.contract.ts'
import { photosIn } from '../fill/use-photos.ts'
import { PaperTable } from './PaperTable.tsx'

type Props = {
  field: Field
  answer: AnswerValue | undefined
  urlOf: (fileId: string) => string | undefined
}

/** Lines that are left for a pen. */
const LONG = 3

/** An answer on paper, or the room for one. */
export function PaperField({ field, answer, urlOf }: Props) {
  const language = use(LanguageContext)
  switch (field.kind) {
    case 'table':
      return <PaperTable columns={field.columns} answer={answer} />
    case 'photo':
      return <Photos photos={photosIn(answer)} room={field.min ?? 1} urlOf={urlOf} />
    case 'signature':
      return <Signature field={field} answer={answer} urlOf={urlOf} />
    default: {
      const text = answerText(field, answer, language)
      return text ? <p className="paper-answer">{text}</p> : <Lines count={field.kind === 'longText' ? LONG : 1} />
    }
  }
}

const Lines = ({ count }: { count: number }) => (
  <div aria-hidden>
    {Array.from({ length: count }, (_, n) => (
      <div key={n} className="paper-line" />
    ))}
  </div>
)

type PhotosProps = { photos: { fileId: string }[]; room: number; urlOf: Props['urlOf'] }

function Photos({ photos, room, urlOf }: PhotosProps) {
  const t = useText(fillText).photo
  return (
    <div className="paper-photos">
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
      {!photos.length &&
        Array.from({ length: Math.min(room, 4) }, (_, n) => <div key={n} className="paper-photo-room" aria-hidden />)}
    </div>
  )
}

type SignatureProps = Omit<Props, 'field'> & { field: Extract<Field, { kind: 'signature' }> }

function Signature({ field, answer, urlOf }: SignatureProps) {
  const t = useText(fillText).signature
  const signed = typeof answer === 'object' && !Array.isArray(answer) ? answer : undefined
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
