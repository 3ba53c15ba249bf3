import '@mantine/core/styles.css'
import '@mantine/dates/styles.css'
import '@mantine/notifications/styles.css'
import '@mantine/tiptap/styles.css'
import './look/look.css'
import './look/shell.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { rememberLanguage, lastLanguage } from '../../platform/web/language.ts'
import { App } from './App.tsx'

rememberLanguage(lastLanguage())
createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <App />
  </StrictMode>,
)
