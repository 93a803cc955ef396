const LOOK_MS = 20

/** Waits until something holds, however long the machine takes; the test's own timeout ends it. */
export async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve, LOOK_MS))
}
