import { actionObjectSchema, BARE_ACTIONS, ruleSchema, ruleSetSchema } from '../../src/rule-set/rule-set-schema.js'

const MEANING: Readonly<Record<string, string>> = {
  delete: 'the comment is gone',
  hide: 'the comment is folded away',
  unhide: 'a hidden comment comes back',
  hold: 'out of sight until a person decides',
  silence: 'nothing is said, on purpose',
}

/** The tables of docs/rule-set.md: a title and a row for each field of the schema, as Markdown. */
export function fieldTables(): Readonly<Record<string, readonly string[]>> {
  return {
    'rule set': rows(ruleSetSchema.shape, 1),
    rule: rows(ruleSchema.shape, 2),
    actions: [
      ...BARE_ACTIONS.filter((name) => !Object.hasOwn(actionObjectSchema.shape, name)).map(
        (name) => `| \`${name}\` | ${MEANING[name] ?? ''} |`,
      ),
      ...rows(actionObjectSchema.shape, 2),
    ],
  }
}

function rows(shape: object, depth: number, above = ''): string[] {
  return Object.entries(shape).flatMap(([name, schema]) => {
    const key = above === '' ? name : `${above}.${name}`
    const text = describe(schema)
    const own =
      text === '' && above === ''
        ? [`| \`${key}\` | |`]
        : text === ''
          ? []
          : [`| \`${key}\` | ${text.replaceAll('|', '\\|')} |`]
    return depth === 0 ? own : [...own, ...inner(schema, depth, key)]
  })
}

function inner(schema: unknown, depth: number, key: string): string[] {
  const bare = unwrap(schema)
  const shape = isRecord(bare) && isRecord(bare.shape) ? bare.shape : undefined
  if (shape !== undefined) return rows(shape, depth - 1, key)
  const value = isRecord(bare) ? unwrap(bare.valueType) : undefined
  return isRecord(value) && isRecord(value.shape) ? rows(value.shape, depth - 1, `${key}.<name>`) : []
}

function unwrap(schema: unknown): unknown {
  let inner = schema
  while (
    isRecord(inner) &&
    typeof inner.unwrap === 'function' &&
    isRecord(inner.def) &&
    inner.def.innerType !== undefined
  )
    inner = inner.def.innerType
  return inner
}

function describe(schema: unknown): string {
  let inner = schema
  while (isRecord(inner)) {
    if (typeof inner.description === 'string') return inner.description
    inner = isRecord(inner.def) ? inner.def.innerType : undefined
  }
  return ''
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return (typeof value === 'object' && value !== null) || typeof value === 'function'
}
