/**
 * Why a customer writes, by words and stems of six languages, on folded text. `sure` patterns name the reason, `likely` ones often mean it,
 * `weak` ones only add up. Written from how people complain, not from a corpus; wide on purpose, because a reason decides only together
 * with customer, order and time.
 */
export const REASONS = [
  "DELIVERY",
  "DAMAGED",
  "DEFECTIVE",
  "WRONG_ITEM",
  "MISSING_PART",
  "RETURN",
  "REFUND",
  "CANCELLATION",
  "INVOICE",
  "PRODUCT_QUESTION",
  "ADDRESS",
  "LOGIN",
  "SIZE",
  "PAYMENT",
] as const;
export type WrittenReason = (typeof REASONS)[number];
export type ReasonWords = {
  readonly sure: readonly RegExp[];
  readonly likely: readonly RegExp[];
  readonly weak?: readonly RegExp[];
};

export const REASON_WORDS: Readonly<Record<WrittenReason, ReasonWords>> = {
  DELIVERY: {
    sure: [
      /\bwhere('s| is| are)? (on earth )?(is )?(my|our|the) (\w+ ){0,2}(order|package|parcel|item|delivery|shipment|stuff|goods)|\b(not|n't|never|nothing|yet to|has no) (\w+ ){0,3}(arriv|deliver|show(ed|n)? up|turn(ed)? up|come\b|came\b|reach|receiv|got (it|my|the|any|a)\b|get (it|my|the|any|a)\b|here\b)|never (came|got|arriv|receiv|show|turn)|(says|marked|shows?|shown|listed|claims?|supposedly|status|allegedly).{0,30}(delivered|signed)|delivered but|left .{0,12}(at|on|by) (my|the|our) (door|porch)|tracking (number|id|link|code)|overdue|in transit|(parcel|package|delivery|order|shipment) (is |seems )?(late|lost|delayed|stuck|stolen|gone)|nobody (got|received|has)|no sign of (my|the|it)|\beta\b/,
      /\bwo (ist|bleibt|bleiben|steckt|sind) (denn )?(mein|meine|die|das|der|unser)e? ?(\w+ ){0,2}(bestellung|paket|sendung|lieferung|ware|artikel|packchen)|\b(nicht|nie|nichts|noch kein\w*|immer noch kein\w*) (\w+ ){0,3}(angekommen|gekommen|geliefert|zugestellt|erhalten|bekommen|da\b|eingetroffen|ankam|erreicht|an\.)|uberfallig|(als|laut|angeblich).{0,40}(zugestellt|geliefert|abgelegt)|lieferverzug|sendungsnummer|trackingnummer|abgelegt|(warte|warten) (\w+ ){0,5}auf|lasst auf sich warten|nie (angekommen|erhalten|bekommen)|hatte .{0,40}(ankommen|da sein|geliefert|kommen)|wann (kommt|wird|kann ich).{0,50}(an\b|geliefert|rechnen|paket|lieferung|bestellung|ware|postbote|da\b)/,
      /\bou (est|en est|se trouve|reste)\W+ ?(donc )?(ma|mon|le|la|notre) ?(commande|colis|paquet|livraison|article|produit)|\b(pas|jamais|rien|toujours pas|aucun\w*) (\w+ ){0,3}(arrive\w*|recu\w*|livre\w*|colis)\b|en retard|numero de suivi|laisse devant|retard de livraison|(marque|indique|declare)\w* .{0,20}livre|en transit|(devait|aurait du|devrait) .{0,40}(arriver|etre (la|livre)|recevoir)|quand .{0,40}(arriv|livre|recevr|recevoir|passer)/,
      /\bdov'?e .{0,15}(ordine|pacco|spedizione|merce|articolo)|\b(non|mai|niente|nessun\w*) (\w+ ){0,3}(arriva\w*|ricevut\w*|consegnat\w*)|in ritardo|numero di (tracciamento|tracking)|lasciato alla porta|(risulta|segnat\w*|dice).{0,20}consegnat|in transito|doveva .{0,40}(arrivare|essere qui|essere consegnat)|quando .{0,40}(arriva|consegn|passa|ricev)/,
      /\bdonde (esta|anda|queda) .{0,20}(pedido|paquete|envio|articulo|compra)|\b(no|nunca|nada|aun no|todavia no|sin) (\w+ ){0,3}(llega\w*|llego|recibi\w*|entreg\w*|reciben)|con retraso|numero de seguimiento|dejo en la puerta|retras(o|ado)|(consta|marcad\w*|aparece|figura).{0,20}entregad|en transito|(debia|tenia que|deberia).{0,40}(llegar|estar aqui|entregar)|cuando .{0,40}(lleg|entreg|recib|viene)/,
      /(没|未|还没|没有|一直没)有?(收到|到货|送到|送达|寄到|到达)|什么时候.{0,8}(到|送|收到|来)|(包裹|快递|订单|东西|货)在(哪|那)|到哪(里|儿)?了|运输中|在途|(快递|物流|运|跟踪)单号|放门口|物流.{0,12}(没|不|停)|显示.{0,4}(签收|送达)|已经?签收|签收了|延误|超时|早就(该|应该)到|(晚|迟)了.{0,4}天|该到了|就应该到|没动静|丢件|丢了/,
    ],
    likely: [
      /\btrack|on (its|the) way|when .{0,30}(arriv|deliver|come\b|get here|expect|receive|ship)|(estimated|expected|promised) .{0,12}(date|delivery)|(should|supposed|was due|meant|told) .{0,40}(arriv|be here|deliver|turn up|come\b|here by)|no (movement|update|progress)|(has|have)(n't| not) moved|\bstuck\b|(delivery|shipping|order) (status|date|update)|still waiting (for|on) (my|the|our)|has (not )?shipped|dispatched|lost in|neighbou?r/,
      /sendungs(verfolgung|nummer|status)|tracking|unterwegs|lieferstatus|liefertermin|zustell(er|ung)|postbote|bewegt sich nichts|warte (\w+ ){0,4}(auf|seit)|versandstatus|nachforsch|liefer(zeit|datum)|paketdienst/,
      /\bsuivi|tracking|transporteur|livreur|facteur|en route|date (de livraison|prevue)|n'a pas bouge|rien ne bouge|delai de livraison|expedi\w* il y a/,
      /tracciament|tracking|corriere|postino|in viaggio|data (di consegna|prevista)|nessun movimento|ferm[oa] (allo|da|al)|sto (ancora )?aspettando/,
      /seguimiento|tracking|transportista|mensajero|repartidor|cartero|en camino|fecha (de entrega|estimada|prevista)|no se mueve|sigo esperando/,
      /物流|快递(?!费)|派送|还在等/,
    ],
    weak: [
      /\b(courier|carrier|postman|usps|ups|fedex|dhl|hermes|dpd|royal mail|gls|depot|parcel)\b|\bpaket\b|\bcolis\b|\bpacco\b|\bpaquete\b|包裹|发货/,
    ],
  },
  DAMAGED: {
    sure: [
      /\bdamag|\bbroke(n)? (on|in|when|upon|during|at|and|into|one|apart|off|item|glass|\w+ arriv)|arriv\w* (\w+ ){0,3}(broken|cracked|smashed|bent|dented|scratched|shattered|in pieces)|smash|shatter|\bdent|\bscratch|crush|\bchipped|in (two|three|four|several|a thousand|\d+|many)? ?pieces|cracked|(long|big|deep|large|hairline) crack|crack (in|on|across|along|down)|(has|have|came|come) (come |broken |fallen )off\b|\btorn\b|ripped|\bbroken\b/,
      /beschadig|zerbroch|zerkratzt|kratzer|\bdelle|verbeult|gerissen|\briss(e|en)?\b|eingedruckt|zerdruckt|abgebroch|\bgebroch|transportschad|verbogen|scherben|splitter|zersprung|kaputt (angekommen|geliefert|bekommen|an\b)|(kam|kamen|angekommen|geliefert) .{0,40}kaputt|kaputte|\bkaputt\b/,
      /endommag|\bcasse|brise|fissur|fendu|\braye|rayure|cabosse|ecrase|enfonce|\babime|dechir|tordu|\bmorceaux|deteriore|gros choc/,
      /danneggiat|\brott[oaie]\b|\bcrep[aeo]|ammacc|graffi|frantum|spezzat|sfondat|schiacciat|strappat|piegat|rovinat|a pezzi/,
      /\bdanad|\brot[oa]s?\b|rompi|quebrad|rajad|grieta|aboll|aplastad|\baran|rasgu|destroz|hundid|doblad|estropead|desprend|en pedazos/,
      /损坏|破(了|损|裂)|碎(了|片|成)|裂(缝|开|痕|了)|开裂|凹|划痕|刮花|摔(坏|了|碎)|压扁|压坏|断了|弯了|变形/,
    ],
    likely: [
      /\bcrack|\bbroke\b|leak|dropped/,
      /\bbruch|zerstor|undicht/,
      /choc\b|fuit|abimee/,
      /\brompe|perde acqua/,
      /golpe|fuga/,
      /坏了|漏/,
    ],
    weak: [/photo|picture|foto|照片/],
  },
  DEFECTIVE: {
    sure: [
      /(stop(ped|s)?|quit|ceased) (\w+ ){0,2}(work|function|charg|heat|spin)\w*|(not|n't|never|no longer|won't|refuses to) (\w+ ){0,2}(working|work\b|works|function|turn(s|ing)? on|switch(es|ing)? on|start(s|ing)?\b|charg|power on|power up|heat)|defect|\bfaulty|malfunction|warrant|under guarantee|given up|gave up|packed (it )?in|\bdead\b|short circuit|repair/,
      /defekt|funktionier\w* (\w+ ){0,3}nicht|nicht funktion|geht (\w+ ){0,2}nicht (mehr|an)|nicht mehr (geht|an\b|funktion|lauft)|(ging|geht|gegangen) .{0,40}kaputt|kaputt ?gegangen|garantie|gewahrleist|reparier|reparatur|geist auf|ausgefallen|streikt|springt nicht an|ladt nicht|keinen mucks/,
      /defectueu|en panne|tombee? en|\bne (\w+ ){0,2}(marche|fonctionne|demarre|charge|s'allume)|n'allume|s'allume plus|ne s'allume|(cesse|arrete) de fonctionner|garantie|\breparer|reparation|rendu l'ame|hors service/,
      /difettos|\bguast|\bnon (\w+ ){0,2}(funzion\w*|accende|parte|carica|va piu)|smesso di funzionare|garanzia|ripara/,
      /defectuos|averi|\bno (\w+ ){0,2}(funciona|enciende|arranca|carga|prende|anda)|(dejo|dejado) de funcionar|garantia|\brepar(ar|acion|en)\b|no sirve/,
      /不能用|用不了|(开|启动)不了机?|不能开机|故障|质量问题|保修|维修|能修|修一?下|不工作|失灵|用(了)?.{0,8}坏|不亮|不转|充不(进|上)电/,
    ],
    likely: [
      /stopped after|after (a|one|two|three|\d+) (day|week|month)s? of (use|normal)|fault\b/,
      /nach .{0,20}(kaputt|aus\b)/,
      /\bpanne|defaut/,
      /difetto|si e ferm/,
      /fallo|fallando/,
      /坏了|有问题/,
    ],
  },
  WRONG_ITEM: {
    sure: [
      /wrong (item|product|article|thing|one|colou?r|model|goods|order|version|variant|\w+ (was )?(sent|delivered|arrived))(?! by)|(different|another|other|incorrect) (item|product|article|model|thing|colou?r|one)\b(?! of)|(sent|shipped|received|got|gave|delivered|came|find|found) .{0,60}instead|instead of (my|the|a) |(not|n't) (what|the one|the \w+( \w+)?) (that )?(i|we) ((have|had) )?(ordered|bought|paid|chose|wanted)|isn't what|completely different|mix(ed)?[- ]?up|\bswap/,
      /falsche[nrsm]? (artikel|produkt|ware|farbe|modell|teil|sache|lieferung|version)|falschlieferung|falsch geliefert|das falsche|(etwas|vollig|ganz|komplett) (anderes|anderer|anderen|falsches)|(anstatt|statt) (\w+ ){0,4}|nicht (das|der|die|den) .{0,30}(bestellt|gekauft)|nicht wie bestellt|wie bestellt|verwechs|vertauscht/,
      /mauvais (article|produit|modele|colis|coloris)|mauvaise (couleur|reference|commande)|au lieu d|a la place d|(pas|n'est) (\w+ )?(ce que|celui|celle|l'article|le produit).{0,40}(command|achet)|pas (l'article|le produit) command|autre (article|chose) (a|que|dans|au)|autre chose|erreur (de|dans) (colis|article|livraison|preparation|produit)|intervert|completement different/,
      /(articolo|prodotto|modello|colore|pacco|merce) (sbagliat|errat|divers)|sbagliato articolo|invece (di|del|della|dell)|al posto (di|del|della)|non (e|era) (quello|quella|cio|l'articolo).{0,30}(ordinat|comprat)|scambi|un'altra cosa|completamente divers|cosa sbagliata/,
      /(articulo|producto|modelo|color|paquete) (equivocad|incorrect|errone|distint)|en (vez|lugar) de|no es (lo|el|la) .{0,30}(pedi|compr|encarg)|otra cosa|confusion|cambiaron|completamente distint/,
      /发错|错货|寄(了|来|的).{1,12}不是|寄错|拿错|不是我(买|要|订|想)|(商品|东西|货|颜色|型号)不(对|符)|弄混|完全不同|别的东西|收到.{0,6}错的|我(要|买)的是/,
    ],
    likely: [/incorrect|mistake on your|wrong\b/, /verwechsel/, /\bmauvais/, /sbagliat/, /equivocad/, /不对|错了/],
  },
  MISSING_PART: {
    sure: [
      /(?<!nothing )(?<!nothing is )\bmissing\b|incomplete|(not|n't) (\w+ )?(included|in the (box|package|parcel|carton)|there|part of)|without (the|its|any|all) (\w+ ){0,2}(accessor|cable|manual|screw|part|charger|adapter|lid|remote|lead)|left out|(part|piece|cable|accessory|accessories|screw|component|charger)s? (\w+ ){0,6}(absent|lacking|not)|forgot to (include|pack|put)|came without|only (one|two|three|half) of/,
      /\bfehl(t|en|ende|enden|te|ten)\b|unvollstandig|nicht (dabei|enthalten|mitgeliefert|beigelegt|im (paket|karton))|liegt? nicht bei|liegen nicht bei|nicht drin|ohne (zubehor|kabel|anleitung|deckel|schraub|netzteil)|nachsend|nachliefer|nachschick|nachgeliefert/,
      /\bmanqu|incomplet|absent|pas (inclus|fourni|dans (le|la) (paquet|colis|carton|boite))|sans (les |le |la |l')(accessoire|cable|notice|vis|chargeur)|n'y (est|etait|sont) .{0,12}pas/,
      /\bmanca|mancan|incomplet|non (inclus|compres|presente)|non (era|erano|sono|e) (nel|nella)|semplicemente non c'e|senza (gli |il |le |la )?(accessori|cavo|istruzion|vit|caricator)/,
      /\bfalta|incomplet|no (incluid|vien|venia|esta en|estaban en)|simplemente no esta|sin (los |el |la |las )?(accesorio|cable|manual|tornill|cargador)/,
      /缺(少|了|件)?|少了|漏(发|装|寄)|没有?(带|附|螺丝|配件|电源|说明)|不在(包裹|盒子|箱子)|补发(?!.*退)|补寄|不完整|配件不全/,
    ],
    likely: [/(the )?(rest|remaining|other half)/, /\brest schicken/, /\ble reste/, /il resto/, /el resto/, /剩下的/],
  },
  RETURN: {
    sure: [
      /\breturn(s|ing|ed)? (the|it|this|my|label|address|request|slip|process|for|a |an |authori|polic|shipping|option|one|these|them|{?)|\bto return\b|\ba return\b|\breturns?\b$|send(ing)? (it|this|that|them|these|the \w+( \w+)?) back|(give|hand|bring|ship|take|sending|send|giving|handing)\w* .{0,30}\bback\b|chang\w+ my mind|\brma\b|not for me/,
      /zuruck(zu)?(geb|send|bring)|zuruckschick|zuruck(zu)?schick|ruckgab|\bretour|rucksend|widerruf|umtausch|geht zuruck|behalten .{0,30}(nicht|doch)/,
      /(?<!sans )\bretour\b(?! de votre)|retourner|renvoy|\brendre\b|\bretract|chang\w* d'avis|\bgard(ons|e|er|erai) pas/,
      /\bres[oi]\b|restitu|rimand|recesso|rendere|cambiato idea|non (\w+ )?(teniamo|tengo)/,
      /devolu|devolver|devuelv|de vuelta|desistim|cambi\w+ de (idea|opinion)|no nos quedamos/,
      /退货|退掉|想退|要退|怎么退|退换|退回去|寄回去?|不想要了|办理退/,
    ],
    likely: [
      /\breturn|(don't|do not|didn't) (like|want|need)|unused|original packaging|unwanted|gift/,
      /gefallt .{0,12}nicht|unbenutzt|originalverpack|geschenk/,
      /ne me plait pas|pas utilise|emballage d'origine|cadeau/,
      /non (mi )?piace|mai usat|confezione originale|regalo/,
      /no me gusta|sin usar|precintad|regalo/,
      /不喜欢|没用过|没拆封|礼物/,
    ],
  },
  REFUND: {
    sure: [
      /(no|not|n't|where|when|still|without|outstanding|waiting|never|promised) (\w+ ){0,6}(refund|reimburs|repay|credited|money)|refund (outstanding|pending|status|not|has not|hasn't|missing)|(refund|reimbursement|repayment|money) .{0,30}(not|n't|never|yet|outstanding|still)/,
      /(kein|noch|wann|wo|nicht|offen|ausstehend|warte) ?\w* (\w+ ){0,6}(erstatt|ruckerstatt|ruckzahl|gutgeschrieben|gutschrift|geld)\w*|(erstattung|ruckerstattung|ruckzahlung|geld|betrag|zahlung) .{0,40}(nicht|offen|fehlt|noch|kein)|zahlungseingang/,
      /(pas|toujours|quand|ou|aucun|jamais|rien) (\w+ ){0,6}(rembours|credit|argent)\w*|(remboursement|argent|somme) .{0,40}(pas|attente|jamais|toujours)/,
      /(non|nessun|quando|dov'e|ancora|mai|niente) (\w+ ){0,6}(rimbors|accredit|soldi)\w*|(rimborso|soldi|somma) .{0,40}(non|sospeso|mai|ancora)/,
      /(no|sin|cuando|donde|aun|nunca|nada|todavia) (\w+ ){0,6}(reembols|abon|dinero|reintegr)\w*|(reembolso|dinero|cantidad) .{0,40}(no|pendiente|nunca|aun)/,
      /(还没|没有|未|一直没|什么时候|何时)[^。,!?、]{0,8}(退款|退钱|到账|入账|打款|看到钱)|(退款|款项|钱|货款).{0,10}(没|未|哪|不见|不到)|退款(在哪|进度|状态)/,
    ],
    likely: [
      /refund|reimburs|money back|my money|compensation|partial|credit (to|on) my/,
      /erstatt|ruckzahl|geld zuruck|mein geld|gutschrift|auszahl|nachlass|preisnachlass/,
      /rembours|mon argent|\bavoir sur|dedommag|geste commercial/,
      /rimbors|i (miei )?soldi|indennizz|sconto parziale/,
      /reembols|mi dinero|reintegr|compensaci|indemniz/,
      /退款|退钱|赔|补偿/,
    ],
  },
  CANCELLATION: {
    sure: [
      /\bcancel|withdraw from|stop (the |my |this )?(shipment|order|delivery|dispatch)|(order|bought)\w* .{0,40}(twice|by (mistake|accident)|accidentally)|accidentally (order|bought)|(no longer|don't|do not) need/,
      /stornier|storno|abbestell|vom kauf zuruck|kauf zurucktreten|versand .{0,20}(anhalt|stopp)|halten .{0,30}an\b|(aus versehen|versehentlich|doppelt) (\w+ ){0,3}bestellt|bestellung (zuruckziehen|abbrechen)|(brauche|benotige) .{0,30}nicht mehr/,
      /\bannul|renoncer|arretez (l'envoi|la commande|l'expedition)|command\w* .{0,30}(par erreur|deux fois|par accident)|plus besoin/,
      /\bannull|cancell|disdi|rinunci|ferma(te|re) (la spedizione|l'ordine)|ordinat\w* .{0,30}(per (errore|sbaglio)|due volte)|non (mi )?serve piu/,
      /\bcancel|\banul|renunci|paren el envio|(pedi|pedido|compre)\b.{0,30}(por (error|accidente)|dos veces)|ya no (lo|la)? ?(necesito|quiero)/,
      /取消|误(拍|下单|买)|(下|拍|买)(了)?(两|2)次|停止发货|不要发货|别发(货|了)|放弃|撤单|不需要.{0,8}了|拍错|下错单/,
    ],
    likely: [
      /before (it|you) (ship|dispatch|is sent)|not (been )?(packed|shipped) yet/,
      /noch nicht (versandt|verpackt|verschickt)|bevor .{0,30}(rausgeht|losschick|verschick)/,
      /avant (l'expedition|que vous)|pas encore (partie?|emballee?)/,
      /prima (della spedizione|che la)|non (e )?(ancora )?partit/,
      /antes de que|aun no (ha salido|esta empaquet)/,
      /还没(有)?(发货|打包)|发货(前|之前)/,
    ],
  },
  INVOICE: {
    sure: [
      /\binvoice|\breceipt\b|proper bill|\bvat\b|tax (document|invoice|return)|accountant|bookkeep|proof of purchase/,
      /\brechnung|kaufbeleg|\bbeleg\b|mehrwertsteuer|\bmwst|\bust\b|\bust-id|quittung|buchhaltung|steuerberater/,
      /\bfacture|justificatif|\btva\b|comptab|ticket de caisse|preuve d'achat/,
      /\bfattur|scontrino|\biva\b|contabil|commercialista|ricevuta (fiscale|d'acquisto)|la ricevuta|documento fiscale/,
      /\bfactura|\b(el|un|mi) recibo\b|\biva\b|\bnif\b|\bcif\b|contabil|comprobante|\bgestor/,
      /发票|票据|开票|抬头|税号|收据|报销|报账/,
    ],
    likely: [/\bbill\b/, /税额|会计/],
  },
  PRODUCT_QUESTION: {
    sure: [],
    likely: [
      /(^|[.,!?:] |\bor )(does|is|can|could|do|are|will|would|may) (the|this|it|your|that|one|i|these|you) [^.!]{3,90}\?|compatib|dimensions|waterproof|water ?resist|how (big|large|heavy|long|wide|tall|many|does|to use|do i (use|set|clean|assemble|install|connect))|what (size|material|colou?rs?|are the|is the (size|weight|material|capacity|difference|voltage))|suitable|\bvolt|\d+ ?v\b|spare part|in stock|made (of|for|from)|difference between|product question/,
      /(^|[.,!?:] )(ist|sind|kann|konnen|geht|lauft|passt|darf|hat|gibt|funktioniert|eignet) [^.!]{3,90}\?|wasserdicht|wasserfest|welche[sr]? (grosse|mass|material|farbe)|kompatib|geeignet|\bvolt\b|spannung|ersatzteil|vorratig|abmessung|packmass|frage zu/,
      /est-(ce|il|elle) [^.!]{3,90}\?|compatib|etanche|dimensions|quel(le)?s? (est|sont) (la|les|le) (taille|dimension|matiere|couleur|difference)|\bvolts?\b|tension|resiste a|fonctionne-t|question sur|en stock|piece de rechange|convient-/,
      /(^|[.,!?:] )(e|sono|si puo|puo|va|funziona|resiste|ha|c'e|con) [^.!]{3,90}\?|compatib|impermeabil|misure|dimension|\bvolt\b|tensione|resiste|domanda su|disponibil|ricambi|adatt[oa]/,
      /(^|[.,!?:] |¿)(es|son|se puede|puede|funciona|resiste|tiene|sirve|va|esta hech) [^.!]{3,90}\?|compatib|impermeab|medidas|dimension|voltios|voltaje|resiste|pregunta sobre|disponib|recambio|adecuad/,
      /(防水|沾水|带吗|都带|尺寸|材质|电压|支持|兼容|容量|怎么用|如何使用|适合|能用|多(大|重|长)|有没有现货|区别|安全吗|咨询)/,
    ],
    weak: [/description|beschreibung|descripcion|descrizione|auf der seite|la page|la pagina|说明里没|页面上没|\?$/],
  },
  ADDRESS: {
    sure: [
      /(chang|wrong|new|correct|updat|incorrect|old|different)\w* (\w+ ){0,4}address|address (\w+ ){0,4}(wrong|chang|incorrect|mistake|to be)|(we|i)('ve| have)? (just |recently )?moved|redirect|deliver\w* .{0,40}instead|(ship|send|sent|deliver|delivered|brought) .{0,60}\bto \d|wrong (street|house number|postcode|zip|flat)/,
      /adresse .{0,40}(ander|falsch|korrig|aktualis)|(falsche|neue|andere|richtige|alte)[nrs]? (liefer|versand)?(adresse|anschrift|hausnummer|strasse|wohnung)|lieferadresse|umgezogen|(an|nach|in) (die |den |der )?\w*(strasse|gasse|weg|platz|allee) \d|umleiten|hausnummer|umzug/,
      /(chang|mauvais|nouvel|corrig|modifi|trompe)\w* (\w+ |d'|l'){0,4}adresse|demenag|redirig|mauvaise rue|numero de rue|(envoy|livr|expedi|port)\w* .{0,60}\d+,? (rue|avenue|boulevard|place|chemin)|adresse (de livraison|erronee|incorrecte)|erreur d'adresse/,
      /(cambi|nuov|sbagliat|corregg|modific)\w* (\w+ |l'){0,4}indirizzo|indirizzo (di (consegna|spedizione)|sbagliat|errat|nuovo)|trasloc|via sbagliata|numero civico|(spedi|consegn|mand|port)\w* .{0,60}\b(via|viale|piazza|corso) |\bdeviat/,
      /(cambi|nueva|equivocad|correg|modific)\w* (\w+ ){0,4}direccion|direccion (de (envio|entrega)|equivocad|incorrect|errone|nueva)|\bmudad|mudanza|calle equivocada|numero de (la )?casa|(envi|entreg|mand|llev)\w* .{0,60}\b(calle|avenida|plaza|paseo) |desvi/,
      /(地址|门牌号?|街道|收货人).{0,8}(错|改|换|变|更)|(改|换|新|更改|修改).{0,8}地址|改送|搬家|送到.{0,12}(路|街|号)|寄到.{0,12}(路|街)/,
    ],
    likely: [/instead\?|destination/, /ziel noch/, /destination/, /destinazione/, /destino/, /目的地/],
  },
  LOGIN: {
    sure: [
      /\blog(ging)? ?(in|on|into)\b|\bsign(ing)? in\b|password|locked out|account (is |has been )?(locked|blocked|disabled)|reset (link|mail|email|code)|customer account|verification code|(get|access) .{0,12}(in)?to my account|two-factor/,
      /einlogg|\banmeld|passwort|kennwort|kundenkonto|ausgesperrt|kontozugang|konto .{0,12}gesperrt|zurucksetzen/,
      /(me |la )connect(er|ion)|connexion|mot de passe|reinitialis|espace client|identifiant|compte client|compte .{0,10}bloque/,
      /\baccedere|\blogin|password|reimpost|di ripristino|area clienti|(nel|mio) account|sblocc|account .{0,10}bloccat|\baccesso\b/,
      /iniciar sesion|contrasen|\bclave\b|\bacceder|restablec|entrar en mi cuenta|desbloque|cuenta de cliente|recuperacion|cuenta .{0,10}bloquead|acceso a/,
      /登[录陆]|密码|进不去|(账号|账户|帐号).{0,6}(锁|封|进)|会员账户|验证码|重置/,
    ],
    likely: [/\baccount\b/, /\bzugang/, /bloque/, /bloccat/, /sin acceso/, /账号/],
  },
  SIZE: {
    sure: [
      /(larger|smaller|bigger|next|different) size|size (up|down|bigger|smaller|chart|guide|too)|wrong size|runs (much )?(small|large|big)|(does|did)(n't| not) fit (me|well|at all|him|her|$)|too (tight|loose)|one size/,
      /nummer (grosser|kleiner)|grosse (grosser|kleiner|passt)|nachste grosse|grossentabelle|fallt .{0,40}(kleiner|grosser|klein|gross) aus|falsche grosse|passt (mir |leider |uns |ihm )*nicht/,
      /\btaille\b|ne me va pas|trop (serre|etroit)/,
      /\btaglia\b|non mi va\b|troppo strett/,
      /\btalla\b|no me queda|me queda (pequen|grande)|demasiado estrech/,
      /尺码|大一?(号|码)|小一?(号|码)|(大|小)一个码|太(紧|松)|穿不(下|上)/,
    ],
    likely: [
      /too (small|big|large|wide|short|long)/,
      /zu (klein|gross|eng|weit|kurz|lang)/,
      /trop (petit|grand|large|court|long)|plus grand|plus petit/,
      /troppo (piccol|grand|larg|cort|lung)|piu (grande|piccol)/,
      /demasiado (pequen|grande|corto|largo)|mas (grande|pequen)/,
      /太(小|大)了/,
    ],
  },
  PAYMENT: {
    sure: [
      /charged (me )?(twice|double|too much|again)|double charge|overcharg|discount code|voucher|coupon|price (match|drop|differ|was)|payment (failed|declined|method)/,
      /doppelt (abgebucht|belastet|berechnet)|abgebucht|gutschein|rabatt|zu viel berechnet/,
      /debite|code promo|bon d'achat|preleve|paiement (refuse|echoue)/,
      /addebit|codice sconto|buono sconto|pagamento (rifiutat|fallit)/,
      /cobrad|cobraron|cupon|descuento|pago (rechazad|fallid)/,
      /扣(了)?(两|2)次|重复扣|多扣|优惠(券|码)|折扣码?|付款失败/,
    ],
    likely: [],
  },
};
