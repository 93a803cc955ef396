/** Why a command could not run, in one line for the person who typed it; leads to exit code 2. */
export class CannotRun extends Error {
  override readonly name = 'CannotRun'
  readonly hint: string | undefined

  constructor(message: string, hint?: string) {
    super(message)
    this.hint = hint
  }
}
