import type { Adapter, Capability, Limit, Limits } from '../src/adapters/adapter.js'

const BEGIN = '<!-- declared in the code -->'
const END = '<!-- end -->'

/** A platform's page, with what the code declares in its place; what people wrote around it is kept. */
export function toAdapterPage(adapter: Adapter<never>, page: string): string {
  const [before = '', rest = ''] = page.includes(BEGIN) ? page.split(BEGIN) : [page, '']
  const after = rest.split(END)[1] ?? ''
  return `${before.trimEnd()}\n\n${BEGIN}\n${declared(adapter)}\n${END}${after.trimEnd()}\n`
}

/** The page about all adapters, with the table of platforms and actions in its place. */
export function toOverview(adapters: readonly Adapter<never>[], page: string): string {
  const [before = '', rest = ''] = page.split(BEGIN)
  const after = rest.split(END)[1] ?? ''
  return `${before.trimEnd()}\n\n${BEGIN}\n${overviewTable(adapters)}\n${END}${after.trimEnd()}\n`
}

function declared(adapter: Adapter<never>): string {
  const rows = Object.entries(adapter.capabilities).map(
    ([kind, capability]) => `| \`${kind}\` | ${inWords(capability)} |`,
  )
  return ['| action | here |', '| --- | --- |', ...rows, '', limitSentence(adapter)].join('\n')
}

function overviewTable(adapters: readonly Adapter<never>[]): string {
  const shown = Object.keys(adapters[0]?.capabilities ?? {}).filter((kind) =>
    adapters.some((adapter) => capabilityOf(adapter, kind)?.level !== 'host'),
  )
  const head = `| platform | ${shown.map((kind) => `\`${kind}\``).join(' | ')} |`
  const rows = adapters.map((adapter) => {
    const cells = shown.map((kind) => inShort(capabilityOf(adapter, kind)))
    return `| [${adapter.platform}](${adapter.platform}.md) | ${cells.join(' | ')} |`
  })
  return [head, `| --- |${' --- |'.repeat(shown.length)}`, ...rows].join('\n')
}

function capabilityOf(adapter: Adapter<never>, kind: string): Capability | undefined {
  return Object.entries(adapter.capabilities).find(([name]) => name === kind)?.[1]
}

function inShort(capability: Capability | undefined): string {
  switch (capability?.level) {
    case 'native':
      return '●'
    case 'partial':
      return '◐'
    case 'none':
      return capability.degradesTo === null ? '–' : `→ ${capability.degradesTo}`
    default:
      return 'host'
  }
}

function limitSentence({ limits }: Pick<Adapter<never>, 'limits'>): string {
  return [lengthSentence(limits), ...splitSentences(limits)].join(' ')
}

function splitSentences({ split = {} }: Limits): readonly string[] {
  return Object.entries(split).map(([kind, { most, numbered }]) => {
    const name = kind === 'reply' ? 'reply' : 'private message'
    return `A ${name} that is longer goes out in up to ${most} posts${numbered === true ? ', numbered' : ''}.`
  })
}

function lengthSentence(limits: Limits): string {
  const [reply, message] = [lengths(limits.reply), lengths(limits.message)]
  if (message === '') return reply === '' ? 'Nothing can be said here.' : `A reply holds ${reply}.`
  return reply === '' ? `A private message holds ${message}.` : `A reply holds ${reply}, a private message ${message}.`
}

function inWords(capability: Capability): string {
  switch (capability.level) {
    case 'native':
      return 'native'
    case 'partial':
      return `partial: ${capability.note}`
    case 'host':
      return capability.note === undefined ? 'done by the host' : `done by the host: ${capability.note}`
    case 'none':
      return `not possible, becomes ${capability.degradesTo === null ? 'nothing' : `\`${capability.degradesTo}\``}: ${capability.note}`
    default:
      return capability satisfies never
  }
}

const UNITS = {
  utf16: 'UTF-16 units',
  codepoint: 'code points',
  grapheme: 'graphemes',
  byte: 'bytes',
  weighted: 'weighted characters',
} as const

function lengths(limits: readonly Limit[]): string {
  return limits
    .map(({ max, unit, urls }) => `${max} ${UNITS[unit]}${urls === undefined ? '' : ` (an address counts ${urls})`}`)
    .join(' and ')
}
