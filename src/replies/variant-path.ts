import { escapeStep } from '../json-pointer.js'
import type { CompiledTemplate, Variant } from './template.js'

/** Where a variant is written, as a JSON Pointer: those of both registers are numbered through, but written in two lists. */
export function variantPath({ id }: CompiledTemplate, lang: string, variant: Variant, all: readonly Variant[]): string {
  const base = `/templates/${escapeStep(id)}/variants/${escapeStep(lang)}`
  const { register } = variant
  if (register === undefined) return `${base}/${variant.index}`
  const before = all.filter((other) => other.register === register && other.index < variant.index).length
  return `${base}/${register}/${before}`
}
