-- What was said or noted in a case.

create table entries (
  id uuid primary key,
  case_id uuid not null references cases,
  customer_id uuid not null references customers,
  kind text not null check (kind in ('call', 'email', 'meeting', 'portalMessage', 'internalNote', 'progress', 'solution')),
  internal boolean not null,
  body_html text not null,
  body_text text not null,
  contact_id uuid references contacts,
  author_id uuid not null references people,
  said_at timestamptz not null,
  recorded_at timestamptz not null
);
create index entries_timeline on entries (case_id, said_at desc, id desc);
create index entries_customer on entries (customer_id, said_at desc, id desc); -- last conversations of a customer

create table entry_files (
  entry_id uuid not null references entries,
  file_id uuid not null references files,
  primary key (entry_id, file_id)
);
create index entry_files_file on entry_files (file_id);
