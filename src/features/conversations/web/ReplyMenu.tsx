import { Button, Menu } from '@mantine/core'
import { mdiChevronDown, mdiMessageReplyTextOutline } from '@mdi/js'
import { useState } from 'react'
import { Icon } from '../../../platform/web/Icon.tsx'
import { useText } from '../../../platform/web/language.ts'
import { useBeginReply } from '../../replies/web/reply-draft.ts'
import { NewReplyDialog } from '../../replies/web/ReplyDialog.tsx'
import { conversationsText } from '../conversations.text.ts'

type Props = {
  /** What is written so far. */
  body: string
  onInsert: () => void
}

/** Puts in a prepared reply, or prepares one, also of what is just being written. */
export function ReplyMenu({ body, onInsert }: Props) {
  const t = useText(conversationsText)
  const begin = useBeginReply()
  const [open, setOpen] = useState(false)
  const keep = () => {
    begin({ body })
    setOpen(true)
  }
  return (
    <>
      <Button.Group>
        <Button
          variant="default"
          leftSection={<Icon path={mdiMessageReplyTextOutline} size={16} />}
          title={`${t.insertTitle} ( / )`}
          onClick={onInsert}
        >
          {t.insert}
        </Button>
        <Menu shadow="md" position="bottom-end">
          <Menu.Target>
            <Button variant="default" px={6} aria-label={t.insertMore}>
              <Icon path={mdiChevronDown} size={16} />
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item onClick={onInsert} rightSection={<kbd className="line-key">/</kbd>}>
              {t.insertTitle}
            </Menu.Item>
            {body && <Menu.Item onClick={keep}>{t.keepAsReply}</Menu.Item>}
            <Menu.Item onClick={() => setOpen(true)}>{t.newReply}</Menu.Item>
          </Menu.Dropdown>
        </Menu>
      </Button.Group>
      {open && <NewReplyDialog onClose={() => setOpen(false)} />}
    </>
  )
}
