/** How much one socket may ask for, and how long it is waited for. */
export interface LiveLimits {
  /** Milliseconds between beats; a peer that has answered none since the last is gone. */
  readonly beatMs: number;
  /** Milliseconds until the first message must have come. */
  readonly authenticateWithinMs: number;
  /** Bytes that may wait for a slow receiver. */
  readonly mostBuffered: number;
  /** Bytes of one message. */
  readonly mostMessage: number;
  /** Messages a second for long, and at once. */
  readonly messageRate: number;
  readonly messageBurst: number;
  /** Messages that cannot be understood before the socket is closed. */
  readonly mostMistakes: number;
  /** Milliseconds for which a log is followed after the last follower has left. */
  readonly lingerMs: number;
  /** Milliseconds that a peer has to close its side. */
  readonly closeWithinMs: number;
}

export const LIVE_LIMITS: LiveLimits = {
  beatMs: 15_000,
  authenticateWithinMs: 10_000,
  mostBuffered: 512 * 1024,
  mostMessage: 16 * 1024,
  messageRate: 20,
  messageBurst: 300,
  mostMistakes: 20,
  lingerMs: 60_000,
  closeWithinMs: 2_000,
};
