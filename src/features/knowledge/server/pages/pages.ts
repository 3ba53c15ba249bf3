import { sql } from 'kysely'
import type { Ctx } from '../../../../platform/server/context.ts'
import { notFound } from '../../../../platform/shared/refusal.ts'
import type { Language } from '../../../../platform/shared/words.ts'
import { contentPath } from '../../../files/files.contract.ts'
import type { ArticleItem } from '../../knowledge.contract.ts'
import { pagePath } from '../../knowledge.rules.ts'
import { pagesText } from '../../pages.text.ts'
import { readable } from '../articles.ts'
import { listArticles } from '../list-articles.ts'
import { detailOf } from '../read-article.ts'
import { cleaned, type Html, marked, markup } from './html.ts'
import type { Page } from './layout.ts'
import { opinionForm, opinionHint, type Said, typedAgain } from './opinion-form.ts'
import { pathOfTopic, readTree, topicOf, topicPath, type TreeTopic } from './topic-tree.ts'

const ON_HOME = 12
const ON_A_PAGE = 50
const DESCRIPTION_LETTERS = 160

type Listed = Pick<ArticleItem, 'number' | 'title'> & Partial<Pick<ArticleItem, 'snippet' | 'snippetOf'>>

const list = (items: Listed[], language: Language): Html =>
  markup`<ul class="plain">
    ${items.map((item) => markup` <li><a href="${pagePath(item)}">${item.title}</a>${piece(item, language)}</li>`)}
  </ul>`

/** What was found, and in which attachment when it stands there alone. */
function piece({ snippet, snippetOf }: Listed, language: Language): Html | string {
  if (!snippet) return ''
  if (!snippetOf) return markup`<p>${marked(snippet)}</p>`
  const { fileId, name } = snippetOf
  return markup`<p><span class="soft">${pagesText[language].inFile} <a href="${contentPath(fileId)}">${name}</a>:</span> ${marked(snippet)}</p>`
}

const topicLinks = (topics: TreeTopic[]): Html =>
  markup`<ul class="topics">
    ${topics.map((topic) => markup` <li><a href="${topicPath(topic)}">${topic.name}</a></li>`)}
  </ul>`

/** The beginning: topics, and what was published last. */
export async function homePage(ctx: Ctx, company: string): Promise<Page> {
  const { language } = ctx
  const t = pagesText[language]
  const tree = await readTree(ctx)
  const { items } = await listArticles(ctx, { params: {}, query: { limit: ON_HOME }, body: undefined })
  const top = tree.filter(({ parentId }) => parentId === null)
  const content = markup`<h1>${t.homeOf(company)}</h1>
    ${items.length ? '' : markup`<p>${t.empty}</p>`}
    ${
      top.length
        ? markup`<h2>${t.topics}</h2>
            ${topicLinks(top)}`
        : ''
    }
    ${
      items.length
        ? markup`<h2>${t.newest}</h2>
            ${list(items, language)}`
        : ''
    }`
  return { language, title: t.homeOf(company), content, path: '/kb', description: t.homeOf(company) }
}

/** A topic: those beneath it, and all articles of any of them. */
export async function topicPage(ctx: Ctx, address: string, cursor: string | undefined): Promise<Page> {
  const { language } = ctx
  const t = pagesText[language]
  const tree = await readTree(ctx)
  const topic = topicOf(tree, address)
  if (!topic) throw notFound('topic')
  const query = { topicId: topic.id, cursor, limit: ON_A_PAGE }
  const { items, nextCursor } = await listArticles(ctx, { params: {}, query, body: undefined })
  const beneath = tree.filter(({ parentId }) => parentId === topic.id)
  const path = topicPath(topic)
  const content = markup`${way(language, pathOfTopic(tree, topic).slice(0, -1))}
    <h1>${topic.name}</h1>
    ${
      beneath.length
        ? markup`<h2>${t.inside}</h2>
            ${topicLinks(beneath)}`
        : ''
    }
    ${list(items, language)}
    ${nextCursor ? markup`<p><a href="${path}?desde=${encodeURIComponent(nextCursor)}">${t.more}</a></p>` : ''}`
  return { language, title: topic.name, content, path: cursor ? undefined : path, description: topic.name }
}

/** What some words are found in. */
export async function searchPage(ctx: Ctx, words: string, cursor: string | undefined): Promise<Page> {
  const { language } = ctx
  const t = pagesText[language]
  const query = { query: words, cursor, limit: ON_A_PAGE }
  const nothing = { items: [], nextCursor: null, correctedTo: null }
  const found = words.trim() ? await listArticles(ctx, { params: {}, query, body: undefined }) : nothing
  const { items, nextCursor: next } = found
  const address = `/kb/buscar?q=${encodeURIComponent(words.toWellFormed())}`
  const content = markup`<h1>${words.trim() ? t.results(words.trim()) : t.search}</h1>
    ${found.correctedTo ? markup`<p class="soft">${t.corrected(found.correctedTo)}</p>` : ''}
    ${items.length ? list(items, language) : words.trim() ? markup`<p>${t.noResults}</p>` : ''}
    ${next ? markup`<p><a href="${address}&desde=${next}">${t.more}</a></p>` : ''}`
  return { language, title: words.trim() ? t.results(words.trim()) : t.search, content, words }
}

/** The article with this number as this reader may see it. `path` of the answer is its one right address. */
export async function articlePage(
  ctx: Ctx,
  number: string | undefined,
  said: Said = {},
): Promise<Page & { path: string }> {
  if (number === undefined) throw notFound('article')
  const { rows } = await sql<{ id: string }>`
    select id from articles a where number = ${number} and ${readable(ctx)}`.execute(ctx.db)
  const row = rows[0] && (await detailOf(ctx, rows[0].id, false))
  if (!row) throw notFound('article')
  const { language } = row
  const t = pagesText[language]
  const tree = await readTree(ctx)
  const topic = tree.find(({ id }) => id === row.topics[0]?.id)
  const day = new Intl.DateTimeFormat(language === 'es' ? 'es-CL' : 'en-GB', {
    dateStyle: 'long',
    timeZone: 'America/Santiago',
  }).format(row.writtenAt)
  const only = { internal: t.onlyOurs, customers: t.onlyCustomers, public: '' }[row.audience]
  const related = row.related.filter(({ state }) => state === 'published')
  const content = markup`${way(language, topic ? pathOfTopic(tree, topic) : [])}
    <article>
      <h1>${row.title}</h1>
      <p class="soft">${t.updated(day)} ${only ? markup`<span class="badge">${only}</span>` : ''}</p>
      <div class="body">${cleaned(row.bodyHtml, t.table)}</div>
      ${
        row.files.length
          ? markup`<h2>${t.files}</h2>
              <ul class="plain">
                ${row.files.map((file) => markup` <li><a href="${contentPath(file.id)}">${file.name}</a></li>`)}
              </ul>`
          : ''
      }
      ${
        related.length
          ? markup`<h2>${t.related}</h2>
              ${list(related, language)}`
          : ''
      }
    </article>
    ${ctx.actor.id ? opinionForm(row, said) : opinionHint(row)}`
  const description = row.bodyHtml
    .replace(/<[^>]*>/g, ' ')
    .replace(/&(amp|lt|gt|quot);/g, (_, name: string) => ({ amp: '&', lt: '<', gt: '>', quot: '"' })[name]!)
    .replace(/\s+/g, ' ')
    .trim()
  return {
    language,
    title: row.title,
    content,
    path: pagePath(row),
    description: [...description].slice(0, DESCRIPTION_LETTERS).join(''),
  }
}

/** Said in the language of the reader. */
export function missingPage(language: Language): Page {
  const t = pagesText[language]
  const content = markup`<h1>${t.notFound}</h1>
    <p>${t.notFoundHelp}</p>`
  return { language, title: t.notFound, content }
}

/** The database is away: said in the language of the reader, with what was typed in a form. */
export function awayPage(language: Language, comment: string | null): Page {
  const t = pagesText[language]
  const content = markup`<h1>${t.away}</h1>
    <p>${t.awayHelp}</p>
    ${typedAgain(language, comment ?? '')}`
  return { language, title: t.away, content }
}

/** The way from the beginning to where the reader is. */
const way = (language: Language, topics: TreeTopic[]): Html =>
  markup`<nav aria-label="${pagesText[language].path}">
    <ol>
      <li><a href="/kb">${pagesText[language].home}</a></li>
      ${topics.map((topic) => markup` <li><a href="${topicPath(topic)}">${topic.name}</a></li>`)}
    </ol>
  </nav>`
