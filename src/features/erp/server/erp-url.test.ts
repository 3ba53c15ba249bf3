import { describe, expect, test } from 'vitest'
import { StartProblem } from '../../../platform/server/start-problem.ts'
import { parseErpUrl } from './erp-url.ts'

const usual = {
  kind: 'sqlServer',
  host: 'srv-erp',
  port: null,
  instance: null,
  database: 'ANDES',
  user: 'lector',
  password: 'clave',
  encryption: 'verified',
}

describe('ERP_URL', () => {
  test.each([
    ['mssql://lector:clave@srv-erp/ANDES', {}],
    ['  mssql://lector:clave@srv-erp/ANDES\n', {}],
    ['mssql://lector:clave@srv-erp:51433/ANDES', { port: 51433 }],
    ['mssql://lector:clave@SRV-ERP/ANDES', { host: 'SRV-ERP' }],
    ['mssql://lector:clave@srv-erp/ANDES?instance=SOFTLAND', { instance: 'SOFTLAND' }],
    ['mssql://lector:clave@srv-erp/ANDES?encryption=unverified', { encryption: 'unverified' }],
    ['mssql://lector:clave@srv-erp/ANDES?encryption=old', { encryption: 'old' }],
    [
      'mssql://lector:clave@srv-erp/ANDES?instance=SOFTLAND&encryption=none',
      { instance: 'SOFTLAND', encryption: 'none' },
    ],
    ['mssql://lector:p%40ss%2Fw%3A%C3%B1@srv-erp/ANDES', { password: 'p@ss/w:ñ' }],
    ['mssql://lector:clave@srv-erp/Los%20Andes', { database: 'Los Andes' }],
    ['mssql://lector:clave@10.0.0.5/ANDES', { host: '10.0.0.5' }],
    ['mssql://lector:clave@servidor-ñ/ANDES', { host: 'servidor-ñ' }],
    ['mssql://lector:clave@[fe80::1]:1433/ANDES', { host: 'fe80::1', port: 1433 }],
  ])('%s', (text, expected) => {
    expect(parseErpUrl(text)).toEqual({ ...usual, ...expected })
  })

  test.each([
    'postgres://lector:clave@srv-erp:5432/ANDES',
    'postgres://lector:cl%40%2Fve@srv-erp/ANDES?sslmode=require',
    'postgresql:///ANDES?host=/run/postgresql&user=lector@andes',
  ])('%s', (text) => {
    expect(parseErpUrl(text)).toEqual({ kind: 'postgres', config: { connectionString: text } })
  })

  const api = {
    kind: 'softlandApi',
    host: 'api.softland.cl',
    port: null,
    path: '',
    instance: null,
    database: 'api.softland.cl',
    user: '',
    encryption: 'verified',
    password: 'clave',
  }

  test.each([
    ['softland+https://clave@api.softland.cl', {}],
    ['softland+https://clave@api.softland.cl/', {}],
    ['softland+https://clave@api.softland.cl/empresa/api/', { path: 'empresa/api' }],
    [
      'softland+https://clave@api.softland.cl:8443/v1?company=Los%20Andes',
      { port: 8443, path: 'v1', database: 'Los Andes' },
    ],
    ['softland+https://clave@api.softland.cl?encryption=unverified', { encryption: 'unverified' }],
    [
      'softland+http://clave@10.0.0.5:8080/api',
      { host: '10.0.0.5', port: 8080, path: 'api', encryption: 'none', database: '10.0.0.5' },
    ],
    ['softland+https://cl%40ve%2F%3D@api.softland.cl', { password: 'cl@ve/=' }],
  ])('%s', (text, expected) => {
    expect(parseErpUrl(text)).toEqual({ ...api, ...expected })
  })

  test.each([
    ['nothing', ''],
    ['no key', 'softland+https://api.softland.cl/empresa'],
    ['a user before the key', 'softland+https://lector:clave@api.softland.cl'],
    ['a key in the question', 'softland+https://x@api.softland.cl?SApiKey=clave'],
    ['a key that ends the host', 'softland+https://12/clave@api.softland.cl'],
    ['a path with more in it', 'softland+https://clave@api.softland.cl/a%3Fb'],
    ['no encryption where it is promised', 'softland+https://clave@api.softland.cl?encryption=none'],
    ['no address', 'srv-erp'],
    ['another kind of server', 'mysql://lector:clave@srv-erp/ANDES'],
    ['no database', 'mssql://lector:clave@srv-erp'],
    ['no host', 'mssql://lector:clave@/ANDES'],
    ['no user', 'mssql://:clave@srv-erp/ANDES'],
    ['no password', 'mssql://lector@srv-erp/ANDES'],
    ['a port and an instance', 'mssql://lector:clave@srv-erp:1433/ANDES?instance=SOFTLAND'],
    ['an instance in the host', 'mssql://lector:clave@srv-erp\\SOFTLAND/ANDES'],
    ['a protection that is not known', 'mssql://lector:clave@srv-erp/ANDES?encryption=tls'],
    ['a word that is not known', 'mssql://lector:clave@srv-erp/ANDES?encrypt=true'],
    ['a percent sign that stands for nothing', 'mssql://lector:cla%ve@srv-erp/ANDES'],
    ['a password that ends the host', 'mssql://lector:cla/ve@srv-erp/ANDES'],
    ['a password that ends itself', 'mssql://lector:cl@ve:x@srv-erp:y/ANDES'],
    ['a password that ends the host after digits', 'postgres://lector:12/clave@srv-erp/ANDES'],
    ['a password that begins a query', 'postgres://lector:12?clave@srv-erp/ANDES'],
    ['a password that begins a fragment', 'postgres://lector:12#clave@srv-erp/ANDES'],
    ['a password that has two ends', 'mssql://lector:x@ve/clave@srv-erp/ANDES'],
    ['no address, but words', 'Server=srv-erp;User=lector;Password=clave'],
    ['one slash too few', 'mssql:/lector:clave'],
    ['nothing after the password', 'mssql://lector:clave'],
    ['a password in the query', 'mssql://u:x@srv-erp/ANDES?password=clave'],
    ['a port that is none', 'mssql://lector:clave@srv-erp:0/ANDES'],
  ])('with %s is refused, and shows no password', (_what, text) => {
    let message = ''
    try {
      parseErpUrl(text)
    } catch (error) {
      expect(error).toBeInstanceOf(StartProblem)
      message = (error as Error).message
    }
    expect(message).toContain('ERP_URL')
    expect(message).toContain('mssql://user:password@host')
    expect(message).not.toMatch(/clave|cla%ve|cla\/ve|cl@ve|lector/)
  })
})
