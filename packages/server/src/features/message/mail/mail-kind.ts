import type { LoopSign, MailKind, SenderClass } from "./mail.ts";
import type { MailHeaders } from "./mail-headers.ts";

/** RFC 5321 §6.3 wants at least 100 hops allowed before a loop is assumed; a buyer's mail takes under ten. */
const MAX_HOPS = 25;

/** What Amazon writes over the copy of a message sent from Seller Central, per store language. */
const COPY_PHRASE =
  /copy of the (?:e-?mail|message) (?:that )?you sent|cópia d[oae] (?:e-?mail|mensagem) que você enviou|kopie (?:der|ihrer) (?:e-?mail|nachricht)|copie (?:de l['’]e-?mail|du message|de votre (?:message|e-?mail))|copia del? (?:correo|mensaje|e-?mail)|copia dell['’]e-?mail|copia del messaggio|送信した.{0,20}コピー|(?:发送|發送).{0,40}副本/iu;

/** How Amazon says that a message to a buyer did not arrive or that the buyer opted out. */
const UNDELIVERED_PHRASE =
  /unable to deliver the message you sent|(?:chosen to opt|opted)[ -]?out|could not be delivered|konnte nicht zugestellt werden|n['’]a pas pu être (?:remis|distribué|envoyé)|no (?:se )?(?:ha podido|pudo) (?:ser )?entrega|impossibile (?:consegnare|recapitare)|não (?:foi possível entregar|pôde ser entregue)|配信できません|无法(?:送达|投递)/iu;

/** Subjects Amazon gives to a message written in its contact form, per store language. */
const FORM_SUBJECT =
  /amazon[- ](?:customer|kund)|client (?:d['’])?amazon|cliente (?:de |di |da )?amazon|pergunta do cliente|amazon-klant|klient.{0,12}amazon|amazon müşteri|amazon.{0,40}(?:お客様|买家|買家|客户|顾客)|亚马逊.{0,40}(?:买家|客户|顾客)/iu;

const REPLY_SUBJECT = /^(?:re|aw|sv|antw|ynt|odp|rif|回复|返信|答复)\s?[:：]/iu;

type KindFacts = {
  readonly headers: MailHeaders;
  readonly senderAddress: string;
  readonly senderClass: SenderClass;
  readonly subject: string;
  /** Amazon's own words in the mail: of its template before a buyer's text, or the start of its notice. */
  readonly preamble: string;
  readonly partTypes: readonly string[];
  readonly references: readonly string[];
};

/**
 * What kind of mail this is. Reports and automatic answers go before "buyer message", because they
 * come from real addresses of real buyers. Amazon's own phrases count only in mail that claims to be Amazon's, so a
 * buyer who quotes one is still a buyer.
 */
export function classifyMail(facts: KindFacts): MailKind {
  if (isSellerCopy(facts)) return "SELLER_COPY";
  if (isBounce(facts)) return "BOUNCE";
  if (facts.senderClass === "MARKETPLACE") return "MARKETPLACE_NOTICE";
  if (isAutoReply(facts)) return "AUTO_REPLY";
  if (facts.senderClass !== "RELAY") return "MAIL";
  return isContactForm(facts) ? "CONTACT_FORM" : "BUYER_MESSAGE";
}

export function findLoopSigns(headers: MailHeaders, sender: string, ownAddresses: readonly string[]): LoopSign[] {
  const signs: LoopSign[] = [];
  const own = new Set(ownAddresses.map((address) => withoutSuffix(address.trim().toLowerCase())));
  if (own.has(withoutSuffix(sender))) signs.push("OWN_ADDRESS");
  if (headers.all("auto-submitted").some((value) => keyword(value) !== "no")) signs.push("AUTO_SUBMITTED");
  if (headers.all("x-loop").length > 0) signs.push("X_LOOP");
  if (headers.all("precedence").some((value) => /^(?:bulk|junk|auto_reply)$/.test(keyword(value)))) signs.push("PRECEDENCE");
  if (headers.all("received").length > MAX_HOPS) signs.push("TOO_MANY_HOPS");
  return signs;
}

function isSellerCopy(facts: KindFacts): boolean {
  if (facts.senderClass !== "MARKETPLACE" && facts.senderClass !== "RELAY") return false;
  return notificationType(facts).includes("CONFIRMATION_TO_MERCHANT") || COPY_PHRASE.test(facts.preamble);
}

function isBounce(facts: KindFacts): boolean {
  const { headers, senderAddress } = facts;
  const contentType = (headers.first("content-type") ?? "").toLowerCase();
  if (contentType.startsWith("multipart/report") && !contentType.includes("disposition-notification")) return true;
  if (facts.partTypes.includes("message/delivery-status") || headers.first("x-failed-recipients") !== null) return true;
  const [local = ""] = senderAddress.split("@");
  if (local === "mailer-daemon") return true;
  // Servers also report as `<>` or as a bare `MAILER-DAEMON` without any address.
  if (local === "" && (nullSender(headers, "from") || /^"?mailer-daemon/i.test(headers.first("from") ?? ""))) return true;
  if (local === "postmaster" && nullSender(headers, "return-path")) return true;
  if (facts.senderClass !== "MARKETPLACE") return false;
  return /FAIL|BOUNCE|UNDELIVER|OPT_?OUT/.test(notificationType(facts)) || UNDELIVERED_PHRASE.test(facts.preamble);
}

/** RFC 3834's header, and what its predecessors and read receipts (RFC 8098) use instead. */
function isAutoReply({ headers }: KindFacts): boolean {
  const contentType = (headers.first("content-type") ?? "").toLowerCase();
  return (
    headers.all("auto-submitted").some((value) => keyword(value) !== "no") ||
    headers.all("precedence").some((value) => keyword(value) === "auto_reply") ||
    ["x-autoreply", "x-autorespond", "x-autoresponse"].some((name) => headers.first(name) !== null) ||
    contentType.startsWith("multipart/report")
  );
}

/**
 * Written in Amazon's contact form and not an answer to anything. Only a label: both kinds are
 * buyer messages to every rule, so an unknown translation of the subject costs nothing but the label.
 */
function isContactForm(facts: KindFacts): boolean {
  return facts.references.length === 0 && !REPLY_SUBJECT.test(facts.subject) && FORM_SUBJECT.test(facts.subject);
}

/** `<>`: nobody to answer, as reports must be sent (RFC 5321 §4.5.5). */
function nullSender(headers: MailHeaders, name: string): boolean {
  return (headers.first(name) ?? "").trim().endsWith("<>");
}

function notificationType({ headers }: KindFacts): string {
  return (headers.first("x-space-notification-type") ?? "").toUpperCase().slice(0, 200);
}

/** The value before parameters and comments. */
function keyword(value: string): string {
  return /^[a-z_-]*/.exec(value.trim().toLowerCase())?.[0] ?? "";
}

function withoutSuffix(address: string): string {
  const at = address.lastIndexOf("@");
  const plus = address.indexOf("+");
  return plus > 0 && plus < at ? address.slice(0, plus) + address.slice(at) : address;
}
