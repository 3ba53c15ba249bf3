import type { RefusalWords } from '../../platform/shared/words.ts'

export const settingsRefusals: RefusalWords = {
  es: {
    'classification.name_taken': 'Ya existe «{name}». Use otro nombre.',
    'classification.category_needed': 'Elija la categoría del estado.',
    'classification.category_used': 'Hay HelpDesk en «{name}»: su categoría ya no puede cambiar.',
    'classification.is_default': 'Es la opción propuesta por omisión. Elija antes otra como opción por omisión.',
    'classification.default_inactive': 'Una opción inactiva no puede proponerse por omisión: actívela primero.',
    'classification.last_of_category':
      'Es el último estado activo de su categoría: la categoría necesita al menos uno.',
    'classification.used': '«{name}» está en uso: puede desactivarse, pero no eliminarse.',
    'classification.order_changed': 'La lista cambió mientras usted la ordenaba. Revísela y ordene de nuevo.',
    'classification.too_many': 'No se admiten más de {most}. Elimine las que no se usan.',
    'topic.unknown_parent': 'El tópico superior ya no existe.',
    'topic.loop': 'Un tópico no puede quedar bajo sí mismo.',
    'topic.too_deep': 'El árbol de tópicos admite {most} niveles.',
    'topic.inactive_parent': '«{name}» está inactivo: actívelo primero.',
    'topic.active_children': 'Bajo este tópico hay otros activos ({names}): desactívelos primero.',
    'topic.has_children': 'Bajo este tópico hay otros: muévalos o elimínelos primero.',
  },
  en: {
    'classification.name_taken': 'There is already “{name}”. Use another name.',
    'classification.category_needed': 'Choose the category of the state.',
    'classification.category_used': 'There are cases in “{name}”: its category can no longer change.',
    'classification.is_default': 'It is the one proposed by default. Make another one the default first.',
    'classification.default_inactive': 'An inactive one cannot be proposed by default: activate it first.',
    'classification.last_of_category': 'It is the last active state of its category: the category needs at least one.',
    'classification.used': '“{name}” is in use: it can be deactivated, but not deleted.',
    'classification.order_changed': 'The list changed while you were ordering it. Look at it and order again.',
    'classification.too_many': 'No more than {most} are possible. Delete those that are not used.',
    'topic.unknown_parent': 'The topic above no longer exists.',
    'topic.loop': 'A topic cannot stand under itself.',
    'topic.too_deep': 'The tree of topics has {most} levels at most.',
    'topic.inactive_parent': '“{name}” is inactive: activate it first.',
    'topic.active_children': 'There are active topics under this one ({names}): deactivate them first.',
    'topic.has_children': 'There are topics under this one: move or delete them first.',
  },
}
