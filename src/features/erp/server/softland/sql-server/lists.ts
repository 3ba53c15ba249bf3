import { type KyselyPlugin, OperationNodeTransformer, type PrimitiveValueListNode } from 'kysely'

/** Of so many values each a list may be: SQL Server compiles and keeps a plan for every length that it meets. */
const LENGTHS = [1, 2, 4, 10, 50, 200, 1000, 2000]

/** The list, as long as the next of a few lengths: its last value once more says nothing new. */
export function padded<T>(values: readonly T[]): readonly T[] {
  const length = LENGTHS.find((length) => values.length <= length)
  if (!values.length || !length) return values
  return [...values, ...Array.from({ length: length - values.length }, () => values.at(-1)!)]
}

class Padding extends OperationNodeTransformer {
  protected override transformPrimitiveValueList(node: PrimitiveValueListNode): PrimitiveValueListNode {
    return { ...node, values: padded(node.values) }
  }
}
const padding = new Padding()

/** Pads what stands after `in`. Only questions are asked, so no other list of values is met. */
export const padLists: KyselyPlugin = {
  transformQuery: ({ node }) => padding.transformNode(node),
  transformResult: async ({ result }) => result,
}
