import { accessSync, constants, existsSync, mkdirSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'

export type Config = {
  port: number
  host: string
  dataDir: string
  databaseUrl: string | undefined
  /** Softland-shaped PostgreSQL database to read from; the settings of the SQL Server transport come later. */
  softlandUrl: string | undefined
  /** Address people type, for links and cookies; made from host and port when not given. */
  publicUrl: string | undefined
  maxFileBytes: number
}

/**
 * Reads the settings from environment variables.
 * @throws Error that names the variable, when a value cannot be used.
 */
export function readConfig(env: NodeJS.ProcessEnv, defaults: { dataDir: string; host: string }): Config {
  return {
    port: wholeNumber(env, 'PORT', 8080, 0, 65535),
    host: env.HOST ?? defaults.host,
    dataDir: usableFolder(env.DATA_DIR, defaults.dataDir),
    databaseUrl: env.DATABASE_URL || undefined,
    softlandUrl: env.SOFTLAND_URL || undefined,
    publicUrl: env.PUBLIC_URL || undefined,
    maxFileBytes: wholeNumber(env, 'MAX_FILE_MB', 50, 1, 2000) * 1024 * 1024,
  }
}

function wholeNumber(env: NodeJS.ProcessEnv, name: string, byDefault: number, least: number, most: number): number {
  const text = env[name]
  if (!text) return byDefault
  const value = Number(text)
  if (Number.isInteger(value) && value >= least && value <= most) return value
  throw new Error(`${name}=${text}: must be a whole number from ${least} to ${most}.`)
}

/** PostgreSQL runs as `nobody` when we are root, so a default folder under a private home gives way to /var/lib. */
function usableFolder(asked: string | undefined, byDefault: string): string {
  const folder = resolve(asked ?? byDefault)
  const name = folder.split('/').at(-1) ?? 'data'
  const chosen = asked || openToOthers(folder) ? folder : join('/var/lib/atiende', name)
  mkdirSync(chosen, { recursive: true })
  accessSync(chosen, constants.W_OK)
  if (!openToOthers(chosen)) {
    throw new Error(
      `DATA_DIR=${chosen}: PostgreSQL runs as "nobody" under root and cannot enter it. Choose another folder.`,
    )
  }
  return chosen
}

function openToOthers(folder: string): boolean {
  if (process.getuid?.() !== 0) return true
  const parts = folder.split('/').slice(1, -1)
  return parts.every((_, index) => {
    const parent = '/' + parts.slice(0, index + 1).join('/')
    return worldMayEnter(parent)
  })
}

function worldMayEnter(folder: string): boolean {
  return !existsSync(folder) || (statSync(folder).mode & 0o001) !== 0
}
