-- @1 = "F"
-- @2 = 1
select "g"."Tipo", "g"."NroInt", "g"."SubTipoDocto", "g"."Folio", "g"."TtdCod", "g"."CodVendedor", "g"."CodMoneda", "g"."Equivalencia", convert(char(10), "g"."Fecha", 120) as "issuedOn", convert(char(10), "g"."FechaVenc", 120) as "dueOn", case when "g"."Tipo" = 'N' then -abs(coalesce("g"."NetoAfecto", 0)) else coalesce("g"."NetoAfecto", 0) end + case when "g"."Tipo" = 'N' then -abs(coalesce("g"."NetoExento", 0)) else coalesce("g"."NetoExento", 0) end as "net", case when "g"."Tipo" = 'N' then -abs(coalesce("g"."IVA", 0)) else coalesce("g"."IVA", 0) end as "tax", case when "g"."Tipo" = 'N' then -abs(coalesce("g"."Total", 0)) else coalesce("g"."Total", 0) end as "total", "g"."Estado", "g"."CodAux", convert(varchar(23), case when "g"."FecHoraCreacion" >= '19500101' and "g"."FecHoraCreacion" < '20790101' then "g"."FecHoraCreacion" end, 121) as "created"
from "softland"."iw_gsaen" as "g"
where "g"."Tipo" = @1 and "g"."NroInt" = @2;

-- @1 = "77"
-- @2 = "77"
-- @3 = "77"
-- @4 = "77"
-- @5 = "V"
-- @6 = "20261124"
-- @7 = "00000000"
-- @8 = 1
select distinct cast(ltrim(rtrim(replace(replace(replace("m"."TtdCod", char(9), ' '), char(13), ' '), char(10), ' '))) as varchar(60)) as "type", cast(case when abs("m"."NumDoc") < 1e17 then "m"."NumDoc" end as decimal(18, 0)) as "number"
from "softland"."cwmovim" as "m"
inner join "softland"."cwcpbte" as "c" on "c"."CpbAno" = "m"."CpbAno" and "c"."CpbNum" = "m"."CpbNum"
where "m"."CodAux" in (@1, @2 + char(9), @3 + char(10), @4 + char(13) + char(10)) and "c"."CpbEst" = @5 and (case when "c"."CpbFec" >= '19500101' and "c"."CpbFec" < '20790101' then "c"."CpbFec" end is null or "c"."CpbFec" < cast(@6 as datetime)) and ("c"."CpbNum" <> @7 or "c"."CpbAno" = (select min("z"."CpbAno") as "earliest"
from "softland"."cwcpbte" as "z")) and "m"."TtdCod" is not null and cast(case when abs("m"."NumDoc") < 1e17 then "m"."NumDoc" end as decimal(18, 0)) in (@8);

-- @1 = "F"
-- @2 = 1
-- @3 = 1
select top(5000) "m"."Tipo", "m"."NroInt", "m"."CodProd", "m"."PreUniMB", "m"."Partida", "m"."Pieza", cast("m"."DetProd" as varchar(4000)) as "detail", case when "m"."Tipo" = 'N' then -abs(coalesce("m"."CantFacturada", 0)) else coalesce("m"."CantFacturada", 0) end as "quantity", case when "m"."Tipo" = 'N' then -abs(coalesce("m"."TotLinea", 0)) else coalesce("m"."TotLinea", 0) end as "net", "p"."DesProd" as "product"
from "softland"."iw_gsaen" as "g"
inner join "softland"."iw_gmovi" as "m" on "m"."Tipo" = "g"."Tipo" and "m"."NroInt" = "g"."NroInt"
left join "softland"."iw_tprod" as "p" on "m"."CodProd" = "p"."CodProd"
where "g"."Tipo" = @1 and "g"."NroInt" = @2 and "g"."NroInt" in (@3)
order by "g"."Fecha" desc, "m"."Tipo", "m"."NroInt", "m"."Linea";

-- @1 = "F"
-- @2 = 1
-- @3 = 1
select top(5000) "r"."Tipo", "r"."NroInt", "r"."CodRefSII", "r"."FolioRef", "r"."Glosa", convert(char(10), "r"."FechaRef", 120) as "issuedOn"
from "softland"."iw_gsaen" as "g"
inner join "softland"."IW_GSaEn_RefDTE" as "r" on "r"."Tipo" = "g"."Tipo" and "r"."NroInt" = "g"."NroInt"
where "g"."Tipo" = @1 and "g"."NroInt" = @2 and "g"."NroInt" in (@3)
order by "r"."Tipo", "r"."NroInt", "r"."LineaRef";

select "d"."Tipo", "d"."SubTipoDocto", "d"."DocCod"
from "softland"."dte_siitdoc" as "d";
