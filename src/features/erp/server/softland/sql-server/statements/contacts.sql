-- @1 = "77"
-- @2 = "77"
-- @3 = "77"
-- @4 = "77"
select top(200) "k"."NomCon", "k"."CarCon", "k"."FonCon", "k"."Email"
from "softland"."cwtaxco" as "k"
where "k"."CodAuc" in (@1, @2 + char(9), @3 + char(10), @4 + char(13) + char(10))
order by "k"."NomCon", "k"."CarCon", "k"."FonCon", "k"."Email";
