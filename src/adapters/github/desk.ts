import { type Desk, type DeskOptions, filled } from '../desk.js'
import { call, tell } from '../drafts.js'
import { encodePart } from '../encode-part.js'
import { escapeMarkdown } from '../escape-text.js'
import { rootAddress } from '../root-address.js'
import { limits } from './capabilities.js'
import type { GitHubOptions } from './to-requests.js'

/** Where people are told; roles name repositories (`group`, as `acme/desk`) and people (`person`). */
export interface GitHubDeskOptions extends DeskOptions, Pick<GitHubOptions, 'api'> {
  /** The repository for roles that name none, as `acme/desk`; a private one, since comments are quoted. */
  readonly repository: string
}

/**
 * A repository on GitHub as the desk: an issue each, assigned to the role's person.
 *
 * Errors: a repository or an `api` that is none is a `TypeError`.
 * Source: GitHub, REST API: issues, create.
 */
export function githubDesk({ api, repository, roles = {} }: GitHubDeskOptions): Desk {
  const root = rootAddress(api ?? 'https://api.github.com', 'api')
  return {
    platform: 'github',
    roles,
    open: ({ subject, note, to, tags }) => {
      const path = pathOf(to.group ?? repository)
      return tell(note, { limits: limits.reply, style: { mentions: ['@'], escape: escapeMarkdown } }, (body) => [
        call(
          'POST',
          `${root}/repos/${path}/issues`,
          filled({ title: subject, body, labels: tags, assignees: to.person === undefined ? undefined : [to.person] }),
        ),
      ])
    },
  }
}

function pathOf(repository: string): string {
  const [owner, name, ...rest] = repository.split('/')
  if (owner === undefined || name === undefined || rest.length > 0 || ![owner, name].every((one) => NAME.test(one)))
    throw new TypeError('githubDesk: a repository must look like `acme/desk`')
  return `${encodePart(owner)}/${encodePart(name)}`
}

const NAME = /^(?!\.{1,2}$)[\w.-]{1,100}$/
