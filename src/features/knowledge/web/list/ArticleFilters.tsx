import { Button, Select } from '@mantine/core'
import { useText } from '../../../../platform/web/language.ts'
import { useMe } from '../../../auth/web/session.ts'
import { TopicSelect } from '../../../cases/web/TopicSelect.tsx'
import { articleListText } from '../../article-list.text.ts'
import { audience } from '../../knowledge.contract.ts'
import { type ArticleSearch, filterCount } from './article-search.ts'

type Props = {
  search: ArticleSearch
  onSearch: (search: ArticleSearch) => void
  /** Where the tree of topics does not stand beside the list. */
  withTopic: boolean
}

/** Narrows the list; every choice stands in the address. */
export function ArticleFilters({ search, onSearch, withTopic }: Props) {
  const t = useText(articleListText)
  const { abilities } = useMe()
  return (
    <>
      {withTopic && (
        <TopicSelect
          size="xs"
          aria-label={t.topics}
          placeholder={t.anyTopic}
          value={search.topicId ?? null}
          onChange={(topicId) => onSearch({ ...search, topicId: topicId ?? undefined })}
        />
      )}
      {abilities.findCustomers && (
        <Select
          size="xs"
          aria-label={t.audience}
          placeholder={t.audience}
          clearable
          value={search.audience ?? null}
          onChange={(value) => onSearch({ ...search, audience: audience.safeParse(value).data })}
          data={audience.options.map((value) => ({ value, label: t.audiences[value] }))}
        />
      )}
      {filterCount(search) > 0 && (
        <Button
          size="xs"
          variant="subtle"
          onClick={() => onSearch({ ...search, topicId: undefined, audience: undefined })}
        >
          {t.clear}
        </Button>
      )}
    </>
  )
}
