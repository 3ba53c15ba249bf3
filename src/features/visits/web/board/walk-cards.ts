const cardsIn = (board: Element) => [...board.querySelectorAll<HTMLElement>('[data-visit]')]

const rowOf = (card: HTMLElement) => card.closest('tr, .unplanned')

/**
 * Takes the focus to the nearest card in a direction ([1, 0]: right, [0, 1]: down): among those that lie that way, to the
 * left and right in the same row, the one that is least far aside and ahead.
 */
export function walkCards(board: Element | null, from: HTMLElement, [right, down]: [number, number]) {
  if (!board) return
  const middle = (card: HTMLElement) => {
    const { left, top, width, height } = card.getBoundingClientRect()
    return { x: left + width / 2, y: top + height / 2 }
  }
  const here = middle(from)
  let best: { card: HTMLElement; far: number } | undefined
  for (const card of cardsIn(board)) {
    const { x, y } = middle(card)
    const ahead = (x - here.x) * right + (y - here.y) * down
    const aside = Math.abs((x - here.x) * down) + Math.abs((y - here.y) * right)
    if (card === from || ahead < 8 || (right !== 0 && rowOf(card) !== rowOf(from))) continue
    const far = ahead + aside * 3
    if (!best || far < best.far) best = { card, far }
  }
  best?.card.focus()
  best?.card.scrollIntoView({ block: 'nearest', inline: 'nearest' })
}

/** Gives the focus back to a card that stands elsewhere in the next picture. */
export function focusCard(board: Element | null, visitId: string, cell: string) {
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      const cards = board ? cardsIn(board).filter((card) => card.dataset.visit === visitId) : []
      const card = cards.find((one) => one.dataset.cell === cell) ?? cards[0]
      card?.focus()
      card?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
    }),
  )
}
