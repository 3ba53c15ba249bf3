import { Anchor } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { use } from 'react'
import { LanguageContext } from '../../../../platform/web/language.ts'
import { documentName } from '../../document-names.ts'
import type { DocumentHead } from '../../erp-documents.contract.ts'
import { inAddress, useCompany } from '../company/company.ts'
import { noteOpened } from './opened.ts'

type Props = { customerId: string; head: Pick<DocumentHead, 'panel' | 'ref' | 'kind' | 'number'> }

/** Opens a document; the whole row or card around it follows the pointer. */
export function DocumentLink({ customerId, head }: Props) {
  const { panel, ref } = head
  const search = inAddress(useCompany())
  return (
    <Anchor
      size="sm"
      fw={550}
      className="list-link document-link"
      data-ref={ref}
      onClick={() => noteOpened(ref)}
      renderRoot={(props) => (
        <Link
          to="/customers/$id/documents/$panel/$ref"
          params={{ id: customerId, panel, ref }}
          search={search}
          {...props}
        />
      )}
    >
      {documentName(head, use(LanguageContext))}
    </Anchor>
  )
}
