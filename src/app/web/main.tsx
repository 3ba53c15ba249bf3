import '@mantine/core/styles.css'
import '@mantine/notifications/styles.css'
import '@mantine/tiptap/styles.css'
import './look/look.css'
import './look/shell.css'
import './look/parts.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { uuidv4 } from 'uuidv7'
import { rememberLanguage, lastLanguage } from '../../platform/web/language.ts'
import { App } from './App.tsx'

// browsers leave it out over plain HTTP, which is how a company's own network often is
crypto.randomUUID ??= uuidv4 as typeof crypto.randomUUID

// The server has another release than this page: its screens are there after loading anew, and so is what was typed.
const RELOADED = 'atiende.reloadedAt'
window.addEventListener('vite:preloadError', () => {
  if (Date.now() - Number(sessionStorage.getItem(RELOADED)) < 60_000) return
  sessionStorage.setItem(RELOADED, String(Date.now()))
  location.reload()
})

rememberLanguage(lastLanguage())
createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <App />
  </StrictMode>,
)
