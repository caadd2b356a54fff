import type { NormalText, Spot } from "./normal-text.policy.ts";

/** Card numbers by length, issuer and check digit (ISO/IEC 7812), IBANs by country and check digits (ISO 13616). */
const GROUPS = /(?<![\p{Script=Latin}\p{N}_-])\d(?:[ .-]{0,2}\d){12,18}(?![\p{Script=Latin}\p{N}_]|[.-]\d)/gu;
const ISSUERS: readonly (readonly [RegExp, readonly number[]])[] = [
  [/^4/, [16, 19, 13]],
  [/^(?:5[1-5]|222[1-9]|22[3-9]|2[3-6]|27[01]|2720)/, [16]],
  [/^3[47]/, [15]],
  [/^3(?:0[0-5]|[68])/, [14]],
  [/^(?:6011|64[4-9]|65)/, [16, 19]],
  [/^62/, [16, 17, 18, 19]],
  [/^35(?:2[89]|[3-8])/, [16]],
  [/^(?:5018|5020|5038|6304|6759|676[1-3])/, [16, 18, 19]],
];
const CARD_WORD = /(?:card|visa|mastercard|amex|american express|karte|carte|carta|tarjeta|卡)[^\n]{0,25}$/iu;
const OTHER_WORD =
  /(?:order|tracking|track|parcel|shipment|ean|upc|gtin|serial|reference|sendung|paket|bestell|auftrag|referenz|suivi|colis|commande|référence|spedizione|tracciamento|ordine|pacco|riferimento|pedido|seguimiento|envío|envio|paquete|referencia|dhl|ups|usps|fedex|dpd|gls|hermes|evri|订单|单号|运单|快递|物流|编号|条码)[^\n]{0,30}$/iu;

const passesLuhn = (digits: string): boolean => {
  let sum = 0;
  for (let place = 0; place < digits.length; place += 1) {
    const digit = Number(digits.at(-1 - place));
    const doubled = place % 2 === 1 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
};

const isIssued = (digits: string): boolean =>
  ISSUERS.some(([start, lengths]) => start.test(digits) && lengths.includes(digits.length));

const isCard = (written: string, before: string): boolean => {
  const digits = written.replaceAll(/\D/g, "");
  if (CARD_WORD.test(before)) return true;
  // A parcel or order may have such a number; nobody writes those in groups of four.
  const grouped = /^\d{4}[ .-]\d{4}[ .-]\d{4}[ .-]\d{1,7}$|^\d{4}[ .-]\d{6}[ .-]\d{4,5}$/.test(written);
  return isIssued(digits) && passesLuhn(digits) && (grouped || !OTHER_WORD.test(before));
};

const IBAN = /(?<![\p{L}\p{N}])[A-Z]{2}\s?\d{2}(?:[ .-]?[A-Z0-9]{4}){2,7}(?:[ .-]?[A-Z0-9]{1,3})?(?![\p{L}\p{N}])/giu;

const passesMod97 = (iban: string): boolean => {
  let rest = 0;
  for (const sign of iban.slice(4) + iban.slice(0, 4)) rest = Number(`${rest}${Number.parseInt(sign, 36)}`) % 97;
  return rest === 1;
};

export const findPaymentNumbers = ({ plain, spot }: NormalText): Spot[] => {
  const found: Spot[] = [];
  for (const match of plain.matchAll(GROUPS)) {
    const before = plain.slice(Math.max(0, match.index - 50), match.index);
    if (isCard(match[0], before)) found.push(spot(match.index, match.index + match[0].length));
  }
  for (const match of plain.matchAll(IBAN)) {
    const iban = match[0].replaceAll(/[^A-Za-z0-9]/g, "").toUpperCase();
    const before = plain.slice(Math.max(0, match.index - 12), match.index);
    if (iban.length >= 15 && iban.length <= 34 && (passesMod97(iban) || /iban\W{0,6}$/i.test(before)))
      found.push(spot(match.index, match.index + match[0].length));
  }
  return found;
};
