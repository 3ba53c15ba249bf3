import { expect, test } from 'vitest'
import { usualTerms } from './terms.contract.ts'
import { termsInWords } from './terms.text.ts'

test.each([
  [
    'hours for the term, counted by the minute',
    { grantMinutes: 1200 },
    null,
    [
      '20 h para todo el plazo.',
      'Si las horas se acaban se avisa antes de guardar.',
      'El tiempo se cuenta al minuto.',
      'Una hora de trabajo descuenta una hora, en cualquier modalidad.',
      'Se atiende a toda hora.',
    ],
  ],
  [
    'hours of a month that are lost, with steps, modes and a calendar',
    {
      grantMinutes: 300,
      grantPeriod: 'month' as const,
      carryOver: false,
      roundingMinutes: 15,
      minimumMinutes: 30,
      percent: { online: 100, offline: 100, onSite: 150, travel: 0 },
      afterHoursPercent: 200,
      overrunPolicy: 'block' as const,
    },
    'Oficina',
    [
      '5 h cada mes.',
      'Lo que sobra al terminar cada período se pierde.',
      'Si las horas se acaban no se puede imputar más.',
      'Cada registro se redondea hacia arriba a múltiplos de 15 min.',
      'Cada registro cuenta al menos 30 min.',
      'En terreno al 150 % y el traslado no descuenta; lo demás, hora por hora.',
      'Se atiende según el calendario «Oficina».',
      'Fuera de ese horario se descuenta además al 200 %: 2 h por cada hora.',
      'Los porcentajes se aplican después del redondeo y del mínimo.',
    ],
  ],
  [
    'a warranty without limit',
    { grantMinutes: null, stopsDuringRepair: true, percent: { online: 0, offline: 0, onSite: 0, travel: 0 } },
    null,
    [
      'Sin límite de horas.',
      'El tiempo se cuenta al minuto.',
      'Ninguna modalidad descuenta horas.',
      'Se atiende a toda hora.',
      'Sus días no corren mientras el producto está en nuestra reparación.',
    ],
  ],
])('terms in words: %s', (_, terms, calendar, sentences) => {
  expect(termsInWords('es', { ...usualTerms, ...terms }, calendar)).toEqual(sentences)
})
