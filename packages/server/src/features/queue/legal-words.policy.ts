/** Words that make a matter one for a lawyer (S89), in six languages. Read on folded own words: no case, accents, quotes or signatures. */
export const LEGAL_KINDS = ["LEGAL", "INTELLECTUAL_PROPERTY"] as const;
export type LegalKind = (typeof LEGAL_KINDS)[number];
export type LegalMention = { readonly kind: LegalKind; readonly excerpt: string };

/**
 * Whole words and phrases that hardly mean anything else: a French avocat may be an avocado, a German Gericht a dish, an English court one
 * for tennis, so that these count only in company that settles it.
 */
const WORDS: readonly { readonly kind: LegalKind; readonly pattern: RegExp }[] = [
  {
    // en
    kind: "LEGAL",
    pattern:
      /\b(lawyers?|attorneys?|solicitors?|barristers?|legal (action|advice|counsel|department|proceedings|steps|team|notice)|law ?suits?|litigat\w*|(sue|suing) (you|your|the (seller|company|shop))|(small claims|district|county|federal|civil) court|(to|in) court|court (order|hearing|summons|case|proceedings)|cease and desist|subpoena|on behalf of (my|our) client|trading standards|consumer protection (agency|authority|office|bureau)|better business bureau|ombudsman)\b/,
  },
  {
    // en
    kind: "INTELLECTUAL_PROPERTY",
    pattern:
      /\b(trade ?marks?|copyrights?|intellectual property|infring\w+|counterfeits?|brand owner|rights? (holder|owner)|(our|my|the) patent|patent (rights?|holder|owner)|design rights?|dmca)\b/,
  },
  {
    // de
    kind: "LEGAL",
    pattern:
      /\b(rechtsan(walt|walte)\w*|anwalt\w*|anwaltskanzlei|kanzlei|rechtliche(n|r)? (schritte\w*|mittel\w*)|rechtsweg|rechtsabteilung|rechtsschutz\w*|klage (einreich|erheb)\w*|klage ein|verklage\w*|vor gericht|gerichtlich\w*|(amts|land)gericht\w*|mahnbescheid\w*|abmahn\w*|unterlassungs\w*|einstweilige\w* verfugung|strafanzeige|verbraucher(zentrale|schutz)\w*|mandant\w*)\b/,
  },
  {
    // de
    kind: "INTELLECTUAL_PROPERTY",
    pattern:
      /\b(marken(recht|verletzung|inhaber|schutz)\w*|urheberrecht\w*|patent(verletzung|recht|inhaber)\w*|geistige[ns]? eigentum\w*|schutzrecht\w*|produktfalschung\w*|falschung(en)?|gefalscht\w*|plagiat\w*|geschmacksmuster\w*)\b/,
  },
  {
    // fr
    kind: "LEGAL",
    pattern:
      /\b((mon|notre|nos|leur|son) avocate?s?|cabinet d'avocats?|mise en demeure|mets? en demeure|actions? en justice|poursuites? judiciaires?|(poursuivre|poursuivrai|poursuivrons) en justice|(voie|procedure) judiciaire|(porter|porte|porterai|deposer|depose|deposerai) plainte|tribuna(l|ux)|saisir la justice|dgccrf|huissier|service juridique|(notre|mon) client\b)/,
  },
  {
    // fr
    kind: "INTELLECTUAL_PROPERTY",
    pattern:
      /\b(contrefacons?|contrefaits?|contrefaites?|propriete intellectuelle|marque deposee|droits? (des|de) marques?|droits? d'auteur|(atteinte|violation) (a|de) (la|notre|ma) marque|(notre|mon) brevet|titulaire de la marque)\b/,
  },
  {
    // it
    kind: "LEGAL",
    pattern:
      /\b(avvocat[oaie]\w*|azion[ei] legal[ei]|vie legali|studio legale|ufficio legale|tribunal[ei]|querel\w+|denunci\w+|diffid\w+|giudice di pace|fare causa|far(vi|ti|le|gli) causa|in giudizio|associazione (dei )?consumatori|(nostro|mio) (cliente|assistito))\b/,
  },
  {
    // it
    kind: "INTELLECTUAL_PROPERTY",
    pattern:
      /\b(marchi[oi]? registrat[oi]|(violazione|titolare|contraffazione) del (nostro |mio )?marchio|proprieta intellettuale|contraffa\w+|diritt[oi] d'autore|(nostro|mio) brevetto|violazione (di|del) brevetto)\b/,
  },
  {
    // es
    kind: "LEGAL",
    pattern:
      /\b(abogad[oa]s?|acciones (legales|judiciales)|via (judicial|legal)|demanda judicial|(poner|pondre|presentar|presentare|interponer) una (demanda|denuncia)|demandar(los|le|les|te|os)?|denunciar(los|le|les|te|os)?|tribunal(es)?|juzgados?|(a|ir a) juicio(?! (mio|personal))|bufete|burofax|asesoria juridica|hojas? de reclamacion(es)?|oficina del consumidor|organizacion de consumidores|(nuestro|mi) cliente)\b/,
  },
  {
    // es
    kind: "INTELLECTUAL_PROPERTY",
    pattern:
      /\b(marcas? registradas?|propiedad (intelectual|industrial)|falsificad[oa]s?|falsificacion(es)?|infraccion de (marca|patente|derechos)|derechos de autor|titular de la marca|(nuestra|mi) patente)\b/,
  },
  {
    // zh
    kind: "LEGAL",
    pattern: /律师|起诉|诉讼|法院|法庭|法律(途径|责任|手段|行动|程序)|消费者协会|消协|工商局|市场监管局|12315/,
  },
  { kind: "INTELLECTUAL_PROPERTY", pattern: /商标|侵权|知识产权|专利权|假货|仿冒|盗版|著作权|版权/ },
];

/** What stands around the words that were found: enough to judge them without opening the message. */
const AROUND = 60;

/** At most one of each kind. Which language it is in is not told: Italian and Spanish share half of these words. */
export const findLegalWords = (own: string): readonly LegalMention[] =>
  LEGAL_KINDS.flatMap((kind) => {
    for (const { pattern } of WORDS.filter((words) => words.kind === kind)) {
      const found = pattern.exec(own);
      if (!found) continue;
      const excerpt = own.slice(Math.max(0, found.index - AROUND), found.index + found[0].length + AROUND).trim();
      return [{ kind, excerpt }];
    }
    return [];
  });
