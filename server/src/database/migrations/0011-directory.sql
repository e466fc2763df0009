-- The directory of services: providers, services and taxonomies are records of their own, for all who work in the
-- agency and without a word on any client. An agency that has said so lets everybody read its listings.
alter table journal.entry drop constraint entry_record_check;
alter table journal.entry add constraint entry_record_check
  check (record in ('client', 'case', 'agency', 'provider', 'service', 'taxonomy'));

-- By the kind of record alone, without looking for the reader: these are nobody's secret within the agency.
create function access.is_of_directory(kind text) returns boolean language sql immutable parallel safe as
$$ select kind in ('provider', 'service', 'taxonomy') $$;

drop policy entry_need_to_know on journal.entry;
create policy entry_need_to_know on journal.entry for select to pendamping_app using (
  agency = access.agency()
  and (restricted_to is null or access.worker() = any (restricted_to))
  and stream <> all ((select access.hidden())::uuid[])
  and not (mentions && (select access.hidden())::uuid[])
  and (
    record = 'agency'
    or access.is_of_directory(record)
    or access.is_open(stream)
    or (record = 'case' and stream in (select r.case_id from access.readable_cases() r))
    or (record = 'client' and stream in (select r.client from access.readable_clients() r))
    or (meta -> 'by' ->> 'id')::uuid = access.worker()
  )
);

create or replace function access.may_write(kind text, stream uuid, is_new boolean) returns boolean
language plpgsql stable security definer as $$
begin
  if kind = 'agency' then
    return exists (
      select from tables.worker w
      where w.agency = access.agency() and w.worker = access.worker() and w.left_on is null
        and 'administrator' = any (w.roles));
  end if;
  -- In which capacity, the record's own rule judges: a volunteer may only tell of a check.
  if access.is_of_directory(kind) then
    return exists (
      select from tables.worker w
      where w.agency = access.agency() and w.worker = access.worker() and w.left_on is null);
  end if;
  if is_new then
    return access.is_professional();
  end if;
  if kind = 'client' then
    return access.may_read_client(stream);
  end if;
  return access.may_read_case(stream) or exists (
    select from tables.task t
    join tables.worker w on w.agency = t.agency and w.worker = t.assigned_to
    where t.agency = access.agency() and t.case_id = stream and t.assigned_to = access.worker()
      and w.left_on is null and 'volunteer' = any (w.roles));
end $$;

create table tables.provider_row (
  agency uuid not null,
  provider uuid not null,
  name text not null,
  -- The feed it comes from; nothing where it is kept by hand alone.
  feed text,
  withdrawn boolean not null,
  revised_at timestamptz not null,
  -- As it may be published: without named contacts.
  listing jsonb not null,
  primary key (agency, provider)
);
create index provider_row_by_name on tables.provider_row (agency, tables.plain(name), provider);
create index provider_row_by_feed on tables.provider_row (agency, feed) where feed is not null;

create table tables.service_row (
  agency uuid not null,
  service uuid not null,
  provider uuid not null,
  name text not null,
  feed text,
  status text not null,
  withdrawn boolean not null,
  cost text,
  minimum_age integer,
  maximum_age integer,
  disabilities text[] not null,
  languages text[] not null,
  term_ids uuid[] not null,
  -- National codes of where it is and whom it serves, each with the codes above it.
  regions text[] not null,
  -- Words by which it is found, folded to their stems.
  words text[] not null,
  asked_on date,
  -- Of the last entry on it: whoever keeps an index asks for what came after.
  position bigint not null,
  revised_at timestamptz not null,
  line jsonb not null,
  listing jsonb not null,
  -- Folded once when written, not at every question.
  plain text generated always as (tables.plain(name)) stored,
  searched text generated always as (tables.plain(name || ' ' || coalesce(listing ->> 'description', ''))) stored,
  primary key (agency, service)
);
create index service_row_by_name on tables.service_row (agency, plain, service);
create index service_row_by_text on tables.service_row using gin (searched gin_trgm_ops);
create index service_row_by_provider on tables.service_row (agency, provider);
create index service_row_by_feed on tables.service_row (agency, feed) where feed is not null;
create index service_row_by_word on tables.service_row using gin (words);
create index service_row_by_position on tables.service_row (agency, position);
create index service_row_by_region on tables.service_row using gin (regions);

create table tables.taxonomy_row (
  agency uuid not null,
  taxonomy uuid not null,
  name text not null,
  feed text,
  withdrawn boolean not null,
  revised_at timestamptz not null,
  listing jsonb not null,
  primary key (agency, taxonomy)
);

-- Agencies that let everybody read their directory.
create table tables.publication (
  agency uuid primary key,
  since date not null,
  licence text,
  about text
);

grant select on tables.provider_row, tables.service_row, tables.taxonomy_row, tables.publication to pendamping_app;
alter table tables.provider_row enable row level security;
create policy provider_row_of_the_agency on tables.provider_row for select to pendamping_app
  using (agency = (select access.agency()));
alter table tables.service_row enable row level security;
create policy service_row_of_the_agency on tables.service_row for select to pendamping_app
  using (agency = (select access.agency()));
alter table tables.taxonomy_row enable row level security;
create policy taxonomy_row_of_the_agency on tables.taxonomy_row for select to pendamping_app
  using (agency = (select access.agency()));
alter table tables.publication enable row level security;
create policy publication_of_the_agency on tables.publication for select to pendamping_app
  using (agency = (select access.agency()));

-- A feed of the directory that was brought: what it was, what was found in it, how far its writing has come.
create table imports.directory (
  agency uuid not null,
  import uuid not null,
  worker uuid not null,
  feed text not null,
  name text not null,
  content bytea,
  begun_at timestamptz not null default now(),
  state text not null check (state in ('checking', 'checked', 'writing', 'written', 'failed')),
  done integer not null default 0,
  of integer not null default 0,
  report jsonb,
  primary key (agency, import)
);
-- Rows of a feed that could not be placed: kept as they came, by name, until the feed says them better.
create table imports.unplaced_row (
  agency uuid not null,
  feed text not null,
  number integer not null,
  "table" text not null,
  id text,
  because text not null,
  content jsonb not null,
  import uuid not null,
  primary key (agency, feed, number)
);
