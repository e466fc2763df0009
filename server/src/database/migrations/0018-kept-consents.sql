-- A consent of a case that few may read is taken back before few as well.
alter table tables.withdrawal add column restricted_to uuid[];
alter policy withdrawal_need_to_know on tables.withdrawal using (
  agency = access.agency() and client in (select r.client from access.readable_clients() r)
  and (restricted_to is null or access.worker() = any (restricted_to))
);
