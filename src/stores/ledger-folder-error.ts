/** Why a ledger folder cannot be used; `reason` is stable, the message is for people. */
export class LedgerFolderError extends Error {
  override readonly name = 'LedgerFolderError'
  readonly reason: 'locked' | 'foreign' | 'newer' | 'damaged' | 'unusable'

  constructor(reason: LedgerFolderError['reason'], message: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause })
    this.reason = reason
  }
}
