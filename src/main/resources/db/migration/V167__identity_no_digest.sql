-- An officer who looks at the desk anyway need not be written to each morning.
alter table person add column no_digest boolean not null default false;
