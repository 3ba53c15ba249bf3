import type { Language } from '../../../../platform/shared/words.ts'
import { pagesText } from '../../pages.text.ts'
import { type Html, markup } from './html.ts'
import type { Page } from './layout.ts'

/** What stands in the form. */
export type Typed = { helpful: boolean | undefined; comment: string }

/** What came of sending it, for the page that is shown next. */
export type Said = { isThanked?: boolean; problem?: string; typed?: Typed }

type Asked = { number: number; language: Language; myVote: { helpful: boolean; comment: string | null } | null }

/** Whether the article helped: asked of who is signed in, in a form that needs no script. */
export function opinionForm({ number, language, myVote }: Asked, { isThanked, problem, typed }: Said): Html {
  const { opinion: t } = pagesText[language]
  const helpful = (typed ?? myVote)?.helpful
  const comment = (typed ?? myVote)?.comment ?? ''
  const choice = (value: string, name: string, isChosen: boolean) =>
    markup`<label><input type="radio" name="sirve" value="${value}" required ${isChosen && 'checked'} /> ${name}</label>`
  return markup`<section class="opinion" id="opinion">
    ${isThanked && myVote && markup`<p class="said" role="status">${t.thanks}</p>`}
    ${problem && markup`<p class="said" id="opinion-problem" role="alert">${problem}</p>`}
    <form method="post" action="/kb/${number}/opinion#opinion">
      <fieldset>
        <legend>${t.title}</legend>
        ${choice('si', t.yes, helpful === true)} ${choice('no', t.no, helpful === false)}
      </fieldset>
      ${commentField(t.comment, comment, problem ? markup`aria-describedby="opinion-problem"` : '')}
      <button>${t.send}</button>
    </form>
  </section>`
}

// a line break right after the tag is not part of the text, so the first one of the text stays
const commentField = (label: string, comment: string, more: Html | string): Html =>
  markup`<label>${label}<textarea name="comentario" rows="3" maxlength="1000" ${more}>${'\n'}${comment}</textarea></label>`

/** Where strangers say it, once they have signed in. */
export const opinionHint = ({ number, language }: Pick<Asked, 'number' | 'language'>): Html => {
  const { opinion: t } = pagesText[language]
  return markup`<p class="soft ask">${t.ask} <a href="/knowledge/${number}">${t.signIn}</a></p>`
}

/** It could not be kept, and no article can be shown: what was typed is, so that it can be copied. */
export function notKeptPage(language: Language, why: 'vanished' | 'signedOut', comment: string): Page {
  const { opinion: t } = pagesText[language]
  const content = markup`<h1>${t.notKept}</h1>
    <p>${t[why]}</p>
    ${typedAgain(language, comment)}`
  return { language, title: t.notKept, content }
}

/** What somebody typed, to be copied. */
export const typedAgain = (language: Language, comment: string): Html | '' =>
  comment.trim()
    ? markup`<h2>${pagesText[language].opinion.typed}</h2>
        <p class="typed">${comment}</p>`
    : ''
