-- Cases (HelpDesk), their events and their relations.

create sequence case_numbers;

create table cases (
  id uuid primary key,
  number bigint not null unique default nextval('case_numbers'),
  customer_id uuid not null references customers,
  contact_id uuid references contacts,
  equipment_id uuid references equipment,
  topic_id uuid references topics,
  priority_id uuid not null references priorities,
  state_id uuid not null references case_states,
  category text not null check (category in ('open', 'waiting', 'solved', 'closed')), -- that of the state
  channel text not null check (channel in ('phone', 'email', 'meeting', 'portal', 'chat', 'inPerson', 'other')),
  subject text not null,
  description_html text not null,
  description_text text not null,
  responsible_id uuid references people,
  registered_by uuid not null references people,
  registered_at timestamptz not null,
  state_since timestamptz not null,
  solved_at timestamptz,
  closed_at timestamptz,
  last_activity_at timestamptz not null,
  survivor_id uuid references cases, -- closed as a duplicate of this one
  version integer not null default 1
);
create index cases_customer on cases (customer_id, number desc);                                              -- cases of a customer
create index cases_customer_pending on cases (customer_id, number desc) where category in ('open', 'waiting'); -- customer screen
create index cases_responsible_pending on cases (responsible_id, number desc) where category in ('open', 'waiting'); -- mine, unassigned
create index cases_pending on cases (number desc) where category in ('open', 'waiting');                      -- pending
create index cases_state on cases (state_id, number desc);                                                    -- by state
create index cases_category on cases (category, number desc);
create index cases_responsible on cases (responsible_id, number desc);
create index cases_priority on cases (priority_id, number desc);
create index cases_topic on cases (topic_id, number desc);
create index cases_equipment on cases (equipment_id, number desc) where equipment_id is not null;
create index cases_survivor on cases (survivor_id) where survivor_id is not null;

-- Names are copied as they were: renaming a state or a person never rewrites history.
create table case_events (
  id uuid primary key,
  case_id uuid not null references cases,
  at timestamptz not null,
  actor_id uuid references people,
  actor_name text not null,
  kind text not null,
  subject_id uuid,
  from_value jsonb,
  to_value jsonb,
  reason text
);
create index case_events_timeline on case_events (case_id, at desc, id desc);
create trigger case_events_immutable before update or delete on case_events
  for each row execute function refuse_change();

create table case_links (
  id uuid primary key,
  case_id uuid not null references cases,
  related_case_id uuid not null references cases,
  kind text not null check (kind in ('follows', 'duplicates', 'causedBy', 'relatesTo')),
  created_by uuid not null references people,
  created_at timestamptz not null,
  check (case_id <> related_case_id),
  unique (case_id, related_case_id, kind)
);
create index case_links_related on case_links (related_case_id);
create unique index case_links_duplicates on case_links (case_id) where kind = 'duplicates'; -- a case duplicates one other at most

create table case_files (
  case_id uuid not null references cases,
  file_id uuid not null references files,
  primary key (case_id, file_id)
);
create index case_files_file on case_files (file_id);

-- Spanish words without accents and inflection.
create text search configuration spanish_words (copy = spanish);
alter text search configuration spanish_words
  alter mapping for hword, hword_part, word with unaccent, spanish_stem;

-- One row for each case and for each entry. Walking the positions backwards is newest first, whoever made the ids.
create table case_texts (
  position bigint generated always as identity primary key,
  case_id uuid not null references cases,
  entry_id uuid, -- none: the situation of the case itself
  internal boolean not null,
  words tsvector not null
);
create index case_texts_words on case_texts using gin (words) with (fastupdate = off); -- rare words
create index case_texts_case on case_texts (case_id, position);                        -- each case once

-- Who has a screen open just now; worth nothing after a crash.
create unlogged table viewers (
  topic text not null,
  person_id uuid not null references people on delete cascade,
  connection_id uuid not null,
  seen_at timestamptz not null,
  primary key (topic, connection_id)
);
