import { Button } from '@mantine/core'
import { mdiPencilOutline } from '@mdi/js'
import { Icon } from '../../../../platform/web/Icon.tsx'
import { useText } from '../../../../platform/web/language.ts'
import { Panel } from '../../../../platform/web/Panel.tsx'
import { RichBody } from '../../../../platform/web/RichBody.tsx'
import { FileList } from '../../../files/web/FileList.tsx'
import { caseText } from '../../case-screen.text.ts'
import type { CaseDetail } from '../../cases.contract.ts'
import { EditSituation } from './EditSituation.tsx'

type Props = { detail: CaseDetail; editing: boolean; onEditing: (open: boolean) => void }

/** What was registered, with its attachments. */
export function SituationPanel({ detail, editing, onEditing }: Props) {
  const t = useText(caseText)
  return (
    <Panel
      title={t.situation}
      actions={
        detail.abilities.edit && (
          <Button
            size="compact-xs"
            variant="subtle"
            className="no-print"
            leftSection={<Icon path={mdiPencilOutline} size={14} />}
            onClick={() => onEditing(true)}
          >
            {t.edit}
          </Button>
        )
      }
    >
      <RichBody html={detail.descriptionHtml} />
      {detail.files.length > 0 && <FileList files={detail.files} />}
      {editing && <EditSituation detail={detail} onClose={() => onEditing(false)} />}
    </Panel>
  )
}
