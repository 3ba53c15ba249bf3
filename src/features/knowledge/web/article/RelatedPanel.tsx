import { Anchor } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { ArticleDetail } from '../../knowledge.contract.ts'

/** Articles that belong to this one. */
export function RelatedPanel({ related }: Pick<ArticleDetail, 'related'>) {
  return (
    <ul className="plain-list article-related">
      {related.map(({ id, number, title }) => (
        <li key={id}>
          <Anchor
            size="sm"
            renderRoot={(props) => <Link to="/knowledge/$number" params={{ number: String(number) }} {...props} />}
          >
            {title}
          </Anchor>
        </li>
      ))}
    </ul>
  )
}
