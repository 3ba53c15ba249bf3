import type { Form } from './format.contract.ts'

const fault = { field: 'tipo_visita', is: 'equal', to: 'falla' } as const
const pending = { field: 'quedo_operativo', is: 'equal', to: false } as const

/** Somebody goes to see what happens, and tells what was done. */
export const technicalVisit: Form = {
  format: 1,
  sections: [
    {
      key: 'antecedentes',
      title: 'Antecedentes',
      fields: [
        {
          kind: 'date',
          key: 'fecha',
          label: 'Fecha de la visita',
          required: true,
          start: { from: 'today' },
          print: { half: true },
        },
        {
          kind: 'text',
          key: 'recibe',
          label: 'Nos recibe',
          required: true,
          start: { from: 'contact.name' },
          print: { half: true },
        },
        { kind: 'text', key: 'equipo', label: 'Equipo', start: { from: 'equipment.product' }, print: { half: true } },
        {
          kind: 'text',
          key: 'serie',
          label: 'N° de serie',
          start: { from: 'equipment.serial' },
          print: { half: true },
        },
        {
          kind: 'oneOf',
          key: 'tipo_visita',
          label: 'Motivo de la visita',
          required: true,
          options: [
            { key: 'falla', label: 'Falla o reclamo' },
            { key: 'revision', label: 'Revisión solicitada' },
            { key: 'asesoria', label: 'Asesoría o configuración' },
          ],
        },
      ],
    },
    {
      key: 'diagnostico',
      title: 'Diagnóstico',
      showIf: fault,
      fields: [
        { kind: 'longText', key: 'falla', label: 'Falla observada', required: true },
        {
          kind: 'oneOf',
          key: 'causa',
          label: 'Causa',
          required: true,
          options: [
            { key: 'desgaste', label: 'Desgaste normal' },
            { key: 'mal_uso', label: 'Uso indebido' },
            { key: 'electrica', label: 'Problema eléctrico del lugar' },
            { key: 'defecto', label: 'Defecto del equipo' },
            { key: 'otra', label: 'Otra' },
          ],
        },
        {
          kind: 'text',
          key: 'causa_otra',
          label: '¿Cuál?',
          required: true,
          showIf: { field: 'causa', is: 'equal', to: 'otra' },
        },
        {
          kind: 'photo',
          key: 'fotos_antes',
          label: 'Fotos de la falla',
          help: 'Que se vea la placa del equipo en una de ellas.',
          min: 2,
          requiredIf: { field: 'causa', is: 'equal', to: 'mal_uso' },
        },
      ],
    },
    {
      key: 'trabajo',
      title: 'Trabajo realizado',
      fields: [
        { kind: 'longText', key: 'realizado', label: 'Qué se hizo', required: true },
        { kind: 'yesNo', key: 'por_cotizar', label: '¿Hay repuestos que cotizar?', required: true },
        {
          kind: 'table',
          key: 'repuestos',
          label: 'Repuestos por cotizar',
          required: true,
          showIf: { field: 'por_cotizar', is: 'equal', to: true },
          columns: [
            { kind: 'text', key: 'descripcion', label: 'Descripción', required: true },
            { kind: 'number', key: 'cantidad', label: 'Cantidad', required: true, min: 0 },
            { kind: 'number', key: 'valor', label: 'Valor', unit: '$', decimals: 0, min: 0 },
          ],
        },
        {
          kind: 'calculated',
          key: 'valor_repuestos',
          label: 'Valor estimado',
          unit: '$',
          decimals: 0,
          formula: 'sum(repuestos.valor)',
          showIf: { field: 'por_cotizar', is: 'equal', to: true },
          print: { half: true },
        },
      ],
    },
    {
      key: 'cierre',
      title: 'Cierre',
      fields: [
        { kind: 'yesNo', key: 'quedo_operativo', label: '¿El equipo quedó operativo?', required: true },
        { kind: 'longText', key: 'pendiente', label: 'Qué queda pendiente', showIf: pending, required: true },
        { kind: 'date', key: 'vuelve', label: 'Fecha propuesta para volver', showIf: pending },
        { kind: 'longText', key: 'observaciones', label: 'Observaciones del cliente' },
        { kind: 'signature', key: 'firma', label: 'Conformidad del cliente', required: true, taxId: 'asked' },
      ],
    },
  ],
}

const findings = { field: 'hallazgos', is: 'equal', to: true } as const

/** What is looked after from time to time, so that it does not fail. */
export const maintenance: Form = {
  format: 1,
  sections: [
    {
      key: 'equipo',
      title: 'Equipo',
      fields: [
        {
          kind: 'text',
          key: 'modelo',
          label: 'Equipo',
          required: true,
          start: { from: 'equipment.product' },
          print: { half: true },
        },
        {
          kind: 'text',
          key: 'serie',
          label: 'N° de serie',
          start: { from: 'equipment.serial' },
          print: { half: true },
        },
        { kind: 'text', key: 'ubicacion', label: 'Ubicación', start: { from: 'address' } },
        { kind: 'number', key: 'horometro', label: 'Horómetro', unit: 'h', decimals: 0, min: 0, print: { half: true } },
        {
          kind: 'number',
          key: 'horometro_anterior',
          label: 'Horómetro anterior',
          unit: 'h',
          decimals: 0,
          min: 0,
          print: { half: true },
        },
        {
          kind: 'calculated',
          key: 'horas_uso',
          label: 'Horas de uso desde la última mantención',
          unit: 'h',
          decimals: 0,
          formula: 'horometro - horometro_anterior',
        },
      ],
    },
    {
      key: 'pauta',
      title: 'Pauta de mantención',
      fields: [
        {
          kind: 'manyOf',
          key: 'tareas',
          label: 'Tareas realizadas',
          required: true,
          options: [
            { key: 'limpieza', label: 'Limpieza general' },
            { key: 'lubricacion', label: 'Lubricación' },
            { key: 'ajuste', label: 'Ajuste y reapriete' },
            { key: 'filtros', label: 'Cambio de filtros' },
            { key: 'calibracion', label: 'Calibración' },
            { key: 'electrica', label: 'Revisión eléctrica' },
          ],
        },
        {
          kind: 'text',
          key: 'certificado',
          label: 'N° de certificado de calibración',
          required: true,
          showIf: { field: 'tareas', is: 'including', to: 'calibracion' },
        },
        {
          kind: 'table',
          key: 'mediciones',
          label: 'Mediciones',
          columns: [
            { kind: 'text', key: 'parametro', label: 'Parámetro', required: true },
            { kind: 'number', key: 'antes', label: 'Antes', decimals: 2 },
            { kind: 'number', key: 'despues', label: 'Después', decimals: 2, required: true },
            {
              kind: 'oneOf',
              key: 'resultado',
              label: 'Resultado',
              required: true,
              options: [
                { key: 'conforme', label: 'Conforme' },
                { key: 'observado', label: 'Observado' },
                { key: 'fuera', label: 'Fuera de rango' },
              ],
            },
          ],
        },
        {
          kind: 'calculated',
          key: 'cantidad_mediciones',
          label: 'Mediciones tomadas',
          decimals: 0,
          formula: 'count(mediciones)',
        },
        { kind: 'photo', key: 'fotos', label: 'Fotos del equipo', required: true, min: 2, max: 10 },
      ],
    },
    {
      key: 'resultado',
      title: 'Resultado',
      fields: [
        { kind: 'yesNo', key: 'hallazgos', label: '¿Hay hallazgos que atender?', required: true },
        {
          kind: 'longText',
          key: 'detalle_hallazgos',
          label: 'Hallazgos y recomendación',
          showIf: findings,
          required: true,
        },
        {
          kind: 'oneOf',
          key: 'urgencia',
          label: 'Urgencia',
          showIf: findings,
          required: true,
          options: [
            { key: 'inmediata', label: 'Detener el equipo' },
            { key: 'pronto', label: 'Atender este mes' },
            { key: 'proxima', label: 'En la próxima mantención' },
          ],
        },
        { kind: 'date', key: 'proxima', label: 'Próxima mantención', required: true, print: { half: true } },
        { kind: 'signature', key: 'firma', label: 'Recibe conforme', required: true, taxId: 'required' },
      ],
    },
  ],
}
