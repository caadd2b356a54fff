import type { Telling } from "./story.ts";

export const italian: Telling = {
  products: ["macchina da caffè", "monopattino", "impastatrice", "stazione meteo"],
  stories: {
    delivery: [
      "Sto ancora aspettando | La {p} doveva essere qui martedì e siamo a venerdì. La pagina dello stato è ferma allo stesso deposito dal fine settimana. Sapete cosa succede?",
      "Pacco in ritardo {o} | Tre giorni di ritardo, dal corriere nessun movimento. Verificate per favore.",
      "La mia {p} | La {p} che ho preso da voi doveva arrivare giorni fa e sono ancora a mani vuote. Quando passa il postino?",
    ],
    damaged: [
      "Brutta sorpresa | Stamattina ho aperto la scatola della {p}: un angolo è sfondato e ci sono schegge dappertutto. Qualcuno deve averla fatta cadere per strada.",
      "Arrivata rotta ({o}) | Guscio crepato, imballaggio schiacciato. Ho le foto. Ne voglio una nuova.",
      "La {p} che avete spedito | Purtroppo la {p} non è sopravvissuta al viaggio: c'è una lunga crepa e un pezzo si è staccato. Cosa proponete?",
    ],
    wrongItem: [
      "Non è quello che ho comprato | Ho pagato una {p} e dal cartone sono usciti degli asciugamani. Da voi devono aver scambiato due pacchi.",
      "Scambio {o} | Ricevuta merce di altri al posto della {p}.",
      "Un'altra cosa nella scatola | Invece della mia {p} mi avete mandato un articolo completamente diverso. Come risolviamo?",
    ],
    missing: [
      "Incompleta | La {p} c'è, ma il cavo di alimentazione e le istruzioni non sono nel pacco. Così non la posso usare.",
      "Pezzi mancanti {o} | Viti e cavo non inclusi. Mandateli per favore.",
      "Ne manca metà | Ho frugato due volte nella scatola: il cavo della {p} semplicemente non c'è. Me lo potete spedire?",
    ],
    return: [
      "La rimando | La {p} è bella ma troppo grande per la nostra cucina, preferisco restituirla. Mi date voi l'etichetta o pago io la spedizione?",
      "Reso {o} | Ho cambiato idea, mai usata, ancora sigillata. Serve etichetta di reso.",
      "Come restituisco la {p}? | Alla fine non teniamo la {p}. Non è stata usata. Ditemi a quale indirizzo mandarla e come funziona il reso.",
    ],
    refund: [
      "Soldi | La {p} è tornata nel vostro magazzino da due settimane e sulla mia carta non è stato accreditato niente. Quando vedo i soldi?",
      "Rimborso in sospeso {o} | Merce restituita, conto non ancora accreditato. Pagate per favore.",
      "Dov'è il mio rimborso | Da quando ho rimandato la {p} guardo il conto ogni giorno. La somma promessa non è arrivata.",
    ],
    cancel: [
      "Cambio di programma | Se la {p} non è ancora imballata, fermate la spedizione per favore. L'ho ordinata due volte per sbaglio.",
      "Annullare {o} | Annullate subito, ordinato per errore.",
      "Non mi serve più la {p} | Mia sorella mi ha appena regalato una {p}, quindi vorrei rinunciare all'acquisto prima che la spediate. È possibile?",
    ],
    invoice: [
      "Documenti | Per la contabilità mi serve un documento fiscale per la {p} con l'IVA separata. Ho ricevuto solo la bolla.",
      "Fattura {o} | Mandate la fattura intestata a Arteli SRL.",
      "Fattura della {p} | Il mio commercialista chiede la fattura della {p}. Potreste inviarmela in PDF?",
    ],
    question: [
      "Prima di attaccarla | La {p} va anche a 110 volt o serve un trasformatore? Sulla pagina non c'è scritto.",
      "Tensione? | La {p} funziona a 110 V?",
      "La {p} all'estero | Ci trasferiamo negli Stati Uniti e vorremmo portare la {p}. È fatta per la tensione di là?",
    ],
    address: [
      "Abbiamo traslocato | Mi accorgo ora che la {p} sta andando al vecchio appartamento. Potreste farla portare in via del Mulino 12?",
      "Nuovo indirizzo {o} | Via sbagliata. Consegnate in via del Mulino 12.",
      "Deviate la {p} | Comprando la {p} ho sbagliato il numero civico. Quello giusto è via del Mulino 12. Si può ancora correggere la destinazione?",
    ],
    login: [
      "Chiuso fuori | Il vostro sito dice che la mia password è sbagliata e la mail per reimpostarla non arriva mai. Non vedo più i miei acquisti.",
      "Accesso | Non riesco ad accedere. Il link di ripristino non arriva.",
      "Area clienti | Da giorni provo a entrare nella mia area clienti e vengo buttato fuori ogni volta. Potete darmi una nuova password?",
    ],
    defective: [
      "Ferma dopo un mese | Da ieri la {p} non si accende più. Ho provato altre prese. È ancora in garanzia, vero?",
      "{p} guasta {o} | Morta dopo quattro settimane. Caso di garanzia.",
      "La {p} ci ha lasciati | Ero contento della {p}, ma ha smesso di funzionare e fa solo un clic. Come attivo la garanzia?",
    ],
  },
  additions: [
    "La sera dopo le sei sono sempre a casa.",
    "A proposito, il mio telefono è 555 0134.",
    "Sarei lieto di risolvere entro questa settimana.",
  ],
  chasers: [
    "Secondo tentativo | Vi ho già scritto {m} e non ho sentito nulla. Rispondete per favore.",
    "Nessuna risposta | È la seconda volta che vi contatto {m}. Qualcuno legge?",
  ],
  short: {
    delivery: "perché la {p} non è arrivata",
    damaged: "per la {p} rotta",
    wrongItem: "perché è arrivata la cosa sbagliata al posto della {p}",
    missing: "per il cavo mancante della {p}",
    return: "per il reso della {p}",
    refund: "perché il rimborso della {p} non è arrivato",
    cancel: "per annullare la {p}",
    invoice: "per la fattura della {p}",
    question: "per la tensione della {p}",
    address: "per l'indirizzo di consegna sbagliato",
    login: "perché non riesco ad accedere",
    defective: "per la {p} che non funziona più",
  },
  thanks: ["Grazie | Tutto risolto, grazie mille per l'aiuto.", "Risolto | Nel frattempo si è sistemato tutto. Potete chiudere."],
  another: ["Ora si tratta del mio altro acquisto, numero {o}.", "Cosa diversa dal mio ultimo messaggio: riguarda l'ordine {o}."],
  greeting: ["Buongiorno,", "Gentile assistenza,"],
  closing: ["Un saluto\n{n}", "Distinti saluti\n{n}"],
};
