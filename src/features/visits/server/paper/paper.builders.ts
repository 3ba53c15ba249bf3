import type { Client, startTestApp } from '../../../../app/server/testing/harness.ts'
import { registerCase } from '../../../cases/server/cases.builders.ts'
import { addCoverage } from '../../../coverage/server/coverage.builders.ts'
import { addContact, addCustomer, addEquipment } from '../../../customers/server/customers.builders.ts'
import { sendFile } from '../../../files/server/files.builders.ts'
import type { Answers, Form } from '../../../visit-forms/format.contract.ts'
import { publishedForm } from '../../../visit-forms/server/visit-forms.builders.ts'
import { sectionOf } from '../../../visit-forms/forms.scenario.ts'
import { reporting } from '../report/report.builders.ts'

type TestApp = Awaited<ReturnType<typeof startTestApp>>

const half = { half: true }

/** A form with a field of every kind, laid out for paper: the signature before the parts. */
export const maintenanceForm: Form = {
  format: 1,
  print: { order: ['trabajo', 'fotografias', 'recepcion', 'repuestos'] },
  sections: [
    {
      ...sectionOf('trabajo'),
      title: 'Mantención preventiva',
      fields: [
        { kind: 'date', key: 'fecha', label: 'Fecha', print: half },
        { kind: 'time', key: 'hora', label: 'Hora de inicio', print: half },
        {
          kind: 'oneOf',
          key: 'estado',
          label: 'Estado del equipo',
          print: half,
          options: [
            { key: 'operativo', label: 'Operativo' },
            { key: 'detenido', label: 'Detenido, con daño' },
          ],
        },
        { kind: 'number', key: 'presion', label: 'Presión', unit: 'bar', decimals: 1, print: half },
        {
          kind: 'manyOf',
          key: 'revisado',
          label: 'Qué se revisó',
          options: [
            { key: 'filtro', label: 'Filtro de aire' },
            { key: 'correa', label: 'Correa' },
            { key: 'valvula', label: 'Válvula de seguridad' },
          ],
        },
        { kind: 'yesNo', key: 'limpieza', label: '¿Se limpió el condensador?' },
        { kind: 'longText', key: 'detalle', label: 'Detalle del trabajo' },
        { kind: 'text', key: 'interno', label: 'Nota interna', print: { hidden: true } },
        { kind: 'text', key: 'pendiente', label: 'Observaciones del cliente' },
      ],
    },
    {
      ...sectionOf('repuestos'),
      title: 'Repuestos',
      fields: [
        {
          kind: 'table',
          key: 'partes',
          label: 'Piezas cambiadas',
          columns: [
            { kind: 'text', key: 'pieza', label: 'Pieza' },
            { kind: 'number', key: 'cantidad', label: 'Cantidad' },
            { kind: 'number', key: 'valor', label: 'Valor', unit: '$' },
          ],
        },
        { kind: 'calculated', key: 'total', label: 'Total', formula: 'sum(partes.valor)', unit: '$' },
      ],
    },
    {
      ...sectionOf('fotografias'),
      title: 'Fotografías',
      fields: [
        { kind: 'photo', key: 'fotos', label: 'Del equipo' },
        { kind: 'photo', key: 'internas', label: 'Solo para nosotros', print: { hidden: true } },
      ],
    },
    {
      ...sectionOf('recepcion'),
      title: 'Recepción',
      fields: [{ kind: 'signature', key: 'firma', label: 'Recibe conforme', taxId: 'required' }],
    },
  ],
}

export const maintenanceAnswers: Answers = {
  fecha: '2026-06-15',
  hora: '10:05',
  estado: 'operativo',
  presion: 2.5,
  revisado: ['valvula', 'filtro'],
  limpieza: true,
  detalle:
    'Se desmontó el ventilador y se cambió el rodamiento: quedó sin ruido.\nPróxima revisión según el señor Núñez.',
  interno: 'El cliente está molesto',
  partes: [
    { pieza: 'Filtro HEPA', cantidad: 2, valor: 45_990 },
    { pieza: 'Correa dentada', cantidad: 1, valor: 12_500 },
  ],
}

/** Visits with all that a paper may tell of them. */
export async function papers(app: TestApp, { ana, boss }: { ana: Client; boss: Client }) {
  const visits = await reporting(app, { ana, boss })
  const { id: formId } = await publishedForm(boss, { form: maintenanceForm })

  /** An order for a product under contract, from a case. */
  async function order(technicians: Client[], { taxId, ...fields }: Record<string, unknown> = {}) {
    const customer = await addCustomer(ana, { name: 'Clínica Los Ñandúes SpA', taxId })
    const contact = await addContact(ana, customer.id, {
      name: 'Rosa Núñez',
      phone: '+56 2 2345 6789',
      mobile: '+56 9 8765 4321',
      email: 'rosa@nandues.cl',
    })
    const equipment = await addEquipment(ana, customer.id, { productName: 'Autoclave A-200', serial: 'A200-00417' })
    const coverage = await addCoverage(boss, { customerId: customer.id })
    const { id: caseId } = await registerCase(ana, {
      customerId: customer.id,
      contactId: contact.id,
      equipmentId: equipment.id,
      coverageId: coverage.id,
      subject: 'El autoclave no calienta',
      description: '<p>Desde ayer no llega a 121 °C y muestra el error E-04.</p>',
    })
    const visit = await visits.order(technicians, {
      caseId,
      formId,
      contactId: contact.id,
      address: 'Av. Providencia 1234',
      district: 'Ñuñoa',
      city: 'Santiago',
      directions: 'Entrar por el portón de atrás y preguntar por Rosa en recepción.',
      instructions: 'Llevar escalera. Desconectar la alarma antes de abrir.',
      parts: [
        { code: 'RES-220', description: 'Resistencia 220 V', quantity: 2 },
        { description: 'Cañería de cobre, metros', quantity: 1.5 },
      ],
      ...fields,
    })
    return { visit, customer, caseId, coverage }
  }

  /** Uploads as they come from a phone, answered in the field of photos. */
  async function photos(by: Client, pictures: [bytes: Buffer, name: string][]) {
    const ids = []
    for (const [bytes, name] of pictures) ids.push((await sendFile(by, bytes, name)).body.id as string)
    return ids.map((fileId, place) => ({ fileId, takenAt: `2026-06-15T14:${String(place + 10)}:00.000Z` }))
  }

  async function signature(by: Client, bytes: Buffer) {
    const { id } = (await sendFile(by, bytes, 'firma.png')).body
    return { fileId: id as string, name: 'Rosa Núñez', taxId: '12345678-5', signedAt: '2026-06-15T14:58:00.000Z' }
  }

  return { ...visits, order, photos, signature }
}
