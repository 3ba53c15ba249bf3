-- What was said or noted in a case, and the words to find it by.

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

-- Spanish words without accents and inflection.
create text search configuration spanish_words (copy = spanish);
alter text search configuration spanish_words
  alter mapping for hword, hword_part, word with unaccent, spanish_stem;

-- One row for each case (id = that of the case) and for each entry, newest id last.
create table case_texts (
  id uuid primary key,
  case_id uuid not null references cases,
  internal boolean not null,
  words tsvector not null
);
create index case_texts_words on case_texts using gin (words) with (fastupdate = off);
create index case_texts_case on case_texts (case_id);
alter table case_texts alter words set statistics 1000; -- frequent words must be known to be frequent
