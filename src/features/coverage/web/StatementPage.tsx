import { Anchor, Stack, Title } from '@mantine/core'
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { call, Problem } from '../../../platform/web/call.ts'
import { Faces } from '../../../platform/web/faces.tsx'
import { useText } from '../../../platform/web/language.ts'
import { useLive } from '../../../platform/web/live.ts'
import { usePageTitle } from '../../../platform/web/title.ts'
import { statementApi } from '../statement.contract.ts'
import { usualMonth } from '../statement.rules.ts'
import { statementText } from '../statement.text.ts'
import { useToday } from './acts/today.ts'
import { useCoverage } from './coverages.api.ts'
import { Paper } from './statement/Paper.tsx'
import { StatementTools } from './statement/StatementTools.tsx'
import { statementSearch } from './statement/statement-search.ts'
import './statement/statement.css'

/** Where the hours of a contract went in a month: on the screen, on paper, as PDF and for Excel. */
export function StatementPage() {
  const { number = '' } = useParams({ strict: false })
  const t = useText(statementText)
  const found = useCoverage(number)
  const { data, error } = found
  usePageTitle(data && `${t.title} ${t.numbered[data.kind](data.number)}`)
  if (!data && error instanceof Problem && (error.status === 404 || error.status === 422))
    return (
      <Stack align="flex-start">
        <Title order={1} size="h2">
          {t.missing}
        </Title>
        <Anchor renderRoot={(props) => <Link to="/coverages" {...props} />}>{t.toList}</Anchor>
      </Stack>
    )
  return (
    <div className="statement-page">
      <Stack gap={2} className="no-print">
        {data && (
          <Anchor
            size="sm"
            renderRoot={(props) => <Link to="/coverages/$number" params={{ number }} {...props} />}
          >{`${t.numbered[data.kind](data.number)} · ${data.customer.name}`}</Anchor>
        )}
        <Title order={1}>{t.title}</Title>
      </Stack>
      <Faces query={found} lines={8}>
        {(detail) => <OfMonth key={detail.id} id={detail.id} number={number} term={detail} />}
      </Faces>
    </div>
  )
}

type Props = { id: string; number: string; term: { startsOn: string; lastDay: string } }

function OfMonth({ id, number, term }: Props) {
  const queries = useQueryClient()
  const navigate = useNavigate({ from: '/coverages/$number/statement' })
  const search = statementSearch.parse(useSearch({ strict: false }))
  const today = useToday()
  const month = search.month ?? usualMonth(term, today)
  const statement = useQuery({
    queryKey: ['coverage', id, 'statement', month],
    queryFn: ({ signal }) => call(statementApi.read, { params: { id }, query: { month } }, { signal }),
    placeholderData: keepPreviousData,
  })
  useLive([`coverage:${id}`], () => void queries.invalidateQueries({ queryKey: ['coverage', id] }))
  return (
    <>
      <StatementTools
        number={number}
        term={term}
        month={month}
        ready={statement.isSuccess && !statement.isPlaceholderData}
        onMonth={(next) => void navigate({ search: { month: next }, replace: true, resetScroll: false })}
      />
      <Faces query={statement} lines={10}>
        {(data) => (
          <div aria-busy={statement.isPlaceholderData} data-stale={statement.isPlaceholderData || undefined}>
            <Paper statement={data} />
          </div>
        )}
      </Faces>
    </>
  )
}
