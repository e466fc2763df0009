-- What a device keeps of a worker's cases, and by what it knows the journal it has read from.

-- What the journal looks like at a position: the beginning of the hash there; '' for 0, nothing where it does not
-- reach so far. A hash says nothing of what it was made from.
create function access.mark_at(wanted bigint) returns text language sql stable security definer as $$
  select case when wanted = 0 then '' else (
    select left(encode(e.hash, 'hex'), 32) from journal.entry e
    where e.agency = access.agency() and e.position = wanted) end
$$;

-- What belongs on a device of the present worker, the most urgent first (`place`): the agency's record; of the cases
-- they may read those open, or ended within 90 days, up to 1,200, their own first, then what is due soonest; the
-- clients of these with their members and the records merged with them; and whom they have registered and who has no
-- case yet. `left_out`, the same in every row: how many cases were too many.
create function access.device_scope() returns table (stream uuid, record text, place integer, left_out integer)
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
  )
  select s.stream, s.record, s.place, greatest(0, (select count(*) from wanted) - 1200)::integer
  from scope s order by s.place, s.record, s.stream
$$;

-- Opens those of some records that may be read for the rest of the transaction, and says which these are.
create function access.open_readable(wanted uuid[]) returns uuid[] language plpgsql security definer as $$
declare
  opened uuid[];
begin
  select coalesce(array_agg(x.stream), '{}') into opened from (
    select w.stream from unnest(wanted) w (stream) where w.stream = access.agency()
    union select r.case_id from access.readable_cases() r where r.case_id = any (wanted)
    union select r.client from access.readable_clients() r where r.client = any (wanted)
  ) x;
  perform set_config('app.open', opened::text, true);
  return opened;
end $$;

revoke execute on function access.mark_at(bigint), access.device_scope(), access.open_readable(uuid[]) from public;
grant execute on function access.mark_at(bigint), access.device_scope(), access.open_readable(uuid[])
  to pendamping_app;
