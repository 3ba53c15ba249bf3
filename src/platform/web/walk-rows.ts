/** Takes the focus to the next or the previous of the rows' links, to the first when none has it. */
export function walkRows(links: HTMLElement[], by: 1 | -1) {
  const place = links.findIndex((link) => link === document.activeElement)
  const next = links[place < 0 ? 0 : Math.min(Math.max(place + by, 0), links.length - 1)]
  next?.focus()
  next?.scrollIntoView({ block: 'nearest' })
}
