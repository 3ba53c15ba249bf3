-- Commitments and every change of their date. Broken is a fact derived from the dates, not a column.

create table commitments (
  id uuid primary key,
  case_id uuid not null references cases,
  customer_id uuid not null references customers,
  type_id uuid not null references commitment_types,
  description text not null,
  responsible_id uuid not null references people,
  due_at timestamptz not null,
  first_due_at timestamptz not null,
  status text not null default 'pending' check (status in ('pending', 'met', 'cancelled')),
  met_at timestamptz,
  cancelled_at timestamptz,
  cancel_reason text,
  created_by uuid not null references people,
  created_at timestamptz not null,
  version integer not null default 1
);
create index commitments_case on commitments (case_id);
create index commitments_responsible on commitments (responsible_id, case_id);                                    -- cases behind a technician's work
create index commitments_pending on commitments (due_at, id) where status = 'pending';                         -- overdue
create index commitments_responsible_pending on commitments (responsible_id, due_at, id) where status = 'pending'; -- mine
create index commitments_customer_pending on commitments (customer_id, due_at, id) where status = 'pending';   -- customer screen

create table commitment_moves (
  id uuid primary key,
  commitment_id uuid not null references commitments,
  old_due_at timestamptz not null,
  new_due_at timestamptz not null,
  reason text not null,
  customer_told boolean not null,
  moved_by uuid not null references people,
  moved_at timestamptz not null
);
create index commitment_moves_commitment on commitment_moves (commitment_id, moved_at);
create index commitment_moves_at on commitment_moves (moved_at);
create trigger commitment_moves_immutable before update or delete on commitment_moves
  for each row execute function refuse_change();
