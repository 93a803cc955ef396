import type { Issue } from '../result.js'
import { locateIssues } from '../rule-set/locate-issues.js'
import { everydayWords } from './everyday-words.js'
import type { Io } from './io.js'
import { knownMeasures } from './known-measures.js'
import { checkLoaded, type LoadedRuleSet, loadRuleSet } from './load-rule-set.js'
import { platformProfiles } from './platform-profiles.js'
import { applyDirectives } from './rule-text/apply-directives.js'
import { hiddenCharacters } from './rule-text/hidden-characters.js'
import { readDirectives } from './rule-text/read-directives.js'
import type { Severities } from './severities.js'

/** What to look for besides what the rule set itself names. */
export interface CheckSettings {
  readonly severities: Severities
  readonly platforms: readonly string[]
}

/** What was found in one rule set, with the files it was made from. */
export interface CheckedFile {
  readonly file: string
  readonly issues: readonly Issue[]
  /** Absolute paths, by the name that issues give the file. */
  readonly files: ReadonlyMap<string, string>
  readonly text: string | undefined
}

/** Checks a rule set as the command line names it: its documents, its examples, and what is written in its texts. */
export function checkFile(file: string, settings: CheckSettings, io: Pick<Io, 'cwd' | 'now'>): CheckedFile {
  const loaded = loadRuleSet(file, io)
  const platforms = [...settings.platforms, ...platformsOf(loaded)]
  const options = {
    ...loaded.options,
    everydayWords,
    knownMeasures,
    platforms: platformProfiles(platforms),
  }
  const found = settings.severities.apply(checkLoaded({ ...loaded, options }, io.now()))
  const inTexts = [...loaded.texts].flatMap(([name, { text }]) =>
    settings.severities.apply(hiddenCharacters(text, name)),
  )
  const issues = [...loaded.texts].reduce<readonly Issue[]>(
    (left, [name, { text }]) => applyDirectives(left, name, readDirectives(text)),
    [...found, ...inTexts],
  )
  const files = new Map([...loaded.texts].map(([name, { path }]) => [name, path]))
  return { file, issues: locateIssues(issues, { file }), files, text: loaded.texts.get(file)?.text }
}

/** The platforms a rule set names; unreadable ones name none. */
function platformsOf({ source }: LoadedRuleSet): readonly string[] {
  const document: unknown = source.ok ? source.value.document : undefined
  const platforms: unknown =
    typeof document === 'object' && document !== null && 'platforms' in document ? document.platforms : undefined
  return Array.isArray(platforms) ? platforms.filter((one) => typeof one === 'string') : []
}
