import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { build, type Plugin, type Rolldown } from 'vite'

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url))
const PAGE = 'terreno.html'
/** What stands beside the page in `public/`, and opens without network too. */
const BESIDE = ['terreno.webmanifest', 'icon.svg', 'terreno-192.png', 'terreno-512.png', 'terreno-512-maskable.png']

/**
 * The program of the phone opens without network: its worker gets the list of all that the page needs, with revisions,
 * and is built as one script of its own (not every browser takes modules as workers).
 */
export function terreno(): Plugin {
  return {
    name: 'terreno',
    enforce: 'post',
    configureServer({ middlewares }) {
      middlewares.use((request, _answer, next) => {
        if (/^\/terreno(\/[^.]*)?(\?|$)/.test(request.url ?? '')) request.url = `/${PAGE}`
        next()
      })
    },
    generateBundle: {
      order: 'post',
      async handler(_options, bundle) {
        const page = bundle[PAGE]
        if (page?.type !== 'asset') return this.error(`${PAGE} was not built`)
        const program = [
          { url: `/${PAGE}`, revision: revisionOf(page.source) },
          // their names change with their content
          ...filesOf(bundle).map((name) => ({ url: `/${name}`, revision: null })),
          ...BESIDE.map((name) => ({ url: `/${name}`, revision: revisionOf(readFileSync(at(`public/${name}`))) })),
        ]
        this.emitFile({ type: 'asset', fileName: 'terreno-worker.js', source: await workerFor(program) })
      },
    },
  }
}

const revisionOf = (content: string | Uint8Array) => createHash('sha256').update(content).digest('hex').slice(0, 16)

/** The scripts and styles of the page, and all that these load. */
function filesOf(bundle: Rolldown.OutputBundle): string[] {
  const found = new Set<string>()
  const add = (name: string) => {
    if (found.has(name)) return
    found.add(name)
    const part = bundle[name]
    if (part?.type !== 'chunk') return
    const { importedCss, importedAssets } = part.viteMetadata ?? {}
    for (const one of [...part.imports, ...part.dynamicImports, ...(importedCss ?? []), ...(importedAssets ?? [])])
      add(one)
  }
  const entry = Object.values(bundle).find((part) => part.type === 'chunk' && part.facadeModuleId?.endsWith(PAGE))
  if (entry) add(entry.fileName)
  return [...found]
}

async function workerFor(program: object[]): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    define: { PROGRAM: JSON.stringify(program), 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      lib: { entry: at('src/app/web/terreno/worker.ts'), formats: ['iife'], name: 'worker' },
    },
  })
  const [{ output }] = [built].flat() as Rolldown.RolldownOutput[] as [Rolldown.RolldownOutput]
  return output[0].code
}
