import { describe, expect, it } from 'vitest'
import type { Adapter } from '../../src/adapters/adapter.js'
import { chatwoot } from '../../src/adapters/chatwoot/index.js'
import { discourse } from '../../src/adapters/discourse/index.js'
import { facebook } from '../../src/adapters/facebook/index.js'
import { front } from '../../src/adapters/front/index.js'
import { github } from '../../src/adapters/github/index.js'
import { helpscout } from '../../src/adapters/helpscout/index.js'
import { hubspot } from '../../src/adapters/hubspot/index.js'
import { instagram } from '../../src/adapters/instagram/index.js'
import { intercom } from '../../src/adapters/intercom/index.js'
import { linkedin } from '../../src/adapters/linkedin/index.js'
import { mastodonStaff } from '../../src/adapters/mastodon-staff/index.js'
import { slack } from '../../src/adapters/slack/index.js'
import { threads } from '../../src/adapters/threads/index.js'
import { tiktok } from '../../src/adapters/tiktok/index.js'
import { twitch } from '../../src/adapters/twitch/index.js'
import { x } from '../../src/adapters/x/index.js'
import { zammad } from '../../src/adapters/zammad/index.js'
import { zendesk } from '../../src/adapters/zendesk/index.js'

// Signatures that were not computed by this project: printed in the vendor's documentation or tests, computed or accepted by the vendor's own library, or computed
// with `openssl dgst` as the vendor's page or source says. Discord is held against its own library in its own test.

const BODY = '{"text":"Café 😡"}'
const SECRET = 'a secret of the test'
const AT = 1_795_300_000_000

interface Answer {
  readonly adapter: Pick<Adapter<never>, 'platform' | 'verify'>
  readonly source: string
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string
  readonly secret?: string
  readonly url?: string
  readonly now?: number
}

const META = 'sha256=757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17'
const HELLO = { body: 'Hello, World!', secret: "It's a Secret to Everybody" }

const ANSWERS: readonly Answer[] = [
  {
    adapter: github,
    source: 'GitHub, Validating webhook deliveries: testing',
    headers: { 'X-Hub-Signature-256': META },
    ...HELLO,
  },
  // The same protocol under the same header: WebSub's, as Meta documents it.
  ...[facebook, instagram, threads].map((adapter) => ({
    adapter,
    source: 'the example of GitHub, whose header and digest Meta shares',
    headers: { 'X-Hub-Signature-256': META },
    ...HELLO,
  })),
  {
    adapter: slack,
    source: 'Slack, Verifying requests: the example',
    headers: {
      'X-Slack-Signature': 'v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503',
      'X-Slack-Request-Timestamp': '1531420618',
    },
    body: 'token=xyzz0WbapA4vBCDEFasx0q6G&team_id=T1DC2JH3J&team_domain=testteamnow&channel_id=G8PSS9T3V&channel_name=foobar&user_id=U2CERLKJA&user_name=roadrunner&command=%2Fwebhook-collect&text=&response_url=https%3A%2F%2Fhooks.slack.com%2Fcommands%2FT1DC2JH3J%2F397700885554%2F96rGlfmibIGlgcZRskXaIFfN&trigger_id=398738663015.47445629121.803a0bc887a14d10d2c447fce8b6703c',
    secret: '8f742231b10e8888abcd99yyyzzz85a5',
    now: 1_531_420_618_000,
  },
  {
    adapter: discourse,
    source: 'Discourse, emit_web_hook_event_spec.rb: a ping',
    headers: {
      'X-Discourse-Event-Signature': 'sha256=162f107f6b5022353274eb1a7197885cfd35744d8d08e5bcea025d309386b7d6',
    },
    body: '{"ping":"OK"}',
    secret: 'my_lovely_secret_for_web_hook',
  },
  {
    adapter: hubspot,
    source: '@hubspot/api-client 13.5.0: Signature.getSignature, v3',
    headers: {
      'X-HubSpot-Signature-v3': 'zoIT1kXgY23uhwE4tYlKuUuGXtBSiOF6u8wVFDe39Go=',
      'X-HubSpot-Request-Timestamp': String(AT),
    },
    url: 'https://bot.example.test/hook?x=1',
  },
  {
    adapter: x,
    source: 'twitter-autohook 1.7.2: accepted by validateSignature',
    headers: { 'x-twitter-webhooks-signature': 'sha256=ykz1sc/lvDGdxKnAQmWTM4IGMakBYDza3+qBGwAV1cA=' },
  },
  {
    adapter: twitch,
    source: '@twurple/eventsub-http 8.1.4: accepted by its verifier',
    headers: {
      'Twitch-Eventsub-Message-Id': 'e76c6bd4-55c9-4987-8304-da1588d8988b',
      'Twitch-Eventsub-Message-Timestamp': '2026-11-21T22:26:40.123456789Z',
      'Twitch-Eventsub-Message-Signature': 'sha256=bad9ade2b106831e7aefb17120af6e4d54b7fe2966a109a22e800038f093d6df',
    },
  },
  {
    adapter: mastodonStaff,
    source: 'openssl, as Webhooks::DeliveryWorker signs',
    headers: { 'X-Hub-Signature': 'sha256=ca4cf5b1cfe5bc319dc4a9c042659333820631a901603cdadfea811b0015d5c0' },
  },
  ...[intercom, zammad].map((adapter) => ({
    adapter,
    source: 'openssl, as Intercom documents and Zammad’s UserAgent signs',
    headers: { 'X-Hub-Signature': 'sha1=2965031ab6d760fa388008bbd13db6eb0c88db1a' },
  })),
  {
    adapter: helpscout,
    source: 'openssl, as Help Scout documents: Webhooks, verifying',
    headers: { 'X-HelpScout-Signature': 'KWUDGrbXYPo4gAi70T226wyI2xo=' },
  },
  {
    adapter: front,
    source: 'openssl, as Front documents: application webhooks, security',
    headers: {
      'X-Front-Signature': 'P+UGVHAoHROfKhE56yblGS5ZM5YIBE6+uBPjqrZPG04=',
      'X-Front-Request-Timestamp': String(AT),
    },
  },
  {
    adapter: chatwoot,
    source: 'openssl, as Chatwoot says: pull request 13573, "add per-webhook secret": HMAC-SHA256 over time and body',
    headers: {
      'X-Chatwoot-Signature': 'sha256=8cf23d09630b94e195ec23e5ea26d6ab2ede3579f2644a31c0be2f1b0f695eb8',
      'X-Chatwoot-Timestamp': String(AT / 1000),
    },
  },
  {
    adapter: tiktok,
    source: 'openssl, as TikTok documents: Webhooks, verification',
    headers: {
      'Tiktok-Signature': `t=${AT / 1000},s=8cf23d09630b94e195ec23e5ea26d6ab2ede3579f2644a31c0be2f1b0f695eb8`,
    },
  },
  {
    adapter: linkedin,
    source: 'openssl, as LinkedIn documents: Webhooks, requirements for processing notifications',
    headers: { 'X-LI-Signature': '468aca5f8dcf7894ca27c24adfaf3636d7b9d5a9c8c41cddc278674339ca2053' },
  },
  {
    adapter: zendesk,
    source: 'openssl, with the static secret that Zendesk documents for tests',
    headers: {
      'X-Zendesk-Webhook-Signature': 'eRmHNXV6902Y4iH3MLojfaI+JqY1iaRQARvaaC3ou/w=',
      'X-Zendesk-Webhook-Signature-Timestamp': '2021-03-25T05:09:27Z',
    },
    secret: 'dGhpc19zZWNyZXRfaXNfZm9yX3Rlc3Rpbmdfb25seQ==',
    now: Date.parse('2021-03-25T05:09:27Z'),
  },
]

describe.each(ANSWERS)('$adapter.platform, $source', ({ adapter, headers, url = '/', ...given }) => {
  const { body = BODY, secret = SECRET, now = AT } = given
  const ask = (change: { readonly body?: string; readonly secret?: string } = {}) =>
    adapter.verify(
      { method: 'POST', url, headers, body: new TextEncoder().encode(change.body ?? body) },
      { secret: change.secret ?? secret, now },
    )

  it('is believed, and nothing near it is', async () => {
    expect(await ask()).toBe(true)
    expect(await ask({ body: `${body} ` })).toBe(false)
    expect(await ask({ secret: `${secret}.` })).toBe(false)
  })
})
