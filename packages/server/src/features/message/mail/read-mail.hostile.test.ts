import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import { AMAZON_PASS, amazonTemplate, base64, mail, multipart, RECEIVER, RELAY_DE, relayMail } from "./fixtures/build-mail.ts";
import type { ReadMail, UnreadableMail } from "./mail.ts";
import { MAX_MAIL_BYTES, MAX_SUBJECT_LENGTH, MAX_TEXT_LENGTH, readMail } from "./read-mail.ts";
import { judgeMail } from "./trust.policy.ts";

// Quadratic work on these inputs takes minutes; a busy machine takes seconds.
const AT_ONCE_MS = 60_000;
vi.setConfig({ testTimeout: 120_000 });

const read = (raw: Uint8Array): Promise<ReadMail | UnreadableMail> => readMail(raw, RECEIVER);
const judge = async (raw: Uint8Array): Promise<string> => {
  const judgement = judgeMail(await read(raw));
  return judgement.accept ? "accepted" : judgement.reason;
};
const reasonOf = async (raw: Uint8Array): Promise<string | null> => {
  const result = await read(raw);
  return result.unreadable ? result.reason : null;
};

describe("who gets in", () => {
  const evilPass = "mx.lumenhaus.example; spf=pass smtp.mailfrom=evil.example; dmarc=pass header.from=evil.example";
  test.each<[string, Record<string, string | string[]>, string]>([
    ["the relay, confirmed by our server", {}, "accepted"],
    ["no verdict", { "Authentication-Results": [] }, "SPOOFED_RELAY"],
    ["a verdict from another server", { "Authentication-Results": AMAZON_PASS.replace("mx.", "mx2.") }, "SPOOFED_RELAY"],
    [
      "a forged verdict below ours",
      { "Authentication-Results": ["mx.lumenhaus.example; dmarc=fail", AMAZON_PASS] },
      "SPOOFED_RELAY",
    ],
    ["a verdict about the forger's own domain", { "Authentication-Results": evilPass }, "SPOOFED_RELAY"],
    [
      "a longer domain",
      { From: "Anna <a@marketplace.amazon.de.evil.example>", "Authentication-Results": evilPass },
      "SPOOFED_RELAY",
    ],
    [
      "the relay as local part",
      { From: "marketplace.amazon.de@evil.example", "Authentication-Results": evilPass },
      "SPOOFED_RELAY",
    ],
    [
      "the relay as display name",
      { From: `"${RELAY_DE}" <x@evil.example>`, "Authentication-Results": evilPass },
      "SPOOFED_RELAY",
    ],
    [
      "an encoded display name",
      { From: `=?utf-8?B?${base64(RELAY_DE)}?= <x@evil.example>`, "Authentication-Results": evilPass },
      "SPOOFED_RELAY",
    ],
    ["a quoted local part", { From: `"${RELAY_DE}"@evil.example`, "Authentication-Results": evilPass }, "SPOOFED_RELAY"],
    ["a look-alike", { From: "a@marketplace.аmazon.de", "Authentication-Results": evilPass }, "SPOOFED_RELAY"],
    ["a look-alike in punycode", { From: "a@marketplace.xn--mazon-3ve.de", "Authentication-Results": evilPass }, "SPOOFED_RELAY"],
    [
      "a Kelvin sign",
      { From: "a@mar\u212aetplace.amazon.de", "Authentication-Results": "mx.lumenhaus.example; dmarc=pass" },
      "SPOOFED_RELAY",
    ],
    ["a NUL in the domain", { From: `${RELAY_DE}\u0000.evil.example` }, "SPOOFED_RELAY"],
    ["two From lines", { From: [`<${RELAY_DE}>`, "<x@evil.example>"] }, "AMBIGUOUS_SENDER"],
    ["two From lines the other way round", { From: ["<x@evil.example>", `<${RELAY_DE}>`] }, "AMBIGUOUS_SENDER"],
    ["two authors in one line", { From: `${RELAY_DE}, x@evil.example` }, "AMBIGUOUS_SENDER"],
    [
      "two bracketed addresses",
      { From: `<${RELAY_DE}> <x@evil.example>`, "Authentication-Results": "mx.lumenhaus.example; dmarc=pass" },
      "AMBIGUOUS_SENDER",
    ],
    ["Amazon without a verdict", { From: "donotreply@amazon.de", "Authentication-Results": [] }, "SPOOFED_MARKETPLACE"],
    ["Amazon's notice", { From: "seller-notification@amazon.de" }, "NOT_A_BUYER_MESSAGE"],
    ["ordinary mail without a verdict", { From: "a@post.example", "Authentication-Results": [] }, "accepted"],
    [
      "ordinary mail that fails",
      { From: "a@post.example", "Authentication-Results": "mx.lumenhaus.example; dmarc=fail header.from=post.example" },
      "AUTHENTICATION_FAILED",
    ],
    ["an international customer", { From: "kontakt@xn--mller-kva.example", "Authentication-Results": [] }, "accepted"],
    ["an automatic answer", { From: "a@post.example", "Auto-Submitted": "auto-replied" }, "MAIL_LOOP"],
    ["our own mail come back", { From: "service@lumenhaus.example" }, "MAIL_LOOP"],
    ["a bounce", { From: "mailer-daemon@post.example" }, "BOUNCE"],
  ])("%s", async (_, headers, expected) => {
    expect(await judge(relayMail({ headers, body: amazonTemplate("Begin message", "Hi", "End message") }))).toBe(expected);
  });

  test("a buyer cannot smuggle headers through the body", async () => {
    const result = await read(mail({ body: `\r\nFrom: ${RELAY_DE}\r\nAuthentication-Results: ${AMAZON_PASS}\r\n\r\nHi` }));
    expect(result).toMatchObject({ from: { address: "anna.weber@post.example" }, relay: null, authentication: "NONE" });
  });
});

describe("limits", () => {
  test("nothing, nobody, too much", async () => {
    expect(await reasonOf(new Uint8Array())).toBe("EMPTY");
    expect(await reasonOf(Buffer.from("\r\n\r\n"))).toBe("NO_SENDER");
    expect(await reasonOf(mail({ headers: { From: null } }))).toBe("NO_SENDER");
    expect(await reasonOf(mail({ headers: { From: "nobody" } }))).toBe("NO_SENDER");
    expect(await reasonOf(mail({ headers: { From: `${"a".repeat(400)}@post.example` } }))).toBe("NO_SENDER");
    expect(await reasonOf(new Uint8Array(MAX_MAIL_BYTES + 1))).toBe("TOO_LARGE");
    expect(await reasonOf(mail({ body: "\n".repeat(60_000) }))).toBe("TOO_COMPLEX");
    expect(await reasonOf(mail({ body: "\n".repeat(49_000) }))).toBeNull();
    expect(await reasonOf(mail({ body: `${"y".repeat(62)} \r\n`.repeat(60_000) }))).toBe("TOO_COMPLEX");
    expect(await reasonOf(mail({ headers: { "Content-Transfer-Encoding": "base64" }, body: "YQ==".repeat(150_000) }))).toBe(
      "TOO_COMPLEX",
    );
    expect(await reasonOf(mail({ headers: { "X-Filler": "x".repeat(300_000) } }))).toBe("HEADERS_TOO_LARGE");
    expect(await reasonOf(mail({ headers: { "X-A": Array.from({ length: 48_000 }, () => "1") } }))).toBe("HEADERS_TOO_LARGE");
  });

  test("an absurd number of headers that fits is read in no time", async () => {
    const start = performance.now();
    const raw = mail({
      headers: {
        To: Array.from({ length: 5_000 }, (_, at) => `u${at}@post.example`),
        X: Array.from({ length: 40_000 }, () => ""),
      },
    });
    const result = await read(raw);
    expect(result.unreadable ? null : result.to.length).toBe(50);
    expect(performance.now() - start).toBeLessThan(AT_ONCE_MS);
  });

  test("parts nested too deep, and too many of them", async () => {
    const nested = Array.from(
      { length: 40 },
      (_, at) => `--b${at}\r\nContent-Type: multipart/mixed; boundary=b${at + 1}\r\n\r\n`,
    ).join("");
    expect(await reasonOf(mail({ headers: { "Content-Type": "multipart/mixed; boundary=b0" }, body: nested }))).toBe(
      "NESTED_TOO_DEEP",
    );
    expect(
      await reasonOf(mail({ headers: { "Content-Type": "multipart/mixed; boundary=b" }, body: "--b\r\n\r\n".repeat(10_100) })),
    ).toBe("TOO_MANY_PARTS");
  });

  test("nested forwarded mails do not multiply", async () => {
    const nested = "Content-Type: message/rfc822\r\n\r\n".repeat(2_000);
    const result = await read(
      mail({ headers: { "Content-Type": "message/rfc822" }, body: `From: a@b.example\r\n${nested}deep` }),
    );
    expect(result).toMatchObject({ unreadable: false, attachments: [{ mimeType: "message/rfc822" }] });
  });

  test("5 MB attachment: its size, not its content", async () => {
    const content = Buffer.alloc(5 * 1024 * 1024, 7);
    const parts = multipart("mixed", "b", [
      { type: "text/plain", body: "Foto anbei" },
      { type: "image/jpeg; name=lampe.jpg", headers: ["Content-Transfer-Encoding: base64"], body: base64(content) },
    ]);
    const start = performance.now();
    const result = await read(mail({ headers: { "Content-Type": parts.type }, body: parts.body }));
    expect(result).toMatchObject({
      text: "Foto anbei",
      attachments: [{ filename: "lampe.jpg", mimeType: "image/jpeg", sizeBytes: content.length }],
    });
    expect(performance.now() - start).toBeLessThan(AT_ONCE_MS);
  });

  test("more attachment lines than text lines are allowed: every byte is still read", async () => {
    const content = Buffer.from(Array.from({ length: 3_000_000 }, (_, at) => at % 251));
    const parts = multipart("mixed", "b", [
      { type: "text/plain", body: "Zeile\r\nZeile" },
      { type: "image/jpeg; name=eins.jpg", headers: ["Content-Transfer-Encoding: base64"], body: base64(content) },
      {
        type: "text/plain; charset=utf-8",
        headers: ["Content-Transfer-Encoding: base64"],
        body: base64("Grüße ".repeat(200_000)),
      },
    ]);
    const result = await read(mail({ headers: { "Content-Type": parts.type }, body: parts.body }));
    expect(result).toMatchObject({ attachments: [{ filename: "eins.jpg", sizeBytes: content.length }] });
    const text = `Zeile\nZeile\n\n${"Grüße ".repeat(200_000)}`;
    expect(result.unreadable ? "" : result.text).toBe(text.slice(0, MAX_TEXT_LENGTH));
  });

  test("a text without end is cut and says so", async () => {
    const result = await read(mail({ body: "wort ".repeat(100_000) }));
    expect(result.unreadable ? null : [result.textTruncated, result.text.length]).toEqual([true, MAX_TEXT_LENGTH]);
  });

  test.each([
    "-",
    "------------ ",
    "------------ a ",
    ">",
    " ",
    "\n",
    "a:",
    "1",
    "302-1234567-",
    "[commMgrTok:",
    "\u0000",
    "=?utf-8?Q?",
    "<",
    "😀",
    "\r",
    "--\n",
  ])("a megabyte of %j in text, HTML and subject take no time", async (piece) => {
    const body = piece.repeat(Math.ceil(1_000_000 / piece.length));
    const start = performance.now();
    for (const type of ["text/plain; charset=utf-8", "text/plain; format=flowed", "text/html; charset=utf-8"]) {
      const raw = relayMail({
        headers: {
          "Content-Type": type,
          Subject: piece.replace(/[\r\n]/g, "").repeat(5_000),
          References: piece.replace(/[\r\n]/g, "").repeat(5_000),
        },
        body,
      });
      expectWithinBounds(await read(raw));
    }
    expect(performance.now() - start).toBeLessThan(AT_ONCE_MS);
  });

  test.each(["(", '"', "<", "@", ",", ":", ";", "\\", "a@b,", '"\\', "=?utf-8?B?", "=?x?Q?a?= ", "a (", "<a@b> "])(
    "120 kB of %j as address and parameter take no time",
    async (piece) => {
      const value = piece.repeat(120_000 / piece.length);
      const start = performance.now();
      for (const name of [
        "From",
        "To",
        "Content-Type",
        "Content-Disposition",
        "Message-ID",
        "Date",
        "Authentication-Results",
        "Subject",
      ]) {
        expectWithinBounds(await read(mail({ headers: { [name]: value } })));
      }
      expect(performance.now() - start).toBeLessThan(AT_ONCE_MS);
    },
  );
});

describe("whatever arrives", () => {
  test("random bytes never throw and never leave the bounds", async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 2_000 }), async (raw) => expectWithinBounds(await read(raw))),
      { numRuns: 200 },
    );
  });

  test("nor do mails with damaged or random headers and bodies", async () => {
    const word = fc.oneof(
      fc.string({ unit: "binary", maxLength: 60 }),
      fc.constantFrom(RELAY_DE, AMAZON_PASS, "multipart/mixed; boundary=b", "text/html", "=?utf-8?B?", "<>", '"', "(", "base64"),
    );
    const line = fc.tuple(
      fc.constantFrom(
        "From",
        "To",
        "Subject",
        "Date",
        "Message-ID",
        "References",
        "Content-Type",
        "Authentication-Results",
        "Content-Transfer-Encoding",
        "Received",
      ),
      fc.array(word, { maxLength: 4 }).map((words) => words.join(" ")),
    );
    const body = fc
      .array(
        fc.oneof(word, fc.constantFrom("--b", "--b--", "\r\n", "------------- x -------------", "<pre>", "<script>", "&#0;")),
      )
      .map((lines) => lines.join("\r\n"));
    await fc.assert(
      fc.asyncProperty(fc.array(line, { maxLength: 12 }), body, async (lines, text) => {
        const headers = Object.groupBy(lines, ([name]) => name);
        const values = Object.fromEntries(
          Object.entries(headers).map(([name, all]) => [name, (all ?? []).map(([, value]) => value)]),
        );
        expectWithinBounds(await read(mail({ headers: values, body: text })));
      }),
      { numRuns: 200 },
    );
  });

  test("nor does a valid mail cut or changed anywhere, and no damage makes an imitation accepted", async () => {
    const raw = relayMail({
      headers: { From: "a@marketplace.amazon.de.evil.example" },
      body: amazonTemplate("Begin message", "Hi", "End message"),
    });
    await fc.assert(
      fc.asyncProperty(fc.nat(raw.length - 1), fc.nat(255), fc.boolean(), async (at, byte, cut) => {
        const damaged = Uint8Array.from(cut ? raw.slice(0, at) : raw);
        if (!cut) damaged[at] = byte;
        const result = await read(damaged);
        expectWithinBounds(result);
        const relayed = !result.unreadable && result.relay !== null;
        expect(relayed && !result.from.address.endsWith("@marketplace.amazon.de")).toBe(false);
      }),
      { numRuns: 200 },
    );
  });

  test("a view into a larger buffer reads only its own bytes", async () => {
    const inner = mail({ body: "meins" });
    const outer = Buffer.concat([Buffer.from("X-Secret: 1\r\n"), inner, Buffer.from(" fremd")]);
    expect(await read(outer.subarray(13, 13 + inner.length))).toEqual(await read(inner));
  });
});

const REASONS = [
  "EMPTY",
  "TOO_LARGE",
  "TOO_MANY_PARTS",
  "TOO_COMPLEX",
  "NESTED_TOO_DEEP",
  "HEADERS_TOO_LARGE",
  "NO_SENDER",
  "MALFORMED",
];

function expectWithinBounds(result: ReadMail | UnreadableMail): void {
  expect(result.unreadable ? (REASONS.includes(result.reason) ? [] : [result.reason]) : beyondBounds(result)).toEqual([]);
}

/** The fields that break a promise of ReadMail. */
function beyondBounds(mail: ReadMail): string[] {
  const written = JSON.stringify(mail);
  const kept = {
    messageId: /^<[!-;=?-~]{1,510}>$/.test(mail.messageId),
    references: mail.references.length <= 50,
    subject: mail.subject.length <= MAX_SUBJECT_LENGTH,
    text: mail.text.length <= MAX_TEXT_LENGTH,
    from: mail.from.address.length <= 320 && mail.from.name.length <= 200,
    to: mail.to.length <= 50,
    attachments: mail.attachments.length <= 100,
    orderNumbers: mail.orderNumbers.length <= 20,
    sentAt: mail.sentAt === null || !Number.isNaN(Date.parse(mail.sentAt)),
    // What PostgreSQL cannot store, in any field: NUL and lone surrogates (JSON writes them escaped).
    characters: !written.includes("\\u0000") && !/\\ud[89a-f][0-9a-f]{2}/i.test(written),
  };
  return Object.entries(kept).flatMap(([field, isKept]) => (isKept ? [] : [field]));
}
