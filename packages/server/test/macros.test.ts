/** Macros from their first draft to their retirement: who may, and what is refused. */
import { operation } from "@firstline/sdk";
import { beforeEach, describe, expect, test } from "vitest";
import { newId } from "../src/kernel/id.ts";
import { auditOf, eventually, expectMember, note } from "./given.ts";
import type { TestApp } from "./harness.ts";
import { ANSWER, DE, EN, macroDesk } from "./macro-desk.ts";
import { anotherWorkspace, sharedApp } from "./shared-app.ts";

const shared = sharedApp();
let app: TestApp;
beforeEach(async () => {
  app = await anotherWorkspace(shared());
});
const { create, draft, vetting, vet, save, read, statesOf } = macroDesk(() => app);

describe("a life", () => {
  test("named, drafted, vetted, locked: each step shows, and nothing is in force before it is vetted", async () => {
    const macro = await create();
    expect(macro).toMatchObject({ status: "DRAFT", currentVersion: null, vetting: null, createdBy: { name: "manager" } });
    const { id } = await draft(macro.id);
    expect(await statesOf(id)).toEqual(["DRAFT", { de: "DRAFT", en: "DRAFT" }]);
    expect(await app.as.agent.macro.macro({ id: macro.id })).toMatchObject({ status: "DRAFT", currentVersion: null });

    const why = note();
    const done = await vet(id, { note: why, topics: ["BUYER_SELLER_MESSAGES", "SHIPPING_AND_TRACKING"] });
    expect(done.vetting).toMatchObject({
      by: { name: "manager" },
      topics: ["BUYER_SELLER_MESSAGES", "SHIPPING_AND_TRACKING"],
      locales: ["de", "en"],
      note: why,
    });
    expect(await statesOf(id)).toEqual(["VETTED", { de: "VETTED", en: "VETTED" }]);
    expect(await app.as.agent.macro.macro({ id: macro.id })).toMatchObject({
      status: "USABLE",
      currentVersion: { id, version: 1, locked: false },
      vetting: { id: done.vetting.id },
    });

    expectMember(await app.as.manager.macro.lockMacroVersion({ macroVersionId: id }), "LockMacroVersionSuccess");
    expect(await statesOf(id)).toEqual(["LOCKED", { de: "LOCKED", en: "LOCKED" }]);
  });

  test("a new version is in force once a text of it is vetted, not before; the old one stays readable", async () => {
    const macro = await create();
    const [first, second] = [await draft(macro.id), await draft(macro.id, [EN])];
    await vet(first.id);
    expect((await app.as.agent.macro.macro({ id: macro.id }))?.currentVersion).toMatchObject({ id: first.id, version: 1 });
    await vet(second.id);
    expect((await app.as.agent.macro.macro({ id: macro.id }))?.currentVersion).toMatchObject({ id: second.id, version: 2 });
    const List = operation<
      { macro: { versions: { nodes: { version: number }[]; pageInfo: { endCursor: string } } } },
      { id: string; after?: string }
    >(
      "query L($id: ID!, $after: String) { macro(id: $id) { versions(first: 1, after: $after) { nodes { version } pageInfo { endCursor } } } }",
    );
    const page = (await app.as.agent.request(List, { id: macro.id })).macro.versions;
    expect(page.nodes).toEqual([{ version: 2 }]);
    const next = await app.as.agent.request(List, { id: macro.id, after: page.pageInfo.endCursor });
    expect(next.macro.versions.nodes).toEqual([{ version: 1 }]);
  });

  test("a language comes later: it is a draft beside locked texts, is vetted and locked by itself, and takes nothing from them", async () => {
    const { id } = await draft((await create()).id);
    await vet(id);
    await app.as.manager.macro.lockMacroVersion({ macroVersionId: id });
    const fr = { locale: "fr", body: "Bonjour {{customer.name}},\n\ncommande {{order.id}} : {{input.answer}}" };
    expect(expectMember(await save(id, fr, 1), "SaveMacroTranslationSuccess").macroVersion.revision).toBe(2);
    expect(await statesOf(id)).toEqual(["LOCKED", { de: "LOCKED", en: "LOCKED", fr: "DRAFT" }]);
    expect(
      expectMember(await app.as.manager.macro.lockMacroVersion({ macroVersionId: id, locales: ["fr", "en"] }), "MacroNotVetted")
        .locales,
    ).toEqual(["fr"]);
    await vet(id, { locales: ["fr"], expectedRevision: 2 });
    expect(await statesOf(id)).toEqual(["VETTED", { de: "LOCKED", en: "LOCKED", fr: "VETTED" }]);
    expectMember(await app.as.manager.macro.lockMacroVersion({ macroVersionId: id, locales: ["fr"] }), "LockMacroVersionSuccess");
    expect((await read(id)).state).toBe("LOCKED");
  });

  test("vetted again for another topic: a second record, the same text and the same instant", async () => {
    const { id } = await draft((await create()).id);
    const [first] = [await vet(id)];
    const second = await vet(id, { topics: ["WARRANTY"], locales: ["de"] });
    expect(second.vetting.id > first.vetting.id).toBe(true);
    const All = operation<{ node: { vettings: { topics: string[]; locales: string[] }[] } }, { id: string }>(
      "query A($id: ID!) { node(id: $id) { ... on MacroVersion { vettings { topics locales } } } }",
    );
    expect((await app.as.agent.request(All, { id })).node.vettings).toEqual([
      { topics: ["BUYER_SELLER_MESSAGES"], locales: ["de", "en"] },
      { topics: ["WARRANTY"], locales: ["de"] },
    ]);
  });

  test("retired: nothing of it changes any more, and its key stays taken", async () => {
    const macro = await create();
    const { id } = await draft(macro.id);
    await vet(id);
    expectMember(await app.as.manager.macro.retireMacro({ macroId: macro.id, note: "old" }), "NoteTooShort");
    const { macro: retired } = expectMember(
      await app.as.manager.macro.retireMacro({ macroId: macro.id, note: note() }),
      "RetireMacroSuccess",
    );
    expect(retired).toMatchObject({ status: "RETIRED", retiredBy: { name: "manager" } });
    const { macro: as } = app.as.manager;
    for (const answer of [
      await as.draftMacroVersion({ macroId: macro.id, translations: [EN] }),
      await save(id, { locale: "it", body: EN.body }),
      await as.vetMacroVersion(vetting(id)),
      await as.lockMacroVersion({ macroVersionId: id }),
      await as.retireMacro({ macroId: macro.id, note: note() }),
    ])
      expect(answer).toMatchObject({ __typename: "MacroRetired", retiredAt: retired.retiredAt });
    expectMember(await as.createMacro({ key: macro.key, name: "Another", channels: ["EMAIL"] }), "MacroKeyTaken");
    expect(await statesOf(id)).toEqual(["VETTED", { de: "VETTED", en: "VETTED" }]);
  });

  test("every change is audited under who made it, and told as MACRO_UPDATED", async () => {
    const macro = await create();
    const { id } = await draft(macro.id, [EN]);
    await save(id, DE);
    const why = note();
    await vet(id, { note: why, expectedRevision: 2 });
    await app.as.manager.macro.lockMacroVersion({ macroVersionId: id });
    await app.as.manager.macro.lockMacroVersion({ macroVersionId: id }); // changes nothing, so nothing is recorded
    await app.as.manager.macro.retireMacro({ macroId: macro.id, note: why });
    const audited = async (subject: string) =>
      (await auditOf(app, subject)).map(({ action, actor, note: said }) => [action, actor.name, said]).toReversed();
    expect(await audited(macro.id)).toEqual([
      ["macro.create", "manager", null],
      ["macro.retire", "manager", why],
    ]);
    expect(await audited(id)).toEqual([
      ["macro.draft", "manager", null],
      ["macro.saveTranslation", "manager", null],
      ["macro.vet", "manager", why],
      ["macro.lock", "manager", null],
    ]);
    const told = await eventually(
      () => app.as.agent.event.events({ types: ["MACRO_UPDATED"] }),
      ({ nodes }) => nodes.length >= 6,
    );
    expect(told.nodes.map(({ subject }) => subject?.id)).toEqual(Array.from({ length: 6 }, () => macro.id));
  });
});

describe("what is refused", () => {
  test("a key or a name that another macro has, each naming it; of twins at once one is told", async () => {
    const macro = await create("first");
    const { macro: as } = app.as.manager;
    const byKey = expectMember(await as.createMacro({ key: "first", name: "Other", channels: ["EMAIL"] }), "MacroKeyTaken");
    expect([byKey.path, byKey.macro.id]).toEqual([["input", "key"], macro.id]);
    const byName = expectMember(await as.createMacro({ key: "second", name: macro.name, channels: ["EMAIL"] }), "MacroKeyTaken");
    expect([byName.path, byName.macro.id]).toEqual([["input", "name"], macro.id]);
    const twins = await Promise.all([1, 2].map(() => as.createMacro({ key: "twin", name: "Twin", channels: ["EMAIL"] })));
    expect(twins.map(({ __typename }) => __typename).toSorted()).toEqual(["CreateMacroSuccess", "MacroKeyTaken"]);
  });

  test("what is wrong with a new macro, all at once", async () => {
    const { issues } = expectMember(
      await app.as.manager.macro.createMacro({
        key: "Not A Key",
        name: " ",
        channels: [],
        reasons: ["VIP", "Tracking update", "nope"],
      }),
      "InvalidInput",
    );
    expect(issues.map(({ path }) => path.slice(1).join("."))).toEqual(["key", "name", "channels", "reasons.0", "reasons.2"]);
  });

  test("what is wrong with a draft, all at once: inputs, places, names, languages, sameness", async () => {
    const macro = await create();
    const { issues } = expectMember(
      await app.as.manager.macro.draftMacroVersion({
        macroId: macro.id,
        inputs: [
          ANSWER,
          { ...ANSWER, label: "" },
          { name: "answer", kind: "CHOICE", label: "x", options: ["one"], maxCharacters: 3 },
        ],
        translations: [
          { locale: "en", body: "{{input.answer}} {{ order.id }} {{order.colour}} {{input.other}} {{broken} }}" },
          { locale: "EN", body: "{{input.answer}}" },
          { locale: "no such language tag", body: "" },
          { locale: "it", body: `{{input.answer}}{{order.id}}\u202E${"x".repeat(4000)}` },
        ],
      }),
      "InvalidInput",
    );
    const found = issues.map(({ path, message }) => `${path.slice(1).join(".")}: ${message}`);
    for (const part of [
      "inputs.1.label: must have 1 to 100",
      "inputs.1.name: input.answer is declared twice",
      "inputs.2.name: must be input.",
      "inputs.2.maxCharacters:",
      "inputs.2.options: must hold 2 to 20",
      "translations.0.body: {{order.colour}} is no known variable",
      "translations.0.body: {{input.other}} is not declared",
      "translations.0.body: has a {{ or }} that belongs to no variable",
      "translations.1.locale: en is given twice",
      "translations.1.body: differs from en",
      "translations.2.locale: is no language tag",
      "translations.2.body: must not be empty",
      "translations.3.body: must have at most 4000 characters",
      "translations.3.body: holds characters that cannot be seen",
    ])
      expect(
        found.some((issue) => issue.startsWith(part)),
        `${part} in ${found.join("\n")}`,
      ).toBe(true);
    expectMember(await app.as.manager.macro.draftMacroVersion({ macroId: macro.id, translations: [] }), "InvalidInput");
    expect((await auditOf(app, macro.id)).map(({ action }) => action)).toEqual(["macro.create"]);
  });

  test("a text with other variables than its siblings: it would not say the same", async () => {
    const { id } = await draft((await create()).id, [EN]);
    const { issues } = expectMember(
      await save(id, { locale: "it", body: "Buongiorno {{customer.name}} {{input.answer}}" }),
      "InvalidInput",
    );
    expect(issues.map(({ message }) => message)).toEqual(["differs from en in its variables: it lacks {{order.id}}"]);
    expect((await read(id)).translations).toHaveLength(1);
  });

  test("vetting what changed since it was read, what is not there, without a topic, without substance", async () => {
    const { id } = await draft((await create()).id, [EN]);
    await save(id, DE);
    const { macro: as } = app.as.manager;
    expect(expectMember(await as.vetMacroVersion(vetting(id)), "VersionConflict").currentVersion).toBe(2);
    expect(expectMember(await save(id, DE, 1), "VersionConflict").currentVersion).toBe(2);
    const now = { expectedRevision: 2 };
    expectMember(await as.vetMacroVersion(vetting(id, { ...now, note: "fine" })), "NoteTooShort");
    expectMember(await as.vetMacroVersion(vetting(id, { ...now, topics: [] })), "InvalidInput");
    for (const locales of [[], ["fr"], ["no such tag"]])
      expectMember(await as.vetMacroVersion(vetting(id, { ...now, locales })), "InvalidInput");
    expectMember(await as.lockMacroVersion({ macroVersionId: id }), "MacroNotVetted");
    expect(await statesOf(id)).toEqual(["DRAFT", { de: "DRAFT", en: "DRAFT" }]);
  });

  test("a text that a channel of the macro would stop is not vetted, and the answer says where; on another channel it may pass", async () => {
    const shop = { locale: "en", body: "Hello,\n\n{{input.answer}}\n\nUse coupon SAVE10 for 10% off your next order." };
    const { id } = await draft((await create()).id, [shop]);
    const { findings } = expectMember(await app.as.manager.macro.vetMacroVersion(vetting(id)), "MacroTextBlocked");
    expect(findings.map(({ locale, channel, finding }) => [locale, channel, finding.rule])).toContainEqual([
      "en",
      "AMAZON",
      "PROMOTION",
    ]);
    const { start, end, excerpt } = findings[0]?.finding ?? { start: 0, end: 0, excerpt: "" };
    expect(shop.body.slice(start, end)).toBe(excerpt);
    expect(await statesOf(id)).toEqual(["DRAFT", { en: "DRAFT" }]);

    const own = expectMember(
      await app.as.manager.macro.createMacro({ key: "own-shop", name: "Own shop", channels: ["SHOPIFY"] }),
      "CreateMacroSuccess",
    );
    await vet((await draft(own.macro.id, [shop])).id);
  });

  test("a text may call a refund done only where it names the refund's number", async () => {
    const said = (number: string) => [
      { locale: "en", body: `We have refunded {{refund.doneAmount}}${number}. {{input.answer}}` },
    ];
    const macro = await create();
    const without = await draft(macro.id, said(""));
    const { findings } = expectMember(await app.as.manager.macro.vetMacroVersion(vetting(without.id)), "MacroTextBlocked");
    expect(findings.map(({ finding }) => finding.rule)).toEqual(["REFUND_NOT_DONE"]);
    await vet((await draft(macro.id, said(", number {{refund.doneReference}}"))).id);
  });

  test("ids of nothing and of other things", async () => {
    const macro = await create();
    const { macro: as } = app.as.manager;
    for (const id of ["", macro.id, newId("macroVersion"), "mcv_", "🙂"]) {
      expectMember(await save(id, EN), "MacroVersionNotFound");
      expectMember(await as.vetMacroVersion(vetting(id)), "MacroVersionNotFound");
      expectMember(await as.lockMacroVersion({ macroVersionId: id }), "MacroVersionNotFound");
    }
    expectMember(await as.draftMacroVersion({ macroId: newId("macro"), translations: [EN] }), "MacroNotFound");
    expectMember(await as.retireMacro({ macroId: "", note: note() }), "MacroNotFound");
  });

  test("an agent, compliance, an analyst and an administrator read every text and write none", async () => {
    const macro = await create();
    const { id } = await draft(macro.id);
    for (const { macro: as } of [app.as.agent, app.as.compliance, app.as.analyst, app.as.admin]) {
      const forbidden = { code: "FORBIDDEN" };
      for (const asked of [
        () => as.createMacro({ key: "mine", name: "Mine", channels: ["AMAZON"] }),
        () => as.draftMacroVersion({ macroId: macro.id, translations: [EN] }),
        () => as.saveMacroTranslation({ macroVersionId: id, ...DE }),
        () => as.vetMacroVersion(vetting(id)),
        () => as.lockMacroVersion({ macroVersionId: id }),
        () => as.retireMacro({ macroId: macro.id, note: note() }),
        () => as.installMacroLibrary({}),
      ])
        await expect(asked()).rejects.toMatchObject(forbidden);
      expect((await as.macro({ id: macro.id }))?.id).toBe(macro.id);
    }
    expect((await auditOf(app, id)).map(({ action }) => action)).toEqual(["macro.draft"]);
  });
});
