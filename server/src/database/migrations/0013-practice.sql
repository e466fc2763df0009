-- What we do: each activity and case conference as codes alone, to be counted over cases.
create table tables.practice (
  agency uuid not null,
  case_id uuid not null,
  activity uuid not null,
  done_on date not null,
  minutes integer,
  workers text[] not null,
  template text not null,
  template_title jsonb,
  roles text[] not null,
  ways text[] not null,
  functions text[] not null,
  methods text[] not null,
  practice_goals text[] not null,
  strategies text[] not null,
  ends text[] not null,
  effects text[] not null,
  kinds text[] not null,
  outcomes text[] not null,
  plans text[] not null,
  primary key (agency, case_id, activity)
);
create index practice_by_day on tables.practice (agency, done_on);

grant select on tables.practice to pendamping_app;
alter table tables.practice enable row level security;
create policy practice_need_to_know on tables.practice for select to pendamping_app using (
  agency = access.agency() and case_id in (select r.case_id from access.readable_cases() r)
);

-- Codes of one dimension and the groups of one grouping; where nobody said, the empty code.
create function access.practice_codes(p tables.practice, dimension text) returns text[]
language sql immutable parallel safe as $$
  select coalesce(nullif(case dimension
    when 'role' then p.roles when 'way' then p.ways when 'function' then p.functions when 'method' then p.methods
    when 'practice-goal' then p.practice_goals when 'strategy' then p.strategies when 'end' then p.ends
    when 'effect' then p.effects when 'kind' then p.kinds when 'outcome' then p.outcomes when 'plan' then p.plans
  end, '{}'), '{""}')
$$;
create function access.practice_groups(p tables.practice, grouping_by text, programme text, client_kind text)
returns text[] language sql stable parallel safe as $$
  select case grouping_by
    when 'month' then array[to_char(p.done_on, 'YYYY-MM')]
    when 'worker' then p.workers
    when 'programme' then array[coalesce(programme, '')]
    when 'client-kind' then array[client_kind]
    when 'kind-of-case' then array[p.template]
    else '{""}'::text[] end
$$;

-- The work that the present worker may count: an administrator all of the agency's, of which they open only what they
-- may read as somebody else besides; a professional that of the cases they may read. Not for the application itself.
create function access.practice_done(
  dimension text, grouping_by text, since date, until date, of_programme text, of_worker text)
returns table (case_id uuid, minutes integer, open boolean, codes text[], in_groups text[], title jsonb)
language plpgsql stable security definer rows 1000 as $$
begin
  -- Two queries and not one with "or": the few cases of a worker or a team are then found by index, and the work of a
  -- period by its days.
  if exists (
    select from tables.worker w where w.agency = access.agency() and w.worker = access.worker() and w.left_on is null
      and 'administrator' = any (w.roles))
  then
    return query
      with readable as materialized (select r.case_id from access.readable_cases() r)
      select p.case_id, p.minutes, p.case_id in (select r.case_id from readable r),
        access.practice_codes(p, dimension), access.practice_groups(p, grouping_by, c.programme, c.client_kind),
        case when grouping_by = 'kind-of-case' then p.template_title end
      from tables.practice p
      join tables.case_row c on c.agency = access.agency() and c.case_id = p.case_id
      where p.agency = access.agency()
        and p.done_on between coalesce(since, '-infinity') and coalesce(until, 'infinity')
        and (of_programme is null or c.programme = of_programme)
        and (of_worker is null or of_worker = any (p.workers));
  else
    return query
      select p.case_id, p.minutes, true,
        access.practice_codes(p, dimension), access.practice_groups(p, grouping_by, c.programme, c.client_kind),
        case when grouping_by = 'kind-of-case' then p.template_title end
      from access.readable_cases() r
      join tables.case_row c on c.agency = access.agency() and c.case_id = r.case_id
      join tables.practice p on p.agency = access.agency() and p.case_id = r.case_id
      where p.done_on between coalesce(since, '-infinity') and coalesce(until, 'infinity')
        and (of_programme is null or c.programme = of_programme)
        and (of_worker is null or of_worker = any (p.workers));
  end if;
end $$;

-- How much was done, for each code in each group; never whose it is. `*` stands for all codes, or for all groups, whose
-- codes are told only where there are no groups.
create function access.practice_counts(
  dimension text, grouping_by text, since date, until date, of_programme text, of_worker text)
returns table (
  in_group text, code text, activities integer, cases integer, open integer, minutes bigint, untimed integer,
  title jsonb)
-- Memory for the hashes of a whole agency; compiling the plan would take longer than a team's counts take.
language sql stable security definer set work_mem = '64MB' set jit = off as $$
  with done as materialized (
    select * from access.practice_done(dimension, grouping_by, since, until, of_programme, of_worker)
  ),
  counted as (
    select g.in_group, c.code, d.case_id, d.minutes, d.open, d.title from done d
    cross join unnest(d.in_groups) g(in_group) cross join unnest(d.codes) c(code)
    where grouping_by <> 'none'
    union all
    select g.in_group, '*', d.case_id, d.minutes, d.open, d.title
    from done d cross join unnest(d.in_groups) g(in_group) where grouping_by <> 'none'
    union all
    select '*', c.code, d.case_id, d.minutes, d.open, null from done d cross join unnest(d.codes) c(code)
    where grouping_by = 'none'
    union all
    select '*', '*', d.case_id, d.minutes, d.open, null from done d
  ),
  -- First by case, then over the cases: counting distinct cases would sort them for every group.
  by_case as (
    select k.in_group, k.code, k.case_id, count(*) as activities, sum(k.minutes) as minutes,
      count(*) - count(k.minutes) as untimed, bool_or(k.open) as open, min(k.title::text) as title
    from counted k
    where grouping_by <> 'worker' or of_worker is null or k.in_group in ('*', of_worker)
    group by k.in_group, k.code, k.case_id
  )
  select b.in_group, b.code, sum(b.activities)::integer, count(*)::integer, (count(*) filter (where b.open))::integer,
    coalesce(sum(b.minutes), 0)::bigint, sum(b.untimed)::integer, min(b.title)::jsonb
  from by_case b
  group by b.in_group, b.code
$$;

revoke execute on function
  access.practice_codes(tables.practice, text), access.practice_groups(tables.practice, text, text, text),
  access.practice_done(text, text, date, date, text, text),
  access.practice_counts(text, text, date, date, text, text) from public;
grant execute on function
  access.practice_codes(tables.practice, text), access.practice_groups(tables.practice, text, text, text),
  access.practice_counts(text, text, date, date, text, text) to pendamping_app;
