import { describe, expect, test } from "vitest";
import { acme, ask, field, ORDER, refundOf, rival, SellerClient, textAt, tokenOf, type Wire, withAmazon } from "./harness.ts";

const FORM = { "content-type": "application/x-www-form-urlencoded" };

function token(port: number, fields: Readonly<Record<string, string>>): Promise<Wire> {
  return ask(port, {
    method: "POST",
    host: "api.amazon.com",
    path: "/auth/o2/token",
    headers: FORM,
    body: new URLSearchParams(fields).toString(),
  });
}

const refresh = {
  grant_type: "refresh_token",
  client_id: acme.clientId,
  client_secret: acme.clientSecret,
  refresh_token: acme.refreshToken,
};

test("a refresh token gives an access token for an hour, by form and by JSON", () =>
  withAmazon(async ({ double }) => {
    const byForm = await token(double.port, refresh);
    expect(byForm).toMatchObject({
      status: 200,
      value: {
        token_type: "bearer",
        expires_in: 3600,
        refresh_token: acme.refreshToken,
        access_token: expect.stringMatching(/^Atza\|/),
      },
    });
    expect(byForm.headers).toHaveProperty("x-amzn-requestid");
    const byJson = await ask(double.port, {
      method: "POST",
      host: "api.amazon.com",
      path: "/auth/o2/token",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(refresh),
    });
    expect(byJson).toMatchObject({ status: 200, value: { expires_in: 3600 } });
  }));

describe("the token endpoint refuses", () => {
  const stories: Readonly<Record<string, { fields: Record<string, string>; status: number; error: string }>> = {
    "no grant type": { fields: {}, status: 400, error: "invalid_request" },
    "another grant type": { fields: { ...refresh, grant_type: "password" }, status: 400, error: "unsupported_grant_type" },
    "no refresh token": { fields: { ...refresh, refresh_token: "" }, status: 400, error: "invalid_request" },
    "an unknown client": { fields: { ...refresh, client_id: "nobody" }, status: 401, error: "invalid_client" },
    "a wrong secret": { fields: { ...refresh, client_secret: "guess" }, status: 401, error: "invalid_client" },
    "another seller's refresh token": {
      fields: { ...refresh, refresh_token: rival.refreshToken },
      status: 400,
      error: "invalid_grant",
    },
    "an unknown scope": {
      fields: { ...refresh, grant_type: "client_credentials", scope: "everything" },
      status: 400,
      error: "invalid_scope",
    },
  };
  for (const [name, { fields, status, error }] of Object.entries(stories)) {
    test(`${name}`, () =>
      withAmazon(async ({ double }) => {
        expect(await token(double.port, fields)).toMatchObject({
          status,
          value: { error, error_description: expect.any(String) },
        });
      }));
  }
});

test("no token, an unknown one, an expired one and a grantless one are denied", () =>
  withAmazon(async ({ client, control, double }) => {
    const path = `/orders/2026-01-01/orders/${ORDER}`;
    const denied = (details: string): object => ({
      status: 403,
      value: { errors: [{ code: "Unauthorized", message: "Access to requested resource is denied.", details }] },
    });
    expect(await client.call("GET", path, undefined, { headers: {} })).toMatchObject(
      denied("Access token is missing in the request header."),
    );
    const stranger = new SellerClient(double.port, acme, "Atza|guess");
    expect(await stranger.call("GET", path)).toMatchObject(
      denied("The access token you provided is revoked, malformed or invalid."),
    );
    const grantless = await token(double.port, {
      ...refresh,
      grant_type: "client_credentials",
      scope: "sellingpartnerapi::notifications",
    });
    expect(grantless.value).not.toHaveProperty("refresh_token");
    const machine = new SellerClient(double.port, acme, textAt(grantless.value, "access_token"));
    expect(await machine.call("GET", path)).toMatchObject(denied("The access token does not belong to a seller."));
    expect((await client.call("GET", path)).status).toBe(200);
    await control.advanceClock(3_600_000);
    expect(await client.call("GET", path)).toMatchObject(denied("The access token you provided has expired."));
    client.token = await tokenOf(double.port);
    expect((await client.call("GET", path)).status).toBe(200);
  }));

describe("rate limits", () => {
  const create = (client: SellerClient): Promise<Wire> =>
    client.call("POST", "/feeds/2021-06-30/documents", { contentType: "text/xml" });

  test("fifteen at once, then one every two minutes: createFeed", () =>
    withAmazon(async ({ client, control }) => {
      const documentId = await client.upload(refundOf("0.01"));
      for (let call = 0; call < 15; call += 1) {
        const accepted = await client.createFeed(documentId);
        expect(accepted.status).toBe(202);
        expect(accepted.headers).toMatchObject({ "x-amzn-ratelimit-limit": "0.0083" });
      }
      const empty = await client.createFeed(documentId);
      expect(empty).toMatchObject({
        status: 429,
        value: {
          errors: [{ code: "QuotaExceeded", message: "You exceeded your quota for the requested resource.", details: "" }],
        },
      });
      expect(empty.headers).not.toHaveProperty("x-amzn-ratelimit-limit");
      await control.advanceClock(100_000);
      expect((await client.createFeed(documentId)).status).toBe(429);
      await control.advanceClock(21_000);
      expect((await client.createFeed(documentId)).status).toBe(202);
      expect((await client.createFeed(documentId)).status).toBe(429);
      expect((await control.feeds()).feeds).toHaveLength(16);
    }));

  test("each seller and each operation has its own bucket, and refused calls cost too", () =>
    withAmazon(async ({ client, control, double }) => {
      await control.patchSettings({ rates: { createFeedDocument: { rate: 0.001, burst: 2 }, getFeed: "off" } });
      expect((await client.call("POST", "/feeds/2021-06-30/documents", {})).status).toBe(400);
      expect((await create(client)).status).toBe(201);
      expect((await create(client)).status).toBe(429);
      const other = new SellerClient(double.port, rival, await tokenOf(double.port, rival));
      expect((await create(other)).status).toBe(201);
      expect((await client.call("GET", `/orders/2026-01-01/orders/${ORDER}`)).status).toBe(200);
      for (let call = 0; call < 20; call += 1) expect((await client.getFeed("1")).status).toBe(404);
      await control.patchSettings({ rates: "off" });
      const free = await create(client);
      expect(free.status).toBe(201);
      expect(free.headers).not.toHaveProperty("x-amzn-ratelimit-limit");
    }));

  test("the documented table", () =>
    withAmazon(async ({ client }) => {
      const feedId = await client.submit(refundOf("1.00"));
      const limits: unknown[] = [];
      for (const path of [
        `/feeds/2021-06-30/feeds/${feedId}`,
        "/feeds/2021-06-30/feeds?feedTypes=POST_PAYMENT_ADJUSTMENT_DATA",
        `/orders/2026-01-01/orders/${ORDER}`,
        "/orders/2026-01-01/orders?createdAfter=2026-01-01",
        `/finances/2024-06-19/transactions?relatedIdentifierName=ORDER_ID&relatedIdentifierValue=${ORDER}`,
      ]) {
        limits.push(field((await client.call("GET", path)).headers, "x-amzn-ratelimit-limit"));
      }
      expect(limits).toEqual(["2", "0.0222", "0.5", "0.0056", "0.5"]);
    }));
});
