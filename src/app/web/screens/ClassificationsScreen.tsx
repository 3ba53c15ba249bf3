import { useMemo } from 'react'
import { TopicMenu } from '../../../features/knowledge/web/topics/TopicMenu.tsx'
import { useMoveTopic } from '../../../features/knowledge/web/topics/topic-act.ts'
import type { Item } from '../../../features/settings/settings.rules.ts'
import { ClassificationsPage } from '../../../features/settings/web/ClassificationsPage.tsx'
import { TopicActs, type TopicPlace } from '../../../features/settings/web/list/topic-acts.ts'

const topicMenu = (topic: Item, all: Item[]) => <TopicMenu topic={topic} all={all} />

/** The company's classifications; topics are moved and merged with all that is filed under them. */
export function ClassificationsScreen() {
  const move = useMoveTopic()
  const acts = useMemo(() => ({ menu: topicMenu, move: (topic: Item, to: TopicPlace) => move({ topic, to }) }), [move])
  return (
    <TopicActs value={acts}>
      <ClassificationsPage />
    </TopicActs>
  )
}
