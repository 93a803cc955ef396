import * as z from 'zod'

const said = z.string().max(200)

/** Who writes, in examples of rules and in tests alike. */
export const authorSchema = z.strictObject({
  id: said.min(1).optional(),
  name: said.optional(),
  handle: said.optional(),
  isStaff: z.boolean().optional(),
  isSelf: z.boolean().optional(),
  followers: z.number().int().nonnegative().optional(),
})
