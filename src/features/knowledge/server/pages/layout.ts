import type { Language } from '../../../../platform/shared/words.ts'
import { pagesText } from '../../pages.text.ts'
import { Html, markup } from './html.ts'
import { styleOf } from './style.ts'

/** One page: what stands in its middle, and what is told of it. */
export type Page = {
  language: Language
  title: string
  content: Html
  /** The path of the page, without what is only of this visit. */
  path?: string
  description?: string
  /** What was searched for. */
  words?: string
  /** 200 when it is missing. */
  status?: number
}

/** Where the reader is led instead of a page. */
export type Way = { leadsTo: string }

/** The colour of the pages where the company has none. */
export const PLAIN = '#0b63b0'

/** `color`: of the company, `#rrggbb`. `signedIn`: the reader is somebody we know. */
export type Frame = { company: string; color: string; origin: string; signedIn: boolean }

/** The whole document around a page. It needs no script. */
export function layout({ company, color, origin, signedIn }: Frame, page: Page): string {
  const t = pagesText[page.language]
  return markup`<!doctype html>
    <html lang="${page.language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="theme-color" content="${color}" />
        <title>${page.title === company ? company : `${page.title} · ${company}`}</title>
        ${page.description ? markup`<meta name="description" content="${page.description}" />` : ''}
        ${page.path ? markup`<link rel="canonical" href="${origin}${page.path}" />` : markup`<meta name="robots" content="noindex" />`}
        <style>
          ${new Html(styleOf(color))}
        </style>
      </head>
      <body>
        <a class="skip" href="#content">${t.skip}</a>
        <header>
          <div class="bar">
            <a class="company" href="/kb">${t.homeOf(company)}</a>
            <form action="/kb/buscar" role="search">
              <input
                type="search"
                name="q"
                aria-label="${t.search}"
                placeholder="${t.search}"
                maxlength="200"
                value="${page.words ?? ''}"
              />
              <button>${t.searchButton}</button>
            </form>
          </div>
        </header>
        <main id="content">${page.content}</main>
        <footer>
          <p>${company}</p>
          ${signedIn ? '' : markup`<p>${t.isCustomer} <a href="/knowledge">${t.signIn}</a></p>`}
        </footer>
      </body>
    </html> `.text
}

/** A page without anything of the company, for when nothing can be read. */
export const bare = ({ language, title, content }: Page): string =>
  markup`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>${title}</title>
        <style>
          ${new Html(styleOf(PLAIN))}
        </style>
      </head>
      <body>
        <main>${content}</main>
      </body>
    </html> `.text
