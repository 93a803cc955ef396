import { afterAll, beforeAll, expect, it } from 'vitest'
import { wordpress } from '../../src/adapters/wordpress/index.js'
import { createSender } from '../../src/send/index.js'
import { COMPLAINT, createBrand, type Handled, jokeOf, kindsOf, THREAT, TROLL } from './brand.js'
import { type Browser, startBrowser } from './servers/browser.js'
import { type Blog, startWordpress } from './servers/wordpress.js'

let blog: Blog
let browser: Browser
beforeAll(async () => {
  blog = await startWordpress()
  browser = await startBrowser()
})
afterAll(async () => {
  await browser?.close()
  await blog?.close()
})

const login = () => ({ authorization: `Basic ${btoa(`admin:${blog.password}`)}` })

const SPAM = 'I made $5000 in one week with bitcoin, message me on WhatsApp.'

/** Somebody without an account writes under the first post, through the form that every visitor has. */
async function comment(author: string, text: string): Promise<void> {
  const form = new URLSearchParams({
    author,
    email: `${author}@example.test`,
    comment: text,
    comment_post_ID: '1',
    comment_parent: '0',
    submit: 'Post Comment',
  })
  const response = await fetch(`${blog.url}/wp-comments-post.php`, { method: 'POST', body: form, redirect: 'manual' })
  if (response.status !== 302)
    throw new Error(`the comment was refused: ${response.status} ${(await response.text()).slice(0, 500)}`)
}

async function news(): Promise<string> {
  const query = 'rest_route=/wp/v2/comments&context=edit&order=asc&orderby=id&per_page=100&status=all'
  const response = await fetch(`${blog.url}/index.php?${query}`, { headers: login() })
  if (!response.ok) throw new Error(`the comments could not be read: ${response.status}`)
  return response.text()
}

/** The comments that WordPress keeps apart. */
async function textsWith(status: 'spam' | 'trash'): Promise<string> {
  const query = `rest_route=/wp/v2/comments&context=edit&status=${status}`
  return (await fetch(`${blog.url}/index.php?${query}`, { headers: login() })).text()
}

it('a post under which a troll provokes and somebody threatens: what the page shows in a browser', async () => {
  const brand = createBrand({
    adapter: wordpress,
    options: { site: blog.url, permalinks: 'plain' },
    selfIds: ['1'],
    credentials: () => ({ headers: login() }),
  })
  await brand.handlePayload(await news())
  const handled: Handled[] = []
  const say = async (author: string, text: string) => {
    await comment(author, text)
    handled.push(...(await brand.handlePayload(await news())))
    return handled.at(-1)
  }
  await say('customer', COMPLAINT)
  for (const text of TROLL) await say('troll', text)
  const threat = await say('rude', THREAT)
  const spam = await say('dealer', SPAM)

  expect(handled).toHaveLength(6)
  const failed = handled.flatMap(({ results }) => results.filter(({ outcome }) => outcome !== 'sent'))
  expect(failed).toEqual([])
  const jokes = handled.flatMap((one) => jokeOf(one) ?? [])
  expect(jokes).toHaveLength(1)
  const last = handled[3]
  expect(last && kindsOf(last)).toContain('ban')
  // WordPress bans nobody: a person is told.
  expect(last?.prepared.degraded.map(({ action, to }) => [action.kind, to])).toContainEqual(['ban', 'escalate'])
  for (const removed of [threat, spam]) expect(removed?.results.map(({ action }) => action)).toContain('delete')
  expect(await textsWith('trash')).toContain('I will kill you')
  expect(await textsWith('spam')).toContain('5000 in one week')
  // Another process, which does not know that both are gone: the trash says so, a status is set once more.
  const again = createSender({ credentials: () => ({ headers: login() }) })
  const removalOf = (one: Handled | undefined) =>
    (one?.prepared.requests ?? []).filter(({ action }) => action === 'delete')
  expect(await again.send(removalOf(threat))).toMatchObject([{ outcome: 'already-done', attempts: 1 }])
  expect(await again.send(removalOf(spam))).toMatchObject([{ outcome: 'sent', attempts: 1 }])

  const page = await browser.read(`${blog.url}/?p=1`)
  const straight = page.replace(/[‘’]/g, "'")
  expect(straight).toContain(COMPLAINT.slice(0, 40))
  expect(straight).toContain(TROLL[2])
  expect(straight).toContain(String(jokes[0]).replace(/[‘’]/g, "'").slice(0, 25))
  expect(straight).not.toContain('I will kill you')
  expect(straight).not.toContain('bitcoin')
})

it('held comments leave the page, and come back', async () => {
  const host = () =>
    createBrand({
      adapter: wordpress,
      options: { site: blog.url, permalinks: 'plain' },
      selfIds: ['1'],
      credentials: () => ({ headers: login() }),
    })
  const brand = host()
  const parsed = wordpress.parse(await news())
  const found = parsed.ok ? parsed.value.find(({ text }) => text === TROLL[0]) : undefined
  if (found === undefined) throw new Error('the comment is not there')
  const shows = async () => (await browser.read(`${blog.url}/?p=1`)).split(TROLL[0]).length > 3
  const before = await shows()
  expect(await brand.carryOut(found, 'hold')).toMatchObject([{ outcome: 'sent' }])
  const held = await shows()
  // Another process, which does not know that it is held.
  expect(await host().carryOut(found, 'hold')).toMatchObject([{ outcome: 'sent', attempts: 1 }])
  expect(await brand.carryOut(found, 'unhide')).toMatchObject([{ outcome: 'sent' }])
  expect([before, held, await shows()]).toEqual([true, false, true])
})
