-- The text that stands in attachments of articles: read in the background, kept in pieces that search by their words.

-- Words of either language, by inflection and as they are, whatever the language of the article.
create function text_words(value text) returns tsvector language sql stable parallel safe
return to_tsvector('spanish_words', value) || to_tsvector('english_words', value)
  || to_tsvector('plain_words', regexp_replace(value, '[^[:alnum:]]+', ' ', 'g'));

-- Words without their places, each once; of very many, so many that an index takes them.
create function words_within(words text[], most_bytes integer) returns tsvector language sql immutable parallel safe
return array_to_tsvector(array(
  select word from (
    select word, sum(octet_length(word)) over (order by word) as bytes
    from (select distinct word from unnest(words) word where octet_length(word) between 1 and 80) once
  ) counted where bytes <= most_bytes));

create table file_texts (
  file_id uuid primary key references files,
  state text not null check (state in ('waiting', 'read', 'unreadable')),
  reason text,                        -- why it could not be read
  words tsvector,                     -- each once, without places
  attempts integer not null default 0,
  asked_at timestamptz not null,
  read_at timestamptz,
  check ((state = 'unreadable') = (reason is not null)),
  check ((state = 'read') = (words is not null)),
  check ((state = 'waiting') = (read_at is null))
);
create index file_texts_waiting on file_texts (attempts, asked_at, file_id) where state = 'waiting'; -- the next one

create table file_text_parts (
  file_id uuid not null references file_texts,
  part integer not null,
  content text not null,
  words tsvector not null,
  primary key (file_id, part)
);

-- What was attached before this release is read at the next start.
insert into file_texts (file_id, state, asked_at)
select distinct on (files.id) files.id, 'waiting', files.uploaded_at
from article_files join files on files.id = file_id
where not embedded and media_type !~ '^(image|audio|video)/';
