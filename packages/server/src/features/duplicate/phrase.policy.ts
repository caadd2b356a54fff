/** What a message says about itself: that it repeats an earlier one, that it is about something else, or that all is well. Folded text. */

const REPEATS: readonly RegExp[] = [
  /\balready (\w+ )?(wrote|written|contacted|messaged|mailed|emailed|sent|asked|told|reported|complained)|(second|third|2nd|3rd|another) (time|attempt|message|mail|email|try)|(no|without|any|not received an?|haven't had an?|waiting for an?|waiting for your) (reply|answer|response)\b|(wrote|written|contacted|messaged|emailed) (to )?(you|him|them)? ?(before|earlier|already|yesterday|last|twice|\w+ days? ago)|as i (wrote|said|mentioned)|(haven't|have not|never) (heard|received an answer)|not heard|follow(ing)?[- ]up (on|to)|any (update|news)\b|reminder|\bchasing|just checking/,
  /(schon|bereits) (\w+ )?(geschrieben|gemeldet|kontaktiert|angefragt|gefragt|mitgeteilt)|zum (zweiten|dritten) ?mal|(zweiter|dritter|erneuter) (versuch|anlauf)|\bnochmals?\b|\berneut|(keine|auf eine|auf ihre|ohne|auf) (antwort|ruckmeldung|reaktion)|wie (schon|bereits) (geschrieben|gesagt|erwahnt)|nichts (von ihnen )?gehort|gibt es (schon )?(etwas )?neu|erinnerung|nachhaken/,
  /deja (\w+ )?(ecrit|contact|envoye|demande|signale|dit)|(deuxieme|seconde|troisieme) (fois|essai|message|mail|relance)|a nouveau|\brelance|sans (reponse|retour|nouvelle)|(pas|aucune|toujours pas|une|votre) (\w+ )?(eu |recu )?(de )?reponse\b|comme (je l'ai )?(deja )?(ecrit|dit|indique)|des nouvelles|rien entendu|n'ai rien recu de votre part/,
  /gia (scritto|contattat|inviato|chiesto|segnalato|detto)|(seconda|terza) volta|secondo (tentativo|messaggio)|di nuovo\b|nuovamente|(nessuna|senza|una|vostra) risposta|come (gia )?(scritto|detto)|novita\b|non ho (ricevuto risposta|sentito nulla)|sollecit/,
  /ya (les |os |le )?(escribi|contact|envie|mande|pregunte|dije)|(segunda|tercera) vez|segundo (intento|mensaje)|de nuevo\b|nuevamente|(sin|no hubo|ninguna|una|su) respuesta|como (ya )?(les )?(escribi|dije)|alguna novedad|no he (sabido|recibido respuesta)|recordatorio/,
  /之前.{0,8}(联系|写|发|问|反映|说)|第(二|三|2|3)次|再次|又(写|发|问)|(没|没有|无)(人)?(任何)?(回复|回应|答复|回音|理)|(已经|早就).{0,3}(说|写|发|联系|反映)过|上次.{0,6}(留言|说|写|信|消息)|有(没有)?(进展|消息|结果)|催一?下/,
];

/** Words for a thing or a matter are asked for, because `another` alone stands in every second mail. */
const OTHER: readonly RegExp[] = [
  /\b(another|different|second|other|separate|unrelated|new) (\w+ )?(order|question|issue|matter|purchase|problem|topic|concern|request|inquiry|enquiry|subject)\b|(another|different|second|other) (item|product|article|piece) (of|from|in) (the|this|that) (same )?order|one more (item|thing|question|product)|(something|thing) (else|different)( from|:|,)|different thing|on (another|a different) note|not (about|related to) (the|my) (last|previous|earlier)/,
  /\b(anderen?|andere[rs]?|weiteren?|weitere[rs]?|zweiten?|zweite[rs]?|neuen?) (\w+ )?(bestellung|frage|problem|kauf|anliegen|sache|thema|auftrag)|(weiterer|anderer|zweiter) (artikel|produkt)|noch (eine|ein|einen) (\w+ )?(frage|artikel|anliegen|problem|anderes)|etwas anderes (als|:)|nichts mit .{0,25}zu tun/,
  /\b(autre|deuxieme|seconde|nouvelle|nouveau) (commande|question|achat|probleme|demande|sujet|souci)|(sujet|question|commande|demande) (different|distinct)|encore un(e)? autre|autre (article|produit) de/,
  /\b(altro|altra|second[ao]|nuov[oa]|un'altra) (ordine|domanda|acquisto|problema|questione|richiesta|argomento)|(cosa|domanda|questione) divers|(un )?altro (articolo|prodotto) (dello|dell|di)/,
  /\b(otr[oa]|segund[oa]|nuev[oa]) (pedido|pregunta|compra|problema|tema|consulta|asunto)|(tema|pedido|pregunta|asunto) (distint|diferente)|otro (articulo|producto) (del|de)/,
  /另外?(一|的)?(个|件|次|张|笔)?.{0,3}(订单|商品|问题|购买|东西|件事)|别的(订单|问题)|第二个|不是一回事|不同的(问题|订单|事)|(订单|单)里的另/,
];

const SOLVED: readonly RegExp[] = [
  /\b(is|has been|was|now|all|everything|got|it's|been) (\w+ ){0,2}(solved|resolved|sorted|settled|good|fine|fixed|cleared up|worked out)|(has|have) worked out|\b(solved|resolved)\b|arrived (today|yesterday|now|this morning|safely|in the meantime|after all)|(received|got) (it|the \w+|my \w+) (today|yesterday|now|in the meantime)|you (can|may) close|thank\w* .{0,25}(for|quick) .{0,12}(help|support|answer|solution)/,
  /gelost|\bgeklart|erledigt|alles (ist )?(in ordnung|gut)|(heute|inzwischen|gestern|jetzt|doch noch) (\w+ )?(angekommen|da\b|gekommen|erhalten|eingetroffen)|konnen sie (das )?(\w+ )?schliessen|dank fur (die|ihre|eure) (\w+ )?hilfe/,
  /\b(resolu|regle|arrange|solutionne)|(bien )?(recu|arrivee?s?) (aujourd|hier|ce matin|entre-temps|entretemps)|pouvez (fermer|clore|cloturer)|merci (beaucoup |infiniment )?(de|pour) (votre|l')/,
  /risolt[oa]|sistemat[oa]|tutto (a posto|bene|ok)|arrivat[oa] (oggi|ieri|ora|stamattina|nel frattempo)|potete chiudere|grazie (mille |tante )?(per|del)l'? ?(vostro )?aiuto/,
  /resuelt[oa]|solucionad|arreglad[oa]\b|(llego|recibi) (hoy|ayer|ya|esta manana)|todo (bien|en orden)|pueden cerrar|gracias por (la|su|vuestra) ayuda/,
  /解决了|已解决|搞定|没问题了|一切都好|都好了|可以关闭|(今天|刚刚|已经|现在)(已经)?收到(货)?了|感谢.{0,8}帮助/,
];

const says = (patterns: readonly RegExp[], own: string): boolean => patterns.some((pattern) => pattern.test(own));

export const saysItRepeats = (own: string): boolean => says(REPEATS, own);
export const saysOtherMatter = (own: string): boolean => says(OTHER, own);
export const saysSolved = (own: string): boolean => says(SOLVED, own);
