/**
 * A customer for whom the demonstration makes rows in the ERP. `erpCode` is usually the body of the RUT ('76123456');
 * some companies use short free codes ('401') and codes with a slash and a space ('SUC/12 B'), so give a few of each.
 * What is missing is made up from the name. Customers of ours that are not in the ERP are left out of the list.
 */
export type DemoErpCustomer = {
  erpCode: string
  name: string
  /** Normalised, '76123456K'; null for customers abroad. */
  taxId: string | null
  tradeName?: string | null
  businessActivity?: string | null
  email?: string | null
  phone?: string | null
  address?: string | null
  district?: string | null
  city?: string | null
  contacts?: { name: string; jobTitle?: string | null; email?: string | null; phone?: string | null }[]
}
