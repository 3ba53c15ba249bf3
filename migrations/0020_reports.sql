-- What the reports read quickly, and what is kept of them.

-- Counted by responsible and state without reading the cases themselves.
create index cases_by_responsible on cases (responsible_id, state_id);
-- Pending ones with their age, without reading the cases themselves.
create index cases_pending_by_responsible on cases (responsible_id, category, registered_at)
  where category in ('open', 'waiting');
-- By the day of registration or of the solution: whose they are, their state, whether the customer was covered, and how
-- long the first answer or the solution took.
create index cases_registered on cases (registered_at) include (responsible_id, state_id, customer_id, responded_at);
create index cases_solved on cases (solved_at) include (responsible_id, registered_at) where solved_at is not null;
-- Hours used: the charges of some days, whatever their coverage.
create index charges_worked on charges (worked_on) include (id, coverage_id) where kind = 'charge';
-- Pauses of some days, whoever paused.
create index availability_periods_paused on availability_periods (started_at) include (id, person_id, reason_id, ended_at)
  where kind = 'paused';

-- On which days each customer had a contract or warranty in force: begun, not over, not suspended. While an open repair
-- stops the clock of a warranty, it goes on.
create view covered_days as
select v.customer_id, range_agg(case when s.days is null then datemultirange(v.days) else datemultirange(v.days) - s.days end) as days
from (
  select v.id, v.customer_id,
    daterange(v.starts_on, case when v.ended_on is null and open.received_on <= v.last_day then null else v.last_day end, '[]') as days
  from coverages v left join (
    select c.id as coverage_id, min(r.received_on) as received_on
    from repairs r join coverage_equipment e on e.equipment_id = r.equipment_id join coverages c on c.id = e.coverage_id
    where r.returned_on is null and c.stops_during_repair group by c.id
  ) open on open.coverage_id = v.id
) v left join (
  select coverage_id, range_agg(daterange(from_on, until_on, '[]')) as days from coverage_suspensions group by coverage_id
) s on s.coverage_id = v.id
group by v.customer_id;

-- Ways of asking that somebody keeps, for themselves or for everybody who may read the report.
create table saved_reports (
  id uuid primary key,
  report_key text not null,
  name text not null,
  parameters jsonb not null, -- as an address has them: a ready range moves on with the days
  owner_id uuid not null references people,
  shared boolean not null default false,
  created_at timestamptz not null,
  version integer not null default 1
);
create index saved_reports_owner on saved_reports (owner_id);               -- names and number of one owner
create index saved_reports_shared on saved_reports (lower(name), id) where shared; -- everybody's, by name

-- When a kept report is made and given to people, by the clock of Chile.
create table report_schedules (
  id uuid primary key,
  saved_report_id uuid not null references saved_reports on delete cascade,
  every text not null check (every in ('day', 'week', 'month')),
  weekday smallint check (weekday between 1 and 7), -- Monday is 1
  month_day smallint check (month_day between 1 and 31), -- the last one of a month that has no such day
  at_minute smallint not null check (at_minute between 0 and 1439),
  formats text[] not null check (cardinality(formats) > 0 and formats <@ array['xlsx', 'csv', 'pdf', 'png']),
  active boolean not null default true,
  next_at timestamptz not null,
  made_as uuid not null references people, -- whoever saved it last: it is made with what this person may read
  created_at timestamptz not null,
  version integer not null default 1,
  check ((every = 'week') = (weekday is not null)),
  check ((every = 'month') = (month_day is not null))
);
create index report_schedules_saved on report_schedules (saved_report_id);           -- those of a kept report
create index report_schedules_due on report_schedules (next_at, id) where active; -- what is to be made now

create table report_schedule_people (
  schedule_id uuid not null references report_schedules on delete cascade,
  person_id uuid not null references people,
  primary key (schedule_id, person_id)
);
create index report_schedule_people_person on report_schedule_people (person_id);

-- What a schedule made, once for each time it was due; or why it could not. What was asked is kept with it: the schedule
-- may be changed meanwhile. It is written when its time has come, and has its files once `made_at` is told.
create table report_deliveries (
  id uuid primary key,
  schedule_id uuid references report_schedules on delete set null,
  report_key text not null,
  name text not null,
  parameters jsonb not null,
  formats text[] not null,
  made_as uuid not null references people, -- with what this person may read
  due_at timestamptz not null,
  attempts smallint not null default 0, -- counted before each, so that what ends the process is not tried for ever
  made_at timestamptz,
  told jsonb, -- what was asked, in words: [{label, value}]
  problem jsonb, -- the reasons why there are no files
  unique (schedule_id, due_at)
);
create index report_deliveries_unmade on report_deliveries (id) where made_at is null; -- what is to be made
create index report_deliveries_oldest on report_deliveries (made_at);                  -- what is forgotten

create table report_delivery_files (
  delivery_id uuid not null references report_deliveries on delete cascade,
  format text not null,
  file_id uuid not null references files,
  primary key (delivery_id, format)
);
create index report_delivery_files_file on report_delivery_files (file_id); -- who may read it

create table report_delivery_people (
  delivery_id uuid not null references report_deliveries on delete cascade,
  person_id uuid not null references people,
  read_at timestamptz,
  primary key (delivery_id, person_id)
);
create index report_delivery_people_person on report_delivery_people (person_id, delivery_id desc); -- own ones, newest first
create index report_delivery_people_unread on report_delivery_people (person_id) where read_at is null; -- how many

-- Trends of the dashboard: when cases were reopened.
create index case_events_reopened on case_events (at) where kind = 'stateChanged'
  and from_value ->> 'category' in ('solved', 'closed') and to_value ->> 'category' = 'open';
