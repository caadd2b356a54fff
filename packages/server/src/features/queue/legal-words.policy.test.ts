import { expect, test } from "vitest";
import { ownWords } from "../duplicate/index.ts";
import { findLegalWords } from "./legal-words.policy.ts";
import type { LegalKind } from "./legal-words.policy.ts";

const read = (text: string) => findLegalWords(ownWords(text)).map(({ kind }) => kind);

test.each<[string, string, LegalKind]>([
  ["en", "If I don't get my money back by Friday I will contact my lawyer.", "LEGAL"],
  ["en", "We are prepared to take you to court over this.", "LEGAL"],
  ["en", "I write on behalf of our client, Brightside Ltd.", "LEGAL"],
  ["en", "Your listing infringes our registered trademark.", "INTELLECTUAL_PROPERTY"],
  ["en", "This bottle is a counterfeit, the logo is wrong.", "INTELLECTUAL_PROPERTY"],
  ["de", "Ich werde die Sache meinem Anwalt übergeben.", "LEGAL"],
  ["de", "Sonst behalte ich mir rechtliche Schritte vor und gehe zur Verbraucherzentrale.", "LEGAL"],
  ["de", "Das Amtsgericht wird darüber entscheiden.", "LEGAL"],
  ["de", "Ihr Angebot ist eine Markenverletzung.", "INTELLECTUAL_PROPERTY"],
  ["de", "Die Tasche ist eine Fälschung.", "INTELLECTUAL_PROPERTY"],
  ["fr", "Je transmets le dossier à mon avocat.", "LEGAL"],
  ["fr", "Ceci vaut mise en demeure.", "LEGAL"],
  ["fr", "Je vais porter plainte et saisir la DGCCRF.", "LEGAL"],
  ["fr", "Cet article est une contrefaçon.", "INTELLECTUAL_PROPERTY"],
  ["it", "Mi rivolgerò al mio avvocato per vie legali.", "LEGAL"],
  ["it", "Andremo in tribunale.", "LEGAL"],
  ["it", "Usate un marchio registrato senza permesso.", "INTELLECTUAL_PROPERTY"],
  ["es", "Voy a hablar con mi abogado.", "LEGAL"],
  ["es", "Voy a poner una denuncia en el juzgado.", "LEGAL"],
  ["es", "Es una falsificación de la marca.", "INTELLECTUAL_PROPERTY"],
  ["zh", "再不退款我就找律师起诉你们。", "LEGAL"],
  ["zh", "我要打12315投诉。", "LEGAL"],
  ["zh", "你们卖的是假货，侵犯了商标。", "INTELLECTUAL_PROPERTY"],
])("%s: %s", (_, text, kind) => {
  expect(read(text)).toContain(kind);
});

test.each([
  "Are these shoes good for a tennis court?",
  "Which brand is the cup, and is it patented?",
  "Hi Sue, thanks for your help!",
  "The court shoes are too small.",
  "Das Gericht aus dem Topf war lecker, aber der Deckel fehlt.",
  "Welche Marke ist das? Ich brauche eine Rechnung.",
  "Le câble est trop court.",
  "Je cherche un coupe avocat et une huile d'avocat.",
  "Quelle est la marque de ce sac ?",
  "Di che marca è la borsa?",
  "A mi juicio personal el color no es bonito.",
  "¿De qué marca es? La demanda de este producto es alta.",
  "这个杯子是什么牌子的？",
  "My parcel has not arrived, where is it?",
])("everyday words are no legal matter: %s", (text) => {
  expect(read(text)).toEqual([]);
});

test("what is quoted or stands below the signature is not the customer's own word", () => {
  expect(read("Thank you, all is fine.\n\nOn Mon, 2 Nov 2026 Shop wrote:\n> We informed our lawyer.")).toEqual([]);
});

test("the excerpt shows the words with what stands around them", () => {
  const [mention] = findLegalWords(ownWords("The cup broke and you do nothing. My lawyer will write to you next week."));
  expect(mention?.excerpt).toBe("the cup broke and you do nothing. my lawyer will write to you next week.");
});
