/** What leaves over one socket, and how much of it may wait for a client that does not read. */

/** The part of a WebSocket that is used here. */
type Writable = {
  readonly readyState: number;
  readonly bufferedAmount: number;
  send(text: string, written: () => void): void;
};
type Outlet = {
  /** Resolves when the client has room for more: a stream that waits for it reads no further events meanwhile. */
  readonly send: (text: string) => Promise<void>;
  /** Lets go of everybody who waits for room. */
  readonly release: () => void;
};

const OPEN = 1;
/** reliability.md §5: nothing is kept without bound. */
const MOST_BUFFERED = 1024 * 1024;
/** Above this streams pause. A reader that makes no room within SLOW_AFTER_MS is slow, however little it lets pile up. */
const PAUSE_ABOVE = 256 * 1024;
const SLOW_AFTER_MS = 5000;

/** Calls `onSlow` when the client is to be cut off: it resumes by cursor, and our memory stays bounded. */
export const createOutlet = (socket: Writable, onSlow: () => void, slowAfterMs = SLOW_AFTER_MS): Outlet => {
  const waiting = new Set<() => void>();
  let timer: NodeJS.Timeout | undefined;
  const release = (): void => {
    clearTimeout(timer);
    timer = undefined;
    for (const resume of waiting) resume();
    waiting.clear();
  };
  const onWritten = (): void => {
    if (socket.bufferedAmount <= PAUSE_ABOVE) release();
  };
  return {
    release,
    send: async (text) => {
      if (socket.readyState !== OPEN) return;
      const waits = socket.bufferedAmount;
      // One answer alone may be larger; behind others it may not.
      if (waits > 0 && waits + Buffer.byteLength(text) > MOST_BUFFERED) return onSlow();
      socket.send(text, onWritten);
      if (socket.bufferedAmount <= PAUSE_ABOVE) return;
      timer ??= setTimeout(onSlow, slowAfterMs);
      await new Promise<void>((resume) => waiting.add(resume));
    },
  };
};
