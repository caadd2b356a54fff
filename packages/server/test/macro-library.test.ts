/** The shipped library, finding macros, and which frequent reasons have none. */
import { operation } from "@firstline/sdk";
import { beforeEach, describe, expect, test } from "vitest";
import { auditOf, expectMember, fewestStatements, givenTicket, note } from "./given.ts";
import type { TestApp } from "./harness.ts";
import { shippedMacros } from "../src/features/macro/index.ts";
import { anotherWorkspace, sharedApp } from "./shared-app.ts";

const shared = sharedApp();
let app: TestApp;
beforeEach(async () => {
  app = await anotherWorkspace(shared());
});

const install = async (keys?: string[]) =>
  expectMember(await app.as.manager.macro.installMacroLibrary(keys === undefined ? {} : { keys }), "InstallMacroLibrarySuccess");
const keysOf = (macros: readonly { key: string }[]) => macros.map(({ key }) => key).toSorted();
type Filter = NonNullable<NonNullable<Parameters<TestApp["as"]["agent"]["macro"]["macros"]>[0]>["filter"]>;
const find = async (filter: Filter) => keysOf((await app.as.agent.macro.macros({ filter, first: 100 })).nodes);
const TEXTS = operation<
  { macro: { currentVersion: { state: string; inputs: { name: string }[]; translations: { locale: string; body: string }[] } } },
  { id: string }
>("query T($id: ID!) { macro(id: $id) { currentVersion { state inputs { name } translations { locale body } } } }");

describe("the shipped library", () => {
  test("a manager installs what is missing, vetted by Firstline and locked; what the workspace has of it stays as it is", async () => {
    const had = ["duplicate-thread-notice", "duplicate-thread-notice-by-subject", "fba-refund-by-amazon"];
    const { installed, kept } = await install();
    expect(keysOf(kept)).toEqual(had);
    expect(keysOf([...installed, ...kept])).toEqual(keysOf(shippedMacros()));
    expect(kept.find(({ key }) => key === "fba-refund-by-amazon")?.name).toBe("Refund by Amazon");
    const one = installed.find(({ key }) => key === "tracking-update");
    expect(one).toMatchObject({ status: "USABLE", vetting: { by: { kind: "SYSTEM" } }, createdBy: { kind: "SYSTEM" } });
    const { currentVersion } = (await app.as.agent.request(TEXTS, { id: one?.id ?? "" })).macro;
    const file = shippedMacros().find(({ key }) => key === "tracking-update");
    expect(currentVersion.state).toBe("LOCKED");
    expect(Object.fromEntries(currentVersion.translations.map(({ locale, body }) => [locale, body]))).toEqual(file?.bodies);
    expect((await auditOf(app, one?.currentVersion?.id ?? "")).map(({ action, actor }) => [action, actor.name])).toEqual([
      ["macro.install", "manager"],
    ]);
  });

  test("a second time, and twice at once, nothing is added; a macro that the workspace retired stays retired", async () => {
    const both = await Promise.all([install(["warranty-approved"]), install(["warranty-approved"])]);
    expect(both.flatMap(({ installed }) => keysOf(installed))).toEqual(["warranty-approved"]);
    const id = both.flatMap(({ installed }) => installed)[0]?.id ?? "";
    await app.as.manager.macro.retireMacro({ macroId: id, note: note() });
    const again = await install(["warranty-approved", "tracking-update"]);
    expect([keysOf(again.installed), again.kept.map(({ key, status }) => [key, status])]).toEqual([
      ["tracking-update"],
      [["warranty-approved", "RETIRED"]],
    ]);
  });

  test("a name that the workspace uses otherwise stays its own; keys that are not in the library are named", async () => {
    const name = shippedMacros().find(({ key }) => key === "cannot-log-in")?.name ?? "";
    await app.as.manager.macro.createMacro({ key: "ours", name, channels: ["EMAIL"] });
    expect((await install(["cannot-log-in"])).installed[0]?.name).toBe(`${name} (cannot-log-in)`);
    const refused = expectMember(
      await app.as.manager.macro.installMacroLibrary({ keys: ["cannot-log-in", "nope"] }),
      "InvalidInput",
    );
    expect(refused.issues.map(({ path }) => path)).toEqual([["input", "keys", "1"]]);
  });
});

describe("finding macros", () => {
  test("a list with everything it can show costs as many statements for one macro as for twenty", async () => {
    await install();
    const List = operation<
      { macros: { nodes: unknown[] } },
      { first: number }
    >(`query L($first: Int!) { macros(first: $first) { nodes {
      status createdBy { name } vetting { note by { name } } currentVersion { state locked translations { body state } }
      versions(first: 3) { nodes { version macro { key } vettings { note by { name } } } } } } }`);
    const costOf = (first: number): Promise<number> =>
      fewestStatements(app, async () => expect((await app.as.agent.request(List, { first })).macros.nodes).toHaveLength(first));
    expect([await costOf(1), await costOf(20)]).toEqual([7, 7]);
  });

  test("by text in name, key and body, without case; by reason, channel, language, topic, and all of them together", async () => {
    await install();
    expect(await find({ text: "WARRANTY approved" })).toEqual(["warranty-approved"]);
    expect(await find({ text: "annot-log-i" })).toEqual(["cannot-log-in"]);
    expect(await find({ text: "运单号", reason: "Tracking update" })).toContain("tracking-update");
    expect(await find({ text: "0%" })).toEqual([]);
    expect(await find({ reason: "Cannot log in" })).toEqual(["cannot-log-in"]);
    expect(await find({ channel: "WALMART", text: "log in" })).toEqual([]);
    expect(await find({ locale: "zh", reason: "Warranty" })).toContain("warranty-approved");
    expect(await find({ locale: "sv" })).toEqual([]);
    expect(await find({ topic: "ACCOUNT_ACCESS" })).toEqual(["cannot-log-in"]);
    expect(await find({ topic: "ACCOUNT_ACCESS", locale: "en-GB" })).toEqual([]);
    for (const text of ["", "x"])
      await expect(app.as.agent.macro.macros({ filter: { text } })).rejects.toMatchObject({ code: "BAD_USER_INPUT" });
  });

  test("by what it is good for, by lock, and by a text that is in force or to come, not by one that is history", async () => {
    const { macro: as } = app.as.manager;
    const make = async (key: string) => {
      const made = expectMember(await as.createMacro({ key, name: `The ${key}`, channels: ["EMAIL"] }), "CreateMacroSuccess");
      return made.macro.id;
    };
    const say = async (macroId: string, locale: string, body: string) => {
      const drafted = await as.draftMacroVersion({ macroId, translations: [{ locale, body }] });
      return expectMember(drafted, "DraftMacroVersionSuccess").macroVersion.id;
    };
    const vet = async (macroVersionId: string) =>
      expectMember(
        await as.vetMacroVersion({ macroVersionId, topics: ["CLAIMS"], note: note(), expectedRevision: 1 }),
        "VetMacroVersionSuccess",
      );
    const [drafted, vetted, retired] = [await make("drafted"), await make("vetted"), await make("retired")];
    await say(drafted, "de-AT", "Ein Entwurf über Paradeiser");
    const first = await say(vetted, "de-AT", "Früher einmal Paradeiser");
    await vet(first);
    await vet(await say(vetted, "de-AT", "Heute Tomaten"));
    await vet(await say(retired, "de", "Tomaten"));
    await as.retireMacro({ macroId: retired, note: note() });
    expect(await find({ status: "DRAFT" })).toEqual(["drafted"]);
    expect(await find({ status: "RETIRED" })).toEqual(["retired"]);
    expect(await find({ status: "USABLE", topic: "CLAIMS" })).toEqual(["vetted"]);
    expect(await find({ locked: false, status: "USABLE" })).toEqual(["vetted"]);
    expect(await find({ locked: true })).toEqual([
      "duplicate-thread-notice",
      "duplicate-thread-notice-by-subject",
      "fba-refund-by-amazon",
    ]);
    expect(await find({ text: "paradeiser" })).toEqual(["drafted"]);
    expect(await find({ text: "tomaten" })).toEqual(["retired", "vetted"]);
    expect([await find({ locale: "de", topic: "CLAIMS", status: "USABLE" }), await find({ locale: "DE-at" })]).toEqual([
      ["vetted"],
      ["vetted"],
    ]);
    await as.lockMacroVersion({ macroVersionId: first });
    expect(await find({ locked: false, status: "USABLE" })).toEqual(["vetted"]);
  });
});

describe("frequent reasons without a locked macro", () => {
  const ask = (first = 5) => app.as.manager.macro.reasonsWithoutLockedMacro({ window: { lastDays: 1 }, first });

  test("most frequent first, with their share and what there is for them; a locked macro takes the reason off the list", async () => {
    for (const reason of ["Tracking update", "Tracking update", "Damaged in transit"])
      await app.as.agent.ticket.setTags({ ticketId: await givenTicket(app, {}), tags: [reason, "VIP"] });
    await givenTicket(app, {});
    const before = await ask();
    expect(before.examined).toBe(2);
    expect(before.reasons.map(({ reason, rank, tickets, share }) => [reason, rank, tickets, share])).toEqual([
      ["Tracking update", 1, 2, "0.6667"],
      ["Damaged in transit", 2, 1, "0.3333"],
    ]);
    expect((await ask(1)).reasons.map(({ reason }) => reason)).toEqual(["Tracking update"]);

    const { macro: as } = app.as.manager;
    const { macro } = expectMember(
      await as.createMacro({ key: "where", name: "Where is it", reasons: ["Tracking update"], channels: ["AMAZON"] }),
      "CreateMacroSuccess",
    );
    const { macroVersion } = expectMember(
      await as.draftMacroVersion({ macroId: macro.id, translations: [{ locale: "en", body: "Soon." }] }),
      "DraftMacroVersionSuccess",
    );
    await as.vetMacroVersion({
      macroVersionId: macroVersion.id,
      topics: ["SHIPPING_AND_TRACKING"],
      note: note(),
      expectedRevision: 1,
    });
    expect((await ask()).reasons[0]).toMatchObject({ reason: "Tracking update", macros: [{ key: "where" }] });
    await as.lockMacroVersion({ macroVersionId: macroVersion.id });
    expect((await ask()).reasons.map(({ reason, rank }) => [reason, rank])).toEqual([["Damaged in transit", 2]]);
    await as.retireMacro({ macroId: macro.id, note: note() });
    expect((await ask()).reasons).toHaveLength(2);
  });

  test("with the shipped library each of the default taxonomy's reasons has one", async () => {
    await app.as.agent.ticket.setTags({ ticketId: await givenTicket(app, {}), tags: ["Damaged in transit"] });
    await install();
    expect(await ask()).toMatchObject({ examined: 1, reasons: [] });
  });

  test("a window without tickets has nothing to look at; a window that is none is refused", async () => {
    expect(await ask()).toMatchObject({ examined: 0, reasons: [] });
    for (const [window, first] of [
      [{ lastDays: 0 }, 5],
      [{}, 5],
      [{ lastDays: 1 }, 0],
    ] as const)
      await expect(app.as.manager.macro.reasonsWithoutLockedMacro({ window, first })).rejects.toMatchObject({
        code: "BAD_USER_INPUT",
      });
  });
});
