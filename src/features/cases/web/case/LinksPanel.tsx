import { Anchor, Button, CloseButton, Group, Stack, Text } from '@mantine/core'
import { mdiLinkVariantPlus } from '@mdi/js'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { call } from '../../../../platform/web/call.ts'
import { Icon } from '../../../../platform/web/Icon.tsx'
import { useText } from '../../../../platform/web/language.ts'
import { Panel } from '../../../../platform/web/Panel.tsx'
import { tellProblem } from '../../../../platform/web/tell.ts'
import { caseText } from '../../case-screen.text.ts'
import { type CaseDetail, casesApi } from '../../cases.contract.ts'
import { casesText } from '../../cases.text.ts'
import { Tag } from '../../../settings/web/Tag.tsx'
import { RelateForm } from './RelateForm.tsx'

/** Events this one has to do with, in words, whichever of the two named the other. */
export function LinksPanel({ detail }: { detail: CaseDetail }) {
  const t = useText(caseText)
  const words = useText(casesText)
  const queries = useQueryClient()
  const [relating, setRelating] = useState(false)
  const unlink = useMutation({
    mutationFn: (id: string) => call(casesApi.unlink, { params: { id } }),
    onError: tellProblem,
    onSettled: () => queries.invalidateQueries({ queryKey: ['case'] }),
  })
  return (
    <Panel
      title={t.links}
      count={detail.links.length || undefined}
      actions={
        detail.abilities.link && (
          <Button
            size="compact-xs"
            variant="subtle"
            className="no-print"
            leftSection={<Icon path={mdiLinkVariantPlus} size={14} />}
            onClick={() => setRelating(!relating)}
            aria-expanded={relating}
          >
            {t.relate}
          </Button>
        )
      }
    >
      <Stack gap={8}>
        {relating && <RelateForm detail={detail} onDone={() => setRelating(false)} />}
        {!detail.links.length && !relating && (
          <Text size="sm" c="dimmed">
            {t.noLinks}
          </Text>
        )}
        {detail.links.map((link) => (
          <Group key={link.id} gap={6} wrap="nowrap" justify="space-between" align="flex-start">
            <div>
              <Text size="xs" c="dimmed">
                {(link.direction === 'from' ? words.linksFrom : words.linksTo)[link.kind]}
              </Text>
              <Anchor
                size="sm"
                renderRoot={(props) => (
                  <Link to="/cases/$number" params={{ number: String(link.case.number) }} {...props} />
                )}
              >
                {words.number(link.case.number)} {link.case.subject}
              </Anchor>{' '}
              <Tag {...link.case.state} size="sm" />
            </div>
            {detail.abilities.link && (
              <CloseButton
                size="sm"
                className="no-print"
                aria-label={t.unlink(words.number(link.case.number))}
                disabled={unlink.isPending}
                onClick={() => unlink.mutate(link.id)}
              />
            )}
          </Group>
        ))}
      </Stack>
    </Panel>
  )
}
