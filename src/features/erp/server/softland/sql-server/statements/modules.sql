select case when exists (select "CpbAno"
from "softland"."cwmovim") then 1 else 0 end as "any";

select case when exists (select "Tipo"
from "softland"."iw_gmovi") then 1 else 0 end as "any";

select case when exists (select "Tipo"
from "softland"."iw_gsaen") then 1 else 0 end as "any";

select case when exists (select "CodProd"
from "softland"."iw_tprod") then 1 else 0 end as "any";

select case when exists (select "CotNum"
from "softland"."nwcotiza") then 1 else 0 end as "any";

select case when exists (select "NVNumero"
from "softland"."nw_nventa") then 1 else 0 end as "any";

select top(1) "e"."NomB"
from "softland"."soempre" as "e"
order by "e"."NomB";
