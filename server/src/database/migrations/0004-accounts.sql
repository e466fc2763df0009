-- Accounts are not practice and not in the journal: secrets, sessions, drafts.
create schema accounts;

create table accounts.account (
  agency uuid not null,
  worker uuid not null,
  username text not null,
  password_hash text,
  invitation_hash bytea,
  invitation_until timestamptz,
  closed boolean not null default false,
  created_at timestamptz not null default now(),
  last_seen_at timestamptz,
  primary key (agency, worker)
);
create unique index account_by_username on accounts.account (lower(username));
create unique index account_by_invitation on accounts.account (invitation_hash) where invitation_hash is not null;

create table accounts.session (
  token_hash bytea primary key,
  id uuid not null default gen_random_uuid(),
  agency uuid not null,
  worker uuid not null,
  device text not null,
  address text not null,
  created_at timestamptz not null default now(),
  last_seen_at timestamptz not null default now(),
  ends_at timestamptz not null
);
create index session_by_worker on accounts.session (agency, worker);

-- The one-time link of a first run.
create table accounts.welcome (token_hash bytea primary key, until_at timestamptz not null);

create table accounts.attempt (
  key text primary key,
  count integer not null,
  window_ends_at timestamptz not null,
  blocked_until timestamptz
);

create table accounts.draft (
  agency uuid not null,
  worker uuid not null,
  key text not null,
  revision integer not null,
  value jsonb not null,
  saved_at timestamptz not null default now(),
  primary key (agency, worker, key)
);
