import type { Language } from './words.ts'

export const roles = ['admin', 'supervisor', 'agent', 'technician', 'contact'] as const
export type Role = (typeof roles)[number]

/** The person who asks for something. */
export type Actor = {
  id: string
  name: string
  email: string
  role: Role
  /** The company of a `contact`; null for our own people. */
  customerId: string | null
  language: Language
}

/** What decides which rows a person sees. */
export type Reader = Pick<Actor, 'id' | 'role' | 'customerId'>

/** Our own people, as opposed to contacts of customers. */
export const isStaff = (actor: { role: Role }) => actor.role !== 'contact'
