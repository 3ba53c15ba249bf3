import { Alert } from '@mantine/core'
import { Problem } from '../../../../platform/web/call.ts'

/** What the server refused that stands beside no field here: what the report was asked is wrong, or anything else. */
export function SaveProblem({ error }: { error: Error | null | undefined }) {
  if (!error) return null
  const fields = error instanceof Problem ? Object.entries(error.fields) : []
  const elsewhere = fields.filter(([name]) => name.startsWith('parameters')).map(([, said]) => said)
  if (fields.length && !elsewhere.length) return null
  return (
    <Alert color="red" role="alert">
      {elsewhere.length ? elsewhere.join(' ') : error.message}
    </Alert>
  )
}
