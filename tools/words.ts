import type { Parsed } from "./boundaries/source.ts";

/**
 * Words that say nothing (style.md §8): whoever reads `orderHelper` has to open it. Only file names and exported names are
 * judged, because a word inside a function misleads nobody who is not already reading it.
 */
const EMPTY = new Set(["helper", "helpers", "util", "utils", "utility", "utilities", "common", "misc", "stuff", "dto"]);
/** Empty as the last word: `OrderInfo` is an order, `TokenManager` does something with tokens. A role called manager may come first. */
const EMPTY_LAST = new Set(["info", "data", "manager", "base", "impl"]);
/** Empty as the first word: `handleRefund`, `processOrder`, `BaseStore`. */
const EMPTY_FIRST = new Set(["handle", "process", "base", "do", "perform"]);

/** American or misspelt, and what we write. */
const SPELLING = new Map([
  ["fulfillment", "fulfilment"],
  ["fulfill", "fulfil"],
  ["canceled", "cancelled"],
  ["canceling", "cancelling"],
  ["cancelation", "cancellation"],
  ["defense", "defence"],
  ["behavior", "behaviour"],
  ["color", "colour"],
  ["favorite", "favourite"],
  ["labeled", "labelled"],
  ["honor", "honour"],
]);

/** `listOrders`, `MAX_LINES`, `refund-order.command` as lower-case words. Digits stay with their word: `Base64` is one. */
export const wordsOf = (name: string): string[] =>
  name
    .replaceAll(/([a-z0-9])([A-Z])/g, "$1 $2")
    .replaceAll(/([A-Z])([A-Z][a-z])/g, "$1 $2")
    .split(/[^A-Za-z0-9]+/)
    .filter((word) => word !== "")
    .map((word) => word.toLowerCase());

/** What is wrong with a name, if anything. In a vendor's territory only words that say nothing in any language are. */
export const faultOf = (name: string, vendor = false): string | undefined => {
  const words = wordsOf(name);
  const empty = (word: string | undefined) =>
    word === undefined ? undefined : `"${word}" says nothing: name what it is or does`;
  const anywhere = words.find((word) => EMPTY.has(word));
  if (anywhere !== undefined || vendor) return empty(anywhere);
  const first = words.slice(0, 1).find((word) => EMPTY_FIRST.has(word));
  const last = words.slice(-1).find((word) => EMPTY_LAST.has(word));
  const misspelt = words.find((word) => SPELLING.has(word));
  return empty(first ?? last) ?? (misspelt === undefined ? undefined : `we write "${SPELLING.get(misspelt) ?? ""}"`);
};

// A vendor's own words stay the vendor's: its connector and its double are read beside its documentation.
const VENDOR = /^packages\/(server\/src\/connectors\/[^/]+|simulator)\//;

export const wordFaults = ({ path, result }: Parsed): string[] => {
  const vendor = VENDOR.test(path);
  const exported = result.module.staticExports.flatMap(({ entries }) =>
    entries.flatMap(({ exportName }) => exportName.name ?? []),
  );
  // The folder of a package is its name; below it every folder and file is a choice of ours.
  const parts = path.replace(/^(packages|examples)\/[^/]+\//, "").split("/");
  const faults = (names: readonly string[], place: (name: string) => string) =>
    names.flatMap((name) => {
      const fault = faultOf(name, vendor);
      return fault === undefined ? [] : [`${place(name)}: ${fault}`];
    });
  return [
    ...faults(
      parts.map((part) => part.replace(/\.ts$/, "")),
      () => path,
    ),
    ...faults(exported, (name) => `${path} exports ${name}`),
  ];
};
