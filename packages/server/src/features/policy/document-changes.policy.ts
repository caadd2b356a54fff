import type { PolicyDocument } from "./policy-document.ts";

/** JSON text with one value a line and keys in the document's own order, so that equal parts are equal text. */
export const textOf = (part: unknown): string => JSON.stringify(inOrder(part), null, 2);

/** The order in which a person reads a rule; what is not listed follows by name. */
const READING_ORDER = ["format", "id", "about", "note", "sfpReasons", "actions", "when", "demand", "kind", "per"];
const place = (key: string): number => {
  const found = READING_ORDER.indexOf(key);
  return found < 0 ? READING_ORDER.length : found;
};

const inOrder = (part: unknown): unknown => {
  if (Array.isArray(part)) return part.map(inOrder);
  if (typeof part !== "object" || part === null) return part;
  const sorted = Object.entries(part).sort(([a], [b]) => place(a) - place(b) || (a < b ? -1 : 1));
  return Object.fromEntries(sorted.map(([key, value]) => [key, inOrder(value)]));
};

export type PolicyChange = {
  readonly kind: "ADDED" | "REMOVED" | "CHANGED";
  readonly part: string;
  readonly before: string | null;
  readonly after: string | null;
};

const partsOf = ({ note, sfpReasons, rules }: PolicyDocument): Map<string, string> =>
  new Map([
    ["note", textOf(note)],
    ["sfpReasons", textOf(sfpReasons)],
    ...rules.map((rule): [string, string] => [`rules.${rule.id}`, textOf(rule)]),
  ]);

/** What differs, part by part; moving a rule changes nothing. */
export const changesBetween = (before: PolicyDocument, after: PolicyDocument): PolicyChange[] => {
  const old = partsOf(before);
  const now = partsOf(after);
  const removed = [...old].filter(([part]) => !now.has(part));
  return [
    ...[...now].flatMap(([part, text]): PolicyChange[] => {
      const was = old.get(part);
      if (was === undefined) return [{ kind: "ADDED", part, before: null, after: text }];
      return was === text ? [] : [{ kind: "CHANGED", part, before: was, after: text }];
    }),
    ...removed.map(([part, text]): PolicyChange => ({ kind: "REMOVED", part, before: text, after: null })),
  ];
};
