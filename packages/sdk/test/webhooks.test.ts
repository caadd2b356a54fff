/** A receiver's side of webhooks: what is believed, what is not, and why. */
import { expect, test } from "vitest";
import { signWebhook, verifyWebhook } from "../src/webhooks.ts";

const secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
const other = "whsec_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";
const at = new Date("2026-11-22T09:30:00Z");
const body = '{"data":{"events":{"cursor":"e1.a","text":"naïve 日本"}}}';
const signed = () => signWebhook({ secret, id: "evt_1", body, at });

test("what was signed is verified and handed out, from text, bytes and either kind of headers", async () => {
  const headers = await signed();
  for (const given of [headers, new Headers(headers)])
    for (const bytes of [body, new TextEncoder().encode(body)])
      expect(await verifyWebhook({ secret, headers: given, body: bytes, now: at })).toEqual({
        id: "evt_1",
        sentAt: at,
        isTest: false,
        payload: JSON.parse(body) as unknown,
      });
});

test.each<[string, Record<string, string>]>([
  ["another body", { body: body.replace("e1.a", "e1.b") }],
  ["another id", { "webhook-id": "evt_2" }],
  ["another time", { "webhook-timestamp": String(at.getTime() / 1000 + 1) }],
  ["another version", { "webhook-signature": "v2,abc" }],
  ["a signature that is no base64", { "webhook-signature": "v1,***" }],
  ["half a signature", { "webhook-signature": "v1,AAAA" }],
])("%s is refused", async (_, change) => {
  const { body: sent = body, ...headers } = { ...(await signed()), ...change } as Record<string, string>;
  await expect(verifyWebhook({ secret, headers, body: sent, now: at })).rejects.toMatchObject({
    type: "WebhookVerificationError",
    fault: "SIGNATURE_WRONG",
  });
});

test("a missing header is named", async () => {
  for (const name of ["webhook-id", "webhook-timestamp", "webhook-signature"] as const) {
    const { [name]: _, ...rest } = await signed();
    const refusal = verifyWebhook({ secret, headers: rest, body, now: at });
    await expect(refusal).rejects.toMatchObject({ fault: "HEADER_MISSING", message: `The header ${name} is missing.` });
  }
});

test("five minutes old, or ahead, is the most; less when asked for", async () => {
  const headers = await signed();
  const age = (seconds: number, toleranceSeconds?: number) =>
    verifyWebhook({
      secret,
      headers,
      body,
      now: new Date(at.getTime() + seconds * 1000),
      ...(toleranceSeconds !== undefined && { toleranceSeconds }),
    });
  await expect(age(300)).resolves.toMatchObject({ id: "evt_1" });
  await expect(age(-300)).resolves.toMatchObject({ id: "evt_1" });
  for (const seconds of [301, -301]) await expect(age(seconds)).rejects.toMatchObject({ fault: "OUTSIDE_REPLAY_WINDOW" });
  await expect(age(11, 10)).rejects.toMatchObject({ fault: "OUTSIDE_REPLAY_WINDOW" });
  const wrong = { ...headers, "webhook-timestamp": "soon" };
  await expect(verifyWebhook({ secret, headers: wrong, body, now: at })).rejects.toMatchObject({
    fault: "OUTSIDE_REPLAY_WINDOW",
  });
});

test("either of two secrets fits either of two signatures: both sides may change over without a pause", async () => {
  const [first, second] = [await signed(), await signWebhook({ secret: other, id: "evt_1", body, at })];
  const both = { ...first, "webhook-signature": `${second["webhook-signature"]} ${first["webhook-signature"]}` };
  for (const one of [secret, other, [other, secret]])
    expect((await verifyWebhook({ secret: one, headers: both, body, now: at })).id).toBe("evt_1");
  await expect(verifyWebhook({ secret: [other], headers: first, body, now: at })).rejects.toMatchObject({
    fault: "SIGNATURE_WRONG",
  });
});

test("a test says so; signed text that is no JSON, and a secret that is none, are told apart", async () => {
  const headers = { ...(await signed()), "firstline-test": "true" };
  expect((await verifyWebhook({ secret, headers, body, now: at })).isTest).toBe(true);
  const noJson = await signWebhook({ secret, id: "evt_1", body: "hello", at });
  await expect(verifyWebhook({ secret, headers: noJson, body: "hello", now: at })).rejects.toMatchObject({
    fault: "BODY_NOT_JSON",
  });
  await expect(verifyWebhook({ secret: "whsec_", headers, body, now: at })).rejects.toBeInstanceOf(TypeError);
});
