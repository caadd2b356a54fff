/** What somebody answers for never changes: not by a mutation, not by SQL, not by two at once. */
import { beforeEach, expect, test } from "vitest";
import { expectMember } from "./given.ts";
import type { TestApp } from "./harness.ts";
import { DE, EN, macroDesk } from "./macro-desk.ts";
import { anotherWorkspace, sharedApp } from "./shared-app.ts";

const shared = sharedApp();
let app: TestApp;
beforeEach(async () => {
  app = await anotherWorkspace(shared());
});
const { create, draft, vetting, vet, save, read, statesOf } = macroDesk(() => app);

test("no mutation changes a vetted or a locked text; a draft beside it may change", async () => {
  const { id } = await draft((await create()).id);
  await vet(id, { locales: ["en"] });
  const before = await read(id);
  expect(expectMember(await save(id, { ...EN, body: `${EN.body}!` }), "MacroTextFixed").state).toBe("VETTED");
  await app.as.manager.macro.lockMacroVersion({ macroVersionId: id });
  for (const locale of ["en", "EN"])
    expect(expectMember(await save(id, { locale, body: `${EN.body}!` }), "MacroTextFixed").state).toBe("LOCKED");
  expect((await read(id)).translations).toEqual(
    before.translations.map((text) => (text.locale === "en" ? { ...text, state: "LOCKED" } : text)),
  );
  expectMember(await save(id, { ...DE, body: `${DE.body}!` }), "SaveMacroTranslationSuccess");
  expect((await read(id)).translations[0]?.body).toBe(`${DE.body}!`);
});

test("neither does SQL: the database refuses each statement and keeps every row", async () => {
  const macro = await create();
  const { id } = await draft(macro.id);
  await vet(id);
  await app.as.manager.macro.lockMacroVersion({ macroVersionId: id, locales: ["en"] });
  const { client } = app.app.database;
  const rows = async () => [
    ...(await client`select * from macro_translations where version_id = ${id} order by locale`),
    ...(await client`select * from macro_versions where id = ${id}`),
    ...(await client`select * from macro_vettings where version_id = ${id}`),
  ];
  const before = await rows();
  for (const statement of [
    `update macro_translations set body = body || '.' where version_id = '${id}'`,
    `update macro_translations set body = 'x' where version_id = '${id}' and locale = 'de'`,
    `update macro_translations set locale = 'fr' where version_id = '${id}' and locale = 'de'`,
    `update macro_translations set vetted_at = null where version_id = '${id}' and locale = 'de'`,
    `update macro_translations set locked_at = null, locked_by = null where version_id = '${id}' and locale = 'en'`,
    `update macro_translations set locked_at = now() where version_id = '${id}' and locale = 'en'`,
    `update macro_translations set changed_by = 'system', locked_at = now(), locked_by = 'system' where version_id = '${id}' and locale = 'de'`,
    `delete from macro_translations where version_id = '${id}' and locale = 'de'`,
    `delete from macro_translations where version_id = '${id}' and locale = 'en'`,
    `truncate macro_translations`,
    `truncate macros cascade`,
    `update macro_versions set inputs = '[]' where id = '${id}'`,
    `update macro_versions set version = 7 where id = '${id}'`,
    `update macro_versions set revision = 0 where id = '${id}'`,
    `delete from macro_versions where id = '${id}'`,
    `update macro_vettings set note = 'x' where version_id = '${id}'`,
    `delete from macro_vettings where version_id = '${id}'`,
    `update macros set channels = '{EMAIL}' where id = '${macro.id}'`,
    `update macros set key = 'other' where id = '${macro.id}'`,
    `delete from macros where id = '${macro.id}'`,
  ])
    await expect(client.unsafe(statement), statement).rejects.toMatchObject({ code: "23001" });
  expect(await rows()).toEqual(before);
  await client.unsafe(`update macros set retired_at = now(), retired_by = 'system' where id = '${macro.id}'`);
  await expect(
    client.unsafe(`update macros set retired_at = null, retired_by = null where id = '${macro.id}'`),
  ).rejects.toMatchObject({ code: "23001" });
});

test("a text cannot be vetted and changed in one statement, nor locked before it is vetted", async () => {
  const { id } = await draft((await create()).id, [EN]);
  const { client } = app.app.database;
  await expect(
    client.unsafe(`update macro_translations set body = 'x', vetted_at = now() where version_id = '${id}'`),
  ).rejects.toMatchObject({ code: "23001" });
  await expect(
    client.unsafe(`update macro_translations set locked_at = now(), locked_by = 'system' where version_id = '${id}'`),
  ).rejects.toMatchObject({ code: "23514" });
  expect(await statesOf(id)).toEqual(["DRAFT", { en: "DRAFT" }]);
});

test("saving while somebody vets: either the saved text was vetted, or the saving is refused; never a vetted text that nobody read", async () => {
  const macro = await create();
  for (let round = 0; round < 8; round += 1) {
    const { id } = await draft(macro.id, [EN]);
    const other = { ...EN, body: `${EN.body} ${round}` };
    const [saved, vetted] = await Promise.all([save(id, other), app.as.manager.macro.vetMacroVersion(vetting(id))]);
    const [text] = (await read(id)).translations;
    expect([saved.__typename, vetted.__typename, text?.body, text?.state]).toEqual(
      saved.__typename === "MacroTextFixed"
        ? ["MacroTextFixed", "VetMacroVersionSuccess", EN.body, "VETTED"]
        : ["SaveMacroTranslationSuccess", "VersionConflict", other.body, "DRAFT"],
    );
  }
});
