import type { Erp } from '../erp.ts'

/**
 * An ERP that cannot be asked before somebody does something here; every question is answered with `reason`, a name
 * that has words in `erp.text.ts`. So copies are still shown, with what is wrong.
 */
export function lostErp(reason: string): Erp {
  const refuse = async () => {
    throw new Error(reason)
  }
  const stop = async () => undefined
  return new Proxy({ stop } as unknown as Erp, {
    get: (target, name) => (name === 'then' ? undefined : name === 'stop' ? target.stop : refuse),
  })
}
