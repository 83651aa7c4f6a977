import { type LiveNotice, liveClose } from '@hms/contracts/gateway';
import type { WebSocket } from 'ws';
import type { LiveLimits } from './live-limits.ts';
import type { LiveMetrics } from './live-metrics.ts';

/** The way out of a socket: what waits for a slow receiver is bounded, and a closing ends. */
export interface Outlet {
  readonly isOpen: boolean;
  send(notice: LiveNotice): void;
  /** @param reason a stable code */
  close(code: number, reason: string): void;
}

export function openOutlet(
  socket: WebSocket,
  limits: Pick<LiveLimits, 'mostBuffered' | 'closeWithinMs'>,
  metrics: LiveMetrics,
): Outlet {
  function close(code: number, reason: string): void {
    if (socket.readyState !== socket.OPEN) return;
    socket.close(code, reason);
    setTimeout(() => socket.terminate(), limits.closeWithinMs).unref();
  }
  return {
    get isOpen() {
      return socket.readyState === socket.OPEN;
    },
    send(notice) {
      if (socket.readyState !== socket.OPEN) return;
      socket.send(JSON.stringify(notice));
      metrics.sent(notice.type);
      // Whoever does not take what is sent is told to come again, and asks for what it has missed.
      if (socket.bufferedAmount > limits.mostBuffered) close(liveClose.tooSlow, 'too-slow');
    },
    close,
  };
}
