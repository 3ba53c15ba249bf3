/**
 * The customers of the demonstration: name | trade name | beginning of the RUT (- abroad) | what it does | district.
 * Chilean companies of every kind: S.A., SpA, Ltda., E.I.R.L., foundations, town halls, cooperatives, single persons.
 */
export const customerLines = `
Clínica Ñuñoa Oriente S.A.|Clínica Ñuñoa|96|Servicios médicos|Ñuñoa
Supermercados El Copihue Limitada|El Copihue|78|Venta al por menor de alimentos|Temuco
Panadería y Pastelería La Espiga Dorada E.I.R.L.|La Espiga|76|Elaboración de pan|Maipú
Ferretería O'Higgins SpA||76|Venta de materiales de construcción|Rancagua
Comercial Muñoz y Compañía Limitada|Comercial Muñoz|77|Comercio al por mayor|Talca
Viña Cordillera del Maule S.A.|Viña Cordillera|96|Elaboración de vinos|Curicó
Transportes Peñalolén SpA||76|Transporte de carga por carretera|Peñalolén
Carnicería Doña Ximena Ltda.|Doña Ximena|76|Venta de carnes|La Florida
Colegio San Agustín de Concepción|Colegio San Agustín|65|Enseñanza básica y media|Concepción
Ilustre Municipalidad de Puerto Varas|Municipalidad de Puerto Varas|69|Administración pública|Puerto Varas
Frutícola Los Aromos S.A.||99|Exportación de fruta fresca|San Fernando
Laboratorio Clínico Araucanía Limitada|LabAraucanía|77|Análisis clínicos|Temuco
Pesquera Isla Quinchao S.A.|Quinchao|96|Elaboración de productos del mar|Castro
Distribuidora Huechuraba SpA||76|Venta al por mayor|Quilicura
Farmacias del Pacífico SpA|Farmacias Pacífico|76|Venta de medicamentos|Viña del Mar
Minimarket Señora Nélida E.I.R.L.|Donde la Nélida|52|Venta al por menor de alimentos|Valparaíso
Maestranza Ibáñez Hermanos Ltda.|Maestranza Ibáñez|78|Fabricación de piezas metálicas|Talcahuano
Constructora Bío Bío Austral S.A.|Bío Bío Austral|96|Construcción de edificios|San Pedro de la Paz
Agrícola y Lechera Río Bueno Limitada|Lechera Río Bueno|77|Producción de leche|Osorno
Cooperativa Campesina Curacaví Ltda.|Coop. Curacaví|70|Venta de insumos agrícolas|Curacaví
Hotel Cabo de Hornos SpA|Hotel Cabo de Hornos|76|Hospedaje|Punta Arenas
Librería Gabriela Mistral Limitada|Librería Gabriela|78|Venta de libros y artículos de oficina|La Serena
Importadora Yungay Trading SpA|Yungay Trading|77|Importación de maquinaria|Iquique
Óptica Visión Ñuble Ltda.|Óptica Ñuble|76|Venta de lentes|Chillán
Automotora Gran Avenida S.A.||96|Venta de vehículos|San Miguel
Fundación Hogar Niño Jesús|Hogar Niño Jesús|65|Servicios sociales|Estación Central
Restaurante y Marisquería El Albatros SpA|El Albatros|76|Servicio de comidas|Coquimbo
Servicios Integrales Güell Limitada|Aseos Güell|77|Aseo industrial|Providencia
Notaría y Conservador Núñez Astorga|Notaría Núñez|53|Servicios notariales|Los Ángeles
Veterinaria Patitas del Sur E.I.R.L.|Patitas del Sur|76|Atención de animales|Puerto Montt
Aserraderos Lonquimay S.A.|Aserraderos Lonquimay|96|Aserrado de madera|Los Ángeles
Bodegas y Fríos Quilicura SpA|BFQ|76|Almacenamiento refrigerado|Quilicura
Supermercado Mayorista Alvi-Sur Ltda.|Alvi-Sur|78|Venta al por mayor|Valdivia
Almacenes Rojas e Hijos Limitada|Almacenes Rojas|79|Venta al por menor de alimentos|Linares
Comercializadora Ñancupil SpA|Ñancupil|77|Venta de artesanía y alimentos|Padre Las Casas
Centro Médico Vitacura Norte S.A.|CMVN|99|Atención ambulatoria|Vitacura
Imprenta y Gráfica Andes Limitada|Gráfica Andes|78|Servicios de impresión|Santiago
Lácteos La Vaquita de Chiloé SpA|La Vaquita|76|Elaboración de quesos|Ancud
Minera Cerro Esmeralda SCM|Cerro Esmeralda|76|Extracción de cobre|Calama
Casino y Eventos Laguna Azul Ltda.|Laguna Azul|77|Servicio de comidas|Villarrica
Tostaduría Hermanos Züñiga Ltda.|Tostaduría Züñiga|76|Elaboración de café y frutos secos|Providencia
Confecciones María Eugenia Soto E.I.R.L.|Confecciones M. Eugenia|76|Fabricación de uniformes|Recoleta
Dulces Típicos La Ligua Limitada|La Ligua|78|Elaboración de dulces|La Ligua
Embotelladora Elqui S.A.|Embotelladora Elqui|96|Elaboración de bebidas|Vicuña
Estudio Jurídico Larraín y Echeverría Ltda.|Larraín & Echeverría|77|Asesoría legal|Las Condes
Rodrigo Alejandro Catrileo Painemal|Verdulería El Trébol|15|Venta de frutas y verduras|Temuco
Patricia del Carmen Ríos Águila|Botillería Los Ríos|12|Venta de bebidas|Valdivia
Juan Carlos Pérez González|Taller JC|10|Reparación de vehículos|Arica
Supermercados Unimarket Patagonia S.A.|Unimarket|96|Venta al por menor de alimentos|Coyhaique
Salmones Reloncaví S.A.||99|Cultivo de salmones|Puerto Montt
Avícola Don Pollo SpA|Don Pollo|76|Crianza y faena de aves|Melipilla
Ferretería Industrial Antofagasta Limitada|FIA|77|Venta de materiales de construcción|Antofagasta
Corporación Municipal de Educación de Quilpué|Corporación Quilpué|70|Enseñanza básica y media|Quilpué
Distribuidora de Gas Ñirehuao SpA|Gas Ñirehuao|76|Venta de gas licuado|Coyhaique
Exportadora Tarapacá Foods SpA|Tarapacá Foods|77|Exportación de alimentos|Arica
Comercial Lo Valledor 401 Ltda.|Local 401|76|Venta al por mayor de frutas|Pedro Aguirre Cerda
Panificadora San Camilo Sur S.A.|San Camilo Sur|96|Elaboración de pan|San Bernardo
Hospital Clínico del Norte Grande|Hospital Norte Grande|61|Servicios médicos|Antofagasta
Distribuciones Andinas del Perú S.A.C.|Andinas Perú|-|Venta al por mayor|Tacna
Multitienda La Polar Chica Ltda.|La Polar Chica|78|Venta al por menor de vestuario|Copiapó
`
  .trim()
  .split('\n')
  .map((line) => {
    const [name, tradeName, rut, activity, district] = line.split('|')
    return { name: name!, tradeName: tradeName || null, rut: rut!, activity: activity!, district: district! }
  })
