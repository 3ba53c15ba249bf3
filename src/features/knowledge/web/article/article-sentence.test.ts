import { expect, test } from 'vitest'
import { formats } from '../../../../platform/web/format.ts'
import { articleListText } from '../../article-list.text.ts'
import { articleText } from '../../article.text.ts'
import type { ArticleEvent, ArticleEventKind } from '../../knowledge.contract.ts'
import { articleSentence } from './article-sentence.ts'

const told = (kind: ArticleEventKind, from: unknown = null, to: unknown = null): ArticleEvent => ({
  id: '01939f6e-0000-7000-8000-000000000001',
  at: '2026-11-25T12:00:00.000Z',
  actor: { id: null, name: 'Ana' },
  kind,
  from,
  to,
  reason: null,
})

test.each([
  [told('created'), 'lo escribió'],
  [told('written', 1, 2), 'guardó la versión 2'],
  [told('restored', 1, 3), 'restauró la versión 1 como la 3'],
  [told('published', null, 3), 'publicó la versión 3'],
  [told('audienceChanged', 'internal', 'public'), 'cambió para quién es: Interno → Público'],
  [told('reviewByChanged', null, '2027-03-01'), 'cambió la fecha de revisión: ninguno → 01-03-2027'],
  [told('topicsChanged', [], ['Fallas', 'Equipo']), 'cambió los tópicos: ninguno → Fallas, Equipo'],
  [told('later' as ArticleEventKind), 'hizo un cambio'],
])('the history of an article is told in words', (event, words) => {
  const speech = { t: articleText.es, list: articleListText.es, day: formats('es').day }
  expect(articleSentence(event, speech)).toBe(words)
})
