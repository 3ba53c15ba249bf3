import { Link, type LinkProps } from '@tanstack/react-router'
import type { AnchorHTMLAttributes } from 'react'
import type { Place } from '../../dashboard.contract.ts'

type Props = AnchorHTMLAttributes<HTMLAnchorElement> & { place: Place }

/** A link to a place that the server names by its address. */
export function PlaceLink({ place: { to, search, hash }, ...others }: Props) {
  const where = { to, search, hash: hash ?? undefined } as unknown as LinkProps
  return <Link {...where} {...others} />
}
