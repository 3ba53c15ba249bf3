import { z } from 'zod'
import { clean, day, endpoint, instant, line } from '../../platform/shared/contract.ts'
import { invoice, panel } from './erp.contract.ts'

/** How the line to the ERP is protected. */
export const encryption = z.enum([
  /** Encrypted, and the certificate must be one that this machine trusts. */
  'verified',
  /** Encrypted; whoever answers is believed, as with the certificate that SQL Server makes for itself. */
  'unverified',
  /** The same with the protocols of servers before 2016, which are weak. */
  'old',
  /** Nothing is encrypted: passwords travel as they are. */
  'none',
])
export type Encryption = z.infer<typeof encryption>

/** A name that a script may have between its quotes: there, a line of its own can be an order. */
const name = (most: number) =>
  line(most).refine((text) => !/\p{Cc}/u.test(text), { params: { code: 'control_characters' } })

/** Parts of a path as they stand in an address: nothing that leads up again, and no question. */
const isPath = (text: string) => text.split('/').every((part) => /^(?!\.{1,2}$)[\w.~-]+$/.test(part))

/** What stands at the other end: a database of Softland, or Softland's own API. */
export const serverKind = z.enum(['sqlServer', 'postgres', 'softlandApi'])

/** Where the ERP is and who reads it. The API has a key, which is the password, and no user. */
export const connection = z
  .object({
    kind: serverKind,
    host: line(253),
    /** Before the paths of the API, without slashes at its ends; databases have none. */
    path: clean(200)
      .transform((text) => text.replace(/^\/+|\/+$/g, ''))
      .optional(),
    /** None: 1433, 5432, 443 or 80, or where the instance says. */
    port: z.int().min(1).max(65_535).nullable(),
    /** Name of an instance of SQL Server, as in SERVIDOR\SOFTLAND; then there is no port. */
    instance: clean(60)
      .nullable()
      .transform((text) => text || null),
    /** Of an API, which does not name its company: how we call it. Another name is another company. */
    database: name(128),
    user: clean(128).refine((text) => !/\p{Cc}/u.test(text), { params: { code: 'control_characters' } }),
    encryption,
  })
  .refine(({ port, instance }) => !(port && instance), { path: ['port'], params: { code: 'erp.port_or_instance' } })
  .refine(({ kind, user }) => kind === 'softlandApi' || user, { path: ['user'], params: { code: 'erp.user_needed' } })
  .refine(({ kind, path }) => kind === 'softlandApi' || !path, {
    path: ['path'],
    params: { code: 'erp.path_only_api' },
  })
  .refine(({ path }) => !path || isPath(path), { path: ['path'], params: { code: 'erp.path_odd' } })
  .refine(({ kind, instance }) => !(kind !== 'sqlServer' && instance), {
    path: ['instance'],
    params: { code: 'erp.instance_only_sql_server' },
  })
export type ConnectionFields = z.infer<typeof connection>

/** By which date documents are overdue: as the accounting has it, or the day of issue and the days of the terms. */
export const dueBy = z.enum(['accounting', 'terms'])

/** Beside what is sold the same database keeps passwords and private keys: what is named like those is never read. */
const SECRET = /passw|pwd|contrase|clave|secret|siicaf|wisusu|username/i

/** A table or column as it may be named in a statement; nothing else ever is. */
const identifier = z
  .string()
  .refine((text) => /^[A-Za-z_][A-Za-z0-9_]{0,127}$/.test(text), { params: { code: 'erp.serials_name' } })
  .refine((text) => !SECRET.test(text), { params: { code: 'erp.serials_secret' } })
export const mayNameSerials = (name: string): boolean => identifier.safeParse(name).success

/** In which table of the ERP the serials of what was sold stand, and in which of its columns. */
export const serialsMapping = z.object({
  table: identifier,
  columns: z
    .object({
      serial: identifier,
      /** Letter and internal number of the document, as in `iw_gsaen`. */
      kind: identifier,
      document: identifier,
      /** Which line of the document, and of which product: one of them at least. */
      line: identifier.nullable(),
      product: identifier.nullable(),
    })
    .refine(({ line, product }) => line !== null || product !== null, {
      path: ['product'],
      params: { code: 'erp.serials_of_what' },
    }),
})
export type SerialsMapping = z.infer<typeof serialsMapping>
export const serialsRole = z.enum(['serial', 'kind', 'document', 'line', 'product'])
export type SerialsRole = z.infer<typeof serialsRole>

/** What the company chooses of how its ERP is read. */
export const choices = z.object({
  /** Accounts on which customers owe; none: those that the ERP itself names. */
  accounts: z.array(line(18)).max(50),
  dueBy,
  /** None: what stands as piece on each sold line is its serial. */
  serials: serialsMapping.nullable().default(null),
})
export type ErpChoices = z.infer<typeof choices>

/** Another company of the same server: its database, and how it is read. */
const otherCompany = z.object({ database: name(128), choices })

/** Each is read over connections of its own. */
export const MOST_OTHERS = 11

/** The password that was typed; none: the one that is kept. It is never sent back. */
const password = z
  .string()
  .min(1)
  .max(256)
  .refine((text) => !/\p{Cc}/u.test(text) && text.isWellFormed(), { params: { code: 'control_characters' } })
  .optional()

export const erpSettings = z.object({
  connection: connection.nullable(),
  hasPassword: z.boolean(),
  /** The password cannot be read any more, because the key of this installation is another: it must be typed again. */
  passwordLost: z.boolean(),
  /** Given to the server when it was started, in ERP_URL: it is not changed here. */
  fromEnvironment: z.boolean(),
  /** Of the company that the connection names, which is the first. */
  choices,
  /** Other companies that are read; a number stays with its database, also when that is left for a while. */
  others: z.array(otherCompany.extend({ company: z.int() })),
  /** 0 while nothing was saved. */
  version: z.int(),
  savedAt: instant.nullable(),
  savedBy: z.string().nullable(),
})

const table = z.object({ name: z.string(), rows: z.number() })

/** Why the chosen table of serials cannot be read, at the table or at one of its columns. */
const serialsLack = z.object({
  field: z.enum(['table', ...serialsRole.options]),
  code: z.enum(['noTable', 'noColumn', 'otherType', 'denied']),
})
export type SerialsLack = z.infer<typeof serialsLack>

/** What was found out about an ERP, in the moment of `at`. */
export const discovery = z.object({
  at: instant,
  server: z.object({
    kind: serverKind,
    /** 'SQL Server 2019', 'PostgreSQL 16'. */
    name: z.string(),
    version: z.string(),
    collation: z.string().nullable(),
    /** Null where it cannot be told. */
    encrypted: z.boolean().nullable(),
    /** Whether readers can have a moment of their own without waiting for writers. */
    snapshots: z.boolean(),
  }),
  company: z.object({ name: z.string().nullable(), taxId: z.string().nullable() }),
  softlandVersion: z.string().nullable(),
  /** Databases of the server that are companies of Softland; those the login may enter. */
  companies: z.array(z.string()),
  /** What the login could change, which it should not be able to: 'cwtauxi: UPDATE'. */
  canWrite: z.array(z.string()),
  modules: z.array(
    z.object({
      /** Two letters, as tables begin with. */
      key: z.string(),
      state: z.enum(['inUse', 'empty', 'absent']),
      tables: z.array(table),
    }),
  ),
  /** What each part of the customer screen lacks; offered when nothing. */
  panels: z.array(z.object({ panel, lacks: z.array(z.string()) })),
  /** Columns that some versions lack, and what is done without them. */
  without: z.array(z.string()),
  /** Accounts that control documents of customers; `usual` is the one that the ERP names for customers. */
  accounts: z.array(z.object({ code: z.string(), name: z.string().nullable(), usual: z.boolean() })),
  /** Where serial numbers may be kept. */
  serials: z.array(z.object({ table: z.string(), column: z.string(), type: z.string() })),
  /** Tables in which the serials of what was sold may stand, with their columns and those whose names are plain. */
  serialTables: z.array(
    z.object({
      table: z.string(),
      columns: z.array(z.object({ name: z.string(), type: z.string() })),
      suggestion: z.record(serialsRole, z.string().nullable()),
    }),
  ),
  /** What the chosen table of serials gives; null when none is chosen. */
  serialsFound: z
    .object({
      /** `lacking`: see `lacks`; `empty`: without rows; `apart`: no row is of a sold line; `unknown`: nobody could tell. */
      state: z.enum(['found', 'lacking', 'empty', 'apart', 'unknown']),
      lacks: z.array(serialsLack),
      /** Some of them, with what was sold and by which document. */
      sold: z.array(
        z.object({
          serial: z.string(),
          productCode: z.string(),
          productName: z.string().nullable(),
          document: z.object({ kind: invoice.shape.kind, folio: z.int() }),
          soldOn: day.nullable(),
        }),
      ),
    })
    .nullable(),
  /** Some customers as they will look. */
  sample: z.array(
    z.object({
      code: z.string(),
      name: z.string(),
      taxId: z.string().nullable(),
      city: z.string().nullable(),
      /** Null where there is no current account. */
      balance: z.number().nullable(),
      overdue: z.number().nullable(),
      documents: z.int().nullable(),
    }),
  ),
})
export type Discovery = z.infer<typeof discovery>

/** Why there is no connection, in words, with the way out. */
const problem = z.object({ code: z.string(), text: z.string(), hint: z.string(), field: z.string().nullable() })

export const erpSettingsApi = {
  read: endpoint({
    method: 'GET',
    path: '/api/settings/erp',
    summary: 'How the ERP is reached and read; never the password',
    answer: erpSettings.extend({
      /** What was found the last time, by the test of what was saved or by night. */
      discovery: discovery.nullable(),
      others: z.array(otherCompany.extend({ company: z.int(), discovery: discovery.nullable() })),
    }),
  }),
  save: endpoint({
    method: 'PUT',
    path: '/api/settings/erp',
    summary: 'Save how the ERP is reached and read; without connection it is not read any more',
    body: z.object({
      connection: connection.nullable(),
      password,
      choices,
      /** The whole list; none: it stays as it is. */
      others: z.array(otherCompany).max(MOST_OTHERS).optional(),
      version: z.int().min(0),
    }),
    answer: erpSettings,
  }),
  test: endpoint({
    method: 'POST',
    path: '/api/settings/erp/test',
    summary: 'Try a connection without saving it, and tell what is there',
    body: z.object({ connection: connection.optional(), password, choices: choices.optional() }),
    answer: z.discriminatedUnion('ok', [
      z.object({ ok: z.literal(true), discovery, warnings: z.array(z.string()) }),
      z.object({ ok: z.literal(false), problem }),
    ]),
  }),
  script: endpoint({
    method: 'GET',
    path: '/api/settings/erp/script',
    summary: 'A script for the database administrator of the ERP: a login that reads what is needed and nothing else',
    /** `database`: for this one alone, saved or not; none: for all that are read. `kind`: none means the server in use. */
    query: z.object({
      login: line(60).optional(),
      database: name(128).optional(),
      kind: serverKind.exclude(['softlandApi']).optional(),
    }),
    answer: z.object({ name: z.string(), databases: z.array(z.string()), text: z.string() }),
  }),
}
