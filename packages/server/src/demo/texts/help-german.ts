import type { HelpTexts } from "./help-texts.ts";

export const germanHelp: HelpTexts = {
  "track-my-parcel": {
    title: "Wo ist mein Paket?",
    body: "Öffnen Sie den Link zur Sendungsverfolgung in der Versandbestätigung. Dort sehen Sie, wo das Paket ist und an welchem Tag es zugestellt werden soll.\n\n- **Seit drei Werktagen keine Bewegung?** Nennen Sie uns die Bestellnummer, wir fragen beim Zusteller nach.\n- **Zugestellt, aber nicht da?** Sehen Sie zuerst bei Nachbarn und am Ablageort nach.",
  },
  "send-something-back": {
    title: "Wie schicke ich etwas zurück?",
    body: "Sie haben ab Zustellung 30 Tage Zeit. Drucken Sie das Rücksendeetikett in Ihrem Kundenkonto aus, kleben Sie es auf den Karton und geben Sie ihn bei der Post ab.\n\nDas Geld geht innerhalb von fünf Werktagen nach Eingang der Ware an Ihr Zahlungsmittel. Auf einem Marktplatz gekauft? Dann beantragen Sie die Rücksendung dort.",
  },
  "arrived-damaged": {
    title: "Meine Bestellung kam beschädigt oder unvollständig an",
    body: "Das tut uns leid. Schicken Sie uns ein Foto der Ware und eines vom Paket, zusammen mit der Bestellnummer. Sie müssen nichts zurückschicken, bevor wir geantwortet haben.\n\nSagen Sie uns, was Ihnen lieber ist: Ersatz oder Ihr Geld zurück.",
  },
  "cancel-my-order": {
    title: "Kann ich meine Bestellung noch stornieren?",
    body: "Solange die Bestellung das Lager nicht verlassen hat, ja: Öffnen Sie sie im Kundenkonto und wählen Sie *Stornieren*. Das Geld erhalten Sie innerhalb von fünf Werktagen zurück.\n\nIst sie beim Zusteller, lässt sie sich nicht mehr aufhalten. Nehmen Sie das Paket nicht an oder schicken Sie es innerhalb von 30 Tagen zurück.",
  },
  "sizes-and-manuals": {
    title: "Maße, Materialien und Anleitungen",
    body: "Maße, Material und Gewicht stehen auf jeder Produktseite unter **Details**. Die Anleitung mit den Schritten zum Aufbau liegt als Datei unten auf derselben Seite.\n\nFehlt eine Schraube oder ein Teil? Nennen Sie uns die Nummer aus der Teileliste der Anleitung.",
  },
  "wrong-size": {
    title: "Die Größe passt nicht",
    body: "Ungetragene Ware tauschen Sie innerhalb von 30 Tagen um. Bestellen Sie die passende Größe und schicken Sie die andere mit dem Rücksendeetikett zurück: So ist sie nicht inzwischen ausverkauft.\n\nDie Größentabelle steht auf jeder Produktseite.",
  },
  "warranty-case": {
    title: "Es funktioniert nicht mehr: Was deckt die Garantie?",
    body: "Fehler in Material und Verarbeitung sind zwei Jahre ab Zustellung gedeckt, Abnutzung und Sturzschäden nicht.\n\nSchicken Sie uns die Bestellnummer, ein Foto des Typenschilds und einen Satz zum Fehler. Wir reparieren oder ersetzen kostenlos.",
  },
  "cannot-log-in": {
    title: "Ich kann mich nicht anmelden",
    body: "Wählen Sie auf der Anmeldeseite *Passwort vergessen*. Die E-Mail mit dem Link kommt in wenigen Minuten; sehen Sie auch im Spamordner nach. Der Link gilt eine Stunde.\n\nDie Anmeldung bei einem Marktplatz sehen wir nicht und können sie nicht ändern: Bitte nutzen Sie dessen Hilfeseiten.",
  },
};
