-- Who belongs to a group, its sessions and who was there: all that a volunteer sees of a group in which they have a task.
create table tables.group_attendance (
  agency uuid not null,
  case_id uuid not null,
  members jsonb not null,
  sessions jsonb not null,
  primary key (agency, case_id)
);

-- The groups of which the present worker, as a volunteer, has a task that is not done; none of a client of whom they
-- may not know.
create function access.attended_groups() returns table (case_id uuid)
language sql stable security definer rows 10 as $$
  select distinct t.case_id from tables.task t
  join tables.worker w on w.agency = t.agency and w.worker = t.assigned_to
  where t.agency = access.agency() and t.assigned_to = access.worker() and not t.closed
    and w.left_on is null and 'volunteer' = any (w.roles)
    and not exists (
      select from tables.case_client cc
      where cc.agency = t.agency and cc.case_id = t.case_id and cc.client = any ((select access.hidden())::uuid[]))
$$;
revoke execute on function access.attended_groups() from public;
grant execute on function access.attended_groups() to pendamping_app;

grant select on tables.group_attendance to pendamping_app;
alter table tables.group_attendance enable row level security;
create policy group_attendance_by_task on tables.group_attendance for select to pendamping_app using (
  agency = access.agency() and case_id in (select g.case_id from access.attended_groups() g)
);
