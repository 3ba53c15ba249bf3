select cast(serverproperty('ProductVersion') as nvarchar(128)) as version, cast(serverproperty('Edition') as nvarchar(128)) as edition, cast(databasepropertyex(db_name(), 'Collation') as nvarchar(128)) as "collation";

select case when c.encrypt_option like 'T%' then 1 else 0 end as "is"
from sys.dm_exec_connections c
where c.session_id = @@spid;

select case when d.snapshot_isolation_state = 1 then 1 else 0 end as "is"
from sys.databases d
where d.name = db_name();

select top (4000) t.name as name, sum(p.rows) as "rows"
from sys.tables t join sys.schemas s on s.schema_id = t.schema_id join sys.partitions p on p.object_id = t.object_id and p.index_id in (0, 1)
where s.name = 'softland'
group by t.name
order by t.name;

select "CodAux", "NomAux", "NoFAux", "RutAux", "ActAux", "Bloqueado", "ClaCli", "GirAux", "DirAux", "DirNum", "ComAux", "CiuAux", "FonAux1", "EMail", "CtaCliente", "CtaCliMonExt"
from "softland"."cwtauxi" where 1 = 0;

select "CotNum", "CodAux", "NomCon", "VenCod", "CodMon", "CtEstado", "CtFem", "CtNetoAfecto", "CtNetoExento", "CtMonto", "FechaHoraCreacion"
from "softland"."nwcotiza" where 1 = 0;

select "CotNum", "CtLinea", "CodProd", "DetProd", "CtCant", "CtPrecio", "CtEquiv", "CtTotLinea"
from "softland"."nwdetcot" where 1 = 0;

select case when exists (select "CotNum"
from "softland"."nwcotiza") then 1 else 0 end as "any";

select "NVNumero", "CotNum", "CodAux", "nvEstado", "nvFem", "nvFeEnt", "NumOC", "NomCon", "VenCod", "CodMon", "nvNetoAfecto", "nvNetoExento", "nvMonto", "FechaHoraCreacion"
from "softland"."nw_nventa" where 1 = 0;

select "NVNumero", "nvLinea", "CodProd", "DetProd", "nvCant", "nvPrecio", "nvEquiv", "nvTotLinea"
from "softland"."nw_detnv" where 1 = 0;

select "Tipo", "NroInt", "SubTipoDocto", "Folio", "Estado", "Fecha", "FechaVenc", "CodAux", "CodVendedor", "CodMoneda", "Equivalencia", "NetoAfecto", "NetoExento", "IVA", "Total", "TtdCod", "EnMantencion", "nvnumero", "CondPago", "FecHoraCreacion"
from "softland"."iw_gsaen" where 1 = 0;

select "Tipo", "NroInt", "Linea", "CodProd", "DetProd", "CantFacturada", "PreUniMB", "TotLinea", "Partida", "Pieza", "nvCorrela", "FactNumLin"
from "softland"."iw_gmovi" where 1 = 0;

select case when exists (select "NVNumero"
from "softland"."nw_nventa") then 1 else 0 end as "any";

select case when exists (select "Tipo"
from "softland"."iw_gsaen") then 1 else 0 end as "any";

select "CodProd", "DesProd", "EsSerie", "CodGrupo"
from "softland"."iw_tprod" where 1 = 0;

select case when exists (select "Tipo"
from "softland"."iw_gmovi") then 1 else 0 end as "any";

select case when exists (select "CodProd"
from "softland"."iw_tprod") then 1 else 0 end as "any";

select "CpbAno", "CpbNum", "PctCod", "CodAux", "TtdCod", "NumDoc", "MovTipDocRef", "MovNumDocRef", "MovFe", "MovFv", "MovDebe", "MovHaber", "CuotaRef", "MovNum", "MovGlosa"
from "softland"."cwmovim" where 1 = 0;

select "CpbAno", "CpbNum", "CpbEst", "CpbFec", "CpbTip"
from "softland"."cwcpbte" where 1 = 0;

select case when exists (select "CpbAno"
from "softland"."cwmovim") then 1 else 0 end as "any";

select top(1) "e"."NomB", "e"."RutE"
from "softland"."soempre" as "e"
order by "e"."NomB";

select top(1) "p"."ParVer"
from "softland"."cwparam" as "p"
order by "p"."ParVer" desc;

-- @1 = "cwtauxi"
-- @2 = "cwtaxco"
-- @3 = "cwtauxd"
-- @4 = "cwtcvcl"
-- @5 = "cwtcarg"
-- @6 = "cwtgiro"
-- @7 = "cwtcomu"
-- @8 = "cwtciud"
-- @9 = "cwtconv"
-- @10 = "cwtvend"
-- @11 = "cwtmone"
-- @12 = "cwttdoc"
-- @13 = "soempre"
-- @14 = "cwparam"
-- @15 = "cwpctas"
-- @16 = "iwparam"
-- @17 = "cwcpbte"
-- @18 = "cwmovim"
-- @19 = "iw_gsaen"
-- @20 = "iw_gmovi"
-- @21 = "iw_tprod"
-- @22 = "iw_tgrupo"
-- @23 = "iw_gsaen_refdte"
-- @24 = "dte_siitdocref"
-- @25 = "dte_siitdoc"
-- @26 = "nwcotiza"
-- @27 = "nwdetcot"
-- @28 = "nw_nventa"
-- @29 = "nw_detnv"
select o.name as name, w.may as may
from sys.objects o join sys.schemas s on s.schema_id = o.schema_id
cross join (values ('INSERT'), ('UPDATE'), ('DELETE')) as w (may)
where s.name = 'softland' and o.type in ('U', 'V') and lower(o.name) in (@1, @2, @3, @4, @5, @6, @7, @8, @9, @10, @11, @12, @13, @14, @15, @16, @17, @18, @19, @20, @21, @22, @23, @24, @25, @26, @27, @28, @29) and has_perms_by_name('softland.' + quotename(o.name), 'OBJECT', w.may) = 1
order by o.name;

-- @1 = "S"
-- @2 = "S"
select top(300) "p"."PCCODI", "p"."PCDESC"
from "softland"."cwpctas" as "p"
where "p"."PCAUXI" = @1 and "p"."PCCDOC" = @2
order by "p"."PCCODI";

select top (200) d.name as name
from sys.databases d
where case when d.state = 0 and has_dbaccess(d.name) = 1 then case when object_id(quotename(d.name) + '.softland.cwparam') is not null and object_id(quotename(d.name) + '.softland.cwtauxi') is not null then 1 else 0 end else 0 end = 1
order by d.name;

select c.TABLE_NAME as name, c.COLUMN_NAME as "column", c.DATA_TYPE as type, c.CHARACTER_MAXIMUM_LENGTH as length
from INFORMATION_SCHEMA.COLUMNS c
where lower(c.TABLE_SCHEMA) = 'softland' and c.TABLE_NAME in ( select k.TABLE_NAME
from INFORMATION_SCHEMA.COLUMNS k
where lower(k.TABLE_SCHEMA) = 'softland' and (lower(k.TABLE_NAME) like '%serie%' or lower(k.COLUMN_NAME) like '%serie%' or lower(k.COLUMN_NAME) like '%garant%' or lower(k.COLUMN_NAME) in ('pieza', 'nroint')))
order by c.TABLE_NAME, c.ORDINAL_POSITION;

-- @1 = "F"
-- @2 = "B"
-- @3 = "V"
-- @4 = ""
select top(20) "s"."serial", "m"."CodProd", "p"."DesProd", "g"."Tipo", "g"."Folio", convert(char(10), "g"."Fecha", 120) as "soldOn"
from "softland"."iw_gsaen" as "g"
inner join "softland"."iw_gmovi" as "m" on "m"."Tipo" = "g"."Tipo" and "m"."NroInt" = "g"."NroInt"
inner join (select cast(ltrim(rtrim(replace(replace(replace(cast("Serie" as varchar(60)), char(9), ' '), char(13), ' '), char(10), ' '))) as varchar(60)) as "serial", "Tipo" as "kind", "NroInt" as "document", "Linea" as "line", "CodProd" as "product"
from "softland"."iw_seriesvta") as "s" on "m"."Tipo" = "s"."kind" collate database_default and "s"."document" = "m"."NroInt" and "s"."line" = "m"."Linea" and "m"."CodProd" = "s"."product" collate database_default
left join "softland"."iw_tprod" as "p" on "m"."CodProd" = "p"."CodProd"
where "g"."Tipo" in (@1, @2) and "g"."Estado" = @3 and "s"."serial" <> @4 and cast(ltrim(rtrim(replace(replace(replace("m"."CodProd", char(9), ' '), char(13), ' '), char(10), ' '))) as varchar(60)) not in ('', '*');

select case when exists (select "s"."serial"
from (select cast(ltrim(rtrim(replace(replace(replace(cast("Serie" as varchar(60)), char(9), ' '), char(13), ' '), char(10), ' '))) as varchar(60)) as "serial", "Tipo" as "kind", "NroInt" as "document", "Linea" as "line", "CodProd" as "product"
from "softland"."iw_seriesvta") as "s") then 1 else 0 end as "any";

-- @1 = "1-1-04-01"
select top(1500) "m"."CodAux"
from "softland"."cwmovim" as "m"
where cast(ltrim(rtrim(replace(replace(replace("m"."PctCod", char(9), ' '), char(13), ' '), char(10), ' '))) as varchar(60)) in (@1)
order by "m"."CpbAno" desc, "m"."CpbNum" desc;

-- @1 = "S"
-- @2 = "N"
-- @3 = ""
-- @4 = "77"
-- @5 = "77"
-- @6 = "77"
-- @7 = "77"
select top(30) "a"."CodAux", "a"."NomAux", "a"."NoFAux", "a"."RutAux", "a"."ActAux", "a"."Bloqueado", "a"."GirAux", "a"."DirAux", "a"."DirNum", "a"."ComAux", "a"."CiuAux", "a"."FonAux1", "a"."EMail"
from "softland"."cwtauxi" as "a"
where "a"."ClaCli" = @1 and ("a"."ActAux" is null or "a"."ActAux" <> @2) and "a"."NomAux" <> @3 and "a"."CodAux" in (@4, @5 + char(9), @6 + char(10), @7 + char(13) + char(10))
order by "a"."CodAux";
