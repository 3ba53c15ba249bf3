import { describe, expect, test } from 'vitest'
import type { Role } from '../../platform/shared/actor.ts'
import type { ArticleState, Audience } from './knowledge.contract.ts'
import {
  articleAbilities,
  type ArticleFacts,
  isDueForReview,
  mayRead,
  mayWork,
  pagePath,
  slugOf,
  usualReview,
  whyNotUse,
} from './knowledge.rules.ts'

const who = {
  stranger: { id: '', role: 'contact' },
  contact: { id: 'c', role: 'contact' },
  technician: { id: 't', role: 'technician' },
  author: { id: 'w', role: 'technician' },
  agent: { id: 'a', role: 'agent' },
  supervisor: { id: 's', role: 'supervisor' },
  admin: { id: 'd', role: 'admin' },
} satisfies Record<string, { id: string; role: Role }>
type Who = keyof typeof who

const facts = (more: Partial<ArticleFacts> = {}): ArticleFacts => ({
  state: 'draft',
  audience: 'internal',
  authorId: 'w',
  revision: 3,
  publishedRevision: more.state === 'published' ? 3 : null,
  submittedAt: null,
  ...more,
})

describe('what is published is read', () => {
  test.each<[Audience, Who[]]>([
    ['internal', ['technician', 'author', 'agent', 'supervisor', 'admin']],
    ['customers', ['contact', 'technician', 'author', 'agent', 'supervisor', 'admin']],
    ['public', ['stranger', 'contact', 'technician', 'author', 'agent', 'supervisor', 'admin']],
  ])('%s: by %j', (audience, readers) => {
    const found = Object.entries(who).filter(([, actor]) => mayRead(actor, { state: 'published', audience }))
    expect(found.map(([name]) => name)).toEqual(readers)
  })

  test.each<ArticleState>(['draft', 'review', 'archived'])('a public article that is %s is read by nobody', (state) => {
    expect(Object.values(who).filter((actor) => mayRead(actor, { state, audience: 'public' }))).toEqual([])
  })
})

test('drafts, newest texts and versions are for who attends, and for the technician who wrote first', () => {
  const found = Object.entries(who).filter(([, actor]) => mayWork(actor, { authorId: 'w' }))
  expect(found.map(([name]) => name)).toEqual(['author', 'agent', 'supervisor', 'admin'])
})

describe('what may be done', () => {
  const allowed = (name: Who, one: ArticleFacts) =>
    Object.entries(articleAbilities(who[name], one))
      .filter(([, may]) => may)
      .map(([act]) => act)

  test.each<[string, Who, Partial<ArticleFacts>, string[]]>([
    ['a draft by an agent', 'agent', {}, ['edit', 'submit', 'changeAudience', 'seeVersions']],
    ['a draft by its technician', 'author', {}, ['edit', 'submit', 'changeAudience', 'seeVersions']],
    ['a draft by another technician', 'technician', {}, []],
    ['a draft by a contact', 'contact', {}, []],
    ['a draft by a supervisor', 'supervisor', {}, 'edit submit publish archive changeAudience seeVersions'.split(' ')],
    [
      'one in review by an agent',
      'agent',
      { state: 'review', submittedAt: new Date(0) },
      ['edit', 'changeAudience', 'seeVersions'],
    ],
    [
      'one in review by a supervisor',
      'supervisor',
      { state: 'review', submittedAt: new Date(0) },
      ['edit', 'publish', 'archive', 'reopen', 'changeAudience', 'seeVersions'],
    ],
    ['a published one by an agent', 'agent', { state: 'published' }, ['edit', 'seeVersions']],
    [
      'a published one with changes by an agent',
      'agent',
      { state: 'published', publishedRevision: 2 },
      ['edit', 'submit', 'seeVersions'],
    ],
    [
      'a published one by a supervisor',
      'supervisor',
      { state: 'published' },
      ['edit', 'archive', 'reopen', 'changeAudience', 'seeVersions'],
    ],
    [
      'a published one with changes by a supervisor',
      'supervisor',
      { state: 'published', publishedRevision: 2 },
      ['edit', 'submit', 'publish', 'archive', 'reopen', 'changeAudience', 'seeVersions'],
    ],
    ['an archived one by an agent', 'agent', { state: 'archived' }, ['seeVersions']],
    ['an archived one by a supervisor', 'supervisor', { state: 'archived' }, ['reopen', 'seeVersions']],
  ])('%s', (_, name, more, acts) => {
    expect(allowed(name, facts(more))).toEqual(acts)
  })
})

test.each<[ArticleState, Audience, string, string | undefined]>([
  ['published', 'internal', 'linked', undefined],
  ['published', 'internal', 'solved', undefined],
  ['published', 'internal', 'sent', 'article.internal_not_sent'],
  ['published', 'customers', 'sent', undefined],
  ['draft', 'public', 'linked', 'article.not_published'],
  ['archived', 'public', 'sent', 'article.not_published'],
])('a %s article for %s may be %s: %s', (state, audience, how, code) => {
  expect(whyNotUse({ state, audience }, how)?.code).toBe(code)
})

test.each([
  ['Calibrar la balanza SM-5300 (año 2)', 'calibrar-la-balanza-sm-5300-ano-2'],
  ['¿Cómo?', 'como'],
  ['字', ''],
  ['a'.repeat(79) + ' bcd', 'a'.repeat(79)],
])('the title %s stands in an address as %s', (title, slug) => {
  expect(slugOf(title)).toBe(slug)
})

test('a title without letters of ours leaves the number alone', () => {
  expect([pagePath({ number: 7, title: '字' }), pagePath({ number: 7, title: 'A b' })]).toEqual(['/kb/7', '/kb/7-a-b'])
})

describe('an article is to be read again', () => {
  test.each<[ArticleState, string | null, boolean]>([
    ['published', '2026-11-22', true],
    ['published', '2026-11-23', true],
    ['published', '2026-11-24', false],
    ['published', null, false],
    ['draft', '2026-11-22', false],
    ['archived', '2026-11-22', false],
  ])('%s, until %s: %s on 2026-11-23', (state, reviewBy, due) => {
    expect(isDueForReview(state, reviewBy, '2026-11-23')).toBe(due)
  })

  test.each([
    ['2026-11-23', '2027-11-23'],
    ['2028-02-29', '2029-02-28'],
  ])('and when it still holds on %s, usually on %s', (today, next) => expect(usualReview(today)).toBe(next))
})
