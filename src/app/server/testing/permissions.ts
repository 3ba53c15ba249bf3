import type { Client } from './harness.ts'

/** What somebody tries through an address. */
export type Act = (by: Client) => Promise<{ status: number }>
/** Who may do it: what each of the people of the test is answered, in their order. */
export type Row = [address: string, statuses: string, act: Act]

export const get =
  (url: string): Act =>
  (by) =>
    by.get(url)

// admin · supervisor · agent · technician of the case · another technician · contact · of another company · stranger
export const OPEN = '200 200 200 200 200 200 200 200'
export const EVERYBODY = '200 200 200 200 200 200 200 401'
export const STAFF = '200 200 200 200 200 403 403 401'
export const SUPERVISING = '200 200 403 403 403 403 403 401'
export const ADMIN = '200 403 403 403 403 403 403 401'
export const ADMIN_ADDS = '201 403 403 403 403 403 403 401'
export const OF_THE_CUSTOMER = '200 200 200 200 200 200 404 401'
export const ATTENDING_CUSTOMER = '200 200 200 403 403 403 404 401'
export const ADDING_TO_CUSTOMER = '201 201 201 403 403 403 404 401'
export const SEEING_THE_CASE = '200 200 200 200 404 200 404 401'
export const WORKING = '200 200 200 200 404 403 404 401'
