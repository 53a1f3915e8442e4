-- The register of hosts: who holds, or held, an Erasmus Charter for Higher Education, as the newest issue that names them
-- says. A host keeps its id from one issue to the next: drafts and submissions point at it. Nobody is ever deleted.
create extension if not exists pg_trgm;

create table host (
    id              uuid    primary key,
    erasmus_code    text    not null, -- with its significant spaces
    folded_code     text    not null collate "C", -- letters and digits alone, to find it by
    pic             text    not null,
    oid             text,
    proposal_number text,             -- null for a transitory charter
    name            text    not null,
    street          text,
    post_code       text,
    city            text    not null,
    country         text    not null,
    website         text,
    charter_from    date    not null,
    charter_until   date    not null,
    issue           date    not null, -- day of the newest issue that names it
    gone_in         date,             -- day of the first issue that no longer does
    constraint host_code_readable check (folded_code ~ '^[A-Z0-9]{3,40}$'),
    constraint host_pic_nine_digits check (pic ~ '^[0-9]{9}$'),
    constraint host_country_two_letters check (country ~ '^[A-Z]{2}$'),
    constraint host_charter_in_order check (charter_from <= charter_until),
    constraint host_gone_after_issue check (gone_in is null or gone_in >= issue),
    -- An issue names a code once. A PIC may stand there twice (June 2024: 887079648, one school with two codes).
    -- Deferred, because codes change hands within one issue.
    constraint host_code_once exclude using btree (folded_code with =) where (gone_in is null)
        deferrable initially deferred
);

create index host_by_code on host (folded_code);
create index host_by_pic on host (pic);

-- The words a host is found by: of its name, its place, its country, and its code. Folded by the portal (no accents, no
-- capitals), the same way as what is typed.
create table host_word (
    host_id uuid not null,
    word    text not null collate "C",
    weight  real not null, -- how much a hit says: 1 a name or a code, less a place, least a country
    constraint host_word_pkey primary key (host_id, word),
    constraint host_word_of_host foreign key (host_id) references host on delete cascade,
    constraint host_word_weight check (weight > 0 and weight <= 1)
);

create index host_word_by_word on host_word (word, host_id, weight);

-- Each word once, with the number of hosts that have it: slips are looked for among some 12,000 words and not among all
-- texts, and a rare word counts for more than "university".
create table host_vocabulary (
    word  text    primary key collate "C",
    hosts integer not null,
    constraint host_vocabulary_used check (hosts > 0)
);

create index host_vocabulary_trigrams on host_vocabulary using gin (word gin_trgm_ops);

-- How well each host fits the words typed, in no order. Threshold: two trigrams in ten are enough to look closer, so that
-- a slip in a short word is forgiven too.
create function host_matches(typed text[])
    returns table (host_id uuid, score double precision, words integer)
    language sql
    stable
    set pg_trgm.similarity_threshold = 0.2
    set jit = off
as $$
    with word as (
        select distinct on (t.word) t.word, t.n from unnest(typed) with ordinality as t (word, n) order by t.word, t.n
    ),
    size as (
        select greatest(count(*), 2)::double precision as hosts from host
    ),
    alike as (
        select word.n, v.word, ln(1 + size.hosts / v.hosts) as rarity, case
                when v.word = word.word then 1.0
                when starts_with(v.word, word.word)
                    then 0.7 + 0.25 * length(word.word)::double precision / length(v.word)
                else 0.85 * similarity(v.word, word.word) end as likeness
        from word
            cross join size
            join host_vocabulary v on v.word % word.word
                or (v.word >= word.word and v.word < word.word || U&'\FFFF')
    ),
    close as (
        select n, word, likeness * rarity as worth, likeness
        from (select alike.*, max(likeness) over (partition by n) as best from alike) ranked
        where likeness >= 0.6 * best and likeness >= 0.2
    ),
    hit as (
        select hw.host_id, close.n, max(close.worth * hw.weight) as worth
        from close join host_word hw on hw.word = close.word
        group by hw.host_id, close.n
    )
    select hit.host_id, sum(worth), count(*)::integer from hit group by hit.host_id
$$;
