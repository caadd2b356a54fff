import type { Phrases } from "./phrases.ts";

export const italian: Phrases = {
  products: ["scarponi da trekking", "lanterna da campeggio", "tubo da giardino", "coperta di lana", "padella in ghisa"],
  topics: {
    late: {
      facts: [
        "{p}: spedito dieci giorni fa e non ancora consegnato.",
        "L'ordine ({p}) doveva arrivare la settimana scorsa.",
        "nessun aggiornamento del tracking da lunedì",
        "L'ordine {o} è ancora in transito, la data prevista è passata.",
      ],
      asks: ["Dov'è il mio pacco?", "Quando arriva?", "Mandatemi il numero di tracciamento.", "Potete sentire il corriere?"],
    },
    lost: {
      facts: [
        "Risulta consegnato ma non ho mai ricevuto {p}.",
        "Il corriere dice di averlo lasciato alla porta, non c'era niente.",
        "Segnato come consegnato, nessuno ha ricevuto nulla.",
      ],
      asks: ["Aprite un'indagine.", "Voglio la sostituzione o i soldi.", ""],
    },
    broken: {
      facts: [
        "Articolo arrivato danneggiato: {p}.",
        "La scatola era strappata e {p} ammaccato.",
        "aperto il pacco, {p} in frantumi",
        "{p} con un graffio profondo e il manico piegato.",
      ],
      asks: ["Posso avere la sostituzione?", "Vorrei il rimborso.", "Foto in allegato.", "Cosa devo fare?"],
    },
    swapped: {
      facts: [
        "Ho ricevuto l'articolo sbagliato, avevo ordinato {p}.",
        "Mi avete mandato un tostapane invece di {p}.",
        "Questo non è quello che ho ordinato ({p}).",
      ],
      asks: ["Mandate quello giusto.", "Come lo cambio?", ""],
    },
    lacking: {
      facts: ["Manca un pezzo: {p}.", "{p} senza gli accessori.", "Due parti su quattro non erano nella scatola."],
      asks: ["Mandate le parti mancanti.", "Potete inviare il resto?", ""],
    },
    sendBack: {
      facts: ["Vorrei restituire {p}.", "{p} non mi piace, lo voglio rimandare.", "Avviate il reso per l'ordine {o}."],
      asks: ["Come ricevo l'etichetta di reso?", "Qual è l'indirizzo per il reso?", "Chi paga la spedizione di ritorno?", ""],
    },
    moneyBack: {
      facts: [
        "Ho restituito {p} ma non ho avuto il rimborso.",
        "Ancora nessun rimborso per {p}.",
        "Il rimborso non risulta sul conto.",
      ],
      asks: ["Quando sarò rimborsato?", "Controllate per favore.", ""],
    },
    stop: {
      facts: ["Annullate il mio ordine {o}.", "Voglio annullare {p}.", "Ho ordinato {p} per errore, potete annullare?"],
      asks: ["Non mi serve più.", "Non è ancora partito.", ""],
    },
    bill: {
      facts: ["Mi serve la fattura per {p}.", "Potete mandarmi la fattura dell'ordine {o}?", "Nel pacco non c'era la ricevuta."],
      asks: ["Con la partita IVA.", "Basta un PDF.", ""],
    },
    howTo: {
      facts: ["È impermeabile ({p})?", "{p} resiste all'acqua?", "Si può bagnare {p}?"],
      asks: ["Nella descrizione non c'è.", ""],
    },
    whereTo: {
      facts: [
        "Devo cambiare l'indirizzo di spedizione dell'ordine {o}.",
        "Ho dato l'indirizzo sbagliato per {p}.",
        "Spedite {p} in via della Stazione 5.",
      ],
      asks: ["Si può ancora?", "Nuovo indirizzo: via della Stazione 5.", ""],
    },
    signIn: {
      facts: [
        "Non riesco a fare il login.",
        "Password dimenticata, la mail di ripristino non arriva.",
        "Il sito non mi fa accedere.",
      ],
      asks: ["Aiutatemi.", "Potete reimpostarla?", ""],
    },
    faulty: {
      facts: ["{p} ha smesso di funzionare dopo due mesi.", "Articolo difettoso: {p}.", "{p} non funziona più"],
      asks: ["Vale la garanzia?", "Si può riparare?", ""],
    },
    size: {
      facts: ["{p}: troppo piccolo.", "La taglia di {p} non mi va.", "Mi serve {p} più grande."],
      asks: ["Posso cambiare con la taglia superiore?", ""],
    },
  },
  hello: ["Salve,", "Buonasera,", "Gentili signori,"],
  bye: ["Grazie,\n{n}", "Cordiali saluti,\n{n}", "Inviato da iPhone"],
  urging: [
    "Vi ho già contattato senza risposta.",
    "Aspetto ancora una risposta al mio ultimo messaggio.",
    "Come già scritto:",
    "Ci sono novità?",
  ],
  different: ["Riguarda un altro ordine.", "Ho una seconda domanda, diversa.", "Un altro articolo dello stesso ordine:"],
  thanks: ["Grazie, il problema è risolto.", "È arrivato oggi, grazie mille!"],
};
