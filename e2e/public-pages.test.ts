import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { expectAccessible, hasBrowser, picture, useDemo } from './harness.ts'

const ARTICLE = {
  title: 'Cambiar el rollo de la impresora de etiquetas',
  body: `<p>Antes de abrirla, apáguela. En el video se ve: <a href="https://www.youtube.com/watch?v=aB3_-x9kL2">https://www.youtube.com/watch?v=aB3_-x9kL2</a></p>
    <h2>Medidas</h2><table><tbody><tr><th>Rollo</th><th>Ancho</th><th>Diámetro interior</th><th>Diámetro exterior</th><th>Temperatura</th></tr>
    <tr><td>Chico</td><td>40 mm</td><td>25 mm</td><td>110 mm</td><td>Media</td></tr></tbody></table>
    <h2>Orden</h2><pre><code>~SD20 ^XA^FO50,50^A0N,50,50^FDPrueba de la impresora de etiquetas^FS^XZ</code></pre>`,
  audience: 'public',
}

/** What a page is asked to be: in the light and in the dark, on a telephone. */
const LOOKS = [
  { colorScheme: 'light', color: '#ffd400' },
  { colorScheme: 'dark', color: '#ffd400' },
  { colorScheme: 'light', color: '#0b63b0' },
  { colorScheme: 'dark', color: '#101010' },
] as const

describe.skipIf(!hasBrowser)('the pages for readers', { timeout: 90_000 }, () => {
  const { demo, signIn } = useDemo()
  let admin: Page
  let address = ''

  const api = <A>(path: string, method = 'GET', body?: unknown) =>
    admin.evaluate(
      async ({ path, method, body }) => {
        const headers = { 'content-type': 'application/json' }
        const sent = body === undefined ? {} : { headers, body: JSON.stringify(body) }
        const answer = await fetch(path, { method, ...sent })
        if (!answer.ok) throw new Error(`${path}: ${await answer.text()}`)
        return answer.json() as unknown
      },
      { path, method, body },
    ) as Promise<A>

  test('an article with a video and a wide table is published', async () => {
    ;({ page: admin } = await signIn('admin'))
    const { topics } = await api<{ topics: { id: string }[] }>('/api/classifications')
    const { id, number } = await api<{ id: string; number: number }>('/api/articles', 'POST', {
      ...ARTICLE,
      topicIds: [topics[0]!.id],
    })
    await api(`/api/articles/${id}/publish`, 'POST', {})
    address = `/kb/${number}-cambiar-el-rollo-de-la-impresora-de-etiquetas`
  })

  test('the company chooses its colour and sees how it will look', async () => {
    await admin.goto('/settings/company')
    await admin.getByLabel('Color de la empresa').fill('#ffd4')
    await admin.getByRole('button', { name: 'Guardar' }).click()
    await admin.getByText('No es un color', { exact: false }).waitFor()
    await admin.getByLabel('Color de la empresa').fill('#ffd400')
    await admin.reload() // what was typed is still there
    expect(await admin.getByLabel('Color de la empresa').inputValue()).toBe('#ffd400')
    await admin.getByLabel('Nombre').focus() // what was opened to choose from closes
    await admin.getByText('Así se verá').waitFor()
    await admin.getByRole('slider').first().waitFor({ state: 'detached' })
    await expectAccessible(admin)
    await picture(admin, 'company-colour')
    await admin.getByRole('button', { name: 'Guardar' }).click()
    await admin.getByText('Los datos de la empresa quedaron guardados.').waitFor()
  })

  test.each(LOOKS)('are read by everybody in $colorScheme with $color', async ({ colorScheme, color }) => {
    const { name, version } = await api<{ name: string; version: number }>('/api/company')
    await api('/api/company', 'PATCH', { name, version, color })
    const options = { baseURL: demo.address, bypassCSP: true, locale: 'es-CL', viewport: { width: 360, height: 740 } }
    const context = await demo.browser!.newContext({ ...options, colorScheme })
    const page = await context.newPage()
    await page.goto('/kb')
    const topic = await page.locator('.topics a').first().getAttribute('href')
    const pages = {
      home: '/kb',
      topic: topic!,
      article: address,
      search: '/kb/buscar?q=impresora',
      corrected: '/kb/buscar?q=impresroa',
      'search-empty': '/kb/buscar?q=zzzzqqqq',
      missing: '/kb/99999-nada',
    }
    for (const [what, path] of Object.entries(pages)) {
      const answer = await page.goto(path)
      expect([what, answer?.status()]).toEqual([what, what === 'missing' ? 404 : 200])
      await expectAccessible(page)
      expect([what, await page.evaluate(overflow)]).toEqual([what, 0])
      await picture(page, `kb-${what}-${colorScheme}-${color.slice(1)}`)
    }
    await context.close()
  })

  const overflow = () => {
    const { documentElement } = (globalThis as unknown as { document: { documentElement: Record<string, number> } })
      .document
    return Math.max(documentElement.scrollWidth! - documentElement.clientWidth!, 0)
  }
})
