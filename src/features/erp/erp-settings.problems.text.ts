import type { RefusalWords } from '../../platform/shared/words.ts'

/** What to do about a connection that fails, where the reason does not say it itself; with a kind, for that one alone. */
export const problemHints: RefusalWords = {
  es: {
    unreachable:
      'Compruebe que el nombre esté bien escrito, que el servidor esté encendido y acepte conexiones (en SQL Server, TCP/IP) y que ningún cortafuegos cierre el puerto.',
    'unreachable.softlandApi':
      'Compruebe que esté bien escrita, que ese servidor esté encendido y que ningún cortafuegos cierre el paso.',
    'unreachable.postgres':
      'Compruebe que el nombre esté bien escrito, que el servidor esté encendido y acepte conexiones de esta máquina, y que ningún cortafuegos cierre el puerto.',
    slow: 'El servidor o la red no contestan a tiempo: compruebe la dirección y el puerto, o pruebe cuando haya menos carga.',
    refused: 'Revise usuario y contraseña; en SQL Server, que admita usuarios propios y no solo los de Windows.',
    noDatabase: 'Escriba el nombre de la base de datos de la empresa, como figura en el servidor.',
    notSoftland: 'Pida al administrador de la base de datos que ejecute el script que crea el usuario de lectura.',
    forbidden: 'Pida al administrador de la base de datos que ejecute el script que crea el usuario de lectura.',
    interrupted: 'Pruebe de nuevo; si se repite, revise la red entre esta máquina y el servidor.',
    notAccepting: 'Está partiendo, en mantención o llena de conexiones: pruebe de nuevo en unos minutos.',
    passwordLost: 'Escriba la contraseña de nuevo y guarde.',
    keyRefused: 'Compruebe que la clave esté completa y vigente, y que sea de esta dirección.',
    notSoftlandApi: 'La dirección es la que queda delante de /CW/… e /IW/…: pídala a Softland si no la tiene.',
    apiMoved: 'Ábrala en un navegador y copie la que queda; suele faltar https o el nombre completo.',
    apiTooLarge:
      'Avise al soporte de Softland: una página de cien clientes pesa menos de 2 MB, y las compras de un cliente, menos de 8.',
    apiBusy: 'Pruebe de nuevo en unos minutos.',
    apiFailed: 'Si se repite, avise al soporte de Softland: el error es de su servidor.',
  },
  en: {
    unreachable:
      'Check that the name is spelt right, that the server is on and takes connections (in SQL Server, TCP/IP) and that no firewall closes the port.',
    'unreachable.softlandApi':
      'Check that it is spelt right, that that server is on, and that no firewall closes the way.',
    'unreachable.postgres':
      'Check that the name is spelt right, that the server is on and takes connections of this machine, and that no firewall closes the port.',
    slow: 'Server or network do not answer in time: check address and port, or try when there is less load.',
    refused: 'Check user and password; on SQL Server, that it takes users of its own and not only those of Windows.',
    noDatabase: 'Type the name of the database of the company, as the server has it.',
    notSoftland: 'Ask the database administrator to run the script that makes the reading user.',
    forbidden: 'Ask the database administrator to run the script that makes the reading user.',
    interrupted: 'Try again; if it happens again, look at the network between this machine and the server.',
    notAccepting: 'It is starting, in maintenance or full of connections: try again in some minutes.',
    passwordLost: 'Type the password again and save.',
    keyRefused: 'Check that the key is whole and still valid, and that it is of this address.',
    notSoftlandApi: 'The address is what stands before /CW/… and /IW/…: ask Softland for it if you do not have it.',
    apiMoved: 'Open it in a browser and copy the one it becomes; https or the full name may be lacking.',
    apiTooLarge:
      'Tell the support of Softland: a page of a hundred customers has less than 2 MB, and the purchases of one customer less than 8.',
    apiBusy: 'Try again in some minutes.',
    apiFailed: 'If it happens again, tell the support of Softland: the error is of its server.',
  },
}

/** What works, and should not stay like that; what the form shows by itself of what was found is not said again. */
export const warningWords: RefusalWords = {
  es: {
    notEncrypted: 'La conexión no está cifrada: la contraseña y los datos viajan legibles por la red.',
    notEncryptedApi: 'La conexión no está cifrada: la clave y los datos viajan legibles por la red.',
    oldProtocol: 'Se admiten protocolos de cifrado antiguos, que son débiles: actualice el servidor cuando pueda.',
    noAccounts:
      'El ERP no tiene cuentas que controlen documentos de clientes: la cuenta corriente no se puede calcular.',
    chooseAccounts:
      'La API no dice cuáles son las cuentas de clientes: sin elegirlas cuentan todas las que controlan documentos, también las de proveedores. Elíjalas más abajo.',
    accountsGone: 'Estas cuentas elegidas no están entre las que controlan documentos de clientes: {accounts}.',
  },
  en: {
    notEncrypted: 'The connection is not encrypted: password and data travel readable over the network.',
    notEncryptedApi: 'The connection is not encrypted: key and data travel readable over the network.',
    oldProtocol: 'Old protocols of encryption are allowed, which are weak: update the server when you can.',
    noAccounts:
      'The ERP has no accounts that control documents of customers: the current account cannot be worked out.',
    chooseAccounts:
      'The API does not tell which accounts are of customers: with none chosen all count that control documents, those of suppliers too. Choose them below.',
    accountsGone: 'These chosen accounts are not among those that control documents of customers: {accounts}.',
  },
}

export const erpSettingsRefusals: RefusalWords = {
  es: {
    'erp.host_only':
      'Escriba solo el nombre o la dirección del servidor; la instancia y el puerto van en sus propios campos.',
    'erp.host_never_api':
      'Ahí no puede estar la API de un ERP: esa dirección es de la red interna de la máquina o de la nube. Escriba la que entregó Softland.',
    'erp.host_own': 'Esa es la dirección del propio Atiende. Escriba la de la API que entregó Softland.',
    'erp.company_twice': 'La base de datos {database} ya está en la lista: cada empresa se lee una sola vez.',
    'erp.port_or_instance': 'Indique el puerto o la instancia, no ambos: con instancia, el servidor dice su puerto.',
    'erp.user_needed': 'Escriba el usuario.',
    'erp.path_only_api': 'Solo una API tiene ruta: deje este campo vacío.',
    'erp.path_odd': 'Escriba la ruta como va en la dirección, sin espacios ni preguntas: por ejemplo api/softland.',
    'erp.instance_only_sql_server': 'Solo SQL Server tiene instancias: deje este campo vacío.',
    'erp.password_again':
      'Escriba la contraseña de nuevo: la guardada es de otro servidor, otro usuario o una conexión mejor cifrada, y no se envía a otra parte.',
    'erp.password_lost':
      'La contraseña guardada no se puede leer, porque la clave de esta instalación es otra: escríbala de nuevo.',
    'erp.from_environment':
      'La conexión se dio al iniciar el servidor (en ERP_URL, o por la demostración) y no se cambia aquí. Inicie el servidor sin ella para configurarla en esta pantalla.',
    'erp.key_unusable':
      'La contraseña no se pudo sellar, porque la clave de esta instalación no se puede usar: {reason}. Vea «secret.key» en docs/operations.md.',
    'erp.nothing_to_test': 'No hay una conexión que probar: complete servidor, base de datos y usuario.',
    'erp.test_under_way': 'Ya hay una prueba suya en curso: espere a que termine.',
    'erp.serials_name': 'No es el nombre de una tabla o columna: lleva solo letras, dígitos y guiones bajos.',
    'erp.serials_secret': 'Por su nombre, ahí pueden estar contraseñas o claves, y Atiende no las lee: elija otra.',
    'erp.serials_of_what':
      'Elija la columna del producto o la de la línea: sin una de ellas no se sabe de qué es cada serie.',
    'erp.serials_no_table': 'El ERP no tiene la tabla {name}: elija una de las que se ofrecen.',
    'erp.serials_no_column': 'La tabla {table} no tiene la columna {name}: elija una de las suyas.',
    'erp.serials_other_type':
      'La columna {name} de {table} guarda otra clase de dato: elija una de las que se ofrecen.',
    'erp.tests_under_way': 'Hay varias pruebas en curso: inténtelo de nuevo en unos segundos.',
  },
  en: {
    'erp.host_only': 'Type only the name or address of the server; instance and port have fields of their own.',
    'erp.host_never_api':
      'No API of an ERP can be there: that address is of the inner network of the machine or the cloud. Type the one that Softland gave.',
    'erp.host_own': 'That is the address of Atiende itself. Type that of the API, which Softland gave.',
    'erp.company_twice': 'The database {database} is in the list already: each company is read once.',
    'erp.port_or_instance': 'Give the port or the instance, not both: with an instance the server tells its port.',
    'erp.user_needed': 'Type the user.',
    'erp.path_only_api': 'Only an API has a path: leave this field empty.',
    'erp.path_odd': 'Type the path as it stands in the address, without blanks or questions: for example api/softland.',
    'erp.instance_only_sql_server': 'Only SQL Server has instances: leave this field empty.',
    'erp.password_again':
      'Type the password again: the one kept is for another server, another user or a connection that is better encrypted, and is sent nowhere else.',
    'erp.password_lost':
      'The password that is kept cannot be read, as the key of this installation is another: type it again.',
    'erp.from_environment':
      'The connection was given when the server started (in ERP_URL, or by the demonstration) and is not changed here. Start the server without it to set it up on this screen.',
    'erp.key_unusable':
      'The password could not be sealed, as the key of this installation cannot be used: {reason}. See “secret.key” in docs/operations.md.',
    'erp.nothing_to_test': 'There is no connection to test: fill in server, database and user.',
    'erp.test_under_way': 'A test of yours is under way: wait until it ends.',
    'erp.serials_name': 'This is no name of a table or column: it has letters, digits and underscores only.',
    'erp.serials_secret': 'By its name it may keep passwords or keys, which Atiende does not read: choose another one.',
    'erp.serials_of_what':
      'Choose the column of the product or that of the line: without one nobody knows what a serial is of.',
    'erp.serials_no_table': 'The ERP has no table {name}: choose one of those offered.',
    'erp.serials_no_column': 'The table {table} has no column {name}: choose one of its own.',
    'erp.serials_other_type': 'The column {name} of {table} keeps another kind of data: choose one of those offered.',
    'erp.tests_under_way': 'Several tests are under way: try again in a few seconds.',
  },
}
