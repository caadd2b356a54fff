import type { Phrases } from "./phrases.ts";

export const german: Phrases = {
  products: ["Wanderschuhe", "Campinglampe", "Gartenschlauch", "Wolldecke", "Gusspfanne"],
  topics: {
    late: {
      facts: [
        "{p} wurde vor zehn Tagen verschickt und ist immer noch nicht geliefert.",
        "Die Lieferung ({p}) hätte letzte Woche ankommen sollen.",
        "seit montag keine neuigkeiten in der sendungsverfolgung",
        "Bestellung {o} ist noch unterwegs, der Liefertermin ist vorbei.",
      ],
      asks: [
        "Wo ist mein Paket?",
        "Wann kommt es an?",
        "Bitte die Sendungsnummer schicken.",
        "Können Sie beim Paketdienst nachfragen?",
      ],
    },
    lost: {
      facts: [
        "Laut Status zugestellt, aber ich habe {p} nie erhalten.",
        "Angeblich wurde das Paket abgelegt, hier war nichts.",
        "Als geliefert markiert, niemand hat etwas bekommen.",
      ],
      asks: ["Bitte einen Nachforschungsantrag stellen.", "Ich möchte Ersatz oder mein Geld.", ""],
    },
    broken: {
      facts: [
        "{p} ist beschädigt angekommen.",
        "Der Karton war aufgerissen und {p} verbeult.",
        "paket geöffnet, {p} zerbrochen",
        "{p} kam mit tiefem Kratzer und verbogenem Griff.",
      ],
      asks: ["Bekomme ich Ersatz?", "Ich hätte gern eine Erstattung.", "Fotos im Anhang.", "Was soll ich tun?"],
    },
    swapped: {
      facts: [
        "Ich habe den falschen Artikel erhalten, bestellt war {p}.",
        "Sie haben mir einen Toaster statt {p} geschickt.",
        "Das ist nicht {p}, wie bestellt.",
      ],
      asks: ["Bitte das Richtige schicken.", "Wie kann ich umtauschen?", ""],
    },
    lacking: {
      facts: ["Bei {p} fehlt ein Teil.", "{p} kam ohne Zubehör.", "Zwei von vier Teilen waren nicht im Karton."],
      asks: ["Bitte die fehlenden Teile nachsenden.", "Können Sie den Rest schicken?", ""],
    },
    sendBack: {
      facts: [
        "Ich möchte {p} zurückgeben.",
        "{p} gefällt mir nicht, ich will es zurückschicken.",
        "Bitte eine Retoure zur Bestellung {o} anlegen.",
      ],
      asks: ["Wie bekomme ich ein Rücksendeetikett?", "Wie lautet die Rücksendeadresse?", "Wer zahlt die Rücksendung?", ""],
    },
    moneyBack: {
      facts: [
        "Ich habe {p} zurückgeschickt, aber noch kein Geld bekommen.",
        "Noch keine Erstattung für {p}.",
        "Die Rückerstattung ist nicht auf meinem Konto.",
      ],
      asks: ["Wann wird erstattet?", "Bitte prüfen.", ""],
    },
    stop: {
      facts: [
        "Bitte stornieren Sie meine Bestellung {o}.",
        "Ich möchte {p} abbestellen.",
        "Ich habe {p} aus Versehen bestellt, können Sie das stornieren?",
      ],
      asks: ["Ich brauche es nicht mehr.", "Es ist noch nicht versandt.", ""],
    },
    bill: {
      facts: [
        "Ich brauche eine Rechnung für {p}.",
        "Könnten Sie mir die Rechnung zu {o} schicken?",
        "Im Paket war keine Rechnung.",
      ],
      asks: ["Bitte mit USt-IdNr.", "PDF reicht.", ""],
    },
    howTo: {
      facts: ["Ist das wasserdicht ({p})?", "Ist {p} gegen Wasser geschützt?", "Darf {p} nass werden?"],
      asks: ["In der Beschreibung steht nichts.", ""],
    },
    whereTo: {
      facts: [
        "Ich muss die Lieferadresse der Bestellung {o} ändern.",
        "Ich habe für {p} die falsche Adresse angegeben.",
        "Bitte {p} an Bahnhofstraße 5 senden.",
      ],
      asks: ["Geht das noch?", "Neue Adresse: Bahnhofstraße 5.", ""],
    },
    signIn: {
      facts: [
        "Ich kann mich nicht einloggen.",
        "Passwort vergessen, die Mail zum Zurücksetzen kommt nicht.",
        "Die Webseite lässt mich nicht anmelden.",
      ],
      asks: ["Bitte um Hilfe.", "Können Sie es zurücksetzen?", ""],
    },
    faulty: {
      facts: ["{p} ging nach zwei Monaten kaputt.", "{p} ist defekt.", "{p} funktioniert nicht mehr"],
      asks: ["Gilt die Garantie?", "Kann man das reparieren?", ""],
    },
    size: {
      facts: ["{p} ist zu klein.", "{p} passt mir nicht.", "Ich brauche {p} eine Nummer größer."],
      asks: ["Kann ich in die nächste Größe umtauschen?", ""],
    },
  },
  hello: ["Hallo,", "Guten Morgen,", "Sehr geehrte Damen und Herren,"],
  bye: ["Danke,\n{n}", "Mit freundlichen Grüßen\n{n}", "Von meinem iPhone gesendet"],
  urging: [
    "Ich habe Sie bereits kontaktiert und keine Antwort bekommen.",
    "Ich warte noch auf eine Antwort auf meine letzte Nachricht.",
    "Wie schon geschrieben:",
    "Gibt es Neuigkeiten?",
  ],
  different: [
    "Es geht um eine andere Bestellung.",
    "Ich habe noch eine zweite, andere Frage.",
    "Noch ein weiterer Artikel aus derselben Bestellung:",
  ],
  thanks: ["Danke, das Problem ist gelöst.", "Ist heute angekommen, vielen Dank!"],
};
