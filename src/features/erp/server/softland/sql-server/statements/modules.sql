select case when exists (select "CpbAno"
from "softland"."cwmovim") then 1 else 0 end as "any";

select case when exists (select "Tipo"
from "softland"."iw_gmovi") then 1 else 0 end as "any";

select distinct cast(ltrim(rtrim(replace(replace(replace("p"."CtaCliente", char(9), ' '), char(13), ' '), char(10), ' '))) as varchar(60)) as "account"
from "softland"."iwparam" as "p"
where cast(ltrim(rtrim(replace(replace(replace("p"."CtaCliente", char(9), ' '), char(13), ' '), char(10), ' '))) as varchar(60)) <> '';

select case when exists (select "CodProd"
from "softland"."iw_tprod") then 1 else 0 end as "any";

select case when exists (select "Tipo"
from "softland"."iw_gsaen") then 1 else 0 end as "any";

select case when exists (select "CotNum"
from "softland"."nwcotiza") then 1 else 0 end as "any";

select case when exists (select "NVNumero"
from "softland"."nw_nventa") then 1 else 0 end as "any";

select top(1) "e"."NomB"
from "softland"."soempre" as "e"
order by "e"."NomB";
