/** For platforms that are asked instead of sending, or send without a signature: no delivery is believed. */
export async function neverSigned(): Promise<boolean> {
  return false
}
