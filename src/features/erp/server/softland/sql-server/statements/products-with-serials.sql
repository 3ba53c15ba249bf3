-- @1 = "77"
-- @2 = "77"
-- @3 = "77"
-- @4 = "77"
select top(1) "a"."CodAux", "a"."NomAux", "a"."NoFAux", "a"."RutAux", "a"."ActAux", "a"."Bloqueado", "a"."GirAux", "a"."DirAux", "a"."DirNum", "a"."ComAux", "a"."CiuAux", "a"."FonAux1", "a"."EMail"
from "softland"."cwtauxi" as "a"
where "a"."CodAux" in (@1, @2 + char(9), @3 + char(10), @4 + char(13) + char(10))
order by "a"."CodAux";

-- @1 = "77"
-- @2 = "77"
-- @3 = "77"
-- @4 = "77"
-- @5 = "F"
-- @6 = "B"
-- @7 = "N"
-- @8 = "N"
-- @9 = "V"
-- @10 = -1
with "sold" as (select cast(ltrim(rtrim(replace(replace(replace("m"."CodProd", char(9), ' '), char(13), ' '), char(10), ' '))) as varchar(60)) as "code", '' as "piece", "g"."Tipo" as "kind", "g"."Folio" as "folio", case when "g"."Fecha" >= '19500101' and "g"."Fecha" < '20790101' then "g"."Fecha" end as "at", case when "g"."Tipo" = 'N' then -abs(coalesce("m"."CantFacturada", 0)) else coalesce("m"."CantFacturada", 0) end as "quantity", case when "g"."Tipo" = 'N' then -abs(coalesce("m"."TotLinea", 0)) else coalesce("m"."TotLinea", 0) end as "net"
from "softland"."iw_gsaen" as "g"
inner join "softland"."iw_gmovi" as "m" on "m"."Tipo" = "g"."Tipo" and "m"."NroInt" = "g"."NroInt"
where "g"."CodAux" in (@1, @2 + char(9), @3 + char(10), @4 + char(13) + char(10)) and "g"."Tipo" in (@5, @6, @7, @8) and "g"."Estado" = @9 and coalesce("g"."EnMantencion", 0) <> @10 and cast(ltrim(rtrim(replace(replace(replace("m"."CodProd", char(9), ' '), char(13), ' '), char(10), ' '))) as varchar(60)) not in ('', '*')), "bought" as (select "code", sum("quantity") as "quantity", sum("net") as "net", convert(char(10), min(case when "kind" <> 'N' then "at" end), 120) as "firstOn", convert(char(10), max(case when "kind" <> 'N' then "at" end), 120) as "lastOn"
from "sold"
group by "code"
having sum("quantity") > 0.0005) select top(301) "b"."code", "b"."quantity", "b"."net", "b"."firstOn", "b"."lastOn", "p"."DesProd", "p"."EsSerie", "p"."CodGrupo"
from "bought" as "b"
left join "softland"."iw_tprod" as "p" on "b"."code" = "p"."CodProd"
order by coalesce("b"."lastOn", '') desc, "b"."code";

-- @1 = "77"
-- @2 = "77"
-- @3 = "77"
-- @4 = "77"
-- @5 = "F"
-- @6 = "B"
-- @7 = "N"
-- @8 = "N"
-- @9 = "V"
-- @10 = -1
-- @11 = ""
-- @12 = 0
with "moved" as (select cast(ltrim(rtrim(replace(replace(replace("m"."CodProd", char(9), ' '), char(13), ' '), char(10), ' '))) as varchar(60)) as "code", "s"."serial", "g"."Tipo" as "kind", "g"."NroInt" as "number", "g"."Folio" as "folio", case when "g"."Fecha" >= '19500101' and "g"."Fecha" < '20790101' then "g"."Fecha" end as "at", case when case when "g"."Tipo" = 'N' then -abs(coalesce("m"."CantFacturada", 0)) else coalesce("m"."CantFacturada", 0) end > 0.0005 then 1 when case when "g"."Tipo" = 'N' then -abs(coalesce("m"."CantFacturada", 0)) else coalesce("m"."CantFacturada", 0) end < -0.0005 then -1 else 0 end as "moved"
from "softland"."iw_gsaen" as "g"
inner join "softland"."iw_gmovi" as "m" on "m"."Tipo" = "g"."Tipo" and "m"."NroInt" = "g"."NroInt"
inner join (select cast(ltrim(rtrim(replace(replace(replace(cast("Serie" as varchar(60)), char(9), ' '), char(13), ' '), char(10), ' '))) as varchar(60)) as "serial", "Tipo" as "kind", "NroInt" as "document", "Linea" as "line", "CodProd" as "product"
from "softland"."iw_seriesvta") as "s" on "m"."Tipo" = "s"."kind" collate database_default and "s"."document" = "m"."NroInt" and "s"."line" = "m"."Linea" and "m"."CodProd" = "s"."product" collate database_default
where "g"."CodAux" in (@1, @2 + char(9), @3 + char(10), @4 + char(13) + char(10)) and "g"."Tipo" in (@5, @6, @7, @8) and "g"."Estado" = @9 and coalesce("g"."EnMantencion", 0) <> @10 and "s"."serial" <> @11 and cast(ltrim(rtrim(replace(replace(replace("m"."CodProd", char(9), ' '), char(13), ' '), char(10), ' '))) as varchar(60)) not in ('', '*')) select top(5000) "code", "serial", "kind", "folio", convert(char(10), "at", 120) as "on", max("moved") as "moved"
from "moved"
where "moved" <> @12
group by "code", "serial", "kind", "number", "folio", "at"
order by case when "at" is null then 1 else 0 end, "at" desc, "folio" desc, "kind", "serial";

-- @1 = "77"
-- @2 = "77"
-- @3 = "77"
-- @4 = "77"
-- @5 = "F"
-- @6 = "B"
-- @7 = "N"
-- @8 = "N"
-- @9 = "V"
-- @10 = -1
-- @11 = "N"
-- @12 = 1
with "sold" as (select cast(ltrim(rtrim(replace(replace(replace("m"."CodProd", char(9), ' '), char(13), ' '), char(10), ' '))) as varchar(60)) as "code", '' as "piece", "g"."Tipo" as "kind", "g"."Folio" as "folio", case when "g"."Fecha" >= '19500101' and "g"."Fecha" < '20790101' then "g"."Fecha" end as "at", case when "g"."Tipo" = 'N' then -abs(coalesce("m"."CantFacturada", 0)) else coalesce("m"."CantFacturada", 0) end as "quantity", case when "g"."Tipo" = 'N' then -abs(coalesce("m"."TotLinea", 0)) else coalesce("m"."TotLinea", 0) end as "net"
from "softland"."iw_gsaen" as "g"
inner join "softland"."iw_gmovi" as "m" on "m"."Tipo" = "g"."Tipo" and "m"."NroInt" = "g"."NroInt"
where "g"."CodAux" in (@1, @2 + char(9), @3 + char(10), @4 + char(13) + char(10)) and "g"."Tipo" in (@5, @6, @7, @8) and "g"."Estado" = @9 and coalesce("g"."EnMantencion", 0) <> @10 and cast(ltrim(rtrim(replace(replace(replace("m"."CodProd", char(9), ' '), char(13), ' '), char(10), ' '))) as varchar(60)) not in ('', '*')), "ranked" as (select "code", "kind", "folio", row_number() over (partition by "code"
order by case when "at" is null then 1 else 0 end, "at" desc, "folio" desc) as "place"
from "sold"
where "kind" <> @11) select "code", "kind", "folio"
from "ranked"
where "place" = @12;

-- @1 = "77"
-- @2 = "77"
-- @3 = "77"
-- @4 = "77"
-- @5 = "F"
-- @6 = "B"
-- @7 = "N"
-- @8 = "N"
-- @9 = "V"
-- @10 = -1
-- @11 = "N"
with "sold" as (select cast(ltrim(rtrim(replace(replace(replace("m"."CodProd", char(9), ' '), char(13), ' '), char(10), ' '))) as varchar(60)) as "code", '' as "piece", "g"."Tipo" as "kind", "g"."Folio" as "folio", case when "g"."Fecha" >= '19500101' and "g"."Fecha" < '20790101' then "g"."Fecha" end as "at", case when "g"."Tipo" = 'N' then -abs(coalesce("m"."CantFacturada", 0)) else coalesce("m"."CantFacturada", 0) end as "quantity", case when "g"."Tipo" = 'N' then -abs(coalesce("m"."TotLinea", 0)) else coalesce("m"."TotLinea", 0) end as "net"
from "softland"."iw_gsaen" as "g"
inner join "softland"."iw_gmovi" as "m" on "m"."Tipo" = "g"."Tipo" and "m"."NroInt" = "g"."NroInt"
where "g"."CodAux" in (@1, @2 + char(9), @3 + char(10), @4 + char(13) + char(10)) and "g"."Tipo" in (@5, @6, @7, @8) and "g"."Estado" = @9 and coalesce("g"."EnMantencion", 0) <> @10 and cast(ltrim(rtrim(replace(replace(replace("m"."CodProd", char(9), ' '), char(13), ' '), char(10), ' '))) as varchar(60)) not in ('', '*')) select top(5000) "code", "kind", "folio", "piece", convert(char(10), "at", 120) as "on", sum("quantity") as "quantity"
from "sold"
where "kind" <> @11
group by "code", "kind", "folio", "piece", "at"
having sum("quantity") > 0.0005
order by case when "at" is null then 1 else 0 end, "at" desc, "folio" desc, "kind", "piece";
