import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { startTestApp } from '../../../app/server/testing/harness.ts'
import { classify } from '../../settings/server/settings.builders.ts'
import { publishArticle, titles, writeArticle } from './knowledge.builders.ts'

const app = await startTestApp()
const { topics } = await classify(app)
const ana = await app.signIn('agent')
const sofia = await app.signIn('supervisor')
const q = (text: string) => `query=${encodeURIComponent(text)}`

const lamp = await publishArticle(sofia, {
  title: 'Cambiar la lámpara del lector',
  body: '<p>Apague el lector SM-5300, retire la tapa y cambie la pieza.</p>',
  topicIds: [topics.failureEquipment],
})
await publishArticle(sofia, {
  title: 'Calibrar una balanza',
  body: '<p>Use una pesa patrón. La lámpara indicadora debe quedar verde.</p>',
  topicIds: [topics.use],
})
await publishArticle(sofia, { title: 'Printing labels', body: '<p>The printers are jammed.</p>', language: 'en' })
await writeArticle(ana, { title: 'Borrador de la lámpara' })

describe('a search', () => {
  test.each(['lampara', 'lámparas', 'lámpra', 'LÁMPARA', 'lamp', 'lampa'])(
    'for %s finds the lamp, in its title first',
    async (text) => {
      expect(await titles(ana, q(text))).toEqual(['Cambiar la lámpara del lector', 'Calibrar una balanza'])
    },
  )

  test.each([
    ['sm-5300', ['Cambiar la lámpara del lector']],
    ['5300', ['Cambiar la lámpara del lector']],
    ['printer', ['Printing labels']],
    ['cómo cambiar la lámpara', ['Cambiar la lámpara del lector']],
    ['calibrando balanzas', ['Calibrar una balanza']],
    ['equipo lector', ['Cambiar la lámpara del lector']],
    ['balanza marciana patrón verde', ['Calibrar una balanza']],
  ])('for %s finds %j', async (text, found) => {
    expect(await titles(ana, q(text))).toEqual(found)
  })

  test('says which word it looked for instead', async () => {
    const { correctedTo } = (await ana.get(`/api/articles?${q('cambiar lámpra')}`)).body
    expect(correctedTo).toBe('cambiar lámpara')
    expect((await ana.get(`/api/articles?${q('lámpara')}`)).body.correctedTo).toBe(null)
  })

  test('shows the words where they stand', async () => {
    const { items } = (await ana.get(`/api/articles?${q('pesa')}`)).body
    expect(items[0].snippet).toContain('[[pesa]] patrón')
  })

  test.each([
    '%_\'"\\',
    'de la los',
    'a'.repeat(1000),
    'ñandú '.repeat(166),
    '',
    '   ',
    "''':*&|!()<->",
    '\u{1f600}',
    '字字',
  ])('for %j never fails', async (text) => {
    const { status, body } = await ana.get(`/api/articles?${q(text)}`)
    expect(status).toBe(200)
    if (text.trim()) expect(body.items).toEqual([])
  })

  test('within a topic has all beneath it', async () => {
    expect(await titles(ana, `topicId=${topics.failure}`)).toEqual(['Cambiar la lámpara del lector'])
    expect(await titles(ana, `topicId=${topics.use}&${q('lámpara')}`)).toEqual(['Calibrar una balanza'])
  })

  test('of who writes finds newest texts, by their state', async () => {
    expect(await titles(ana, `state=draft&${q('lámpara')}`)).toEqual(['Borrador de la lámpara'])
    expect(await titles(ana, 'mine=true')).toEqual(['Borrador de la lámpara'])
    expect(await titles(sofia, 'state=all')).toHaveLength(4)
  })

  test('puts what was of use first', async () => {
    const [one, other] = [
      await publishArticle(sofia, { title: 'Rodillo gastado' }),
      await publishArticle(sofia, { title: 'Rodillo gastado' }),
    ]
    await app.db.updateTable('articles').set({ uses: 20 }).where('id', '=', one.id).execute()
    const ids = async () =>
      (await ana.get(`/api/articles?${q('rodillo')}`)).body.items.map(({ id }: { id: string }) => id)
    expect(await ids()).toEqual([one.id, other.id])
    expect((await ana.get('/api/articles?sort=used')).body.items[0].id).toBe(one.id)
  })
})

describe('a list', () => {
  test.each(['', 'sort=used', 'state=all', q('lámpara'), 'dueForReview=true'])(
    'by %s is read page by page',
    async (filter) => {
      await app.db.updateTable('articles').set({ reviewBy: '2026-01-01' }).where('id', '=', lamp.id).execute()
      const all = (await sofia.get(`/api/articles?${filter}`)).body.items as { id: string }[]
      const read: { id: string }[] = []
      let cursor: string | null = ''
      while (cursor !== null) {
        const more: string = cursor ? `&cursor=${encodeURIComponent(cursor)}` : ''
        const { body } = await sofia.get(`/api/articles?limit=1&${filter}${more}`)
        read.push(...body.items)
        cursor = body.nextCursor
      }
      expect(read.map(({ id }) => id)).toEqual(all.map(({ id }) => id))
      expect(all.length).toBeGreaterThan(0)
    },
  )

  test('of those due for review has what was to be read again by today', async () => {
    expect(await titles(ana, 'dueForReview=true')).toEqual([lamp.title])
  })
})

describe('a search that found nothing', () => {
  test('is counted, and what was typed on the way to it is not', async () => {
    for (const text of ['zz', 'zzgui', 'zzguillotina', 'Zzguillotina', 'qqtinta qqroja'])
      await ana.get(`/api/articles?${q(text)}`)
    expect((await ana.get('/api/articles/gaps')).status).toBe(403)
    const { items } = (await sofia.get('/api/articles/gaps')).body as { items: { words: string; asked: number }[] }
    const found = items.filter(({ words }) => /^(zz|qq)/.test(words)).map(({ words, asked }) => [words, asked])
    expect(found).toEqual([
      ['zzguillotina', 2],
      ['qqtinta qqroja', 1],
    ])
  })

  test('is not pushed out by what was only asked for once', async () => {
    await ana.get(`/api/articles?${q('zzhorquilla')}`)
    await ana.get(`/api/articles?${q('zzhorquilla')}`)
    await sql`insert into search_gaps (words, asked, first_at, last_at)
      select 'inventado ' || n, 1, now() + interval '1 day', now() + interval '1 day' from generate_series(1, 5100) n`.execute(
      app.db,
    )
    await ana.get(`/api/articles?${q('zzmanivela')}`)
    const { items } = (await sofia.get('/api/articles/gaps')).body as { items: { words: string }[] }
    expect(items.map(({ words }) => words)).toContain('zzhorquilla')
    const { rows } = await sql<{ count: number }>`select count(*)::int as count from search_gaps`.execute(app.db)
    expect(rows[0]!.count).toBe(5000)
  })
})
