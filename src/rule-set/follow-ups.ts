import type { Issue } from '../result.js'

/** What could be said only because a field was lost, by field: a code, and what the message must then name. */
const FOLLOW_UPS: Readonly<Record<string, readonly string[]>> = {
  context: ['unknown-fact context.'],
  history: ['unknown-fact history.'],
  roles: ['unknown-role'],
  fallback: ['no-fallback'],
  removalGrade: ['removal-unproven'],
  templates: ['unknown-template', 'missing-variants'],
  languages: ['missing-variants', 'unknown-language'],
  examples: ['removal-without-examples'],
  extends: [
    'unknown-fact',
    'unknown-role',
    'unknown-rule',
    'unknown-template',
    'no-fallback',
    'missing-key',
    'missing-variants',
    'removal-unproven',
  ],
}

/** Leaves out what is reported only because something else could not be read: its own issue stands already. */
export function withoutFollowUps(issues: readonly Issue[], lost: ReadonlySet<string>): readonly Issue[] {
  if (lost.size === 0) return issues
  const follow = [...lost]
    .flatMap((field) => (Object.hasOwn(FOLLOW_UPS, field) ? (FOLLOW_UPS[field] ?? []) : []))
    .map((one) => one.split(' '))
  return issues.filter(
    ({ code, path, message }) =>
      isShape(code, path) || !follow.some(([known, named = '']) => code === known && message.includes(named)),
  )
}

/** `missing-key` is a matter of shape too, and then no follow-up. */
function isShape(code: string, path: string): boolean {
  return code === 'missing-key' && !/^\/rules\/\d+\/(?:policy|when|then)$/.test(path)
}
