-- Contracts and warranties, and the ledger of their hours. All times are whole minutes.

create table coverage_types (
  id uuid primary key,
  name text not null,
  kind text not null check (kind in ('contract', 'warranty')),
  duration_months integer not null check (duration_months between 1 and 240),
  grant_minutes integer check (grant_minutes between 1 and 6000000), -- a period; none: unlimited
  grant_period text not null check (grant_period in ('term', 'month', 'year')),
  carry_over boolean not null,
  rounding_minutes integer not null check (rounding_minutes between 1 and 480),
  minimum_minutes integer not null check (minimum_minutes between 0 and 1440),
  online_percent integer not null check (online_percent between 0 and 1000),
  offline_percent integer not null check (offline_percent between 0 and 1000),
  on_site_percent integer not null check (on_site_percent between 0 and 1000),
  travel_percent integer not null check (travel_percent between 0 and 1000),
  after_hours_percent integer not null check (after_hours_percent between 100 and 1000),
  overrun_policy text not null check (overrun_policy in ('allow', 'warn', 'block')),
  calendar_id uuid references calendars, -- none: around the clock
  stops_during_repair boolean not null, -- a warranty whose clock stops while the item is with us
  fields jsonb not null default '[]', -- the company's own fields: [{key, label, type, required, options}]
  active boolean not null default true,
  version integer not null default 1
);
create unique index coverage_types_name on coverage_types (lower(name));

-- Topics that a type covers; none: all of them.
create table coverage_type_topics (
  type_id uuid not null references coverage_types,
  topic_id uuid not null references topics,
  primary key (type_id, topic_id)
);
create index coverage_type_topics_topic on coverage_type_topics (topic_id);

-- Promised minutes of attention until the first answer and the solution, by priority; without type: of cases that
-- nothing covers.
create table service_levels (
  id uuid primary key,
  type_id uuid references coverage_types,
  priority_id uuid not null references priorities on delete cascade, -- what was promised for it goes with it
  response_minutes integer check (response_minutes between 1 and 525600),
  solution_minutes integer check (solution_minutes between 1 and 525600),
  unique nulls not distinct (type_id, priority_id)
);
create index service_levels_priority on service_levels (priority_id);

-- One ledger for a coverage and for those that renew it taking its hours along. Its row is what writers lock.
create table ledgers (
  id uuid primary key,
  customer_id uuid not null references customers
);
create index ledgers_customer on ledgers (customer_id);

create sequence coverage_numbers;

-- The terms are those of the type on the day it was made, and may be changed for this one alone.
create table coverages (
  id uuid primary key,
  number bigint not null unique default nextval('coverage_numbers'),
  reference text, -- the company's own number of the document
  customer_id uuid not null references customers,
  type_id uuid not null references coverage_types,
  kind text not null check (kind in ('contract', 'warranty')),
  ledger_id uuid not null references ledgers,
  starts_on date not null,
  ends_on date not null,
  ended_on date, -- ended early: its last day
  last_day date not null, -- derived: ended_on, or ends_on and the days that finished repairs stopped the clock
  scope text not null check (scope in ('all', 'products', 'equipment')),
  grant_minutes integer check (grant_minutes between 1 and 6000000),
  grant_period text not null check (grant_period in ('term', 'month', 'year')),
  carry_over boolean not null,
  rounding_minutes integer not null check (rounding_minutes between 1 and 480),
  minimum_minutes integer not null check (minimum_minutes between 0 and 1440),
  online_percent integer not null check (online_percent between 0 and 1000),
  offline_percent integer not null check (offline_percent between 0 and 1000),
  on_site_percent integer not null check (on_site_percent between 0 and 1000),
  travel_percent integer not null check (travel_percent between 0 and 1000),
  after_hours_percent integer not null check (after_hours_percent between 100 and 1000),
  overrun_policy text not null check (overrun_policy in ('allow', 'warn', 'block')),
  calendar_id uuid references calendars,
  stops_during_repair boolean not null,
  attributes jsonb not null default '{}', -- values of the type's own fields, by key
  notes text,
  renewed_from uuid unique references coverages,
  takes_hours_along boolean not null default false, -- what is left of the renewed one serves in this one
  glance jsonb not null default -- derived, see coverage_glance: what the customer screen reads of it
    '{"renewedBy": null, "suspensions": [], "repairs": null, "hours": [], "charged": 0, "overrun": 0}',
  purchase_key text, -- 'invoice 123 PRODUCT': the purchase that this warranty was made from
  created_by uuid not null references people,
  created_at timestamptz not null,
  version integer not null default 1,
  unique (purchase_key, customer_id, type_id), -- made once
  check (ends_on >= starts_on),
  check (ended_on between starts_on and ends_on)
);
create index coverages_customer on coverages (customer_id, last_day desc, id);  -- customer screen
create index coverages_ledger on coverages (ledger_id);
create index coverages_type on coverages (type_id, last_day, id);               -- by type
create index coverages_end on coverages (last_day, id);                         -- in force, expiring
create index coverages_calendar on coverages (calendar_id) where calendar_id is not null;

create table coverage_products (
  coverage_id uuid not null references coverages,
  product_code text not null,
  product_name text not null,
  primary key (coverage_id, product_code)
);

create table coverage_equipment (
  coverage_id uuid not null references coverages,
  equipment_id uuid not null references equipment,
  primary key (coverage_id, equipment_id)
);
create index coverage_equipment_equipment on coverage_equipment (equipment_id);

create table coverage_files (
  coverage_id uuid not null references coverages,
  file_id uuid not null references files,
  primary key (coverage_id, file_id)
);
create index coverage_files_file on coverage_files (file_id);

create table coverage_suspensions (
  id uuid primary key,
  coverage_id uuid not null references coverages,
  from_on date not null,
  until_on date, -- its last day; none: until it is resumed
  reason text not null,
  check (until_on >= from_on)
);
create index coverage_suspensions_coverage on coverage_suspensions (coverage_id, from_on);

-- What happened to a coverage: who, when, from, to, why.
create table coverage_events (
  id uuid primary key,
  coverage_id uuid not null references coverages,
  at timestamptz not null,
  actor_id uuid references people,
  actor_name text not null,
  kind text not null,
  from_value jsonb,
  to_value jsonb,
  reason text
);
create index coverage_events_newest on coverage_events (coverage_id, at desc, id desc);
create trigger coverage_events_immutable before update or delete on coverage_events
  for each row execute function refuse_change();

-- Facts of the ledger, never edited. Minutes put in: a grant with its days, or an adjustment of an earlier grant.
create table grants (
  id uuid primary key,
  ledger_id uuid not null references ledgers,
  coverage_id uuid not null references coverages,
  kind text not null check (kind in ('grant', 'adjustment')),
  adjusts_id uuid references grants,
  minutes integer not null check (minutes <> 0),
  starts_on date,
  expires_on date,
  source text not null check (source in ('contracted', 'topUp', 'adjustment')),
  reason text,
  created_by uuid not null references people,
  created_at timestamptz not null,
  check ((kind = 'adjustment') = (adjusts_id is not null)),
  check ((kind = 'grant') = (starts_on is not null and expires_on is not null)),
  check (kind = 'adjustment' or minutes > 0),
  check (expires_on >= starts_on)
);
create index grants_ledger on grants (ledger_id);
create index grants_coverage on grants (coverage_id);
create trigger grants_immutable before update or delete on grants for each row execute function refuse_change();

-- Facts of the ledger, never edited. Minutes taken out: a charge, or the reversal of one.
create table charges (
  id uuid primary key,
  ledger_id uuid not null references ledgers,
  coverage_id uuid not null references coverages,
  kind text not null check (kind in ('charge', 'reversal')),
  reverses_id uuid unique references charges,
  time_entry_id uuid not null,
  person_id uuid not null references people,
  case_id uuid references cases,
  mode text not null check (mode in ('online', 'offline', 'onSite', 'travel')),
  worked_on date not null,
  worked_at timestamptz not null, -- the order within a day; the beginning of the day when only the day is known
  real_minutes integer not null check (real_minutes between 1 and 1440),
  accounted_minutes integer not null check (accounted_minutes >= 0),
  accounting jsonb not null, -- the parameters of that moment, enough to compute the accounted minutes again
  reason text,
  created_by uuid not null references people,
  created_at timestamptz not null,
  check ((kind = 'reversal') = (reverses_id is not null))
);
create index charges_ledger on charges (ledger_id, worked_on, worked_at); -- the order of the work
create index charges_coverage on charges (coverage_id, worked_on); -- statement of a month
create index charges_time_entry on charges (time_entry_id);
create trigger charges_immutable before update or delete on charges for each row execute function refuse_change();

-- Which grant each charge takes its minutes from. Derived: replayed from the facts whenever they change.
create table allocations (
  charge_id uuid not null references charges,
  part smallint not null,
  ledger_id uuid not null references ledgers,
  kind text not null check (kind in ('grant', 'unlimited', 'overrun')),
  grant_id uuid references grants,
  minutes integer not null check (minutes > 0),
  primary key (charge_id, part),
  check ((kind = 'grant') = (grant_id is not null))
);
create index allocations_ledger on allocations (ledger_id);

-- Derived with the allocations: what is left of each grant, and the days it can be used.
create table grant_balances (
  grant_id uuid primary key references grants,
  ledger_id uuid not null references ledgers,
  coverage_id uuid not null references coverages,
  starts_on date not null,
  expires_on date not null,
  granted_minutes integer not null,
  used_minutes integer not null check (used_minutes >= 0)
);
create index grant_balances_ledger on grant_balances (ledger_id);

-- Derived with the allocations: the work done under each coverage.
create table coverage_balances (
  coverage_id uuid primary key references coverages,
  ledger_id uuid not null references ledgers,
  charged_minutes integer not null,
  overrun_minutes integer not null,
  charge_count integer not null
);
create index coverage_balances_ledger on coverage_balances (ledger_id);

-- Products that are with us to be repaired: the clock of the legal guarantee stops.
create table repairs (
  id uuid primary key,
  equipment_id uuid not null references equipment,
  case_id uuid references cases,
  received_on date not null,
  returned_on date,
  note text,
  recorded_by uuid not null references people,
  recorded_at timestamptz not null,
  returned_by uuid references people,
  returned_at timestamptz,
  version integer not null default 1,
  check (returned_on >= received_on)
);
create index repairs_equipment on repairs (equipment_id, received_on, id);
create index repairs_case on repairs (case_id) where case_id is not null;
create unique index repairs_open on repairs (equipment_id) where returned_on is null; -- one at a time

-- All of a coverage that its own row does not have: renewal, suspensions, repairs that stop its clock, hours of its
-- ledger ([first day, last day, granted, used, whether its own]) and sums of its work. The customer screen reads it from
-- `coverages.glance`, where every act on the coverage or its ledger writes it anew.
create function coverage_glance(coverage_id uuid) returns jsonb language sql stable as $$
  select jsonb_build_object(
    'renewedBy', (select jsonb_build_object('id', h.id, 'number', h.number) from coverages h where h.renewed_from = v.id),
    'suspensions', (select coalesce(jsonb_agg(jsonb_build_object('id', s.id, 'fromOn', s.from_on, 'untilOn', s.until_on,
      'reason', s.reason) order by s.from_on), '[]') from coverage_suspensions s where s.coverage_id = v.id),
    'repairs', case when v.stops_during_repair then (
      select coalesce(jsonb_agg(jsonb_build_object('equipmentId', r.equipment_id, 'receivedOn', r.received_on,
        'returnedOn', r.returned_on) order by r.received_on, r.id), '[]')
      from coverage_equipment e join repairs r on r.equipment_id = e.equipment_id where e.coverage_id = v.id) end,
    'hours', (select coalesce(jsonb_agg(jsonb_build_array(b.starts_on, b.expires_on, b.granted_minutes, b.used_minutes,
      b.coverage_id = v.id) order by b.expires_on, b.starts_on, b.grant_id), '[]')
      from grant_balances b where b.ledger_id = v.ledger_id),
    'charged', coalesce(t.charged_minutes, 0), 'overrun', coalesce(t.overrun_minutes, 0))
  from coverages v left join coverage_balances t on t.coverage_id = v.id where v.id = $1
$$;

-- How long a product is under warranty from the day of its purchase document.
create table warranty_rules (
  id uuid primary key,
  product_code text,
  product_group text,
  type_id uuid not null references coverage_types,
  months integer not null check (months between 1 and 240),
  version integer not null default 1,
  check (num_nonnulls(product_code, product_group) = 1)
);
create unique index warranty_rules_product on warranty_rules (product_code, type_id) where product_code is not null;
create unique index warranty_rules_group on warranty_rules (product_group, type_id) where product_group is not null;

-- Serving a customer whose debt needs a supervisor's word.
create table authorisations (
  id uuid primary key,
  customer_id uuid not null references customers,
  case_id uuid references cases,
  requested_by uuid not null references people,
  requested_at timestamptz not null,
  request_reason text,
  decision text check (decision in ('granted', 'denied')),
  decided_by uuid references people,
  decided_at timestamptz,
  decision_reason text,
  valid_until date, -- last day of a granted one
  revoked_by uuid references people,
  revoked_at timestamptz, -- it holds no longer from that day on
  revocation_reason text,
  check ((decision is null) = (decided_at is null)),
  check ((decision = 'granted') = (valid_until is not null)),
  check (revoked_at is null or (decision = 'granted' and revoked_by is not null and revocation_reason is not null))
);
create index authorisations_customer on authorisations (customer_id, requested_at desc);
create index authorisations_pending on authorisations (requested_at, id) where decision is null; -- of supervisors
create index authorisations_list on authorisations ((decision is not null), requested_at desc, id desc); -- those that wait first
create unique index authorisations_asked on authorisations (customer_id) where decision is null; -- asked once

-- The hours of attention of a promise, as they were when it was made: changing a calendar moves no promise.
create table promised_calendars (
  id uuid primary key, -- made of what it says: one of each
  windows jsonb not null,
  days_off jsonb not null -- days of ten years on which nobody attends
);

-- What covers a case, and what it was promised: minutes of attention from its registration on. None before promised_at.
alter table cases add coverage_id uuid references coverages;
alter table cases add promised_at timestamptz;
alter table cases add response_minutes integer;
alter table cases add solution_minutes integer;
alter table cases add promised_calendar_id uuid references promised_calendars; -- none: around the clock

-- Derived from the promise, the registration and the history: by when it is due. While the clock stands there is no
-- due time, only what is left; once late, the due time stays. Of what is done, as it stood then.
alter table cases add response_due_at timestamptz;
alter table cases add solution_due_at timestamptz;
alter table cases add response_left_minutes integer;
alter table cases add solution_left_minutes integer;
alter table cases add responded_at timestamptz; -- our first word that the customer can see, or the solution
create index cases_coverage on cases (coverage_id, number desc) where coverage_id is not null;
create index cases_response_due on cases (response_due_at) where category = 'open' and responded_at is null; -- late ones
create index cases_solution_due on cases (solution_due_at) where category = 'open';                          -- late ones
