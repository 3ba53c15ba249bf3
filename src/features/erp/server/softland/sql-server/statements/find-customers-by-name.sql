-- @1 = "S"
-- @2 = "%nandu%"
-- @3 = "%50[%]%"
-- @4 = "%nandu%"
-- @5 = "%50[%]%"
-- @6 = "%nandu%"
-- @7 = "%50[%]%"
select top(30) "a"."CodAux", "a"."NomAux", "a"."NoFAux", "a"."RutAux", "a"."ActAux", "a"."Bloqueado", "a"."GirAux", "a"."DirAux", "a"."DirNum", "a"."ComAux", "a"."CiuAux", "a"."FonAux1", "a"."EMail"
from "softland"."cwtauxi" as "a"
where "a"."ClaCli" = @1 and (("a"."NomAux" like @2 collate Latin1_General_CI_AI and "a"."NomAux" like @3 collate Latin1_General_CI_AI) or ("a"."NoFAux" like @4 collate Latin1_General_CI_AI and "a"."NoFAux" like @5 collate Latin1_General_CI_AI) or ("a"."CodAux" like @6 collate Latin1_General_CI_AI and "a"."CodAux" like @7 collate Latin1_General_CI_AI))
order by "a"."NomAux", "a"."CodAux";
