/** docs/capability-map.md says what exists. This holds it against the contract and the tests it names. */
import { existsSync, readFileSync } from "node:fs";
import { buildSchema, isInputObjectType, isObjectType } from "graphql";
import { describe, expect, test } from "vitest";

const root = new URL("../", import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, root), "utf8");

type Row = {
  readonly id: string;
  readonly operations: readonly string[];
  readonly tests: readonly { file: string; name: string }[];
  readonly owner: string;
};

/** `| S1 | \`refundOrder\`, \`Order.refundable\` | [file](path) "name" | issue 5 |` */
const rowsOf = (markdown: string): Row[] =>
  markdown
    .split("\n")
    .map((line) => line.split("|").map((cell) => cell.trim()))
    .filter((cells) => /^[SL]\d+$/.test(cells[1] ?? ""))
    .map(([, id = "", , operations = "", tests = "", owner = ""]) => ({
      id,
      operations: [...operations.matchAll(/`([^`]+)`/g)].map(([, name = ""]) => name),
      tests: [...tests.matchAll(/\]\(\.\.\/([^)]+)\) "([^"]+)"/g)].map(([, file = "", name = ""]) => ({ file, name })),
      owner,
    }));

const contract = buildSchema(read("packages/schema/schema.graphql"));

/** A root field, or `Type.field`. */
const exists = (coordinate: string): boolean => {
  const [typeName = "", fieldName] = coordinate.split(".");
  if (fieldName === undefined)
    return [contract.getQueryType(), contract.getMutationType(), contract.getSubscriptionType()].some(
      (type) => type?.getFields()[typeName],
    );
  const type = contract.getType(typeName);
  return (isObjectType(type) || isInputObjectType(type)) && type.getFields()[fieldName] !== undefined;
};

const rows = rowsOf(read("docs/capability-map.md"));

test("every capability S1 to S92 has exactly one row", () => {
  expect(rows.map((row) => row.id).filter((id) => id.startsWith("S"))).toEqual(
    Array.from({ length: 92 }, (_, index) => `S${index + 1}`),
  );
});

describe.each(rows)("$id", ({ operations, tests, owner }) => {
  test("names operations and tests that exist, or who builds it", () => {
    expect(operations.filter((name) => !exists(name))).toEqual([]);
    for (const { file, name } of tests) {
      expect(existsSync(new URL(file, root)), file).toBe(true);
      expect(read(file), `${file} has no test called`).toContain(name);
    }
    const isBuilt = operations.length > 0 && tests.length > 0;
    expect(isBuilt || /issue \d+|not planned yet/.test(owner), "neither operation and test, nor an owner").toBe(true);
  });
});
