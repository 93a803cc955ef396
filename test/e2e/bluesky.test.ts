import { afterAll, beforeAll, expect, it } from 'vitest'
import { bluesky } from '../../src/adapters/bluesky/index.js'
import { ozone } from '../../src/adapters/ozone/index.js'
import { createBrand, type Handled, jokeOf, kindsOf, THREAT, TROLL } from './brand.js'
import { type Network, startBluesky } from './servers/bluesky.js'
import { waitUntil } from './servers/start-program.js'

interface Account {
  readonly did: string
  readonly accessJwt: string
}

interface Reference {
  readonly uri: string
  readonly cid: string
}

let network: Network
beforeAll(async () => {
  network = await startBluesky()
})
afterAll(async () => network?.close())

async function call<T>(
  nsid: string,
  {
    as,
    body,
    query = '',
    seen = false,
  }: { readonly as?: Account; readonly body?: object; readonly query?: string; readonly seen?: boolean },
): Promise<T> {
  const response = await fetch(`${network.pds}/xrpc/${nsid}${query}`, {
    method: body === undefined ? 'GET' : 'POST',
    headers: {
      ...(as === undefined ? {} : { authorization: `Bearer ${as.accessJwt}` }),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(seen ? { 'atproto-proxy': `${network.appview}#bsky_appview` } : {}),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
  const text = await response.text()
  if (!response.ok) throw new Error(`${nsid}: ${response.status} ${text.slice(0, 300)}`)
  const value: T = JSON.parse(text)
  return value
}

function join(name: string): Promise<Account> {
  return call('com.atproto.server.createAccount', {
    body: { handle: `${name}-here.test`, email: `${name}@example.test`, password: 'pw' },
  })
}

function post(
  as: Account,
  text: string,
  reply?: { readonly root: Reference; readonly parent: Reference },
): Promise<Reference> {
  const record = {
    $type: 'app.bsky.feed.post',
    text,
    createdAt: new Date().toISOString(),
    ...(reply === undefined ? {} : { reply }),
  }
  return call('com.atproto.repo.createRecord', { as, body: { repo: as.did, collection: 'app.bsky.feed.post', record } })
}

it('a thread in which a troll provokes and somebody threatens: what a third account sees', async () => {
  const [acme, troll, rude, reader] = [
    await join('acme'),
    await join('troll'),
    await join('rude'),
    await join('reader'),
  ]
  const root = await post(acme, 'Our new colours are in.')
  await network.settle()
  const brand = createBrand({
    adapter: bluesky,
    options: { did: acme.did, service: network.pds, labeler: network.labeler },
    selfIds: [acme.did],
    credentials: () => ({ headers: { authorization: `Bearer ${acme.accessJwt}` } }),
  })
  const notifications = async () => {
    await network.settle()
    return JSON.stringify(await call('app.bsky.notification.listNotifications', { as: acme, seen: true }))
  }
  const thread = async () => {
    await network.settle()
    const query = `?uri=${encodeURIComponent(root.uri)}&depth=6`
    return JSON.stringify(await call('app.bsky.feed.getPostThread', { as: reader, query, seen: true }))
  }

  const handled: Handled[] = []
  const answered = async (who: Account, text: string) => {
    await post(who, text, { root, parent: root })
    handled.push(...(await brand.handlePayload(await notifications())))
    const last = handled.at(-1)
    if (last === undefined || last.comment.text !== text) throw new Error(`nothing was handled for: ${text}`)
    expect(last.results.filter(({ outcome }) => outcome !== 'sent')).toEqual([])
    return last
  }
  await answered(troll, TROLL[0])
  const joke = jokeOf(await answered(troll, TROLL[1]))
  expect(joke).toBeDefined()
  const before = await thread()
  expect(before).toContain(JSON.stringify(joke).slice(1, -1))
  expect(before).toContain(TROLL[0])

  const third = await answered(troll, TROLL[2])
  expect(kindsOf(third)).toContain('ban')
  expect(third.results.map(({ action }) => action)).toContain('ban')
  expect(await thread()).not.toContain('wet bus stop')
  expect(handled.flatMap((one) => jokeOf(one) ?? [])).toHaveLength(1)

  const threat = await answered(rude, THREAT)
  expect(kindsOf(threat)).toEqual(expect.arrayContaining(['delete', 'block']))
  expect(await thread()).not.toContain(THREAT)
  expect(await brand.handlePayload(await notifications())).toEqual([])
})

it('hidden replies and takedowns, carried out and seen', async () => {
  const [acme, guest, reader] = [await join('acmetwo'), await join('guest'), await join('readertwo')]
  const root = await post(acme, 'Ask us anything.')
  const [first, second] = [
    await post(guest, 'first answer', { root, parent: root }),
    await post(guest, 'second answer', { root, parent: root }),
  ]
  await network.settle()
  const query = `?uris=${encodeURIComponent(first.uri)}&uris=${encodeURIComponent(second.uri)}`
  const parsed = bluesky.parse(JSON.stringify(await call('app.bsky.feed.getPosts', { as: acme, query, seen: true })))
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues))
  const [one, two] = [first, second].map(({ uri }) => parsed.value.find(({ id }) => id === uri))
  if (one === undefined || two === undefined) throw new Error('the answers are not there')

  const brand = createBrand({
    adapter: bluesky,
    options: { did: acme.did, service: network.pds },
    credentials: () => ({ headers: { authorization: `Bearer ${acme.accessJwt}` } }),
  })
  const gate = async () => {
    const rkey = root.uri.split('/').at(-1)
    const place = `?repo=${acme.did}&collection=app.bsky.feed.threadgate&rkey=${rkey}`
    return call<{ readonly value: { readonly hiddenReplies?: readonly string[] } }>('com.atproto.repo.getRecord', {
      query: place,
    })
  }
  // No gate is there yet: the first request says so, and the second makes one.
  expect((await brand.carryOut(one, 'hide')).at(-1)?.outcome).toBe('sent')
  expect((await gate()).value.hiddenReplies).toEqual([first.uri])
  expect((await brand.carryOut(two, 'hide')).map(({ outcome }) => outcome)).toEqual(['sent', 'sent'])
  expect((await gate()).value.hiddenReplies).toEqual([first.uri, second.uri])

  const moderators = () =>
    createBrand({
      adapter: ozone,
      options: { service: network.ozone, createdBy: network.moderator },
      credentials: async () => ({ headers: await network.moderatorHeaders('tools.ozone.moderation.emitEvent') }),
    })
  const status = async (uri: string) => {
    const headers = await network.moderatorHeaders('tools.ozone.moderation.queryStatuses')
    const query = `subject=${encodeURIComponent(uri)}`
    return (await fetch(`${network.ozone}/xrpc/tools.ozone.moderation.queryStatuses?${query}`, { headers })).text()
  }
  expect(await moderators().carryOut(one, 'delete')).toMatchObject([{ outcome: 'sent' }])
  expect(await status(first.uri)).toContain('"takendown":true')
  // The same event once more, from a process that does not know of the first: it is so already.
  expect(await moderators().carryOut(one, 'delete')).toMatchObject([{ outcome: 'already-done' }])

  // This network hands takedowns of posts on as labels, which its index does not read; those of accounts reach it.
  const seen = async (uri: string) => {
    await network.settle()
    const query = `?uris=${encodeURIComponent(uri)}`
    return JSON.stringify(await call('app.bsky.feed.getPosts', { as: reader, query, seen: true }))
  }
  expect(await seen(second.uri)).toContain('second answer')
  expect(await moderators().carryOut(two, 'block')).toMatchObject([{ outcome: 'sent' }])
  await waitUntil('the takedown', async () => !(await seen(second.uri)).includes('second answer'))
})
