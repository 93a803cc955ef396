import { isRecord } from './is-record.js'

/** The keys that a zod schema has at a path of its document, followed through objects, lists, records (of named keys too), unions and wrappers. */
export function keysAt(schema: unknown, path: readonly PropertyKey[]): readonly string[] {
  let at = unwrap(schema)
  for (const step of path)
    at = at.flatMap((inner) => {
      if (isRecord(inner.shape)) return Object.hasOwn(inner.shape, step) ? unwrap(inner.shape[String(step)]) : []
      return [inner.element, inner.valueType].flatMap(unwrap)
    })
  return at.flatMap((inner) => (isRecord(inner.shape) ? Object.keys(inner.shape) : namesOf(inner.keyType)))
}

/** A record that takes some names only. */
function namesOf(keyType: unknown): readonly string[] {
  return unwrap(keyType).flatMap(({ entries }) => (isRecord(entries) ? Object.keys(entries) : []))
}

type Definition = Readonly<Record<string, unknown>>

function unwrap(schema: unknown): readonly Definition[] {
  const definition = isRecord(schema) ? schema.def : undefined
  if (!isRecord(definition)) return []
  if (Array.isArray(definition.options)) return definition.options.flatMap(unwrap)
  if (definition.innerType !== undefined) return unwrap(definition.innerType)
  return [definition]
}
