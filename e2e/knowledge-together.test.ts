import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { expectAccessible, hasBrowser, picture, useDemo } from './harness.ts'

describe.skipIf(!hasBrowser)('several people at the knowledge base', { timeout: 90_000 }, () => {
  const { signIn } = useDemo()
  let ana: Page
  let sofia: Page
  const title = (page: Page, name: string) => page.getByRole('heading', { level: 1, name })
  const save = async (page: Page, to: string) => {
    await page.getByRole('textbox', { name: 'Título' }).fill(to)
    await page.getByRole('textbox', { name: 'Texto' }).click()
    await page.keyboard.type('Se revisa con el equipo apagado. ')
    await page.keyboard.press('Control+Enter')
    await title(page, to).waitFor()
  }

  test('a list that is open says that a colleague changed something, and no row moves by itself', async () => {
    ;({ page: ana } = await signIn('ana'))
    ;({ page: sofia } = await signIn('sofia'))
    await sofia.goto('/knowledge?view=drafts')
    await title(sofia, 'Base de conocimiento').waitFor()
    await ana.goto('/knowledge/new')
    await save(ana, 'Cambiar el fusible')
    const changes = sofia.getByRole('button', { name: 'Hay cambios: actualizar' })
    await changes.waitFor()
    await expectAccessible(sofia)
    await picture(sofia, 'articles-changed')
    await sofia.setViewportSize({ width: 390, height: 800 })
    await picture(sofia, 'articles-changed-narrow')
    await sofia.setViewportSize({ width: 1280, height: 800 })
    await changes.click()
    await changes.waitFor({ state: 'detached' })
  })

  test('an article that is open shows what a colleague does to it; what is being typed stays', async () => {
    const { pathname } = new URL(ana.url())
    await sofia.goto(pathname)
    await sofia.getByRole('button', { name: 'Publicar' }).click()
    await sofia.getByText('Publicado: ya se puede leer.').waitFor()
    await ana.getByText('Publicado', { exact: true }).first().waitFor()
    await sofia.goto(`${pathname}/edit`)
    await sofia.getByRole('textbox', { name: 'Texto' }).click()
    await sofia.keyboard.press('Control+Home')
    await sofia.keyboard.type('Antes de todo: ')
    await ana.goto(`${pathname}/edit`)
    await save(ana, 'Cambiar el fusible quemado')
    await expect.poll(() => sofia.getByRole('textbox', { name: 'Texto' }).textContent()).toMatch(/^Antes de todo: /)
    expect(await sofia.getByRole('textbox', { name: 'Título' }).inputValue()).toBe('Cambiar el fusible')
  })

  test('a supervisor comes from the tree to where topics are arranged, and to nothing else', async () => {
    await sofia.goto('/knowledge')
    await sofia.getByRole('link', { name: 'Ordenar los tópicos' }).click()
    await title(sofia, 'Clasificaciones').waitFor()
    expect(await sofia.getByRole('tab').allTextContents()).toEqual(['Tópicos'])
    await sofia.getByRole('button', { name: 'Mover o unir «Garantía»' }).click()
    await sofia.getByRole('menuitem', { name: 'Mover…' }).waitFor()
    await sofia.keyboard.press('Escape')
    await sofia.getByRole('button', { name: 'Editar Garantía' }).first().click()
    await sofia.getByRole('dialog').getByLabel('Nombre').fill('Garantías')
    await sofia.getByRole('dialog').getByRole('button', { name: 'Guardar' }).click()
    await sofia.getByText('Garantías', { exact: true }).first().waitFor()
    await expectAccessible(sofia)
    await picture(sofia, 'topics-of-supervisor')
    await ana.goto('/settings/classifications')
    await ana.getByRole('alert').waitFor()
    expect(await ana.getByRole('tab').count()).toBe(0)
  })
})
