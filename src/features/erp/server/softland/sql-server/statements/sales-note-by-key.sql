-- @1 = 1
select "v"."NVNumero", "v"."CotNum", "v"."nvEstado", "v"."NumOC", "v"."NomCon", "v"."VenCod", "v"."CodMon", "v"."nvNetoAfecto", "v"."nvNetoExento", "v"."nvMonto", convert(char(10), "v"."nvFem", 120) as "soldOn", convert(char(10), "v"."nvFeEnt", 120) as "deliveryOn", "v"."CodAux", convert(varchar(23), case when "v"."FechaHoraCreacion" >= '19500101' and "v"."FechaHoraCreacion" < '20790101' then "v"."FechaHoraCreacion" end, 121) as "created"
from "softland"."nw_nventa" as "v"
where "v"."NVNumero" = @1;

-- @1 = 1
select top(5000) "d"."NVNumero", "d"."nvLinea", "d"."CodProd", "d"."nvCant", "d"."nvPrecio", "d"."nvEquiv", "d"."nvTotLinea", cast("d"."DetProd" as varchar(4000)) as "detail", "p"."DesProd" as "product"
from "softland"."nw_detnv" as "d"
left join "softland"."iw_tprod" as "p" on "d"."CodProd" = "p"."CodProd"
where "d"."NVNumero" in (@1)
order by "d"."NVNumero" desc, "d"."nvLinea";

-- @1 = 1
-- @2 = "F"
-- @3 = "B"
-- @4 = "N"
-- @5 = "N"
-- @6 = "V"
-- @7 = -1
-- @8 = 0
select "g"."nvnumero" as "note", "m"."nvCorrela" as "line", sum(case when "m"."Tipo" = 'N' then -abs(coalesce("m"."CantFacturada", 0)) else coalesce("m"."CantFacturada", 0) end) as "quantity"
from "softland"."iw_gsaen" as "g"
inner join "softland"."iw_gmovi" as "m" on "m"."Tipo" = "g"."Tipo" and "m"."NroInt" = "g"."NroInt"
where "g"."nvnumero" in (@1) and "g"."Tipo" in (@2, @3, @4, @5) and "g"."Estado" = @6 and coalesce("g"."EnMantencion", 0) <> @7 and "m"."nvCorrela" > @8
group by "g"."nvnumero", "m"."nvCorrela";

-- @1 = "F"
-- @2 = "B"
-- @3 = "V"
-- @4 = 0
-- @5 = 1
-- @6 = "N"
-- @7 = "V"
-- @8 = -1
-- @9 = 0
-- @10 = 0
select "g"."nvnumero" as "note", min("l"."nvCorrela") as "line", -abs(coalesce("m"."CantFacturada", 0)) as "quantity"
from "softland"."iw_gsaen" as "g"
inner join "softland"."iw_gmovi" as "m" on "m"."Tipo" = "g"."Tipo" and "m"."NroInt" = "g"."NroInt"
inner join "softland"."iw_gsaen" as "i" on "i"."nvnumero" = "g"."nvnumero" and "i"."Tipo" in (@1, @2) and "i"."Estado" = @3
inner join "softland"."iw_gmovi" as "l" on "l"."Tipo" = "i"."Tipo" and "l"."NroInt" = "i"."NroInt" and cast(case when abs("l"."Linea") < 1e17 then "l"."Linea" end as decimal(18, 0)) = cast(case when abs("m"."FactNumLin") < 1e17 then "m"."FactNumLin" end as decimal(18, 0)) and "l"."CodProd" = "m"."CodProd" and "l"."nvCorrela" > @4
where "g"."nvnumero" in (@5) and "g"."Tipo" in (@6) and "g"."Estado" = @7 and coalesce("g"."EnMantencion", 0) <> @8 and coalesce("m"."nvCorrela", 0) = @9 and "m"."FactNumLin" > @10
group by "g"."nvnumero", "m"."NroInt", "m"."Linea", "m"."CantFacturada"
having min("l"."nvCorrela") = max("l"."nvCorrela");

-- @1 = "N"
-- @2 = "V"
-- @3 = 0
-- @4 = 1
-- @5 = "F"
-- @6 = "B"
-- @7 = "V"
-- @8 = 0
-- @9 = -1
-- @10 = 0
-- @11 = "F"
-- @12 = "B"
select min("i"."nvnumero") as "note", min("l"."nvCorrela") as "line", -abs(coalesce("m"."CantFacturada", 0)) as "quantity"
from "softland"."iw_gsaen" as "i"
inner join "softland"."dte_siitdoc" as "s" on "s"."Tipo" = "i"."Tipo" and "s"."SubTipoDocto" = "i"."SubTipoDocto"
inner join "softland"."iw_gsaen" as "g" on "g"."CodAux" = "i"."CodAux" and "g"."Tipo" = @1 and "g"."Estado" = @2
inner join "softland"."IW_GSaEn_RefDTE" as "r" on "r"."Tipo" = "g"."Tipo" and "r"."NroInt" = "g"."NroInt" and cast(ltrim(rtrim(replace(replace(replace("r"."CodRefSII", char(9), ' '), char(13), ' '), char(10), ' '))) as varchar(60)) = cast(ltrim(rtrim(replace(replace(replace(cast("s"."DocCod" as varchar(20)), char(9), ' '), char(13), ' '), char(10), ' '))) as varchar(60)) and cast(ltrim(rtrim(replace(replace(replace("r"."FolioRef", char(9), ' '), char(13), ' '), char(10), ' '))) as varchar(60)) = cast(cast(case when abs("i"."Folio") < 1e17 then "i"."Folio" end as decimal(18, 0)) as varchar(20))
inner join "softland"."iw_gmovi" as "m" on "m"."Tipo" = "g"."Tipo" and "m"."NroInt" = "g"."NroInt"
inner join "softland"."iw_gmovi" as "l" on "l"."Tipo" = "i"."Tipo" and "l"."NroInt" = "i"."NroInt" and cast(case when abs("l"."Linea") < 1e17 then "l"."Linea" end as decimal(18, 0)) = cast(case when abs("m"."FactNumLin") < 1e17 then "m"."FactNumLin" end as decimal(18, 0)) and "l"."CodProd" = "m"."CodProd" and "l"."nvCorrela" > @3
where "i"."nvnumero" in (@4) and "i"."Tipo" in (@5, @6) and "i"."Estado" = @7 and coalesce("g"."nvnumero", 0) = @8 and coalesce("g"."EnMantencion", 0) <> @9 and "m"."FactNumLin" > @10 and not exists (select "o"."NroInt"
from "softland"."IW_GSaEn_RefDTE" as "o"
inner join "softland"."dte_siitdoc" as "k" on cast(ltrim(rtrim(replace(replace(replace("o"."CodRefSII", char(9), ' '), char(13), ' '), char(10), ' '))) as varchar(60)) = cast(ltrim(rtrim(replace(replace(replace(cast("k"."DocCod" as varchar(20)), char(9), ' '), char(13), ' '), char(10), ' '))) as varchar(60)) and "k"."Tipo" in (@11, @12)
where "o"."Tipo" = "r"."Tipo" and "o"."NroInt" = "r"."NroInt" and (cast(ltrim(rtrim(replace(replace(replace("o"."FolioRef", char(9), ' '), char(13), ' '), char(10), ' '))) as varchar(60)) <> cast(ltrim(rtrim(replace(replace(replace("r"."FolioRef", char(9), ' '), char(13), ' '), char(10), ' '))) as varchar(60)) or cast(ltrim(rtrim(replace(replace(replace("o"."CodRefSII", char(9), ' '), char(13), ' '), char(10), ' '))) as varchar(60)) <> cast(ltrim(rtrim(replace(replace(replace("r"."CodRefSII", char(9), ' '), char(13), ' '), char(10), ' '))) as varchar(60))))
group by "m"."NroInt", "m"."Linea", "m"."CantFacturada"
having min("i"."nvnumero") = max("i"."nvnumero") and min("l"."nvCorrela") = max("l"."nvCorrela");

-- @1 = "77"
-- @2 = "77"
-- @3 = "77"
-- @4 = "77"
select top(200) "k"."NomCon", "k"."CarCon", "k"."FonCon", "k"."Email"
from "softland"."cwtaxco" as "k"
where "k"."CodAuc" in (@1, @2 + char(9), @3 + char(10), @4 + char(13) + char(10))
order by "k"."NomCon", "k"."CarCon", "k"."FonCon", "k"."Email";
