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
select top(100) "d"."NomDch", "d"."DirDch", "d"."ComDch", "d"."CiuDch", "d"."Fon1Dch", "d"."AteDch"
from "softland"."cwtauxd" as "d"
where "d"."CodAxD" in (@1, @2 + char(9), @3 + char(10), @4 + char(13) + char(10))
order by "d"."NomDch", "d"."DirDch";
