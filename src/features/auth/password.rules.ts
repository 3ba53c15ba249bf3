import type { Reason } from '../../platform/shared/refusal.ts'
import { searchKey } from '../../platform/shared/search-key.ts'
import { MIN_PASSWORD } from './auth.contract.ts'

/** What people choose again and again, in Spanish and English, without digits and signs around it. */
const COMMON = new Set(
  `password passwords passw contrasena contrasenas clave claves micontrasena miclave mypassword secreto secret secretos
  bienvenido bienvenida bienvenidos welcome administrador administradora administrator administracion admin root
  usuario user invitado guest prueba pruebas test testing demo temporal cambiar cambiame changeme letmein iloveyou
  teamo tequiero teamomucho princesa princess estrella sunshine football futbol superman batman dragon master
  monkey shadow qwerty qwertyuiop asdfgh asdfghjkl zxcvbn zxcvbnm abc abcd abcdef computador computer internet soporte
  support helpdesk atiende softland empresa company oficina office chile santiago valparaiso concepcion colocolo
  universidaddechile universidadcatolica america argentina mexico colombia espana jesus jesucristo dios diosesamor
  verano invierno primavera otono summer winter spring autumn enero febrero marzo abril mayo junio julio agosto
  septiembre octubre noviembre diciembre lunes martes miercoles jueves viernes sabado domingo`.split(/\s+/),
)

/** Rows of keys and of the alphabet, forwards and backwards, that a password may not simply walk along. */
const ROWS = ['0123456789', 'abcdefghijklmnopqrstuvwxyz', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm', '1q2w3e4r5t6y7u8i9o0p']
  .concat(['1qaz2wsx3edc4rfv5tgb6yhn7ujm', 'qazwsxedcrfvtgbyhnujm', 'qwertyuiopasdfghjklzxcvbnm'])
  .flatMap((row) => [row + row, [...(row + row)].toReversed().join('')])

const LOOKALIKES: Record<string, string> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
}

/**
 * What stands against a new password: too short, too simple, among the very common ones, or the person's own
 * name or e-mail. Long and free of these is all that is asked: no signs nor capitals are demanded.
 */
export function whyNotPassword(password: string, person: { name: string; email: string }): Reason | undefined {
  if (password.length < MIN_PASSWORD) return { code: 'password.too_short', values: { least: MIN_PASSWORD } }
  const plain = searchKey(password)
  const cores = [letters(plain), letters(unmasked(plain))]
  const own = ownWords(person)
  if (plain === searchKey(person.email) || cores.some((core) => isMadeOf(core, own)))
    return { code: 'password.own_name' }
  const simple = new Set(plain).size < 4 || ROWS.some((row) => row.includes(plain.replace(/\s/g, '')))
  if (simple || isRepeated(plain) || cores.some((core) => !core || COMMON.has(core)))
    return { code: 'password.too_common' }
  return undefined
}

const letters = (text: string) => text.replace(/[^\p{L}]/gu, '')

/** 'c0ntr4s3n4!2026' → 'contrasena': digits and signs at the end are decoration, those inside stand for letters. */
const unmasked = (text: string) =>
  text.replace(/[^\p{L}@$]+$/u, '').replace(/[01345$7@]/g, (sign) => LOOKALIKES[sign] ?? sign)

/** The parts of the name and of the e-mail, as letters: 'Sofía Rivas' → sofia, rivas. */
function ownWords({ name, email }: { name: string; email: string }): string[] {
  const parts = searchKey(`${name} ${email}`).split(/[^\p{L}]+/u)
  return parts.filter((part) => part.length > 1)
}

/** Whether the text is nothing but these parts, in any order and number; in time that grows with its length alone. */
function isMadeOf(text: string, parts: string[]): boolean {
  const reached = new Set([0])
  for (let at = 0; at < text.length; at++) {
    if (reached.has(at)) for (const part of parts) if (text.startsWith(part, at)) reached.add(at + part.length)
  }
  return text !== '' && reached.has(text.length)
}

/** 'hola hola hola', 'abcabcabcabc': one short piece over and over. */
const isRepeated = (text: string) => /^(.{1,6}?)\1{2,}.{0,5}$/.test(text.replace(/\s/g, ''))
