/** Orders texts by their code units, the same everywhere. */
export function compareText(a = '', b = ''): number {
  return a < b ? -1 : a > b ? 1 : 0
}
