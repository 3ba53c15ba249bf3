import type { RefusalWords } from './words.ts'

/** Refusals that any address may answer with. */
export const platformRefusals: RefusalWords = {
  es: {
    invalid: 'Hay datos por corregir.',
    not_found: 'No existe, o no está a su alcance.',
    not_allowed: 'Su perfil no permite esta acción.',
    sign_in_first: 'Ingrese para continuar.',
    foreign_origin: 'La solicitud viene de otro sitio y no se acepta.',
    stale: 'Otra persona lo cambió mientras usted escribía. Revise los cambios y guarde de nuevo.',
    control_characters: 'El texto contiene caracteres que no se pueden guardar. Péguelo de nuevo como texto simple.',
    too_many_connections: 'Hay demasiadas pantallas abiertas a su nombre (máximo {most}). Cierre algunas.',
    wrong_cursor: 'La página pedida no existe: vuelva al comienzo de la lista.',
    idempotency_key_reused: 'La misma clave de repetición llegó con otro contenido.',
    idempotency_key_too_long: 'La clave de repetición es demasiado larga (máximo 200 caracteres).',
    http_400: 'La solicitud no se entiende. Revise que sea JSON válido.',
    http_404: 'Esta dirección no existe.',
    http_405: 'Esta dirección no admite esa operación.',
    http_413: 'Lo enviado es demasiado grande.',
    http_415: 'Este tipo de contenido no se admite.',
    http_429: 'Demasiadas solicitudes. Espere un momento.',
    http_503:
      'La base de datos no responde en este momento. Lo escrito sigue en su pantalla: vuelva a intentarlo en unos segundos.',
    unexpected: 'Ocurrió un error inesperado. Lo escrito sigue en su pantalla.',
  },
  en: {
    invalid: 'Some data must be corrected.',
    not_found: 'It does not exist, or not within your reach.',
    not_allowed: 'Your role does not allow this.',
    sign_in_first: 'Sign in to go on.',
    foreign_origin: 'The request comes from another site and is not taken.',
    stale: 'Somebody changed it while you were writing. Look at the changes and save again.',
    control_characters: 'The text has characters that cannot be stored. Paste it again as plain text.',
    too_many_connections: 'Too many screens are open in your name ({most} at most). Close some.',
    wrong_cursor: 'There is no such page: go back to the beginning of the list.',
    idempotency_key_reused: 'The same idempotency key came with other content.',
    idempotency_key_too_long: 'The idempotency key is too long (200 characters at most).',
    http_400: 'The request cannot be understood. Check that it is valid JSON.',
    http_404: 'This address does not exist.',
    http_405: 'This address does not take that operation.',
    http_413: 'What was sent is too large.',
    http_415: 'This type of content is not accepted.',
    http_429: 'Too many requests. Wait a moment.',
    http_503:
      'The database does not answer just now. What you wrote is still on your screen: try again in a few seconds.',
    unexpected: 'Something unexpected went wrong. What you wrote is still on your screen.',
  },
}
