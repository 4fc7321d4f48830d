/** Runs once when the portal's process starts. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { recordPeerAddresses } = await import('@/lib/server/peer-address');
  const { rememberAnswers } = await import('@/lib/server/answer-status');
  recordPeerAddresses();
  rememberAnswers();
}
