-- Work done, timers and availability.

create table time_entries (
  id uuid primary key,
  case_id uuid references cases,
  customer_id uuid references customers,
  activity_id uuid references internal_activities,
  person_id uuid not null references people, -- who worked
  mode text not null check (mode in ('online', 'offline', 'onSite', 'travel')),
  worked_on date not null,
  started_at timestamptz, -- none: only the day is known
  worked_minutes integer not null check (worked_minutes between 1 and 1440),
  accounted_minutes integer not null check (accounted_minutes >= 0), -- what was charged; 0 when nothing was
  coverage_id uuid references coverages,
  not_charged_reason text,
  note text,
  replaces_id uuid unique references time_entries, -- the reversed one that this one puts right
  recorded_by uuid not null references people,
  recorded_at timestamptz not null,
  check (case_id is null or customer_id is not null),
  check (coverage_id is null or customer_id is not null),
  check (coverage_id is null or not_charged_reason is null),
  check (activity_id is null or customer_id is null)
);
create index time_entries_case on time_entries (case_id, worked_on desc, id desc) where case_id is not null;
create index time_entries_person on time_entries (person_id, worked_on, id); -- timesheet
create index time_entries_customer on time_entries (customer_id, worked_on) where customer_id is not null;
create index time_entries_coverage on time_entries (coverage_id, worked_on desc, id desc) where coverage_id is not null;
create index time_entries_newest on time_entries (worked_on desc, id desc); -- everybody's, for supervisors
create index time_entries_activity on time_entries (activity_id) where activity_id is not null;
create trigger time_entries_immutable before update or delete on time_entries
  for each row execute function refuse_change();

create table time_entry_reversals (
  time_entry_id uuid primary key references time_entries,
  reason text not null,
  reversed_by uuid not null references people,
  reversed_at timestamptz not null
);
create trigger time_entry_reversals_immutable before update or delete on time_entry_reversals
  for each row execute function refuse_change();

-- One running timer a person.
create table timers (
  person_id uuid primary key references people,
  id uuid not null unique,
  case_id uuid references cases,
  activity_id uuid references internal_activities,
  mode text not null check (mode in ('online', 'offline', 'onSite', 'travel')),
  note text,
  started_at timestamptz not null
);
create index timers_case on timers (case_id) where case_id is not null;

-- Timers of people who were deactivated while they ran: what they counted is logged by a supervisor (the entry has the id
-- of the timer), or discarded.
create table left_timers (
  id uuid primary key,
  person_id uuid not null references people,
  case_id uuid references cases,
  activity_id uuid references internal_activities,
  mode text not null check (mode in ('online', 'offline', 'onSite', 'travel')),
  note text,
  started_at timestamptz not null,
  stopped_at timestamptz not null,
  stopped_by uuid not null references people,
  settled_at timestamptz,
  settled_by uuid references people,
  check (stopped_at >= started_at),
  check ((settled_at is null) = (settled_by is null))
);
create index left_timers_open on left_timers (stopped_at, id) where settled_at is null;
create index left_timers_person on left_timers (person_id); -- whether somebody ever worked here
create index left_timers_activity on left_timers (activity_id) where activity_id is not null;

create table availability_periods (
  id uuid primary key,
  person_id uuid not null references people,
  kind text not null check (kind in ('available', 'paused')),
  reason_id uuid references pause_reasons,
  note text,
  started_at timestamptz not null,
  ended_at timestamptz,
  version integer not null default 1,
  check ((kind = 'paused') = (reason_id is not null)),
  check (ended_at >= started_at)
);
create unique index availability_periods_present on availability_periods (person_id) where ended_at is null;
create index availability_periods_person on availability_periods (person_id, started_at);
create index availability_periods_reason on availability_periods (reason_id) where reason_id is not null;

-- What a period was before it was put right, and after; reasons of pauses by their names of then.
create table availability_corrections (
  id uuid primary key,
  period_id uuid not null references availability_periods,
  from_value jsonb not null,
  to_value jsonb not null,
  reason text,
  corrected_by uuid not null references people,
  corrected_at timestamptz not null
);
create index availability_corrections_period on availability_corrections (period_id, corrected_at);
create trigger availability_corrections_immutable before update or delete on availability_corrections
  for each row execute function refuse_change();
