-- Sales notes of customers in the ERP are kept as a copy like the other panels.

alter table erp_snapshots
  drop constraint erp_snapshots_panel_check,
  add constraint erp_snapshots_panel_check
    check (panel in ('quotations', 'invoices', 'products', 'account', 'places', 'salesNotes'));
