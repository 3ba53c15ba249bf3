import { PeoplePage } from '../../../features/auth/web/PeoplePage.tsx'
import { CustomerField } from '../parts/CustomerField.tsx'

/** People with access; contacts among them belong to a customer. */
export const PeopleScreen = () => <PeoplePage CustomerField={CustomerField} />
