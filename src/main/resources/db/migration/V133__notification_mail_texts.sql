-- What the office made of a mail's words: every edit is a row, the latest holds. Subject and body null: back to the words
-- that the portal came with.
create table mail_text (
    kind      text        not null,
    language  text        not null,
    version   integer     not null,
    subject   text,
    body      text,
    edited_by uuid        not null references person,
    edited_at timestamptz not null,
    primary key (kind, language, version),
    constraint mail_text_version check (version > 0),
    constraint mail_text_whole check ((subject is null) = (body is null)),
    constraint mail_text_one_line check (subject !~ '[\r\n]')
);

create function notification_never_changes() returns trigger language plpgsql as $$
begin
    raise exception '% is written once: no % of it', tg_table_name, lower(tg_op);
end
$$;

create trigger mail_text_never_changes before update or delete or truncate on mail_text
    for each statement execute function notification_never_changes();
