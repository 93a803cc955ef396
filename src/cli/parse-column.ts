import { InvalidArgumentError } from 'commander'

/** Adds `field=heading` to the columns named before. */
export function parseColumn(text: string, before: Readonly<Record<string, string>> = {}): Record<string, string> {
  const at = text.indexOf('=')
  if (at < 1 || at === text.length - 1) throw new InvalidArgumentError('write it as field=heading, as text=Message')
  return { ...before, [text.slice(0, at)]: text.slice(at + 1) }
}
