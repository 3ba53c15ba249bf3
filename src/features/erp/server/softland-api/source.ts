import type { ErpChoices } from '../../erp-settings.contract.ts'
import type { Memory } from './memory.ts'
import type { Ask } from './request.ts'

/** What every question is asked with. */
export type ApiSource = {
  ask: Ask
  memory: Memory
  choices: ErpChoices
  /** The day it is in Chile. */
  today: string
}

/** What changes so rarely that it is read once in this while: modules, accounts, names of codes. */
export const KEEP_MS = 10 * 60_000
/** What the screen of one customer asks for several times. */
export const BRIEFLY_MS = 15_000
