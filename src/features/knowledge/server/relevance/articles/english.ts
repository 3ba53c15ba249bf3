import type { KnownArticle } from '../measure.ts'

const language = 'en'

export const english: KnownArticle[] = [
  {
    key: 'en-paper-jam',
    topic: 'Impresoras',
    language,
    title: 'Clearing a paper jam in the office printer',
    body: `Switch the printer off and open the rear door. Pull the sheet slowly in the direction it travels;
tearing it leaves scraps that keep the warning on. Check the tray and the duplex unit as well.

Worn rollers pick up two sheets at once. Wipe them with a damp cloth, and do not fill the tray above the mark.
If it jams more than three times a day, the pickup roller has to be replaced.`,
  },
  {
    key: 'en-lamp',
    topic: 'Proyectores',
    language,
    title: 'Replacing the projector lamp',
    body: `Let the unit cool down for an hour and wear gloves. Loosen the screw of the cover, take out the old
bulb by its handle and push the new one in until it clicks. If the cover is loose, the projector refuses to
start.

Afterwards reset the hour counter in the menu, otherwise the warning stays. Old lamps contain mercury, so bring
them back to us instead of throwing them away.`,
  },
  {
    key: 'en-password',
    topic: 'Cuentas y claves',
    language,
    title: 'Resetting your password for the customer portal',
    body: `Choose "Recover access" on the sign-in page and enter the e-mail address your company registered. We
send you a link that works once and expires after an hour; please look in your junk folder too.

If nothing arrives, your account may be inactive or registered with another address. Write to us from your
company mailbox and we will fix it the same day.`,
  },
  {
    key: 'en-scanner',
    topic: 'Balanzas y lectores',
    language,
    title: 'Pairing a cordless barcode scanner',
    body: `Plug the cradle into a USB port and wait for the blue light. Scan the code printed on the cradle:
three beeps mean that they are paired. With several scanners, each one is linked separately.

To use it with a tablet, scan "Bluetooth HID" and look for it in the settings. Beyond ten metres it keeps the
readings and sends them when it comes back in range.`,
  },
  {
    key: 'en-ups',
    topic: 'Energía y clima',
    language,
    title: 'What the beeps of a UPS mean',
    body: `One beep every four seconds: it runs on battery because there is no mains power. Two beeps a second:
less than two minutes are left, so save your work and shut down. A continuous tone: overload, unplug heaters and
laser printers.

A short beep every few hours with a green light asks for a new battery. A brief press of the test button
silences the alarm.`,
  },
  {
    key: 'en-returns',
    topic: 'Garantías y devoluciones',
    language,
    title: 'Returns, refunds and warranty for customers abroad',
    body: `Goods that fail within six months of delivery are repaired, exchanged or refunded, as you prefer. Ask
for a return number first; parcels without it are refused at the warehouse.

Shipping within the warranty is on us, customs duties are not. Refunds go to the same means of payment within
forty-five days. Damage from liquids or from third-party repairs is excluded.`,
  },
  {
    key: 'en-vpn',
    topic: 'Redes',
    language,
    title: 'Working from home over the VPN',
    body: `Install the client we sent you and accept the profile of your company. Sign in with your Windows user
name and approve the prompt on your phone.

"Server unreachable" means that your home internet is down or your provider blocks the port; try the hotspot of
your phone. If you are connected but remote desktop fails, type the full name of the server. Sessions end after
eight hours.`,
  },
  {
    key: 'en-receipts',
    topic: 'Punto de venta',
    language,
    title: 'Loading paper into the receipt printer',
    body: `Open the lid with the side lever and drop in an 80 mm thermal roll so that the paper comes out from
below, facing you. Pull a few centimetres, close the lid until it clicks and tear off the rest.

If receipts come out blank, the roll is upside down: only one side of thermal paper turns dark. A blinking error
light means that the lid is not closed or the paper has run out.`,
  },
]
