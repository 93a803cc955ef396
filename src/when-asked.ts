/** Makes a value when it is first asked for, and keeps it: what not every run needs should not make each one wait. */
export function whenAsked<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}
