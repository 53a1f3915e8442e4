-- One line a case for the office's list: what it is sorted, filtered and found by, taken out of the frozen submission when
-- the case is opened, and again when it is opened anew. It says nothing that changes afterwards: phases and places stay
-- with their owners, so that settling a pool waits for no row of this table.
create extension if not exists unaccent;

-- Without accents, capitals and punctuation: what is stored and what is typed are folded in the same way.
create function office_folded(words text) returns text
    language sql stable parallel safe
    return btrim(regexp_replace(lower(unaccent(coalesce(words, ''))), '[[:punct:][:space:]]+', ' ', 'g'));

-- What somebody typed: all of the words, each as it stands or as the beginning of another.
create function office_words(typed text) returns tsquery
    language sql stable parallel safe
    return (select to_tsquery('simple', string_agg(quote_literal(word) || ':*', ' & '))
              from regexp_split_to_table(office_folded(typed), ' ') as word
             where word <> '');

create table case_line (
    application_id uuid        primary key,
    call_id        text        not null references funding_call,
    receipt_number integer     not null,
    submitted_at   timestamptz not null,
    mobility_type  text        not null,
    applicant_name text        not null,
    host_name      text        not null,
    host_country   text        not null,
    departure      date        not null,
    outcome        text        not null, -- of the verdict it was submitted with
    referred       text[]      not null, -- rules that the verdict left to the office
    not_met        text[]      not null, -- rules that it found not met, and yet was submitted
    by_name        text        not null collate "C",
    by_host        text        not null collate "C",
    words          tsvector    not null,
    constraint case_line_of_review foreign key (application_id) references review_case,
    constraint case_line_receipt_once unique (call_id, receipt_number)
);

create index case_line_received on case_line (call_id, submitted_at, receipt_number);
create index case_line_departure on case_line (call_id, departure, receipt_number);
create index case_line_name on case_line (call_id, by_name, receipt_number);
create index case_line_host on case_line (call_id, by_host, receipt_number);
create index case_line_country on case_line (call_id, host_country, receipt_number);
create index case_line_type on case_line (call_id, mobility_type, receipt_number);
create index case_line_referred on case_line (call_id, receipt_number) where referred <> '{}';
create index case_line_words on case_line using gin (words);

-- The line that a frozen submission makes. The only place that reads it for the list, for new cases as for those before.
create view submitted_line as
    select s.application_id, s.call_id, s.number as receipt_number, s.submitted_at,
           f.mobility ->> 'type' as mobility_type,
           concat_ws(' ', f.applicant ->> 'givenName', f.applicant ->> 'familyName') as applicant_name,
           coalesce(f.host ->> 'name', '') as host_name,
           coalesce(f.host ->> 'country', '') as host_country,
           (f.mobility ->> 'departure')::date as departure,
           case when v.not_met <> '{}' then 'INELIGIBLE' when v.missing then 'NEEDS_INFORMATION'
                when v.referred <> '{}' then 'REFERRED' else 'ELIGIBLE' end as outcome,
           v.referred, v.not_met,
           left(office_folded(concat_ws(' ', f.applicant ->> 'familyName', f.applicant ->> 'givenName')), 200) as by_name,
           left(office_folded(f.host ->> 'name'), 200) as by_host,
           strip(to_tsvector('simple', office_folded(concat_ws(' ', f.applicant ->> 'givenName',
               f.applicant ->> 'familyName', f.applicant ->> 'programme', f.host ->> 'name', f.host ->> 'city',
               (select string_agg(a.value, ' ') from jsonb_each_text(f.answers) a))))) as words
      from application_submission s
     cross join lateral (select s.content::jsonb as whole offset 0) j
     cross join lateral (select j.whole #> '{content,applicant}' as applicant, j.whole #> '{content,mobility}' as mobility,
                                j.whole #> '{content,host}' as host, j.whole #> '{content,answers}' as answers offset 0) f
     cross join lateral (
        select coalesce(array_agg(x ->> 'rule') filter (where x ->> 'outcome' = 'REFER'), '{}') as referred,
               coalesce(array_agg(x ->> 'rule') filter (where x ->> 'outcome' = 'NOT_MET'), '{}') as not_met,
               coalesce(bool_or(x ->> 'outcome' = 'UNKNOWN'), false) as missing
          from jsonb_array_elements(j.whole #> '{verdict,findings}') x) v;

insert into case_line
select l.*
  from submitted_line l
  join case_review c on c.application_id = l.application_id and c.receipt_number = l.receipt_number;
