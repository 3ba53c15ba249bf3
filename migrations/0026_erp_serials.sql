-- In which table of the ERP the serials of what was sold stand: {table, columns: {serial, kind, document, line, product}};
-- none: as pieces of the sold lines.
alter table erp_settings add column serials jsonb;
