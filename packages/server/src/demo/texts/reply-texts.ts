import type { Language } from "../language.ts";

/** What the team wrote by hand on the marketplaces' own screens, where no macro fitted. */
export const HAND_WRITTEN: Record<Language, readonly string[]> = {
  en: [
    "Hello {name}, thank you for your message. I have looked into it and everything is arranged as you asked. Northwind",
    "Hello {name}, sorry for the wait. I checked this with our warehouse and it is settled now. Northwind",
  ],
  de: [
    "Guten Tag {name}, danke für Ihre Nachricht. Ich habe mich darum gekümmert, es ist alles wie gewünscht veranlasst. Northwind",
    "Guten Tag {name}, entschuldigen Sie die Wartezeit. Ich habe es mit unserem Lager geklärt, damit ist es erledigt. Northwind",
  ],
  fr: [
    "Bonjour {name}, merci pour votre message. Je m'en suis occupée, tout est fait comme vous le souhaitiez. Northwind",
    "Bonjour {name}, désolée pour l'attente. J'ai vérifié avec notre entrepôt, c'est réglé. Northwind",
  ],
  it: [
    "Buongiorno {name}, grazie per il suo messaggio. Me ne sono occupata, è tutto sistemato come desiderava. Northwind",
    "Buongiorno {name}, ci scusi per l'attesa. Ho verificato con il magazzino, ora è tutto a posto. Northwind",
  ],
  es: [
    "Hola, {name}: gracias por su mensaje. Ya me he ocupado y está todo hecho como pedía. Northwind",
    "Hola, {name}: disculpe la espera. Lo he comprobado con el almacén y ya está resuelto. Northwind",
  ],
  zh: [
    "{name}，您好！来信收到，已按您的要求处理好了。Northwind",
    "{name}，您好！让您久等了，我已和仓库核实，问题已解决。Northwind",
  ],
};
