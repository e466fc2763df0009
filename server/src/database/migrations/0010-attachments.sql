-- Photos, voice notes and papers of a record. An entry tells of one by its id; the bytes lie here and never change.
create table journal.attachment (
  agency uuid not null,
  attachment uuid not null,
  stream uuid not null,
  record text not null check (record in ('client', 'case', 'agency')),
  worker uuid not null,
  kind text not null,
  hash bytea not null,
  bytes integer not null,
  content bytea not null,
  received_at timestamptz not null default now(),
  primary key (agency, attachment)
);
create index attachment_by_stream on journal.attachment (agency, stream);
-- Compressed already by those who made them.
alter table journal.attachment alter column content set storage external;

create trigger attachments_stay before update or delete on journal.attachment
  for each row execute function journal.refuse_change();

grant select on journal.attachment to pendamping_app;
alter table journal.attachment enable row level security;
create policy attachment_need_to_know on journal.attachment for select to pendamping_app using (
  agency = access.agency() and case record
    when 'case' then access.may_read_case(stream)
    when 'client' then access.may_read_client(stream)
    else true end
);
