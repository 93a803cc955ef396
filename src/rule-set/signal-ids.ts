import { HOSTILE_SIGNALS } from '../pattern/hostile-signals.js'

/** Signals grave enough that a value of 0.5 may take a comment or an author out of sight; a rule set's `removalGrade` picks among them. */
export const REMOVAL_GRADE_SIGNALS = HOSTILE_SIGNALS

/** Every signal a condition may read. */
export const SIGNAL_IDS: readonly string[] = [
  ...REMOVAL_GRADE_SIGNALS,
  'profanity',
  'brand_insult',
  'complaint',
  'refund_request',
  'question',
  'praise',
  'disagreement',
  'sarcasm',
  'rumour',
  'breach',
  'injury',
  'bereavement',
  'abuse_report',
  'staff_misconduct',
  'legal_threat',
  'urgency',
  'order_reference',
  'personal_data',
  'bait',
  'self_harm_risk',
  'concern',
  'repetition',
  'troll',
  'capitals',
]
