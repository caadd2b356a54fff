/**
 * Messages of one account to customers. Amazon documents no limit for its mail relay; this is what it allows for its Messaging API v1
 * (1 per second, burst 5), and slow enough for any mailbox.
 */
export const mailRate = (): { readonly perSecond: number; readonly burst: number } => ({ perSecond: 1, burst: 5 });
