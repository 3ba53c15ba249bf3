import { expect, test } from 'vitest'
import {
  CHIPS,
  fillReply,
  firstNameOf,
  leftToFill,
  type ReplyValues,
  variableNames,
  whyNotVariables,
} from './fill-reply.rules.ts'

const values: ReplyValues = { customer: 'Clínica Ñuñoa', number: '1042', responsible: 'Ana Núñez' }

test.each<[string, string, ReplyValues, string, string[]]>([
  ['a variable becomes its value', '<p>Hola {{cliente}}:</p>', values, '<p>Hola Clínica Ñuñoa:</p>', []],
  ['English names are the same', '<p>{{customer}} {{NUMBER}}</p>', values, '<p>Clínica Ñuñoa 1042</p>', []],
  ['case, accents and spaces do not matter', '<p>{{ Número }}</p>', values, '<p>1042</p>', []],
  ['a hard space does not matter either', '<p>{{\u00a0cliente\u00a0}}</p>', values, '<p>Clínica Ñuñoa</p>', []],
  ['it may stand in any format', '<ul><li><b>{{numero}}</b></li></ul>', values, '<ul><li><b>1042</b></li></ul>', []],
  ['and often', '{{numero}}-{{numero}}', values, '1042-1042', []],
  ['without a value a mark stays', '<p>{{contacto}}:</p>', values, '<p>«completar: contacto»:</p>', ['contacto']],
  [
    'each lack is told once',
    '{{contacto}} {{contact}}',
    values,
    '«completar: contacto» «fill in: contact»',
    ['contacto', 'contact'],
  ],
  ['an empty value is none', '{{asunto}}', { subject: '' }, '«completar: asunto»', ['asunto']],
  ['a name may have an ampersand', '{{cliente}}', { customer: 'Pérez & Hijos' }, 'Pérez &amp; Hijos', []],
  ['a name is never obeyed', '{{cliente}}', { customer: '<script>x</script>' }, '&lt;script&gt;x&lt;/script&gt;', []],
  ['quotes stay quotes', '{{cliente}}', { customer: 'La "Uno"' }, 'La &quot;Uno&quot;', []],
  ['a value is not filled in again', '{{cliente}}', { customer: '{{numero}}', number: '1' }, '{{numero}}', []],
  ['a dollar is a dollar', '{{cliente}}', { customer: '$& $1' }, '$&amp; $1', []],
  ['tags are left alone', '<a href="/kb/1">{{numero}}</a>', values, '<a href="/kb/1">1042</a>', []],
  ['what is no variable stays', '{cliente} {{otra}} {{}}', values, '{cliente} {{otra}} {{}}', []],
])('%s', (_title, html, given, filled, missing) => {
  expect(fillReply(html, given)).toEqual({ html: filled, missing })
})

test.each<[string, string, string[]]>([
  ['known variables in both languages', '<p>{{cliente}} {{customer}}</p>', []],
  ['no variables', '<p>Hola: { } }} &lt;</p>', []],
  ['an unknown one', '<p>{{clente}}</p>', ['reply.variable_unknown']],
  ['an empty one', '<p>{{ }}</p>', ['reply.variable_unknown']],
  ['one that does not end', '<p>{{cliente}</p>', ['reply.variable_broken']],
  ['one with a format in the middle', '<p>{{cli<b>ente</b>}}</p>', ['reply.variable_broken']],
  ['one in an address', '<a href="https://x.cl/{{numero}}">x</a>', ['reply.variable_in_link']],
])('a text with %s is refused with %#', (_title, html, codes) => {
  expect(whyNotVariables(html).map(({ code }) => code)).toEqual(codes)
})

test('the refusal of an unknown variable names it and those there are', () => {
  const [reason] = whyNotVariables('{{clente}} {{mi nombre}}')
  expect(reason).toMatchObject({ field: 'body', values: { names: '{{clente}}, {{mi nombre}}' } })
  expect(reason!.values!.es).toContain('{{cliente}}, {{contacto}}')
  expect(reason!.values!.en).toContain('{{customer}}, {{contact}}')
})

test.each<[string, string, string[]]>([
  ['nothing', '<p>Hola «amigo»: {x}</p>', []],
  ['a mark', '<p>Hola «completar: contacto»</p>', ['contacto']],
  ['a mark in English', 'Dear «fill in: contact»', ['contact']],
  ['a mark with a format inside', '«completar: <b>contacto</b>»', ['contacto']],
  ['a variable that was typed', '{{Cliente}} {{cliente}}', ['cliente']],
  ['braces that are no variable', '{{a}}', []],
])('left to fill in is %s', (_title, html, left) => {
  expect(leftToFill(html)).toEqual(left)
})

test('no name of a variable means something else in the other language', () => {
  const names = Object.values(variableNames).flatMap((one) => Object.values(one))
  expect(new Set(names).size).toBe(names.length)
})

test.each([
  ['María José Pérez', 'María'],
  [' Ana ', 'Ana'],
  ['', ''],
])('%j is greeted as %j', (name, first) => {
  expect(firstNameOf(name)).toBe(first)
})

test('shown as chips are the variables there are, and what is to be filled in', () => {
  const text = 'Hola {{Cliente}}, {{ customer }} {{clente}}: «completar: contacto» «otra cosa»'
  expect(text.match(CHIPS)).toEqual(['{{Cliente}}', '{{ customer }}', '«completar: contacto»'])
})
