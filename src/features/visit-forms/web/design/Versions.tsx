import { Badge, Button, Paper, Stack, Text } from '@mantine/core'
import { mdiArrowLeft } from '@mdi/js'
import { Link } from '@tanstack/react-router'
import { Faces } from '../../../../platform/web/faces.tsx'
import { useFormats } from '../../../../platform/web/format.ts'
import { Icon } from '../../../../platform/web/Icon.tsx'
import { useText } from '../../../../platform/web/language.ts'
import { designText } from '../../design.text.ts'
import type { VisitForm } from '../../visit-forms.contract.ts'
import { FormPreview } from '../preview/FormPreview.tsx'
import type { FormSearch } from './form-search.ts'
import { useFormVersion, useFormVersions } from '../visit-forms.api.ts'

/** The list of versions, or the one that the address names. */
export function SomeVersion({ read, search }: { read: VisitForm; search: FormSearch }) {
  return search.version === undefined ? <Versions read={read} /> : <Version id={read.id} number={search.version} />
}

/** What technicians were given, newest first. */
function Versions({ read }: { read: VisitForm }) {
  const t = useText(designText)
  const formats = useFormats()
  const list = useFormVersions(read.id)
  return (
    <Faces query={list} isEmpty={({ pages }) => !pages[0]?.items.length} empty={t.versionsEmpty}>
      {({ pages }) => (
        <Paper withBorder>
          <ul className="lines">
            {pages
              .flatMap(({ items }) => items)
              .map(({ number, publishedBy, publishedAt, fields }) => (
                <li key={number} className="line">
                  <div className="line-first">
                    <Link
                      to="/settings/visit-forms/$id"
                      params={{ id: read.id }}
                      search={{ view: 'versions', version: number }}
                      className="line-link"
                    >
                      {t.version(number)}
                    </Link>
                    {number === read.publishedVersion && (
                      <Badge size="sm" variant="light" color="teal" tt="none" fw={500}>
                        {t.present}
                      </Badge>
                    )}
                  </div>
                  <div className="line-second">
                    {publishedBy.name} · {formats.instant(publishedAt)} · {t.fields(fields)}
                  </div>
                </li>
              ))}
          </ul>
          {list.hasNextPage && (
            <Button
              variant="subtle"
              fullWidth
              loading={list.isFetchingNextPage}
              onClick={() => void list.fetchNextPage()}
            >
              {t.more}
            </Button>
          )}
        </Paper>
      )}
    </Faces>
  )
}

/** A published version, to be looked at. */
function Version({ id, number }: { id: string; number: number }) {
  const t = useText(designText)
  const formats = useFormats()
  const found = useFormVersion(id, number)
  return (
    <Faces query={found} lines={8}>
      {({ form, publishedBy, publishedAt }) => (
        <Stack gap="sm">
          <Button
            size="xs"
            variant="default"
            mr="auto"
            leftSection={<Icon path={mdiArrowLeft} size={16} />}
            renderRoot={(props) => (
              <Link to="/settings/visit-forms/$id" params={{ id }} search={{ view: 'versions' }} {...props} />
            )}
          >
            {t.versions}
          </Button>
          <Text size="sm">{t.versionOf(number, publishedBy.name, formats.instant(publishedAt))}</Text>
          <FormPreview form={form} />
        </Stack>
      )}
    </Faces>
  )
}
