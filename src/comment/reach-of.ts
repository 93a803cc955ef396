import type { Comment } from './comment.js'

/**
 * How far a comment has spread: its likes, shares and replies together; 0 while the platform says nothing.
 *
 * @example
 * reachOf({ id: 'c', text: 'No!', engagement: { likes: 3, shares: 2 } }) // => 5
 */
export function reachOf({ engagement }: Comment): number {
  return (engagement?.likes ?? 0) + (engagement?.shares ?? 0) + (engagement?.replies ?? 0)
}
