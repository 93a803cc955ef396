import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod'
import { linesOf } from './lines.js'

/** A comment of somebody who comes back: a troll, or a customer or friend. */
export interface PersonalComment {
  readonly text: string
  readonly isTroll: boolean
  /** The same for all comments of one person, in order of time. */
  readonly person: string
}

/** What a line of fixtures/persons begins with: a troll or a customer, and a number. */
export const PERSON = /^[TC]\d{1,4}$/

/** Every person of fixtures/persons and of fixtures/timelines in a language. */
export function readPersons(root: string, language: string): readonly PersonalComment[] {
  const folder = join(root, 'fixtures/persons', language)
  const told = readdirSync(folder)
    .filter((file) => file.endsWith('.tsv'))
    .sort()
    .flatMap((file) => linesOf(join(folder, file)).map(parsePerson))
  const played = linesOf(join(root, 'fixtures/timelines', `${language}.jsonl`)).flatMap((line) =>
    personsOf(timelineSchema.parse(JSON.parse(line))),
  )
  return [...told, ...played]
}

/** What a line of fixtures/persons says. */
export function parsePerson(line: string): PersonalComment {
  const [person = '', text = ''] = line.split('\t')
  return { text, isTroll: person.startsWith('T'), person }
}

const timelineSchema = z.object({
  id: z.string(),
  kind: z.enum(['troll', 'furious_customer', 'customer', 'mixed']),
  comments: z.array(z.object({ id: z.string(), author: z.string(), text: z.string() })),
  expect: z.object({ bans: z.array(z.string()) }),
})

/** Who is a troll in one timeline and a customer in the next is told by its kind; of a troll's timeline only he is read, and of a mixed one nobody. */
function personsOf({ id, kind, comments, expect }: z.infer<typeof timelineSchema>): readonly PersonalComment[] {
  if (kind === 'mixed') return []
  const isTroll = kind === 'troll'
  const troll = (comments.find((comment) => comment.id === expect.bans[0]) ?? comments[0])?.author
  return comments
    .filter(({ author }) => !isTroll || author === troll)
    .map(({ author, text }) => ({ text, isTroll, person: `${isTroll ? 'T' : 'C'} ${id} ${author}` }))
}
