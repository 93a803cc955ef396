import type { ActionKind } from './action.js'

/** What a platform can do about a kind of action, as its adapter declares it. */
export type PlatformCapability =
  | { readonly level: 'native' | 'host'; readonly note?: string }
  | { readonly level: 'partial'; readonly note: string }
  | { readonly level: 'none'; readonly degradesTo: ActionKind | null; readonly note: string }

/** How long a text may be on a platform, and how it is measured there. */
export interface TextLimit {
  readonly max: number
  readonly unit: string
  readonly measure: (text: string) => number
}

/** A platform as the checks look at it. */
export interface PlatformProfile {
  readonly platform: string
  readonly capabilities: Readonly<Record<ActionKind, PlatformCapability>>
  readonly limits: Readonly<{ reply: readonly TextLimit[]; message: readonly TextLimit[] }>
  /** Kinds of text that are said in several posts where they are too long for one; others are cut. */
  readonly splits?: readonly ('reply' | 'message')[]
}
