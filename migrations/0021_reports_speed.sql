-- What the work of some days took from contracts, read without the charges: each part has the day and the coverage of
-- its charge, and cannot have others.
alter table charges add constraint charges_worked_under unique (id, coverage_id, worked_on);
alter table allocations add column coverage_id uuid, add column worked_on date;
update allocations a set coverage_id = c.coverage_id, worked_on = c.worked_on from charges c where c.id = a.charge_id;
alter table allocations
  alter column coverage_id set not null,
  alter column worked_on set not null,
  drop constraint allocations_charge_id_fkey,
  add foreign key (charge_id, coverage_id, worked_on) references charges (id, coverage_id, worked_on);
drop index charges_worked;
create index allocations_worked on allocations (worked_on) include (coverage_id, kind, minutes);

-- Time of some days, whoever worked and for whomever, without reading the entries themselves; and the newest first.
create index time_entries_worked on time_entries (worked_on desc, id desc)
  include (person_id, customer_id, case_id, activity_id, coverage_id, mode, worked_minutes, accounted_minutes);
drop index time_entries_newest;
