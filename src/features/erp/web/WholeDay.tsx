const DAY = /\d{1,4}[-/]\d{1,2}[-/]\d{1,4}/

/** Words with a day in them that is not broken at its hyphens, however narrow it is. */
export function WholeDay({ children }: { children: string }) {
  const [day] = DAY.exec(children) ?? []
  if (!day) return children
  const [before, after] = children.split(day)
  return (
    <>
      {before}
      <span className="erp-day">{day}</span>
      {after}
    </>
  )
}
