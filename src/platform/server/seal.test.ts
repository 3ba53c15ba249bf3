import { fork } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { afterAll, describe, expect, test } from 'vitest'
import { createVault, seal, unseal } from './seal.ts'
import { keyOf, secretKey } from './secret-key.ts'

const folders: string[] = []
const folder = () => {
  const made = mkdtempSync('/tmp/atiende-key-')
  folders.push(made)
  return made
}
afterAll(() => folders.forEach((one) => rmSync(one, { recursive: true, force: true })))

const key = randomBytes(32)
const wellFormed = fc.string({ unit: 'binary' }).filter((text) => text.isWellFormed())

describe('a sealed secret', () => {
  test('opens to what it was, whatever it was', () => {
    fc.assert(
      fc.property(wellFormed, wellFormed, (text, context) => {
        expect(unseal(key, context, seal(key, context, text))).toBe(text)
      }),
    )
  })

  test('shows nothing of it, and looks different each time', () => {
    const [one, other] = [seal(key, 'x', 'contraseña'), seal(key, 'x', 'contraseña')]
    expect(one.includes('contraseña')).toBe(false)
    expect(one.equals(other)).toBe(false)
  })

  test('stays shut after any change of a bit', () => {
    const sealed = seal(key, 'x', 'contraseña')
    for (let bit = 0; bit < sealed.length * 8; bit++) {
      const changed = Buffer.from(sealed)
      changed[bit >> 3]! ^= 1 << (bit & 7)
      expect(unseal(key, 'x', changed), `bit ${bit}`).toBeUndefined()
    }
  })

  test.each([0, 1, 28, 29, 38])('stays shut when only %i bytes are left', (bytes) => {
    expect(unseal(key, 'x', seal(key, 'x', 'contraseña').subarray(0, bytes))).toBeUndefined()
  })

  test('stays shut with another key, and beside something else', () => {
    const sealed = seal(key, 'one', 'contraseña')
    expect(unseal(randomBytes(32), 'one', sealed)).toBeUndefined()
    expect(unseal(key, 'other', sealed)).toBeUndefined()
    expect(unseal(key, '', sealed)).toBeUndefined()
  })
})

describe('the key of an installation', () => {
  test('is made when something is sealed, for its owner alone, and found again', async () => {
    const dataDir = folder()
    const vault = createVault(secretKey({ dataDir }))
    expect(await vault.unseal('x', seal(key, 'x', 'a'))).toBeUndefined()
    expect(readdirSync(dataDir)).toEqual([]) // looking makes none
    const sealed = await vault.seal('x', 'secreto')
    expect(readdirSync(dataDir)).toEqual(['secret.key'])
    const { mode, size } = statSync(join(dataDir, 'secret.key'))
    expect([mode & 0o777, size]).toEqual([0o600, 32])
    expect(await createVault(secretKey({ dataDir })).unseal('x', sealed)).toBe('secreto')
    expect(await createVault(secretKey({ dataDir: folder() })).unseal('x', sealed)).toBeUndefined()
  })

  test('is one, however many make it at once', async () => {
    const dataDir = folder()
    const keys = await Promise.all(Array.from({ length: 40 }, () => secretKey({ dataDir }).make()))
    expect(new Set(keys.map((one) => one.toString('hex'))).size).toBe(1)
    expect(readdirSync(dataDir)).toEqual(['secret.key'])
  })

  test('is one among processes', async () => {
    const dataDir = folder()
    const script = join(dataDir, 'make.ts')
    const module = fileURLToPath(new URL('secret-key.ts', import.meta.url))
    writeFileSync(
      script,
      `import { secretKey } from ${JSON.stringify(module)}
       process.once('message', async () => {
         const key = await secretKey({ dataDir: ${JSON.stringify(dataDir)} }).make()
         process.send(key.toString('hex'), () => process.disconnect())
       })
       process.send('ready')`,
    )
    const children = Array.from({ length: 4 }, () => fork(script, { execArgv: [] }))
    const next = (child: (typeof children)[number]) => new Promise((done) => child.once('message', done))
    await Promise.all(children.map(next))
    const made = children.map(next)
    for (const child of children) child.send('go')
    expect(new Set(await Promise.all(made))).toEqual(
      new Set([readFileSync(join(dataDir, 'secret.key')).toString('hex')]),
    )
  })

  test('that was given is used, and no file is made', async () => {
    const dataDir = folder()
    const vault = createVault(secretKey({ dataDir, given: key }))
    const sealed = await vault.seal('x', 'secreto')
    expect(unseal(key, 'x', sealed)).toBe('secreto')
    expect(readdirSync(dataDir)).toEqual([])
  })

  test('that is not whole, or cannot be read, is told and not made anew', async () => {
    const dataDir = folder()
    writeFileSync(join(dataDir, 'secret.key'), 'corta')
    await expect(secretKey({ dataDir }).make()).rejects.toThrow('it has 5 bytes')
    const other = folder()
    mkdirSync(join(other, 'secret.key'))
    await expect(secretKey({ dataDir: other }).read()).rejects.toThrow('EISDIR')
    const closed = folder()
    writeFileSync(join(closed, 'secret.key'), key)
    chmodSync(join(closed, 'secret.key'), 0)
    if (process.getuid?.() === 0) return // nothing is closed to root
    await expect(secretKey({ dataDir: closed }).read()).rejects.toThrow('EACCES')
  })

  test('of a folder that cannot be written is told', async () => {
    await expect(secretKey({ dataDir: join(folder(), 'none') }).make()).rejects.toThrow('ENOENT')
  })

  test.each([
    [key.toString('base64'), true],
    [key.toString('base64').replace('=', ''), true],
    [` ${key.toString('base64')}\n`, true],
    [key.toString('hex'), false],
    [randomBytes(31).toString('base64'), false],
    [randomBytes(33).toString('base64'), false],
    ['', false],
    ['no es una clave', false],
  ])('is read from the environment in base64: %j', (text, sound) => {
    expect(keyOf(text)?.equals(key) ?? false).toBe(sound)
  })
})
