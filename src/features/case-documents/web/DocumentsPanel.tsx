import { Button } from '@mantine/core'
import { mdiFileLinkOutline } from '@mdi/js'
import { use, useRef, useState } from 'react'
import { Faces } from '../../../platform/web/faces.tsx'
import { Icon } from '../../../platform/web/Icon.tsx'
import { LanguageContext, useText } from '../../../platform/web/language.ts'
import { Panel } from '../../../platform/web/Panel.tsx'
import { useShortcuts } from '../../../platform/web/shortcuts.ts'
import { useMe } from '../../auth/web/session.ts'
import type { CaseDetail } from '../../cases/cases.contract.ts'
import { documentName } from '../../erp/document-names.ts'
import type { CaseDocument } from '../case-documents.contract.ts'
import { caseDocumentsText } from '../case-documents.text.ts'
import { linkableIn } from './companies.ts'
import { useCaseDocuments } from './case-documents.api.ts'
import { ConfirmUnlink } from './ConfirmUnlink.tsx'
import { LinkDialog } from './LinkDialog.tsx'
import { LinkedDocument } from './LinkedDocument.tsx'
import { WhatChanged } from './WhatChanged.tsx'
import './case-documents.css'

type Props = { detail: Pick<CaseDetail, 'id' | 'customer'> }

/** Documents of the ERP that a case is about; nothing at all where there are none and none can be linked. */
export function DocumentsPanel({ detail }: Props) {
  const t = useText(caseDocumentsText)
  const found = useCaseDocuments(detail.id)
  const me = useMe()
  const language = use(LanguageContext)
  const [linking, setLinking] = useState(false)
  const [unlinking, setUnlinking] = useState<CaseDocument>()
  const [comparing, setComparing] = useState<CaseDocument>()
  const linkButton = useRef<HTMLButtonElement>(null)
  const items = found.data?.items ?? []
  const companies = found.data?.companies ?? []
  const linkable = linkableIn(companies)
  const mayLink = Boolean(found.data?.abilities.link) && linkable.length > 0
  const link = () => setLinking(true)
  /** What was done took the button away that had the keyboard. */
  const done = () => {
    setUnlinking(undefined)
    setComparing(undefined)
    linkButton.current?.focus()
  }
  useShortcuts(mayLink ? [{ keys: 'f', label: t.linkAct, icon: mdiFileLinkOutline, group: 'screen', run: link }] : [])
  if (!mayLink && !items.length && !found.error) return null
  return (
    <Panel
      title={t.title}
      count={items.length || undefined}
      flush={items.length > 0}
      actions={
        mayLink && (
          <Button
            ref={linkButton}
            size="compact-xs"
            variant="subtle"
            className="no-print"
            leftSection={<Icon path={mdiFileLinkOutline} size={14} />}
            aria-label={t.linkAct}
            aria-keyshortcuts="f"
            onClick={link}
          >
            {t.link}
          </Button>
        )
      }
    >
      <Faces query={found} lines={1} isEmpty={({ items }) => !items.length} empty={t.none}>
        {({ items, abilities }) => (
          <ul className="plain-list case-documents">
            {items.map((one) => (
              <LinkedDocument
                key={one.id}
                one={one}
                of={detail}
                mayUnlink={abilities.link}
                companies={companies}
                mayRead={me.abilities.findCustomers}
                onUnlink={() => setUnlinking(one)}
                onCompare={() => setComparing(one)}
              />
            ))}
          </ul>
        )}
      </Faces>
      {comparing && (
        <WhatChanged
          caseId={detail.id}
          one={comparing}
          mayAct={Boolean(found.data?.abilities.link)}
          onClose={() => setComparing(undefined)}
          onDone={done}
          onUnlink={() => {
            setUnlinking(comparing)
            setComparing(undefined)
          }}
        />
      )}
      {unlinking && (
        <ConfirmUnlink
          caseId={detail.id}
          documentId={unlinking.id}
          title={documentName(unlinking.document, language)}
          onClose={() => setUnlinking(undefined)}
          onDone={done}
        />
      )}
      {linking && linkable.length > 0 && (
        <LinkDialog detail={detail} companies={linkable} linked={items} onClose={() => setLinking(false)} />
      )}
    </Panel>
  )
}
