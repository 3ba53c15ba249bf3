-- Visits to customers: their orders, who goes, what was reported, and the calendar that each technician subscribes to.

create sequence visit_numbers;

create table visits (
  id uuid primary key,
  number bigint not null unique default nextval('visit_numbers'),
  case_id uuid references cases,
  customer_id uuid not null references customers,
  contact_id uuid references contacts,
  equipment_id uuid references equipment,
  form_id uuid not null,
  form_version integer not null, -- the one that was published when the order was made; it stays
  state text not null check (state in ('planned', 'travelling', 'onSite', 'done', 'cancelled')),
  starts_at timestamptz, -- none: nobody has planned it yet
  ends_at timestamptz,
  address text,
  district text,
  city text,
  directions text, -- how to get in
  instructions text,
  parts jsonb not null, -- to take: [{code, description, quantity}]
  travelled_at timestamptz, -- when the technician set out
  arrived_at timestamptz,
  departed_at timestamptz,
  cancelled_at timestamptz,
  cancelled_by uuid references people,
  cancel_reason text,
  created_by uuid not null references people,
  created_at timestamptz not null,
  version integer not null default 1,
  foreign key (form_id, form_version) references visit_form_versions,
  check ((starts_at is null) = (ends_at is null)),
  check (ends_at > starts_at),
  check ((state = 'cancelled') = (cancelled_at is not null)),
  check ((cancelled_at is null) = (cancelled_by is null) and (cancelled_at is null) = (cancel_reason is null))
);
create index visits_case on visits (case_id, number desc) where case_id is not null;
create index visits_customer on visits (customer_id, number desc);
create index visits_latest on visits (coalesce(starts_at, '-infinity') desc, number desc); -- lists
create index visits_window on visits (starts_at, ends_at) where starts_at is not null; -- board, calendars
create index visits_unplanned on visits (number) where state = 'planned'; -- board: to be planned
create index visits_unfinished on visits (starts_at) where state in ('planned', 'travelling', 'onSite'); -- late ones
create index visits_unfinished_case on visits (case_id) where state in ('planned', 'travelling', 'onSite'); -- closing a case

create table visit_technicians (
  visit_id uuid not null references visits,
  person_id uuid not null references people,
  place smallint not null, -- the first one answers for the visit
  primary key (visit_id, person_id)
);
create index visit_technicians_person on visit_technicians (person_id, visit_id); -- own visits, and the cases behind them

-- What was reported of a visit; a correction is one more, with its reason. They never change.
create table visit_reports (
  id uuid primary key, -- made on the phone
  visit_id uuid not null references visits,
  number integer not null check (number > 0),
  form_id uuid not null,
  form_version integer not null,
  answers jsonb not null, -- of what the form showed, with what it calculated
  told jsonb not null, -- all the rest, in the shape of features/visits/report.contract.ts
  notices jsonb not null, -- what of it could not be done, for the office to see to
  content_hash text not null, -- the same content sent again is answered with the same receipt
  clock_offset_minutes integer not null, -- what the clock of the phone was behind (or, negative, ahead)
  reason text, -- why a correction was made
  entry_id uuid references entries,
  sent_by uuid not null references people,
  received_at timestamptz not null,
  unique (visit_id, number),
  foreign key (form_id, form_version) references visit_form_versions,
  check ((number = 1) = (reason is null))
);
create trigger visit_reports_immutable before update or delete on visit_reports
  for each row execute function refuse_change();

create table visit_report_files (
  report_id uuid not null references visit_reports,
  file_id uuid not null references files,
  primary key (report_id, file_id)
);
create index visit_report_files_file on visit_report_files (file_id); -- who may read it

-- The time and the commitments that a report brought.
create table visit_time_entries (
  time_entry_id uuid primary key references time_entries,
  report_id uuid not null references visit_reports
);
create index visit_time_entries_report on visit_time_entries (report_id);
create table visit_commitments (
  commitment_id uuid primary key references commitments,
  report_id uuid not null references visit_reports
);
create index visit_commitments_report on visit_commitments (report_id);

create table visit_events (
  id uuid primary key,
  visit_id uuid not null references visits,
  at timestamptz not null, -- of the act, wherever it was told
  recorded_at timestamptz not null,
  actor_id uuid not null references people,
  actor_name text not null,
  kind text not null,
  from_value jsonb,
  to_value jsonb,
  reason text
);
create index visit_events_visit on visit_events (visit_id, recorded_at, id);
create trigger visit_events_immutable before update or delete on visit_events
  for each row execute function refuse_change();

-- The address of the calendar of a technician is a secret: only what it hashes to is kept.
create table visit_calendars (
  person_id uuid primary key references people,
  token_hash text not null unique,
  created_at timestamptz not null
);

-- What stands on top of the papers of the company.
alter table company
  add letterhead text, -- address, phone, web: a few lines
  add logo_file_id uuid references files;

-- Delivery places of the ERP are kept as its panels are.
alter table erp_snapshots
  drop constraint erp_snapshots_panel_check,
  add constraint erp_snapshots_panel_check check (panel in ('quotations', 'invoices', 'products', 'account', 'places'));
