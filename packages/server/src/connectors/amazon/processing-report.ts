import type { AttemptResult, Prepared } from "../channel.ts";
import { childOf, childrenOf, readXmlTree, type XmlElement } from "./xml-tree.ts";

/** A problem the report names. `messageId` "0" speaks of the whole document. */
export type ReportResult = {
  readonly messageId: string;
  readonly resultCode: string;
  readonly code: string;
  readonly description: string;
  /** Whatever else the report says of it (SKU, order id, marketplace …), by element name. */
  readonly additional: Readonly<Record<string, string>>;
};

/** Counts are `undefined` when the report does not state them: not stated is not zero. */
export type ProcessingReport = {
  readonly statusCode: string;
  readonly processed: number | undefined;
  readonly successful: number | undefined;
  readonly withError: number | undefined;
  readonly withWarning: number | undefined;
  readonly results: readonly ReportResult[];
};

const textOf = (element: XmlElement | undefined, name: string): string => childOf(element, name)?.text.trim() ?? "";
const countOf = (element: XmlElement | undefined, name: string): number | undefined => {
  const text = textOf(element, name);
  return /^\d{1,15}$/.test(text) ? Number(text) : undefined;
};

const resultOf = (element: XmlElement): ReportResult | undefined => {
  const messageId = textOf(element, "MessageID");
  const resultCode = textOf(element, "ResultCode");
  if (!/^\d{1,20}$/.test(messageId) || resultCode === "") return undefined;
  return {
    messageId: BigInt(messageId).toString(),
    resultCode,
    code: textOf(element, "ResultMessageCode"),
    description: textOf(element, "ResultDescription"),
    additional: Object.fromEntries(
      childOf(element, "AdditionalInfo")?.children.map(({ name, text }) => [name, text.trim()]) ?? [],
    ),
  };
};

/** Reports of some marketplaces declare another encoding than UTF-8; ids and codes are ASCII in all of them. */
const decode = (bytes: Uint8Array): string => {
  const declaration = new TextDecoder("latin1").decode(bytes.subarray(0, 200));
  const encoding = /^[^<]{0,3}<\?xml[^>]*\bencoding\s*=\s*["']([\w.-]+)["']/.exec(declaration)?.[1];
  try {
    return new TextDecoder(encoding ?? "utf-8").decode(bytes);
  } catch {
    // An encoding nobody knows: the structure is ASCII anyway.
    return new TextDecoder("utf-8").decode(bytes);
  }
};

/**
 * Reads a processing report leniently: elements it does not know are ignored. What must be there is the one report, its StatusCode, and
 * for every Result the message it speaks of; without them nothing may be concluded, so the whole report counts as unreadable.
 */
export const readProcessingReport = (bytes: Uint8Array): ProcessingReport | "unreadable" => {
  const root = readXmlTree(decode(bytes));
  if (root?.name !== "AmazonEnvelope" || textOf(root, "MessageType") !== "ProcessingReport") return "unreadable";
  const reports = childrenOf(root, "Message").flatMap((message) => childrenOf(message, "ProcessingReport"));
  const report = reports[0];
  const statusCode = textOf(report, "StatusCode");
  const results = childrenOf(report, "Result").map(resultOf);
  if (reports.length !== 1 || statusCode === "" || results.includes(undefined)) return "unreadable";
  const summary = childOf(report, "ProcessingSummary");
  return {
    statusCode,
    processed: countOf(summary, "MessagesProcessed"),
    successful: countOf(summary, "MessagesSuccessful"),
    withError: countOf(summary, "MessagesWithError"),
    withWarning: countOf(summary, "MessagesWithWarning"),
    results: results.filter((result) => result !== undefined),
  };
};

const isError = ({ resultCode }: ReportResult): boolean => resultCode === "Error";
const named = ({ code, description }: ReportResult): { code: string; message: string } => ({ code, message: description });

const rejection = (errors: readonly ReportResult[]): AttemptResult => ({
  kind: "rejected",
  code: errors[0]?.code ?? "",
  message: errors.map(({ description }) => description).join(" · "),
});

/** Why a report that rejects nothing as a whole proves nothing either, or `undefined` when its parts agree with what was sent. */
const disagreement = (report: ProcessingReport, positions: Prepared["positions"]): string | undefined => {
  const { processed, successful, withError } = report;
  const sent = new Set(positions.map(({ position }) => String(position)));
  const failed = new Set(report.results.filter(isError).map(({ messageId }) => messageId));
  if (sent.size !== positions.length) return "two attempts share a position";
  if (report.statusCode !== "Complete") return `the report's status is ${report.statusCode}`;
  if (processed === undefined || successful === undefined || withError === undefined) return "the report states no counts";
  if (processed !== sent.size) return `${processed} messages processed, ${sent.size} sent`;
  if (successful + withError !== processed) return `${successful} successful and ${withError} failed of ${processed} messages`;
  // An error that is counted but not named could be any message's, so no silence in this report may be read as success.
  if (failed.size !== withError) return `${withError} messages counted as failed, ${failed.size} named`;
  if (failed.has("0")) return "an error of the whole document in a report that is not Rejected";
  if (report.results.some(({ messageId }) => messageId !== "0" && !sent.has(messageId)))
    return "the report names a message that was not sent";
  if (report.results.some(({ resultCode }) => resultCode !== "Error" && resultCode !== "Warning"))
    return "the report has an unknown result code";
  return undefined;
};

/** Nothing of the document was executed: rejected as a whole, and no count contradicts it. */
const rejectsAll = (report: ProcessingReport): boolean =>
  report.statusCode === "Rejected" &&
  report.results.some((result) => isError(result) && result.messageId === "0") &&
  (report.successful ?? 0) === 0;

const resultFor = (report: ProcessingReport, position: number, lines: number | undefined): AttemptResult => {
  const own = report.results.filter(({ messageId }) => messageId === String(position));
  const errors = own.filter(isError);
  // Warnings about the document (MessageID 0) concern every refund in it.
  if (errors.length === 0)
    return {
      kind: "done",
      warnings: report.results
        .filter(({ messageId }) => messageId === "0")
        .concat(own)
        .map(named),
    };
  if (lines === 1) return rejection(errors);
  // Whether the lines that were not at fault were refunded is documented nowhere.
  return {
    kind: "unknown",
    cause: `Amazon reported ${errors[0]?.code ?? "an error"} for one of several lines: ${errors[0]?.description ?? ""}`,
  };
};

/**
 * What became of each attempt, from a DONE feed's report (the table of channels.md §10). Doubt about the report is doubt about every
 * attempt in it: an attempt is only "done" or "rejected" when all the report's numbers agree.
 */
export const attemptResults = (
  report: ProcessingReport | "unreadable",
  positions: Prepared["positions"],
  linesByAttempt: ReadonlyMap<string, number>,
): ReadonlyMap<string, AttemptResult> => {
  const each = (judge: (position: number, attemptId: string) => AttemptResult): ReadonlyMap<string, AttemptResult> =>
    new Map(positions.map(({ attemptId, position }) => [attemptId, judge(position, attemptId)]));
  if (report === "unreadable") return each(() => ({ kind: "unknown", cause: "The processing report cannot be read." }));
  if (rejectsAll(report)) return each(() => rejection(report.results.filter(isError)));
  const doubt = disagreement(report, positions);
  if (doubt !== undefined) return each(() => ({ kind: "unknown", cause: `The processing report does not add up: ${doubt}.` }));
  return each((position, attemptId) => resultFor(report, position, linesByAttempt.get(attemptId)));
};
