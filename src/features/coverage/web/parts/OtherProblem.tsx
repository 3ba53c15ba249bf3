import { Alert } from '@mantine/core'
import { Problem } from '../../../../platform/web/call.ts'

type Props = {
  error: Error | null | undefined
  /** Fields that say themselves why they were refused; names that end in a point stand for all that begin so. */
  fields: string[]
}

/** Whatever was refused that no field says. */
export function OtherProblem({ error, fields }: Props) {
  if (!error) return null
  const refused = error instanceof Problem ? Object.entries(error.fields) : []
  const others = refused.filter(
    ([name]) => !fields.some((one) => (one.endsWith('.') ? name.startsWith(one) : name === one)),
  )
  if (refused.length && !others.length) return null
  return (
    <Alert color="red" role="alert">
      {others.length ? others.map(([, message]) => message).join(' ') : error.message}
    </Alert>
  )
}
