-- Referrals between the agencies of one installation, and links by which somebody outside answers.

-- One more kind of record: a request that came in (domain/src/records/request.ts).
alter table journal.entry drop constraint entry_record_check;
alter table journal.entry add constraint entry_record_check
  check (record in ('client', 'case', 'agency', 'provider', 'service', 'taxonomy', 'request'));

-- Agencies that take referrals, as others of this installation find them.
create table tables.partner (
  agency uuid primary key,
  name text not null,
  city text not null,
  takes text not null
);

-- Which request in whose inbox comes from which case: known to the journal alone, so that neither side reads the other.
create table tables.delivery (
  agency uuid not null,
  case_id uuid not null,
  referral uuid not null,
  request uuid not null,
  to_agency uuid not null,
  primary key (agency, request)
);
create index delivery_by_request on tables.delivery (request, to_agency);
create index delivery_by_referral on tables.delivery (agency, referral);

-- Links by which somebody outside answers: the hash of the secret, and until when and how often it opens.
create table tables.referral_link (
  agency uuid not null,
  hash text not null,
  case_id uuid not null,
  referral uuid not null,
  until_on date not null,
  openings integer not null,
  state text not null check (state in ('open', 'replaced', 'revoked', 'closed')),
  primary key (agency, hash)
);
create index referral_link_by_hash on tables.referral_link (hash);

-- The inbox. What it is about is told once it was opened.
create table tables.incoming (
  agency uuid not null,
  request uuid not null,
  from_name text not null,
  from_city text,
  service_name text,
  arrived_on date not null,
  standing text not null,
  need text,
  client_name text,
  taken_on uuid,
  primary key (agency, request)
);
create index incoming_by_day on tables.incoming (agency, arrived_on desc, request);

-- Every opening of a link and every answer by it: what the sender may look at. It is a log, and no part of the journal.
create table access.link_log (
  agency uuid not null,
  number bigint generated always as identity,
  at timestamptz not null default now(),
  hash text not null,
  what text not null,
  primary key (agency, number)
);
create index link_log_by_hash on access.link_log (agency, hash, number);

create function access.partners() returns table (agency uuid, name text, city text, takes text)
language sql stable security definer as $$
  select p.agency, p.name, p.city, p.takes from tables.partner p
  where p.agency <> access.agency() order by p.name, p.agency
$$;

-- The links of a referral with what happened to them, for those who may read the case.
create function access.link_openings(of_case uuid, of_referral uuid) returns table (at timestamptz, what text)
language sql stable security definer as $$
  select l.at, l.what from tables.referral_link r
  join access.link_log l on l.agency = r.agency and l.hash = r.hash
  where r.agency = access.agency() and r.case_id = of_case and r.referral = of_referral
    and access.may_read_case(of_case)
  order by l.number
$$;

-- As before, and requests: whoever does the intake answers them.
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
  if is_new or kind = 'request' then
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
    or (record = 'request' and (select access.is_professional()))
    or (meta -> 'by' ->> 'id')::uuid = access.worker()
  )
);

revoke execute on function access.partners(), access.link_openings(uuid, uuid) from public;
grant execute on function access.partners(), access.link_openings(uuid, uuid) to pendamping_app;
grant select on tables.incoming to pendamping_app;
alter table tables.incoming enable row level security;
create policy incoming_for_the_intake on tables.incoming for select to pendamping_app using (
  agency = access.agency() and (select access.is_professional())
);
alter table tables.partner enable row level security;
alter table tables.delivery enable row level security;
alter table tables.referral_link enable row level security;
alter table access.link_log enable row level security;
