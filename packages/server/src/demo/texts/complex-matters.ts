import type { Language } from "../language.ts";

/** A rare and hard matter. `reason` is null where nobody has looked at it yet: its words alone put it into the queue. */
export type ComplexMatter = {
  readonly language: Language;
  readonly reason: "Intellectual property" | "Legal matter" | "A-to-z claim" | null;
  readonly subject: string;
  readonly body: string;
};

/** What a desk gets a few times a month, and nobody answers by a macro (S89). */
export const COMPLEX_MATTERS: readonly ComplexMatter[] = [
  {
    language: "en",
    reason: "Intellectual property",
    subject: "Notice of trademark infringement",
    body: "Dear Sir or Madam,\n\nwe act on behalf of our client, Lumora Home Ltd, the owner of the registered trademark LUMORA. You offer table lamps under this name without a licence. Please end the listing within seven days and tell us how many you have sold.\n\nKind regards,\nHartley and Webb",
  },
  {
    language: "en",
    reason: "A-to-z claim",
    subject: "Claim on my order",
    body: "I have asked twice and nothing happened, so I opened an A-to-z claim today. I will not withdraw it. What do you intend to tell Amazon?",
  },
  {
    language: "en",
    reason: null,
    subject: "This is not genuine",
    body: "The bottle I received is a counterfeit: the logo is printed, not engraved, and the brand owner tells me the serial number does not exist. Where did you buy these?",
  },
  {
    language: "de",
    reason: "Legal matter",
    subject: "Fristsetzung",
    body: "Guten Tag,\n\nich habe Ihnen eine Frist bis Freitag gesetzt. Danach übergebe ich die Sache meinem Anwalt und melde den Vorgang der Verbraucherzentrale. Bitte bestätigen Sie mir schriftlich, wie Sie weiter vorgehen.",
  },
  {
    language: "fr",
    reason: "Legal matter",
    subject: "Mise en demeure",
    body: "Bonjour,\n\nce message vaut mise en demeure. Sans réponse de votre part sous huit jours, mon avocat saisira le tribunal. Je conserve tous nos échanges.",
  },
  {
    language: "it",
    reason: null,
    subject: "Ultimo avviso",
    body: "Buongiorno,\n\nho aspettato abbastanza. Il mio avvocato vi scriverà nei prossimi giorni e procederemo per vie legali, se entro venerdì non ricevo una proposta seria.",
  },
  {
    language: "es",
    reason: null,
    subject: "Reclamación formal",
    body: "Hola:\n\nesta es mi última reclamación amistosa. Si no recibo una solución, pondré una denuncia y mi abogado se encargará del resto. Tengo fotos y facturas de todo.",
  },
  {
    language: "zh",
    reason: "Intellectual property",
    subject: "商标侵权通知",
    body: "您好：\n\n我们是该品牌的商标持有人。贵店销售的商品未经授权使用了我们的商标，涉嫌侵权。请在七日内下架并书面回复，否则我们将委托律师处理。",
  },
];
