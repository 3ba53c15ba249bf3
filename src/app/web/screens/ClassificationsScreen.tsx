import { TopicMenu } from '../../../features/knowledge/web/topics/TopicMenu.tsx'
import type { Item } from '../../../features/settings/settings.rules.ts'
import { ClassificationsPage } from '../../../features/settings/web/ClassificationsPage.tsx'
import { TopicActs } from '../../../features/settings/web/list/topic-acts.ts'

const topicMenu = (topic: Item, all: Item[]) => <TopicMenu topic={topic} all={all} />

/** The company's classifications; topics are moved and merged with all that is filed under them. */
export const ClassificationsScreen = () => (
  <TopicActs value={topicMenu}>
    <ClassificationsPage />
  </TopicActs>
)
