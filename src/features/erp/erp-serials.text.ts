import { words } from '../../platform/shared/words.ts'

/** Where the ERP keeps the serials of what was sold. */
export const erpSerialsText = words({
  es: {
    title: 'Números de serie',
    help: 'Mientras no elija una tabla, el número de serie de un producto vendido es la pieza de su línea en la factura o boleta. Si su empresa los guarda en otra tabla de Softland, elíjala aquí: los productos del cliente y las garantías se leen de ella.',
    none: 'No se encontró una tabla que claramente los guarde.',
    choose: 'Elegir una tabla',
    untested: 'Pruebe la conexión para ver las tablas que puede elegir.',
    table: 'Tabla',
    noTable: 'Ninguna: la pieza de cada línea',
    plain: (table: string) => `${table} (parece guardarlos)`,
    roles: {
      serial: 'Columna del número de serie',
      kind: 'Tipo de documento',
      document: 'Número interno',
      line: 'Línea',
      product: 'Producto',
    },
    roleHelp: {
      serial: 'El número que lleva el equipo.',
      kind: 'La letra: F, B o N. Suele llamarse Tipo.',
      document: 'Suele llamarse NroInt. No es el folio.',
      line: 'Suele llamarse Linea.',
      product: 'Suele llamarse CodProd.',
    },
    notChosen: 'elija una',
    without: 'no la tiene',
    needs: {
      'serials.serial': 'Elija la columna que tiene el número de serie.',
      'serials.kind': 'Elija la columna que tiene el tipo de documento.',
      'serials.document': 'Elija la columna que tiene el número interno del documento.',
      'serials.product':
        'Elija la columna del producto o la de la línea: sin una de ellas no se sabe de qué es cada serie.',
    },
    result: 'Lo que dice esa tabla',
    old: 'Lo elegido no se ha probado.',
    again: 'Probar con esta tabla',
    found: 'Compare estas ventas con lo que muestra Softland.',
    foundBefore: 'La última vez que se miró tenía series de productos vendidos. Pruebe la conexión para ver algunas.',
    empty: 'La tabla no tiene filas.',
    apart:
      'La tabla tiene filas, pero ninguna es de una línea de factura o boleta vigente: revise qué columna es cada una. Si las series se anotan en la guía de despacho, no se pueden unir a la factura.',
    unknown: 'No se alcanzó a saber: el ERP tardó demasiado o no respondió.',
    lacking: 'No se puede leer, y mientras tanto los productos se muestran sin series:',
    lacks: {
      noTable: (name: string) => `El ERP no tiene la tabla ${name}.`,
      noColumn: (name: string) => `La tabla no tiene la columna ${name}.`,
      otherType: (name: string) => `La columna ${name} guarda otra clase de dato.`,
      denied: (name: string) =>
        `El usuario no puede leer la columna ${name}. Guarde, y pida al administrador de la base de datos que ejecute de nuevo el script de más abajo.`,
    },
  },
  en: {
    title: 'Serial numbers',
    help: 'While no table is chosen, the serial of a product that was sold is the piece of its line on the invoice or receipt. If your company keeps them in another table of Softland, choose it here: the customer’s products and the warranties are read from it.',
    none: 'No table was found that plainly keeps them.',
    choose: 'Choose a table',
    untested: 'Test the connection to see the tables to choose from.',
    table: 'Table',
    noTable: 'None: the piece of each line',
    plain: (table: string) => `${table} (seems to keep them)`,
    roles: {
      serial: 'Column of the serial number',
      kind: 'Kind of document',
      document: 'Internal number',
      line: 'Line',
      product: 'Product',
    },
    roleHelp: {
      serial: 'The number that is on the equipment.',
      kind: 'The letter: F, B or N. Usually called Tipo.',
      document: 'Usually called NroInt. It is not the folio.',
      line: 'Usually called Linea.',
      product: 'Usually called CodProd.',
    },
    notChosen: 'choose one',
    without: 'it has none',
    needs: {
      'serials.serial': 'Choose the column that has the serial number.',
      'serials.kind': 'Choose the column that has the kind of document.',
      'serials.document': 'Choose the column that has the internal number of the document.',
      'serials.product':
        'Choose the column of the product or that of the line: without one nobody knows what a serial is of.',
    },
    result: 'What that table says',
    old: 'What is chosen was not tested.',
    again: 'Test with this table',
    found: 'Compare these sales with what Softland says.',
    foundBefore:
      'The last time somebody looked it had serials of products that were sold. Test the connection to see some.',
    empty: 'The table has no rows.',
    apart:
      'The table has rows, but none is of a line of an invoice or receipt in force: check which column is which. Serials that are noted on the dispatch guide cannot be joined to the invoice.',
    unknown: 'It could not be found out: the ERP took too long or did not answer.',
    lacking: 'It cannot be read, and meanwhile products are shown without serials:',
    lacks: {
      noTable: (name: string) => `The ERP has no table ${name}.`,
      noColumn: (name: string) => `The table has no column ${name}.`,
      otherType: (name: string) => `The column ${name} keeps another kind of data.`,
      denied: (name: string) =>
        `The user may not read the column ${name}. Save, and ask the database administrator to run the script below again.`,
    },
  },
})
