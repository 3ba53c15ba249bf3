import {
  mdiCalculatorVariantOutline,
  mdiCalendarOutline,
  mdiCameraOutline,
  mdiClockOutline,
  mdiDrawPen,
  mdiFormatListChecks,
  mdiNumeric,
  mdiRadioboxMarked,
  mdiTable,
  mdiText,
  mdiTextShort,
  mdiToggleSwitchOutline,
} from '@mdi/js'
import type { FieldKind } from '../../format.contract.ts'

/** Kinds of fields in the order in which they are offered, with their pictures. */
export const KINDS: Record<FieldKind, string> = {
  text: mdiTextShort,
  longText: mdiText,
  number: mdiNumeric,
  date: mdiCalendarOutline,
  time: mdiClockOutline,
  yesNo: mdiToggleSwitchOutline,
  oneOf: mdiRadioboxMarked,
  manyOf: mdiFormatListChecks,
  table: mdiTable,
  photo: mdiCameraOutline,
  signature: mdiDrawPen,
  calculated: mdiCalculatorVariantOutline,
}
