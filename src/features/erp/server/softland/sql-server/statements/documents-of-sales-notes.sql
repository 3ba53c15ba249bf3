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

-- @1 = "77"
-- @2 = "77"
-- @3 = "77"
-- @4 = "77"
-- @5 = ""
-- @6 = ""
-- @7 = 7
-- @8 = "2020-01-01"
-- @9 = "2026-12-31"
-- @10 = 18200
-- @11 = "%18.200%"
-- @12 = "%18.200%"
-- @13 = "%18.200%"
-- @14 = "%18.200%"
-- @15 = "A"
select top(51) "v"."NVNumero", "v"."CotNum", "v"."nvEstado", "v"."NumOC", "v"."NomCon", "v"."VenCod", "v"."CodMon", "v"."nvNetoAfecto", "v"."nvNetoExento", "v"."nvMonto", convert(char(10), "v"."nvFem", 120) as "soldOn", convert(char(10), "v"."nvFeEnt", 120) as "deliveryOn"
from "softland"."nw_nventa" as "v"
where "v"."CodAux" in (@1, @2 + char(9), @3 + char(10), @4 + char(13) + char(10)) and (coalesce(convert(char(10), case when "v"."nvFem" >= '19500101' and "v"."nvFem" < '20790101' then "v"."nvFem" end, 120), '') < @5 or (coalesce(convert(char(10), case when "v"."nvFem" >= '19500101' and "v"."nvFem" < '20790101' then "v"."nvFem" end, 120), '') = @6 and "v"."NVNumero" < @7) ) and (coalesce(convert(char(10), case when "v"."nvFem" >= '19500101' and "v"."nvFem" < '20790101' then "v"."nvFem" end, 120), '') >= @8 and coalesce(convert(char(10), case when "v"."nvFem" >= '19500101' and "v"."nvFem" < '20790101' then "v"."nvFem" end, 120), '') <= @9 and coalesce(convert(char(10), case when "v"."nvFem" >= '19500101' and "v"."nvFem" < '20790101' then "v"."nvFem" end, 120), '') <> '') and ("v"."NVNumero" = @10 or (("v"."NomCon" like @11 collate Latin1_General_CI_AI or "v"."NumOC" like @12 collate Latin1_General_CI_AI or exists (select "d"."NVNumero"
from "softland"."nw_detnv" as "d"
where "d"."NVNumero" = "v"."NVNumero" and ("d"."CodProd" like @13 collate Latin1_General_CI_AI or cast("d"."DetProd" as varchar(4000)) like @14 collate Latin1_General_CI_AI or (coalesce(cast(ltrim(rtrim(replace(replace(replace(cast("d"."DetProd" as varchar(4000)), char(9), ' '), char(13), ' '), char(10), ' '))) as varchar(60)), '') = '' and cast(ltrim(rtrim(replace(replace(replace("d"."CodProd", char(9), ' '), char(13), ' '), char(10), ' '))) as varchar(60)) in (@15)))))))
order by coalesce(convert(char(10), case when "v"."nvFem" >= '19500101' and "v"."nvFem" < '20790101' then "v"."nvFem" end, 120), '') desc, "v"."NVNumero" desc;

-- @1 = "77"
-- @2 = "77"
-- @3 = "77"
-- @4 = "77"
select top(200) "k"."NomCon", "k"."CarCon", "k"."FonCon", "k"."Email"
from "softland"."cwtaxco" as "k"
where "k"."CodAuc" in (@1, @2 + char(9), @3 + char(10), @4 + char(13) + char(10))
order by "k"."NomCon", "k"."CarCon", "k"."FonCon", "k"."Email";
