import '@mantine/core/styles.css'
import '../look/look.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { uuidv4 } from 'uuidv7'
import { keepProgram } from '../../../features/visits/web/phone/version.ts'
import { lastLanguage, rememberLanguage } from '../../../platform/web/language.ts'
import { Terreno } from './Terreno.tsx'

// browsers leave it out over plain HTTP, which is how a company's own network often is
crypto.randomUUID ??= uuidv4 as typeof crypto.randomUUID

rememberLanguage(lastLanguage())
keepProgram()
createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <Terreno />
  </StrictMode>,
)
