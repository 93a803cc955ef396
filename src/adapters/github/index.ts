import type { Adapter } from '../adapter.js'
import { defineAdapter } from '../define-adapter.js'
import { HUB_SIGNATURE_256 } from '../hub-signature.js'
import { signedBy } from '../verify-signature.js'
import { capabilities, limits } from './capabilities.js'
import { toComments } from './to-comments.js'
import { type GitHubOptions, translate } from './to-requests.js'

export * from '../desk-entry.js'
export { visibleMarkdown } from '../visible-markdown.js'
export type { VisibleText } from '../visible-text.js'
export { type GitHubDeskOptions, githubDesk } from './desk.js'
export type { GitHubOptions } from './to-requests.js'

/**
 * The adapter for comments on GitHub: webhooks in, REST and GraphQL requests out.
 *
 * @example
 * github.parse('{"zen":"Keep it logically awesome.","hook_id":1}') // => { ok: true, value: [], warnings: [] }
 */
export const github: Adapter<GitHubOptions> = defineAdapter({
  platform: 'github',
  capabilities,
  limits,
  verify: signedBy(HUB_SIGNATURE_256),
  read: toComments,
  translate,
})
