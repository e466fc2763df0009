-- Read tables: dropped and rebuilt from the journal with the same result.
create extension if not exists pg_trgm;
create extension if not exists unaccent;

create schema tables;

-- unaccent() alone is not immutable, since its dictionary could change; ours does not.
create function tables.plain(value text) returns text language sql immutable parallel safe strict as
$$ select lower(public.unaccent('public.unaccent', value)) $$;

create table tables.worker (
  agency uuid not null,
  worker uuid not null,
  name text not null,
  roles text[] not null,
  supervisor uuid,
  left_on date,
  primary key (agency, worker)
);
create index worker_by_supervisor on tables.worker (agency, supervisor) where supervisor is not null;

create table tables.assignment (
  agency uuid not null,
  case_id uuid not null,
  place integer not null,
  worker uuid not null,
  part text not null,
  from_on date not null,
  until_on date,
  primary key (agency, case_id, place)
);
create index assignment_by_worker on tables.assignment (agency, worker, from_on) include (until_on, case_id);

create table tables.emergency (
  agency uuid not null,
  case_id uuid not null,
  worker uuid not null,
  until_at timestamptz not null,
  primary key (agency, case_id, worker, until_at)
);
create index emergency_by_worker on tables.emergency (agency, worker, until_at);

create table tables.case_row (
  agency uuid not null,
  case_id uuid not null,
  number text,
  title text not null,
  client uuid not null,
  client_kind text not null,
  client_name text not null,
  stage text not null,
  status text not null,
  urgency text not null,
  confidentiality text not null,
  programme text,
  opened_on date not null,
  opened_by uuid not null,
  ended_on date,
  responsible uuid,
  responsible_name text,
  last_meeting_on date not null,
  next_due_on date,
  due jsonb not null,
  notices jsonb not null,
  approvals jsonb not null,
  primary key (agency, case_id)
);
create unique index case_row_by_number on tables.case_row (agency, number) where number is not null;
create index case_row_unassigned on tables.case_row (agency, opened_by) where responsible is null;
create index case_row_by_client on tables.case_row (agency, client);

create table tables.case_client (
  agency uuid not null,
  case_id uuid not null,
  client uuid not null,
  primary key (agency, case_id, client)
);
create index case_client_by_client on tables.case_client (agency, client, case_id);

-- Members of a family, so that a case of the family opens their records too.
create table tables.member (
  agency uuid not null,
  family uuid not null,
  person uuid not null,
  primary key (agency, family, person)
);
create index member_by_person on tables.member (agency, person);

create table tables.client_row (
  agency uuid not null,
  client uuid not null,
  kind text not null,
  name text not null,
  call_name text,
  other_names text,
  birth_on date,
  sex text,
  village text,
  registered_by uuid not null,
  primary key (agency, client)
);
create index client_row_by_name on tables.client_row using gin (tables.plain(name) gin_trgm_ops);
create index client_row_registered on tables.client_row (agency, registered_by);

-- Tasks given to somebody by name: what a volunteer sees of a case.
create table tables.task (
  agency uuid not null,
  case_id uuid not null,
  task uuid not null,
  assigned_to uuid not null,
  what text not null,
  due_on date,
  closed boolean not null,
  primary key (agency, case_id, task)
);
create index task_by_worker on tables.task (agency, assigned_to, closed);

create table tables.agency (
  agency uuid primary key,
  name text not null,
  city text not null,
  time_zone text not null
);
