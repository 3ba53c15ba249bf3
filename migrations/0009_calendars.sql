-- When the company attends: windows of the week, days off. And the words of time: internal activities, pauses, classes
-- of customers with what their debt means for the service.

create table calendars (
  id uuid primary key,
  name text not null,
  windows jsonb not null, -- [{"weekday": 1, "fromMinute": 540, "toMinute": 1080}], Monday is 1, minutes of the day
  keeps_holidays boolean not null default true, -- nobody attends on national holidays and the company's days off
  active boolean not null default true,
  is_default boolean not null default false, -- of cases without coverage
  version integer not null default 1
);
create unique index calendars_name on calendars (lower(name));
create unique index calendars_default on calendars (is_default) where is_default;

-- A company that is there already gets what a new one starts with.
insert into calendars (id, name, windows, is_default)
select gen_random_uuid(), 'Horario hábil', week.windows, true
from company, (
  select jsonb_agg(jsonb_build_object('weekday', day, 'fromMinute', 540, 'toMinute', 1080)) as windows
  from generate_series(1, 5) day
) week;

-- Days on which the company does not attend, besides the national holidays.
create table days_off (
  off_on date primary key,
  name text not null
);

create table internal_activities (
  id uuid primary key,
  name text not null,
  position integer not null,
  color text not null,
  active boolean not null default true,
  is_default boolean not null default false,
  version integer not null default 1
);
create unique index internal_activities_name on internal_activities (lower(name));
create unique index internal_activities_default on internal_activities (is_default) where is_default;

create table pause_reasons (
  id uuid primary key,
  name text not null,
  position integer not null,
  color text not null,
  active boolean not null default true,
  is_default boolean not null default false,
  version integer not null default 1
);
create unique index pause_reasons_name on pause_reasons (lower(name));
create unique index pause_reasons_default on pause_reasons (is_default) where is_default;

create table customer_classes (
  id uuid primary key,
  name text not null,
  position integer not null,
  color text not null,
  active boolean not null default true,
  is_default boolean not null default false, -- of customers without a class
  debt_policy text not null default 'warn' check (debt_policy in ('ignore', 'warn', 'authorise')),
  debt_tolerance bigint not null default 0 check (debt_tolerance >= 0), -- pesos that may be overdue without consequence
  version integer not null default 1
);
create unique index customer_classes_name on customer_classes (lower(name));
create unique index customer_classes_default on customer_classes (is_default) where is_default;

alter table customers add class_id uuid references customer_classes;
create index customers_class on customers (class_id) where class_id is not null; -- whether a class is in use
