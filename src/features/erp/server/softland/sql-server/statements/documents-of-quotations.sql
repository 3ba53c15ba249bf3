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
-- @5 = "2026-10-01"
-- @6 = "2026-10-01"
-- @7 = 812
-- @8 = "2020-01-01"
-- @9 = "2026-12-31"
-- @10 = 18200
-- @11 = "%18.200%"
-- @12 = "%18.200%"
-- @13 = "%18.200%"
-- @14 = "A"
select top(51) "q"."CotNum", "q"."NomCon", "q"."VenCod", "q"."CodMon", "q"."CtEstado", "q"."CtNetoAfecto", "q"."CtNetoExento", "q"."CtMonto", convert(char(10), "q"."CtFem", 120) as "quotedOn"
from "softland"."nwcotiza" as "q"
where "q"."CodAux" in (@1, @2 + char(9), @3 + char(10), @4 + char(13) + char(10)) and (coalesce(convert(char(10), case when "q"."CtFem" >= '19500101' and "q"."CtFem" < '20790101' then "q"."CtFem" end, 120), '') < @5 or (coalesce(convert(char(10), case when "q"."CtFem" >= '19500101' and "q"."CtFem" < '20790101' then "q"."CtFem" end, 120), '') = @6 and "q"."CotNum" < @7) ) and (coalesce(convert(char(10), case when "q"."CtFem" >= '19500101' and "q"."CtFem" < '20790101' then "q"."CtFem" end, 120), '') >= @8 and coalesce(convert(char(10), case when "q"."CtFem" >= '19500101' and "q"."CtFem" < '20790101' then "q"."CtFem" end, 120), '') <= @9 and coalesce(convert(char(10), case when "q"."CtFem" >= '19500101' and "q"."CtFem" < '20790101' then "q"."CtFem" end, 120), '') <> '') and ("q"."CotNum" = @10 or (("q"."NomCon" like @11 collate Latin1_General_CI_AI or exists (select "d"."CotNum"
from "softland"."nwdetcot" as "d"
where "d"."CotNum" = "q"."CotNum" and ("d"."CodProd" like @12 collate Latin1_General_CI_AI or cast("d"."DetProd" as varchar(4000)) like @13 collate Latin1_General_CI_AI or (coalesce(cast(ltrim(rtrim(replace(replace(replace(cast("d"."DetProd" as varchar(4000)), char(9), ' '), char(13), ' '), char(10), ' '))) as varchar(60)), '') = '' and cast(ltrim(rtrim(replace(replace(replace("d"."CodProd", char(9), ' '), char(13), ' '), char(10), ' '))) as varchar(60)) in (@14)))))))
order by coalesce(convert(char(10), case when "q"."CtFem" >= '19500101' and "q"."CtFem" < '20790101' then "q"."CtFem" end, 120), '') desc, "q"."CotNum" desc;

-- @1 = "77"
-- @2 = "77"
-- @3 = "77"
-- @4 = "77"
select top(200) "k"."NomCon", "k"."CarCon", "k"."FonCon", "k"."Email"
from "softland"."cwtaxco" as "k"
where "k"."CodAuc" in (@1, @2 + char(9), @3 + char(10), @4 + char(13) + char(10))
order by "k"."NomCon", "k"."CarCon", "k"."FonCon", "k"."Email";
