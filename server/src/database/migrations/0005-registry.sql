-- The registry of people: who is named in an entry, who is known to few, who was found to be one person, and the
-- keys by which people are recognised.

-- Every id that an entry mentions, read off its facts: whoever may not know of a person reads none that tells of them.
create function journal.ids_in(data jsonb) returns uuid[] language sql immutable parallel safe as $$
  select coalesce(array_agg(distinct found[1]::uuid), '{}')
  from regexp_matches(data::text, '"([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})"', 'g') found
$$;
alter table journal.entry add column mentions uuid[] generated always as (journal.ids_in(data)) stored;

drop index tables.client_row_by_name;
alter table tables.client_row
  add column birth_precision text,
  add column village_code text,
  -- The name as it is said, in both spellings.
  add column sound text not null default '',
  -- What a person is compared by.
  add column recognised jsonb;

create table tables.client_key (
  agency uuid not null,
  key text not null,
  client uuid not null,
  primary key (agency, key, client)
);
create index client_key_of_client on tables.client_key (agency, client);

create table tables.merged (
  agency uuid not null,
  absorbed uuid not null,
  survivor uuid not null,
  primary key (agency, absorbed)
);
create index merged_by_survivor on tables.merged (agency, survivor);

create table tables.not_the_same (
  agency uuid not null,
  client uuid not null,
  other uuid not null,
  primary key (agency, client, other)
);

create table tables.known_to_few (
  agency uuid not null,
  client uuid not null,
  workers uuid[] not null,
  primary key (agency, client)
);

-- Belonging to a group, an organisation or a community; a family has `tables.member`.
create table tables.belonging (
  agency uuid not null,
  collective uuid not null,
  membership uuid not null,
  person uuid,
  name text not null,
  part text,
  from_on date,
  until_on date,
  primary key (agency, collective, membership)
);
create index belonging_by_person on tables.belonging (agency, person) where person is not null;

alter table tables.member
  add column relation text,
  add column from_on date,
  add column until_on date;

-- Family cards by number: two households with one card, or a person of another card, are worth a question.
create table tables.family_card (
  agency uuid not null,
  family uuid not null,
  number text not null,
  primary key (agency, family, number)
);
create index family_card_by_number on tables.family_card (agency, number);

-- Consent taken back and not yet carried out: it has seventy-two hours.
create table tables.withdrawal (
  agency uuid not null,
  client uuid not null,
  consent uuid not null,
  purpose text not null,
  by_name text not null,
  received_at timestamptz not null,
  primary key (agency, client, consent, purpose)
);

-- Which layout the tables were last written in; another one means: write them anew.
create table journal.table_layout (version integer not null);
insert into journal.table_layout (version) values (0);

-- Those of whom the present worker may not even know; the glass broken for one of their cases lets them be known.
create function access.hidden() returns uuid[] language sql stable security definer as $$
  with few as (
    select k.client from tables.known_to_few k
    where k.agency = access.agency() and not (access.worker() = any (k.workers))
      and not exists (
        select from tables.emergency e
        join tables.case_client cc on cc.agency = e.agency and cc.case_id = e.case_id
        where e.agency = k.agency and e.worker = access.worker() and e.until_at > now() and cc.client = k.client)
  )
  select coalesce(array_agg(x.client), '{}') from (
    select client from few
    union select m.survivor from few join tables.merged m on m.agency = access.agency() and m.absorbed = few.client
    union select m.absorbed from few join tables.merged m on m.agency = access.agency() and m.survivor = few.client
  ) x
$$;

create or replace function access.readable_cases() returns table (case_id uuid)
language sql stable security definer rows 400 as $$
  select x.case_id from (
    select a.case_id from tables.assignment a
    where a.agency = access.agency() and a.worker = any ((select access.people())::uuid[])
      and a.from_on <= access.today() and (a.until_on is null or a.until_on >= access.today())
    union
    select c.case_id from tables.case_row c
    where c.agency = access.agency() and c.responsible is null and c.opened_by = any ((select access.people())::uuid[])
    union
    select e.case_id from tables.emergency e
    where e.agency = access.agency() and e.worker = access.worker() and e.until_at > now()
      and (select access.is_professional())
  ) x
  where not exists (
    select from tables.case_client cc
    where cc.agency = access.agency() and cc.client = any ((select access.hidden())::uuid[]) and cc.case_id = x.case_id)
$$;

create or replace function access.may_read_case(wanted uuid) returns boolean language sql stable security definer as $$
  select (exists (
    select from tables.assignment a
    where a.agency = access.agency() and a.case_id = wanted and a.worker = any ((select access.people())::uuid[])
      and a.from_on <= access.today() and (a.until_on is null or a.until_on >= access.today()))
  or exists (
    select from tables.case_row c
    where c.agency = access.agency() and c.case_id = wanted and c.responsible is null
      and c.opened_by = any ((select access.people())::uuid[]))
  or exists (
    select from tables.emergency e
    where e.agency = access.agency() and e.case_id = wanted and e.worker = access.worker() and e.until_at > now()
      and access.is_professional()))
  and not exists (
    select from tables.case_client cc
    where cc.agency = access.agency() and cc.case_id = wanted and cc.client = any ((select access.hidden())::uuid[]))
$$;

create or replace function access.readable_clients() returns table (client uuid)
language sql stable security definer rows 1000 as $$
  -- Materialized: the planner would otherwise work out the readable cases again for every client of the agency.
  with readable as materialized (select r.case_id from access.readable_cases() r),
  of_cases as materialized (
    select distinct cc.client from readable
    cross join lateral (
      select x.client from tables.case_client x where x.agency = access.agency() and x.case_id = readable.case_id
      offset 0) cc
  ),
  open_to_me as (
    select client from of_cases
    union
    select m.person from of_cases
    cross join lateral (
      select x.person from tables.member x where x.agency = access.agency() and x.family = of_cases.client
      offset 0) m
    union
    select cr.client from tables.client_row cr
    where cr.agency = access.agency() and cr.registered_by = access.worker() and (select access.is_professional())
      and not exists (
        select from tables.case_client cc where cc.agency = access.agency() and cc.client = cr.client)
      and not exists (
        select from tables.member m
        join tables.case_client cc on cc.agency = m.agency and cc.client = m.family
        where m.agency = access.agency() and m.person = cr.client)
  )
  select x.client from (
    select client from open_to_me
    -- Whoever may read one of two records of the same person may read the other.
    union select m.survivor from tables.merged m
      where m.agency = access.agency() and m.absorbed in (select client from open_to_me)
    union select m.absorbed from tables.merged m
      where m.agency = access.agency() and m.survivor in (select client from open_to_me)
  ) x
  where x.client <> all ((select access.hidden())::uuid[])
$$;

create or replace function access.may_read_client(wanted uuid) returns boolean
language sql stable security definer as $$
  with same as (
    select wanted as client
    union select m.survivor from tables.merged m where m.agency = access.agency() and m.absorbed = wanted
    union select m.absorbed from tables.merged m where m.agency = access.agency() and m.survivor = wanted
  ), belongs as (
    select client from same
    union
    select m.family from tables.member m where m.agency = access.agency() and m.person in (select client from same)
  ), cases as (
    select cc.case_id from tables.case_client cc
    where cc.agency = access.agency() and cc.client in (select client from belongs)
  )
  select wanted <> all ((select access.hidden())::uuid[]) and (
    exists (select from cases where access.may_read_case(cases.case_id))
    or (not exists (select from cases) and access.is_professional() and exists (
      select from tables.client_row cr
      where cr.agency = access.agency() and cr.client in (select client from same)
        and cr.registered_by = access.worker())))
$$;

create or replace function access.open_case(wanted uuid) returns uuid[] language plpgsql security definer as $$
declare
  clients uuid[];
begin
  if not access.may_read_case(wanted) then
    return null;
  end if;
  with of_case as (
    select cc.client from tables.case_client cc where cc.agency = access.agency() and cc.case_id = wanted
  ), belonging as (
    select client from of_case
    union
    select m.person from of_case
    join tables.member m on m.agency = access.agency() and m.family = of_case.client
  ), same as (
    select client from belonging
    union select m.survivor from tables.merged m
      where m.agency = access.agency() and m.absorbed in (select client from belonging)
    union select m.absorbed from tables.merged m
      where m.agency = access.agency() and m.survivor in (select client from belonging)
  )
  select coalesce(array_agg(distinct client), '{}') into clients from same
  where client <> all (access.hidden());
  perform set_config('app.open', (clients || wanted)::text, true);
  return clients;
end $$;

drop policy entry_need_to_know on journal.entry;
create policy entry_need_to_know on journal.entry for select to pendamping_app using (
  agency = access.agency()
  and (restricted_to is null or access.worker() = any (restricted_to))
  and stream <> all ((select access.hidden())::uuid[])
  and not (mentions && (select access.hidden())::uuid[])
  and (
    record = 'agency'
    or access.is_open(stream)
    or (record = 'case' and stream in (select r.case_id from access.readable_cases() r))
    or (record = 'client' and stream in (select r.client from access.readable_clients() r))
    or (meta -> 'by' ->> 'id')::uuid = access.worker()
  )
);
drop policy member_need_to_know on tables.member;
create policy member_need_to_know on tables.member for select to pendamping_app using (
  agency = access.agency()
  and person <> all ((select access.hidden())::uuid[])
  and family in (select r.client from access.readable_clients() r)
);

grant select on tables.merged, tables.belonging, tables.withdrawal, tables.family_card to pendamping_app;
alter table tables.merged enable row level security;
create policy merged_need_to_know on tables.merged for select to pendamping_app using (
  agency = access.agency() and survivor <> all ((select access.hidden())::uuid[])
  and absorbed <> all ((select access.hidden())::uuid[])
);
alter table tables.belonging enable row level security;
create policy belonging_need_to_know on tables.belonging for select to pendamping_app using (
  agency = access.agency()
  and (person is null or person <> all ((select access.hidden())::uuid[]))
  and collective in (select r.client from access.readable_clients() r)
);
alter table tables.withdrawal enable row level security;
create policy withdrawal_need_to_know on tables.withdrawal for select to pendamping_app using (
  agency = access.agency() and client in (select r.client from access.readable_clients() r)
);
alter table tables.family_card enable row level security;
create policy family_card_need_to_know on tables.family_card for select to pendamping_app using (
  agency = access.agency() and family in (select r.client from access.readable_clients() r)
);

-- Every showing of a number in full leaves a line.
create table access.reveal_log (
  agency uuid not null,
  number bigint generated always as identity,
  at timestamptz not null default now(),
  worker uuid not null,
  client uuid not null,
  what text not null,
  reason text,
  primary key (agency, number)
);
create index reveal_log_by_client on access.reveal_log (agency, client, number);
grant select, insert on access.reveal_log to pendamping_app;
alter table access.reveal_log enable row level security;
create policy reveal_log_need_to_know on access.reveal_log for select to pendamping_app using (
  agency = access.agency() and client in (select r.client from access.readable_clients() r)
);
create policy reveal_log_by_the_reader on access.reveal_log for insert to pendamping_app with check (
  agency = access.agency() and worker = access.worker()
);

-- Areas of the country by national code, from a file of its own (see its notice); our additions stand elsewhere.
create schema regions;
create table regions.area (
  code text primary key,
  level smallint not null,
  name text not null,
  -- The areas above it, nearest first, as people say them.
  within text not null,
  search text not null
);
create index area_by_words on regions.area using gin (search gin_trgm_ops);
create table regions.edition (name text not null);
grant usage on schema regions to pendamping_app;
grant select on regions.area to pendamping_app;

-- Files brought by people: kept until they are confirmed or a week old, with the mapping of columns remembered.
create schema imports;
create table imports.file (
  agency uuid not null,
  import uuid not null,
  worker uuid not null,
  name text not null,
  content bytea,
  begun_at timestamptz not null default now(),
  state text not null check (state in ('brought', 'checking', 'checked', 'writing', 'written', 'taking-back', 'taken-back', 'failed')),
  done integer not null default 0,
  of integer not null default 0,
  report jsonb,
  mapping jsonb,
  primary key (agency, import)
);
create table imports.mapping (
  agency uuid not null,
  headers text not null,
  mapping jsonb not null,
  primary key (agency, headers)
);
-- By the file's own key: whom a row became, so that bringing the file again changes nothing.
create table imports.person (
  agency uuid not null,
  key text not null,
  client uuid not null,
  import uuid not null,
  primary key (agency, key)
);
-- What an import wrote, so that the whole of it can be taken back.
create table imports.stream (
  agency uuid not null,
  import uuid not null,
  stream uuid not null,
  record text not null,
  entries integer not null,
  -- The entry by which a person who was known already was described, instead of a record begun.
  described uuid,
  primary key (agency, import, stream)
);

revoke execute on function access.hidden() from public;
grant execute on function access.hidden() to pendamping_app;
