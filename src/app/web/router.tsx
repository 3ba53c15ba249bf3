import { createRootRoute, createRoute, createRouter } from '@tanstack/react-router'
import { HomePage } from './screens/HomePage.tsx'
import { AttendPage } from './screens/AttendPage.tsx'
import { CasePage } from './screens/CasePage.tsx'
import { CustomersPage } from '../../features/customers/web/CustomersPage.tsx'
import { CasesPage } from '../../features/cases/web/CasesPage.tsx'
import { CommitmentsPage } from '../../features/commitments/web/CommitmentsPage.tsx'
import { PeoplePage } from '../../features/auth/web/PeoplePage.tsx'
import { AuditPage } from '../../features/auth/web/AuditPage.tsx'
import { MePage } from '../../features/auth/web/MePage.tsx'
import { ClassificationsPage } from '../../features/settings/web/ClassificationsPage.tsx'
import { CompanyPage } from '../../features/settings/web/CompanyPage.tsx'
import { ErpPage } from '../../features/erp/web/ErpPage.tsx'
import { Layout } from './Layout.tsx'

const root = createRootRoute({ component: Layout })
const under = { getParentRoute: () => root } as const

const routes = [
  createRoute({ ...under, path: '/', component: HomePage }),
  createRoute({ ...under, path: '/customers', component: CustomersPage }),
  createRoute({ ...under, path: '/customers/$id', component: AttendPage }),
  createRoute({ ...under, path: '/cases', component: CasesPage }),
  createRoute({ ...under, path: '/cases/$number', component: CasePage }),
  createRoute({ ...under, path: '/commitments', component: CommitmentsPage }),
  createRoute({ ...under, path: '/settings/people', component: PeoplePage }),
  createRoute({ ...under, path: '/settings/audit', component: AuditPage }),
  createRoute({ ...under, path: '/settings/classifications', component: ClassificationsPage }),
  createRoute({ ...under, path: '/settings/company', component: CompanyPage }),
  createRoute({ ...under, path: '/settings/erp', component: ErpPage }),
  createRoute({ ...under, path: '/me', component: MePage }),
]

export const router = createRouter({
  routeTree: root.addChildren(routes),
  defaultPreload: 'intent',
  scrollRestoration: true,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
