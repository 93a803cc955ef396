/** What the shell is told: nothing wrong, problems found, could not run. */
export const EXIT = { fine: 0, problems: 1, couldNotRun: 2 } as const
