/** A classification inside a line of text: its colour as a point, its name in words. */
export function Mark({ name, color }: { name: string; color: string }) {
  return (
    <span className="mark">
      <span className="mark-point" style={{ background: color }} aria-hidden />
      {name}
    </span>
  )
}
