import type { AppBskyEmbedImages, AppBskyFeedDefs, AppBskyFeedPost } from '@atcute/bluesky'
import type { CommentUpdate } from '@devvit/protos/types/devvit/events/v1alpha/events.js'
import type { youtube_v3 } from '@googleapis/youtube'
import type { Message } from '@grammyjs/types'
import type {
  CommitCommentEvent,
  Discussion,
  DiscussionCommentEvent,
  Issue,
  IssueComment,
  PullRequestReviewComment,
} from '@octokit/webhooks-types'
import type { AllMessageEvents, MessageRepliedEvent } from '@slack/types'
import type { Schemas } from '@xdevplatform/xdk'
import type { GatewayMessageCreateDispatchData } from 'discord-api-types/v10'
import type { Intercom } from 'intercom-client'
import type { RoomMessageEventContent } from 'matrix-js-sdk/lib/types.js'
import type { TweetV2, UserV2 } from 'twitter-api-v2'
import type * as z from 'zod'
import type { post as blueskyPost } from '../../src/adapters/bluesky-payload.js'
import type { message as discordMessage } from '../../src/adapters/discord/payload.js'
import type { fields as githubFields } from '../../src/adapters/github/payload.js'
import type { part as intercomPart } from '../../src/adapters/intercom/payload.js'
import type { event as matrixEvent } from '../../src/adapters/matrix/payload.js'
import type { event as redditEvent, eventFields as redditFields } from '../../src/adapters/reddit/payload.js'
import type { message as slackMessage } from '../../src/adapters/slack/payload.js'
import type { message as telegramMessage } from '../../src/adapters/telegram/payload.js'
import type { person as xPerson, post as xPost } from '../../src/adapters/x/payload.js'
import type { comment as youtubeComment, thread as youtubeThread } from '../../src/adapters/youtube/payload.js'
import type { OnTheWire, StrangeTo } from './strange-to.js'

// Read by the compiler alone: whatever an adapter reads of a payload is there in the types that the platform, or those who follow it closely, publish.

/** What an import that is not found comes down to. */
type Unresolved = ReturnType<typeof JSON.parse>

type Read<Schema extends z.ZodType> = z.input<Schema>

/** Compiles where no place is strange; where one is, the compiler names it. */
declare function nothing<Strange extends string>(none: { readonly [Place in Strange]: 'strange' }): void

/** Whatever carries the words; each field that is read is there in one of them. */
type AnyGitHub = Issue &
  IssueComment &
  PullRequestReviewComment &
  Discussion &
  CommitCommentEvent['comment'] &
  DiscussionCommentEvent['comment']

nothing<StrangeTo<youtube_v3.Schema$Comment, Read<typeof youtubeComment>>>({})
nothing<StrangeTo<youtube_v3.Schema$CommentThread, Read<typeof youtubeThread>>>({})
nothing<StrangeTo<TweetV2 | OnTheWire<Schemas.Post>, Omit<Read<typeof xPost>, 'in_reply_to_tweet_id'>>>({})
nothing<StrangeTo<OnTheWire<Schemas.User>, Read<typeof xPerson>>>({})
nothing<StrangeTo<UserV2, Read<typeof xPerson>>>({})
nothing<StrangeTo<CommentUpdate, Omit<Read<typeof redditEvent>, 'type' | 'comment'>>>({})
nothing<StrangeTo<CommentUpdate['comment'], Read<typeof redditFields>>>({})
nothing<StrangeTo<RoomMessageEventContent, Read<typeof matrixEvent>['content']>>({})
nothing<StrangeTo<AllMessageEvents | MessageRepliedEvent['message'], Read<typeof slackMessage>>>({})
nothing<StrangeTo<GatewayMessageCreateDispatchData, Read<typeof discordMessage>>>({})
nothing<StrangeTo<Message, Read<typeof telegramMessage>>>({})
nothing<StrangeTo<AnyGitHub, Read<typeof githubFields>>>({})
nothing<StrangeTo<Intercom.ConversationPart & Intercom.ConversationSource, Read<typeof intercomPart>>>({})
nothing<StrangeTo<AppBskyFeedDefs.PostView, Omit<Read<typeof blueskyPost>, 'record'>>>({})
nothing<StrangeTo<AppBskyFeedPost.Main, Omit<Read<typeof blueskyPost>['record'], 'embed'>>>({})
nothing<StrangeTo<AppBskyEmbedImages.Main, Read<typeof blueskyPost>['record']['embed']>>({})

// @ts-expect-error a field that the platform does not have is noticed
nothing<StrangeTo<GatewayMessageCreateDispatchData, { contents: string }>>({})
// @ts-expect-error so is a type that did not resolve
nothing<StrangeTo<{ id: Unresolved }, { id: string }>>({})
