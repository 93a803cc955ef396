/** Keys that ask what is not known of a comment here, and why. */
const UNASKED: ReadonlyMap<string, string> = new Map([
  ['standard', 'Reddit does not publish the list behind it; list the sites under `domain`'],
  ['crosspost_author', 'comments are not crossposts'],
  ['crosspost_subreddit', 'comments are not crossposts'],
  ['subreddit', 'what goes on in the community is known to Reddit alone'],
  ['is_original_content', 'comments are not marked so'],
  ['is_poll', 'comments are no polls'],
  ['is_gallery', 'comments are no galleries'],
  ['discussion_type', 'the kind of the post is not known here'],
  ['is_meta_discussion', 'the kind of the post is not known here'],
  ['past_archive_date', 'the age of the post is not known here'],
])

/** Why a check of AutoModerator cannot be asked here. */
export function whyUnasked(key: string): string {
  return UNASKED.get(key) ?? 'it cannot be asked here, or is not known'
}
