import { expect, test } from 'vitest'
import { apiAddressOf } from './api-address.ts'

test.each<[string, ReturnType<typeof apiAddressOf>]>([
  ['https://api.empresa.cl', { host: 'api.empresa.cl', port: null, path: '', encrypted: true }],
  [
    ' https://api.empresa.cl:8443/softland/v1/ ',
    { host: 'api.empresa.cl', port: 8443, path: 'softland/v1', encrypted: true },
  ],
  [
    'https://api.empresa.cl/softland/CW/ConsultaCliente',
    { host: 'api.empresa.cl', port: null, path: 'softland', encrypted: true },
  ],
  ['https://api.empresa.cl/IW/', { host: 'api.empresa.cl', port: null, path: '', encrypted: true }],
  ['https://api.empresa.cl/CWeb', { host: 'api.empresa.cl', port: null, path: 'CWeb', encrypted: true }],
  ['HTTP://10.0.0.5:8080/api', { host: '10.0.0.5', port: 8080, path: 'api', encrypted: false }],
  ['api.empresa.cl/softland', { host: 'api.empresa.cl', port: null, path: 'softland', encrypted: undefined }],
  ['servidor:8080', { host: 'servidor', port: 8080, path: '', encrypted: undefined }],
  ['servidor', { host: 'servidor', port: null, path: '', encrypted: undefined }],
  ['https://[fe80::1]:8443', { host: 'fe80::1', port: 8443, path: '', encrypted: true }],
  [
    'https://clave@api.empresa.cl',
    { host: 'https://clave@api.empresa.cl', port: null, path: '', encrypted: undefined },
  ],
  [
    'https://api.empresa.cl/?SApiKey=1',
    { host: 'https://api.empresa.cl/?SApiKey=1', port: null, path: '', encrypted: undefined },
  ],
  ['dos palabras', { host: 'dos palabras', port: null, path: '', encrypted: undefined }],
  ['', { host: '', port: null, path: '', encrypted: undefined }],
])('%s is taken apart', (text, address) => {
  expect(apiAddressOf(text)).toEqual(address)
})
