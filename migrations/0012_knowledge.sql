-- The knowledge base: articles with their versions, what they were used for, and the words they are found by.

create sequence article_numbers;

create table articles (
  id uuid primary key,
  number bigint not null unique default nextval('article_numbers'),
  language text not null check (language in ('es', 'en')),
  audience text not null check (audience in ('internal', 'customers', 'public')),
  state text not null check (state in ('draft', 'review', 'published', 'archived')),
  revision integer not null,    -- the newest one
  published_revision integer,   -- what readers see
  published_at timestamptz,
  submitted_at timestamptz,     -- waits for a supervisor, also changes of what is published
  author_id uuid not null references people,
  case_id uuid references cases, -- its solution became this article
  review_by date,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  uses integer not null default 0,
  helpful integer not null default 0,
  not_helpful integer not null default 0,
  check ((state = 'published') = (published_revision is not null)),
  check ((published_revision is null) = (published_at is null))
);
create index articles_published on articles (published_at desc, id desc) where state = 'published'; -- newest first
create index articles_used on articles (uses desc, id desc) where state = 'published';               -- most used
create index articles_changed on articles (changed_at desc, id desc);                                -- what is being written
create index articles_review_by on articles (review_by, id) where state = 'published' and review_by is not null;
create index articles_author on articles (author_id, changed_at desc, id desc);
create index articles_case on articles (case_id) where case_id is not null;

-- Each save is a revision, never edited.
create table article_versions (
  article_id uuid not null references articles,
  revision integer not null,
  title text not null,
  body_html text not null,
  body_text text not null,
  written_by uuid not null references people,
  written_at timestamptz not null,
  note text,
  restored_from integer,
  primary key (article_id, revision)
);
create trigger article_versions_immutable before update or delete on article_versions
  for each row execute function refuse_change();

-- Attachments of a revision, and the pictures that stand in its text.
create table article_files (
  article_id uuid not null,
  revision integer not null,
  file_id uuid not null references files,
  embedded boolean not null,
  primary key (article_id, revision, file_id),
  foreign key (article_id, revision) references article_versions
);
create index article_files_file on article_files (file_id); -- who may read a file

create table article_topics (
  article_id uuid not null references articles,
  topic_id uuid not null references topics,
  primary key (article_id, topic_id)
);
create index article_topics_topic on article_topics (topic_id);

-- Both directions stand here.
create table article_relations (
  article_id uuid not null references articles,
  related_id uuid not null references articles,
  primary key (article_id, related_id),
  check (article_id <> related_id)
);
create index article_relations_related on article_relations (related_id);

-- Names are copied as they were.
create table article_events (
  id uuid primary key,
  article_id uuid not null references articles,
  at timestamptz not null,
  actor_id uuid references people,
  actor_name text not null,
  kind text not null,
  from_value jsonb,
  to_value jsonb,
  reason text
);
create index article_events_article on article_events (article_id, at desc, id desc);
create trigger article_events_immutable before update or delete on article_events
  for each row execute function refuse_change();

create table article_uses (
  article_id uuid not null references articles,
  case_id uuid not null references cases,
  how text not null check (how in ('linked', 'sent', 'solved')),
  used_by uuid not null references people,
  used_at timestamptz not null,
  primary key (article_id, case_id, how)
);
create index article_uses_case on article_uses (case_id, used_at);

create table article_votes (
  article_id uuid not null references articles,
  person_id uuid not null references people,
  helpful boolean not null,
  comment text,
  voted_at timestamptz not null,
  primary key (article_id, person_id)
);

-- English words without accents and inflection; words as they are, for codes and names.
create text search configuration english_words (copy = english);
alter text search configuration english_words
  alter mapping for hword, hword_part, word with unaccent, english_stem;
create text search configuration plain_words (copy = simple);
alter text search configuration plain_words
  alter mapping for hword, hword_part, word with unaccent, simple;

-- A text as it is searched: by inflection in its language, and word by word, signs between letters and digits apart.
create function article_vector(language text, value text) returns tsvector language sql stable parallel safe
return to_tsvector(case language when 'en' then 'english_words'::regconfig else 'spanish_words'::regconfig end, value)
  || to_tsvector('plain_words', regexp_replace(value, '[^[:alnum:]]+', ' ', 'g'));

-- What finds a typed word (letters and digits alone) in either language, or as it is; null when it says nothing.
create function word_query(word text, begins boolean) returns tsquery language sql stable parallel safe
return case
  when numnode(to_tsquery('spanish_words', quote_literal(word))) = 0
    or numnode(to_tsquery('english_words', quote_literal(word))) = 0 then null
  else to_tsquery('spanish_words', quote_literal(word) || case when begins then ':*' else '' end)
    || to_tsquery('english_words', quote_literal(word) || case when begins then ':*' else '' end)
    || to_tsquery('plain_words', quote_literal(word) || case when begins then ':*' else '' end)
end;

-- One row for what readers see, and one for the newest text.
create table article_texts (
  article_id uuid not null references articles,
  draft boolean not null,
  title_words tsvector not null,
  words tsvector not null,
  primary key (article_id, draft)
);
create index article_texts_words on article_texts using gin (words) with (fastupdate = off);
create index article_texts_title on article_texts using gin (title_words) with (fastupdate = off); -- candidates by title

-- Every word that articles have, to find the one that was meant. Written only, never taken away.
create table article_words (
  word text primary key
);
create index article_words_like on article_words using gin (word gin_trgm_ops) with (fastupdate = off);

-- Situations alone, for cases that look like the one that is typed: rare words, and the newest first.
create index case_texts_situations on case_texts using gin (words) with (fastupdate = off) where entry_id is null;
create index case_texts_newest on case_texts (position desc) where entry_id is null;

-- What was searched for and not found.
create table search_gaps (
  words text primary key,
  asked integer not null,
  first_at timestamptz not null,
  last_at timestamptz not null
);
create index search_gaps_asked on search_gaps (asked desc, last_at desc);
create index search_gaps_last on search_gaps (last_at desc); -- the oldest go when there are many
