-- What people ask about their own data and nobody has answered yet: it has seventy-two hours.
create table tables.data_request (
  agency uuid not null,
  client uuid not null,
  request uuid not null,
  kind text not null,
  person uuid not null,
  person_name text not null,
  received_at timestamptz not null,
  restricted_to uuid[],
  primary key (agency, client, request)
);
grant select on tables.data_request to pendamping_app;
alter table tables.data_request enable row level security;
create policy data_request_need_to_know on tables.data_request for select to pendamping_app using (
  agency = access.agency() and client in (select r.client from access.readable_clients() r)
  and person <> all ((select access.hidden())::uuid[])
  and (restricted_to is null or access.worker() = any (restricted_to))
);
