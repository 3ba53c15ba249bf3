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
select top(1) "v"."ConVta", "v"."MtoCre"
from "softland"."cwtcvcl" as "v"
where "v"."CodAux" in (@1, @2 + char(9), @3 + char(10), @4 + char(13) + char(10))
order by "v"."CodAux";

select "c"."CveCod", "c"."CveDias"
from "softland"."cwtconv" as "c";

-- @1 = "77"
-- @2 = "77"
-- @3 = "77"
-- @4 = "77"
-- @5 = "F"
-- @6 = "B"
-- @7 = "N"
-- @8 = "D"
-- @9 = "V"
-- @10 = -1
select top(5000) "g"."TtdCod", "g"."Folio", "g"."CondPago"
from "softland"."iw_gsaen" as "g"
where "g"."CodAux" in (@1, @2 + char(9), @3 + char(10), @4 + char(13) + char(10)) and "g"."Tipo" in (@5, @6, @7, @8) and "g"."Estado" = @9 and coalesce("g"."EnMantencion", 0) <> @10
order by "g"."Fecha" desc, "g"."Folio" desc, "g"."Tipo", "g"."NroInt" desc;

-- @1 = "77"
-- @2 = "77"
-- @3 = "77"
-- @4 = "77"
-- @5 = "V"
-- @6 = "20261124"
-- @7 = "00000000"
-- @8 = "1-1-04-01"
-- @9 = "1-1-04-02"
with "mov" as (select cast(ltrim(rtrim(replace(replace(replace("m"."PctCod", char(9), ' '), char(13), ' '), char(10), ' '))) as varchar(60)) as "account", cast(ltrim(rtrim(replace(replace(replace("m"."MovTipDocRef", char(9), ' '), char(13), ' '), char(10), ' '))) as varchar(60)) as "type", coalesce(cast(case when abs("m"."MovNumDocRef") < 1e17 then "m"."MovNumDocRef" end as decimal(18, 0)), 0) as "number", coalesce("m"."CuotaRef", 0) as "instalment", case when "m"."MovFe" >= '19500101' and "m"."MovFe" < '20790101' then "m"."MovFe" end as "issued", case when "m"."MovFv" >= '19500101' and "m"."MovFv" < '20790101' then "m"."MovFv" end as "due", coalesce("m"."MovDebe", 0) as "debit", coalesce("m"."MovHaber", 0) as "credit", case when cast(ltrim(rtrim(replace(replace(replace("m"."TtdCod", char(9), ' '), char(13), ' '), char(10), ' '))) as varchar(60)) = cast(ltrim(rtrim(replace(replace(replace("m"."MovTipDocRef", char(9), ' '), char(13), ' '), char(10), ' '))) as varchar(60)) and coalesce(cast(case when abs("m"."NumDoc") < 1e17 then "m"."NumDoc" end as decimal(18, 0)), 0) = coalesce(cast(case when abs("m"."MovNumDocRef") < 1e17 then "m"."MovNumDocRef" end as decimal(18, 0)), 0) then 1 else 0 end as "origin"
from "softland"."cwmovim" as "m"
inner join "softland"."cwcpbte" as "c" on "c"."CpbAno" = "m"."CpbAno" and "c"."CpbNum" = "m"."CpbNum"
where "m"."CodAux" in (@1, @2 + char(9), @3 + char(10), @4 + char(13) + char(10)) and "c"."CpbEst" = @5 and (case when "c"."CpbFec" >= '19500101' and "c"."CpbFec" < '20790101' then "c"."CpbFec" end is null or "c"."CpbFec" < cast(@6 as datetime)) and ("c"."CpbNum" <> @7 or "c"."CpbAno" = (select min("z"."CpbAno") as "earliest"
from "softland"."cwcpbte" as "z")) and cast(ltrim(rtrim(replace(replace(replace("m"."PctCod", char(9), ' '), char(13), ' '), char(10), ' '))) as varchar(60)) in (@8, @9) and cast(ltrim(rtrim(replace(replace(replace("m"."MovTipDocRef", char(9), ' '), char(13), ' '), char(10), ' '))) as varchar(60)) not in ('', '00')), "part" as (select "account", "type", "number", "issued", "due", "debit", "credit", "origin", case when min(case when "origin" = 1 then "instalment" end) over (partition by "account", "type", "number") <> max(case when "origin" = 1 then "instalment" end) over (partition by "account", "type", "number") then "instalment" else 0 end as "instalment"
from "mov") select "account", "type", "number", "instalment", convert(char(10), min(case when "origin" = 1 then "issued" end), 120) as "issuedOn", convert(char(10), coalesce(min(case when "origin" = 1 then "due" end), min("issued")), 120) as "dueOn", sum("debit") as "charges", sum("credit") as "payments", sum("debit" - "credit") as "balance"
from "part"
group by "account", "type", "number", "instalment"
having abs(sum("debit" - "credit")) >= 0.5;

-- @1 = "77"
-- @2 = "77"
-- @3 = "77"
-- @4 = "77"
-- @5 = "V"
-- @6 = "20261124"
-- @7 = "00000000"
-- @8 = "1-1-04-01"
-- @9 = "1-1-04-02"
select sum(coalesce("m"."MovDebe", 0) - coalesce("m"."MovHaber", 0)) as "balance"
from "softland"."cwmovim" as "m"
inner join "softland"."cwcpbte" as "c" on "c"."CpbAno" = "m"."CpbAno" and "c"."CpbNum" = "m"."CpbNum"
where "m"."CodAux" in (@1, @2 + char(9), @3 + char(10), @4 + char(13) + char(10)) and "c"."CpbEst" = @5 and (case when "c"."CpbFec" >= '19500101' and "c"."CpbFec" < '20790101' then "c"."CpbFec" end is null or "c"."CpbFec" < cast(@6 as datetime)) and ("c"."CpbNum" <> @7 or "c"."CpbAno" = (select min("z"."CpbAno") as "earliest"
from "softland"."cwcpbte" as "z")) and cast(ltrim(rtrim(replace(replace(replace("m"."PctCod", char(9), ' '), char(13), ' '), char(10), ' '))) as varchar(60)) in (@8, @9);

-- @1 = "77"
-- @2 = "77"
-- @3 = "77"
-- @4 = "77"
-- @5 = "V"
-- @6 = "20261124"
-- @7 = "00000000"
-- @8 = "77"
-- @9 = "77"
-- @10 = "77"
-- @11 = "77"
-- @12 = "F"
-- @13 = "B"
-- @14 = "N"
-- @15 = "D"
-- @16 = "V"
-- @17 = -1
-- @18 = "20251123"
select top(200) "g"."Tipo", "g"."Folio", "g"."TtdCod", convert(char(10), "g"."Fecha", 120) as "issuedOn", convert(char(10), "g"."FechaVenc", 120) as "dueOn", case when "g"."Tipo" = 'N' then -abs(coalesce("g"."Total", 0)) else coalesce("g"."Total", 0) end as "total"
from "softland"."iw_gsaen" as "g"
left join (select distinct cast(ltrim(rtrim(replace(replace(replace("m"."TtdCod", char(9), ' '), char(13), ' '), char(10), ' '))) as varchar(60)) as "type", cast(case when abs("m"."NumDoc") < 1e17 then "m"."NumDoc" end as decimal(18, 0)) as "number"
from "softland"."cwmovim" as "m"
inner join "softland"."cwcpbte" as "c" on "c"."CpbAno" = "m"."CpbAno" and "c"."CpbNum" = "m"."CpbNum"
where "m"."CodAux" in (@1, @2 + char(9), @3 + char(10), @4 + char(13) + char(10)) and "c"."CpbEst" = @5 and (case when "c"."CpbFec" >= '19500101' and "c"."CpbFec" < '20790101' then "c"."CpbFec" end is null or "c"."CpbFec" < cast(@6 as datetime)) and ("c"."CpbNum" <> @7 or "c"."CpbAno" = (select min("z"."CpbAno") as "earliest"
from "softland"."cwcpbte" as "z")) and "m"."TtdCod" is not null) as "b" on "g"."TtdCod" = "b"."type" and "b"."number" = cast(case when abs("g"."Folio") < 1e17 then "g"."Folio" end as decimal(18, 0))
where "g"."CodAux" in (@8, @9 + char(9), @10 + char(10), @11 + char(13) + char(10)) and "g"."Tipo" in (@12, @13, @14, @15) and "g"."Estado" = @16 and coalesce("g"."EnMantencion", 0) <> @17 and "b"."number" is null and (case when "g"."Fecha" >= '19500101' and "g"."Fecha" < '20790101' then "g"."Fecha" end is null or "g"."Fecha" >= cast(@18 as datetime))
order by "g"."Fecha", "g"."Folio", "g"."Tipo", "g"."NroInt";
