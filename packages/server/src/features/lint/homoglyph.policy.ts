/**
 * Letters of other scripts that look like Latin ones, after Unicode's confusables (UTS #39), cut down to Cyrillic, Greek and a few Latin
 * letters that people really use to get around filters. None of the six languages is written with them.
 */
const PAIRS =
  "аa еe оo рp сc уy хx іi ѕs јj һh ԁd ԛq ԝw вb кk мm нh тt ёe АA ВB ЕE КK МM НH ОO РP СC ТT УY ХX ІI ЅS ЈJ ԌG αa οo ρp νv τt υu ιi κk χx εe ηn σo ωw ΑA ΒB ΕE ΖZ ΗH ΙI ΚK ΜM ΝN ΟO ΡP ΤT ΥY ΧX ıi ɑa ɡg ɩi ʟL ɴN ʀR ʙB ʜH";

const LOOKS = new Map(PAIRS.split(" ").map((pair) => [pair.slice(0, 1), pair.slice(1)] as const));

export const homoglyphOf = (sign: string): string | undefined => LOOKS.get(sign);
