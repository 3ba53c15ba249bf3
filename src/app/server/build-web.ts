import { renameSync, rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'

// Built aside and moved in when complete: whoever is killed in the middle, or serves the one before, is not harmed.
process.env.NODE_ENV = 'production' // whoever starts it: a test run has another one
const root = fileURLToPath(new URL('../../../', import.meta.url))
const half = `${root}dist/web.new-${process.pid}`
await build({ root, logLevel: 'warn', build: { outDir: half, emptyOutDir: true } })
rmSync(`${root}dist/web`, { recursive: true, force: true })
renameSync(half, `${root}dist/web`)
