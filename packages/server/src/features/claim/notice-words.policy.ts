/** Words by which claims are called in mails: matched on folded text (lower case, without accents, every dash a hyphen). */
import type { ClaimKind } from "./claim-state.policy.ts";

export const fold = (text: string): string =>
  text
    .normalize("NFKD")
    .toLowerCase()
    .replaceAll(/\p{M}/gu, "")
    .replaceAll(/[‐-―−]/gu, "-")
    .replaceAll(/[’‘]/gu, "'")
    .replaceAll(/\s+/gu, " ");

/** Every sort that can be told from its own name. A plain "case" is one only when nothing more exact is named. */
export const SORT_NAMES: readonly (readonly [Exclude<ClaimKind, "MARKETPLACE_CASE">, RegExp])[] = [
  [
    "A_TO_Z",
    /\ba[- ]?to[- ]?z\b|\ba[- ]bis[- ]z\b|garantie a(?: a |-)z\b|\bdalla a alla z\b|\bde la a a la z\b|\ba-z[- ]garantie/u,
  ],
  [
    "INR",
    /(?:\bnot|n't) (?:yet )?received\b|\bnot (?:yet )?arrived\b|\bnicht (?:erhalten|angekommen)\b|\bpas (?:encore )?(?:ete )?recue?\b|\bnon (?:e (?:stato )?)?(?:ancora )?ricevut|\bno (?:ha )?recibid/u,
  ],
  [
    "RETURN",
    /\breturn (?:request|case)\b|ruck(?:gabe|sendung)|\bdemande de retour\b|\brichiesta di re(?:so|stituzione)\b|\bsolicitud de devolucion\b/u,
  ],
  [
    "CHARGEBACK",
    /\bcharge[- ]?backs?\b|\bpayment disputes?\b|zahlungs(?:reklamation|disput|streit)|ruckbuchung|\bcontestation de paiement\b|\bretrofacturation\b|\bcontestazione d(?:i|el) pagamento\b|\bdisputa de(?:l)? pago\b|\bcontracargo\b/u,
  ],
];
export const CASE_NAMES = /\b(?:claim|case)s?\b|\bfall\b|\breclamation\b|\breclamo\b|\breclamacion\b/u;

/** That one was filed. */
export const FILED =
  /\b(?:received|filed|opened|submitted|notification|started|reported|says|states)\b|eingegangen|\bgestellt\b|eroffnet|\bmeldet\b|gemeldet|\brecue?\b|\bdepose|\bouvert|\bsignale|\bricevut|\bpresentat|\bapert|\bsegnala|\brecibid|\bpresentad|\babiert/u;

/** That something else than a filing happened: said in a subject, it is what the mail is about. */
export const OTHER_STAGE =
  /\b(?:decision|decided|granted|denied|closed|withdrawn|cancell?ed|resolved|appeal|reminder|update|reopened|reversed|reimbursed|refunded|won|lost)\b|\b(?:additional|more|further) information\b|entsch(?:ieden|eidung)|abgelehnt|stattgegeben|geschlossen|zuruckgezogen|einspruch|\bweitere informationen\b|erinnerung|\bcloturee?\b|\bretiree?\b|\brefusee?\b|\bacceptee?\b|\bappel\b|informations (?:supplementaires|complementaires)|\brappel\b|\bdecisione\b|\bchius[ao]\b|\britirat[ao]\b|\bricorso\b|ulteriori informazioni|promemoria|\bcerrad[ao]\b|\bretirad[ao]\b|\bdenegad[ao]\b|\bapelacion\b|informacion adicional|recordatorio/u;

/** The same in a body, where filings also tell what may happen later: only what has happened counts. */
export const HAPPENED =
  /\b(?:has|have|was|were|is) (?:now )?(?:been )?(?:granted|denied|closed|withdrawn|decided|reversed|refunded|resolved|cancell?ed|reimbursed)\b|\b(?:your|an) appeal\b|\bwurde .{0,40}(?:stattgegeben|abgelehnt|geschlossen|zuruckgezogen|entschieden)|\ba ete (?:acceptee?|refusee?|cloturee?|retiree?)\b|\be stat[ao] (?:accolt[ao]|respint[ao]|chius[ao]|ritirat[ao])\b|\bha sido (?:aceptad|denegad|cerrad|retirad)[ao]\b/u;

/** How buyers announce a claim; the sorts by name, and what they call a case in Chinese. */
export const ANNOUNCING =
  /\b(?:open|file|start|raise|submit) an? (?:\w+ )?(?:claim|case|dispute)\b|\bdispute (?:the|this|my) (?:charge|payment)|\b(?:fall|antrag) (?:eroffnen|stellen)|zuruckbuchen|\bouvrir (?:un litige|une reclamation)\b|\baprir[eo] (?:un )?(?:reclamo|una contestazione)\b|\babrir (?:un caso|una reclamacion|una disputa)\b|a-to-z ?索赔|索赔|拒付/u;
