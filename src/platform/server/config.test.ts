import { mkdtempSync, rmSync } from 'node:fs'
import { afterAll, describe, expect, test } from 'vitest'
import { readConfig } from './config.ts'

const dataDir = mkdtempSync('/tmp/atiende-config-')
afterAll(() => rmSync(dataDir, { recursive: true, force: true }))
const read = (env: NodeJS.ProcessEnv) => readConfig({ LANG: 'en', ...env }, { dataDir, host: '127.0.0.1' })
const KEY = Buffer.alloc(32, 9)

describe('the ERP', () => {
  test.each([
    [{}, undefined],
    [{ ERP_URL: ' ' }, undefined],
    [{ ERP_URL: ' mssql://u:p@erp/EMPRESA ' }, 'mssql://u:p@erp/EMPRESA'],
    [{ SOFTLAND_URL: 'postgres://u@erp/softland' }, 'postgres://u@erp/softland'],
    [{ ERP_URL: 'mssql://u:p@erp/A', SOFTLAND_URL: 'postgres://u@erp/softland' }, 'mssql://u:p@erp/A'],
  ])('of %j', (env, url) => {
    expect(read(env).erpUrl).toBe(url)
  })

  test('under its older name is on PostgreSQL', () => {
    expect(() => read({ SOFTLAND_URL: 'mssql://u:secreta@erp/EMPRESA' })).toThrow(/SOFTLAND_URL/)
    for (const secret of ['secreta', 'se/creta', 'se@creta', 'se:creta'])
      expect(() => read({ SOFTLAND_URL: `mssql://u:${secret}@erp/EMPRESA` })).not.toThrow(/creta/)
  })
})

describe('the key', () => {
  test('is 32 bytes in base64, or none', () => {
    expect(read({}).secretKey).toBeUndefined()
    expect(read({ SECRET_KEY: '' }).secretKey).toBeUndefined()
    expect(read({ SECRET_KEY: KEY.toString('base64') }).secretKey).toEqual(KEY)
  })

  test.each(['corta', KEY.toString('hex'), `${KEY.toString('base64')}AA`])('is refused and not shown: %s', (text) => {
    expect(() => read({ SECRET_KEY: text })).toThrow(/SECRET_KEY/)
    expect(() => read({ SECRET_KEY: text })).not.toThrow(text)
  })
})
