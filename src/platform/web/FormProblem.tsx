import { Alert } from '@mantine/core'
import { Problem } from './call.ts'

/** A refusal that belongs to no field; those of a field stand beside it. */
export function FormProblem({ error }: { error: Error | null | undefined }) {
  if (!error || (error instanceof Problem && Object.keys(error.fields).length)) return null
  return (
    <Alert color="red" role="alert">
      {error.message}
    </Alert>
  )
}
