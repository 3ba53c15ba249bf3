import { Combobox, Text, TextInput, useCombobox } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../../../../platform/web/call.ts'
import { useText } from '../../../../platform/web/language.ts'
import { type ArticleItem, knowledgeApi } from '../../knowledge.contract.ts'
import { writeArticleText } from '../../write-article.text.ts'

type Props = {
  label: string
  placeholder: string
  exceptIds: string[]
  onPick: (picked: ArticleItem) => void
}

/** Finds a published article by its words. */
export function ArticlePicker({ label, placeholder, exceptIds, onPick }: Props) {
  const t = useText(writeArticleText)
  const [typed, setTyped] = useState('')
  const found = useFoundArticles(typed)
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() })
  const options = typed.trim() ? (found.data ?? []).filter(({ id }) => !exceptIds.includes(id)) : []
  return (
    <Combobox
      store={combobox}
      onOptionSubmit={(id) => {
        onPick(options.find((one) => one.id === id)!)
        setTyped('')
        combobox.closeDropdown()
      }}
    >
      <Combobox.Target withExpandedAttribute>
        <TextInput
          size="sm"
          label={label}
          placeholder={placeholder}
          maxLength={200}
          value={typed}
          onChange={(event) => {
            setTyped(event.currentTarget.value)
            combobox.openDropdown()
            combobox.selectFirstOption()
          }}
          onFocus={() => combobox.openDropdown()}
          onBlur={() => combobox.closeDropdown()}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={!typed.trim()}>
        <Combobox.Options mah={240} style={{ overflowY: 'auto' }} aria-label={label}>
          {options.map((one) => (
            <Combobox.Option key={one.id} value={one.id}>
              <Text size="sm" lineClamp={2}>
                {one.title}
              </Text>
            </Combobox.Option>
          ))}
          {!options.length && !found.isFetching && <Combobox.Empty>{t.fields.relatedNone}</Combobox.Empty>}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  )
}

function useFoundArticles(typed: string) {
  const [query] = useDebouncedValue(typed.trim(), 200)
  return useQuery({
    queryKey: ['articles', 'pick', query],
    queryFn: async ({ signal }) => (await call(knowledgeApi.list, { query: { query, limit: 8 } }, { signal })).items,
    enabled: query.length > 1,
    placeholderData: keepPreviousData,
  })
}
