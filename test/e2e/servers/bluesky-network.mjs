// Runs in Node 22, in the folder where @atproto/dev-env is installed: a whole network, told what to do line by line.
import { createInterface } from 'node:readline'
import { TestNetwork } from '@atproto/dev-env'

const say = (value) => process.stdout.write(`E2E ${JSON.stringify(value)}\n`)
const network = await TestNetwork.create({ dbPostgresSchema: 'sangfroid' })
say({
  pds: network.pds.url,
  appview: network.bsky.ctx.cfg.serverDid,
  ozone: network.ozone.url,
  labeler: network.ozone.ctx.cfg.service.did,
  moderator: network.ozone.adminAccnt.did,
})
for await (const line of createInterface({ input: process.stdin })) {
  if (line === 'settle') {
    await network.processAll()
    say({ settled: true })
  }
  if (line.startsWith('moderate ')) say(await network.ozone.modHeaders(line.slice(9), 'admin'))
  if (line === 'end') break
}
await network.close()
process.exit(0)
