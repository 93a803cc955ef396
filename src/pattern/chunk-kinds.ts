/** Kinds of reference; bits. */
export const ChunkKind = { group: 1, you: 2, staff: 4, third: 8, they: 16, name: 32 } as const

/** Chunk symbols of the pattern language. */
export const CHUNK_KINDS: Readonly<Record<string, number>> = {
  GROUP: ChunkKind.group,
  YOU: ChunkKind.you,
  STAFF: ChunkKind.staff,
  THIRD: ChunkKind.third,
  THEY: ChunkKind.they,
  NAME: ChunkKind.name,
  PERSON: ChunkKind.you | ChunkKind.staff | ChunkKind.third | ChunkKind.they | ChunkKind.name,
  TARGET: ChunkKind.group | ChunkKind.you | ChunkKind.staff | ChunkKind.third | ChunkKind.they | ChunkKind.name,
}
