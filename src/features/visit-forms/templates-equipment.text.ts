import type { Form } from './format.contract.ts'

const unfit = { field: 'lugar_apto', is: 'equal', to: false } as const
const trained = { field: 'capacitacion', is: 'equal', to: true } as const

/** Something new is put to work at the customer's. */
export const installation: Form = {
  format: 1,
  sections: [
    {
      key: 'lugar',
      title: 'Lugar',
      fields: [
        { kind: 'text', key: 'direccion', label: 'Dirección', required: true, start: { from: 'address' } },
        {
          kind: 'text',
          key: 'contacto',
          label: 'Contacto en el lugar',
          start: { from: 'contact.name' },
          print: { half: true },
        },
        {
          kind: 'text',
          key: 'telefono',
          label: 'Teléfono',
          start: { from: 'contact.phone' },
          print: { half: true },
        },
        {
          kind: 'manyOf',
          key: 'condiciones',
          label: 'Condiciones verificadas',
          required: true,
          options: [
            { key: 'energia', label: 'Energía y enchufe con tierra' },
            { key: 'red', label: 'Red o internet' },
            { key: 'espacio', label: 'Espacio y ventilación' },
            { key: 'acceso', label: 'Acceso seguro' },
          ],
        },
        {
          kind: 'number',
          key: 'voltaje',
          label: 'Voltaje medido',
          unit: 'V',
          decimals: 1,
          min: 0,
          max: 500,
          requiredIf: { field: 'condiciones', is: 'including', to: 'energia' },
        },
        { kind: 'yesNo', key: 'lugar_apto', label: '¿El lugar está apto para instalar?', required: true },
        { kind: 'longText', key: 'impedimento', label: 'Qué lo impide', required: true, showIf: unfit },
      ],
    },
    {
      key: 'instalacion',
      title: 'Instalación',
      showIf: { field: 'lugar_apto', is: 'equal', to: true },
      fields: [
        { kind: 'time', key: 'inicio', label: 'Hora de inicio', required: true, print: { half: true } },
        { kind: 'time', key: 'termino', label: 'Hora de término', required: true, print: { half: true } },
        {
          kind: 'table',
          key: 'equipos',
          label: 'Equipos instalados',
          required: true,
          columns: [
            { kind: 'text', key: 'producto', label: 'Producto', required: true },
            { kind: 'text', key: 'serie', label: 'N° de serie', required: true },
            { kind: 'number', key: 'cantidad', label: 'Cantidad', decimals: 0, min: 1, required: true },
          ],
        },
        {
          kind: 'calculated',
          key: 'total_equipos',
          label: 'Total de equipos',
          decimals: 0,
          formula: 'sum(equipos.cantidad)',
          print: { half: true },
        },
        {
          kind: 'calculated',
          key: 'horas_instalacion',
          label: 'Horas de instalación',
          unit: 'h',
          decimals: 1,
          formula: 'minutes(inicio; termino) / 60',
          print: { half: true },
        },
        { kind: 'photo', key: 'fotos', label: 'Fotos de la instalación', required: true, min: 3, max: 12 },
      ],
    },
    {
      key: 'puesta_en_marcha',
      title: 'Puesta en marcha',
      showIf: { field: 'lugar_apto', is: 'equal', to: true },
      fields: [
        {
          kind: 'oneOf',
          key: 'pruebas',
          label: 'Resultado de las pruebas',
          required: true,
          options: [
            { key: 'conforme', label: 'Conforme' },
            { key: 'observaciones', label: 'Conforme con observaciones' },
            { key: 'rechazado', label: 'No conforme' },
          ],
        },
        {
          kind: 'longText',
          key: 'observaciones',
          label: 'Observaciones de las pruebas',
          requiredIf: { field: 'pruebas', is: 'different', to: 'conforme' },
        },
        { kind: 'yesNo', key: 'capacitacion', label: '¿Se capacitó a los usuarios?', required: true },
        {
          kind: 'number',
          key: 'asistentes',
          label: 'Personas capacitadas',
          decimals: 0,
          min: 1,
          showIf: trained,
          required: true,
        },
        { kind: 'date', key: 'garantia_desde', label: 'Garantía desde', start: { from: 'today' }, required: true },
      ],
    },
    {
      key: 'recepcion',
      title: 'Recepción',
      fields: [{ kind: 'signature', key: 'firma', label: 'Recibe el cliente', required: true, taxId: 'required' }],
    },
  ],
}

const damaged = {
  any: [
    { field: 'estado', is: 'equal', to: 'danado' },
    { field: 'estado', is: 'equal', to: 'incompleto' },
  ],
} as const

/** Something of the customer's, or lent to them, is taken along: in what condition, and who gave it. */
export const equipmentRemoval: Form = {
  format: 1,
  sections: [
    {
      key: 'retiro',
      title: 'Retiro',
      fields: [
        { kind: 'date', key: 'fecha', label: 'Fecha', required: true, start: { from: 'today' }, print: { half: true } },
        { kind: 'time', key: 'hora', label: 'Hora', required: true, start: { from: 'now' }, print: { half: true } },
        {
          kind: 'text',
          key: 'entrega',
          label: 'Quién entrega',
          required: true,
          start: { from: 'contact.name' },
          print: { half: true },
        },
        { kind: 'text', key: 'caso', label: 'N° de HelpDesk', start: { from: 'case.number' }, print: { half: true } },
        {
          kind: 'oneOf',
          key: 'motivo',
          label: 'Motivo del retiro',
          required: true,
          options: [
            { key: 'reparacion', label: 'Reparación en taller' },
            { key: 'reemplazo', label: 'Reemplazo' },
            { key: 'fin_arriendo', label: 'Fin de arriendo o comodato' },
            { key: 'devolucion', label: 'Devolución' },
          ],
        },
        {
          kind: 'date',
          key: 'devolucion_estimada',
          label: 'Fecha estimada de devolución',
          showIf: { field: 'motivo', is: 'equal', to: 'reparacion' },
          required: true,
        },
      ],
    },
    {
      key: 'equipo',
      title: 'Equipo',
      fields: [
        {
          kind: 'text',
          key: 'producto',
          label: 'Equipo',
          required: true,
          start: { from: 'equipment.product' },
          print: { half: true },
        },
        {
          kind: 'text',
          key: 'serie',
          label: 'N° de serie',
          required: true,
          start: { from: 'equipment.serial' },
          print: { half: true },
        },
        {
          kind: 'oneOf',
          key: 'estado',
          label: 'Estado en que se retira',
          required: true,
          options: [
            { key: 'bueno', label: 'Bueno' },
            { key: 'uso', label: 'Con desgaste de uso' },
            { key: 'danado', label: 'Dañado' },
            { key: 'incompleto', label: 'Incompleto' },
          ],
        },
        {
          kind: 'longText',
          key: 'danos',
          label: 'Daños o faltantes',
          showIf: { any: [...damaged.any] },
          required: true,
        },
        { kind: 'photo', key: 'fotos', label: 'Fotos del equipo', required: true, min: 2, max: 8 },
        { kind: 'number', key: 'bultos', label: 'Bultos', decimals: 0, min: 1, required: true, start: { value: 1 } },
        {
          kind: 'manyOf',
          key: 'accesorios',
          label: 'Accesorios que se retiran',
          options: [
            { key: 'cable', label: 'Cable de poder' },
            { key: 'fuente', label: 'Fuente o cargador' },
            { key: 'control', label: 'Control o mando' },
            { key: 'manual', label: 'Manuales' },
            { key: 'embalaje', label: 'Embalaje original' },
          ],
        },
        {
          kind: 'yesNo',
          key: 'datos_respaldados',
          label: '¿El cliente respaldó sus datos?',
          requiredIf: { field: 'motivo', is: 'equal', to: 'reparacion' },
        },
      ],
    },
    {
      key: 'prestamo',
      title: 'Equipo en préstamo',
      fields: [
        {
          kind: 'yesNo',
          key: 'deja_prestamo',
          label: '¿Se deja un equipo en préstamo?',
          required: true,
          start: { value: false },
        },
        {
          kind: 'text',
          key: 'prestamo_equipo',
          label: 'Equipo y N° de serie',
          required: true,
          showIf: { field: 'deja_prestamo', is: 'equal', to: true },
        },
      ],
    },
    {
      key: 'comprobante',
      title: 'Comprobante',
      fields: [
        { kind: 'longText', key: 'observaciones', label: 'Observaciones' },
        { kind: 'signature', key: 'firma', label: 'Entrega el equipo', required: true, taxId: 'required' },
      ],
    },
  ],
}
