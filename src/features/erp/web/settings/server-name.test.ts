import { expect, test } from 'vitest'
import { serverNameOf } from './server-name.ts'

test.each([
  ['servidor', { host: 'servidor', instance: '', port: null }],
  ['  SERVIDOR\\SOFTLAND ', { host: 'SERVIDOR', instance: 'SOFTLAND', port: null }],
  ['SERVIDOR \\ SOFTLAND', { host: 'SERVIDOR', instance: 'SOFTLAND', port: null }],
  ['.\\SQLEXPRESS', { host: 'localhost', instance: 'SQLEXPRESS', port: null }],
  ['(local)', { host: 'localhost', instance: '', port: null }],
  ['192.168.1.20', { host: '192.168.1.20', instance: '', port: null }],
  ['192.168.1.20,1433', { host: '192.168.1.20', instance: '', port: 1433 }],
  ['erp.empresa.cl, 14330', { host: 'erp.empresa.cl', instance: '', port: 14330 }],
  ['erp.empresa.cl:1433', { host: 'erp.empresa.cl', instance: '', port: 1433 }],
  ['tcp:erp.empresa.cl,1433', { host: 'erp.empresa.cl', instance: '', port: 1433 }],
  ['TCP:servidor:1433', { host: 'servidor', instance: '', port: 1433 }],
  ['SERVIDOR\\SOFTLAND,1500', { host: 'SERVIDOR', instance: '', port: 1500 }],
  ['SERVIDOR\\', { host: 'SERVIDOR', instance: '', port: null }],
  ['fe80::1', { host: 'fe80::1', instance: '', port: null }],
  ['servidor:abc', { host: 'servidor:abc', instance: '', port: null }],
  ['', { host: '', instance: '', port: null }],
])('the server %j is taken apart', (text, parts) => {
  expect(serverNameOf(text)).toEqual(parts)
})
