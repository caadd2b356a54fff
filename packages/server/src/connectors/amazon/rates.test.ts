import { afterEach, expect, test } from "vitest";
import { amazon, apiOf, closeServers, createFeed, json, unlimited } from "./fixtures/small-amazon.ts";
import { createInMemoryRateLimiter } from "./rates.ts";

afterEach(closeServers);

test("a stated rate is learned, from successes too", async () => {
  const learned: [string, number][] = [];
  const { port } = await amazon((_, response) => json(response, 200, {}, { "x-amzn-RateLimit-Limit": "0.5" }));
  const api = apiOf(`http://127.0.0.1:${port}`, {
    rateLimiter: { ...unlimited, learn: async (...fact) => void learned.push(fact) },
  });
  await api.call("feeds.getFeed", { path: { feedId: "1" } });
  expect(learned).toEqual([["feeds.getFeed", 0.5]]);
});

test("a limiter that fails to learn does not change an answer", async () => {
  const { port } = await amazon((_, response) => json(response, 202, { feedId: "1" }, { "x-amzn-RateLimit-Limit": "0.5" }));
  const api = apiOf(`http://127.0.0.1:${port}`, {
    rateLimiter: { ...unlimited, learn: () => Promise.reject(new Error("down")) },
  });
  expect(await createFeed(api)).toMatchObject({ kind: "ok" });
});

test("the in-memory bucket: a burst, then one at the documented pace, then a learned pace", async () => {
  let now = 0;
  const limiter = createInMemoryRateLimiter({ now: () => new Date(now) });
  const take = () => limiter.take("feeds.createFeed");
  for (let taken = 0; taken < 15; taken += 1) expect(await take()).toEqual({ granted: true });
  expect(await take()).toEqual({ granted: false, retryAfterMs: 120_482 });
  now += 120_482;
  expect(await take()).toEqual({ granted: true });
  await limiter.learn("feeds.createFeed", 1);
  now += 1_000;
  expect(await take()).toEqual({ granted: true });
  now += 60_000;
  await limiter.empty("feeds.createFeed");
  expect(await take()).toEqual({ granted: false, retryAfterMs: 1_000 });
  expect(await limiter.take("feeds.getFeed")).toEqual({ granted: true });
});
