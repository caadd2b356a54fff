import { expect, test } from "vitest";
import { answered, askedNow, isAwaited, showRefresh, unanswered } from "./refresh.policy.ts";

const now = new Date("2026-11-23T10:00:00Z");
const after = (ms: number): Date => new Date(now.getTime() + ms);
const asked = askedNow(now);
const throttled = { kind: "retry", reason: "throttled", message: "quota", retryAfterMs: 2000 } as const;

test("a try without an answer is repeated twice, the third is the last", () => {
  const first = unanswered(asked, throttled, now);
  const second = unanswered(first.note, throttled, now);
  const third = unanswered(second.note, throttled, now);
  expect([first, second, third].map(({ againInMs }) => againInMs)).toEqual([2000, 2000, null]);
  expect([first, second, third].map(({ note }) => showRefresh(note).state)).toEqual(["QUEUED", "QUEUED", "FAILED"]);
  expect(showRefresh(first.note).problem).toMatchObject({ code: "RATE_LIMITED", retryAt: after(2000) });
});

test("what can be answered only after a minute, or never, is given up at once", () => {
  const late = unanswered(asked, { ...throttled, reason: "unavailable", retryAfterMs: 60_001 }, now);
  expect(late.againInMs).toBeNull();
  expect(showRefresh(late.note).problem).toMatchObject({ code: "CHANNEL_UNAVAILABLE", retryAt: after(60_001) });
  const never = unanswered(asked, { kind: "refused", message: "unknown there" }, now);
  expect(showRefresh(never.note)).toMatchObject({ state: "FAILED", finishedAt: now, problem: { code: "NOT_REFRESHABLE" } });
  expect(never.againInMs).toBeNull();
});

test("an answer ends the question and clears what went wrong before", () => {
  const { note } = unanswered(asked, throttled, now);
  expect(showRefresh(answered(note, after(5)))).toEqual({ state: "DONE", requestedAt: now, finishedAt: after(5), problem: null });
});

test("a question is awaited until it ends, or until its job must have been lost", () => {
  expect(isAwaited(null, now)).toBe(false);
  expect(isAwaited(asked, after(299_999))).toBe(true);
  expect(isAwaited(asked, after(300_000))).toBe(false);
  expect(isAwaited(answered(asked, now), now)).toBe(false);
});
