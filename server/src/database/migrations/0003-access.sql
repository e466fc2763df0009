-- Who may see what: one predicate, used by every table, search and export, and by row-level security behind them.
create schema access;

create function access.agency() returns uuid language sql stable parallel safe as
$$ select nullif(current_setting('app.agency', true), '')::uuid $$;
create function access.worker() returns uuid language sql stable parallel safe as
$$ select nullif(current_setting('app.worker', true), '')::uuid $$;
create function access.today() returns date language sql stable parallel safe as
$$ select nullif(current_setting('app.today', true), '')::date $$;

-- Those whose cases the present worker reads: themselves if they are a professional, and whom they supervise.
create function access.people() returns uuid[] language sql stable security definer as $$
  select array_agg(w.worker) from tables.worker w
  where w.agency = access.agency()
    and (w.worker = access.worker() or w.supervisor = access.worker())
    and exists (
      select from tables.worker me
      where me.agency = access.agency() and me.worker = access.worker() and me.left_on is null
        and me.roles && array['social-worker', 'supervisor']
        and (w.worker = me.worker or 'supervisor' = any (me.roles)))
$$;

create function access.is_professional() returns boolean language sql stable security definer as $$
  select exists (
    select from tables.worker w
    where w.agency = access.agency() and w.worker = access.worker() and w.left_on is null
      and w.roles && array['social-worker', 'supervisor'])
$$;

-- The predicate (design 5): assigned today, supervising somebody who is, opened by them while nobody is responsible,
-- or the glass broken less than a day ago.
create function access.readable_cases() returns table (case_id uuid)
language sql stable security definer rows 400 as $$
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
$$;

-- The same predicate for one case, by index.
create function access.may_read_case(wanted uuid) returns boolean language sql stable security definer as $$
  select exists (
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
      and access.is_professional())
$$;

create function access.readable_clients() returns table (client uuid)
language sql stable security definer rows 1000 as $$
  -- Materialized: the planner would otherwise work out the readable cases again for every client of the agency.
  with readable as materialized (select r.case_id from access.readable_cases() r),
  of_cases as materialized (
    select distinct cc.client from readable
    cross join lateral (
      select x.client from tables.case_client x where x.agency = access.agency() and x.case_id = readable.case_id
      offset 0) cc
  )
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
$$;

create function access.may_read_client(wanted uuid) returns boolean language sql stable security definer as $$
  with belongs as (
    select wanted as client
    union
    select m.family from tables.member m where m.agency = access.agency() and m.person = wanted
  ), cases as (
    select cc.case_id from tables.case_client cc
    where cc.agency = access.agency() and cc.client in (select client from belongs)
  )
  select exists (select from cases where access.may_read_case(cases.case_id))
  or (not exists (select from cases) and access.is_professional() and exists (
    select from tables.client_row cr
    where cr.agency = access.agency() and cr.client = wanted and cr.registered_by = access.worker()))
$$;

-- Opens a case for the rest of the transaction: checks once, then the rows of these streams pass without looking
-- again. Returns the clients of the case with their family members, or null where it may not be read.
create function access.open_case(wanted uuid) returns uuid[] language plpgsql security definer as $$
declare
  clients uuid[];
begin
  if not access.may_read_case(wanted) then
    return null;
  end if;
  select coalesce(array_agg(distinct x.client), '{}') into clients from (
    select cc.client from tables.case_client cc where cc.agency = access.agency() and cc.case_id = wanted
    union
    select m.person from tables.case_client cc
    join tables.member m on m.agency = cc.agency and m.family = cc.client
    where cc.agency = access.agency() and cc.case_id = wanted
  ) x;
  perform set_config('app.open', (clients || wanted)::text, true);
  return clients;
end $$;

create function access.is_open(stream uuid) returns boolean language sql stable parallel safe as
$$ select stream = any (coalesce(nullif(current_setting('app.open', true), ''), '{}')::uuid[]) $$;

-- Whether the present worker may add to a stream. A volunteer may add to a case in which they have a task.
create function access.may_write(kind text, stream uuid, is_new boolean) returns boolean
language plpgsql stable security definer as $$
begin
  if kind = 'agency' then
    return exists (
      select from tables.worker w
      where w.agency = access.agency() and w.worker = access.worker() and w.left_on is null
        and 'administrator' = any (w.roles));
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

-- The last position of the present agency's journal: the one thing of the head that a reader may know.
create function access.positions() returns table ("position" bigint) language sql stable security definer as
$$ select h.position from journal.head h where h.agency = access.agency() $$;

create table access.read_log (
  agency uuid not null,
  number bigint generated always as identity,
  at timestamptz not null default now(),
  worker uuid not null,
  case_id uuid not null,
  what text not null,
  primary key (agency, number)
);
create index read_log_by_case on access.read_log (agency, case_id, number);

do $$
begin
  if not exists (select from pg_roles where rolname = 'pendamping_app') then
    create role pendamping_app nologin;
  end if;
  if not pg_has_role(current_user, 'pendamping_app', 'member') then
    execute format('grant pendamping_app to %I', current_user);
  end if;
end $$;

grant usage on schema journal, tables, access to pendamping_app;
grant select on journal.entry, journal.epoch to pendamping_app;
grant select on all tables in schema tables to pendamping_app;
grant select, insert on access.read_log to pendamping_app;
revoke execute on all functions in schema access from public;
grant execute on all functions in schema access to pendamping_app;

alter table journal.entry enable row level security;
create policy entry_need_to_know on journal.entry for select to pendamping_app using (
  agency = access.agency()
  and (restricted_to is null or access.worker() = any (restricted_to))
  and (
    record = 'agency'
    or access.is_open(stream)
    or (record = 'case' and stream in (select r.case_id from access.readable_cases() r))
    or (record = 'client' and stream in (select r.client from access.readable_clients() r))
    or (meta -> 'by' ->> 'id')::uuid = access.worker()
  )
);

alter table tables.case_row enable row level security;
create policy case_row_need_to_know on tables.case_row for select to pendamping_app using (
  agency = access.agency() and (access.is_open(case_id) or case_id in (select r.case_id from access.readable_cases() r))
);
alter table tables.assignment enable row level security;
create policy assignment_need_to_know on tables.assignment for select to pendamping_app using (
  agency = access.agency() and case_id in (select r.case_id from access.readable_cases() r)
);
alter table tables.emergency enable row level security;
create policy emergency_need_to_know on tables.emergency for select to pendamping_app using (
  agency = access.agency() and case_id in (select r.case_id from access.readable_cases() r)
);
alter table tables.case_client enable row level security;
create policy case_client_need_to_know on tables.case_client for select to pendamping_app using (
  agency = access.agency() and case_id in (select r.case_id from access.readable_cases() r)
);
alter table tables.member enable row level security;
create policy member_need_to_know on tables.member for select to pendamping_app using (
  agency = access.agency() and family in (select r.client from access.readable_clients() r)
);
alter table tables.client_row enable row level security;
create policy client_row_need_to_know on tables.client_row for select to pendamping_app using (
  agency = access.agency() and client in (select r.client from access.readable_clients() r)
);
alter table tables.task enable row level security;
create policy task_need_to_know on tables.task for select to pendamping_app using (
  agency = access.agency()
  and (assigned_to = access.worker() or case_id in (select r.case_id from access.readable_cases() r))
);
alter table tables.worker enable row level security;
create policy worker_of_the_agency on tables.worker for select to pendamping_app using (agency = access.agency());
alter table tables.agency enable row level security;
create policy agency_of_ones_own on tables.agency for select to pendamping_app using (agency = access.agency());
alter table access.read_log enable row level security;
create policy read_log_of_the_agency on access.read_log for select to pendamping_app using (
  agency = access.agency() and case_id in (select r.case_id from access.readable_cases() r)
);
create policy read_log_by_the_reader on access.read_log for insert to pendamping_app with check (
  agency = access.agency() and worker = access.worker()
);
