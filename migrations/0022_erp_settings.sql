-- How the ERP is reached and read, and what was found there.

create table erp_settings (
  singleton boolean primary key default true check (singleton),
  connection jsonb, -- {kind, host, port, instance, database, user, encryption}; none: there is no ERP
  password_sealed bytea, -- with the key of this installation, which is not in the database
  accounts text[] not null default '{}', -- on which customers owe; none: those that the ERP names
  due_by text not null default 'accounting' check (due_by in ('accounting', 'terms')),
  version integer not null default 1,
  saved_at timestamptz not null,
  saved_by uuid not null references people
);

-- What was found out the last time, by hand or by night.
alter table erp_status add column discovery jsonb, add column discovered_at timestamptz;

-- Work that is done once a night, by name: for which night it was begun last, and how often. Of several processes one does it.
create table nightly_work (
  name text primary key,
  night date not null,
  attempts integer not null default 1,
  tried_at timestamptz not null,
  done boolean not null default false
);
