import type { Issue } from './result.js'

/** Every code an issue of the rule language can have: how grave it is, and what it reports. The page of a code is docs/checks/<code>.md. */
export const ISSUE_CODES = {
  'unreadable-file': { severity: 'error', reports: 'a file that cannot be read' },
  syntax: { severity: 'error', reports: 'text that is no valid YAML or JSON' },
  'wrong-type': { severity: 'error', reports: 'a value of another kind than the field takes' },
  'missing-key': { severity: 'error', reports: 'a field that must be there and is not' },
  'unknown-key': { severity: 'error', reports: 'a field that the language does not have' },
  'too-large': { severity: 'error', reports: 'a document or condition past the bounds' },
  'unknown-fact': { severity: 'error', reports: 'a condition that reads a fact nobody measures or declares' },
  'unknown-signal': { severity: 'error', reports: 'a signal that the engine does not measure' },
  'unknown-operator': { severity: 'error', reports: 'an operator outside the allow-list' },
  'wrong-operand-type': { severity: 'error', reports: 'an operator given the wrong kind or number of operands' },
  'unknown-template': { severity: 'error', reports: 'a reply whose template is not there' },
  'private-template': { severity: 'error', reports: 'a private template used for a public reply' },
  'unknown-role': { severity: 'error', reports: 'an assignment to a role that is not declared' },
  'unknown-variable': { severity: 'error', reports: 'a template variable that nobody fills' },
  'private-variable': { severity: 'error', reports: 'a private variable in a public template' },
  'missing-variants': { severity: 'error', reports: 'a template that says nothing in one language of the rule set' },
  'no-plain-variant': { severity: 'error', reports: 'a template whose every variant needs a variable' },
  'identical-variants': { severity: 'warning', reports: 'the same variant twice in one template', advice: true },
  'unkind-template': { severity: 'error', reports: 'a reply that would itself be moderated' },
  'unknown-rule-set': { severity: 'error', reports: 'a base that nobody can find' },
  'extends-cycle': { severity: 'error', reports: 'rule sets that extend each other in a circle' },
  'unknown-rule': { severity: 'error', reports: 'an override of a rule that no base has' },
  'unknown-language': { severity: 'error', reports: 'a language for which no pack is loaded' },
  'unknown-playbook': { severity: 'error', reports: 'a plan that is started and not declared' },
  'unknown-topic': { severity: 'error', reports: 'a topic that is nearly one of the lessons' },
  'beyond-budget': { severity: 'error', reports: 'an offer that the compensation budget would never let pass' },
  'unknown-zone': { severity: 'error', reports: 'a time zone that nobody knows' },
  'wrong-hours': { severity: 'error', reports: 'hours of business in which nobody is there, or that overlap' },
  'unknown-date': { severity: 'error', reports: 'a rule for a date that says no day' },
  'expired-fact': { severity: 'error', reports: 'a fact, rumour or plan past its last day' },
  'duplicate-id': { severity: 'error', reports: 'two rules with one id' },
  'no-fallback': { severity: 'error', reports: 'a rule set that could leave a comment unanswered' },
  'not-removal-grade': { severity: 'error', reports: 'a removal grade for what may never be removed' },
  'removal-unproven': { severity: 'error', reports: 'a removal that some path reaches without removal-grade evidence' },
  'removal-without-examples': { severity: 'error', reports: 'a removing rule without examples of both kinds' },
  'humour-ungated': { severity: 'error', reports: 'a humour reply that could be given twice' },
  'ban-ungated': { severity: 'error', reports: 'a ban for trolling that could come before the humour reply' },
  'constant-condition': { severity: 'error', reports: 'a condition that always or never holds' },
  'identical-examples': { severity: 'error', reports: 'the same example twice in one rule' },
  'unsafe-pattern': { severity: 'error', reports: 'a text pattern outside the linear-time subset' },
  'example-fails': { severity: 'error', reports: 'an example that its rule does not judge as it says', advice: true },
  'constant-part': {
    severity: 'warning',
    reports: 'a part of a condition that changes nothing, given the rest',
    advice: true,
  },
  'shadowed-rule': {
    severity: 'warning',
    reports: 'a rule, or an action of it, to which another always goes first',
    advice: true,
  },
  'unknown-platform': { severity: 'warning', reports: 'a platform for which there is no adapter', advice: true },
  'degraded-action': { severity: 'warning', reports: 'an action that a platform cannot carry out', advice: true },
  'reply-too-long': { severity: 'warning', reports: 'a reply that a platform would cut', advice: true },
  'unfilled-placeholder': {
    severity: 'warning',
    reports: 'a placeholder in a reply that nobody fills in',
    advice: true,
  },
  'shouting-reply': {
    severity: 'warning',
    reports: 'a reply in capitals or with chains of exclamation marks',
    advice: true,
  },
  'unfit-words': { severity: 'warning', reports: 'a reply that blames, talks shop or promises too much', advice: true },
  'everyday-word': { severity: 'warning', reports: 'a term that also matches everyday words', advice: true },
  'mixed-script': { severity: 'warning', reports: 'a word in letters of several scripts', advice: true },
  'bidi-control': { severity: 'warning', reports: 'hidden characters that change how a line reads', advice: true },
  'unused-directive': { severity: 'warning', reports: 'a comment that switches off nothing', advice: true },
  'directive-without-reason': {
    severity: 'error',
    reports: 'a comment that switches off a check and does not say why',
  },
  'unknown-code': { severity: 'error', reports: 'a code that no check has, or that cannot be switched off' },
} as const

/** The code of an issue of the rule language. */
export type IssueCode = keyof typeof ISSUE_CODES

/** Codes that only `check` reports, which a rule set may weigh for itself; the others keep it from compiling. */
export type AdviceCode = {
  [Code in IssueCode]: (typeof ISSUE_CODES)[Code] extends { readonly advice: true } ? Code : never
}[IssueCode]

/** Every code that a rule set may weigh for itself. */
export const ADVICE_CODES: readonly AdviceCode[] = codesOf(ISSUE_CODES)

function codesOf(table: typeof ISSUE_CODES): readonly AdviceCode[] {
  return Object.entries(table).flatMap(([code, entry]) => ('advice' in entry && isCode(code) ? [code] : []))
}

function isCode(code: string): code is AdviceCode {
  return Object.hasOwn(ISSUE_CODES, code)
}

/**
 * Makes an issue of a known code, with the severity the table gives it.
 *
 * @example
 * issue('unknown-key', '/rulez', 'unknown key `rulez`', 'did you mean `rules`?').severity // => 'error'
 */
export function issue(code: IssueCode, path: string, message: string, hint?: string): Issue {
  const severity = ISSUE_CODES[code].severity
  return hint === undefined ? { code, severity, path, message } : { code, severity, path, message, hint }
}

/** The hint for a name that was probably meant, or none. */
export function didYouMean(name: string | undefined): string | undefined {
  return name === undefined ? undefined : `did you mean \`${name}\`?`
}
