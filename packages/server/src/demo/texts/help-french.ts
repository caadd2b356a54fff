import type { HelpTexts } from "./help-texts.ts";

export const frenchHelp: HelpTexts = {
  "track-my-parcel": {
    title: "Où est mon colis ?",
    body: "Ouvrez le lien de suivi dans le courriel d'expédition. Vous y voyez où se trouve le colis et quel jour il doit être livré.\n\n- **Aucun mouvement depuis trois jours ouvrés ?** Indiquez-nous le numéro de commande, nous interrogeons le transporteur.\n- **Livré, mais introuvable ?** Demandez d'abord à vos voisins.",
  },
  "send-something-back": {
    title: "Comment renvoyer un article ?",
    body: "Vous avez 30 jours à compter de la livraison. Imprimez l'étiquette de retour depuis votre compte, collez-la sur le carton et déposez-le à la poste.\n\nLe remboursement arrive sur votre moyen de paiement dans les cinq jours ouvrés après réception. Acheté sur une place de marché ? Demandez le retour là-bas.",
  },
  "arrived-damaged": {
    title: "Ma commande est arrivée cassée ou incomplète",
    body: "Nous en sommes désolés. Envoyez-nous une photo de l'article et une du colis, avec le numéro de commande. Ne renvoyez rien avant notre réponse.\n\nDites-nous ce que vous préférez : un remplacement ou un remboursement.",
  },
  "cancel-my-order": {
    title: "Puis-je encore annuler ma commande ?",
    body: "Oui, tant qu'elle n'a pas quitté l'entrepôt : ouvrez-la dans votre compte et choisissez *Annuler*. Vous êtes remboursé dans les cinq jours ouvrés.\n\nUne fois remise au transporteur, elle ne peut plus être arrêtée. Refusez le colis ou renvoyez-le dans les 30 jours.",
  },
  "sizes-and-manuals": {
    title: "Dimensions, matières et notices",
    body: "Les dimensions, les matières et le poids figurent sur chaque page produit sous **Détails**. La notice de montage est un fichier en bas de la même page.\n\nIl manque une vis ou une pièce ? Donnez-nous son numéro dans la liste des pièces.",
  },
  "wrong-size": {
    title: "La taille ne convient pas",
    body: "Vous pouvez échanger un article non porté dans les 30 jours. Commandez la bonne taille et renvoyez l'autre avec l'étiquette de retour : elle ne sera pas épuisée entre-temps.\n\nLe guide des tailles figure sur chaque page produit.",
  },
  "warranty-case": {
    title: "Il ne fonctionne plus : que couvre la garantie ?",
    body: "Les défauts de matière et de fabrication sont couverts deux ans à compter de la livraison ; l'usure et les chutes ne le sont pas.\n\nEnvoyez-nous le numéro de commande, une photo de la plaque et une phrase sur la panne. Nous réparons ou remplaçons gratuitement.",
  },
  "cannot-log-in": {
    title: "Je ne peux pas me connecter",
    body: "Choisissez *Mot de passe oublié* sur la page de connexion. Le courriel arrive en quelques minutes ; regardez aussi dans les indésirables. Le lien est valable une heure.\n\nNous ne pouvons ni voir ni modifier la connexion à une place de marché : consultez son aide.",
  },
};
