/** What a socket keeps for a client that does not read, in every order of writing and reading. */
import fc from "fast-check";
import { expect, test, vi } from "vitest";
import { createOutlet } from "./outlet.ts";

const MEGABYTE = 1024 * 1024;

/** A client that reads when it is told to. */
const reader = () => {
  const written: { readonly size: number; readonly done: () => void }[] = [];
  const socket = {
    readyState: 1,
    bufferedAmount: 0,
    send: (text: string, done: () => void) => {
      written.push({ size: text.length, done });
      socket.bufferedAmount += text.length;
    },
  };
  const read = (): void => {
    const next = written.shift();
    if (!next) return;
    socket.bufferedAmount -= next.size;
    next.done();
  };
  return { socket, read };
};

test("whatever is sent and read: never more than a megabyte waits, unless it is one message alone", () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.integer({ min: 1, max: 3 * MEGABYTE }), fc.constant("read" as const))), (steps) => {
      const { socket, read } = reader();
      const outlet = createOutlet(socket, () => (socket.readyState = 2));
      const excess = steps.filter((step) => {
        const before = socket.bufferedAmount;
        if (step === "read") read();
        else void outlet.send("x".repeat(step));
        return socket.bufferedAmount > Math.max(before, before === 0 && step !== "read" ? step : MEGABYTE);
      });
      expect(excess).toEqual([]);
      outlet.release();
    }),
    { numRuns: 200 },
  );
});

test("a stream that fills its socket goes on when the client has read, and is not taken for slow", async () => {
  const { socket, read } = reader();
  const cutOff = vi.fn<() => void>();
  const outlet = createOutlet(socket, cutOff, 60_000);
  const order: string[] = [];
  const sent = outlet.send("x".repeat(MEGABYTE / 2)).then(() => order.push("sent"));
  await Promise.resolve();
  order.push("client reads");
  read();
  await sent;
  expect(order).toEqual(["client reads", "sent"]);
  expect(cutOff).not.toHaveBeenCalled();
});

test("a client that makes no room in time is cut off, long before a megabyte waits", async () => {
  const { socket } = reader();
  await new Promise<void>((cutOff) => {
    const outlet = createOutlet(socket, cutOff, 20);
    void outlet.send("x".repeat(MEGABYTE / 2));
  });
  expect(socket.bufferedAmount).toBe(MEGABYTE / 2);
});

test("nothing is written to a socket that is closing", async () => {
  const { socket } = reader();
  socket.readyState = 2;
  await createOutlet(socket, () => {}).send("late");
  expect(socket.bufferedAmount).toBe(0);
});
