import type { Request } from 'tedious'

type Types = typeof import('tedious').TYPES

/** Few lengths, or the server would keep a plan of each statement for every length of a code. */
const LENGTHS = [60, 400, 8000]

/**
 * Values go with the types that Softland's columns have. Texts are varchar above all: for nvarchar the server would
 * convert the column, row by row, and no index of the ERP would serve. What the code page of the ERP does not have
 * travels as '?', and finds nothing.
 */
export function addParameters(request: Request, types: Types, values: readonly unknown[]): void {
  values.forEach((value, at) => {
    const name = String(at + 1)
    if (value === null || typeof value === 'string') {
      // in UTF-8 every text is as long as in any code page, or longer
      const bytes = Buffer.byteLength(value ?? '')
      request.addParameter(name, types.VarChar, value, { length: LENGTHS.find((length) => bytes <= length) })
    } else if (typeof value === 'boolean') request.addParameter(name, types.Bit, value)
    else if (typeof value === 'number') request.addParameter(name, numberType(types, value), value)
    else throw new TypeError(`A value of kind ${typeof value} has no type of SQL Server here.`)
  })
}

function numberType(types: Types, value: number) {
  if (!Number.isSafeInteger(value)) return types.Float
  return value === (value | 0) ? types.Int : types.BigInt
}
