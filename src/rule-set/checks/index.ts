import type { Check } from '../checked-rule.js'
import { banUngated } from './ban-ungated.js'
import { beyondBudget } from './beyond-budget.js'
import { constantCondition } from './constant-condition.js'
import { expiredFact } from './expired-fact.js'
import { humourUngated } from './humour-ungated.js'
import { identicalExamples } from './identical-examples.js'
import { missingKey } from './missing-key.js'
import { noFallback } from './no-fallback.js'
import { notRemovalGrade } from './not-removal-grade.js'
import { removalUnproven } from './removal-unproven.js'
import { removalWithoutExamples } from './removal-without-examples.js'
import { unknownDate } from './unknown-date.js'
import { unknownFact } from './unknown-fact.js'
import { unknownLanguage } from './unknown-language.js'
import { unknownPlaybook } from './unknown-playbook.js'
import { unknownRole } from './unknown-role.js'
import { unknownTemplate } from './unknown-template.js'
import { unknownTopic } from './unknown-topic.js'
import { unknownZone } from './unknown-zone.js'
import { unsafePattern } from './unsafe-pattern.js'
import { wrongHours } from './wrong-hours.js'
import { wrongType } from './wrong-type.js'

/** Every static check of a rule set, by the code it reports. */
export const CHECKS: Readonly<Record<string, Check>> = {
  'ban-ungated': banUngated,
  'beyond-budget': beyondBudget,
  'constant-condition': constantCondition,
  'expired-fact': expiredFact,
  'humour-ungated': humourUngated,
  'identical-examples': identicalExamples,
  'missing-key': missingKey,
  'no-fallback': noFallback,
  'not-removal-grade': notRemovalGrade,
  'removal-unproven': removalUnproven,
  'removal-without-examples': removalWithoutExamples,
  'unknown-date': unknownDate,
  'unknown-fact': unknownFact,
  'unknown-language': unknownLanguage,
  'unknown-playbook': unknownPlaybook,
  'unknown-role': unknownRole,
  'unknown-template': unknownTemplate,
  'unknown-topic': unknownTopic,
  'unknown-zone': unknownZone,
  'unsafe-pattern': unsafePattern,
  'wrong-hours': wrongHours,
  'wrong-type': wrongType,
}
