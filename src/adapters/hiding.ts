import { type Capabilities, none } from './capability.js'

/** What a host wants where a platform has no way to fold a comment away. */
export interface HidingOptions {
  /** `delete`: what should be hidden is deleted. Without it, a person is asked. */
  readonly hideAs?: 'delete' | 'escalate'
}

/** The ladder with the host's choice about hiding. */
export function hidingLadder({ hideAs }: HidingOptions): Partial<Capabilities> {
  return hideAs === 'delete' ? { hide: none('delete', 'nothing can be hidden here; the host wants it deleted') } : {}
}
