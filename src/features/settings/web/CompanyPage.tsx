import { Button, Group, NumberInput, Paper, Stack, Textarea, TextInput } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import type { ComponentType } from 'react'
import { showRut } from '../../../platform/shared/chile/rut.ts'
import type { Answer } from '../../../platform/shared/contract.ts'
import { call } from '../../../platform/web/call.ts'
import { useDraft } from '../../../platform/web/draft.ts'
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

/** What is typed, and what it was begun from: of what others save meanwhile the server tells. */
type Typed = Omit<Change, 'logoFileId' | 'recurrenceDays'> & {
  read: Company
  logo: Company['logo']
  /** As typed: nothing, or a number too large, is told by the server. */
  days: number | string
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
  const [draft, setDraft, , restart] = useDraft('company', typedOf(company))
  // what was begun and put back says nothing: it stands as the company does now
  const asItStands = (held: Typed) => (isTouched(held) ? held : typedOf(company))
  const { read, name, taxId, color, letterhead, logo, days } = asItStands(draft)
  const set = (part: Partial<Typed>) => setDraft((held) => ({ ...asItStands(held), ...part }))
  const take = (next: Company) => {
    queries.setQueryData(KEY, next)
    void queries.invalidateQueries({ queryKey: ['me'] })
    restart(typedOf(next))
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
            onChange={(event) => set({ name: event.currentTarget.value })}
          />
          <TextInput
            label={t.taxId}
            placeholder="76.123.456-0"
            maxLength={20}
            value={taxId}
            error={problem?.fields.taxId}
            onChange={(event) => set({ taxId: event.currentTarget.value })}
          />
          <TextInput label={t.timeZone} description={t.timeZoneHelp} readOnly variant="filled" value={read.timeZone} />
          <ColorChoice
            label={t.color}
            description={t.colorHelp}
            value={color}
            error={problem?.fields.color}
            onChange={(color) => set({ color })}
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
            onChange={(event) => set({ letterhead: event.currentTarget.value })}
          />
          <Logo
            label={t.logo}
            description={t.logoHelp}
            value={logo}
            error={problem?.fields.logoFileId}
            onChange={(logo) => set({ logo })}
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
            onChange={(days) => set({ days })}
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
              {isTouched(draft) && (
                <Button
                  variant="default"
                  onClick={() => {
                    restart(typedOf(company))
                    dismiss()
                  }}
                >
                  {t.discard}
                </Button>
              )}
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

const typedOf = (read: Company): Typed => ({
  read,
  name: read.name,
  taxId: shownRut(read),
  color: read.color,
  letterhead: read.letterhead ?? '',
  logo: read.logo,
  days: read.recurrenceDays,
})

const isTouched = ({ read, ...typed }: Typed) => {
  const { read: _, ...begun } = typedOf(read)
  return Object.entries(begun).some(
    ([name, was]) => JSON.stringify(typed[name as keyof typeof begun]) !== JSON.stringify(was),
  )
}

const shownRut = ({ taxId }: Company) => (taxId ? showRut(taxId) : '')
