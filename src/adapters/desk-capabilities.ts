import { type Capabilities, declareCapabilities, native, none, partial } from './capability.js'

/** What a helpdesk can do, of which it names what is its own; what elsewhere is left to the host is done there. */
export function deskCapabilities(own: Partial<Capabilities>): Capabilities {
  const next = (own.hide?.level ?? 'none') === 'none' ? 'escalate' : 'hide'
  return declareCapabilities({
    delete: none(next, 'only a whole ticket could be deleted'),
    hide: none('escalate', 'a message cannot be taken out of sight'),
    unhide: none('escalate', 'nothing was taken out of sight'),
    hold: none(next, 'a helpdesk has no queue before the queue'),
    block: none('escalate', 'the interface cannot keep a requester out'),
    ban: none('escalate', 'the interface cannot keep a requester out'),
    mute: none('escalate', 'the interface cannot pause a requester'),
    'lock-thread': none('escalate', 'a ticket cannot be closed for a time'),
    reply: native,
    message: partial('a ticket is private: it is said the same way as a reply'),
    assign: native,
    escalate: native,
    label: native,
    'offer-compensation': native,
    'invite-review': native,
    'start-playbook': native,
    report: none('escalate', 'the interface takes no reports'),
    ...own,
  })
}
