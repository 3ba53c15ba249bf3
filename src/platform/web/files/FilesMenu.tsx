import { Button, Kbd, Menu } from '@mantine/core'
import {
  mdiDownloadOutline,
  mdiFileDelimitedOutline,
  mdiFileExcelOutline,
  mdiFilePdfBox,
  mdiImageOutline,
} from '@mdi/js'
import { Icon } from '../Icon.tsx'
import { useText } from '../language.ts'
import { useShortcuts } from '../shortcuts.ts'
import { filesText } from './files.text.ts'

type Props = {
  /** '/api/reports/hours-charged'; what is asked follows. */
  address: string
  asked: Record<string, string>
  /** It has no paper and no picture. */
  sheetsOnly?: boolean
  hasChart?: boolean
  disabled?: boolean
  /** The key that fetches the workbook at once. */
  keys?: string
  onStart: (label: string, address: string) => void
}

/** The ways to take along what is shown. */
export function FilesMenu({ address, asked, sheetsOnly, hasChart, disabled, keys, onStart }: Props) {
  const t = useText(filesText)
  const get = (kind: string, label: string, more: Record<string, string> = {}) => {
    const search = new URLSearchParams({ ...asked, ...more }).toString()
    onStart(label, `${address}.${kind}${search && `?${search}`}`)
  }
  useShortcuts(
    keys && !disabled
      ? [{ keys, label: t.getXlsx, icon: mdiFileExcelOutline, group: 'screen', run: () => get('xlsx', t.xlsx) }]
      : [],
  )
  return (
    <Menu position="bottom-end" shadow="md" width={250}>
      <Menu.Target>
        <Button
          size="xs"
          variant="default"
          disabled={disabled}
          leftSection={<Icon path={mdiDownloadOutline} size={16} />}
        >
          {t.label}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          leftSection={<Icon path={mdiFileExcelOutline} size={16} />}
          rightSection={keys && <Kbd size="xs">{keys}</Kbd>}
          title={t.xlsxHelp}
          onClick={() => get('xlsx', t.xlsx)}
        >
          {t.xlsx}
        </Menu.Item>
        <Menu.Item
          leftSection={<Icon path={mdiFileDelimitedOutline} size={16} />}
          title={t.csvHelp}
          onClick={() => get('csv', t.csv)}
        >
          {t.csv}
        </Menu.Item>
        {!sheetsOnly && (
          <>
            <Menu.Item
              leftSection={<Icon path={mdiFilePdfBox} size={16} />}
              onClick={() => get('pdf', t.letter, { paper: 'letter' })}
            >
              {t.letter}
            </Menu.Item>
            <Menu.Item
              leftSection={<Icon path={mdiFilePdfBox} size={16} />}
              onClick={() => get('pdf', t.a4, { paper: 'a4' })}
            >
              {t.a4}
            </Menu.Item>
          </>
        )}
        {!sheetsOnly && hasChart && (
          <Menu.Item leftSection={<Icon path={mdiImageOutline} size={16} />} onClick={() => get('png', t.png)}>
            {t.png}
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  )
}
