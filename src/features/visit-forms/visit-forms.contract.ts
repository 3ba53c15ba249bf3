import { z } from 'zod'
import {
  clean,
  endpoint,
  flag,
  id,
  idParams,
  instant,
  line,
  pageOf,
  pageQuery,
  version,
} from '../../platform/shared/contract.ts'
import { form } from './format.contract.ts'

/** What is being designed (`draft`), what technicians fill (`published`), and what is not for new visits any more. */
export const formState = z.enum(['draft', 'published', 'archived'])
export type FormState = z.infer<typeof formState>

const person = z.object({ id, name: z.string() })

export const visitFormItem = z.object({
  id,
  name: z.string(),
  description: z.string(),
  state: formState,
  /** The version that technicians fill; none before it is published for the first time. */
  publishedVersion: z.int().nullable(),
  publishedAt: instant.nullable(),
  /** Whether what is designed differs from what technicians fill. */
  unpublishedChanges: z.boolean(),
  changedBy: person,
  changedAt: instant,
  fields: z.int(),
})
export type VisitFormItem = z.infer<typeof visitFormItem>

export const visitForm = visitFormItem.extend({
  version,
  /** What is being designed. */
  form,
  abilities: z.object({ edit: z.boolean() }),
})
export type VisitForm = z.infer<typeof visitForm>

export const formVersion = z.object({ number: z.int(), form, publishedBy: person, publishedAt: instant })

const changeable = { name: line(120), description: clean(500), form }

export const visitFormsApi = {
  format: endpoint({
    method: 'GET',
    path: '/api/visit-forms/format.json',
    summary: 'The format of a form, as JSON Schema 2020-12',
    answer: z.record(z.string(), z.unknown()),
    open: true,
  }),
  list: endpoint({
    method: 'GET',
    path: '/api/visit-forms',
    summary: 'Forms of visits, by name',
    query: z.object({
      /** Archived ones too. */
      archived: flag.optional(),
      ...pageQuery,
    }),
    answer: pageOf(visitFormItem),
  }),
  read: endpoint({
    method: 'GET',
    path: '/api/visit-forms/{id}',
    summary: 'Read a form as it is being designed',
    params: idParams,
    answer: visitForm,
  }),
  create: endpoint({
    method: 'POST',
    path: '/api/visit-forms',
    summary: 'Begin a form, empty or with what another program made',
    body: z.object(changeable).partial({ description: true, form: true }),
    answer: visitForm,
    status: 201,
  }),
  save: endpoint({
    method: 'PATCH',
    path: '/api/visit-forms/{id}',
    summary: 'Keep what is being designed; an older `version` is refused with the present one',
    params: idParams,
    body: z.object(changeable).partial().extend({ version }),
    answer: visitForm,
  }),
  publish: endpoint({
    method: 'POST',
    path: '/api/visit-forms/{id}/publish',
    summary: 'Give what is designed to technicians as a new version; visits keep the version they have',
    params: idParams,
    body: z.object({ version: version.optional() }),
    answer: visitForm,
  }),
  copy: endpoint({
    method: 'POST',
    path: '/api/visit-forms/{id}/copy',
    summary: 'Begin another form from this one',
    params: idParams,
    body: z.object({ name: line(120) }),
    answer: visitForm,
    status: 201,
  }),
  archive: endpoint({
    method: 'POST',
    path: '/api/visit-forms/{id}/archive',
    summary: 'No longer offer it for new visits',
    params: idParams,
    answer: visitForm,
  }),
  restore: endpoint({
    method: 'POST',
    path: '/api/visit-forms/{id}/restore',
    summary: 'Offer an archived form again',
    params: idParams,
    answer: visitForm,
  }),
  versions: endpoint({
    method: 'GET',
    path: '/api/visit-forms/{id}/versions',
    summary: 'The published versions, newest first',
    params: idParams,
    query: z.object(pageQuery),
    answer: pageOf(formVersion.omit({ form: true }).extend({ fields: z.int() })),
  }),
  readVersion: endpoint({
    method: 'GET',
    path: '/api/visit-forms/{id}/versions/{number}',
    summary: 'Read a published version; it never changes',
    params: z.object({ id, number: z.coerce.number().int().positive() }),
    answer: formVersion,
  }),
}
