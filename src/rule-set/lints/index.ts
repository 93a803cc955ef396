import type { Lint } from '../checked-rule.js'
import { constantPart } from './constant-part.js'
import { degradedAction } from './degraded-action.js'
import { everydayWord } from './everyday-word.js'
import { mixedScript } from './mixed-script.js'
import { replyTooLong } from './reply-too-long.js'
import { shadowedRule } from './shadowed-rule.js'
import { shoutingReply } from './shouting-reply.js'
import { unfilledPlaceholder } from './unfilled-placeholder.js'
import { unfitWords } from './unfit-words.js'
import { unknownPlatform } from './unknown-platform.js'

/** Checks that doubt a rule set without keeping it from compiling, by the code they report. */
export const LINTS: Readonly<Record<string, Lint>> = {
  'constant-part': constantPart,
  'degraded-action': degradedAction,
  'everyday-word': everydayWord,
  'mixed-script': mixedScript,
  'reply-too-long': replyTooLong,
  'shadowed-rule': shadowedRule,
  'shouting-reply': shoutingReply,
  'unfilled-placeholder': unfilledPlaceholder,
  'unfit-words': unfitWords,
  'unknown-platform': unknownPlatform,
}
