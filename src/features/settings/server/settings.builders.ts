import { uuidv7 } from 'uuidv7'
import { createContext, type World } from '../../../platform/server/context.ts'
import { firstClassifications, type FirstClassifications } from './first-classifications.ts'

/**
 * Gives a test application its classifications, in Spanish and always the same ones:
 * `const { states, priorities, commitmentTypes, topics } = await classify(app)`, then `states.new`, `topics.warranty`.
 */
export function classify(app: { world: World }): Promise<FirstClassifications> {
  const nobody = { id: uuidv7(), name: 'Tests', email: '', role: 'admin', customerId: null, language: 'es' } as const
  return firstClassifications(createContext(app.world, nobody), 'es')
}
