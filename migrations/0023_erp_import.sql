-- Customers brought from the ERP, and what each import did.

create table erp_imports (
  id uuid primary key,
  preview boolean not null,
  state text not null check (state in ('running', 'done', 'failed', 'stopped')),
  started_by uuid references people, -- none: by night
  started_at timestamptz not null,
  ended_at timestamptz,
  held_by uuid, -- who works on it
  beat_at timestamptz not null, -- when that one last showed life: one that was killed is taken up by another
  after_code text, -- everything up to this code was read: where it goes on
  total integer,
  read_count integer not null default 0,
  unchanged integer not null default 0,
  counts jsonb not null default '{}',
  contacts integer not null default 0,
  problem text
);
create unique index erp_imports_running on erp_imports ((true)) where state = 'running'; -- one at a time
create index erp_imports_newest on erp_imports (started_at desc, id desc);

create table erp_import_changes (
  import_id uuid not null references erp_imports on delete cascade,
  code text not null,
  kind text not null,
  name text not null,
  customer_id uuid references customers on delete set null,
  fields jsonb not null default '[]',
  reason text,
  primary key (import_id, code)
);
create index erp_import_changes_kind on erp_import_changes (import_id, kind, code);
create index erp_import_changes_customer on erp_import_changes (customer_id) where customer_id is not null;

-- What was last read of each customer of the ERP: what differs is known by the hash, what somebody changed here by hand by
-- what was written then.
create table erp_customers (
  code text primary key, -- in lower case
  customer_id uuid not null references customers on delete cascade,
  hash bytea not null,
  written jsonb not null,
  first_in uuid not null, -- the import that met it first
  gone_at timestamptz
);
create index erp_customers_customer on erp_customers (customer_id);

-- Codes of the ERP are the same in any letter case, as its own collations have them.
create index customers_erp_code_folded on customers (lower(erp_code collate "C")) where erp_code is not null;
