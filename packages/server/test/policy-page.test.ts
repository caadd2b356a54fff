/** docs/policies.md is held against what it describes: its documents by contract and parser, its tables by vocabulary and laws, its program by running. */
import { readFileSync } from "node:fs";
import { compileFunction } from "node:vm";
import { readContract } from "@firstline/schema";
import type { Firstline } from "@firstline/sdk";
import { coerceInputValue, isInputObjectType } from "graphql";
import { describe, expect, test } from "vitest";
import { LAWS_OF } from "../src/features/guard/laws.policy.ts";
import { checkDocument } from "../src/features/policy/check-document.ts";
import { NOTE_LAW } from "../src/features/policy/guard.policy.ts";
import { SHIPPED_POLICY } from "../src/features/policy/index.ts";
import { DEMAND_KINDS, GUARD_ACTIONS } from "../src/features/policy/policy-words.policy.ts";
import { writtenDocument } from "../src/features/policy/written-document.ts";
import { sharedApp } from "./shared-app.ts";

type WrittenDocument = Parameters<Firstline["policy"]["draftPolicy"]>[0]["document"];
const page = readFileSync(new URL("../../../docs/policies.md", import.meta.url), "utf8");
const blocks = (language: string): string[] =>
  [...page.matchAll(/```(\w+)\n([\s\S]*?)```/g)].flatMap(([, tag, text = ""]) => (tag === language ? [text] : []));
/** First cells of the table under a head. */
const named = (head: string): string[] => {
  const [, table = ""] = page.split(`| ${head} |`);
  const [rows = ""] = table.split("\n\n");
  return rows.split("\n").flatMap((row) => [...(row.split("|")[1] ?? "").matchAll(/`([^`]+)`/g)].map(([, word = ""]) => word));
};
const document = JSON.parse(blocks("json")[0] ?? "null") as WrittenDocument;
const contract = readContract();
const inputOf = (name: string) => {
  const type = contract.getType(name);
  if (!isInputObjectType(type)) throw new Error(`${name} is an input of the contract`);
  return type;
};

describe("the documents of the page", () => {
  test("are what the API takes: shape by the contract, sense by the parser", () => {
    expect(blocks("json")).toHaveLength(1);
    const faults: string[] = [];
    coerceInputValue(document, inputOf("PolicyDocumentInput"), (path, _, error) =>
      faults.push(`${path.join(".")}: ${error.message}`),
    );
    expect(faults).toEqual([]);
    expect(checkDocument(writtenDocument(document))).toHaveProperty("document");
  });

  test("show every condition and every demand there is", () => {
    const shown = new Set(document.rules.flatMap(({ when }) => Object.keys(when ?? {})));
    expect([...shown].toSorted()).toEqual(Object.keys(inputOf("PolicyConditionsInput").getFields()).toSorted());
    expect(new Set(document.rules.map(({ demand }) => demand.kind))).toEqual(new Set(DEMAND_KINDS));
  });
});

describe("the tables of the page name all there is and nothing else", () => {
  test("conditions and demands", () => {
    expect(named("condition")).toEqual(Object.keys(inputOf("PolicyConditionsInput").getFields()));
    expect(named("demand")).toEqual([...DEMAND_KINDS]);
  });

  test("laws, of each action", () => {
    const laws = GUARD_ACTIONS.flatMap((action) => {
      const { refusals, escalations } = LAWS_OF[action](SHIPPED_POLICY);
      return [...refusals, ...escalations].map(({ name }) => name);
    });
    expect(named("law").toSorted()).toEqual([...new Set([...laws, NOTE_LAW])].toSorted());
  });
});

const app = sharedApp();

test("the program of the page runs as it stands, from draft to rollback", async () => {
  const { manager, compliance, agent } = app().as;
  const states = async () => (await manager.policy.policies()).nodes.map(({ name, state }) => `${name} ${state}`);
  const [shipped] = await states();
  const names = ["manager", "compliance", "agent", "document"];
  const program = compileFunction(`return (async () => {${blocks("ts").join("\n")}})()`, names) as (
    ...given: unknown[]
  ) => Promise<void>;
  await program(manager, compliance, agent, document);
  expect(await states()).toEqual(["Kindness in two hands RETIRED", shipped]);
  const [tried] = (await manager.policy.policies()).nodes;
  expect((await manager.shadow.policyShadow())?.version.id).toBe(tried?.id);
});
