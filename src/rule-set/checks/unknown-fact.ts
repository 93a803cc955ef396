import { didYouMean, issue } from '../../issue-codes.js'
import { escapeStep } from '../../json-pointer.js'
import type { Issue } from '../../result.js'
import type { Check } from '../checked-rule.js'
import { placeIssue } from '../checked-rule.js'
import { suggestName } from '../suggest-name.js'

const HINT = 'declare it under `context` or `history`; signals are listed in docs/signals'

/** Reports facts set by examples, or read by a lesson, that nobody declares or measures. */
export const unknownFact: Check = ({ rules, facts }) =>
  rules.flatMap((rule) => {
    const found: Issue[] = []
    for (const kind of ['match', 'pass'] as const) {
      for (const [index, example] of (rule.placed.rule.examples?.[kind] ?? []).entries()) {
        if (typeof example === 'string') continue
        for (const room of ['context', 'history', 'signals'] as const) {
          for (const name of Object.keys(example[room] ?? {})) {
            if (!facts.has(`${room}.${name}`))
              found.push(
                report(`${room}.${name}`, `/examples/${kind}/${index}/${room}/${escapeStep(name)}`, facts.keys()),
              )
          }
        }
      }
    }
    for (const kind of ['match', 'pass'] as const) {
      for (const [index, example] of (rule.placed.rule.examples?.[kind] ?? []).entries()) {
        if (typeof example === 'string') continue
        for (const name of Object.keys(example.page ?? {}))
          if (!facts.has(name))
            found.push(report(name, `/examples/${kind}/${index}/page/${escapeStep(name)}`, facts.keys()))
      }
    }
    for (const [index, request] of rule.requests.entries()) {
      if (request.kind !== 'record-lesson' || typeof request.topic !== 'object') continue
      const fact = facts.get(request.topic.fact)
      const path = `/then/${index}/record-lesson/topic/var`
      if (fact === undefined) found.push(report(request.topic.fact, path, facts.keys()))
      else if (fact.type !== 'string')
        found.push(
          issue(
            'wrong-operand-type',
            path,
            `a topic is a text, \`${fact.name}\` is none`,
            'name a fact that holds text',
          ),
        )
    }
    return found.map((each) => placeIssue(each, rule))
  })

function report(name: string, path: string, known: Iterable<string>): Issue {
  const code = name.startsWith('signals.') ? 'unknown-signal' : 'unknown-fact'
  return issue(code, path, `unknown fact \`${name.slice(0, 60)}\``, didYouMean(suggestName(name, known)) ?? HINT)
}
