-- Prepared replies: texts with variables that people write again and again.

create table replies (
  id uuid primary key,
  owner_id uuid references people, -- whose own it is; none: everybody's
  name text not null,
  name_key text not null generated always as (search_key(name)) stored,
  shortcut text, -- one word, as search_key has it
  topic_id uuid references topics,
  body_html text not null,
  body_text text not null,
  body_key text not null generated always as (search_key(body_text)) stored, -- what a search looks through
  active boolean not null default true,
  version integer not null default 1,
  uses integer not null default 0,
  last_used_at timestamptz,
  changed_by uuid not null references people,
  changed_at timestamptz not null
);
create unique index replies_name on replies (owner_id, name_key) nulls not distinct;     -- also the list of one owner
create unique index replies_shortcut on replies (owner_id, shortcut) nulls not distinct where shortcut is not null;
create index replies_topic on replies (topic_id) where topic_id is not null;             -- what has a topic
