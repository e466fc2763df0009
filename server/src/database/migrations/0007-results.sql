-- Results over cases: what each case adds, and functions that hand out counts alone, never whose they are.
create table tables.result (
  agency uuid not null,
  case_id uuid not null,
  place integer not null,
  what text not null,
  key text not null,
  name text not null,
  rater text not null,
  -- Of several people rated in one case, only the first counts the case.
  counts_case boolean not null,
  at_intake double precision,
  interim double precision,
  at_end double precision,
  follow_up double precision,
  items double precision[],
  primary key (agency, case_id, place)
);

grant select on tables.result to pendamping_app;
alter table tables.result enable row level security;
create policy result_need_to_know on tables.result for select to pendamping_app using (
  agency = access.agency() and case_id in (select r.case_id from access.readable_cases() r)
);

-- The cases begun that the present worker may count: a supervisor those they may read, an administrator all of the
-- agency. Not for the application itself: an administrator sees no case.
create function access.countable_cases(since date, until date, of_programme text)
returns table (case_id uuid, ended boolean) language plpgsql stable security definer rows 400 as $$
declare
  my_roles text[];
begin
  select w.roles into my_roles from tables.worker w
  where w.agency = access.agency() and w.worker = access.worker() and w.left_on is null;
  -- Two queries and not one with "or": the few cases of a team are then found by index.
  if 'administrator' = any (my_roles) then
    return query
      select c.case_id, c.status = 'ended' from tables.case_row c
      where c.agency = access.agency()
        and (since is null or c.opened_on >= since) and (until is null or c.opened_on <= until)
        and (of_programme is null or c.programme = of_programme);
  elsif 'supervisor' = any (my_roles) then
    return query
      select c.case_id, c.status = 'ended' from access.readable_cases() r
      join tables.case_row c on c.agency = access.agency() and c.case_id = r.case_id
      where (since is null or c.opened_on >= since) and (until is null or c.opened_on <= until)
        and (of_programme is null or c.programme = of_programme);
  end if;
end $$;

-- How many have the same values of each thing rated; `what = 'case'` counts the cases begun.
create function access.result_tallies(since date, until date, of_programme text, occasion text)
returns table (
  what text, key text, rater text, name text, before double precision, after double precision, ended boolean,
  n integer, cases integer)
language sql stable security definer as $$
  select r.what, r.key, r.rater, max(r.name), r.at_intake, v.later, c.ended, count(*)::integer,
    (count(*) filter (where r.counts_case))::integer
  from access.countable_cases(since, until, of_programme) c
  join tables.result r on r.agency = access.agency() and r.case_id = c.case_id
  cross join lateral (
    select case occasion when 'interim' then r.interim when 'follow-up' then r.follow_up else r.at_end end as later) v
  where r.items is null
  group by r.what, r.key, r.rater, r.at_intake, v.later, c.ended
$$;

create function access.result_items(since date, until date, of_programme text)
returns table (key text, rater text, items double precision[], n integer)
language sql stable security definer as $$
  select r.key, r.rater, r.items, count(*)::integer
  from access.countable_cases(since, until, of_programme) c
  join tables.result r on r.agency = access.agency() and r.case_id = c.case_id
  where r.items is not null
  group by r.key, r.rater, r.items
$$;

revoke execute on function
  access.countable_cases(date, date, text), access.result_tallies(date, date, text, text),
  access.result_items(date, date, text) from public;
grant execute on function
  access.result_tallies(date, date, text, text), access.result_items(date, date, text) to pendamping_app;
