import type { Phrases } from "./phrases.ts";

export const french: Phrases = {
  products: ["chaussures de randonnée", "lanterne de camping", "tuyau d'arrosage", "couverture en laine", "poêle en fonte"],
  topics: {
    late: {
      facts: [
        "{p} expédié il y a dix jours et toujours pas livré.",
        "Ma commande ({p}) aurait dû arriver la semaine dernière.",
        "pas de nouvelles du suivi depuis lundi",
        "La commande {o} est toujours en transit, la date prévue est passée.",
      ],
      asks: [
        "Où est mon colis ?",
        "Quand arrivera-t-il ?",
        "Envoyez-moi le numéro de suivi.",
        "Pouvez-vous voir avec le transporteur ?",
      ],
    },
    lost: {
      facts: [
        "Indiqué comme livré mais je n'ai jamais reçu : {p}.",
        "Le livreur dit l'avoir laissé devant la porte, il n'y avait rien.",
        "Marqué livré, personne n'a rien reçu ici.",
      ],
      asks: ["Ouvrez une enquête svp.", "Je veux un remplacement ou mon argent.", ""],
    },
    broken: {
      facts: [
        "Article arrivé endommagé : {p}.",
        "Le carton était déchiré et {p} est cabossé.",
        "ouvert le colis, {p} brisé",
        "{p} avec une grosse rayure et une poignée tordue.",
      ],
      asks: ["Puis-je avoir un remplacement ?", "Je voudrais être remboursé.", "Voir photos jointes.", "Que dois-je faire ?"],
    },
    swapped: {
      facts: [
        "J'ai reçu le mauvais article, j'avais commandé {p}.",
        "Vous m'avez envoyé un grille-pain au lieu de {p}.",
        "Ce n'est pas l'article commandé ({p}).",
      ],
      asks: ["Merci d'envoyer le bon.", "Comment l'échanger ?", ""],
    },
    lacking: {
      facts: [
        "Il manque une pièce : {p}.",
        "{p} livré sans les accessoires.",
        "Deux pièces sur quatre n'étaient pas dans la boîte.",
      ],
      asks: ["Envoyez les pièces manquantes.", "Pouvez-vous envoyer le reste ?", ""],
    },
    sendBack: {
      facts: [
        "Je souhaite retourner {p}.",
        "{p} ne me plaît pas, je veux le renvoyer.",
        "Merci d'organiser le retour de la commande {o}.",
      ],
      asks: ["Comment obtenir une étiquette de retour ?", "Quelle est l'adresse de retour ?", "Qui paie le retour ?", ""],
    },
    moneyBack: {
      facts: [
        "J'ai renvoyé {p} mais je n'ai pas été remboursé.",
        "Toujours pas de remboursement pour {p}.",
        "Le remboursement n'apparaît pas sur mon compte.",
      ],
      asks: ["Quand serai-je remboursé ?", "Merci de vérifier.", ""],
    },
    stop: {
      facts: ["Merci d'annuler ma commande {o}.", "Je veux annuler {p}.", "J'ai commandé {p} par erreur, pouvez-vous annuler ?"],
      asks: ["Je n'en ai plus besoin.", "Elle n'est pas encore partie.", ""],
    },
    bill: {
      facts: [
        "J'ai besoin d'une facture pour {p}.",
        "Pourriez-vous m'envoyer la facture de la commande {o} ?",
        "Il n'y avait pas de facture dans le colis.",
      ],
      asks: ["Avec le numéro de TVA.", "Un PDF suffit.", ""],
    },
    howTo: {
      facts: ["Est-ce étanche ({p}) ?", "{p} résiste à l'eau ?", "Peut-on mouiller {p} ?"],
      asks: ["Rien dans la description.", ""],
    },
    whereTo: {
      facts: [
        "Je dois changer l'adresse de livraison de la commande {o}.",
        "J'ai donné la mauvaise adresse pour {p}.",
        "Envoyez {p} au 5 rue de la Gare plutôt.",
      ],
      asks: ["Est-ce encore possible ?", "Nouvelle adresse : 5 rue de la Gare.", ""],
    },
    signIn: {
      facts: [
        "Je n'arrive pas à me connecter.",
        "Mot de passe oublié, le mail de réinitialisation n'arrive pas.",
        "Le site refuse ma connexion.",
      ],
      asks: ["Aidez-moi svp.", "Pouvez-vous le réinitialiser ?", ""],
    },
    faulty: {
      facts: ["{p} a cessé de fonctionner après deux mois.", "Article défectueux : {p}.", "{p} ne marche plus"],
      asks: ["La garantie s'applique-t-elle ?", "Peut-on réparer ?", ""],
    },
    size: {
      facts: ["{p} : trop petit.", "La taille de {p} ne me va pas.", "Il me faut {p} en plus grand."],
      asks: ["Puis-je échanger contre la taille au-dessus ?", ""],
    },
  },
  hello: ["Bonjour,", "Bonsoir,", "Cher service client,"],
  bye: ["Merci,\n{n}", "Cordialement,\n{n}", "Envoyé de mon iPhone"],
  urging: [
    "Je vous ai déjà contactés sans réponse.",
    "J'attends toujours une réponse à mon dernier message.",
    "Comme je l'ai déjà écrit :",
    "Des nouvelles ?",
  ],
  different: [
    "Cela concerne une autre commande.",
    "J'ai une deuxième question, différente.",
    "Encore un autre article de la même commande :",
  ],
  thanks: ["Merci, le problème est résolu.", "Bien reçu aujourd'hui, merci beaucoup !"],
};
