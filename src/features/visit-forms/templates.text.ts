import type { Form } from './format.contract.ts'
import { equipmentRemoval, installation } from './templates-equipment.text.ts'
import { maintenance, technicalVisit } from './templates-service.text.ts'

/** A form to begin from; what the company makes of it is its own. */
export type Template = { key: string; name: string; description: string; form: Form }

export const templates: Template[] = [
  {
    key: 'technicalVisit',
    name: 'Visita técnica',
    description: 'Diagnóstico, trabajo realizado, repuestos por cotizar y conformidad del cliente.',
    form: technicalVisit,
  },
  {
    key: 'maintenance',
    name: 'Mantención preventiva',
    description: 'Pauta de revisión, mediciones antes y después, hallazgos y próxima mantención.',
    form: maintenance,
  },
  {
    key: 'installation',
    name: 'Instalación y puesta en marcha',
    description: 'Condiciones del lugar, equipos instalados, pruebas, capacitación y recepción.',
    form: installation,
  },
  {
    key: 'equipmentRemoval',
    name: 'Retiro de equipo',
    description: 'Motivo, estado en que se retira, accesorios y comprobante firmado.',
    form: equipmentRemoval,
  },
]
