import { useQuery } from '@tanstack/react-query'
import { call } from '../../../platform/web/call.ts'
import { customersApi } from '../customers.contract.ts'

/** Contacts of a customer, to choose from. */
export const useContacts = (customerId: string) =>
  useQuery({
    queryKey: ['customer', customerId, 'contacts'],
    queryFn: ({ signal }) => call(customersApi.contacts, { params: { id: customerId } }, { signal }),
    staleTime: 60_000,
  })

/** Products a customer owns, to choose from. */
export const useEquipment = (customerId: string) =>
  useQuery({
    queryKey: ['customer', customerId, 'equipment'],
    queryFn: ({ signal }) => call(customersApi.equipment, { params: { id: customerId } }, { signal }),
    staleTime: 60_000,
  })
