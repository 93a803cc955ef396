import { startClimate } from '../climate/start-climate.js'
import { decide } from '../decision/decide.js'
import { toPageEvent } from '../decision/to-page-event.js'
import type { CompiledRuleSet } from '../rule-set/compiled-rule-set.js'
import { SHORTEST_KEY } from '../signals/digest-personal.js'
import { CannotRun } from './cannot-run.js'
import type { Judge } from './decide-once.js'
import type { Io } from './io.js'
import { compileLoaded, loadRuleSet } from './load-rule-set.js'
import { issueLine } from './reporters/issue-line.js'
import { showText } from './show-text.js'

/** Loads a rule set that must be sound, with what decides by it. */
export async function loadJudge(nameOrPath: string, io: Io): Promise<Judge & { readonly compiled: CompiledRuleSet }> {
  const loaded = compileLoaded(loadRuleSet(nameOrPath, io))
  if (!loaded.ok) {
    const lines = loaded.issues.map((issue) => `  ${issueLine(issue, nameOrPath)}`)
    throw new CannotRun(`the rule set \`${showText(nameOrPath)}\` has issues:\n${lines.join('\n')}`)
  }
  const compiled = loaded.value
  const key = digestKeyOf(io)
  return {
    compiled,
    ruleSet: { name: compiled.name, hash: compiled.hash },
    decide: (comment, given) => decide(compiled, comment, key === undefined ? given : { ...given, digestKey: key }),
    pages: {
      start: (pageId) => startClimate(compiled.climate, pageId),
      eventOf: (comment, decision) => toPageEvent(compiled, comment, decision),
      settings: compiled.climate,
    },
  }
}

/** A secret stands in no argument, for other users of the machine see those. */
function digestKeyOf({ env }: Io): string | undefined {
  const key = env.SANGFROID_DIGEST_KEY
  if (key === undefined || key === '') return undefined
  if (key.length >= SHORTEST_KEY) return key
  throw new CannotRun(`SANGFROID_DIGEST_KEY must have at least ${SHORTEST_KEY} characters`)
}
