import fc from "fast-check";
import { expect, test } from "vitest";
import type { AttemptResult } from "../channel.ts";
import { attemptResults, type ProcessingReport, readProcessingReport, type ReportResult } from "./processing-report.ts";

const result = (messageId: string, resultCode: string, code = "18028", description = "text"): string =>
  `<Result><MessageID>${messageId}</MessageID><ResultCode>${resultCode}</ResultCode><ResultMessageCode>${code}</ResultMessageCode>` +
  `<ResultDescription>${description}</ResultDescription></Result>`;
const summary = (processed: number, successful: number, withError: number, withWarning = 0): string =>
  `<ProcessingSummary><MessagesProcessed>${processed}</MessagesProcessed><MessagesSuccessful>${successful}</MessagesSuccessful>` +
  `<MessagesWithError>${withError}</MessagesWithError><MessagesWithWarning>${withWarning}</MessagesWithWarning></ProcessingSummary>`;
const xmlOf = (body: string, statusCode = "Complete"): string =>
  '<?xml version="1.0" encoding="UTF-8"?><AmazonEnvelope xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><Header><DocumentVersion>1.02' +
  "</DocumentVersion><MerchantIdentifier>A1</MerchantIdentifier></Header><MessageType>ProcessingReport</MessageType><Message><MessageID>1" +
  `</MessageID><ProcessingReport><DocumentTransactionID>50</DocumentTransactionID><StatusCode>${statusCode}</StatusCode>${body}` +
  "</ProcessingReport></Message></AmazonEnvelope>";
const read = (xml: string): ProcessingReport | "unreadable" => readProcessingReport(Buffer.from(xml));

const positions = (count: number): { attemptId: string; position: number }[] =>
  Array.from({ length: count }, (_, index) => ({ attemptId: `a${index + 1}`, position: index + 1 }));
const kinds = (xml: string, count: number, lines: number[] = []): string[] => {
  const linesByAttempt = new Map(positions(count).map(({ attemptId }, index) => [attemptId, lines[index] ?? 1]));
  return [...attemptResults(read(xml), positions(count), linesByAttempt).values()].map(({ kind }) => kind);
};

test("reads what the report says, and keeps what it does not know out of the way", () => {
  const body = `<Novelty>1</Novelty>${summary(2, 1, 1, 1)}${result("2", "Error", "18028", "Amount &lt; 0 &amp; worse")}`.replace(
    "</Result>",
    "<AdditionalInfo><AmazonOrderID>114-1234567-7654321</AmazonOrderID><Odd>x</Odd></AdditionalInfo><New/></Result>",
  );
  expect(read(xmlOf(body))).toEqual({
    statusCode: "Complete",
    processed: 2,
    successful: 1,
    withError: 1,
    withWarning: 1,
    results: [
      {
        messageId: "2",
        resultCode: "Error",
        code: "18028",
        description: "Amount < 0 & worse",
        additional: { AmazonOrderID: "114-1234567-7654321", Odd: "x" },
      },
    ],
  });
});

test("white space and a byte order mark do not matter", () => {
  expect(read(`\uFEFF${xmlOf(summary(1, 1, 0).replace(">1<", "> 1\n<"))}`)).toMatchObject({ processed: 1, successful: 1 });
});

test("another declared encoding is honoured", () => {
  const xml = xmlOf(summary(1, 0, 1) + result("1", "Error", "1", "für")).replace("UTF-8", "ISO-8859-1");
  const report = readProcessingReport(Buffer.from(xml, "latin1"));
  expect(report !== "unreadable" && report.results[0]?.description).toBe("für");
});

test.each([
  ["nothing", ""],
  ["HTML", "<html><body>503</body></html>"],
  ["text", "Service Unavailable"],
  ["a report cut off", xmlOf(summary(1, 1, 0)).slice(0, -40)],
  ["a report cut off before its errors", xmlOf(summary(1, 1, 0)).split("</ProcessingSummary>")[0] ?? ""],
  ["another document", xmlOf(summary(1, 1, 0)).replace("ProcessingReport<", "OrderAdjustment<")],
  ["no status", xmlOf(summary(1, 1, 0)).replace(/<StatusCode>.*?<\/StatusCode>/, "")],
  [
    "a result without its message",
    xmlOf(summary(1, 0, 1) + result("1", "Error")).replace(/<Result><MessageID>1<\/MessageID>/, "<Result>"),
  ],
  ["a result about message -1", xmlOf(summary(1, 0, 1) + result("-1", "Error"))],
  ["two reports", xmlOf(summary(1, 1, 0)).replace(/(<ProcessingReport>.*<\/ProcessingReport>)/, "$1$1")],
  ["a document type", xmlOf(summary(1, 1, 0)).replace("<AmazonEnvelope", '<!DOCTYPE x [<!ENTITY a "b">]><AmazonEnvelope')],
])("%s is unreadable, and then nothing is known", (_, xml) => {
  expect(read(xml)).toBe("unreadable");
  expect(kinds(xml, 2)).toEqual(["unknown", "unknown"]);
});

test.each<[string, string, number, number[], string[]]>([
  ["one message, successful", xmlOf(summary(1, 1, 0)), 1, [1], ["done"]],
  ["several lines, successful", xmlOf(summary(1, 1, 0)), 1, [3], ["done"]],
  ["error for a message of one line", xmlOf(summary(1, 0, 1) + result("1", "Error")), 1, [1], ["rejected"]],
  ["error for a message of two lines", xmlOf(summary(1, 0, 1) + result("1", "Error")), 1, [2], ["unknown"]],
  ["error for one of three", xmlOf(summary(3, 2, 1) + result("2", "Error")), 3, [1, 1, 1], ["done", "rejected", "done"]],
  [
    "two errors for one message",
    xmlOf(summary(2, 1, 1) + result("2", "Error") + result("02", "Error")),
    2,
    [1, 1],
    ["done", "rejected"],
  ],
  ["a warning", xmlOf(summary(1, 1, 0, 1) + result("1", "Warning")), 1, [1], ["done"]],
  ["fewer processed than sent", xmlOf(summary(1, 1, 0)), 2, [], ["unknown", "unknown"]],
  ["more processed than sent", xmlOf(summary(2, 2, 0)), 1, [], ["unknown"]],
  ["successful and error less than processed", xmlOf(summary(2, 1, 0)), 2, [], ["unknown", "unknown"]],
  ["an error named but not counted", xmlOf(summary(2, 2, 0) + result("1", "Error")), 2, [], ["unknown", "unknown"]],
  ["an error counted but not named", xmlOf(summary(2, 1, 1)), 2, [], ["unknown", "unknown"]],
  ["an error for a message not sent", xmlOf(summary(1, 0, 1) + result("7", "Error")), 1, [], ["unknown"]],
  ["a warning for a message not sent", xmlOf(summary(1, 1, 0, 1) + result("7", "Warning")), 1, [], ["unknown"]],
  ["a result code nobody knows", xmlOf(summary(1, 1, 0) + result("1", "Fatal")), 1, [], ["unknown"]],
  ["no summary", xmlOf(""), 1, [], ["unknown"]],
  ["no summary, with an error", xmlOf(result("1", "Error")), 1, [], ["unknown"]],
  ["counts that are no numbers", xmlOf(summary(1, 1, 0).replace(">1<", ">one<")), 1, [], ["unknown"]],
  ["still processing", xmlOf(summary(1, 1, 0), "Processing"), 1, [], ["unknown"]],
  ["the whole document rejected", xmlOf(result("0", "Error"), "Rejected"), 2, [1, 4], ["rejected", "rejected"]],
  [
    "the whole document rejected, with counts",
    xmlOf(summary(2, 0, 2) + result("0", "Error"), "Rejected"),
    2,
    [],
    ["rejected", "rejected"],
  ],
  [
    "rejected as a whole, yet something was successful",
    xmlOf(summary(2, 1, 1) + result("0", "Error"), "Rejected"),
    2,
    [],
    ["unknown", "unknown"],
  ],
  ["rejected, without saying the whole document", xmlOf(summary(1, 0, 1) + result("1", "Error"), "Rejected"), 1, [], ["unknown"]],
  ["an error of the whole document in a complete report", xmlOf(summary(1, 0, 1) + result("0", "Error")), 1, [], ["unknown"]],
])("%s", (_, xml, count, lines, expected) => expect(kinds(xml, count, lines)).toEqual(expected));

test("an attempt whose number of lines is not known is not declared rejected", () => {
  const report = read(xmlOf(summary(1, 0, 1) + result("1", "Error")));
  expect(attemptResults(report, positions(1), new Map()).get("a1")?.kind).toBe("unknown");
});

test("a rejection carries Amazon's code and all its texts, a success its warnings", () => {
  const report = read(
    xmlOf(
      summary(2, 1, 1, 1) +
        result("1", "Warning", "5000", "look") +
        result("2", "Error", "18028", "first") +
        result("2", "Error", "1", "second"),
    ),
  );
  expect(
    Object.fromEntries(
      attemptResults(
        report,
        positions(2),
        new Map([
          ["a1", 1],
          ["a2", 1],
        ]),
      ),
    ),
  ).toEqual({
    a1: { kind: "done", warnings: [{ code: "5000", message: "look" }] },
    a2: { kind: "rejected", code: "18028", message: "first · second" },
  });
});

const anyResult: fc.Arbitrary<ReportResult> = fc.record({
  messageId: fc.nat(4).map(String),
  resultCode: fc.constantFrom("Error", "Warning"),
  code: fc.constant("1"),
  description: fc.constant(""),
  additional: fc.constant({}),
});
const count = fc.option(fc.nat(4), { nil: undefined });

test("law: whatever a report says, no more attempts are done than it counts as successful, nor more rejected than it has errors", () => {
  fc.assert(
    fc.property(
      fc.record({
        statusCode: fc.constantFrom("Complete", "Rejected", "Processing"),
        processed: count,
        successful: count,
        withError: count,
        withWarning: count,
        results: fc.array(anyResult, { maxLength: 5 }),
      }),
      fc.integer({ min: 1, max: 4 }),
      (report, sent) => {
        const lines = new Map(positions(sent).map(({ attemptId }) => [attemptId, 1]));
        const outcomes = [...attemptResults(report, positions(sent), lines).values()];
        const number = (kind: AttemptResult["kind"]): number => outcomes.filter((outcome) => outcome.kind === kind).length;
        expect(outcomes).toHaveLength(sent);
        expect(number("done")).toBeLessThanOrEqual(report.successful ?? 0);
        const atMostRejected = report.statusCode === "Rejected" ? sent : (report.withError ?? 0);
        expect(number("rejected")).toBeLessThanOrEqual(atMostRejected);
        // All or nothing: certainty about one attempt and doubt about another of one-line messages never mix.
        expect([0, sent]).toContain(number("unknown"));
      },
    ),
    { numRuns: 2_000 },
  );
});
