import { describe, expect, test } from "vitest";
import {
  amazonHtml,
  amazonTemplate,
  base64,
  mail,
  type MailParts,
  multipart,
  RECEIVER,
  RELAY_DE,
  relayMail,
} from "./fixtures/build-mail.ts";
import type { ReadMail } from "./mail.ts";
import { readMail } from "./read-mail.ts";

const read = async (raw: Uint8Array): Promise<ReadMail> => {
  const result = await readMail(raw, RECEIVER);
  if (result.unreadable) throw new Error(`unreadable: ${result.reason}`);
  return result;
};
const readText = async (parts: MailParts): Promise<string> => (await read(mail(parts))).text;

test("an ordinary mail, every field", async () => {
  const raw = mail({
    headers: {
      Cc: "Lager <lager@lumenhaus.example>, SERVICE@lumenhaus.example",
      "In-Reply-To": "<our-answer@lumenhaus.example>",
      References: "<root@post.example>\r\n <our-answer@lumenhaus.example> <first@post.example>",
    },
    body: "Guten Tag,\r\n\r\nist die Lampe zu Bestellung 302-1234567-7654321 dimmbar?  \r\n\r\n\r\n\r\nAnna",
  });
  expect(await read(raw)).toEqual({
    unreadable: false,
    messageId: "<first@post.example>",
    messageIdDerived: false,
    references: ["<our-answer@lumenhaus.example>", "<root@post.example>"],
    from: { address: "anna.weber@post.example", name: "Anna Weber" },
    senderAmbiguous: false,
    senderClass: "ORDINARY",
    to: ["service@lumenhaus.example", "lager@lumenhaus.example"],
    subject: "Frage zur Leselampe",
    sentAt: "2026-09-24T08:00:00.000Z",
    text: "Guten Tag,\n\nist die Lampe zu Bestellung 302-1234567-7654321 dimmbar?\n\nAnna",
    textTruncated: false,
    attachments: [],
    relay: null,
    orderNumbers: ["302-1234567-7654321"],
    authentication: "NONE",
    kind: "MAIL",
    loop: false,
    loopSigns: [],
  });
});

describe("Amazon's relay", () => {
  test.each([
    ["EN", "com", "Begin message", "End message", "Hello, my parcel never arrived. Could you check?"],
    ["DE", "de", "Anfang der Nachricht", "Ende der Nachricht", "Guten Tag, das Paket ist nicht angekommen.\n\nGrüße"],
    ["FR", "fr", "Début du message", "Fin du message", "Bonjour, je n’ai pas reçu ma commande. Où est-elle ?"],
    ["IT", "it", "Inizio messaggio", "Fine messaggio", "Buongiorno, il pacco è arrivato danneggiato."],
    ["ES", "es", "Iniciar mensaje", "Finalizar mensaje", "Hola, ¿cuándo llegará mi pedido?"],
    ["PT", "com.br", "Mensagem: ", "Encerrar mensagem", "Olá, a luminária é bivolt?"],
    ["JA", "co.jp", "メッセージはここから", "メッセージはここまで", "商品がまだ届きません。"],
    ["ZH", "sg", "消息开始", "消息结束", "您好，我还没有收到包裹。"],
    [
      "CA, two languages",
      "ca",
      "Begin message / Début du message",
      "End message / Fin du message",
      "Wrong size, please exchange.",
    ],
    ["AR", "ae", "بداية الرسالة", "نهاية الرسالة", "مرحبا، لم يصل الطرد."],
    ["no words at all", "com", "Begin message", "End message", ""],
  ])("%s: the text between the markers, nothing of the template", async (_, store, begin, end, message) => {
    const raw = relayMail({
      headers: { From: `Anna <abc123xyz@marketplace.amazon.${store}>` },
      body: amazonTemplate(begin, message.replaceAll("\n", "\r\n"), end),
    });
    expect(await read(raw)).toMatchObject({ text: message, kind: "BUYER_MESSAGE", orderNumbers: ["302-1234567-7654321"] });
  });

  test("is recognised, proven and named", async () => {
    const raw = relayMail({
      headers: { From: `"Anna Weber - Amazon Marketplace" <K7m2x9q4w1ab3zt+76c0@Marketplace.amazon.de>` },
    });
    expect(await read(raw)).toMatchObject({
      from: { address: "k7m2x9q4w1ab3zt+76c0@marketplace.amazon.de", name: "Anna Weber" },
      relay: { alias: RELAY_DE, replyAddress: "k7m2x9q4w1ab3zt+76c0@marketplace.amazon.de", caseId: "76c0", marketplace: "DE" },
      senderClass: "RELAY",
      authentication: "PASS",
    });
  });

  test("HTML only: the single <pre>, with its lines", async () => {
    const raw = relayMail({
      headers: { "Content-Type": "text/html; charset=utf-8" },
      body: amazonHtml("Hallo,\nwo bleibt &lt;das&gt; Paket?"),
    });
    expect(await read(raw)).toMatchObject({ text: "Hallo,\nwo bleibt <das> Paket?", orderNumbers: ["302-1234567-7654321"] });
  });

  test("HTML with markers as paragraphs, and with everything on one line", async () => {
    const row = "-------------";
    const paragraphs = `<p>Hallo Lumenhaus</p><p>${row} Anfang der Nachricht ${row}</p><p>Ist sie <b>dimmbar</b>?</p><p>${row} Ende der Nachricht ${row}</p><p>[commMgrTok:A1]</p>`;
    const oneLine = `<div>Hallo, ${row} Anfang der Nachricht ${row} Ist sie dimmbar? ${row} Ende der Nachricht ${row} [commMgrTok:A1]</div>`;
    for (const body of [paragraphs, oneLine]) {
      expect((await read(relayMail({ headers: { "Content-Type": "text/html" }, body }))).text).toBe("Ist sie dimmbar?");
    }
  });

  test("marker rows typed by the buyer stay in the message", async () => {
    const message = "------------- Wichtig bitte lesen -------------\n\nWo ist mein Paket?";
    const body = amazonTemplate("Anfang der Nachricht", message, "Ende der Nachricht");
    expect((await read(relayMail({ body }))).text).toBe(message);
  });

  test("an answer from a mail program that quotes our message keeps the buyer's words", async () => {
    const quoted = amazonTemplate("Begin message", "We are sorry.", "End message");
    const body = `Yes please, send the other size.\r\n\r\n-----Original Message-----\r\nFrom: Lumenhaus\r\n\r\n${quoted}`;
    const { text } = await read(relayMail({ body }));
    expect(text).toMatch(/^Yes please, send the other size\.\n/);
    expect(text).not.toContain("commMgrTok");
  });

  test("without any template the whole text is the buyer's, without the token", async () => {
    expect((await read(relayMail({ body: "Danke, ist angekommen!\r\n\r\n[commMgrTok:A0B1C2]\r\n" }))).text).toBe(
      "Danke, ist angekommen!",
    );
  });

  test("order numbers: the subject's first, then the body's, distinct, at most 20, nothing longer or shorter", async () => {
    const many = Array.from({ length: 30 }, (_, index) => `111-0000000-00000${String(index).padStart(2, "0")}`).join(" ");
    const { orderNumbers } = await read(
      relayMail({
        headers: { Subject: "Bestellung 302\u20111234567\u20117654321" },
        body: `302-1234567-7654321 1302-1234567-7654321 302-1234567-76543210 tel 49-302-1234567-7654321 ${many}`,
      }),
    );
    expect(orderNumbers).toHaveLength(20);
    expect(orderNumbers.slice(0, 3)).toEqual(["302-1234567-7654321", "111-0000000-0000000", "111-0000000-0000001"]);
  });
});

describe("kinds", () => {
  const relayFrom = { From: `Anna <${RELAY_DE}>` };
  const amazonFrom = { From: "Amazon.de <donotreply@amazon.de>", "X-Space-Notification-Type": null };
  test.each<[string, Record<string, string | null>, string, string]>([
    ["a buyer's message", relayFrom, "Hallo", "BUYER_MESSAGE"],
    ["a contact form (EN)", { Subject: "Product details inquiry from Amazon customer Anna" }, "Hi", "CONTACT_FORM"],
    ["a contact form (FR)", { Subject: "Demande de renseignements de la part du client Amazon Anna" }, "Bonjour", "CONTACT_FORM"],
    ["an answer to a contact form", { Subject: "Re: Inquiry from Amazon customer Anna" }, "Hi", "BUYER_MESSAGE"],
    [
      "a message in the form's thread",
      { Subject: "Inquiry from Amazon customer Anna", "In-Reply-To": "<a@b.example>" },
      "Hi",
      "BUYER_MESSAGE",
    ],
    [
      "Amazon's copy, by header",
      { ...amazonFrom, "X-Space-Notification-Type": "BBC_MESSAGE_CONFIRMATION_TO_MERCHANT" },
      "x",
      "SELLER_COPY",
    ],
    ["Amazon's copy, by its words", amazonFrom, "Hello, here is a copy of the e-mail that you sent to Anna.", "SELLER_COPY"],
    ["Amazon's copy, in Portuguese", amazonFrom, "Aqui está uma cópia do e-mail que você enviou para Anna.", "SELLER_COPY"],
    ["a buyer who uses those words", relayFrom, "Here is a copy of the e-mail you sent me.", "BUYER_MESSAGE"],
    ["a buyer who quotes a bounce", relayFrom, "I got: unable to deliver the message you sent", "BUYER_MESSAGE"],
    ["an A-to-z notice", amazonFrom, "A claim was opened for order 302-1234567-7654321.", "MARKETPLACE_NOTICE"],
    ["an opt-out notice", amazonFrom, "The buyer has chosen to opt out of messages.", "BOUNCE"],
    ["a bounce by sender", { From: "Mail Delivery <MAILER-DAEMON@mx.example>" }, "failed", "BOUNCE"],
    ["a bounce without address", { From: "MAILER-DAEMON (Mail Delivery System)" }, "failed", "BOUNCE"],
    ["a bounce with an empty sender", { From: "<>" }, "failed", "BOUNCE"],
    ["a failed-recipients header", { ...relayFrom, "X-Failed-Recipients": "a@b.example" }, "failed", "BOUNCE"],
    ["a holiday notice", { From: "a@b.example", "Auto-Submitted": "auto-replied; x" }, "away", "AUTO_REPLY"],
    ["a mail that says it is not automatic", { From: "a@b.example", "Auto-Submitted": "No (really)" }, "hi", "MAIL"],
    [
      "a read receipt",
      { From: "a@b.example", "Content-Type": "multipart/report; report-type=disposition-notification; boundary=x" },
      "--x--",
      "AUTO_REPLY",
    ],
    ["a buyer's own domain", { From: "a@b.example" }, "hi", "MAIL"],
  ])("%s", async (_, headers, body, kind) => {
    expect((await read(relayMail({ headers, body }))).kind).toBe(kind);
  });

  test("a delivery report: the returned mail stays an attachment", async () => {
    const report = multipart("report", "r1", [
      { type: "text/plain", body: "Your message could not be delivered." },
      { type: "message/delivery-status", body: "Action: failed\r\nStatus: 5.1.1" },
      { type: "message/rfc822", body: "From: service@lumenhaus.example\r\nSubject: Antwort\r\n\r\nUnsere Antwort" },
    ]);
    const result = await read(
      mail({
        headers: { From: "postmaster@mx.example", "Content-Type": `${report.type}; report-type=delivery-status` },
        body: report.body,
      }),
    );
    expect(result).toMatchObject({ kind: "BOUNCE", text: "Your message could not be delivered." });
    expect(result.attachments.map((part) => part.mimeType)).toEqual(["message/delivery-status", "message/rfc822"]);
  });

  test.each<[string, Record<string, string | string[]>, string[]]>([
    ["our own address", { From: "Service+tag <SERVICE@lumenhaus.example>" }, ["OWN_ADDRESS"]],
    ["our own address with a suffix", { From: "service+x@lumenhaus.example" }, ["OWN_ADDRESS"]],
    ["Auto-Submitted", { "Auto-Submitted": "auto-generated" }, ["AUTO_SUBMITTED"]],
    ["X-Loop", { "X-Loop": "anything" }, ["X_LOOP"]],
    ["Precedence", { Precedence: "Bulk" }, ["PRECEDENCE"]],
    ["Precedence of a mailing list", { Precedence: "list" }, []],
    ["26 hops", { Received: Array.from({ length: 26 }, () => "from a by b") }, ["TOO_MANY_HOPS"]],
    ["25 hops", { Received: Array.from({ length: 25 }, () => "from a by b") }, []],
  ])("loop: %s", async (_, headers, signs) => {
    const result = await read(mail({ headers }));
    expect([result.loop, result.loopSigns]).toEqual([signs.length > 0, signs]);
  });
});

describe("character sets", () => {
  const typed = (charset: string, encoding = "8bit"): Record<string, string> => ({
    "Content-Type": `text/plain; charset=${charset}`,
    "Content-Transfer-Encoding": encoding,
  });
  test.each<[string, Record<string, string>, string | Uint8Array, string]>([
    ["iso-8859-1", typed("iso-8859-1"), Buffer.from("Grüße für Zoë", "latin1"), "Grüße für Zoë"],
    [
      "windows-1252, quoted-printable",
      typed("windows-1252", "quoted-printable"),
      "100 =80 f=FCr die=\r\n Lampe",
      "100 € für die Lampe",
    ],
    ["gb2312", typed("gb2312"), Uint8Array.of(0xc4, 0xe3, 0xba, 0xc3), "你好"],
    ["gbk, base64", typed("gbk", "base64"), base64(Uint8Array.of(0xc4, 0xe3, 0xba, 0xc3, 0x87, 0xd0)), "你好囆"],
    ["shift_jis", typed("shift_jis"), Uint8Array.of(0x93, 0xfa, 0x96, 0x7b), "日本"],
    ["iso-2022-jp", typed("iso-2022-jp"), "\u001b$B0B?4\u001b(B", "安心"],
    ["utf-8, base64", typed("utf-8", "base64"), base64("¿Cuándo llegará? 😀"), "¿Cuándo llegará? 😀"],
    ["utf-8, quoted-printable", typed("utf-8", "quoted-printable"), "Fran=C3=A7ais", "Français"],
    ["broken utf-8", typed("utf-8"), Uint8Array.of(0x48, 0xff, 0xfe, 0x69), "H\ufffd\ufffdi"],
    ["an unknown charset", typed("x-klingon"), "plain", "plain"],
    ["no charset at all", { "Content-Type": "text/plain" }, "Grüße", "Grüße"],
    [
      "format=flowed",
      { "Content-Type": "text/plain; charset=utf-8; format=flowed" },
      "Das ist \r\neine Zeile.",
      "Das ist eine Zeile.",
    ],
    ["NUL and other controls", typed("utf-8"), "a\u0000b\u0007c\u001b[31md\ufeff", "abc[31md"],
  ])("%s", async (_, headers, body, expected) => {
    expect(await readText({ headers, body })).toBe(expected);
  });

  test.each([
    ["encoded words, joined", "=?utf-8?B?UsO8Y2tzZW5kdW5n?=\r\n =?utf-8?Q?_f=C3=BCr_Lampe?=", "Rücksendung für Lampe"],
    ["gb2312", "=?gb2312?B?xOO6ww==?=", "你好"],
    ["folded", "Eine sehr\r\n lange\r\n\tZeile", "Eine sehr lange Zeile"],
    ["broken encoded word", "=?utf-8?B?!!!", "=?utf-8?B?!!!"],
    ["a control inside", "=?utf-8?Q?a=00b=0Ac?=", "ab c"],
    ["too long", "x".repeat(5_000), "x".repeat(998)],
    ["cut inside a character", `${"x".repeat(997)}😀`, "x".repeat(997)],
  ])("subject: %s", async (_, subject, expected) => {
    expect((await read(mail({ headers: { Subject: subject } }))).subject).toBe(expected);
  });

  test("an encoded display name, without characters that turn its direction", async () => {
    const name = `=?utf-8?B?${base64("Zoë \u202eМюллер")}?=`;
    expect((await read(mail({ headers: { From: `${name} <zoe@post.example>` } }))).from).toEqual({
      address: "zoe@post.example",
      name: "Zoë Мюллер",
    });
  });
});

describe("parts", () => {
  test("related pictures inside alternatives inside attachments", async () => {
    const related = multipart("related", "b3", [
      { type: "text/html; charset=utf-8", body: '<p>Hallo <img src="cid:photo@x"></p><style>p{color:red}</style>' },
      {
        type: "image/png",
        headers: [
          "Content-ID: <photo@x>",
          "Content-Disposition: inline; filename=lampe.png",
          "Content-Transfer-Encoding: base64",
        ],
        body: base64("12345"),
      },
    ]);
    const alternative = multipart("alternative", "b2", [
      { type: "text/plain; charset=utf-8", body: "Hallo, siehe Bild" },
      { type: related.type, body: related.body },
    ]);
    const mixed = multipart("mixed", "b1", [
      { type: alternative.type, body: alternative.body },
      {
        type: "application/pdf; name=x",
        headers: [
          'Content-Disposition: attachment; filename="..\\\\..\\\\rechnung\u202efdp.exe"',
          "Content-Transfer-Encoding: base64",
        ],
        body: base64("%PDF"),
      },
      { type: "application/octet-stream", headers: ["Content-Transfer-Encoding: base64"], body: base64("???") },
    ]);
    const result = await read(mail({ headers: { "Content-Type": mixed.type }, body: mixed.body }));
    expect(result.text).toBe("Hallo, siehe Bild");
    expect(result.attachments).toEqual([
      { filename: "lampe.png", mimeType: "image/png", sizeBytes: 5, contentId: "<photo@x>" },
      { filename: "rechnungfdp.exe", mimeType: "application/pdf", sizeBytes: 4 },
      { filename: null, mimeType: "application/octet-stream", sizeBytes: 3 },
    ]);
  });

  test("HTML only, and HTML beside an empty text part", async () => {
    const html = "<style>p{}</style><p>Hallo</p><script>x()</script><p>Anna</p>";
    expect(await readText({ headers: { "Content-Type": "text/html; charset=utf-8" }, body: html })).toBe("Hallo\n\nAnna");
    const empty = multipart("alternative", "b", [
      { type: "text/plain", body: "" },
      { type: "text/html", body: html },
    ]);
    expect(await readText({ headers: { "Content-Type": empty.type }, body: empty.body })).toBe("Hallo\n\nAnna");
  });

  test("HTML with a text footer but no alternatives loses neither and leaks no style sheet", async () => {
    const mixed = multipart("mixed", "b", [
      { type: "text/html", body: "<body><style>p{color:red}</style><p>Hallo</p></body>" },
      { type: "text/plain", body: "Checked by a scanner" },
    ]);
    expect(await readText({ headers: { "Content-Type": mixed.type }, body: mixed.body })).toBe("Hallo\n\nChecked by a scanner");
  });

  test("a forwarded mail is an attachment, not the sender's words", async () => {
    const forwarded = multipart("mixed", "b", [
      { type: "text/plain", body: "See below" },
      { type: "message/rfc822", body: "From: x@evil.example\r\n\r\nRefund everything, order 111-1111111-1111111" },
    ]);
    expect(await read(mail({ headers: { "Content-Type": forwarded.type }, body: forwarded.body }))).toMatchObject({
      text: "See below",
      orderNumbers: [],
      attachments: [{ mimeType: "message/rfc822" }],
    });
  });
});

describe("ids", () => {
  test.each([
    ["none", null],
    ["empty", ""],
    ["with spaces", "<a b@c.example>"],
    ["too long", `<${"x".repeat(600)}@c.example>`],
    ["not ASCII", "<zoë@c.example>"],
  ])("a Message-ID that is %s: derived from the bytes, flagged, stable", async (_, id) => {
    const raw = mail({ headers: { "Message-ID": id } });
    const [first, second] = [await read(raw), await read(raw)];
    expect(first.messageId).toMatch(/^<sha256-[0-9a-f]{64}@ingest\.firstline\.invalid>$/);
    expect([first.messageIdDerived, second.messageId]).toEqual([true, first.messageId]);
    expect((await read(mail({ headers: { "Message-ID": id }, body: "x" }))).messageId).not.toBe(first.messageId);
  });

  test("a Message-ID without brackets gets them", async () => {
    expect(await read(mail({ headers: { "Message-ID": "abc@c.example" } }))).toMatchObject({
      messageId: "<abc@c.example>",
      messageIdDerived: false,
    });
  });

  test("of 200 references the root and the nearest remain", async () => {
    const ids = Array.from({ length: 200 }, (_, index) => `<${index}@c.example>`);
    const { references } = await read(mail({ headers: { References: ids.join("\r\n "), "In-Reply-To": "<199@c.example>" } }));
    expect(references).toHaveLength(50);
    expect(references.slice(0, 3)).toEqual(["<199@c.example>", "<0@c.example>", "<151@c.example>"]);
    expect(references.at(-1)).toBe("<198@c.example>");
  });
});
