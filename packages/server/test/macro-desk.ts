/** Writing macros in tests: named, drafted, saved, vetted, and read back. */
import { operation } from "@firstline/sdk";
import { expectMember, note } from "./given.ts";
import type { TestApp } from "./harness.ts";

type Text = { locale: string; body: string };
export const EN = { locale: "en", body: "Hello {{customer.name}},\n\norder {{order.id}}: {{input.answer}}" };
export const DE = { locale: "de", body: "Guten Tag {{customer.name}},\n\nBestellung {{order.id}}: {{input.answer}}" };
export const ANSWER = { name: "input.answer", kind: "TEXT" as const, label: "The answer", maxCharacters: 400 };

type Vetting = Parameters<TestApp["as"]["manager"]["macro"]["vetMacroVersion"]>[0];
const VERSION = operation<
  { node: { state: string; revision: number; translations: { locale: string; body: string; state: string }[] } },
  { id: string }
>(`query V($id: ID!) { node(id: $id) { ... on MacroVersion { state revision translations { locale body state } } } }`);

export const macroDesk = (app: () => TestApp) => {
  const create = async (key = "house-rules") =>
    expectMember(
      await app().as.manager.macro.createMacro({ key, name: `Name of ${key}`, channels: ["AMAZON"] }),
      "CreateMacroSuccess",
    ).macro;
  const draft = async (macroId: string, translations: Text[] = [EN, DE], inputs: (typeof ANSWER)[] = [ANSWER]) =>
    expectMember(await app().as.manager.macro.draftMacroVersion({ macroId, inputs, translations }), "DraftMacroVersionSuccess")
      .macroVersion;
  const vetting = (macroVersionId: string, change: Partial<Vetting> = {}): Vetting => ({
    macroVersionId,
    topics: ["BUYER_SELLER_MESSAGES"],
    note: note(),
    expectedRevision: 1,
    ...change,
  });
  const vet = async (macroVersionId: string, change: Partial<Vetting> = {}) =>
    expectMember(await app().as.manager.macro.vetMacroVersion(vetting(macroVersionId, change)), "VetMacroVersionSuccess");
  const save = (macroVersionId: string, text: Text, expectedRevision?: number) =>
    app().as.manager.macro.saveMacroTranslation({
      macroVersionId,
      ...text,
      ...(expectedRevision === undefined ? {} : { expectedRevision }),
    });

  const read = async (id: string) => (await app().as.agent.request(VERSION, { id })).node;
  const statesOf = async (id: string) => {
    const { state, translations } = await read(id);
    return [state, Object.fromEntries(translations.map((text) => [text.locale, text.state]))];
  };
  return { create, draft, vetting, vet, save, read, statesOf };
};
