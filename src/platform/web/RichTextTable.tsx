import { Button, Checkbox, Group, Menu, NumberInput, Popover, Stack } from '@mantine/core'
import { RichTextEditor as Editor } from '@mantine/tiptap'
import { mdiTableLarge, mdiTablePlus } from '@mdi/js'
import { type ChainedCommands, type Editor as TextEditor, useEditorState } from '@tiptap/react'
import { type KeyboardEvent, useState } from 'react'
import { Icon } from './Icon.tsx'
import { useText } from './language.ts'
import { richTextText } from './rich-text.text.ts'

/** The table button: outside a table it asks how large a new one is, inside it changes the one at hand. */
export function RichTextTable({ editor }: { editor: TextEditor | null }) {
  const inside = useEditorState({ editor, selector: ({ editor }) => editor?.isActive('table') ?? false }) ?? false
  if (!editor) return null
  return inside ? <ChangeTable editor={editor} /> : <InsertTable editor={editor} />
}

const MOST_ROWS = 50
const MOST_COLUMNS = 12
const within = (typed: string | number, most: number) => Math.min(Math.max(Math.round(Number(typed)) || 1, 1), most)

function InsertTable({ editor }: { editor: TextEditor }) {
  const t = useText(richTextText)
  const [opened, setOpened] = useState(false)
  const [rows, setRows] = useState<string | number>(3)
  const [columns, setColumns] = useState<string | number>(3)
  const [withHeaderRow, setWithHeaderRow] = useState(true)
  const insert = () => {
    setOpened(false)
    const size = { rows: within(rows, MOST_ROWS), cols: within(columns, MOST_COLUMNS) }
    // once the dropdown has given back the focus
    setTimeout(() =>
      editor
        .chain()
        .focus()
        .insertTable({ ...size, withHeaderRow })
        .run(),
    )
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter') return
    event.preventDefault()
    insert()
  }
  return (
    <Popover opened={opened} onChange={setOpened} trapFocus returnFocus shadow="md" zIndex={400}>
      <Popover.Target>
        <Editor.Control
          aria-label={t.table.insert}
          title={t.table.insert}
          data-table-button
          onClick={() => setOpened((shown) => !shown)}
        >
          <Icon path={mdiTablePlus} size={16} />
        </Editor.Control>
      </Popover.Target>
      <Popover.Dropdown aria-label={t.table.insert}>
        <Stack gap="xs">
          <Group gap="xs" wrap="nowrap" onKeyDown={onKeyDown}>
            <NumberInput
              size="xs"
              w={88}
              label={t.table.rows}
              min={1}
              max={MOST_ROWS}
              value={rows}
              onChange={setRows}
              data-autofocus
            />
            <NumberInput
              size="xs"
              w={88}
              label={t.table.columns}
              min={1}
              max={MOST_COLUMNS}
              value={columns}
              onChange={setColumns}
            />
          </Group>
          <Checkbox
            size="xs"
            label={t.table.headerRow}
            checked={withHeaderRow}
            onChange={(event) => setWithHeaderRow(event.currentTarget.checked)}
          />
          <Button size="xs" variant="default" onClick={insert}>
            {t.table.insert}
          </Button>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  )
}

type Act = { label: string; run: (chain: ChainedCommands) => ChainedCommands }

function ChangeTable({ editor }: { editor: TextEditor }) {
  const t = useText(richTextText).table
  const headed = useEditorState({ editor, selector: ({ editor }) => hasHeaderRow(editor) })
  const add: Act[] = [
    { label: t.rowAbove, run: (chain) => chain.addRowBefore() },
    { label: t.rowBelow, run: (chain) => chain.addRowAfter() },
    { label: t.columnBefore, run: (chain) => chain.addColumnBefore() },
    { label: t.columnAfter, run: (chain) => chain.addColumnAfter() },
  ]
  const remove: Act[] = [
    { label: t.removeRow, run: (chain) => chain.deleteRow() },
    { label: t.removeColumn, run: (chain) => chain.deleteColumn() },
    { label: t.removeTable, run: (chain) => chain.deleteTable() },
  ]
  const act = (run: Act['run']) => run(editor.chain().focus()).run()
  const item = ({ label, run }: Act) => (
    <Menu.Item key={label} onClick={() => setTimeout(() => act(run))}>
      {label}
    </Menu.Item>
  )
  return (
    <Menu shadow="md" zIndex={400} position="top-start" returnFocus>
      <Menu.Target>
        <Editor.Control aria-label={t.change} title={t.change} active data-table-button>
          <Icon path={mdiTableLarge} size={16} />
        </Editor.Control>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t.keys}</Menu.Label>
        {add.map(item)}
        <Menu.CheckboxItem
          checked={headed}
          closeMenuOnClick
          onChange={() => setTimeout(() => act((chain) => chain.toggleHeaderRow()))}
        >
          {t.headerRow}
        </Menu.CheckboxItem>
        <Menu.Divider />
        {remove.map(item)}
      </Menu.Dropdown>
    </Menu>
  )
}

/** Whether the first row of the table at hand is of headers. */
function hasHeaderRow({ state }: TextEditor): boolean {
  const { $from } = state.selection
  for (let depth = $from.depth; depth > 0; depth--) {
    const node = $from.node(depth)
    if (node.type.name !== 'table') continue
    let headers = true
    node.firstChild?.forEach((cell) => void (headers &&= cell.type.name === 'tableHeader'))
    return headers
  }
  return false
}
