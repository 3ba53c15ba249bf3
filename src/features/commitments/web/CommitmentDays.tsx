import { Button, Stack } from '@mantine/core'
import { Faces } from '../../../platform/web/faces.tsx'
import { useText } from '../../../platform/web/language.ts'
import { useNow } from '../../../platform/web/now.ts'
import { Panel } from '../../../platform/web/Panel.tsx'
import { commitmentsText } from '../commitments.text.ts'
import { CommitmentRow } from './CommitmentRow.tsx'
import type { useCommitmentList } from './commitments.api.ts'
import { groupOf } from './groups.ts'

type Props = {
  list: ReturnType<typeof useCommitmentList>
  /** What is said when there is none. */
  empty: string
}

/** Commitments in the order they fall due: late ones, today, this week, later. */
export function CommitmentDays({ list, empty }: Props) {
  const t = useText(commitmentsText)
  const now = useNow()
  return (
    <Faces query={list} isEmpty={({ pages }) => !pages[0]?.items.length} empty={empty} lines={8}>
      {({ pages }) => {
        const groups = Map.groupBy(
          pages.flatMap((page) => page.items),
          (one) => groupOf(one.dueAt, now),
        )
        return (
          <Stack gap="sm">
            {[...groups].map(([key, items], place) => {
              const goesOn = list.hasNextPage && place === groups.size - 1
              return (
                <Panel key={key} title={t.groups[key]} count={`${items.length}${goesOn ? '+' : ''}`} flush>
                  <ul className="commitments" data-wide>
                    {items.map((one) => (
                      <CommitmentRow key={one.id} one={one} where="customer" />
                    ))}
                  </ul>
                </Panel>
              )
            })}
            {list.hasNextPage && (
              <Button
                variant="default"
                loading={list.isFetchingNextPage}
                onClick={() => void list.fetchNextPage()}
                style={{ alignSelf: 'flex-start' }}
              >
                {t.showMore}
              </Button>
            )}
          </Stack>
        )
      }}
    </Faces>
  )
}
