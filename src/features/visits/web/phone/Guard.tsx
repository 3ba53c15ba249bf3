import { Alert, Button, Center } from '@mantine/core'
import { Component, type ReactNode } from 'react'
import { useText } from '../../../../platform/web/language.ts'
import { phoneText } from '../../phone.text.ts'

/** A screen that broke says so, and that what was kept is safe; nobody is left before a white page. */
export class Guard extends Component<{ children: ReactNode }, { isBroken: boolean }> {
  override state = { isBroken: false }

  static getDerivedStateFromError() {
    return { isBroken: true }
  }

  override render() {
    return this.state.isBroken ? <Broken /> : this.props.children
  }
}

function Broken() {
  const t = useText(phoneText).broken
  return (
    <Center component="main" mih="100dvh" p="md">
      <Alert color="red" role="alert" title={t.title} maw={420}>
        <p>{t.help}</p>
        <Button size="md" onClick={() => location.reload()}>
          {t.again}
        </Button>
      </Alert>
    </Center>
  )
}
