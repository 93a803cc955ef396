import type { Answer } from '../adapters/fill-request.js'

/** What is peculiar to the answers of one platform. */
export interface PlatformAnswers {
  /** The platform's own word for what went wrong, where the answer is a failure whatever its status. */
  readonly failure?: (answer: Answer) => string | undefined
  /** Words of a failure that mean: it is so already. */
  readonly already?: RegExp
  /** Words of a failure that mean: what it is about is not there. As good as done for what takes away, a refusal for what speaks. */
  readonly gone?: RegExp
  /** Words of a failure that mean: too fast. */
  readonly tooFast?: RegExp
  /** The pause that the body asks for, in ms. */
  readonly waitMs?: (answer: Answer) => number | undefined
  /** The header that carries the key of a request, and the calls of which the platform knows a repetition by it. */
  readonly keyed?: { readonly header: string; readonly calls: RegExp }
}

/** What is peculiar to a platform's answers; nothing for one that is like the others. */
export function answersOf(platform: string): PlatformAnswers {
  return PLATFORMS.get(platform) ?? {}
}

/**
 * Meta: `{"success": false}` and `{"error": {…}}`. 4, 17, 32, 613 and 80001 are its codes for haste; 10900 is a second private reply; 100 with 33 is
 * something that is not there, or not for this token to see.
 * Source: Meta, Graph API: error handling, rate limits.
 */
const META: PlatformAnswers = {
  failure: (answer) => {
    if (at(answer.body, 'success') === false) return 'success: false'
    const error = at(answer.body, 'error')
    return error === undefined ? undefined : `code ${at(error, 'code')} ${text(at(error, 'error_subcode'))}`.trim()
  },
  already: /^code 10900\b/,
  gone: /^code 100 33$/,
  tooFast: /^code (?:4|17|32|613|8000\d)\b/,
}

/** The service of moderators refuses what it has done already in words, and repeated events by name. */
const AT_PROTOCOL: PlatformAnswers = {
  failure: ({ status, body }) =>
    status < 400 ? undefined : `${text(at(body, 'error'))} ${text(at(body, 'message'))}`.trim(),
  already: /DuplicateExternalId|already (?:taken down|muted|resolved)/i,
}

/** Google says 403 for haste as well, and its own word below; a day's quota that is used up is no haste. */
const GOOGLE: PlatformAnswers = {
  failure: ({ status, body }) => {
    if (status < 400) return undefined
    const error = at(body, 'error')
    const errors = at(error, 'errors')
    return text(Array.isArray(errors) ? at(errors[0], 'reason') : undefined) || text(at(error, 'status')) || 'refused'
  },
  gone: /^commentNotFound$/,
  tooFast: /^(?:rateLimitExceeded|userRateLimitExceeded|RESOURCE_EXHAUSTED)$/,
}

const PLATFORMS: ReadonlyMap<string, PlatformAnswers> = new Map([
  ['facebook', META],
  ['instagram', META],
  ['threads', META],
  [
    'slack',
    {
      failure: ({ body }) => (at(body, 'ok') === false ? text(at(body, 'error')) || 'ok: false' : undefined),
      already: /^(?:already_reacted|already_in_channel|no_reaction)$/,
      gone: /^(?:message_not_found|not_in_channel)$/,
      tooFast: /^(?:ratelimited|rate_limited)$/,
    },
  ],
  [
    'telegram',
    {
      failure: ({ body }) => (at(body, 'ok') === false ? text(at(body, 'description')) || 'ok: false' : undefined),
      already: /message is not modified/i,
      gone: /message to delete not found/i,
      waitMs: ({ body }) => seconds(at(at(body, 'parameters'), 'retry_after')),
    },
  ],
  [
    'discord',
    {
      failure: ({ status, body }) => (status < 400 ? undefined : `code ${at(body, 'code')}`),
      gone: /^code (?:10008|10026)$/,
      waitMs: ({ body }) => seconds(at(body, 'retry_after')),
    },
  ],
  [
    'matrix',
    {
      failure: ({ status, body }) => (status < 400 ? undefined : text(at(body, 'errcode'))),
      tooFast: /^M_LIMIT_EXCEEDED$/,
      waitMs: ({ body }) => number(at(body, 'retry_after_ms')),
    },
  ],
  ['mastodon', { keyed: { header: 'Idempotency-Key', calls: /\/api\/v1\/statuses$/ } }],
  [
    'tiktok',
    {
      failure: ({ body }) => {
        const code = at(body, 'code')
        return code === undefined || code === 0 ? undefined : `code ${code}`
      },
      tooFast: /^code 4010[01]$/,
    },
  ],
  [
    'reddit',
    {
      failure: ({ body }) => {
        const errors = at(at(body, 'json'), 'errors')
        return Array.isArray(errors) && errors.length > 0 ? text(at(errors[0], '0')) || 'refused' : undefined
      },
      already: /^(?:ALREADY_BANNED|USER_ALREADY_BANNED)$/,
      gone: /^DELETED_COMMENT$/,
      tooFast: /^RATELIMIT$/,
    },
  ],
  [
    'github',
    {
      failure: ({ status, body }) => {
        const errors = at(body, 'errors')
        if (status < 400) return Array.isArray(errors) && errors.length > 0 ? text(at(errors[0], 'message')) : undefined
        return text(at(body, 'message')) || undefined
      },
      already: /already been blocked|already locked/i,
      tooFast: /secondary rate limit|abuse detection|rate limit exceeded/i,
    },
  ],
  [
    'twitch',
    {
      failure: ({ status, body }) => (status < 400 ? undefined : text(at(body, 'message'))),
      already: /is already banned|is not banned/i,
    },
  ],
  [
    'wordpress',
    {
      failure: ({ status, body }) => (status < 400 ? undefined : text(at(body, 'code'))),
      already: /^(?:rest_already_trashed|comment_duplicate)$/,
      gone: /^rest_comment_invalid_id$/,
    },
  ],
  [
    'discourse',
    {
      failure: ({ status, body }) => {
        const errors = at(body, 'errors')
        return status < 400 || !Array.isArray(errors) ? undefined : text(errors[0]) || 'refused'
      },
      already: /already performed this action/i,
      waitMs: ({ body }) => seconds(at(at(body, 'extras'), 'wait_seconds')),
    },
  ],
  // Duplicate content at X may be the same words to somebody else, so it is a refusal.
  [
    'x',
    {
      failure: ({ status, body }) => (status < 400 ? undefined : text(at(body, 'detail')) || text(at(body, 'title'))),
    },
  ],
  ['youtube', GOOGLE],
  ['google-business', GOOGLE],
  ['bluesky', AT_PROTOCOL],
  ['ozone', AT_PROTOCOL],
  ['zendesk', { keyed: { header: 'Idempotency-Key', calls: /\/api\/v2\/tickets(?:\.json)?$/ } }],
  [
    'intercom',
    {
      failure: ({ status, body }) => {
        const errors = at(body, 'errors')
        return status >= 400 && Array.isArray(errors) ? text(at(errors[0], 'code')) || 'refused' : undefined
      },
      already: /^(?:already_blocked|tag_already_applied|conversation_part_already_redacted)$/,
    },
  ],
])

/** The platforms of which something is known. */
export const ANSWERED_PLATFORMS: readonly string[] = [...PLATFORMS.keys()]

function at(value: unknown, key: string): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined
  return Object.entries(value).find(([name]) => name === key)?.[1]
}

function text(value: unknown): string {
  return typeof value === 'string' ? value.slice(0, 200) : typeof value === 'number' ? String(value) : ''
}

function number(value: unknown): number | undefined {
  return typeof value === 'number' && value >= 0 && Number.isFinite(value) ? value : undefined
}

function seconds(value: unknown): number | undefined {
  const found = number(value)
  return found === undefined ? undefined : found * 1000
}
