-- @1 = "S"
-- @2 = "77"
select top(501) "a"."CodAux", "a"."NomAux", "a"."NoFAux", "a"."RutAux", "a"."ActAux", "a"."Bloqueado", "a"."GirAux", "a"."DirAux", "a"."DirNum", "a"."ComAux", "a"."CiuAux", "a"."FonAux1", "a"."EMail"
from "softland"."cwtauxi" as "a"
where ("a"."ClaCli" = @1 and replace(cast(ltrim(rtrim(replace(replace(replace("a"."CodAux", char(9), ' '), char(13), ' '), char(10), ' '))) as varchar(60)), '0', '') <> '') and "a"."CodAux" > @2
order by "a"."CodAux";

-- @1 = "77"
select "k"."CodAuc", "k"."NomCon", "k"."CarCon", "k"."FonCon", "k"."Email"
from "softland"."cwtaxco" as "k"
where "k"."CodAuc" >= @1
order by "k"."CodAuc", "k"."NomCon", "k"."CarCon", "k"."FonCon", "k"."Email";
