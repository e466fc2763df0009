-- What is done for causes, as codes alone, counted beside the work in cases. In a cause no client stands: its professionals
-- and the administrator may count all of it.
create table tables.cause_practice (
  agency uuid not null,
  cause uuid not null,
  action uuid not null,
  done_on date not null,
  workers text[] not null,
  roles text[] not null,
  methods text[] not null,
  kinds text[] not null,
  plans text[] not null,
  primary key (agency, cause, action)
);
create index cause_practice_by_day on tables.cause_practice (agency, done_on);

grant select on tables.cause_practice to pendamping_app;
alter table tables.cause_practice enable row level security;
create policy cause_practice_for_professionals on tables.cause_practice for select to pendamping_app
  using (agency = access.agency() and (select access.is_professional()));

-- Codes and groups as of work in a case. A cause belongs to no programme and to no kind of client or case: it is a group
-- of its own there.
create function access.cause_practice_codes(p tables.cause_practice, dimension text) returns text[]
language sql immutable parallel safe as $$
  select coalesce(nullif(case dimension
    when 'role' then p.roles when 'method' then p.methods when 'kind' then p.kinds when 'plan' then p.plans
  end, '{}'), '{""}')
$$;
create function access.cause_practice_groups(p tables.cause_practice, grouping_by text) returns text[]
language sql stable parallel safe as $$
  select case
    when grouping_by = 'month' then array[to_char(p.done_on, 'YYYY-MM')]
    when grouping_by = 'worker' then p.workers
    when grouping_by in ('programme', 'client-kind', 'kind-of-case') then array['cause']
    else '{""}'::text[] end
$$;

-- The work for causes that the present worker may count. Not for the application itself.
create function access.cause_practice_done(
  dimension text, grouping_by text, since date, until date, of_programme text, of_worker text)
returns table (cause uuid, codes text[], in_groups text[])
language sql stable security definer rows 100 as $$
  select p.cause, access.cause_practice_codes(p, dimension), access.cause_practice_groups(p, grouping_by)
  from tables.cause_practice p
  where p.agency = access.agency() and of_programme is null
    and p.done_on between coalesce(since, '-infinity') and coalesce(until, 'infinity')
    and (of_worker is null or of_worker = any (p.workers))
    and exists (
      select from tables.worker w where w.agency = access.agency() and w.worker = access.worker() and w.left_on is null
        and w.roles && array['social-worker', 'supervisor', 'administrator'])
$$;

-- As before, and the work for causes, whose causes are counted apart from the cases.
drop function access.practice_counts(text, text, date, date, text, text);
create function access.practice_counts(
  dimension text, grouping_by text, since date, until date, of_programme text, of_worker text)
returns table (
  in_group text, code text, activities integer, cases integer, open integer, causes integer, minutes bigint,
  untimed integer, title jsonb)
-- Memory for the hashes of a whole agency; compiling the plan would take longer than a team's counts take.
language sql stable security definer set work_mem = '64MB' set jit = off as $$
  with done as materialized (
    select d.case_id as record, false as of_cause, d.minutes, d.open, d.codes, d.in_groups, d.title
    from access.practice_done(dimension, grouping_by, since, until, of_programme, of_worker) d
    union all
    select d.cause, true, null, false, d.codes, d.in_groups, null
    from access.cause_practice_done(dimension, grouping_by, since, until, of_programme, of_worker) d
  ),
  counted as (
    select g.in_group, c.code, d.record, d.of_cause, d.minutes, d.open, d.title from done d
    cross join unnest(d.in_groups) g(in_group) cross join unnest(d.codes) c(code)
    where grouping_by <> 'none'
    union all
    select g.in_group, '*', d.record, d.of_cause, d.minutes, d.open, d.title
    from done d cross join unnest(d.in_groups) g(in_group) where grouping_by <> 'none'
    union all
    select '*', c.code, d.record, d.of_cause, d.minutes, d.open, null from done d cross join unnest(d.codes) c(code)
    where grouping_by = 'none'
    union all
    select '*', '*', d.record, d.of_cause, d.minutes, d.open, null from done d
  ),
  -- First by record, then over the records: counting distinct cases would sort them for every group.
  by_record as (
    select k.in_group, k.code, k.record, k.of_cause, count(*) as activities, sum(k.minutes) as minutes,
      count(*) - count(k.minutes) as untimed, bool_or(k.open) as open, min(k.title::text) as title
    from counted k
    where grouping_by <> 'worker' or of_worker is null or k.in_group in ('*', of_worker)
    group by k.in_group, k.code, k.record, k.of_cause
  )
  select b.in_group, b.code, sum(b.activities)::integer, (count(*) filter (where not b.of_cause))::integer,
    (count(*) filter (where b.open))::integer, (count(*) filter (where b.of_cause))::integer,
    coalesce(sum(b.minutes), 0)::bigint, sum(b.untimed)::integer, min(b.title)::jsonb
  from by_record b
  group by b.in_group, b.code
$$;

revoke execute on function
  access.cause_practice_codes(tables.cause_practice, text), access.cause_practice_groups(tables.cause_practice, text),
  access.cause_practice_done(text, text, date, date, text, text),
  access.practice_counts(text, text, date, date, text, text) from public;
grant execute on function
  access.cause_practice_codes(tables.cause_practice, text), access.cause_practice_groups(tables.cause_practice, text),
  access.practice_counts(text, text, date, date, text, text) to pendamping_app;
