import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core'
import { uuidv7 } from 'uuidv7'
import { useText } from '../../../../../platform/web/language.ts'
import { toInstant, toWallClock } from '../../../../../platform/web/zone.ts'
import type { DraftCommitment } from '../../../field-draft.rules.ts'
import type { HeldPack } from '../../../held-pack.rules.ts'
import { phoneReportText } from '../../../phone-report.text.ts'
import { fieldId } from './field-id.ts'
import { Part } from './Part.tsx'
import type { PartProps } from './part-props.ts'

const MOST = 50

/** What was promised at the customer. */
export function CommitmentsPart({ draft, pack, errorOf, onChange }: PartProps & { pack: HeldPack }) {
  const t = useText(phoneReportText).work
  const { commitments } = draft
  const put = (place: number, part: Partial<DraftCommitment>) =>
    onChange({ commitments: commitments.map((one, n) => (n === place ? { ...one, ...part } : one)) })
  const field = (place: number, name: string) => {
    const path = `commitments.${place}.${name}`
    return { id: fieldId(path), error: errorOf(path) }
  }
  const add = () => {
    const typeId = pack.commitmentTypes.length === 1 ? pack.commitmentTypes[0]!.id : ''
    const made = { id: uuidv7(), typeId, description: '', responsibleId: pack.me.id, dueAt: '' }
    onChange({ commitments: [...commitments, made] })
  }
  return (
    <Part title={t.commitments}>
      {commitments.map(({ id, typeId, description, responsibleId, dueAt }, place) => (
        <fieldset key={id} className="phone-commitment">
          <legend>{t.commitment(place + 1)}</legend>
          <NativeSelect
            {...field(place, 'typeId')}
            label={t.commitmentType}
            required
            value={typeId}
            data={[{ value: '', label: t.choose }, ...pack.commitmentTypes.map(choice)]}
            onChange={(event) => put(place, { typeId: event.currentTarget.value })}
          />
          <Textarea
            {...field(place, 'description')}
            label={t.commitmentText}
            required
            autosize
            minRows={2}
            maxLength={2000}
            value={description}
            onChange={(event) => put(place, { description: event.currentTarget.value })}
          />
          <NativeSelect
            {...field(place, 'responsibleId')}
            label={t.commitmentWho}
            value={responsibleId}
            data={pack.people.map(choice)}
            onChange={(event) => put(place, { responsibleId: event.currentTarget.value })}
          />
          <TextInput
            {...field(place, 'dueAt')}
            type="datetime-local"
            max="9999-12-31T23:59"
            label={t.commitmentDue}
            required
            value={dueAt && toWallClock(dueAt)}
            onChange={(event) => {
              const typed = event.currentTarget.value
              put(place, { dueAt: typed ? toInstant(typed) : '' })
            }}
          />
          <Button
            variant="default"
            onClick={() => onChange({ commitments: commitments.filter((_, n) => n !== place) })}
          >
            {t.removeCommitment(place + 1)}
          </Button>
        </fieldset>
      ))}
      <Button variant="default" disabled={commitments.length >= MOST} onClick={add}>
        {t.addCommitment}
      </Button>
    </Part>
  )
}

const choice = ({ id, name }: { id: string; name: string }) => ({ value: id, label: name })
