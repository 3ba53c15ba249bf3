-- Several companies of one server of the ERP, each a database of its own with its own codes, accounts and documents. The
-- first is the one that the connection names; what was kept until now is of that one.

create table erp_companies (
  number smallint primary key check (number > 1),
  database text not null,
  accounts text[] not null default '{}', -- as in erp_settings
  due_by text not null default 'accounting' check (due_by in ('accounting', 'terms')),
  serials jsonb,
  used boolean not null default true -- one that is left keeps its number, and customers the codes they have there
);
create unique index erp_companies_database on erp_companies (lower(database));

-- Codes of a customer in the other companies; that of the first is customers.erp_code.
create table customer_erp_codes (
  customer_id uuid not null references customers on delete cascade,
  company smallint not null check (company > 1),
  code text not null,
  primary key (customer_id, company)
);
create unique index customer_erp_codes_folded on customer_erp_codes (company, lower(code collate "C")); -- whose is a code?

-- Codes of customers in every company.
create view customer_codes as
  select id as customer_id, 1::smallint as company, erp_code as code from customers where erp_code is not null
  union all
  select customer_id, company, code from customer_erp_codes;

alter table erp_snapshots
  add column company smallint not null default 1,
  drop constraint erp_snapshots_pkey,
  add primary key (customer_id, company, panel);

alter table erp_status
  drop constraint erp_status_pkey,
  drop column singleton,
  add column company smallint primary key default 1;

alter table erp_customers
  add column company smallint not null default 1,
  drop constraint erp_customers_pkey,
  add primary key (company, code);

alter table erp_imports add column company smallint not null default 1;

alter table case_documents
  add column company smallint not null default 1,
  drop constraint case_documents_case_id_panel_ref_fingerprint_key,
  add unique (case_id, company, panel, ref, fingerprint);
