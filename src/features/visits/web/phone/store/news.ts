export type News = { kind: 'pack' } | { kind: 'outbox' } | { kind: 'draft'; visitId: string; revision: number }
type Listener = (news: News, elsewhere: boolean) => void
export type TellNews = { tell: (news: News) => void }

/** What changed in the store of a person, told to this page and to all others of this phone. */
export function openNews(personId: string) {
  const listeners = new Set<Listener>()
  const channel = 'BroadcastChannel' in globalThis ? new BroadcastChannel(`atiende.terreno.${personId}`) : undefined
  channel?.addEventListener('message', ({ data }: MessageEvent<News>) => {
    for (const listener of listeners) listener(data, true)
  })
  return {
    tell(news: News) {
      for (const listener of listeners) listener(news, false)
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has one origin alone
      channel?.postMessage(news)
    },
    listen(listener: Listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    close: () => channel?.close(),
  }
}
