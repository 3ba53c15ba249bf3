-- The last copy of what the ERP said of each customer, with the time it was read.

create table erp_snapshots (
  customer_id uuid not null references customers on delete cascade,
  panel text not null check (panel in ('quotations', 'invoices', 'products', 'account')),
  erp_code text not null, -- whose answer it is: a customer whose ERP code was corrected has no copy yet
  payload jsonb not null,
  read_at timestamptz not null,
  primary key (customer_id, panel)
);

-- What is known of the ERP itself: modules present, last contact, last failure.
create table erp_status (
  singleton boolean primary key default true check (singleton),
  modules jsonb,
  company_name text,
  modules_read_at timestamptz,
  last_contact_at timestamptz,
  last_failure_at timestamptz,
  last_failure text
);
