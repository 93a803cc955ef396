export type { PlatformRequest } from '../adapters/adapter.js'
export type { Answer } from '../adapters/fill-request.js'
export { createSender } from './create-sender.js'
export type { Credentials, Fetch, FetchAnswer, Sender, SendOptions, SendResult, SentKeys } from './sender.js'
