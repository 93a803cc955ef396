import { ADVICE_CODES, didYouMean, ISSUE_CODES, issue } from '../../issue-codes.js'
import type { Issue } from '../../result.js'
import { suggestName } from '../../rule-set/suggest-name.js'
import type { Directive } from './directive.js'

/**
 * Leaves out the issues that comments in the text of a file switch off, and reports comments that have no reason, no such code, or nothing
 * to switch off.
 *
 * Bounds: what keeps a rule set from compiling cannot be switched off.
 */
export function applyDirectives(
  issues: readonly Issue[],
  file: string,
  directives: readonly Directive[],
): readonly Issue[] {
  if (directives.length === 0) return issues
  const used = new Set<string>()
  const kept = issues.filter((found) => {
    if (found.file !== file) return true
    const by = directives.find((one) => one.target === found.line && switchesOff(one, found.code))
    if (by !== undefined) used.add(`${by.line} ${found.code}`)
    return by === undefined
  })
  return [...kept, ...directives.flatMap((one) => complaints(one, used).map((found) => place(found, one, file)))]
}

function switchesOff({ codes, reason }: Directive, code: string): boolean {
  return reason !== '' && codes.includes(code) && isAdvice(code)
}

function complaints({ line, codes, reason }: Directive, used: ReadonlySet<string>): readonly Issue[] {
  if (codes.length === 0)
    return [issue('unknown-code', '', 'this comment names no code', 'name the code to switch off')]
  const unknown = codes.filter((code) => !isAdvice(code)).map(complain)
  if (reason === '')
    return [
      ...unknown,
      issue('directive-without-reason', '', 'this comment does not say why', 'write the reason after `--`'),
    ]
  const idle = codes
    .filter((code) => isAdvice(code) && !used.has(`${line} ${code}`))
    .map((code) => ({
      ...issue('unused-directive', '', `there is no \`${code}\` on the next line`, 'take the comment away'),
      ...(codes.length === 1 ? { fix: { kind: 'remove-line' } as const } : {}),
    }))
  return [...unknown, ...idle]
}

function complain(code: string): Issue {
  if (Object.hasOwn(ISSUE_CODES, code))
    return issue(
      'unknown-code',
      '',
      `\`${code}\` cannot be switched off: a rule set with it does not compile`,
      'mend what it reports',
    )
  const near = suggestName(code, ADVICE_CODES)
  const hint = didYouMean(near) ?? `codes that can be switched off are ${ADVICE_CODES.join(', ')}`
  return issue('unknown-code', '', `no check has the code \`${code.slice(0, 60)}\``, hint)
}

function isAdvice(code: string): boolean {
  return ADVICE_CODES.some((known) => known === code)
}

function place(found: Issue, { line, column }: Directive, file: string): Issue {
  return { ...found, file, line, column }
}
