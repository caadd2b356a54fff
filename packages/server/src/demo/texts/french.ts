import type { CustomerTexts } from "./customer-texts.ts";

export const french: CustomerTexts = {
  reasons: {
    "Tracking update": {
      subject: "Où est ma commande ?",
      bodies: [
        "Bonjour,\n\nLe suivi de la commande {order} n'a pas bougé depuis quatre jours. Pouvez-vous me dire où se trouve le colis et quand il arrivera ?\n\nCordialement,\n{name}",
        "Bonjour, j'ai commandé {product} et la date de livraison est passée. Le transporteur indique seulement « en transit ». Le colis est-il toujours en route ?",
        "Votre confirmation d'expédition pour {order} ne contient aucun numéro de suivi. Merci de m'envoyer le numéro et le lien, nous partons vendredi.",
      ],
    },
    "Standard return": {
      subject: "Demande de retour",
      bodies: [
        "Bonjour,\n\nJe souhaite retourner {product} de la commande {order}. L'article est neuf, dans son emballage d'origine. Comment obtenir une étiquette ?\n\n{name}",
        "Bonjour, c'était un cadeau et la personne l'avait déjà. Quelle est votre adresse de retour et qui paie les frais ? Commande {order}.",
      ],
    },
    "Product clarification": {
      subject: "Question sur un article",
      bodies: [
        "Bonjour, {product} est-il livré avec tout ce qui figure sur les photos ? La description ne parle pas des accessoires.",
        "Quelles sont les dimensions de {product} une fois plié ? Il doit entrer dans un casier de 45 cm.\n\nMerci, {name}",
      ],
    },
    "Damaged in transit": {
      subject: "Article arrivé endommagé",
      bodies: [
        "Bonjour,\n\n{product} est arrivé aujourd'hui avec un gros choc sur le côté et le carton était déchiré dans un coin. Commande {order}. Je peux envoyer des photos. Que dois-je faire ?\n\n{name}",
        "Bonjour, en ouvrant le colis j'ai trouvé {product} cassé d'un côté. Il n'y avait aucune protection dans le carton. Je voudrais un remboursement ou un remplacement.",
      ],
    },
    Cancellation: {
      subject: "Annulation de ma commande",
      bodies: [
        "Je me suis trompé d'article. Merci d'annuler la commande {order} avant l'expédition.\n\n{name}",
        "Bonjour, merci d'annuler {order} : on peut me prêter l'article. Désolé pour le dérangement.",
      ],
    },
    "Not delivered": {
      subject: "Colis indiqué comme livré, rien reçu",
      bodies: [
        "Le suivi indique que la commande {order} a été livrée hier. Je n'ai rien reçu et les voisins non plus. Pouvez-vous vérifier ?\n\n{name}",
        "Plus de deux semaines et {product} n'est toujours pas arrivé. Je souhaite un remboursement ou un nouvel envoi.",
      ],
    },
    "Wrong size": {
      subject: "La taille ne convient pas",
      bodies: [
        "{product} taille beaucoup plus petit que ne l'indique le guide. Est-il possible d'échanger contre la taille au-dessus ? Commande {order}.\n\n{name}",
      ],
    },
    "FBA return": {
      subject: "Retourné à Amazon, pas encore remboursé",
      bodies: [
        "J'ai déposé le retour de la commande {order} il y a dix jours. Amazon l'avait expédiée, et chacun me renvoie vers l'autre. Quand serai-je remboursé ?\n\n{name}",
      ],
    },
    "Partial refund request": {
      subject: "Remboursement partiel",
      bodies: [
        "{product} porte une rayure qui n'était pas mentionnée. Je peux le garder, mais pas au prix fort. Pouvez-vous rembourser une partie ? Commande {order}.\n\n{name}",
      ],
    },
    Warranty: {
      subject: "Demande de garantie",
      bodies: [
        "Une pièce de {product} a lâché après trois mois d'utilisation normale. La garantie de deux ans devrait s'appliquer. De quoi avez-vous besoin ? Commande {order}.\n\n{name}",
      ],
    },
    "Cannot log in": {
      subject: "Impossible de me connecter",
      bodies: [
        "Je n'arrive plus à me connecter à mon compte, le code n'arrive pas sur mon téléphone. Pouvez-vous le débloquer ou me donner la date de livraison ?\n\n{name}",
      ],
    },
  },
  untagged: [
    {
      subject: "Facture",
      bodies: ["Bonjour, pourriez-vous m'envoyer une facture au nom de ma société ? Merci d'avance.\n\n{name}"],
    },
    {
      subject: "Petite question",
      bodies: ["Bonjour, vendez-vous des arceaux de rechange ? Je n'en trouve pas dans votre boutique."],
    },
  ],
  followUps: [
    "Avez-vous des nouvelles ? Je n'ai pas eu de réponse à mon message.",
    "Bonjour, avez-vous bien reçu mon message ?\n\n{name}",
    "Merci pour votre réponse rapide. J'ai fait ce que vous demandiez. Quelle est la suite ?",
    "J'attends toujours. Si rien ne change, je devrai déposer une réclamation.",
  ],
};
