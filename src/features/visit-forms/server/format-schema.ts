import { z } from 'zod'
import type { Answer } from '../../../platform/shared/contract.ts'
import { form, FORMAT, MOST_FIELDS_OF_FORM } from '../format.contract.ts'
import type { visitFormsApi } from '../visit-forms.contract.ts'

/** The format of forms for other programs: JSON Schema, made from the contract that the server checks with. */
export const formatSchema: Answer<typeof visitFormsApi.format> = {
  ...z.toJSONSchema(form, {
    io: 'input',
    target: 'draft-2020-12',
    // spaces alone say nothing where something must be said
    override: ({ jsonSchema }) => {
      if (jsonSchema.type === 'string' && jsonSchema.minLength) jsonSchema.pattern ??= '\\S'
    },
  }),
  title: `Atiende: form of a visit, format ${FORMAT}`,
  description: `All sections together have at most ${MOST_FIELDS_OF_FORM} fields.`,
}

export const readFormat = async () => formatSchema
