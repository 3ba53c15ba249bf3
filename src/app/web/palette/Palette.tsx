import { Modal, Text, TextInput } from '@mantine/core'
import { mdiChevronRight, mdiMagnify } from '@mdi/js'
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { Icon } from '../../../platform/web/Icon.tsx'
import { useText } from '../../../platform/web/language.ts'
import { searchText } from '../search/search.text.ts'
import { Keys } from '../shortcuts/ShortcutsDialog.tsx'
import { type Offer, useOffers } from './offers.ts'
import { paletteText } from './palette.text.ts'

type Props = { opened: boolean; onClose: () => void }

/** Ctrl + K: customers, cases and everything that can be done here, by typing. */
export function Palette({ opened, onClose }: Props) {
  const t = useText(paletteText)
  return (
    <Modal.Root opened={opened} onClose={onClose} size={620} yOffset="10vh" transitionProps={{ duration: 100 }}>
      <Modal.Overlay />
      <Modal.Content aria-label={t.title}>
        <Choosing onClose={onClose} />
      </Modal.Content>
    </Modal.Root>
  )
}

function Choosing({ onClose }: { onClose: () => void }) {
  const t = useText(paletteText)
  const list = useId()
  const [typed, setTyped] = useState('')
  const groups = useText(searchText).groups
  const [chosenId, setChosenId] = useState<string>()
  const [pointed, setPointed] = useState(false)
  const awaited = useRef<string>(undefined)
  const { offers, current, searching } = useOffers(typed, pointed || chosenId !== undefined)
  const chosen = Math.max(
    0,
    offers.findIndex((offer) => offer.id === chosenId),
  )
  const headings = { doing: t.doing, here: t.here, ...groups }
  const take = (offer: Offer | undefined) => {
    if (!offer) return
    onClose()
    // after the dialog gave the focus back, so that what runs may move it
    setTimeout(offer.run)
  }
  /** Enter that came before the answer opens the first customer when it comes, or does what is left, unless the typing goes on. */
  useEffect(() => {
    const isLast = offers[0]?.group === 'here' // below all that is found
    if (awaited.current !== typed || !current || (isLast && searching)) return
    awaited.current = undefined
    if (isLast || offers[0]?.group === 'numbered' || offers[0]?.group === 'customers') take(offers[0])
  })
  const enter = () => {
    if (current || chosenId || offers[0]?.group === 'doing') take(offers[chosen])
    else awaited.current = typed
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step) setChosenId(offers[(chosen + step + offers.length) % offers.length]?.id)
    else if (event.key === 'Enter') enter()
    else return
    event.preventDefault()
  }
  return (
    <>
      <TextInput
        data-autofocus
        size="lg"
        variant="unstyled"
        className="palette-field"
        leftSection={<Icon path={mdiMagnify} size={20} />}
        aria-label={t.title}
        placeholder={t.placeholder}
        role="combobox"
        aria-expanded
        aria-controls={list}
        aria-activedescendant={offers.length ? `${list}-${chosen}` : undefined}
        aria-autocomplete="list"
        autoComplete="off"
        value={typed}
        onChange={(event) => {
          setTyped(event.currentTarget.value)
          setChosenId(undefined)
          setPointed(false)
        }}
        onKeyDown={onKeyDown}
      />
      <div
        role="listbox"
        id={list}
        aria-label={t.title}
        className="palette-list"
        onPointerMove={({ movementX, movementY }) => void ((movementX || movementY) && setPointed(true))}
        onPointerDown={() => setPointed(true)}
        onPointerLeave={() => setPointed(false)}
      >
        {offers.map((offer, place) => (
          <Option
            key={offer.id}
            id={`${list}-${place}`}
            offer={offer}
            heading={offers[place - 1]?.group === offer.group ? undefined : headings[offer.group]}
            chosen={place === chosen}
            onPick={() => take(offer)}
          />
        ))}
      </div>
      {!offers.length && !searching && (
        <Text size="sm" c="dimmed" p="md" role="status">
          {t.nothing}
        </Text>
      )}
    </>
  )
}

type OptionProps = { id: string; offer: Offer; heading?: string; chosen: boolean; onPick: () => void }

function Option({ id, offer, heading, chosen, onPick }: OptionProps) {
  return (
    <>
      {heading && (
        <div className="palette-heading" role="presentation">
          {heading}
        </div>
      )}
      {/* eslint-disable-next-line jsx-a11y/click-events-have-key-events -- the field above hears the keys */}
      <div
        role="option"
        id={id}
        aria-selected={chosen}
        className="palette-option"
        ref={(option) => void (chosen && option?.scrollIntoView({ block: 'nearest' }))}
        onMouseDown={(event) => event.preventDefault()}
        onClick={onPick}
      >
        <Icon path={offer.icon ?? mdiChevronRight} />
        <span className="palette-label">{offer.label}</span>
        {offer.hint && <span className="palette-hint">{offer.hint}</span>}
        {offer.shortcut && <Keys shortcut={offer.shortcut} />}
      </div>
    </>
  )
}
