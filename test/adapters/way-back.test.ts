import { describe, expect, it } from 'vitest'
import type { Adapter } from '../../src/adapters/adapter.js'
import * as freshdesk from '../../src/adapters/freshdesk/index.js'
import * as front from '../../src/adapters/front/index.js'
import * as ghost from '../../src/adapters/ghost/index.js'
import * as helpscout from '../../src/adapters/helpscout/index.js'
import * as hubspot from '../../src/adapters/hubspot/index.js'
import * as intercom from '../../src/adapters/intercom/index.js'
import * as mastodon from '../../src/adapters/mastodon/index.js'
import type { VisibleText } from '../../src/adapters/visible-text.js'
import * as wordpress from '../../src/adapters/wordpress/index.js'
import * as youtube from '../../src/adapters/youtube/index.js'
import * as zammad from '../../src/adapters/zammad/index.js'

const HTML = '<p>Bonjour &amp; <b>encore</b> une fois,<br>l&#8217;app est <i>nul</i>le 😡</p>'
const TEXT = 'Bonjour & encore une fois,\nl’app est nulle 😡'

interface Entry {
  readonly adapter: Pick<Adapter<never>, 'platform' | 'parse'>
  readonly visible: (html: string) => VisibleText
  readonly payload: unknown
}

const ENTRIES: readonly Entry[] = [
  {
    adapter: intercom.intercom,
    visible: intercom.visibleText,
    payload: {
      type: 'notification_event',
      topic: 'conversation.user.replied',
      data: { item: { id: '1', conversation_parts: { conversation_parts: [{ id: '2', body: HTML }] } } },
    },
  },
  {
    adapter: zammad.zammad,
    visible: zammad.visibleText,
    payload: {
      ticket: { id: 1 },
      article: { id: 2, sender: 'Customer', internal: false, content_type: 'text/html', body: HTML },
    },
  },
  {
    adapter: helpscout.helpscout,
    visible: helpscout.visibleText,
    payload: { id: 1, _embedded: { threads: [{ id: 2, type: 'customer', body: HTML }] } },
  },
  {
    adapter: front.front,
    visible: front.visibleText,
    payload: {
      type: 'inbound_received',
      payload: { conversation: { id: 'c' }, target: { data: { id: 'm', is_inbound: true, body: HTML } } },
    },
  },
  {
    adapter: hubspot.hubspot,
    visible: hubspot.visibleText,
    payload: { type: 'MESSAGE', direction: 'INCOMING', id: '1', richText: HTML },
  },
  {
    adapter: freshdesk.freshdesk,
    visible: freshdesk.visibleText,
    payload: { id: 1, ticket_id: 2, incoming: true, private: false, body: HTML },
  },
  {
    adapter: mastodon.mastodon,
    visible: mastodon.visibleText,
    payload: { id: '1', type: 'mention', status: { id: '2', content: HTML, account: { id: '3' } } },
  },
  {
    adapter: wordpress.wordpress,
    visible: wordpress.visibleText,
    payload: [{ id: 1, post: 2, type: 'comment', content: { rendered: HTML } }],
  },
  {
    adapter: ghost.ghost,
    visible: ghost.visibleText,
    payload: { comments: [{ id: '1', html: HTML, status: 'published' }] },
  },
  {
    adapter: youtube.youtube,
    visible: youtube.visibleText,
    payload: { kind: 'youtube#comment', id: '1', snippet: { textDisplay: HTML } },
  },
]

describe.each(ENTRIES)(
  '$adapter.platform: what is read leads back to what was sent',
  ({ adapter, visible, payload }) => {
    it('the words of the comment are those that the entry’s own function shows', () => {
      const parsed = adapter.parse(JSON.stringify(payload))
      expect(parsed.ok && parsed.value.map(({ text }) => text)).toEqual([TEXT])
      expect(visible(HTML).text).toBe(TEXT)
    })

    it('a span of them finds its source, over tags and entities', () => {
      const { text, toSource } = visible(HTML)
      for (const [word, source] of [
        ['encore', 'encore'],
        ['l’app', 'l&#8217;app'],
        ['nulle', 'nul</i>le'],
        ['😡', '😡'],
      ] as const) {
        const start = text.indexOf(word)
        const span = toSource({ start, end: start + word.length })
        expect(HTML.slice(span.start, span.end)).toBe(source)
      }
    })
  },
)
