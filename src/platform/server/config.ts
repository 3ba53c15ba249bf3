import { accessSync, chmodSync, constants, existsSync, mkdirSync, statSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { keyOf } from './secret-key.ts'
import { reasonOf, startProblem } from './start-problem.ts'

export type Config = {
  port: number
  host: string
  dataDir: string
  databaseUrl: string | undefined
  /** Where the ERP is, for installations that are set up without a screen; the ERP's own part of the product reads it. */
  erpUrl: string | undefined
  /** What secrets in the database are sealed with; without it, the file in `dataDir`. */
  secretKey: Buffer | undefined
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
    host: env.HOST || defaults.host,
    databaseUrl: address(env, 'DATABASE_URL', /^postgres(ql)?:$/, 'postgres://user:password@host:5432/atiende'),
    erpUrl:
      env.ERP_URL?.trim() ||
      // as it was called while Softland was read from PostgreSQL alone
      address(env, 'SOFTLAND_URL', /^postgres(ql)?:$/, 'postgres://user:password@host:5432/softland'),
    secretKey: givenKey(env),
    publicUrl: address(env, 'PUBLIC_URL', /^https?:$/, 'https://atiende.example.cl')?.replace(/\/+$/, ''),
    maxFileBytes: wholeNumber(env, 'MAX_FILE_MB', 50, 1, 2000) * 1024 * 1024,
    dataDir: usableFolder(env.DATA_DIR || undefined, defaults.dataDir),
  }
}

function wholeNumber(env: NodeJS.ProcessEnv, name: string, byDefault: number, least: number, most: number): number {
  const text = env[name]
  if (!text) return byDefault
  const value = Number(text)
  if (Number.isInteger(value) && value >= least && value <= most) return value
  throw startProblem('notWholeNumber', { name, text, least, most })
}

function address(env: NodeJS.ProcessEnv, name: string, protocol: RegExp, example: string): string | undefined {
  const text = env[name]?.trim()
  if (!text) return undefined
  const url = URL.parse(text)
  if (url && protocol.test(url.protocol)) return text
  throw startProblem('notAddress', { name, text: text.replace(/:\/\/.*@/s, '://…@'), example })
}

function givenKey(env: NodeJS.ProcessEnv): Buffer | undefined {
  const text = env.SECRET_KEY?.trim()
  if (!text) return undefined
  const key = keyOf(text)
  if (!key) throw startProblem('notKey', { name: 'SECRET_KEY' })
  return key
}

/**
 * PostgreSQL runs as `nobody` when we are root, so a default folder under a private home gives way to
 * /var/lib/atiende; a folder that was asked for is used or refused.
 */
function usableFolder(asked: string | undefined, byDefault: string): string {
  const folder = resolve(asked ?? byDefault)
  const chosen = asked || openToOthers(folder) ? folder : join('/var/lib/atiende', basename(folder))
  try {
    make(chosen)
    accessSync(chosen, constants.R_OK | constants.W_OK | constants.X_OK)
  } catch (error) {
    throw startProblem('folderNotUsable', { folder: chosen, reason: reasonOf(error) }, error)
  }
  if (!openToOthers(chosen)) throw startProblem('folderPrivate', { folder: chosen })
  return chosen
}

/** Makes the missing folders, and lets others pass through them whatever the umask says. */
function make(folder: string) {
  if (existsSync(folder)) {
    if (!statSync(folder).isDirectory()) throw new Error('ENOTDIR')
    return
  }
  make(dirname(folder))
  mkdirSync(folder)
  if (isRoot()) chmodSync(folder, 0o711)
}

const isRoot = () => process.getuid?.() === 0

function openToOthers(folder: string): boolean {
  if (!isRoot()) return true
  for (let one = folder; one !== dirname(one); one = dirname(one)) {
    if (existsSync(one) && (statSync(one).mode & 0o001) === 0) return false
  }
  return true
}
