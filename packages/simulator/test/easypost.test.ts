/** EasyPost's double: what it answers, what it refuses, and that both look as EasyPost documents them. */
import { existsSync, mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { easypostControlOf, startEasypostDouble } from "../src/index.ts";

const CONTRACTS = join(import.meta.dirname, "../../../../shared/contracts/easypost");
const found = existsSync(CONTRACTS);

type Told = { status: number; value: Record<string, unknown> };
type Stage = {
  readonly url: string;
  readonly control: ReturnType<typeof easypostControlOf>;
  readonly create: (tracker: object, key?: string) => Promise<Told>;
  readonly get: (path: string) => Promise<Told>;
};

async function withEasypost(run: (stage: Stage) => Promise<void>, stateFile?: string): Promise<void> {
  const double = await startEasypostDouble(stateFile === undefined ? {} : { stateFile });
  const call = async (method: string, path: string, key: string, body?: object): Promise<Told> => {
    const answer = await fetch(new URL(path, double.url), {
      method,
      headers: { authorization: `Basic ${Buffer.from(`${key}:`).toString("base64")}`, "content-type": "application/json" },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    return { status: answer.status, value: (await answer.json()) as Record<string, unknown> };
  };
  try {
    await run({
      url: double.url,
      control: easypostControlOf(double.url),
      create: (tracker, key = "EZTKtest") => call("POST", "/v2/trackers", key, { tracker }),
      get: (path) => call("GET", path, "EZTKtest"),
    });
  } finally {
    await double.close();
  }
}

const details = [
  { message: "Delivered", status: "delivered" as const, datetime: "2026-11-03T10:00:00Z" },
  { message: "Arrived", status: "in_transit" as const, datetime: "2026-11-02T10:00:00Z", city: "RENO", state: "NV" },
];

test("the same code and carrier again answer with the tracker there is, also after a restart", async () => {
  const stateFile = join(mkdtempSync(join(tmpdir(), "easypost-")), "state.json");
  const ids: unknown[] = [];
  for (let start = 0; start < 2; start += 1)
    await withEasypost(async ({ create }) => {
      for (let call = 0; call < 2; call += 1) ids.push((await create({ tracking_code: "EZ1000000001" })).value["id"]);
    }, stateFile);
  expect(new Set(ids).size).toBe(1);
});

test("movements come in the order of time, the last one is the status, and none lies in the future", () =>
  withEasypost(async ({ control, create }) => {
    const tomorrow = new Date(Date.now() + 86_400_000).toISOString();
    const future = { message: "Back", status: "return_to_sender" as const, datetime: tomorrow };
    await control.putParcels([{ trackingCode: "P1", carrier: "UPS", details: [...details, future] }]);
    const { value } = await create({ tracking_code: "P1", carrier: "ups" });
    expect(value).toMatchObject({
      status: "delivered",
      carrier: "UPS",
      tracking_details: [
        { message: "Arrived", datetime: "2026-11-02T10:00:00Z", tracking_location: { city: "RENO", state: "NV" } },
        { message: "Delivered" },
      ],
    });
  }));

test.each([
  ["EZ1000000001", "pre_transit", 2],
  ["EZ2000000002", "in_transit", 4],
  ["EZ3000000003", "out_for_delivery", 5],
  ["EZ4000000004", "delivered", 6],
  ["EZ5000000005", "return_to_sender", 6],
  ["EZ6000000006", "failure", 6],
  ["EZ7000000007", "unknown", 0],
])("%s is %s with %i movements", (code, status, count) =>
  withEasypost(async ({ create }) => {
    const { value } = await create({ tracking_code: code });
    expect(value).toMatchObject({ tracking_code: code, status, carrier: "USPS" });
    expect(value["tracking_details"]).toHaveLength(count);
  }),
);

describe("refused", () => {
  test.each<[string, object, string | undefined, number, string]>([
    ["a key that is not of the test mode", { tracking_code: "EZ1000000001" }, "EZAKlive", 401, "APIKEY.INACTIVE"],
    ["no code", { carrier: "UPS" }, undefined, 422, "PARAMETER.REQUIRED"],
    ["a code whose carrier cannot be found out", { tracking_code: "???" }, undefined, 422, "TRACKER.CREATE.ERROR"],
    [
      "a code of another carrier",
      { tracking_code: "EZ1000000001", carrier: "UPS" },
      undefined,
      422,
      "TRACKER.TRACKING_CODE.INVALID",
    ],
  ])("%s", (_, tracker, key, status, code) =>
    withEasypost(async ({ create }) => {
      expect(await create(tracker, key)).toMatchObject({ status, value: { error: { code, errors: [] } } });
    }),
  );

  test("a tracker that does not exist", () =>
    withEasypost(async ({ get }) => {
      expect(await get("/v2/trackers/trk_0")).toMatchObject({ status: 404, value: { error: { code: "NOT_FOUND" } } });
    }));
});

/** Names and kinds of everything in a body: what a client may rely on, whatever the values. */
function shapeOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.length === 0 ? [] : [shapeOf(value[0])];
  if (typeof value !== "object" || value === null) return value === null ? "null" : typeof value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, shapeOf(inner)]));
}

/** Every difference that a client could stumble over. A null stands for "nothing told" and fits whatever the other side tells. */
function differences(documented: unknown, ours: unknown, at = ""): string[] {
  if (documented === "null" || ours === "null") return [];
  if (Array.isArray(documented) && Array.isArray(ours))
    return documented.length === 0 || ours.length === 0 ? [] : differences(documented[0], ours[0], `${at}[]`);
  if (typeof documented === "object" && documented !== null && typeof ours === "object" && ours !== null) {
    const known = new Map(Object.entries(documented));
    const told = new Map(Object.entries(ours));
    return [
      ...[...told.keys()].filter((key) => !known.has(key) && !LATER.has(key)).map((key) => `${at}.${key}: not documented`),
      ...[...known].flatMap(([key, inner]) => (told.has(key) ? differences(inner, told.get(key), `${at}.${key}`) : [])),
      ...[...known.keys()].filter((key) => !told.has(key) && !LATER.has(key)).map((key) => `${at}.${key}: missing`),
    ];
  }
  return documented === ours ? [] : [`${at}: ${JSON.stringify(ours)} instead of ${JSON.stringify(documented)}`];
}
/** Fields that one documented body has and the other has not. */
const LATER = new Set(["fees", "finalized", "is_return", "est_delivery_date"]);

describe.skipIf(!found)(`as documented (skipped: vendor contracts not found at ${CONTRACTS})`, () => {
  const documented = (file: string): Record<string, unknown> =>
    JSON.parse(readFileSync(join(CONTRACTS, file), "utf8")) as Record<string, unknown>;
  const both = { ...documented("trackers-retrieve.json"), ...documented("trackers-create.json") };

  test("a created and a retrieved tracker have the documented fields, and no others", () =>
    withEasypost(async ({ create, get }) => {
      const { status, value } = await create({ tracking_code: "EZ1000000001" });
      expect([status, differences(shapeOf(both), shapeOf(value))]).toEqual([200, []]);
      const again = await get(`/v2/trackers/${String(value["id"])}`);
      expect([again.status, differences(shapeOf(both), shapeOf(again.value))]).toEqual([200, []]);
    }));

  test("the recorded exchange asks what the double takes, and is answered alike", () =>
    withEasypost(async ({ create }) => {
      const har = documented("creates-a-tracker.har") as {
        log: { entries: { request: { postData: { text: string } }; response: { status: number; content: { text: string } } }[] };
      };
      const [entry] = har.log.entries;
      const { tracker } = JSON.parse(entry?.request.postData.text ?? "") as { tracker: object };
      const { status, value } = await create(tracker);
      const recorded = JSON.parse(entry?.response.content.text ?? "") as Record<string, unknown>;
      expect(status).toBe(entry?.response.status);
      expect(differences(shapeOf({ fees: [], ...recorded }), shapeOf(value))).toEqual([]);
      for (const key of ["object", "mode", "tracking_code", "status", "carrier"]) expect(value[key]).toBe(recorded[key]);
    }));
});
