import { runServer } from './run.ts'

// Your own company: an empty database opens the set-up page.
await runServer({ dataDir: '.data/company', host: '0.0.0.0' })
