import ts from 'typescript'

/** The fields of a body, out of a published type. */
export interface Shape {
  /** By name: whether it must be there, and the kinds of JSON values it takes. */
  readonly fields: ReadonlyMap<string, { readonly required: boolean; readonly kinds: ReadonlySet<string> }>
}

/** Reads types from a package's declarations. */
export function readTypes(file: string) {
  const program = ts.createProgram([file], {
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    moduleResolution: ts.ModuleResolutionKind.Node10,
  })
  const checker = program.getTypeChecker()
  const source = program.getSourceFile(file)
  const module = source && checker.getSymbolAtLocation(source)
  if (module === undefined) throw new Error(`${file} cannot be read`)
  const exported = checker.getExportsOfModule(module)

  const typeOf = (name: string): ts.Type => {
    const symbol = exported.find((one) => one.name === name)
    if (symbol === undefined) throw new Error(`${file} has no type ${name}`)
    const target = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol
    return checker.getDeclaredTypeOfSymbol(target)
  }
  const shapeOf = (type: ts.Type): Shape => {
    const properties = type.isUnion() ? type.types.flatMap((one) => one.getProperties()) : type.getProperties()
    return {
      fields: new Map(
        properties.map((property) => [
          property.name,
          {
            required: !type.isUnion() && (property.flags & ts.SymbolFlags.Optional) === 0,
            kinds: kindsOf(checker.getTypeOfSymbol(property), checker),
          },
        ]),
      ),
    }
  }
  return {
    /** The body that a type describes. */
    shape: (name: string): Shape => shapeOf(typeOf(name)),
    /** The first argument of each method of a type. */
    methods(name: string): ReadonlyMap<string, Shape> {
      return new Map(
        typeOf(name)
          .getProperties()
          .flatMap((property): readonly [string, Shape][] => {
            const [signature] = checker.getTypeOfSymbol(property).getCallSignatures()
            const [argument] = signature?.getParameters() ?? []
            if (signature === undefined) return []
            const type = argument && checker.getNonNullableType(checker.getTypeOfSymbol(argument))
            return [[property.name, type === undefined ? { fields: new Map() } : shapeOf(type)]]
          }),
      )
    },
  }
}

/** What is wrong with a body, by the published type; nothing if it fits. */
export function misfit(body: unknown, { fields }: Shape): string | undefined {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return 'the body is no object'
  const given = new Map(Object.entries(body))
  for (const [name, value] of given) {
    const field = fields.get(name)
    if (field === undefined) return `unknown field ${name}`
    const kind = value === null ? 'null' : Array.isArray(value) ? 'object' : typeof value
    if (!field.kinds.has(kind)) return `${name} may not be ${kind}`
  }
  const missing = [...fields].find(([name, { required }]) => required && !given.has(name))
  return missing === undefined ? undefined : `${missing[0]} is missing`
}

function kindsOf(type: ts.Type, checker: ts.TypeChecker): ReadonlySet<string> {
  if (type.flags & (ts.TypeFlags.Any | ts.TypeFlags.Unknown | ts.TypeFlags.TypeParameter))
    return new Set(['string', 'number', 'boolean', 'object', 'null'])
  if (type.isUnion()) return new Set(type.types.flatMap((one) => [...kindsOf(one, checker)]))
  if (type.flags & ts.TypeFlags.StringLike) return new Set(['string'])
  if (type.flags & ts.TypeFlags.NumberLike) return new Set(['number'])
  if (type.flags & ts.TypeFlags.BooleanLike) return new Set(['boolean'])
  if (type.flags & ts.TypeFlags.Null) return new Set(['null'])
  return new Set(type.flags & ts.TypeFlags.Undefined ? [] : ['object'])
}
