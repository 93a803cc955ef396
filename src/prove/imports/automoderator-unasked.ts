import { didYouMean } from '../../issue-codes.js'
import { suggestName } from '../../rule-set/suggest-name.js'

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

/** Keys that are often meant when one is misspelt. */
const KEYS =
  `type priority moderators_exempt comment modmail message body title author domain url reports body_longer_than body_shorter_than is_edited
  is_top_level action action_reason report_reason set_flair set_locked standard parent_submission name account_age comment_karma post_karma
  combined_karma satisfy_any_threshold is_gold is_submitter is_contributor is_moderator contributor_quality has_verified_email`.split(
    /\s+/,
  )

/** Why a check of AutoModerator cannot be asked here. */
export function whyUnasked(key: string): string {
  const why = UNASKED.get(key)
  if (why !== undefined) return why
  const near = suggestName((key.split('(', 1)[0] ?? '').trim(), KEYS)
  if (near === key) return 'its value cannot be read'
  return near === undefined ? 'it cannot be asked here, or is not known' : `it is not known; ${didYouMean(near)}`
}
