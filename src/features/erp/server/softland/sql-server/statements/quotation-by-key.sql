-- @1 = 1
select "q"."CotNum", "q"."NomCon", "q"."VenCod", "q"."CodMon", "q"."CtEstado", "q"."CtNetoAfecto", "q"."CtNetoExento", "q"."CtMonto", convert(char(10), "q"."CtFem", 120) as "quotedOn", "q"."CodAux", convert(varchar(23), case when "q"."FechaHoraCreacion" >= '19500101' and "q"."FechaHoraCreacion" < '20790101' then "q"."FechaHoraCreacion" end, 121) as "created"
from "softland"."nwcotiza" as "q"
where "q"."CotNum" = @1;

-- @1 = 1
select top(5000) "d"."CotNum", "d"."CodProd", "d"."CtCant", "d"."CtPrecio", "d"."CtEquiv", "d"."CtTotLinea", cast("d"."DetProd" as varchar(4000)) as "detail", "p"."DesProd" as "product"
from "softland"."nwdetcot" as "d"
left join "softland"."iw_tprod" as "p" on "d"."CodProd" = "p"."CodProd"
where "d"."CotNum" in (@1)
order by "d"."CotNum" desc, "d"."CtLinea";

-- @1 = 1
-- @2 = "77"
-- @3 = "77"
-- @4 = "77"
-- @5 = "77"
-- @6 = "N"
select "v"."CotNum", count(*) as "notes"
from "softland"."nw_nventa" as "v"
where "v"."CotNum" in (@1) and "v"."CodAux" in (@2, @3 + char(9), @4 + char(10), @5 + char(13) + char(10)) and ("v"."nvEstado" is null or "v"."nvEstado" <> @6)
group by "v"."CotNum";

-- @1 = "77"
-- @2 = "77"
-- @3 = "77"
-- @4 = "77"
select top(200) "k"."NomCon", "k"."CarCon", "k"."FonCon", "k"."Email"
from "softland"."cwtaxco" as "k"
where "k"."CodAuc" in (@1, @2 + char(9), @3 + char(10), @4 + char(13) + char(10))
order by "k"."NomCon", "k"."CarCon", "k"."FonCon", "k"."Email";
