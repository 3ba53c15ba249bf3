-- The tables of a Softland company that Atiende reads and their neighbours, with Softland's names (always quoted) and its
-- types in PostgreSQL: datetime is timestamp, float is double precision, decimal(18,0) is numeric(18,0). Columns of no
-- interest to anybody here are left out; Softland itself has no foreign keys that could be relied upon either.

create schema softland;
set local search_path = softland;

-- customers, suppliers and everybody else
create table "cwtauxi" (
  "CodAux" varchar(10) primary key, "NomAux" varchar(60), "NoFAux" varchar(60), "RutAux" varchar(20),
  "ActAux" varchar(1), "Bloqueado" varchar(1), "BloqueadoPro" varchar(1),
  "ClaCli" varchar(1) not null, "ClaPro" varchar(1) not null, "ClaEmp" varchar(1) not null,
  "ClaSoc" varchar(1) not null, "ClaDis" varchar(1) not null, "ClaOtr" varchar(1) not null, "ClaPros" varchar(10),
  "GirAux" varchar(6), "DirAux" varchar(60), "DirNum" varchar(10), "DirDpto" varchar(10),
  "ComAux" varchar(7), "CiuAux" varchar(7), "PaiAux" varchar(3), "Region" integer,
  "FonAux1" varchar(15), "FonAux2" varchar(15), "FonAux3" varchar(15), "EMail" varchar(250), "eMailDTE" varchar(250),
  "DiaPlazo" varchar(2), "Notas" text, "ClienteDesde" timestamp(3),
  "CtaCliente" varchar(18), "CtaCliMonExt" varchar(18), "esReceptorDTE" varchar(1) not null,
  "Usuario" varchar(8), "Proceso" varchar(100), "Sistema" varchar(2), "FechaUlMod" timestamp(3),
  "Username" varchar(20), "Password" varchar(12)
);
create table "cwtaxco" (
  "CodAuc" varchar(10), "NomCon" varchar(30), "CarCon" varchar(4), "FonCon" varchar(15), "FonCon2" varchar(15),
  "FonCon3" varchar(15), "Email" varchar(250), "FechaUlMod" timestamp(3), primary key ("CodAuc", "NomCon")
);
create table "cwtcarg" ("CarCod" varchar(4) primary key, "CarNom" varchar(60));
create table "cwtauxd" (
  "CodAxD" varchar(10), "NomDch" varchar(30), "DirDch" varchar(60), "ComDch" varchar(7), "CiuDch" varchar(7),
  "PaiDch" varchar(3), "Fon1Dch" varchar(15), "AteDch" varchar(30), "RegionDch" integer, primary key ("CodAxD", "NomDch")
);
create table "cwtauxven" ("CodAux" varchar(10), "VenCod" varchar(4), "Usuario" varchar(8), primary key ("CodAux", "VenCod"));
create table "cwtvend" ("VenCod" varchar(4) primary key, "VenDes" varchar(60), "EMail" varchar(250), "Usuario" varchar(8));
create table "cwtcvcl" (
  "CodAux" varchar(10) primary key, "ConVta" varchar(3), "MtoCre" double precision, "CodCan" varchar(3), "CodCob" varchar(4)
);
create table "cwtconv" ("CveCod" varchar(3) primary key, "CveDes" varchar(60), "CveDias" integer);
create table "cwtgiro" ("GirCod" varchar(6) primary key, "GirDes" varchar(60));
create table "cwtcomu" ("ComCod" varchar(7) primary key, "ComDes" varchar(60), "id_Region" integer);
create table "cwtciud" ("CiuCod" varchar(7) primary key, "CiuDes" varchar(60), "id_Region" integer);
create table "cwtregion" ("id_Region" integer primary key, "Descripcion" varchar(60));
create table "cwtmone" ("CodMon" varchar(2) primary key, "DesMon" varchar(30), "SimMon" varchar(5), "DecMon" integer);
create table "so_uf" ("Fecha" timestamp(3) primary key, "Valor" double precision);
create table "soempre" (
  "RutE" varchar(20), "RutEmisor" varchar(20), "NomB" varchar(60), "Giro" varchar(60), "Dire" varchar(60),
  "Comu" varchar(60), "Ciud" varchar(60), "Fono" varchar(15), "EMailDTE" varchar(250), "SitioWEB" varchar(100)
);

-- products
create table "iw_tprod" (
  "CodProd" varchar(20) primary key, "DesProd" varchar(60), "DesProd2" varchar(60), "CodBarra" varchar(20),
  "CodUMed" varchar(6), "CodGrupo" varchar(10), "CodSubGr" varchar(10), "CodCateg" varchar(3), "CodMonPVta" varchar(2),
  "PrecioVta" double precision, "PrecioBol" double precision, "Impuesto" integer, "Inventariable" integer,
  "EsSerie" integer, "EsPartida" integer, "EsPieza" integer, "EsCaducidad" integer, "EsTallaColor" integer,
  "TipProd" varchar(2), "esParaVenta" integer, "esParaCompra" integer, "Inactivo" integer not null, "FichaTec" integer,
  "FechaUlMod" timestamp(3)
);
create table "iw_tumed" ("CodUMed" varchar(6) primary key, "DesUMed" varchar(60));
create table "iw_tgrupo" ("CodGrupo" varchar(10) primary key, "DesGrupo" varchar(60));

-- sales documents
create table "iw_gsaen" (
  "Tipo" varchar(1) not null, "NroInt" integer, "SubTipoDocto" varchar(1) not null, "Folio" numeric(18, 0),
  "Concepto" varchar(2), "Estado" varchar(1) not null, "Fecha" timestamp(3), "FechaVenc" timestamp(3), "Glosa" varchar(255),
  "CodAux" varchar(10), "NomAux" varchar(60), "RutAux" varchar(20), "CodVendedor" varchar(4), "CodMoneda" varchar(2),
  "Equivalencia" double precision, "CondPago" varchar(3), "NetoAfecto" double precision, "NetoExento" double precision,
  "IVA" double precision, "SubTotal" double precision, "TotalDesc" double precision, "Flete" double precision,
  "Embalaje" double precision, "Total" double precision, "nvnumero" integer, "TtdCod" varchar(2), "AuxDocNum" numeric(18, 0),
  "AuxDocfec" timestamp(3), "AuxGuiaNum" numeric(18, 0), "AuxGuiaFec" timestamp(3), "EnMantencion" integer,
  "CodBode" varchar(10), "CentroDeCosto" varchar(8), "CodLugarDesp" varchar(30), "NomContacto" varchar(30),
  "CpbAnoVentas" varchar(4), "CpbNumVentas" varchar(9), "ContabVenta" integer, "esDevolucion" integer,
  "FecHoraCreacion" timestamp(3), "FechaGenDTE" timestamp(3), "DTE_SiiTDoc" integer, "FmaPago" integer,
  primary key ("Tipo", "NroInt")
);
create index "iw_gsaen_aux" on "iw_gsaen" (lower(btrim("CodAux", E' \t\r\n')));
create table "iw_gmovi" (
  "Tipo" varchar(1), "NroInt" integer, "Linea" integer, "CodProd" varchar(20), "DetProd" text, "CodUMed" varchar(6),
  "Fecha" timestamp(3), "CantIngresada" double precision, "CantDespachada" double precision, "CantFacturada" double precision,
  "CantFactUVta" double precision, "PreUniMB" double precision, "PreUniBoleta" double precision,
  "TotalBoleta" double precision, "TotLinea" double precision, "TotalDescMov" double precision, "nvCorrela" integer,
  "FactNumLin" double precision, "Partida" varchar(20), "Pieza" varchar(20), "FechaVencto" timestamp(3),
  "Ubicacion" varchar(40), "KIT" varchar(20), "SolicitudMT" double precision, "NroLineaMT" double precision,
  "CodiCC" varchar(8), "Recargo" double precision, primary key ("Tipo", "NroInt", "Linea")
);
create table "IW_GSaEn_RefDTE" (
  "Tipo" varchar(1), "NroInt" integer, "LineaRef" integer, "CodRefSII" varchar(3), "FolioRef" varchar(18),
  "FechaRef" timestamp(3), "CodRef" integer, "Glosa" varchar(90), primary key ("Tipo", "NroInt", "LineaRef")
);
create table "DTE_SiiTDocRef" ("CodRefSII" varchar(3) primary key, "DesRefSII" varchar(60));
create table "dte_siitdoc" (
  "Tipo" varchar(1), "SubTipoDocto" varchar(1), "DocCod" integer, "Electronico" integer, primary key ("Tipo", "SubTipoDocto")
);

-- quotations and sales notes
create table "nwcotiza" (
  "CotNum" integer primary key, "CodAux" varchar(10), "NomCon" varchar(30), "VenCod" varchar(4), "CodMon" varchar(2),
  "CodLista" varchar(3), "CveCod" varchar(3), "CodiCC" varchar(8), "CtEstado" varchar(1), "CtFem" timestamp(3),
  "CtFeEnt" timestamp(3), "CtFePerd" timestamp(3), "CtObser" text, "numOC" varchar(12) not null,
  "CtSubTotal" double precision, "CtTotalDesc" double precision, "CtNetoAfecto" double precision,
  "CtNetoExento" double precision, "CtValflete" double precision, "CtValEmb" double precision, "CtMonto" double precision,
  "CtEquiv" double precision, "CodPerd" varchar(3), "ObsPerd" text, "EnMantencion" integer,
  "UsuarioGeneraDocto" varchar(8), "FechaHoraCreacion" timestamp(3)
);
create table "nwdetcot" (
  "CotNum" integer, "CtLinea" double precision, "CodProd" varchar(20), "DetProd" text, "CodUMed" varchar(6),
  "CtCant" double precision, "CtPrecio" double precision, "CtEquiv" double precision, "CtSubTotal" double precision,
  "CtTotDesc" double precision, "CtTotLinea" double precision, "CtFecCompr" timestamp(3), "FechaVencto" timestamp(3),
  primary key ("CotNum", "CtLinea")
);
create table "nw_detnv" (
  "NVNumero" integer, "nvLinea" double precision, "CodProd" varchar(20), "DetProd" text, "CodUMed" varchar(6),
  "nvCant" double precision, "nvPrecio" double precision, "nvEquiv" double precision, "nvSubTotal" double precision,
  "nvTotDesc" double precision, "nvTotLinea" double precision, "nvCantFact" double precision, "nvCantDesp" double precision,
  "Partida" varchar(20), "Pieza" varchar(20), "FechaVencto" timestamp(3), "KIT" varchar(20),
  primary key ("NVNumero", "nvLinea")
);
create table "nwperdida" ("CodPerd" varchar(3) primary key, "desPerd" varchar(60));
create table "nw_nventa" (
  "NVNumero" integer primary key, "CotNum" integer, "nvEstado" varchar(1), "nvFem" timestamp(3), "nvFeEnt" timestamp(3),
  "nvFeAprob" timestamp(3), "NumOC" varchar(12) not null, "CodAux" varchar(10), "VenCod" varchar(4), "CodMon" varchar(2),
  "CodLista" varchar(3), "CveCod" varchar(3), "NomCon" varchar(30), "CodiCC" varchar(8), "CodBode" varchar(10),
  "nvObser" text, "nvSubTotal" double precision, "nvTotalDesc" double precision, "nvNetoAfecto" double precision,
  "nvNetoExento" double precision, "nvMonto" double precision, "nvEquiv" double precision, "EnMantencion" integer,
  "FechaHoraCreacion" timestamp(3)
);

-- accounting
create table "cwcpbte" (
  "CpbAno" varchar(4), "CpbNum" varchar(8), "AreaCod" varchar(3), "CpbFec" timestamp(3), "CpbMes" varchar(2),
  "CpbEst" varchar(1), "CpbTip" varchar(1), "CpbNui" varchar(8), "CpbGlo" varchar(60), "CpbImp" varchar(1),
  "CpbCon" varchar(1), "Sistema" varchar(2), "Proceso" varchar(100), "Usuario" varchar(8), "FechaUlMod" timestamp(3),
  primary key ("CpbAno", "CpbNum")
);
create table "cwmovim" (
  "CpbAno" varchar(4), "CpbNum" varchar(8), "MovNum" double precision, "PctCod" varchar(18), "CpbFec" timestamp(3),
  "CpbMes" varchar(2), "AreaCod" varchar(3), "CcCod" varchar(8), "VendCod" varchar(4), "CodAux" varchar(10),
  "TtdCod" varchar(2), "NumDoc" double precision, "MovTipDocRef" varchar(2), "MovNumDocRef" double precision,
  "MovFe" timestamp(3), "MovFv" timestamp(3), "MovDebe" double precision, "MovHaber" double precision,
  "MovDebeMa" double precision, "MovHaberMa" double precision, "MonCod" varchar(2), "MovEquiv" double precision,
  "Cuota" integer, "CuotaRef" integer, "MovGlosa" varchar(60), "FecPag" timestamp(3), "CODCPAG" varchar(4),
  primary key ("CpbAno", "CpbNum", "MovNum")
);
create index "cwmovim_aux" on "cwmovim" (lower(btrim("CodAux", E' \t\r\n')));
create table "cwttdoc" ("CodDoc" varchar(2) primary key, "DesDoc" varchar(60), "DTEDocSII" integer);
create table "cwpctas" (
  "PCCODI" varchar(18) primary key, "PCDESC" varchar(60), "PCNIVEL" integer, "PCTIPO" varchar(1), "PCAUXI" varchar(1),
  "PCCDOC" varchar(1), "PCCONB" varchar(1), "PCCCOS" varchar(1), "PCDETG" varchar(1), "PCMONE" varchar(2)
);
create table "cwparam" ("ParVer" varchar(10), "ParNni" integer);
create table "iwparam" ("CtaCliente" varchar(18), "CtaPagoEfectivo" varchar(18), "CtaPagoSAChFec" varchar(18));
create table "iw_logcontab" (
  "TipoDoc" varchar(1), "Folio" numeric(18, 0), "CpbAno" varchar(4), "CpbNum" varchar(8), "esAutomatica" integer,
  "Contabilizado" integer, "Observacion" varchar(100)
);
