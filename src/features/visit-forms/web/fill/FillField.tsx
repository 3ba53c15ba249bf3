import { Textarea, TextInput } from '@mantine/core'
import { memo } from 'react'
import type { Field } from '../../format.contract.ts'
import { CalculatedField } from './CalculatedField.tsx'
import { ChoiceField } from './ChoiceField.tsx'
import { type FieldProps, type Filling, textIn } from './filling.ts'
import { ManyField } from './ManyField.tsx'
import { NumberField } from './NumberField.tsx'
import { PhotoField } from './PhotoField.tsx'
import { SignatureField } from './SignatureField.tsx'
import { TableField } from './TableField.tsx'
import { useYesNo } from './yes-no.ts'

type Props = Omit<FieldProps<Field['kind']>, 'field'> & { field: Field }

/** One question, as its kind is answered. */
export const FillField = memo(function FillField({ field, ...rest }: Props) {
  const { answer, required, filling } = rest
  const shared = sharedOf(field, required, filling)
  const { yesNo, chosenAs } = useYesNo()
  const put = (value: string) => filling.answer(field.key, value || undefined)
  switch (field.kind) {
    case 'text':
      return <TextInput {...shared} value={textIn(answer)} onChange={(event) => put(event.currentTarget.value)} />
    case 'longText':
      return (
        <Textarea
          {...shared}
          autosize
          minRows={3}
          value={textIn(answer)}
          onChange={(event) => put(event.currentTarget.value)}
        />
      )
    case 'date':
    case 'time':
      return (
        <TextInput
          {...shared}
          type={field.kind}
          max={field.kind === 'date' ? '9999-12-31' : undefined}
          value={textIn(answer)}
          onChange={(event) => put(event.currentTarget.value)}
        />
      )
    case 'number':
      return (
        <NumberField {...shared} field={field} answer={answer} onAnswer={(value) => filling.answer(field.key, value)} />
      )
    case 'yesNo':
      return (
        <ChoiceField
          {...shared}
          options={yesNo}
          chosen={chosenAs(answer)}
          onChoose={(key) => filling.answer(field.key, key === undefined ? undefined : key === 'yes')}
        />
      )
    case 'oneOf':
      return (
        <ChoiceField
          {...shared}
          options={field.options}
          chosen={textIn(answer)}
          onChoose={(key) => filling.answer(field.key, key)}
        />
      )
    case 'manyOf':
      return <ManyField {...rest} field={field} />
    case 'table':
      return <TableField {...rest} field={field} />
    case 'photo':
      return <PhotoField {...rest} field={field} />
    case 'signature':
      return <SignatureField {...rest} field={field} />
    case 'calculated':
      return <CalculatedField field={field} answer={answer} id={filling.idOf(field.key)} />
  }
})

const sharedOf = (field: Field, required: boolean, { idOf, errorOf }: Filling) => ({
  id: idOf(field.key),
  label: field.label,
  description: field.help,
  required,
  error: errorOf(field.key),
  autoComplete: 'off',
})
