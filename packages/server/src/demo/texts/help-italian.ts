import type { HelpTexts } from "./help-texts.ts";

export const italianHelp: HelpTexts = {
  "track-my-parcel": {
    title: "Dove si trova il mio pacco?",
    body: "Apri il link di tracciamento nella conferma di spedizione. Mostra dove si trova il pacco e in che giorno dovrebbe essere consegnato.\n\n- **Nessun movimento da tre giorni lavorativi?** Comunicaci il numero d'ordine e chiediamo al corriere.\n- **Risulta consegnato ma non c'è?** Chiedi prima ai vicini.",
  },
  "send-something-back": {
    title: "Come posso restituire un articolo?",
    body: "Hai 30 giorni dalla consegna. Stampa l'etichetta di reso dal tuo account, incollala sulla scatola e consegnala alla posta.\n\nIl rimborso arriva entro cinque giorni lavorativi dal ricevimento della merce. Hai comprato su un marketplace? Richiedi lì il reso.",
  },
  "arrived-damaged": {
    title: "Il mio ordine è arrivato rotto o incompleto",
    body: "Ci dispiace. Inviaci una foto dell'articolo e una del pacco, insieme al numero d'ordine. Non spedire nulla prima della nostra risposta.\n\nDicci che cosa preferisci: la sostituzione o il rimborso.",
  },
  "cancel-my-order": {
    title: "Posso ancora annullare l'ordine?",
    body: "Sì, finché non ha lasciato il magazzino: aprilo nel tuo account e scegli *Annulla*. Il rimborso arriva entro cinque giorni lavorativi.\n\nDopo la consegna al corriere non si può più fermare. Rifiuta il pacco o restituiscilo entro 30 giorni.",
  },
  "sizes-and-manuals": {
    title: "Misure, materiali e manuali",
    body: "Misure, materiali e peso si trovano in ogni pagina prodotto sotto **Dettagli**. Il manuale con le istruzioni di montaggio è un file in fondo alla stessa pagina.\n\nManca una vite o un pezzo? Comunicaci il suo numero nell'elenco delle parti.",
  },
  "wrong-size": {
    title: "La taglia non va bene",
    body: "Puoi cambiare la merce non indossata entro 30 giorni. Ordina la taglia giusta e restituisci l'altra con l'etichetta di reso: così non si esaurisce nel frattempo.\n\nLa tabella delle taglie è in ogni pagina prodotto.",
  },
  "warranty-case": {
    title: "Non funziona più: che cosa copre la garanzia?",
    body: "I difetti di materiale e di fabbricazione sono coperti per due anni dalla consegna; l'usura e le cadute no.\n\nInviaci il numero d'ordine, una foto della targhetta e una frase sul guasto. Ripariamo o sostituiamo gratuitamente.",
  },
  "cannot-log-in": {
    title: "Non riesco ad accedere",
    body: "Scegli *Password dimenticata* nella pagina di accesso. Il messaggio con il link arriva in pochi minuti; guarda anche nella posta indesiderata. Il link vale un'ora.\n\nNon possiamo vedere né modificare l'accesso a un marketplace: usa le sue pagine di aiuto.",
  },
};
