-- Of a document of the ERP on a case that changed: who took what it had become for the copy on the case, and when.

alter table case_documents
  add column version integer not null default 1, -- of the copy: it is another one once it was taken anew
  add column accepted_by uuid references people,
  add column accepted_at timestamptz,
  add check ((accepted_by is null) = (accepted_at is null));
