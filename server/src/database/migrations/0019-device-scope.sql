-- A case may name a client of whom no record exists, as one that came from another system may. Nothing of such a client
-- belongs on a device: it would be asked for again at every meeting, and the device would never be complete.

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
      and exists (select from journal.entry e where e.agency = access.agency() and e.stream = c.client and e.version = 1)
    group by c.client
    union all
    select k.cause, 'cause', 500000 from tables.cause_row k
    where k.agency = access.agency() and (select access.is_professional())
      and (k.ended_on is null or k.ended_on >= access.today() - 90)
  )
  select s.stream, s.record, s.place, greatest(0, (select count(*) from wanted) - 1200)::integer
  from scope s order by s.place, s.record, s.stream
$$;
