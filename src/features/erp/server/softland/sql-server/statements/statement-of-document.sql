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
-- @5 = "V"
-- @6 = "20261124"
-- @7 = "00000000"
-- @8 = "1-1-04-01"
-- @9 = "FE"
-- @10 = 18200
select count(*) as "count", sum(coalesce("m"."MovDebe", 0)) as "charges", sum(coalesce("m"."MovHaber", 0)) as "payments", sum(coalesce("m"."MovDebe", 0) - coalesce("m"."MovHaber", 0)) as "balance"
from "softland"."cwmovim" as "m"
inner join "softland"."cwcpbte" as "c" on "c"."CpbAno" = "m"."CpbAno" and "c"."CpbNum" = "m"."CpbNum"
where "m"."CodAux" in (@1, @2 + char(9), @3 + char(10), @4 + char(13) + char(10)) and "c"."CpbEst" = @5 and (case when "c"."CpbFec" >= '19500101' and "c"."CpbFec" < '20790101' then "c"."CpbFec" end is null or "c"."CpbFec" < cast(@6 as datetime)) and ("c"."CpbNum" <> @7 or "c"."CpbAno" = (select min("z"."CpbAno") as "earliest"
from "softland"."cwcpbte" as "z")) and cast(ltrim(rtrim(replace(replace(replace("m"."PctCod", char(9), ' '), char(13), ' '), char(10), ' '))) as varchar(60)) in (@8) and cast(ltrim(rtrim(replace(replace(replace("m"."MovTipDocRef", char(9), ' '), char(13), ' '), char(10), ' '))) as varchar(60)) = @9 and coalesce(cast(case when abs("m"."MovNumDocRef") < 1e17 then "m"."MovNumDocRef" end as decimal(18, 0)), 0) = @10;

-- @1 = "77"
-- @2 = "77"
-- @3 = "77"
-- @4 = "77"
-- @5 = "V"
-- @6 = "20261124"
-- @7 = "00000000"
-- @8 = "1-1-04-01"
-- @9 = "FE"
-- @10 = 18200
select top(500) "c"."CpbAno", "c"."CpbNum", convert(char(10), "c"."CpbFec", 120) as "bookedOn", convert(char(10), "m"."MovFv", 120) as "dueOn", cast(ltrim(rtrim(replace(replace(replace("m"."PctCod", char(9), ' '), char(13), ' '), char(10), ' '))) as varchar(60)) as "account", cast(ltrim(rtrim(replace(replace(replace("m"."TtdCod", char(9), ' '), char(13), ' '), char(10), ' '))) as varchar(60)) as "type", cast(case when abs("m"."NumDoc") < 1e17 then "m"."NumDoc" end as decimal(18, 0)) as "number", coalesce("m"."MovDebe", 0) as "debit", coalesce("m"."MovHaber", 0) as "credit", "c"."CpbTip", "m"."MovGlosa"
from "softland"."cwmovim" as "m"
inner join "softland"."cwcpbte" as "c" on "c"."CpbAno" = "m"."CpbAno" and "c"."CpbNum" = "m"."CpbNum"
where "m"."CodAux" in (@1, @2 + char(9), @3 + char(10), @4 + char(13) + char(10)) and "c"."CpbEst" = @5 and (case when "c"."CpbFec" >= '19500101' and "c"."CpbFec" < '20790101' then "c"."CpbFec" end is null or "c"."CpbFec" < cast(@6 as datetime)) and ("c"."CpbNum" <> @7 or "c"."CpbAno" = (select min("z"."CpbAno") as "earliest"
from "softland"."cwcpbte" as "z")) and cast(ltrim(rtrim(replace(replace(replace("m"."PctCod", char(9), ' '), char(13), ' '), char(10), ' '))) as varchar(60)) in (@8) and cast(ltrim(rtrim(replace(replace(replace("m"."MovTipDocRef", char(9), ' '), char(13), ' '), char(10), ' '))) as varchar(60)) = @9 and coalesce(cast(case when abs("m"."MovNumDocRef") < 1e17 then "m"."MovNumDocRef" end as decimal(18, 0)), 0) = @10
order by coalesce(convert(char(10), case when "c"."CpbFec" >= '19500101' and "c"."CpbFec" < '20790101' then "c"."CpbFec" end, 120), ''), "c"."CpbAno", "c"."CpbNum", "m"."MovNum";
