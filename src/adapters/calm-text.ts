/** What a platform would read into plain words. */
export interface TextStyle {
  /** Puts a piece of plain text into the platform's markup, so that it is read as it stands. */
  readonly escape?: (plain: string) => string
  /** The signs with which a name becomes a mention here, as `@` or `u/`; each is taken off a name that is not in `mentionable`. */
  readonly mentions?: readonly string[]
  /** Names, without their sign, that a text may mention. */
  readonly mentionable?: readonly string[]
}

/**
 * A text without what must not be published: control characters, lone surrogates, mentions that call a crowd, and those that the
 * host has not allowed. Not yet escaped.
 *
 * Errors: none; a text of which nothing is left is empty.
 *
 * @example
 * calmText('Bonjour @everyone', {}) // => { text: 'Bonjour everyone', lost: ['a mention of everyone was disarmed'] }
 */
export function calmText(text: string, style: TextStyle): { readonly text: string; readonly lost: readonly string[] } {
  const plain = text
    .replace(/\r\n?/g, '\n')
    .replace(UNSEEN, '')
    .replace(/\p{Surrogate}/gu, '\uFFFD')
    .trim()
  const calm = plain.replace(/[@＠]+/g, (signs, at: number) =>
    CROWD.test(plain.slice(at + signs.length, at + signs.length + 12)) ? '' : signs,
  )
  const quiet = withoutMentions(calm, style)
  return {
    text: quiet,
    lost: [
      ...(calm === plain ? [] : ['a mention of everyone was disarmed']),
      ...(quiet === calm ? [] : ['a mention of somebody else was disarmed']),
    ],
  }
}

/** Control characters but the line feed and the tab, and the two that overturn the direction of what follows. */
const UNSEEN = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u202D\u202E]/g

/** What follows the at sign of a mention that calls a crowd, or an account by its number; the longest has nine letters. */
const CROWD = /^(?:\[|(?:everyone|here|channel|all|followers|highlight|topfans)(?![\p{L}\p{N}_]))/iu

/** A sign before a name, where no word stands before it, so that e-mail addresses stay whole. */
function withoutMentions(text: string, { mentions = [], mentionable = [] }: TextStyle): string {
  const allowed = new Set(mentionable.map((name) => name.toLowerCase()))
  return mentions.reduce(
    (kept, sign) =>
      kept.replace(sign === '@' ? AT : SLASHED, (signs, at: number, whole: string) => {
        const before = whole.slice(Math.max(0, at - 1), at)
        const name = NAME.exec(whole.slice(at + signs.length, at + signs.length + 256))?.[0] ?? ''
        return name === '' || IN_A_WORD.test(before) || allowed.has(name.toLowerCase()) ? signs : ''
      }),
    text,
  )
}

const AT = /[@＠]+/g
const SLASHED = /[ur]\//gi
const NAME = /^[\p{L}\p{N}_][\p{L}\p{N}_.@-]*/u
const IN_A_WORD = /[\p{L}\p{N}_.+-]/u
