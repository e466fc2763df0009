-- Attachments of what was handed over: seen by whoever may answer the act, before it is in any record. When the act is
-- taken in, its entry tells of the attachment, and from then on it is read like the record.
drop policy attachment_need_to_know on journal.attachment;
create policy attachment_need_to_know on journal.attachment for select to pendamping_app using (
  agency = access.agency() and (
    case record
      when 'case' then access.may_read_case(stream)
      when 'client' then access.may_read_client(stream)
      when 'cause' then access.is_professional()
      else true end
    and (worker = access.worker() or exists (
      select from journal.entry e
      where e.agency = attachment.agency and e.stream = attachment.stream
        and (e.data -> 'attachments' @> jsonb_build_array(jsonb_build_object('attachment', attachment.attachment))
          or e.data -> 'data' -> 'attachments' @> jsonb_build_array(jsonb_build_object('attachment', attachment.attachment)))))
    -- Which acts those are, their own policy says. An act tells of its author's attachments alone.
    or exists (
      select from journal.undelivered u, jsonb_array_elements(u.entries) e
      where u.agency = attachment.agency and u.worker = attachment.worker
        and attachment.stream = any (u.streams) and e ->> 'stream' = attachment.stream::text
        and e -> 'data' -> 'attachments' @> jsonb_build_array(jsonb_build_object('attachment', attachment.attachment)))));

-- By which entries, of whatever record, an attachment is told of.
create index entry_by_attachment on journal.entry using gin ((data -> 'attachments') jsonb_path_ops)
  where data ? 'attachments';
-- How much came from somebody of late.
create index attachment_by_worker on journal.attachment (agency, worker, received_at);

-- Whether an attachment that the present worker has sent is here: one that is not any more was lost with a restored
-- backup, which the journal alone need not show.
create function access.has_attachment(wanted uuid) returns boolean language sql stable security definer as $$
  select exists (
    select from journal.attachment a
    where a.agency = access.agency() and a.attachment = wanted and a.worker = access.worker())
$$;
revoke execute on function access.has_attachment(uuid) from public;
grant execute on function access.has_attachment(uuid) to pendamping_app;
