import type { RefusalWords } from '../../platform/shared/words.ts'

export const savedRefusals: RefusalWords = {
  es: {
    'saved.name_taken': 'Usted ya tiene un informe guardado que se llama «{name}»: cambie el nombre o modifique ese.',
    'saved.too_many': 'Ya tiene {most} informes guardados, el máximo: elimine alguno que no use.',
    'schedule.too_many': 'Este informe ya tiene {most} envíos, el máximo: elimine o cambie alguno.',
    'schedule.recipient_may_not': 'No pueden ver este informe: {names}. Quítelos o elija a otras personas.',
    'schedule.recipient_unknown': 'Alguna de esas personas ya no trabaja aquí. Elija a otras.',
    'schedule.no_chart': 'Este informe no tiene gráfico: elija otro formato en lugar de la imagen.',
    'delivery.creator_left': 'Quien programó el envío ya no trabaja aquí.',
    'delivery.creator_may_not': 'Quien programó el envío ya no puede ver este informe.',
    'delivery.asked_in_vain': 'El informe ya no se puede pedir como se guardó.',
    'delivery.too_large': 'El informe es demasiado grande para enviarlo: pida un rango más corto.',
    'delivery.no_chart': 'Este informe ya no tiene gráfico.',
    'delivery.failed': 'El informe no se pudo hacer. La próxima vez se intenta de nuevo.',
    'delivery.paused': 'El envío quedó en pausa: ábralo, corríjalo y guárdelo para que siga.',
  },
  en: {
    'saved.name_taken': 'You have a saved report called “{name}” already: change the name, or that one.',
    'saved.too_many': 'You have {most} saved reports already, the most there may be: delete one you do not use.',
    'schedule.too_many': 'This report is sent {most} times already, the most there may be: delete or change one.',
    'schedule.recipient_may_not': 'They may not see this report: {names}. Take them out, or choose others.',
    'schedule.recipient_unknown': 'One of those people does not work here any more. Choose others.',
    'schedule.no_chart': 'This report has no chart: choose another format in place of the picture.',
    'delivery.creator_left': 'Whoever scheduled this does not work here any more.',
    'delivery.creator_may_not': 'Whoever scheduled this may not see the report any more.',
    'delivery.asked_in_vain': 'The report cannot be asked any more as it was saved.',
    'delivery.too_large': 'The report is too large to be sent: ask for a shorter range.',
    'delivery.no_chart': 'This report has no chart any more.',
    'delivery.failed': 'The report could not be made. Next time it is tried again.',
    'delivery.paused': 'It is paused: open it, put it right and save it to go on.',
  },
}
