-- Devices that keep work: who enrolled which, and what comes from those whose work no longer finds its place.
create table accounts.device (
  device uuid primary key,
  agency uuid not null,
  worker uuid not null,
  -- Opens a session for its owner and proves whose last words these are; the device keeps it sealed.
  secret_hash bytea not null,
  -- One half of a key that opens the device's vault, for an owner who has forgotten their passphrase.
  share bytea not null check (length(share) = 32),
  name text not null,
  enrolled_at timestamptz not null default now(),
  last_seen_at timestamptz not null default now(),
  revoked_at timestamptz,
  revoked_by uuid
);
create index device_by_worker on accounts.device (agency, worker);

-- On which enrolled device a session is: it ends when that is revoked.
alter table accounts.session add column enrolled uuid;

-- The key pair for which devices seal copies of what they have sent. Made once; whoever has the private key has the
-- journal beside it, so it lies where the journal lies and is in the same backups.
create table accounts.copy_key (
  agency uuid primary key,
  public_key jsonb not null,
  private_key jsonb not null,
  made_at timestamptz not null default now()
);

-- Acts that could not be recorded when they came: kept until somebody takes them in or declines, and never deleted.
create table journal.undelivered (
  agency uuid not null,
  id uuid not null default gen_random_uuid(),
  act uuid not null,
  worker uuid not null,
  -- The author's roles when it came: in which capacity they wrote.
  roles text[] not null,
  device uuid not null,
  came text not null check (came in ('handed-over', 'last-words', 'copy')),
  entries jsonb not null,
  streams uuid[] not null,
  mentions uuid[] generated always as (journal.ids_in(entries)) stored,
  -- What was refused, entry by entry.
  refusals jsonb not null,
  received_at timestamptz not null default now(),
  state text not null default 'waiting' check (state in ('waiting', 'taken', 'declined')),
  answered_by uuid,
  answered_at timestamptz,
  reason text,
  primary key (agency, id),
  unique (agency, worker, act)
);
create index undelivered_waiting on journal.undelivered (agency, received_at) where state = 'waiting';
create index undelivered_answered on journal.undelivered (agency, answered_at) where state <> 'waiting';

-- Whether the present worker is the one to answer for what somebody could not deliver: their supervisor; where they
-- have none who is still there, any supervisor of the agency. Nobody answers for themselves.
create function access.answers_for(author uuid) returns boolean language sql stable security definer as $$
  select author <> access.worker() and exists (
    select from tables.worker me
    where me.agency = access.agency() and me.worker = access.worker() and me.left_on is null
      and 'supervisor' = any (me.roles)
      and not exists (
        select from tables.worker a
        join tables.worker s on s.agency = a.agency and s.worker = a.supervisor and s.left_on is null
          and s.worker <> me.worker and 'supervisor' = any (s.roles)
        where a.agency = access.agency() and a.worker = author))
$$;

-- Whether the present worker answers for a case: responsible for it, or supervising who is.
create function access.leads_case(wanted uuid) returns boolean language sql stable security definer as $$
  select access.may_read_case(wanted) and exists (
    select from tables.case_row c
    left join tables.worker w on w.agency = c.agency and w.worker = c.responsible
    where c.agency = access.agency() and c.case_id = wanted
      and access.worker() in (c.responsible, w.supervisor))
$$;

-- What waits for the present worker. Whoever answers for the author reads it whole, since it is that author's work;
-- whoever leads the case reads it where they may read every record it tells of. Nobody reads of people they may not
-- know of, nor what was written for others alone.
create function access.answerable_undelivered() returns table (id uuid)
language sql stable security definer rows 50 as $$
  select u.id from journal.undelivered u
  where u.agency = access.agency() and u.worker <> access.worker() and (select access.is_professional())
    -- What was answered stays readable for a while, so that an answer given twice is known.
    and (u.state = 'waiting' or u.answered_at > now() - interval '30 days')
    and not (u.mentions && (select access.hidden())::uuid[])
    and not exists (
      select from jsonb_array_elements(u.entries) e
      where jsonb_typeof(e #> '{data,restrictedTo}') = 'array'
        and not (e #> '{data,restrictedTo}') ? access.worker()::text)
    and (access.answers_for(u.worker) or (
      exists (select from unnest(u.streams) s (stream) where access.leads_case(s.stream))
      and not exists (
        select from unnest(u.streams) s (stream)
        join journal.entry e on e.agency = u.agency and e.stream = s.stream and e.version = 1
        where not (case e.record when 'case' then access.may_read_case(e.stream)
          when 'client' then access.may_read_client(e.stream) else true end))))
$$;

revoke execute on function access.answers_for(uuid), access.leads_case(uuid), access.answerable_undelivered() from public;
grant execute on function access.answers_for(uuid), access.leads_case(uuid), access.answerable_undelivered()
  to pendamping_app;
grant select on journal.undelivered to pendamping_app;
alter table journal.undelivered enable row level security;
create policy undelivered_for_who_answers on journal.undelivered for select to pendamping_app using (
  agency = access.agency() and id in (select a.id from access.answerable_undelivered() a)
);
