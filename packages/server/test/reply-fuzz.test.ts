/**
 * Hostile clients try to change one character of a locked sentence, through every mutation there is. The judges are the database's bytes and
 * the mail server. Repeat a run: FUZZ_SEED=…; longer ones: FUZZ_RUNS=…
 */
import { readContract } from "@firstline/schema";
import PostalMime from "postal-mime";
import { expect, test, vi } from "vitest";
import { createRandom } from "../src/demo/random.ts";
import { PERMISSIONS } from "../src/kernel/actor.ts";
import { eventually, givenOrder } from "./given.ts";
import { insertKey } from "./harness.ts";
import type { TestApp } from "./harness.ts";
import { hostileInput, hostileText } from "./fuzz-inputs.ts";
import type { Aims } from "./fuzz-inputs.ts";
import { passTime } from "./money-path.ts";
import { mailOf } from "./outgoing.ts";
import { givenMacro, sha256, tagged, textInput } from "./replies.ts";
import { anotherWorkspace, sharedApp } from "./shared-app.ts";

vi.setConfig({ testTimeout: 600_000 });
const shared = sharedApp();
const RUNS = Number(process.env["FUZZ_RUNS"] ?? 60);
const SEED = Number(process.env["FUZZ_SEED"] ?? 20_261_123);

const LOCKED = [
  "We are sorry, {{customer.name}}. Order {{order.id}} is looked into by a colleague today.",
  "About order {{order.id}}: {{input.answer}} Please send nothing back before we have written again.",
  "Es tut uns leid. {{input.answer}} Bitte senden Sie nichts zurück.",
] as const;

const contract = readContract();
const mutations = Object.values(contract.getMutationType()?.getFields() ?? {});

type Answer = {
  readonly data?: Record<string, { readonly __typename: string }> | null;
  readonly errors?: readonly { readonly extensions: { readonly code: string } }[];
};
const ask = async ({ app }: TestApp, token: string, name: string, input: unknown): Promise<string> => {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input!`;
  const response = await fetch(`${app.url}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json", authorization: `Bearer ${token}` },
    body: JSON.stringify({
      query: `mutation Try($input: ${type}) { ${name}(input: $input) { __typename } }`,
      variables: { input },
    }),
  });
  const { data, errors } = (await response.json()) as Answer;
  return data?.[name]?.__typename ?? errors?.[0]?.extensions.code ?? "no answer";
};

/** Macros of both workspaces in every state, tickets that may be answered, and the ids of all of it. */
const furnish = async (app: TestApp): Promise<{ aims: Aims; tickets: string[]; usable: string[] }> => {
  const inputs = [textInput("input.answer", 120)];
  const locked = [];
  for (const body of LOCKED)
    locked.push(await givenMacro(app, { en: body, de: body }, { inputs: body.includes("input.") ? inputs : [] }));
  const [first] = locked;
  const draft = await givenMacro(app, { en: LOCKED[0] }, { state: "DRAFT", ...(first ? { of: first.macroId } : {}) });
  const vetted = await givenMacro(app, { en: LOCKED[0] }, { state: "VETTED" });
  const foreign = await givenMacro(await anotherWorkspace(app), { en: LOCKED[0] });
  const orders = [];
  for (let count = 0; count < 6; count += 1) orders.push(await givenOrder(app, { atMarketplace: false }));
  for (const { ticketId } of orders) await tagged(app, ticketId, "Damaged in transit");
  const threads = await app.app.database.client<
    { id: string }[]
  >`select id from threads where workspace_id = ${app.workspace.id}`;
  const all = [...locked, draft, vetted, foreign];
  const tickets = orders.map(({ ticketId }) => ticketId);
  const ids = {
    macro: all.map(({ macroId }) => macroId),
    macroVersion: all.map(({ versionId }) => versionId),
    ticket: tickets,
    primaryTicket: tickets,
    thread: threads.map(({ id }) => id),
    order: orders.map(({ id }) => id),
  };
  return { aims: { ids, sentences: [...LOCKED] }, tickets, usable: locked.map(({ versionId }) => versionId) };
};

const textsOf = ({ app }: TestApp) =>
  app.database.client<{ version_id: string; locale: string; hex: string }[]>`
    select version_id, locale, encode(convert_to(body, 'UTF8'), 'hex') as hex from macro_translations
     where vetted_at is not null and version_id in (select id from macro_versions where created_at <= now()) order by version_id, locale`;

type Sent = {
  external_id: string;
  body: string;
  content_hash: string;
  status: string;
  template: string;
  rendering: { name: string; value: string }[];
};
const sentOf = ({ app, workspace }: TestApp) =>
  app.database.client<Sent[]>`select m.external_id, m.body, d.content_hash, d.status, t.body as template, d.rendering
    from message_deliveries as d join messages as m on m.workspace_id = d.workspace_id and m.id = d.message_id
    join macro_translations as t on t.workspace_id = d.workspace_id and t.version_id = d.macro_version_id and t.locale = d.locale
   where d.workspace_id = ${workspace.id} and d.kind = 'REPLY'`;

/** The sentences as they were locked, with one line of anything in each declared place. */
const fits = (template: string): RegExp => {
  const literal = template.split(/\{\{[\w.]+\}\}/).map((part) => part.replaceAll(/[\\^$.*+?()[\]{}|]/g, "\\$&"));
  return new RegExp(`^${literal.join("[^\\n\\u200b\\u2028\\u2029\\u202a-\\u202e]*")}$`, "u");
};

/** Everything that is on its way arrives or fails, whatever the pace of the account. */
const settled = (app: TestApp) =>
  eventually(
    async () => {
      await passTime(app.app.database, 60_000, "not leases");
      return sentOf(app);
    },
    (rows) => rows.every(({ status }) => status !== "QUEUED" && status !== "SENDING"),
    120_000,
  );

test("after every mutation was tried with hostile inputs by agent, manager, administrator and a key that may do everything, no locked character has changed, in no row and in no mail", async () => {
  const app = await anotherWorkspace(shared());
  const { aims, tickets, usable } = await furnish(app);
  const before = await textsOf(app);
  const random = createRandom(SEED);
  const machine = await insertKey(app.app.database.q, app.workspace.id, "machine", null, [...PERMISSIONS]);
  const { agent, manager, admin } = app.workspace.tokens;
  const clients = [agent, manager, admin, machine];
  const calls: { token: string; name: string; input: unknown }[] = [];
  const aimed = mutations.filter(({ name }) => /macro|reply/i.test(name));
  for (const token of clients)
    for (const { name, args } of mutations)
      for (const { type } of args) calls.push({ token, name, input: hostileInput(random, aims, type, "input") });
  for (let run = 0; run < RUNS; run += 1) {
    const { name, args } = random.pick(aimed);
    for (const { type } of args)
      calls.push({ token: random.pick(clients), name, input: hostileInput(random, aims, type, "input") });
    // The straight way: a locked text with whatever a person may fill in.
    const value = random.chance(70) ? hostileText(random, aims) : `Parcel ${random.digits(5)} is on its way.`;
    const straight = {
      ticketId: random.pick(tickets),
      macroVersionId: random.pick(usable),
      inputs: random.chance(70) ? [{ name: "input.answer", value }] : [],
      keepOpen: random.chance(50),
      idempotencyKey: `straight-${random.below(RUNS)}`,
    };
    calls.push({ token: random.pick([agent, manager, machine]), name: "replyToTicket", input: straight });
  }
  const answers = new Map<string, number>();
  const queue = random.shuffle(calls);
  const work = async (): Promise<void> => {
    for (let call = queue.pop(); call; call = queue.pop()) {
      const answer = `${call.name} ${await ask(app, call.token, call.name, call.input)}`;
      answers.set(answer, (answers.get(answer) ?? 0) + 1);
    }
  };
  await Promise.all(Array.from({ length: 8 }, work));
  expect([...answers.keys()].filter((answer) => /INTERNAL_SERVER_ERROR|no answer/.test(answer))).toEqual([]);

  const after = await textsOf(app);
  const kept = new Map(after.map((row) => [`${row.version_id} ${row.locale}`, row.hex]));
  expect(before.map(({ version_id: id, locale }) => kept.get(`${id} ${locale}`))).toEqual(before.map(({ hex }) => hex));

  const sent = await settled(app);
  expect(sent.length, `nothing was sent: ${JSON.stringify([...answers])}`).toBeGreaterThan(5);
  const { mails } = await mailOf(app).read();
  const arrived = new Map<string, string>();
  for (const { raw } of mails) {
    const { messageId, text } = await new PostalMime().parse(raw);
    expect(arrived.has(messageId ?? ""), "one mail per reply").toBe(false);
    arrived.set(messageId ?? "", text?.trimEnd() ?? "");
  }
  for (const { external_id: id, body, content_hash: hash, status, template, rendering } of sent) {
    expect(body).toMatch(fits(template));
    const values = new Map(rendering.map(({ name, value }) => [name, value]));
    expect(template.replaceAll(/\{\{([\w.]+)\}\}/g, (_, name: string) => values.get(name) ?? "")).toBe(body);
    expect([hash, status, arrived.get(id)]).toEqual([sha256(body), "SENT", body]);
  }
});
