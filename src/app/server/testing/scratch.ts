import { accessSync, constants, statfsSync } from 'node:fs'

const MEMORY = '/dev/shm'
const PLENTY_BYTES = 8 * 1024 ** 3

/**
 * Where tests keep what ends with them: in memory where there is plenty of it, since they wait for a disk most of their
 * time. What is written is as safe there from a program that is killed; the power of the machine is cut in no test.
 */
export const SCRATCH = hasPlenty() ? MEMORY : '/tmp'

function hasPlenty(): boolean {
  try {
    accessSync(MEMORY, constants.W_OK)
    const { bavail, bsize } = statfsSync(MEMORY)
    return bavail * bsize > PLENTY_BYTES
  } catch {
    return false
  }
}
