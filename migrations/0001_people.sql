-- People who sign in, their sessions, the company, and what administrators did.

create extension if not exists unaccent;
create extension if not exists pg_trgm;

create table people (
  id uuid primary key,
  name text not null,
  email text not null,
  email_verified boolean not null default false,
  image text,
  role text not null check (role in ('admin', 'supervisor', 'agent', 'technician', 'contact')),
  customer_id uuid,
  active boolean not null default true,
  language text not null default 'es' check (language in ('es', 'en')),
  theme text not null default 'auto' check (theme in ('auto', 'light', 'dark')),
  last_sign_in_at timestamptz,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  check ((role = 'contact') = (customer_id is not null))
);
create unique index people_email on people (lower(email));
create index people_by_name on people (lower(name), id); -- the list of people

create table sessions (
  id uuid primary key,
  person_id uuid not null references people on delete cascade,
  token text not null unique,
  expires_at timestamptz not null,
  ip_address text,
  user_agent text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index sessions_person on sessions (person_id);

create table accounts (
  id uuid primary key,
  person_id uuid not null references people on delete cascade,
  account_id text not null,
  provider_id text not null,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamptz,
  refresh_token_expires_at timestamptz,
  scope text,
  password text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index accounts_person on accounts (person_id);

create table verifications (
  id uuid primary key,
  identifier text not null,
  value text not null,
  expires_at timestamptz not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index verifications_identifier on verifications (identifier);

create table rate_limits (
  id uuid primary key,
  key text not null unique,
  count integer not null,
  last_request bigint not null
);

-- The one company that this installation serves.
create table company (
  singleton boolean primary key default true check (singleton),
  name text not null,
  tax_id text,
  time_zone text not null default 'America/Santiago',
  version integer not null default 1,
  created_at timestamptz not null default now()
);

-- Secrets made at the first start (session signing).
create table secrets (
  name text primary key,
  value text not null
);

create table admin_audit (
  id uuid primary key,
  at timestamptz not null,
  actor_id uuid references people,
  actor_name text not null,
  action text not null,
  subject_kind text not null,
  subject_id uuid,
  subject_name text not null,
  changes jsonb not null default '{}'
);
create index admin_audit_newest on admin_audit (at desc, id desc);

-- Answers of creating requests, so that a repeated request creates nothing twice.
create table idempotency_keys (
  person_id uuid not null,
  key text not null,
  endpoint text not null,
  request_hash text not null,
  answer jsonb,
  created_at timestamptz not null default now(),
  primary key (person_id, key)
);
create index idempotency_keys_oldest on idempotency_keys (created_at);

-- What is written in the history stays as written.
create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is immutable', tg_table_name using errcode = 'restrict_violation';
end $$;
create trigger admin_audit_immutable before update or delete on admin_audit
  for each row execute function refuse_change();
