-- How the company shows itself to its customers, and when a problem counts as one that comes back.
alter table company
  add color text not null default '#0b63b0' check (color ~ '^#[0-9a-f]{6}$'),
  add recurrence_days integer not null default 90 check (recurrence_days between 1 and 730);
