/**
 * All that is ever asked of the API, with its parameters as it spells them. One of its other paths writes to the card of
 * a customer although it is a GET: so nothing but these may be called, whatever anybody gives as a path.
 */
export const PATHS = {
  'IW/ObtieneModulos': [],
  'IW/ObtieneCondicionesVenta': [],
  'IW/DocumentosFacturados': ['codaux', 'ano', 'top'],
  'IW/DetalleDocumento': ['codaux', 'folio', 'subtipo', 'tipo'],
  'IW/ProductosComprados': ['codaux'],
  'CW/ConsultaMonedas': [],
  'CW/ConsultaTiposDeDocumentos': [],
  'CW/ConsultaPlanDeCuentas': [],
  'CW/ConsultaCliente': ['cantidad', 'catCli', 'codaux', 'codLista', 'codVen', 'conVta', 'nombre', 'pagina', 'rut'],
  'CW/ContactosXAuxiliar': ['codaux'],
  'CW/ResumenContable': ['codaux', 'NoContabilizado'],
  'CW/DocumentosContabilizados': [
    'cantidad',
    'codaux',
    'diasxvencer',
    'Emisiondesde',
    'emisionhasta',
    'estado',
    'folio',
    'listacuentas',
    'listadocumentos',
    'pagina',
    'rutaux',
    'solosaldo',
    'Vctodesde',
    'Vctohasta',
    'listacategorias',
    'listacondicionventa',
    'listavendedores',
  ],
  'CW/PagosxDocumento': ['cantidad', 'codaux', 'documento', 'folio', 'pagina'],
  'CW/TopDeudores': ['CantidadTope', 'desde', 'listaCuentas', 'listaTipodocumentos'],
  'NW/ObtieneNotasVentaPendientesPorFacturar': ['codaux'],
  'NW/DetalleNotaDeVenta': ['nvnumero'],
} as const

export type Path = keyof typeof PATHS
/** Whether an answer is a page of a list, and not all of it. */
export const isPaged = (path: Path): boolean => (PATHS[path] as readonly string[]).includes('pagina')

export type Params<P extends Path> = Partial<Record<(typeof PATHS)[P][number], string | number>>

/** The path with its question, each parameter once and in order; one that says nothing is sent empty. */
export function questionOf<P extends Path>(path: P, params: Params<P>): string {
  if (!Object.hasOwn(PATHS, path)) throw new RangeError('not a path that may be read')
  const names: readonly string[] = PATHS[path]
  const given = params as Record<string, string | number | undefined>
  const told = names.map((name) => `${name}=${encode(String(given[name] ?? ''))}`)
  return told.length ? `${path}?${told.join('&')}` : path
}

/** Commas between the items of a list are sent as they are. */
const encode = (text: string) => encodeURIComponent(text.toWellFormed()).replaceAll('%2C', ',')
