-- Customers, their people and the products they own.

-- How texts are compared when people search: lower case, no accents, single spaces, at most what an index can hold.
-- The same on every server and in `searchKey` (TypeScript), which the rules of unaccent and the locale of the
-- database are not.
create function search_key(value text) returns text language sql immutable strict parallel safe
return left(trim(regexp_replace(replace(replace(replace(translate(
  lower(regexp_replace(normalize(value, nfkd), '[\u0300-\u036f]+', '', 'g') collate "C"),
  'ØøŁłĐđıÆŒ', 'oollddiæœ'), 'ß', 'ss'), 'æ', 'ae'), 'œ', 'oe'), '[ \t\n\v\f\r]+', ' ', 'g')), 400);

-- Codes, serials and RUT are compared by letters and digits alone.
create function code_key(value text) returns text language sql immutable strict parallel safe
return regexp_replace(search_key(value), '[^a-z0-9]+', '', 'g');

-- Phones are compared by their digits, without the 56 of Chile.
create function phone_key(value text) returns text language sql immutable strict parallel safe
return regexp_replace(regexp_replace(value, '[^0-9]+', '', 'g'), '^0*(56(?=[0-9]{9}))?0*', '');

-- How a word sounds in Chile, so that what was heard on the telephone is found: gonzález, gonsales → gonsales.
create function sound_key(word text) returns text language sql immutable strict parallel safe
return regexp_replace(translate(replace(replace(regexp_replace(regexp_replace(regexp_replace(
  translate(word, 'vzx', 'bss'), 'c(?=[ei])', 's', 'g'), 'g(?=[ei])', 'j', 'g'), 'qu(?=[ei])', 'k', 'g'),
  'ch', 'x'), 'll', 'i'), 'cqwyh', 'kkui'), '(.)\1+', '\1', 'g');

create table customers (
  id uuid primary key,
  name text not null,
  trade_name text,
  tax_id text, -- RUT, normalised: digits and check digit without dots nor hyphen
  business_activity text,
  email text,
  phone text,
  address text,
  district text,
  city text,
  notes text,
  erp_code text,
  active boolean not null default true,
  version integer not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  name_key text not null generated always as (search_key(name)) stored
);
create unique index customers_tax_id on customers (tax_id) where tax_id is not null;
create unique index customers_erp_code on customers (erp_code) where erp_code is not null;
create index customers_by_name on customers (name_key, id); -- the list of customers

alter table people add foreign key (customer_id) references customers;

create table contacts (
  id uuid primary key,
  customer_id uuid not null references customers,
  name text not null,
  job_title text,
  email text,
  phone text,
  mobile text,
  notes text,
  active boolean not null default true,
  version integer not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  name_key text not null generated always as (search_key(name)) stored
);
create index contacts_customer on contacts (customer_id);

create table equipment (
  id uuid primary key,
  customer_id uuid not null references customers,
  product_code text,
  product_name text not null,
  serial text,
  purchased_on date,
  document text,
  location text,
  notes text,
  source text not null check (source in ('erp', 'manual')),
  active boolean not null default true,
  version integer not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create index equipment_customer on equipment (customer_id);

-- The keys of everything a customer can be found by, written by `server/keys.ts`:
-- `name`, `tradeName`, `contact` and `product` as search_key has them, e-mails too; RUT, codes and serials as
-- code_key; phones as phone_key.
create table customer_keys (
  customer_id uuid not null references customers on delete cascade,
  source_id uuid not null, -- the customer, contact or equipment the key comes from
  kind text not null check (kind in ('name', 'tradeName', 'taxId', 'erpCode', 'email', 'phone', 'contact', 'contactEmail', 'contactPhone', 'serial', 'product')),
  key text not null,
  shown text not null,
  primary key (customer_id, kind, key)
);
create index customer_keys_beginning on customer_keys (kind, key text_pattern_ops); -- found by its beginning

-- All the keys of a customer in one text, each after a space: several words are found in one row.
create table customer_texts (
  customer_id uuid primary key references customers on delete cascade,
  words text not null
);
create index customer_texts_words on customer_texts using gin (words gin_trgm_ops) with (fastupdate = off);

-- Every word that names have, to find the one that was meant when what was typed is not found. Written only, never
-- taken away: a word too many does no harm.
create table customer_words (
  word text primary key,
  sound text not null generated always as (sound_key(word)) stored
);
create index customer_words_sound on customer_words using gin (sound gin_trgm_ops) with (fastupdate = off);

-- The six words most alike to the typed one (which may be only the beginning of a word); likeness up to 1, by
-- the trigrams they have in common.
create function words_like(typed text) returns table (word text, likeness real)
language sql stable parallel safe rows 6 set pg_trgm.word_similarity_threshold = 0.5 as $$
  select word, (word_similarity(sound_key(typed), sound) + similarity(sound_key(typed), sound)) / 2 as likeness
  from customer_words where sound %> sound_key(typed) and length(sound_key(typed)) > 2
  order by likeness desc, word limit 6
$$;
