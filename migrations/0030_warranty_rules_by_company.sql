-- Each company of the ERP gives its own codes to products and groups: what is known by a code says in which company.

-- For which company a rule counts; none: for all, as the rules until now.
alter table warranty_rules add column company smallint check (company > 0);
drop index warranty_rules_product;
drop index warranty_rules_group;
create unique index warranty_rules_product on warranty_rules (product_code, type_id, company) nulls not distinct
  where product_code is not null;
create unique index warranty_rules_group on warranty_rules (product_group, type_id, company) nulls not distinct
  where product_group is not null;

-- Whose code it is; none: nobody said, as where it was typed.
alter table equipment add column company smallint check (company > 0);
alter table coverage_products
  add column company smallint check (company > 0),
  drop constraint coverage_products_pkey,
  add unique nulls not distinct (coverage_id, product_code, company);

-- What was made from a purchase has the code that its company gives: 'invoice 12 P-80' in the first, '2 invoice 12 P-80'.
create temporary table bought on commit drop as
  select id as coverage_id, purchase_key, coalesce(substring(purchase_key from '^([0-9]+) ')::smallint, 1) as company
  from coverages where purchase_key ~ '^([0-9]{1,4} )?[A-Za-z]+ [0-9]+ ' and not starts_with(purchase_key, 'equipment ');
update coverage_products p set company = b.company
from bought b where b.coverage_id = p.coverage_id and position(' ' || p.product_code in b.purchase_key) > 0;
update equipment e set company = b.company
from bought b join coverage_equipment c using (coverage_id)
where c.equipment_id = e.id and e.source = 'erp' and position(' ' || e.product_code in b.purchase_key) > 0;
