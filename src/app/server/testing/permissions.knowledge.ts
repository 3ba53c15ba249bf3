import { publishArticle, writeArticle } from '../../../features/knowledge/server/knowledge.builders.ts'
import type { Client } from './harness.ts'
import { EVERYBODY, get, type Row, SUPERVISING } from './permissions.ts'

type Given = { by: Client; boss: Client; aCase: () => Promise<{ id: string }>; aTopic: () => Promise<{ id: string }> }

/** A draft of an agent is nothing to technicians and contacts. */
const WORKING_ON_DRAFT = '200 200 200 404 404 404 404 401'
const DECIDING_ON_DRAFT = '200 200 403 404 404 404 404 401'

/** Who may do what with the knowledge base. Articles are written by `by`. */
export function knowledgeRows({ by, boss, aCase, aTopic }: Given): Row[] {
  const aDraft = async () => (await writeArticle(by)).id
  const aPublished = async (audience = 'internal') => (await publishArticle(boss, { audience })).id
  const onDraft = async (part: string) => `/api/articles/${await aDraft()}${part}`
  return [
    [
      'POST /api/topics',
      '201 201 403 403 403 403 403 401',
      (who) => who.post('/api/topics', { name: `T${Math.random()}` }),
    ],
    [
      'POST /api/topics/{id}/move',
      SUPERVISING,
      async (who) => who.post(`/api/topics/${(await aTopic()).id}/move`, { parentId: null, position: 0 }),
    ],
    [
      'POST /api/topics/{id}/merge',
      SUPERVISING,
      async (who) => who.post(`/api/topics/${(await aTopic()).id}/merge`, { intoId: (await aTopic()).id }),
    ],
    ['GET /api/articles', EVERYBODY, get('/api/articles?query=x')],
    ['GET /api/search', EVERYBODY, get('/api/search?query=x')],
    ['GET /api/article-counts', EVERYBODY, get('/api/article-counts')],
    ['GET /api/articles/gaps', SUPERVISING, get('/api/articles/gaps')],
    ['GET /api/articles/{id}', WORKING_ON_DRAFT, async (who) => who.get(await onDraft(''))],
    [
      'GET /api/articles/{id}',
      '200 200 200 200 200 404 404 401',
      async (who) => who.get(`/api/articles/${await aPublished()}`),
    ],
    ['GET /api/articles/{id}', EVERYBODY, async (who) => who.get(`/api/articles/${await aPublished('customers')}`)],
    [
      'POST /api/articles',
      '201 201 201 201 201 403 403 401',
      (who) => who.post('/api/articles', { title: 'x', body: 'x', topicIds: [], audience: 'public' }),
    ],
    ['PATCH /api/articles/{id}', WORKING_ON_DRAFT, async (who) => who.patch(await onDraft(''), { audience: 'public' })],
    [
      'PATCH /api/articles/{id}',
      '200 200 403 403 403 403 403 401',
      async (who) => who.patch(`/api/articles/${await aPublished('public')}`, { audience: 'internal' }),
    ],
    ['POST /api/articles/{id}/submit', WORKING_ON_DRAFT, async (who) => who.post(await onDraft('/submit'))],
    ['POST /api/articles/{id}/publish', DECIDING_ON_DRAFT, async (who) => who.post(await onDraft('/publish'))],
    ['POST /api/articles/{id}/archive', DECIDING_ON_DRAFT, async (who) => who.post(await onDraft('/archive'))],
    [
      'POST /api/articles/{id}/reopen',
      '200 200 403 403 403 403 403 401',
      async (who) => who.post(`/api/articles/${await aPublished('public')}/reopen`),
    ],
    ['GET /api/articles/{id}/versions', WORKING_ON_DRAFT, async (who) => who.get(await onDraft('/versions'))],
    [
      'GET /api/articles/{id}/versions/{revision}',
      WORKING_ON_DRAFT,
      async (who) => who.get(await onDraft('/versions/1')),
    ],
    [
      'POST /api/articles/{id}/versions/{revision}/restore',
      WORKING_ON_DRAFT,
      async (who) => who.post(await onDraft('/versions/1/restore'), { revision: 1 }),
    ],
    ['GET /api/articles/{id}/history', WORKING_ON_DRAFT, async (who) => who.get(await onDraft('/history'))],
    [
      'POST /api/articles/{id}/helpful',
      EVERYBODY,
      async (who) => who.post(`/api/articles/${await aPublished('customers')}/helpful`, { helpful: true }),
    ],
    [
      'GET /api/articles/{id}/helpful',
      '200 200 200 403 403 403 403 401',
      async (who) => who.get(`/api/articles/${await aPublished('customers')}/helpful`),
    ],
    ['GET /api/suggestions', EVERYBODY, get('/api/suggestions?text=impresora')],
    [
      'GET /api/cases/{id}/articles',
      '200 200 200 200 404 403 404 401',
      async (who) => who.get(`/api/cases/${(await aCase()).id}/articles`),
    ],
    [
      'POST /api/cases/{id}/articles',
      '201 201 201 201 404 403 404 401',
      async (who) => who.post(`/api/cases/${(await aCase()).id}/articles`, { articleId: await aPublished() }),
    ],
    [
      'POST /api/cases/{id}/article',
      '201 201 201 201 404 403 404 401',
      async (who) => {
        const { id } = await aCase()
        await by.post(`/api/cases/${id}/entries`, { kind: 'solution', body: 'x' })
        return who.post(`/api/cases/${id}/article`)
      },
    ],
  ]
}
