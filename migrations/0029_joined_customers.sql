-- Two records of one customer become one: what belonged to the other goes over, and the other stays as a marker.

alter table customers
  add column joined_into uuid references customers, -- the one that stays, which is never joined itself
  add column joined_at timestamptz,
  add column joined_by uuid references people,
  add check ((joined_into is null) = (joined_at is null) and (joined_into is null) = (joined_by is null)),
  add check (joined_into is null or (not active and erp_code is null and tax_id is null)),
  add check (joined_into <> id);
create index customers_joined on customers (joined_into) where joined_into is not null; -- what was joined with a customer

alter table contacts
  add column joined_into uuid references contacts, -- the same person at the customer that stays
  add check (joined_into is null or not active);
create index contacts_joined on contacts (joined_into) where joined_into is not null; -- those of the other, when it is joined

-- A customer is found by the name that one of its records had.
alter table customer_keys
  drop constraint customer_keys_kind_check,
  add constraint customer_keys_kind_check check (kind in ('name', 'tradeName', 'formerName', 'taxId', 'erpCode', 'email', 'phone', 'contact', 'contactEmail', 'contactPhone', 'serial', 'product'));

-- Whoever writes for a customer that is joined, or being joined at this moment, writes for the one that stays: the lock
-- waits for whoever joins.
create function customer_that_stays() returns trigger language plpgsql as $$
declare stays uuid;
begin
  select joined_into into stays from customers where id = new.customer_id for key share;
  if stays is not null then new.customer_id := stays; end if;
  return new;
end $$;

create function contact_that_stays() returns trigger language plpgsql as $$
declare stays uuid;
begin
  select joined_into into stays from contacts where id = new.contact_id;
  if stays is not null then new.contact_id := stays; end if;
  return new;
end $$;

-- Triggers go by their names: of a contact is asked after the customer was waited for.
create trigger customer_stays before insert or update of customer_id on people for each row when (new.customer_id is not null) execute function customer_that_stays();
create trigger customer_stays before insert or update of customer_id on contacts for each row execute function customer_that_stays();
create trigger customer_stays before insert or update of customer_id on equipment for each row execute function customer_that_stays();
create trigger customer_stays before insert or update of customer_id on customer_erp_codes for each row execute function customer_that_stays();
create trigger customer_stays before insert or update of customer_id on erp_snapshots for each row execute function customer_that_stays();
create trigger customer_stays before insert or update of customer_id on erp_customers for each row execute function customer_that_stays();
create trigger customer_stays before insert or update of customer_id on erp_import_changes for each row when (new.customer_id is not null) execute function customer_that_stays();
create trigger customer_stays before insert or update of customer_id on ledgers for each row execute function customer_that_stays();
create trigger customer_stays before insert or update of customer_id on coverages for each row execute function customer_that_stays();
create trigger customer_stays before insert or update of customer_id on authorisations for each row execute function customer_that_stays();
create trigger customer_stays before insert or update of customer_id on cases for each row execute function customer_that_stays();
create trigger customer_stays before insert or update of customer_id on commitments for each row execute function customer_that_stays();
create trigger customer_stays before insert or update of customer_id on entries for each row execute function customer_that_stays();
create trigger customer_stays before insert or update of customer_id on time_entries for each row when (new.customer_id is not null) execute function customer_that_stays();
create trigger customer_stays before insert or update of customer_id on visits for each row execute function customer_that_stays();
create trigger person_stays before insert or update of contact_id on cases for each row when (new.contact_id is not null) execute function contact_that_stays();
create trigger person_stays before insert or update of contact_id on entries for each row when (new.contact_id is not null) execute function contact_that_stays();
create trigger person_stays before insert or update of contact_id on visits for each row when (new.contact_id is not null) execute function contact_that_stays();

-- Time that was logged stays as it was, but for whose it is when its customer is joined.
create function refuse_change_of_time() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE'
    and to_jsonb(new) - 'customer_id' = to_jsonb(old) - 'customer_id'
    and new.customer_id = (select joined_into from customers where id = old.customer_id)
  then return new; end if;
  raise exception '% is immutable', tg_table_name using errcode = 'restrict_violation';
end $$;
drop trigger time_entries_immutable on time_entries;
create trigger time_entries_immutable before update or delete on time_entries
  for each row execute function refuse_change_of_time();
