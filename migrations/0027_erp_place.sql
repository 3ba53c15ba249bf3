-- Under which settings what is known of the ERP was read: what is read under others is not written on top of it.

alter table erp_status
  add column settings_version integer not null default 0,
  add column place jsonb; -- {kind, host, port, instance, database} of the ERP that was read last
update erp_status set settings_version = coalesce((select version from erp_settings), 0);

-- Brought from another company's ERP: it does not say that customers of this one are wanted here.
alter table erp_imports add column of_former boolean not null default false;
