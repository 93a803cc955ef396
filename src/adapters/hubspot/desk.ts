import { type Desk, filled } from '../desk.js'
import { call } from '../drafts.js'
import type { HubspotOptions } from './to-requests.js'

/** Where comments from elsewhere become tickets. */
export interface HubspotDeskOptions extends Pick<HubspotOptions, 'roles'> {
  /** The pipeline and the stage in which tickets begin; as HubSpot ships them, `0` and `1`. */
  readonly pipeline?: string
  readonly stage?: string
}

/**
 * HubSpot as the desk for comments of other platforms: one ticket of the CRM each; the role's person becomes its owner.
 *
 * Source: HubSpot, CRM API v3: Tickets, create.
 */
export function hubspotDesk(options: HubspotDeskOptions): Desk {
  return {
    platform: 'hubspot',
    roles: options.roles ?? {},
    open: ({ subject, note, priority, to }) => [
      call('POST', 'https://api.hubapi.com/crm/v3/objects/tickets', {
        properties: filled({
          subject,
          content: note,
          hs_pipeline: options.pipeline ?? '0',
          hs_pipeline_stage: options.stage ?? '1',
          hs_ticket_priority: priority === 'normal' ? 'MEDIUM' : priority.toUpperCase(),
          hubspot_owner_id: to.person,
        }),
      }),
    ],
  }
}
