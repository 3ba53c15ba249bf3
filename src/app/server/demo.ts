import { runServer } from './run.ts'

// A believable company to try everything on, in a folder of its own, for this machine only.
await runServer({ dataDir: '.data/demo', host: '127.0.0.1' })
