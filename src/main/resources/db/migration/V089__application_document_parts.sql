-- The files a person uploaded for a document of the call, in their order. The application's content names the whole that
-- was put together of them; a single file is its own whole. Parts stay after submission: a case that is sent back is
-- edited by its parts.
create table application_document_part (
    application_id uuid    not null,
    code           text    not null,
    position       integer not null,
    document_id    uuid    not null,
    file_name      text    not null, -- as the person called it: a photo's own ending, not that of its page
    -- Checked when a statement ends: moving a file exchanges two positions.
    constraint application_document_part_place primary key (application_id, code, position)
        deferrable initially immediate,
    constraint application_document_part_once unique (document_id),
    constraint application_document_part_of_application foreign key (application_id) references application
        on delete cascade,
    constraint application_document_part_exists foreign key (document_id) references document,
    constraint application_document_part_position check (position between 1 and 10),
    constraint application_document_part_code check (code ~ '^[A-Z][A-Z_]{0,40}$'),
    constraint application_document_part_file_name check (length(file_name) between 1 and 120 and file_name !~ '[[:cntrl:]/\\]')
);

-- What was uploaded before there were parts.
insert into application_document_part (application_id, code, position, document_id, file_name)
select a.id, named.code, 1, d.id, d.file_name
  from application a
  cross join lateral jsonb_each_text(coalesce(a.content::jsonb -> 'documents', '{}'::jsonb)) as named (code, document)
  join document d on d.id::text = named.document;

-- At most 10 MB a file and 30 MB of files an application. The row of the application is locked first, as every change of a
-- case does: two uploads at once are added up one after the other.
create function application_document_parts_fit() returns trigger language plpgsql as $$
declare
    total bigint;
begin
    perform 1 from application where id = new.application_id for no key update;
    if (select bytes from document where id = new.document_id) > 10485760 then
        raise exception 'a file of more than 10 MB'
            using errcode = 'check_violation', constraint = 'application_document_part_bytes';
    end if;
    select sum(d.bytes) into total
      from application_document_part p join document d on d.id = p.document_id
     where p.application_id = new.application_id;
    if total > 31457280 then
        raise exception 'files of more than 30 MB in all: % bytes', total
            using errcode = 'check_violation', constraint = 'application_document_part_total';
    end if;
    return null;
end
$$;

create trigger application_document_parts_fit after insert or update on application_document_part
    for each row execute function application_document_parts_fit();
