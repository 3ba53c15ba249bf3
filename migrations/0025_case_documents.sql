-- Documents of the ERP that cases are about: whole, as they were when they were linked, and what the ERP said of them last.

create table case_documents (
  id uuid primary key,
  case_id uuid not null references cases,
  panel text not null check (panel in ('quotations', 'salesNotes', 'invoices')),
  ref text not null,
  fingerprint text not null, -- which document it is: the ERP gives numbers again
  company_name text, -- of the ERP it was read from, where it tells one
  snapshot jsonb not null,
  linked_by uuid not null references people,
  linked_at timestamptz not null,
  outcome text not null check (outcome in ('same', 'changed', 'reused', 'gone', 'unknown', 'otherCompany')),
  changes jsonb not null default '[]', -- what is other than when it was linked
  checked_at timestamptz, -- when the ERP last answered
  unique (case_id, panel, ref, fingerprint) -- the documents of a case; each once
);
