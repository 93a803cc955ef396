import { showText } from './show-text.js'

/** A line of a named input, counted from 1. */
export interface Place {
  readonly file: string
  readonly line: number
}

/** Writes a place as editors and terminals know it: `file:line`. */
export function showPlace({ file, line }: Place): string {
  return `${showText(file)}:${line}`
}
