import type { Adapter, Capability, Limit } from '../../src/adapters/adapter.js'

/** The table of a platform's page: what becomes of each action. */
export function capabilityTable(adapter: Pick<Adapter<never>, 'capabilities'>): string {
  const rows = Object.entries(adapter.capabilities).map(
    ([kind, capability]) => `| \`${kind}\` | ${inWords(capability)} |`,
  )
  return ['| action | here |', '| --- | --- |', ...rows].join('\n')
}

/** The sentence of a platform's page about lengths. */
export function limitSentence(adapter: Pick<Adapter<never>, 'limits'>): string {
  return `A reply holds ${lengths(adapter.limits.reply)}, a private message ${lengths(adapter.limits.message)}.`
}

function inWords(capability: Capability): string {
  switch (capability.level) {
    case 'native':
      return 'native'
    case 'partial':
      return `partial: ${capability.note}`
    case 'host':
      return 'done by the host'
    case 'none':
      return `not possible, becomes ${capability.degradesTo === null ? 'nothing' : `\`${capability.degradesTo}\``}: ${capability.note}`
    default:
      return capability satisfies never
  }
}

function lengths(limits: readonly Limit[]): string {
  return limits.map(({ max, unit }) => `${max} ${unit === 'utf16' ? 'UTF-16 units' : `${unit}s`}`).join(' and ')
}
