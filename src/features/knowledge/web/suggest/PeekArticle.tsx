import { Anchor, Button, Group, Stack } from '@mantine/core'
import { FileList } from '../../../files/web/FileList.tsx'
import { Dialog } from '../../../../platform/web/Dialog.tsx'
import { Faces } from '../../../../platform/web/faces.tsx'
import { useText } from '../../../../platform/web/language.ts'
import { RichBody } from '../../../../platform/web/RichBody.tsx'
import { suggestionsText } from '../../suggestions.text.ts'
import { useArticle } from '../articles.api.ts'

type Props = {
  number: number
  onClose: () => void
  /** Takes it for the case at hand; undefined when it is taken already. */
  onUse: (() => void) | undefined
  /** Puts it into the entry that is being written, where one is. */
  onInsert?: (how: 'link' | 'text') => void
}

/** An article read over what is being typed; closed, the typing goes on where it was. */
export function PeekArticle({ number, onClose, onUse, onInsert }: Props) {
  const t = useText(suggestionsText)
  const found = useArticle(String(number), false)
  return (
    <Dialog title={found.data?.title ?? t.number(number)} size="xl" onClose={onClose}>
      <Faces query={found} lines={8}>
        {({ bodyHtml, files }) => (
          // what is pressed here is not meant for the form behind it
          <Stack gap="sm" onKeyDown={(event) => event.stopPropagation()}>
            <RichBody html={bodyHtml} />
            <FileList files={files} />
            <Group justify="flex-end">
              <Anchor size="sm" href={`/knowledge/${number}`} target="_blank" rel="noopener" mr="auto">
                {t.wholePage}
              </Anchor>
              {onInsert && (
                <>
                  <Button autoFocus onClick={() => onInsert('link')}>
                    {t.insert.link}
                  </Button>
                  <Button variant="default" onClick={() => onInsert('text')}>
                    {t.insert.text}
                  </Button>
                </>
              )}
              {onUse && (
                <Button onClick={onUse} autoFocus={!onInsert} variant={onInsert ? 'default' : undefined}>
                  {t.link}
                </Button>
              )}
            </Group>
          </Stack>
        )}
      </Faces>
    </Dialog>
  )
}
