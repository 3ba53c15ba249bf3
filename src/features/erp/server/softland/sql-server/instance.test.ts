import { createSocket } from 'node:dgram'
import dns from 'node:dns'
import { isIPv6 } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { failureOf } from '../../failure.ts'
import { findInstance, portOf } from './instance.ts'

const TWO =
  'ServerName;SRV;InstanceName;MSSQLSERVER;IsClustered;No;Version;15.0.2000.5;tcp;1433;;' +
  'ServerName;SRV;InstanceName;SOFTLAND;IsClustered;No;Version;10.50.1600.1;np;\\\\SRV\\pipe\\sql;tcp;51433;;'
const LOCAL = 'ServerName;SRV;InstanceName;SOFTLAND;IsClustered;No;Version;10.50.1600.1;;'

describe('the port of an instance', () => {
  test.each([
    ['SOFTLAND', TWO, 51433],
    ['softland', TWO, 51433],
    ['MSSQLSERVER', TWO, 1433],
    ['OTRA', TWO, undefined],
    ['SOFTLAND', LOCAL, null],
    ['SOFTLAND', 'ServerName;SRV;InstanceName;SOFTLAND;tcp;0;;', null],
    ['SOFTLAND', 'ServerName;SRV;InstanceName;SOFTLAND;tcp;99999;;', null],
    ['SOFTLAND', 'ServerName;SOFTLAND;InstanceName;OTRA;tcp;51433;;', undefined],
    ['SOFTLAND', '', undefined],
    ['SOFTLAND', '\0\u0001;;;InstanceName', undefined],
  ])('%s in %s is %s', (instance, answer, port) => {
    expect(portOf(answer, instance)).toBe(port)
  })
})

/** SQL Server Browser, which loses the first `lost` questions. */
async function startBrowser(answer: string, lost = 0, address = '127.0.0.1') {
  const socket = createSocket(isIPv6(address) ? 'udp6' : 'udp4')
  let asked = 0
  socket.on('message', (_question, from) => {
    asked += 1
    if (asked <= lost) return
    const length = Buffer.alloc(2)
    length.writeUInt16LE(answer.length)
    socket.send(Buffer.concat([Buffer.from([5]), length, Buffer.from(answer, 'latin1')]), from.port, from.address)
  })
  await new Promise<void>((done) => socket.bind(0, address, done))
  onTestFinished(() => void socket.close())
  return { port: socket.address().port, asked: () => asked }
}

/** Every name stands for these addresses. */
function named(addresses: string[]) {
  const all = addresses.map((address) => ({ address, family: isIPv6(address) ? 6 : 4 }))
  const lookup = (name: string, options: { all?: boolean } | number, tell: (...told: unknown[]) => void) => {
    if (typeof options === 'object' && options.all) setImmediate(tell, null, all)
    else setImmediate(tell, null, name, isIPv6(name) ? 6 : 4) // of an address that is sent to
  }
  const spy = vi.spyOn(dns, 'lookup').mockImplementation(lookup as never)
  onTestFinished(() => spy.mockRestore())
}

describe('SQL Server Browser', () => {
  test.each([
    ['IPv6 alone', ['::1']],
    ['both, and only IPv6 answers', ['127.0.0.1', '::1']],
    ['IPv6 of which nothing is reached from here, and IPv4', ['2001:db8::1', '127.0.0.1']],
  ])('of a machine whose name is of %s is found', async (_what, addresses) => {
    const browser = await startBrowser(TWO, 0, addresses.at(-1))
    named(addresses)
    await expect(findInstance('servidor', 'softland', 1_500, browser.port)).resolves.toBe(51433)
  })

  test('is asked once when it answers', async () => {
    const browser = await startBrowser(TWO)
    await expect(findInstance('127.0.0.1', 'softland', 1_000, browser.port)).resolves.toBe(51433)
    expect(browser.asked()).toBe(1)
  })

  test('is asked again when a question was lost', async () => {
    const browser = await startBrowser(TWO, 1)
    await expect(findInstance('127.0.0.1', 'softland', 5_000, browser.port)).resolves.toBe(51433)
  })

  test.each([
    ['no such instance', TWO, 0, 'OTRA', 'noInstance'],
    ['an instance that is not open to the network', LOCAL, 0, 'SOFTLAND', 'notListening'],
    ['no answer', TWO, 99, 'SOFTLAND', 'noBrowser'],
  ])('%s has a name', async (_what, answer, lost, instance, reason) => {
    const browser = await startBrowser(answer, lost)
    await expect(findInstance('127.0.0.1', instance, 300, browser.port).catch(failureOf)).resolves.toBe(reason)
  })

  test('on a machine that is not there has a name', async () => {
    await expect(findInstance('no-such-host.invalid', 'X', 3_000).catch(failureOf)).resolves.toMatch(
      /^(unreachable|noBrowser)$/,
    )
  })

  test.each([
    ['while it is asked again', 3_000, 'unreachable'],
    ['after it was given up', 500, 'noBrowser'],
  ])(
    'whose name cannot be looked up, which is known %s, ends nothing but the question',
    async (_when, limit, reason) => {
      const known: (() => void)[] = []
      const failed = Object.assign(new Error('getaddrinfo EAI_AGAIN'), { code: 'EAI_AGAIN' })
      const lookup = (...args: unknown[]) => void known.push(() => (args.at(-1) as (error: Error) => void)(failed))
      const spy = vi.spyOn(dns, 'lookup').mockImplementation(lookup as never)
      onTestFinished(() => spy.mockRestore())
      const uncaught = vi.fn()
      process.on('uncaughtException', uncaught)
      onTestFinished(() => void process.off('uncaughtException', uncaught))
      const found = findInstance('somewhere.invalid', 'X', limit).catch(failureOf)
      if (reason === 'noBrowser') await found
      else await expect.poll(() => known.length, { timeout: 3_000 }).toBe(2)
      for (const tell of known) tell()
      await expect(found).resolves.toBe(reason)
      await wait(50)
      expect(uncaught).not.toHaveBeenCalled()
    },
  )
})
