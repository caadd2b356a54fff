/** Whatever is done to a taxonomy, in whatever order: no report changes its sums, and no ticket loses what it carries. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { digits, givenTicket, note } from "./given.ts";
import type { TestApp } from "./harness.ts";
import { SEED } from "./seed.ts";
import { anotherWorkspace, sharedApp } from "./shared-app.ts";

const shared = sharedApp();
const RUNS = Number(process.env["MODEL_RUNS"] ?? 2);
const TICKETS = 6;

type Step = {
  readonly kind: "create" | "rename" | "merge" | "unmerge" | "retire" | "restore" | "label";
  readonly a: number;
  readonly b: number;
};
const step: fc.Arbitrary<Step> = fc.record({
  kind: fc.constantFrom("create", "rename", "merge", "merge", "unmerge", "retire", "restore", "label", "label", "label"),
  a: fc.nat({ max: 1000 }),
  b: fc.nat({ max: 1000 }),
});

/** What a person with paper and pencil would write down. */
type Known = {
  readonly id: string;
  name: string;
  readonly names: string[];
  readonly isReason: boolean;
  mergedInto: string | null;
};
type Model = { readonly tags: Known[]; readonly held: Map<string, Set<string>> };

const rootOf = (model: Model, id: string): Known => {
  const tag = model.tags.find((one) => one.id === id);
  if (!tag) throw new Error(id);
  return tag.mergedInto === null ? tag : rootOf(model, tag.mergedInto);
};
const pick = <Row>(rows: readonly Row[], place: number): Row => {
  const row = rows[place % rows.length];
  if (row === undefined) throw new Error("nothing to pick from");
  return row;
};

/** Does one step to the product, and to the model when the product said yes. */
const take = async ({ as }: TestApp, model: Model, { kind, a, b }: Step, number: number): Promise<void> => {
  const tag = pick(model.tags, a);
  const ask = { tagId: tag.id, note: note() };
  const idempotencyKey = `law-${digits(12)}`;
  switch (kind) {
    case "create": {
      const made = await as.manager.tag.createTag({ name: `New ${number}`, isReason: b % 3 > 0 });
      if (made.__typename === "CreateTagSuccess")
        model.tags.push({
          id: made.tag.id,
          name: made.tag.name,
          names: [made.tag.name],
          isReason: made.tag.isReason,
          mergedInto: null,
        });
      return;
    }
    case "rename": {
      // Every second time back to an earlier name.
      const name = b % 2 === 0 ? `Name ${number}` : pick(tag.names, b);
      const renamed = await as.manager.tag.renameTag({ ...ask, name });
      if (renamed.__typename === "RenameTagSuccess") {
        tag.name = name;
        tag.names.push(name);
      }
      return;
    }
    case "merge": {
      const target = pick(model.tags, b);
      const merged = await as.manager.tag.mergeTags({
        sourceTagId: tag.id,
        targetTagId: target.id,
        note: note(),
        idempotencyKey,
      });
      if (merged.__typename === "MergeTagsSuccess") tag.mergedInto = target.id;
      return;
    }
    case "unmerge": {
      const freed = await as.manager.tag.unmergeTag({ ...ask, idempotencyKey });
      if (freed.__typename === "UnmergeTagSuccess") tag.mergedInto = null;
      return;
    }
    case "retire":
      await as.manager.tag.retireTag(ask);
      return;
    case "restore":
      await as.manager.tag.restoreTag(ask);
      return;
    case "label": {
      const [ticketId, held] = pick([...model.held], b);
      const second = pick(model.tags, a + b);
      const tags = [pick(tag.names, b), ...(tag.isReason && second.isReason ? [] : [second.name])];
      const done = await as.agent.ticket.setTags({ ticketId, tags });
      if (done.__typename !== "SetTagsSuccess") return;
      const wanted = new Set([tag, ...(tags.length > 1 ? [second] : [])].map(({ id }) => rootOf(model, id).id));
      const kept = [...held].filter((id) => wanted.has(rootOf(model, id).id));
      const covered = new Set(kept.map((id) => rootOf(model, id).id));
      model.held.set(ticketId, new Set([...kept, ...[...wanted].filter((id) => !covered.has(id))]));
    }
  }
};

const check = async (app: TestApp, model: Model): Promise<void> => {
  const input = { measures: ["TICKET_VOLUME" as const], dimensions: ["TAG" as const], window: { lastDays: 30 } };
  const { rows } = await app.as.analyst.report.report({ input });
  const expected = new Map<string | null, number>();
  for (const held of model.held.values()) {
    const names = [...new Set([...held].map((id) => rootOf(model, id).name))];
    for (const name of names.length === 0 ? [null] : names) expected.set(name, (expected.get(name) ?? 0) + 1);
  }
  expect(new Map(rows.map(({ keys, values }) => [keys[0] ?? null, Number(values[0])]))).toEqual(expected);
  const reasons = new Set(model.tags.filter(({ isReason }) => isReason).map(({ name }) => name));
  const withReason = [...model.held.values()].filter((held) => [...held].some((id) => rootOf(model, id).isReason)).length;
  // A ticket has one reason, so that the groups of reasons add up to the tickets that have one, before and after everything.
  expect(rows.reduce((sum, { keys, values }) => sum + (reasons.has(keys[0] ?? "") ? Number(values[0]) : 0), 0)).toBe(withReason);
  const whole = await app.as.analyst.report.report({ input: { ...input, dimensions: [] } });
  expect(whole.rows.map(({ values }) => values)).toEqual([[String(TICKETS)]]);
  for (const ticket of (await app.as.agent.ticket.tickets({})).nodes) {
    const held = [...(model.held.get(ticket.id) ?? [])];
    const reason = held.map((id) => rootOf(model, id)).find(({ isReason }) => isReason);
    expect(ticket.reason?.name ?? null).toBe(reason?.name ?? null);
  }
};

test("random renames, merges, undone merges and labels: reports and tickets equal a model on paper, and undoing all merges loses nothing", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 20, maxLength: 30 }), async (steps) => {
      const app = await anotherWorkspace(shared());
      const model: Model = {
        tags: (await app.as.manager.ticket.tags()).map(({ id, name, isReason }) => ({
          id,
          name,
          names: [name],
          isReason,
          mergedInto: null,
        })),
        held: new Map(),
      };
      for (let made = 0; made < TICKETS; made += 1) model.held.set(await givenTicket(app, {}), new Set());
      for (const [number, one] of steps.entries()) {
        await take(app, model, one, number);
        if (number % 5 === 4) await check(app, model);
      }
      for (const tag of model.tags.filter(({ mergedInto }) => mergedInto !== null)) {
        await app.as.manager.tag.unmergeTag({ tagId: tag.id, note: note(), idempotencyKey: `undo-${digits(12)}` });
        tag.mergedInto = null;
      }
      await check(app, model);
      const rows = await app.app.database.client<
        { ticket_id: string; tag_id: string }[]
      >`select ticket_id, tag_id from ticket_tags
        where workspace_id = ${app.workspace.id} order by 1, 2`;
      expect(rows.map((row) => `${row.ticket_id} ${row.tag_id}`).toSorted()).toEqual(
        [...model.held].flatMap(([ticketId, held]) => [...held].map((id) => `${ticketId} ${id}`)).toSorted(),
      );
    }),
    { seed: SEED, numRuns: RUNS, endOnFailure: true },
  );
}, 300_000);
