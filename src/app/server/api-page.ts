import { type Schema, shapeOf } from './api-page.shapes.ts'

type Content = Record<string, { schema: Schema }>
type Operation = {
  operationId: string
  summary: string
  tags: string[]
  security?: unknown[]
  parameters: { name: string; in: string; required?: boolean; schema: Schema }[]
  requestBody?: { content: Content }
  responses: Record<string, { description: string; content?: Content }>
}
type Document = {
  info: { title: string; version: string; description: string }
  paths: Record<string, Record<string, unknown>>
  components: { schemas: Record<string, unknown> }
}

/**
 * The API as a page to read: plain HTML with its style inside, so that it opens without network, without
 * scripts and under the policy of every other page.
 */
export function apiPage(document: Document): string {
  const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation: operation as Operation })),
  )
  const groups = Map.groupBy(operations, ({ operation }) => operation.tags[0] ?? '')
  const title = `${document.info.title} API ${document.info.version}`
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<link rel="icon" href="/icon.svg" type="image/svg+xml">
<title>${escape(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<nav aria-label="Parts of the API">
<a class="brand" href="/">Atiende</a>
${[...groups.keys()].map((tag) => `<a href="#${tag}">${escape(tag)}</a>`).join('\n')}
<a href="#shapes">Shapes</a>
</nav>
<main>
<h1>${escape(title)}</h1>
<p>${escape(document.info.description)} The same in a form for programs: <a href="/api/openapi.json">openapi.json</a> (OpenAPI 3.1).</p>
${INTRODUCTION}
${[...groups].map(([tag, members]) => section(tag, members)).join('\n')}
${shapes(document.components.schemas)}
</main>
</body>
</html>`
}

type Listed = { path: string; method: string; operation: Operation }

const section = (tag: string, operations: Listed[]) =>
  `<section id="${tag}" aria-labelledby="${tag}-name">
<h2 id="${tag}-name">${escape(tag)}</h2>
${operations.map(details).join('\n')}
</section>`

/** What other shapes call by its name. */
const shapes = (schemas: Record<string, unknown>) =>
  `<section id="shapes" aria-labelledby="shapes-name">
<h2 id="shapes-name">Shapes</h2>
${Object.entries(schemas)
  .map(
    ([name, schema]) =>
      `<details id="${name}"><summary><code>${name}</code></summary><pre tabindex="0">${escape(shapeOf(schema as Schema))}</pre></details>`,
  )
  .join('\n')}
</section>`

function details({ path, method, operation }: Listed): string {
  const [status, answer] = Object.entries(operation.responses)[0]!
  return `<details id="${operation.operationId}">
<summary><span class="method ${method}">${method.toUpperCase()}</span>
<code>${escape(path)}</code> <span class="what">${code(operation.summary)}</span>${operation.security?.length === 0 ? ' <span class="open">no sign-in</span>' : ''}</summary>
${parameters(operation)}
${content('Body', operation.requestBody?.content)}
${content(`Answer ${status}`, answer.content)}
</details>`
}

function parameters({ parameters }: Operation): string {
  if (!parameters.length) return ''
  const rows = parameters.map(
    ({ name, in: where, required, schema }) =>
      `<tr><th scope="row"><code>${escape(name)}</code></th><td>${where}${required ? '' : ', optional'}</td><td><code>${escape(shapeOf(schema))}</code>${schema.description ? ` ${escape(schema.description)}` : ''}</td></tr>`,
  )
  return `<h3>Parameters</h3><table>${rows.join('')}</table>`
}

function content(title: string, content: Content | undefined): string {
  return Object.entries(content ?? {})
    .map(
      ([type, { schema }]) =>
        `<h3>${title}${type === 'application/json' ? '' : ` <small>${type}</small>`}</h3><pre tabindex="0">${escape(shapeOf(schema))}</pre>`,
    )
    .join('')
}

const escape = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

/** `words` between backticks stand as code. */
const code = (text: string) => escape(text).replace(/`([^`]+)`/g, '<code>$1</code>')

const INTRODUCTION = `<details class="how" open>
<summary>How to use it</summary>
<ul>
<li>Sign in once and keep the cookie:
<pre tabindex="0">curl -c cookies -H 'content-type: application/json' \\
  -d '{"email":"…","password":"…"}' http://localhost:8080/api/auth/sign-in/email
curl -b cookies 'http://localhost:8080/api/customers?query=clinica'</pre></li>
<li>A refused request answers <code>application/problem+json</code> (RFC 9457): <code>status</code>, <code>code</code> for programs,
<code>title</code> for people, and <code>errors</code> by field when the content cannot be taken (422). 401 sign in, 403 not allowed, 404 not there, 409 in conflict with what is there.</li>
<li>A <code>POST</code> with the header <code>Idempotency-Key</code> may be sent again: it is done once, and answered the same.</li>
<li>Lists come in pages: send the <code>nextCursor</code> of one as <code>cursor</code> of the next, until it is null.</li>
<li>Instants are ISO 8601 with zone, days <code>2026-11-23</code>, money whole pesos. What people edit carries a <code>version</code>; a stale one is refused with 409.</li>
</ul>
</details>`

const STYLE = `
:root{color-scheme:light dark;--line:light-dark(#d3dae0,#3f4852);--soft:light-dark(#f3f6f8,#151a20);--dim:light-dark(#586470,#9aa4b0);--link:light-dark(#0f5f75,#8bc2d1)}
*{box-sizing:border-box}
body{margin:0;font:15px/1.5 system-ui,sans-serif;background:light-dark(#fff,#1c2229);color:light-dark(#1b2228,#d8dde3);display:grid;grid-template-columns:200px minmax(0,1fr)}
nav{position:sticky;top:0;height:100vh;overflow-y:auto;padding:16px;background:var(--soft);border-right:1px solid var(--line);display:flex;flex-direction:column;gap:4px}
nav a{padding:3px 6px;border-radius:5px;text-decoration:none}
nav .brand{font-weight:700;margin-bottom:8px}
a{color:var(--link)}
main{padding:20px 28px 80px;max-width:1000px}
h1{font-size:24px;margin:0 0 8px}h2{font-size:18px;margin:32px 0 8px}h3{font-size:13px;margin:14px 0 4px}
details{border:1px solid var(--line);border-radius:7px;margin:6px 0;padding:0 12px}
details[open]{padding-bottom:12px}
summary{cursor:pointer;padding:7px 0}
summary code{font-weight:600}
.what{color:var(--dim)}
.method{display:inline-block;min-width:58px;text-align:center;font-size:11.5px;font-weight:700;border-radius:4px;padding:1px 6px;color:#fff;background:#4b545d}
.get{background:#135c9e}.post{background:#22662e}.patch,.put{background:#7d5200}.delete{background:#b3201f}
.open{white-space:nowrap;font-size:12px;border:1px solid var(--line);border-radius:9px;padding:0 7px}
pre{background:var(--soft);border:1px solid var(--line);border-radius:6px;padding:10px;overflow-x:auto;margin:0;font-size:13px}
table{border-collapse:collapse;width:100%;font-size:13.5px}
th,td{text-align:left;vertical-align:top;padding:4px 8px 4px 0;border-bottom:1px solid var(--line);font-weight:400}
th{white-space:nowrap}
:focus-visible{outline:2px solid var(--link);outline-offset:2px}
@media(max-width:48em){body{display:block}nav{position:static;height:auto;flex-flow:row wrap;border-right:0}main{padding:16px}}
`
