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
-- Readable like the record, and only where an entry that tells of it is readable: a photo of a note that two people may
-- read is for those two. Whoever took it sees it before its entry has come.
create policy attachment_need_to_know on journal.attachment for select to pendamping_app using (
  agency = access.agency() and case record
    when 'case' then access.may_read_case(stream)
    when 'client' then access.may_read_client(stream)
    else true end
  and (worker = access.worker() or exists (
    select from journal.entry e
    where e.agency = attachment.agency and e.stream = attachment.stream
      and (e.data -> 'attachments' @> jsonb_build_array(jsonb_build_object('attachment', attachment.attachment))
        or e.data -> 'data' -> 'attachments' @> jsonb_build_array(jsonb_build_object('attachment', attachment.attachment)))))
);
