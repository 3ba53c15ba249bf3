-- The company's own words: priorities, states of a case, types of commitment, topics.

create table priorities (
  id uuid primary key,
  name text not null,
  position integer not null,
  color text not null,
  active boolean not null default true,
  is_default boolean not null default false,
  version integer not null default 1
);
create unique index priorities_name on priorities (lower(name));
create unique index priorities_default on priorities (is_default) where is_default;

create table case_states (
  id uuid primary key,
  name text not null,
  category text not null check (category in ('open', 'waiting', 'solved', 'closed')),
  position integer not null,
  color text not null,
  active boolean not null default true,
  is_default boolean not null default false, -- the first choice within its category
  version integer not null default 1
);
create unique index case_states_name on case_states (lower(name));
create unique index case_states_default on case_states (category) where is_default;

create table commitment_types (
  id uuid primary key,
  name text not null,
  position integer not null,
  color text not null,
  active boolean not null default true,
  is_default boolean not null default false,
  version integer not null default 1
);
create unique index commitment_types_name on commitment_types (lower(name));
create unique index commitment_types_default on commitment_types (is_default) where is_default;

create table topics (
  id uuid primary key,
  parent_id uuid references topics,
  name text not null,
  position integer not null,
  color text not null,
  active boolean not null default true,
  version integer not null default 1
);
create unique index topics_name on topics (coalesce(parent_id, '00000000-0000-0000-0000-000000000000'), lower(name));
