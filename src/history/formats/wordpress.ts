import { Parser } from 'htmlparser2'
import { visibleText } from '../../adapters/visible-text.js'
import type { Issue } from '../../result.js'
import { readTime } from '../read-time.js'
import { type FoundComment, inDoubt, leftOut, notThisFormat, type Reading } from '../reading.js'

/**
 * Reads WordPress's own export (WXR): the comments of all posts; pingbacks, trackbacks, and what lies in spam or in the bin are left out.
 *
 * Bounds: no entity of the file's own is ever expanded; words are read as a browser would show them. Of a file that ends early, what is whole is read, and the
 * end is said.
 */
export function readWordpress(text: string): Reading {
  const found: FoundComment[] = []
  const issues: Issue[] = []
  let isExport = false
  let post = new Map<string, string>()
  let comment: Map<string, string> | undefined
  let words: string[] = []
  let endsEarly = false
  const parser = new Parser(
    {
      onopentagname(name) {
        if (/^(?:wp:wxr_version|wxr_version)$/.test(name)) isExport = true
        if (name === 'item') post = new Map()
        if (name === 'wp:comment') comment = new Map()
        words = []
      },
      ontext(piece) {
        words.push(piece)
      },
      onclosetag(name, isImplied) {
        if (isImplied) endsEarly = true
        else if (name === 'wp:comment' && comment !== undefined) {
          add(comment)
          comment = undefined
        } else if (name.startsWith('wp:comment')) comment?.set(name.slice('wp:'.length), words.join(''))
        else if (comment === undefined) post.set(name, words.join(''))
        words = []
      },
    },
    { xmlMode: true, decodeEntities: true },
  )
  parser.write(text)
  parser.end()
  if (!isExport) return notThisFormat('the file is no export of WordPress', 'in WordPress: Tools, Export, All content')
  if (endsEarly)
    issues.push(inDoubt('', 'the file ends early: the comments that it was to hold after this are missing'))
  return { found, issues }

  function add(fields: ReadonlyMap<string, string>): void {
    const kind = fields.get('comment_type') ?? ''
    if (
      !['', 'comment'].includes(kind) ||
      ['spam', 'trash', 'post-trashed'].includes(fields.get('comment_approved') ?? '')
    )
      return
    const id = fields.get('comment_id')
    if (id === undefined || !fields.has('comment_content')) {
      issues.push(leftOut('', `a comment of \`${post.get('title') ?? 'a post'}\` has no id or no words`))
      return
    }
    const userId = fields.get('comment_user_id') ?? '0'
    const parent = fields.get('comment_parent') ?? '0'
    const mail = fields.get('comment_author_email')
    found.push({
      platform: 'wordpress',
      id,
      text: visibleText(fields.get('comment_content') ?? '').text,
      authorId: userId !== '0' ? userId : mail === undefined || mail === '' ? undefined : mail,
      authorName: fields.get('comment_author'),
      createdAt: readTime(fields.get('comment_date_gmt') ?? ''),
      threadId: post.get('wp:post_id'),
      parentId: parent === '0' ? undefined : parent,
      url: post.get('link'),
    })
  }
}
