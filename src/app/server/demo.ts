import { loadDemo } from './demo/load.ts'
import { PASSWORD } from './demo/people.ts'
import { runServer } from './run.ts'

const WEEK_DAYS = 7
const fresh = process.argv.includes('--fresh')
let ageDays = 0

// A believable company to try everything on, in a folder of its own, for this machine only.
await runServer({
  dataDir: '.data/demo',
  host: '127.0.0.1',
  prepare: async (preparing) => {
    const demo = await loadDemo(preparing, fresh)
    ageDays = demo.ageDays
    return demo
  },
  greeting: (address) => `
  Atiende, empresa de demostración: ${address}

    ana@demo.atiende.cl      atiende clientes
    sofia@demo.atiende.cl    supervisora
    tomas@demo.atiende.cl    técnico
    admin@demo.atiende.cl    administradora

    Contraseña de todos: ${PASSWORD}
${ageDays > WEEK_DAYS ? `\n    Estos datos tienen ${ageDays} días. Para datos con fechas de hoy: npm run demo -- --fresh\n` : ''}`,
})
