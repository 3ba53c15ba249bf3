-- Articles are found as quickly among twenty thousand as among twenty, and codes however their signs are written.

-- Codes with signs in them, without: 'TM-T20, E-05' → 'TMT20 E05'.
create function joined_codes(value text) returns text language sql immutable parallel safe
return (
  select coalesce(string_agg(regexp_replace(code[1], '[^[:alnum:]]', '', 'g'), ' '), '')
  from regexp_matches(value, '[[:alnum:]]+(?:[-./_][[:alnum:]]+)+', 'g') code where code[1] ~ '[0-9]');

-- A text as it is searched: by inflection in its language, and word by word, signs between letters and digits apart
-- and left out.
create or replace function article_vector(language text, value text) returns tsvector language sql stable parallel safe
return to_tsvector(case language when 'en' then 'english_words'::regconfig else 'spanish_words'::regconfig end, value)
  || to_tsvector('plain_words', regexp_replace(value, '[^[:alnum:]]+', ' ', 'g') || ' ' || joined_codes(value));

create or replace function text_words(value text) returns tsvector language sql stable parallel safe
return to_tsvector('spanish_words', value) || to_tsvector('english_words', value)
  || to_tsvector('plain_words', regexp_replace(value, '[^[:alnum:]]+', ' ', 'g') || ' ' || joined_codes(value));

-- What finds a typed code with signs in it: its pieces, or all of it without the signs.
create function code_query(code text, begins boolean) returns tsquery language sql stable parallel safe
return (
  select to_tsquery('plain_words', string_agg(quote_literal(piece), ' & ') || case when begins then ':*' else '' end)
  from regexp_split_to_table(code, '[-./_]+') piece where piece <> ''
) || to_tsquery('plain_words', quote_literal(regexp_replace(code, '[-./_]', '', 'g')) || case when begins then ':*' else '' end)
  || to_tsquery('spanish_words', quote_literal(code));

-- What finds a typed word in either language, or as it is; null when it says nothing.
create or replace function word_query(word text, begins boolean) returns tsquery language sql stable parallel safe
return case
  when word ~ '[-./_]' then code_query(word, begins)
  when numnode(to_tsquery('spanish_words', quote_literal(word))) = 0
    or numnode(to_tsquery('english_words', quote_literal(word))) = 0 then null
  else to_tsquery('spanish_words', quote_literal(word) || case when begins then ':*' else '' end)
    || to_tsquery('english_words', quote_literal(word) || case when begins then ':*' else '' end)
    || to_tsquery('plain_words', quote_literal(word) || case when begins then ':*' else '' end)
end;

-- What readers see and the newest texts are looked through apart. Their words are compared by the dozen: they stand in
-- the row itself as long as a page takes them.
alter table article_texts set (toast_tuple_target = 8160);
drop index article_texts_words;
drop index article_texts_title;
truncate article_texts; -- no attachment has been read yet
insert into article_texts (article_id, draft, title_words, words)
select a.id, d.draft, titles.words, setweight(titles.words, 'A')
  || setweight(article_vector(a.language, topics.names), 'B') || setweight(article_vector(a.language, v.body_text), 'C')
from articles a
cross join (values (false), (true)) d (draft)
join article_versions v on v.article_id = a.id
  and v.revision = case when d.draft then a.revision else a.published_revision end
cross join lateral (
  select coalesce(string_agg(topics.name, ' '), '') as names
  from article_topics join topics on topics.id = topic_id where article_id = a.id
) topics
cross join lateral (select article_vector(a.language, v.title) as words) titles;
create index article_texts_read on article_texts using gin (words) with (fastupdate = off) where not draft;
create index article_texts_written on article_texts using gin (words) with (fastupdate = off) where draft;
create index article_texts_read_title on article_texts using gin (title_words) with (fastupdate = off) where not draft;
create index article_texts_written_title on article_texts using gin (title_words) with (fastupdate = off) where draft;

-- Words that stand in very many of the rows of a table of texts, by the statistics that PostgreSQL keeps.
create function frequent_words(texts regclass, more_than integer) returns tsvector language sql stable
begin atomic
  select array_to_tsvector(coalesce(array_agg(word) filter (where word <> ''), '{}'))
  from pg_class c
  join pg_namespace n on n.oid = c.relnamespace
  join pg_stats s on s.schemaname = n.nspname and s.tablename = c.relname
  cross join lateral unnest(s.most_common_elems::text::text[], s.most_common_elem_freqs) common (word, share)
  where c.oid = texts and s.attname = 'words' and share * c.reltuples > more_than;
end;

-- Attachments stand in the order in which the writer put them.
alter table article_files add position integer not null default 0;

create index articles_in_review on articles (changed_at desc, id desc) where submitted_at is not null; -- what waits, and how much
