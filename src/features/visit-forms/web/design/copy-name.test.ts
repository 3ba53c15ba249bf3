import { expect, test } from 'vitest'
import { Problem } from '../../../../platform/web/call.ts'
import { designText } from '../../design.text.ts'
import { makeCopy } from './copy-name.ts'

/** A company that has forms of these names already. */
const companyWith =
  (...names: string[]) =>
  (name: string) =>
    names.includes(name) ? Promise.reject(new Problem(422, { code: 'form.name_taken' })) : Promise.resolve(name)
const mark = designText.es.copyMark

test.each<[string, string[], string]>([
  ['Visita', [], 'Visita (copia)'],
  ['Visita', ['Visita (copia)'], 'Visita (copia 2)'],
  ['Visita (copia)', ['Visita (copia)', 'Visita (copia 2)'], 'Visita (copia 3)'],
  ['x'.repeat(120), [], `${'x'.repeat(112)} (copia)`],
])('a copy of %j beside %j is called %j', async (of, taken, name) => {
  expect(await makeCopy(of, mark, companyWith(...taken))).toBe(name)
})

test('another refusal is told, and the tries have an end', async () => {
  const down = () => Promise.reject(new Problem(503, { code: 'http_503' }))
  await expect(makeCopy('Visita', mark, down)).rejects.toMatchObject({ code: 'http_503' })
  const full = () => Promise.reject(new Problem(422, { code: 'form.name_taken' }))
  await expect(makeCopy('Visita', mark, full)).rejects.toMatchObject({ code: 'form.name_taken' })
})
