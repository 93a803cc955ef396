/**
 * The places that `Ours` reads and `Theirs` does not have, or has as something that ours does not take; `never` if there are none. A place of theirs whose type
 * did not resolve is strange too, or the comparison would prove nothing.
 *
 * Bounds: whether a place may be empty is not compared; mutations of payloads try that.
 */
export type StrangeTo<Theirs, Ours, Path extends string = ''> =
  IsAny<Theirs> extends true
    ? `${Path} (unresolved)`
    : unknown extends Ours
      ? never
      : [Bare<Ours>] extends [readonly (infer Own)[]]
        ? [Bare<Theirs>] extends [readonly (infer Other)[]]
          ? StrangeTo<Other, Own, `${Path}/*`>
          : `${Path} (no list)`
        : [Bare<Ours>] extends [object]
          ? StrangeInside<Bare<Theirs>, Bare<Ours>, Path>
          : [Bare<Theirs>] extends [Bare<Ours>]
            ? never
            : `${Path} (another type)`

type StrangeInside<Theirs, Ours, Path extends string> = {
  [Key in keyof Ours & string]: [At<Theirs, Key>] extends [never]
    ? `${Path}/${Key}`
    : StrangeTo<At<Theirs, Key>, Ours[Key], `${Path}/${Key}`>
}[keyof Ours & string]

/** The same type as it is on the wire: `authorId` is `author_id` there, and a member of an enumeration its value. */
export type OnTheWire<T> = T extends readonly (infer Item)[]
  ? readonly OnTheWire<Item>[]
  : T extends object
    ? { [Key in keyof T as Key extends string ? Snake<Key> : Key]: OnTheWire<T[Key]> }
    : T extends string
      ? `${T}`
      : T

type Snake<Name extends string> = Name extends `${infer Head}${infer Tail}`
  ? `${Head extends Lowercase<Head> ? Head : `_${Lowercase<Head>}`}${Snake<Tail>}`
  : Name

type Bare<T> = T extends null | undefined ? never : T
type At<T, Key> = T extends unknown ? (Key extends keyof T ? T[Key] : never) : never
type IsAny<T> = 0 extends 1 & T ? true : false
