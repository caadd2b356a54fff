/** One macro file against the rules of every channel it names, for CI. Nothing of a workspace is known here. */
import { readFileSync } from "node:fs";
import { isScalar, LineCounter, parseDocument } from "yaml";
import type { ChannelName } from "../../connectors/channel.ts";
import { lintText } from "../lint/index.ts";
import { knownVariables } from "./known-variables.ts";
import { readMacroFile } from "./macro-library.ts";
import type { MacroFile } from "./macro-library.ts";
import { canonicalLocale, faultOfSameness, faultsOfBody, namesOfBody } from "./macro-text.policy.ts";

export type MacroFileFinding = {
  readonly locale: string | null;
  /** Both from 1; columns count UTF-16 code units, as editors do. */
  readonly line: number;
  readonly column: number;
  /** A rule of the lint, or FILE, LOCALE or VARIABLE. */
  readonly rule: string;
  readonly severity: "BLOCK" | "WARN";
  readonly message: string;
};
export type MacroFileOptions = { readonly linkHosts: readonly string[]; readonly now: Date };

/** What is wrong with the file, from the top. A file that cannot be read has one finding. */
export const lintMacroFile = (path: string, options: MacroFileOptions): MacroFileFinding[] => {
  let file: MacroFile;
  try {
    file = readMacroFile(path);
  } catch (error) {
    return [unreadable(error)];
  }
  const source = readFileSync(path, "utf8");
  const findings = Object.entries(file.bodies).flatMap(([locale, body]) => {
    const place = placesIn(source, locale, body);
    return [
      ...faultsOfText(file, locale, body).map(([rule, message]) => at(place, 0, { locale, rule, severity: "BLOCK", message })),
      ...findingsOf(file, locale, body, options).map(({ start, ...finding }) => at(place, start, finding)),
    ];
  });
  return findings.toSorted((a, b) => a.line - b.line || a.column - b.column);
};

const unreadable = (error: unknown): MacroFileFinding => {
  const message = error instanceof Error ? error.message : String(error);
  const [, line = "1", column = "1"] = /at line (\d+), column (\d+)/.exec(message) ?? [];
  return { locale: null, line: Number(line), column: Number(column), rule: "FILE", severity: "BLOCK", message };
};

const faultsOfText = ({ bodies, inputs }: MacroFile, locale: string, body: string): [rule: string, message: string][] => {
  const [reference] = Object.entries(bodies);
  const unlike =
    reference && reference[0] !== locale
      ? faultOfSameness({ locale, body }, { locale: reference[0], body: reference[1] })
      : undefined;
  return [
    ...(canonicalLocale(locale) === undefined
      ? [["LOCALE", "is no language tag like de or zh-Hant"] satisfies [string, string]]
      : []),
    ...faultsOfBody(body, inputs, knownVariables).map((fault): [string, string] => ["VARIABLE", fault]),
    ...(unlike === undefined ? [] : [["VARIABLE", unlike] satisfies [string, string]]),
  ];
};

type Found = Omit<MacroFileFinding, "line" | "column"> & { readonly start: number };

/** The same finding on several channels is one line. A figure stands for every variable, as long as its name is. */
const findingsOf = (file: MacroFile, locale: string, body: string, { linkHosts, now }: MacroFileOptions): Found[] => {
  const text = body.replaceAll(/\{\{[^{}]*\}\}/g, (place) => "0".padEnd(place.length));
  // The server refuses to send a text that names a done refund's number while there is none.
  const refundDone = namesOfBody(body).includes("refund.doneReference");
  const facts = { buyerLanguages: [locale], linkHosts, orderCompletedAt: null, refundDone, now };
  const byPlace = new Map<string, Found & { channels: ChannelName[] }>();
  for (const channel of file.channels)
    for (const { rule, severity, message, suggestion, excerpt, start } of lintText({ text, channel, kind: "REPLY", facts })) {
      const key = JSON.stringify([rule, severity, start]);
      const sentence = `${message} ${suggestion} Here: ${JSON.stringify(excerpt)}`;
      const known = byPlace.get(key) ?? { locale, rule, severity, message: sentence, start, channels: [] };
      known.channels.push(channel);
      byPlace.set(key, known);
    }
  return [...byPlace.values()].map(({ channels, ...found }) => ({
    ...found,
    message: `${found.message} (${channels.join(", ")})`,
  }));
};

type Places = (offset: number) => { readonly line: number; readonly column: number };
const at = (places: Places, start: number, finding: Omit<MacroFileFinding, "line" | "column">): MacroFileFinding => ({
  ...finding,
  ...places(start),
});

/**
 * Where a body's offsets lie in the file. A block (`en: |`) is found line by line, as written; of any other spelling only the beginning is
 * known.
 */
const placesIn = (source: string, locale: string, body: string): Places => {
  const counter = new LineCounter();
  const node = parseDocument(source, { lineCounter: counter }).getIn(["bodies", locale], true);
  const offset = isScalar(node) ? (node.range?.[0] ?? 0) : 0;
  const head = counter.linePos(offset);
  const lines = source.split("\n");
  const isBlock = isScalar(node) && node.type === "BLOCK_LITERAL";
  const first = isBlock ? lines.findIndex((line, index) => index >= head.line && line.trim() !== "") : -1;
  if (first < 0) return () => ({ line: head.line, column: head.col });
  const indent = /^ */.exec(lines[first] ?? "")?.[0].length ?? 0;
  return (start) => {
    const before = body.slice(0, start).split("\n");
    return { line: first + before.length, column: indent + (before.at(-1)?.length ?? 0) + 1 };
  };
};
