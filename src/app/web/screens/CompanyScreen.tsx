import { PictureInput } from '../../../features/files/web/PictureInput.tsx'
import { CompanyPage } from '../../../features/settings/web/CompanyPage.tsx'

/** The company, with the uploads that stand above the settings. */
export const CompanyScreen = () => <CompanyPage logoInput={PictureInput} />
