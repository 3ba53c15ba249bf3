import { expect, test } from 'vitest'
import { dataFolder, spawnProgram } from './testing/program.ts'

test('the log has each request, and no secret of an address, whatever a calendar program tries with it', async () => {
  const program = await spawnProgram({ dataDir: dataFolder(), env: { LOG: '1' } })
  await program.ready()
  const [secret, id] = ['Ab3_-'.repeat(9).slice(0, 43), '01a216aa-a332-750c-9c3f-8f1ef319b690']
  for (const method of ['GET', 'HEAD', 'OPTIONS', 'PROPFIND'])
    for (const end of ['.ics', '', '.ics/x', '.ICS?a=b'])
      await fetch(`${program.address}/api/visits/calendar/${secret}${end}`, { method })
  await fetch(`${program.address}/api/visits/${id}`)
  await expect.poll(() => program.output()).toContain(`"url":"/api/visits/${id}"`)
  expect(program.output()).toContain('"method":"PROPFIND","url":"/api/visits/calendar/….ics"')
  expect(program.output()).not.toContain(secret)
})
