-- @1 = "cwtauxi"
-- @2 = "cwtaxco"
-- @3 = "cwtauxd"
-- @4 = "cwtcvcl"
-- @5 = "cwtcarg"
-- @6 = "cwtgiro"
-- @7 = "cwtcomu"
-- @8 = "cwtciud"
-- @9 = "cwtconv"
-- @10 = "cwtvend"
-- @11 = "cwtmone"
-- @12 = "cwttdoc"
-- @13 = "soempre"
-- @14 = "cwparam"
-- @15 = "cwpctas"
-- @16 = "iwparam"
-- @17 = "cwcpbte"
-- @18 = "cwmovim"
-- @19 = "iw_gsaen"
-- @20 = "iw_gmovi"
-- @21 = "iw_tprod"
-- @22 = "iw_tgrupo"
-- @23 = "IW_GSaEn_RefDTE"
-- @24 = "DTE_SiiTDocRef"
-- @25 = "dte_siitdoc"
-- @26 = "nwcotiza"
-- @27 = "nwdetcot"
-- @28 = "nw_nventa"
-- @29 = "nw_detnv"
select TABLE_NAME as name, COLUMN_NAME as "column"
from INFORMATION_SCHEMA.COLUMNS
where TABLE_SCHEMA = 'softland' and TABLE_NAME in (@1, @2, @3, @4, @5, @6, @7, @8, @9, @10, @11, @12, @13, @14, @15, @16, @17, @18, @19, @20, @21, @22, @23, @24, @25, @26, @27, @28, @29) and has_perms_by_name('softland.' + quotename(TABLE_NAME), 'OBJECT', 'SELECT', COLUMN_NAME, 'COLUMN') = 1;

select distinct cast(ltrim(rtrim(replace(replace(replace("p"."CtaCliente", char(9), ' '), char(13), ' '), char(10), ' '))) as varchar(60)) as "account"
from "softland"."iwparam" as "p"
where cast(ltrim(rtrim(replace(replace(replace("p"."CtaCliente", char(9), ' '), char(13), ' '), char(10), ' '))) as varchar(60)) <> '';

select distinct cast(ltrim(rtrim(replace(replace(replace("x"."CtaCliente", char(9), ' '), char(13), ' '), char(10), ' '))) as varchar(60)) as "account"
from "softland"."cwtauxi" as "x"
where cast(ltrim(rtrim(replace(replace(replace("x"."CtaCliente", char(9), ' '), char(13), ' '), char(10), ' '))) as varchar(60)) <> '';

select distinct cast(ltrim(rtrim(replace(replace(replace("x"."CtaCliMonExt", char(9), ' '), char(13), ' '), char(10), ' '))) as varchar(60)) as "account"
from "softland"."cwtauxi" as "x"
where cast(ltrim(rtrim(replace(replace(replace("x"."CtaCliMonExt", char(9), ' '), char(13), ' '), char(10), ' '))) as varchar(60)) <> '';

select "VenCod" as "key", "VenDes" as "title"
from "softland"."cwtvend";

select "CodMon" as "key", "DesMon" as "title"
from "softland"."cwtmone";

select "CveCod" as "key", "CveDes" as "title"
from "softland"."cwtconv";

select "CodDoc" as "key", "DesDoc" as "title"
from "softland"."cwttdoc";

select "CodRefSII" as "key", "DesRefSII" as "title"
from "softland"."DTE_SiiTDocRef";

select "GirCod" as "key", "GirDes" as "title"
from "softland"."cwtgiro";

select "ComCod" as "key", "ComDes" as "title"
from "softland"."cwtcomu";

select "CiuCod" as "key", "CiuDes" as "title"
from "softland"."cwtciud";

select "CarCod" as "key", "CarNom" as "title"
from "softland"."cwtcarg";

select "CodGrupo" as "key", "DesGrupo" as "title"
from "softland"."iw_tgrupo";
