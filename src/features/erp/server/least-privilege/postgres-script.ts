import { columnsGranted } from './columns.ts'
import type { Reader } from './dba-script.ts'

/** "name", whatever is in it. */
const named = (name: string) => `"${name.replaceAll('"', '""')}"`
/** 'text', whatever is in it; with standard strings a backslash is only itself. */
const quoted = (text: string) => `'${text.replaceAll("'", "''")}'`

/**
 * PostgreSQL has no prohibitions: everything is taken away first, and what is left is what is granted below. A session is
 * of one database: of several, each is a part that refuses to be run in another, between them psql changes over.
 */
export function postgresScript({ login, companies }: Reader): string {
  const several = companies.length > 1
  const parts = companies.map((company, place) =>
    several
      ? `-- Parte ${place + 1} de ${companies.length}.
\\connect ${named(company.database)}
${partOf(login, company)}`
      : partOf(login, company),
  )
  const run = several
    ? `-- Lo ejecuta el dueño de las tablas o un superusuario, entero y con psql, que en cada línea \\connect pasa a la base que
-- sigue. Con otro programa, ejecute cada parte conectado a su base, sin esa línea.`
    : '-- Lo ejecuta el dueño de las tablas o un superusuario, conectado a la base de la empresa.'
  return `-- Atiende: usuario de sólo lectura para Softland (PostgreSQL 12 o posterior).
${run}
-- Se puede ejecutar de nuevo, por ejemplo después de actualizar Atiende: no repite lo que ya existe.
-- Permite leer sólo las columnas nombradas aquí; no permite leer contraseñas ni cambiar datos.
${parts.join('\n')}`
}

function partOf(login: string, { database, serials }: Reader['companies'][number]): string {
  const body = columnsGranted(serials).map(({ table, columns }) =>
    columns.map((column) => grant(table, column, login)).join('\n'),
  )
  return `BEGIN;
SET LOCAL standard_conforming_strings = on;
DO ${quoted(`BEGIN
  IF current_database() <> ${quoted(database)} THEN
    RAISE EXCEPTION USING MESSAGE = ${quoted(`Conéctese a la base ${database} y ejecute de nuevo.`)};
  END IF;
END`)};

-- 1. El usuario. Uno que ya existe y que este script no hizo queda como está. Se crea sin contraseña y así no puede entrar: désela con \\password en psql o con ALTER ROLE.
DO ${quoted(`BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = ${quoted(login)}) THEN
    CREATE ROLE ${named(login)} LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE;
  ELSIF EXISTS (SELECT FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE n.nspname = 'softland' AND c.relkind = 'r' AND has_table_privilege(${quoted(login)}, c.oid, 'UPDATE'))
    OR NOT EXISTS (SELECT FROM pg_roles r JOIN pg_db_role_setting s ON s.setrole = r.oid AND s.setdatabase = 0
      WHERE r.rolname = ${quoted(login)} AND 'default_transaction_read_only=on' = ANY (s.setconfig)) THEN
    RAISE EXCEPTION USING MESSAGE = ${quoted(`El usuario ${login} ya existe y es de otro programa: elija otro nombre.`)};
  END IF;
END`)};
ALTER ROLE ${named(login)} SET default_transaction_read_only = on;

-- 2. Lo que tuviera antes se quita.
REVOKE ALL ON ALL TABLES IN SCHEMA softland FROM ${named(login)};
REVOKE ALL ON SCHEMA softland FROM ${named(login)};
GRANT CONNECT ON DATABASE ${named(database)} TO ${named(login)};
GRANT USAGE ON SCHEMA softland TO ${named(login)};

-- 3. Qué puede leer: columna por columna, si existe en esta versión de Softland.
DO ${quoted(`BEGIN
${body.join('\n\n')}
END`)};
COMMIT;
`
}

const grant = (table: string, column: string, login: string) =>
  `  IF EXISTS (SELECT FROM pg_attribute WHERE attrelid = to_regclass(${quoted(`softland.${named(table)}`)}) AND attname = ${quoted(column)} AND NOT attisdropped) THEN GRANT SELECT (${named(column)}) ON softland.${named(table)} TO ${named(login)}; END IF;`
