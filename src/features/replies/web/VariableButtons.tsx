import { Button, Group, Text } from '@mantine/core'
import { use } from 'react'
import { LanguageContext, useText } from '../../../platform/web/language.ts'
import { variables, written } from '../fill-reply.rules.ts'
import { repliesText } from '../replies.text.ts'

/** The variables there are; pressed, one goes where the cursor is. */
export function VariableButtons({ onPut }: { onPut: (variable: string) => void }) {
  const t = useText(repliesText)
  const language = use(LanguageContext)
  return (
    <div role="group" aria-label={t.variables}>
      <Text size="xs" c="dimmed" mb={4}>
        {t.variables}: {t.variablesHelp}
      </Text>
      <Group gap={4}>
        {variables.map((variable) => {
          const name = written(variable, language)
          return (
            <Button
              key={variable}
              size="compact-xs"
              variant="default"
              title={t.what[variable]}
              aria-label={t.insertVariable(name, t.what[variable])}
              onClick={() => onPut(name)}
            >
              {name}
            </Button>
          )
        })}
      </Group>
    </div>
  )
}
