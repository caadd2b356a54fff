import type { Telling } from "./story.ts";

export const german: Telling = {
  products: ["Espressomaschine", "Kinderroller", "Küchenmaschine", "Wetterstation"],
  stories: {
    delivery: [
      "Warte immer noch | Die {p} sollte am Dienstag da sein, jetzt haben wir Freitag. Auf der Statusseite tut sich seit dem Wochenende nichts mehr. Wissen Sie, was da los ist?",
      "Paket überfällig {o} | Seit drei Tagen überfällig, beim Zusteller bewegt sich nichts. Bitte prüfen.",
      "Meine {p} | Das Paket mit der {p} hätte vor Tagen ankommen müssen und ich stehe immer noch mit leeren Händen da. Wann kommt der Postbote endlich?",
    ],
    damaged: [
      "Böse Überraschung | Heute früh die {p} ausgepackt: eine Ecke ist eingedrückt und im Karton liegen lauter Splitter. Die muss unterwegs jemand fallen gelassen haben.",
      "Kaputt angekommen ({o}) | Gehäuse gerissen, Verpackung zerdrückt. Fotos vorhanden. Ich möchte Ersatz.",
      "Ihre {p} | Leider hat die {p} den Transport nicht überstanden: Das Gehäuse hat einen langen Riss und ein Stück ist abgebrochen. Was schlagen Sie vor?",
    ],
    wrongItem: [
      "Nicht das, was ich gekauft habe | Bezahlt habe ich eine {p}, aus dem Karton kamen Handtücher. Da wurden bei Ihnen wohl zwei Pakete vertauscht.",
      "Verwechslung {o} | Fremde Ware statt der {p} bekommen.",
      "Etwas anderes im Paket | Statt meiner {p} haben Sie mir einen völlig anderen Artikel geschickt. Wie regeln wir das?",
    ],
    missing: [
      "Unvollständig | Die {p} ist da, aber Netzkabel und Anleitung liegen nicht bei. So kann ich sie nicht benutzen.",
      "Teile fehlen {o} | Schrauben und Kabel nicht dabei. Bitte nachschicken.",
      "Die Hälfte ist nicht da | Ich habe den ganzen Karton zweimal durchsucht: Das Kabel zur {p} ist einfach nicht drin. Können Sie es mir nachliefern?",
    ],
    return: [
      "Geht zurück | Die {p} ist schön, aber zu groß für unsere Küche, ich möchte sie lieber wieder abgeben. Bekomme ich ein Etikett von Ihnen oder zahle ich das Porto?",
      "Rücksendung {o} | Gefällt nicht, unbenutzt, noch versiegelt. Brauche Retourenschein.",
      "Wie gebe ich die {p} zurück? | Wir behalten die {p} doch nicht. Sie wurde nicht benutzt. Bitte sagen Sie mir, an welche Anschrift sie gehen soll und wie die Retoure läuft.",
    ],
    refund: [
      "Geld | Die {p} liegt seit zwei Wochen wieder in Ihrem Lager und auf meiner Karte wurde bisher nichts gutgeschrieben. Wann sehe ich mein Geld?",
      "Erstattung offen {o} | Ware zurückgeschickt, noch kein Zahlungseingang. Bitte auszahlen.",
      "Wo bleibt die Rückzahlung | Seit ich die {p} zurückgeschickt habe, schaue ich jeden Tag auf mein Konto. Der zugesagte Betrag ist nicht eingegangen.",
    ],
    cancel: [
      "Pläne geändert | Falls die {p} noch nicht verpackt ist, halten Sie den Versand bitte an. Ich habe aus Versehen doppelt bestellt.",
      "Storno {o} | Bitte sofort stornieren, versehentlich bestellt.",
      "Ich brauche die {p} nicht mehr | Meine Schwester hat mir gerade eine {p} geschenkt, deshalb würde ich vom Kauf zurücktreten, bevor Sie sie losschicken. Geht das?",
    ],
    invoice: [
      "Unterlagen | Für meine Buchhaltung brauche ich einen ordentlichen Beleg über die {p} mit ausgewiesener Mehrwertsteuer. Dabei lag nur ein Lieferschein.",
      "Rechnung {o} | Bitte Rechnung auf Hartmann GmbH ausstellen.",
      "Rechnung über die {p} | Mein Steuerberater verlangt die Rechnung für die {p}. Könnten Sie mir das Dokument als PDF mailen?",
    ],
    question: [
      "Bevor ich sie einstecke | Läuft die {p} auch mit 110 Volt oder brauche ich einen Trafo? Auf der Seite steht nichts dazu.",
      "Spannung? | Geht die {p} mit 110 V?",
      "Die {p} im Ausland | Wir ziehen in die USA und würden die {p} gern mitnehmen. Ist sie für die dortige Spannung gemacht?",
    ],
    address: [
      "Wir sind umgezogen | Mir ist gerade aufgefallen, dass die {p} an unsere alte Wohnung geht. Könnten Sie sie stattdessen in die Mühlgasse 12 bringen lassen?",
      "Neue Anschrift {o} | Falsche Straße. Bitte in die Mühlgasse 12 liefern.",
      "Bitte die {p} umleiten | Beim Kauf der {p} habe ich mich bei der Hausnummer vertippt. Richtig ist Mühlgasse 12. Lässt sich das Ziel noch ändern?",
    ],
    login: [
      "Ausgesperrt | Ihre Seite behauptet, mein Passwort sei falsch, und die Mail zum Zurücksetzen kommt nie an. Ich sehe meine Käufe nicht mehr.",
      "Kontozugang | Anmeldung klappt nicht. Link zum Zurücksetzen kommt nicht.",
      "Kundenkonto | Seit Tagen versuche ich, in mein Kundenkonto zu kommen, und fliege jedes Mal raus. Können Sie mir ein neues Passwort geben?",
    ],
    defective: [
      "Nach einem Monat Schluss | Seit gestern geht die {p} nicht mehr an. Andere Steckdosen habe ich probiert. Da ist doch noch Garantie drauf?",
      "{p} defekt {o} | Nach vier Wochen tot. Garantiefall.",
      "Die {p} hat den Geist aufgegeben | Ich war mit der {p} wirklich zufrieden, aber sie funktioniert nicht mehr und klackt nur noch. Wie melde ich einen Gewährleistungsfall?",
    ],
  },
  additions: [
    "Abends ab sechs bin ich immer zu Hause.",
    "Meine Telefonnummer ist übrigens 555 0134.",
    "Es wäre schön, wenn wir das noch diese Woche klären.",
  ],
  chasers: [
    "Zweiter Versuch | Ich habe Ihnen schon geschrieben, {m}, und nichts gehört. Bitte antworten Sie.",
    "Keine Antwort | Jetzt melde ich mich zum zweiten Mal, {m}. Liest das jemand?",
  ],
  short: {
    delivery: "weil die {p} nicht gekommen ist",
    damaged: "wegen der kaputten {p}",
    wrongItem: "weil statt der {p} das Falsche kam",
    missing: "wegen des fehlenden Kabels der {p}",
    return: "wegen der Rückgabe der {p}",
    refund: "weil die Erstattung für die {p} fehlt",
    cancel: "um die {p} zu stornieren",
    invoice: "wegen der Rechnung für die {p}",
    question: "wegen der Spannung der {p}",
    address: "wegen der falschen Lieferadresse",
    login: "weil ich mich nicht anmelden kann",
    defective: "wegen der {p}, die nicht mehr geht",
  },
  thanks: [
    "Danke | Hat sich alles geklärt, vielen Dank für die Hilfe.",
    "Erledigt | Inzwischen ist alles in Ordnung. Sie können das schließen.",
  ],
  another: [
    "Jetzt geht es um meinen anderen Kauf, Nummer {o}.",
    "Etwas anderes als in meiner letzten Nachricht: es betrifft die Bestellung {o}.",
  ],
  greeting: ["Guten Tag,", "Hallo liebes Team,"],
  closing: ["Schöne Grüße\n{n}", "MfG\n{n}"],
};
