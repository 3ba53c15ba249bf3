import { createRootRoute, createRoute, createRouter } from '@tanstack/react-router'
import { z } from 'zod'
import { peopleSearch } from '../../features/auth/web/people/people-search.ts'
import { readCaseSearch } from '../../features/cases/web/list/case-search.ts'
import { calendarsSearch } from '../../features/calendars/web/calendars-search.ts'
import { statementSearch } from '../../features/coverage/web/statement/statement-search.ts'
import { coverageTypesSearch } from '../../features/coverage/web/types/types-search.ts'
import { classificationsSearch } from '../../features/settings/web/list/classifications-search.ts'
import { readCoverageSearch } from '../../features/coverage/web/list/coverage-search.ts'
import { readCommitmentSearch } from '../../features/commitments/web/commitment-search.ts'
import { customerListSearch } from '../../features/customers/web/customer-list.ts'
import { companyOfAddress, companySearch } from '../../features/erp/web/company/company.ts'
import { readDocumentsSearch } from '../../features/erp/web/documents/documents-search.ts'
import { importSearch } from '../../features/erp/web/import/import-search.ts'
import { statementOfDocument } from '../../features/erp/web/documents/statement-search.ts'
import { articleShown } from '../../features/knowledge/web/article/article-shown.ts'
import { readArticleSearch } from '../../features/knowledge/web/list/article-search.ts'
import { versionsSearch } from '../../features/knowledge/web/versions/versions-search.ts'
import { newArticleSearch } from '../../features/knowledge/web/write/new-article-search.ts'
import { readReplySearch } from '../../features/replies/web/replies-search.ts'
import { readTimesheetSearch } from '../../features/time-entries/web/sheet/timesheet-search.ts'
import { readReportSearch } from '../../features/reports/web/page/report-search.ts'
import { readHomeSearch } from '../../features/reports/web/home/home-search.ts'
import { readFormSearch } from '../../features/visit-forms/web/design/form-search.ts'
import { readFormsSearch } from '../../features/visit-forms/web/list/forms-search.ts'
import { readBoardSearch } from '../../features/visits/web/board/board-search.ts'
import { readVisitSearch } from '../../features/visits/web/visit/visit-search.ts'
import { readTimelineSearch } from './screens/case/timeline-search.ts'
import { overviewQuery, queries } from './queries.ts'
import { screen } from './screen.ts'
import { Layout } from './shell/Layout.tsx'
import { RouteComing, RouteFailed, RouteMissing } from './shell/RouteFaces.tsx'
import type { shellText } from './shell/shell.text.ts'

type Title = (t: (typeof shellText)['es']) => string

declare module '@tanstack/react-router' {
  interface StaticDataRouteOption {
    title?: Title
  }
}

const root = createRootRoute({ component: Layout })
const under = { getParentRoute: () => root } as const
const named = (title: Title) => ({ staticData: { title } })

const attendSearch = z.object({
  /** Which part of the customer is shown; the summary when absent. */
  tab: z.enum(['account', 'products', 'invoices', 'quotations', 'salesNotes']).optional().catch(undefined),
  /** Whether a situation is being registered beside it. */
  register: z.literal(true).optional().catch(undefined),
  /** Which company of the ERP is looked at. */
  company: companyOfAddress,
})

const newCoverageSearch = z.object({ customerId: z.uuid().optional().catch(undefined) })
const coverageSearch = z.object({
  /** Month of the ledger, '2026-06'; all of it when absent. */
  month: z
    .string()
    .regex(/^[12]\d{3}-(0[1-9]|1[0-2])$/)
    .optional()
    .catch(undefined),
})

// Each screen is loaded when it is first gone to, or pointed at.
const routes = [
  createRoute({
    ...under,
    path: '/',
    ...named((t) => t.places.attend),
    component: screen(() => import('./screens/HomePage.tsx'), 'HomePage'),
  }),
  createRoute({
    ...under,
    path: '/customers',
    validateSearch: customerListSearch,
    ...named((t) => t.places.customers),
    component: screen(() => import('../../features/customers/web/CustomersPage.tsx'), 'CustomersPage'),
  }),
  createRoute({
    ...under,
    path: '/customers/$id',
    validateSearch: attendSearch,
    // asked for while the screen itself is still on its way
    loader: ({ params }) => void queries.prefetchQuery(overviewQuery(params.id)),
    component: screen(() => import('./screens/AttendPage.tsx'), 'AttendPage'),
  }),
  createRoute({
    ...under,
    path: '/customers/$id/documents',
    ...named((t) => t.documents),
    validateSearch: readDocumentsSearch,
    component: screen(() => import('../../features/erp/web/documents/DocumentsPage.tsx'), 'DocumentsPage'),
  }),
  createRoute({
    ...under,
    path: '/customers/$id/documents/$panel/$ref',
    ...named((t) => t.documents),
    validateSearch: companySearch,
    component: screen(() => import('../../features/erp/web/documents/DocumentPage.tsx'), 'DocumentPage'),
  }),
  createRoute({
    ...under,
    path: '/customers/$id/statement',
    ...named((t) => t.documents),
    validateSearch: statementOfDocument,
    component: screen(() => import('../../features/erp/web/documents/StatementPage.tsx'), 'StatementPage'),
  }),
  createRoute({
    ...under,
    path: '/cases',
    validateSearch: readCaseSearch,
    ...named((t) => t.places.cases),
    component: screen(() => import('../../features/cases/web/CasesPage.tsx'), 'CasesPage'),
  }),
  createRoute({
    ...under,
    path: '/cases/$number',
    ...named((t) => t.places.cases),
    validateSearch: readTimelineSearch,
    component: screen(() => import('./screens/CasePage.tsx'), 'CasePage'),
  }),
  createRoute({
    ...under,
    path: '/commitments',
    ...named((t) => t.places.commitments),
    validateSearch: readCommitmentSearch,
    component: screen(() => import('../../features/commitments/web/CommitmentsPage.tsx'), 'CommitmentsPage'),
  }),
  createRoute({
    ...under,
    path: '/coverages',
    ...named((t) => t.places.coverages),
    validateSearch: readCoverageSearch,
    component: screen(() => import('../../features/coverage/web/CoveragesPage.tsx'), 'CoveragesPage'),
  }),
  createRoute({
    ...under,
    path: '/coverages/new',
    ...named((t) => t.newCoverage),
    validateSearch: newCoverageSearch,
    component: screen(() => import('../../features/coverage/web/CreateCoveragePage.tsx'), 'CreateCoveragePage'),
  }),
  createRoute({
    ...under,
    path: '/coverages/$number',
    ...named((t) => t.places.coverages),
    validateSearch: coverageSearch,
    component: screen(() => import('./screens/CoverageScreen.tsx'), 'CoverageScreen'),
  }),
  createRoute({
    ...under,
    path: '/coverages/$number/statement',
    ...named((t) => t.places.coverages),
    validateSearch: statementSearch,
    component: screen(() => import('./screens/StatementScreen.tsx'), 'StatementScreen'),
  }),
  createRoute({
    ...under,
    path: '/time',
    ...named((t) => t.places.time),
    validateSearch: readTimesheetSearch,
    component: screen(() => import('./screens/TimeScreen.tsx'), 'TimeScreen'),
  }),
  createRoute({
    ...under,
    path: '/visits',
    ...named((t) => t.places.visits),
    validateSearch: readBoardSearch,
    component: screen(() => import('../../features/visits/web/VisitsPage.tsx'), 'VisitsPage'),
  }),
  createRoute({
    ...under,
    path: '/visits/$number',
    ...named((t) => t.places.visits),
    validateSearch: readVisitSearch,
    component: screen(() => import('../../features/visits/web/VisitPage.tsx'), 'VisitPage'),
  }),
  createRoute({
    ...under,
    path: '/knowledge',
    ...named((t) => t.places.knowledge),
    validateSearch: readArticleSearch,
    component: screen(() => import('../../features/knowledge/web/ArticlesPage.tsx'), 'ArticlesPage'),
  }),
  createRoute({
    ...under,
    path: '/knowledge/new',
    ...named((t) => t.newArticle),
    validateSearch: newArticleSearch,
    component: screen(() => import('../../features/knowledge/web/CreateArticlePage.tsx'), 'CreateArticlePage'),
  }),
  createRoute({
    ...under,
    path: '/knowledge/gaps',
    ...named((t) => t.gaps),
    component: screen(() => import('../../features/knowledge/web/GapsPage.tsx'), 'GapsPage'),
  }),
  createRoute({
    ...under,
    path: '/knowledge/$number',
    ...named((t) => t.places.knowledge),
    validateSearch: articleShown,
    component: screen(() => import('../../features/knowledge/web/ArticlePage.tsx'), 'ArticlePage'),
  }),
  createRoute({
    ...under,
    path: '/knowledge/$number/edit',
    ...named((t) => t.places.knowledge),
    component: screen(() => import('../../features/knowledge/web/EditArticlePage.tsx'), 'EditArticlePage'),
  }),
  createRoute({
    ...under,
    path: '/knowledge/$number/versions',
    ...named((t) => t.places.knowledge),
    validateSearch: versionsSearch,
    component: screen(() => import('../../features/knowledge/web/VersionsPage.tsx'), 'VersionsPage'),
  }),
  createRoute({
    ...under,
    path: '/reports',
    validateSearch: readHomeSearch,
    ...named((t) => t.places.reports),
    component: screen(() => import('../../features/reports/web/home/ReportsHome.tsx'), 'ReportsHome'),
  }),
  createRoute({
    ...under,
    path: '/reports/definitions',
    component: screen(() => import('../../features/reports/web/DefinitionsPage.tsx'), 'DefinitionsPage'),
  }),
  createRoute({
    ...under,
    path: '/reports/$key',
    validateSearch: readReportSearch,
    component: screen(() => import('../../features/reports/web/ReportPage.tsx'), 'ReportPage'),
  }),
  createRoute({
    ...under,
    path: '/replies',
    ...named((t) => t.places.replies),
    validateSearch: readReplySearch,
    component: screen(() => import('../../features/replies/web/RepliesPage.tsx'), 'RepliesPage'),
  }),
  createRoute({
    ...under,
    path: '/settings',
    ...named((t) => t.places.settings),
    component: screen(() => import('./screens/SettingsHome.tsx'), 'SettingsHome'),
  }),
  createRoute({
    ...under,
    path: '/settings/people',
    ...named((t) => t.settings.people),
    validateSearch: peopleSearch,
    component: screen(() => import('./screens/PeopleScreen.tsx'), 'PeopleScreen'),
  }),
  createRoute({
    ...under,
    path: '/settings/audit',
    ...named((t) => t.settings.audit),
    component: screen(() => import('../../features/auth/web/AuditPage.tsx'), 'AuditPage'),
  }),
  createRoute({
    ...under,
    path: '/settings/classifications',
    ...named((t) => t.settings.classifications),
    validateSearch: classificationsSearch,
    component: screen(() => import('./screens/ClassificationsScreen.tsx'), 'ClassificationsScreen'),
  }),
  createRoute({
    ...under,
    path: '/settings/calendars',
    ...named((t) => t.settings.calendars),
    validateSearch: calendarsSearch,
    component: screen(() => import('../../features/calendars/web/CalendarsPage.tsx'), 'CalendarsPage'),
  }),
  createRoute({
    ...under,
    path: '/settings/coverage-types',
    ...named((t) => t.settings.coverageTypes),
    validateSearch: coverageTypesSearch,
    component: screen(() => import('../../features/coverage/web/CoverageTypesPage.tsx'), 'CoverageTypesPage'),
  }),
  createRoute({
    ...under,
    path: '/settings/warranty-rules',
    ...named((t) => t.settings.warrantyRules),
    component: screen(() => import('../../features/coverage/web/WarrantyRulesPage.tsx'), 'WarrantyRulesPage'),
  }),
  createRoute({
    ...under,
    path: '/settings/visit-forms',
    ...named((t) => t.settings.visitForms),
    validateSearch: readFormsSearch,
    component: screen(() => import('../../features/visit-forms/web/VisitFormsPage.tsx'), 'VisitFormsPage'),
  }),
  createRoute({
    ...under,
    path: '/settings/visit-forms/$id',
    ...named((t) => t.settings.visitForms),
    validateSearch: readFormSearch,
    component: screen(() => import('../../features/visit-forms/web/VisitFormPage.tsx'), 'VisitFormPage'),
  }),
  createRoute({
    ...under,
    path: '/settings/company',
    ...named((t) => t.settings.company),
    component: screen(() => import('./screens/CompanyScreen.tsx'), 'CompanyScreen'),
  }),
  createRoute({
    ...under,
    path: '/settings/erp',
    ...named((t) => t.settings.erp),
    component: screen(() => import('../../features/erp/web/ErpPage.tsx'), 'ErpPage'),
  }),
  createRoute({
    ...under,
    path: '/settings/erp/import',
    ...named((t) => t.settings.erp),
    validateSearch: importSearch,
    component: screen(() => import('../../features/erp/web/import/ImportPage.tsx'), 'ImportPage'),
  }),
  createRoute({
    ...under,
    path: '/me',
    ...named((t) => t.me),
    component: screen(() => import('./screens/MeScreen.tsx'), 'MeScreen'),
  }),
]

export const router = createRouter({
  routeTree: root.addChildren(routes),
  defaultPreload: 'intent',
  defaultErrorComponent: RouteFailed,
  defaultNotFoundComponent: RouteMissing,
  defaultPendingComponent: RouteComing,
  defaultPendingMs: 200,
  scrollRestoration: true,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
