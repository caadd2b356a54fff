import type { Telling } from "./story.ts";

export const french: Telling = {
  products: ["machine à espresso", "trottinette", "pétrin électrique", "station météo"],
  stories: {
    delivery: [
      "J'attends toujours | On m'avait annoncé ma {p} pour mardi et nous sommes vendredi. La page de statut n'a pas bougé depuis le week-end. Savez-vous ce qui se passe ?",
      "Colis en retard {o} | Trois jours de retard, rien ne bouge chez le transporteur. Merci de vérifier.",
      "Ma {p} | La {p} que je vous ai achetée devait être là il y a plusieurs jours et je reste les mains vides. Quand le facteur va-t-il passer ?",
    ],
    damaged: [
      "Mauvaise surprise | J'ai déballé la {p} ce matin : un coin est enfoncé et il y a des éclats plein le carton. Quelqu'un a dû la laisser tomber en route.",
      "Cassé à l'arrivée ({o}) | Coque fendue, emballage écrasé. Photos disponibles. Je veux un remplacement.",
      "La {p} envoyée | Malheureusement la {p} n'a pas survécu au voyage : le boîtier a une longue fissure et un morceau s'est détaché. Que proposez-vous ?",
    ],
    wrongItem: [
      "Pas ce que j'ai acheté | J'ai payé une {p} et ce sont des serviettes qui étaient dans le carton. Deux colis ont dû être intervertis chez vous.",
      "Erreur de colis {o} | Reçu un autre article à la place de la {p}.",
      "Autre chose dans la boîte | Au lieu de ma {p}, vous m'avez expédié un produit complètement différent. Comment fait-on ?",
    ],
    missing: [
      "Incomplet | La {p} est bien là mais le câble d'alimentation et la notice ne sont pas dans le paquet. Je ne peux pas m'en servir.",
      "Pièces manquantes {o} | Vis et câble absents. Merci de les envoyer.",
      "Il en manque la moitié | J'ai fouillé le carton deux fois : le câble de la {p} n'y est tout simplement pas. Pouvez-vous me le faire parvenir ?",
    ],
    return: [
      "Je la renvoie | La {p} est jolie mais trop grande pour notre cuisine, je préfère la rendre. Est-ce que vous fournissez l'étiquette ou dois-je payer le port ?",
      "Retour {o} | Changé d'avis, non utilisé, encore scellé. Besoin d'un bon de retour.",
      "Comment rendre la {p} ? | Finalement nous ne gardons pas la {p}. Elle n'a pas servi. Dites-moi à quelle adresse l'expédier et comment se passe le retour.",
    ],
    refund: [
      "Argent | Vous avez récupéré la {p} depuis deux semaines et rien n'a été crédité sur ma carte. Quand verrai-je mon argent ?",
      "Remboursement en attente {o} | Article renvoyé, compte toujours pas crédité. Merci de payer.",
      "Où est mon remboursement | Depuis que j'ai renvoyé la {p}, je consulte mon compte tous les jours. La somme promise n'est pas arrivée.",
    ],
    cancel: [
      "Changement de plan | Si la {p} n'est pas encore emballée, arrêtez l'envoi s'il vous plaît. Je l'ai commandée deux fois par erreur.",
      "Annuler {o} | Annulez tout de suite, commandé par accident.",
      "Je n'ai plus besoin de la {p} | Ma sœur vient de m'offrir une {p}, je voudrais donc renoncer à l'achat avant que vous ne l'expédiiez. Est-ce possible ?",
    ],
    invoice: [
      "Papiers | Pour ma comptabilité il me faut un justificatif en règle pour la {p} avec la TVA détaillée. Je n'ai eu qu'un bon de livraison.",
      "Facture {o} | Envoyez la facture au nom de Hartel SARL.",
      "Facture de la {p} | Mon comptable réclame la facture de la {p}. Pourriez-vous m'envoyer le document en PDF ?",
    ],
    question: [
      "Avant de la brancher | La {p} fonctionne-t-elle en 110 volts ou faut-il un transformateur ? La page ne le dit pas.",
      "Tension ? | La {p} marche en 110 V ?",
      "La {p} à l'étranger | Nous partons vivre aux États-Unis et voudrions emporter la {p}. Est-elle prévue pour la tension de là-bas ?",
    ],
    address: [
      "Nous avons déménagé | Je viens de voir que la {p} part vers notre ancien appartement. Pourriez-vous la faire porter au 12 rue du Moulin ?",
      "Nouvelle adresse {o} | Mauvaise rue. Livrez au 12 rue du Moulin svp.",
      "Rediriger la {p} | En achetant la {p} je me suis trompé de numéro de rue. Le bon est 12 rue du Moulin. Peut-on encore corriger la destination ?",
    ],
    login: [
      "Bloqué dehors | Votre site dit que mon mot de passe est faux et le courriel de réinitialisation n'arrive jamais. Je ne vois plus mes achats.",
      "Accès au compte | Connexion impossible. Le lien de réinitialisation n'arrive pas.",
      "Espace client | Depuis des jours j'essaie d'entrer dans mon espace client et je suis éjecté à chaque fois. Pouvez-vous me donner un nouveau mot de passe ?",
    ],
    defective: [
      "Arrêt au bout d'un mois | Depuis hier la {p} ne s'allume plus. J'ai essayé d'autres prises. Elle est encore sous garantie, non ?",
      "{p} en panne {o} | Morte après quatre semaines. Cas de garantie.",
      "La {p} a rendu l'âme | J'étais très content de la {p}, mais elle ne fonctionne plus et ne fait plus qu'un clic. Comment faire jouer la garantie ?",
    ],
  },
  additions: [
    "Je suis chez moi tous les soirs après six heures.",
    "Au fait, mon téléphone est le 555 0134.",
    "Je serais heureux de régler cela cette semaine.",
  ],
  chasers: [
    "Deuxième essai | Je vous ai déjà écrit {m} et je n'ai rien entendu. Répondez s'il vous plaît.",
    "Sans réponse | C'est la deuxième fois que je vous contacte {m}. Quelqu'un lit-il ceci ?",
  ],
  short: {
    delivery: "parce que ma {p} n'est pas arrivée",
    damaged: "au sujet de la {p} cassée",
    wrongItem: "parce que j'ai reçu autre chose que la {p}",
    missing: "au sujet du câble manquant de la {p}",
    return: "au sujet du retour de la {p}",
    refund: "parce que le remboursement de la {p} n'est pas arrivé",
    cancel: "pour annuler la {p}",
    invoice: "au sujet de la facture de la {p}",
    question: "au sujet de la tension de la {p}",
    address: "au sujet de la mauvaise adresse de livraison",
    login: "parce que je ne peux pas me connecter",
    defective: "au sujet de la {p} qui ne marche plus",
  },
  thanks: [
    "Merci | Tout est réglé, merci beaucoup de votre aide.",
    "Résolu | Entre-temps tout s'est arrangé. Vous pouvez fermer ce dossier.",
  ],
  another: [
    "Il s'agit maintenant de mon autre achat, numéro {o}.",
    "Autre sujet que mon dernier message : cela concerne la commande {o}.",
  ],
  greeting: ["Bonjour,", "Madame, Monsieur,"],
  closing: ["Bien à vous\n{n}", "Salutations\n{n}"],
};
