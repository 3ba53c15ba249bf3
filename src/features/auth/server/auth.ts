import { APIError } from 'better-auth/api'
import { betterAuth } from 'better-auth'
import { Kysely, PostgresDialect } from 'kysely'
import type pg from 'pg'
import { uuidv7 } from 'uuidv7'
import { MIN_PASSWORD, MAX_PASSWORD } from '../auth.contract.ts'

const DAY = 24 * 60 * 60

/** Where better-auth believes to stand: it is asked from within, never by the network. */
export const INSIDE = 'http://atiende.internal'

/** Header with the address of the caller, written by us alone. */
export const CLIENT_ADDRESS = 'x-client-address'

/** Sign-in, sessions and passwords: better-auth on our own tables. */
export function createAuth(pool: pg.Pool, options: { secret: string; secure: boolean }) {
  const db = new Kysely<Record<string, never>>({ dialect: new PostgresDialect({ pool }) })
  return betterAuth({
    secret: options.secret,
    basePath: '/api/auth',
    baseURL: INSIDE,
    database: { db, type: 'postgres' },
    telemetry: { enabled: false },
    logger: { level: 'error' },
    onAPIError: { throw: true }, // what is no refusal is ours to report: a database that is away, a bug
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: MIN_PASSWORD,
      maxPasswordLength: MAX_PASSWORD,
    },
    user: {
      modelName: 'people',
      fields: { emailVerified: 'email_verified', createdAt: 'created_at', updatedAt: 'updated_at' },
      additionalFields: {
        role: { type: 'string', input: false },
        active: { type: 'boolean', input: false },
        language: { type: 'string', input: false },
        theme: { type: 'string', input: false },
        customerId: { type: 'string', input: false, required: false, fieldName: 'customer_id' },
      },
    },
    session: {
      modelName: 'sessions',
      fields: {
        userId: 'person_id',
        expiresAt: 'expires_at',
        ipAddress: 'ip_address',
        userAgent: 'user_agent',
        createdAt: 'created_at',
        updatedAt: 'updated_at',
      },
      expiresIn: 14 * DAY,
      updateAge: DAY,
    },
    account: {
      modelName: 'accounts',
      fields: {
        userId: 'person_id',
        accountId: 'account_id',
        providerId: 'provider_id',
        accessToken: 'access_token',
        refreshToken: 'refresh_token',
        idToken: 'id_token',
        accessTokenExpiresAt: 'access_token_expires_at',
        refreshTokenExpiresAt: 'refresh_token_expires_at',
        createdAt: 'created_at',
        updatedAt: 'updated_at',
      },
    },
    verification: {
      modelName: 'verifications',
      fields: { expiresAt: 'expires_at', createdAt: 'created_at', updatedAt: 'updated_at' },
    },
    rateLimit: {
      enabled: true,
      storage: 'database',
      modelName: 'rate_limits',
      fields: { lastRequest: 'last_request' },
      window: 60,
      max: 300,
      customRules: { '/sign-in/email': { window: 60, max: 30 } },
    },
    advanced: {
      cookiePrefix: 'atiende',
      useSecureCookies: options.secure,
      database: { generateId: () => uuidv7() },
      ipAddress: { ipAddressHeaders: [CLIENT_ADDRESS] },
      disableCSRFCheck: true, // the origin of every write was compared with the host before it arrives here
    },
    databaseHooks: {
      session: {
        create: {
          before: async (session) => {
            const { rows } = await pool.query<{ active: boolean }>('select active from people where id = $1', [
              session.userId,
            ])
            if (!rows[0]?.active)
              throw new APIError('FORBIDDEN', { code: 'PERSON_INACTIVE', message: 'This person may no longer sign in' })
          },
        },
      },
    },
  })
}

export type Auth = ReturnType<typeof createAuth>
