import { expect, test } from 'vitest'
import { csvOf } from './csv.ts'

const linesOf = (rows: Parameters<typeof csvOf>[1]) => csvOf(['Día', 'Horas'], rows).toString().split('\r\n')

test('a table begins with the mark of UTF-8, and its cells stand between semicolons', () => {
  expect(linesOf([['Ñuñoa', 'güeñi']])).toEqual(['\uFEFFDía;Horas', 'Ñuñoa;güeñi', ''])
})

test('numbers are written as in Chile, without groups', () => {
  expect(linesOf([[1.5, -1234.25, 0, null]])[1]).toBe('1,5;-1234,25;0;')
})

test('nothing taken away is nothing, not less', () => {
  expect(linesOf([[-0, -0.0000001]])[1]).toBe('0;0')
})

test('texts with semicolons, quotes and line ends are kept in one cell', () => {
  expect(csvOf(['a'], [['uno; "dos"\ntres']]).toString()).toBe('\uFEFFa\r\n"uno; ""dos""\ntres"\r\n')
})

test.each(['uno\n=1+1', 'uno\r=1+1'])('%j does not begin a new row', (text) => {
  expect(csvOf(['a'], [[text]]).toString()).toBe(`\uFEFFa\r\n"${text}"\r\n`)
})

test.each(['=1+1', '+56 9', '-2+3', '@SUM(A1)', '\t=1', '\r=1', '＝1'])('%j is no formula', (text) => {
  const [, line] = csvOf(['a'], [[text]])
    .toString()
    .split('a\r\n')
  expect(line!.replace(/^"/, '')[0]).toBe("'")
})
