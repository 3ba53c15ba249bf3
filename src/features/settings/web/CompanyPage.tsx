import { Button, Group, NumberInput, Paper, Stack, Textarea, TextInput } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { type ComponentType, useState } from 'react'
import { showRut } from '../../../platform/shared/chile/rut.ts'
import type { Answer } from '../../../platform/shared/contract.ts'
import { call } from '../../../platform/web/call.ts'
import { Faces } from '../../../platform/web/faces.tsx'
import { useFocusWrong } from '../../../platform/web/focus-wrong.ts'
import { FormProblem } from '../../../platform/web/FormProblem.tsx'
import { useText } from '../../../platform/web/language.ts'
import { useStaleSave } from '../../../platform/web/stale.ts'
import { StaleNotice } from '../../../platform/web/StaleNotice.tsx'
import { tellDone } from '../../../platform/web/tell.ts'
import { AdminPage } from '../../auth/web/AdminPage.tsx'
import { companyText } from '../classifications.text.ts'
import { color as wellFormed, LONGEST_LETTERHEAD, settingsApi } from '../settings.contract.ts'
import { BrandPreview } from './BrandPreview.tsx'
import { ColorChoice } from './list/ColorChoice.tsx'

type Company = Answer<typeof settingsApi.company>

/** Takes a picture; uploads stand above the settings. */
export type LogoInput = ComponentType<{
  label: string
  description: string
  value: Company['logo']
  error?: string | undefined
  onChange: (logo: Company['logo']) => void
}>

const KEY = ['company']

export function CompanyPage({ logoInput }: { logoInput: LogoInput }) {
  const t = useText(companyText)
  return (
    <AdminPage title={t.title}>
      <LoadedCompany logoInput={logoInput} />
    </AdminPage>
  )
}

function LoadedCompany({ logoInput }: { logoInput: LogoInput }) {
  const company = useQuery({ queryKey: KEY, queryFn: () => call(settingsApi.company) })
  return (
    <Faces query={company} lines={4}>
      {(read) => <CompanyForm company={read} logoInput={logoInput} />}
    </Faces>
  )
}

type Change = {
  name: string
  taxId: string
  color: string
  recurrenceDays: number
  letterhead: string
  logoFileId: string | null
}

function CompanyForm({ company, logoInput: Logo }: { company: Company; logoInput: LogoInput }) {
  const t = useText(companyText)
  const queries = useQueryClient()
  const [read, setRead] = useState(company)
  const [name, setName] = useState(company.name)
  const [taxId, setTaxId] = useState(shownRut(company))
  const [color, setColor] = useState(company.color)
  const [letterhead, setLetterhead] = useState(company.letterhead ?? '')
  const [logo, setLogo] = useState(company.logo)
  // as typed: nothing, or a number too large, is told by the server
  const [days, setDays] = useState<number | string>(company.recurrenceDays)
  const take = (next: Company) => {
    queries.setQueryData(KEY, next)
    void queries.invalidateQueries({ queryKey: ['me'] })
    setRead(next)
    setName(next.name)
    setTaxId(shownRut(next))
    setColor(next.color)
    setLetterhead(next.letterhead ?? '')
    setLogo(next.logo)
    setDays(next.recurrenceDays)
  }
  const { save, saving, problem, current, dismiss } = useStaleSave({
    read,
    send: (change: Change, version) => call(settingsApi.saveCompany, { body: { ...change, version } }),
    onSaved: (saved: Company) => {
      take(saved)
      tellDone(t.saved)
    },
  })
  const form = useFocusWrong(problem)
  const submit = () =>
    save({ name, taxId, color, recurrenceDays: Number(days), letterhead, logoFileId: logo?.id ?? null })
  return (
    <Paper withBorder p="md" maw={560}>
      <form
        ref={form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          submit()
        }}
      >
        <Stack gap="sm">
          <TextInput
            label={t.name}
            required
            maxLength={160}
            value={name}
            error={problem?.fields.name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <TextInput
            label={t.taxId}
            placeholder="76.123.456-0"
            maxLength={20}
            value={taxId}
            error={problem?.fields.taxId}
            onChange={(event) => setTaxId(event.currentTarget.value)}
          />
          <TextInput label={t.timeZone} description={t.timeZoneHelp} readOnly variant="filled" value={read.timeZone} />
          <ColorChoice
            label={t.color}
            description={t.colorHelp}
            value={color}
            error={problem?.fields.color}
            onChange={setColor}
          />
          {wellFormed.safeParse(color).success && <BrandPreview name={name} color={color.toLowerCase()} />}
          <Textarea
            label={t.letterhead}
            description={t.letterheadHelp}
            autosize
            minRows={2}
            maxRows={6}
            maxLength={LONGEST_LETTERHEAD}
            value={letterhead}
            error={problem?.fields.letterhead}
            onChange={(event) => setLetterhead(event.currentTarget.value)}
          />
          <Logo
            label={t.logo}
            description={t.logoHelp}
            value={logo}
            error={problem?.fields.logoFileId}
            onChange={setLogo}
          />
          <NumberInput
            label={t.recurrenceDays}
            description={t.recurrenceDaysHelp}
            required
            allowDecimal={false}
            allowNegative={false}
            suffix={t.recurrenceDaysSuffix}
            value={days}
            error={problem?.fields.recurrenceDays}
            onChange={setDays}
          />
          <FormProblem error={problem} />
          {current ? (
            <StaleNotice
              changes={[
                { label: t.name, from: read.name, to: current.name },
                { label: t.taxId, from: shownRut(read) || t.none, to: shownRut(current) || t.none },
                { label: t.color, from: read.color, to: current.color },
                { label: t.letterhead, from: read.letterhead ?? t.none, to: current.letterhead ?? t.none },
                { label: t.logo, from: read.logo?.name ?? t.none, to: current.logo?.name ?? t.none },
                { label: t.recurrenceDays, from: String(read.recurrenceDays), to: String(current.recurrenceDays) },
              ].filter(({ from, to }) => from !== to)}
              onMine={submit}
              onTheirs={() => {
                take(current)
                dismiss()
              }}
            />
          ) : (
            <Group justify="flex-end">
              <Button type="submit" loading={saving}>
                {t.save}
              </Button>
            </Group>
          )}
        </Stack>
      </form>
    </Paper>
  )
}

const shownRut = ({ taxId }: Company) => (taxId ? showRut(taxId) : '')
