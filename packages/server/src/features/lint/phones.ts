/** Telephone numbers in a text. Order numbers, tracking numbers, references, dates and amounts are none. */
import { parsePhoneNumberFromString } from "libphonenumber-js/max";
import type { CountryCode } from "libphonenumber-js/max";
import type { NormalText, Spot } from "./normal-text.policy.ts";

/** Where numbers without a country code may come from, by the text's languages. */
const COUNTRIES: readonly CountryCode[] = ["US", "GB", "DE", "AT", "CH", "FR", "IT", "ES", "CN"];

/** Numbers with a form of their own; they are blanked before anybody looks for phones. */
const OTHER_NUMBERS = [
  // Amazon 3-7-7, eBay 2-5-5 (also with 14 digits), our own ids.
  /(?<!\d)\d{3}-\d{7}-\d{7}(?!\d)/g,
  /(?<!\d)\d{2}-\d{5}-\d{5}(?!\d)/g,
  /(?<![a-z\d])[a-z]{3}_[a-z\d]{6,40}(?![a-z\d])/gi,
  // Letters and digits in one word: tracking numbers of UPS, Royal Mail, DHL (1Z…, RM…GB, JJD…), IBANs, models, ASINs, colours.
  /(?<![\p{Script=Latin}\p{N}])(?=[\p{N}-]{0,40}\p{Script=Latin})(?=[\p{Script=Latin}-]{0,40}\p{N})[\p{Script=Latin}\p{N}-]{4,40}(?![\p{Script=Latin}\p{N}])/gu,
  /(?<![\p{L}\p{N}])[A-Z]{2}\d{2}(?: ?[A-Z\d]{4}){2,7}(?: ?[A-Z\d]{1,3})?(?![\p{L}\p{N}])/gu,
  // Dates, times, amounts.
  /(?<!\d)\d{4}[-/.]\d{1,2}[-/.]\d{1,2}(?!\d)/g,
  /(?<!\d|\d[-/.])\d{1,2}[-/.]\s?\d{1,2}[-/.]\s?\d{2,4}(?![-/.]?\d)/g,
  /(?<!\d)\d{1,2}:\d{2}(?::\d{2})?(?!\d)/g,
  /(?<![\d.,])\d{1,3}(?:[.,' ]\d{3}){0,3}[.,]\d{2}\s?(?=€|\$|£|¥|EUR|USD|GBP|CNY|RMB|元|euro|dollar)/giu,
  /(?:€|\$|£|¥|EUR|USD|GBP)\s?\d{1,3}(?:[.,' ]?\d{3}){0,3}(?:[.,]\d{2})?(?!\d)/gi,
  /(?<!\d)\d{4}\s?年\s?\d{1,2}\s?月(?:\s?\d{1,2}\s?日)?/g,
  // More digits in one piece than a phone number has (E.164: 15); 12 and more are parcels, articles (EAN) and feeds.
  /(?<![\d+])\d{12,}/g,
  // Sizes and ranges: 120 x 60 x 40, 9:00-17:00, 2-3.
  /(?<!\d)\d{1,4}(?:[.,]\d{1,2})?\s?[x×]\s?\d{1,4}(?:[.,]\d{1,2})?(?:\s?[x×]\s?\d{1,4}(?:[.,]\d{1,2})?)?/gi,
];

/** Words in front of a number that make it a phone number… */
const PHONE_WORD =
  /(?:\b(?:tel|phone|telephone|call|ring|mobile|cell|cellphone|fax|hotline|whatsapp|whats app|sms|text (?:us|me)|dial|viber|signal|reach (?:us|me)|telefon|telefonnummer|ruf|rufnummer|rufen|anruf|anrufen|handy|mobil|handynummer|servicenummer|erreichbar|durchwahl|téléphone|telephone|appel|appelez|appeler|portable|joignable|telefono|chiami|chiamare|chiamateci|chiamaci|chiamarci|cellulare|numero verde|teléfono|llame|llamar|llámenos|llamenos|llámanos|móvil|movil|celular|tfno|tlf|tél|wechat)\b|电话|手机|致电|拨打|拨|来电|联系电话|热线|座机|微信|号码)[^\d\n]{0,40}$/iu;
/** …and words that make it something else. */
const OTHER_WORD =
  /(?:\b(?:sn|s\/n|imei|order|orders|tracking|track|parcel|shipment|reference|ref|sku|asin|ean|upc|isbn|gtin|serial|model|part|parts|spare part|item|article|invoice|ticket|case|return|rma|refund|transaction|id|code|postcode|zip|batch|lot|version|bestellung|bestellnummer|bestell|sendung|sendungsnummer|sendungsverfolgung|paket|paketnummer|referenz|artikel|artikelnummer|teil|teilenummer|ersatzteil|ersatzteilnummer|rechnung|rechnungsnummer|seriennummer|modell|auftrag|auftragsnummer|vorgang|vorgangsnummer|transaktion|rücksendung|retoure|plz|kunden|kundennummer|commande|suivi|colis|pièce|piece|référence|reference|article|facture|modèle|série|dossier|retour|ordine|spedizione|tracciamento|pacco|ricambio|pezzo|riferimento|articolo|fattura|modello|seriale|pratica|reso|rimborso|pedido|seguimiento|envío|envio|paquete|recambio|pieza|referencia|artículo|articulo|factura|modelo|serie|caso|devolución|devolucion|reembolso|número de|numero de|numero di|numéro de|dhl|ups|usps|fedex|dpd|gls|hermes|evri|royal mail|correos|colissimo|chronopost|brt|sda|poste)\b|配件|零件|订单|单号|运单|快递|物流|编号|型号|货号|序列号|参考号|退货|发票|邮编|条码|批号|账号|帐号|卡号|账户)[^\d\n]{0,25}$/iu;

const blank = (text: string): string =>
  OTHER_NUMBERS.reduce((left, pattern) => left.replaceAll(pattern, (found) => "\u0001".repeat(found.length)), text);

type Candidate = { readonly start: number; readonly end: number };
const BEFORE = 60;
/** A phone number has at most 15 digits (E.164); fewer than 6 nobody outside of a town dials. */
const [FEWEST, MOST] = [6, 15];

/** Digits in groups, as people write phone numbers; every separator is one, so there is one way to read a text. */
const GROUPED =
  /(?<![\p{Script=Latin}\p{N}\u0001])\+?\(?\d{1,15}(?:[ \t\u00a0./()·–-]{1,3}\d{1,11}){0,8}(?![\p{Script=Latin}\p{N}\u0001])/gu;

/** Exists in one of the countries, as the library that mail programs and telephones use knows them. */
const exists = (written: string): boolean =>
  /^\(?\+|^00[1-9]/.test(written)
    ? parsePhoneNumberFromString(written.replace(/^00/, "+"))?.isValid() === true
    : COUNTRIES.some((country) => parsePhoneNumberFromString(written, country)?.isValid() === true);

/** Without a word and without a plus, only what is written in groups or begins as national numbers do. */
const looksDialled = (written: string): boolean =>
  /^\(?0\d/.test(written) ||
  // Without the leading zero no country groups four digits first: 4005-112-778 is a part.
  (/[\d)][ ./()–-]+\d/.test(written) && !/^\d{4,}\D/.test(written)) ||
  /^1[3-9]\d{9}$/.test(written) ||
  /^[1-9]\d{9,10}$/.test(written);

const isPhone = (plain: string, { start, end }: Candidate): boolean => {
  const before = plain.slice(Math.max(0, start - BEFORE), start);
  const written = plain.slice(start, end);
  const digits = written.replaceAll(/\D/g, "").length;
  if (digits < FEWEST) return false;
  if (PHONE_WORD.test(before)) return true;
  if (digits > MOST) return false;
  if (/^\(?\+/.test(written)) return digits >= 9 || exists(written);
  return !OTHER_WORD.test(before) && looksDialled(written) && exists(written);
};

/** The candidate, or the part of it behind an amount or a range that begins as a phone number does. */
const phoneIn = (plain: string, whole: Candidate): Candidate | undefined => {
  if (isPhone(plain, whole)) return whole;
  const inner = /[ \t](?=\(?[+0]\d)/g;
  for (const match of plain.slice(whole.start, whole.end).matchAll(inner)) {
    const part = { start: whole.start + match.index + 1, end: whole.end };
    if (isPhone(plain, part)) return part;
  }
  return undefined;
};

/** Seven and more digits spelled out: "five five five, one two…". */
const DIGIT_WORDS =
  "zero|one|two|three|four|five|six|seven|eight|nine|oh|double|null|eins|zwei|zwo|drei|vier|fünf|fuenf|sechs|sieben|acht|neun|zéro|un|deux|trois|quatre|cinq|six|sept|huit|neuf|uno|due|tre|quattro|cinque|sei|sette|otto|nove|cero|dos|tres|cuatro|cinco|seis|siete|ocho|nueve";
const PAIR_WORDS =
  "ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty|dix|onze|douze|treize|quatorze|quinze|seize|vingts?|trente|quarante|cinquante|soixante|et|zehn|elf|zwölf|\\p{L}{2,20}(?:zehn|zig|ßig)|dieci|undici|dodici|\\p{L}{2,8}dici|dicia\\p{L}{2,8}|venti\\p{L}{0,8}|\\p{L}{3,8}anta\\p{L}{0,8}|diez|once|doce|trece|catorce|quince|dieci\\p{L}{4,8}|veinti?\\p{L}{0,8}|treinta|cuarenta|cincuenta|sesenta|setenta|ochenta|noventa|y";
const SIGN = "[零〇一二三四五六七八九幺]";
/** Seven digits and more, or a zero at the beginning and four pairs and more, as French numbers are told. */
const SPELLED = [
  new RegExp(String.raw`(?<!\p{L})(?:(?:${DIGIT_WORDS})(?!\p{L})[\s,.-]{1,3}){6,20}(?:${DIGIT_WORDS})(?!\p{L})`, "giu"),
  new RegExp(
    String.raw`(?<!\p{L})(?:zero|zéro|null|cero)(?!\p{L})(?:[\s,.-]{1,3}(?:${DIGIT_WORDS}|${PAIR_WORDS})(?!\p{L})){4,20}`,
    "giu",
  ),
  new RegExp(String.raw`${SIGN}(?:[，,、\s-]?${SIGN}){6,14}`, "gu"),
];

export const findPhones = ({ plain, spot }: NormalText): Spot[] => {
  const blanked = blank(plain);
  const found: Spot[] = [];
  const add = ({ start, end }: Candidate): void => {
    const place = spot(start, end);
    found.push(place);
  };
  for (const match of blanked.matchAll(GROUPED)) {
    const phone = phoneIn(blanked, { start: match.index, end: match.index + match[0].length });
    if (phone) add(phone);
  }
  for (const pattern of SPELLED)
    for (const match of plain.matchAll(pattern)) add({ start: match.index, end: match.index + match[0].length });
  return found;
};
