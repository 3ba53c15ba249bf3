-- @1 = "77"
-- @2 = "77"
-- @3 = "77"
-- @4 = "77"
select top(1) "a"."CodAux", "a"."NomAux", "a"."NoFAux", "a"."RutAux", "a"."ActAux", "a"."Bloqueado", "a"."GirAux", "a"."DirAux", "a"."DirNum", "a"."ComAux", "a"."CiuAux", "a"."FonAux1", "a"."EMail"
from "softland"."cwtauxi" as "a"
where "a"."CodAux" in (@1, @2 + char(9), @3 + char(10), @4 + char(13) + char(10))
order by "a"."CodAux";

-- @1 = "%18.200%"
select top(100) cast(ltrim(rtrim(replace(replace(replace("p"."CodProd", char(9), ' '), char(13), ' '), char(10), ' '))) as varchar(60)) as "code"
from "softland"."iw_tprod" as "p"
where "p"."DesProd" like @1 collate Latin1_General_CI_AI
order by "p"."CodProd";

-- @1 = "18.200"
-- @2 = "18.200"
-- @3 = "18.200"
-- @4 = "18.200"
-- @5 = "77"
-- @6 = "77"
-- @7 = "77"
-- @8 = "77"
-- @9 = "F"
-- @10 = "B"
-- @11 = "N"
-- @12 = "D"
-- @13 = "V"
-- @14 = -1
-- @15 = "2020-01-01"
-- @16 = "2026-12-31"
-- @17 = ""
select top(200) "s"."serial", "g"."Tipo", "g"."NroInt"
from "softland"."iw_gsaen" as "g"
inner join "softland"."iw_gmovi" as "m" on "m"."Tipo" = "g"."Tipo" and "m"."NroInt" = "g"."NroInt"
inner join (select cast(ltrim(rtrim(replace(replace(replace(cast("Serie" as varchar(60)), char(9), ' '), char(13), ' '), char(10), ' '))) as varchar(60)) as "serial", "Tipo" as "kind", "NroInt" as "document", "Linea" as "line", "CodProd" as "product"
from "softland"."iw_seriesvta"
where ("Serie" in (@1, @2 + char(9), @3 + char(10), @4 + char(13) + char(10)))) as "s" on "m"."Tipo" = "s"."kind" collate database_default and "s"."document" = "m"."NroInt" and "s"."line" = "m"."Linea" and "m"."CodProd" = "s"."product" collate database_default
where "g"."CodAux" in (@5, @6 + char(9), @7 + char(10), @8 + char(13) + char(10)) and "g"."Tipo" in (@9, @10, @11, @12) and "g"."Estado" = @13 and coalesce("g"."EnMantencion", 0) <> @14 and (coalesce(convert(char(10), case when "g"."Fecha" >= '19500101' and "g"."Fecha" < '20790101' then "g"."Fecha" end, 120), '') >= @15 and coalesce(convert(char(10), case when "g"."Fecha" >= '19500101' and "g"."Fecha" < '20790101' then "g"."Fecha" end, 120), '') <= @16 and coalesce(convert(char(10), case when "g"."Fecha" >= '19500101' and "g"."Fecha" < '20790101' then "g"."Fecha" end, 120), '') <> '') and "s"."serial" <> @17 and cast(ltrim(rtrim(replace(replace(replace("m"."CodProd", char(9), ' '), char(13), ' '), char(10), ' '))) as varchar(60)) not in ('', '*')
group by "s"."serial", "g"."Tipo", "g"."NroInt"
order by max("g"."Fecha") desc;

-- @1 = "77"
-- @2 = "77"
-- @3 = "77"
-- @4 = "77"
-- @5 = "F"
-- @6 = "B"
-- @7 = "N"
-- @8 = "D"
-- @9 = "V"
-- @10 = -1
-- @11 = "2020-01-01"
-- @12 = "2026-12-31"
-- @13 = ""
-- @14 = "%18.200%"
select top(100) "g"."Tipo", "g"."NroInt"
from "softland"."iw_gsaen" as "g"
inner join "softland"."iw_gmovi" as "m" on "m"."Tipo" = "g"."Tipo" and "m"."NroInt" = "g"."NroInt"
inner join (select cast(ltrim(rtrim(replace(replace(replace(cast("Serie" as varchar(60)), char(9), ' '), char(13), ' '), char(10), ' '))) as varchar(60)) as "serial", "Tipo" as "kind", "NroInt" as "document", "Linea" as "line", "CodProd" as "product"
from "softland"."iw_seriesvta") as "s" on "m"."Tipo" = "s"."kind" collate database_default and "s"."document" = "m"."NroInt" and "s"."line" = "m"."Linea" and "m"."CodProd" = "s"."product" collate database_default
where "g"."CodAux" in (@1, @2 + char(9), @3 + char(10), @4 + char(13) + char(10)) and "g"."Tipo" in (@5, @6, @7, @8) and "g"."Estado" = @9 and coalesce("g"."EnMantencion", 0) <> @10 and (coalesce(convert(char(10), case when "g"."Fecha" >= '19500101' and "g"."Fecha" < '20790101' then "g"."Fecha" end, 120), '') >= @11 and coalesce(convert(char(10), case when "g"."Fecha" >= '19500101' and "g"."Fecha" < '20790101' then "g"."Fecha" end, 120), '') <= @12 and coalesce(convert(char(10), case when "g"."Fecha" >= '19500101' and "g"."Fecha" < '20790101' then "g"."Fecha" end, 120), '') <> '') and "s"."serial" <> @13 and cast(ltrim(rtrim(replace(replace(replace("m"."CodProd", char(9), ' '), char(13), ' '), char(10), ' '))) as varchar(60)) not in ('', '*') and "s"."serial" like @14 collate Latin1_General_CI_AI
group by "g"."Tipo", "g"."NroInt"
order by max("g"."Fecha") desc;

-- @1 = "77"
-- @2 = "77"
-- @3 = "77"
-- @4 = "77"
-- @5 = "F"
-- @6 = "B"
-- @7 = "N"
-- @8 = "D"
-- @9 = "V"
-- @10 = "N"
-- @11 = 18200
-- @12 = -1
-- @13 = "2026-10-01"
-- @14 = "2026-10-01"
-- @15 = 18200
-- @16 = "2026-10-01"
-- @17 = 18200
-- @18 = "F"
-- @19 = "F"
-- @20 = 4181
-- @21 = "2020-01-01"
-- @22 = "2026-12-31"
-- @23 = 18200
-- @24 = "%18.200%"
-- @25 = "%18.200%"
-- @26 = "%18.200%"
-- @27 = "%18.200%"
-- @28 = "A"
-- @29 = "801"
-- @30 = "%18.200%"
-- @31 = "F"
-- @32 = 1
select top(51) "g"."Tipo", "g"."NroInt", "g"."SubTipoDocto", "g"."Folio", "g"."TtdCod", "g"."CodVendedor", "g"."CodMoneda", "g"."Equivalencia", convert(char(10), "g"."Fecha", 120) as "issuedOn", convert(char(10), "g"."FechaVenc", 120) as "dueOn", case when "g"."Tipo" = 'N' then -abs(coalesce("g"."NetoAfecto", 0)) else coalesce("g"."NetoAfecto", 0) end + case when "g"."Tipo" = 'N' then -abs(coalesce("g"."NetoExento", 0)) else coalesce("g"."NetoExento", 0) end as "net", case when "g"."Tipo" = 'N' then -abs(coalesce("g"."IVA", 0)) else coalesce("g"."IVA", 0) end as "tax", case when "g"."Tipo" = 'N' then -abs(coalesce("g"."Total", 0)) else coalesce("g"."Total", 0) end as "total", "g"."Estado"
from "softland"."iw_gsaen" as "g"
where "g"."CodAux" in (@1, @2 + char(9), @3 + char(10), @4 + char(13) + char(10)) and "g"."Tipo" in (@5, @6, @7, @8) and ("g"."Estado" = @9 or ("g"."Estado" = @10 and "g"."Folio" = @11)) and coalesce("g"."EnMantencion", 0) <> @12 and (coalesce(convert(char(10), case when "g"."Fecha" >= '19500101' and "g"."Fecha" < '20790101' then "g"."Fecha" end, 120), '') < @13 or (coalesce(convert(char(10), case when "g"."Fecha" >= '19500101' and "g"."Fecha" < '20790101' then "g"."Fecha" end, 120), '') = @14 and case when abs("g"."Folio") <= 999999999999999 then "g"."Folio" else 0 end < @15) or (coalesce(convert(char(10), case when "g"."Fecha" >= '19500101' and "g"."Fecha" < '20790101' then "g"."Fecha" end, 120), '') = @16 and case when abs("g"."Folio") <= 999999999999999 then "g"."Folio" else 0 end = @17 and ("g"."Tipo" > @18 or ("g"."Tipo" = @19 and "g"."NroInt" > @20)))) and (coalesce(convert(char(10), case when "g"."Fecha" >= '19500101' and "g"."Fecha" < '20790101' then "g"."Fecha" end, 120), '') >= @21 and coalesce(convert(char(10), case when "g"."Fecha" >= '19500101' and "g"."Fecha" < '20790101' then "g"."Fecha" end, 120), '') <= @22 and coalesce(convert(char(10), case when "g"."Fecha" >= '19500101' and "g"."Fecha" < '20790101' then "g"."Fecha" end, 120), '') <> '') and (case when abs("g"."Folio") <= 999999999999999 then "g"."Folio" else 0 end = @23 or ((exists (select "d"."NroInt"
from "softland"."iw_gmovi" as "d"
where "d"."Tipo" = "g"."Tipo" and "d"."NroInt" = "g"."NroInt" and ("d"."CodProd" like @24 collate Latin1_General_CI_AI or "d"."Pieza" like @25 collate Latin1_General_CI_AI or "d"."Partida" like @26 collate Latin1_General_CI_AI or cast("d"."DetProd" as varchar(4000)) like @27 collate Latin1_General_CI_AI or (coalesce(cast(ltrim(rtrim(replace(replace(replace(cast("d"."DetProd" as varchar(4000)), char(9), ' '), char(13), ' '), char(10), ' '))) as varchar(60)), '') = '' and cast(ltrim(rtrim(replace(replace(replace("d"."CodProd", char(9), ' '), char(13), ' '), char(10), ' '))) as varchar(60)) in (@28)))) or exists (select "r"."NroInt"
from "softland"."IW_GSaEn_RefDTE" as "r"
where "r"."Tipo" = "g"."Tipo" and "r"."NroInt" = "g"."NroInt" and cast(ltrim(rtrim(replace(replace(replace("r"."CodRefSII", char(9), ' '), char(13), ' '), char(10), ' '))) as varchar(60)) = @29 and "r"."FolioRef" like @30 collate Latin1_General_CI_AI) or ("g"."Tipo" = @31 and "g"."NroInt" in (@32)))))
order by coalesce(convert(char(10), case when "g"."Fecha" >= '19500101' and "g"."Fecha" < '20790101' then "g"."Fecha" end, 120), '') desc, case when abs("g"."Folio") <= 999999999999999 then "g"."Folio" else 0 end desc, "g"."Tipo", "g"."NroInt";

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

-- @1 = "77"
-- @2 = "77"
-- @3 = "77"
-- @4 = "77"
-- @5 = "F"
-- @6 = "B"
-- @7 = "N"
-- @8 = "D"
-- @9 = "V"
-- @10 = "N"
-- @11 = 18200
-- @12 = -1
-- @13 = 1
select top(5000) "r"."Tipo", "r"."NroInt", "r"."CodRefSII", "r"."FolioRef", "r"."Glosa", convert(char(10), "r"."FechaRef", 120) as "issuedOn"
from "softland"."iw_gsaen" as "g"
inner join "softland"."IW_GSaEn_RefDTE" as "r" on "r"."Tipo" = "g"."Tipo" and "r"."NroInt" = "g"."NroInt"
where "g"."CodAux" in (@1, @2 + char(9), @3 + char(10), @4 + char(13) + char(10)) and "g"."Tipo" in (@5, @6, @7, @8) and ("g"."Estado" = @9 or ("g"."Estado" = @10 and "g"."Folio" = @11)) and coalesce("g"."EnMantencion", 0) <> @12 and "g"."NroInt" in (@13)
order by "r"."Tipo", "r"."NroInt", "r"."LineaRef";

select "d"."Tipo", "d"."SubTipoDocto", "d"."DocCod"
from "softland"."dte_siitdoc" as "d";
