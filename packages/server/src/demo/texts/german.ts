import type { CustomerTexts } from "./customer-texts.ts";

export const german: CustomerTexts = {
  reasons: {
    "Tracking update": {
      subject: "Wo bleibt meine Bestellung?",
      bodies: [
        "Guten Tag,\n\ndie Sendungsverfolgung zur Bestellung {order} steht seit vier Tagen still. Können Sie mir sagen, wo das Paket ist und wann es ankommt?\n\nMit freundlichen Grüßen\n{name}",
        "Hallo, mein Artikel ({product}) hätte am Montag da sein sollen. Beim Paketdienst steht nur »unterwegs«. Ist die Sendung überhaupt noch auf dem Weg?",
        "In Ihrer Versandbestätigung zu {order} fehlt die Sendungsnummer. Bitte schicken Sie mir Nummer und Link, wir fahren am Freitag in den Urlaub.",
      ],
    },
    "Standard return": {
      subject: "Rücksendung",
      bodies: [
        "Hallo,\n\nich möchte den Artikel {product} aus der Bestellung {order} zurückgeben. Er ist unbenutzt und originalverpackt. Wie bekomme ich ein Etikett?\n\nViele Grüße\n{name}",
        "Guten Tag, das war ein Geschenk und wurde doppelt gekauft. An welche Adresse geht die Rücksendung, und wer trägt das Porto? Bestellnummer {order}.",
      ],
    },
    "Product clarification": {
      subject: "Frage zum Artikel",
      bodies: [
        "Hallo, ist bei {product} alles dabei, was auf den Bildern zu sehen ist? In der Beschreibung steht nichts von Zubehör.",
        "Welches Packmaß hat der Artikel {product}? Er muss in ein Fach von 45 cm passen.\n\nDanke, {name}",
      ],
    },
    "Damaged in transit": {
      subject: "Artikel beschädigt angekommen",
      bodies: [
        "Guten Tag,\n\nheute kam der Artikel {product} mit einer großen Delle an, der Karton war an der Ecke aufgerissen. Bestellung {order}. Fotos kann ich schicken. Wie geht es weiter?\n\n{name}",
        "Hallo, beim Auspacken war der Artikel {product} an einer Seite gebrochen. Im Karton war keinerlei Polsterung. Ich hätte gern mein Geld zurück oder Ersatz.",
      ],
    },
    Cancellation: {
      subject: "Bitte Bestellung stornieren",
      bodies: [
        "Ich habe versehentlich den falschen Artikel bestellt. Bitte stornieren Sie {order}, bevor das Paket rausgeht.\n\n{name}",
        "Hallo, bitte die Bestellung {order} stornieren, ich kann mir den Artikel leihen. Entschuldigen Sie die Umstände.",
      ],
    },
    "Not delivered": {
      subject: "Als zugestellt gemeldet, aber nichts da",
      bodies: [
        "Laut Sendungsverfolgung wurde {order} gestern zugestellt. Hier ist nichts, und auch die Nachbarn haben nichts angenommen. Bitte klären Sie das.\n\n{name}",
        "Seit über zwei Wochen warte ich auf {product}. Ich möchte entweder das Geld zurück oder eine neue Lieferung.",
      ],
    },
    "Wrong size": {
      subject: "Größe passt nicht",
      bodies: [
        "Der Artikel {product} fällt deutlich kleiner aus als in der Tabelle angegeben. Kann ich eine Nummer größer bekommen? Bestellung {order}.\n\n{name}",
        "Ich habe mich an Ihre Größentabelle gehalten, trotzdem ist {product} viel zu weit. Gibt es das eine Nummer kleiner?",
      ],
    },
    "FBA return": {
      subject: "An Amazon zurückgeschickt, noch keine Erstattung",
      bodies: [
        "Die Rücksendung zu {order} habe ich vor zehn Tagen abgegeben. Verschickt hat Amazon, und nun verweist jeder auf den anderen. Wann kommt die Erstattung?\n\n{name}",
      ],
    },
    "Partial refund request": {
      subject: "Artikel behalten, Teilerstattung",
      bodies: [
        "{product} hat einen Kratzer, der nicht angegeben war. Ich kann damit leben, aber der volle Preis ist nicht angemessen. Erstatten Sie einen Teil? Bestellung {order}.",
        "Bei {order} fehlte ein Teil. Ich würde den Rest behalten und hätte gern für das fehlende Teil etwas zurück.\n\n{name}",
      ],
    },
    Warranty: {
      subject: "Garantiefall",
      bodies: [
        "Nach drei Monaten normaler Nutzung ist ein Teil von {product} kaputt. Das müsste unter die zwei Jahre Garantie fallen. Was brauchen Sie von mir? Bestellung {order}.\n\n{name}",
      ],
    },
    "Cannot log in": {
      subject: "Ich komme nicht in mein Konto",
      bodies: [
        "Ich kann mich nicht mehr anmelden, der Code kommt auf meinem Telefon nicht an. Können Sie mein Konto freischalten oder mir sagen, wann das Paket kommt?\n\n{name}",
      ],
    },
  },
  untagged: [
    {
      subject: "Rechnung",
      bodies: ["Bitte schicken Sie mir eine Rechnung mit ausgewiesener Mehrwertsteuer auf unsere Firma. Danke!\n\n{name}"],
    },
    {
      subject: "Kurze Frage",
      bodies: ["Verkaufen Sie auch einzelne Zeltstangen als Ersatzteil? In Ihrem Shop habe ich keine gefunden."],
    },
  ],
  followUps: [
    "Gibt es schon etwas Neues? Auf meine letzte Nachricht kam keine Antwort.",
    "Hallo noch einmal, ist meine Nachricht angekommen?\n\n{name}",
    "Danke für die schnelle Antwort. Ich habe alles so gemacht. Wie geht es weiter?",
    "Ich warte immer noch. Wenn sich das nicht klären lässt, muss ich einen Garantieantrag stellen.",
  ],
};
