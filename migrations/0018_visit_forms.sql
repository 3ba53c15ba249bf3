-- Forms of visits: what a supervisor designs, and the versions that technicians fill.

create table visit_forms (
  id uuid primary key,
  name text not null,
  name_key text not null generated always as (search_key(name)) stored,
  description text not null,
  form jsonb not null, -- what is being designed, in the format of features/visit-forms/format.contract.ts
  version integer not null default 1, -- of what is being designed
  state text not null check (state in ('draft', 'published', 'archived')),
  published_version integer, -- what technicians fill; none before the first
  changed_by uuid not null references people,
  changed_at timestamptz not null,
  check (state = 'archived' or (state = 'published') = (published_version is not null))
);
create unique index visit_forms_name on visit_forms (name_key); -- also the list by name

create table visit_form_versions (
  form_id uuid not null references visit_forms,
  number integer not null check (number > 0),
  form jsonb not null,
  published_by uuid not null references people,
  published_at timestamptz not null,
  primary key (form_id, number)
);
alter table visit_forms add foreign key (id, published_version) references visit_form_versions;
create trigger visit_form_versions_immutable before update or delete on visit_form_versions
  for each row execute function refuse_change();
