-- Problems that come back: recognised when a case is registered, and when what it is about changes.

-- What it shares with an earlier case of the same problem; none: it did not come back.
alter table cases add recurrent text check (recurrent in ('equipment', 'customer'));
create index cases_recurrent on cases (number desc) where recurrent is not null; -- those that came back

-- The earlier cases of a customer within the days that count: from the solution, or else from the registration.
create index cases_settled on cases (customer_id, (coalesce(solved_at, closed_at, registered_at)) desc);

create index case_texts_situation on case_texts (case_id) where entry_id is null; -- what each of them says

create table case_recurrences (
  case_id uuid not null references cases,
  earlier_case_id uuid not null references cases,
  same text not null check (same in ('equipment', 'customer')),
  days integer not null check (days >= 0), -- between the earlier one and the registration of the case
  dismissed boolean not null,              -- somebody said that it is another problem
  primary key (case_id, earlier_case_id),
  check (case_id <> earlier_case_id)
);
