import { TimePage } from '../../../features/time-entries/web/TimePage.tsx'
import { Letterhead } from './case/Letterhead.tsx'

/** The week of a person, with the name of the company on paper. */
export const TimeScreen = () => (
  <>
    <Letterhead />
    <TimePage />
  </>
)
