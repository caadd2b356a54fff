import type { CustomerTexts } from "./customer-texts.ts";

export const italian: CustomerTexts = {
  reasons: {
    "Tracking update": {
      subject: "Dov'è il mio ordine?",
      bodies: [
        "Buongiorno,\n\nil tracciamento dell'ordine {order} è fermo da quattro giorni. Potete dirmi dove si trova il pacco e quando arriva?\n\nCordiali saluti,\n{name}",
        "Salve, ho ordinato {product} e la data di consegna è passata. Sul sito del corriere leggo solo «in transito». È ancora in viaggio?",
        "Nella conferma di spedizione di {order} manca il numero di tracciamento. Mi mandate numero e link, per favore? Venerdì partiamo.",
      ],
    },
    "Standard return": {
      subject: "Richiesta di reso",
      bodies: [
        "Buongiorno,\n\nvorrei restituire {product} dell'ordine {order}. È nuovo, nella confezione originale. Come ricevo l'etichetta?\n\n{name}",
        "Salve, era un regalo e lo avevano già. A quale indirizzo lo rimando e chi paga la spedizione? Ordine {order}.",
      ],
    },
    "Product clarification": {
      subject: "Domanda su un prodotto",
      bodies: [
        "Salve, con {product} è compreso tutto quello che si vede nelle foto? Nella descrizione non si parla di accessori.",
        "Quali sono le misure di {product} da chiuso? Deve entrare in un vano di 45 cm.\n\nGrazie, {name}",
      ],
    },
    "Damaged in transit": {
      subject: "Articolo arrivato danneggiato",
      bodies: [
        "Buongiorno,\n\noggi è arrivato {product} con una grossa ammaccatura, e la scatola era strappata in un angolo. Ordine {order}. Posso mandare delle foto. Come procediamo?\n\n{name}",
        "Salve, aprendo il pacco ho trovato {product} rotto da un lato. Non c'era nessuna imbottitura. Vorrei il rimborso o un altro articolo.",
      ],
    },
    Cancellation: {
      subject: "Annullare l'ordine",
      bodies: [
        "Ho ordinato l'articolo sbagliato. Potete annullare {order} prima della spedizione?\n\n{name}",
        "Buongiorno, annullate per favore l'ordine {order}: me lo prestano. Scusate il disturbo.",
      ],
    },
    "Not delivered": {
      subject: "Risulta consegnato ma non c'è",
      bodies: [
        "Secondo il tracciamento l'ordine {order} è stato consegnato ieri. Qui non c'è nulla e nemmeno i vicini hanno visto il pacco. Potete verificare?\n\n{name}",
        "Sono passate più di due settimane e {product} non è mai arrivato. Chiedo il rimborso o una nuova spedizione.",
      ],
    },
    "Wrong size": {
      subject: "La taglia non va bene",
      bodies: [
        "{product} veste molto più piccolo di quanto dice la tabella. Posso cambiarlo con una taglia in più? Ordine {order}.\n\n{name}",
      ],
    },
    "FBA return": {
      subject: "Reso ad Amazon, nessun rimborso",
      bodies: [
        "Ho consegnato il reso dell'ordine {order} dieci giorni fa. Lo aveva spedito Amazon, e ora ognuno mi manda dall'altro. Quando arriva il rimborso?\n\n{name}",
      ],
    },
    "Partial refund request": {
      subject: "Rimborso parziale",
      bodies: [
        "{product} ha un graffio che non era indicato. Lo tengo, ma a prezzo pieno non mi sembra giusto. Potete rimborsarne una parte? Ordine {order}.\n\n{name}",
      ],
    },
    Warranty: {
      subject: "Richiesta di garanzia",
      bodies: [
        "Una parte di {product} si è rotta dopo tre mesi di uso normale. Dovrebbe valere la garanzia di due anni. Che cosa vi serve? Ordine {order}.\n\n{name}",
      ],
    },
    "Cannot log in": {
      subject: "Non riesco ad accedere",
      bodies: [
        "Non riesco più a entrare nel mio account, il codice non arriva sul telefono. Potete sbloccarlo o dirmi la data di consegna?\n\n{name}",
      ],
    },
  },
  untagged: [
    { subject: "Fattura", bodies: ["Buongiorno, potete mandarmi la fattura intestata alla mia azienda? Grazie.\n\n{name}"] },
    { subject: "Una domanda", bodies: ["Vendete anche i paletti di ricambio per la tenda? Nel vostro negozio non li trovo."] },
  ],
  followUps: [
    "Ci sono novità? Al mio messaggio non ha risposto nessuno.",
    "Buongiorno, avete ricevuto il mio messaggio?\n\n{name}",
    "Grazie della risposta veloce. Ho fatto come mi avete scritto. Qual è il prossimo passo?",
    "Sto ancora aspettando. Se non si risolve dovrò aprire un reclamo.",
  ],
};
