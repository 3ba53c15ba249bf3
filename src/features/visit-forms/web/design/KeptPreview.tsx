import { type ComponentProps, memo } from 'react'
import { FormPreview } from '../preview/FormPreview.tsx'

type Props = ComponentProps<typeof FormPreview> & { shown: boolean }

/** The preview with what was answered for a try, also while it is out of sight: then it follows nothing and costs nothing. */
export const KeptPreview = memo(
  function KeptPreview({ shown, ...props }: Props) {
    return (
      <div hidden={!shown}>
        <FormPreview {...props} />
      </div>
    )
  },
  (before, now) => !before.shown && !now.shown,
)
