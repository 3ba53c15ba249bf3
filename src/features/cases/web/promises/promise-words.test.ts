import { describe, expect, test } from 'vitest'
import { showMinutes } from '../../../../platform/shared/minutes.ts'
import { formats } from '../../../../platform/web/format.ts'
import type { Promised } from '../../cases.contract.ts'
import { promisesText } from '../../promises.text.ts'
import { lookOf, promiseWords } from './promise-words.ts'

const now = Date.parse('2026-11-23T15:00:00Z') // noon in Santiago
const inMinutes = (minutes: number) => new Date(now + minutes * 60_000).toISOString()
const promised = (standing: Promised['standing'], dueAt: string | null, leftMinutes: number | null = null) => ({
  standing,
  dueAt,
  leftMinutes,
})
const es = { t: promisesText.es, formats: formats('es'), minutes: (n: number) => showMinutes(n, 'es') }
const en = { t: promisesText.en, formats: formats('en'), minutes: (n: number) => showMinutes(n, 'en') }

describe('a promise in words', () => {
  test.each([
    ['due later', promised('running', inMinutes(210)), false, 'running', 'vence hoy 15:30', 'due today 15:30'],
    ['due within the hour', promised('running', inMinutes(40)), false, 'soon', 'vence hoy 12:40, en 40 min'],
    ['late by now', promised('running', inMinutes(-1)), false, 'late', 'atrasada desde hoy 11:59'],
    [
      'late',
      promised('late', inMinutes(-1440)),
      false,
      'late',
      'atrasada desde ayer 12:00',
      'late since yesterday 12:00',
    ],
    [
      'late, and waiting',
      promised('late', inMinutes(-60), -30),
      false,
      'late',
      'atrasada desde hoy 11:00, reloj detenido',
    ],
    [
      'stopped',
      promised('stopped', null, 200),
      false,
      'stopped',
      'reloj detenido, quedan 3 h 20 min de atención',
      'clock stopped, 3 h 20 min of attention left',
    ],
    ['kept', promised('met', inMinutes(-60)), true, 'met', 'a tiempo', 'in time'],
    ['broken', promised('late', inMinutes(-60)), true, 'late', 'fuera de plazo, vencía hoy 11:00'],
  ])('%s', (_, promise, done, look, spanish, english?: string) => {
    expect(lookOf(promise, now)).toBe(look)
    expect(promiseWords(promise, { now, done }, es)).toBe(spanish)
    if (english) expect(promiseWords(promise, { now, done }, en)).toBe(english)
  })

  test.each([
    ['due later', promised('running', inMinutes(210)), 'hoy 15:30'],
    ['due soon', promised('running', inMinutes(40)), 'hoy 12:40'],
    ['late', promised('late', inMinutes(-200)), 'atrasada 3 h'],
    ['stopped', promised('stopped', null, 200), 'reloj detenido'],
  ])('short, in lists: %s', (_, promise, words) => {
    expect(promiseWords(promise, { now, done: false, short: true }, es)).toBe(words)
  })
})
