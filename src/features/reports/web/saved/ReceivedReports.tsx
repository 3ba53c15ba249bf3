import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { Faces } from '../../../../platform/web/faces.tsx'
import { useFormats } from '../../../../platform/web/format.ts'
import { Icon } from '../../../../platform/web/Icon.tsx'
import { useText } from '../../../../platform/web/language.ts'
import { Panel } from '../../../../platform/web/Panel.tsx'
import { contentPath } from '../../../files/files.contract.ts'
import { useSize } from '../../../files/web/file-looks.ts'
import type { Delivery } from '../../saved.contract.ts'
import { savedText } from '../../saved.text.ts'
import { iconOfFormat } from './format-icons.ts'
import { useMarkRead, useReceived } from './saved.api.ts'
import './saved.css'

/** What was delivered to whoever is signed in: the files, or why there are none. */
export function ReceivedReports() {
  const words = useText(savedText)
  const t = words.received
  const query = useReceived()
  const mark = useMarkRead()
  const items = query.data?.pages.flatMap((page) => page.items)
  const unread = query.data?.pages[0]?.unread ?? 0
  return (
    <Panel
      title={t.title}
      count={unread ? t.unread(unread) : undefined}
      flush
      actions={
        unread > 1 && (
          <Button size="compact-xs" variant="subtle" onClick={() => mark.mutate(undefined)}>
            {t.readAll}
          </Button>
        )
      }
    >
      <Faces
        query={{ ...query, data: items }}
        isEmpty={(all) => !all.length}
        empty={<div className="panel-empty">{t.none}</div>}
      >
        {(all) => (
          <ul className="lines">
            {all.map((one) => (
              <ReceivedLine key={one.id} one={one} onRead={() => one.read || mark.mutate(one.id)} />
            ))}
          </ul>
        )}
      </Faces>
      {query.hasNextPage && (
        <Button
          variant="subtle"
          size="xs"
          loading={query.isFetchingNextPage}
          onClick={() => void query.fetchNextPage()}
        >
          {words.more}
        </Button>
      )}
    </Panel>
  )
}

function ReceivedLine({ one, onRead }: { one: Delivery; onRead: () => void }) {
  const words = useText(savedText)
  const t = words.received
  const formats = useFormats()
  const size = useSize()
  return (
    <li className="line received" data-unread={!one.read || undefined}>
      <div className="received-head">
        <Link
          className="line-link"
          to="/reports/$key"
          params={{ key: one.report }}
          search={one.parameters}
          title={t.open(one.name)}
          onClick={onRead}
        >
          {one.name}
        </Link>
        {!one.read && <span className="received-mark">{t.isUnread}</span>}
        <time dateTime={one.dueAt}>{formats.nearTime(one.dueAt)}</time>
      </div>
      {one.told.length > 0 && (
        <div className="line-second">{one.told.map(({ label, value }) => `${label}: ${value}`).join(' · ')}</div>
      )}
      {one.problem && <div className="schedule-problem">{one.problem}</div>}
      <div className="received-files">
        {one.files.map((file) => (
          <a
            key={file.id}
            className="received-file"
            href={contentPath(file.id)}
            target="_blank"
            rel="noopener noreferrer"
            aria-label={t.file(words.formats[file.format], one.name, size(file.sizeBytes))}
            onClick={onRead}
          >
            <Icon path={iconOfFormat[file.format]} size={16} />
            {words.formats[file.format]}
            <small>{size(file.sizeBytes)}</small>
          </a>
        ))}
        {!one.read && (
          <Button size="compact-xs" variant="subtle" aria-label={t.readOf(one.name)} onClick={onRead}>
            {t.read}
          </Button>
        )}
      </div>
    </li>
  )
}
