import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  explainNoteFault,
  faultOfNote,
  faultsOfNoteLength,
  hasSubstance,
  measureOfNote,
  minimumOf,
  noteTooShort,
} from "./note.policy.ts";
import { SHIPPED_POLICY } from "./stored-document.ts";

const RULE = SHIPPED_POLICY.note;

test.each([
  ["English", "Cup broken, buyer sent three photos"],
  ["German", "Die Tasse kam zerbrochen an, Fotos liegen vor"],
  ["French", "Tasse cassée à la livraison, photos reçues"],
  ["Spanish", "La taza llegó rota, el cliente envió fotos"],
  ["Russian", "Чашка разбита, покупатель прислал фото"],
  ["Arabic", "وصل الكوب مكسورا وأرسل المشتري صورا"],
  ["Chinese", "杯子到货时已碎，有照片"],
  ["Japanese", "カップが割れて届きました"],
  ["Thai", "ถ้วยแตกตอนส่งถึงลูกค้า"],
  ["Korean", "컵이 깨진 채로 도착했고 구매자가 사진을 보내 주었습니다"],
  ["Chinese with an order number", "订单 302-1234567 的杯子已经碎了"],
])("%s: a note that says why has substance", (_, note) => expect(faultOfNote(note, RULE, null)).toBeUndefined());

test.each([
  ["nothing", ""],
  ["blanks", " \n\t      \u00a0   \u3000      "],
  ["one word", "broken"],
  ["19 letters", "abcdefghijklmnopqrs"],
  ["digits and signs", "1234567890 1234567890 !!!!!!!!!!! ........."],
  ["emoji", "😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀"],
  ["seven Chinese characters", "杯子碎了有照片"],
  ["seven Japanese characters", "割れていました"],
  ["invisible signs", "\u200b".repeat(50)],
  ["combining marks alone", "\u0301".repeat(50)],
])("%s is too short", (_, note) => expect(faultOfNote(note, RULE, null)).toBe("TOO_SHORT"));

test("20 letters are enough and 19 are not, and what is not a letter does not count", () => {
  expect(faultOfNote("abcdefghijklmnopqrst", RULE, null)).toBeUndefined();
  expect(faultOfNote("a b c d e f g h i j k l m n o p q r s 1 2 3", RULE, null)).toBe("TOO_SHORT");
});

test("8 characters are enough in a script without word spaces, 7 are not", () => {
  expect([faultOfNote("杯子碎了有照片呢", RULE, null), faultOfNote("杯子碎了有照片", RULE, null)]).toEqual([
    undefined,
    "TOO_SHORT",
  ]);
});

test("a letter outside the basic plane is one letter, not two", () => {
  const deseret = Array.from("𐐀𐐁𐐂𐐃𐐄𐐅𐐆𐐇𐐈𐐉𐐊𐐋𐐌𐐍𐐎𐐏𐐐𐐑𐐒𐐓");
  expect(faultOfNote(deseret.join(""), RULE, null)).toBeUndefined();
  expect(faultOfNote(deseret.slice(1).join(""), RULE, null)).toBe("TOO_SHORT");
});

test("four different letters are enough: bitte has no more", () => {
  expect(faultOfNote("bitte ".repeat(5), RULE, null)).toBeUndefined();
  expect(faultOfNote("bitt ".repeat(6), RULE, null)).toBe("NO_VARIETY");
  expect([hasSubstance("bitte ".repeat(5), RULE, null), hasSubstance("bitt ".repeat(6), RULE, null)]).toEqual([true, false]);
});

test("a note of digits and signs has no letter, not one", () => {
  expect(measureOfNote("1234 -- 5678!")).toEqual({ letters: 0, unspaced: 0, different: 0, plain: "1234 5678" });
});

test.each([
  "aaaaaaaaaaaaaaaaaaaaaaaaaaaa",
  "abababababababababababababab",
  "xyz xyz xyz xyz xyz xyz xyz xyz",
  "哈哈哈哈哈哈哈哈哈哈",
  "AaAaAaAaAaAaAaAaAaAaAaAaAaAa",
  "ああああああああああ",
])("%j repeats the same few letters", (note) => expect(faultOfNote(note, RULE, null)).toBe("NO_VARIETY"));

describe("a listed phrase", () => {
  const letters = (phrase: string): number => phrase.match(/\p{L}/gu)?.length ?? 0;
  test.each(RULE.boilerplate.filter((phrase) => letters(phrase) >= RULE.minimumLetters))(
    "%j is boilerplate, whatever its case, spaces and punctuation",
    (phrase) => {
      const dressed = [
        phrase,
        phrase.toUpperCase(),
        `  ${phrase}!!  `,
        phrase.replaceAll(" ", "   "),
        phrase.replaceAll(" ", "-"),
        `"${phrase}."`,
        phrase.replaceAll(" ", "\u00a0"),
      ];
      expect(dressed.map((note) => faultOfNote(note, RULE, null))).toEqual(dressed.map(() => "BOILERPLATE"));
    },
  );

  test("of the shipped policy has no substance, one way or another", () => {
    expect(RULE.boilerplate.filter((phrase) => hasSubstance(phrase, RULE, null))).toEqual([]);
  });

  test("written in full-width letters is still the same phrase", () => {
    const wide = [...(RULE.boilerplate[0] ?? "")]
      .map((sign) => (sign === " " ? "\u3000" : String.fromCodePoint((sign.codePointAt(0) ?? 0) + 0xfee0)))
      .join("");
    expect(faultOfNote(wide, RULE, null)).toBe("BOILERPLATE");
  });

  test("as part of a longer explanation is no boilerplate", () => {
    expect(faultOfNote(`${RULE.boilerplate[0]}: the cup arrived in pieces`, RULE, null)).toBeUndefined();
  });

  test("of the workspace's own counts as much as the shipped ones", () => {
    expect(
      faultOfNote("Kulanz nach Ermessen des Teams", { ...RULE, boilerplate: ["kulanz nach ermessen des teams"] }, null),
    ).toBe("BOILERPLATE");
  });
});

test("the actor's previous note again is refused, also when only its case or punctuation changed; another note is not", () => {
  const previous = "The cup arrived in three pieces, photos are attached";
  const again = [previous, previous.toUpperCase(), `${previous}!`, previous.replace(",", " -")];
  expect(again.map((note) => faultOfNote(note, RULE, previous))).toEqual(again.map(() => "REPEATED"));
  expect(faultOfNote("The plate arrived in three pieces, photos are attached", RULE, previous)).toBeUndefined();
});

test("laws: making a note longer by letters never makes it too short, and having substance is having no fault", () => {
  const note = fc.string({ unit: "grapheme", maxLength: 60 });
  fc.assert(
    fc.property(note, note, (a, b) => {
      const isTooShort = (text: string) => faultOfNote(text, RULE, null) === "TOO_SHORT";
      expect(!isTooShort(a) && isTooShort(`${a} ${b}`)).toBe(false);
      expect(hasSubstance(a, RULE, b)).toBe(faultOfNote(a, RULE, b) === undefined);
    }),
  );
});

test("each fault is explained by what to type instead, and the minimum is shown as the rule has it", () => {
  expect(explainNoteFault("TOO_SHORT", RULE)).toBe(
    "The note needs at least 20 letters, or 8 characters in scripts without word spaces: say why you use your authority.",
  );
  const sentences = (["TOO_SHORT", "NO_VARIETY", "BOILERPLATE", "REPEATED"] as const).map((fault) =>
    explainNoteFault(fault, RULE),
  );
  expect(new Set(sentences).size).toBe(4);
  expect(minimumOf(RULE)).toEqual({ minimumLetters: 20, minimumCharactersUnspaced: 8 });
  expect(noteTooShort("REPEATED", RULE)).toEqual({
    __typename: "NoteTooShort",
    code: "NOTE_TOO_SHORT",
    path: ["input", "note"],
    message: sentences[3],
    minimum: minimumOf(RULE),
  });
});

test("a note has at most 5000 characters; what is longer is told by the name of its field", () => {
  expect(faultsOfNoteLength("a".repeat(5000))).toEqual([]);
  const message = "must have at most 5000 characters";
  expect(faultsOfNoteLength("a".repeat(5001))).toEqual([{ path: ["input", "note"], message }]);
  expect(faultsOfNoteLength("a".repeat(5001), "comment")).toEqual([{ path: ["input", "comment"], message }]);
});
