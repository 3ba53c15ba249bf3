import { type RefusalWords, words } from '../../platform/shared/words.ts'

/** Words of the company's own fields, on the screen and in the audit. */
export const ownFieldsText = words({
  es: {
    types: { text: 'Texto', number: 'Número', date: 'Fecha', yesNo: 'Sí o no', oneOf: 'Lista de opciones' },
    required: 'Obligatorio',
  },
  en: {
    types: { text: 'Text', number: 'Number', date: 'Date', yesNo: 'Yes or no', oneOf: 'List of options' },
    required: 'Required',
  },
})

export const coverageTypesRefusals: RefusalWords = {
  es: {
    'coverage_type.name_taken': 'Ya existe «{name}». Use otro nombre.',
    'coverage_type.kind_stays': 'Un contrato no puede pasar a ser garantía, ni al revés: cree otro tipo.',
    'coverage_type.too_many': 'No se admiten más de {most} tipos.',
    'coverage_type.unknown_calendar': 'Este calendario ya no existe. Elija otro.',
    'coverage_type.not_empty': 'Ya hay tipos: los habituales se agregan donde no hay ninguno.',
    'coverage_type.inactive_calendar': 'Este calendario está inactivo. Elija otro o actívelo primero.',
    'coverage_type.unknown_topic': 'Uno de los tópicos ya no existe.',
    'coverage_type.unknown_priority': 'Esta prioridad ya no existe.',
    'coverage_type.priority_twice': 'Esta prioridad está dos veces.',
    'coverage_type.solution_first': 'La solución no puede comprometerse antes que la respuesta.',
    'coverage_type.label_twice': 'Ya hay un campo «{label}».',
    'coverage_type.key_twice': 'Dos campos tienen la misma clave «{key}».',
    'coverage_type.field_used':
      'Hay contratos o garantías con datos en «{label}»: puede cambiar su nombre, pero no quitarse.',
    'coverage_type.field_type_used': 'Hay contratos o garantías con datos en «{label}»: su tipo ya no puede cambiar.',
    'coverage_type.needless_options': 'Solo una lista de opciones tiene opciones.',
    'coverage_type.two_options': 'Indique al menos dos opciones.',
    'coverage_type.option_twice': 'Hay una opción repetida.',
    'attribute.unknown': 'Este tipo no tiene ese campo.',
    'attribute.needed': 'Complete «{label}».',
    'attribute.not_text': '«{label}» debe ser un texto.',
    'attribute.too_long': '«{label}» admite {most} caracteres.',
    'attribute.not_number': '«{label}» debe ser un número.',
    'attribute.not_day': '«{label}» debe ser una fecha.',
    'attribute.not_yes_no': '«{label}» debe ser sí o no.',
    'attribute.not_option': 'Elija una de las opciones de «{label}».',
  },
  en: {
    'coverage_type.name_taken': 'There is already “{name}”. Use another name.',
    'coverage_type.kind_stays': 'A contract cannot become a warranty, nor the other way round: make another type.',
    'coverage_type.too_many': 'No more than {most} types are possible.',
    'coverage_type.unknown_calendar': 'This calendar no longer exists. Choose another one.',
    'coverage_type.not_empty': 'There are kinds already: the usual ones are added where there are none.',
    'coverage_type.inactive_calendar': 'This calendar is inactive. Choose another one or activate it first.',
    'coverage_type.unknown_topic': 'One of the topics no longer exists.',
    'coverage_type.unknown_priority': 'This priority no longer exists.',
    'coverage_type.priority_twice': 'This priority is there twice.',
    'coverage_type.solution_first': 'A solution cannot be promised before the answer.',
    'coverage_type.label_twice': 'There is already a field “{label}”.',
    'coverage_type.key_twice': 'Two fields have the same key “{key}”.',
    'coverage_type.field_used':
      'There are contracts or warranties with data in “{label}”: rename it, but do not take it out.',
    'coverage_type.field_type_used': 'There are contracts or warranties with data in “{label}”: its type stays.',
    'coverage_type.needless_options': 'Only a list of options has options.',
    'coverage_type.two_options': 'Give two options at least.',
    'coverage_type.option_twice': 'An option is there twice.',
    'attribute.unknown': 'This type has no such field.',
    'attribute.needed': 'Fill in “{label}”.',
    'attribute.not_text': '“{label}” must be a text.',
    'attribute.too_long': '“{label}” has {most} characters at most.',
    'attribute.not_number': '“{label}” must be a number.',
    'attribute.not_day': '“{label}” must be a date.',
    'attribute.not_yes_no': '“{label}” must be yes or no.',
    'attribute.not_option': 'Choose one of the options of “{label}”.',
  },
}
