type Topic = { id: string; name: string; parentId: string | null; active: boolean }

export type TopicRow = { id: string; name: string; depth: number; path: string; hasMore: boolean }

/** The topics in use, in the order of the tree, each with where it hangs: 'Fallas › Equipo'. */
export function topicRows(topics: Topic[], parentId: string | null = null, above: string[] = []): TopicRow[] {
  return topics
    .filter((topic) => topic.active && topic.parentId === parentId)
    .flatMap((topic) => {
      const path = [...above, topic.name]
      const under = topicRows(topics, topic.id, path)
      const row = {
        id: topic.id,
        name: topic.name,
        depth: above.length,
        path: path.join(' › '),
        hasMore: under.length > 0,
      }
      return [row].concat(under)
    })
}

/** What a tree shows while one topic is chosen: the first level, the way down to it, and what hangs from each of these. */
export function openRows(topics: Topic[], chosenId: string | undefined): TopicRow[] {
  const open = new Set<string | null>([null])
  for (let id = chosenId; id; id = topics.find((topic) => topic.id === id)?.parentId ?? undefined) open.add(id)
  const parents = new Map(topics.map((topic) => [topic.id, topic.parentId]))
  return topicRows(topics).filter((row) => open.has(parents.get(row.id) ?? null))
}
