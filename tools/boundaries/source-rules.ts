import { Visitor } from "oxc-parser";
import { placeOf } from "./places.ts";
import { lineAt } from "./source.ts";
import type { Parsed } from "./source.ts";

export type Finding = { readonly at: number; readonly message: string };

/** A rule about what stands in one file, for what oxlint cannot say. */
type SourceRule = { readonly number: number; readonly name: string; readonly find: (file: Parsed) => Finding[] };

/** oxlint can forbid `Date.now` but not `new Date()` without forbidding `new Date(milliseconds)` as well. */
const clock: SourceRule["find"] = ({ path, result }) => {
  const { role, test } = placeOf(path);
  if (role === undefined || test || path.endsWith("/kernel/clock.ts") || path.endsWith("/kernel/id.ts")) return [];
  const found: Finding[] = [];
  const message = "Time comes from the clock that was passed in (kernel/clock.ts): tests, replays and back-tests need their own.";
  const isDate = (callee: { type: string; name?: unknown }) => callee.type === "Identifier" && callee.name === "Date";
  new Visitor({
    NewExpression: ({ callee, arguments: given, start }) => {
      if (isDate(callee) && given.length === 0) found.push({ at: start, message });
    },
    CallExpression: ({ callee, start }) => {
      if (isDate(callee)) found.push({ at: start, message });
    },
  }).visit(result.program);
  return found;
};

const policyThrows: SourceRule["find"] = ({ path, result }) => {
  const { role, test } = placeOf(path);
  if (role !== "policy" || test) return [];
  const found: Finding[] = [];
  new Visitor({
    ThrowStatement: ({ start }) => {
      found.push({ at: start, message: "A policy answers with a decision. Refuse, or call `invariant` for the impossible." });
    },
  }).visit(result.program);
  return found;
};

const exportStar: SourceRule["find"] = ({ result }) =>
  result.module.staticExports.flatMap(({ entries, start }) =>
    // Generated modules are made to be published whole.
    entries.some(
      ({ moduleRequest: from, exportName }) => from && exportName.kind === "None" && !from.value.includes("/generated/"),
    )
      ? [{ at: start, message: "`export *` publishes by accident and hides where a name comes from. Name what you export." }]
      : [],
  );

const indexLogic: SourceRule["find"] = ({ path, result }) => {
  const { role, feature } = placeOf(path);
  if (role !== "index" || feature === undefined) return [];
  return result.program.body.flatMap((statement) => {
    const source = statement.type === "ExportNamedDeclaration" ? statement.source?.value : undefined;
    return source?.startsWith("./")
      ? []
      : [
          {
            at: statement.start,
            message: 'A slice\'s index.ts only says `export { … } from "./…"`: code in it would have no layer.',
          },
        ];
  });
};

/** `.catch(() => {})` is an empty catch that the linter does not see. */
const swallowed: SourceRule["find"] = ({ path, result }) => {
  if (placeOf(path).test) return [];
  const found: Finding[] = [];
  new Visitor({
    CallExpression: ({ callee, arguments: [given], start }) => {
      const catches =
        callee.type === "MemberExpression" && callee.property.type === "Identifier" && callee.property.name === "catch";
      const nothing =
        given?.type === "ArrowFunctionExpression" && given.body.type === "BlockStatement" && given.body.body.length === 0;
      if (catches && nothing)
        found.push({
          at: start,
          message: "A rejection that vanishes is found by a customer. Handle it, log it, or say why it may be lost.",
        });
    },
  }).visit(result.program);
  return found;
};

const todo: SourceRule["find"] = ({ result }) =>
  result.comments.flatMap(({ value, start }) =>
    /\b(TODO|FIXME|XXX)\b(?!\(#\d+\))/.test(value)
      ? [{ at: start, message: "A TODO nobody tracks is never done. Write `TODO(#123): …` with an open issue, or do it now." }]
      : [],
  );

/** A test has no layer: it stands beside what it tests. */
const place: SourceRule["find"] = ({ path }) =>
  placeOf(path).role === "nowhere" && !placeOf(path).test
    ? [
        {
          at: 0,
          message:
            "This file has no place in the layout of style.md §3, so no rule holds for it. Move it, or name it after its layer.",
        },
      ]
    : [];

const sourceRules: readonly SourceRule[] = [
  { number: 7, name: "place", find: place },
  { number: 9, name: "clock", find: clock },
  { number: 3, name: "policy throws", find: policyThrows },
  { number: 13, name: "export star", find: exportStar },
  { number: 7, name: "index logic", find: indexLogic },
  { number: 13, name: "swallowed rejection", find: swallowed },
  { number: 13, name: "todo", find: todo },
];

export const sourceViolations = (file: Parsed): string[] =>
  sourceRules.flatMap(({ number, name, find }) =>
    find(file).map(({ at, message }) => `${file.path}:${lineAt(file.text, at)}  rule ${number} (${name})  ${message}`),
  );
