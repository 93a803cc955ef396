import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { facebook } from '../../src/adapters/facebook/index.js'
import { decide } from '../../src/decision/decide.js'
import { compileRuleSet } from '../../src/shipped/compile-with-shipped.js'

const NOW = 1_795_300_002_000

it('a webhook payload becomes decisions, and the decisions requests', () => {
  const ruleSet = compileRuleSet({ sangfroid: 1, name: 'shop', extends: ['sangfroid/default'] })
  const body = readFileSync(new URL('../../fixtures/payloads/facebook/threat-and-complaint.json', import.meta.url))
  const comments = facebook.parse(body)
  if (!ruleSet.ok || !comments.ok) throw new Error(JSON.stringify([ruleSet, comments], null, 1))
  const [threat, complaint] = comments.value.map((comment) => {
    const decision = decide(ruleSet.value, comment, { ledger: [], now: NOW })
    return { decision, prepared: facebook.toRequests(decision, comment, {}) }
  })

  expect(threat?.prepared.requests).toMatchObject([
    { action: 'delete', method: 'DELETE', url: 'https://graph.facebook.com/v25.0/900_78001' },
    {
      action: 'block',
      method: 'POST',
      url: 'https://graph.facebook.com/v25.0/100200300400500/blocked',
      body: { user: ['7123456789012345678'] },
    },
  ])
  expect(threat?.prepared.host.map(({ kind }) => kind)).toContain('escalate')
  expect(threat?.prepared.degraded).toEqual([])

  const said = complaint?.prepared.requests.map(({ action }) => action)
  expect(said).toEqual(['reply', 'message'])
  expect(complaint?.decision.lang).toBe('fr')
})
