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

select "CotNum", "CodAux", "NomCon", "VenCod", "CodMon", "CtEstado", "CtFem", "CtNetoAfecto", "CtNetoExento", "CtMonto"
from "softland"."nwcotiza" where 1 = 0;

select "CotNum", "CtLinea", "CodProd", "DetProd", "CtCant", "CtPrecio", "CtEquiv", "CtTotLinea"
from "softland"."nwdetcot" where 1 = 0;

select case when exists (select "CotNum"
from "softland"."nwcotiza") then 1 else 0 end as "any";

select "NVNumero", "CotNum", "CodAux", "nvEstado", "nvFem", "nvFeEnt", "NumOC", "NomCon", "VenCod", "CodMon", "nvNetoAfecto", "nvNetoExento", "nvMonto"
from "softland"."nw_nventa" where 1 = 0;

select "NVNumero", "nvLinea", "CodProd", "DetProd", "nvCant", "nvPrecio", "nvEquiv", "nvTotLinea"
from "softland"."nw_detnv" where 1 = 0;

select "Tipo", "NroInt", "SubTipoDocto", "Folio", "Estado", "Fecha", "FechaVenc", "CodAux", "CodVendedor", "CodMoneda", "Equivalencia", "NetoAfecto", "NetoExento", "IVA", "Total", "TtdCod", "EnMantencion", "nvnumero", "CondPago"
from "softland"."iw_gsaen" where 1 = 0;

select "Tipo", "NroInt", "Linea", "CodProd", "DetProd", "CantFacturada", "PreUniMB", "PreUniBoleta", "TotLinea", "Partida", "Pieza", "nvCorrela", "FactNumLin"
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

select "CpbAno", "CpbNum", "PctCod", "CodAux", "TtdCod", "NumDoc", "MovTipDocRef", "MovNumDocRef", "MovFe", "MovFv", "MovDebe", "MovHaber", "CuotaRef"
from "softland"."cwmovim" where 1 = 0;

select "CpbAno", "CpbNum", "CpbEst", "CpbFec"
from "softland"."cwcpbte" where 1 = 0;

select case when exists (select "CpbAno"
from "softland"."cwmovim") then 1 else 0 end as "any";

select distinct cast(ltrim(rtrim(replace(replace(replace("p"."CtaCliente", char(9), ' '), char(13), ' '), char(10), ' '))) as varchar(60)) as "account"
from "softland"."iwparam" as "p"
where cast(ltrim(rtrim(replace(replace(replace("p"."CtaCliente", char(9), ' '), char(13), ' '), char(10), ' '))) as varchar(60)) <> '';

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

select distinct cast(ltrim(rtrim(replace(replace(replace("x"."CtaCliente", char(9), ' '), char(13), ' '), char(10), ' '))) as varchar(60)) as "account"
from "softland"."cwtauxi" as "x"
where cast(ltrim(rtrim(replace(replace(replace("x"."CtaCliente", char(9), ' '), char(13), ' '), char(10), ' '))) as varchar(60)) <> '';

select distinct cast(ltrim(rtrim(replace(replace(replace("x"."CtaCliMonExt", char(9), ' '), char(13), ' '), char(10), ' '))) as varchar(60)) as "account"
from "softland"."cwtauxi" as "x"
where cast(ltrim(rtrim(replace(replace(replace("x"."CtaCliMonExt", char(9), ' '), char(13), ' '), char(10), ' '))) as varchar(60)) <> '';

select top (200) d.name as name
from sys.databases d
where case when d.state = 0 and has_dbaccess(d.name) = 1 then case when object_id(quotename(d.name) + '.softland.cwparam') is not null and object_id(quotename(d.name) + '.softland.cwtauxi') is not null then 1 else 0 end else 0 end = 1
order by d.name;

-- @1 = "esserie"
-- @2 = "espieza"
select c.TABLE_NAME as name, c.COLUMN_NAME as "column", c.DATA_TYPE as type, c.CHARACTER_MAXIMUM_LENGTH as length
from INFORMATION_SCHEMA.COLUMNS c
where lower(c.TABLE_SCHEMA) = 'softland' and lower(c.COLUMN_NAME) not in (@1, @2) and (lower(c.TABLE_NAME) like '%serie%' or lower(c.COLUMN_NAME) like '%serie%' or lower(c.COLUMN_NAME) like '%garant%' or lower(c.COLUMN_NAME) = 'pieza')
order by c.TABLE_NAME, c.ORDINAL_POSITION;

select top(1500) "m"."CodAux"
from "softland"."cwmovim" as "m"
where (cast(ltrim(rtrim(replace(replace(replace("m"."PctCod", char(9), ' '), char(13), ' '), char(10), ' '))) as varchar(60)) in (select distinct cast(ltrim(rtrim(replace(replace(replace("p"."CtaCliente", char(9), ' '), char(13), ' '), char(10), ' '))) as varchar(60)) as "account"
from "softland"."iwparam" as "p"
where cast(ltrim(rtrim(replace(replace(replace("p"."CtaCliente", char(9), ' '), char(13), ' '), char(10), ' '))) as varchar(60)) <> '') or cast(ltrim(rtrim(replace(replace(replace("m"."PctCod", char(9), ' '), char(13), ' '), char(10), ' '))) as varchar(60)) in (select distinct cast(ltrim(rtrim(replace(replace(replace("x"."CtaCliente", char(9), ' '), char(13), ' '), char(10), ' '))) as varchar(60)) as "account"
from "softland"."cwtauxi" as "x"
where cast(ltrim(rtrim(replace(replace(replace("x"."CtaCliente", char(9), ' '), char(13), ' '), char(10), ' '))) as varchar(60)) <> '') or cast(ltrim(rtrim(replace(replace(replace("m"."PctCod", char(9), ' '), char(13), ' '), char(10), ' '))) as varchar(60)) in (select distinct cast(ltrim(rtrim(replace(replace(replace("x"."CtaCliMonExt", char(9), ' '), char(13), ' '), char(10), ' '))) as varchar(60)) as "account"
from "softland"."cwtauxi" as "x"
where cast(ltrim(rtrim(replace(replace(replace("x"."CtaCliMonExt", char(9), ' '), char(13), ' '), char(10), ' '))) as varchar(60)) <> ''))
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
