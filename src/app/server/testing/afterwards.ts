import { afterAll, onTestFinished, TestRunner } from 'vitest'

/**
 * Clears up what was made for one test when that test has ended, and what was made for a whole file when that has.
 * Within a test `afterAll` is heard by nobody, and whatever it would stop is left running.
 */
export function afterwards(clear: () => unknown): void {
  const register = TestRunner.getCurrentTest() ? onTestFinished : afterAll
  register(async () => void (await clear()))
}
