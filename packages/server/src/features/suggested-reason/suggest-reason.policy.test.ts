import { expect, test } from "vitest";
import { ownWords, reasonsOf } from "../duplicate/index.ts";
import { proposeReason } from "./suggest-reason.policy.ts";

const propose = (text: string, facts: { isFba?: boolean; isDelivered?: boolean } = {}) => {
  const own = ownWords(text);
  return proposeReason({ own, weights: reasonsOf(own), mentions: [], isFba: false, isDelivered: false, ...facts })?.name ?? null;
};

test.each<[string, string]>([
  ["Where is my parcel? It should have arrived last week.", "Tracking update"],
  ["Wo bleibt mein Paket? Es ist noch nicht angekommen.", "Tracking update"],
  ["Où est mon colis ? Je n'ai rien reçu.", "Tracking update"],
  ["Dov'è il mio pacco? Non è arrivato.", "Tracking update"],
  ["¿Dónde está mi pedido? No ha llegado.", "Tracking update"],
  ["我的包裹在哪里？一直没有收到。", "Tracking update"],
  ["The vase arrived broken, it is in several pieces.", "Damaged in transit"],
  ["Die Vase kam zerbrochen an, nur Scherben.", "Damaged in transit"],
  ["Please cancel my order, I bought it by mistake.", "Cancellation"],
  ["Bitte stornieren Sie meine Bestellung.", "Cancellation"],
  ["J'ai commandé par erreur, merci d'annuler la commande.", "Cancellation"],
  ["I forgot my password and cannot log in to my account.", "Cannot log in"],
  ["I changed my mind and would like to return it. How do I get a return label?", "Standard return"],
  ["I will open an A-to-z claim now.", "A-to-z claim"],
])("%s: %s", (text, name) => {
  expect(propose(text)).toBe(name);
});

test("who ships and what the carrier says decide between neighbours", () => {
  expect(propose("I would like to return it, please send a return label.", { isFba: true })).toBe("FBA return");
  expect(propose("It says delivered but I never got it.", { isDelivered: true })).toBe("Not delivered");
});

test.each(["Hello", "Thanks!", "Please call me.", "I need an invoice with my VAT number.", "You sent the wrong colour.", "?"])(
  "nothing rather than a guess: %s",
  (text) => expect(propose(text)).toBeNull(),
);

test("two matters at once are for a person to weigh", () => {
  expect(propose("The cup arrived broken. And please cancel my other order, I bought it by mistake.")).toBeNull();
});
