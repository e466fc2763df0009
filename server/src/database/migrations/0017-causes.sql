-- Causes (PM 7.2): records without any client, for all professionals of the agency. Which case belongs to a cause stands
-- in the case alone; beyond those who may read the case it is told in numbers only (docs/decisions/0018-causes.md).
alter table journal.entry drop constraint entry_record_check;
alter table journal.entry add constraint entry_record_check
  check (record in ('client', 'case', 'agency', 'provider', 'service', 'taxonomy', 'request', 'cause'));
alter table journal.attachment drop constraint attachment_record_check;
alter table journal.attachment add constraint attachment_record_check
  check (record in ('client', 'case', 'agency', 'cause'));

drop policy attachment_need_to_know on journal.attachment;
create policy attachment_need_to_know on journal.attachment for select to pendamping_app using (
  agency = access.agency() and case record
    when 'case' then access.may_read_case(stream)
    when 'client' then access.may_read_client(stream)
    when 'cause' then access.is_professional()
    else true end
  and (worker = access.worker() or exists (
    select from journal.entry e
    where e.agency = attachment.agency and e.stream = attachment.stream
      and (e.data -> 'attachments' @> jsonb_build_array(jsonb_build_object('attachment', attachment.attachment))
        or e.data -> 'data' -> 'attachments' @> jsonb_build_array(jsonb_build_object('attachment', attachment.attachment)))))
);

-- As before, and causes: every professional works on them.
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
  if is_new or kind in ('request', 'cause') then
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
    or (record in ('request', 'cause') and (select access.is_professional()))
    or (meta -> 'by' ->> 'id')::uuid = access.worker()
  )
);

create table tables.cause_row (
  agency uuid not null,
  cause uuid not null,
  name text not null,
  standing text not null check (standing in ('open', 'ended', 'set-aside')),
  kind text,
  held_by text,
  opened_on date not null,
  opened_by uuid,
  outcome text,
  result text,
  ended_on date,
  -- Keys of walls (domain/src/overviews/walls.ts).
  walls text[] not null,
  due jsonb not null,
  primary key (agency, cause)
);

-- Once belonging of a case to a cause, with the coarse facts that its worker chose.
create table tables.cause_case (
  agency uuid not null,
  case_id uuid not null,
  cause uuid not null,
  -- Places in the journal at which it joined and left.
  joined_at bigint not null,
  left_at bigint,
  age_band text,
  sex text,
  disability text,
  area text,
  refused text,
  -- Whether somebody has told what came of it for this case.
  felt boolean not null,
  primary key (agency, case_id, cause, joined_at)
);
create index cause_case_by_cause on tables.cause_case (agency, cause);

-- The walls that a case has met, by keys.
create table tables.case_wall (
  agency uuid not null,
  case_id uuid not null,
  key text not null,
  needed text not null,
  institution text,
  primary key (agency, case_id, key)
);
create index case_wall_by_key on tables.case_wall (agency, key);

grant select on tables.cause_row, tables.cause_case, tables.case_wall to pendamping_app;
alter table tables.cause_row enable row level security;
create policy cause_row_for_professionals on tables.cause_row for select to pendamping_app
  using (agency = access.agency() and (select access.is_professional()));
alter table tables.cause_case enable row level security;
create policy cause_case_need_to_know on tables.cause_case for select to pendamping_app
  using (agency = access.agency() and case_id in (select r.case_id from access.readable_cases() r));
alter table tables.case_wall enable row level security;
create policy case_wall_need_to_know on tables.case_wall for select to pendamping_app
  using (agency = access.agency() and case_id in (select r.case_id from access.readable_cases() r));

-- How many cases belong to a cause, and of what kinds; never which. The counts move on in steps (from five joinings and
-- leavings, by three), so that nobody sees the change of one case; below three cases nothing is told, below five no kinds.
-- Small counts among the kinds are left out by the domain (cause-figures.ts) before anything leaves the server.
create function access.cause_counts(of_cause uuid)
returns table (dimension text, code text, cases integer, events integer)
language sql stable security definer as $$
  with spells as materialized (
    select x.* from tables.cause_case x
    where x.agency = access.agency() and x.cause = of_cause and access.is_professional()
  ), happened as (
    select s.joined_at as at from spells s
    union all select s.left_at from spells s where s.left_at is not null
  ), counted as materialized (
    select coalesce(max(n.at), 0) as until, count(*)::integer as events from (
      select h.at, row_number() over (order by h.at) as place, count(*) over () as whole from happened h
    ) n
    where n.place <= case when n.whole < 5 then n.whole else 5 + 3 * ((n.whole - 5) / 3) end
  ), belonging as materialized (
    select s.* from spells s, counted c
    where s.joined_at <= c.until and (s.left_at is null or s.left_at > c.until)
  ), whole as (
    select count(distinct b.case_id)::integer as cases from belonging b
  )
  select '*', '*', w.cases, c.events from whole w, counted c where w.cases >= 3
  union all
  select k.dimension, k.code, count(distinct k.case_id)::integer, c.events from counted c, whole w, (
    select b.case_id, v.dimension, v.code from belonging b cross join lateral (values
      ('age', coalesce(b.age_band, '')), ('sex', coalesce(b.sex, '')), ('disability', coalesce(b.disability, '')),
      ('area', coalesce(b.area, '')), ('refused', coalesce(b.refused, ''))) v(dimension, code)
  ) k
  where w.cases >= 5 and c.events >= 5
  group by k.dimension, k.code, c.events
$$;

-- Walls that at least three open cases meet, for those who work on one of these cases or supervise it; not how many, and
-- not which. What is a cause already, or was found to be none, is not told again. Restricted cases count for nobody else.
create function access.suggested_walls() returns table (key text, needed text, institution text)
language sql stable security definer as $$
  with readable as materialized (
    select r.case_id from access.readable_cases() r where access.is_professional()
  ), known as (
    select unnest(k.walls) as key from tables.cause_row k where k.agency = access.agency()
  ), met as (
    select w.key, w.needed, min(w.institution) filter (where w.case_id in (select case_id from readable)) as institution,
      count(distinct w.case_id) as cases,
      bool_or(w.case_id in (select case_id from readable)) as own
    from tables.case_wall w
    join tables.case_row c on c.agency = w.agency and c.case_id = w.case_id
    where w.agency = access.agency() and c.status = 'open'
      and (c.confidentiality <> 'restricted' or w.case_id in (select case_id from readable))
    group by w.key, w.needed
  )
  select m.key, m.needed, m.institution from met m
  where m.cases >= 3 and m.own and m.key not in (select k.key from known k)
  order by m.cases desc, m.key limit 20
$$;

-- As before, and the causes, for professionals: those open, or ended within 90 days.
create or replace function access.device_scope() returns table (stream uuid, record text, place integer, left_out integer)
language sql stable security definer rows 2000 as $$
  with own as materialized (
    select distinct a.case_id from tables.assignment a
    where a.agency = access.agency() and a.worker = access.worker()
      and a.from_on <= access.today() and (a.until_on is null or a.until_on >= access.today())
  ), wanted as materialized (
    select c.case_id, (row_number() over (
        order by (own.case_id is not null or c.opened_by = access.worker()) desc, c.next_due_on nulls last, c.case_id
      ))::integer as place
    from access.readable_cases() r
    join tables.case_row c on c.agency = access.agency() and c.case_id = r.case_id
    left join own on own.case_id = c.case_id
    where c.status = 'open' or coalesce(c.ended_on, c.last_meeting_on) >= access.today() - 90
  ), kept as materialized (
    select w.case_id, w.place from wanted w where w.place <= 1200
  ),
  -- Laterals with "offset 0": by index, case for case, however large the agency.
  of_cases as materialized (
    select cc.client, min(kept.place) as place from kept
    cross join lateral (
      select x.client from tables.case_client x where x.agency = access.agency() and x.case_id = kept.case_id
      offset 0) cc
    group by cc.client
  ), registered as (
    select cr.client, 1000000 as place from tables.client_row cr
    where cr.agency = access.agency() and cr.registered_by = access.worker() and (select access.is_professional())
      and not exists (
        select from tables.case_client cc where cc.agency = cr.agency and cc.client = cr.client)
      and not exists (
        select from tables.member m
        join tables.case_client cc on cc.agency = m.agency and cc.client = m.family
        where m.agency = cr.agency and m.person = cr.client)
  ), belonging as materialized (
    select of_cases.client, of_cases.place from of_cases
    union all
    select m.person, of_cases.place from of_cases
    cross join lateral (
      select x.person from tables.member x where x.agency = access.agency() and x.family = of_cases.client
      offset 0) m
    union all
    select registered.client, registered.place from registered
  ), clients as (
    select b.client, b.place from belonging b
    union all
    select m.survivor, b.place from belonging b
    cross join lateral (
      select x.survivor from tables.merged x where x.agency = access.agency() and x.absorbed = b.client
      offset 0) m
    union all
    select m.absorbed, b.place from belonging b
    cross join lateral (
      select x.absorbed from tables.merged x where x.agency = access.agency() and x.survivor = b.client
      offset 0) m
  ), scope as (
    select access.agency() as stream, 'agency' as record, 0 as place
    union all
    select kept.case_id, 'case', kept.place from kept
    union all
    select c.client, 'client', min(c.place) from clients c
    where c.client <> all ((select access.hidden())::uuid[])
    group by c.client
    union all
    select k.cause, 'cause', 500000 from tables.cause_row k
    where k.agency = access.agency() and (select access.is_professional())
      and (k.ended_on is null or k.ended_on >= access.today() - 90)
  )
  select s.stream, s.record, s.place, greatest(0, (select count(*) from wanted) - 1200)::integer
  from scope s order by s.place, s.record, s.stream
$$;

create or replace function access.open_readable(wanted uuid[]) returns uuid[] language plpgsql security definer as $$
declare
  opened uuid[];
begin
  select coalesce(array_agg(x.stream), '{}') into opened from (
    select w.stream from unnest(wanted) w (stream) where w.stream = access.agency()
    union select r.case_id from access.readable_cases() r where r.case_id = any (wanted)
    union select r.client from access.readable_clients() r where r.client = any (wanted)
    union select k.cause from tables.cause_row k
      where k.agency = access.agency() and k.cause = any (wanted) and access.is_professional()
  ) x;
  perform set_config('app.open', opened::text, true);
  return opened;
end $$;

revoke execute on function access.cause_counts(uuid), access.suggested_walls() from public;
grant execute on function access.cause_counts(uuid), access.suggested_walls() to pendamping_app;
