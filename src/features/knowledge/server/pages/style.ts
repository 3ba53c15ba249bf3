import { brandOf, GROUNDS } from '../../../settings/brand.rules.ts'

const grounds = ({ ground, panel }: { ground: string; panel: string }) => `--ground:${ground};--panel:${panel}`

/** The company's colour, `#rrggbb`, as the pages use it. */
function coloursOf(color: string): string {
  const { onColor, accent } = brandOf(color)
  return `
:root{color-scheme:light dark;--brand:${color};--on-brand:${onColor};--accent:${accent.light};${grounds(GROUNDS.light)};--text:#1f2933;--soft:#52606d;--line:#d9e2ec;--mark:#fff3bf}
@media (prefers-color-scheme:dark){:root{--accent:${accent.dark};${grounds(GROUNDS.dark)};--text:#e4e7eb;--soft:#a8b3bf;--line:#3a4450;--mark:#665500}}`
}

/** How the pages look: one column, in the light or the dark that the reader prefers, from 320 pixels up. */
export const styleOf = (color: string): string => coloursOf(color) + STYLE

const STYLE = `
*{box-sizing:border-box}
body{margin:0;background:var(--ground);color:var(--text);font:1.0625rem/1.6 system-ui,-apple-system,'Segoe UI',sans-serif}
a{color:var(--accent)}a:focus-visible,input:focus-visible,button:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
.skip{position:absolute;left:-999px}.skip:focus{left:1rem;top:.5rem;background:var(--ground);padding:.5rem}
header{background:var(--brand);color:var(--on-brand);border-bottom:1px solid var(--line)}
.bar,main,footer{max-width:48rem;margin:0 auto;padding:1rem}
.bar{display:flex;flex-wrap:wrap;gap:.75rem 1.5rem;align-items:center}
.company{font-weight:700;text-decoration:none;color:inherit}
header :focus-visible{outline-color:var(--on-brand)}
form{display:flex;flex:1 1 20rem;min-width:0;gap:.5rem;margin:0}
input{flex:1;min-width:0;font:inherit;padding:.5rem .75rem;border:1px solid var(--soft);border-radius:.5rem;background:var(--ground);color:var(--text)}
button{font:inherit;padding:.5rem 1rem;border:0;border-radius:.5rem;background:var(--on-brand);color:var(--brand);font-weight:600;cursor:pointer}
nav ol,ul.plain{list-style:none;padding:0;margin:0}nav ol{display:flex;flex-wrap:wrap;gap:.25rem .5rem;font-size:.9375rem}
nav li+li::before{content:'›';margin-right:.5rem;color:var(--soft)}
h1{font-size:1.75rem;line-height:1.25;margin:.75rem 0}h2{font-size:1.25rem;margin:1.75rem 0 .5rem}
ul.plain>li{padding:.6rem 0;border-bottom:1px solid var(--line);overflow-wrap:anywhere}
ul.plain p{margin:.25rem 0 0;color:var(--soft);font-size:.9375rem}
ul.topics{list-style:none;padding:0;display:flex;flex-wrap:wrap;gap:.5rem}
ul.topics a{display:block;padding:.4rem .8rem;border:1px solid var(--line);border-radius:2rem;background:var(--panel);text-decoration:none}
.soft{color:var(--soft);font-size:.9375rem}.badge{border:1px solid var(--soft);border-radius:1rem;padding:.05rem .6rem;font-size:.8125rem}
mark{background:var(--mark);color:var(--text)}
.body{overflow-wrap:anywhere}.body img{max-width:100%;height:auto}
.table{overflow-x:auto;margin:1rem 0}.body table{border-collapse:collapse;overflow-wrap:normal}.body td,.body th{min-width:3.5em;height:2.3em;border:1px solid var(--line);padding:.35rem .6rem;text-align:left;vertical-align:top}
.body th{background:var(--panel)}.table p{margin:0}.table:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
.body :is(a[href*='//youtu.be/'],a[href*='youtube.com/'],a[href*='vimeo.com/'])::before{content:'▶\\FE0E\\00a0' / ''}
.body pre{white-space:pre-wrap;padding:.75rem;background:var(--panel);border-radius:.5rem}.body code{font-family:ui-monospace,monospace;font-size:.9375em}
.body blockquote{margin:1rem 0;padding:.25rem 1rem;border-left:4px solid var(--line)}
.opinion{margin-top:2rem;padding:1rem;border:1px solid var(--line);border-radius:.5rem;background:var(--panel)}
.opinion form{display:block}.opinion fieldset{display:flex;flex-wrap:wrap;gap:.25rem 1.5rem;margin:0 0 .75rem;padding:0;border:0}.opinion legend{padding:0 0 .25rem;font-weight:600}
.opinion input{flex:none;width:1.1em;height:1.1em;margin:0 .35rem 0 0;vertical-align:-.15em;accent-color:var(--accent)}
.opinion textarea{display:block;width:100%;margin:.25rem 0 .75rem;font:inherit;padding:.5rem .75rem;border:1px solid var(--soft);border-radius:.5rem;background:var(--ground);color:var(--text)}
.opinion button{background:var(--accent);color:var(--ground)}textarea:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
.said{margin:0 0 .75rem;font-weight:600}.typed{white-space:pre-line;overflow-wrap:anywhere;padding:.75rem;background:var(--panel);border-radius:.5rem}.ask{margin-top:2rem}
footer{margin-top:2rem;border-top:1px solid var(--line);color:var(--soft);font-size:.875rem}footer p{margin:.25rem 0}
@media print{header{background:none;color:inherit}header form,footer,.skip,.opinion,.ask{display:none}}
`
