import { setTimeout as sleep } from 'node:timers/promises'
import { startTestApp } from '../../../../app/server/testing/harness.ts'
import { addCustomer } from '../../../customers/server/customers.builders.ts'
import { startSoftland } from '../../../erp/server/testing/softland.ts'
import type { WarrantyProposal } from '../../warranties.contract.ts'
import { addType } from '../coverage.builders.ts'

export const NOW = new Date('2026-06-20T15:00:00Z')

type Softland = Awaited<ReturnType<typeof startSoftland>>
type Rule = { id: string; version: number; name: string; company: number | null }

/** A company that sells printers with serials and rolls without; each of its customers bought the same twice. */
export const catalogue = `
  insert into softland."iw_tprod" ("CodProd", "DesProd", "CodGrupo", "EsSerie", "Inactivo") values
    ('P-80', 'Impresora 80', 'PRT', -1, 0), ('ROLL', 'Rollos', 'SUP', 0, 0);
  insert into softland."iw_tgrupo" values ('PRT', 'Impresoras')`

let codes = 70
/** Who bought it all in a company. @returns the code there */
export async function sell({ run }: Pick<Softland, 'run'>): Promise<string> {
  const code = String(++codes)
  await run(`
    insert into softland."cwtauxi" ("CodAux", "NomAux", "ActAux", "ClaCli", "ClaPro", "ClaEmp", "ClaSoc", "ClaDis", "ClaOtr",
      "esReceptorDTE") values ('${code}', 'Andes', 'S', 'S', 'N', 'N', 'N', 'N', 'N', 'N');
    insert into softland."iw_gsaen" ("Tipo", "NroInt", "SubTipoDocto", "Folio", "Estado", "Fecha", "CodAux", "Concepto",
      "Total") values ('F', ${code}1, 'T', 501, 'V', '2025-06-01', '${code}', '01', 1),
      ('F', ${code}2, 'T', 502, 'V', '2026-03-10', '${code}', '01', 1);
    insert into softland."iw_gmovi" ("Tipo", "NroInt", "Linea", "CodProd", "CantFacturada", "TotLinea", "Pieza") values
      ('F', ${code}1, 1, 'P-80', 1, 1, 'OLD1'), ('F', ${code}2, 1, 'P-80', 1, 1, 'NEW1'),
      ('F', ${code}2, 2, 'P-80', 1, 1, 'NEW2'), ('F', ${code}2, 3, 'ROLL', 10, 1, null)`)
  return code
}

/** An app with that company, two types of warranty and no rules. */
export async function startWarranties() {
  const softland = await startSoftland([], NOW)
  await softland.run(catalogue)
  const app = await startTestApp({ softland: softland.connection, now: () => NOW })
  const sofia = await app.signIn('supervisor', { name: 'Sofía' })
  const ana = await app.signIn('agent', { name: 'Ana' })
  const legal = await addType(sofia, { stopsDuringRepair: true }, { kind: 'warranty', name: 'Garantía legal' })
  const voluntary = await addType(sofia, {}, { kind: 'warranty', name: 'Garantía voluntaria' })
  return {
    softland,
    app,
    sofia,
    ana,
    legal,
    voluntary,
    linked: async () => addCustomer(ana, { erpCode: await sell(softland) }),
    async addRule(fields: object): Promise<Rule> {
      const { status, body } = await sofia.post('/api/warranty-rules', { typeId: legal, months: 6, ...fields })
      if (status !== 201) throw new Error(JSON.stringify(body))
      return body
    },
    async removeRules() {
      for (const { id } of (await sofia.get('/api/warranty-rules')).body.items)
        await sofia.delete(`/api/warranty-rules/${id}`)
    },
    async proposals(customerId: string) {
      const ask = async () => (await ana.get(`/api/customers/${customerId}/warranty-proposals`)).body
      let answer = await ask()
      for (; answer.reading.refreshing; answer = await ask()) await sleep(30)
      return answer
    },
    create: (customerId: string, items: object[], by = ana) =>
      by.post(`/api/customers/${customerId}/warranties`, { items }),
  }
}

export const pick = ({ key, type }: WarrantyProposal) => ({ key, typeId: type.id })
