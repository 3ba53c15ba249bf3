-- Customers, their people and the products they own.

create table customers (
  id uuid primary key,
  name text not null,
  trade_name text,
  tax_id text, -- RUT, normalised: digits and check digit without dots nor hyphen
  business_activity text,
  email text,
  phone text,
  address text,
  district text,
  city text,
  notes text,
  erp_code text,
  active boolean not null default true,
  version integer not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create unique index customers_tax_id on customers (tax_id) where tax_id is not null;
create unique index customers_erp_code on customers (erp_code) where erp_code is not null;
create index customers_by_name on customers (lower(name), id); -- the list of customers

alter table people add foreign key (customer_id) references customers;

create table contacts (
  id uuid primary key,
  customer_id uuid not null references customers,
  name text not null,
  job_title text,
  email text,
  phone text,
  mobile text,
  notes text,
  active boolean not null default true,
  version integer not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create index contacts_customer on contacts (customer_id);

create table equipment (
  id uuid primary key,
  customer_id uuid not null references customers,
  product_code text,
  product_name text not null,
  serial text,
  purchased_on date,
  document text,
  location text,
  notes text,
  source text not null check (source in ('erp', 'manual')),
  active boolean not null default true,
  version integer not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create index equipment_customer on equipment (customer_id);

-- One row per thing a customer can be found by: lower case, without accents.
-- `names` are found inside and with typing errors, `codes` from the beginning.
create table customer_keys (
  customer_id uuid not null references customers on delete cascade,
  source_id uuid not null, -- the customer, contact or equipment the key comes from
  kind text not null check (kind in ('name', 'tradeName', 'taxId', 'erpCode', 'email', 'phone', 'contact', 'contactEmail', 'contactPhone', 'serial', 'product')),
  key text not null,
  shown text not null
);
create index customer_keys_customer on customer_keys (customer_id);
create index customer_keys_prefix on customer_keys (key text_pattern_ops, customer_id); -- short words, exact keys
create index customer_keys_trigrams on customer_keys using gin (key gin_trgm_ops) with (fastupdate = off);
