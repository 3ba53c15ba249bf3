/** Where an API is, in its parts. `encrypted` is what was typed before the name; undefined where nothing was. */
export type ApiAddress = { host: string; port: number | null; path: string; encrypted: boolean | undefined }

/** What every route of the API begins with: whoever copies the address of one means what stands before. */
const ROUTE = /\/(CW|IW|NW)(\/.*)?$/

/** An address as it is copied from a letter or a browser: https://api.empresa.cl:8443/softland, or its name alone. */
export function apiAddressOf(text: string): ApiAddress {
  const typed = text.trim()
  const [, scheme = ''] = /^(https?):\/\//i.exec(typed) ?? []
  const url = URL.parse(scheme ? typed : `https://${typed}`)
  // what is no address is told by the server
  if (!url || url.username || url.password || url.search || url.hash)
    return { host: typed, port: null, path: '', encrypted: undefined }
  return {
    host: decodeURIComponent(url.hostname).replace(/^\[|\]$/g, ''),
    port: url.port ? Number(url.port) : null,
    path: url.pathname.replace(ROUTE, '').replace(/^\/+|\/+$/g, ''),
    encrypted: scheme ? scheme.toLowerCase() === 'https' : undefined,
  }
}
