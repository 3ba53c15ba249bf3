import { expect, test } from 'vitest'
import { classificationsText } from './classifications.text.ts'
import { usualKind } from './settings.contract.ts'

test.each(usualKind.options)('the usual ones of %s are offered and explained in the same gender', (kind) => {
  const { usual, usualHelp } = classificationsText.es
  const [offered, explained] = [/ (las|los) /.exec(usual[kind])![1], / (las|los) /.exec(usualHelp[kind]('A, B'))![1]]
  expect(explained).toBe(offered)
})
