/**
 * Check digit of a RUT body (modulo 11, weights 2 to 7 from the right; Servicio de Impuestos Internos).
 * @returns '0'–'9' or 'K'
 */
export function checkDigit(body: string): string {
  let sum = 0
  for (let place = 0; place < body.length; place++) sum += Number(body.at(-1 - place)) * (2 + (place % 6))
  const rest = 11 - (sum % 11)
  return rest === 11 ? '0' : rest === 10 ? 'K' : String(rest)
}

/** Takes a RUT however it is dotted and returns it stored: '76123456K'; undefined when it is none or its check digit is wrong. */
export function parseRut(text: string): string | undefined {
  const bare = text.replace(/[.\s\u2010-\u2015-]/g, '').toUpperCase()
  const [, body, digit] = /^0*(\d{6,9})([\dK])$/.exec(bare) ?? []
  return body && digit === checkDigit(body) ? body + digit : undefined
}

/** '76123456K' → '76.123.456-K' */
export function showRut(rut: string): string {
  return `${rut.slice(0, -1).replace(/\B(?=(\d{3})+$)/g, '.')}-${rut.slice(-1)}`
}
