const DAYS = /(\d{2}-\d{2}-\d{4})/

/** A sentence whose days stay in one line each: browsers would break them at their hyphens. */
export function Unbroken({ children }: { children: string }) {
  return children.split(DAYS).map((part, place) =>
    place % 2 ? (
      // eslint-disable-next-line react/no-array-index-key -- a part is its place in the sentence
      <span key={place} style={{ whiteSpace: 'nowrap' }}>
        {part}
      </span>
    ) : (
      part
    ),
  )
}
