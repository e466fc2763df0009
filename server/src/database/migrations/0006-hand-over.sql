-- While a device is in the client's hands its session opens nothing but the evaluation handed over (PM 5.5).
alter table accounts.session add column handed_over jsonb;
