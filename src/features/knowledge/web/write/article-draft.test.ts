import { expect, test } from 'vitest'
import type { CurrentText } from '../../knowledge.contract.ts'
import {
  type ArticleDraft,
  type ArticleFields,
  bodyOf,
  changesOf,
  holdsTwo,
  isChanged,
  newDraft,
  swapped,
  withTheirs,
} from './article-draft.ts'

const before: ArticleFields = {
  title: 'Cambiar la tinta',
  body: '<p>Abra la tapa.</p>',
  topicIds: ['t1'],
  audience: 'internal',
  language: 'es',
  reviewBy: '',
  related: [],
  files: [],
}
const read: ArticleDraft = { ...before, key: '', revision: 3, before, note: '', beside: null }
const theirs: CurrentText = {
  revision: 4,
  title: 'Cambiar la tinta negra',
  bodyHtml: '<p>Abra la tapa y espere.</p>',
  writtenBy: { id: '01939f6e-0000-7000-8000-000000000001', name: 'Ana' },
  writtenAt: '2026-11-25T12:00:00.000Z',
}

test.each([
  ['nothing', {}, {}],
  ['only spaces around the title', { title: ' Cambiar la tinta ' }, {}],
  ['a note alone, which belongs to a text', { note: 'x' }, {}],
  ['the audience', { audience: 'public' as const }, { audience: 'public' }],
  ['the day of review taken away or never there', { reviewBy: '' }, {}],
  ['the title', { title: 'Otro' }, { title: 'Otro', revision: 3, note: null }],
  [
    'the text, with a note',
    { body: '<p>x</p>', note: 'Más corto' },
    { body: '<p>x</p>', revision: 3, note: 'Más corto' },
  ],
])('only what was changed is sent: %s', (_title, part, sent) => {
  expect(changesOf({ ...read, ...part })).toEqual(sent)
  expect(isChanged({ ...read, ...part })).toBe(Object.keys(sent).length > 0)
})

test('a new article is sent whole', () => {
  expect(bodyOf({ ...newDraft('Lámpara', 'es'), body: '<p>x</p>' })).toEqual({
    title: 'Lámpara',
    body: '<p>x</p>',
    topicIds: [],
    audience: 'internal',
    language: 'es',
    reviewBy: null,
    relatedIds: [],
    fileIds: [],
  })
})

test('of two who write at once, neither text is lost: the other stands beside, and they can change places', () => {
  const mine = { ...read, body: '<p>Lo mío.</p>' }
  const both = withTheirs(mine, theirs)
  expect(both).toMatchObject({ body: '<p>Lo mío.</p>', beside: { by: 'Ana', isMine: false, body: theirs.bodyHtml } })
  expect(changesOf(both)).toMatchObject({ title: 'Cambiar la tinta', body: '<p>Lo mío.</p>', revision: 4 })
  const turned = swapped(both)
  expect(turned).toMatchObject({ body: theirs.bodyHtml, beside: { isMine: true, body: '<p>Lo mío.</p>' } })
  expect(changesOf(turned)).toEqual({})
  expect(swapped(turned)).toEqual(both)
})

const mine = { body: '<p>Abra la tapa negra.</p>' }

test('of two who were faster one after the other, the last one stands beside', () => {
  const again = withTheirs(withTheirs({ ...read, ...mine }, theirs), { ...theirs, revision: 5, title: 'Tinta' })
  expect(again).toMatchObject({ ...mine, revision: 5, beside: { isMine: false, title: 'Tinta' } })
})

test('what I wrote is not pushed out by a third version, whether I went on with the second or only looked at it', () => {
  const looked = swapped(withTheirs({ ...read, ...mine }, theirs))
  const third = { ...theirs, revision: 5, title: 'Tinta' }
  expect(holdsTwo(looked)).toBe(false)
  expect(withTheirs(looked, third)).toMatchObject({ ...mine, beside: { isMine: false, title: 'Tinta' } })
  const wentOn = { ...looked, body: '<p>Abra, espere y cierre.</p>' }
  expect(holdsTwo(wentOn)).toBe(true)
  expect(withTheirs(wentOn, third)).toMatchObject({
    body: wentOn.body,
    revision: 5,
    beside: { isMine: true, body: mine.body },
  })
})
