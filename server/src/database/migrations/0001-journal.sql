-- The journal: entries are only ever added. `agency` leads every key, so that it can become a distribution column.
create schema journal;

create table journal.head (
  agency uuid primary key,
  position bigint not null default 0,
  hash bytea not null default '\x'
);
comment on table journal.head is 'One row per agency, locked while appending: positions are gap-free and in commit order.';

create table journal.entry (
  agency uuid not null,
  position bigint not null,
  stream uuid not null,
  version integer not null,
  id uuid not null,
  record text not null check (record in ('client', 'case', 'agency')),
  type text not null,
  data jsonb not null,
  meta jsonb not null,
  restricted_to uuid[],
  hash bytea not null,
  primary key (agency, position),
  unique (agency, stream, version),
  unique (agency, id)
);

create table journal.epoch (epoch uuid not null, begun_at timestamptz not null default now());
insert into journal.epoch (epoch) values (gen_random_uuid());

create table journal.counter (
  agency uuid not null,
  name text not null,
  value integer not null,
  primary key (agency, name)
);

create function journal.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'entries are only ever added: amend or strike an entry by another entry' using errcode = 'insufficient_privilege';
end $$;

create trigger entries_stay before update or delete on journal.entry
  for each row execute function journal.refuse_change();
create trigger entries_are_not_emptied before truncate on journal.entry
  for each statement execute function journal.refuse_change();
