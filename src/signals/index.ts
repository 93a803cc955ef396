import { abuseReport } from './abuse-report.js'
import { bait } from './bait.js'
import { bereavement } from './bereavement.js'
import { brandInsult } from './brand-insult.js'
import { breach } from './breach.js'
import { capitals } from './capitals.js'
import { complaint } from './complaint.js'
import { concern } from './concern.js'
import { demeaning } from './demeaning.js'
import { disagreement } from './disagreement.js'
import { doxxing } from './doxxing.js'
import { harassment } from './harassment.js'
import { harmWish } from './harm-wish.js'
import { identityAttack } from './identity-attack.js'
import { injury } from './injury.js'
import { legalThreat } from './legal-threat.js'
import { orderReference } from './order-reference.js'
import { personalData } from './personal-data.js'
import { praise } from './praise.js'
import { profanity } from './profanity.js'
import { question } from './question.js'
import { refundRequest } from './refund-request.js'
import { repetition } from './repetition.js'
import { rumour } from './rumour.js'
import { sarcasm } from './sarcasm.js'
import { selfHarmIncitement } from './self-harm-incitement.js'
import { selfHarmRisk } from './self-harm-risk.js'
import { sexualAbuse } from './sexual-abuse.js'
import type { SignalDefinition } from './signal-definition.js'
import { slur } from './slur.js'
import { spamScam } from './spam-scam.js'
import { staffMisconduct } from './staff-misconduct.js'
import { threat } from './threat.js'
import { troll } from './troll.js'
import { urgency } from './urgency.js'

/** Every signal, in the order they are measured: the last ones read those before them. */
export const SIGNALS: readonly SignalDefinition[] = [
  threat,
  harmWish,
  slur,
  identityAttack,
  harassment,
  demeaning,
  sexualAbuse,
  doxxing,
  selfHarmIncitement,
  spamScam,
  profanity,
  brandInsult,
  complaint,
  refundRequest,
  question,
  praise,
  disagreement,
  sarcasm,
  rumour,
  breach,
  injury,
  bereavement,
  abuseReport,
  staffMisconduct,
  legalThreat,
  urgency,
  orderReference,
  personalData,
  bait,
  selfHarmRisk,
  capitals,
  concern,
  repetition,
  troll,
]
