-- @1 = "S"
select "a"."CodAux", "a"."RutAux", "a"."ActAux"
from "softland"."cwtauxi" as "a"
where ("a"."ClaCli" = @1 and replace(cast(ltrim(rtrim(replace(replace(replace("a"."CodAux", char(9), ' '), char(13), ' '), char(10), ' '))) as varchar(60)), '0', '') <> '');
