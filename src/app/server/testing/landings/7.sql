SET check_function_bodies = false;
CREATE EXTENSION IF NOT EXISTS pg_trgm WITH SCHEMA public;
COMMENT ON EXTENSION pg_trgm IS 'text similarity measurement and index searching based on trigrams';
CREATE EXTENSION IF NOT EXISTS unaccent WITH SCHEMA public;
COMMENT ON EXTENSION unaccent IS 'text search dictionary that removes accents';
CREATE FUNCTION public.joined_codes(value text) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN (SELECT COALESCE(string_agg(regexp_replace(code.code[1], '[^[:alnum:]]'::text, ''::text, 'g'::text), ' '::text), ''::text) AS "coalesce" FROM regexp_matches(joined_codes.value, '[[:alnum:]]+(?:[-./_][[:alnum:]]+)+'::text, 'g'::text) code(code) WHERE (code.code[1] ~ '[0-9]'::text));
CREATE TEXT SEARCH CONFIGURATION public.english_words (
    PARSER = pg_catalog."default" );
ALTER TEXT SEARCH CONFIGURATION public.english_words
    ADD MAPPING FOR asciiword WITH english_stem;
ALTER TEXT SEARCH CONFIGURATION public.english_words
    ADD MAPPING FOR word WITH public.unaccent, english_stem;
ALTER TEXT SEARCH CONFIGURATION public.english_words
    ADD MAPPING FOR numword WITH simple;
ALTER TEXT SEARCH CONFIGURATION public.english_words
    ADD MAPPING FOR email WITH simple;
ALTER TEXT SEARCH CONFIGURATION public.english_words
    ADD MAPPING FOR url WITH simple;
ALTER TEXT SEARCH CONFIGURATION public.english_words
    ADD MAPPING FOR host WITH simple;
ALTER TEXT SEARCH CONFIGURATION public.english_words
    ADD MAPPING FOR sfloat WITH simple;
ALTER TEXT SEARCH CONFIGURATION public.english_words
    ADD MAPPING FOR version WITH simple;
ALTER TEXT SEARCH CONFIGURATION public.english_words
    ADD MAPPING FOR hword_numpart WITH simple;
ALTER TEXT SEARCH CONFIGURATION public.english_words
    ADD MAPPING FOR hword_part WITH public.unaccent, english_stem;
ALTER TEXT SEARCH CONFIGURATION public.english_words
    ADD MAPPING FOR hword_asciipart WITH english_stem;
ALTER TEXT SEARCH CONFIGURATION public.english_words
    ADD MAPPING FOR numhword WITH simple;
ALTER TEXT SEARCH CONFIGURATION public.english_words
    ADD MAPPING FOR asciihword WITH english_stem;
ALTER TEXT SEARCH CONFIGURATION public.english_words
    ADD MAPPING FOR hword WITH public.unaccent, english_stem;
ALTER TEXT SEARCH CONFIGURATION public.english_words
    ADD MAPPING FOR url_path WITH simple;
ALTER TEXT SEARCH CONFIGURATION public.english_words
    ADD MAPPING FOR file WITH simple;
ALTER TEXT SEARCH CONFIGURATION public.english_words
    ADD MAPPING FOR "float" WITH simple;
ALTER TEXT SEARCH CONFIGURATION public.english_words
    ADD MAPPING FOR "int" WITH simple;
ALTER TEXT SEARCH CONFIGURATION public.english_words
    ADD MAPPING FOR uint WITH simple;
CREATE TEXT SEARCH CONFIGURATION public.plain_words (
    PARSER = pg_catalog."default" );
ALTER TEXT SEARCH CONFIGURATION public.plain_words
    ADD MAPPING FOR asciiword WITH simple;
ALTER TEXT SEARCH CONFIGURATION public.plain_words
    ADD MAPPING FOR word WITH public.unaccent, simple;
ALTER TEXT SEARCH CONFIGURATION public.plain_words
    ADD MAPPING FOR numword WITH simple;
ALTER TEXT SEARCH CONFIGURATION public.plain_words
    ADD MAPPING FOR email WITH simple;
ALTER TEXT SEARCH CONFIGURATION public.plain_words
    ADD MAPPING FOR url WITH simple;
ALTER TEXT SEARCH CONFIGURATION public.plain_words
    ADD MAPPING FOR host WITH simple;
ALTER TEXT SEARCH CONFIGURATION public.plain_words
    ADD MAPPING FOR sfloat WITH simple;
ALTER TEXT SEARCH CONFIGURATION public.plain_words
    ADD MAPPING FOR version WITH simple;
ALTER TEXT SEARCH CONFIGURATION public.plain_words
    ADD MAPPING FOR hword_numpart WITH simple;
ALTER TEXT SEARCH CONFIGURATION public.plain_words
    ADD MAPPING FOR hword_part WITH public.unaccent, simple;
ALTER TEXT SEARCH CONFIGURATION public.plain_words
    ADD MAPPING FOR hword_asciipart WITH simple;
ALTER TEXT SEARCH CONFIGURATION public.plain_words
    ADD MAPPING FOR numhword WITH simple;
ALTER TEXT SEARCH CONFIGURATION public.plain_words
    ADD MAPPING FOR asciihword WITH simple;
ALTER TEXT SEARCH CONFIGURATION public.plain_words
    ADD MAPPING FOR hword WITH public.unaccent, simple;
ALTER TEXT SEARCH CONFIGURATION public.plain_words
    ADD MAPPING FOR url_path WITH simple;
ALTER TEXT SEARCH CONFIGURATION public.plain_words
    ADD MAPPING FOR file WITH simple;
ALTER TEXT SEARCH CONFIGURATION public.plain_words
    ADD MAPPING FOR "float" WITH simple;
ALTER TEXT SEARCH CONFIGURATION public.plain_words
    ADD MAPPING FOR "int" WITH simple;
ALTER TEXT SEARCH CONFIGURATION public.plain_words
    ADD MAPPING FOR uint WITH simple;
CREATE TEXT SEARCH CONFIGURATION public.spanish_words (
    PARSER = pg_catalog."default" );
ALTER TEXT SEARCH CONFIGURATION public.spanish_words
    ADD MAPPING FOR asciiword WITH spanish_stem;
ALTER TEXT SEARCH CONFIGURATION public.spanish_words
    ADD MAPPING FOR word WITH public.unaccent, spanish_stem;
ALTER TEXT SEARCH CONFIGURATION public.spanish_words
    ADD MAPPING FOR numword WITH simple;
ALTER TEXT SEARCH CONFIGURATION public.spanish_words
    ADD MAPPING FOR email WITH simple;
ALTER TEXT SEARCH CONFIGURATION public.spanish_words
    ADD MAPPING FOR url WITH simple;
ALTER TEXT SEARCH CONFIGURATION public.spanish_words
    ADD MAPPING FOR host WITH simple;
ALTER TEXT SEARCH CONFIGURATION public.spanish_words
    ADD MAPPING FOR sfloat WITH simple;
ALTER TEXT SEARCH CONFIGURATION public.spanish_words
    ADD MAPPING FOR version WITH simple;
ALTER TEXT SEARCH CONFIGURATION public.spanish_words
    ADD MAPPING FOR hword_numpart WITH simple;
ALTER TEXT SEARCH CONFIGURATION public.spanish_words
    ADD MAPPING FOR hword_part WITH public.unaccent, spanish_stem;
ALTER TEXT SEARCH CONFIGURATION public.spanish_words
    ADD MAPPING FOR hword_asciipart WITH spanish_stem;
ALTER TEXT SEARCH CONFIGURATION public.spanish_words
    ADD MAPPING FOR numhword WITH simple;
ALTER TEXT SEARCH CONFIGURATION public.spanish_words
    ADD MAPPING FOR asciihword WITH spanish_stem;
ALTER TEXT SEARCH CONFIGURATION public.spanish_words
    ADD MAPPING FOR hword WITH public.unaccent, spanish_stem;
ALTER TEXT SEARCH CONFIGURATION public.spanish_words
    ADD MAPPING FOR url_path WITH simple;
ALTER TEXT SEARCH CONFIGURATION public.spanish_words
    ADD MAPPING FOR file WITH simple;
ALTER TEXT SEARCH CONFIGURATION public.spanish_words
    ADD MAPPING FOR "float" WITH simple;
ALTER TEXT SEARCH CONFIGURATION public.spanish_words
    ADD MAPPING FOR "int" WITH simple;
ALTER TEXT SEARCH CONFIGURATION public.spanish_words
    ADD MAPPING FOR uint WITH simple;
CREATE FUNCTION public.article_vector(language text, value text) RETURNS tsvector
    LANGUAGE sql STABLE PARALLEL SAFE
    RETURN (to_tsvector(CASE language WHEN 'en'::text THEN 'public.english_words'::regconfig ELSE 'public.spanish_words'::regconfig END, value) || to_tsvector('public.plain_words'::regconfig, ((regexp_replace(value, '[^[:alnum:]]+'::text, ' '::text, 'g'::text) || ' '::text) || public.joined_codes(value))));
CREATE FUNCTION public.search_key(value text) RETURNS text
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN "left"(TRIM(BOTH FROM regexp_replace(replace(replace(replace(translate(lower((regexp_replace(NORMALIZE(value, NFKD), '[\u0300-\u036f]+'::text, ''::text, 'g'::text) COLLATE "C")), 'ØøŁłĐđıÆŒ'::text, 'oollddiæœ'::text), 'ß'::text, 'ss'::text), 'æ'::text, 'ae'::text), 'œ'::text, 'oe'::text), '[ \t\n\v\f\r]+'::text, ' '::text, 'g'::text)), 400);
CREATE FUNCTION public.code_key(value text) RETURNS text
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN regexp_replace(public.search_key(value), '[^a-z0-9]+'::text, ''::text, 'g'::text);
CREATE FUNCTION public.code_query(code text, begins boolean) RETURNS tsquery
    LANGUAGE sql STABLE PARALLEL SAFE
    RETURN (((SELECT to_tsquery('public.plain_words'::regconfig, (string_agg(quote_literal(piece.piece), ' & '::text) || CASE WHEN code_query.begins THEN ':*'::text ELSE ''::text END)) AS to_tsquery FROM regexp_split_to_table(code_query.code, '[-./_]+'::text) piece(piece) WHERE (piece.piece <> ''::text)) || to_tsquery('public.plain_words'::regconfig, (quote_literal(regexp_replace(code, '[-./_]'::text, ''::text, 'g'::text)) || CASE WHEN begins THEN ':*'::text ELSE ''::text END))) || to_tsquery('public.spanish_words'::regconfig, quote_literal(code)));
CREATE FUNCTION public.contact_that_stays() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
declare stays uuid;
begin
  select joined_into into stays from contacts where id = new.contact_id;
  if stays is not null then new.contact_id := stays; end if;
  return new;
end $$;
CREATE FUNCTION public.coverage_glance(coverage_id uuid) RETURNS jsonb
    LANGUAGE sql STABLE
    AS $_$
  select jsonb_build_object(
    'renewedBy', (select jsonb_build_object('id', h.id, 'number', h.number) from coverages h where h.renewed_from = v.id),
    'suspensions', (select coalesce(jsonb_agg(jsonb_build_object('id', s.id, 'fromOn', s.from_on, 'untilOn', s.until_on,
      'reason', s.reason) order by s.from_on), '[]') from coverage_suspensions s where s.coverage_id = v.id),
    'repairs', case when v.stops_during_repair then (
      select coalesce(jsonb_agg(jsonb_build_object('equipmentId', r.equipment_id, 'receivedOn', r.received_on,
        'returnedOn', r.returned_on) order by r.received_on, r.id), '[]')
      from coverage_equipment e join repairs r on r.equipment_id = e.equipment_id where e.coverage_id = v.id) end,
    'hours', (select coalesce(jsonb_agg(jsonb_build_array(b.starts_on, b.expires_on, b.granted_minutes, b.used_minutes,
      b.coverage_id = v.id) order by b.expires_on, b.starts_on, b.grant_id), '[]')
      from grant_balances b where b.ledger_id = v.ledger_id),
    'charged', coalesce(t.charged_minutes, 0), 'overrun', coalesce(t.overrun_minutes, 0))
  from coverages v left join coverage_balances t on t.coverage_id = v.id where v.id = $1
$_$;
CREATE FUNCTION public.customer_that_stays() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
declare stays uuid;
begin
  select joined_into into stays from customers where id = new.customer_id for key share;
  if stays is not null then new.customer_id := stays; end if;
  return new;
end $$;
CREATE FUNCTION public.frequent_words(texts regclass, more_than integer) RETURNS tsvector
    LANGUAGE sql STABLE
    BEGIN ATOMIC
 SELECT array_to_tsvector(COALESCE(array_agg(common.word) FILTER (WHERE (common.word <> ''::text)), '{}'::text[])) AS array_to_tsvector
    FROM (((pg_class c
      JOIN pg_namespace n ON ((n.oid = c.relnamespace)))
      JOIN pg_stats s ON (((s.schemaname = n.nspname) AND (s.tablename = c.relname))))
      CROSS JOIN LATERAL UNNEST(((s.most_common_elems)::text)::text[], s.most_common_elem_freqs) common(word, share))
   WHERE ((c.oid = (frequent_words.texts)::oid) AND (s.attname = 'words'::name) AND ((common.share * c.reltuples) > (frequent_words.more_than)::double precision));
END;
CREATE FUNCTION public.phone_key(value text) RETURNS text
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN regexp_replace(regexp_replace(value, '[^0-9]+'::text, ''::text, 'g'::text), '^0*(56(?=[0-9]{9}))?0*'::text, ''::text);
CREATE FUNCTION public.refuse_change() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
begin
  raise exception '% is immutable', tg_table_name using errcode = 'restrict_violation';
end $$;
CREATE FUNCTION public.refuse_change_of_time() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
begin
  if tg_op = 'UPDATE'
    and to_jsonb(new) - 'customer_id' = to_jsonb(old) - 'customer_id'
    and new.customer_id = (select joined_into from customers where id = old.customer_id)
  then return new; end if;
  raise exception '% is immutable', tg_table_name using errcode = 'restrict_violation';
end $$;
CREATE FUNCTION public.sound_key(word text) RETURNS text
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN regexp_replace(translate(replace(replace(regexp_replace(regexp_replace(regexp_replace(translate(word, 'vzx'::text, 'bss'::text), 'c(?=[ei])'::text, 's'::text, 'g'::text), 'g(?=[ei])'::text, 'j'::text, 'g'::text), 'qu(?=[ei])'::text, 'k'::text, 'g'::text), 'ch'::text, 'x'::text), 'll'::text, 'i'::text), 'cqwyh'::text, 'kkui'::text), '(.)\1+'::text, '\1'::text, 'g'::text);
CREATE FUNCTION public.text_words(value text) RETURNS tsvector
    LANGUAGE sql STABLE PARALLEL SAFE
    RETURN ((to_tsvector('public.spanish_words'::regconfig, value) || to_tsvector('public.english_words'::regconfig, value)) || to_tsvector('public.plain_words'::regconfig, ((regexp_replace(value, '[^[:alnum:]]+'::text, ' '::text, 'g'::text) || ' '::text) || public.joined_codes(value))));
CREATE FUNCTION public.word_query(word text, begins boolean) RETURNS tsquery
    LANGUAGE sql STABLE PARALLEL SAFE
    RETURN CASE WHEN (word ~ '[-./_]'::text) THEN public.code_query(word, begins) WHEN ((numnode(to_tsquery('public.spanish_words'::regconfig, quote_literal(word))) = 0) OR (numnode(to_tsquery('public.english_words'::regconfig, quote_literal(word))) = 0)) THEN NULL::tsquery ELSE ((to_tsquery('public.spanish_words'::regconfig, (quote_literal(word) || CASE WHEN begins THEN ':*'::text ELSE ''::text END)) || to_tsquery('public.english_words'::regconfig, (quote_literal(word) || CASE WHEN begins THEN ':*'::text ELSE ''::text END))) || to_tsquery('public.plain_words'::regconfig, (quote_literal(word) || CASE WHEN begins THEN ':*'::text ELSE ''::text END))) END;
CREATE FUNCTION public.words_like(typed text) RETURNS TABLE(word text, likeness real)
    LANGUAGE sql STABLE ROWS 6 PARALLEL SAFE
    SET "pg_trgm.word_similarity_threshold" TO '0.5'
    AS $$
  select word, (word_similarity(sound_key(typed), sound) + similarity(sound_key(typed), sound)) / 2 as likeness
  from customer_words where sound %> sound_key(typed) and length(sound_key(typed)) > 2
  order by likeness desc, word limit 6
$$;
CREATE FUNCTION public.words_within(words text[], most_bytes integer) RETURNS tsvector
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN array_to_tsvector(ARRAY(SELECT counted.word FROM (SELECT once.word, sum(octet_length(once.word)) OVER (ORDER BY once.word) AS bytes FROM (SELECT DISTINCT word.word FROM unnest(words_within.words) word(word) WHERE ((octet_length(word.word) >= 1) AND (octet_length(word.word) <= 80))) once) counted WHERE (counted.bytes <= words_within.most_bytes)));
CREATE TABLE public.accounts (
    id uuid NOT NULL,
    person_id uuid NOT NULL,
    account_id text NOT NULL,
    provider_id text NOT NULL,
    access_token text,
    refresh_token text,
    id_token text,
    access_token_expires_at timestamp with time zone,
    refresh_token_expires_at timestamp with time zone,
    scope text,
    password text,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    updated_at timestamp with time zone DEFAULT now() NOT NULL
);
CREATE TABLE public.admin_audit (
    id uuid NOT NULL,
    at timestamp with time zone NOT NULL,
    actor_id uuid,
    actor_name text NOT NULL,
    action text NOT NULL,
    subject_kind text NOT NULL,
    subject_id uuid,
    subject_name text NOT NULL,
    changes jsonb DEFAULT '{}'::jsonb NOT NULL
);
CREATE TABLE public.allocations (
    charge_id uuid NOT NULL,
    part smallint NOT NULL,
    ledger_id uuid NOT NULL,
    kind text NOT NULL,
    grant_id uuid,
    minutes integer NOT NULL,
    coverage_id uuid NOT NULL,
    worked_on date NOT NULL,
    CONSTRAINT allocations_check CHECK (((kind = 'grant'::text) = (grant_id IS NOT NULL))),
    CONSTRAINT allocations_kind_check CHECK ((kind = ANY (ARRAY['grant'::text, 'unlimited'::text, 'overrun'::text]))),
    CONSTRAINT allocations_minutes_check CHECK ((minutes > 0))
);
CREATE TABLE public.article_events (
    id uuid NOT NULL,
    article_id uuid NOT NULL,
    at timestamp with time zone NOT NULL,
    actor_id uuid,
    actor_name text NOT NULL,
    kind text NOT NULL,
    from_value jsonb,
    to_value jsonb,
    reason text
);
CREATE TABLE public.article_files (
    article_id uuid NOT NULL,
    revision integer NOT NULL,
    file_id uuid NOT NULL,
    embedded boolean NOT NULL,
    "position" integer DEFAULT 0 NOT NULL
);
CREATE SEQUENCE public.article_numbers
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
CREATE TABLE public.article_relations (
    article_id uuid NOT NULL,
    related_id uuid NOT NULL,
    CONSTRAINT article_relations_check CHECK ((article_id <> related_id))
);
CREATE TABLE public.article_texts (
    article_id uuid NOT NULL,
    draft boolean NOT NULL,
    title_words tsvector NOT NULL,
    words tsvector NOT NULL
)
WITH (toast_tuple_target='8160');
CREATE TABLE public.article_topics (
    article_id uuid NOT NULL,
    topic_id uuid NOT NULL
);
CREATE TABLE public.article_uses (
    article_id uuid NOT NULL,
    case_id uuid NOT NULL,
    how text NOT NULL,
    used_by uuid NOT NULL,
    used_at timestamp with time zone NOT NULL,
    CONSTRAINT article_uses_how_check CHECK ((how = ANY (ARRAY['linked'::text, 'sent'::text, 'solved'::text])))
);
CREATE TABLE public.article_versions (
    article_id uuid NOT NULL,
    revision integer NOT NULL,
    title text NOT NULL,
    body_html text NOT NULL,
    body_text text NOT NULL,
    written_by uuid NOT NULL,
    written_at timestamp with time zone NOT NULL,
    note text,
    restored_from integer
);
CREATE TABLE public.article_votes (
    article_id uuid NOT NULL,
    person_id uuid NOT NULL,
    helpful boolean NOT NULL,
    comment text,
    voted_at timestamp with time zone NOT NULL
);
CREATE TABLE public.article_words (
    word text NOT NULL
);
CREATE TABLE public.articles (
    id uuid NOT NULL,
    number bigint DEFAULT nextval('public.article_numbers'::regclass) NOT NULL,
    language text NOT NULL,
    audience text NOT NULL,
    state text NOT NULL,
    revision integer NOT NULL,
    published_revision integer,
    published_at timestamp with time zone,
    submitted_at timestamp with time zone,
    author_id uuid NOT NULL,
    case_id uuid,
    review_by date,
    created_at timestamp with time zone NOT NULL,
    changed_at timestamp with time zone NOT NULL,
    uses integer DEFAULT 0 NOT NULL,
    helpful integer DEFAULT 0 NOT NULL,
    not_helpful integer DEFAULT 0 NOT NULL,
    CONSTRAINT articles_audience_check CHECK ((audience = ANY (ARRAY['internal'::text, 'customers'::text, 'public'::text]))),
    CONSTRAINT articles_check CHECK (((state = 'published'::text) = (published_revision IS NOT NULL))),
    CONSTRAINT articles_check1 CHECK (((published_revision IS NULL) = (published_at IS NULL))),
    CONSTRAINT articles_language_check CHECK ((language = ANY (ARRAY['es'::text, 'en'::text]))),
    CONSTRAINT articles_state_check CHECK ((state = ANY (ARRAY['draft'::text, 'review'::text, 'published'::text, 'archived'::text])))
);
CREATE TABLE public.authorisations (
    id uuid NOT NULL,
    customer_id uuid NOT NULL,
    case_id uuid,
    requested_by uuid NOT NULL,
    requested_at timestamp with time zone NOT NULL,
    request_reason text,
    decision text,
    decided_by uuid,
    decided_at timestamp with time zone,
    decision_reason text,
    valid_until date,
    revoked_by uuid,
    revoked_at timestamp with time zone,
    revocation_reason text,
    CONSTRAINT authorisations_check CHECK (((decision IS NULL) = (decided_at IS NULL))),
    CONSTRAINT authorisations_check1 CHECK (((decision = 'granted'::text) = (valid_until IS NOT NULL))),
    CONSTRAINT authorisations_check2 CHECK (((revoked_at IS NULL) OR ((decision = 'granted'::text) AND (revoked_by IS NOT NULL) AND (revocation_reason IS NOT NULL)))),
    CONSTRAINT authorisations_decision_check CHECK ((decision = ANY (ARRAY['granted'::text, 'denied'::text])))
);
CREATE TABLE public.availability_corrections (
    id uuid NOT NULL,
    period_id uuid NOT NULL,
    from_value jsonb NOT NULL,
    to_value jsonb NOT NULL,
    reason text,
    corrected_by uuid NOT NULL,
    corrected_at timestamp with time zone NOT NULL
);
CREATE TABLE public.availability_periods (
    id uuid NOT NULL,
    person_id uuid NOT NULL,
    kind text NOT NULL,
    reason_id uuid,
    note text,
    started_at timestamp with time zone NOT NULL,
    ended_at timestamp with time zone,
    version integer DEFAULT 1 NOT NULL,
    CONSTRAINT availability_periods_check CHECK (((kind = 'paused'::text) = (reason_id IS NOT NULL))),
    CONSTRAINT availability_periods_check1 CHECK ((ended_at >= started_at)),
    CONSTRAINT availability_periods_kind_check CHECK ((kind = ANY (ARRAY['available'::text, 'paused'::text])))
);
CREATE TABLE public.calendars (
    id uuid NOT NULL,
    name text NOT NULL,
    windows jsonb NOT NULL,
    keeps_holidays boolean DEFAULT true NOT NULL,
    active boolean DEFAULT true NOT NULL,
    is_default boolean DEFAULT false NOT NULL,
    version integer DEFAULT 1 NOT NULL
);
CREATE TABLE public.case_documents (
    id uuid NOT NULL,
    case_id uuid NOT NULL,
    panel text NOT NULL,
    ref text NOT NULL,
    fingerprint text NOT NULL,
    company_name text,
    snapshot jsonb NOT NULL,
    linked_by uuid NOT NULL,
    linked_at timestamp with time zone NOT NULL,
    outcome text NOT NULL,
    changes jsonb DEFAULT '[]'::jsonb NOT NULL,
    checked_at timestamp with time zone,
    company smallint DEFAULT 1 NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    accepted_by uuid,
    accepted_at timestamp with time zone,
    CONSTRAINT case_documents_check CHECK (((accepted_by IS NULL) = (accepted_at IS NULL))),
    CONSTRAINT case_documents_outcome_check CHECK ((outcome = ANY (ARRAY['same'::text, 'changed'::text, 'reused'::text, 'gone'::text, 'unknown'::text, 'otherCompany'::text]))),
    CONSTRAINT case_documents_panel_check CHECK ((panel = ANY (ARRAY['quotations'::text, 'salesNotes'::text, 'invoices'::text])))
);
CREATE TABLE public.case_events (
    id uuid NOT NULL,
    case_id uuid NOT NULL,
    at timestamp with time zone NOT NULL,
    actor_id uuid,
    actor_name text NOT NULL,
    kind text NOT NULL,
    subject_id uuid,
    from_value jsonb,
    to_value jsonb,
    reason text
);
CREATE TABLE public.case_files (
    case_id uuid NOT NULL,
    file_id uuid NOT NULL
);
CREATE TABLE public.case_links (
    id uuid NOT NULL,
    case_id uuid NOT NULL,
    related_case_id uuid NOT NULL,
    kind text NOT NULL,
    created_by uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    CONSTRAINT case_links_check CHECK ((case_id <> related_case_id)),
    CONSTRAINT case_links_kind_check CHECK ((kind = ANY (ARRAY['follows'::text, 'duplicates'::text, 'causedBy'::text, 'relatesTo'::text])))
);
CREATE SEQUENCE public.case_numbers
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
CREATE TABLE public.case_recurrences (
    case_id uuid NOT NULL,
    earlier_case_id uuid NOT NULL,
    same text NOT NULL,
    days integer NOT NULL,
    dismissed boolean NOT NULL,
    CONSTRAINT case_recurrences_check CHECK ((case_id <> earlier_case_id)),
    CONSTRAINT case_recurrences_days_check CHECK ((days >= 0)),
    CONSTRAINT case_recurrences_same_check CHECK ((same = ANY (ARRAY['equipment'::text, 'customer'::text])))
);
CREATE TABLE public.case_states (
    id uuid NOT NULL,
    name text NOT NULL,
    category text NOT NULL,
    "position" integer NOT NULL,
    color text NOT NULL,
    active boolean DEFAULT true NOT NULL,
    is_default boolean DEFAULT false NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    CONSTRAINT case_states_category_check CHECK ((category = ANY (ARRAY['open'::text, 'waiting'::text, 'solved'::text, 'closed'::text])))
);
CREATE TABLE public.case_texts (
    "position" bigint NOT NULL,
    case_id uuid NOT NULL,
    entry_id uuid,
    internal boolean NOT NULL,
    words tsvector NOT NULL
);
ALTER TABLE public.case_texts ALTER COLUMN "position" ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.case_texts_position_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.cases (
    id uuid NOT NULL,
    number bigint DEFAULT nextval('public.case_numbers'::regclass) NOT NULL,
    customer_id uuid NOT NULL,
    contact_id uuid,
    equipment_id uuid,
    topic_id uuid,
    priority_id uuid NOT NULL,
    state_id uuid NOT NULL,
    category text NOT NULL,
    channel text NOT NULL,
    subject text NOT NULL,
    description_html text NOT NULL,
    description_text text NOT NULL,
    responsible_id uuid,
    registered_by uuid NOT NULL,
    registered_at timestamp with time zone NOT NULL,
    state_since timestamp with time zone NOT NULL,
    solved_at timestamp with time zone,
    closed_at timestamp with time zone,
    last_activity_at timestamp with time zone NOT NULL,
    survivor_id uuid,
    version integer DEFAULT 1 NOT NULL,
    coverage_id uuid,
    promised_at timestamp with time zone,
    response_minutes integer,
    solution_minutes integer,
    promised_calendar_id uuid,
    response_due_at timestamp with time zone,
    solution_due_at timestamp with time zone,
    response_left_minutes integer,
    solution_left_minutes integer,
    responded_at timestamp with time zone,
    recurrent text,
    CONSTRAINT cases_category_check CHECK ((category = ANY (ARRAY['open'::text, 'waiting'::text, 'solved'::text, 'closed'::text]))),
    CONSTRAINT cases_channel_check CHECK ((channel = ANY (ARRAY['phone'::text, 'email'::text, 'meeting'::text, 'portal'::text, 'chat'::text, 'inPerson'::text, 'other'::text]))),
    CONSTRAINT cases_recurrent_check CHECK ((recurrent = ANY (ARRAY['equipment'::text, 'customer'::text])))
);
CREATE TABLE public.charges (
    id uuid NOT NULL,
    ledger_id uuid NOT NULL,
    coverage_id uuid NOT NULL,
    kind text NOT NULL,
    reverses_id uuid,
    time_entry_id uuid NOT NULL,
    person_id uuid NOT NULL,
    case_id uuid,
    mode text NOT NULL,
    worked_on date NOT NULL,
    worked_at timestamp with time zone NOT NULL,
    real_minutes integer NOT NULL,
    accounted_minutes integer NOT NULL,
    accounting jsonb NOT NULL,
    reason text,
    created_by uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    CONSTRAINT charges_accounted_minutes_check CHECK ((accounted_minutes >= 0)),
    CONSTRAINT charges_check CHECK (((kind = 'reversal'::text) = (reverses_id IS NOT NULL))),
    CONSTRAINT charges_kind_check CHECK ((kind = ANY (ARRAY['charge'::text, 'reversal'::text]))),
    CONSTRAINT charges_mode_check CHECK ((mode = ANY (ARRAY['online'::text, 'offline'::text, 'onSite'::text, 'travel'::text]))),
    CONSTRAINT charges_real_minutes_check CHECK (((real_minutes >= 1) AND (real_minutes <= 1440)))
);
CREATE TABLE public.commitment_moves (
    id uuid NOT NULL,
    commitment_id uuid NOT NULL,
    old_due_at timestamp with time zone NOT NULL,
    new_due_at timestamp with time zone NOT NULL,
    reason text NOT NULL,
    customer_told boolean NOT NULL,
    moved_by uuid NOT NULL,
    moved_at timestamp with time zone NOT NULL
);
CREATE TABLE public.commitment_types (
    id uuid NOT NULL,
    name text NOT NULL,
    "position" integer NOT NULL,
    color text NOT NULL,
    active boolean DEFAULT true NOT NULL,
    is_default boolean DEFAULT false NOT NULL,
    version integer DEFAULT 1 NOT NULL
);
CREATE TABLE public.commitments (
    id uuid NOT NULL,
    case_id uuid NOT NULL,
    customer_id uuid NOT NULL,
    type_id uuid NOT NULL,
    description text NOT NULL,
    responsible_id uuid NOT NULL,
    due_at timestamp with time zone NOT NULL,
    first_due_at timestamp with time zone NOT NULL,
    status text DEFAULT 'pending'::text NOT NULL,
    met_at timestamp with time zone,
    cancelled_at timestamp with time zone,
    cancel_reason text,
    created_by uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    CONSTRAINT commitments_status_check CHECK ((status = ANY (ARRAY['pending'::text, 'met'::text, 'cancelled'::text])))
);
CREATE TABLE public.company (
    singleton boolean DEFAULT true NOT NULL,
    name text NOT NULL,
    tax_id text,
    time_zone text DEFAULT 'America/Santiago'::text NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    color text DEFAULT '#0b63b0'::text NOT NULL,
    recurrence_days integer DEFAULT 90 NOT NULL,
    letterhead text,
    logo_file_id uuid,
    CONSTRAINT company_color_check CHECK ((color ~ '^#[0-9a-f]{6}$'::text)),
    CONSTRAINT company_recurrence_days_check CHECK (((recurrence_days >= 1) AND (recurrence_days <= 730))),
    CONSTRAINT company_singleton_check CHECK (singleton)
);
CREATE TABLE public.contacts (
    id uuid NOT NULL,
    customer_id uuid NOT NULL,
    name text NOT NULL,
    job_title text,
    email text,
    phone text,
    mobile text,
    notes text,
    active boolean DEFAULT true NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    name_key text GENERATED ALWAYS AS (public.search_key(name)) STORED NOT NULL,
    joined_into uuid,
    CONSTRAINT contacts_check CHECK (((joined_into IS NULL) OR (NOT active)))
);
CREATE TABLE public.coverage_balances (
    coverage_id uuid NOT NULL,
    ledger_id uuid NOT NULL,
    charged_minutes integer NOT NULL,
    overrun_minutes integer NOT NULL,
    charge_count integer NOT NULL
);
CREATE TABLE public.coverage_equipment (
    coverage_id uuid NOT NULL,
    equipment_id uuid NOT NULL
);
CREATE TABLE public.coverage_events (
    id uuid NOT NULL,
    coverage_id uuid NOT NULL,
    at timestamp with time zone NOT NULL,
    actor_id uuid,
    actor_name text NOT NULL,
    kind text NOT NULL,
    from_value jsonb,
    to_value jsonb,
    reason text
);
CREATE TABLE public.coverage_files (
    coverage_id uuid NOT NULL,
    file_id uuid NOT NULL
);
CREATE SEQUENCE public.coverage_numbers
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
CREATE TABLE public.coverage_products (
    coverage_id uuid NOT NULL,
    product_code text NOT NULL,
    product_name text NOT NULL,
    company smallint,
    CONSTRAINT coverage_products_company_check CHECK ((company > 0))
);
CREATE TABLE public.coverage_suspensions (
    id uuid NOT NULL,
    coverage_id uuid NOT NULL,
    from_on date NOT NULL,
    until_on date,
    reason text NOT NULL,
    CONSTRAINT coverage_suspensions_check CHECK ((until_on >= from_on))
);
CREATE TABLE public.coverage_type_topics (
    type_id uuid NOT NULL,
    topic_id uuid NOT NULL
);
CREATE TABLE public.coverage_types (
    id uuid NOT NULL,
    name text NOT NULL,
    kind text NOT NULL,
    duration_months integer NOT NULL,
    grant_minutes integer,
    grant_period text NOT NULL,
    carry_over boolean NOT NULL,
    rounding_minutes integer NOT NULL,
    minimum_minutes integer NOT NULL,
    online_percent integer NOT NULL,
    offline_percent integer NOT NULL,
    on_site_percent integer NOT NULL,
    travel_percent integer NOT NULL,
    after_hours_percent integer NOT NULL,
    overrun_policy text NOT NULL,
    calendar_id uuid,
    stops_during_repair boolean NOT NULL,
    fields jsonb DEFAULT '[]'::jsonb NOT NULL,
    active boolean DEFAULT true NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    CONSTRAINT coverage_types_after_hours_percent_check CHECK (((after_hours_percent >= 100) AND (after_hours_percent <= 1000))),
    CONSTRAINT coverage_types_duration_months_check CHECK (((duration_months >= 1) AND (duration_months <= 240))),
    CONSTRAINT coverage_types_grant_minutes_check CHECK (((grant_minutes >= 1) AND (grant_minutes <= 6000000))),
    CONSTRAINT coverage_types_grant_period_check CHECK ((grant_period = ANY (ARRAY['term'::text, 'month'::text, 'year'::text]))),
    CONSTRAINT coverage_types_kind_check CHECK ((kind = ANY (ARRAY['contract'::text, 'warranty'::text]))),
    CONSTRAINT coverage_types_minimum_minutes_check CHECK (((minimum_minutes >= 0) AND (minimum_minutes <= 1440))),
    CONSTRAINT coverage_types_offline_percent_check CHECK (((offline_percent >= 0) AND (offline_percent <= 1000))),
    CONSTRAINT coverage_types_on_site_percent_check CHECK (((on_site_percent >= 0) AND (on_site_percent <= 1000))),
    CONSTRAINT coverage_types_online_percent_check CHECK (((online_percent >= 0) AND (online_percent <= 1000))),
    CONSTRAINT coverage_types_overrun_policy_check CHECK ((overrun_policy = ANY (ARRAY['allow'::text, 'warn'::text, 'block'::text]))),
    CONSTRAINT coverage_types_rounding_minutes_check CHECK (((rounding_minutes >= 1) AND (rounding_minutes <= 480))),
    CONSTRAINT coverage_types_travel_percent_check CHECK (((travel_percent >= 0) AND (travel_percent <= 1000)))
);
CREATE TABLE public.coverages (
    id uuid NOT NULL,
    number bigint DEFAULT nextval('public.coverage_numbers'::regclass) NOT NULL,
    reference text,
    customer_id uuid NOT NULL,
    type_id uuid NOT NULL,
    kind text NOT NULL,
    ledger_id uuid NOT NULL,
    starts_on date NOT NULL,
    ends_on date NOT NULL,
    ended_on date,
    last_day date NOT NULL,
    scope text NOT NULL,
    grant_minutes integer,
    grant_period text NOT NULL,
    carry_over boolean NOT NULL,
    rounding_minutes integer NOT NULL,
    minimum_minutes integer NOT NULL,
    online_percent integer NOT NULL,
    offline_percent integer NOT NULL,
    on_site_percent integer NOT NULL,
    travel_percent integer NOT NULL,
    after_hours_percent integer NOT NULL,
    overrun_policy text NOT NULL,
    calendar_id uuid,
    stops_during_repair boolean NOT NULL,
    attributes jsonb DEFAULT '{}'::jsonb NOT NULL,
    notes text,
    renewed_from uuid,
    takes_hours_along boolean DEFAULT false NOT NULL,
    glance jsonb DEFAULT '{"hours": [], "charged": 0, "overrun": 0, "repairs": null, "renewedBy": null, "suspensions": []}'::jsonb NOT NULL,
    purchase_key text,
    created_by uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    CONSTRAINT coverages_after_hours_percent_check CHECK (((after_hours_percent >= 100) AND (after_hours_percent <= 1000))),
    CONSTRAINT coverages_check CHECK ((ends_on >= starts_on)),
    CONSTRAINT coverages_check1 CHECK (((ended_on >= starts_on) AND (ended_on <= ends_on))),
    CONSTRAINT coverages_grant_minutes_check CHECK (((grant_minutes >= 1) AND (grant_minutes <= 6000000))),
    CONSTRAINT coverages_grant_period_check CHECK ((grant_period = ANY (ARRAY['term'::text, 'month'::text, 'year'::text]))),
    CONSTRAINT coverages_kind_check CHECK ((kind = ANY (ARRAY['contract'::text, 'warranty'::text]))),
    CONSTRAINT coverages_minimum_minutes_check CHECK (((minimum_minutes >= 0) AND (minimum_minutes <= 1440))),
    CONSTRAINT coverages_offline_percent_check CHECK (((offline_percent >= 0) AND (offline_percent <= 1000))),
    CONSTRAINT coverages_on_site_percent_check CHECK (((on_site_percent >= 0) AND (on_site_percent <= 1000))),
    CONSTRAINT coverages_online_percent_check CHECK (((online_percent >= 0) AND (online_percent <= 1000))),
    CONSTRAINT coverages_overrun_policy_check CHECK ((overrun_policy = ANY (ARRAY['allow'::text, 'warn'::text, 'block'::text]))),
    CONSTRAINT coverages_rounding_minutes_check CHECK (((rounding_minutes >= 1) AND (rounding_minutes <= 480))),
    CONSTRAINT coverages_scope_check CHECK ((scope = ANY (ARRAY['all'::text, 'products'::text, 'equipment'::text]))),
    CONSTRAINT coverages_travel_percent_check CHECK (((travel_percent >= 0) AND (travel_percent <= 1000)))
);
CREATE TABLE public.repairs (
    id uuid NOT NULL,
    equipment_id uuid NOT NULL,
    case_id uuid,
    received_on date NOT NULL,
    returned_on date,
    note text,
    recorded_by uuid NOT NULL,
    recorded_at timestamp with time zone NOT NULL,
    returned_by uuid,
    returned_at timestamp with time zone,
    version integer DEFAULT 1 NOT NULL,
    CONSTRAINT repairs_check CHECK ((returned_on >= received_on))
);
CREATE VIEW public.covered_days AS
 SELECT v.customer_id,
    range_agg(
        CASE
            WHEN (s.days IS NULL) THEN datemultirange(v.days)
            ELSE (datemultirange(v.days) - s.days)
        END) AS days
   FROM (( SELECT v_1.id,
            v_1.customer_id,
            daterange(v_1.starts_on,
                CASE
                    WHEN ((v_1.ended_on IS NULL) AND (open.received_on <= v_1.last_day)) THEN NULL::date
                    ELSE v_1.last_day
                END, '[]'::text) AS days
           FROM (public.coverages v_1
             LEFT JOIN ( SELECT c.id AS coverage_id,
                    min(r.received_on) AS received_on
                   FROM ((public.repairs r
                     JOIN public.coverage_equipment e ON ((e.equipment_id = r.equipment_id)))
                     JOIN public.coverages c ON ((c.id = e.coverage_id)))
                  WHERE ((r.returned_on IS NULL) AND c.stops_during_repair)
                  GROUP BY c.id) open ON ((open.coverage_id = v_1.id)))) v
     LEFT JOIN ( SELECT coverage_suspensions.coverage_id,
            range_agg(daterange(coverage_suspensions.from_on, coverage_suspensions.until_on, '[]'::text)) AS days
           FROM public.coverage_suspensions
          GROUP BY coverage_suspensions.coverage_id) s ON ((s.coverage_id = v.id)))
  GROUP BY v.customer_id;
CREATE TABLE public.customer_classes (
    id uuid NOT NULL,
    name text NOT NULL,
    "position" integer NOT NULL,
    color text NOT NULL,
    active boolean DEFAULT true NOT NULL,
    is_default boolean DEFAULT false NOT NULL,
    debt_policy text DEFAULT 'warn'::text NOT NULL,
    debt_tolerance bigint DEFAULT 0 NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    CONSTRAINT customer_classes_debt_policy_check CHECK ((debt_policy = ANY (ARRAY['ignore'::text, 'warn'::text, 'authorise'::text]))),
    CONSTRAINT customer_classes_debt_tolerance_check CHECK ((debt_tolerance >= 0))
);
CREATE TABLE public.customer_erp_codes (
    customer_id uuid NOT NULL,
    company smallint NOT NULL,
    code text NOT NULL,
    CONSTRAINT customer_erp_codes_company_check CHECK ((company > 1))
);
CREATE TABLE public.customers (
    id uuid NOT NULL,
    name text NOT NULL,
    trade_name text,
    tax_id text,
    business_activity text,
    email text,
    phone text,
    address text,
    district text,
    city text,
    notes text,
    erp_code text,
    active boolean DEFAULT true NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    name_key text GENERATED ALWAYS AS (public.search_key(name)) STORED NOT NULL,
    class_id uuid,
    joined_into uuid,
    joined_at timestamp with time zone,
    joined_by uuid,
    CONSTRAINT customers_check CHECK ((((joined_into IS NULL) = (joined_at IS NULL)) AND ((joined_into IS NULL) = (joined_by IS NULL)))),
    CONSTRAINT customers_check1 CHECK (((joined_into IS NULL) OR ((NOT active) AND (erp_code IS NULL) AND (tax_id IS NULL)))),
    CONSTRAINT customers_check2 CHECK ((joined_into <> id))
);
CREATE VIEW public.customer_codes AS
 SELECT customers.id AS customer_id,
    (1)::smallint AS company,
    customers.erp_code AS code
   FROM public.customers
  WHERE (customers.erp_code IS NOT NULL)
UNION ALL
 SELECT customer_erp_codes.customer_id,
    customer_erp_codes.company,
    customer_erp_codes.code
   FROM public.customer_erp_codes;
CREATE TABLE public.customer_keys (
    customer_id uuid NOT NULL,
    source_id uuid NOT NULL,
    kind text NOT NULL,
    key text NOT NULL,
    shown text NOT NULL,
    CONSTRAINT customer_keys_kind_check CHECK ((kind = ANY (ARRAY['name'::text, 'tradeName'::text, 'formerName'::text, 'taxId'::text, 'erpCode'::text, 'email'::text, 'phone'::text, 'contact'::text, 'contactEmail'::text, 'contactPhone'::text, 'serial'::text, 'product'::text])))
);
CREATE TABLE public.customer_texts (
    customer_id uuid NOT NULL,
    words text NOT NULL
);
CREATE TABLE public.customer_words (
    word text NOT NULL,
    sound text GENERATED ALWAYS AS (public.sound_key(word)) STORED NOT NULL
);
CREATE TABLE public.days_off (
    off_on date NOT NULL,
    name text NOT NULL
);
CREATE TABLE public.entries (
    id uuid NOT NULL,
    case_id uuid NOT NULL,
    customer_id uuid NOT NULL,
    kind text NOT NULL,
    internal boolean NOT NULL,
    body_html text NOT NULL,
    body_text text NOT NULL,
    contact_id uuid,
    author_id uuid NOT NULL,
    said_at timestamp with time zone NOT NULL,
    recorded_at timestamp with time zone NOT NULL,
    CONSTRAINT entries_kind_check CHECK ((kind = ANY (ARRAY['call'::text, 'email'::text, 'meeting'::text, 'portalMessage'::text, 'internalNote'::text, 'progress'::text, 'solution'::text])))
);
CREATE TABLE public.entry_files (
    entry_id uuid NOT NULL,
    file_id uuid NOT NULL
);
CREATE TABLE public.equipment (
    id uuid NOT NULL,
    customer_id uuid NOT NULL,
    product_code text,
    product_name text NOT NULL,
    serial text,
    purchased_on date,
    document text,
    location text,
    notes text,
    source text NOT NULL,
    active boolean DEFAULT true NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    company smallint,
    CONSTRAINT equipment_company_check CHECK ((company > 0)),
    CONSTRAINT equipment_source_check CHECK ((source = ANY (ARRAY['erp'::text, 'manual'::text])))
);
CREATE TABLE public.erp_companies (
    number smallint NOT NULL,
    database text NOT NULL,
    accounts text[] DEFAULT '{}'::text[] NOT NULL,
    due_by text DEFAULT 'accounting'::text NOT NULL,
    serials jsonb,
    used boolean DEFAULT true NOT NULL,
    CONSTRAINT erp_companies_due_by_check CHECK ((due_by = ANY (ARRAY['accounting'::text, 'terms'::text]))),
    CONSTRAINT erp_companies_number_check CHECK ((number > 1))
);
CREATE TABLE public.erp_customers (
    code text NOT NULL,
    customer_id uuid NOT NULL,
    hash bytea NOT NULL,
    written jsonb NOT NULL,
    first_in uuid NOT NULL,
    gone_at timestamp with time zone,
    company smallint DEFAULT 1 NOT NULL
);
CREATE TABLE public.erp_import_changes (
    import_id uuid NOT NULL,
    code text NOT NULL,
    kind text NOT NULL,
    name text NOT NULL,
    customer_id uuid,
    fields jsonb DEFAULT '[]'::jsonb NOT NULL,
    reason text
);
CREATE TABLE public.erp_imports (
    id uuid NOT NULL,
    preview boolean NOT NULL,
    state text NOT NULL,
    started_by uuid,
    started_at timestamp with time zone NOT NULL,
    ended_at timestamp with time zone,
    held_by uuid,
    beat_at timestamp with time zone NOT NULL,
    after_code text,
    total integer,
    read_count integer DEFAULT 0 NOT NULL,
    unchanged integer DEFAULT 0 NOT NULL,
    counts jsonb DEFAULT '{}'::jsonb NOT NULL,
    contacts integer DEFAULT 0 NOT NULL,
    problem text,
    of_former boolean DEFAULT false NOT NULL,
    company smallint DEFAULT 1 NOT NULL,
    CONSTRAINT erp_imports_state_check CHECK ((state = ANY (ARRAY['running'::text, 'done'::text, 'failed'::text, 'stopped'::text])))
);
CREATE TABLE public.erp_settings (
    singleton boolean DEFAULT true NOT NULL,
    connection jsonb,
    password_sealed bytea,
    accounts text[] DEFAULT '{}'::text[] NOT NULL,
    due_by text DEFAULT 'accounting'::text NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    saved_at timestamp with time zone NOT NULL,
    saved_by uuid NOT NULL,
    serials jsonb,
    CONSTRAINT erp_settings_due_by_check CHECK ((due_by = ANY (ARRAY['accounting'::text, 'terms'::text]))),
    CONSTRAINT erp_settings_singleton_check CHECK (singleton)
);
CREATE TABLE public.erp_snapshots (
    customer_id uuid NOT NULL,
    panel text NOT NULL,
    erp_code text NOT NULL,
    payload jsonb NOT NULL,
    read_at timestamp with time zone NOT NULL,
    company smallint DEFAULT 1 NOT NULL,
    CONSTRAINT erp_snapshots_panel_check CHECK ((panel = ANY (ARRAY['quotations'::text, 'invoices'::text, 'products'::text, 'account'::text, 'places'::text, 'salesNotes'::text])))
);
CREATE TABLE public.erp_status (
    modules jsonb,
    company_name text,
    modules_read_at timestamp with time zone,
    last_contact_at timestamp with time zone,
    last_failure_at timestamp with time zone,
    last_failure text,
    discovery jsonb,
    discovered_at timestamp with time zone,
    settings_version integer DEFAULT 0 NOT NULL,
    place jsonb,
    company smallint DEFAULT 1 NOT NULL
);
CREATE TABLE public.file_text_parts (
    file_id uuid NOT NULL,
    part integer NOT NULL,
    content text NOT NULL,
    words tsvector NOT NULL
);
CREATE TABLE public.file_texts (
    file_id uuid NOT NULL,
    state text NOT NULL,
    reason text,
    words tsvector,
    attempts integer DEFAULT 0 NOT NULL,
    asked_at timestamp with time zone NOT NULL,
    read_at timestamp with time zone,
    CONSTRAINT file_texts_check CHECK (((state = 'unreadable'::text) = (reason IS NOT NULL))),
    CONSTRAINT file_texts_check1 CHECK (((state = 'read'::text) = (words IS NOT NULL))),
    CONSTRAINT file_texts_check2 CHECK (((state = 'waiting'::text) = (read_at IS NULL))),
    CONSTRAINT file_texts_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'read'::text, 'unreadable'::text])))
);
CREATE TABLE public.files (
    id uuid NOT NULL,
    name text NOT NULL,
    media_type text NOT NULL,
    size_bytes bigint NOT NULL,
    sha256 text NOT NULL,
    uploaded_by uuid NOT NULL,
    uploaded_at timestamp with time zone NOT NULL,
    attached boolean DEFAULT false NOT NULL
);
CREATE TABLE public.grant_balances (
    grant_id uuid NOT NULL,
    ledger_id uuid NOT NULL,
    coverage_id uuid NOT NULL,
    starts_on date NOT NULL,
    expires_on date NOT NULL,
    granted_minutes integer NOT NULL,
    used_minutes integer NOT NULL,
    CONSTRAINT grant_balances_used_minutes_check CHECK ((used_minutes >= 0))
);
CREATE TABLE public.grants (
    id uuid NOT NULL,
    ledger_id uuid NOT NULL,
    coverage_id uuid NOT NULL,
    kind text NOT NULL,
    adjusts_id uuid,
    minutes integer NOT NULL,
    starts_on date,
    expires_on date,
    source text NOT NULL,
    reason text,
    created_by uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    CONSTRAINT grants_check CHECK (((kind = 'adjustment'::text) = (adjusts_id IS NOT NULL))),
    CONSTRAINT grants_check1 CHECK (((kind = 'grant'::text) = ((starts_on IS NOT NULL) AND (expires_on IS NOT NULL)))),
    CONSTRAINT grants_check2 CHECK (((kind = 'adjustment'::text) OR (minutes > 0))),
    CONSTRAINT grants_check3 CHECK ((expires_on >= starts_on)),
    CONSTRAINT grants_kind_check CHECK ((kind = ANY (ARRAY['grant'::text, 'adjustment'::text]))),
    CONSTRAINT grants_minutes_check CHECK ((minutes <> 0)),
    CONSTRAINT grants_source_check CHECK ((source = ANY (ARRAY['contracted'::text, 'topUp'::text, 'adjustment'::text])))
);
CREATE TABLE public.idempotency_keys (
    person_id uuid NOT NULL,
    key text NOT NULL,
    endpoint text NOT NULL,
    request_hash text NOT NULL,
    answer jsonb,
    created_at timestamp with time zone DEFAULT now() NOT NULL
);
CREATE TABLE public.internal_activities (
    id uuid NOT NULL,
    name text NOT NULL,
    "position" integer NOT NULL,
    color text NOT NULL,
    active boolean DEFAULT true NOT NULL,
    is_default boolean DEFAULT false NOT NULL,
    version integer DEFAULT 1 NOT NULL
);
CREATE TABLE public.ledgers (
    id uuid NOT NULL,
    customer_id uuid NOT NULL
);
CREATE TABLE public.left_timers (
    id uuid NOT NULL,
    person_id uuid NOT NULL,
    case_id uuid,
    activity_id uuid,
    mode text NOT NULL,
    note text,
    started_at timestamp with time zone NOT NULL,
    stopped_at timestamp with time zone NOT NULL,
    stopped_by uuid NOT NULL,
    settled_at timestamp with time zone,
    settled_by uuid,
    CONSTRAINT left_timers_check CHECK ((stopped_at >= started_at)),
    CONSTRAINT left_timers_check1 CHECK (((settled_at IS NULL) = (settled_by IS NULL))),
    CONSTRAINT left_timers_mode_check CHECK ((mode = ANY (ARRAY['online'::text, 'offline'::text, 'onSite'::text, 'travel'::text])))
);
CREATE TABLE public.migrations (
    name text NOT NULL,
    applied_at timestamp with time zone DEFAULT now() NOT NULL
);
CREATE TABLE public.nightly_work (
    name text NOT NULL,
    night date NOT NULL,
    attempts integer DEFAULT 1 NOT NULL,
    tried_at timestamp with time zone NOT NULL,
    done boolean DEFAULT false NOT NULL
);
CREATE TABLE public.pause_reasons (
    id uuid NOT NULL,
    name text NOT NULL,
    "position" integer NOT NULL,
    color text NOT NULL,
    active boolean DEFAULT true NOT NULL,
    is_default boolean DEFAULT false NOT NULL,
    version integer DEFAULT 1 NOT NULL
);
CREATE TABLE public.people (
    id uuid NOT NULL,
    name text NOT NULL,
    email text NOT NULL,
    email_verified boolean DEFAULT false NOT NULL,
    image text,
    role text NOT NULL,
    customer_id uuid,
    active boolean DEFAULT true NOT NULL,
    language text DEFAULT 'es'::text NOT NULL,
    theme text DEFAULT 'auto'::text NOT NULL,
    last_sign_in_at timestamp with time zone,
    version integer DEFAULT 1 NOT NULL,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    updated_at timestamp with time zone DEFAULT now() NOT NULL,
    CONSTRAINT people_check CHECK (((role = 'contact'::text) = (customer_id IS NOT NULL))),
    CONSTRAINT people_language_check CHECK ((language = ANY (ARRAY['es'::text, 'en'::text]))),
    CONSTRAINT people_role_check CHECK ((role = ANY (ARRAY['admin'::text, 'supervisor'::text, 'agent'::text, 'technician'::text, 'contact'::text]))),
    CONSTRAINT people_theme_check CHECK ((theme = ANY (ARRAY['auto'::text, 'light'::text, 'dark'::text])))
);
CREATE TABLE public.priorities (
    id uuid NOT NULL,
    name text NOT NULL,
    "position" integer NOT NULL,
    color text NOT NULL,
    active boolean DEFAULT true NOT NULL,
    is_default boolean DEFAULT false NOT NULL,
    version integer DEFAULT 1 NOT NULL
);
CREATE TABLE public.promised_calendars (
    id uuid NOT NULL,
    windows jsonb NOT NULL,
    days_off jsonb NOT NULL
);
CREATE TABLE public.rate_limits (
    id uuid NOT NULL,
    key text NOT NULL,
    count integer NOT NULL,
    last_request bigint NOT NULL
);
CREATE TABLE public.replies (
    id uuid NOT NULL,
    owner_id uuid,
    name text NOT NULL,
    name_key text GENERATED ALWAYS AS (public.search_key(name)) STORED NOT NULL,
    shortcut text,
    topic_id uuid,
    body_html text NOT NULL,
    body_text text NOT NULL,
    body_key text GENERATED ALWAYS AS (public.search_key(body_text)) STORED NOT NULL,
    active boolean DEFAULT true NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    uses integer DEFAULT 0 NOT NULL,
    last_used_at timestamp with time zone,
    changed_by uuid NOT NULL,
    changed_at timestamp with time zone NOT NULL
);
CREATE TABLE public.report_deliveries (
    id uuid NOT NULL,
    schedule_id uuid,
    report_key text NOT NULL,
    name text NOT NULL,
    parameters jsonb NOT NULL,
    formats text[] NOT NULL,
    made_as uuid NOT NULL,
    due_at timestamp with time zone NOT NULL,
    attempts smallint DEFAULT 0 NOT NULL,
    made_at timestamp with time zone,
    told jsonb,
    problem jsonb
);
CREATE TABLE public.report_delivery_files (
    delivery_id uuid NOT NULL,
    format text NOT NULL,
    file_id uuid NOT NULL
);
CREATE TABLE public.report_delivery_people (
    delivery_id uuid NOT NULL,
    person_id uuid NOT NULL,
    read_at timestamp with time zone
);
CREATE TABLE public.report_schedule_people (
    schedule_id uuid NOT NULL,
    person_id uuid NOT NULL
);
CREATE TABLE public.report_schedules (
    id uuid NOT NULL,
    saved_report_id uuid NOT NULL,
    every text NOT NULL,
    weekday smallint,
    month_day smallint,
    at_minute smallint NOT NULL,
    formats text[] NOT NULL,
    active boolean DEFAULT true NOT NULL,
    next_at timestamp with time zone NOT NULL,
    made_as uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    CONSTRAINT report_schedules_at_minute_check CHECK (((at_minute >= 0) AND (at_minute <= 1439))),
    CONSTRAINT report_schedules_check CHECK (((every = 'week'::text) = (weekday IS NOT NULL))),
    CONSTRAINT report_schedules_check1 CHECK (((every = 'month'::text) = (month_day IS NOT NULL))),
    CONSTRAINT report_schedules_every_check CHECK ((every = ANY (ARRAY['day'::text, 'week'::text, 'month'::text]))),
    CONSTRAINT report_schedules_formats_check CHECK (((cardinality(formats) > 0) AND (formats <@ ARRAY['xlsx'::text, 'csv'::text, 'pdf'::text, 'png'::text]))),
    CONSTRAINT report_schedules_month_day_check CHECK (((month_day >= 1) AND (month_day <= 31))),
    CONSTRAINT report_schedules_weekday_check CHECK (((weekday >= 1) AND (weekday <= 7)))
);
CREATE TABLE public.saved_reports (
    id uuid NOT NULL,
    report_key text NOT NULL,
    name text NOT NULL,
    parameters jsonb NOT NULL,
    owner_id uuid NOT NULL,
    shared boolean DEFAULT false NOT NULL,
    created_at timestamp with time zone NOT NULL,
    version integer DEFAULT 1 NOT NULL
);
CREATE TABLE public.search_gaps (
    words text NOT NULL,
    asked integer NOT NULL,
    first_at timestamp with time zone NOT NULL,
    last_at timestamp with time zone NOT NULL
);
CREATE TABLE public.secrets (
    name text NOT NULL,
    value text NOT NULL
);
CREATE TABLE public.service_levels (
    id uuid NOT NULL,
    type_id uuid,
    priority_id uuid NOT NULL,
    response_minutes integer,
    solution_minutes integer,
    CONSTRAINT service_levels_response_minutes_check CHECK (((response_minutes >= 1) AND (response_minutes <= 525600))),
    CONSTRAINT service_levels_solution_minutes_check CHECK (((solution_minutes >= 1) AND (solution_minutes <= 525600)))
);
CREATE TABLE public.sessions (
    id uuid NOT NULL,
    person_id uuid NOT NULL,
    token text NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    ip_address text,
    user_agent text,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    updated_at timestamp with time zone DEFAULT now() NOT NULL
);
CREATE TABLE public.time_entries (
    id uuid NOT NULL,
    case_id uuid,
    customer_id uuid,
    activity_id uuid,
    person_id uuid NOT NULL,
    mode text NOT NULL,
    worked_on date NOT NULL,
    started_at timestamp with time zone,
    worked_minutes integer NOT NULL,
    accounted_minutes integer NOT NULL,
    coverage_id uuid,
    not_charged_reason text,
    note text,
    replaces_id uuid,
    recorded_by uuid NOT NULL,
    recorded_at timestamp with time zone NOT NULL,
    CONSTRAINT time_entries_accounted_minutes_check CHECK ((accounted_minutes >= 0)),
    CONSTRAINT time_entries_check CHECK (((case_id IS NULL) OR (customer_id IS NOT NULL))),
    CONSTRAINT time_entries_check1 CHECK (((coverage_id IS NULL) OR (customer_id IS NOT NULL))),
    CONSTRAINT time_entries_check2 CHECK (((coverage_id IS NULL) OR (not_charged_reason IS NULL))),
    CONSTRAINT time_entries_check3 CHECK (((activity_id IS NULL) OR (customer_id IS NULL))),
    CONSTRAINT time_entries_mode_check CHECK ((mode = ANY (ARRAY['online'::text, 'offline'::text, 'onSite'::text, 'travel'::text]))),
    CONSTRAINT time_entries_worked_minutes_check CHECK (((worked_minutes >= 1) AND (worked_minutes <= 1440)))
);
CREATE TABLE public.time_entry_reversals (
    time_entry_id uuid NOT NULL,
    reason text NOT NULL,
    reversed_by uuid NOT NULL,
    reversed_at timestamp with time zone NOT NULL
);
CREATE TABLE public.timers (
    person_id uuid NOT NULL,
    id uuid NOT NULL,
    case_id uuid,
    activity_id uuid,
    mode text NOT NULL,
    note text,
    started_at timestamp with time zone NOT NULL,
    CONSTRAINT timers_mode_check CHECK ((mode = ANY (ARRAY['online'::text, 'offline'::text, 'onSite'::text, 'travel'::text])))
);
CREATE TABLE public.topics (
    id uuid NOT NULL,
    parent_id uuid,
    name text NOT NULL,
    "position" integer NOT NULL,
    color text NOT NULL,
    active boolean DEFAULT true NOT NULL,
    version integer DEFAULT 1 NOT NULL
);
CREATE TABLE public.verifications (
    id uuid NOT NULL,
    identifier text NOT NULL,
    value text NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    updated_at timestamp with time zone DEFAULT now() NOT NULL
);
CREATE UNLOGGED TABLE public.viewers (
    topic text NOT NULL,
    person_id uuid NOT NULL,
    connection_id uuid NOT NULL,
    seen_at timestamp with time zone NOT NULL
);
CREATE TABLE public.visit_calendars (
    person_id uuid NOT NULL,
    token_hash text NOT NULL,
    created_at timestamp with time zone NOT NULL
);
CREATE TABLE public.visit_commitments (
    commitment_id uuid NOT NULL,
    report_id uuid NOT NULL
);
CREATE TABLE public.visit_events (
    id uuid NOT NULL,
    visit_id uuid NOT NULL,
    at timestamp with time zone NOT NULL,
    recorded_at timestamp with time zone NOT NULL,
    actor_id uuid NOT NULL,
    actor_name text NOT NULL,
    kind text NOT NULL,
    from_value jsonb,
    to_value jsonb,
    reason text
);
CREATE TABLE public.visit_form_versions (
    form_id uuid NOT NULL,
    number integer NOT NULL,
    form jsonb NOT NULL,
    published_by uuid NOT NULL,
    published_at timestamp with time zone NOT NULL,
    CONSTRAINT visit_form_versions_number_check CHECK ((number > 0))
);
CREATE TABLE public.visit_forms (
    id uuid NOT NULL,
    name text NOT NULL,
    name_key text GENERATED ALWAYS AS (public.search_key(name)) STORED NOT NULL,
    description text NOT NULL,
    form jsonb NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    state text NOT NULL,
    published_version integer,
    changed_by uuid NOT NULL,
    changed_at timestamp with time zone NOT NULL,
    CONSTRAINT visit_forms_check CHECK (((state = 'archived'::text) OR ((state = 'published'::text) = (published_version IS NOT NULL)))),
    CONSTRAINT visit_forms_state_check CHECK ((state = ANY (ARRAY['draft'::text, 'published'::text, 'archived'::text])))
);
CREATE SEQUENCE public.visit_numbers
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
CREATE TABLE public.visit_report_files (
    report_id uuid NOT NULL,
    file_id uuid NOT NULL
);
CREATE TABLE public.visit_reports (
    id uuid NOT NULL,
    visit_id uuid NOT NULL,
    number integer NOT NULL,
    form_id uuid NOT NULL,
    form_version integer NOT NULL,
    answers jsonb NOT NULL,
    told jsonb NOT NULL,
    notices jsonb NOT NULL,
    content_hash text NOT NULL,
    clock_offset_minutes integer NOT NULL,
    reason text,
    entry_id uuid,
    sent_by uuid NOT NULL,
    received_at timestamp with time zone NOT NULL,
    CONSTRAINT visit_reports_check CHECK (((number = 1) = (reason IS NULL))),
    CONSTRAINT visit_reports_number_check CHECK ((number > 0))
);
CREATE TABLE public.visit_technicians (
    visit_id uuid NOT NULL,
    person_id uuid NOT NULL,
    place smallint NOT NULL
);
CREATE TABLE public.visit_time_entries (
    time_entry_id uuid NOT NULL,
    report_id uuid NOT NULL
);
CREATE TABLE public.visits (
    id uuid NOT NULL,
    number bigint DEFAULT nextval('public.visit_numbers'::regclass) NOT NULL,
    case_id uuid,
    customer_id uuid NOT NULL,
    contact_id uuid,
    equipment_id uuid,
    form_id uuid NOT NULL,
    form_version integer NOT NULL,
    state text NOT NULL,
    starts_at timestamp with time zone,
    ends_at timestamp with time zone,
    address text,
    district text,
    city text,
    directions text,
    instructions text,
    parts jsonb NOT NULL,
    travelled_at timestamp with time zone,
    arrived_at timestamp with time zone,
    departed_at timestamp with time zone,
    cancelled_at timestamp with time zone,
    cancelled_by uuid,
    cancel_reason text,
    created_by uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    CONSTRAINT visits_check CHECK (((starts_at IS NULL) = (ends_at IS NULL))),
    CONSTRAINT visits_check1 CHECK ((ends_at > starts_at)),
    CONSTRAINT visits_check2 CHECK (((state = 'cancelled'::text) = (cancelled_at IS NOT NULL))),
    CONSTRAINT visits_check3 CHECK ((((cancelled_at IS NULL) = (cancelled_by IS NULL)) AND ((cancelled_at IS NULL) = (cancel_reason IS NULL)))),
    CONSTRAINT visits_state_check CHECK ((state = ANY (ARRAY['planned'::text, 'travelling'::text, 'onSite'::text, 'done'::text, 'cancelled'::text])))
);
CREATE TABLE public.warranty_rules (
    id uuid NOT NULL,
    product_code text,
    product_group text,
    type_id uuid NOT NULL,
    months integer NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    company smallint,
    CONSTRAINT warranty_rules_check CHECK ((num_nonnulls(product_code, product_group) = 1)),
    CONSTRAINT warranty_rules_company_check CHECK ((company > 0)),
    CONSTRAINT warranty_rules_months_check CHECK (((months >= 1) AND (months <= 240)))
);
INSERT INTO public.accounts VALUES
	('01a209ae-3ff1-7e1f-bd44-01d102051788', '01a209ae-3fe8-774a-a289-b72ce1fd6098', '01a209ae-3fe8-774a-a289-b72ce1fd6098', 'credential', NULL, NULL, NULL, NULL, NULL, NULL, '896d345e093392fae9785532f984e9ca:179da9ac52666602f62c1d221ed42cdfbb3f94feeee27ad4dd410ea97209abeb0db20e8546b57095f531e7219bedc78285fbd5f12518744fe4939d6ce3b9153e', '2026-11-23 18:32:24.055+00', '2026-11-23 18:32:24.055+00');
INSERT INTO public.admin_audit VALUES
	('01a209ae-400b-77d8-99ef-838bd3f7c5b6', '2026-11-23 18:32:24.055+00', '01a209ae-3fe8-774a-a289-b72ce1fd6098', 'Sofía Rojas', 'company.set_up', 'company', NULL, 'Tecnosur Ltda.', '{"administrator": [null, "sofia@demo.cl"]}'),
	('01a214a7-370e-7c7f-b995-39acaa5ba666', '2026-11-25 21:40:32.643+00', '01a209ae-3fe8-774a-a289-b72ce1fd6098', 'Sofía Rojas', 'coverageType.added', 'coverageType', '01a214a7-370b-7990-8971-cc22ea1aded3', 'Soporte por horas', '{}'),
	('01a214a7-371a-7e73-a9f2-94b979ee63e3', '2026-11-25 21:40:32.662+00', '01a209ae-3fe8-774a-a289-b72ce1fd6098', 'Sofía Rojas', 'coverageType.added', 'coverageType', '01a214a7-3718-7602-8c0d-fe0f3adea22d', 'Garantía legal', '{}'),
	('01a214a7-3840-7685-b631-fb8689143003', '2026-11-25 21:40:32.956+00', '01a209ae-3fe8-774a-a289-b72ce1fd6098', 'Sofía Rojas', 'classification.added', 'pauseReason', '01a214a7-383f-7e55-8c22-74d1f9fc711a', 'Colación', '{}'),
	('01a21634-0fb9-773a-85ab-636011730dc1', '2026-11-26 04:54:00.372+00', '01a209ae-3fe8-774a-a289-b72ce1fd6098', 'Sofía Rojas', 'company.changed', 'company', NULL, 'Tecnosur Ltda.', '{"color": ["#0b63b0", "#b3541e"], "recurrenceDays": [90, 45]}'),
	('01a21634-1160-77c9-a837-ba2f6d2650ea', '2026-11-26 04:54:00.791+00', '01a209ae-3fe8-774a-a289-b72ce1fd6098', 'Sofía Rojas', 'reply.added', 'reply', '01a21634-115f-7d32-aad0-1af591a899b9', 'Visita confirmada', '{}'),
	('01a21634-126d-7d60-8408-3c05907b347d', '2026-11-26 04:54:01.06+00', '01a209ae-3fe8-774a-a289-b72ce1fd6098', 'Sofía Rojas', 'visitForm.added', 'visitForm', '01a21634-126c-73cb-b242-4c7a15c71fd2', 'Visita técnica', '{}'),
	('01a21634-1279-7297-b16d-1d7446c906e0', '2026-11-26 04:54:01.076+00', '01a209ae-3fe8-774a-a289-b72ce1fd6098', 'Sofía Rojas', 'visitForm.published', 'visitForm', '01a21634-126c-73cb-b242-4c7a15c71fd2', 'Visita técnica', '{"publishedVersion": [null, 1]}'),
	('01a21634-1285-7b32-be2d-a868246ae54f', '2026-11-26 04:54:01.089+00', '01a209ae-3fe8-774a-a289-b72ce1fd6098', 'Sofía Rojas', 'visitForm.changed', 'visitForm', '01a21634-126c-73cb-b242-4c7a15c71fd2', 'Visita técnica', '{"description": ["", "Para los equipos de pesaje"]}'),
	('01a216cc-4f30-75ff-8923-d097ad81523d', '2026-11-26 07:40:18.088+00', '01a209ae-3fe8-774a-a289-b72ce1fd6098', 'Sofía Rojas', 'company.changed', 'company', NULL, 'Tecnosur Ltda.', '{"logo": [null, "logo.png"], "letterhead": [null, "Av. Providencia 1200, Santiago\n+56 2 2345 6789"]}'),
	('01a216cc-4f40-7cb0-961e-3c44ca36faba', '2026-11-26 07:40:18.101+00', '01a209ae-3fe8-774a-a289-b72ce1fd6098', 'Sofía Rojas', 'visitForm.added', 'visitForm', '01a216cc-4f3e-71b9-b110-592a4a84559a', 'Visita con fotos', '{}'),
	('01a216cc-4f4a-73fe-9ab4-e35bcbb416f4', '2026-11-26 07:40:18.117+00', '01a209ae-3fe8-774a-a289-b72ce1fd6098', 'Sofía Rojas', 'visitForm.published', 'visitForm', '01a216cc-4f3e-71b9-b110-592a4a84559a', 'Visita con fotos', '{"publishedVersion": [null, 1]}'),
	('01a21913-eab1-7ee4-a695-5d2d6c04fc4d', '2026-11-26 18:17:45.38+00', '01a209ae-3fe8-774a-a289-b72ce1fd6098', 'Sofía Rojas', 'erp.changed', 'erp', NULL, 'softland6', '{"host": [null, "localhost"], "port": [null, 5433], "user": [null, "postgres"], "dueBy": ["accounting", "terms"], "database": [null, "softland6"], "encryption": [null, "none"], "serverKind": [null, "postgres"], "newPassword": [null, true]}'),
	('01a219bf-e80e-7318-bf6c-55c73a1f3916', '2026-11-26 21:25:36.897+00', '01a209ae-3fe8-774a-a289-b72ce1fd6098', 'Sofía Rojas', 'erp.changed', 'erp', NULL, 'softland7', '{"database": ["softland6", "softland7"], "newPassword": [null, true]}'),
	('01a219bf-e80f-79e4-8063-88bfe54c8a6e', '2026-11-26 21:25:36.897+00', '01a209ae-3fe8-774a-a289-b72ce1fd6098', 'Sofía Rojas', 'erp.changed', 'erp', NULL, 'softland7_norte', '{"dueBy": [null, "terms"], "accounts": [null, ""], "database": [null, "softland7_norte"]}'),
	('01a21a64-de0e-78af-a89b-7e56565092b0', '2026-11-27 00:25:47.779+00', '01a209ae-3fe8-774a-a289-b72ce1fd6098', 'Sofía Rojas', 'erp.changed', 'erp', NULL, 'softland7', '{"newPassword": [null, true]}'),
	('01a21a64-eefd-7f47-8416-1bf7ddc483d7', '2026-11-27 00:25:52.111+00', '01a209ae-3fe8-774a-a289-b72ce1fd6098', 'Sofía Rojas', 'warrantyRule.added', 'warrantyRule', '01a21a64-eef8-7245-b8a1-b270191c8430', '02 · Andes Norte SpA', '{}'),
	('01a21a64-efaf-766b-9327-eea3cf0a4e29', '2026-11-27 00:25:52.283+00', '01a209ae-3fe8-774a-a289-b72ce1fd6098', 'Sofía Rojas', 'customer.joined', 'customer', '01a21a64-ef18-716d-a36f-68b2a17430b8', 'Ferreteria Lo Ovalle Ltda.', '{"city": [null, "Santiago"], "email": [null, "compras@loovalle.cl"], "mergedInto": [null, "Ferretería Lo Ovalle"]}');
INSERT INTO public.allocations VALUES
	('01a214a7-3759-7f9b-8608-0c071202db45', 1, '01a214a7-3722-707e-9987-f768324519a6', 'grant', '01a214a7-3725-71f8-ae76-76cc2e493523', 90, '01a214a7-3723-72c1-97ff-71b881686ba8', '2026-05-04'),
	('01a214a7-379b-7267-963c-527bb67994cd', 1, '01a214a7-3722-707e-9987-f768324519a6', 'grant', '01a214a7-3725-71f8-ae76-76cc2e493523', 60, '01a214a7-3723-72c1-97ff-71b881686ba8', '2026-05-05'),
	('01a214a7-37ab-733d-a525-295d40e0b7d3', 1, '01a214a7-3722-707e-9987-f768324519a6', 'grant', '01a214a7-3725-71f8-ae76-76cc2e493523', 450, '01a214a7-3723-72c1-97ff-71b881686ba8', '2026-06-01'),
	('01a214a7-37ab-733d-a525-295d40e0b7d3', 2, '01a214a7-3722-707e-9987-f768324519a6', 'grant', '01a214a7-37ba-7780-b654-689a9477b3fd', 60, '01a214a7-3723-72c1-97ff-71b881686ba8', '2026-06-01'),
	('01a214a7-37ab-733d-a525-295d40e0b7d3', 3, '01a214a7-3722-707e-9987-f768324519a6', 'overrun', NULL, 90, '01a214a7-3723-72c1-97ff-71b881686ba8', '2026-06-01');
INSERT INTO public.article_events VALUES
	('01a214f1-7603-7e6d-b4db-c26ac50b303c', '01a214f1-75ea-7728-93c1-22fab5b64988', '2026-11-25 23:01:38.401+00', '01a209ae-3fe8-774a-a289-b72ce1fd6098', 'Sofía Rojas', 'created', NULL, '"Calibrar la balanza"', NULL),
	('01a214f1-764e-78bd-982e-5afc40e0bf6b', '01a214f1-75ea-7728-93c1-22fab5b64988', '2026-11-25 23:01:38.502+00', '01a209ae-3fe8-774a-a289-b72ce1fd6098', 'Sofía Rojas', 'published', '"draft"', '1', NULL),
	('01a214f1-7665-714a-adf9-2d9bc04acd99', '01a214f1-75ea-7728-93c1-22fab5b64988', '2026-11-25 23:01:38.528+00', '01a209ae-3fe8-774a-a289-b72ce1fd6098', 'Sofía Rojas', 'written', '1', '2', 'Otra pesa'),
	('01a214f1-7673-7819-9ddb-b9c4bb2f89ce', '01a214f1-7670-7b9c-b459-c2e70c158229', '2026-11-25 23:01:38.543+00', '01a209ae-3fe8-774a-a289-b72ce1fd6098', 'Sofía Rojas', 'created', NULL, '"Claves del taller"', NULL),
	('01a21634-1021-7ae1-8710-3310b32b813e', '01a214f1-75ea-7728-93c1-22fab5b64988', '2026-11-26 04:54:00.468+00', '01a209ae-3fe8-774a-a289-b72ce1fd6098', 'Sofía Rojas', 'written', '2', '3', NULL),
	('01a21634-103c-7075-8801-0b4b1cc2392d', '01a214f1-75ea-7728-93c1-22fab5b64988', '2026-11-26 04:54:00.503+00', '01a209ae-3fe8-774a-a289-b72ce1fd6098', 'Sofía Rojas', 'published', '"published"', '3', NULL);
INSERT INTO public.article_files VALUES
	('01a214f1-75ea-7728-93c1-22fab5b64988', 3, '01a21634-0fcb-751c-b5c8-5cb92b546ce4', false, 0);
INSERT INTO public.article_texts VALUES
	('01a214f1-7670-7b9c-b459-c2e70c158229', true, '''clav'':1 ''claves'':4 ''del'':5 ''tall'':3 ''taller'':6', '''clav'':1A ''claves'':4A ''compart'':9C ''comparten'':12C ''del'':5A ''no'':10C ''se'':11C ''tall'':3A ''taller'':6A'),
	('01a214f1-75ea-7728-93c1-22fab5b64988', false, '''balanz'':3 ''balanza'':6 ''calibr'':1 ''calibrar'':4 ''la'':5', '''10'':22C,29C ''balanz'':3A ''balanza'':6A ''calibr'':1A ''calibrar'':4A ''carg'' ''carga'' ''celd'' ''celda'' ''con'':24C ''de'':28C ''en'':15B ''encend'' ''encendida'' ''instalacion'':7B,12B ''kg'':23C,30C ''la'':5A,25C ''march'':11B ''marcha'':16B ''patron'':20C,27C ''pes'':19C ''pesa'':26C ''puest'':9B ''puesta'':14B ''revis'' ''revisa'' ''se'' ''termobal'' ''termobalanza'' ''y'':13B'),
	('01a214f1-75ea-7728-93c1-22fab5b64988', true, '''balanz'':3 ''balanza'':6 ''calibr'':1 ''calibrar'':4 ''la'':5', '''10'':22C,29C ''balanz'':3A ''balanza'':6A ''calibr'':1A ''calibrar'':4A ''carg'' ''carga'' ''celd'' ''celda'' ''con'':24C ''de'':28C ''en'':15B ''encend'' ''encendida'' ''instalacion'':7B,12B ''kg'':23C,30C ''la'':5A,25C ''march'':11B ''marcha'':16B ''patron'':20C,27C ''pes'':19C ''pesa'':26C ''puest'':9B ''puesta'':14B ''revis'' ''revisa'' ''se'' ''termobal'' ''termobalanza'' ''y'':13B');
INSERT INTO public.article_topics VALUES
	('01a214f1-75ea-7728-93c1-22fab5b64988', '01a209ae-3ff8-7ed1-8bb7-113f1cef4ac9');
INSERT INTO public.article_uses VALUES
	('01a214f1-75ea-7728-93c1-22fab5b64988', '01a209ae-48c2-7202-965e-c6dd651c2cea', 'linked', '01a209ae-3fe8-774a-a289-b72ce1fd6098', '2026-11-25 23:01:38.584+00'),
	('01a214f1-75ea-7728-93c1-22fab5b64988', '01a21634-1199-7d5f-97c7-1282b65bd187', 'sent', '01a209ae-3fe8-774a-a289-b72ce1fd6098', '2026-11-26 04:54:01.026+00');
INSERT INTO public.article_versions VALUES
	('01a214f1-75ea-7728-93c1-22fab5b64988', 1, 'Calibrar la balanza', '<p>Con la pesa patrón de 5 kg, tres lecturas seguidas.</p>', 'Con la pesa patrón de 5 kg, tres lecturas seguidas.', '01a209ae-3fe8-774a-a289-b72ce1fd6098', '2026-11-25 23:01:38.401+00', NULL, NULL),
	('01a214f1-75ea-7728-93c1-22fab5b64988', 2, 'Calibrar la balanza', '<p>Con la pesa patrón de 10 kg.</p>', 'Con la pesa patrón de 10 kg.', '01a209ae-3fe8-774a-a289-b72ce1fd6098', '2026-11-25 23:01:38.528+00', 'Otra pesa', NULL),
	('01a214f1-7670-7b9c-b459-c2e70c158229', 1, 'Claves del taller', '<p>No se comparten.</p>', 'No se comparten.', '01a209ae-3fe8-774a-a289-b72ce1fd6098', '2026-11-25 23:01:38.543+00', NULL, NULL),
	('01a214f1-75ea-7728-93c1-22fab5b64988', 3, 'Calibrar la balanza', '<p>Con la pesa patrón de 10 kg.</p>', 'Con la pesa patrón de 10 kg.', '01a209ae-3fe8-774a-a289-b72ce1fd6098', '2026-11-26 04:54:00.468+00', NULL, NULL);
INSERT INTO public.article_votes VALUES
	('01a214f1-75ea-7728-93c1-22fab5b64988', '01a209ae-3fe8-774a-a289-b72ce1fd6098', true, 'Justo', '2026-11-25 23:01:38.603+00');
INSERT INTO public.article_words VALUES
	('balanza'),
	('calibrar'),
	('con'),
	('lecturas'),
	('patron'),
	('pesa'),
	('seguidas'),
	('tres'),
	('claves'),
	('comparten'),
	('del'),
	('taller'),
	('carga'),
	('celda'),
	('encendida'),
	('revisa'),
	('termobalanza');
INSERT INTO public.articles VALUES
	('01a214f1-7670-7b9c-b459-c2e70c158229', 2, 'es', 'internal', 'draft', 1, NULL, NULL, NULL, '01a209ae-3fe8-774a-a289-b72ce1fd6098', NULL, NULL, '2026-11-25 23:01:38.543+00', '2026-11-25 23:01:38.543+00', 0, 0, 0),
	('01a214f1-75ea-7728-93c1-22fab5b64988', 1, 'es', 'public', 'published', 3, 3, '2026-11-25 23:01:38.502+00', NULL, '01a209ae-3fe8-774a-a289-b72ce1fd6098', NULL, NULL, '2026-11-25 23:01:38.401+00', '2026-11-26 04:54:00.503+00', 2, 1, 0);
INSERT INTO public.authorisations VALUES
	('01a214a7-9c75-7ab7-9ac3-39bd115a0f51', '01a209ae-42e4-79ef-98c2-fff523f080fb', NULL, '01a209ae-3fe8-774a-a289-b72ce1fd6098', '2026-11-25 21:40:58.607+00', 'Pagan el viernes', 'granted', '01a209ae-3fe8-774a-a289-b72ce1fd6098', '2026-11-25 21:40:58.607+00', NULL, '2026-11-30', '01a209ae-3fe8-774a-a289-b72ce1fd6098', '2026-11-25 21:40:58.62+00', 'No pagaron');
INSERT INTO public.availability_corrections VALUES
	('01a214a7-9caf-782d-8c89-fd9f737707a7', '01a214a7-9c88-7962-98a6-c55c6daa1942', '{"endedAt": null, "startedAt": "2026-11-25T21:40:58.629Z", "pauseReason": null}', '{"endedAt": null, "startedAt": "2026-11-25T21:10:58.629Z", "pauseReason": null}', 'Llegué antes', '01a209ae-3fe8-774a-a289-b72ce1fd6098', '2026-11-25 21:40:58.665+00');
INSERT INTO public.availability_periods VALUES
	('01a214a7-9c88-7962-98a6-c55c6daa1942', '01a209ae-3fe8-774a-a289-b72ce1fd6098', 'available', NULL, NULL, '2026-11-25 21:10:58.629+00', NULL, 2);
INSERT INTO public.calendars VALUES
	('1294114a-131d-4d77-94ea-667d86a5e0ef', 'Horario hábil', '[{"weekday": 1, "toMinute": 1080, "fromMinute": 540}, {"weekday": 2, "toMinute": 1080, "fromMinute": 540}, {"weekday": 3, "toMinute": 1080, "fromMinute": 540}, {"weekday": 4, "toMinute": 1080, "fromMinute": 540}, {"weekday": 5, "toMinute": 1080, "fromMinute": 540}]', true, true, true, 1);
INSERT INTO public.case_documents VALUES
	('01a21913-edc5-717d-b57b-a4daa7967aff', '01a21913-ed24-7430-a04c-346bf9d5e6b7', 'invoices', 'N.4183', 'invoices|N.4183|T|1873|2026-10-07 10:15:00.000|401', 'Equipos y Sistemas Andinos SpA', '{"net": -214900, "ref": "N.4183", "tax": -40831, "kind": "creditNote", "dueOn": "2026-11-06", "lines": [{"lot": null, "net": -214900, "piece": null, "detail": "UPS interactiva 1500 VA", "invoiced": null, "quantity": -1, "unitPrice": 214900, "productCode": "UPS 1500VA", "leftToInvoice": null}], "panel": "invoices", "state": null, "total": -255731, "booked": true, "number": 1873, "seller": "Camila Ortiz", "contact": null, "bookedAs": {"type": "NE", "number": 1873}, "currency": "CLP", "issuedOn": "2026-10-07", "quotation": null, "references": [{"code": "33", "name": "Factura electrónica", "note": "Anula documento", "folio": "18397", "issuedOn": "2026-09-27"}], "exchangeRate": 1, "purchaseOrder": null, "taxOfficeCode": 61}', '01a209ae-3fe8-774a-a289-b72ce1fd6098', '2026-11-26 18:17:46.16+00', 'same', '[]', '2026-11-26 18:17:46.16+00', 1, 1, NULL, NULL),
	('01a21913-edd8-784b-8da7-67836cf7d97a', '01a21913-ed24-7430-a04c-346bf9d5e6b7', 'invoices', 'F.4307', 'invoices|F.4307|T|18397|2026-09-27 10:15:00.000|401', 'Equipos y Sistemas Andinos SpA', '{"net": 859600, "ref": "F.4307", "tax": 163324, "kind": "invoice", "dueOn": "2026-10-27", "lines": [{"lot": null, "net": 859600, "piece": null, "detail": "UPS interactiva 1500 VA", "invoiced": null, "quantity": 4, "unitPrice": 214900, "productCode": "UPS 1500VA", "leftToInvoice": null}], "panel": "invoices", "state": null, "total": 1022924, "booked": true, "number": 18397, "seller": "Camila Ortiz", "contact": null, "bookedAs": {"type": "FE", "number": 18397}, "currency": "CLP", "issuedOn": "2026-09-27", "quotation": null, "references": [], "exchangeRate": 1, "purchaseOrder": null, "taxOfficeCode": 33}', '01a209ae-3fe8-774a-a289-b72ce1fd6098', '2026-11-26 18:17:46.188+00', 'same', '[]', '2026-11-26 18:17:46.188+00', 1, 1, NULL, NULL),
	('01a219bf-fc82-7b44-bb42-844c906c9fac', '01a219bf-fc3e-7c5e-87bf-ed0f9d32fb03', 'invoices', 'F.4190', 'invoices|F.4190|T|18290|2026-11-14 10:15:00.000|an1', 'Andes Norte SpA', '{"net": 5478500, "ref": "F.4190", "tax": 1040915, "kind": "invoice", "dueOn": "2026-12-14", "lines": [{"lot": null, "net": 1650000, "piece": "SN002Z64O", "detail": "Balanza de piso 600 kg", "invoiced": null, "quantity": 1, "unitPrice": 1650000, "productCode": "BAL-PISO 600", "leftToInvoice": null}, {"lot": null, "net": 1650000, "piece": "SN002Z64V", "detail": "Balanza de piso 600 kg", "invoiced": null, "quantity": 1, "unitPrice": 1650000, "productCode": "BAL-PISO 600", "leftToInvoice": null}, {"lot": null, "net": 1650000, "piece": "SN002Z652", "detail": "Balanza de piso 600 kg", "invoiced": null, "quantity": 1, "unitPrice": 1650000, "productCode": "BAL-PISO 600", "leftToInvoice": null}, {"lot": null, "net": 169900, "piece": "SN002Z659", "detail": "Impresora térmica de tickets 80 mm red", "invoiced": null, "quantity": 1, "unitPrice": 169900, "productCode": "IMP-T80/ETH", "leftToInvoice": null}, {"lot": null, "net": 169900, "piece": "SN002Z65G", "detail": "Impresora térmica de tickets 80 mm red", "invoiced": null, "quantity": 1, "unitPrice": 169900, "productCode": "IMP-T80/ETH", "leftToInvoice": null}, {"lot": null, "net": 169900, "piece": "SN002Z65N", "detail": "Impresora térmica de tickets 80 mm red", "invoiced": null, "quantity": 1, "unitPrice": 169900, "productCode": "IMP-T80/ETH", "leftToInvoice": null}, {"lot": null, "net": 17800, "piece": null, "detail": "Etiqueta autoadhesiva 50 x 25 mm, rollo de 2.000", "invoiced": null, "quantity": 2, "unitPrice": 8900, "productCode": "ETQ-50X25", "leftToInvoice": null}], "panel": "invoices", "state": null, "total": 6519415, "booked": true, "number": 18290, "seller": "Marcela Fuentes", "contact": null, "bookedAs": {"type": "FV", "number": 18290}, "currency": "CLP", "issuedOn": "2026-11-14", "quotation": null, "references": [], "exchangeRate": 1, "purchaseOrder": null, "taxOfficeCode": 33}', '01a209ae-3fe8-774a-a289-b72ce1fd6098', '2026-11-26 21:25:42.13+00', 'same', '[]', '2026-11-27 00:25:52.061+00', 2, 2, '01a209ae-3fe8-774a-a289-b72ce1fd6098', '2026-11-27 00:25:52.061+00');
INSERT INTO public.case_events VALUES
	('01a209ae-43a2-7c5a-96e1-7efebdc25c90', '01a209ae-4395-7716-994d-90c71016676c', '2026-11-23 18:32:25.211+00', '01a209ae-3fe8-774a-a289-b72ce1fd6098', 'Sofía Rojas', 'registered', NULL, NULL, '{"state": {"id": "01a209ae-3ff7-7630-9ed9-2e8c18e451ab", "name": "Nuevo", "category": "open"}, "number": 1, "channel": "phone", "responsible": {"id": "01a209ae-3fe8-774a-a289-b72ce1fd6098", "name": "Sofía Rojas"}}', NULL),
	('01a209ae-4425-767d-9416-dd98218af9ec', '01a209ae-4395-7716-994d-90c71016676c', '2026-11-23 18:32:25.35+00', '01a209ae-3fe8-774a-a289-b72ce1fd6098', 'Sofía Rojas', 'commitmentMade', '01a209ae-4423-712b-bad3-3d8bad1c7592', NULL, '{"type": "Llamar al cliente", "dueAt": "2026-11-23T19:32:25.345Z", "description": "Llamar para confirmar horario de visita", "responsible": {"id": "01a209ae-3fe8-774a-a289-b72ce1fd6098", "name": "Sofía Rojas"}}', NULL),
	('01a209ae-4435-7d50-b5dd-b18af4f5e2cc', '01a209ae-4433-7cd4-9e44-d23f0533386d', '2026-11-23 18:32:25.392+00', '01a209ae-3fe8-774a-a289-b72ce1fd6098', 'Sofía Rojas', 'registered', NULL, NULL, '{"state": {"id": "01a209ae-3ff7-7630-9ed9-2e8c18e451ab", "name": "Nuevo", "category": "open"}, "number": 2, "channel": "phone", "responsible": {"id": "01a209ae-3fe8-774a-a289-b72ce1fd6098", "name": "Sofía Rojas"}}', NULL),
	('01a209ae-448e-7767-b268-c3c0c0b6c137', '01a209ae-4433-7cd4-9e44-d23f0533386d', '2026-11-23 18:32:25.477+00', '01a209ae-3fe8-774a-a289-b72ce1fd6098', 'Sofía Rojas', 'commitmentMade', '01a209ae-448c-7ef5-a132-a9496068681c', NULL, '{"type": "Enviar cotización", "dueAt": "2026-11-24T19:32:25.475Z", "description": "Llamar para confirmar horario de visita", "responsible": {"id": "01a209ae-3fe8-774a-a289-b72ce1fd6098", "name": "Sofía Rojas"}}', NULL),
	('01a209ae-44b8-7952-922b-ecee13adec70', '01a209ae-44b6-72d3-be1a-c28ec8b66cd7', '2026-11-23 18:32:25.507+00', '01a209ae-3fe8-774a-a289-b72ce1fd6098', 'Sofía Rojas', 'registered', NULL, NULL, '{"state": {"id": "01a209ae-3ff7-7630-9ed9-2e8c18e451ab", "name": "Nuevo", "category": "open"}, "number": 3, "channel": "phone", "responsible": {"id": "01a209ae-3fe8-774a-a289-b72ce1fd6098", "name": "Sofía Rojas"}}', NULL),
	('01a209ae-4515-790a-9ff3-6ce6a9c0f139', '01a209ae-44b6-72d3-be1a-c28ec8b66cd7', '2026-11-23 18:32:25.583+00', '01a209ae-3fe8-774a-a289-b72ce1fd6098', 'Sofía Rojas', 'commitmentMade', '01a209ae-450d-7b11-b0ca-a9a22c3c43ef', NULL, '{"type": "Visita a terreno", "dueAt": "2026-11-25T19:32:25.577Z", "description": "Llamar para confirmar horario de visita", "responsible": {"id": "01a209ae-3fe8-774a-a289-b72ce1fd6098", "name": "Sofía Rojas"}}', NULL),
	('01a209ae-4531-7c58-8476-634253a24386', '01a209ae-4528-7eb5-9a31-f1eec6fe397c', '2026-11-23 18:32:25.635+00', '01a209ae-3fe8-774a-a289-b72ce1fd6098', 'Sofía Rojas', 'registered', NULL, NULL, '{"state": {"id": "01a209ae-3ff7-7630-9ed9-2e8c18e451ab", "name": "Nuevo", "category": "open"}, "number": 4, "channel": "phone", "responsible": {"id": "01a209ae-3fe8-774a-a289-b72ce1fd6098", "name": "Sofía Rojas"}}', NULL),
	('01a209ae-458d-7e7c-a152-5fbc7d193bed', '01a209ae-4528-7eb5-9a31-f1eec6fe397c', '2026-11-23 18:32:25.727+00', '01a209ae-3fe8-774a-a289-b72ce1fd6098', 'Sofía Rojas', 'commitmentMade', '01a209ae-458a-763b-a013-27de955bfd69', NULL, '{"type": "Entregar equipo", "dueAt": "2026-11-26T19:32:25.720Z", "description": "Llamar para confirmar horario de visita", "responsible": {"id": "01a209ae-3fe8-774a-a289-b72ce1fd6098", "name": "Sofía Rojas"}}', NULL),
	('01a209ae-459c-77ae-b8b5-6a38ac7d3380', '01a209ae-459a-768a-a781-3ab7849e5a4f', '2026-11-23 18:32:25.749+00', '01a209ae-3fe8-774a-a289-b72ce1fd6098', 'Sofía Rojas', 'registered', NULL, NULL, '{"state": {"id": "01a209ae-3ff7-7630-9ed9-2e8c18e451ab", "name": "Nuevo", "category": "open"}, "number": 5, "channel": "phone", "responsible": {"id": "01a209ae-3fe8-774a-a289-b72ce1fd6098", "name": "Sofía Rojas"}}', NULL),
	('01a209ae-45c6-7f5a-afcd-ee850957c17b', '01a209ae-459a-768a-a781-3ab7849e5a4f', '2026-11-23 18:32:25.79+00', '01a209ae-3fe8-774a-a289-b72ce1fd6098', 'Sofía Rojas', 'commitmentMade', '01a209ae-45c4-7d13-9495-f01932db0f45', NULL, '{"type": "Enviar información", "dueAt": "2026-11-27T19:32:25.787Z", "description": "Llamar para confirmar horario de visita", "responsible": {"id": "01a209ae-3fe8-774a-a289-b72ce1fd6098", "name": "Sofía Rojas"}}', NULL),
	('01a209ae-45d2-7ca3-9fd5-0235c5e3276c', '01a209ae-45d0-7bc9-986f-edd8024b0fc9', '2026-11-23 18:32:25.804+00', '01a209ae-3fe8-774a-a289-b72ce1fd6098', 'Sofía Rojas', 'registered', NULL, NULL, '{"state": {"id": "01a209ae-3ff7-7630-9ed9-2e8c18e451ab", "name": "Nuevo", "category": "open"}, "number": 6, "channel": "phone", "responsible": {"id": "01a209ae-3fe8-774a-a289-b72ce1fd6098", "name": "Sofía Rojas"}}', NULL),
	('01a209ae-45f6-74f8-bf0f-84fb576882df', '01a209ae-45d0-7bc9-986f-edd8024b0fc9', '2026-11-23 18:32:25.84+00', '01a209ae-3fe8-774a-a289-b72ce1fd6098', 'Sofía Rojas', 'commitmentMade', '01a209ae-45f4-7bb8-9249-32c8a2256f89', NULL, '{"type": "Llamar al cliente", "dueAt": "2026-11-28T19:32:25.837Z", "description": "Llamar para confirmar horario de visita", "responsible": {"id": "01a209ae-3fe8-774a-a289-b72ce1fd6098", "name": "Sofía Rojas"}}', NULL),
	('01a209ae-4639-7854-8d43-747e56601500', '01a209ae-4638-7d7c-9c78-fb7c5b941222', '2026-11-23 18:32:25.909+00', '01a209ae-3fe8-774a-a289-b72ce1fd6098', 'Sofía Rojas', 'registered', NULL, NULL, '{"state": {"id": "01a209ae-3ff7-7630-9ed9-2e8c18e451ab", "name": "Nuevo", "category": "open"}, "number": 7, "channel": "phone", "responsible": {"id": "01a209ae-3fe8-774a-a289-b72ce1fd6098", "name": "Sofía Rojas"}}', NULL),
	('01a209ae-4683-75b6-9e8d-6af006cf19ec', '01a209ae-4638-7d7c-9c78-fb7c5b941222', '2026-11-23 18:32:25.969+00', '01a209ae-3fe8-774a-a289-b72ce1fd6098', 'Sofía Rojas', 'commitmentMade', '01a209ae-4681-7088-b7e0-127dac76e9c7', NULL, '{"type": "Llamar al cliente", "dueAt": "2026-11-23T19:32:25.958Z", "description": "Llamar para confirmar horario de visita", "responsible": {"id": "01a209ae-3fe8-774a-a289-b72ce1fd6098", "name": "Sofía Rojas"}}', NULL),
	('01a209ae-4698-70b9-9545-e7dda4252a0e', '01a209ae-4695-7266-98c5-32b6a92695b5', '2026-11-23 18:32:25.998+00', '01a209ae-3fe8-774a-a289-b72ce1fd6098', 'Sofía Rojas', 'registered', NULL, NULL, '{"state": {"id": "01a209ae-3ff7-7630-9ed9-2e8c18e451ab", "name": "Nuevo", "category": "open"}, "number": 8, "channel": "phone", "responsible": {"id": "01a209ae-3fe8-774a-a289-b72ce1fd6098", "name": "Sofía Rojas"}}', NULL),
	('01a209ae-46cb-7d7f-a4cf-1a3f9b777c44', '01a209ae-4695-7266-98c5-32b6a92695b5', '2026-11-23 18:32:26.049+00', '01a209ae-3fe8-774a-a289-b72ce1fd6098', 'Sofía Rojas', 'commitmentMade', '01a209ae-46ca-7d63-8ef7-5cb759582bf4', NULL, '{"type": "Enviar cotización", "dueAt": "2026-11-24T19:32:26.046Z", "description": "Llamar para confirmar horario de visita", "responsible": {"id": "01a209ae-3fe8-774a-a289-b72ce1fd6098", "name": "Sofía Rojas"}}', NULL),
	('01a209ae-46d4-763e-a573-a178483e59ff', '01a209ae-46d2-77e7-8930-301de66d8c1e', '2026-11-23 18:32:26.063+00', '01a209ae-3fe8-774a-a289-b72ce1fd6098', 'Sofía Rojas', 'registered', NULL, NULL, '{"state": {"id": "01a209ae-3ff7-7630-9ed9-2e8c18e451ab", "name": "Nuevo", "category": "open"}, "number": 9, "channel": "phone", "responsible": {"id": "01a209ae-3fe8-774a-a289-b72ce1fd6098", "name": "Sofía Rojas"}}', NULL),
	('01a209ae-46f6-7eaa-9bde-17f04ef85884', '01a209ae-46d2-77e7-8930-301de66d8c1e', '2026-11-23 18:32:26.095+00', '01a209ae-3fe8-774a-a289-b72ce1fd6098', 'Sofía Rojas', 'commitmentMade', '01a209ae-46f5-7c20-9896-308abe93405f', NULL, '{"type": "Visita a terreno", "dueAt": "2026-11-25T19:32:26.094Z", "description": "Llamar para confirmar horario de visita", "responsible": {"id": "01a209ae-3fe8-774a-a289-b72ce1fd6098", "name": "Sofía Rojas"}}', NULL),
	('01a209ae-4700-7c5e-b11a-1eb6829607c8', '01a209ae-46fe-7e3e-9f5a-2c3f5fe3c0b4', '2026-11-23 18:32:26.107+00', '01a209ae-3fe8-774a-a289-b72ce1fd6098', 'Sofía Rojas', 'registered', NULL, NULL, '{"state": {"id": "01a209ae-3ff7-7630-9ed9-2e8c18e451ab", "name": "Nuevo", "category": "open"}, "number": 10, "channel": "phone", "responsible": {"id": "01a209ae-3fe8-774a-a289-b72ce1fd6098", "name": "Sofía Rojas"}}', NULL),
	('01a209ae-4739-7c53-aaae-7a98f35f042e', '01a209ae-46fe-7e3e-9f5a-2c3f5fe3c0b4', '2026-11-23 18:32:26.159+00', '01a209ae-3fe8-774a-a289-b72ce1fd6098', 'Sofía Rojas', 'commitmentMade', '01a209ae-4737-71c5-bf4e-f4433a6abcfa', NULL, '{"type": "Entregar equipo", "dueAt": "2026-11-26T19:32:26.158Z", "description": "Llamar para confirmar horario de visita", "responsible": {"id": "01a209ae-3fe8-774a-a289-b72ce1fd6098", "name": "Sofía Rojas"}}', NULL),
	('01a209ae-4749-742c-b116-d1772e2fa019', '01a209ae-4747-7ed7-9757-a3fe6141b6fa', '2026-11-23 18:32:26.181+00', '01a209ae-3fe8-774a-a289-b72ce1fd6098', 'Sofía Rojas', 'registered', NULL, NULL, '{"state": {"id": "01a209ae-3ff7-7630-9ed9-2e8c18e451ab", "name": "Nuevo", "category": "open"}, "number": 11, "channel": "phone", "responsible": {"id": "01a209ae-3fe8-774a-a289-b72ce1fd6098", "name": "Sofía Rojas"}}', NULL),
	('01a209ae-4784-7250-9695-aecaab25905c', '01a209ae-4747-7ed7-9757-a3fe6141b6fa', '2026-11-23 18:32:26.238+00', '01a209ae-3fe8-774a-a289-b72ce1fd6098', 'Sofía Rojas', 'commitmentMade', '01a209ae-4780-7395-9127-3c24e0c51bf7', NULL, '{"type": "Enviar información", "dueAt": "2026-11-27T19:32:26.231Z", "description": "Llamar para confirmar horario de visita", "responsible": {"id": "01a209ae-3fe8-774a-a289-b72ce1fd6098", "name": "Sofía Rojas"}}', NULL),
	('01a209ae-478d-7252-82b8-7b52a41981d6', '01a209ae-478b-7fbd-83f8-eacfb2c2f71f', '2026-11-23 18:32:26.248+00', '01a209ae-3fe8-774a-a289-b72ce1fd6098', 'Sofía Rojas', 'registered', NULL, NULL, '{"state": {"id": "01a209ae-3ff7-7630-9ed9-2e8c18e451ab", "name": "Nuevo", "category": "open"}, "number": 12, "channel": "phone", "responsible": {"id": "01a209ae-3fe8-774a-a289-b72ce1fd6098", "name": "Sofía Rojas"}}', NULL),
	('01a209ae-47d3-75b1-8eb8-5b0a0fe0123c', '01a209ae-478b-7fbd-83f8-eacfb2c2f71f', '2026-11-23 18:32:26.29+00', '01a209ae-3fe8-774a-a289-b72ce1fd6098', 'Sofía Rojas', 'commitmentMade', '01a209ae-47d1-7529-b95a-458793b16811', NULL, '{"type": "Llamar al cliente", "dueAt": "2026-11-28T19:32:26.288Z", "description": "Llamar para confirmar horario de visita", "responsible": {"id": "01a209ae-3fe8-774a-a289-b72ce1fd6098", "name": "Sofía Rojas"}}', NULL),
	('01a209ae-4817-7ee6-9462-630fcd4ed7f8', '01a209ae-4816-74e0-9324-b133a31fe95b', '2026-11-23 18:32:26.384+00', '01a209ae-3fe8-774a-a289-b72ce1fd6098', 'Sofía Rojas', 'registered', NULL, NULL, '{"state": {"id": "01a209ae-3ff7-7630-9ed9-2e8c18e451ab", "name": "Nuevo", "category": "open"}, "number": 13, "channel": "phone", "responsible": {"id": "01a209ae-3fe8-774a-a289-b72ce1fd6098", "name": "Sofía Rojas"}}', NULL),
	('01a209ae-482f-72a2-b714-8f6ed3d0ac6f', '01a209ae-4816-74e0-9324-b133a31fe95b', '2026-11-23 18:32:26.412+00', '01a209ae-3fe8-774a-a289-b72ce1fd6098', 'Sofía Rojas', 'commitmentMade', '01a209ae-482e-7dca-9262-bca35a7515d9', NULL, '{"type": "Llamar al cliente", "dueAt": "2026-11-23T19:32:26.410Z", "description": "Llamar para confirmar horario de visita", "responsible": {"id": "01a209ae-3fe8-774a-a289-b72ce1fd6098", "name": "Sofía Rojas"}}', NULL),
	('01a209ae-483a-799d-acbb-1fc5af828b76', '01a209ae-4839-7e83-bf4e-66e86fb4d7cb', '2026-11-23 18:32:26.419+00', '01a209ae-3fe8-774a-a289-b72ce1fd6098', 'Sofía Rojas', 'registered', NULL, NULL, '{"state": {"id": "01a209ae-3ff7-7630-9ed9-2e8c18e451ab", "name": "Nuevo", "category": "open"}, "number": 14, "channel": "phone", "responsible": {"id": "01a209ae-3fe8-774a-a289-b72ce1fd6098", "name": "Sofía Rojas"}}', NULL),
	('01a209ae-48a2-77cf-9e95-7f6778b756d7', '01a209ae-4884-7992-b804-0f19c95fd73f', '2026-11-23 18:32:26.527+00', '01a209ae-3fe8-774a-a289-b72ce1fd6098', 'Sofía Rojas', 'commitmentMade', '01a209ae-48a2-77cf-9e95-7f6685d0058b', NULL, '{"type": "Entregar equipo", "dueAt": "2026-11-26T19:32:26.526Z", "description": "Llamar para confirmar horario de visita", "responsible": {"id": "01a209ae-3fe8-774a-a289-b72ce1fd6098", "name": "Sofía Rojas"}}', NULL),
	('01a209ae-48a9-7ad7-b1a8-5bc55fd7c675', '01a209ae-48a9-7ad7-b1a8-5bc4dfa3bcc1', '2026-11-23 18:32:26.534+00', '01a209ae-3fe8-774a-a289-b72ce1fd6098', 'Sofía Rojas', 'registered', NULL, NULL, '{"state": {"id": "01a209ae-3ff7-7630-9ed9-2e8c18e451ab", "name": "Nuevo", "category": "open"}, "number": 17, "channel": "phone", "responsible": {"id": "01a209ae-3fe8-774a-a289-b72ce1fd6098", "name": "Sofía Rojas"}}', NULL),
	('01a209ae-48bd-7719-b10d-be945b1fce6f', '01a209ae-48a9-7ad7-b1a8-5bc4dfa3bcc1', '2026-11-23 18:32:26.554+00', '01a209ae-3fe8-774a-a289-b72ce1fd6098', 'Sofía Rojas', 'commitmentMade', '01a209ae-48bc-75a2-8537-06c6e9801905', NULL, '{"type": "Enviar información", "dueAt": "2026-11-27T19:32:26.553Z", "description": "Llamar para confirmar horario de visita", "responsible": {"id": "01a209ae-3fe8-774a-a289-b72ce1fd6098", "name": "Sofía Rojas"}}', NULL),
	('01a209ae-48c3-791b-be0a-cefa34d763f1', '01a209ae-48c2-7202-965e-c6dd651c2cea', '2026-11-23 18:32:26.56+00', '01a209ae-3fe8-774a-a289-b72ce1fd6098', 'Sofía Rojas', 'registered', NULL, NULL, '{"state": {"id": "01a209ae-3ff7-7630-9ed9-2e8c18e451ab", "name": "Nuevo", "category": "open"}, "number": 18, "channel": "phone", "responsible": {"id": "01a209ae-3fe8-774a-a289-b72ce1fd6098", "name": "Sofía Rojas"}}', NULL),
	('01a209ae-48d8-7654-b716-438eae2da880', '01a209ae-48c2-7202-965e-c6dd651c2cea', '2026-11-23 18:32:26.582+00', '01a209ae-3fe8-774a-a289-b72ce1fd6098', 'Sofía Rojas', 'commitmentMade', '01a209ae-48d7-7d5a-838c-e15df6aa5366', NULL, '{"type": "Llamar al cliente", "dueAt": "2026-11-28T19:32:26.581Z", "description": "Llamar para confirmar horario de visita", "responsible": {"id": "01a209ae-3fe8-774a-a289-b72ce1fd6098", "name": "Sofía Rojas"}}', NULL),
	('01a209ae-485e-736d-892f-9c432a9b7687', '01a209ae-4839-7e83-bf4e-66e86fb4d7cb', '2026-11-23 18:32:26.457+00', '01a209ae-3fe8-774a-a289-b72ce1fd6098', 'Sofía Rojas', 'commitmentMade', '01a209ae-485d-72ef-83d9-bcfccc5ff0b3', NULL, '{"type": "Enviar cotización", "dueAt": "2026-11-24T19:32:26.455Z", "description": "Llamar para confirmar horario de visita", "responsible": {"id": "01a209ae-3fe8-774a-a289-b72ce1fd6098", "name": "Sofía Rojas"}}', NULL),
	('01a209ae-4869-784a-887a-74f7db367613', '01a209ae-4866-79d1-b44f-78d5967551f8', '2026-11-23 18:32:26.467+00', '01a209ae-3fe8-774a-a289-b72ce1fd6098', 'Sofía Rojas', 'registered', NULL, NULL, '{"state": {"id": "01a209ae-3ff7-7630-9ed9-2e8c18e451ab", "name": "Nuevo", "category": "open"}, "number": 15, "channel": "phone", "responsible": {"id": "01a209ae-3fe8-774a-a289-b72ce1fd6098", "name": "Sofía Rojas"}}', NULL),
	('01a209ae-487c-72a0-8d3c-ce5d396a83dd', '01a209ae-4866-79d1-b44f-78d5967551f8', '2026-11-23 18:32:26.489+00', '01a209ae-3fe8-774a-a289-b72ce1fd6098', 'Sofía Rojas', 'commitmentMade', '01a209ae-487b-75b6-8719-c7c56db8e03c', NULL, '{"type": "Visita a terreno", "dueAt": "2026-11-25T19:32:26.488Z", "description": "Llamar para confirmar horario de visita", "responsible": {"id": "01a209ae-3fe8-774a-a289-b72ce1fd6098", "name": "Sofía Rojas"}}', NULL),
	('01a209ae-4888-78c6-adb0-80e9e45e3c28', '01a209ae-4884-7992-b804-0f19c95fd73f', '2026-11-23 18:32:26.497+00', '01a209ae-3fe8-774a-a289-b72ce1fd6098', 'Sofía Rojas', 'registered', NULL, NULL, '{"state": {"id": "01a209ae-3ff7-7630-9ed9-2e8c18e451ab", "name": "Nuevo", "category": "open"}, "number": 16, "channel": "phone", "responsible": {"id": "01a209ae-3fe8-774a-a289-b72ce1fd6098", "name": "Sofía Rojas"}}', NULL),
	('01a214a7-3769-7336-ab01-a96c694e6332', '01a209ae-45d0-7bc9-986f-edd8024b0fc9', '2026-11-25 21:40:32.708+00', '01a209ae-3fe8-774a-a289-b72ce1fd6098', 'Sofía Rojas', 'timeLogged', '01a214a7-3747-715a-8602-d730b6b064c7', NULL, '{"mode": "onSite", "note": "Cambio de rodillo", "person": {"id": "01a209ae-3fe8-774a-a289-b72ce1fd6098", "name": "Sofía Rojas"}, "coverage": {"id": "01a214a7-3723-72c1-97ff-71b881686ba8", "name": "1"}, "workedOn": "2026-05-04", "workedMinutes": 50, "accountedMinutes": 90}', NULL),
	('01a214f1-769f-772c-8c1c-c4e493f28251', '01a209ae-48c2-7202-965e-c6dd651c2cea', '2026-11-25 23:01:38.584+00', '01a209ae-3fe8-774a-a289-b72ce1fd6098', 'Sofía Rojas', 'articleUsed', '01a214f1-75ea-7728-93c1-22fab5b64988', NULL, '{"id": "01a214f1-75ea-7728-93c1-22fab5b64988", "how": "linked", "title": "Calibrar la balanza", "number": 1}', NULL),
	('01a21634-11fb-7547-9467-3ab724f01c9e', '01a21634-1199-7d5f-97c7-1282b65bd187', '2026-11-26 04:54:00.844+00', '01a209ae-3fe8-774a-a289-b72ce1fd6098', 'Sofía Rojas', 'registered', NULL, NULL, '{"state": {"id": "01a209ae-3ff7-7630-9ed9-2e8c18e451ab", "name": "Nuevo", "category": "open"}, "number": 19, "channel": "phone", "responsible": {"id": "01a209ae-3fe8-774a-a289-b72ce1fd6098", "name": "Sofía Rojas"}}', NULL),
	('01a21634-1213-7497-b582-85dd74ca4cd9', '01a21634-1208-76ac-a401-d017c4c32ad2', '2026-11-26 04:54:00.963+00', '01a209ae-3fe8-774a-a289-b72ce1fd6098', 'Sofía Rojas', 'registered', NULL, NULL, '{"state": {"id": "01a209ae-3ff7-7630-9ed9-2e8c18e451ab", "name": "Nuevo", "category": "open"}, "number": 20, "channel": "phone", "responsible": {"id": "01a209ae-3fe8-774a-a289-b72ce1fd6098", "name": "Sofía Rojas"}}', NULL),
	('01a21634-1214-7c89-b861-8c5667e7716e', '01a21634-1208-76ac-a401-d017c4c32ad2', '2026-11-26 04:54:00.963+00', '01a209ae-3fe8-774a-a289-b72ce1fd6098', 'Sofía Rojas', 'recurrenceChanged', NULL, NULL, '"equipment"', NULL),
	('01a21634-1253-7929-97c4-00d45b431b00', '01a21634-1199-7d5f-97c7-1282b65bd187', '2026-11-26 04:54:01.026+00', '01a209ae-3fe8-774a-a289-b72ce1fd6098', 'Sofía Rojas', 'articleUsed', '01a214f1-75ea-7728-93c1-22fab5b64988', NULL, '{"id": "01a214f1-75ea-7728-93c1-22fab5b64988", "how": "sent", "title": "Calibrar la balanza", "number": 1}', NULL),
	('01a216cc-4fb3-7ba7-8ce5-9307e8268158', '01a216cc-4f69-7164-b345-124b1e55ec3b', '2026-11-26 07:40:18.142+00', '01a209ae-3fe8-774a-a289-b72ce1fd6098', 'Sofía Rojas', 'registered', NULL, NULL, '{"state": {"id": "01a209ae-3ff7-7630-9ed9-2e8c18e451ab", "name": "Nuevo", "category": "open"}, "number": 21, "channel": "phone", "responsible": {"id": "01a209ae-3fe8-774a-a289-b72ce1fd6098", "name": "Sofía Rojas"}}', NULL),
	('01a216cc-4fc8-71d4-9f7e-dfba5811f625', '01a216cc-4f69-7164-b345-124b1e55ec3b', '2026-11-26 07:40:18.233+00', '01a209ae-3fe8-774a-a289-b72ce1fd6098', 'Sofía Rojas', 'visitOrdered', '01a216cc-4fc4-7733-a987-eb4586c0b591', NULL, '{"endsAt": "2026-11-26T14:00:00.000Z", "number": 1, "startsAt": "2026-11-26T12:00:00.000Z", "technicians": [{"id": "01a209ae-3fe8-774a-a289-b72ce1fd6098", "name": "Sofía Rojas"}]}', NULL),
	('01a216cc-4fe4-7bcf-a7c4-69910805fb95', '01a216cc-4f69-7164-b345-124b1e55ec3b', '2026-11-26 07:40:18.269+00', '01a209ae-3fe8-774a-a289-b72ce1fd6098', 'Sofía Rojas', 'visitArrived', '01a216cc-4fc4-7733-a987-eb4586c0b591', NULL, '{"at": "2026-11-26T06:40:18.268Z", "number": 1}', NULL),
	('01a216cc-5019-79e9-8cc5-d26cad7978bc', '01a216cc-4f69-7164-b345-124b1e55ec3b', '2026-11-26 07:40:18.303+00', '01a209ae-3fe8-774a-a289-b72ce1fd6098', 'Sofía Rojas', 'timeLogged', '01a216cc-5015-794c-ac53-96080e07efc6', NULL, '{"mode": "travel", "note": null, "person": {"id": "01a209ae-3fe8-774a-a289-b72ce1fd6098", "name": "Sofía Rojas"}, "coverage": null, "workedOn": "2026-11-26", "workedMinutes": 15, "accountedMinutes": 0}', NULL),
	('01a216cc-5020-7e39-b0a5-e73fcbbbd148', '01a216cc-4f69-7164-b345-124b1e55ec3b', '2026-11-26 07:40:18.303+00', '01a209ae-3fe8-774a-a289-b72ce1fd6098', 'Sofía Rojas', 'timeLogged', '01a216cc-501d-788b-9f65-ee54e65b2c43', NULL, '{"mode": "onSite", "note": null, "person": {"id": "01a209ae-3fe8-774a-a289-b72ce1fd6098", "name": "Sofía Rojas"}, "coverage": null, "workedOn": "2026-11-26", "workedMinutes": 30, "accountedMinutes": 0}', NULL),
	('01a216cc-502b-7ad9-8c34-8442988a01ec', '01a216cc-4f69-7164-b345-124b1e55ec3b', '2026-11-26 07:40:18.303+00', '01a209ae-3fe8-774a-a289-b72ce1fd6098', 'Sofía Rojas', 'visitReported', '01a216cc-4fc4-7733-a987-eb4586c0b591', NULL, '{"number": 1, "report": 1}', NULL),
	('01a216cc-5042-78df-ba2f-3f35c34d7509', '01a216cc-4f69-7164-b345-124b1e55ec3b', '2026-11-26 07:40:18.356+00', '01a209ae-3fe8-774a-a289-b72ce1fd6098', 'Sofía Rojas', 'visitCorrected', '01a216cc-4fc4-7733-a987-eb4586c0b591', NULL, '{"number": 1, "report": 2}', 'Se leyó mal el horómetro'),
	('01a217d4-7a6c-7bc6-9ce3-d500ccfe070b', '01a217d4-7724-715f-89ff-7e7771e98ab3', '2026-11-26 12:28:49.724+00', '01a209ae-3fe8-774a-a289-b72ce1fd6098', 'Sofía Rojas', 'registered', NULL, NULL, '{"state": {"id": "01a209ae-3ff7-7630-9ed9-2e8c18e451ab", "name": "Nuevo", "category": "open"}, "number": 22, "channel": "phone", "responsible": {"id": "01a209ae-3fe8-774a-a289-b72ce1fd6098", "name": "Sofía Rojas"}}', NULL),
	('01a217d4-7ab4-7201-9999-dee7b13b6e76', '01a217d4-7724-715f-89ff-7e7771e98ab3', '2026-11-26 12:28:50.691+00', '01a209ae-3fe8-774a-a289-b72ce1fd6098', 'Sofía Rojas', 'timeLogged', '01a217d4-7aa8-7d3d-aafd-05aaaef3a9df', NULL, '{"mode": "offline", "note": "Se revisó en el taller", "person": {"id": "01a209ae-3fe8-774a-a289-b72ce1fd6098", "name": "Sofía Rojas"}, "coverage": null, "workedOn": "2026-11-26", "workedMinutes": 40, "accountedMinutes": 0}', NULL),
	('01a217d4-7b4d-751c-a480-ec9059501658', '01a217d4-7724-715f-89ff-7e7771e98ab3', '2026-11-26 12:28:50.852+00', '01a209ae-3fe8-774a-a289-b72ce1fd6098', 'Sofía Rojas', 'commitmentMade', '01a217d4-7b47-7b7f-8b97-d37d4d0858f7', NULL, '{"type": "Llamar al cliente", "dueAt": "2026-11-27T12:28:50.834Z", "description": "Llamar con el cuadro", "responsible": {"id": "01a209ae-3fe8-774a-a289-b72ce1fd6098", "name": "Sofía Rojas"}}', NULL),
	('01a217d4-7bad-7a31-95de-cad824c92b12', '01a217d4-7724-715f-89ff-7e7771e98ab3', '2026-11-26 12:28:50.914+00', '01a209ae-3fe8-774a-a289-b72ce1fd6098', 'Sofía Rojas', 'commitmentMoved', '01a217d4-7b47-7b7f-8b97-d37d4d0858f7', '{"dueAt": "2026-11-27T12:28:50.834Z"}', '{"type": "Llamar al cliente", "dueAt": "2026-11-30T12:28:50.909Z", "description": "Llamar con el cuadro", "customerTold": true}', 'Falta un dato'),
	('01a21913-eda6-7a6f-b635-ca736d96401c', '01a21913-ed24-7430-a04c-346bf9d5e6b7', '2026-11-26 18:17:46.002+00', '01a209ae-3fe8-774a-a289-b72ce1fd6098', 'Sofía Rojas', 'registered', NULL, NULL, '{"state": {"id": "01a209ae-3ff7-7630-9ed9-2e8c18e451ab", "name": "Nuevo", "category": "open"}, "number": 23, "channel": "phone", "responsible": {"id": "01a209ae-3fe8-774a-a289-b72ce1fd6098", "name": "Sofía Rojas"}}', NULL),
	('01a21913-edc7-78da-b178-99d9b07dcdc0', '01a21913-ed24-7430-a04c-346bf9d5e6b7', '2026-11-26 18:17:46.16+00', '01a209ae-3fe8-774a-a289-b72ce1fd6098', 'Sofía Rojas', 'documentLinked', '01a21913-edc5-717d-b57b-a4daa7967aff', NULL, '{"kind": "creditNote", "number": 1873, "issuedOn": "2026-10-07"}', NULL),
	('01a21913-edd9-766e-9014-c68c40de3f23', '01a21913-ed24-7430-a04c-346bf9d5e6b7', '2026-11-26 18:17:46.188+00', '01a209ae-3fe8-774a-a289-b72ce1fd6098', 'Sofía Rojas', 'documentLinked', '01a21913-edd8-784b-8da7-67836cf7d97a', NULL, '{"kind": "invoice", "number": 18397, "issuedOn": "2026-09-27"}', NULL),
	('01a219bf-fc6c-72f7-9ca5-28d4fefef387', '01a219bf-fc3e-7c5e-87bf-ed0f9d32fb03', '2026-11-26 21:25:42.07+00', '01a209ae-3fe8-774a-a289-b72ce1fd6098', 'Sofía Rojas', 'registered', NULL, NULL, '{"state": {"id": "01a209ae-3ff7-7630-9ed9-2e8c18e451ab", "name": "Nuevo", "category": "open"}, "number": 24, "channel": "phone", "responsible": {"id": "01a209ae-3fe8-774a-a289-b72ce1fd6098", "name": "Sofía Rojas"}}', NULL),
	('01a219bf-fc83-71a1-bd75-e071df9605d3', '01a219bf-fc3e-7c5e-87bf-ed0f9d32fb03', '2026-11-26 21:25:42.13+00', '01a209ae-3fe8-774a-a289-b72ce1fd6098', 'Sofía Rojas', 'documentLinked', '01a219bf-fc82-7b44-bb42-844c906c9fac', NULL, '{"kind": "invoice", "number": 18290, "company": "Andes Norte SpA", "issuedOn": "2026-11-14"}', NULL),
	('01a21a64-eecb-7bfb-8b03-87713eafbc71', '01a219bf-fc3e-7c5e-87bf-ed0f9d32fb03', '2026-11-27 00:25:52.061+00', '01a209ae-3fe8-774a-a289-b72ce1fd6098', 'Sofía Rojas', 'documentAccepted', '01a219bf-fc82-7b44-bb42-844c906c9fac', '{"net": 5477500, "kind": "invoice", "dueOn": "2026-12-14", "lines": 7, "panel": "invoices", "state": null, "total": 6518225, "number": 18290, "currency": "CLP", "issuedOn": "2026-11-14"}', '{"net": 5478500, "kind": "invoice", "dueOn": "2026-12-14", "lines": 7, "panel": "invoices", "state": null, "total": 6519415, "number": 18290, "changed": ["amounts"], "company": "Andes Norte SpA", "currency": "CLP", "issuedOn": "2026-11-14"}', NULL),
	('01a21a64-ef88-71c2-ad85-0c0116596acb', '01a21a64-ef42-729c-9b14-155c0b7cbfb6', '2026-11-27 00:25:52.178+00', '01a209ae-3fe8-774a-a289-b72ce1fd6098', 'Sofía Rojas', 'registered', NULL, NULL, '{"state": {"id": "01a209ae-3ff7-7630-9ed9-2e8c18e451ab", "name": "Nuevo", "category": "open"}, "number": 25, "channel": "phone", "responsible": {"id": "01a209ae-3fe8-774a-a289-b72ce1fd6098", "name": "Sofía Rojas"}}', NULL);
INSERT INTO public.case_recurrences VALUES
	('01a21634-1208-76ac-a401-d017c4c32ad2', '01a21634-1199-7d5f-97c7-1282b65bd187', 'equipment', 0, false);
INSERT INTO public.case_states VALUES
	('01a209ae-3ff7-7630-9ed9-2e8c18e451ab', 'Nuevo', 'open', 0, '#1971c2', true, true, 1),
	('01a209ae-3ff7-7630-9ed9-2e8dcca9ef6b', 'En curso', 'open', 1, '#0c8599', true, false, 1),
	('01a209ae-3ff8-7ed1-8bb7-1136daa557c0', 'En espera del cliente', 'waiting', 2, '#e8590c', true, true, 1),
	('01a209ae-3ff8-7ed1-8bb7-1137b0d31335', 'En espera de repuesto', 'waiting', 3, '#f08c00', true, false, 1),
	('01a209ae-3ff8-7ed1-8bb7-1138797136e5', 'Solucionado', 'solved', 4, '#2f9e44', true, true, 1),
	('01a209ae-3ff8-7ed1-8bb7-1139ca152618', 'Cerrado', 'closed', 5, '#868e96', true, true, 1);
INSERT INTO public.case_texts OVERRIDING SYSTEM VALUE VALUES
	(1, '01a209ae-4395-7716-994d-90c71016676c', NULL, false, '''ayer'':17B ''cort'':7A ''despu'':5A ''enciend'':4A ''equip'':22B ''fall'':25B ''impresor'':2A ''indic'':14B ''jos'':12B ''llam'':10B ''luz'':9A ''mari'':11B ''present'':23B ''reinici'':27B ''tard'':20B'),
	(2, '01a209ae-4395-7716-994d-90c71016676c', '01a209ae-43c3-71e2-919f-4396c6ab19bd', false, '''client'':4B ''contest'':6B ''dej'':8B ''llam'':2B ''rec'':9B'),
	(3, '01a209ae-4395-7716-994d-90c71016676c', '01a209ae-43dd-7655-8135-e38b790dfe62', true, '''client'':2B ''deud'':4B ''ojo'':1B ''venc'':5B'),
	(4, '01a209ae-4433-7cd4-9e44-d23f0533386d', NULL, false, '''ayer'':11B ''bolet'':3A ''emit'':2A ''equip'':16B ''fall'':19B ''indic'':8B ''jos'':6B ''llam'':4B ''mari'':5B ''present'':17B ''reinici'':21B ''tard'':14B'),
	(5, '01a209ae-4433-7cd4-9e44-d23f0533386d', '01a209ae-444b-7155-a64b-ecf6b9eb974c', false, '''client'':4B ''contest'':6B ''dej'':8B ''llam'':2B ''rec'':9B'),
	(6, '01a209ae-4433-7cd4-9e44-d23f0533386d', '01a209ae-446c-7575-85df-555f0fde42a5', true, '''client'':2B ''deud'':4B ''ojo'':1B ''venc'':5B'),
	(7, '01a209ae-44b6-72d3-be1a-c28ec8b66cd7', NULL, false, '''3'':5A ''ayer'':13B ''balanz'':1A ''caj'':4A ''descalibr'':2A ''equip'':18B ''fall'':21B ''indic'':10B ''jos'':8B ''llam'':6B ''mari'':7B ''present'':19B ''reinici'':23B ''tard'':16B'),
	(8, '01a209ae-44b6-72d3-be1a-c28ec8b66cd7', '01a209ae-44c8-7b01-b5d0-e2c2865e3595', false, '''client'':4B ''contest'':6B ''dej'':8B ''llam'':2B ''rec'':9B'),
	(9, '01a209ae-44b6-72d3-be1a-c28ec8b66cd7', '01a209ae-44d9-7f91-b1ba-d5f2d41a327f', true, '''client'':2B ''deud'':4B ''ojo'':1B ''venc'':5B'),
	(10, '01a209ae-4528-7eb5-9a31-f1eec6fe397c', NULL, false, '''ayer'':12B ''equip'':17B ''fall'':20B ''indic'':9B ''jos'':7B ''llam'':5B ''mari'':6B ''pantall'':1A ''present'':18B ''reinici'':22B ''respond'':4A ''tactil'':2A ''tard'':15B'),
	(11, '01a209ae-4528-7eb5-9a31-f1eec6fe397c', '01a209ae-4554-7f3c-b670-fb6576bc0878', false, '''client'':4B ''contest'':6B ''dej'':8B ''llam'':2B ''rec'':9B'),
	(12, '01a209ae-4528-7eb5-9a31-f1eec6fe397c', '01a209ae-4572-7d11-a848-6bf72fb265d9', true, '''client'':2B ''deud'':4B ''ojo'':1B ''venc'':5B'),
	(13, '01a209ae-459a-768a-a781-3ab7849e5a4f', NULL, false, '''ayer'':10B ''capacitacion'':2A ''equip'':15B ''fall'':18B ''indic'':7B ''jos'':5B ''llam'':3B ''mari'':4B ''present'':16B ''reinici'':20B ''solicit'':1A ''tard'':13B'),
	(14, '01a209ae-459a-768a-a781-3ab7849e5a4f', '01a209ae-45ab-735a-8f15-899ba230b08a', false, '''client'':4B ''contest'':6B ''dej'':8B ''llam'':2B ''rec'':9B'),
	(15, '01a209ae-459a-768a-a781-3ab7849e5a4f', '01a209ae-45b6-77f2-980f-a6c57e6d7eb5', true, '''client'':2B ''deud'':4B ''ojo'':1B ''venc'':5B'),
	(16, '01a209ae-45d0-7bc9-986f-edd8024b0fc9', NULL, false, '''0x80'':2A ''ayer'':13B ''cerr'':4A ''equip'':18B ''error'':1A ''fall'':21B ''indic'':10B ''jos'':8B ''llam'':6B ''mari'':7B ''present'':19B ''reinici'':23B ''tard'':16B ''turn'':5A'),
	(17, '01a209ae-45d0-7bc9-986f-edd8024b0fc9', '01a209ae-45dd-714f-a32d-9659b08de3b4', false, '''client'':4B ''contest'':6B ''dej'':8B ''llam'':2B ''rec'':9B'),
	(18, '01a209ae-45d0-7bc9-986f-edd8024b0fc9', '01a209ae-45e9-790f-a788-417398aa9c16', true, '''client'':2B ''deud'':4B ''ojo'':1B ''venc'':5B'),
	(19, '01a209ae-4638-7d7c-9c78-fb7c5b941222', NULL, false, '''ayer'':17B ''cort'':7A ''despu'':5A ''enciend'':4A ''equip'':22B ''fall'':25B ''impresor'':2A ''indic'':14B ''jos'':12B ''llam'':10B ''luz'':9A ''mari'':11B ''present'':23B ''reinici'':27B ''tard'':20B'),
	(20, '01a209ae-4638-7d7c-9c78-fb7c5b941222', '01a209ae-4642-7f2c-976a-dce2846edd0f', false, '''client'':4B ''contest'':6B ''dej'':8B ''llam'':2B ''rec'':9B'),
	(21, '01a209ae-4638-7d7c-9c78-fb7c5b941222', '01a209ae-464e-7c5f-8aad-609f400784e1', true, '''client'':2B ''deud'':4B ''ojo'':1B ''venc'':5B'),
	(22, '01a209ae-4695-7266-98c5-32b6a92695b5', NULL, false, '''ayer'':11B ''bolet'':3A ''emit'':2A ''equip'':16B ''fall'':19B ''indic'':8B ''jos'':6B ''llam'':4B ''mari'':5B ''present'':17B ''reinici'':21B ''tard'':14B'),
	(23, '01a209ae-4695-7266-98c5-32b6a92695b5', '01a209ae-46a1-714f-b72b-c53be0e0c6c7', false, '''client'':4B ''contest'':6B ''dej'':8B ''llam'':2B ''rec'':9B'),
	(24, '01a209ae-4695-7266-98c5-32b6a92695b5', '01a209ae-46ba-78a0-998d-bd2b0835f9ad', true, '''client'':2B ''deud'':4B ''ojo'':1B ''venc'':5B'),
	(25, '01a209ae-46d2-77e7-8930-301de66d8c1e', NULL, false, '''3'':5A ''ayer'':13B ''balanz'':1A ''caj'':4A ''descalibr'':2A ''equip'':18B ''fall'':21B ''indic'':10B ''jos'':8B ''llam'':6B ''mari'':7B ''present'':19B ''reinici'':23B ''tard'':16B'),
	(26, '01a209ae-46d2-77e7-8930-301de66d8c1e', '01a209ae-46e2-7000-9caa-30290ed8ae8d', false, '''client'':4B ''contest'':6B ''dej'':8B ''llam'':2B ''rec'':9B'),
	(27, '01a209ae-46d2-77e7-8930-301de66d8c1e', '01a209ae-46eb-7e38-bd9e-b92c3b4664a5', true, '''client'':2B ''deud'':4B ''ojo'':1B ''venc'':5B'),
	(28, '01a209ae-46fe-7e3e-9f5a-2c3f5fe3c0b4', NULL, false, '''ayer'':12B ''equip'':17B ''fall'':20B ''indic'':9B ''jos'':7B ''llam'':5B ''mari'':6B ''pantall'':1A ''present'':18B ''reinici'':22B ''respond'':4A ''tactil'':2A ''tard'':15B'),
	(29, '01a209ae-46fe-7e3e-9f5a-2c3f5fe3c0b4', '01a209ae-470f-7ff4-9b31-5d6021347682', false, '''client'':4B ''contest'':6B ''dej'':8B ''llam'':2B ''rec'':9B'),
	(30, '01a209ae-46fe-7e3e-9f5a-2c3f5fe3c0b4', '01a209ae-4725-7a4d-8dc6-aadb86442308', true, '''client'':2B ''deud'':4B ''ojo'':1B ''venc'':5B'),
	(31, '01a209ae-4747-7ed7-9757-a3fe6141b6fa', NULL, false, '''ayer'':10B ''capacitacion'':2A ''equip'':15B ''fall'':18B ''indic'':7B ''jos'':5B ''llam'':3B ''mari'':4B ''present'':16B ''reinici'':20B ''solicit'':1A ''tard'':13B'),
	(32, '01a209ae-4747-7ed7-9757-a3fe6141b6fa', '01a209ae-4756-7822-858f-d1da6a4803d3', false, '''client'':4B ''contest'':6B ''dej'':8B ''llam'':2B ''rec'':9B'),
	(33, '01a209ae-4747-7ed7-9757-a3fe6141b6fa', '01a209ae-4772-78ca-8ac0-92c7853039bc', true, '''client'':2B ''deud'':4B ''ojo'':1B ''venc'':5B'),
	(34, '01a209ae-478b-7fbd-83f8-eacfb2c2f71f', NULL, false, '''0x80'':2A ''ayer'':13B ''cerr'':4A ''equip'':18B ''error'':1A ''fall'':21B ''indic'':10B ''jos'':8B ''llam'':6B ''mari'':7B ''present'':19B ''reinici'':23B ''tard'':16B ''turn'':5A'),
	(35, '01a209ae-478b-7fbd-83f8-eacfb2c2f71f', '01a209ae-479c-7134-a28e-b81c1fa47839', false, '''client'':4B ''contest'':6B ''dej'':8B ''llam'':2B ''rec'':9B'),
	(36, '01a209ae-478b-7fbd-83f8-eacfb2c2f71f', '01a209ae-47a8-71af-84d1-3e3c63db319e', true, '''client'':2B ''deud'':4B ''ojo'':1B ''venc'':5B'),
	(37, '01a209ae-4816-74e0-9324-b133a31fe95b', NULL, false, '''ayer'':17B ''cort'':7A ''despu'':5A ''enciend'':4A ''equip'':22B ''fall'':25B ''impresor'':2A ''indic'':14B ''jos'':12B ''llam'':10B ''luz'':9A ''mari'':11B ''present'':23B ''reinici'':27B ''tard'':20B'),
	(38, '01a209ae-4816-74e0-9324-b133a31fe95b', '01a209ae-481f-719b-82cb-3e253a1d8c99', false, '''client'':4B ''contest'':6B ''dej'':8B ''llam'':2B ''rec'':9B'),
	(39, '01a209ae-4816-74e0-9324-b133a31fe95b', '01a209ae-4827-7eef-8f16-26f0546bc20c', true, '''client'':2B ''deud'':4B ''ojo'':1B ''venc'':5B'),
	(40, '01a209ae-4839-7e83-bf4e-66e86fb4d7cb', NULL, false, '''ayer'':11B ''bolet'':3A ''emit'':2A ''equip'':16B ''fall'':19B ''indic'':8B ''jos'':6B ''llam'':4B ''mari'':5B ''present'':17B ''reinici'':21B ''tard'':14B'),
	(41, '01a209ae-4839-7e83-bf4e-66e86fb4d7cb', '01a209ae-4841-7893-8485-d59bb0ace3e1', false, '''client'':4B ''contest'':6B ''dej'':8B ''llam'':2B ''rec'':9B'),
	(42, '01a209ae-4839-7e83-bf4e-66e86fb4d7cb', '01a209ae-484c-7a77-a7d2-6a0655f2e9e3', true, '''client'':2B ''deud'':4B ''ojo'':1B ''venc'':5B'),
	(43, '01a209ae-4866-79d1-b44f-78d5967551f8', NULL, false, '''3'':5A ''ayer'':13B ''balanz'':1A ''caj'':4A ''descalibr'':2A ''equip'':18B ''fall'':21B ''indic'':10B ''jos'':8B ''llam'':6B ''mari'':7B ''present'':19B ''reinici'':23B ''tard'':16B'),
	(44, '01a209ae-4866-79d1-b44f-78d5967551f8', '01a209ae-486f-7add-8221-fe116d05dd00', false, '''client'':4B ''contest'':6B ''dej'':8B ''llam'':2B ''rec'':9B'),
	(45, '01a209ae-4866-79d1-b44f-78d5967551f8', '01a209ae-4875-75e3-9c30-859d0897cc64', true, '''client'':2B ''deud'':4B ''ojo'':1B ''venc'':5B'),
	(46, '01a209ae-4884-7992-b804-0f19c95fd73f', NULL, false, '''ayer'':12B ''equip'':17B ''fall'':20B ''indic'':9B ''jos'':7B ''llam'':5B ''mari'':6B ''pantall'':1A ''present'':18B ''reinici'':22B ''respond'':4A ''tactil'':2A ''tard'':15B'),
	(47, '01a209ae-4884-7992-b804-0f19c95fd73f', '01a209ae-4894-77e7-b764-f0f8e699f0ac', false, '''client'':4B ''contest'':6B ''dej'':8B ''llam'':2B ''rec'':9B'),
	(48, '01a209ae-4884-7992-b804-0f19c95fd73f', '01a209ae-489a-760d-97b0-07ffc8e21e54', true, '''client'':2B ''deud'':4B ''ojo'':1B ''venc'':5B'),
	(49, '01a209ae-48a9-7ad7-b1a8-5bc4dfa3bcc1', NULL, false, '''ayer'':10B ''capacitacion'':2A ''equip'':15B ''fall'':18B ''indic'':7B ''jos'':5B ''llam'':3B ''mari'':4B ''present'':16B ''reinici'':20B ''solicit'':1A ''tard'':13B'),
	(50, '01a209ae-48a9-7ad7-b1a8-5bc4dfa3bcc1', '01a209ae-48af-72da-bec2-43e654bab930', false, '''client'':4B ''contest'':6B ''dej'':8B ''llam'':2B ''rec'':9B'),
	(51, '01a209ae-48a9-7ad7-b1a8-5bc4dfa3bcc1', '01a209ae-48b6-7381-88c3-58482312fedb', true, '''client'':2B ''deud'':4B ''ojo'':1B ''venc'':5B'),
	(52, '01a209ae-48c2-7202-965e-c6dd651c2cea', NULL, false, '''0x80'':2A ''ayer'':13B ''cerr'':4A ''equip'':18B ''error'':1A ''fall'':21B ''indic'':10B ''jos'':8B ''llam'':6B ''mari'':7B ''present'':19B ''reinici'':23B ''tard'':16B ''turn'':5A'),
	(53, '01a209ae-48c2-7202-965e-c6dd651c2cea', '01a209ae-48ca-745c-94fa-b7253ac548bd', false, '''client'':4B ''contest'':6B ''dej'':8B ''llam'':2B ''rec'':9B'),
	(54, '01a209ae-48c2-7202-965e-c6dd651c2cea', '01a209ae-48d2-7f8f-886a-0622a299ce52', true, '''client'':2B ''deud'':4B ''ojo'':1B ''venc'':5B'),
	(55, '01a21634-1199-7d5f-97c7-1282b65bd187', NULL, false, '''bascul'':2A ''dobl'':6A,9B ''marc'':5A,7B ''pabellon'':4A ''pes'':11B'),
	(56, '01a21634-1208-76ac-a401-d017c4c32ad2', NULL, false, '''bascul'':2A ''dobl'':6A,9B ''marc'':5A,7B ''pabellon'':4A ''pes'':11B'),
	(57, '01a21634-1199-7d5f-97c7-1282b65bd187', '01a21634-124a-7ab6-9fae-e31eee2ad74c', false, '''articul'':3B ''vea'':1B'),
	(58, '01a216cc-4f69-7164-b345-124b1e55ec3b', NULL, false, '''imprim'':7A ''sal'':5A,9B ''ticket'':11B ''visor'':2A'),
	(59, '01a216cc-4f69-7164-b345-124b1e55ec3b', '01a216cc-5021-7414-a05f-bec23d198787', false, '''1'':9B,18B ''cabezal'':4B,10B ''cambi'':2B ''inform'':11B ''material'':7B ''n'':17B ''pdf'':19B ''repuest'':5B ''terren'':16B ''usad'':8B ''visit'':14B'),
	(60, '01a216cc-4f69-7164-b345-124b1e55ec3b', '01a216cc-503d-7d44-9d3d-9360b81db296', false, '''1'':11B,23B,32B ''cabezal'':18B,24B ''cambi'':16B ''corrigi'':2B ''hor'':12B ''inform'':4B,25B ''material'':21B ''n'':10B,31B ''pdf'':33B ''repuest'':19B ''terren'':9B,30B ''usad'':22B ''uso'':14B ''visit'':7B,28B'),
	(61, '01a217d4-7724-715f-89ff-7e7771e98ab3', NULL, false, '''cuadr'':6A ''inform'':2A ''mes'':4A ''revis'':7B'),
	(62, '01a21913-ed24-7430-a04c-346bf9d5e6b7', NULL, false, '''cuadr'':4A ''factur'':2A,8B ''pregunt'':5B'),
	(63, '01a219bf-fc3e-7c5e-87bf-ed0f9d32fb03', NULL, false, '''copi'':1A,8B ''document'':3A ''nort'':5A ''pid'':6B'),
	(64, '01a21a64-ef42-729c-9b14-155c0b7cbfb6', NULL, false, '''ayer'':6B ''cort'':4A ''sellador'':2A');
INSERT INTO public.cases VALUES
	('01a209ae-46fe-7e3e-9f5a-2c3f5fe3c0b4', 10, '01a209ae-4609-7912-a298-558db6e506f4', NULL, '01a209ae-462a-7331-a302-b56e0c385d36', NULL, '01a209ae-3ff7-7630-9ed9-2e8b932e8d2f', '01a209ae-3ff7-7630-9ed9-2e8c18e451ab', 'open', 'phone', 'Pantalla táctil no responde', '<p>Llama <strong>María José</strong> e indica que desde ayer en la tarde el equipo presenta la falla. Ya reiniciaron.</p>', 'Llama María José e indica que desde ayer en la tarde el equipo presenta la falla. Ya reiniciaron.', '01a209ae-3fe8-774a-a289-b72ce1fd6098', '01a209ae-3fe8-774a-a289-b72ce1fd6098', '2026-11-23 18:32:26.107+00', '2026-11-23 18:32:26.107+00', NULL, NULL, '2026-11-23 18:32:26.159+00', NULL, 1, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('01a209ae-4395-7716-994d-90c71016676c', 1, '01a209ae-42e4-79ef-98c2-fff523f080fb', NULL, '01a209ae-435b-735d-839b-a9c1575f757e', NULL, '01a209ae-3ff7-7630-9ed9-2e88451c6440', '01a209ae-3ff7-7630-9ed9-2e8c18e451ab', 'open', 'phone', 'La impresora no enciende después del corte de luz', '<p>Llama <strong>María José</strong> e indica que desde ayer en la tarde el equipo presenta la falla. Ya reiniciaron.</p>', 'Llama María José e indica que desde ayer en la tarde el equipo presenta la falla. Ya reiniciaron.', '01a209ae-3fe8-774a-a289-b72ce1fd6098', '01a209ae-3fe8-774a-a289-b72ce1fd6098', '2026-11-23 18:32:25.211+00', '2026-11-23 18:32:25.211+00', NULL, NULL, '2026-11-23 18:32:25.35+00', NULL, 1, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('01a209ae-459a-768a-a781-3ab7849e5a4f', 5, '01a209ae-42e4-79ef-98c2-fff523f080fb', NULL, '01a209ae-435b-735d-839b-a9c1575f757e', NULL, '01a209ae-3ff7-7630-9ed9-2e88451c6440', '01a209ae-3ff7-7630-9ed9-2e8c18e451ab', 'open', 'phone', 'Solicita capacitación', '<p>Llama <strong>María José</strong> e indica que desde ayer en la tarde el equipo presenta la falla. Ya reiniciaron.</p>', 'Llama María José e indica que desde ayer en la tarde el equipo presenta la falla. Ya reiniciaron.', '01a209ae-3fe8-774a-a289-b72ce1fd6098', '01a209ae-3fe8-774a-a289-b72ce1fd6098', '2026-11-23 18:32:25.749+00', '2026-11-23 18:32:25.749+00', NULL, NULL, '2026-11-23 18:32:25.79+00', NULL, 1, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('01a209ae-4433-7cd4-9e44-d23f0533386d', 2, '01a209ae-42e4-79ef-98c2-fff523f080fb', NULL, '01a209ae-435b-735d-839b-a9c1575f757e', NULL, '01a209ae-3ff7-7630-9ed9-2e89f9491202', '01a209ae-3ff7-7630-9ed9-2e8c18e451ab', 'open', 'phone', 'No emite boletas', '<p>Llama <strong>María José</strong> e indica que desde ayer en la tarde el equipo presenta la falla. Ya reiniciaron.</p>', 'Llama María José e indica que desde ayer en la tarde el equipo presenta la falla. Ya reiniciaron.', '01a209ae-3fe8-774a-a289-b72ce1fd6098', '01a209ae-3fe8-774a-a289-b72ce1fd6098', '2026-11-23 18:32:25.392+00', '2026-11-23 18:32:25.392+00', NULL, NULL, '2026-11-23 18:32:25.477+00', NULL, 1, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('01a209ae-4695-7266-98c5-32b6a92695b5', 8, '01a209ae-4609-7912-a298-558db6e506f4', NULL, '01a209ae-462a-7331-a302-b56e0c385d36', NULL, '01a209ae-3ff7-7630-9ed9-2e89f9491202', '01a209ae-3ff7-7630-9ed9-2e8c18e451ab', 'open', 'phone', 'No emite boletas', '<p>Llama <strong>María José</strong> e indica que desde ayer en la tarde el equipo presenta la falla. Ya reiniciaron.</p>', 'Llama María José e indica que desde ayer en la tarde el equipo presenta la falla. Ya reiniciaron.', '01a209ae-3fe8-774a-a289-b72ce1fd6098', '01a209ae-3fe8-774a-a289-b72ce1fd6098', '2026-11-23 18:32:25.998+00', '2026-11-23 18:32:25.998+00', NULL, NULL, '2026-11-23 18:32:26.049+00', NULL, 1, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('01a209ae-44b6-72d3-be1a-c28ec8b66cd7', 3, '01a209ae-42e4-79ef-98c2-fff523f080fb', NULL, '01a209ae-435b-735d-839b-a9c1575f757e', NULL, '01a209ae-3ff7-7630-9ed9-2e8ad90096ba', '01a209ae-3ff7-7630-9ed9-2e8c18e451ab', 'open', 'phone', 'Balanza descalibrada en caja 3', '<p>Llama <strong>María José</strong> e indica que desde ayer en la tarde el equipo presenta la falla. Ya reiniciaron.</p>', 'Llama María José e indica que desde ayer en la tarde el equipo presenta la falla. Ya reiniciaron.', '01a209ae-3fe8-774a-a289-b72ce1fd6098', '01a209ae-3fe8-774a-a289-b72ce1fd6098', '2026-11-23 18:32:25.507+00', '2026-11-23 18:32:25.507+00', NULL, NULL, '2026-11-23 18:32:25.583+00', NULL, 1, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('01a209ae-4528-7eb5-9a31-f1eec6fe397c', 4, '01a209ae-42e4-79ef-98c2-fff523f080fb', NULL, '01a209ae-435b-735d-839b-a9c1575f757e', NULL, '01a209ae-3ff7-7630-9ed9-2e8b932e8d2f', '01a209ae-3ff7-7630-9ed9-2e8c18e451ab', 'open', 'phone', 'Pantalla táctil no responde', '<p>Llama <strong>María José</strong> e indica que desde ayer en la tarde el equipo presenta la falla. Ya reiniciaron.</p>', 'Llama María José e indica que desde ayer en la tarde el equipo presenta la falla. Ya reiniciaron.', '01a209ae-3fe8-774a-a289-b72ce1fd6098', '01a209ae-3fe8-774a-a289-b72ce1fd6098', '2026-11-23 18:32:25.635+00', '2026-11-23 18:32:25.635+00', NULL, NULL, '2026-11-23 18:32:25.727+00', NULL, 1, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('01a209ae-48a9-7ad7-b1a8-5bc4dfa3bcc1', 17, '01a209ae-47e1-79cb-a5a2-3320ae9a445a', NULL, '01a209ae-4808-7fe2-8f5f-1326929f8c6c', NULL, '01a209ae-3ff7-7630-9ed9-2e88451c6440', '01a209ae-3ff7-7630-9ed9-2e8c18e451ab', 'open', 'phone', 'Solicita capacitación', '<p>Llama <strong>María José</strong> e indica que desde ayer en la tarde el equipo presenta la falla. Ya reiniciaron.</p>', 'Llama María José e indica que desde ayer en la tarde el equipo presenta la falla. Ya reiniciaron.', '01a209ae-3fe8-774a-a289-b72ce1fd6098', '01a209ae-3fe8-774a-a289-b72ce1fd6098', '2026-11-23 18:32:26.534+00', '2026-11-23 18:32:26.534+00', NULL, NULL, '2026-11-23 18:32:26.554+00', NULL, 1, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('01a209ae-4638-7d7c-9c78-fb7c5b941222', 7, '01a209ae-4609-7912-a298-558db6e506f4', NULL, '01a209ae-462a-7331-a302-b56e0c385d36', NULL, '01a209ae-3ff7-7630-9ed9-2e88451c6440', '01a209ae-3ff7-7630-9ed9-2e8c18e451ab', 'open', 'phone', 'La impresora no enciende después del corte de luz', '<p>Llama <strong>María José</strong> e indica que desde ayer en la tarde el equipo presenta la falla. Ya reiniciaron.</p>', 'Llama María José e indica que desde ayer en la tarde el equipo presenta la falla. Ya reiniciaron.', '01a209ae-3fe8-774a-a289-b72ce1fd6098', '01a209ae-3fe8-774a-a289-b72ce1fd6098', '2026-11-23 18:32:25.909+00', '2026-11-23 18:32:25.909+00', NULL, NULL, '2026-11-23 18:32:25.969+00', NULL, 1, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('01a209ae-46d2-77e7-8930-301de66d8c1e', 9, '01a209ae-4609-7912-a298-558db6e506f4', NULL, '01a209ae-462a-7331-a302-b56e0c385d36', NULL, '01a209ae-3ff7-7630-9ed9-2e8ad90096ba', '01a209ae-3ff7-7630-9ed9-2e8c18e451ab', 'open', 'phone', 'Balanza descalibrada en caja 3', '<p>Llama <strong>María José</strong> e indica que desde ayer en la tarde el equipo presenta la falla. Ya reiniciaron.</p>', 'Llama María José e indica que desde ayer en la tarde el equipo presenta la falla. Ya reiniciaron.', '01a209ae-3fe8-774a-a289-b72ce1fd6098', '01a209ae-3fe8-774a-a289-b72ce1fd6098', '2026-11-23 18:32:26.063+00', '2026-11-23 18:32:26.063+00', NULL, NULL, '2026-11-23 18:32:26.095+00', NULL, 1, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('01a209ae-478b-7fbd-83f8-eacfb2c2f71f', 12, '01a209ae-4609-7912-a298-558db6e506f4', NULL, '01a209ae-462a-7331-a302-b56e0c385d36', NULL, '01a209ae-3ff7-7630-9ed9-2e89f9491202', '01a209ae-3ff7-7630-9ed9-2e8c18e451ab', 'open', 'phone', 'Error 0x80 al cerrar turno', '<p>Llama <strong>María José</strong> e indica que desde ayer en la tarde el equipo presenta la falla. Ya reiniciaron.</p>', 'Llama María José e indica que desde ayer en la tarde el equipo presenta la falla. Ya reiniciaron.', '01a209ae-3fe8-774a-a289-b72ce1fd6098', '01a209ae-3fe8-774a-a289-b72ce1fd6098', '2026-11-23 18:32:26.248+00', '2026-11-23 18:32:26.248+00', NULL, NULL, '2026-11-23 18:32:26.29+00', NULL, 1, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('01a209ae-4747-7ed7-9757-a3fe6141b6fa', 11, '01a209ae-4609-7912-a298-558db6e506f4', NULL, '01a209ae-462a-7331-a302-b56e0c385d36', NULL, '01a209ae-3ff7-7630-9ed9-2e88451c6440', '01a209ae-3ff7-7630-9ed9-2e8c18e451ab', 'open', 'phone', 'Solicita capacitación', '<p>Llama <strong>María José</strong> e indica que desde ayer en la tarde el equipo presenta la falla. Ya reiniciaron.</p>', 'Llama María José e indica que desde ayer en la tarde el equipo presenta la falla. Ya reiniciaron.', '01a209ae-3fe8-774a-a289-b72ce1fd6098', '01a209ae-3fe8-774a-a289-b72ce1fd6098', '2026-11-23 18:32:26.181+00', '2026-11-23 18:32:26.181+00', NULL, NULL, '2026-11-23 18:32:26.238+00', NULL, 1, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('01a209ae-4816-74e0-9324-b133a31fe95b', 13, '01a209ae-47e1-79cb-a5a2-3320ae9a445a', NULL, '01a209ae-4808-7fe2-8f5f-1326929f8c6c', NULL, '01a209ae-3ff7-7630-9ed9-2e88451c6440', '01a209ae-3ff7-7630-9ed9-2e8c18e451ab', 'open', 'phone', 'La impresora no enciende después del corte de luz', '<p>Llama <strong>María José</strong> e indica que desde ayer en la tarde el equipo presenta la falla. Ya reiniciaron.</p>', 'Llama María José e indica que desde ayer en la tarde el equipo presenta la falla. Ya reiniciaron.', '01a209ae-3fe8-774a-a289-b72ce1fd6098', '01a209ae-3fe8-774a-a289-b72ce1fd6098', '2026-11-23 18:32:26.384+00', '2026-11-23 18:32:26.384+00', NULL, NULL, '2026-11-23 18:32:26.412+00', NULL, 1, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('01a209ae-4839-7e83-bf4e-66e86fb4d7cb', 14, '01a209ae-47e1-79cb-a5a2-3320ae9a445a', NULL, '01a209ae-4808-7fe2-8f5f-1326929f8c6c', NULL, '01a209ae-3ff7-7630-9ed9-2e89f9491202', '01a209ae-3ff7-7630-9ed9-2e8c18e451ab', 'open', 'phone', 'No emite boletas', '<p>Llama <strong>María José</strong> e indica que desde ayer en la tarde el equipo presenta la falla. Ya reiniciaron.</p>', 'Llama María José e indica que desde ayer en la tarde el equipo presenta la falla. Ya reiniciaron.', '01a209ae-3fe8-774a-a289-b72ce1fd6098', '01a209ae-3fe8-774a-a289-b72ce1fd6098', '2026-11-23 18:32:26.419+00', '2026-11-23 18:32:26.419+00', NULL, NULL, '2026-11-23 18:32:26.457+00', NULL, 1, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('01a209ae-4866-79d1-b44f-78d5967551f8', 15, '01a209ae-47e1-79cb-a5a2-3320ae9a445a', NULL, '01a209ae-4808-7fe2-8f5f-1326929f8c6c', NULL, '01a209ae-3ff7-7630-9ed9-2e8ad90096ba', '01a209ae-3ff7-7630-9ed9-2e8c18e451ab', 'open', 'phone', 'Balanza descalibrada en caja 3', '<p>Llama <strong>María José</strong> e indica que desde ayer en la tarde el equipo presenta la falla. Ya reiniciaron.</p>', 'Llama María José e indica que desde ayer en la tarde el equipo presenta la falla. Ya reiniciaron.', '01a209ae-3fe8-774a-a289-b72ce1fd6098', '01a209ae-3fe8-774a-a289-b72ce1fd6098', '2026-11-23 18:32:26.467+00', '2026-11-23 18:32:26.467+00', NULL, NULL, '2026-11-23 18:32:26.489+00', NULL, 1, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('01a209ae-48c2-7202-965e-c6dd651c2cea', 18, '01a209ae-47e1-79cb-a5a2-3320ae9a445a', NULL, '01a209ae-4808-7fe2-8f5f-1326929f8c6c', NULL, '01a209ae-3ff7-7630-9ed9-2e89f9491202', '01a209ae-3ff7-7630-9ed9-2e8c18e451ab', 'open', 'phone', 'Error 0x80 al cerrar turno', '<p>Llama <strong>María José</strong> e indica que desde ayer en la tarde el equipo presenta la falla. Ya reiniciaron.</p>', 'Llama María José e indica que desde ayer en la tarde el equipo presenta la falla. Ya reiniciaron.', '01a209ae-3fe8-774a-a289-b72ce1fd6098', '01a209ae-3fe8-774a-a289-b72ce1fd6098', '2026-11-23 18:32:26.56+00', '2026-11-23 18:32:26.56+00', NULL, NULL, '2026-11-25 23:01:38.584+00', NULL, 1, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('01a209ae-4884-7992-b804-0f19c95fd73f', 16, '01a209ae-47e1-79cb-a5a2-3320ae9a445a', NULL, '01a209ae-4808-7fe2-8f5f-1326929f8c6c', NULL, '01a209ae-3ff7-7630-9ed9-2e8b932e8d2f', '01a209ae-3ff7-7630-9ed9-2e8c18e451ab', 'open', 'phone', 'Pantalla táctil no responde', '<p>Llama <strong>María José</strong> e indica que desde ayer en la tarde el equipo presenta la falla. Ya reiniciaron.</p>', 'Llama María José e indica que desde ayer en la tarde el equipo presenta la falla. Ya reiniciaron.', '01a209ae-3fe8-774a-a289-b72ce1fd6098', '01a209ae-3fe8-774a-a289-b72ce1fd6098', '2026-11-23 18:32:26.497+00', '2026-11-23 18:32:26.497+00', NULL, NULL, '2026-11-23 18:32:26.527+00', NULL, 1, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('01a209ae-45d0-7bc9-986f-edd8024b0fc9', 6, '01a209ae-42e4-79ef-98c2-fff523f080fb', NULL, '01a209ae-435b-735d-839b-a9c1575f757e', NULL, '01a209ae-3ff7-7630-9ed9-2e89f9491202', '01a209ae-3ff7-7630-9ed9-2e8c18e451ab', 'open', 'phone', 'Error 0x80 al cerrar turno', '<p>Llama <strong>María José</strong> e indica que desde ayer en la tarde el equipo presenta la falla. Ya reiniciaron.</p>', 'Llama María José e indica que desde ayer en la tarde el equipo presenta la falla. Ya reiniciaron.', '01a209ae-3fe8-774a-a289-b72ce1fd6098', '01a209ae-3fe8-774a-a289-b72ce1fd6098', '2026-11-23 18:32:25.804+00', '2026-11-23 18:32:25.804+00', NULL, NULL, '2026-11-25 21:40:32.708+00', NULL, 1, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('01a21634-1208-76ac-a401-d017c4c32ad2', 20, '01a21634-1170-75a8-be08-6eb9a0deba0d', NULL, '01a21634-1182-7931-ac02-d77e457291be', NULL, '01a209ae-3ff7-7630-9ed9-2e89f9491202', '01a209ae-3ff7-7630-9ed9-2e8c18e451ab', 'open', 'phone', 'La báscula del pabellón marca doble', '<p>Marca el doble del peso.</p>', 'Marca el doble del peso.', '01a209ae-3fe8-774a-a289-b72ce1fd6098', '01a209ae-3fe8-774a-a289-b72ce1fd6098', '2026-11-26 04:54:00.963+00', '2026-11-26 04:54:00.963+00', NULL, NULL, '2026-11-26 04:54:00.963+00', NULL, 1, NULL, '2026-11-26 04:54:00.963+00', NULL, NULL, '2cb63159-6be4-407b-a50e-c464dfc0ef2f', NULL, NULL, NULL, NULL, NULL, 'equipment'),
	('01a21634-1199-7d5f-97c7-1282b65bd187', 19, '01a21634-1170-75a8-be08-6eb9a0deba0d', NULL, '01a21634-1182-7931-ac02-d77e457291be', NULL, '01a209ae-3ff7-7630-9ed9-2e89f9491202', '01a209ae-3ff7-7630-9ed9-2e8c18e451ab', 'open', 'phone', 'La báscula del pabellón marca doble', '<p>Marca el doble del peso.</p>', 'Marca el doble del peso.', '01a209ae-3fe8-774a-a289-b72ce1fd6098', '01a209ae-3fe8-774a-a289-b72ce1fd6098', '2026-11-26 04:54:00.844+00', '2026-11-26 04:54:00.844+00', NULL, NULL, '2026-11-26 04:54:01.026+00', NULL, 1, NULL, '2026-11-26 04:54:00.844+00', NULL, NULL, '2cb63159-6be4-407b-a50e-c464dfc0ef2f', NULL, NULL, NULL, NULL, '2026-11-26 04:54:01.026+00', NULL),
	('01a216cc-4f69-7164-b345-124b1e55ec3b', 21, '01a21634-1170-75a8-be08-6eb9a0deba0d', NULL, NULL, NULL, '01a209ae-3ff7-7630-9ed9-2e89f9491202', '01a209ae-3ff7-7630-9ed9-2e8c18e451ab', 'open', 'phone', 'El visor de la sala no imprime', '<p>No sale el ticket.</p>', 'No sale el ticket.', '01a209ae-3fe8-774a-a289-b72ce1fd6098', '01a209ae-3fe8-774a-a289-b72ce1fd6098', '2026-11-26 07:40:18.142+00', '2026-11-26 07:40:18.142+00', NULL, NULL, '2026-11-26 07:40:18.356+00', NULL, 1, NULL, '2026-11-26 07:40:18.142+00', NULL, NULL, '2cb63159-6be4-407b-a50e-c464dfc0ef2f', NULL, NULL, NULL, NULL, '2026-11-26 07:40:18.142+00', NULL),
	('01a217d4-7724-715f-89ff-7e7771e98ab3', 22, '01a21634-1170-75a8-be08-6eb9a0deba0d', NULL, NULL, NULL, '01a209ae-3ff7-7630-9ed9-2e89f9491202', '01a209ae-3ff7-7630-9ed9-2e8c18e451ab', 'open', 'phone', 'El informe del mes no cuadra', '<p>Revisar.</p>', 'Revisar.', '01a209ae-3fe8-774a-a289-b72ce1fd6098', '01a209ae-3fe8-774a-a289-b72ce1fd6098', '2026-11-26 12:28:49.724+00', '2026-11-26 12:28:49.724+00', NULL, NULL, '2026-11-26 12:28:50.914+00', NULL, 1, NULL, '2026-11-26 12:28:49.724+00', NULL, NULL, '2cb63159-6be4-407b-a50e-c464dfc0ef2f', NULL, NULL, NULL, NULL, NULL, NULL),
	('01a21913-ed24-7430-a04c-346bf9d5e6b7', 23, '01a21913-eb2a-763a-8d3f-33c7938eed66', NULL, NULL, NULL, '01a209ae-3ff7-7630-9ed9-2e89f9491202', '01a209ae-3ff7-7630-9ed9-2e8c18e451ab', 'open', 'phone', 'La factura no cuadra', '<p>Pregunta por la factura</p>', 'Pregunta por la factura', '01a209ae-3fe8-774a-a289-b72ce1fd6098', '01a209ae-3fe8-774a-a289-b72ce1fd6098', '2026-11-26 18:17:46.002+00', '2026-11-26 18:17:46.002+00', NULL, NULL, '2026-11-26 18:17:46.188+00', NULL, 1, NULL, '2026-11-26 18:17:46.002+00', NULL, NULL, '2cb63159-6be4-407b-a50e-c464dfc0ef2f', NULL, NULL, NULL, NULL, NULL, NULL),
	('01a219bf-fc3e-7c5e-87bf-ed0f9d32fb03', 24, '01a21913-eb2b-74c4-9f46-ad3bcd9b69c1', NULL, NULL, NULL, '01a209ae-3ff7-7630-9ed9-2e89f9491202', '01a209ae-3ff7-7630-9ed9-2e8c18e451ab', 'open', 'phone', 'Copia del documento del norte', '<p>Pide una copia.</p>', 'Pide una copia.', '01a209ae-3fe8-774a-a289-b72ce1fd6098', '01a209ae-3fe8-774a-a289-b72ce1fd6098', '2026-11-26 21:25:42.07+00', '2026-11-26 21:25:42.07+00', NULL, NULL, '2026-11-27 00:25:52.061+00', NULL, 1, NULL, '2026-11-26 21:25:42.07+00', NULL, NULL, '2cb63159-6be4-407b-a50e-c464dfc0ef2f', NULL, NULL, NULL, NULL, NULL, NULL),
	('01a21a64-ef42-729c-9b14-155c0b7cbfb6', 25, '01a21a64-ef06-70ec-9fa6-324495de5a5a', NULL, NULL, NULL, '01a209ae-3ff7-7630-9ed9-2e89f9491202', '01a209ae-3ff7-7630-9ed9-2e8c18e451ab', 'open', 'phone', 'La selladora no corta', '<p>Desde ayer.</p>', 'Desde ayer.', '01a209ae-3fe8-774a-a289-b72ce1fd6098', '01a209ae-3fe8-774a-a289-b72ce1fd6098', '2026-11-27 00:25:52.178+00', '2026-11-27 00:25:52.178+00', NULL, NULL, '2026-11-27 00:25:52.178+00', NULL, 1, NULL, '2026-11-27 00:25:52.178+00', NULL, NULL, '2cb63159-6be4-407b-a50e-c464dfc0ef2f', NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO public.charges VALUES
	('01a214a7-3759-7f9b-8608-0c071202db45', '01a214a7-3722-707e-9987-f768324519a6', '01a214a7-3723-72c1-97ff-71b881686ba8', 'charge', NULL, '01a214a7-3747-715a-8602-d730b6b064c7', '01a209ae-3fe8-774a-a289-b72ce1fd6098', '01a209ae-45d0-7bc9-986f-edd8024b0fc9', 'onSite', '2026-05-04', '2026-05-04 04:00:00+00', 50, 90, '{"percent": 150, "workedMinutes": 50, "minimumMinutes": 0, "outsideMinutes": 0, "roundingMinutes": 15, "afterHoursPercent": 100}', NULL, '01a209ae-3fe8-774a-a289-b72ce1fd6098', '2026-11-25 21:40:32.708+00'),
	('01a214a7-3777-7c62-aa74-86020ce74927', '01a214a7-3722-707e-9987-f768324519a6', '01a214a7-3723-72c1-97ff-71b881686ba8', 'charge', NULL, '01a214a7-3770-7882-ad21-a8478c1436c7', '01a209ae-3fe8-774a-a289-b72ce1fd6098', NULL, 'online', '2026-05-05', '2026-05-05 04:00:00+00', 500, 510, '{"percent": 100, "workedMinutes": 500, "minimumMinutes": 0, "outsideMinutes": 0, "roundingMinutes": 15, "afterHoursPercent": 100}', NULL, '01a209ae-3fe8-774a-a289-b72ce1fd6098', '2026-11-25 21:40:32.751+00'),
	('01a214a7-378a-7f18-bfe6-366a3b4f9e79', '01a214a7-3722-707e-9987-f768324519a6', '01a214a7-3723-72c1-97ff-71b881686ba8', 'reversal', '01a214a7-3777-7c62-aa74-86020ce74927', '01a214a7-3770-7882-ad21-a8478c1436c7', '01a209ae-3fe8-774a-a289-b72ce1fd6098', NULL, 'online', '2026-05-05', '2026-05-05 04:00:00+00', 500, 510, '{"percent": 100, "workedMinutes": 500, "minimumMinutes": 0, "outsideMinutes": 0, "roundingMinutes": 15, "afterHoursPercent": 100}', 'Eran 50', '01a209ae-3fe8-774a-a289-b72ce1fd6098', '2026-11-25 21:40:32.77+00'),
	('01a214a7-379b-7267-963c-527bb67994cd', '01a214a7-3722-707e-9987-f768324519a6', '01a214a7-3723-72c1-97ff-71b881686ba8', 'charge', NULL, '01a214a7-3794-78f5-a6a4-fbae28450510', '01a209ae-3fe8-774a-a289-b72ce1fd6098', NULL, 'online', '2026-05-05', '2026-05-05 04:00:00+00', 50, 60, '{"percent": 100, "workedMinutes": 50, "minimumMinutes": 0, "outsideMinutes": 0, "roundingMinutes": 15, "afterHoursPercent": 100}', NULL, '01a209ae-3fe8-774a-a289-b72ce1fd6098', '2026-11-25 21:40:32.788+00'),
	('01a214a7-37ab-733d-a525-295d40e0b7d3', '01a214a7-3722-707e-9987-f768324519a6', '01a214a7-3723-72c1-97ff-71b881686ba8', 'charge', NULL, '01a214a7-37a6-7a2a-96a9-bd52a48e3266', '01a209ae-3fe8-774a-a289-b72ce1fd6098', NULL, 'online', '2026-06-01', '2026-06-01 04:00:00+00', 600, 600, '{"percent": 100, "workedMinutes": 600, "minimumMinutes": 0, "outsideMinutes": 0, "roundingMinutes": 15, "afterHoursPercent": 100}', NULL, '01a209ae-3fe8-774a-a289-b72ce1fd6098', '2026-11-25 21:40:32.805+00');
INSERT INTO public.commitment_moves VALUES
	('01a217d4-7b9f-72a0-8d5e-8e7a7d7a803c', '01a217d4-7b47-7b7f-8b97-d37d4d0858f7', '2026-11-27 12:28:50.834+00', '2026-11-30 12:28:50.909+00', 'Falta un dato', true, '01a209ae-3fe8-774a-a289-b72ce1fd6098', '2026-11-26 12:28:50.914+00');
INSERT INTO public.commitment_types VALUES
	('01a209ae-3ff8-7ed1-8bb7-113a5194c247', 'Llamar al cliente', 0, '#1971c2', true, true, 1),
	('01a209ae-3ff8-7ed1-8bb7-113b470a3bd1', 'Enviar cotización', 1, '#6741d9', true, false, 1),
	('01a209ae-3ff8-7ed1-8bb7-113cdd1eb348', 'Visita a terreno', 2, '#e8590c', true, false, 1),
	('01a209ae-3ff8-7ed1-8bb7-113d8bb59268', 'Entregar equipo', 3, '#2f9e44', true, false, 1),
	('01a209ae-3ff8-7ed1-8bb7-113ef7201ee0', 'Enviar información', 4, '#0c8599', true, false, 1);
INSERT INTO public.commitments VALUES
	('01a209ae-4423-712b-bad3-3d8bad1c7592', '01a209ae-4395-7716-994d-90c71016676c', '01a209ae-42e4-79ef-98c2-fff523f080fb', '01a209ae-3ff8-7ed1-8bb7-113a5194c247', 'Llamar para confirmar horario de visita', '01a209ae-3fe8-774a-a289-b72ce1fd6098', '2026-11-23 19:32:25.345+00', '2026-11-23 19:32:25.345+00', 'pending', NULL, NULL, NULL, '01a209ae-3fe8-774a-a289-b72ce1fd6098', '2026-11-23 18:32:25.35+00', 1),
	('01a209ae-448c-7ef5-a132-a9496068681c', '01a209ae-4433-7cd4-9e44-d23f0533386d', '01a209ae-42e4-79ef-98c2-fff523f080fb', '01a209ae-3ff8-7ed1-8bb7-113b470a3bd1', 'Llamar para confirmar horario de visita', '01a209ae-3fe8-774a-a289-b72ce1fd6098', '2026-11-24 19:32:25.475+00', '2026-11-24 19:32:25.475+00', 'pending', NULL, NULL, NULL, '01a209ae-3fe8-774a-a289-b72ce1fd6098', '2026-11-23 18:32:25.477+00', 1),
	('01a209ae-450d-7b11-b0ca-a9a22c3c43ef', '01a209ae-44b6-72d3-be1a-c28ec8b66cd7', '01a209ae-42e4-79ef-98c2-fff523f080fb', '01a209ae-3ff8-7ed1-8bb7-113cdd1eb348', 'Llamar para confirmar horario de visita', '01a209ae-3fe8-774a-a289-b72ce1fd6098', '2026-11-25 19:32:25.577+00', '2026-11-25 19:32:25.577+00', 'pending', NULL, NULL, NULL, '01a209ae-3fe8-774a-a289-b72ce1fd6098', '2026-11-23 18:32:25.583+00', 1),
	('01a209ae-458a-763b-a013-27de955bfd69', '01a209ae-4528-7eb5-9a31-f1eec6fe397c', '01a209ae-42e4-79ef-98c2-fff523f080fb', '01a209ae-3ff8-7ed1-8bb7-113d8bb59268', 'Llamar para confirmar horario de visita', '01a209ae-3fe8-774a-a289-b72ce1fd6098', '2026-11-26 19:32:25.72+00', '2026-11-26 19:32:25.72+00', 'pending', NULL, NULL, NULL, '01a209ae-3fe8-774a-a289-b72ce1fd6098', '2026-11-23 18:32:25.727+00', 1),
	('01a209ae-45c4-7d13-9495-f01932db0f45', '01a209ae-459a-768a-a781-3ab7849e5a4f', '01a209ae-42e4-79ef-98c2-fff523f080fb', '01a209ae-3ff8-7ed1-8bb7-113ef7201ee0', 'Llamar para confirmar horario de visita', '01a209ae-3fe8-774a-a289-b72ce1fd6098', '2026-11-27 19:32:25.787+00', '2026-11-27 19:32:25.787+00', 'pending', NULL, NULL, NULL, '01a209ae-3fe8-774a-a289-b72ce1fd6098', '2026-11-23 18:32:25.79+00', 1),
	('01a209ae-45f4-7bb8-9249-32c8a2256f89', '01a209ae-45d0-7bc9-986f-edd8024b0fc9', '01a209ae-42e4-79ef-98c2-fff523f080fb', '01a209ae-3ff8-7ed1-8bb7-113a5194c247', 'Llamar para confirmar horario de visita', '01a209ae-3fe8-774a-a289-b72ce1fd6098', '2026-11-28 19:32:25.837+00', '2026-11-28 19:32:25.837+00', 'pending', NULL, NULL, NULL, '01a209ae-3fe8-774a-a289-b72ce1fd6098', '2026-11-23 18:32:25.84+00', 1),
	('01a209ae-4681-7088-b7e0-127dac76e9c7', '01a209ae-4638-7d7c-9c78-fb7c5b941222', '01a209ae-4609-7912-a298-558db6e506f4', '01a209ae-3ff8-7ed1-8bb7-113a5194c247', 'Llamar para confirmar horario de visita', '01a209ae-3fe8-774a-a289-b72ce1fd6098', '2026-11-23 19:32:25.958+00', '2026-11-23 19:32:25.958+00', 'pending', NULL, NULL, NULL, '01a209ae-3fe8-774a-a289-b72ce1fd6098', '2026-11-23 18:32:25.969+00', 1),
	('01a209ae-46ca-7d63-8ef7-5cb759582bf4', '01a209ae-4695-7266-98c5-32b6a92695b5', '01a209ae-4609-7912-a298-558db6e506f4', '01a209ae-3ff8-7ed1-8bb7-113b470a3bd1', 'Llamar para confirmar horario de visita', '01a209ae-3fe8-774a-a289-b72ce1fd6098', '2026-11-24 19:32:26.046+00', '2026-11-24 19:32:26.046+00', 'pending', NULL, NULL, NULL, '01a209ae-3fe8-774a-a289-b72ce1fd6098', '2026-11-23 18:32:26.049+00', 1),
	('01a209ae-46f5-7c20-9896-308abe93405f', '01a209ae-46d2-77e7-8930-301de66d8c1e', '01a209ae-4609-7912-a298-558db6e506f4', '01a209ae-3ff8-7ed1-8bb7-113cdd1eb348', 'Llamar para confirmar horario de visita', '01a209ae-3fe8-774a-a289-b72ce1fd6098', '2026-11-25 19:32:26.094+00', '2026-11-25 19:32:26.094+00', 'pending', NULL, NULL, NULL, '01a209ae-3fe8-774a-a289-b72ce1fd6098', '2026-11-23 18:32:26.095+00', 1),
	('01a209ae-4737-71c5-bf4e-f4433a6abcfa', '01a209ae-46fe-7e3e-9f5a-2c3f5fe3c0b4', '01a209ae-4609-7912-a298-558db6e506f4', '01a209ae-3ff8-7ed1-8bb7-113d8bb59268', 'Llamar para confirmar horario de visita', '01a209ae-3fe8-774a-a289-b72ce1fd6098', '2026-11-26 19:32:26.158+00', '2026-11-26 19:32:26.158+00', 'pending', NULL, NULL, NULL, '01a209ae-3fe8-774a-a289-b72ce1fd6098', '2026-11-23 18:32:26.159+00', 1),
	('01a209ae-4780-7395-9127-3c24e0c51bf7', '01a209ae-4747-7ed7-9757-a3fe6141b6fa', '01a209ae-4609-7912-a298-558db6e506f4', '01a209ae-3ff8-7ed1-8bb7-113ef7201ee0', 'Llamar para confirmar horario de visita', '01a209ae-3fe8-774a-a289-b72ce1fd6098', '2026-11-27 19:32:26.231+00', '2026-11-27 19:32:26.231+00', 'pending', NULL, NULL, NULL, '01a209ae-3fe8-774a-a289-b72ce1fd6098', '2026-11-23 18:32:26.238+00', 1),
	('01a209ae-47d1-7529-b95a-458793b16811', '01a209ae-478b-7fbd-83f8-eacfb2c2f71f', '01a209ae-4609-7912-a298-558db6e506f4', '01a209ae-3ff8-7ed1-8bb7-113a5194c247', 'Llamar para confirmar horario de visita', '01a209ae-3fe8-774a-a289-b72ce1fd6098', '2026-11-28 19:32:26.288+00', '2026-11-28 19:32:26.288+00', 'pending', NULL, NULL, NULL, '01a209ae-3fe8-774a-a289-b72ce1fd6098', '2026-11-23 18:32:26.29+00', 1),
	('01a209ae-482e-7dca-9262-bca35a7515d9', '01a209ae-4816-74e0-9324-b133a31fe95b', '01a209ae-47e1-79cb-a5a2-3320ae9a445a', '01a209ae-3ff8-7ed1-8bb7-113a5194c247', 'Llamar para confirmar horario de visita', '01a209ae-3fe8-774a-a289-b72ce1fd6098', '2026-11-23 19:32:26.41+00', '2026-11-23 19:32:26.41+00', 'pending', NULL, NULL, NULL, '01a209ae-3fe8-774a-a289-b72ce1fd6098', '2026-11-23 18:32:26.412+00', 1),
	('01a209ae-485d-72ef-83d9-bcfccc5ff0b3', '01a209ae-4839-7e83-bf4e-66e86fb4d7cb', '01a209ae-47e1-79cb-a5a2-3320ae9a445a', '01a209ae-3ff8-7ed1-8bb7-113b470a3bd1', 'Llamar para confirmar horario de visita', '01a209ae-3fe8-774a-a289-b72ce1fd6098', '2026-11-24 19:32:26.455+00', '2026-11-24 19:32:26.455+00', 'pending', NULL, NULL, NULL, '01a209ae-3fe8-774a-a289-b72ce1fd6098', '2026-11-23 18:32:26.457+00', 1),
	('01a209ae-487b-75b6-8719-c7c56db8e03c', '01a209ae-4866-79d1-b44f-78d5967551f8', '01a209ae-47e1-79cb-a5a2-3320ae9a445a', '01a209ae-3ff8-7ed1-8bb7-113cdd1eb348', 'Llamar para confirmar horario de visita', '01a209ae-3fe8-774a-a289-b72ce1fd6098', '2026-11-25 19:32:26.488+00', '2026-11-25 19:32:26.488+00', 'pending', NULL, NULL, NULL, '01a209ae-3fe8-774a-a289-b72ce1fd6098', '2026-11-23 18:32:26.489+00', 1),
	('01a209ae-48a2-77cf-9e95-7f6685d0058b', '01a209ae-4884-7992-b804-0f19c95fd73f', '01a209ae-47e1-79cb-a5a2-3320ae9a445a', '01a209ae-3ff8-7ed1-8bb7-113d8bb59268', 'Llamar para confirmar horario de visita', '01a209ae-3fe8-774a-a289-b72ce1fd6098', '2026-11-26 19:32:26.526+00', '2026-11-26 19:32:26.526+00', 'pending', NULL, NULL, NULL, '01a209ae-3fe8-774a-a289-b72ce1fd6098', '2026-11-23 18:32:26.527+00', 1),
	('01a209ae-48bc-75a2-8537-06c6e9801905', '01a209ae-48a9-7ad7-b1a8-5bc4dfa3bcc1', '01a209ae-47e1-79cb-a5a2-3320ae9a445a', '01a209ae-3ff8-7ed1-8bb7-113ef7201ee0', 'Llamar para confirmar horario de visita', '01a209ae-3fe8-774a-a289-b72ce1fd6098', '2026-11-27 19:32:26.553+00', '2026-11-27 19:32:26.553+00', 'pending', NULL, NULL, NULL, '01a209ae-3fe8-774a-a289-b72ce1fd6098', '2026-11-23 18:32:26.554+00', 1),
	('01a209ae-48d7-7d5a-838c-e15df6aa5366', '01a209ae-48c2-7202-965e-c6dd651c2cea', '01a209ae-47e1-79cb-a5a2-3320ae9a445a', '01a209ae-3ff8-7ed1-8bb7-113a5194c247', 'Llamar para confirmar horario de visita', '01a209ae-3fe8-774a-a289-b72ce1fd6098', '2026-11-28 19:32:26.581+00', '2026-11-28 19:32:26.581+00', 'pending', NULL, NULL, NULL, '01a209ae-3fe8-774a-a289-b72ce1fd6098', '2026-11-23 18:32:26.582+00', 1),
	('01a217d4-7b47-7b7f-8b97-d37d4d0858f7', '01a217d4-7724-715f-89ff-7e7771e98ab3', '01a21634-1170-75a8-be08-6eb9a0deba0d', '01a209ae-3ff8-7ed1-8bb7-113a5194c247', 'Llamar con el cuadro', '01a209ae-3fe8-774a-a289-b72ce1fd6098', '2026-11-30 12:28:50.909+00', '2026-11-27 12:28:50.834+00', 'pending', NULL, NULL, NULL, '01a209ae-3fe8-774a-a289-b72ce1fd6098', '2026-11-26 12:28:50.852+00', 2);
INSERT INTO public.company VALUES
	(true, 'Tecnosur Ltda.', '761234560', 'America/Santiago', 3, '2026-11-23 18:32:24.055+00', '#b3541e', 45, 'Av. Providencia 1200, Santiago
+56 2 2345 6789', '43539c4d-28df-49ee-93b1-fc231e90a5c1');
INSERT INTO public.contacts VALUES
	('01a209ae-4338-786c-9e01-a57484891389', '01a209ae-42e4-79ef-98c2-fff523f080fb', 'María José Muñoz', 'Jefa de bodega', 'mj@cliente.cl', '+56 9 8765 4321', NULL, NULL, true, 1, '2026-11-23 18:32:25.132+00', '2026-11-23 18:32:25.132+00', DEFAULT, NULL),
	('01a209ae-461e-782c-a687-921b48e037a0', '01a209ae-4609-7912-a298-558db6e506f4', 'María José Muñoz', 'Jefa de bodega', 'mj@cliente.cl', '+56 9 8765 4321', NULL, NULL, true, 1, '2026-11-23 18:32:25.884+00', '2026-11-23 18:32:25.884+00', DEFAULT, NULL),
	('01a209ae-47f4-78d6-a564-73f5da1cb2d2', '01a209ae-47e1-79cb-a5a2-3320ae9a445a', 'María José Muñoz', 'Jefa de bodega', 'mj@cliente.cl', '+56 9 8765 4321', NULL, NULL, true, 1, '2026-11-23 18:32:26.354+00', '2026-11-23 18:32:26.354+00', DEFAULT, NULL),
	('01a21913-eb2a-763a-8d3f-33c5695dd7e3', '01a21913-eb2a-763a-8d3f-33c7938eed66', 'Daniela Sepúlveda', NULL, 'daniela.sepulveda@minimarketlaspalmas.cl', '+56 9 6280 9667', NULL, NULL, true, 1, '2026-11-26 18:17:45.516+00', '2026-11-26 18:17:45.516+00', DEFAULT, NULL),
	('01a21913-eb2a-763a-8d3f-33c68bb52b26', '01a21913-eb2a-763a-8d3f-33c7938eed66', 'Ximena Muñoz', 'Jefe de informática', 'ximena.munoz@minimarketlaspalmas.cl', '+56 9 8903 3960', NULL, NULL, true, 1, '2026-11-26 18:17:45.516+00', '2026-11-26 18:17:45.516+00', DEFAULT, NULL),
	('01a21913-eb2b-74c4-9f46-ad3699990ce4', '01a21913-eb2b-74c4-9f46-ad38b34294f7', 'Carolina Araya', 'Jefe de informática', 'carolina.araya@ferreteriaelpernodorado.cl', '+56 9 5842 8991', NULL, NULL, true, 1, '2026-11-26 18:17:45.516+00', '2026-11-26 18:17:45.516+00', DEFAULT, NULL),
	('01a21913-eb2b-74c4-9f46-ad37c9163db7', '01a21913-eb2b-74c4-9f46-ad38b34294f7', 'Valeria Cárdenas', NULL, 'valeria.cardenas@ferreteriaelpernodorado.cl', '+56 9 6892 2233', NULL, NULL, true, 1, '2026-11-26 18:17:45.516+00', '2026-11-26 18:17:45.516+00', DEFAULT, NULL),
	('01a21913-eb2b-74c4-9f46-ad392ed03f4d', '01a21913-eb2b-74c4-9f46-ad3bcd9b69c1', 'Patricio Sepúlveda', 'Jefe de informática', 'patricio.sepulveda@panaderiasancamilohnos.cl', '+56 9 6590 1929', NULL, NULL, true, 1, '2026-11-26 18:17:45.516+00', '2026-11-26 18:17:45.516+00', DEFAULT, NULL),
	('01a21913-eb2b-74c4-9f46-ad3ab64299ec', '01a21913-eb2b-74c4-9f46-ad3bcd9b69c1', 'Valeria Cárdenas', NULL, 'valeria.cardenas@panaderiasancamilohnos.cl', '+56 9 5143 7532', NULL, NULL, true, 1, '2026-11-26 18:17:45.516+00', '2026-11-26 18:17:45.516+00', DEFAULT, NULL),
	('01a21913-eb2b-74c4-9f46-ad3c974c66aa', '01a21913-eb2b-74c4-9f46-ad3e938d9b47', 'Hernán Contreras', 'Jefe de informática', 'hernan.contreras@ferreteriadelpuertoltda.cl', '+56 9 7875 5726', NULL, NULL, true, 1, '2026-11-26 18:17:45.516+00', '2026-11-26 18:17:45.516+00', DEFAULT, NULL),
	('01a21913-eb2b-74c4-9f46-ad3d58c36a1e', '01a21913-eb2b-74c4-9f46-ad3e938d9b47', 'Valeria Cárdenas', 'Jefe de informática', 'valeria.cardenas@ferreteriadelpuertoltda.cl', '+56 9 6529 4201', NULL, NULL, true, 1, '2026-11-26 18:17:45.516+00', '2026-11-26 18:17:45.516+00', DEFAULT, NULL),
	('01a21913-eb2b-74c4-9f46-ad3fb56350f7', '01a21913-eb2b-74c4-9f46-ad415954a5cd', 'Hernán Cárdenas', 'Jefe de informática', 'hernan.cardenas@agricolavallenubleltda.cl', '+56 9 7166 3281', NULL, NULL, true, 1, '2026-11-26 18:17:45.516+00', '2026-11-26 18:17:45.516+00', DEFAULT, NULL),
	('01a21913-eb2b-74c4-9f46-ad408003c7be', '01a21913-eb2b-74c4-9f46-ad415954a5cd', 'Ximena Muñoz', NULL, 'ximena.munoz@agricolavallenubleltda.cl', '+56 9 7922 7218', NULL, NULL, true, 1, '2026-11-26 18:17:45.516+00', '2026-11-26 18:17:45.516+00', DEFAULT, NULL),
	('01a21913-eb2b-74c4-9f46-ad42280518bb', '01a21913-eb2b-74c4-9f46-ad4498a51601', 'Hernán Núñez', '04', 'hernan.nunez@boticalosaromosspa.cl', '+56 9 9301 4926', NULL, NULL, true, 1, '2026-11-26 18:17:45.516+00', '2026-11-26 18:17:45.516+00', DEFAULT, NULL),
	('01a21913-eb2b-74c4-9f46-ad43d2b02b35', '01a21913-eb2b-74c4-9f46-ad4498a51601', 'Óscar Vidal', '04', 'oscar.vidal@boticalosaromosspa.cl', '+56 9 6519 1842', NULL, NULL, true, 1, '2026-11-26 18:17:45.516+00', '2026-11-26 18:17:45.516+00', DEFAULT, NULL),
	('01a21913-eb2b-74c4-9f46-ad45be60102c', '01a21913-eb2b-74c4-9f46-ad47da323fc3', 'Daniela Araya', '04', 'daniela.araya@opticapenalolenspa.cl', '+56 9 5590 6129', NULL, NULL, true, 1, '2026-11-26 18:17:45.516+00', '2026-11-26 18:17:45.516+00', DEFAULT, NULL),
	('01a21913-eb2b-74c4-9f46-ad46c64bcff0', '01a21913-eb2b-74c4-9f46-ad47da323fc3', 'Óscar Rojas', 'Gerente general', 'oscar.rojas@opticapenalolenspa.cl', '+56 9 8805 4110', NULL, NULL, true, 1, '2026-11-26 18:17:45.516+00', '2026-11-26 18:17:45.516+00', DEFAULT, NULL),
	('01a21913-eb2b-74c4-9f46-ad4872f5982b', '01a21913-eb2b-74c4-9f46-ad4a9652654a', 'Francisca Rojas', NULL, 'francisca.rojas@distribuidoraaconcaguasa.cl', '+56 9 7820 9208', NULL, NULL, true, 1, '2026-11-26 18:17:45.516+00', '2026-11-26 18:17:45.516+00', DEFAULT, NULL),
	('01a21913-eb2b-74c4-9f46-ad49d131688b', '01a21913-eb2b-74c4-9f46-ad4a9652654a', 'Óscar Cárdenas', 'Jefe de informática', 'oscar.cardenas@distribuidoraaconcaguasa.cl', '+56 9 6544 4059', NULL, NULL, true, 1, '2026-11-26 18:17:45.516+00', '2026-11-26 18:17:45.516+00', DEFAULT, NULL),
	('01a21913-eb2b-74c4-9f46-ad4bfd9c46ca', '01a21913-eb2b-74c4-9f46-ad4d0a6158ab', 'Óscar Araya', 'Encargada de adquisiciones', 'oscar.araya@libreriaguellycia.cl', '+56 9 7874 4842', NULL, NULL, true, 1, '2026-11-26 18:17:45.516+00', '2026-11-26 18:17:45.516+00', DEFAULT, NULL),
	('01a21913-eb2b-74c4-9f46-ad4c27e41001', '01a21913-eb2b-74c4-9f46-ad4d0a6158ab', 'Patricio Ibáñez', 'Jefe de informática', 'patricio.ibanez@libreriaguellycia.cl', '+56 9 6472 4170', NULL, NULL, true, 1, '2026-11-26 18:17:45.516+00', '2026-11-26 18:17:45.516+00', DEFAULT, NULL),
	('01a21913-eb2b-74c4-9f46-ad4e4ad377b7', '01a21913-eb2b-74c4-9f46-ad500ee16685', 'Valeria Ibáñez', 'Jefe de informática', 'valeria.ibanez@supermercadoscostaazulsa.cl', '+56 9 8464 1944', NULL, NULL, true, 1, '2026-11-26 18:17:45.516+00', '2026-11-26 18:17:45.516+00', DEFAULT, NULL),
	('01a21913-eb2b-74c4-9f46-ad4f81077cf0', '01a21913-eb2b-74c4-9f46-ad500ee16685', 'Valeria Rojas', 'Gerente general', 'valeria.rojas@supermercadoscostaazulsa.cl', '+56 9 5692 3645', NULL, NULL, true, 1, '2026-11-26 18:17:45.516+00', '2026-11-26 18:17:45.516+00', DEFAULT, NULL),
	('01a21913-eb2b-74c4-9f46-ad51ec1a7084', '01a21913-eb2c-7591-98ec-6c7d3587257c', 'Carolina Araya', 'Jefe de informática', 'carolina.araya@importacionesandinasdelp.cl', '+56 9 7086 3812', NULL, NULL, true, 1, '2026-11-26 18:17:45.516+00', '2026-11-26 18:17:45.516+00', DEFAULT, NULL),
	('01a21913-eb2c-7591-98ec-6c7c94a7d4df', '01a21913-eb2c-7591-98ec-6c7d3587257c', 'Hernán Araya', 'Encargada de adquisiciones', 'hernan.araya@importacionesandinasdelp.cl', '+56 9 6537 5326', NULL, NULL, true, 1, '2026-11-26 18:17:45.516+00', '2026-11-26 18:17:45.516+00', DEFAULT, NULL),
	('01a21913-eb2c-7591-98ec-6c7e606fb177', '01a21913-eb2c-7591-98ec-6c806522f16d', 'Carolina Muñoz', 'Encargada de adquisiciones', 'carolina.munoz@comercialcuyosrl.cl', '+56 9 8018 7540', NULL, NULL, true, 1, '2026-11-26 18:17:45.516+00', '2026-11-26 18:17:45.516+00', DEFAULT, NULL),
	('01a21913-eb2c-7591-98ec-6c7fdf86d5a4', '01a21913-eb2c-7591-98ec-6c806522f16d', 'Luis Sepúlveda', 'Encargada de adquisiciones', 'luis.sepulveda@comercialcuyosrl.cl', '+56 9 9978 2480', NULL, NULL, true, 1, '2026-11-26 18:17:45.516+00', '2026-11-26 18:17:45.516+00', DEFAULT, NULL),
	('01a21913-eb2c-7591-98ec-6c81f278fa2c', '01a21913-eb2c-7591-98ec-6c82ccc27a06', 'Valeria Núñez', NULL, 'valeria.nunez@botillerialaesquinasucur.cl', '+56 9 8031 4804', NULL, NULL, true, 1, '2026-11-26 18:17:45.516+00', '2026-11-26 18:17:45.516+00', DEFAULT, NULL),
	('01a21913-eb2c-7591-98ec-6c839eb2e5f1', '01a21913-eb2c-7591-98ec-6c85956b80c5', 'Carolina Pizarro', 'Encargada de adquisiciones', 'carolina.pizarro@botillerialaesquinasucur.cl', '+56 9 8024 6870', NULL, NULL, true, 1, '2026-11-26 18:17:45.516+00', '2026-11-26 18:17:45.516+00', DEFAULT, NULL),
	('01a21913-eb2c-7591-98ec-6c840046f897', '01a21913-eb2c-7591-98ec-6c85956b80c5', 'Óscar Vidal', NULL, 'oscar.vidal@botillerialaesquinasucur.cl', '+56 9 8583 3476', NULL, NULL, true, 1, '2026-11-26 18:17:45.516+00', '2026-11-26 18:17:45.516+00', DEFAULT, NULL),
	('01a219bf-f9d1-79e2-a9a1-8e528930a0dc', '01a21913-eb2b-74c4-9f46-ad3bcd9b69c1', 'Daniela Pizarro', '04', 'daniela.pizarro@panaderiasancamilohnos.cl', '+56 9 9041 4199', NULL, NULL, true, 1, '2026-11-26 21:25:41.458+00', '2026-11-26 21:25:41.458+00', DEFAULT, NULL),
	('01a219bf-f9d1-79e2-a9a1-8e53fb86effd', '01a21913-eb2b-74c4-9f46-ad3bcd9b69c1', 'Luis Sepúlveda', 'Jefe de informática', 'luis.sepulveda@panaderiasancamilohnos.cl', '+56 9 9175 3109', NULL, NULL, true, 1, '2026-11-26 21:25:41.458+00', '2026-11-26 21:25:41.458+00', DEFAULT, NULL),
	('01a219bf-f9d1-79e2-a9a1-8e5486b44f7d', '01a21913-eb2b-74c4-9f46-ad415954a5cd', 'Luis Vidal', NULL, 'luis.vidal@agricolavallenubleltda.cl', '+56 9 9866 2838', NULL, NULL, true, 1, '2026-11-26 21:25:41.458+00', '2026-11-26 21:25:41.458+00', DEFAULT, NULL),
	('01a219bf-f9d1-79e2-a9a1-8e55b471f9cd', '01a21913-eb2b-74c4-9f46-ad415954a5cd', 'Patricio Araya', NULL, 'patricio.araya@agricolavallenubleltda.cl', '+56 9 5274 7712', NULL, NULL, true, 1, '2026-11-26 21:25:41.458+00', '2026-11-26 21:25:41.458+00', DEFAULT, NULL),
	('01a219bf-f9d1-79e2-a9a1-8e56b7511edb', '01a219bf-f9d1-79e2-a9a1-8e58b4bca1d2', 'Hernán Ibáñez', '04', 'hernan.ibanez@mineraquebradasecaltda.cl', '+56 9 6290 7410', NULL, NULL, true, 1, '2026-11-26 21:25:41.458+00', '2026-11-26 21:25:41.458+00', DEFAULT, NULL),
	('01a219bf-f9d1-79e2-a9a1-8e57bac9a614', '01a219bf-f9d1-79e2-a9a1-8e58b4bca1d2', 'Óscar Rojas', 'Jefe de informática', 'oscar.rojas@mineraquebradasecaltda.cl', '+56 9 9210 1553', NULL, NULL, true, 1, '2026-11-26 21:25:41.458+00', '2026-11-26 21:25:41.458+00', DEFAULT, NULL),
	('01a219bf-f9d1-79e2-a9a1-8e59cbfd3365', '01a219bf-f9d1-79e2-a9a1-8e5b0f737ac2', 'Carolina Rojas', '04', 'carolina.rojas@agenciadeaduanacamanchac.cl', '+56 9 7554 7877', NULL, NULL, true, 1, '2026-11-26 21:25:41.458+00', '2026-11-26 21:25:41.458+00', DEFAULT, NULL),
	('01a219bf-f9d1-79e2-a9a1-8e5afdf0fe79', '01a219bf-f9d1-79e2-a9a1-8e5b0f737ac2', 'Daniela Pizarro', '04', 'daniela.pizarro@agenciadeaduanacamanchac.cl', '+56 9 8477 6703', NULL, NULL, true, 1, '2026-11-26 21:25:41.458+00', '2026-11-26 21:25:41.458+00', DEFAULT, NULL),
	('01a219bf-f9d1-79e2-a9a1-8e5c8b36ed25', '01a219bf-f9d1-79e2-a9a1-8e5e935b86db', 'Hernán Rojas', 'Jefe de informática', 'hernan.rojas@hoteleraatacamasa.cl', '+56 9 5085 6704', NULL, NULL, true, 1, '2026-11-26 21:25:41.458+00', '2026-11-26 21:25:41.458+00', DEFAULT, NULL),
	('01a219bf-f9d1-79e2-a9a1-8e5d2016f3f2', '01a219bf-f9d1-79e2-a9a1-8e5e935b86db', 'Luis Pizarro', NULL, 'luis.pizarro@hoteleraatacamasa.cl', '+56 9 7861 6151', NULL, NULL, true, 1, '2026-11-26 21:25:41.458+00', '2026-11-26 21:25:41.458+00', DEFAULT, NULL),
	('01a219bf-f9d1-79e2-a9a1-8e5f6c12006e', '01a219bf-f9d1-79e2-a9a1-8e610e5ea748', 'Daniela Sepúlveda', 'Jefe de informática', 'daniela.sepulveda@repuestoselmorroeirl.cl', '+56 9 7969 7001', NULL, NULL, true, 1, '2026-11-26 21:25:41.458+00', '2026-11-26 21:25:41.458+00', DEFAULT, NULL),
	('01a219bf-f9d1-79e2-a9a1-8e6097b09bca', '01a219bf-f9d1-79e2-a9a1-8e610e5ea748', 'Hernán Araya', 'Gerente general', 'hernan.araya@repuestoselmorroeirl.cl', '+56 9 7907 1819', NULL, NULL, true, 1, '2026-11-26 21:25:41.458+00', '2026-11-26 21:25:41.458+00', DEFAULT, NULL),
	('01a219bf-f9d1-79e2-a9a1-8e629f04d942', '01a21913-eb2b-74c4-9f46-ad47da323fc3', 'Jorge Rojas', 'Encargada de adquisiciones', 'jorge.rojas@opticapenalolenspa.cl', '+56 9 7546 2572', NULL, NULL, true, 1, '2026-11-26 21:25:41.458+00', '2026-11-26 21:25:41.458+00', DEFAULT, NULL),
	('01a219bf-f9d1-79e2-a9a1-8e635a2f8393', '01a21913-eb2b-74c4-9f46-ad47da323fc3', 'Patricio Araya', NULL, 'patricio.araya@opticapenalolenspa.cl', '+56 9 9519 5042', NULL, NULL, true, 1, '2026-11-26 21:25:41.458+00', '2026-11-26 21:25:41.458+00', DEFAULT, NULL),
	('01a219bf-f9d1-79e2-a9a1-8e64fbeea939', '01a21913-eb2b-74c4-9f46-ad4a9652654a', 'Carolina Muñoz', 'Gerente general', 'carolina.munoz@distribuidoraaconcaguasa.cl', '+56 9 7498 4073', NULL, NULL, true, 1, '2026-11-26 21:25:41.458+00', '2026-11-26 21:25:41.458+00', DEFAULT, NULL),
	('01a219bf-f9d1-79e2-a9a1-8e65b0b01bde', '01a21913-eb2b-74c4-9f46-ad4a9652654a', 'Jorge Vidal', 'Gerente general', 'jorge.vidal@distribuidoraaconcaguasa.cl', '+56 9 8312 5129', NULL, NULL, true, 1, '2026-11-26 21:25:41.458+00', '2026-11-26 21:25:41.458+00', DEFAULT, NULL),
	('01a219bf-f9d1-79e2-a9a1-8e66daa4a905', '01a21913-eb2b-74c4-9f46-ad4d0a6158ab', 'Jorge Muñoz', 'Jefe de informática', 'jorge.munoz@libreriaguellycia.cl', '+56 9 8982 5192', NULL, NULL, true, 1, '2026-11-26 21:25:41.458+00', '2026-11-26 21:25:41.458+00', DEFAULT, NULL),
	('01a219bf-f9d2-71f7-85d4-39b974ef4f7f', '01a21913-eb2b-74c4-9f46-ad4d0a6158ab', 'Valeria Araya', 'Gerente general', 'valeria.araya@libreriaguellycia.cl', '+56 9 7913 6778', NULL, NULL, true, 1, '2026-11-26 21:25:41.458+00', '2026-11-26 21:25:41.458+00', DEFAULT, NULL),
	('01a219bf-f9d2-71f7-85d4-39ba90007b56', '01a21913-eb2b-74c4-9f46-ad500ee16685', 'Francisca Pizarro', 'Jefe de informática', 'francisca.pizarro@supermercadoscostaazulsa.cl', '+56 9 8267 8743', NULL, NULL, true, 1, '2026-11-26 21:25:41.458+00', '2026-11-26 21:25:41.458+00', DEFAULT, NULL),
	('01a21a64-ef27-71e5-8318-2f37fea81489', '01a21a64-ef06-70ec-9fa6-324495de5a5a', 'Marta Pinto', NULL, NULL, '9 8765 4321', NULL, NULL, true, 1, '2026-11-27 00:25:52.163+00', '2026-11-27 00:25:52.163+00', DEFAULT, NULL);
INSERT INTO public.coverage_balances VALUES
	('01a214a7-3723-72c1-97ff-71b881686ba8', '01a214a7-3722-707e-9987-f768324519a6', 750, 90, 3);
INSERT INTO public.coverage_equipment VALUES
	('01a214a7-37e5-733c-a17a-13e8ab8b0977', '01a214a7-37d4-75df-b31e-a30135cd7019');
INSERT INTO public.coverage_events VALUES
	('01a214a7-3731-7aa8-bd74-eaf366f0acc9', '01a214a7-3723-72c1-97ff-71b881686ba8', '2026-11-25 21:40:32.67+00', '01a209ae-3fe8-774a-a289-b72ce1fd6098', 'Sofía Rojas', 'created', NULL, '{"type": "Soporte por horas", "endsOn": "2026-12-31", "startsOn": "2026-01-01"}', NULL),
	('01a214a7-37bf-74e9-8d90-8bd8889ff393', '01a214a7-3723-72c1-97ff-71b881686ba8', '2026-11-25 21:40:32.824+00', '01a209ae-3fe8-774a-a289-b72ce1fd6098', 'Sofía Rojas', 'hoursAdded', NULL, '{"minutes": 60, "startsOn": "2026-03-01", "expiresOn": "2026-12-31"}', 'Compra'),
	('01a214a7-37c0-7983-98f0-d5670a70fa38', '01a214a7-3723-72c1-97ff-71b881686ba8', '2026-11-25 21:40:32.824+00', '01a209ae-3fe8-774a-a289-b72ce1fd6098', 'Sofía Rojas', 'replayed', NULL, '{"because": "hoursAdded", "changes": 1}', NULL),
	('01a214a7-37c9-75db-81c2-b8ad02d7c516', '01a214a7-3723-72c1-97ff-71b881686ba8', '2026-11-25 21:40:32.837+00', '01a209ae-3fe8-774a-a289-b72ce1fd6098', 'Sofía Rojas', 'suspended', NULL, '{"fromOn": "2026-02-01", "untilOn": "2026-02-10"}', 'Sin pago'),
	('01a214a7-37f3-7af5-9b22-ebc7ce4deb95', '01a214a7-37e5-733c-a17a-13e8ab8b0977', '2026-11-25 21:40:32.863+00', '01a209ae-3fe8-774a-a289-b72ce1fd6098', 'Sofía Rojas', 'created', NULL, '{"type": "Garantía legal", "endsOn": "2026-11-30", "startsOn": "2026-06-01"}', NULL),
	('01a214a7-3808-7f14-85d6-22fc51afcf67', '01a214a7-37e5-733c-a17a-13e8ab8b0977', '2026-11-25 21:40:32.894+00', '01a209ae-3fe8-774a-a289-b72ce1fd6098', 'Sofía Rojas', 'repairReceived', '{"lastDay": "2026-11-30"}', '{"lastDay": "2026-11-30", "equipment": "Impresora", "receivedOn": "2026-07-01"}', NULL),
	('01a214a7-3819-7b6e-8403-92d5b9f2b2fa', '01a214a7-37e5-733c-a17a-13e8ab8b0977', '2026-11-25 21:40:32.91+00', '01a209ae-3fe8-774a-a289-b72ce1fd6098', 'Sofía Rojas', 'repairReturned', '{"lastDay": "2026-11-30"}', '{"lastDay": "2026-12-10", "equipment": "Impresora", "receivedOn": "2026-07-01", "returnedOn": "2026-07-11"}', NULL),
	('01a214a7-3837-72a0-9935-973e311a56b4', '01a214a7-3723-72c1-97ff-71b881686ba8', '2026-11-25 21:40:32.926+00', '01a209ae-3fe8-774a-a289-b72ce1fd6098', 'Sofía Rojas', 'renewed', NULL, '{"id": "01a214a7-3824-7663-883b-5c0f0cc2ccbe", "number": 3, "takesHoursAlong": true}', NULL),
	('01a214a7-3838-7989-8c84-94329a526a0d', '01a214a7-3824-7663-883b-5c0f0cc2ccbe', '2026-11-25 21:40:32.926+00', '01a209ae-3fe8-774a-a289-b72ce1fd6098', 'Sofía Rojas', 'created', '{"id": "01a214a7-3723-72c1-97ff-71b881686ba8", "number": 1, "takesHoursAlong": true}', '{"type": "Soporte por horas", "endsOn": "2027-12-31", "startsOn": "2027-01-01"}', NULL),
	('01a214a7-5c58-7da0-bc60-a92f48058302', '01a214a7-37e5-733c-a17a-13e8ab8b0977', '2026-11-25 21:40:42.18+00', '01a209ae-3fe8-774a-a289-b72ce1fd6098', 'Sofía Rojas', 'repairCorrected', '{"lastDay": "2026-12-10"}', '{"lastDay": "2026-12-09", "equipment": "Impresora", "receivedOn": "2026-07-02", "returnedOn": "2026-07-11"}', 'Llegó un día después');
INSERT INTO public.coverage_suspensions VALUES
	('01a214a7-37c8-7e5a-86f3-8b46c71c8c90', '01a214a7-3723-72c1-97ff-71b881686ba8', '2026-02-01', '2026-02-10', 'Sin pago');
INSERT INTO public.coverage_types VALUES
	('01a214a7-370b-7990-8971-cc22ea1aded3', 'Soporte por horas', 'contract', 12, 600, 'term', true, 15, 0, 100, 100, 150, 100, 100, 'warn', NULL, false, '[]', true, 1),
	('01a214a7-3718-7602-8c0d-fe0f3adea22d', 'Garantía legal', 'warranty', 6, NULL, 'term', true, 1, 0, 100, 100, 100, 100, 100, 'allow', NULL, true, '[]', true, 1);
INSERT INTO public.coverages VALUES
	('01a214a7-3723-72c1-97ff-71b881686ba8', 1, 'CT-14', '01a209ae-42e4-79ef-98c2-fff523f080fb', '01a214a7-370b-7990-8971-cc22ea1aded3', 'contract', '01a214a7-3722-707e-9987-f768324519a6', '2026-01-01', '2026-12-31', NULL, '2026-12-31', 'all', 600, 'term', true, 15, 0, 100, 100, 150, 100, 100, 'warn', NULL, false, '{}', 'Firmado', NULL, false, '{"hours": [["2026-01-01", "2027-12-31", 600, 600, true], ["2026-03-01", "2027-12-31", 60, 60, true], ["2027-01-01", "2027-12-31", 600, 0, false]], "charged": 750, "overrun": 90, "repairs": null, "renewedBy": {"id": "01a214a7-3824-7663-883b-5c0f0cc2ccbe", "number": 3}, "suspensions": [{"id": "01a214a7-37c8-7e5a-86f3-8b46c71c8c90", "fromOn": "2026-02-01", "reason": "Sin pago", "untilOn": "2026-02-10"}]}', NULL, '01a209ae-3fe8-774a-a289-b72ce1fd6098', '2026-11-25 21:40:32.67+00', 2),
	('01a214a7-3824-7663-883b-5c0f0cc2ccbe', 3, NULL, '01a209ae-42e4-79ef-98c2-fff523f080fb', '01a214a7-370b-7990-8971-cc22ea1aded3', 'contract', '01a214a7-3722-707e-9987-f768324519a6', '2027-01-01', '2027-12-31', NULL, '2027-12-31', 'all', 600, 'term', true, 15, 0, 100, 100, 150, 100, 100, 'warn', NULL, false, '{}', NULL, '01a214a7-3723-72c1-97ff-71b881686ba8', true, '{"hours": [["2026-01-01", "2027-12-31", 600, 600, false], ["2026-03-01", "2027-12-31", 60, 60, false], ["2027-01-01", "2027-12-31", 600, 0, true]], "charged": 0, "overrun": 0, "repairs": null, "renewedBy": null, "suspensions": []}', NULL, '01a209ae-3fe8-774a-a289-b72ce1fd6098', '2026-11-25 21:40:32.926+00', 1),
	('01a214a7-37e5-733c-a17a-13e8ab8b0977', 2, NULL, '01a209ae-42e4-79ef-98c2-fff523f080fb', '01a214a7-3718-7602-8c0d-fe0f3adea22d', 'warranty', '01a214a7-37e4-798d-a01a-e6f6294dfc42', '2026-06-01', '2026-11-30', NULL, '2026-12-09', 'equipment', NULL, 'term', true, 1, 0, 100, 100, 100, 100, 100, 'allow', NULL, true, '{}', NULL, NULL, false, '{"hours": [], "charged": 0, "overrun": 0, "repairs": [{"receivedOn": "2026-07-02", "returnedOn": "2026-07-11", "equipmentId": "01a214a7-37d4-75df-b31e-a30135cd7019"}], "renewedBy": null, "suspensions": []}', NULL, '01a209ae-3fe8-774a-a289-b72ce1fd6098', '2026-11-25 21:40:32.863+00', 1);
INSERT INTO public.customer_erp_codes VALUES
	('01a21913-eb2b-74c4-9f46-ad3bcd9b69c1', 2, 'AN1'),
	('01a21913-eb2b-74c4-9f46-ad415954a5cd', 2, 'AN2'),
	('01a219bf-f9d1-79e2-a9a1-8e58b4bca1d2', 2, 'AN201'),
	('01a219bf-f9d1-79e2-a9a1-8e5b0f737ac2', 2, 'AN202'),
	('01a219bf-f9d1-79e2-a9a1-8e5e935b86db', 2, 'AN203'),
	('01a219bf-f9d1-79e2-a9a1-8e610e5ea748', 2, 'AN204'),
	('01a21913-eb2b-74c4-9f46-ad47da323fc3', 2, 'AN3'),
	('01a21913-eb2b-74c4-9f46-ad4a9652654a', 2, 'AN4'),
	('01a21913-eb2b-74c4-9f46-ad4d0a6158ab', 2, 'AN5'),
	('01a21913-eb2b-74c4-9f46-ad500ee16685', 2, 'AN6');
INSERT INTO public.customer_keys VALUES
	('01a209ae-42e4-79ef-98c2-fff523f080fb', '01a209ae-42e4-79ef-98c2-fff523f080fb', 'email', 'contacto@cliente.cl', 'contacto@cliente.cl'),
	('01a209ae-42e4-79ef-98c2-fff523f080fb', '01a209ae-42e4-79ef-98c2-fff523f080fb', 'name', 'clinica nunoa oriente spa', 'Clínica Ñuñoa Oriente SpA'),
	('01a209ae-42e4-79ef-98c2-fff523f080fb', '01a209ae-42e4-79ef-98c2-fff523f080fb', 'phone', '223456789', '+56 2 2345 6789'),
	('01a209ae-42e4-79ef-98c2-fff523f080fb', '01a209ae-4338-786c-9e01-a57484891389', 'contactEmail', 'mj@cliente.cl', 'mj@cliente.cl'),
	('01a209ae-42e4-79ef-98c2-fff523f080fb', '01a209ae-4338-786c-9e01-a57484891389', 'contactPhone', '987654321', '+56 9 8765 4321'),
	('01a209ae-42e4-79ef-98c2-fff523f080fb', '01a209ae-4338-786c-9e01-a57484891389', 'contact', 'maria jose munoz', 'María José Muñoz'),
	('01a209ae-42e4-79ef-98c2-fff523f080fb', '01a209ae-435b-735d-839b-a9c1575f757e', 'serial', 'sn202400123', 'SN-2024/00123'),
	('01a209ae-42e4-79ef-98c2-fff523f080fb', '01a209ae-435b-735d-839b-a9c1575f757e', 'product', 'impresora termica zt-411', 'Impresora térmica ZT-411'),
	('01a209ae-4609-7912-a298-558db6e506f4', '01a209ae-4609-7912-a298-558db6e506f4', 'email', 'contacto@cliente.cl', 'contacto@cliente.cl'),
	('01a209ae-4609-7912-a298-558db6e506f4', '01a209ae-4609-7912-a298-558db6e506f4', 'name', 'comercial aysen ltda.', 'Comercial Aysén Ltda.'),
	('01a209ae-4609-7912-a298-558db6e506f4', '01a209ae-4609-7912-a298-558db6e506f4', 'phone', '223456789', '+56 2 2345 6789'),
	('01a209ae-4609-7912-a298-558db6e506f4', '01a209ae-461e-782c-a687-921b48e037a0', 'contact', 'maria jose munoz', 'María José Muñoz'),
	('01a209ae-4609-7912-a298-558db6e506f4', '01a209ae-461e-782c-a687-921b48e037a0', 'contactEmail', 'mj@cliente.cl', 'mj@cliente.cl'),
	('01a209ae-4609-7912-a298-558db6e506f4', '01a209ae-461e-782c-a687-921b48e037a0', 'contactPhone', '987654321', '+56 9 8765 4321'),
	('01a209ae-4609-7912-a298-558db6e506f4', '01a209ae-462a-7331-a302-b56e0c385d36', 'serial', 'sn202400123', 'SN-2024/00123'),
	('01a209ae-4609-7912-a298-558db6e506f4', '01a209ae-462a-7331-a302-b56e0c385d36', 'product', 'impresora termica zt-411', 'Impresora térmica ZT-411'),
	('01a209ae-47e1-79cb-a5a2-3320ae9a445a', '01a209ae-47e1-79cb-a5a2-3320ae9a445a', 'phone', '223456789', '+56 2 2345 6789'),
	('01a209ae-47e1-79cb-a5a2-3320ae9a445a', '01a209ae-47e1-79cb-a5a2-3320ae9a445a', 'email', 'contacto@cliente.cl', 'contacto@cliente.cl'),
	('01a209ae-47e1-79cb-a5a2-3320ae9a445a', '01a209ae-47e1-79cb-a5a2-3320ae9a445a', 'name', 'panaderia san jose', 'Panadería San José'),
	('01a209ae-47e1-79cb-a5a2-3320ae9a445a', '01a209ae-47f4-78d6-a564-73f5da1cb2d2', 'contactEmail', 'mj@cliente.cl', 'mj@cliente.cl'),
	('01a209ae-47e1-79cb-a5a2-3320ae9a445a', '01a209ae-47f4-78d6-a564-73f5da1cb2d2', 'contactPhone', '987654321', '+56 9 8765 4321'),
	('01a209ae-47e1-79cb-a5a2-3320ae9a445a', '01a209ae-47f4-78d6-a564-73f5da1cb2d2', 'contact', 'maria jose munoz', 'María José Muñoz'),
	('01a209ae-47e1-79cb-a5a2-3320ae9a445a', '01a209ae-4808-7fe2-8f5f-1326929f8c6c', 'product', 'impresora termica zt-411', 'Impresora térmica ZT-411'),
	('01a209ae-47e1-79cb-a5a2-3320ae9a445a', '01a209ae-4808-7fe2-8f5f-1326929f8c6c', 'serial', 'sn202400123', 'SN-2024/00123'),
	('01a209ae-42e4-79ef-98c2-fff523f080fb', '01a214a7-37d4-75df-b31e-a30135cd7019', 'serial', 'imp1', 'IMP-1'),
	('01a209ae-42e4-79ef-98c2-fff523f080fb', '01a214a7-37d4-75df-b31e-a30135cd7019', 'product', 'impresora', 'Impresora'),
	('01a21634-1170-75a8-be08-6eb9a0deba0d', '01a21634-1170-75a8-be08-6eb9a0deba0d', 'name', 'planta sur ltda', 'Planta Sur Ltda'),
	('01a21634-1170-75a8-be08-6eb9a0deba0d', '01a21634-1182-7931-ac02-d77e457291be', 'product', 'bascula 500', 'Báscula 500'),
	('01a21634-1170-75a8-be08-6eb9a0deba0d', '01a21634-1182-7931-ac02-d77e457291be', 'serial', 'ba77', 'BA-77'),
	('01a21913-eb2a-763a-8d3f-33c7938eed66', '01a21913-eb2a-763a-8d3f-33c5695dd7e3', 'contact', 'daniela sepulveda', 'Daniela Sepúlveda'),
	('01a21913-eb2a-763a-8d3f-33c7938eed66', '01a21913-eb2a-763a-8d3f-33c68bb52b26', 'contact', 'ximena munoz', 'Ximena Muñoz'),
	('01a21913-eb2a-763a-8d3f-33c7938eed66', '01a21913-eb2a-763a-8d3f-33c5695dd7e3', 'contactEmail', 'daniela.sepulveda@minimarketlaspalmas.cl', 'daniela.sepulveda@minimarketlaspalmas.cl'),
	('01a21913-eb2a-763a-8d3f-33c7938eed66', '01a21913-eb2a-763a-8d3f-33c68bb52b26', 'contactEmail', 'ximena.munoz@minimarketlaspalmas.cl', 'ximena.munoz@minimarketlaspalmas.cl'),
	('01a21913-eb2a-763a-8d3f-33c7938eed66', '01a21913-eb2a-763a-8d3f-33c5695dd7e3', 'contactPhone', '962809667', '+56 9 6280 9667'),
	('01a21913-eb2a-763a-8d3f-33c7938eed66', '01a21913-eb2a-763a-8d3f-33c68bb52b26', 'contactPhone', '989033960', '+56 9 8903 3960'),
	('01a21913-eb2a-763a-8d3f-33c7938eed66', '01a21913-eb2a-763a-8d3f-33c7938eed66', 'email', 'contacto@minimarketlaspalmas.cl', 'contacto@minimarketlaspalmas.cl'),
	('01a21913-eb2a-763a-8d3f-33c7938eed66', '01a21913-eb2a-763a-8d3f-33c7938eed66', 'erpCode', '401', '401'),
	('01a21913-eb2a-763a-8d3f-33c7938eed66', '01a21913-eb2a-763a-8d3f-33c7938eed66', 'name', 'minimarket las palmas', 'Minimarket Las Palmas'),
	('01a21913-eb2a-763a-8d3f-33c7938eed66', '01a21913-eb2a-763a-8d3f-33c7938eed66', 'phone', '228137926', '+56 2 2813 7926'),
	('01a21913-eb2a-763a-8d3f-33c7938eed66', '01a21913-eb2a-763a-8d3f-33c7938eed66', 'taxId', '773401004', '773401004'),
	('01a21913-eb2b-74c4-9f46-ad38b34294f7', '01a21913-eb2b-74c4-9f46-ad3699990ce4', 'contact', 'carolina araya', 'Carolina Araya'),
	('01a21913-eb2b-74c4-9f46-ad38b34294f7', '01a21913-eb2b-74c4-9f46-ad37c9163db7', 'contact', 'valeria cardenas', 'Valeria Cárdenas'),
	('01a21913-eb2b-74c4-9f46-ad38b34294f7', '01a21913-eb2b-74c4-9f46-ad3699990ce4', 'contactEmail', 'carolina.araya@ferreteriaelpernodorado.cl', 'carolina.araya@ferreteriaelpernodorado.cl'),
	('01a21913-eb2b-74c4-9f46-ad38b34294f7', '01a21913-eb2b-74c4-9f46-ad37c9163db7', 'contactEmail', 'valeria.cardenas@ferreteriaelpernodorado.cl', 'valeria.cardenas@ferreteriaelpernodorado.cl'),
	('01a21913-eb2b-74c4-9f46-ad38b34294f7', '01a21913-eb2b-74c4-9f46-ad3699990ce4', 'contactPhone', '958428991', '+56 9 5842 8991'),
	('01a21913-eb2b-74c4-9f46-ad38b34294f7', '01a21913-eb2b-74c4-9f46-ad37c9163db7', 'contactPhone', '968922233', '+56 9 6892 2233'),
	('01a21913-eb2b-74c4-9f46-ad38b34294f7', '01a21913-eb2b-74c4-9f46-ad38b34294f7', 'email', 'contacto@ferreteriaelpernodorado.cl', 'contacto@ferreteriaelpernodorado.cl'),
	('01a21913-eb2b-74c4-9f46-ad38b34294f7', '01a21913-eb2b-74c4-9f46-ad38b34294f7', 'erpCode', '402', '402'),
	('01a21913-eb2b-74c4-9f46-ad38b34294f7', '01a21913-eb2b-74c4-9f46-ad38b34294f7', 'name', 'ferreteria el perno dorado', 'Ferretería El Perno Dorado'),
	('01a21913-eb2b-74c4-9f46-ad38b34294f7', '01a21913-eb2b-74c4-9f46-ad38b34294f7', 'phone', '229981841', '+56 2 2998 1841'),
	('01a21913-eb2b-74c4-9f46-ad38b34294f7', '01a21913-eb2b-74c4-9f46-ad38b34294f7', 'taxId', '773411174', '773411174'),
	('01a21913-eb2b-74c4-9f46-ad3bcd9b69c1', '01a21913-eb2b-74c4-9f46-ad392ed03f4d', 'contact', 'patricio sepulveda', 'Patricio Sepúlveda'),
	('01a21913-eb2b-74c4-9f46-ad3bcd9b69c1', '01a21913-eb2b-74c4-9f46-ad3ab64299ec', 'contact', 'valeria cardenas', 'Valeria Cárdenas'),
	('01a21913-eb2b-74c4-9f46-ad3bcd9b69c1', '01a21913-eb2b-74c4-9f46-ad392ed03f4d', 'contactEmail', 'patricio.sepulveda@panaderiasancamilohnos.cl', 'patricio.sepulveda@panaderiasancamilohnos.cl'),
	('01a21913-eb2b-74c4-9f46-ad3bcd9b69c1', '01a21913-eb2b-74c4-9f46-ad3ab64299ec', 'contactEmail', 'valeria.cardenas@panaderiasancamilohnos.cl', 'valeria.cardenas@panaderiasancamilohnos.cl'),
	('01a21913-eb2b-74c4-9f46-ad3bcd9b69c1', '01a21913-eb2b-74c4-9f46-ad3ab64299ec', 'contactPhone', '951437532', '+56 9 5143 7532'),
	('01a21913-eb2b-74c4-9f46-ad3bcd9b69c1', '01a21913-eb2b-74c4-9f46-ad392ed03f4d', 'contactPhone', '965901929', '+56 9 6590 1929'),
	('01a21913-eb2b-74c4-9f46-ad3bcd9b69c1', '01a21913-eb2b-74c4-9f46-ad3bcd9b69c1', 'email', 'contacto@panaderiasancamilohnos.cl', 'contacto@panaderiasancamilohnos.cl'),
	('01a21913-eb2b-74c4-9f46-ad3bcd9b69c1', '01a21913-eb2b-74c4-9f46-ad3bcd9b69c1', 'erpCode', '417', '417'),
	('01a21913-eb2b-74c4-9f46-ad3bcd9b69c1', '01a21913-eb2b-74c4-9f46-ad3bcd9b69c1', 'name', 'panaderia san camilo hnos.', 'Panadería San Camilo Hnos.'),
	('01a21913-eb2b-74c4-9f46-ad3bcd9b69c1', '01a21913-eb2b-74c4-9f46-ad3bcd9b69c1', 'phone', '229963372', '+56 2 2996 3372'),
	('01a21913-eb2b-74c4-9f46-ad3bcd9b69c1', '01a21913-eb2b-74c4-9f46-ad3bcd9b69c1', 'taxId', '77342134k', '77342134K'),
	('01a21913-eb2b-74c4-9f46-ad3e938d9b47', '01a21913-eb2b-74c4-9f46-ad3c974c66aa', 'contact', 'hernan contreras', 'Hernán Contreras'),
	('01a21913-eb2b-74c4-9f46-ad3e938d9b47', '01a21913-eb2b-74c4-9f46-ad3d58c36a1e', 'contact', 'valeria cardenas', 'Valeria Cárdenas'),
	('01a21913-eb2b-74c4-9f46-ad3e938d9b47', '01a21913-eb2b-74c4-9f46-ad3c974c66aa', 'contactEmail', 'hernan.contreras@ferreteriadelpuertoltda.cl', 'hernan.contreras@ferreteriadelpuertoltda.cl'),
	('01a21913-eb2b-74c4-9f46-ad3e938d9b47', '01a21913-eb2b-74c4-9f46-ad3d58c36a1e', 'contactEmail', 'valeria.cardenas@ferreteriadelpuertoltda.cl', 'valeria.cardenas@ferreteriadelpuertoltda.cl'),
	('01a21913-eb2b-74c4-9f46-ad3e938d9b47', '01a21913-eb2b-74c4-9f46-ad3d58c36a1e', 'contactPhone', '965294201', '+56 9 6529 4201'),
	('01a21913-eb2b-74c4-9f46-ad3e938d9b47', '01a21913-eb2b-74c4-9f46-ad3c974c66aa', 'contactPhone', '978755726', '+56 9 7875 5726'),
	('01a21913-eb2b-74c4-9f46-ad3e938d9b47', '01a21913-eb2b-74c4-9f46-ad3e938d9b47', 'email', 'contacto@ferreteriadelpuertoltda.cl', 'contacto@ferreteriadelpuertoltda.cl'),
	('01a21913-eb2b-74c4-9f46-ad3e938d9b47', '01a21913-eb2b-74c4-9f46-ad3e938d9b47', 'erpCode', '76543210', '76543210'),
	('01a21913-eb2b-74c4-9f46-ad3e938d9b47', '01a21913-eb2b-74c4-9f46-ad3e938d9b47', 'name', 'ferreteria del puerto ltda.', 'Ferretería del Puerto Ltda.'),
	('01a21913-eb2b-74c4-9f46-ad3e938d9b47', '01a21913-eb2b-74c4-9f46-ad3e938d9b47', 'phone', '229396823', '+56 2 2939 6823'),
	('01a21913-eb2b-74c4-9f46-ad415954a5cd', '01a21913-eb2b-74c4-9f46-ad3fb56350f7', 'contact', 'hernan cardenas', 'Hernán Cárdenas'),
	('01a21913-eb2b-74c4-9f46-ad415954a5cd', '01a21913-eb2b-74c4-9f46-ad408003c7be', 'contact', 'ximena munoz', 'Ximena Muñoz'),
	('01a21913-eb2b-74c4-9f46-ad415954a5cd', '01a21913-eb2b-74c4-9f46-ad3fb56350f7', 'contactEmail', 'hernan.cardenas@agricolavallenubleltda.cl', 'hernan.cardenas@agricolavallenubleltda.cl'),
	('01a21913-eb2b-74c4-9f46-ad415954a5cd', '01a21913-eb2b-74c4-9f46-ad408003c7be', 'contactEmail', 'ximena.munoz@agricolavallenubleltda.cl', 'ximena.munoz@agricolavallenubleltda.cl'),
	('01a21913-eb2b-74c4-9f46-ad415954a5cd', '01a21913-eb2b-74c4-9f46-ad3fb56350f7', 'contactPhone', '971663281', '+56 9 7166 3281'),
	('01a21913-eb2b-74c4-9f46-ad415954a5cd', '01a21913-eb2b-74c4-9f46-ad408003c7be', 'contactPhone', '979227218', '+56 9 7922 7218'),
	('01a21913-eb2b-74c4-9f46-ad415954a5cd', '01a21913-eb2b-74c4-9f46-ad415954a5cd', 'email', 'contacto@agricolavallenubleltda.cl', 'contacto@agricolavallenubleltda.cl'),
	('01a21913-eb2b-74c4-9f46-ad415954a5cd', '01a21913-eb2b-74c4-9f46-ad415954a5cd', 'erpCode', '76918244', '76918244'),
	('01a21913-eb2b-74c4-9f46-ad415954a5cd', '01a21913-eb2b-74c4-9f46-ad415954a5cd', 'name', 'agricola valle nuble ltda.', 'Agrícola Valle Ñuble Ltda.'),
	('01a21913-eb2b-74c4-9f46-ad415954a5cd', '01a21913-eb2b-74c4-9f46-ad415954a5cd', 'phone', '227885831', '+56 2 2788 5831'),
	('01a21913-eb2b-74c4-9f46-ad415954a5cd', '01a21913-eb2b-74c4-9f46-ad415954a5cd', 'taxId', '769182446', '769182446'),
	('01a21913-eb2b-74c4-9f46-ad4498a51601', '01a21913-eb2b-74c4-9f46-ad42280518bb', 'contact', 'hernan nunez', 'Hernán Núñez'),
	('01a21913-eb2b-74c4-9f46-ad4498a51601', '01a21913-eb2b-74c4-9f46-ad43d2b02b35', 'contact', 'oscar vidal', 'Óscar Vidal'),
	('01a21913-eb2b-74c4-9f46-ad4498a51601', '01a21913-eb2b-74c4-9f46-ad42280518bb', 'contactEmail', 'hernan.nunez@boticalosaromosspa.cl', 'hernan.nunez@boticalosaromosspa.cl'),
	('01a21913-eb2b-74c4-9f46-ad4498a51601', '01a21913-eb2b-74c4-9f46-ad43d2b02b35', 'contactEmail', 'oscar.vidal@boticalosaromosspa.cl', 'oscar.vidal@boticalosaromosspa.cl'),
	('01a21913-eb2b-74c4-9f46-ad4498a51601', '01a21913-eb2b-74c4-9f46-ad43d2b02b35', 'contactPhone', '965191842', '+56 9 6519 1842'),
	('01a21913-eb2b-74c4-9f46-ad4498a51601', '01a21913-eb2b-74c4-9f46-ad42280518bb', 'contactPhone', '993014926', '+56 9 9301 4926'),
	('01a21913-eb2b-74c4-9f46-ad4498a51601', '01a21913-eb2b-74c4-9f46-ad4498a51601', 'email', 'contacto@boticalosaromosspa.cl', 'contacto@boticalosaromosspa.cl'),
	('01a21913-eb2b-74c4-9f46-ad4498a51601', '01a21913-eb2b-74c4-9f46-ad4498a51601', 'erpCode', '77112233', '77112233'),
	('01a21913-eb2b-74c4-9f46-ad4498a51601', '01a21913-eb2b-74c4-9f46-ad4498a51601', 'name', 'botica los aromos spa', 'Botica Los Aromos SpA'),
	('01a21913-eb2b-74c4-9f46-ad4498a51601', '01a21913-eb2b-74c4-9f46-ad4498a51601', 'phone', '229207686', '+56 2 2920 7686'),
	('01a21913-eb2b-74c4-9f46-ad47da323fc3', '01a21913-eb2b-74c4-9f46-ad45be60102c', 'contact', 'daniela araya', 'Daniela Araya'),
	('01a21913-eb2b-74c4-9f46-ad47da323fc3', '01a21913-eb2b-74c4-9f46-ad46c64bcff0', 'contact', 'oscar rojas', 'Óscar Rojas'),
	('01a21913-eb2b-74c4-9f46-ad47da323fc3', '01a21913-eb2b-74c4-9f46-ad45be60102c', 'contactEmail', 'daniela.araya@opticapenalolenspa.cl', 'daniela.araya@opticapenalolenspa.cl'),
	('01a21913-eb2b-74c4-9f46-ad47da323fc3', '01a21913-eb2b-74c4-9f46-ad46c64bcff0', 'contactEmail', 'oscar.rojas@opticapenalolenspa.cl', 'oscar.rojas@opticapenalolenspa.cl'),
	('01a21913-eb2b-74c4-9f46-ad47da323fc3', '01a21913-eb2b-74c4-9f46-ad45be60102c', 'contactPhone', '955906129', '+56 9 5590 6129'),
	('01a21913-eb2b-74c4-9f46-ad47da323fc3', '01a21913-eb2b-74c4-9f46-ad46c64bcff0', 'contactPhone', '988054110', '+56 9 8805 4110'),
	('01a21913-eb2b-74c4-9f46-ad47da323fc3', '01a21913-eb2b-74c4-9f46-ad47da323fc3', 'email', 'contacto@opticapenalolenspa.cl', 'contacto@opticapenalolenspa.cl'),
	('01a21913-eb2b-74c4-9f46-ad47da323fc3', '01a21913-eb2b-74c4-9f46-ad47da323fc3', 'erpCode', '77204861', '77204861'),
	('01a21913-eb2b-74c4-9f46-ad47da323fc3', '01a21913-eb2b-74c4-9f46-ad47da323fc3', 'name', 'optica penalolen spa', 'Óptica Peñalolén SpA'),
	('01a21913-eb2b-74c4-9f46-ad47da323fc3', '01a21913-eb2b-74c4-9f46-ad47da323fc3', 'phone', '229416862', '+56 2 2941 6862'),
	('01a21913-eb2b-74c4-9f46-ad47da323fc3', '01a21913-eb2b-74c4-9f46-ad47da323fc3', 'taxId', '772048610', '772048610'),
	('01a21913-eb2b-74c4-9f46-ad4a9652654a', '01a21913-eb2b-74c4-9f46-ad4872f5982b', 'contact', 'francisca rojas', 'Francisca Rojas'),
	('01a21913-eb2b-74c4-9f46-ad4a9652654a', '01a21913-eb2b-74c4-9f46-ad49d131688b', 'contact', 'oscar cardenas', 'Óscar Cárdenas'),
	('01a21913-eb2b-74c4-9f46-ad4a9652654a', '01a21913-eb2b-74c4-9f46-ad4872f5982b', 'contactEmail', 'francisca.rojas@distribuidoraaconcaguasa.cl', 'francisca.rojas@distribuidoraaconcaguasa.cl'),
	('01a21913-eb2b-74c4-9f46-ad4a9652654a', '01a21913-eb2b-74c4-9f46-ad49d131688b', 'contactEmail', 'oscar.cardenas@distribuidoraaconcaguasa.cl', 'oscar.cardenas@distribuidoraaconcaguasa.cl'),
	('01a21913-eb2b-74c4-9f46-ad4a9652654a', '01a21913-eb2b-74c4-9f46-ad49d131688b', 'contactPhone', '965444059', '+56 9 6544 4059'),
	('01a21913-eb2b-74c4-9f46-ad4a9652654a', '01a21913-eb2b-74c4-9f46-ad4872f5982b', 'contactPhone', '978209208', '+56 9 7820 9208'),
	('01a21913-eb2b-74c4-9f46-ad4a9652654a', '01a21913-eb2b-74c4-9f46-ad4a9652654a', 'email', 'contacto@distribuidoraaconcaguasa.cl', 'contacto@distribuidoraaconcaguasa.cl'),
	('01a21913-eb2b-74c4-9f46-ad4a9652654a', '01a21913-eb2b-74c4-9f46-ad4a9652654a', 'erpCode', '78115930', '78115930'),
	('01a21913-eb2b-74c4-9f46-ad4a9652654a', '01a21913-eb2b-74c4-9f46-ad4a9652654a', 'name', 'distribuidora aconcagua s.a.', 'Distribuidora Aconcagua S.A.'),
	('01a21913-eb2b-74c4-9f46-ad4a9652654a', '01a21913-eb2b-74c4-9f46-ad4a9652654a', 'phone', '226748715', '+56 2 2674 8715'),
	('01a21913-eb2b-74c4-9f46-ad4a9652654a', '01a21913-eb2b-74c4-9f46-ad4a9652654a', 'taxId', '781159301', '781159301'),
	('01a21913-eb2b-74c4-9f46-ad4d0a6158ab', '01a21913-eb2b-74c4-9f46-ad4bfd9c46ca', 'contact', 'oscar araya', 'Óscar Araya'),
	('01a21913-eb2b-74c4-9f46-ad4d0a6158ab', '01a21913-eb2b-74c4-9f46-ad4c27e41001', 'contact', 'patricio ibanez', 'Patricio Ibáñez'),
	('01a21913-eb2b-74c4-9f46-ad4d0a6158ab', '01a21913-eb2b-74c4-9f46-ad4bfd9c46ca', 'contactEmail', 'oscar.araya@libreriaguellycia.cl', 'oscar.araya@libreriaguellycia.cl'),
	('01a21913-eb2b-74c4-9f46-ad4d0a6158ab', '01a21913-eb2b-74c4-9f46-ad4c27e41001', 'contactEmail', 'patricio.ibanez@libreriaguellycia.cl', 'patricio.ibanez@libreriaguellycia.cl'),
	('01a21913-eb2b-74c4-9f46-ad4d0a6158ab', '01a21913-eb2b-74c4-9f46-ad4c27e41001', 'contactPhone', '964724170', '+56 9 6472 4170'),
	('01a21913-eb2b-74c4-9f46-ad4d0a6158ab', '01a21913-eb2b-74c4-9f46-ad4bfd9c46ca', 'contactPhone', '978744842', '+56 9 7874 4842'),
	('01a21913-eb2b-74c4-9f46-ad4d0a6158ab', '01a21913-eb2b-74c4-9f46-ad4d0a6158ab', 'email', 'contacto@libreriaguellycia.cl', 'contacto@libreriaguellycia.cl'),
	('01a21913-eb2b-74c4-9f46-ad4d0a6158ab', '01a21913-eb2b-74c4-9f46-ad4d0a6158ab', 'erpCode', '79663020', '79663020'),
	('01a21913-eb2b-74c4-9f46-ad4d0a6158ab', '01a21913-eb2b-74c4-9f46-ad4d0a6158ab', 'name', 'libreria guell y cia.', 'Librería Güell y Cía.'),
	('01a21913-eb2b-74c4-9f46-ad4d0a6158ab', '01a21913-eb2b-74c4-9f46-ad4d0a6158ab', 'phone', '228463860', '+56 2 2846 3860'),
	('01a21913-eb2b-74c4-9f46-ad4d0a6158ab', '01a21913-eb2b-74c4-9f46-ad4d0a6158ab', 'taxId', '796630205', '796630205'),
	('01a21913-eb2b-74c4-9f46-ad500ee16685', '01a21913-eb2b-74c4-9f46-ad4e4ad377b7', 'contact', 'valeria ibanez', 'Valeria Ibáñez'),
	('01a21913-eb2b-74c4-9f46-ad500ee16685', '01a21913-eb2b-74c4-9f46-ad4f81077cf0', 'contact', 'valeria rojas', 'Valeria Rojas'),
	('01a21913-eb2b-74c4-9f46-ad500ee16685', '01a21913-eb2b-74c4-9f46-ad4e4ad377b7', 'contactEmail', 'valeria.ibanez@supermercadoscostaazulsa.cl', 'valeria.ibanez@supermercadoscostaazulsa.cl'),
	('01a21913-eb2b-74c4-9f46-ad500ee16685', '01a21913-eb2b-74c4-9f46-ad4f81077cf0', 'contactEmail', 'valeria.rojas@supermercadoscostaazulsa.cl', 'valeria.rojas@supermercadoscostaazulsa.cl'),
	('01a21913-eb2b-74c4-9f46-ad500ee16685', '01a21913-eb2b-74c4-9f46-ad4f81077cf0', 'contactPhone', '956923645', '+56 9 5692 3645'),
	('01a21913-eb2b-74c4-9f46-ad500ee16685', '01a21913-eb2b-74c4-9f46-ad4e4ad377b7', 'contactPhone', '984641944', '+56 9 8464 1944'),
	('01a21913-eb2b-74c4-9f46-ad500ee16685', '01a21913-eb2b-74c4-9f46-ad500ee16685', 'email', 'contacto@supermercadoscostaazulsa.cl', 'contacto@supermercadoscostaazulsa.cl'),
	('01a21913-eb2b-74c4-9f46-ad500ee16685', '01a21913-eb2b-74c4-9f46-ad500ee16685', 'erpCode', '96551470', '96551470'),
	('01a21913-eb2b-74c4-9f46-ad500ee16685', '01a21913-eb2b-74c4-9f46-ad500ee16685', 'name', 'supermercados costa azul s.a.', 'Supermercados Costa Azul S.A.'),
	('01a21913-eb2b-74c4-9f46-ad500ee16685', '01a21913-eb2b-74c4-9f46-ad500ee16685', 'phone', '228674663', '+56 2 2867 4663'),
	('01a21913-eb2b-74c4-9f46-ad500ee16685', '01a21913-eb2b-74c4-9f46-ad500ee16685', 'taxId', '965514708', '965514708'),
	('01a21913-eb2c-7591-98ec-6c7d3587257c', '01a21913-eb2b-74c4-9f46-ad51ec1a7084', 'contact', 'carolina araya', 'Carolina Araya'),
	('01a21913-eb2c-7591-98ec-6c7d3587257c', '01a21913-eb2c-7591-98ec-6c7c94a7d4df', 'contact', 'hernan araya', 'Hernán Araya'),
	('01a21913-eb2c-7591-98ec-6c7d3587257c', '01a21913-eb2b-74c4-9f46-ad51ec1a7084', 'contactEmail', 'carolina.araya@importacionesandinasdelp.cl', 'carolina.araya@importacionesandinasdelp.cl'),
	('01a21913-eb2c-7591-98ec-6c7d3587257c', '01a21913-eb2c-7591-98ec-6c7c94a7d4df', 'contactEmail', 'hernan.araya@importacionesandinasdelp.cl', 'hernan.araya@importacionesandinasdelp.cl'),
	('01a21913-eb2c-7591-98ec-6c7d3587257c', '01a21913-eb2c-7591-98ec-6c7c94a7d4df', 'contactPhone', '965375326', '+56 9 6537 5326'),
	('01a21913-eb2c-7591-98ec-6c7d3587257c', '01a21913-eb2b-74c4-9f46-ad51ec1a7084', 'contactPhone', '970863812', '+56 9 7086 3812'),
	('01a21913-eb2c-7591-98ec-6c7d3587257c', '01a21913-eb2c-7591-98ec-6c7d3587257c', 'email', 'contacto@importacionesandinasdelp.cl', 'contacto@importacionesandinasdelp.cl'),
	('01a21913-eb2c-7591-98ec-6c7d3587257c', '01a21913-eb2c-7591-98ec-6c7d3587257c', 'erpCode', 'ext0017', 'EXT 0017'),
	('01a21913-eb2c-7591-98ec-6c7d3587257c', '01a21913-eb2c-7591-98ec-6c7d3587257c', 'name', 'importaciones andinas del peru sac', 'Importaciones Andinas del Perú SAC'),
	('01a21913-eb2c-7591-98ec-6c7d3587257c', '01a21913-eb2c-7591-98ec-6c7d3587257c', 'phone', '228259678', '+56 2 2825 9678'),
	('01a21913-eb2c-7591-98ec-6c806522f16d', '01a21913-eb2c-7591-98ec-6c7e606fb177', 'contact', 'carolina munoz', 'Carolina Muñoz'),
	('01a21913-eb2c-7591-98ec-6c806522f16d', '01a21913-eb2c-7591-98ec-6c7fdf86d5a4', 'contact', 'luis sepulveda', 'Luis Sepúlveda'),
	('01a21913-eb2c-7591-98ec-6c806522f16d', '01a21913-eb2c-7591-98ec-6c7e606fb177', 'contactEmail', 'carolina.munoz@comercialcuyosrl.cl', 'carolina.munoz@comercialcuyosrl.cl'),
	('01a21913-eb2c-7591-98ec-6c806522f16d', '01a21913-eb2c-7591-98ec-6c7fdf86d5a4', 'contactEmail', 'luis.sepulveda@comercialcuyosrl.cl', 'luis.sepulveda@comercialcuyosrl.cl'),
	('01a21913-eb2c-7591-98ec-6c806522f16d', '01a21913-eb2c-7591-98ec-6c7e606fb177', 'contactPhone', '980187540', '+56 9 8018 7540'),
	('01a21913-eb2c-7591-98ec-6c806522f16d', '01a21913-eb2c-7591-98ec-6c7fdf86d5a4', 'contactPhone', '999782480', '+56 9 9978 2480'),
	('01a21913-eb2c-7591-98ec-6c806522f16d', '01a21913-eb2c-7591-98ec-6c806522f16d', 'email', 'contacto@comercialcuyosrl.cl', 'contacto@comercialcuyosrl.cl'),
	('01a21913-eb2c-7591-98ec-6c806522f16d', '01a21913-eb2c-7591-98ec-6c806522f16d', 'erpCode', 'ext0021', 'EXT 0021'),
	('01a21913-eb2c-7591-98ec-6c806522f16d', '01a21913-eb2c-7591-98ec-6c806522f16d', 'name', 'comercial cuyo s.r.l.', 'Comercial Cuyo S.R.L.'),
	('01a21913-eb2c-7591-98ec-6c806522f16d', '01a21913-eb2c-7591-98ec-6c806522f16d', 'phone', '224929567', '+56 2 2492 9567'),
	('01a21913-eb2c-7591-98ec-6c82ccc27a06', '01a21913-eb2c-7591-98ec-6c81f278fa2c', 'contact', 'valeria nunez', 'Valeria Núñez'),
	('01a21913-eb2c-7591-98ec-6c82ccc27a06', '01a21913-eb2c-7591-98ec-6c81f278fa2c', 'contactEmail', 'valeria.nunez@botillerialaesquinasucur.cl', 'valeria.nunez@botillerialaesquinasucur.cl'),
	('01a21913-eb2c-7591-98ec-6c82ccc27a06', '01a21913-eb2c-7591-98ec-6c81f278fa2c', 'contactPhone', '980314804', '+56 9 8031 4804'),
	('01a21913-eb2c-7591-98ec-6c82ccc27a06', '01a21913-eb2c-7591-98ec-6c82ccc27a06', 'email', 'contacto@botillerialaesquinasucur.cl', 'contacto@botillerialaesquinasucur.cl'),
	('01a21913-eb2c-7591-98ec-6c82ccc27a06', '01a21913-eb2c-7591-98ec-6c82ccc27a06', 'erpCode', 'suc12b', 'SUC/12 B'),
	('01a21913-eb2c-7591-98ec-6c82ccc27a06', '01a21913-eb2c-7591-98ec-6c82ccc27a06', 'name', 'botilleria la esquina, sucursal 12', 'Botillería La Esquina, sucursal 12'),
	('01a21913-eb2c-7591-98ec-6c82ccc27a06', '01a21913-eb2c-7591-98ec-6c82ccc27a06', 'phone', '225614695', '+56 2 2561 4695'),
	('01a21913-eb2c-7591-98ec-6c82ccc27a06', '01a21913-eb2c-7591-98ec-6c82ccc27a06', 'taxId', '773431515', '773431515'),
	('01a21913-eb2c-7591-98ec-6c85956b80c5', '01a21913-eb2c-7591-98ec-6c839eb2e5f1', 'contact', 'carolina pizarro', 'Carolina Pizarro'),
	('01a21913-eb2c-7591-98ec-6c85956b80c5', '01a21913-eb2c-7591-98ec-6c840046f897', 'contact', 'oscar vidal', 'Óscar Vidal'),
	('01a21913-eb2c-7591-98ec-6c85956b80c5', '01a21913-eb2c-7591-98ec-6c839eb2e5f1', 'contactEmail', 'carolina.pizarro@botillerialaesquinasucur.cl', 'carolina.pizarro@botillerialaesquinasucur.cl'),
	('01a21913-eb2c-7591-98ec-6c85956b80c5', '01a21913-eb2c-7591-98ec-6c840046f897', 'contactEmail', 'oscar.vidal@botillerialaesquinasucur.cl', 'oscar.vidal@botillerialaesquinasucur.cl'),
	('01a21913-eb2c-7591-98ec-6c85956b80c5', '01a21913-eb2c-7591-98ec-6c839eb2e5f1', 'contactPhone', '980246870', '+56 9 8024 6870'),
	('01a21913-eb2c-7591-98ec-6c85956b80c5', '01a21913-eb2c-7591-98ec-6c840046f897', 'contactPhone', '985833476', '+56 9 8583 3476'),
	('01a21913-eb2c-7591-98ec-6c85956b80c5', '01a21913-eb2c-7591-98ec-6c85956b80c5', 'email', 'contacto@botillerialaesquinasucur.cl', 'contacto@botillerialaesquinasucur.cl'),
	('01a21913-eb2c-7591-98ec-6c85956b80c5', '01a21913-eb2c-7591-98ec-6c85956b80c5', 'erpCode', 'suc14', 'SUC/14'),
	('01a21913-eb2c-7591-98ec-6c85956b80c5', '01a21913-eb2c-7591-98ec-6c85956b80c5', 'name', 'botilleria la esquina, sucursal 14', 'Botillería La Esquina, sucursal 14'),
	('01a21913-eb2c-7591-98ec-6c85956b80c5', '01a21913-eb2c-7591-98ec-6c85956b80c5', 'phone', '227908592', '+56 2 2790 8592'),
	('01a21913-eb2c-7591-98ec-6c85956b80c5', '01a21913-eb2c-7591-98ec-6c85956b80c5', 'taxId', '773441685', '773441685'),
	('01a219bf-f9d1-79e2-a9a1-8e58b4bca1d2', '01a219bf-f9d1-79e2-a9a1-8e56b7511edb', 'contact', 'hernan ibanez', 'Hernán Ibáñez'),
	('01a219bf-f9d1-79e2-a9a1-8e58b4bca1d2', '01a219bf-f9d1-79e2-a9a1-8e57bac9a614', 'contact', 'oscar rojas', 'Óscar Rojas'),
	('01a219bf-f9d1-79e2-a9a1-8e58b4bca1d2', '01a219bf-f9d1-79e2-a9a1-8e56b7511edb', 'contactEmail', 'hernan.ibanez@mineraquebradasecaltda.cl', 'hernan.ibanez@mineraquebradasecaltda.cl'),
	('01a219bf-f9d1-79e2-a9a1-8e58b4bca1d2', '01a219bf-f9d1-79e2-a9a1-8e57bac9a614', 'contactEmail', 'oscar.rojas@mineraquebradasecaltda.cl', 'oscar.rojas@mineraquebradasecaltda.cl'),
	('01a219bf-f9d1-79e2-a9a1-8e58b4bca1d2', '01a219bf-f9d1-79e2-a9a1-8e56b7511edb', 'contactPhone', '962907410', '+56 9 6290 7410'),
	('01a219bf-f9d1-79e2-a9a1-8e58b4bca1d2', '01a219bf-f9d1-79e2-a9a1-8e57bac9a614', 'contactPhone', '992101553', '+56 9 9210 1553'),
	('01a219bf-f9d1-79e2-a9a1-8e58b4bca1d2', '01a219bf-f9d1-79e2-a9a1-8e58b4bca1d2', 'email', 'contacto@mineraquebradasecaltda.cl', 'contacto@mineraquebradasecaltda.cl'),
	('01a219bf-f9d1-79e2-a9a1-8e58b4bca1d2', '01a219bf-f9d1-79e2-a9a1-8e58b4bca1d2', 'erpCode', 'an201', 'AN201'),
	('01a219bf-f9d1-79e2-a9a1-8e58b4bca1d2', '01a219bf-f9d1-79e2-a9a1-8e58b4bca1d2', 'name', 'minera quebrada seca ltda.', 'Minera Quebrada Seca Ltda.'),
	('01a219bf-f9d1-79e2-a9a1-8e58b4bca1d2', '01a219bf-f9d1-79e2-a9a1-8e58b4bca1d2', 'phone', '229945425', '+56 2 2994 5425'),
	('01a219bf-f9d1-79e2-a9a1-8e58b4bca1d2', '01a219bf-f9d1-79e2-a9a1-8e58b4bca1d2', 'taxId', '774512101', '774512101'),
	('01a219bf-f9d1-79e2-a9a1-8e5b0f737ac2', '01a219bf-f9d1-79e2-a9a1-8e59cbfd3365', 'contact', 'carolina rojas', 'Carolina Rojas'),
	('01a219bf-f9d1-79e2-a9a1-8e5b0f737ac2', '01a219bf-f9d1-79e2-a9a1-8e5afdf0fe79', 'contact', 'daniela pizarro', 'Daniela Pizarro'),
	('01a219bf-f9d1-79e2-a9a1-8e5b0f737ac2', '01a219bf-f9d1-79e2-a9a1-8e59cbfd3365', 'contactEmail', 'carolina.rojas@agenciadeaduanacamanchac.cl', 'carolina.rojas@agenciadeaduanacamanchac.cl'),
	('01a219bf-f9d1-79e2-a9a1-8e5b0f737ac2', '01a219bf-f9d1-79e2-a9a1-8e5afdf0fe79', 'contactEmail', 'daniela.pizarro@agenciadeaduanacamanchac.cl', 'daniela.pizarro@agenciadeaduanacamanchac.cl'),
	('01a219bf-f9d1-79e2-a9a1-8e5b0f737ac2', '01a219bf-f9d1-79e2-a9a1-8e59cbfd3365', 'contactPhone', '975547877', '+56 9 7554 7877'),
	('01a219bf-f9d1-79e2-a9a1-8e5b0f737ac2', '01a219bf-f9d1-79e2-a9a1-8e5afdf0fe79', 'contactPhone', '984776703', '+56 9 8477 6703'),
	('01a219bf-f9d1-79e2-a9a1-8e5b0f737ac2', '01a219bf-f9d1-79e2-a9a1-8e5b0f737ac2', 'email', 'contacto@agenciadeaduanacamanchac.cl', 'contacto@agenciadeaduanacamanchac.cl'),
	('01a219bf-f9d1-79e2-a9a1-8e5b0f737ac2', '01a219bf-f9d1-79e2-a9a1-8e5b0f737ac2', 'erpCode', 'an202', 'AN202'),
	('01a219bf-f9d1-79e2-a9a1-8e5b0f737ac2', '01a219bf-f9d1-79e2-a9a1-8e5b0f737ac2', 'name', 'agencia de aduana camanchaca spa', 'Agencia de Aduana Camanchaca SpA'),
	('01a219bf-f9d1-79e2-a9a1-8e5b0f737ac2', '01a219bf-f9d1-79e2-a9a1-8e5b0f737ac2', 'phone', '225332326', '+56 2 2533 2326'),
	('01a219bf-f9d1-79e2-a9a1-8e5b0f737ac2', '01a219bf-f9d1-79e2-a9a1-8e5b0f737ac2', 'taxId', '769033777', '769033777'),
	('01a219bf-f9d1-79e2-a9a1-8e5e935b86db', '01a219bf-f9d1-79e2-a9a1-8e5c8b36ed25', 'contact', 'hernan rojas', 'Hernán Rojas'),
	('01a219bf-f9d1-79e2-a9a1-8e5e935b86db', '01a219bf-f9d1-79e2-a9a1-8e5d2016f3f2', 'contact', 'luis pizarro', 'Luis Pizarro'),
	('01a219bf-f9d1-79e2-a9a1-8e5e935b86db', '01a219bf-f9d1-79e2-a9a1-8e5c8b36ed25', 'contactEmail', 'hernan.rojas@hoteleraatacamasa.cl', 'hernan.rojas@hoteleraatacamasa.cl'),
	('01a219bf-f9d1-79e2-a9a1-8e5e935b86db', '01a219bf-f9d1-79e2-a9a1-8e5d2016f3f2', 'contactEmail', 'luis.pizarro@hoteleraatacamasa.cl', 'luis.pizarro@hoteleraatacamasa.cl'),
	('01a219bf-f9d1-79e2-a9a1-8e5e935b86db', '01a219bf-f9d1-79e2-a9a1-8e5c8b36ed25', 'contactPhone', '950856704', '+56 9 5085 6704'),
	('01a219bf-f9d1-79e2-a9a1-8e5e935b86db', '01a219bf-f9d1-79e2-a9a1-8e5d2016f3f2', 'contactPhone', '978616151', '+56 9 7861 6151'),
	('01a219bf-f9d1-79e2-a9a1-8e5e935b86db', '01a219bf-f9d1-79e2-a9a1-8e5e935b86db', 'email', 'contacto@hoteleraatacamasa.cl', 'contacto@hoteleraatacamasa.cl'),
	('01a219bf-f9d1-79e2-a9a1-8e5e935b86db', '01a219bf-f9d1-79e2-a9a1-8e5e935b86db', 'erpCode', 'an203', 'AN203'),
	('01a219bf-f9d1-79e2-a9a1-8e5e935b86db', '01a219bf-f9d1-79e2-a9a1-8e5e935b86db', 'name', 'hotelera atacama s.a.', 'Hotelera Atacama S.A.'),
	('01a219bf-f9d1-79e2-a9a1-8e5e935b86db', '01a219bf-f9d1-79e2-a9a1-8e5e935b86db', 'phone', '228049022', '+56 2 2804 9022'),
	('01a219bf-f9d1-79e2-a9a1-8e5e935b86db', '01a219bf-f9d1-79e2-a9a1-8e5e935b86db', 'taxId', '96711040k', '96711040K'),
	('01a219bf-f9d1-79e2-a9a1-8e610e5ea748', '01a219bf-f9d1-79e2-a9a1-8e5f6c12006e', 'contact', 'daniela sepulveda', 'Daniela Sepúlveda'),
	('01a219bf-f9d1-79e2-a9a1-8e610e5ea748', '01a219bf-f9d1-79e2-a9a1-8e6097b09bca', 'contact', 'hernan araya', 'Hernán Araya'),
	('01a219bf-f9d1-79e2-a9a1-8e610e5ea748', '01a219bf-f9d1-79e2-a9a1-8e5f6c12006e', 'contactEmail', 'daniela.sepulveda@repuestoselmorroeirl.cl', 'daniela.sepulveda@repuestoselmorroeirl.cl'),
	('01a219bf-f9d1-79e2-a9a1-8e610e5ea748', '01a219bf-f9d1-79e2-a9a1-8e6097b09bca', 'contactEmail', 'hernan.araya@repuestoselmorroeirl.cl', 'hernan.araya@repuestoselmorroeirl.cl'),
	('01a219bf-f9d1-79e2-a9a1-8e610e5ea748', '01a219bf-f9d1-79e2-a9a1-8e6097b09bca', 'contactPhone', '979071819', '+56 9 7907 1819'),
	('01a219bf-f9d1-79e2-a9a1-8e610e5ea748', '01a219bf-f9d1-79e2-a9a1-8e5f6c12006e', 'contactPhone', '979697001', '+56 9 7969 7001'),
	('01a219bf-f9d1-79e2-a9a1-8e610e5ea748', '01a219bf-f9d1-79e2-a9a1-8e610e5ea748', 'email', 'contacto@repuestoselmorroeirl.cl', 'contacto@repuestoselmorroeirl.cl'),
	('01a219bf-f9d1-79e2-a9a1-8e610e5ea748', '01a219bf-f9d1-79e2-a9a1-8e610e5ea748', 'erpCode', 'an204', 'AN204'),
	('01a219bf-f9d1-79e2-a9a1-8e610e5ea748', '01a219bf-f9d1-79e2-a9a1-8e610e5ea748', 'name', 'repuestos el morro e.i.r.l.', 'Repuestos El Morro E.I.R.L.'),
	('01a219bf-f9d1-79e2-a9a1-8e610e5ea748', '01a219bf-f9d1-79e2-a9a1-8e610e5ea748', 'phone', '228944766', '+56 2 2894 4766'),
	('01a219bf-f9d1-79e2-a9a1-8e610e5ea748', '01a219bf-f9d1-79e2-a9a1-8e610e5ea748', 'taxId', '762884151', '762884151'),
	('01a21913-eb2b-74c4-9f46-ad500ee16685', '01a219bf-f9d2-71f7-85d4-39ba90007b56', 'contactPhone', '982678743', '+56 9 8267 8743'),
	('01a21913-eb2b-74c4-9f46-ad47da323fc3', '01a219bf-f9d1-79e2-a9a1-8e629f04d942', 'contactEmail', 'jorge.rojas@opticapenalolenspa.cl', 'jorge.rojas@opticapenalolenspa.cl'),
	('01a21913-eb2b-74c4-9f46-ad47da323fc3', '01a21913-eb2b-74c4-9f46-ad47da323fc3', 'erpCode', 'an3', 'AN3'),
	('01a21913-eb2b-74c4-9f46-ad4a9652654a', '01a219bf-f9d1-79e2-a9a1-8e65b0b01bde', 'contactEmail', 'jorge.vidal@distribuidoraaconcaguasa.cl', 'jorge.vidal@distribuidoraaconcaguasa.cl'),
	('01a21913-eb2b-74c4-9f46-ad47da323fc3', '01a219bf-f9d1-79e2-a9a1-8e635a2f8393', 'contactEmail', 'patricio.araya@opticapenalolenspa.cl', 'patricio.araya@opticapenalolenspa.cl'),
	('01a21913-eb2b-74c4-9f46-ad500ee16685', '01a219bf-f9d2-71f7-85d4-39ba90007b56', 'contactEmail', 'francisca.pizarro@supermercadoscostaazulsa.cl', 'francisca.pizarro@supermercadoscostaazulsa.cl'),
	('01a21913-eb2b-74c4-9f46-ad3bcd9b69c1', '01a219bf-f9d1-79e2-a9a1-8e528930a0dc', 'contactEmail', 'daniela.pizarro@panaderiasancamilohnos.cl', 'daniela.pizarro@panaderiasancamilohnos.cl'),
	('01a21913-eb2b-74c4-9f46-ad4d0a6158ab', '01a21913-eb2b-74c4-9f46-ad4d0a6158ab', 'erpCode', 'an5', 'AN5'),
	('01a21913-eb2b-74c4-9f46-ad4d0a6158ab', '01a219bf-f9d2-71f7-85d4-39b974ef4f7f', 'contactPhone', '979136778', '+56 9 7913 6778'),
	('01a21913-eb2b-74c4-9f46-ad4a9652654a', '01a219bf-f9d1-79e2-a9a1-8e64fbeea939', 'contactPhone', '974984073', '+56 9 7498 4073'),
	('01a21913-eb2b-74c4-9f46-ad415954a5cd', '01a21913-eb2b-74c4-9f46-ad415954a5cd', 'erpCode', 'an2', 'AN2'),
	('01a21913-eb2b-74c4-9f46-ad3bcd9b69c1', '01a219bf-f9d1-79e2-a9a1-8e528930a0dc', 'contactPhone', '990414199', '+56 9 9041 4199'),
	('01a21913-eb2b-74c4-9f46-ad4d0a6158ab', '01a219bf-f9d1-79e2-a9a1-8e66daa4a905', 'contact', 'jorge munoz', 'Jorge Muñoz'),
	('01a21913-eb2b-74c4-9f46-ad415954a5cd', '01a219bf-f9d1-79e2-a9a1-8e5486b44f7d', 'contactPhone', '998662838', '+56 9 9866 2838'),
	('01a21913-eb2b-74c4-9f46-ad415954a5cd', '01a219bf-f9d1-79e2-a9a1-8e5486b44f7d', 'contact', 'luis vidal', 'Luis Vidal'),
	('01a21913-eb2b-74c4-9f46-ad4d0a6158ab', '01a219bf-f9d1-79e2-a9a1-8e66daa4a905', 'contactPhone', '989825192', '+56 9 8982 5192'),
	('01a21913-eb2b-74c4-9f46-ad47da323fc3', '01a219bf-f9d1-79e2-a9a1-8e629f04d942', 'contactPhone', '975462572', '+56 9 7546 2572'),
	('01a21913-eb2b-74c4-9f46-ad3bcd9b69c1', '01a219bf-f9d1-79e2-a9a1-8e53fb86effd', 'contactPhone', '991753109', '+56 9 9175 3109'),
	('01a21913-eb2b-74c4-9f46-ad415954a5cd', '01a219bf-f9d1-79e2-a9a1-8e55b471f9cd', 'contactPhone', '952747712', '+56 9 5274 7712'),
	('01a21913-eb2b-74c4-9f46-ad3bcd9b69c1', '01a21913-eb2b-74c4-9f46-ad3bcd9b69c1', 'erpCode', 'an1', 'AN1'),
	('01a21913-eb2b-74c4-9f46-ad4d0a6158ab', '01a219bf-f9d1-79e2-a9a1-8e66daa4a905', 'contactEmail', 'jorge.munoz@libreriaguellycia.cl', 'jorge.munoz@libreriaguellycia.cl'),
	('01a21913-eb2b-74c4-9f46-ad4d0a6158ab', '01a219bf-f9d2-71f7-85d4-39b974ef4f7f', 'contact', 'valeria araya', 'Valeria Araya'),
	('01a21913-eb2b-74c4-9f46-ad4a9652654a', '01a21913-eb2b-74c4-9f46-ad4a9652654a', 'erpCode', 'an4', 'AN4'),
	('01a21913-eb2b-74c4-9f46-ad4d0a6158ab', '01a219bf-f9d2-71f7-85d4-39b974ef4f7f', 'contactEmail', 'valeria.araya@libreriaguellycia.cl', 'valeria.araya@libreriaguellycia.cl'),
	('01a21913-eb2b-74c4-9f46-ad3bcd9b69c1', '01a219bf-f9d1-79e2-a9a1-8e53fb86effd', 'contactEmail', 'luis.sepulveda@panaderiasancamilohnos.cl', 'luis.sepulveda@panaderiasancamilohnos.cl'),
	('01a21913-eb2b-74c4-9f46-ad3bcd9b69c1', '01a219bf-f9d1-79e2-a9a1-8e528930a0dc', 'contact', 'daniela pizarro', 'Daniela Pizarro'),
	('01a21913-eb2b-74c4-9f46-ad415954a5cd', '01a219bf-f9d1-79e2-a9a1-8e55b471f9cd', 'contact', 'patricio araya', 'Patricio Araya'),
	('01a21913-eb2b-74c4-9f46-ad500ee16685', '01a21913-eb2b-74c4-9f46-ad500ee16685', 'erpCode', 'an6', 'AN6'),
	('01a21913-eb2b-74c4-9f46-ad47da323fc3', '01a219bf-f9d1-79e2-a9a1-8e629f04d942', 'contact', 'jorge rojas', 'Jorge Rojas'),
	('01a21913-eb2b-74c4-9f46-ad4a9652654a', '01a219bf-f9d1-79e2-a9a1-8e64fbeea939', 'contact', 'carolina munoz', 'Carolina Muñoz'),
	('01a21913-eb2b-74c4-9f46-ad4a9652654a', '01a219bf-f9d1-79e2-a9a1-8e65b0b01bde', 'contact', 'jorge vidal', 'Jorge Vidal'),
	('01a21913-eb2b-74c4-9f46-ad47da323fc3', '01a219bf-f9d1-79e2-a9a1-8e635a2f8393', 'contactPhone', '995195042', '+56 9 9519 5042'),
	('01a21913-eb2b-74c4-9f46-ad415954a5cd', '01a219bf-f9d1-79e2-a9a1-8e5486b44f7d', 'contactEmail', 'luis.vidal@agricolavallenubleltda.cl', 'luis.vidal@agricolavallenubleltda.cl'),
	('01a21913-eb2b-74c4-9f46-ad47da323fc3', '01a219bf-f9d1-79e2-a9a1-8e635a2f8393', 'contact', 'patricio araya', 'Patricio Araya'),
	('01a21913-eb2b-74c4-9f46-ad500ee16685', '01a219bf-f9d2-71f7-85d4-39ba90007b56', 'contact', 'francisca pizarro', 'Francisca Pizarro'),
	('01a21913-eb2b-74c4-9f46-ad415954a5cd', '01a219bf-f9d1-79e2-a9a1-8e55b471f9cd', 'contactEmail', 'patricio.araya@agricolavallenubleltda.cl', 'patricio.araya@agricolavallenubleltda.cl'),
	('01a21913-eb2b-74c4-9f46-ad4a9652654a', '01a219bf-f9d1-79e2-a9a1-8e65b0b01bde', 'contactPhone', '983125129', '+56 9 8312 5129'),
	('01a21913-eb2b-74c4-9f46-ad4a9652654a', '01a219bf-f9d1-79e2-a9a1-8e64fbeea939', 'contactEmail', 'carolina.munoz@distribuidoraaconcaguasa.cl', 'carolina.munoz@distribuidoraaconcaguasa.cl'),
	('01a21913-eb2b-74c4-9f46-ad3bcd9b69c1', '01a219bf-f9d1-79e2-a9a1-8e53fb86effd', 'contact', 'luis sepulveda', 'Luis Sepúlveda'),
	('01a21a64-ef06-70ec-9fa6-324495de5a5a', '01a21a64-ef06-70ec-9fa6-324495de5a5a', 'name', 'ferreteria lo ovalle', 'Ferretería Lo Ovalle'),
	('01a21a64-ef06-70ec-9fa6-324495de5a5a', '01a21a64-ef06-70ec-9fa6-324495de5a5a', 'phone', '223456789', '2 2345 6789'),
	('01a21a64-ef06-70ec-9fa6-324495de5a5a', '01a21a64-ef27-71e5-8318-2f37fea81489', 'contactPhone', '987654321', '9 8765 4321'),
	('01a21a64-ef06-70ec-9fa6-324495de5a5a', '01a21a64-ef27-71e5-8318-2f37fea81489', 'contact', 'marta pinto', 'Marta Pinto'),
	('01a21a64-ef06-70ec-9fa6-324495de5a5a', '01a21a64-ef06-70ec-9fa6-324495de5a5a', 'email', 'compras@loovalle.cl', 'compras@loovalle.cl'),
	('01a21a64-ef06-70ec-9fa6-324495de5a5a', '01a21a64-ef18-716d-a36f-68b2a17430b8', 'formerName', 'ferreteria lo ovalle ltda.', 'Ferreteria Lo Ovalle Ltda.');
INSERT INTO public.customer_texts VALUES
	('01a209ae-4609-7912-a298-558db6e506f4', ' 223456789
 987654321
 cliente.cl
 comercial aysen ltda.
 contacto@cliente.cl
 impresora termica zt-411
 maria jose munoz
 mj@cliente.cl
 sn-2024/00123
 sn202400123'),
	('01a209ae-47e1-79cb-a5a2-3320ae9a445a', ' 223456789
 987654321
 cliente.cl
 contacto@cliente.cl
 impresora termica zt-411
 maria jose munoz
 mj@cliente.cl
 panaderia san jose
 sn-2024/00123
 sn202400123'),
	('01a209ae-42e4-79ef-98c2-fff523f080fb', ' 223456789
 987654321
 cliente.cl
 clinica nunoa oriente spa
 contacto@cliente.cl
 imp-1
 imp1
 impresora
 impresora termica zt-411
 maria jose munoz
 mj@cliente.cl
 sn-2024/00123
 sn202400123'),
	('01a21634-1170-75a8-be08-6eb9a0deba0d', ' ba-77
 ba77
 bascula 500
 planta sur ltda'),
	('01a21913-eb2a-763a-8d3f-33c7938eed66', ' 228137926
 401
 773401004
 962809667
 989033960
 contacto@minimarketlaspalmas.cl
 daniela sepulveda
 daniela.sepulveda@minimarketlaspalmas.cl
 minimarket las palmas
 minimarketlaspalmas.cl
 ximena munoz
 ximena.munoz@minimarketlaspalmas.cl'),
	('01a21913-eb2b-74c4-9f46-ad38b34294f7', ' 229981841
 402
 773411174
 958428991
 968922233
 carolina araya
 carolina.araya@ferreteriaelpernodorado.cl
 contacto@ferreteriaelpernodorado.cl
 ferreteria el perno dorado
 ferreteriaelpernodorado.cl
 valeria cardenas
 valeria.cardenas@ferreteriaelpernodorado.cl'),
	('01a21913-eb2b-74c4-9f46-ad3e938d9b47', ' 229396823
 76543210
 965294201
 978755726
 contacto@ferreteriadelpuertoltda.cl
 ferreteria del puerto ltda.
 ferreteriadelpuertoltda.cl
 hernan contreras
 hernan.contreras@ferreteriadelpuertoltda.cl
 valeria cardenas
 valeria.cardenas@ferreteriadelpuertoltda.cl'),
	('01a21913-eb2b-74c4-9f46-ad4498a51601', ' 229207686
 77112233
 965191842
 993014926
 botica los aromos spa
 boticalosaromosspa.cl
 contacto@boticalosaromosspa.cl
 hernan nunez
 hernan.nunez@boticalosaromosspa.cl
 oscar vidal
 oscar.vidal@boticalosaromosspa.cl'),
	('01a21913-eb2c-7591-98ec-6c7d3587257c', ' 228259678
 965375326
 970863812
 carolina araya
 carolina.araya@importacionesandinasdelp.cl
 contacto@importacionesandinasdelp.cl
 ext 0017
 ext0017
 hernan araya
 hernan.araya@importacionesandinasdelp.cl
 importaciones andinas del peru sac
 importacionesandinasdelp.cl'),
	('01a21913-eb2c-7591-98ec-6c806522f16d', ' 224929567
 980187540
 999782480
 carolina munoz
 carolina.munoz@comercialcuyosrl.cl
 comercial cuyo s.r.l.
 comercialcuyosrl.cl
 contacto@comercialcuyosrl.cl
 ext 0021
 ext0021
 luis sepulveda
 luis.sepulveda@comercialcuyosrl.cl'),
	('01a21913-eb2c-7591-98ec-6c82ccc27a06', ' 225614695
 773431515
 980314804
 botilleria la esquina, sucursal 12
 botillerialaesquinasucur.cl
 contacto@botillerialaesquinasucur.cl
 suc/12 b
 suc12b
 valeria nunez
 valeria.nunez@botillerialaesquinasucur.cl'),
	('01a21913-eb2c-7591-98ec-6c85956b80c5', ' 227908592
 773441685
 980246870
 985833476
 botilleria la esquina, sucursal 14
 botillerialaesquinasucur.cl
 carolina pizarro
 carolina.pizarro@botillerialaesquinasucur.cl
 contacto@botillerialaesquinasucur.cl
 oscar vidal
 oscar.vidal@botillerialaesquinasucur.cl
 suc/14
 suc14'),
	('01a219bf-f9d1-79e2-a9a1-8e58b4bca1d2', ' 229945425
 774512101
 962907410
 992101553
 an201
 contacto@mineraquebradasecaltda.cl
 hernan ibanez
 hernan.ibanez@mineraquebradasecaltda.cl
 minera quebrada seca ltda.
 mineraquebradasecaltda.cl
 oscar rojas
 oscar.rojas@mineraquebradasecaltda.cl'),
	('01a219bf-f9d1-79e2-a9a1-8e5b0f737ac2', ' 225332326
 769033777
 975547877
 984776703
 agencia de aduana camanchaca spa
 agenciadeaduanacamanchac.cl
 an202
 carolina rojas
 carolina.rojas@agenciadeaduanacamanchac.cl
 contacto@agenciadeaduanacamanchac.cl
 daniela pizarro
 daniela.pizarro@agenciadeaduanacamanchac.cl'),
	('01a219bf-f9d1-79e2-a9a1-8e5e935b86db', ' 228049022
 950856704
 96711040k
 978616151
 an203
 contacto@hoteleraatacamasa.cl
 hernan rojas
 hernan.rojas@hoteleraatacamasa.cl
 hotelera atacama s.a.
 hoteleraatacamasa.cl
 luis pizarro
 luis.pizarro@hoteleraatacamasa.cl'),
	('01a219bf-f9d1-79e2-a9a1-8e610e5ea748', ' 228944766
 762884151
 979071819
 979697001
 an204
 contacto@repuestoselmorroeirl.cl
 daniela sepulveda
 daniela.sepulveda@repuestoselmorroeirl.cl
 hernan araya
 hernan.araya@repuestoselmorroeirl.cl
 repuestos el morro e.i.r.l.
 repuestoselmorroeirl.cl'),
	('01a21913-eb2b-74c4-9f46-ad3bcd9b69c1', ' 229963372
 417
 77342134k
 951437532
 965901929
 990414199
 991753109
 an1
 contacto@panaderiasancamilohnos.cl
 daniela pizarro
 daniela.pizarro@panaderiasancamilohnos.cl
 luis sepulveda
 luis.sepulveda@panaderiasancamilohnos.cl
 panaderia san camilo hnos.
 panaderiasancamilohnos.cl
 patricio sepulveda
 patricio.sepulveda@panaderiasancamilohnos.cl
 valeria cardenas
 valeria.cardenas@panaderiasancamilohnos.cl'),
	('01a21913-eb2b-74c4-9f46-ad415954a5cd', ' 227885831
 76918244
 769182446
 952747712
 971663281
 979227218
 998662838
 agricola valle nuble ltda.
 agricolavallenubleltda.cl
 an2
 contacto@agricolavallenubleltda.cl
 hernan cardenas
 hernan.cardenas@agricolavallenubleltda.cl
 luis vidal
 luis.vidal@agricolavallenubleltda.cl
 patricio araya
 patricio.araya@agricolavallenubleltda.cl
 ximena munoz
 ximena.munoz@agricolavallenubleltda.cl'),
	('01a21913-eb2b-74c4-9f46-ad47da323fc3', ' 229416862
 77204861
 772048610
 955906129
 975462572
 988054110
 995195042
 an3
 contacto@opticapenalolenspa.cl
 daniela araya
 daniela.araya@opticapenalolenspa.cl
 jorge rojas
 jorge.rojas@opticapenalolenspa.cl
 optica penalolen spa
 opticapenalolenspa.cl
 oscar rojas
 oscar.rojas@opticapenalolenspa.cl
 patricio araya
 patricio.araya@opticapenalolenspa.cl'),
	('01a21913-eb2b-74c4-9f46-ad4a9652654a', ' 226748715
 78115930
 781159301
 965444059
 974984073
 978209208
 983125129
 an4
 carolina munoz
 carolina.munoz@distribuidoraaconcaguasa.cl
 contacto@distribuidoraaconcaguasa.cl
 distribuidora aconcagua s.a.
 distribuidoraaconcaguasa.cl
 francisca rojas
 francisca.rojas@distribuidoraaconcaguasa.cl
 jorge vidal
 jorge.vidal@distribuidoraaconcaguasa.cl
 oscar cardenas
 oscar.cardenas@distribuidoraaconcaguasa.cl'),
	('01a21913-eb2b-74c4-9f46-ad4d0a6158ab', ' 228463860
 79663020
 796630205
 964724170
 978744842
 979136778
 989825192
 an5
 contacto@libreriaguellycia.cl
 jorge munoz
 jorge.munoz@libreriaguellycia.cl
 libreria guell y cia.
 libreriaguellycia.cl
 oscar araya
 oscar.araya@libreriaguellycia.cl
 patricio ibanez
 patricio.ibanez@libreriaguellycia.cl
 valeria araya
 valeria.araya@libreriaguellycia.cl'),
	('01a21913-eb2b-74c4-9f46-ad500ee16685', ' 228674663
 956923645
 96551470
 965514708
 982678743
 984641944
 an6
 contacto@supermercadoscostaazulsa.cl
 francisca pizarro
 francisca.pizarro@supermercadoscostaazulsa.cl
 supermercados costa azul s.a.
 supermercadoscostaazulsa.cl
 valeria ibanez
 valeria rojas
 valeria.ibanez@supermercadoscostaazulsa.cl
 valeria.rojas@supermercadoscostaazulsa.cl'),
	('01a21a64-ef06-70ec-9fa6-324495de5a5a', ' 223456789
 987654321
 compras@loovalle.cl
 ferreteria lo ovalle
 ferreteria lo ovalle ltda.
 loovalle.cl
 marta pinto');
INSERT INTO public.customer_words VALUES
	('clinica', DEFAULT),
	('nunoa', DEFAULT),
	('oriente', DEFAULT),
	('spa', DEFAULT),
	('jose', DEFAULT),
	('maria', DEFAULT),
	('munoz', DEFAULT),
	('aysen', DEFAULT),
	('comercial', DEFAULT),
	('ltda', DEFAULT),
	('panaderia', DEFAULT),
	('san', DEFAULT),
	('planta', DEFAULT),
	('sur', DEFAULT),
	('aconcagua', DEFAULT),
	('agricola', DEFAULT),
	('andinas', DEFAULT),
	('araya', DEFAULT),
	('aromos', DEFAULT),
	('azul', DEFAULT),
	('botica', DEFAULT),
	('botilleria', DEFAULT),
	('camilo', DEFAULT),
	('cardenas', DEFAULT),
	('carolina', DEFAULT),
	('cia', DEFAULT),
	('contreras', DEFAULT),
	('costa', DEFAULT),
	('cuyo', DEFAULT),
	('daniela', DEFAULT),
	('del', DEFAULT),
	('distribuidora', DEFAULT),
	('dorado', DEFAULT),
	('esquina', DEFAULT),
	('ferreteria', DEFAULT),
	('francisca', DEFAULT),
	('guell', DEFAULT),
	('hernan', DEFAULT),
	('hnos', DEFAULT),
	('ibanez', DEFAULT),
	('importaciones', DEFAULT),
	('las', DEFAULT),
	('libreria', DEFAULT),
	('los', DEFAULT),
	('luis', DEFAULT),
	('minimarket', DEFAULT),
	('nuble', DEFAULT),
	('nunez', DEFAULT),
	('optica', DEFAULT),
	('oscar', DEFAULT),
	('palmas', DEFAULT),
	('patricio', DEFAULT),
	('penalolen', DEFAULT),
	('perno', DEFAULT),
	('peru', DEFAULT),
	('pizarro', DEFAULT),
	('puerto', DEFAULT),
	('rojas', DEFAULT),
	('sac', DEFAULT),
	('sepulveda', DEFAULT),
	('sucursal', DEFAULT),
	('supermercados', DEFAULT),
	('valeria', DEFAULT),
	('valle', DEFAULT),
	('vidal', DEFAULT),
	('ximena', DEFAULT),
	('aduana', DEFAULT),
	('agencia', DEFAULT),
	('atacama', DEFAULT),
	('camanchaca', DEFAULT),
	('hotelera', DEFAULT),
	('minera', DEFAULT),
	('morro', DEFAULT),
	('quebrada', DEFAULT),
	('repuestos', DEFAULT),
	('seca', DEFAULT),
	('jorge', DEFAULT),
	('ovalle', DEFAULT),
	('marta', DEFAULT),
	('pinto', DEFAULT);
INSERT INTO public.customers VALUES
	('01a209ae-42e4-79ef-98c2-fff523f080fb', 'Clínica Ñuñoa Oriente SpA', NULL, NULL, 'Servicios de salud', 'contacto@cliente.cl', '+56 2 2345 6789', 'Av. Irarrázaval 1234', 'Ñuñoa', 'Santiago', NULL, NULL, true, 1, '2026-11-23 18:32:25.053+00', '2026-11-23 18:32:25.053+00', DEFAULT, NULL, NULL, NULL, NULL),
	('01a209ae-4609-7912-a298-558db6e506f4', 'Comercial Aysén Ltda.', NULL, NULL, 'Servicios de salud', 'contacto@cliente.cl', '+56 2 2345 6789', 'Av. Irarrázaval 1234', 'Ñuñoa', 'Santiago', NULL, NULL, true, 1, '2026-11-23 18:32:25.86+00', '2026-11-23 18:32:25.86+00', DEFAULT, NULL, NULL, NULL, NULL),
	('01a209ae-47e1-79cb-a5a2-3320ae9a445a', 'Panadería San José', NULL, NULL, 'Servicios de salud', 'contacto@cliente.cl', '+56 2 2345 6789', 'Av. Irarrázaval 1234', 'Ñuñoa', 'Santiago', NULL, NULL, true, 1, '2026-11-23 18:32:26.331+00', '2026-11-23 18:32:26.331+00', DEFAULT, NULL, NULL, NULL, NULL),
	('01a21634-1170-75a8-be08-6eb9a0deba0d', 'Planta Sur Ltda', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, true, 1, '2026-11-26 04:54:00.814+00', '2026-11-26 04:54:00.814+00', DEFAULT, NULL, NULL, NULL, NULL),
	('01a21913-eb2a-763a-8d3f-33c7938eed66', 'Minimarket Las Palmas', NULL, '773401004', 'Comercio al por menor', 'contacto@minimarketlaspalmas.cl', '+56 2 2813 7926', 'Av. Providencia 2226', 'Viña del Mar', 'Viña del Mar', NULL, '401', true, 1, '2026-11-26 18:17:45.516+00', '2026-11-26 18:17:45.516+00', DEFAULT, NULL, NULL, NULL, NULL),
	('01a21913-eb2b-74c4-9f46-ad38b34294f7', 'Ferretería El Perno Dorado', NULL, '773411174', 'Comercio al por menor', 'contacto@ferreteriaelpernodorado.cl', '+56 2 2998 1841', 'Av. Providencia 882', 'Talca', 'Talca', NULL, '402', true, 1, '2026-11-26 18:17:45.516+00', '2026-11-26 18:17:45.516+00', DEFAULT, NULL, NULL, NULL, NULL),
	('01a21913-eb2b-74c4-9f46-ad3e938d9b47', 'Ferretería del Puerto Ltda.', NULL, NULL, 'Comercio al por menor', 'contacto@ferreteriadelpuertoltda.cl', '+56 2 2939 6823', 'Av. Providencia 2559', 'Santiago', 'Valparaíso', NULL, '76543210', true, 1, '2026-11-26 18:17:45.516+00', '2026-11-26 18:17:45.516+00', DEFAULT, NULL, NULL, NULL, NULL),
	('01a21913-eb2b-74c4-9f46-ad4498a51601', 'Botica Los Aromos SpA', NULL, NULL, 'Comercio al por menor', 'contacto@boticalosaromosspa.cl', '+56 2 2920 7686', 'Av. Providencia 2252', 'Santiago', 'Ñuñoa', NULL, '77112233', true, 1, '2026-11-26 18:17:45.516+00', '2026-11-26 18:17:45.516+00', DEFAULT, NULL, NULL, NULL, NULL),
	('01a21913-eb2c-7591-98ec-6c7d3587257c', 'Importaciones Andinas del Perú SAC', NULL, NULL, 'Comercio al por menor', 'contacto@importacionesandinasdelp.cl', '+56 2 2825 9678', 'Av. Providencia 899', 'Tacna', 'Tacna', NULL, 'EXT 0017', true, 1, '2026-11-26 18:17:45.516+00', '2026-11-26 18:17:45.516+00', DEFAULT, NULL, NULL, NULL, NULL),
	('01a21913-eb2c-7591-98ec-6c806522f16d', 'Comercial Cuyo S.R.L.', NULL, NULL, 'Comercio al por menor', 'contacto@comercialcuyosrl.cl', '+56 2 2492 9567', 'Av. Providencia 1030', 'Mendoza', 'Mendoza', NULL, 'EXT 0021', true, 1, '2026-11-26 18:17:45.516+00', '2026-11-26 18:17:45.516+00', DEFAULT, NULL, NULL, NULL, NULL),
	('01a21913-eb2c-7591-98ec-6c82ccc27a06', 'Botillería La Esquina, sucursal 12', NULL, '773431515', 'Comercio al por menor', 'contacto@botillerialaesquinasucur.cl', '+56 2 2561 4695', 'Av. Providencia 617', 'Rancagua', 'Rancagua', NULL, 'SUC/12 B', true, 1, '2026-11-26 18:17:45.516+00', '2026-11-26 18:17:45.516+00', DEFAULT, NULL, NULL, NULL, NULL),
	('01a21913-eb2c-7591-98ec-6c85956b80c5', 'Botillería La Esquina, sucursal 14', NULL, '773441685', 'Comercio al por menor', 'contacto@botillerialaesquinasucur.cl', '+56 2 2790 8592', 'Av. Providencia 2838', 'Rengo', 'Rengo', NULL, 'SUC/14', true, 1, '2026-11-26 18:17:45.516+00', '2026-11-26 18:17:45.516+00', DEFAULT, NULL, NULL, NULL, NULL),
	('01a219bf-f9d1-79e2-a9a1-8e58b4bca1d2', 'Minera Quebrada Seca Ltda.', NULL, '774512101', 'Comercio al por menor', 'contacto@mineraquebradasecaltda.cl', '+56 2 2994 5425', 'Av. Providencia 480', 'Calama', 'Calama', NULL, NULL, true, 1, '2026-11-26 21:25:41.458+00', '2026-11-26 21:25:41.458+00', DEFAULT, NULL, NULL, NULL, NULL),
	('01a219bf-f9d1-79e2-a9a1-8e5b0f737ac2', 'Agencia de Aduana Camanchaca SpA', NULL, '769033777', 'Comercio al por menor', 'contacto@agenciadeaduanacamanchac.cl', '+56 2 2533 2326', 'Av. Providencia 1444', 'Iquique', 'Iquique', NULL, NULL, true, 1, '2026-11-26 21:25:41.458+00', '2026-11-26 21:25:41.458+00', DEFAULT, NULL, NULL, NULL, NULL),
	('01a219bf-f9d1-79e2-a9a1-8e5e935b86db', 'Hotelera Atacama S.A.', NULL, '96711040K', 'Comercio al por menor', 'contacto@hoteleraatacamasa.cl', '+56 2 2804 9022', 'Av. Providencia 1530', 'San Pedro de Atacama', 'San Pedro de Atacama', NULL, NULL, true, 1, '2026-11-26 21:25:41.458+00', '2026-11-26 21:25:41.458+00', DEFAULT, NULL, NULL, NULL, NULL),
	('01a219bf-f9d1-79e2-a9a1-8e610e5ea748', 'Repuestos El Morro E.I.R.L.', NULL, '762884151', 'Comercio al por menor', 'contacto@repuestoselmorroeirl.cl', '+56 2 2894 4766', 'Av. Providencia 1591', 'Arica', 'Arica', NULL, NULL, true, 1, '2026-11-26 21:25:41.458+00', '2026-11-26 21:25:41.458+00', DEFAULT, NULL, NULL, NULL, NULL),
	('01a21913-eb2b-74c4-9f46-ad3bcd9b69c1', 'Panadería San Camilo Hnos.', NULL, '77342134K', 'Comercio al por menor', 'contacto@panaderiasancamilohnos.cl', '+56 2 2996 3372', 'Av. Providencia 1248', 'Curicó', 'Curicó', NULL, '417', true, 2, '2026-11-26 18:17:45.516+00', '2026-11-26 21:25:41.458+00', DEFAULT, NULL, NULL, NULL, NULL),
	('01a21913-eb2b-74c4-9f46-ad415954a5cd', 'Agrícola Valle Ñuble Ltda.', NULL, '769182446', 'Comercio al por menor', 'contacto@agricolavallenubleltda.cl', '+56 2 2788 5831', 'Av. Providencia 2072', 'Chillán', 'Chillán', NULL, '76918244', true, 2, '2026-11-26 18:17:45.516+00', '2026-11-26 21:25:41.458+00', DEFAULT, NULL, NULL, NULL, NULL),
	('01a21913-eb2b-74c4-9f46-ad47da323fc3', 'Óptica Peñalolén SpA', NULL, '772048610', 'Comercio al por menor', 'contacto@opticapenalolenspa.cl', '+56 2 2941 6862', 'Av. Providencia 1707', 'Santiago', 'Santiago', NULL, '77204861', true, 2, '2026-11-26 18:17:45.516+00', '2026-11-26 21:25:41.458+00', DEFAULT, NULL, NULL, NULL, NULL),
	('01a21913-eb2b-74c4-9f46-ad4a9652654a', 'Distribuidora Aconcagua S.A.', NULL, '781159301', 'Comercio al por menor', 'contacto@distribuidoraaconcaguasa.cl', '+56 2 2674 8715', 'Av. Providencia 394', 'Los Andes', 'Los Andes', NULL, '78115930', true, 2, '2026-11-26 18:17:45.516+00', '2026-11-26 21:25:41.458+00', DEFAULT, NULL, NULL, NULL, NULL),
	('01a21913-eb2b-74c4-9f46-ad4d0a6158ab', 'Librería Güell y Cía.', NULL, '796630205', 'Comercio al por menor', 'contacto@libreriaguellycia.cl', '+56 2 2846 3860', 'Av. Providencia 2716', 'Valdivia', 'Valdivia', NULL, '79663020', true, 2, '2026-11-26 18:17:45.516+00', '2026-11-26 21:25:41.458+00', DEFAULT, NULL, NULL, NULL, NULL),
	('01a21913-eb2b-74c4-9f46-ad500ee16685', 'Supermercados Costa Azul S.A.', NULL, '965514708', 'Comercio al por menor', 'contacto@supermercadoscostaazulsa.cl', '+56 2 2867 4663', 'Av. Providencia 883', 'Antofagasta', 'Antofagasta', NULL, '96551470', true, 2, '2026-11-26 18:17:45.516+00', '2026-11-26 21:25:41.458+00', DEFAULT, NULL, NULL, NULL, NULL),
	('01a21a64-ef18-716d-a36f-68b2a17430b8', 'Ferreteria Lo Ovalle Ltda.', NULL, NULL, NULL, 'compras@loovalle.cl', NULL, NULL, NULL, 'Santiago', NULL, NULL, false, 2, '2026-11-27 00:25:52.151+00', '2026-11-27 00:25:52.283+00', DEFAULT, NULL, '01a21a64-ef06-70ec-9fa6-324495de5a5a', '2026-11-27 00:25:52.283+00', '01a209ae-3fe8-774a-a289-b72ce1fd6098'),
	('01a21a64-ef06-70ec-9fa6-324495de5a5a', 'Ferretería Lo Ovalle', NULL, NULL, NULL, 'compras@loovalle.cl', '2 2345 6789', NULL, NULL, 'Santiago', NULL, NULL, true, 2, '2026-11-27 00:25:52.132+00', '2026-11-27 00:25:52.283+00', DEFAULT, NULL, NULL, NULL, NULL);
INSERT INTO public.entries VALUES
	('01a209ae-43c3-71e2-919f-4396c6ab19bd', '01a209ae-4395-7716-994d-90c71016676c', '01a209ae-42e4-79ef-98c2-fff523f080fb', 'call', false, '<p>Se llama al cliente; no contesta. Se deja recado.</p>', 'Se llama al cliente; no contesta. Se deja recado.', NULL, '01a209ae-3fe8-774a-a289-b72ce1fd6098', '2026-11-23 18:32:25.272+00', '2026-11-23 18:32:25.272+00'),
	('01a209ae-43dd-7655-8135-e38b790dfe62', '01a209ae-4395-7716-994d-90c71016676c', '01a209ae-42e4-79ef-98c2-fff523f080fb', 'internalNote', true, '<p>Ojo: cliente con deuda vencida.</p>', 'Ojo: cliente con deuda vencida.', NULL, '01a209ae-3fe8-774a-a289-b72ce1fd6098', '2026-11-23 18:32:25.297+00', '2026-11-23 18:32:25.297+00'),
	('01a209ae-444b-7155-a64b-ecf6b9eb974c', '01a209ae-4433-7cd4-9e44-d23f0533386d', '01a209ae-42e4-79ef-98c2-fff523f080fb', 'call', false, '<p>Se llama al cliente; no contesta. Se deja recado.</p>', 'Se llama al cliente; no contesta. Se deja recado.', NULL, '01a209ae-3fe8-774a-a289-b72ce1fd6098', '2026-11-23 18:32:25.413+00', '2026-11-23 18:32:25.413+00'),
	('01a209ae-446c-7575-85df-555f0fde42a5', '01a209ae-4433-7cd4-9e44-d23f0533386d', '01a209ae-42e4-79ef-98c2-fff523f080fb', 'internalNote', true, '<p>Ojo: cliente con deuda vencida.</p>', 'Ojo: cliente con deuda vencida.', NULL, '01a209ae-3fe8-774a-a289-b72ce1fd6098', '2026-11-23 18:32:25.444+00', '2026-11-23 18:32:25.444+00'),
	('01a209ae-44c8-7b01-b5d0-e2c2865e3595', '01a209ae-44b6-72d3-be1a-c28ec8b66cd7', '01a209ae-42e4-79ef-98c2-fff523f080fb', 'call', false, '<p>Se llama al cliente; no contesta. Se deja recado.</p>', 'Se llama al cliente; no contesta. Se deja recado.', NULL, '01a209ae-3fe8-774a-a289-b72ce1fd6098', '2026-11-23 18:32:25.54+00', '2026-11-23 18:32:25.54+00'),
	('01a209ae-44d9-7f91-b1ba-d5f2d41a327f', '01a209ae-44b6-72d3-be1a-c28ec8b66cd7', '01a209ae-42e4-79ef-98c2-fff523f080fb', 'internalNote', true, '<p>Ojo: cliente con deuda vencida.</p>', 'Ojo: cliente con deuda vencida.', NULL, '01a209ae-3fe8-774a-a289-b72ce1fd6098', '2026-11-23 18:32:25.551+00', '2026-11-23 18:32:25.551+00'),
	('01a209ae-4554-7f3c-b670-fb6576bc0878', '01a209ae-4528-7eb5-9a31-f1eec6fe397c', '01a209ae-42e4-79ef-98c2-fff523f080fb', 'call', false, '<p>Se llama al cliente; no contesta. Se deja recado.</p>', 'Se llama al cliente; no contesta. Se deja recado.', NULL, '01a209ae-3fe8-774a-a289-b72ce1fd6098', '2026-11-23 18:32:25.666+00', '2026-11-23 18:32:25.666+00'),
	('01a209ae-4572-7d11-a848-6bf72fb265d9', '01a209ae-4528-7eb5-9a31-f1eec6fe397c', '01a209ae-42e4-79ef-98c2-fff523f080fb', 'internalNote', true, '<p>Ojo: cliente con deuda vencida.</p>', 'Ojo: cliente con deuda vencida.', NULL, '01a209ae-3fe8-774a-a289-b72ce1fd6098', '2026-11-23 18:32:25.701+00', '2026-11-23 18:32:25.701+00'),
	('01a209ae-45ab-735a-8f15-899ba230b08a', '01a209ae-459a-768a-a781-3ab7849e5a4f', '01a209ae-42e4-79ef-98c2-fff523f080fb', 'call', false, '<p>Se llama al cliente; no contesta. Se deja recado.</p>', 'Se llama al cliente; no contesta. Se deja recado.', NULL, '01a209ae-3fe8-774a-a289-b72ce1fd6098', '2026-11-23 18:32:25.766+00', '2026-11-23 18:32:25.766+00'),
	('01a209ae-45b6-77f2-980f-a6c57e6d7eb5', '01a209ae-459a-768a-a781-3ab7849e5a4f', '01a209ae-42e4-79ef-98c2-fff523f080fb', 'internalNote', true, '<p>Ojo: cliente con deuda vencida.</p>', 'Ojo: cliente con deuda vencida.', NULL, '01a209ae-3fe8-774a-a289-b72ce1fd6098', '2026-11-23 18:32:25.778+00', '2026-11-23 18:32:25.778+00'),
	('01a209ae-45dd-714f-a32d-9659b08de3b4', '01a209ae-45d0-7bc9-986f-edd8024b0fc9', '01a209ae-42e4-79ef-98c2-fff523f080fb', 'call', false, '<p>Se llama al cliente; no contesta. Se deja recado.</p>', 'Se llama al cliente; no contesta. Se deja recado.', NULL, '01a209ae-3fe8-774a-a289-b72ce1fd6098', '2026-11-23 18:32:25.818+00', '2026-11-23 18:32:25.818+00'),
	('01a209ae-45e9-790f-a788-417398aa9c16', '01a209ae-45d0-7bc9-986f-edd8024b0fc9', '01a209ae-42e4-79ef-98c2-fff523f080fb', 'internalNote', true, '<p>Ojo: cliente con deuda vencida.</p>', 'Ojo: cliente con deuda vencida.', NULL, '01a209ae-3fe8-774a-a289-b72ce1fd6098', '2026-11-23 18:32:25.829+00', '2026-11-23 18:32:25.829+00'),
	('01a209ae-4642-7f2c-976a-dce2846edd0f', '01a209ae-4638-7d7c-9c78-fb7c5b941222', '01a209ae-4609-7912-a298-558db6e506f4', 'call', false, '<p>Se llama al cliente; no contesta. Se deja recado.</p>', 'Se llama al cliente; no contesta. Se deja recado.', NULL, '01a209ae-3fe8-774a-a289-b72ce1fd6098', '2026-11-23 18:32:25.919+00', '2026-11-23 18:32:25.919+00'),
	('01a209ae-464e-7c5f-8aad-609f400784e1', '01a209ae-4638-7d7c-9c78-fb7c5b941222', '01a209ae-4609-7912-a298-558db6e506f4', 'internalNote', true, '<p>Ojo: cliente con deuda vencida.</p>', 'Ojo: cliente con deuda vencida.', NULL, '01a209ae-3fe8-774a-a289-b72ce1fd6098', '2026-11-23 18:32:25.93+00', '2026-11-23 18:32:25.93+00'),
	('01a209ae-46a1-714f-b72b-c53be0e0c6c7', '01a209ae-4695-7266-98c5-32b6a92695b5', '01a209ae-4609-7912-a298-558db6e506f4', 'call', false, '<p>Se llama al cliente; no contesta. Se deja recado.</p>', 'Se llama al cliente; no contesta. Se deja recado.', NULL, '01a209ae-3fe8-774a-a289-b72ce1fd6098', '2026-11-23 18:32:26.012+00', '2026-11-23 18:32:26.012+00'),
	('01a209ae-46ba-78a0-998d-bd2b0835f9ad', '01a209ae-4695-7266-98c5-32b6a92695b5', '01a209ae-4609-7912-a298-558db6e506f4', 'internalNote', true, '<p>Ojo: cliente con deuda vencida.</p>', 'Ojo: cliente con deuda vencida.', NULL, '01a209ae-3fe8-774a-a289-b72ce1fd6098', '2026-11-23 18:32:26.037+00', '2026-11-23 18:32:26.037+00'),
	('01a209ae-46e2-7000-9caa-30290ed8ae8d', '01a209ae-46d2-77e7-8930-301de66d8c1e', '01a209ae-4609-7912-a298-558db6e506f4', 'call', false, '<p>Se llama al cliente; no contesta. Se deja recado.</p>', 'Se llama al cliente; no contesta. Se deja recado.', NULL, '01a209ae-3fe8-774a-a289-b72ce1fd6098', '2026-11-23 18:32:26.075+00', '2026-11-23 18:32:26.075+00'),
	('01a209ae-46eb-7e38-bd9e-b92c3b4664a5', '01a209ae-46d2-77e7-8930-301de66d8c1e', '01a209ae-4609-7912-a298-558db6e506f4', 'internalNote', true, '<p>Ojo: cliente con deuda vencida.</p>', 'Ojo: cliente con deuda vencida.', NULL, '01a209ae-3fe8-774a-a289-b72ce1fd6098', '2026-11-23 18:32:26.088+00', '2026-11-23 18:32:26.088+00'),
	('01a209ae-470f-7ff4-9b31-5d6021347682', '01a209ae-46fe-7e3e-9f5a-2c3f5fe3c0b4', '01a209ae-4609-7912-a298-558db6e506f4', 'call', false, '<p>Se llama al cliente; no contesta. Se deja recado.</p>', 'Se llama al cliente; no contesta. Se deja recado.', NULL, '01a209ae-3fe8-774a-a289-b72ce1fd6098', '2026-11-23 18:32:26.12+00', '2026-11-23 18:32:26.12+00'),
	('01a209ae-4725-7a4d-8dc6-aadb86442308', '01a209ae-46fe-7e3e-9f5a-2c3f5fe3c0b4', '01a209ae-4609-7912-a298-558db6e506f4', 'internalNote', true, '<p>Ojo: cliente con deuda vencida.</p>', 'Ojo: cliente con deuda vencida.', NULL, '01a209ae-3fe8-774a-a289-b72ce1fd6098', '2026-11-23 18:32:26.141+00', '2026-11-23 18:32:26.141+00'),
	('01a209ae-4756-7822-858f-d1da6a4803d3', '01a209ae-4747-7ed7-9757-a3fe6141b6fa', '01a209ae-4609-7912-a298-558db6e506f4', 'call', false, '<p>Se llama al cliente; no contesta. Se deja recado.</p>', 'Se llama al cliente; no contesta. Se deja recado.', NULL, '01a209ae-3fe8-774a-a289-b72ce1fd6098', '2026-11-23 18:32:26.191+00', '2026-11-23 18:32:26.191+00'),
	('01a209ae-4772-78ca-8ac0-92c7853039bc', '01a209ae-4747-7ed7-9757-a3fe6141b6fa', '01a209ae-4609-7912-a298-558db6e506f4', 'internalNote', true, '<p>Ojo: cliente con deuda vencida.</p>', 'Ojo: cliente con deuda vencida.', NULL, '01a209ae-3fe8-774a-a289-b72ce1fd6098', '2026-11-23 18:32:26.218+00', '2026-11-23 18:32:26.218+00'),
	('01a209ae-479c-7134-a28e-b81c1fa47839', '01a209ae-478b-7fbd-83f8-eacfb2c2f71f', '01a209ae-4609-7912-a298-558db6e506f4', 'call', false, '<p>Se llama al cliente; no contesta. Se deja recado.</p>', 'Se llama al cliente; no contesta. Se deja recado.', NULL, '01a209ae-3fe8-774a-a289-b72ce1fd6098', '2026-11-23 18:32:26.261+00', '2026-11-23 18:32:26.261+00'),
	('01a209ae-47a8-71af-84d1-3e3c63db319e', '01a209ae-478b-7fbd-83f8-eacfb2c2f71f', '01a209ae-4609-7912-a298-558db6e506f4', 'internalNote', true, '<p>Ojo: cliente con deuda vencida.</p>', 'Ojo: cliente con deuda vencida.', NULL, '01a209ae-3fe8-774a-a289-b72ce1fd6098', '2026-11-23 18:32:26.278+00', '2026-11-23 18:32:26.278+00'),
	('01a209ae-481f-719b-82cb-3e253a1d8c99', '01a209ae-4816-74e0-9324-b133a31fe95b', '01a209ae-47e1-79cb-a5a2-3320ae9a445a', 'call', false, '<p>Se llama al cliente; no contesta. Se deja recado.</p>', 'Se llama al cliente; no contesta. Se deja recado.', NULL, '01a209ae-3fe8-774a-a289-b72ce1fd6098', '2026-11-23 18:32:26.395+00', '2026-11-23 18:32:26.395+00'),
	('01a209ae-4827-7eef-8f16-26f0546bc20c', '01a209ae-4816-74e0-9324-b133a31fe95b', '01a209ae-47e1-79cb-a5a2-3320ae9a445a', 'internalNote', true, '<p>Ojo: cliente con deuda vencida.</p>', 'Ojo: cliente con deuda vencida.', NULL, '01a209ae-3fe8-774a-a289-b72ce1fd6098', '2026-11-23 18:32:26.405+00', '2026-11-23 18:32:26.405+00'),
	('01a209ae-4841-7893-8485-d59bb0ace3e1', '01a209ae-4839-7e83-bf4e-66e86fb4d7cb', '01a209ae-47e1-79cb-a5a2-3320ae9a445a', 'call', false, '<p>Se llama al cliente; no contesta. Se deja recado.</p>', 'Se llama al cliente; no contesta. Se deja recado.', NULL, '01a209ae-3fe8-774a-a289-b72ce1fd6098', '2026-11-23 18:32:26.431+00', '2026-11-23 18:32:26.431+00'),
	('01a209ae-484c-7a77-a7d2-6a0655f2e9e3', '01a209ae-4839-7e83-bf4e-66e86fb4d7cb', '01a209ae-47e1-79cb-a5a2-3320ae9a445a', 'internalNote', true, '<p>Ojo: cliente con deuda vencida.</p>', 'Ojo: cliente con deuda vencida.', NULL, '01a209ae-3fe8-774a-a289-b72ce1fd6098', '2026-11-23 18:32:26.442+00', '2026-11-23 18:32:26.442+00'),
	('01a209ae-486f-7add-8221-fe116d05dd00', '01a209ae-4866-79d1-b44f-78d5967551f8', '01a209ae-47e1-79cb-a5a2-3320ae9a445a', 'call', false, '<p>Se llama al cliente; no contesta. Se deja recado.</p>', 'Se llama al cliente; no contesta. Se deja recado.', NULL, '01a209ae-3fe8-774a-a289-b72ce1fd6098', '2026-11-23 18:32:26.477+00', '2026-11-23 18:32:26.477+00'),
	('01a209ae-4875-75e3-9c30-859d0897cc64', '01a209ae-4866-79d1-b44f-78d5967551f8', '01a209ae-47e1-79cb-a5a2-3320ae9a445a', 'internalNote', true, '<p>Ojo: cliente con deuda vencida.</p>', 'Ojo: cliente con deuda vencida.', NULL, '01a209ae-3fe8-774a-a289-b72ce1fd6098', '2026-11-23 18:32:26.483+00', '2026-11-23 18:32:26.483+00'),
	('01a209ae-4894-77e7-b764-f0f8e699f0ac', '01a209ae-4884-7992-b804-0f19c95fd73f', '01a209ae-47e1-79cb-a5a2-3320ae9a445a', 'call', false, '<p>Se llama al cliente; no contesta. Se deja recado.</p>', 'Se llama al cliente; no contesta. Se deja recado.', NULL, '01a209ae-3fe8-774a-a289-b72ce1fd6098', '2026-11-23 18:32:26.513+00', '2026-11-23 18:32:26.513+00'),
	('01a209ae-489a-760d-97b0-07ffc8e21e54', '01a209ae-4884-7992-b804-0f19c95fd73f', '01a209ae-47e1-79cb-a5a2-3320ae9a445a', 'internalNote', true, '<p>Ojo: cliente con deuda vencida.</p>', 'Ojo: cliente con deuda vencida.', NULL, '01a209ae-3fe8-774a-a289-b72ce1fd6098', '2026-11-23 18:32:26.521+00', '2026-11-23 18:32:26.521+00'),
	('01a209ae-48af-72da-bec2-43e654bab930', '01a209ae-48a9-7ad7-b1a8-5bc4dfa3bcc1', '01a209ae-47e1-79cb-a5a2-3320ae9a445a', 'call', false, '<p>Se llama al cliente; no contesta. Se deja recado.</p>', 'Se llama al cliente; no contesta. Se deja recado.', NULL, '01a209ae-3fe8-774a-a289-b72ce1fd6098', '2026-11-23 18:32:26.541+00', '2026-11-23 18:32:26.541+00'),
	('01a209ae-48b6-7381-88c3-58482312fedb', '01a209ae-48a9-7ad7-b1a8-5bc4dfa3bcc1', '01a209ae-47e1-79cb-a5a2-3320ae9a445a', 'internalNote', true, '<p>Ojo: cliente con deuda vencida.</p>', 'Ojo: cliente con deuda vencida.', NULL, '01a209ae-3fe8-774a-a289-b72ce1fd6098', '2026-11-23 18:32:26.547+00', '2026-11-23 18:32:26.547+00'),
	('01a209ae-48ca-745c-94fa-b7253ac548bd', '01a209ae-48c2-7202-965e-c6dd651c2cea', '01a209ae-47e1-79cb-a5a2-3320ae9a445a', 'call', false, '<p>Se llama al cliente; no contesta. Se deja recado.</p>', 'Se llama al cliente; no contesta. Se deja recado.', NULL, '01a209ae-3fe8-774a-a289-b72ce1fd6098', '2026-11-23 18:32:26.566+00', '2026-11-23 18:32:26.566+00'),
	('01a209ae-48d2-7f8f-886a-0622a299ce52', '01a209ae-48c2-7202-965e-c6dd651c2cea', '01a209ae-47e1-79cb-a5a2-3320ae9a445a', 'internalNote', true, '<p>Ojo: cliente con deuda vencida.</p>', 'Ojo: cliente con deuda vencida.', NULL, '01a209ae-3fe8-774a-a289-b72ce1fd6098', '2026-11-23 18:32:26.576+00', '2026-11-23 18:32:26.576+00'),
	('01a21634-124a-7ab6-9fae-e31eee2ad74c', '01a21634-1199-7d5f-97c7-1282b65bd187', '01a21634-1170-75a8-be08-6eb9a0deba0d', 'email', false, '<p>Vea <a href="/kb/1" rel="noopener nofollow" target="_blank">el artículo</a></p>', 'Vea el artículo', NULL, '01a209ae-3fe8-774a-a289-b72ce1fd6098', '2026-11-26 04:54:01.026+00', '2026-11-26 04:54:01.026+00'),
	('01a216cc-5021-7414-a05f-bec23d198787', '01a216cc-4f69-7164-b345-124b1e55ec3b', '01a21634-1170-75a8-be08-6eb9a0deba0d', 'solution', false, '<p>Se cambió el cabezal.</p><p>Repuestos y materiales usados:</p><ul><li>1 × Cabezal</li></ul><p><a href="/api/visits/01a216cc-4fc4-7733-a987-eb4586c0b591/report.pdf" rel="noopener nofollow" target="_blank">Informe de la visita a terreno N° 1 (PDF)</a></p>', 'Se cambió el cabezal.
Repuestos y materiales usados:
1 × Cabezal
Informe de la visita a terreno N° 1 (PDF)', NULL, '01a209ae-3fe8-774a-a289-b72ce1fd6098', '2026-11-26 07:10:18.268+00', '2026-11-26 07:40:18.303+00'),
	('01a216cc-503d-7d44-9d3d-9360b81db296', '01a216cc-4f69-7164-b345-124b1e55ec3b', '01a21634-1170-75a8-be08-6eb9a0deba0d', 'solution', false, '<p>Se corrigió el informe de la visita a terreno N° 1: «Horas de uso».</p><p>Se cambió el cabezal.</p><p>Repuestos y materiales usados:</p><ul><li>1 × Cabezal</li></ul><p><a href="/api/visits/01a216cc-4fc4-7733-a987-eb4586c0b591/report.pdf?number=2" rel="noopener nofollow" target="_blank">Informe de la visita a terreno N° 1 (PDF)</a></p>', 'Se corrigió el informe de la visita a terreno N° 1: «Horas de uso».
Se cambió el cabezal.
Repuestos y materiales usados:
1 × Cabezal
Informe de la visita a terreno N° 1 (PDF)', NULL, '01a209ae-3fe8-774a-a289-b72ce1fd6098', '2026-11-26 07:40:18.356+00', '2026-11-26 07:40:18.356+00');
INSERT INTO public.equipment VALUES
	('01a209ae-435b-735d-839b-a9c1575f757e', '01a209ae-42e4-79ef-98c2-fff523f080fb', 'IMP-ZT411', 'Impresora térmica ZT-411', 'SN-2024/00123', '2025-03-14', 'Factura 10234', NULL, NULL, 'manual', true, 1, '2026-11-23 18:32:25.171+00', '2026-11-23 18:32:25.171+00', NULL),
	('01a209ae-462a-7331-a302-b56e0c385d36', '01a209ae-4609-7912-a298-558db6e506f4', 'IMP-ZT411', 'Impresora térmica ZT-411', 'SN-2024/00123', '2025-03-14', 'Factura 10234', NULL, NULL, 'manual', true, 1, '2026-11-23 18:32:25.896+00', '2026-11-23 18:32:25.896+00', NULL),
	('01a209ae-4808-7fe2-8f5f-1326929f8c6c', '01a209ae-47e1-79cb-a5a2-3320ae9a445a', 'IMP-ZT411', 'Impresora térmica ZT-411', 'SN-2024/00123', '2025-03-14', 'Factura 10234', NULL, NULL, 'manual', true, 1, '2026-11-23 18:32:26.374+00', '2026-11-23 18:32:26.374+00', NULL),
	('01a214a7-37d4-75df-b31e-a30135cd7019', '01a209ae-42e4-79ef-98c2-fff523f080fb', NULL, 'Impresora', 'IMP-1', '2026-06-01', NULL, NULL, NULL, 'manual', true, 1, '2026-11-25 21:40:32.849+00', '2026-11-25 21:40:32.849+00', NULL),
	('01a21634-1182-7931-ac02-d77e457291be', '01a21634-1170-75a8-be08-6eb9a0deba0d', NULL, 'Báscula 500', 'BA-77', NULL, NULL, NULL, NULL, 'manual', true, 1, '2026-11-26 04:54:00.83+00', '2026-11-26 04:54:00.83+00', NULL);
INSERT INTO public.erp_companies VALUES
	(2, 'softland7_norte', '{}', 'terms', NULL, true);
INSERT INTO public.erp_customers VALUES
	('401', '01a21913-eb2a-763a-8d3f-33c7938eed66', '\xf4ec773264a9cbfadcf1cf84c4c9c0a504150360a6b40eba18ff21118a889922', '{"kept": ["district", "city"], "read": {"city": "Santiago", "name": "Minimarket Las Palmas", "email": "contacto@minimarketlaspalmas.cl", "phone": "+56 2 2813 7926", "taxId": "773401004", "address": "Av. Providencia 2226", "district": "Santiago", "tradeName": null, "businessActivity": "Comercio al por menor"}, "active": true, "contacts": [{"id": "01a21913-eb2a-763a-8d3f-33c5695dd7e3", "key": "daniela sepulveda", "kept": [], "read": {"email": "daniela.sepulveda@minimarketlaspalmas.cl", "phone": "+56 9 6280 9667", "jobTitle": null}}, {"id": "01a21913-eb2a-763a-8d3f-33c68bb52b26", "key": "ximena munoz", "kept": [], "read": {"email": "ximena.munoz@minimarketlaspalmas.cl", "phone": "+56 9 8903 3960", "jobTitle": "Jefe de informática"}}]}', '01a219bf-f7c8-71d1-8574-5203d0c7a651', NULL, 1),
	('402', '01a21913-eb2b-74c4-9f46-ad38b34294f7', '\x89436a45a03589d6bae16645462cc70857ba2c40c480886e26cd97aba6b1c62c', '{"kept": ["district", "city"], "read": {"city": "Santiago", "name": "Ferretería El Perno Dorado", "email": "contacto@ferreteriaelpernodorado.cl", "phone": "+56 2 2998 1841", "taxId": "773411174", "address": "Av. Providencia 882", "district": "Santiago", "tradeName": null, "businessActivity": "Comercio al por menor"}, "active": true, "contacts": [{"id": "01a21913-eb2b-74c4-9f46-ad3699990ce4", "key": "carolina araya", "kept": [], "read": {"email": "carolina.araya@ferreteriaelpernodorado.cl", "phone": "+56 9 5842 8991", "jobTitle": "Jefe de informática"}}, {"id": "01a21913-eb2b-74c4-9f46-ad37c9163db7", "key": "valeria cardenas", "kept": [], "read": {"email": "valeria.cardenas@ferreteriaelpernodorado.cl", "phone": "+56 9 6892 2233", "jobTitle": null}}]}', '01a219bf-f7c8-71d1-8574-5203d0c7a651', NULL, 1),
	('417', '01a21913-eb2b-74c4-9f46-ad3bcd9b69c1', '\xf89dfcdfbb54d196ac9164cadf84f6f12f5917ae6c5a11db6295bd6186dc634e', '{"kept": ["district", "city"], "read": {"city": "Santiago", "name": "Panadería San Camilo Hnos.", "email": "contacto@panaderiasancamilohnos.cl", "phone": "+56 2 2996 3372", "taxId": "77342134K", "address": "Av. Providencia 1248", "district": "Santiago", "tradeName": null, "businessActivity": "Comercio al por menor"}, "active": true, "contacts": [{"id": "01a21913-eb2b-74c4-9f46-ad392ed03f4d", "key": "patricio sepulveda", "kept": [], "read": {"email": "patricio.sepulveda@panaderiasancamilohnos.cl", "phone": "+56 9 6590 1929", "jobTitle": "Jefe de informática"}}, {"id": "01a21913-eb2b-74c4-9f46-ad3ab64299ec", "key": "valeria cardenas", "kept": [], "read": {"email": "valeria.cardenas@panaderiasancamilohnos.cl", "phone": "+56 9 5143 7532", "jobTitle": null}}]}', '01a219bf-f7c8-71d1-8574-5203d0c7a651', NULL, 1),
	('76918244', '01a21913-eb2b-74c4-9f46-ad415954a5cd', '\xe951b123fa97ca81ad20c1c760d2f21c029496941885909585cee3fc422efc83', '{"kept": ["district", "city"], "read": {"city": "Santiago", "name": "Agrícola Valle Ñuble Ltda.", "email": "contacto@agricolavallenubleltda.cl", "phone": "+56 2 2788 5831", "taxId": "769182446", "address": "Av. Providencia 2072", "district": "Santiago", "tradeName": null, "businessActivity": "Comercio al por menor"}, "active": true, "contacts": [{"id": "01a21913-eb2b-74c4-9f46-ad3fb56350f7", "key": "hernan cardenas", "kept": [], "read": {"email": "hernan.cardenas@agricolavallenubleltda.cl", "phone": "+56 9 7166 3281", "jobTitle": "Jefe de informática"}}, {"id": "01a21913-eb2b-74c4-9f46-ad408003c7be", "key": "ximena munoz", "kept": [], "read": {"email": "ximena.munoz@agricolavallenubleltda.cl", "phone": "+56 9 7922 7218", "jobTitle": null}}]}', '01a219bf-f7c8-71d1-8574-5203d0c7a651', NULL, 1),
	('77204861', '01a21913-eb2b-74c4-9f46-ad47da323fc3', '\x073a4e625420a81efe37f7026dc84584cf75128109079db8ec154eccf89e228d', '{"kept": [], "read": {"city": "Santiago", "name": "Óptica Peñalolén SpA", "email": "contacto@opticapenalolenspa.cl", "phone": "+56 2 2941 6862", "taxId": "772048610", "address": "Av. Providencia 1707", "district": "Santiago", "tradeName": null, "businessActivity": "Comercio al por menor"}, "active": true, "contacts": [{"id": "01a21913-eb2b-74c4-9f46-ad45be60102c", "key": "daniela araya", "kept": [], "read": {"email": "daniela.araya@opticapenalolenspa.cl", "phone": "+56 9 5590 6129", "jobTitle": "04"}}, {"id": "01a21913-eb2b-74c4-9f46-ad46c64bcff0", "key": "oscar rojas", "kept": [], "read": {"email": "oscar.rojas@opticapenalolenspa.cl", "phone": "+56 9 8805 4110", "jobTitle": "Gerente general"}}]}', '01a219bf-f7c8-71d1-8574-5203d0c7a651', NULL, 1),
	('78115930', '01a21913-eb2b-74c4-9f46-ad4a9652654a', '\x3d851860fe35cdea9f096035a9d108dc2c3c18416ae267e80ef972b0db89d3eb', '{"kept": ["district", "city"], "read": {"city": "Santiago", "name": "Distribuidora Aconcagua S.A.", "email": "contacto@distribuidoraaconcaguasa.cl", "phone": "+56 2 2674 8715", "taxId": "781159301", "address": "Av. Providencia 394", "district": "Santiago", "tradeName": null, "businessActivity": "Comercio al por menor"}, "active": true, "contacts": [{"id": "01a21913-eb2b-74c4-9f46-ad4872f5982b", "key": "francisca rojas", "kept": [], "read": {"email": "francisca.rojas@distribuidoraaconcaguasa.cl", "phone": "+56 9 7820 9208", "jobTitle": null}}, {"id": "01a21913-eb2b-74c4-9f46-ad49d131688b", "key": "oscar cardenas", "kept": [], "read": {"email": "oscar.cardenas@distribuidoraaconcaguasa.cl", "phone": "+56 9 6544 4059", "jobTitle": "Jefe de informática"}}]}', '01a219bf-f7c8-71d1-8574-5203d0c7a651', NULL, 1),
	('79663020', '01a21913-eb2b-74c4-9f46-ad4d0a6158ab', '\xd268781236d2d8610e6d5488b32dfbf1f889601b6f364f087c0fe0545b2a6d9b', '{"kept": ["district", "city"], "read": {"city": "Santiago", "name": "Librería Güell y Cía.", "email": "contacto@libreriaguellycia.cl", "phone": "+56 2 2846 3860", "taxId": "796630205", "address": "Av. Providencia 2716", "district": "Santiago", "tradeName": null, "businessActivity": "Comercio al por menor"}, "active": true, "contacts": [{"id": "01a21913-eb2b-74c4-9f46-ad4bfd9c46ca", "key": "oscar araya", "kept": [], "read": {"email": "oscar.araya@libreriaguellycia.cl", "phone": "+56 9 7874 4842", "jobTitle": "Encargada de adquisiciones"}}, {"id": "01a21913-eb2b-74c4-9f46-ad4c27e41001", "key": "patricio ibanez", "kept": [], "read": {"email": "patricio.ibanez@libreriaguellycia.cl", "phone": "+56 9 6472 4170", "jobTitle": "Jefe de informática"}}]}', '01a219bf-f7c8-71d1-8574-5203d0c7a651', NULL, 1),
	('96551470', '01a21913-eb2b-74c4-9f46-ad500ee16685', '\x33acd913f6fceeb72e8616fad3b86566314e3308dec4ee8b2c3cbd0e55766c91', '{"kept": ["district", "city"], "read": {"city": "Santiago", "name": "Supermercados Costa Azul S.A.", "email": "contacto@supermercadoscostaazulsa.cl", "phone": "+56 2 2867 4663", "taxId": "965514708", "address": "Av. Providencia 883", "district": "Santiago", "tradeName": null, "businessActivity": "Comercio al por menor"}, "active": true, "contacts": [{"id": "01a21913-eb2b-74c4-9f46-ad4e4ad377b7", "key": "valeria ibanez", "kept": [], "read": {"email": "valeria.ibanez@supermercadoscostaazulsa.cl", "phone": "+56 9 8464 1944", "jobTitle": "Jefe de informática"}}, {"id": "01a21913-eb2b-74c4-9f46-ad4f81077cf0", "key": "valeria rojas", "kept": [], "read": {"email": "valeria.rojas@supermercadoscostaazulsa.cl", "phone": "+56 9 5692 3645", "jobTitle": "Gerente general"}}]}', '01a219bf-f7c8-71d1-8574-5203d0c7a651', NULL, 1),
	('ext 0017', '01a21913-eb2c-7591-98ec-6c7d3587257c', '\x55e0385b23fba2ff6b9ee165c940bdcd2d6d5d3cf4dae0cbd86096804573ce3b', '{"kept": [], "read": {"city": "Tacna", "name": "Importaciones Andinas del Perú SAC", "email": "contacto@importacionesandinasdelp.cl", "phone": "+56 2 2825 9678", "taxId": null, "address": "Av. Providencia 899", "district": "Tacna", "tradeName": null, "businessActivity": "Comercio al por menor"}, "active": true, "contacts": [{"id": "01a21913-eb2b-74c4-9f46-ad51ec1a7084", "key": "carolina araya", "kept": [], "read": {"email": "carolina.araya@importacionesandinasdelp.cl", "phone": "+56 9 7086 3812", "jobTitle": "Jefe de informática"}}, {"id": "01a21913-eb2c-7591-98ec-6c7c94a7d4df", "key": "hernan araya", "kept": [], "read": {"email": "hernan.araya@importacionesandinasdelp.cl", "phone": "+56 9 6537 5326", "jobTitle": "Encargada de adquisiciones"}}]}', '01a219bf-f7c8-71d1-8574-5203d0c7a651', NULL, 1),
	('ext 0021', '01a21913-eb2c-7591-98ec-6c806522f16d', '\x0b1328fbb42df627d5fae75bb0617f4e61ddde5b46d91e2907744ecd7e3d24fc', '{"kept": [], "read": {"city": "Mendoza", "name": "Comercial Cuyo S.R.L.", "email": "contacto@comercialcuyosrl.cl", "phone": "+56 2 2492 9567", "taxId": null, "address": "Av. Providencia 1030", "district": "Mendoza", "tradeName": null, "businessActivity": "Comercio al por menor"}, "active": true, "contacts": [{"id": "01a21913-eb2c-7591-98ec-6c7e606fb177", "key": "carolina munoz", "kept": [], "read": {"email": "carolina.munoz@comercialcuyosrl.cl", "phone": "+56 9 8018 7540", "jobTitle": "Encargada de adquisiciones"}}, {"id": "01a21913-eb2c-7591-98ec-6c7fdf86d5a4", "key": "luis sepulveda", "kept": [], "read": {"email": "luis.sepulveda@comercialcuyosrl.cl", "phone": "+56 9 9978 2480", "jobTitle": "Encargada de adquisiciones"}}]}', '01a219bf-f7c8-71d1-8574-5203d0c7a651', NULL, 1),
	('suc/12 b', '01a21913-eb2c-7591-98ec-6c82ccc27a06', '\x33bc51f72826b9610477dfba38453c51b71860e1099cd53c8d4ef9d97e179041', '{"kept": ["district", "city"], "read": {"city": "Santiago", "name": "Botillería La Esquina, sucursal 12", "email": "contacto@botillerialaesquinasucur.cl", "phone": "+56 2 2561 4695", "taxId": "773431515", "address": "Av. Providencia 617", "district": "Santiago", "tradeName": null, "businessActivity": "Comercio al por menor"}, "active": true, "contacts": [{"id": "01a21913-eb2c-7591-98ec-6c81f278fa2c", "key": "valeria nunez", "kept": [], "read": {"email": "valeria.nunez@botillerialaesquinasucur.cl", "phone": "+56 9 8031 4804", "jobTitle": null}}]}', '01a219bf-f7c8-71d1-8574-5203d0c7a651', NULL, 1),
	('suc/14', '01a21913-eb2c-7591-98ec-6c85956b80c5', '\x53d0b8776ed328bf00687000515c52979098b765ddd9b83687a69a873b1b4ace', '{"kept": ["district", "city"], "read": {"city": "Santiago", "name": "Botillería La Esquina, sucursal 14", "email": "contacto@botillerialaesquinasucur.cl", "phone": "+56 2 2790 8592", "taxId": "773441685", "address": "Av. Providencia 2838", "district": "Santiago", "tradeName": null, "businessActivity": "Comercio al por menor"}, "active": true, "contacts": [{"id": "01a21913-eb2c-7591-98ec-6c839eb2e5f1", "key": "carolina pizarro", "kept": [], "read": {"email": "carolina.pizarro@botillerialaesquinasucur.cl", "phone": "+56 9 8024 6870", "jobTitle": "Encargada de adquisiciones"}}, {"id": "01a21913-eb2c-7591-98ec-6c840046f897", "key": "oscar vidal", "kept": [], "read": {"email": "oscar.vidal@botillerialaesquinasucur.cl", "phone": "+56 9 8583 3476", "jobTitle": null}}]}', '01a219bf-f7c8-71d1-8574-5203d0c7a651', NULL, 1),
	('an1', '01a21913-eb2b-74c4-9f46-ad3bcd9b69c1', '\x2f89b4843287651d600e09e20ab6359165e088a5794610798c4caf64fe406307', '{"kept": ["name", "taxId", "businessActivity", "email", "phone", "address", "district", "city"], "read": {"city": "Iquique", "name": "Panadería San Camilo Hnos.", "email": "contacto@panaderiasancamilohnos.cl", "phone": "+56 2 2744 6830", "taxId": "77342134K", "address": "Av. Providencia 1710", "district": "Santiago", "tradeName": null, "businessActivity": "Comercio al por menor"}, "active": true, "contacts": [{"id": "01a219bf-f9d1-79e2-a9a1-8e528930a0dc", "key": "daniela pizarro", "kept": [], "read": {"email": "daniela.pizarro@panaderiasancamilohnos.cl", "phone": "+56 9 9041 4199", "jobTitle": "04"}}, {"id": "01a219bf-f9d1-79e2-a9a1-8e53fb86effd", "key": "luis sepulveda", "kept": [], "read": {"email": "luis.sepulveda@panaderiasancamilohnos.cl", "phone": "+56 9 9175 3109", "jobTitle": "Jefe de informática"}}]}', '01a219bf-f9c6-7f7b-aee0-71457a8451e1', NULL, 2),
	('an2', '01a21913-eb2b-74c4-9f46-ad415954a5cd', '\x5798c5805dc38c0081388289afe84a685ff4abd7fd5e21784bc95bb3e0791ada', '{"kept": ["name", "taxId", "businessActivity", "email", "phone", "address", "district", "city"], "read": {"city": "Iquique", "name": "Agrícola Valle Ñuble Ltda.", "email": "contacto@agricolavallenubleltda.cl", "phone": "+56 2 2895 6383", "taxId": "769182446", "address": "Av. Providencia 1466", "district": "Santiago", "tradeName": null, "businessActivity": "Comercio al por menor"}, "active": true, "contacts": [{"id": "01a219bf-f9d1-79e2-a9a1-8e5486b44f7d", "key": "luis vidal", "kept": [], "read": {"email": "luis.vidal@agricolavallenubleltda.cl", "phone": "+56 9 9866 2838", "jobTitle": null}}, {"id": "01a219bf-f9d1-79e2-a9a1-8e55b471f9cd", "key": "patricio araya", "kept": [], "read": {"email": "patricio.araya@agricolavallenubleltda.cl", "phone": "+56 9 5274 7712", "jobTitle": null}}]}', '01a219bf-f9c6-7f7b-aee0-71457a8451e1', NULL, 2),
	('an201', '01a219bf-f9d1-79e2-a9a1-8e58b4bca1d2', '\x8f9f68192c71c4db1c8426ab2fa27d1425e2bc68e5cf0e61ce58c284c0e2c953', '{"kept": [], "read": {"city": "Calama", "name": "Minera Quebrada Seca Ltda.", "email": "contacto@mineraquebradasecaltda.cl", "phone": "+56 2 2994 5425", "taxId": "774512101", "address": "Av. Providencia 480", "district": "Calama", "tradeName": null, "businessActivity": "Comercio al por menor"}, "active": true, "contacts": [{"id": "01a219bf-f9d1-79e2-a9a1-8e56b7511edb", "key": "hernan ibanez", "kept": [], "read": {"email": "hernan.ibanez@mineraquebradasecaltda.cl", "phone": "+56 9 6290 7410", "jobTitle": "04"}}, {"id": "01a219bf-f9d1-79e2-a9a1-8e57bac9a614", "key": "oscar rojas", "kept": [], "read": {"email": "oscar.rojas@mineraquebradasecaltda.cl", "phone": "+56 9 9210 1553", "jobTitle": "Jefe de informática"}}]}', '01a219bf-f9c6-7f7b-aee0-71457a8451e1', NULL, 2),
	('an202', '01a219bf-f9d1-79e2-a9a1-8e5b0f737ac2', '\x13934aa0b921fac12affcfbab7ab1cbf0103800b1418c34e17a481e2b16e764f', '{"kept": [], "read": {"city": "Iquique", "name": "Agencia de Aduana Camanchaca SpA", "email": "contacto@agenciadeaduanacamanchac.cl", "phone": "+56 2 2533 2326", "taxId": "769033777", "address": "Av. Providencia 1444", "district": "Iquique", "tradeName": null, "businessActivity": "Comercio al por menor"}, "active": true, "contacts": [{"id": "01a219bf-f9d1-79e2-a9a1-8e59cbfd3365", "key": "carolina rojas", "kept": [], "read": {"email": "carolina.rojas@agenciadeaduanacamanchac.cl", "phone": "+56 9 7554 7877", "jobTitle": "04"}}, {"id": "01a219bf-f9d1-79e2-a9a1-8e5afdf0fe79", "key": "daniela pizarro", "kept": [], "read": {"email": "daniela.pizarro@agenciadeaduanacamanchac.cl", "phone": "+56 9 8477 6703", "jobTitle": "04"}}]}', '01a219bf-f9c6-7f7b-aee0-71457a8451e1', NULL, 2),
	('an203', '01a219bf-f9d1-79e2-a9a1-8e5e935b86db', '\x8d0d39c09d23018df83e39d25b7eb09d71a92ddd51e722b4365bb0280095dec9', '{"kept": [], "read": {"city": "San Pedro de Atacama", "name": "Hotelera Atacama S.A.", "email": "contacto@hoteleraatacamasa.cl", "phone": "+56 2 2804 9022", "taxId": "96711040K", "address": "Av. Providencia 1530", "district": "San Pedro de Atacama", "tradeName": null, "businessActivity": "Comercio al por menor"}, "active": true, "contacts": [{"id": "01a219bf-f9d1-79e2-a9a1-8e5c8b36ed25", "key": "hernan rojas", "kept": [], "read": {"email": "hernan.rojas@hoteleraatacamasa.cl", "phone": "+56 9 5085 6704", "jobTitle": "Jefe de informática"}}, {"id": "01a219bf-f9d1-79e2-a9a1-8e5d2016f3f2", "key": "luis pizarro", "kept": [], "read": {"email": "luis.pizarro@hoteleraatacamasa.cl", "phone": "+56 9 7861 6151", "jobTitle": null}}]}', '01a219bf-f9c6-7f7b-aee0-71457a8451e1', NULL, 2),
	('an204', '01a219bf-f9d1-79e2-a9a1-8e610e5ea748', '\x0f0607f800d78c469d34383552acd55bcf9f2249b5fb6241f7ddf5f4ac9f4b3d', '{"kept": [], "read": {"city": "Arica", "name": "Repuestos El Morro E.I.R.L.", "email": "contacto@repuestoselmorroeirl.cl", "phone": "+56 2 2894 4766", "taxId": "762884151", "address": "Av. Providencia 1591", "district": "Arica", "tradeName": null, "businessActivity": "Comercio al por menor"}, "active": true, "contacts": [{"id": "01a219bf-f9d1-79e2-a9a1-8e5f6c12006e", "key": "daniela sepulveda", "kept": [], "read": {"email": "daniela.sepulveda@repuestoselmorroeirl.cl", "phone": "+56 9 7969 7001", "jobTitle": "Jefe de informática"}}, {"id": "01a219bf-f9d1-79e2-a9a1-8e6097b09bca", "key": "hernan araya", "kept": [], "read": {"email": "hernan.araya@repuestoselmorroeirl.cl", "phone": "+56 9 7907 1819", "jobTitle": "Gerente general"}}]}', '01a219bf-f9c6-7f7b-aee0-71457a8451e1', NULL, 2),
	('an3', '01a21913-eb2b-74c4-9f46-ad47da323fc3', '\xc5ac21ad219eeb9186ae719436e1871effb7518fca39a42e1c8e514cda52e110', '{"kept": ["name", "taxId", "businessActivity", "email", "phone", "address", "district", "city"], "read": {"city": "Iquique", "name": "Óptica Peñalolén SpA", "email": "contacto@opticapenalolenspa.cl", "phone": "+56 2 2833 6206", "taxId": "772048610", "address": "Av. Providencia 1100", "district": "Santiago", "tradeName": null, "businessActivity": "Comercio al por menor"}, "active": true, "contacts": [{"id": "01a219bf-f9d1-79e2-a9a1-8e629f04d942", "key": "jorge rojas", "kept": [], "read": {"email": "jorge.rojas@opticapenalolenspa.cl", "phone": "+56 9 7546 2572", "jobTitle": "Encargada de adquisiciones"}}, {"id": "01a219bf-f9d1-79e2-a9a1-8e635a2f8393", "key": "patricio araya", "kept": [], "read": {"email": "patricio.araya@opticapenalolenspa.cl", "phone": "+56 9 9519 5042", "jobTitle": null}}]}', '01a219bf-f9c6-7f7b-aee0-71457a8451e1', NULL, 2),
	('an4', '01a21913-eb2b-74c4-9f46-ad4a9652654a', '\x2d8e7f2d9a7074aa5ea7de53fe0b91b3a5eec6ce50a3723885915615c1e8cfaf', '{"kept": ["name", "taxId", "businessActivity", "email", "phone", "address", "district", "city"], "read": {"city": "Iquique", "name": "Distribuidora Aconcagua S.A.", "email": "contacto@distribuidoraaconcaguasa.cl", "phone": "+56 2 2330 1111", "taxId": "781159301", "address": "Av. Providencia 1620", "district": "Santiago", "tradeName": null, "businessActivity": "Comercio al por menor"}, "active": true, "contacts": [{"id": "01a219bf-f9d1-79e2-a9a1-8e64fbeea939", "key": "carolina munoz", "kept": [], "read": {"email": "carolina.munoz@distribuidoraaconcaguasa.cl", "phone": "+56 9 7498 4073", "jobTitle": "Gerente general"}}, {"id": "01a219bf-f9d1-79e2-a9a1-8e65b0b01bde", "key": "jorge vidal", "kept": [], "read": {"email": "jorge.vidal@distribuidoraaconcaguasa.cl", "phone": "+56 9 8312 5129", "jobTitle": "Gerente general"}}]}', '01a219bf-f9c6-7f7b-aee0-71457a8451e1', NULL, 2),
	('an5', '01a21913-eb2b-74c4-9f46-ad4d0a6158ab', '\x8582603e3b1cf304b5b8532af7355e6888acc446f05e29614394a45817c92972', '{"kept": ["name", "taxId", "businessActivity", "email", "phone", "address", "district", "city"], "read": {"city": "Iquique", "name": "Librería Güell y Cía.", "email": "contacto@libreriaguellycia.cl", "phone": "+56 2 2772 4327", "taxId": "796630205", "address": "Av. Providencia 852", "district": "Santiago", "tradeName": null, "businessActivity": "Comercio al por menor"}, "active": true, "contacts": [{"id": "01a219bf-f9d1-79e2-a9a1-8e66daa4a905", "key": "jorge munoz", "kept": [], "read": {"email": "jorge.munoz@libreriaguellycia.cl", "phone": "+56 9 8982 5192", "jobTitle": "Jefe de informática"}}, {"id": "01a219bf-f9d2-71f7-85d4-39b974ef4f7f", "key": "valeria araya", "kept": [], "read": {"email": "valeria.araya@libreriaguellycia.cl", "phone": "+56 9 7913 6778", "jobTitle": "Gerente general"}}]}', '01a219bf-f9c6-7f7b-aee0-71457a8451e1', NULL, 2),
	('an6', '01a21913-eb2b-74c4-9f46-ad500ee16685', '\x13f1821d5bc4bc90833450af6f09f60062af302893fde31e224f3a290729f34e', '{"kept": ["name", "taxId", "businessActivity", "email", "phone", "address", "district", "city"], "read": {"city": "Iquique", "name": "Supermercados Costa Azul S.A.", "email": "contacto@supermercadoscostaazulsa.cl", "phone": "+56 2 2503 9577", "taxId": "965514708", "address": "Av. Providencia 146", "district": "Santiago", "tradeName": null, "businessActivity": "Comercio al por menor"}, "active": true, "contacts": [{"id": "01a219bf-f9d2-71f7-85d4-39ba90007b56", "key": "francisca pizarro", "kept": [], "read": {"email": "francisca.pizarro@supermercadoscostaazulsa.cl", "phone": "+56 9 8267 8743", "jobTitle": "Jefe de informática"}}, {"id": "01a21913-eb2b-74c4-9f46-ad4f81077cf0", "key": "valeria rojas", "kept": ["jobTitle", "email", "phone"], "read": {"email": "valeria.rojas@supermercadoscostaazulsa.cl", "phone": "+56 9 9429 4651", "jobTitle": "Jefe de informática"}}]}', '01a219bf-f9c6-7f7b-aee0-71457a8451e1', NULL, 2);
INSERT INTO public.erp_import_changes VALUES
	('01a21913-eadb-77f4-aa7b-7fb2d0e072dd', '401', 'created', 'Minimarket Las Palmas', '01a21913-eb2a-763a-8d3f-33c7938eed66', '[]', NULL),
	('01a21913-eadb-77f4-aa7b-7fb2d0e072dd', '402', 'created', 'Ferretería El Perno Dorado', '01a21913-eb2b-74c4-9f46-ad38b34294f7', '[]', NULL),
	('01a21913-eadb-77f4-aa7b-7fb2d0e072dd', '417', 'created', 'Panadería San Camilo Hnos.', '01a21913-eb2b-74c4-9f46-ad3bcd9b69c1', '[]', NULL),
	('01a21913-eadb-77f4-aa7b-7fb2d0e072dd', '76543210', 'created', 'Ferretería del Puerto Ltda.', '01a21913-eb2b-74c4-9f46-ad3e938d9b47', '[]', NULL),
	('01a21913-eadb-77f4-aa7b-7fb2d0e072dd', '76918244', 'created', 'Agrícola Valle Ñuble Ltda.', '01a21913-eb2b-74c4-9f46-ad415954a5cd', '[]', NULL),
	('01a21913-eadb-77f4-aa7b-7fb2d0e072dd', '77112233', 'created', 'Botica Los Aromos SpA', '01a21913-eb2b-74c4-9f46-ad4498a51601', '[]', NULL),
	('01a21913-eadb-77f4-aa7b-7fb2d0e072dd', '77204861', 'created', 'Óptica Peñalolén SpA', '01a21913-eb2b-74c4-9f46-ad47da323fc3', '[]', NULL),
	('01a21913-eadb-77f4-aa7b-7fb2d0e072dd', '78115930', 'created', 'Distribuidora Aconcagua S.A.', '01a21913-eb2b-74c4-9f46-ad4a9652654a', '[]', NULL),
	('01a21913-eadb-77f4-aa7b-7fb2d0e072dd', '79663020', 'created', 'Librería Güell y Cía.', '01a21913-eb2b-74c4-9f46-ad4d0a6158ab', '[]', NULL),
	('01a21913-eadb-77f4-aa7b-7fb2d0e072dd', '96551470', 'created', 'Supermercados Costa Azul S.A.', '01a21913-eb2b-74c4-9f46-ad500ee16685', '[]', NULL),
	('01a21913-eadb-77f4-aa7b-7fb2d0e072dd', 'EXT 0017', 'created', 'Importaciones Andinas del Perú SAC', '01a21913-eb2c-7591-98ec-6c7d3587257c', '[]', NULL),
	('01a21913-eadb-77f4-aa7b-7fb2d0e072dd', 'EXT 0021', 'created', 'Comercial Cuyo S.R.L.', '01a21913-eb2c-7591-98ec-6c806522f16d', '[]', NULL),
	('01a21913-eadb-77f4-aa7b-7fb2d0e072dd', 'SUC/12 B', 'created', 'Botillería La Esquina, sucursal 12', '01a21913-eb2c-7591-98ec-6c82ccc27a06', '[]', NULL),
	('01a21913-eadb-77f4-aa7b-7fb2d0e072dd', 'SUC/14', 'created', 'Botillería La Esquina, sucursal 14', '01a21913-eb2c-7591-98ec-6c85956b80c5', '[]', NULL),
	('01a219bf-f7c8-71d1-8574-5203d0c7a651', '401', 'kept', 'Minimarket Las Palmas', '01a21913-eb2a-763a-8d3f-33c7938eed66', '[{"kept": true, "after": "Santiago", "field": "district", "before": "Viña del Mar"}, {"kept": true, "after": "Santiago", "field": "city", "before": "Viña del Mar"}]', NULL),
	('01a219bf-f7c8-71d1-8574-5203d0c7a651', '402', 'kept', 'Ferretería El Perno Dorado', '01a21913-eb2b-74c4-9f46-ad38b34294f7', '[{"kept": true, "after": "Santiago", "field": "district", "before": "Talca"}, {"kept": true, "after": "Santiago", "field": "city", "before": "Talca"}]', NULL),
	('01a219bf-f7c8-71d1-8574-5203d0c7a651', '417', 'kept', 'Panadería San Camilo Hnos.', '01a21913-eb2b-74c4-9f46-ad3bcd9b69c1', '[{"kept": true, "after": "Santiago", "field": "district", "before": "Curicó"}, {"kept": true, "after": "Santiago", "field": "city", "before": "Curicó"}]', NULL),
	('01a219bf-f7c8-71d1-8574-5203d0c7a651', '76918244', 'kept', 'Agrícola Valle Ñuble Ltda.', '01a21913-eb2b-74c4-9f46-ad415954a5cd', '[{"kept": true, "after": "Santiago", "field": "district", "before": "Chillán"}, {"kept": true, "after": "Santiago", "field": "city", "before": "Chillán"}]', NULL),
	('01a219bf-f7c8-71d1-8574-5203d0c7a651', '78115930', 'kept', 'Distribuidora Aconcagua S.A.', '01a21913-eb2b-74c4-9f46-ad4a9652654a', '[{"kept": true, "after": "Santiago", "field": "district", "before": "Los Andes"}, {"kept": true, "after": "Santiago", "field": "city", "before": "Los Andes"}]', NULL),
	('01a219bf-f7c8-71d1-8574-5203d0c7a651', '79663020', 'kept', 'Librería Güell y Cía.', '01a21913-eb2b-74c4-9f46-ad4d0a6158ab', '[{"kept": true, "after": "Santiago", "field": "district", "before": "Valdivia"}, {"kept": true, "after": "Santiago", "field": "city", "before": "Valdivia"}]', NULL),
	('01a219bf-f7c8-71d1-8574-5203d0c7a651', '96551470', 'kept', 'Supermercados Costa Azul S.A.', '01a21913-eb2b-74c4-9f46-ad500ee16685', '[{"kept": true, "after": "Santiago", "field": "district", "before": "Antofagasta"}, {"kept": true, "after": "Santiago", "field": "city", "before": "Antofagasta"}]', NULL),
	('01a219bf-f7c8-71d1-8574-5203d0c7a651', 'SUC/12 B', 'kept', 'Botillería La Esquina, sucursal 12', '01a21913-eb2c-7591-98ec-6c82ccc27a06', '[{"kept": true, "after": "Santiago", "field": "district", "before": "Rancagua"}, {"kept": true, "after": "Santiago", "field": "city", "before": "Rancagua"}]', NULL),
	('01a219bf-f7c8-71d1-8574-5203d0c7a651', 'SUC/14', 'kept', 'Botillería La Esquina, sucursal 14', '01a21913-eb2c-7591-98ec-6c85956b80c5', '[{"kept": true, "after": "Santiago", "field": "district", "before": "Rengo"}, {"kept": true, "after": "Santiago", "field": "city", "before": "Rengo"}]', NULL),
	('01a219bf-f9c6-7f7b-aee0-71457a8451e1', 'AN1', 'linked', 'Panadería San Camilo Hnos.', '01a21913-eb2b-74c4-9f46-ad3bcd9b69c1', '[{"kept": true, "after": "+56 2 2744 6830", "field": "phone", "before": "+56 2 2996 3372"}, {"kept": true, "after": "Av. Providencia 1710", "field": "address", "before": "Av. Providencia 1248"}, {"kept": true, "after": "Santiago", "field": "district", "before": "Curicó"}, {"kept": true, "after": "Iquique", "field": "city", "before": "Curicó"}, {"kept": false, "after": "Daniela Pizarro", "field": "contact", "before": null}, {"kept": false, "after": "Luis Sepúlveda", "field": "contact", "before": null}]', NULL),
	('01a219bf-f9c6-7f7b-aee0-71457a8451e1', 'AN2', 'linked', 'Agrícola Valle Ñuble Ltda.', '01a21913-eb2b-74c4-9f46-ad415954a5cd', '[{"kept": true, "after": "+56 2 2895 6383", "field": "phone", "before": "+56 2 2788 5831"}, {"kept": true, "after": "Av. Providencia 1466", "field": "address", "before": "Av. Providencia 2072"}, {"kept": true, "after": "Santiago", "field": "district", "before": "Chillán"}, {"kept": true, "after": "Iquique", "field": "city", "before": "Chillán"}, {"kept": false, "after": "Luis Vidal", "field": "contact", "before": null}, {"kept": false, "after": "Patricio Araya", "field": "contact", "before": null}]', NULL),
	('01a219bf-f9c6-7f7b-aee0-71457a8451e1', 'AN201', 'created', 'Minera Quebrada Seca Ltda.', '01a219bf-f9d1-79e2-a9a1-8e58b4bca1d2', '[]', NULL),
	('01a219bf-f9c6-7f7b-aee0-71457a8451e1', 'AN202', 'created', 'Agencia de Aduana Camanchaca SpA', '01a219bf-f9d1-79e2-a9a1-8e5b0f737ac2', '[]', NULL),
	('01a219bf-f9c6-7f7b-aee0-71457a8451e1', 'AN203', 'created', 'Hotelera Atacama S.A.', '01a219bf-f9d1-79e2-a9a1-8e5e935b86db', '[]', NULL),
	('01a219bf-f9c6-7f7b-aee0-71457a8451e1', 'AN204', 'created', 'Repuestos El Morro E.I.R.L.', '01a219bf-f9d1-79e2-a9a1-8e610e5ea748', '[]', NULL),
	('01a219bf-f9c6-7f7b-aee0-71457a8451e1', 'AN3', 'linked', 'Óptica Peñalolén SpA', '01a21913-eb2b-74c4-9f46-ad47da323fc3', '[{"kept": true, "after": "+56 2 2833 6206", "field": "phone", "before": "+56 2 2941 6862"}, {"kept": true, "after": "Av. Providencia 1100", "field": "address", "before": "Av. Providencia 1707"}, {"kept": true, "after": "Iquique", "field": "city", "before": "Santiago"}, {"kept": false, "after": "Jorge Rojas", "field": "contact", "before": null}, {"kept": false, "after": "Patricio Araya", "field": "contact", "before": null}]', NULL),
	('01a219bf-f9c6-7f7b-aee0-71457a8451e1', 'AN4', 'linked', 'Distribuidora Aconcagua S.A.', '01a21913-eb2b-74c4-9f46-ad4a9652654a', '[{"kept": true, "after": "+56 2 2330 1111", "field": "phone", "before": "+56 2 2674 8715"}, {"kept": true, "after": "Av. Providencia 1620", "field": "address", "before": "Av. Providencia 394"}, {"kept": true, "after": "Santiago", "field": "district", "before": "Los Andes"}, {"kept": true, "after": "Iquique", "field": "city", "before": "Los Andes"}, {"kept": false, "after": "Carolina Muñoz", "field": "contact", "before": null}, {"kept": false, "after": "Jorge Vidal", "field": "contact", "before": null}]', NULL),
	('01a219bf-f9c6-7f7b-aee0-71457a8451e1', 'AN5', 'linked', 'Librería Güell y Cía.', '01a21913-eb2b-74c4-9f46-ad4d0a6158ab', '[{"kept": true, "after": "+56 2 2772 4327", "field": "phone", "before": "+56 2 2846 3860"}, {"kept": true, "after": "Av. Providencia 852", "field": "address", "before": "Av. Providencia 2716"}, {"kept": true, "after": "Santiago", "field": "district", "before": "Valdivia"}, {"kept": true, "after": "Iquique", "field": "city", "before": "Valdivia"}, {"kept": false, "after": "Jorge Muñoz", "field": "contact", "before": null}, {"kept": false, "after": "Valeria Araya", "field": "contact", "before": null}]', NULL),
	('01a219bf-f9c6-7f7b-aee0-71457a8451e1', 'AN6', 'linked', 'Supermercados Costa Azul S.A.', '01a21913-eb2b-74c4-9f46-ad500ee16685', '[{"kept": true, "after": "+56 2 2503 9577", "field": "phone", "before": "+56 2 2867 4663"}, {"kept": true, "after": "Av. Providencia 146", "field": "address", "before": "Av. Providencia 883"}, {"kept": true, "after": "Santiago", "field": "district", "before": "Antofagasta"}, {"kept": true, "after": "Iquique", "field": "city", "before": "Antofagasta"}, {"kept": false, "after": "Francisca Pizarro", "field": "contact", "before": null}, {"kept": true, "after": "Valeria Rojas: Jefe de informática", "field": "contact.jobTitle", "before": "Valeria Rojas: Gerente general"}, {"kept": true, "after": "Valeria Rojas: +56 9 9429 4651", "field": "contact.phone", "before": "Valeria Rojas: +56 9 5692 3645"}]', NULL);
INSERT INTO public.erp_imports VALUES
	('01a21913-eadb-77f4-aa7b-7fb2d0e072dd', false, 'done', '01a209ae-3fe8-774a-a289-b72ce1fd6098', '2026-11-26 18:17:45.425+00', '2026-11-26 18:17:45.547+00', '01a21913-eadd-7e12-91b3-d2e983de998d', '2026-11-26 18:17:45.502259+00', NULL, 14, 14, 0, '{"created": 14}', 27, NULL, true, 1),
	('01a219bf-f7c8-71d1-8574-5203d0c7a651', false, 'done', '01a209ae-3fe8-774a-a289-b72ce1fd6098', '2026-11-26 21:25:40.928+00', '2026-11-26 21:25:40.961+00', '01a219bf-f7cb-7503-b9f2-1944dee979a5', '2026-11-26 21:25:40.949142+00', 'SUC/14', 12, 12, 3, '{"kept": 9}', 0, NULL, false, 1),
	('01a219bf-f9c6-7f7b-aee0-71457a8451e1', false, 'done', '01a209ae-3fe8-774a-a289-b72ce1fd6098', '2026-11-26 21:25:41.445+00', '2026-11-26 21:25:41.473+00', '01a219bf-f9c9-7ba3-a5eb-fd25749ba57b', '2026-11-26 21:25:41.454255+00', 'AN6', 10, 10, 0, '{"linked": 6, "created": 4}', 19, NULL, false, 2);
INSERT INTO public.erp_settings VALUES
	(true, '{"host": "localhost", "kind": "postgres", "port": 5433, "user": "postgres", "database": "softland7", "instance": null, "encryption": "none"}', '\x0168117374a4ab17ece032e9192501ff84c3386effc64863ee23b54c0438c091b98b0f59954f', '{}', 'terms', 3, '2026-11-27 00:25:47.779+00', '01a209ae-3fe8-774a-a289-b72ce1fd6098', NULL);
INSERT INTO public.erp_snapshots VALUES
	('01a21913-eb2b-74c4-9f46-ad3bcd9b69c1', 'account', '417', '{"blocked": false, "overdue": 0, "documents": [{"type": "FE", "dueOn": "2026-12-27", "number": 18401, "account": "1-1-04-001", "balance": 1078378, "charges": 1078378, "issuedOn": "2026-11-12", "payments": 0, "typeName": "Factura electrónica", "instalment": null, "daysOverdue": 0}], "notBooked": [], "creditLimit": 5000000, "oldestDueOn": null, "paymentTerms": "30 días", "bookedBalance": 1078378, "moreDocuments": false, "documentedBalance": 1078378}', '2026-11-26 21:25:42.014+00', 1),
	('01a21913-eb2b-74c4-9f46-ad3bcd9b69c1', 'account', 'AN1', '{"blocked": false, "overdue": 0, "documents": [{"type": "FV", "dueOn": "2026-12-14", "number": 18290, "account": "11300010", "balance": 6518225, "charges": 6518225, "issuedOn": "2026-11-14", "payments": 0, "typeName": "Factura electrónica", "instalment": null, "daysOverdue": 0}, {"type": "FV", "dueOn": "2026-12-19", "number": 18286, "account": "11300010", "balance": 3758020, "charges": 3758020, "issuedOn": "2026-11-04", "payments": 0, "typeName": "Factura electrónica", "instalment": null, "daysOverdue": 0}], "notBooked": [], "creditLimit": null, "oldestDueOn": null, "paymentTerms": "30 días", "bookedBalance": 10276245, "moreDocuments": false, "documentedBalance": 10276245}', '2026-11-26 21:25:42.027+00', 2);
INSERT INTO public.erp_status VALUES
	('{"panels": ["account", "products", "invoices", "quotations", "salesNotes"], "missing": []}', 'Andes Norte SpA', '2026-11-27 00:25:47.94+00', '2026-11-27 00:25:47.94+00', NULL, NULL, '{"at": "2026-11-27T00:25:47.858Z", "panels": [{"lacks": [], "panel": "quotations"}, {"lacks": [], "panel": "salesNotes"}, {"lacks": [], "panel": "invoices"}, {"lacks": [], "panel": "products"}, {"lacks": [], "panel": "account"}], "sample": [], "server": {"kind": "postgres", "name": "PostgreSQL 15", "version": "15.18 (Debian 15.18-0+deb12u1)", "collation": "C.UTF-8", "encrypted": false, "snapshots": true}, "company": {"name": "Andes Norte SpA", "taxId": "776543209"}, "modules": [{"key": "cw", "state": "inUse", "tables": [{"name": "cwmovim", "rows": 444}, {"name": "cwcpbte", "rows": 155}, {"name": "cwtaxco", "rows": 20}, {"name": "cwtauxi", "rows": 10}, {"name": "cwtauxven", "rows": 10}, {"name": "cwtcvcl", "rows": 10}, {"name": "cwttdoc", "rows": 9}, {"name": "cwpctas", "rows": 8}]}, {"key": "iw", "state": "inUse", "tables": [{"name": "iw_gmovi", "rows": 270}, {"name": "iw_gsaen", "rows": 100}, {"name": "iw_tprod", "rows": 33}, {"name": "IW_GSaEn_RefDTE", "rows": 18}, {"name": "iw_tgrupo", "rows": 6}, {"name": "iwparam", "rows": 1}, {"name": "iw_logcontab", "rows": 0}, {"name": "iw_tumed", "rows": 0}]}, {"key": "nw", "state": "inUse", "tables": [{"name": "nw_detnv", "rows": 32}, {"name": "nwdetcot", "rows": 32}, {"name": "nw_nventa", "rows": 18}, {"name": "nwcotiza", "rows": 16}, {"name": "nwperdida", "rows": 2}]}, {"key": "ow", "state": "absent", "tables": []}, {"key": "xw", "state": "absent", "tables": []}, {"key": "sw", "state": "absent", "tables": []}, {"key": "dw", "state": "absent", "tables": []}, {"key": "dt", "state": "inUse", "tables": [{"name": "dte_siitdoc", "rows": 7}, {"name": "DTE_SiiTDocRef", "rows": 3}]}, {"key": "nd", "state": "absent", "tables": []}, {"key": "pw", "state": "absent", "tables": []}, {"key": "vw", "state": "absent", "tables": []}, {"key": "wg", "state": "absent", "tables": []}, {"key": "ec", "state": "absent", "tables": []}, {"key": "mt", "state": "absent", "tables": []}], "serials": [{"type": "character varying(20)", "table": "iw_gmovi", "column": "Pieza"}, {"type": "character varying(20)", "table": "nw_detnv", "column": "Pieza"}], "without": [], "accounts": [{"code": "11300010", "name": "CLIENTES NACIONALES", "usual": true}, {"code": "11300020", "name": "CLIENTES EXTRANJEROS", "usual": false}, {"code": "11300900", "name": "CUENTAS POR COBRAR RELACIONADAS", "usual": false}, {"code": "11350010", "name": "CHEQUES EN CARTERA", "usual": false}, {"code": "21200010", "name": "PROVEEDORES NACIONALES", "usual": false}], "canWrite": ["DTE_SiiTDocRef: INSERT, DELETE, UPDATE", "IW_GSaEn_RefDTE: INSERT, UPDATE, DELETE", "cwcpbte: UPDATE, DELETE, INSERT", "cwmovim: INSERT, DELETE, UPDATE", "cwparam: INSERT, UPDATE, DELETE", "cwpctas: DELETE, UPDATE, INSERT", "cwtauxd: DELETE, UPDATE, INSERT", "cwtauxi: DELETE, INSERT, UPDATE", "cwtaxco: INSERT, UPDATE, DELETE", "cwtcarg: UPDATE, INSERT, DELETE", "cwtciud: DELETE, INSERT, UPDATE", "cwtcomu: INSERT, DELETE, UPDATE", "cwtconv: DELETE, UPDATE, INSERT", "cwtcvcl: DELETE, INSERT, UPDATE", "cwtgiro: DELETE, UPDATE, INSERT", "cwtmone: INSERT, DELETE, UPDATE", "cwttdoc: DELETE, UPDATE, INSERT", "cwtvend: INSERT, DELETE, UPDATE", "dte_siitdoc: INSERT, UPDATE, DELETE", "iw_gmovi: INSERT, DELETE, UPDATE", "iw_gsaen: UPDATE, INSERT, DELETE", "iw_tgrupo: DELETE, INSERT, UPDATE", "iw_tprod: INSERT, UPDATE, DELETE", "iwparam: DELETE, INSERT, UPDATE", "nw_detnv: DELETE, UPDATE, INSERT", "nw_nventa: INSERT, DELETE, UPDATE", "nwcotiza: DELETE, UPDATE, INSERT", "nwdetcot: DELETE, UPDATE, INSERT", "soempre: DELETE, UPDATE, INSERT"], "companies": ["softland7_norte"], "serialTables": [{"table": "iw_gmovi", "columns": [{"name": "Tipo", "type": "character varying(1)"}, {"name": "NroInt", "type": "integer"}, {"name": "Linea", "type": "integer"}, {"name": "CodProd", "type": "character varying(20)"}, {"name": "DetProd", "type": "text"}, {"name": "CodUMed", "type": "character varying(6)"}, {"name": "Fecha", "type": "timestamp without time zone"}, {"name": "CantIngresada", "type": "double precision"}, {"name": "CantDespachada", "type": "double precision"}, {"name": "CantFacturada", "type": "double precision"}, {"name": "CantFactUVta", "type": "double precision"}, {"name": "PreUniMB", "type": "double precision"}, {"name": "PreUniBoleta", "type": "double precision"}, {"name": "TotalBoleta", "type": "double precision"}, {"name": "TotLinea", "type": "double precision"}, {"name": "TotalDescMov", "type": "double precision"}, {"name": "nvCorrela", "type": "integer"}, {"name": "FactNumLin", "type": "double precision"}, {"name": "Partida", "type": "character varying(20)"}, {"name": "Pieza", "type": "character varying(20)"}, {"name": "FechaVencto", "type": "timestamp without time zone"}, {"name": "Ubicacion", "type": "character varying(40)"}, {"name": "KIT", "type": "character varying(20)"}, {"name": "SolicitudMT", "type": "double precision"}, {"name": "NroLineaMT", "type": "double precision"}, {"name": "CodiCC", "type": "character varying(8)"}, {"name": "Recargo", "type": "double precision"}], "suggestion": {"kind": "Tipo", "line": "Linea", "serial": null, "product": "CodProd", "document": "NroInt"}}, {"table": "nw_detnv", "columns": [{"name": "NVNumero", "type": "integer"}, {"name": "nvLinea", "type": "double precision"}, {"name": "CodProd", "type": "character varying(20)"}, {"name": "DetProd", "type": "text"}, {"name": "CodUMed", "type": "character varying(6)"}, {"name": "nvCant", "type": "double precision"}, {"name": "nvPrecio", "type": "double precision"}, {"name": "nvEquiv", "type": "double precision"}, {"name": "nvSubTotal", "type": "double precision"}, {"name": "nvTotDesc", "type": "double precision"}, {"name": "nvTotLinea", "type": "double precision"}, {"name": "nvCantFact", "type": "double precision"}, {"name": "nvCantDesp", "type": "double precision"}, {"name": "Partida", "type": "character varying(20)"}, {"name": "Pieza", "type": "character varying(20)"}, {"name": "FechaVencto", "type": "timestamp without time zone"}, {"name": "KIT", "type": "character varying(20)"}], "suggestion": {"kind": null, "line": null, "serial": null, "product": "CodProd", "document": null}}, {"table": "IW_GSaEn_RefDTE", "columns": [{"name": "Tipo", "type": "character varying(1)"}, {"name": "NroInt", "type": "integer"}, {"name": "LineaRef", "type": "integer"}, {"name": "CodRefSII", "type": "character varying(3)"}, {"name": "FolioRef", "type": "character varying(18)"}, {"name": "FechaRef", "type": "timestamp without time zone"}, {"name": "CodRef", "type": "integer"}, {"name": "Glosa", "type": "character varying(90)"}], "suggestion": {"kind": "Tipo", "line": null, "serial": null, "product": null, "document": "NroInt"}}, {"table": "iw_gsaen", "columns": [{"name": "Tipo", "type": "character varying(1)"}, {"name": "NroInt", "type": "integer"}, {"name": "SubTipoDocto", "type": "character varying(1)"}, {"name": "Folio", "type": "numeric"}, {"name": "Concepto", "type": "character varying(2)"}, {"name": "Estado", "type": "character varying(1)"}, {"name": "Fecha", "type": "timestamp without time zone"}, {"name": "FechaVenc", "type": "timestamp without time zone"}, {"name": "Glosa", "type": "character varying(255)"}, {"name": "CodAux", "type": "character varying(10)"}, {"name": "NomAux", "type": "character varying(60)"}, {"name": "RutAux", "type": "character varying(20)"}, {"name": "CodVendedor", "type": "character varying(4)"}, {"name": "CodMoneda", "type": "character varying(2)"}, {"name": "Equivalencia", "type": "double precision"}, {"name": "CondPago", "type": "character varying(3)"}, {"name": "NetoAfecto", "type": "double precision"}, {"name": "NetoExento", "type": "double precision"}, {"name": "IVA", "type": "double precision"}, {"name": "SubTotal", "type": "double precision"}, {"name": "TotalDesc", "type": "double precision"}, {"name": "Flete", "type": "double precision"}, {"name": "Embalaje", "type": "double precision"}, {"name": "Total", "type": "double precision"}, {"name": "nvnumero", "type": "integer"}, {"name": "TtdCod", "type": "character varying(2)"}, {"name": "AuxDocNum", "type": "numeric"}, {"name": "AuxDocfec", "type": "timestamp without time zone"}, {"name": "AuxGuiaNum", "type": "numeric"}, {"name": "AuxGuiaFec", "type": "timestamp without time zone"}, {"name": "EnMantencion", "type": "integer"}, {"name": "CodBode", "type": "character varying(10)"}, {"name": "CentroDeCosto", "type": "character varying(8)"}, {"name": "CodLugarDesp", "type": "character varying(30)"}, {"name": "NomContacto", "type": "character varying(30)"}, {"name": "CpbAnoVentas", "type": "character varying(4)"}, {"name": "CpbNumVentas", "type": "character varying(9)"}, {"name": "ContabVenta", "type": "integer"}, {"name": "esDevolucion", "type": "integer"}, {"name": "FecHoraCreacion", "type": "timestamp without time zone"}, {"name": "FechaGenDTE", "type": "timestamp without time zone"}, {"name": "DTE_SiiTDoc", "type": "integer"}, {"name": "FmaPago", "type": "integer"}], "suggestion": {"kind": "Tipo", "line": null, "serial": null, "product": null, "document": "NroInt"}}, {"table": "iw_tprod", "columns": [{"name": "CodProd", "type": "character varying(20)"}, {"name": "DesProd", "type": "character varying(60)"}, {"name": "DesProd2", "type": "character varying(60)"}, {"name": "CodBarra", "type": "character varying(20)"}, {"name": "CodUMed", "type": "character varying(6)"}, {"name": "CodGrupo", "type": "character varying(10)"}, {"name": "CodSubGr", "type": "character varying(10)"}, {"name": "CodCateg", "type": "character varying(3)"}, {"name": "CodMonPVta", "type": "character varying(2)"}, {"name": "PrecioVta", "type": "double precision"}, {"name": "PrecioBol", "type": "double precision"}, {"name": "Impuesto", "type": "integer"}, {"name": "Inventariable", "type": "integer"}, {"name": "EsSerie", "type": "integer"}, {"name": "EsPartida", "type": "integer"}, {"name": "EsPieza", "type": "integer"}, {"name": "EsCaducidad", "type": "integer"}, {"name": "EsTallaColor", "type": "integer"}, {"name": "TipProd", "type": "character varying(2)"}, {"name": "esParaVenta", "type": "integer"}, {"name": "esParaCompra", "type": "integer"}, {"name": "Inactivo", "type": "integer"}, {"name": "FichaTec", "type": "integer"}, {"name": "FechaUlMod", "type": "timestamp without time zone"}], "suggestion": {"kind": null, "line": null, "serial": null, "product": "CodProd", "document": null}}], "serialsFound": null, "softlandVersion": "2024.1"}', '2026-11-27 00:25:47.858+00', 3, '{"host": "localhost", "kind": "postgres", "port": 5433, "database": "softland7_norte", "instance": null}', 2),
	('{"panels": ["account", "products", "invoices", "quotations", "salesNotes"], "missing": []}', 'Equipos y Sistemas Andinos SpA', '2026-11-27 00:25:47.943+00', '2026-11-27 00:25:47.943+00', NULL, NULL, '{"at": "2026-11-27T00:25:47.908Z", "panels": [{"lacks": [], "panel": "quotations"}, {"lacks": [], "panel": "salesNotes"}, {"lacks": [], "panel": "invoices"}, {"lacks": [], "panel": "products"}, {"lacks": [], "panel": "account"}], "sample": [], "server": {"kind": "postgres", "name": "PostgreSQL 15", "version": "15.18 (Debian 15.18-0+deb12u1)", "collation": "C.UTF-8", "encrypted": false, "snapshots": true}, "company": {"name": "Equipos y Sistemas Andinos SpA", "taxId": "965432108"}, "modules": [{"key": "cw", "state": "inUse", "tables": [{"name": "cwmovim", "rows": 1016}, {"name": "cwcpbte", "rows": 330}, {"name": "cwtaxco", "rows": 23}, {"name": "cwtauxi", "rows": 12}, {"name": "cwtauxven", "rows": 12}, {"name": "cwtcvcl", "rows": 12}, {"name": "cwttdoc", "rows": 9}, {"name": "cwpctas", "rows": 8}]}, {"key": "iw", "state": "inUse", "tables": [{"name": "iw_gmovi", "rows": 444}, {"name": "iw_gsaen", "rows": 215}, {"name": "IW_GSaEn_RefDTE", "rows": 60}, {"name": "iw_tprod", "rows": 33}, {"name": "iw_tgrupo", "rows": 6}, {"name": "iwparam", "rows": 1}, {"name": "iw_logcontab", "rows": 0}, {"name": "iw_tumed", "rows": 0}]}, {"key": "nw", "state": "inUse", "tables": [{"name": "nw_detnv", "rows": 56}, {"name": "nwdetcot", "rows": 52}, {"name": "nw_nventa", "rows": 30}, {"name": "nwcotiza", "rows": 26}, {"name": "nwperdida", "rows": 2}]}, {"key": "ow", "state": "absent", "tables": []}, {"key": "xw", "state": "absent", "tables": []}, {"key": "sw", "state": "absent", "tables": []}, {"key": "dw", "state": "absent", "tables": []}, {"key": "dt", "state": "inUse", "tables": [{"name": "dte_siitdoc", "rows": 7}, {"name": "DTE_SiiTDocRef", "rows": 3}]}, {"key": "nd", "state": "absent", "tables": []}, {"key": "pw", "state": "absent", "tables": []}, {"key": "vw", "state": "absent", "tables": []}, {"key": "wg", "state": "absent", "tables": []}, {"key": "ec", "state": "absent", "tables": []}, {"key": "mt", "state": "absent", "tables": []}], "serials": [{"type": "character varying(20)", "table": "iw_gmovi", "column": "Pieza"}, {"type": "character varying(20)", "table": "nw_detnv", "column": "Pieza"}], "without": [], "accounts": [{"code": "1-1-04-001", "name": "CLIENTES NACIONALES", "usual": true}, {"code": "1-1-04-002", "name": "CLIENTES EXTRANJEROS", "usual": true}, {"code": "1-1-04-010", "name": "CUENTAS POR COBRAR RELACIONADAS", "usual": false}, {"code": "1-1-05-001", "name": "CHEQUES EN CARTERA", "usual": false}, {"code": "2-1-02-001", "name": "PROVEEDORES NACIONALES", "usual": false}], "canWrite": ["DTE_SiiTDocRef: INSERT, DELETE, UPDATE", "IW_GSaEn_RefDTE: INSERT, UPDATE, DELETE", "cwcpbte: UPDATE, DELETE, INSERT", "cwmovim: INSERT, DELETE, UPDATE", "cwparam: INSERT, UPDATE, DELETE", "cwpctas: DELETE, UPDATE, INSERT", "cwtauxd: DELETE, UPDATE, INSERT", "cwtauxi: DELETE, INSERT, UPDATE", "cwtaxco: INSERT, UPDATE, DELETE", "cwtcarg: UPDATE, INSERT, DELETE", "cwtciud: DELETE, INSERT, UPDATE", "cwtcomu: INSERT, DELETE, UPDATE", "cwtconv: DELETE, UPDATE, INSERT", "cwtcvcl: DELETE, INSERT, UPDATE", "cwtgiro: DELETE, UPDATE, INSERT", "cwtmone: INSERT, DELETE, UPDATE", "cwttdoc: DELETE, UPDATE, INSERT", "cwtvend: INSERT, DELETE, UPDATE", "dte_siitdoc: INSERT, UPDATE, DELETE", "iw_gmovi: INSERT, DELETE, UPDATE", "iw_gsaen: UPDATE, INSERT, DELETE", "iw_tgrupo: DELETE, INSERT, UPDATE", "iw_tprod: INSERT, UPDATE, DELETE", "iwparam: DELETE, INSERT, UPDATE", "nw_detnv: DELETE, UPDATE, INSERT", "nw_nventa: INSERT, DELETE, UPDATE", "nwcotiza: DELETE, UPDATE, INSERT", "nwdetcot: DELETE, UPDATE, INSERT", "soempre: DELETE, UPDATE, INSERT"], "companies": ["softland7"], "serialTables": [{"table": "iw_gmovi", "columns": [{"name": "Tipo", "type": "character varying(1)"}, {"name": "NroInt", "type": "integer"}, {"name": "Linea", "type": "integer"}, {"name": "CodProd", "type": "character varying(20)"}, {"name": "DetProd", "type": "text"}, {"name": "CodUMed", "type": "character varying(6)"}, {"name": "Fecha", "type": "timestamp without time zone"}, {"name": "CantIngresada", "type": "double precision"}, {"name": "CantDespachada", "type": "double precision"}, {"name": "CantFacturada", "type": "double precision"}, {"name": "CantFactUVta", "type": "double precision"}, {"name": "PreUniMB", "type": "double precision"}, {"name": "PreUniBoleta", "type": "double precision"}, {"name": "TotalBoleta", "type": "double precision"}, {"name": "TotLinea", "type": "double precision"}, {"name": "TotalDescMov", "type": "double precision"}, {"name": "nvCorrela", "type": "integer"}, {"name": "FactNumLin", "type": "double precision"}, {"name": "Partida", "type": "character varying(20)"}, {"name": "Pieza", "type": "character varying(20)"}, {"name": "FechaVencto", "type": "timestamp without time zone"}, {"name": "Ubicacion", "type": "character varying(40)"}, {"name": "KIT", "type": "character varying(20)"}, {"name": "SolicitudMT", "type": "double precision"}, {"name": "NroLineaMT", "type": "double precision"}, {"name": "CodiCC", "type": "character varying(8)"}, {"name": "Recargo", "type": "double precision"}], "suggestion": {"kind": "Tipo", "line": "Linea", "serial": null, "product": "CodProd", "document": "NroInt"}}, {"table": "nw_detnv", "columns": [{"name": "NVNumero", "type": "integer"}, {"name": "nvLinea", "type": "double precision"}, {"name": "CodProd", "type": "character varying(20)"}, {"name": "DetProd", "type": "text"}, {"name": "CodUMed", "type": "character varying(6)"}, {"name": "nvCant", "type": "double precision"}, {"name": "nvPrecio", "type": "double precision"}, {"name": "nvEquiv", "type": "double precision"}, {"name": "nvSubTotal", "type": "double precision"}, {"name": "nvTotDesc", "type": "double precision"}, {"name": "nvTotLinea", "type": "double precision"}, {"name": "nvCantFact", "type": "double precision"}, {"name": "nvCantDesp", "type": "double precision"}, {"name": "Partida", "type": "character varying(20)"}, {"name": "Pieza", "type": "character varying(20)"}, {"name": "FechaVencto", "type": "timestamp without time zone"}, {"name": "KIT", "type": "character varying(20)"}], "suggestion": {"kind": null, "line": null, "serial": null, "product": "CodProd", "document": null}}, {"table": "IW_GSaEn_RefDTE", "columns": [{"name": "Tipo", "type": "character varying(1)"}, {"name": "NroInt", "type": "integer"}, {"name": "LineaRef", "type": "integer"}, {"name": "CodRefSII", "type": "character varying(3)"}, {"name": "FolioRef", "type": "character varying(18)"}, {"name": "FechaRef", "type": "timestamp without time zone"}, {"name": "CodRef", "type": "integer"}, {"name": "Glosa", "type": "character varying(90)"}], "suggestion": {"kind": "Tipo", "line": null, "serial": null, "product": null, "document": "NroInt"}}, {"table": "iw_gsaen", "columns": [{"name": "Tipo", "type": "character varying(1)"}, {"name": "NroInt", "type": "integer"}, {"name": "SubTipoDocto", "type": "character varying(1)"}, {"name": "Folio", "type": "numeric"}, {"name": "Concepto", "type": "character varying(2)"}, {"name": "Estado", "type": "character varying(1)"}, {"name": "Fecha", "type": "timestamp without time zone"}, {"name": "FechaVenc", "type": "timestamp without time zone"}, {"name": "Glosa", "type": "character varying(255)"}, {"name": "CodAux", "type": "character varying(10)"}, {"name": "NomAux", "type": "character varying(60)"}, {"name": "RutAux", "type": "character varying(20)"}, {"name": "CodVendedor", "type": "character varying(4)"}, {"name": "CodMoneda", "type": "character varying(2)"}, {"name": "Equivalencia", "type": "double precision"}, {"name": "CondPago", "type": "character varying(3)"}, {"name": "NetoAfecto", "type": "double precision"}, {"name": "NetoExento", "type": "double precision"}, {"name": "IVA", "type": "double precision"}, {"name": "SubTotal", "type": "double precision"}, {"name": "TotalDesc", "type": "double precision"}, {"name": "Flete", "type": "double precision"}, {"name": "Embalaje", "type": "double precision"}, {"name": "Total", "type": "double precision"}, {"name": "nvnumero", "type": "integer"}, {"name": "TtdCod", "type": "character varying(2)"}, {"name": "AuxDocNum", "type": "numeric"}, {"name": "AuxDocfec", "type": "timestamp without time zone"}, {"name": "AuxGuiaNum", "type": "numeric"}, {"name": "AuxGuiaFec", "type": "timestamp without time zone"}, {"name": "EnMantencion", "type": "integer"}, {"name": "CodBode", "type": "character varying(10)"}, {"name": "CentroDeCosto", "type": "character varying(8)"}, {"name": "CodLugarDesp", "type": "character varying(30)"}, {"name": "NomContacto", "type": "character varying(30)"}, {"name": "CpbAnoVentas", "type": "character varying(4)"}, {"name": "CpbNumVentas", "type": "character varying(9)"}, {"name": "ContabVenta", "type": "integer"}, {"name": "esDevolucion", "type": "integer"}, {"name": "FecHoraCreacion", "type": "timestamp without time zone"}, {"name": "FechaGenDTE", "type": "timestamp without time zone"}, {"name": "DTE_SiiTDoc", "type": "integer"}, {"name": "FmaPago", "type": "integer"}], "suggestion": {"kind": "Tipo", "line": null, "serial": null, "product": null, "document": "NroInt"}}, {"table": "iw_tprod", "columns": [{"name": "CodProd", "type": "character varying(20)"}, {"name": "DesProd", "type": "character varying(60)"}, {"name": "DesProd2", "type": "character varying(60)"}, {"name": "CodBarra", "type": "character varying(20)"}, {"name": "CodUMed", "type": "character varying(6)"}, {"name": "CodGrupo", "type": "character varying(10)"}, {"name": "CodSubGr", "type": "character varying(10)"}, {"name": "CodCateg", "type": "character varying(3)"}, {"name": "CodMonPVta", "type": "character varying(2)"}, {"name": "PrecioVta", "type": "double precision"}, {"name": "PrecioBol", "type": "double precision"}, {"name": "Impuesto", "type": "integer"}, {"name": "Inventariable", "type": "integer"}, {"name": "EsSerie", "type": "integer"}, {"name": "EsPartida", "type": "integer"}, {"name": "EsPieza", "type": "integer"}, {"name": "EsCaducidad", "type": "integer"}, {"name": "EsTallaColor", "type": "integer"}, {"name": "TipProd", "type": "character varying(2)"}, {"name": "esParaVenta", "type": "integer"}, {"name": "esParaCompra", "type": "integer"}, {"name": "Inactivo", "type": "integer"}, {"name": "FichaTec", "type": "integer"}, {"name": "FechaUlMod", "type": "timestamp without time zone"}], "suggestion": {"kind": null, "line": null, "serial": null, "product": "CodProd", "document": null}}], "serialsFound": null, "softlandVersion": "2024.1"}', '2026-11-27 00:25:47.908+00', 3, '{"host": "localhost", "kind": "postgres", "port": 5433, "database": "softland7", "instance": null}', 1);
INSERT INTO public.file_text_parts VALUES
	('01a21634-0fcb-751c-b5c8-5cb92b546ce4', 1, 'La celda de carga se revisa con la termobalanza encendida.', '''carg'':4 ''carga'':14,24 ''celd'':2 ''celda'':12,22 ''con'':17,27 ''de'':13,23 ''encend'':10 ''encendida'':20,30 ''la'':11,18,21,28 ''revis'':6 ''revisa'':16,26 ''se'':15,25 ''termobal'':9 ''termobalanza'':19,29');
INSERT INTO public.file_texts VALUES
	('01a21634-0fcb-751c-b5c8-5cb92b546ce4', 'read', NULL, '''carg'' ''carga'' ''celd'' ''celda'' ''con'' ''de'' ''encend'' ''encendida'' ''la'' ''revis'' ''revisa'' ''se'' ''termobal'' ''termobalanza''', 1, '2026-11-26 04:54:00.468+00', '2026-11-26 04:54:00.616+00');
INSERT INTO public.files VALUES
	('01a21634-0fcb-751c-b5c8-5cb92b546ce4', 'notas-de-taller.txt', 'text/plain', 58, 'e2889c24097d4571a5dd1f401664e4ba3ccb4c32c145d372a130d6241bf886fe', '01a209ae-3fe8-774a-a289-b72ce1fd6098', '2026-11-26 04:54:00.386+00', true),
	('43539c4d-28df-49ee-93b1-fc231e90a5c1', 'logo.png', 'image/png', 70, '6b7fa434f92a8b80aab02d9bf1a12e49ffcae424e4013a1c4f68b67e3d2bbcd0', '01a209ae-3fe8-774a-a289-b72ce1fd6098', '2026-11-26 07:40:18.044+00', true),
	('24e57041-075a-478a-869e-637ea284c66a', 'foto.png', 'image/png', 70, '6b7fa434f92a8b80aab02d9bf1a12e49ffcae424e4013a1c4f68b67e3d2bbcd0', '01a209ae-3fe8-774a-a289-b72ce1fd6098', '2026-11-26 07:40:18.28+00', true),
	('46b53310-2e8f-4835-ae13-182056444815', 'firma.png', 'image/png', 70, '6b7fa434f92a8b80aab02d9bf1a12e49ffcae424e4013a1c4f68b67e3d2bbcd0', '01a209ae-3fe8-774a-a289-b72ce1fd6098', '2026-11-26 07:40:18.291+00', true);
INSERT INTO public.grant_balances VALUES
	('01a214a7-3725-71f8-ae76-76cc2e493523', '01a214a7-3722-707e-9987-f768324519a6', '01a214a7-3723-72c1-97ff-71b881686ba8', '2026-01-01', '2027-12-31', 600, 600),
	('01a214a7-37ba-7780-b654-689a9477b3fd', '01a214a7-3722-707e-9987-f768324519a6', '01a214a7-3723-72c1-97ff-71b881686ba8', '2026-03-01', '2027-12-31', 60, 60),
	('01a214a7-3826-7d46-b2a8-10819880513f', '01a214a7-3722-707e-9987-f768324519a6', '01a214a7-3824-7663-883b-5c0f0cc2ccbe', '2027-01-01', '2027-12-31', 600, 0);
INSERT INTO public.grants VALUES
	('01a214a7-3725-71f8-ae76-76cc2e493523', '01a214a7-3722-707e-9987-f768324519a6', '01a214a7-3723-72c1-97ff-71b881686ba8', 'grant', NULL, 600, '2026-01-01', '2026-12-31', 'contracted', NULL, '01a209ae-3fe8-774a-a289-b72ce1fd6098', '2026-11-25 21:40:32.67+00'),
	('01a214a7-37ba-7780-b654-689a9477b3fd', '01a214a7-3722-707e-9987-f768324519a6', '01a214a7-3723-72c1-97ff-71b881686ba8', 'grant', NULL, 60, '2026-03-01', '2026-12-31', 'topUp', 'Compra', '01a209ae-3fe8-774a-a289-b72ce1fd6098', '2026-11-25 21:40:32.824+00'),
	('01a214a7-3826-7d46-b2a8-10819880513f', '01a214a7-3722-707e-9987-f768324519a6', '01a214a7-3824-7663-883b-5c0f0cc2ccbe', 'grant', NULL, 600, '2027-01-01', '2027-12-31', 'contracted', NULL, '01a209ae-3fe8-774a-a289-b72ce1fd6098', '2026-11-25 21:40:32.926+00');
INSERT INTO public.idempotency_keys VALUES
	('01a209ae-3fe8-774a-a289-b72ce1fd6098', 'f539fad4-6c1c-4af3-85a7-70a00599e0ca', 'POST /api/settings/erp/import', '_ogL0N8sfUGAF-ZeZ6zMimn4mjQ5aYFWHxsvbpYcjaY', '{"id": "01a219bf-f7c8-71d1-8574-5203d0c7a651", "read": 0, "state": "running", "total": null, "counts": {"gone": 0, "kept": 0, "linked": 0, "changed": 0, "created": 0, "conflict": 0, "activated": 0, "deactivated": 0}, "company": 1, "endedAt": null, "preview": false, "problem": null, "contacts": 0, "startedAt": "2026-11-26T21:25:40.928Z", "startedBy": "Sofía Rojas", "unchanged": 0}', '2026-11-26 21:25:40.928+00'),
	('01a209ae-3fe8-774a-a289-b72ce1fd6098', '103de192-4384-4f54-9391-e723307bf276', 'POST /api/settings/erp/import', '2jPM_cnUyGYyML5bV-4qyXaU5u52KUbtr2gABkd24cA', '{"id": "01a219bf-f9c6-7f7b-aee0-71457a8451e1", "read": 0, "state": "running", "total": null, "counts": {"gone": 0, "kept": 0, "linked": 0, "changed": 0, "created": 0, "conflict": 0, "activated": 0, "deactivated": 0}, "company": 2, "endedAt": null, "preview": false, "problem": null, "contacts": 0, "startedAt": "2026-11-26T21:25:41.445Z", "startedBy": "Sofía Rojas", "unchanged": 0}', '2026-11-26 21:25:41.445+00'),
	('01a209ae-3fe8-774a-a289-b72ce1fd6098', '7774d9ad-0e0f-42b7-8fc7-fc2210d1a928', 'POST /api/cases', 'DlFFMnnWsB51Y_Wrp7wqQLhMdljpsblDuHpu5-GilYk', '{"id": "01a219bf-fc3e-7c5e-87bf-ed0f9d32fb03", "number": 24}', '2026-11-26 21:25:42.07+00'),
	('01a209ae-3fe8-774a-a289-b72ce1fd6098', '9937232b-c5f3-4a44-99ae-4a4f84f9ce41', 'POST /api/cases/{id}/documents', 'Hmawuu1Rofk8K3okc9jhRSYJ9CPBzGC9ZbsDZqYafGI', '{"id": "01a219bf-fc82-7b44-bb42-844c906c9fac"}', '2026-11-26 21:25:42.13+00'),
	('01a209ae-3fe8-774a-a289-b72ce1fd6098', 'c86d6890-9a50-449b-830a-49dcf521b792', 'POST /api/cases/{id}/documents/{documentId}/accept', 'ns-HloG95yudUcu6CZVFGGf55hf7NRdCjws5xR7fqBc', '{}', '2026-11-27 00:25:52.061+00'),
	('01a209ae-3fe8-774a-a289-b72ce1fd6098', 'd053abe3-a34a-49af-86b9-0b80d5674811', 'POST /api/warranty-rules', 'zGoYOhcNn6DBZABcTLT1HoeLNqK4JdxxvilUJR7PfGk', '{"id": "01a21a64-eef8-7245-b8a1-b270191c8430", "name": "02", "type": {"id": "01a214a7-3718-7602-8c0d-fe0f3adea22d", "name": "Garantía legal", "active": true}, "months": 18, "company": 2, "version": 1, "productCode": null, "productGroup": "02"}', '2026-11-27 00:25:52.111+00'),
	('01a209ae-3fe8-774a-a289-b72ce1fd6098', 'a3bb6cce-4659-4c64-b4ef-18085667dc62', 'POST /api/customers', 'ZIbG2eIwST1GWXziCJp7oPCyWjCEgOcKEpSx3pzBIlQ', '{"id": "01a21a64-ef06-70ec-9fa6-324495de5a5a", "city": null, "name": "Ferretería Lo Ovalle", "email": null, "notes": null, "phone": "2 2345 6789", "taxId": null, "active": true, "joined": [], "address": null, "classId": null, "erpCode": null, "version": 1, "district": null, "abilities": {"edit": true, "join": true, "classify": true, "deactivate": true, "registerCase": true}, "createdAt": "2026-11-27T00:25:52.132Z", "tradeName": null, "businessActivity": null}', '2026-11-27 00:25:52.132+00'),
	('01a209ae-3fe8-774a-a289-b72ce1fd6098', '23d1ebcf-0cf1-49f7-85db-2ee6a2d59b88', 'POST /api/customers', 'riBszEcqKL6lh-sp_Z3puQMaw2s_egOv7QIlSaDHSSI', '{"id": "01a21a64-ef18-716d-a36f-68b2a17430b8", "city": "Santiago", "name": "Ferreteria Lo Ovalle Ltda.", "email": "compras@loovalle.cl", "notes": null, "phone": null, "taxId": null, "active": true, "joined": [], "address": null, "classId": null, "erpCode": null, "version": 1, "district": null, "abilities": {"edit": true, "join": true, "classify": true, "deactivate": true, "registerCase": true}, "createdAt": "2026-11-27T00:25:52.151Z", "tradeName": null, "businessActivity": null}', '2026-11-27 00:25:52.151+00'),
	('01a209ae-3fe8-774a-a289-b72ce1fd6098', '3c7bbf9a-2e2b-42f0-8210-6c23c5d1a801', 'POST /api/customers/{id}/contacts', 'cxqUiIeO5EpaMrHUYH8ZHofi7_4wYiPm9sNGmwmbcmE', '{"id": "01a21a64-ef27-71e5-8318-2f37fea81489", "name": "Marta Pinto", "email": null, "notes": null, "phone": "9 8765 4321", "active": true, "mobile": null, "version": 1, "jobTitle": null, "customerId": "01a21a64-ef18-716d-a36f-68b2a17430b8"}', '2026-11-27 00:25:52.163+00'),
	('01a209ae-3fe8-774a-a289-b72ce1fd6098', 'df01ea09-80b0-42a1-9662-a4fe2fad7818', 'POST /api/cases', 'jJSQlGrSmobdIsXkzO6zNHdeAF7c1TKTvQQbJ77lRhc', '{"id": "01a21a64-ef42-729c-9b14-155c0b7cbfb6", "number": 25}', '2026-11-27 00:25:52.178+00'),
	('01a209ae-3fe8-774a-a289-b72ce1fd6098', '90fe9d02-907a-4716-9ca1-5332971a4d9a', 'POST /api/customers/{id}/join', 'ad1CNQDO53rUhtVgUbJBesurL-PjCmOMPhUvgZHwtCw', '{"id": "01a21a64-ef06-70ec-9fa6-324495de5a5a", "city": "Santiago", "name": "Ferretería Lo Ovalle", "email": "compras@loovalle.cl", "notes": null, "phone": "2 2345 6789", "taxId": null, "active": true, "joined": [{"at": "2026-11-27T00:25:52.283Z", "by": "Sofía Rojas", "id": "01a21a64-ef18-716d-a36f-68b2a17430b8", "name": "Ferreteria Lo Ovalle Ltda."}], "address": null, "classId": null, "erpCode": null, "version": 2, "district": null, "abilities": {"edit": true, "join": true, "classify": true, "deactivate": true, "registerCase": true}, "createdAt": "2026-11-27T00:25:52.132Z", "tradeName": null, "businessActivity": null}', '2026-11-27 00:25:52.283+00');
INSERT INTO public.ledgers VALUES
	('01a214a7-3722-707e-9987-f768324519a6', '01a209ae-42e4-79ef-98c2-fff523f080fb'),
	('01a214a7-37e4-798d-a01a-e6f6294dfc42', '01a209ae-42e4-79ef-98c2-fff523f080fb');
INSERT INTO public.migrations VALUES
	('0001_people.sql', '2026-11-23 18:32:22.860846+00'),
	('0002_classifications.sql', '2026-11-23 18:32:22.964467+00'),
	('0003_files.sql', '2026-11-23 18:32:22.999566+00'),
	('0004_customers.sql', '2026-11-23 18:32:23.02606+00'),
	('0005_erp.sql', '2026-11-23 18:32:23.082508+00'),
	('0006_cases.sql', '2026-11-23 18:32:23.093534+00'),
	('0007_commitments.sql', '2026-11-23 18:32:23.154638+00'),
	('0008_conversations.sql', '2026-11-23 18:32:23.190644+00'),
	('0009_calendars.sql', '2026-11-25 21:40:31.194379+00'),
	('0010_coverage.sql', '2026-11-25 21:40:31.205212+00'),
	('0011_time.sql', '2026-11-25 21:40:31.241079+00'),
	('0012_knowledge.sql', '2026-11-25 23:01:33.514145+00'),
	('0013_company_looks.sql', '2026-11-26 04:53:53.220187+00'),
	('0014_file_texts.sql', '2026-11-26 04:53:53.224676+00'),
	('0015_replies.sql', '2026-11-26 04:53:53.233082+00'),
	('0016_recurrence.sql', '2026-11-26 04:53:53.239989+00'),
	('0017_search.sql', '2026-11-26 04:53:53.245277+00'),
	('0018_visit_forms.sql', '2026-11-26 04:53:53.264899+00'),
	('0019_visits.sql', '2026-11-26 07:40:11.020551+00'),
	('0020_reports.sql', '2026-11-26 12:28:27.2342+00'),
	('0021_reports_speed.sql', '2026-11-26 18:17:43.358848+00'),
	('0022_erp_settings.sql', '2026-11-26 18:17:43.37057+00'),
	('0023_erp_import.sql', '2026-11-26 18:17:43.379297+00'),
	('0024_erp_sales_notes.sql', '2026-11-26 18:17:43.396574+00'),
	('0025_case_documents.sql', '2026-11-26 18:17:43.400382+00'),
	('0026_erp_serials.sql', '2026-11-26 18:17:43.408566+00'),
	('0027_erp_place.sql', '2026-11-26 18:17:43.411196+00'),
	('0028_erp_companies.sql', '2026-11-26 21:25:35.756995+00'),
	('0029_joined_customers.sql', '2026-11-27 00:25:46.367278+00'),
	('0030_warranty_rules_by_company.sql', '2026-11-27 00:25:46.379186+00'),
	('0031_accepted_documents.sql', '2026-11-27 00:25:46.408612+00');
INSERT INTO public.nightly_work VALUES
	('erp-discovery', '2026-11-26', 1, '2026-11-26 18:17:43.919+00', true),
	('erp-import', '2026-11-26', 1, '2026-11-26 18:17:43.925+00', true),
	('case-documents', '2026-11-26', 1, '2026-11-26 21:25:35.955+00', true);
INSERT INTO public.pause_reasons VALUES
	('01a214a7-383f-7e55-8c22-74d1f9fc711a', 'Colación', 0, '#336699', true, true, 1);
INSERT INTO public.people VALUES
	('01a209ae-3fe8-774a-a289-b72ce1fd6098', 'Sofía Rojas', 'sofia@demo.cl', false, NULL, 'admin', NULL, true, 'es', 'auto', '2026-11-27 00:25:47.511+00', 1, '2026-11-23 18:32:24.055+00', '2026-11-23 18:32:24.055+00');
INSERT INTO public.priorities VALUES
	('01a209ae-3ff7-7630-9ed9-2e88451c6440', 'Baja', 0, '#868e96', true, false, 1),
	('01a209ae-3ff7-7630-9ed9-2e89f9491202', 'Normal', 1, '#1971c2', true, true, 1),
	('01a209ae-3ff7-7630-9ed9-2e8ad90096ba', 'Alta', 2, '#e8590c', true, false, 1),
	('01a209ae-3ff7-7630-9ed9-2e8b932e8d2f', 'Urgente', 3, '#c92a2a', true, false, 1);
INSERT INTO public.promised_calendars VALUES
	('2cb63159-6be4-407b-a50e-c464dfc0ef2f', '[{"weekday": 1, "toMinute": 1080, "fromMinute": 540}, {"weekday": 2, "toMinute": 1080, "fromMinute": 540}, {"weekday": 3, "toMinute": 1080, "fromMinute": 540}, {"weekday": 4, "toMinute": 1080, "fromMinute": 540}, {"weekday": 5, "toMinute": 1080, "fromMinute": 540}]', '["2026-01-01", "2026-04-03", "2026-04-04", "2026-05-01", "2026-05-21", "2026-06-21", "2026-06-29", "2026-07-16", "2026-08-15", "2026-09-18", "2026-09-19", "2026-10-12", "2026-10-31", "2026-11-01", "2026-12-08", "2026-12-25", "2027-01-01", "2027-03-26", "2027-03-27", "2027-05-01", "2027-05-21", "2027-06-21", "2027-06-28", "2027-07-16", "2027-08-15", "2027-09-17", "2027-09-18", "2027-09-19", "2027-10-11", "2027-10-31", "2027-11-01", "2027-12-08", "2027-12-25", "2028-01-01", "2028-04-14", "2028-04-15", "2028-05-01", "2028-05-21", "2028-06-20", "2028-06-26", "2028-07-16", "2028-08-15", "2028-09-18", "2028-09-19", "2028-10-09", "2028-10-27", "2028-11-01", "2028-12-08", "2028-12-25", "2029-01-01", "2029-03-30", "2029-03-31", "2029-05-01", "2029-05-21", "2029-06-20", "2029-07-02", "2029-07-16", "2029-08-15", "2029-09-17", "2029-09-18", "2029-09-19", "2029-10-15", "2029-11-01", "2029-11-02", "2029-12-08", "2029-12-25", "2030-01-01", "2030-04-19", "2030-04-20", "2030-05-01", "2030-05-21", "2030-06-21", "2030-06-29", "2030-07-16", "2030-08-15", "2030-09-18", "2030-09-19", "2030-09-20", "2030-10-12", "2030-10-31", "2030-11-01", "2030-12-08", "2030-12-25", "2031-01-01", "2031-04-11", "2031-04-12", "2031-05-01", "2031-05-21", "2031-06-21", "2031-06-29", "2031-07-16", "2031-08-15", "2031-09-18", "2031-09-19", "2031-10-12", "2031-10-31", "2031-11-01", "2031-12-08", "2031-12-25", "2032-01-01", "2032-03-26", "2032-03-27", "2032-05-01", "2032-05-21", "2032-06-20", "2032-06-28", "2032-07-16", "2032-08-15", "2032-09-17", "2032-09-18", "2032-09-19", "2032-10-11", "2032-10-31", "2032-11-01", "2032-12-08", "2032-12-25", "2033-01-01", "2033-04-15", "2033-04-16", "2033-05-01", "2033-05-21", "2033-06-20", "2033-06-27", "2033-07-16", "2033-08-15", "2033-09-18", "2033-09-19", "2033-10-10", "2033-10-31", "2033-11-01", "2033-12-08", "2033-12-25", "2034-01-01", "2034-01-02", "2034-04-07", "2034-04-08", "2034-05-01", "2034-05-21", "2034-06-21", "2034-06-26", "2034-07-16", "2034-08-15", "2034-09-18", "2034-09-19", "2034-10-09", "2034-10-27", "2034-11-01", "2034-12-08", "2034-12-25", "2035-01-01", "2035-03-23", "2035-03-24", "2035-05-01", "2035-05-21", "2035-06-21", "2035-07-02", "2035-07-16", "2035-08-15", "2035-09-17", "2035-09-18", "2035-09-19", "2035-10-15", "2035-11-01", "2035-11-02", "2035-12-08", "2035-12-25"]');
INSERT INTO public.rate_limits VALUES
	('01a214a7-3672-7873-8691-839b39dcde51', '127.0.0.1|/sign-in/email', 1, 1795739147383);
INSERT INTO public.repairs VALUES
	('01a214a7-3801-7d2b-b745-1610c3cd8a91', '01a214a7-37d4-75df-b31e-a30135cd7019', NULL, '2026-07-02', '2026-07-11', NULL, '01a209ae-3fe8-774a-a289-b72ce1fd6098', '2026-11-25 21:40:32.894+00', '01a209ae-3fe8-774a-a289-b72ce1fd6098', '2026-11-25 21:40:32.91+00', 3);
INSERT INTO public.replies VALUES
	('01a21634-1169-7bf8-8da0-155d989de764', '01a209ae-3fe8-774a-a289-b72ce1fd6098', 'Saludo', DEFAULT, NULL, NULL, '<p>Saludos, {{mi_nombre}}</p>', 'Saludos, {{mi_nombre}}', DEFAULT, true, 1, 0, NULL, '01a209ae-3fe8-774a-a289-b72ce1fd6098', '2026-11-26 04:54:00.806+00'),
	('01a21634-115f-7d32-aad0-1af591a899b9', NULL, 'Visita confirmada', DEFAULT, NULL, NULL, '<p>Hola {{contacto}}: su caso N° {{numero}} tiene visita.</p>', 'Hola {{contacto}}: su caso N° {{numero}} tiene visita.', DEFAULT, true, 1, 1, '2026-11-26 04:54:01.008+00', '01a209ae-3fe8-774a-a289-b72ce1fd6098', '2026-11-26 04:54:00.791+00');
INSERT INTO public.report_schedule_people VALUES
	('058a7213-86ab-4b03-92d1-f46da90d7a4f', '01a209ae-3fe8-774a-a289-b72ce1fd6098');
INSERT INTO public.report_schedules VALUES
	('058a7213-86ab-4b03-92d1-f46da90d7a4f', '01a217d4-7bfc-7394-a034-d301280b2e38', 'week', 1, NULL, 480, '{xlsx,png}', true, '2026-11-30 11:00:00+00', '01a209ae-3fe8-774a-a289-b72ce1fd6098', '2026-11-26 12:28:51.129+00', 1);
INSERT INTO public.saved_reports VALUES
	('01a217d4-7bfc-7394-a034-d301280b2e38', 'hours-charged', 'Horas de la semana', '{"range": "lastWeek"}', '01a209ae-3fe8-774a-a289-b72ce1fd6098', true, '2026-11-26 12:28:51.029+00', 1);
INSERT INTO public.search_gaps VALUES
	('lamparas', 1, '2026-11-25 23:01:38.616+00', '2026-11-25 23:01:38.616+00'),
	('termobalanza', 1, '2026-11-26 04:54:00.538+00', '2026-11-26 04:54:00.538+00');
INSERT INTO public.secrets VALUES
	('sessions', 'landing');
INSERT INTO public.time_entries VALUES
	('01a214a7-3747-715a-8602-d730b6b064c7', '01a209ae-45d0-7bc9-986f-edd8024b0fc9', '01a209ae-42e4-79ef-98c2-fff523f080fb', NULL, '01a209ae-3fe8-774a-a289-b72ce1fd6098', 'onSite', '2026-05-04', NULL, 50, 90, '01a214a7-3723-72c1-97ff-71b881686ba8', NULL, 'Cambio de rodillo', NULL, '01a209ae-3fe8-774a-a289-b72ce1fd6098', '2026-11-25 21:40:32.708+00'),
	('01a214a7-3770-7882-ad21-a8478c1436c7', NULL, '01a209ae-42e4-79ef-98c2-fff523f080fb', NULL, '01a209ae-3fe8-774a-a289-b72ce1fd6098', 'online', '2026-05-05', NULL, 500, 510, '01a214a7-3723-72c1-97ff-71b881686ba8', NULL, NULL, NULL, '01a209ae-3fe8-774a-a289-b72ce1fd6098', '2026-11-25 21:40:32.751+00'),
	('01a214a7-3794-78f5-a6a4-fbae28450510', NULL, '01a209ae-42e4-79ef-98c2-fff523f080fb', NULL, '01a209ae-3fe8-774a-a289-b72ce1fd6098', 'online', '2026-05-05', NULL, 50, 60, '01a214a7-3723-72c1-97ff-71b881686ba8', NULL, NULL, '01a214a7-3770-7882-ad21-a8478c1436c7', '01a209ae-3fe8-774a-a289-b72ce1fd6098', '2026-11-25 21:40:32.788+00'),
	('01a214a7-37a6-7a2a-96a9-bd52a48e3266', NULL, '01a209ae-42e4-79ef-98c2-fff523f080fb', NULL, '01a209ae-3fe8-774a-a289-b72ce1fd6098', 'online', '2026-06-01', NULL, 600, 600, '01a214a7-3723-72c1-97ff-71b881686ba8', NULL, NULL, NULL, '01a209ae-3fe8-774a-a289-b72ce1fd6098', '2026-11-25 21:40:32.805+00'),
	('01a216cc-5015-794c-ac53-96080e07efc6', '01a216cc-4f69-7164-b345-124b1e55ec3b', '01a21634-1170-75a8-be08-6eb9a0deba0d', NULL, '01a209ae-3fe8-774a-a289-b72ce1fd6098', 'travel', '2026-11-26', '2026-11-26 06:25:18.268+00', 15, 0, NULL, NULL, NULL, NULL, '01a209ae-3fe8-774a-a289-b72ce1fd6098', '2026-11-26 07:40:18.303+00'),
	('01a216cc-501d-788b-9f65-ee54e65b2c43', '01a216cc-4f69-7164-b345-124b1e55ec3b', '01a21634-1170-75a8-be08-6eb9a0deba0d', NULL, '01a209ae-3fe8-774a-a289-b72ce1fd6098', 'onSite', '2026-11-26', '2026-11-26 06:40:18.268+00', 30, 0, NULL, NULL, NULL, NULL, '01a209ae-3fe8-774a-a289-b72ce1fd6098', '2026-11-26 07:40:18.303+00'),
	('01a217d4-7aa8-7d3d-aafd-05aaaef3a9df', '01a217d4-7724-715f-89ff-7e7771e98ab3', '01a21634-1170-75a8-be08-6eb9a0deba0d', NULL, '01a209ae-3fe8-774a-a289-b72ce1fd6098', 'offline', '2026-11-26', NULL, 40, 0, NULL, NULL, 'Se revisó en el taller', NULL, '01a209ae-3fe8-774a-a289-b72ce1fd6098', '2026-11-26 12:28:50.691+00');
INSERT INTO public.time_entry_reversals VALUES
	('01a214a7-3770-7882-ad21-a8478c1436c7', 'Eran 50', '01a209ae-3fe8-774a-a289-b72ce1fd6098', '2026-11-25 21:40:32.77+00');
INSERT INTO public.timers VALUES
	('01a209ae-3fe8-774a-a289-b72ce1fd6098', '01a214a7-3846-776c-85c7-13c4a739cfa5', '01a209ae-459a-768a-a781-3ab7849e5a4f', NULL, 'online', NULL, '2026-11-25 21:40:32.962+00');
INSERT INTO public.topics VALUES
	('01a209ae-3ff8-7ed1-8bb7-113f1cef4ac9', NULL, 'Instalación y puesta en marcha', 0, '#1971c2', true, 1),
	('01a209ae-3ff8-7ed1-8bb7-1140ef640706', NULL, 'Uso y capacitación', 1, '#0c8599', true, 1),
	('01a209ae-3ff8-7ed1-8bb7-1141a50f0431', NULL, 'Fallas', 2, '#c92a2a', true, 1),
	('01a209ae-3ff8-7ed1-8bb7-1142795f2270', '01a209ae-3ff8-7ed1-8bb7-1141a50f0431', 'Equipo', 3, '#c92a2a', true, 1),
	('01a209ae-3ff8-7ed1-8bb7-1143988e838f', '01a209ae-3ff8-7ed1-8bb7-1141a50f0431', 'Software', 4, '#c92a2a', true, 1),
	('01a209ae-3ff8-7ed1-8bb7-11444d3c2244', '01a209ae-3ff8-7ed1-8bb7-1141a50f0431', 'Conexión y red', 5, '#c92a2a', true, 1),
	('01a209ae-3ff8-7ed1-8bb7-11453a066472', NULL, 'Repuestos e insumos', 6, '#e8590c', true, 1),
	('01a209ae-3ff8-7ed1-8bb7-114677f76ae8', NULL, 'Garantía', 7, '#6741d9', true, 1),
	('01a209ae-3ff8-7ed1-8bb7-1147b61bb6ed', NULL, 'Facturación y cobranza', 8, '#2f9e44', true, 1);
INSERT INTO public.visit_calendars VALUES
	('01a209ae-3fe8-774a-a289-b72ce1fd6098', 'd3b968d958c372ec4153395e9ff7e120a72278790843fcc21b6882e83fde97e4', '2026-11-26 07:40:18.406+00');
INSERT INTO public.visit_events VALUES
	('01a216cc-4fc7-70b6-a179-36d6c943142e', '01a216cc-4fc4-7733-a987-eb4586c0b591', '2026-11-26 07:40:18.233+00', '2026-11-26 07:40:18.233+00', '01a209ae-3fe8-774a-a289-b72ce1fd6098', 'Sofía Rojas', 'ordered', NULL, '{"endsAt": "2026-11-26T14:00:00.000Z", "startsAt": "2026-11-26T12:00:00.000Z", "technicians": [{"id": "01a209ae-3fe8-774a-a289-b72ce1fd6098", "name": "Sofía Rojas"}]}', NULL),
	('01a216cc-4fd6-7ec9-9393-d9542bc504d8', '01a216cc-4fd5-7c3e-9528-a3ea34049b71', '2026-11-26 07:40:18.259+00', '2026-11-26 07:40:18.259+00', '01a209ae-3fe8-774a-a289-b72ce1fd6098', 'Sofía Rojas', 'ordered', NULL, '{"endsAt": null, "startsAt": null, "technicians": []}', NULL),
	('01a216cc-4fe4-7bcf-a7c4-699010bba582', '01a216cc-4fc4-7733-a987-eb4586c0b591', '2026-11-26 06:40:18.268+00', '2026-11-26 07:40:18.269+00', '01a209ae-3fe8-774a-a289-b72ce1fd6098', 'Sofía Rojas', 'arrived', NULL, NULL, NULL),
	('01a216cc-502a-7e36-a5ab-6f15b5b032dd', '01a216cc-4fc4-7733-a987-eb4586c0b591', '2026-11-26 07:10:18.268+00', '2026-11-26 07:40:18.303+00', '01a209ae-3fe8-774a-a289-b72ce1fd6098', 'Sofía Rojas', 'reported', NULL, '{"report": 1}', NULL),
	('01a216cc-5042-78df-ba2f-3f342fe8a68c', '01a216cc-4fc4-7733-a987-eb4586c0b591', '2026-11-26 07:40:18.356+00', '2026-11-26 07:40:18.356+00', '01a209ae-3fe8-774a-a289-b72ce1fd6098', 'Sofía Rojas', 'corrected', NULL, '{"report": 2}', 'Se leyó mal el horómetro'),
	('01a216cc-5051-7e1d-ba7a-51ed75af695d', '01a216cc-504f-7e4d-a7e2-79ef4b6c3075', '2026-11-26 07:40:18.379+00', '2026-11-26 07:40:18.379+00', '01a209ae-3fe8-774a-a289-b72ce1fd6098', 'Sofía Rojas', 'ordered', NULL, '{"endsAt": "2026-12-01T13:00:00.000Z", "startsAt": "2026-12-01T12:00:00.000Z", "technicians": [{"id": "01a209ae-3fe8-774a-a289-b72ce1fd6098", "name": "Sofía Rojas"}]}', NULL),
	('01a216cc-505d-71aa-a450-e024ca212c0c', '01a216cc-504f-7e4d-a7e2-79ef4b6c3075', '2026-11-26 07:40:18.394+00', '2026-11-26 07:40:18.394+00', '01a209ae-3fe8-774a-a289-b72ce1fd6098', 'Sofía Rojas', 'cancelled', NULL, NULL, 'El cliente no estará');
INSERT INTO public.visit_form_versions VALUES
	('01a21634-126c-73cb-b242-4c7a15c71fd2', 1, '{"format": 1, "sections": [{"key": "trabajo", "title": "Trabajo", "fields": [{"key": "operativo", "kind": "yesNo", "label": "¿Quedó operativo?", "required": true}, {"key": "motivo", "kind": "longText", "label": "Motivo", "showIf": {"is": "equal", "to": false, "field": "operativo"}}]}]}', '01a209ae-3fe8-774a-a289-b72ce1fd6098', '2026-11-26 04:54:01.076+00'),
	('01a216cc-4f3e-71b9-b110-592a4a84559a', 1, '{"format": 1, "sections": [{"key": "trabajo", "title": "Trabajo", "fields": [{"key": "operativo", "kind": "yesNo", "label": "¿Quedó operativo?", "required": true}, {"key": "horas", "kind": "number", "label": "Horas de uso"}, {"key": "fotos", "kind": "photo", "label": "Fotos"}, {"key": "firma", "kind": "signature", "label": "Conformidad"}]}]}', '01a209ae-3fe8-774a-a289-b72ce1fd6098', '2026-11-26 07:40:18.117+00');
INSERT INTO public.visit_forms VALUES
	('01a21634-126c-73cb-b242-4c7a15c71fd2', 'Visita técnica', DEFAULT, 'Para los equipos de pesaje', '{"format": 1, "sections": [{"key": "trabajo", "title": "Trabajo", "fields": [{"key": "operativo", "kind": "yesNo", "label": "¿Quedó operativo?", "required": true}, {"key": "motivo", "kind": "longText", "label": "Motivo", "showIf": {"is": "equal", "to": false, "field": "operativo"}}]}]}', 2, 'published', 1, '01a209ae-3fe8-774a-a289-b72ce1fd6098', '2026-11-26 04:54:01.089+00'),
	('01a216cc-4f3e-71b9-b110-592a4a84559a', 'Visita con fotos', DEFAULT, '', '{"format": 1, "sections": [{"key": "trabajo", "title": "Trabajo", "fields": [{"key": "operativo", "kind": "yesNo", "label": "¿Quedó operativo?", "required": true}, {"key": "horas", "kind": "number", "label": "Horas de uso"}, {"key": "fotos", "kind": "photo", "label": "Fotos"}, {"key": "firma", "kind": "signature", "label": "Conformidad"}]}]}', 1, 'published', 1, '01a209ae-3fe8-774a-a289-b72ce1fd6098', '2026-11-26 07:40:18.101+00');
INSERT INTO public.visit_report_files VALUES
	('3c7adb5c-c9ef-4d71-89d7-cc645001b5c8', '24e57041-075a-478a-869e-637ea284c66a'),
	('3c7adb5c-c9ef-4d71-89d7-cc645001b5c8', '46b53310-2e8f-4835-ae13-182056444815'),
	('b379092e-98ed-4969-a4b6-8be02c798188', '24e57041-075a-478a-869e-637ea284c66a'),
	('b379092e-98ed-4969-a4b6-8be02c798188', '46b53310-2e8f-4835-ae13-182056444815');
INSERT INTO public.visit_reports VALUES
	('3c7adb5c-c9ef-4d71-89d7-cc645001b5c8', '01a216cc-4fc4-7733-a987-eb4586c0b591', 1, '01a216cc-4f3e-71b9-b110-592a4a84559a', 1, '{"firma": {"name": "Begoña Ibáñez", "fileId": "46b53310-2e8f-4835-ae13-182056444815", "signedAt": "2026-11-26T07:09:18.268Z"}, "fotos": [{"fileId": "24e57041-075a-478a-869e-637ea284c66a", "takenAt": "2026-11-26T06:50:18.268Z"}], "horas": 12.5, "operativo": true}', '{"parts": [{"code": null, "quantity": 1, "description": "Cabezal"}], "state": null, "times": {"byHand": [], "arrivedAt": "2026-11-26T06:40:18.268Z", "departedAt": "2026-11-26T07:10:18.268Z", "travelStartedAt": "2026-11-26T06:25:18.268Z"}, "summary": "Se cambió el cabezal.", "finishedAt": "2026-11-26T07:40:18.303Z", "isSolution": true, "commitments": [], "timeEntries": [{"id": "01a216cc-5015-794c-ac53-96080e07efc6", "mode": "travel", "personId": "01a209ae-3fe8-774a-a289-b72ce1fd6098", "startedAt": "2026-11-26T06:25:18.268Z", "workedMinutes": 15}, {"id": "01a216cc-501d-788b-9f65-ee54e65b2c43", "mode": "onSite", "personId": "01a209ae-3fe8-774a-a289-b72ce1fd6098", "startedAt": "2026-11-26T06:40:18.268Z", "workedMinutes": 30}]}', '[]', 'p_J5jn3fxe9A7WW_zOPVcCXMV5hgCPjrcqiVLWVUOCA', 0, NULL, '01a216cc-5021-7414-a05f-bec23d198787', '01a209ae-3fe8-774a-a289-b72ce1fd6098', '2026-11-26 07:40:18.303+00'),
	('b379092e-98ed-4969-a4b6-8be02c798188', '01a216cc-4fc4-7733-a987-eb4586c0b591', 2, '01a216cc-4f3e-71b9-b110-592a4a84559a', 1, '{"firma": {"name": "Begoña Ibáñez", "fileId": "46b53310-2e8f-4835-ae13-182056444815", "signedAt": "2026-11-26T07:09:18.268Z"}, "fotos": [{"fileId": "24e57041-075a-478a-869e-637ea284c66a", "takenAt": "2026-11-26T06:50:18.268Z"}], "horas": 13, "operativo": true}', '{"parts": [{"code": null, "quantity": 1, "description": "Cabezal"}], "state": null, "times": {"byHand": [], "arrivedAt": "2026-11-26T06:40:18.268Z", "departedAt": "2026-11-26T07:10:18.268Z", "travelStartedAt": "2026-11-26T06:25:18.268Z"}, "summary": "Se cambió el cabezal.", "finishedAt": "2026-11-26T07:40:18.356Z", "isSolution": true, "commitments": [], "timeEntries": [{"id": "01a216cc-5015-794c-ac53-96080e07efc6", "mode": "travel", "personId": "01a209ae-3fe8-774a-a289-b72ce1fd6098", "startedAt": "2026-11-26T06:25:18.268Z", "workedMinutes": 15}, {"id": "01a216cc-501d-788b-9f65-ee54e65b2c43", "mode": "onSite", "personId": "01a209ae-3fe8-774a-a289-b72ce1fd6098", "startedAt": "2026-11-26T06:40:18.268Z", "workedMinutes": 30}]}', '[]', 'aVJJLk1HpRiYbBCLcEfwgmFKSngzgU7gmpFXMjYhDKc', 0, 'Se leyó mal el horómetro', '01a216cc-503d-7d44-9d3d-9360b81db296', '01a209ae-3fe8-774a-a289-b72ce1fd6098', '2026-11-26 07:40:18.356+00');
INSERT INTO public.visit_technicians VALUES
	('01a216cc-4fc4-7733-a987-eb4586c0b591', '01a209ae-3fe8-774a-a289-b72ce1fd6098', 0),
	('01a216cc-504f-7e4d-a7e2-79ef4b6c3075', '01a209ae-3fe8-774a-a289-b72ce1fd6098', 0);
INSERT INTO public.visit_time_entries VALUES
	('01a216cc-5015-794c-ac53-96080e07efc6', '3c7adb5c-c9ef-4d71-89d7-cc645001b5c8'),
	('01a216cc-501d-788b-9f65-ee54e65b2c43', '3c7adb5c-c9ef-4d71-89d7-cc645001b5c8');
INSERT INTO public.visits VALUES
	('01a216cc-4fd5-7c3e-9528-a3ea34049b71', 2, NULL, '01a21634-1170-75a8-be08-6eb9a0deba0d', NULL, NULL, '01a216cc-4f3e-71b9-b110-592a4a84559a', 1, 'planned', NULL, NULL, NULL, NULL, NULL, NULL, 'Por planificar', '[]', NULL, NULL, NULL, NULL, NULL, NULL, '01a209ae-3fe8-774a-a289-b72ce1fd6098', '2026-11-26 07:40:18.259+00', 1),
	('01a216cc-4fc4-7733-a987-eb4586c0b591', 1, '01a216cc-4f69-7164-b345-124b1e55ec3b', '01a21634-1170-75a8-be08-6eb9a0deba0d', NULL, NULL, '01a216cc-4f3e-71b9-b110-592a4a84559a', 1, 'done', '2026-11-26 12:00:00+00', '2026-11-26 14:00:00+00', NULL, NULL, NULL, NULL, 'Entrar por urgencia.', '[{"code": null, "quantity": 1, "description": "Cabezal"}]', '2026-11-26 06:25:18.268+00', '2026-11-26 06:40:18.268+00', '2026-11-26 07:10:18.268+00', NULL, NULL, NULL, '01a209ae-3fe8-774a-a289-b72ce1fd6098', '2026-11-26 07:40:18.233+00', 3),
	('01a216cc-504f-7e4d-a7e2-79ef4b6c3075', 3, NULL, '01a21634-1170-75a8-be08-6eb9a0deba0d', NULL, NULL, '01a216cc-4f3e-71b9-b110-592a4a84559a', 1, 'cancelled', '2026-12-01 12:00:00+00', '2026-12-01 13:00:00+00', NULL, NULL, NULL, NULL, NULL, '[]', NULL, NULL, NULL, '2026-11-26 07:40:18.394+00', '01a209ae-3fe8-774a-a289-b72ce1fd6098', 'El cliente no estará', '01a209ae-3fe8-774a-a289-b72ce1fd6098', '2026-11-26 07:40:18.379+00', 2);
INSERT INTO public.warranty_rules VALUES
	('01a21a64-eef8-7245-b8a1-b270191c8430', NULL, '02', '01a214a7-3718-7602-8c0d-fe0f3adea22d', 18, 1, 2);
SELECT pg_catalog.setval('public.article_numbers', 2, true);
SELECT pg_catalog.setval('public.case_numbers', 25, true);
SELECT pg_catalog.setval('public.case_texts_position_seq', 64, true);
SELECT pg_catalog.setval('public.coverage_numbers', 3, true);
SELECT pg_catalog.setval('public.visit_numbers', 3, true);
ALTER TABLE ONLY public.accounts
    ADD CONSTRAINT accounts_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.admin_audit
    ADD CONSTRAINT admin_audit_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.allocations
    ADD CONSTRAINT allocations_pkey PRIMARY KEY (charge_id, part);
ALTER TABLE ONLY public.article_events
    ADD CONSTRAINT article_events_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.article_files
    ADD CONSTRAINT article_files_pkey PRIMARY KEY (article_id, revision, file_id);
ALTER TABLE ONLY public.article_relations
    ADD CONSTRAINT article_relations_pkey PRIMARY KEY (article_id, related_id);
ALTER TABLE ONLY public.article_texts
    ADD CONSTRAINT article_texts_pkey PRIMARY KEY (article_id, draft);
ALTER TABLE ONLY public.article_topics
    ADD CONSTRAINT article_topics_pkey PRIMARY KEY (article_id, topic_id);
ALTER TABLE ONLY public.article_uses
    ADD CONSTRAINT article_uses_pkey PRIMARY KEY (article_id, case_id, how);
ALTER TABLE ONLY public.article_versions
    ADD CONSTRAINT article_versions_pkey PRIMARY KEY (article_id, revision);
ALTER TABLE ONLY public.article_votes
    ADD CONSTRAINT article_votes_pkey PRIMARY KEY (article_id, person_id);
ALTER TABLE ONLY public.article_words
    ADD CONSTRAINT article_words_pkey PRIMARY KEY (word);
ALTER TABLE ONLY public.articles
    ADD CONSTRAINT articles_number_key UNIQUE (number);
ALTER TABLE ONLY public.articles
    ADD CONSTRAINT articles_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.authorisations
    ADD CONSTRAINT authorisations_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.availability_corrections
    ADD CONSTRAINT availability_corrections_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.availability_periods
    ADD CONSTRAINT availability_periods_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.calendars
    ADD CONSTRAINT calendars_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.case_documents
    ADD CONSTRAINT case_documents_case_id_company_panel_ref_fingerprint_key UNIQUE (case_id, company, panel, ref, fingerprint);
ALTER TABLE ONLY public.case_documents
    ADD CONSTRAINT case_documents_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.case_events
    ADD CONSTRAINT case_events_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.case_files
    ADD CONSTRAINT case_files_pkey PRIMARY KEY (case_id, file_id);
ALTER TABLE ONLY public.case_links
    ADD CONSTRAINT case_links_case_id_related_case_id_kind_key UNIQUE (case_id, related_case_id, kind);
ALTER TABLE ONLY public.case_links
    ADD CONSTRAINT case_links_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.case_recurrences
    ADD CONSTRAINT case_recurrences_pkey PRIMARY KEY (case_id, earlier_case_id);
ALTER TABLE ONLY public.case_states
    ADD CONSTRAINT case_states_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.case_texts
    ADD CONSTRAINT case_texts_pkey PRIMARY KEY ("position");
ALTER TABLE ONLY public.cases
    ADD CONSTRAINT cases_number_key UNIQUE (number);
ALTER TABLE ONLY public.cases
    ADD CONSTRAINT cases_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.charges
    ADD CONSTRAINT charges_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.charges
    ADD CONSTRAINT charges_reverses_id_key UNIQUE (reverses_id);
ALTER TABLE ONLY public.charges
    ADD CONSTRAINT charges_worked_under UNIQUE (id, coverage_id, worked_on);
ALTER TABLE ONLY public.commitment_moves
    ADD CONSTRAINT commitment_moves_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.commitment_types
    ADD CONSTRAINT commitment_types_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.commitments
    ADD CONSTRAINT commitments_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.company
    ADD CONSTRAINT company_pkey PRIMARY KEY (singleton);
ALTER TABLE ONLY public.contacts
    ADD CONSTRAINT contacts_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.coverage_balances
    ADD CONSTRAINT coverage_balances_pkey PRIMARY KEY (coverage_id);
ALTER TABLE ONLY public.coverage_equipment
    ADD CONSTRAINT coverage_equipment_pkey PRIMARY KEY (coverage_id, equipment_id);
ALTER TABLE ONLY public.coverage_events
    ADD CONSTRAINT coverage_events_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.coverage_files
    ADD CONSTRAINT coverage_files_pkey PRIMARY KEY (coverage_id, file_id);
ALTER TABLE ONLY public.coverage_products
    ADD CONSTRAINT coverage_products_coverage_id_product_code_company_key UNIQUE NULLS NOT DISTINCT (coverage_id, product_code, company);
ALTER TABLE ONLY public.coverage_suspensions
    ADD CONSTRAINT coverage_suspensions_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.coverage_type_topics
    ADD CONSTRAINT coverage_type_topics_pkey PRIMARY KEY (type_id, topic_id);
ALTER TABLE ONLY public.coverage_types
    ADD CONSTRAINT coverage_types_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.coverages
    ADD CONSTRAINT coverages_number_key UNIQUE (number);
ALTER TABLE ONLY public.coverages
    ADD CONSTRAINT coverages_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.coverages
    ADD CONSTRAINT coverages_purchase_key_customer_id_type_id_key UNIQUE (purchase_key, customer_id, type_id);
ALTER TABLE ONLY public.coverages
    ADD CONSTRAINT coverages_renewed_from_key UNIQUE (renewed_from);
ALTER TABLE ONLY public.customer_classes
    ADD CONSTRAINT customer_classes_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.customer_erp_codes
    ADD CONSTRAINT customer_erp_codes_pkey PRIMARY KEY (customer_id, company);
ALTER TABLE ONLY public.customer_keys
    ADD CONSTRAINT customer_keys_pkey PRIMARY KEY (customer_id, kind, key);
ALTER TABLE ONLY public.customer_texts
    ADD CONSTRAINT customer_texts_pkey PRIMARY KEY (customer_id);
ALTER TABLE ONLY public.customer_words
    ADD CONSTRAINT customer_words_pkey PRIMARY KEY (word);
ALTER TABLE ONLY public.customers
    ADD CONSTRAINT customers_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.days_off
    ADD CONSTRAINT days_off_pkey PRIMARY KEY (off_on);
ALTER TABLE ONLY public.entries
    ADD CONSTRAINT entries_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.entry_files
    ADD CONSTRAINT entry_files_pkey PRIMARY KEY (entry_id, file_id);
ALTER TABLE ONLY public.equipment
    ADD CONSTRAINT equipment_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.erp_companies
    ADD CONSTRAINT erp_companies_pkey PRIMARY KEY (number);
ALTER TABLE ONLY public.erp_customers
    ADD CONSTRAINT erp_customers_pkey PRIMARY KEY (company, code);
ALTER TABLE ONLY public.erp_import_changes
    ADD CONSTRAINT erp_import_changes_pkey PRIMARY KEY (import_id, code);
ALTER TABLE ONLY public.erp_imports
    ADD CONSTRAINT erp_imports_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.erp_settings
    ADD CONSTRAINT erp_settings_pkey PRIMARY KEY (singleton);
ALTER TABLE ONLY public.erp_snapshots
    ADD CONSTRAINT erp_snapshots_pkey PRIMARY KEY (customer_id, company, panel);
ALTER TABLE ONLY public.erp_status
    ADD CONSTRAINT erp_status_pkey PRIMARY KEY (company);
ALTER TABLE ONLY public.file_text_parts
    ADD CONSTRAINT file_text_parts_pkey PRIMARY KEY (file_id, part);
ALTER TABLE ONLY public.file_texts
    ADD CONSTRAINT file_texts_pkey PRIMARY KEY (file_id);
ALTER TABLE ONLY public.files
    ADD CONSTRAINT files_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.grant_balances
    ADD CONSTRAINT grant_balances_pkey PRIMARY KEY (grant_id);
ALTER TABLE ONLY public.grants
    ADD CONSTRAINT grants_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.idempotency_keys
    ADD CONSTRAINT idempotency_keys_pkey PRIMARY KEY (person_id, key);
ALTER TABLE ONLY public.internal_activities
    ADD CONSTRAINT internal_activities_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.ledgers
    ADD CONSTRAINT ledgers_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.left_timers
    ADD CONSTRAINT left_timers_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.migrations
    ADD CONSTRAINT migrations_pkey PRIMARY KEY (name);
ALTER TABLE ONLY public.nightly_work
    ADD CONSTRAINT nightly_work_pkey PRIMARY KEY (name);
ALTER TABLE ONLY public.pause_reasons
    ADD CONSTRAINT pause_reasons_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.people
    ADD CONSTRAINT people_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.priorities
    ADD CONSTRAINT priorities_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.promised_calendars
    ADD CONSTRAINT promised_calendars_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.rate_limits
    ADD CONSTRAINT rate_limits_key_key UNIQUE (key);
ALTER TABLE ONLY public.rate_limits
    ADD CONSTRAINT rate_limits_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.repairs
    ADD CONSTRAINT repairs_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.replies
    ADD CONSTRAINT replies_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.report_deliveries
    ADD CONSTRAINT report_deliveries_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.report_deliveries
    ADD CONSTRAINT report_deliveries_schedule_id_due_at_key UNIQUE (schedule_id, due_at);
ALTER TABLE ONLY public.report_delivery_files
    ADD CONSTRAINT report_delivery_files_pkey PRIMARY KEY (delivery_id, format);
ALTER TABLE ONLY public.report_delivery_people
    ADD CONSTRAINT report_delivery_people_pkey PRIMARY KEY (delivery_id, person_id);
ALTER TABLE ONLY public.report_schedule_people
    ADD CONSTRAINT report_schedule_people_pkey PRIMARY KEY (schedule_id, person_id);
ALTER TABLE ONLY public.report_schedules
    ADD CONSTRAINT report_schedules_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.saved_reports
    ADD CONSTRAINT saved_reports_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.search_gaps
    ADD CONSTRAINT search_gaps_pkey PRIMARY KEY (words);
ALTER TABLE ONLY public.secrets
    ADD CONSTRAINT secrets_pkey PRIMARY KEY (name);
ALTER TABLE ONLY public.service_levels
    ADD CONSTRAINT service_levels_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.service_levels
    ADD CONSTRAINT service_levels_type_id_priority_id_key UNIQUE NULLS NOT DISTINCT (type_id, priority_id);
ALTER TABLE ONLY public.sessions
    ADD CONSTRAINT sessions_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.sessions
    ADD CONSTRAINT sessions_token_key UNIQUE (token);
ALTER TABLE ONLY public.time_entries
    ADD CONSTRAINT time_entries_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.time_entries
    ADD CONSTRAINT time_entries_replaces_id_key UNIQUE (replaces_id);
ALTER TABLE ONLY public.time_entry_reversals
    ADD CONSTRAINT time_entry_reversals_pkey PRIMARY KEY (time_entry_id);
ALTER TABLE ONLY public.timers
    ADD CONSTRAINT timers_id_key UNIQUE (id);
ALTER TABLE ONLY public.timers
    ADD CONSTRAINT timers_pkey PRIMARY KEY (person_id);
ALTER TABLE ONLY public.topics
    ADD CONSTRAINT topics_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.verifications
    ADD CONSTRAINT verifications_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.viewers
    ADD CONSTRAINT viewers_pkey PRIMARY KEY (topic, connection_id);
ALTER TABLE ONLY public.visit_calendars
    ADD CONSTRAINT visit_calendars_pkey PRIMARY KEY (person_id);
ALTER TABLE ONLY public.visit_calendars
    ADD CONSTRAINT visit_calendars_token_hash_key UNIQUE (token_hash);
ALTER TABLE ONLY public.visit_commitments
    ADD CONSTRAINT visit_commitments_pkey PRIMARY KEY (commitment_id);
ALTER TABLE ONLY public.visit_events
    ADD CONSTRAINT visit_events_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.visit_form_versions
    ADD CONSTRAINT visit_form_versions_pkey PRIMARY KEY (form_id, number);
ALTER TABLE ONLY public.visit_forms
    ADD CONSTRAINT visit_forms_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.visit_report_files
    ADD CONSTRAINT visit_report_files_pkey PRIMARY KEY (report_id, file_id);
ALTER TABLE ONLY public.visit_reports
    ADD CONSTRAINT visit_reports_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.visit_reports
    ADD CONSTRAINT visit_reports_visit_id_number_key UNIQUE (visit_id, number);
ALTER TABLE ONLY public.visit_technicians
    ADD CONSTRAINT visit_technicians_pkey PRIMARY KEY (visit_id, person_id);
ALTER TABLE ONLY public.visit_time_entries
    ADD CONSTRAINT visit_time_entries_pkey PRIMARY KEY (time_entry_id);
ALTER TABLE ONLY public.visits
    ADD CONSTRAINT visits_number_key UNIQUE (number);
ALTER TABLE ONLY public.visits
    ADD CONSTRAINT visits_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.warranty_rules
    ADD CONSTRAINT warranty_rules_pkey PRIMARY KEY (id);
CREATE INDEX accounts_person ON public.accounts USING btree (person_id);
CREATE INDEX admin_audit_newest ON public.admin_audit USING btree (at DESC, id DESC);
CREATE INDEX allocations_ledger ON public.allocations USING btree (ledger_id);
CREATE INDEX allocations_worked ON public.allocations USING btree (worked_on) INCLUDE (coverage_id, kind, minutes);
CREATE INDEX article_events_article ON public.article_events USING btree (article_id, at DESC, id DESC);
CREATE INDEX article_files_file ON public.article_files USING btree (file_id);
CREATE INDEX article_relations_related ON public.article_relations USING btree (related_id);
CREATE INDEX article_texts_read ON public.article_texts USING gin (words) WITH (fastupdate=off) WHERE (NOT draft);
CREATE INDEX article_texts_read_title ON public.article_texts USING gin (title_words) WITH (fastupdate=off) WHERE (NOT draft);
CREATE INDEX article_texts_written ON public.article_texts USING gin (words) WITH (fastupdate=off) WHERE draft;
CREATE INDEX article_texts_written_title ON public.article_texts USING gin (title_words) WITH (fastupdate=off) WHERE draft;
CREATE INDEX article_topics_topic ON public.article_topics USING btree (topic_id);
CREATE INDEX article_uses_case ON public.article_uses USING btree (case_id, used_at);
CREATE INDEX article_words_like ON public.article_words USING gin (word public.gin_trgm_ops) WITH (fastupdate=off);
CREATE INDEX articles_author ON public.articles USING btree (author_id, changed_at DESC, id DESC);
CREATE INDEX articles_case ON public.articles USING btree (case_id) WHERE (case_id IS NOT NULL);
CREATE INDEX articles_changed ON public.articles USING btree (changed_at DESC, id DESC);
CREATE INDEX articles_in_review ON public.articles USING btree (changed_at DESC, id DESC) WHERE (submitted_at IS NOT NULL);
CREATE INDEX articles_published ON public.articles USING btree (published_at DESC, id DESC) WHERE (state = 'published'::text);
CREATE INDEX articles_review_by ON public.articles USING btree (review_by, id) WHERE ((state = 'published'::text) AND (review_by IS NOT NULL));
CREATE INDEX articles_used ON public.articles USING btree (uses DESC, id DESC) WHERE (state = 'published'::text);
CREATE UNIQUE INDEX authorisations_asked ON public.authorisations USING btree (customer_id) WHERE (decision IS NULL);
CREATE INDEX authorisations_customer ON public.authorisations USING btree (customer_id, requested_at DESC);
CREATE INDEX authorisations_list ON public.authorisations USING btree (((decision IS NOT NULL)), requested_at DESC, id DESC);
CREATE INDEX authorisations_pending ON public.authorisations USING btree (requested_at, id) WHERE (decision IS NULL);
CREATE INDEX availability_corrections_period ON public.availability_corrections USING btree (period_id, corrected_at);
CREATE INDEX availability_periods_paused ON public.availability_periods USING btree (started_at) INCLUDE (id, person_id, reason_id, ended_at) WHERE (kind = 'paused'::text);
CREATE INDEX availability_periods_person ON public.availability_periods USING btree (person_id, started_at);
CREATE UNIQUE INDEX availability_periods_present ON public.availability_periods USING btree (person_id) WHERE (ended_at IS NULL);
CREATE INDEX availability_periods_reason ON public.availability_periods USING btree (reason_id) WHERE (reason_id IS NOT NULL);
CREATE UNIQUE INDEX calendars_default ON public.calendars USING btree (is_default) WHERE is_default;
CREATE UNIQUE INDEX calendars_name ON public.calendars USING btree (lower(name));
CREATE INDEX case_events_reopened ON public.case_events USING btree (at) WHERE ((kind = 'stateChanged'::text) AND ((from_value ->> 'category'::text) = ANY (ARRAY['solved'::text, 'closed'::text])) AND ((to_value ->> 'category'::text) = 'open'::text));
CREATE INDEX case_events_timeline ON public.case_events USING btree (case_id, at DESC, id DESC);
CREATE INDEX case_files_file ON public.case_files USING btree (file_id);
CREATE UNIQUE INDEX case_links_duplicates ON public.case_links USING btree (case_id) WHERE (kind = 'duplicates'::text);
CREATE INDEX case_links_related ON public.case_links USING btree (related_case_id);
CREATE UNIQUE INDEX case_states_default ON public.case_states USING btree (category) WHERE is_default;
CREATE UNIQUE INDEX case_states_name ON public.case_states USING btree (lower(name));
CREATE INDEX case_texts_case ON public.case_texts USING btree (case_id, "position");
CREATE INDEX case_texts_newest ON public.case_texts USING btree ("position" DESC) WHERE (entry_id IS NULL);
CREATE INDEX case_texts_situation ON public.case_texts USING btree (case_id) WHERE (entry_id IS NULL);
CREATE INDEX case_texts_situations ON public.case_texts USING gin (words) WITH (fastupdate=off) WHERE (entry_id IS NULL);
CREATE INDEX case_texts_words ON public.case_texts USING gin (words) WITH (fastupdate=off);
CREATE INDEX cases_by_responsible ON public.cases USING btree (responsible_id, state_id);
CREATE INDEX cases_category ON public.cases USING btree (category, number DESC);
CREATE INDEX cases_coverage ON public.cases USING btree (coverage_id, number DESC) WHERE (coverage_id IS NOT NULL);
CREATE INDEX cases_customer ON public.cases USING btree (customer_id, number DESC);
CREATE INDEX cases_customer_pending ON public.cases USING btree (customer_id, number DESC) WHERE (category = ANY (ARRAY['open'::text, 'waiting'::text]));
CREATE INDEX cases_equipment ON public.cases USING btree (equipment_id, number DESC) WHERE (equipment_id IS NOT NULL);
CREATE INDEX cases_pending ON public.cases USING btree (number DESC) WHERE (category = ANY (ARRAY['open'::text, 'waiting'::text]));
CREATE INDEX cases_pending_by_responsible ON public.cases USING btree (responsible_id, category, registered_at) WHERE (category = ANY (ARRAY['open'::text, 'waiting'::text]));
CREATE INDEX cases_priority ON public.cases USING btree (priority_id, number DESC);
CREATE INDEX cases_recurrent ON public.cases USING btree (number DESC) WHERE (recurrent IS NOT NULL);
CREATE INDEX cases_registered ON public.cases USING btree (registered_at) INCLUDE (responsible_id, state_id, customer_id, responded_at);
CREATE INDEX cases_response_due ON public.cases USING btree (response_due_at) WHERE ((category = 'open'::text) AND (responded_at IS NULL));
CREATE INDEX cases_responsible ON public.cases USING btree (responsible_id, number DESC);
CREATE INDEX cases_responsible_pending ON public.cases USING btree (responsible_id, number DESC) WHERE (category = ANY (ARRAY['open'::text, 'waiting'::text]));
CREATE INDEX cases_settled ON public.cases USING btree (customer_id, COALESCE(solved_at, closed_at, registered_at) DESC);
CREATE INDEX cases_solution_due ON public.cases USING btree (solution_due_at) WHERE (category = 'open'::text);
CREATE INDEX cases_solved ON public.cases USING btree (solved_at) INCLUDE (responsible_id, registered_at) WHERE (solved_at IS NOT NULL);
CREATE INDEX cases_state ON public.cases USING btree (state_id, number DESC);
CREATE INDEX cases_survivor ON public.cases USING btree (survivor_id) WHERE (survivor_id IS NOT NULL);
CREATE INDEX cases_topic ON public.cases USING btree (topic_id, number DESC);
CREATE INDEX charges_coverage ON public.charges USING btree (coverage_id, worked_on);
CREATE INDEX charges_ledger ON public.charges USING btree (ledger_id, worked_on, worked_at);
CREATE INDEX charges_time_entry ON public.charges USING btree (time_entry_id);
CREATE INDEX commitment_moves_at ON public.commitment_moves USING btree (moved_at);
CREATE INDEX commitment_moves_commitment ON public.commitment_moves USING btree (commitment_id, moved_at);
CREATE UNIQUE INDEX commitment_types_default ON public.commitment_types USING btree (is_default) WHERE is_default;
CREATE UNIQUE INDEX commitment_types_name ON public.commitment_types USING btree (lower(name));
CREATE INDEX commitments_case ON public.commitments USING btree (case_id);
CREATE INDEX commitments_customer_pending ON public.commitments USING btree (customer_id, due_at, id) WHERE (status = 'pending'::text);
CREATE INDEX commitments_pending ON public.commitments USING btree (due_at, id) WHERE (status = 'pending'::text);
CREATE INDEX commitments_responsible ON public.commitments USING btree (responsible_id, case_id);
CREATE INDEX commitments_responsible_pending ON public.commitments USING btree (responsible_id, due_at, id) WHERE (status = 'pending'::text);
CREATE INDEX contacts_customer ON public.contacts USING btree (customer_id);
CREATE INDEX contacts_joined ON public.contacts USING btree (joined_into) WHERE (joined_into IS NOT NULL);
CREATE INDEX coverage_balances_ledger ON public.coverage_balances USING btree (ledger_id);
CREATE INDEX coverage_equipment_equipment ON public.coverage_equipment USING btree (equipment_id);
CREATE INDEX coverage_events_newest ON public.coverage_events USING btree (coverage_id, at DESC, id DESC);
CREATE INDEX coverage_files_file ON public.coverage_files USING btree (file_id);
CREATE INDEX coverage_suspensions_coverage ON public.coverage_suspensions USING btree (coverage_id, from_on);
CREATE INDEX coverage_type_topics_topic ON public.coverage_type_topics USING btree (topic_id);
CREATE UNIQUE INDEX coverage_types_name ON public.coverage_types USING btree (lower(name));
CREATE INDEX coverages_calendar ON public.coverages USING btree (calendar_id) WHERE (calendar_id IS NOT NULL);
CREATE INDEX coverages_customer ON public.coverages USING btree (customer_id, last_day DESC, id);
CREATE INDEX coverages_end ON public.coverages USING btree (last_day, id);
CREATE INDEX coverages_ledger ON public.coverages USING btree (ledger_id);
CREATE INDEX coverages_type ON public.coverages USING btree (type_id, last_day, id);
CREATE UNIQUE INDEX customer_classes_default ON public.customer_classes USING btree (is_default) WHERE is_default;
CREATE UNIQUE INDEX customer_classes_name ON public.customer_classes USING btree (lower(name));
CREATE UNIQUE INDEX customer_erp_codes_folded ON public.customer_erp_codes USING btree (company, lower((code COLLATE "C")));
CREATE INDEX customer_keys_beginning ON public.customer_keys USING btree (kind, key text_pattern_ops);
CREATE INDEX customer_texts_words ON public.customer_texts USING gin (words public.gin_trgm_ops) WITH (fastupdate=off);
CREATE INDEX customer_words_sound ON public.customer_words USING gin (sound public.gin_trgm_ops) WITH (fastupdate=off);
CREATE INDEX customers_by_name ON public.customers USING btree (name_key, id);
CREATE INDEX customers_class ON public.customers USING btree (class_id) WHERE (class_id IS NOT NULL);
CREATE UNIQUE INDEX customers_erp_code ON public.customers USING btree (erp_code) WHERE (erp_code IS NOT NULL);
CREATE INDEX customers_erp_code_folded ON public.customers USING btree (lower((erp_code COLLATE "C"))) WHERE (erp_code IS NOT NULL);
CREATE INDEX customers_joined ON public.customers USING btree (joined_into) WHERE (joined_into IS NOT NULL);
CREATE UNIQUE INDEX customers_tax_id ON public.customers USING btree (tax_id) WHERE (tax_id IS NOT NULL);
CREATE INDEX entries_customer ON public.entries USING btree (customer_id, said_at DESC, id DESC);
CREATE INDEX entries_timeline ON public.entries USING btree (case_id, said_at DESC, id DESC);
CREATE INDEX entry_files_file ON public.entry_files USING btree (file_id);
CREATE INDEX equipment_customer ON public.equipment USING btree (customer_id);
CREATE UNIQUE INDEX erp_companies_database ON public.erp_companies USING btree (lower(database));
CREATE INDEX erp_customers_customer ON public.erp_customers USING btree (customer_id);
CREATE INDEX erp_import_changes_customer ON public.erp_import_changes USING btree (customer_id) WHERE (customer_id IS NOT NULL);
CREATE INDEX erp_import_changes_kind ON public.erp_import_changes USING btree (import_id, kind, code);
CREATE INDEX erp_imports_newest ON public.erp_imports USING btree (started_at DESC, id DESC);
CREATE UNIQUE INDEX erp_imports_running ON public.erp_imports USING btree ((true)) WHERE (state = 'running'::text);
CREATE INDEX file_texts_waiting ON public.file_texts USING btree (attempts, asked_at, file_id) WHERE (state = 'waiting'::text);
CREATE INDEX files_unattached ON public.files USING btree (uploaded_at) WHERE (NOT attached);
CREATE INDEX grant_balances_ledger ON public.grant_balances USING btree (ledger_id);
CREATE INDEX grants_coverage ON public.grants USING btree (coverage_id);
CREATE INDEX grants_ledger ON public.grants USING btree (ledger_id);
CREATE INDEX idempotency_keys_oldest ON public.idempotency_keys USING btree (created_at);
CREATE UNIQUE INDEX internal_activities_default ON public.internal_activities USING btree (is_default) WHERE is_default;
CREATE UNIQUE INDEX internal_activities_name ON public.internal_activities USING btree (lower(name));
CREATE INDEX ledgers_customer ON public.ledgers USING btree (customer_id);
CREATE INDEX left_timers_activity ON public.left_timers USING btree (activity_id) WHERE (activity_id IS NOT NULL);
CREATE INDEX left_timers_open ON public.left_timers USING btree (stopped_at, id) WHERE (settled_at IS NULL);
CREATE INDEX left_timers_person ON public.left_timers USING btree (person_id);
CREATE UNIQUE INDEX pause_reasons_default ON public.pause_reasons USING btree (is_default) WHERE is_default;
CREATE UNIQUE INDEX pause_reasons_name ON public.pause_reasons USING btree (lower(name));
CREATE INDEX people_by_name ON public.people USING btree (lower(name), id);
CREATE UNIQUE INDEX people_email ON public.people USING btree (lower(email));
CREATE UNIQUE INDEX priorities_default ON public.priorities USING btree (is_default) WHERE is_default;
CREATE UNIQUE INDEX priorities_name ON public.priorities USING btree (lower(name));
CREATE INDEX repairs_case ON public.repairs USING btree (case_id) WHERE (case_id IS NOT NULL);
CREATE INDEX repairs_equipment ON public.repairs USING btree (equipment_id, received_on, id);
CREATE UNIQUE INDEX repairs_open ON public.repairs USING btree (equipment_id) WHERE (returned_on IS NULL);
CREATE UNIQUE INDEX replies_name ON public.replies USING btree (owner_id, name_key) NULLS NOT DISTINCT;
CREATE UNIQUE INDEX replies_shortcut ON public.replies USING btree (owner_id, shortcut) NULLS NOT DISTINCT WHERE (shortcut IS NOT NULL);
CREATE INDEX replies_topic ON public.replies USING btree (topic_id) WHERE (topic_id IS NOT NULL);
CREATE INDEX report_deliveries_oldest ON public.report_deliveries USING btree (made_at);
CREATE INDEX report_deliveries_unmade ON public.report_deliveries USING btree (id) WHERE (made_at IS NULL);
CREATE INDEX report_delivery_files_file ON public.report_delivery_files USING btree (file_id);
CREATE INDEX report_delivery_people_person ON public.report_delivery_people USING btree (person_id, delivery_id DESC);
CREATE INDEX report_delivery_people_unread ON public.report_delivery_people USING btree (person_id) WHERE (read_at IS NULL);
CREATE INDEX report_schedule_people_person ON public.report_schedule_people USING btree (person_id);
CREATE INDEX report_schedules_due ON public.report_schedules USING btree (next_at, id) WHERE active;
CREATE INDEX report_schedules_saved ON public.report_schedules USING btree (saved_report_id);
CREATE INDEX saved_reports_owner ON public.saved_reports USING btree (owner_id);
CREATE INDEX saved_reports_shared ON public.saved_reports USING btree (lower(name), id) WHERE shared;
CREATE INDEX search_gaps_asked ON public.search_gaps USING btree (asked DESC, last_at DESC);
CREATE INDEX search_gaps_last ON public.search_gaps USING btree (last_at DESC);
CREATE INDEX service_levels_priority ON public.service_levels USING btree (priority_id);
CREATE INDEX sessions_person ON public.sessions USING btree (person_id);
CREATE INDEX time_entries_activity ON public.time_entries USING btree (activity_id) WHERE (activity_id IS NOT NULL);
CREATE INDEX time_entries_case ON public.time_entries USING btree (case_id, worked_on DESC, id DESC) WHERE (case_id IS NOT NULL);
CREATE INDEX time_entries_coverage ON public.time_entries USING btree (coverage_id, worked_on DESC, id DESC) WHERE (coverage_id IS NOT NULL);
CREATE INDEX time_entries_customer ON public.time_entries USING btree (customer_id, worked_on) WHERE (customer_id IS NOT NULL);
CREATE INDEX time_entries_person ON public.time_entries USING btree (person_id, worked_on, id);
CREATE INDEX time_entries_worked ON public.time_entries USING btree (worked_on DESC, id DESC) INCLUDE (person_id, customer_id, case_id, activity_id, coverage_id, mode, worked_minutes, accounted_minutes);
CREATE INDEX timers_case ON public.timers USING btree (case_id) WHERE (case_id IS NOT NULL);
CREATE UNIQUE INDEX topics_name ON public.topics USING btree (COALESCE(parent_id, '00000000-0000-0000-0000-000000000000'::uuid), lower(name));
CREATE INDEX verifications_identifier ON public.verifications USING btree (identifier);
CREATE INDEX visit_commitments_report ON public.visit_commitments USING btree (report_id);
CREATE INDEX visit_events_visit ON public.visit_events USING btree (visit_id, recorded_at, id);
CREATE UNIQUE INDEX visit_forms_name ON public.visit_forms USING btree (name_key);
CREATE INDEX visit_report_files_file ON public.visit_report_files USING btree (file_id);
CREATE INDEX visit_technicians_person ON public.visit_technicians USING btree (person_id, visit_id);
CREATE INDEX visit_time_entries_report ON public.visit_time_entries USING btree (report_id);
CREATE INDEX visits_case ON public.visits USING btree (case_id, number DESC) WHERE (case_id IS NOT NULL);
CREATE INDEX visits_customer ON public.visits USING btree (customer_id, number DESC);
CREATE INDEX visits_latest ON public.visits USING btree (COALESCE(starts_at, '-infinity'::timestamp with time zone) DESC, number DESC);
CREATE INDEX visits_unfinished ON public.visits USING btree (starts_at) WHERE (state = ANY (ARRAY['planned'::text, 'travelling'::text, 'onSite'::text]));
CREATE INDEX visits_unfinished_case ON public.visits USING btree (case_id) WHERE (state = ANY (ARRAY['planned'::text, 'travelling'::text, 'onSite'::text]));
CREATE INDEX visits_unplanned ON public.visits USING btree (number) WHERE (state = 'planned'::text);
CREATE INDEX visits_window ON public.visits USING btree (starts_at, ends_at) WHERE (starts_at IS NOT NULL);
CREATE UNIQUE INDEX warranty_rules_group ON public.warranty_rules USING btree (product_group, type_id, company) NULLS NOT DISTINCT WHERE (product_group IS NOT NULL);
CREATE UNIQUE INDEX warranty_rules_product ON public.warranty_rules USING btree (product_code, type_id, company) NULLS NOT DISTINCT WHERE (product_code IS NOT NULL);
CREATE TRIGGER admin_audit_immutable BEFORE DELETE OR UPDATE ON public.admin_audit FOR EACH ROW EXECUTE FUNCTION public.refuse_change();
CREATE TRIGGER article_events_immutable BEFORE DELETE OR UPDATE ON public.article_events FOR EACH ROW EXECUTE FUNCTION public.refuse_change();
CREATE TRIGGER article_versions_immutable BEFORE DELETE OR UPDATE ON public.article_versions FOR EACH ROW EXECUTE FUNCTION public.refuse_change();
CREATE TRIGGER availability_corrections_immutable BEFORE DELETE OR UPDATE ON public.availability_corrections FOR EACH ROW EXECUTE FUNCTION public.refuse_change();
CREATE TRIGGER case_events_immutable BEFORE DELETE OR UPDATE ON public.case_events FOR EACH ROW EXECUTE FUNCTION public.refuse_change();
CREATE TRIGGER charges_immutable BEFORE DELETE OR UPDATE ON public.charges FOR EACH ROW EXECUTE FUNCTION public.refuse_change();
CREATE TRIGGER commitment_moves_immutable BEFORE DELETE OR UPDATE ON public.commitment_moves FOR EACH ROW EXECUTE FUNCTION public.refuse_change();
CREATE TRIGGER coverage_events_immutable BEFORE DELETE OR UPDATE ON public.coverage_events FOR EACH ROW EXECUTE FUNCTION public.refuse_change();
CREATE TRIGGER customer_stays BEFORE INSERT OR UPDATE OF customer_id ON public.authorisations FOR EACH ROW EXECUTE FUNCTION public.customer_that_stays();
CREATE TRIGGER customer_stays BEFORE INSERT OR UPDATE OF customer_id ON public.cases FOR EACH ROW EXECUTE FUNCTION public.customer_that_stays();
CREATE TRIGGER customer_stays BEFORE INSERT OR UPDATE OF customer_id ON public.commitments FOR EACH ROW EXECUTE FUNCTION public.customer_that_stays();
CREATE TRIGGER customer_stays BEFORE INSERT OR UPDATE OF customer_id ON public.contacts FOR EACH ROW EXECUTE FUNCTION public.customer_that_stays();
CREATE TRIGGER customer_stays BEFORE INSERT OR UPDATE OF customer_id ON public.coverages FOR EACH ROW EXECUTE FUNCTION public.customer_that_stays();
CREATE TRIGGER customer_stays BEFORE INSERT OR UPDATE OF customer_id ON public.customer_erp_codes FOR EACH ROW EXECUTE FUNCTION public.customer_that_stays();
CREATE TRIGGER customer_stays BEFORE INSERT OR UPDATE OF customer_id ON public.entries FOR EACH ROW EXECUTE FUNCTION public.customer_that_stays();
CREATE TRIGGER customer_stays BEFORE INSERT OR UPDATE OF customer_id ON public.equipment FOR EACH ROW EXECUTE FUNCTION public.customer_that_stays();
CREATE TRIGGER customer_stays BEFORE INSERT OR UPDATE OF customer_id ON public.erp_customers FOR EACH ROW EXECUTE FUNCTION public.customer_that_stays();
CREATE TRIGGER customer_stays BEFORE INSERT OR UPDATE OF customer_id ON public.erp_import_changes FOR EACH ROW WHEN ((new.customer_id IS NOT NULL)) EXECUTE FUNCTION public.customer_that_stays();
CREATE TRIGGER customer_stays BEFORE INSERT OR UPDATE OF customer_id ON public.erp_snapshots FOR EACH ROW EXECUTE FUNCTION public.customer_that_stays();
CREATE TRIGGER customer_stays BEFORE INSERT OR UPDATE OF customer_id ON public.ledgers FOR EACH ROW EXECUTE FUNCTION public.customer_that_stays();
CREATE TRIGGER customer_stays BEFORE INSERT OR UPDATE OF customer_id ON public.people FOR EACH ROW WHEN ((new.customer_id IS NOT NULL)) EXECUTE FUNCTION public.customer_that_stays();
CREATE TRIGGER customer_stays BEFORE INSERT OR UPDATE OF customer_id ON public.time_entries FOR EACH ROW WHEN ((new.customer_id IS NOT NULL)) EXECUTE FUNCTION public.customer_that_stays();
CREATE TRIGGER customer_stays BEFORE INSERT OR UPDATE OF customer_id ON public.visits FOR EACH ROW EXECUTE FUNCTION public.customer_that_stays();
CREATE TRIGGER grants_immutable BEFORE DELETE OR UPDATE ON public.grants FOR EACH ROW EXECUTE FUNCTION public.refuse_change();
CREATE TRIGGER person_stays BEFORE INSERT OR UPDATE OF contact_id ON public.cases FOR EACH ROW WHEN ((new.contact_id IS NOT NULL)) EXECUTE FUNCTION public.contact_that_stays();
CREATE TRIGGER person_stays BEFORE INSERT OR UPDATE OF contact_id ON public.entries FOR EACH ROW WHEN ((new.contact_id IS NOT NULL)) EXECUTE FUNCTION public.contact_that_stays();
CREATE TRIGGER person_stays BEFORE INSERT OR UPDATE OF contact_id ON public.visits FOR EACH ROW WHEN ((new.contact_id IS NOT NULL)) EXECUTE FUNCTION public.contact_that_stays();
CREATE TRIGGER time_entries_immutable BEFORE DELETE OR UPDATE ON public.time_entries FOR EACH ROW EXECUTE FUNCTION public.refuse_change_of_time();
CREATE TRIGGER time_entry_reversals_immutable BEFORE DELETE OR UPDATE ON public.time_entry_reversals FOR EACH ROW EXECUTE FUNCTION public.refuse_change();
CREATE TRIGGER visit_events_immutable BEFORE DELETE OR UPDATE ON public.visit_events FOR EACH ROW EXECUTE FUNCTION public.refuse_change();
CREATE TRIGGER visit_form_versions_immutable BEFORE DELETE OR UPDATE ON public.visit_form_versions FOR EACH ROW EXECUTE FUNCTION public.refuse_change();
CREATE TRIGGER visit_reports_immutable BEFORE DELETE OR UPDATE ON public.visit_reports FOR EACH ROW EXECUTE FUNCTION public.refuse_change();
ALTER TABLE ONLY public.accounts
    ADD CONSTRAINT accounts_person_id_fkey FOREIGN KEY (person_id) REFERENCES public.people(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.admin_audit
    ADD CONSTRAINT admin_audit_actor_id_fkey FOREIGN KEY (actor_id) REFERENCES public.people(id);
ALTER TABLE ONLY public.allocations
    ADD CONSTRAINT allocations_charge_id_coverage_id_worked_on_fkey FOREIGN KEY (charge_id, coverage_id, worked_on) REFERENCES public.charges(id, coverage_id, worked_on);
ALTER TABLE ONLY public.allocations
    ADD CONSTRAINT allocations_grant_id_fkey FOREIGN KEY (grant_id) REFERENCES public.grants(id);
ALTER TABLE ONLY public.allocations
    ADD CONSTRAINT allocations_ledger_id_fkey FOREIGN KEY (ledger_id) REFERENCES public.ledgers(id);
ALTER TABLE ONLY public.article_events
    ADD CONSTRAINT article_events_actor_id_fkey FOREIGN KEY (actor_id) REFERENCES public.people(id);
ALTER TABLE ONLY public.article_events
    ADD CONSTRAINT article_events_article_id_fkey FOREIGN KEY (article_id) REFERENCES public.articles(id);
ALTER TABLE ONLY public.article_files
    ADD CONSTRAINT article_files_article_id_revision_fkey FOREIGN KEY (article_id, revision) REFERENCES public.article_versions(article_id, revision);
ALTER TABLE ONLY public.article_files
    ADD CONSTRAINT article_files_file_id_fkey FOREIGN KEY (file_id) REFERENCES public.files(id);
ALTER TABLE ONLY public.article_relations
    ADD CONSTRAINT article_relations_article_id_fkey FOREIGN KEY (article_id) REFERENCES public.articles(id);
ALTER TABLE ONLY public.article_relations
    ADD CONSTRAINT article_relations_related_id_fkey FOREIGN KEY (related_id) REFERENCES public.articles(id);
ALTER TABLE ONLY public.article_texts
    ADD CONSTRAINT article_texts_article_id_fkey FOREIGN KEY (article_id) REFERENCES public.articles(id);
ALTER TABLE ONLY public.article_topics
    ADD CONSTRAINT article_topics_article_id_fkey FOREIGN KEY (article_id) REFERENCES public.articles(id);
ALTER TABLE ONLY public.article_topics
    ADD CONSTRAINT article_topics_topic_id_fkey FOREIGN KEY (topic_id) REFERENCES public.topics(id);
ALTER TABLE ONLY public.article_uses
    ADD CONSTRAINT article_uses_article_id_fkey FOREIGN KEY (article_id) REFERENCES public.articles(id);
ALTER TABLE ONLY public.article_uses
    ADD CONSTRAINT article_uses_case_id_fkey FOREIGN KEY (case_id) REFERENCES public.cases(id);
ALTER TABLE ONLY public.article_uses
    ADD CONSTRAINT article_uses_used_by_fkey FOREIGN KEY (used_by) REFERENCES public.people(id);
ALTER TABLE ONLY public.article_versions
    ADD CONSTRAINT article_versions_article_id_fkey FOREIGN KEY (article_id) REFERENCES public.articles(id);
ALTER TABLE ONLY public.article_versions
    ADD CONSTRAINT article_versions_written_by_fkey FOREIGN KEY (written_by) REFERENCES public.people(id);
ALTER TABLE ONLY public.article_votes
    ADD CONSTRAINT article_votes_article_id_fkey FOREIGN KEY (article_id) REFERENCES public.articles(id);
ALTER TABLE ONLY public.article_votes
    ADD CONSTRAINT article_votes_person_id_fkey FOREIGN KEY (person_id) REFERENCES public.people(id);
ALTER TABLE ONLY public.articles
    ADD CONSTRAINT articles_author_id_fkey FOREIGN KEY (author_id) REFERENCES public.people(id);
ALTER TABLE ONLY public.articles
    ADD CONSTRAINT articles_case_id_fkey FOREIGN KEY (case_id) REFERENCES public.cases(id);
ALTER TABLE ONLY public.authorisations
    ADD CONSTRAINT authorisations_case_id_fkey FOREIGN KEY (case_id) REFERENCES public.cases(id);
ALTER TABLE ONLY public.authorisations
    ADD CONSTRAINT authorisations_customer_id_fkey FOREIGN KEY (customer_id) REFERENCES public.customers(id);
ALTER TABLE ONLY public.authorisations
    ADD CONSTRAINT authorisations_decided_by_fkey FOREIGN KEY (decided_by) REFERENCES public.people(id);
ALTER TABLE ONLY public.authorisations
    ADD CONSTRAINT authorisations_requested_by_fkey FOREIGN KEY (requested_by) REFERENCES public.people(id);
ALTER TABLE ONLY public.authorisations
    ADD CONSTRAINT authorisations_revoked_by_fkey FOREIGN KEY (revoked_by) REFERENCES public.people(id);
ALTER TABLE ONLY public.availability_corrections
    ADD CONSTRAINT availability_corrections_corrected_by_fkey FOREIGN KEY (corrected_by) REFERENCES public.people(id);
ALTER TABLE ONLY public.availability_corrections
    ADD CONSTRAINT availability_corrections_period_id_fkey FOREIGN KEY (period_id) REFERENCES public.availability_periods(id);
ALTER TABLE ONLY public.availability_periods
    ADD CONSTRAINT availability_periods_person_id_fkey FOREIGN KEY (person_id) REFERENCES public.people(id);
ALTER TABLE ONLY public.availability_periods
    ADD CONSTRAINT availability_periods_reason_id_fkey FOREIGN KEY (reason_id) REFERENCES public.pause_reasons(id);
ALTER TABLE ONLY public.case_documents
    ADD CONSTRAINT case_documents_accepted_by_fkey FOREIGN KEY (accepted_by) REFERENCES public.people(id);
ALTER TABLE ONLY public.case_documents
    ADD CONSTRAINT case_documents_case_id_fkey FOREIGN KEY (case_id) REFERENCES public.cases(id);
ALTER TABLE ONLY public.case_documents
    ADD CONSTRAINT case_documents_linked_by_fkey FOREIGN KEY (linked_by) REFERENCES public.people(id);
ALTER TABLE ONLY public.case_events
    ADD CONSTRAINT case_events_actor_id_fkey FOREIGN KEY (actor_id) REFERENCES public.people(id);
ALTER TABLE ONLY public.case_events
    ADD CONSTRAINT case_events_case_id_fkey FOREIGN KEY (case_id) REFERENCES public.cases(id);
ALTER TABLE ONLY public.case_files
    ADD CONSTRAINT case_files_case_id_fkey FOREIGN KEY (case_id) REFERENCES public.cases(id);
ALTER TABLE ONLY public.case_files
    ADD CONSTRAINT case_files_file_id_fkey FOREIGN KEY (file_id) REFERENCES public.files(id);
ALTER TABLE ONLY public.case_links
    ADD CONSTRAINT case_links_case_id_fkey FOREIGN KEY (case_id) REFERENCES public.cases(id);
ALTER TABLE ONLY public.case_links
    ADD CONSTRAINT case_links_created_by_fkey FOREIGN KEY (created_by) REFERENCES public.people(id);
ALTER TABLE ONLY public.case_links
    ADD CONSTRAINT case_links_related_case_id_fkey FOREIGN KEY (related_case_id) REFERENCES public.cases(id);
ALTER TABLE ONLY public.case_recurrences
    ADD CONSTRAINT case_recurrences_case_id_fkey FOREIGN KEY (case_id) REFERENCES public.cases(id);
ALTER TABLE ONLY public.case_recurrences
    ADD CONSTRAINT case_recurrences_earlier_case_id_fkey FOREIGN KEY (earlier_case_id) REFERENCES public.cases(id);
ALTER TABLE ONLY public.case_texts
    ADD CONSTRAINT case_texts_case_id_fkey FOREIGN KEY (case_id) REFERENCES public.cases(id);
ALTER TABLE ONLY public.cases
    ADD CONSTRAINT cases_contact_id_fkey FOREIGN KEY (contact_id) REFERENCES public.contacts(id);
ALTER TABLE ONLY public.cases
    ADD CONSTRAINT cases_coverage_id_fkey FOREIGN KEY (coverage_id) REFERENCES public.coverages(id);
ALTER TABLE ONLY public.cases
    ADD CONSTRAINT cases_customer_id_fkey FOREIGN KEY (customer_id) REFERENCES public.customers(id);
ALTER TABLE ONLY public.cases
    ADD CONSTRAINT cases_equipment_id_fkey FOREIGN KEY (equipment_id) REFERENCES public.equipment(id);
ALTER TABLE ONLY public.cases
    ADD CONSTRAINT cases_priority_id_fkey FOREIGN KEY (priority_id) REFERENCES public.priorities(id);
ALTER TABLE ONLY public.cases
    ADD CONSTRAINT cases_promised_calendar_id_fkey FOREIGN KEY (promised_calendar_id) REFERENCES public.promised_calendars(id);
ALTER TABLE ONLY public.cases
    ADD CONSTRAINT cases_registered_by_fkey FOREIGN KEY (registered_by) REFERENCES public.people(id);
ALTER TABLE ONLY public.cases
    ADD CONSTRAINT cases_responsible_id_fkey FOREIGN KEY (responsible_id) REFERENCES public.people(id);
ALTER TABLE ONLY public.cases
    ADD CONSTRAINT cases_state_id_fkey FOREIGN KEY (state_id) REFERENCES public.case_states(id);
ALTER TABLE ONLY public.cases
    ADD CONSTRAINT cases_survivor_id_fkey FOREIGN KEY (survivor_id) REFERENCES public.cases(id);
ALTER TABLE ONLY public.cases
    ADD CONSTRAINT cases_topic_id_fkey FOREIGN KEY (topic_id) REFERENCES public.topics(id);
ALTER TABLE ONLY public.charges
    ADD CONSTRAINT charges_case_id_fkey FOREIGN KEY (case_id) REFERENCES public.cases(id);
ALTER TABLE ONLY public.charges
    ADD CONSTRAINT charges_coverage_id_fkey FOREIGN KEY (coverage_id) REFERENCES public.coverages(id);
ALTER TABLE ONLY public.charges
    ADD CONSTRAINT charges_created_by_fkey FOREIGN KEY (created_by) REFERENCES public.people(id);
ALTER TABLE ONLY public.charges
    ADD CONSTRAINT charges_ledger_id_fkey FOREIGN KEY (ledger_id) REFERENCES public.ledgers(id);
ALTER TABLE ONLY public.charges
    ADD CONSTRAINT charges_person_id_fkey FOREIGN KEY (person_id) REFERENCES public.people(id);
ALTER TABLE ONLY public.charges
    ADD CONSTRAINT charges_reverses_id_fkey FOREIGN KEY (reverses_id) REFERENCES public.charges(id);
ALTER TABLE ONLY public.commitment_moves
    ADD CONSTRAINT commitment_moves_commitment_id_fkey FOREIGN KEY (commitment_id) REFERENCES public.commitments(id);
ALTER TABLE ONLY public.commitment_moves
    ADD CONSTRAINT commitment_moves_moved_by_fkey FOREIGN KEY (moved_by) REFERENCES public.people(id);
ALTER TABLE ONLY public.commitments
    ADD CONSTRAINT commitments_case_id_fkey FOREIGN KEY (case_id) REFERENCES public.cases(id);
ALTER TABLE ONLY public.commitments
    ADD CONSTRAINT commitments_created_by_fkey FOREIGN KEY (created_by) REFERENCES public.people(id);
ALTER TABLE ONLY public.commitments
    ADD CONSTRAINT commitments_customer_id_fkey FOREIGN KEY (customer_id) REFERENCES public.customers(id);
ALTER TABLE ONLY public.commitments
    ADD CONSTRAINT commitments_responsible_id_fkey FOREIGN KEY (responsible_id) REFERENCES public.people(id);
ALTER TABLE ONLY public.commitments
    ADD CONSTRAINT commitments_type_id_fkey FOREIGN KEY (type_id) REFERENCES public.commitment_types(id);
ALTER TABLE ONLY public.company
    ADD CONSTRAINT company_logo_file_id_fkey FOREIGN KEY (logo_file_id) REFERENCES public.files(id);
ALTER TABLE ONLY public.contacts
    ADD CONSTRAINT contacts_customer_id_fkey FOREIGN KEY (customer_id) REFERENCES public.customers(id);
ALTER TABLE ONLY public.contacts
    ADD CONSTRAINT contacts_joined_into_fkey FOREIGN KEY (joined_into) REFERENCES public.contacts(id);
ALTER TABLE ONLY public.coverage_balances
    ADD CONSTRAINT coverage_balances_coverage_id_fkey FOREIGN KEY (coverage_id) REFERENCES public.coverages(id);
ALTER TABLE ONLY public.coverage_balances
    ADD CONSTRAINT coverage_balances_ledger_id_fkey FOREIGN KEY (ledger_id) REFERENCES public.ledgers(id);
ALTER TABLE ONLY public.coverage_equipment
    ADD CONSTRAINT coverage_equipment_coverage_id_fkey FOREIGN KEY (coverage_id) REFERENCES public.coverages(id);
ALTER TABLE ONLY public.coverage_equipment
    ADD CONSTRAINT coverage_equipment_equipment_id_fkey FOREIGN KEY (equipment_id) REFERENCES public.equipment(id);
ALTER TABLE ONLY public.coverage_events
    ADD CONSTRAINT coverage_events_actor_id_fkey FOREIGN KEY (actor_id) REFERENCES public.people(id);
ALTER TABLE ONLY public.coverage_events
    ADD CONSTRAINT coverage_events_coverage_id_fkey FOREIGN KEY (coverage_id) REFERENCES public.coverages(id);
ALTER TABLE ONLY public.coverage_files
    ADD CONSTRAINT coverage_files_coverage_id_fkey FOREIGN KEY (coverage_id) REFERENCES public.coverages(id);
ALTER TABLE ONLY public.coverage_files
    ADD CONSTRAINT coverage_files_file_id_fkey FOREIGN KEY (file_id) REFERENCES public.files(id);
ALTER TABLE ONLY public.coverage_products
    ADD CONSTRAINT coverage_products_coverage_id_fkey FOREIGN KEY (coverage_id) REFERENCES public.coverages(id);
ALTER TABLE ONLY public.coverage_suspensions
    ADD CONSTRAINT coverage_suspensions_coverage_id_fkey FOREIGN KEY (coverage_id) REFERENCES public.coverages(id);
ALTER TABLE ONLY public.coverage_type_topics
    ADD CONSTRAINT coverage_type_topics_topic_id_fkey FOREIGN KEY (topic_id) REFERENCES public.topics(id);
ALTER TABLE ONLY public.coverage_type_topics
    ADD CONSTRAINT coverage_type_topics_type_id_fkey FOREIGN KEY (type_id) REFERENCES public.coverage_types(id);
ALTER TABLE ONLY public.coverage_types
    ADD CONSTRAINT coverage_types_calendar_id_fkey FOREIGN KEY (calendar_id) REFERENCES public.calendars(id);
ALTER TABLE ONLY public.coverages
    ADD CONSTRAINT coverages_calendar_id_fkey FOREIGN KEY (calendar_id) REFERENCES public.calendars(id);
ALTER TABLE ONLY public.coverages
    ADD CONSTRAINT coverages_created_by_fkey FOREIGN KEY (created_by) REFERENCES public.people(id);
ALTER TABLE ONLY public.coverages
    ADD CONSTRAINT coverages_customer_id_fkey FOREIGN KEY (customer_id) REFERENCES public.customers(id);
ALTER TABLE ONLY public.coverages
    ADD CONSTRAINT coverages_ledger_id_fkey FOREIGN KEY (ledger_id) REFERENCES public.ledgers(id);
ALTER TABLE ONLY public.coverages
    ADD CONSTRAINT coverages_renewed_from_fkey FOREIGN KEY (renewed_from) REFERENCES public.coverages(id);
ALTER TABLE ONLY public.coverages
    ADD CONSTRAINT coverages_type_id_fkey FOREIGN KEY (type_id) REFERENCES public.coverage_types(id);
ALTER TABLE ONLY public.customer_erp_codes
    ADD CONSTRAINT customer_erp_codes_customer_id_fkey FOREIGN KEY (customer_id) REFERENCES public.customers(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.customer_keys
    ADD CONSTRAINT customer_keys_customer_id_fkey FOREIGN KEY (customer_id) REFERENCES public.customers(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.customer_texts
    ADD CONSTRAINT customer_texts_customer_id_fkey FOREIGN KEY (customer_id) REFERENCES public.customers(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.customers
    ADD CONSTRAINT customers_class_id_fkey FOREIGN KEY (class_id) REFERENCES public.customer_classes(id);
ALTER TABLE ONLY public.customers
    ADD CONSTRAINT customers_joined_by_fkey FOREIGN KEY (joined_by) REFERENCES public.people(id);
ALTER TABLE ONLY public.customers
    ADD CONSTRAINT customers_joined_into_fkey FOREIGN KEY (joined_into) REFERENCES public.customers(id);
ALTER TABLE ONLY public.entries
    ADD CONSTRAINT entries_author_id_fkey FOREIGN KEY (author_id) REFERENCES public.people(id);
ALTER TABLE ONLY public.entries
    ADD CONSTRAINT entries_case_id_fkey FOREIGN KEY (case_id) REFERENCES public.cases(id);
ALTER TABLE ONLY public.entries
    ADD CONSTRAINT entries_contact_id_fkey FOREIGN KEY (contact_id) REFERENCES public.contacts(id);
ALTER TABLE ONLY public.entries
    ADD CONSTRAINT entries_customer_id_fkey FOREIGN KEY (customer_id) REFERENCES public.customers(id);
ALTER TABLE ONLY public.entry_files
    ADD CONSTRAINT entry_files_entry_id_fkey FOREIGN KEY (entry_id) REFERENCES public.entries(id);
ALTER TABLE ONLY public.entry_files
    ADD CONSTRAINT entry_files_file_id_fkey FOREIGN KEY (file_id) REFERENCES public.files(id);
ALTER TABLE ONLY public.equipment
    ADD CONSTRAINT equipment_customer_id_fkey FOREIGN KEY (customer_id) REFERENCES public.customers(id);
ALTER TABLE ONLY public.erp_customers
    ADD CONSTRAINT erp_customers_customer_id_fkey FOREIGN KEY (customer_id) REFERENCES public.customers(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.erp_import_changes
    ADD CONSTRAINT erp_import_changes_customer_id_fkey FOREIGN KEY (customer_id) REFERENCES public.customers(id) ON DELETE SET NULL;
ALTER TABLE ONLY public.erp_import_changes
    ADD CONSTRAINT erp_import_changes_import_id_fkey FOREIGN KEY (import_id) REFERENCES public.erp_imports(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.erp_imports
    ADD CONSTRAINT erp_imports_started_by_fkey FOREIGN KEY (started_by) REFERENCES public.people(id);
ALTER TABLE ONLY public.erp_settings
    ADD CONSTRAINT erp_settings_saved_by_fkey FOREIGN KEY (saved_by) REFERENCES public.people(id);
ALTER TABLE ONLY public.erp_snapshots
    ADD CONSTRAINT erp_snapshots_customer_id_fkey FOREIGN KEY (customer_id) REFERENCES public.customers(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.file_text_parts
    ADD CONSTRAINT file_text_parts_file_id_fkey FOREIGN KEY (file_id) REFERENCES public.file_texts(file_id);
ALTER TABLE ONLY public.file_texts
    ADD CONSTRAINT file_texts_file_id_fkey FOREIGN KEY (file_id) REFERENCES public.files(id);
ALTER TABLE ONLY public.files
    ADD CONSTRAINT files_uploaded_by_fkey FOREIGN KEY (uploaded_by) REFERENCES public.people(id);
ALTER TABLE ONLY public.grant_balances
    ADD CONSTRAINT grant_balances_coverage_id_fkey FOREIGN KEY (coverage_id) REFERENCES public.coverages(id);
ALTER TABLE ONLY public.grant_balances
    ADD CONSTRAINT grant_balances_grant_id_fkey FOREIGN KEY (grant_id) REFERENCES public.grants(id);
ALTER TABLE ONLY public.grant_balances
    ADD CONSTRAINT grant_balances_ledger_id_fkey FOREIGN KEY (ledger_id) REFERENCES public.ledgers(id);
ALTER TABLE ONLY public.grants
    ADD CONSTRAINT grants_adjusts_id_fkey FOREIGN KEY (adjusts_id) REFERENCES public.grants(id);
ALTER TABLE ONLY public.grants
    ADD CONSTRAINT grants_coverage_id_fkey FOREIGN KEY (coverage_id) REFERENCES public.coverages(id);
ALTER TABLE ONLY public.grants
    ADD CONSTRAINT grants_created_by_fkey FOREIGN KEY (created_by) REFERENCES public.people(id);
ALTER TABLE ONLY public.grants
    ADD CONSTRAINT grants_ledger_id_fkey FOREIGN KEY (ledger_id) REFERENCES public.ledgers(id);
ALTER TABLE ONLY public.ledgers
    ADD CONSTRAINT ledgers_customer_id_fkey FOREIGN KEY (customer_id) REFERENCES public.customers(id);
ALTER TABLE ONLY public.left_timers
    ADD CONSTRAINT left_timers_activity_id_fkey FOREIGN KEY (activity_id) REFERENCES public.internal_activities(id);
ALTER TABLE ONLY public.left_timers
    ADD CONSTRAINT left_timers_case_id_fkey FOREIGN KEY (case_id) REFERENCES public.cases(id);
ALTER TABLE ONLY public.left_timers
    ADD CONSTRAINT left_timers_person_id_fkey FOREIGN KEY (person_id) REFERENCES public.people(id);
ALTER TABLE ONLY public.left_timers
    ADD CONSTRAINT left_timers_settled_by_fkey FOREIGN KEY (settled_by) REFERENCES public.people(id);
ALTER TABLE ONLY public.left_timers
    ADD CONSTRAINT left_timers_stopped_by_fkey FOREIGN KEY (stopped_by) REFERENCES public.people(id);
ALTER TABLE ONLY public.people
    ADD CONSTRAINT people_customer_id_fkey FOREIGN KEY (customer_id) REFERENCES public.customers(id);
ALTER TABLE ONLY public.repairs
    ADD CONSTRAINT repairs_case_id_fkey FOREIGN KEY (case_id) REFERENCES public.cases(id);
ALTER TABLE ONLY public.repairs
    ADD CONSTRAINT repairs_equipment_id_fkey FOREIGN KEY (equipment_id) REFERENCES public.equipment(id);
ALTER TABLE ONLY public.repairs
    ADD CONSTRAINT repairs_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES public.people(id);
ALTER TABLE ONLY public.repairs
    ADD CONSTRAINT repairs_returned_by_fkey FOREIGN KEY (returned_by) REFERENCES public.people(id);
ALTER TABLE ONLY public.replies
    ADD CONSTRAINT replies_changed_by_fkey FOREIGN KEY (changed_by) REFERENCES public.people(id);
ALTER TABLE ONLY public.replies
    ADD CONSTRAINT replies_owner_id_fkey FOREIGN KEY (owner_id) REFERENCES public.people(id);
ALTER TABLE ONLY public.replies
    ADD CONSTRAINT replies_topic_id_fkey FOREIGN KEY (topic_id) REFERENCES public.topics(id);
ALTER TABLE ONLY public.report_deliveries
    ADD CONSTRAINT report_deliveries_made_as_fkey FOREIGN KEY (made_as) REFERENCES public.people(id);
ALTER TABLE ONLY public.report_deliveries
    ADD CONSTRAINT report_deliveries_schedule_id_fkey FOREIGN KEY (schedule_id) REFERENCES public.report_schedules(id) ON DELETE SET NULL;
ALTER TABLE ONLY public.report_delivery_files
    ADD CONSTRAINT report_delivery_files_delivery_id_fkey FOREIGN KEY (delivery_id) REFERENCES public.report_deliveries(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.report_delivery_files
    ADD CONSTRAINT report_delivery_files_file_id_fkey FOREIGN KEY (file_id) REFERENCES public.files(id);
ALTER TABLE ONLY public.report_delivery_people
    ADD CONSTRAINT report_delivery_people_delivery_id_fkey FOREIGN KEY (delivery_id) REFERENCES public.report_deliveries(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.report_delivery_people
    ADD CONSTRAINT report_delivery_people_person_id_fkey FOREIGN KEY (person_id) REFERENCES public.people(id);
ALTER TABLE ONLY public.report_schedule_people
    ADD CONSTRAINT report_schedule_people_person_id_fkey FOREIGN KEY (person_id) REFERENCES public.people(id);
ALTER TABLE ONLY public.report_schedule_people
    ADD CONSTRAINT report_schedule_people_schedule_id_fkey FOREIGN KEY (schedule_id) REFERENCES public.report_schedules(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.report_schedules
    ADD CONSTRAINT report_schedules_made_as_fkey FOREIGN KEY (made_as) REFERENCES public.people(id);
ALTER TABLE ONLY public.report_schedules
    ADD CONSTRAINT report_schedules_saved_report_id_fkey FOREIGN KEY (saved_report_id) REFERENCES public.saved_reports(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.saved_reports
    ADD CONSTRAINT saved_reports_owner_id_fkey FOREIGN KEY (owner_id) REFERENCES public.people(id);
ALTER TABLE ONLY public.service_levels
    ADD CONSTRAINT service_levels_priority_id_fkey FOREIGN KEY (priority_id) REFERENCES public.priorities(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.service_levels
    ADD CONSTRAINT service_levels_type_id_fkey FOREIGN KEY (type_id) REFERENCES public.coverage_types(id);
ALTER TABLE ONLY public.sessions
    ADD CONSTRAINT sessions_person_id_fkey FOREIGN KEY (person_id) REFERENCES public.people(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.time_entries
    ADD CONSTRAINT time_entries_activity_id_fkey FOREIGN KEY (activity_id) REFERENCES public.internal_activities(id);
ALTER TABLE ONLY public.time_entries
    ADD CONSTRAINT time_entries_case_id_fkey FOREIGN KEY (case_id) REFERENCES public.cases(id);
ALTER TABLE ONLY public.time_entries
    ADD CONSTRAINT time_entries_coverage_id_fkey FOREIGN KEY (coverage_id) REFERENCES public.coverages(id);
ALTER TABLE ONLY public.time_entries
    ADD CONSTRAINT time_entries_customer_id_fkey FOREIGN KEY (customer_id) REFERENCES public.customers(id);
ALTER TABLE ONLY public.time_entries
    ADD CONSTRAINT time_entries_person_id_fkey FOREIGN KEY (person_id) REFERENCES public.people(id);
ALTER TABLE ONLY public.time_entries
    ADD CONSTRAINT time_entries_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES public.people(id);
ALTER TABLE ONLY public.time_entries
    ADD CONSTRAINT time_entries_replaces_id_fkey FOREIGN KEY (replaces_id) REFERENCES public.time_entries(id);
ALTER TABLE ONLY public.time_entry_reversals
    ADD CONSTRAINT time_entry_reversals_reversed_by_fkey FOREIGN KEY (reversed_by) REFERENCES public.people(id);
ALTER TABLE ONLY public.time_entry_reversals
    ADD CONSTRAINT time_entry_reversals_time_entry_id_fkey FOREIGN KEY (time_entry_id) REFERENCES public.time_entries(id);
ALTER TABLE ONLY public.timers
    ADD CONSTRAINT timers_activity_id_fkey FOREIGN KEY (activity_id) REFERENCES public.internal_activities(id);
ALTER TABLE ONLY public.timers
    ADD CONSTRAINT timers_case_id_fkey FOREIGN KEY (case_id) REFERENCES public.cases(id);
ALTER TABLE ONLY public.timers
    ADD CONSTRAINT timers_person_id_fkey FOREIGN KEY (person_id) REFERENCES public.people(id);
ALTER TABLE ONLY public.topics
    ADD CONSTRAINT topics_parent_id_fkey FOREIGN KEY (parent_id) REFERENCES public.topics(id);
ALTER TABLE ONLY public.viewers
    ADD CONSTRAINT viewers_person_id_fkey FOREIGN KEY (person_id) REFERENCES public.people(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.visit_calendars
    ADD CONSTRAINT visit_calendars_person_id_fkey FOREIGN KEY (person_id) REFERENCES public.people(id);
ALTER TABLE ONLY public.visit_commitments
    ADD CONSTRAINT visit_commitments_commitment_id_fkey FOREIGN KEY (commitment_id) REFERENCES public.commitments(id);
ALTER TABLE ONLY public.visit_commitments
    ADD CONSTRAINT visit_commitments_report_id_fkey FOREIGN KEY (report_id) REFERENCES public.visit_reports(id);
ALTER TABLE ONLY public.visit_events
    ADD CONSTRAINT visit_events_actor_id_fkey FOREIGN KEY (actor_id) REFERENCES public.people(id);
ALTER TABLE ONLY public.visit_events
    ADD CONSTRAINT visit_events_visit_id_fkey FOREIGN KEY (visit_id) REFERENCES public.visits(id);
ALTER TABLE ONLY public.visit_form_versions
    ADD CONSTRAINT visit_form_versions_form_id_fkey FOREIGN KEY (form_id) REFERENCES public.visit_forms(id);
ALTER TABLE ONLY public.visit_form_versions
    ADD CONSTRAINT visit_form_versions_published_by_fkey FOREIGN KEY (published_by) REFERENCES public.people(id);
ALTER TABLE ONLY public.visit_forms
    ADD CONSTRAINT visit_forms_changed_by_fkey FOREIGN KEY (changed_by) REFERENCES public.people(id);
ALTER TABLE ONLY public.visit_forms
    ADD CONSTRAINT visit_forms_id_published_version_fkey FOREIGN KEY (id, published_version) REFERENCES public.visit_form_versions(form_id, number);
ALTER TABLE ONLY public.visit_report_files
    ADD CONSTRAINT visit_report_files_file_id_fkey FOREIGN KEY (file_id) REFERENCES public.files(id);
ALTER TABLE ONLY public.visit_report_files
    ADD CONSTRAINT visit_report_files_report_id_fkey FOREIGN KEY (report_id) REFERENCES public.visit_reports(id);
ALTER TABLE ONLY public.visit_reports
    ADD CONSTRAINT visit_reports_entry_id_fkey FOREIGN KEY (entry_id) REFERENCES public.entries(id);
ALTER TABLE ONLY public.visit_reports
    ADD CONSTRAINT visit_reports_form_id_form_version_fkey FOREIGN KEY (form_id, form_version) REFERENCES public.visit_form_versions(form_id, number);
ALTER TABLE ONLY public.visit_reports
    ADD CONSTRAINT visit_reports_sent_by_fkey FOREIGN KEY (sent_by) REFERENCES public.people(id);
ALTER TABLE ONLY public.visit_reports
    ADD CONSTRAINT visit_reports_visit_id_fkey FOREIGN KEY (visit_id) REFERENCES public.visits(id);
ALTER TABLE ONLY public.visit_technicians
    ADD CONSTRAINT visit_technicians_person_id_fkey FOREIGN KEY (person_id) REFERENCES public.people(id);
ALTER TABLE ONLY public.visit_technicians
    ADD CONSTRAINT visit_technicians_visit_id_fkey FOREIGN KEY (visit_id) REFERENCES public.visits(id);
ALTER TABLE ONLY public.visit_time_entries
    ADD CONSTRAINT visit_time_entries_report_id_fkey FOREIGN KEY (report_id) REFERENCES public.visit_reports(id);
ALTER TABLE ONLY public.visit_time_entries
    ADD CONSTRAINT visit_time_entries_time_entry_id_fkey FOREIGN KEY (time_entry_id) REFERENCES public.time_entries(id);
ALTER TABLE ONLY public.visits
    ADD CONSTRAINT visits_cancelled_by_fkey FOREIGN KEY (cancelled_by) REFERENCES public.people(id);
ALTER TABLE ONLY public.visits
    ADD CONSTRAINT visits_case_id_fkey FOREIGN KEY (case_id) REFERENCES public.cases(id);
ALTER TABLE ONLY public.visits
    ADD CONSTRAINT visits_contact_id_fkey FOREIGN KEY (contact_id) REFERENCES public.contacts(id);
ALTER TABLE ONLY public.visits
    ADD CONSTRAINT visits_created_by_fkey FOREIGN KEY (created_by) REFERENCES public.people(id);
ALTER TABLE ONLY public.visits
    ADD CONSTRAINT visits_customer_id_fkey FOREIGN KEY (customer_id) REFERENCES public.customers(id);
ALTER TABLE ONLY public.visits
    ADD CONSTRAINT visits_equipment_id_fkey FOREIGN KEY (equipment_id) REFERENCES public.equipment(id);
ALTER TABLE ONLY public.visits
    ADD CONSTRAINT visits_form_id_form_version_fkey FOREIGN KEY (form_id, form_version) REFERENCES public.visit_form_versions(form_id, number);
ALTER TABLE ONLY public.warranty_rules
    ADD CONSTRAINT warranty_rules_type_id_fkey FOREIGN KEY (type_id) REFERENCES public.coverage_types(id);
