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

-- The words a host is found by: of its name, its place and its country. Folded by the portal (no accents, no
-- capitals), the same way as what is typed.
create table host_word (
    host_id uuid not null,
    word    text not null collate "C",
    weight  real not null, -- how much a hit says: 1 a name, less a place, least a country
    constraint host_word_pkey primary key (host_id, word),
    constraint host_word_of_host foreign key (host_id) references host on delete cascade,
    constraint host_word_weight check (weight > 0 and weight <= 1)
);

create index host_word_by_word on host_word (word, host_id, weight);

-- Each word once, with the number of hosts that have it: slips are looked for among some 10,000 words and not among all
-- texts, and a rare word counts for more than "university".
create table host_vocabulary (
    word  text    primary key collate "C",
    hosts integer not null,
    constraint host_vocabulary_used check (hosts > 0)
);

create index host_vocabulary_trigrams on host_vocabulary using gin (word gin_trgm_ops);

-- How well each host fits the words typed, in no order. A word is taken as it stands or as the beginning of another; only
-- if there is none, for a slip: one letter off (slips lists how it may have been meant, slip_of which word), or alike by
-- its trigrams. A rare word counts for more than a common one, up to a point.
create function host_matches(typed text[], slips text[], slip_of integer[])
    returns table (host_id uuid, score double precision, words integer)
    language sql
    stable
    set jit = off
as $$
    with word as (
        select min(t.n)::integer as n, t.word from unnest(typed) with ordinality as t (word, n) group by t.word
    ),
    direct as materialized (
        select word.n, v.word, v.hosts,
            case when v.word = word.word then 1.0
                else 0.6 + 0.35 * length(word.word)::double precision / length(v.word) end as likeness
        from word
            join host_vocabulary v on v.word >= word.word and v.word < word.word || U&'\FFFF'
    ),
    missed as materialized (
        select * from word where not exists (select from direct where direct.n = word.n)
    ),
    meant as (
        select slip.n, v.word, v.hosts, 0.75 as likeness
        from unnest(slips, slip_of) as slip (word, n)
            join missed on missed.n = slip.n
            join host_vocabulary v on v.word = slip.word
        union all
        select missed.n, alike.word, alike.hosts, 0.85 * alike.likeness
        from missed
            cross join lateral (
                select v.word, v.hosts, similarity(v.word, missed.word) as likeness
                from host_vocabulary v
                where v.word % missed.word
                order by likeness desc
                limit 40) alike
    ),
    close as (
        select n, word, hosts, likeness, max(likeness) over (partition by n) as best
        from (select * from direct union all select * from meant) found
    ),
    rarity as (
        select close.n, ln(1 + least((select count(*) from host)::double precision
                    / sum(close.hosts) filter (where close.likeness >= 0.9 * close.best), 300)) as rarity
        from close group by close.n
    ),
    hit as (
        select hw.host_id, close.n, max(close.likeness * hw.weight) as likeness
        from close join host_word hw on hw.word = close.word
        where close.likeness >= 0.6 * close.best
        group by hw.host_id, close.n
    )
    select hit.host_id, sum(hit.likeness * rarity.rarity), count(*)::integer
    from hit join rarity on rarity.n = hit.n
    group by hit.host_id
$$;
