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

-- The cases whose work the present worker may count: an administrator all of the agency's, of which they open only
-- what they may read as somebody else besides; a professional those they may read. Not for the application itself.
create function access.practice_cases(of_programme text)
returns table (case_id uuid, programme text, client_kind text, open boolean)
language plpgsql stable security definer rows 400 as $$
begin
  -- Two queries and not one with "or": the few cases of a worker or a team are then found by index.
  if exists (
    select from tables.worker w where w.agency = access.agency() and w.worker = access.worker() and w.left_on is null
      and 'administrator' = any (w.roles))
  then
    return query
      select c.case_id, c.programme, c.client_kind, r.case_id is not null
      from tables.case_row c left join access.readable_cases() r on r.case_id = c.case_id
      where c.agency = access.agency() and (of_programme is null or c.programme = of_programme);
  else
    return query
      select c.case_id, c.programme, c.client_kind, true
      from access.readable_cases() r
      join tables.case_row c on c.agency = access.agency() and c.case_id = r.case_id
      where of_programme is null or c.programme = of_programme;
  end if;
end $$;

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

-- How much was done, for each code in each group; `*` stands for all codes, or all groups. Never whose it is.
create function access.practice_counts(
  dimension text, grouping_by text, since date, until date, of_programme text, of_worker text)
returns table (
  in_group text, code text, activities integer, cases integer, open integer, minutes bigint, untimed integer,
  title jsonb)
language sql stable security definer as $$
  with done as materialized (
    select p.case_id, p.minutes, s.open, access.practice_codes(p, dimension) as codes,
      access.practice_groups(p, grouping_by, s.programme, s.client_kind) as in_groups,
      case when grouping_by = 'kind-of-case' then p.template_title end as title
    from access.practice_cases(of_programme) s
    join tables.practice p on p.agency = access.agency() and p.case_id = s.case_id
    where (since is null or p.done_on >= since) and (until is null or p.done_on <= until)
      and (of_worker is null or of_worker = any (p.workers))
  ),
  counted as (
    select g.in_group, c.code, d.* from done d
    cross join unnest(d.in_groups) g(in_group) cross join unnest(d.codes) c(code)
    where grouping_by <> 'none'
    union all
    select g.in_group, '*', d.* from done d cross join unnest(d.in_groups) g(in_group) where grouping_by <> 'none'
    union all
    select '*', c.code, d.* from done d cross join unnest(d.codes) c(code)
    union all
    select '*', '*', d.* from done d
  )
  select k.in_group, k.code, count(*)::integer, count(distinct k.case_id)::integer,
    (count(distinct k.case_id) filter (where k.open))::integer, coalesce(sum(k.minutes), 0)::bigint,
    (count(*) filter (where k.minutes is null))::integer, min(k.title::text)::jsonb
  from counted k
  where grouping_by <> 'worker' or of_worker is null or k.in_group in ('*', of_worker)
  group by k.in_group, k.code
$$;

revoke execute on function
  access.practice_cases(text), access.practice_codes(tables.practice, text),
  access.practice_groups(tables.practice, text, text, text),
  access.practice_counts(text, text, date, date, text, text) from public;
grant execute on function
  access.practice_codes(tables.practice, text), access.practice_groups(tables.practice, text, text, text),
  access.practice_counts(text, text, date, date, text, text) to pendamping_app;
