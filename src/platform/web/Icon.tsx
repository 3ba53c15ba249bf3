/** An icon of Material Design (`@mdi/js` path). Decorative: the words beside it speak. */
export function Icon({ path, size = 18 }: { path: string; size?: number }) {
  return (
    <svg viewBox="0 0 24 24" width={size} height={size} aria-hidden="true" focusable="false" style={{ flexShrink: 0 }}>
      <path d={path} fill="currentColor" />
    </svg>
  )
}
