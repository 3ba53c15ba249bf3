import { accounts } from './articles/accounts.ts'
import { english } from './articles/english.ts'
import { invoicing } from './articles/invoicing.ts'
import { mailAndBackups } from './articles/mail-and-backups.ts'
import { networks } from './articles/networks.ts'
import { pointsOfSale } from './articles/points-of-sale.ts'
import { policies } from './articles/policies.ts'
import { powerAndAir } from './articles/power-and-air.ts'
import { printers } from './articles/printers.ts'
import { programs } from './articles/programs.ts'
import { projectors } from './articles/projectors.ts'
import { scalesAndReaders } from './articles/scales-and-readers.ts'
import { softland } from './articles/softland.ts'

/** What a help desk in Chile knows, with many articles about nearly the same. */
export const knownArticles = [
  ...projectors,
  ...printers,
  ...pointsOfSale,
  ...invoicing,
  ...softland,
  ...powerAndAir,
  ...networks,
  ...scalesAndReaders,
  ...accounts,
  ...mailAndBackups,
  ...programs,
  ...policies,
  ...english,
]
