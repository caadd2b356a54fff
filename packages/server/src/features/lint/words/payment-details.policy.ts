import type { RuleWords } from "./rule-words.policy.ts";

/** Asking for card or bank data. The data themselves are found by their form (payment-numbers.policy.ts). */
export const PAYMENT_DETAILS: RuleWords = {
  en: [
    "(send|give|provide|share|tell|email|e-mail|submit|supply|forward|confirm|enter|write|text|let us have|reply with|include|state|need|needs|require|want|requires|message|have|know|verify|update|request) (us|me|back|your|the|with|to|know|in|a|have|this|over|all)? .. (card (number|details|data|information|no)|credit card|debit card|creditcard|bank (details|account|data|information|statement|number)|account number|iban|bic|sort code|routing number|cvv|cvc|security code|expiry date|expiration date|card pin|pin code|paypal (address|account|email|details|id|e-mail)|online banking|banking (details|password))",
    "(what is|what s|may we have|can we have|could we have|can i have|may i have) your .. (card (number|details)|bank (details|account)|account number|iban|sort code|cvv|credit card|paypal)",
    "(your|the) (card number|credit card number|bank details|bank account details|iban|account number|cvv|sort code|paypal address|paypal email|credit card details|card details|bank account number|routing number|expiry date|bank information) .. (please|so (that)? we|to (refund|process|send|transfer|receive|complete|issue|us|arrange)|and we|is (needed|required)|are (needed|required)|needed|required|below|in (your|a) reply|for (the|a|your) (refund|transfer|payment)|number)",
    "(photo|picture|copy|scan|screenshot|image) of your .. (card|credit card|bank card|debit card|bank statement)",
  ],
  de: [
    "(senden|schicken|geben|nennen|teilen|ubermitteln|mitteilen|brauchen|benotigen|bestatigen|angeben|zusenden|schick|gib|nenn|brauche|brauchten|benotige|benotigten|mailen|schreiben|hinterlassen|teil|antworten|verraten|bitten) ... (kreditkarten* *|kreditkarte|kartennummer*|kartendaten|kreditkartennummer|kreditkartendaten|bankdaten|bankverbindung*|kontonummer|kontodaten|iban|bic|cvv|cvc|prufziffer|prufnummer|sicherheitscode|paypal-adresse|paypal adresse|paypal-konto|paypal konto|bankleitzahl|pin|onlinebanking|ablaufdatum|gultigkeitsdatum|kontoverbindung|zahlungsdaten|ec-karte|kontodetails)",
    "(ihre|ihren|deine|ihrer) (bankverbindung|kontonummer|iban|kreditkartennummer|kartennummer|bankdaten|kontodaten|kreditkartendaten|paypal-adresse|paypal adresse|kontoverbindung|kartendaten|zahlungsdaten) ... (mit|mitteilen|senden|an|zu|zukommen|benotig*|notig|angeben|damit|fur die|erforderlich|brauchen|nennen|schicken)",
    "(foto|kopie|bild|scan) .. (ihrer|deiner|der) .. (karte|kreditkarte|bankkarte|ec-karte)",
    "(wie lautet|wie ist) (ihre|deine) (iban|kontonummer|bankverbindung|kartennummer|kreditkartennummer)",
  ],
  fr: [
    "(envoyer|envoyez|communiquer|communiquez|donner|donnez|fournir|fournissez|transmettre|transmettez|indiquer|indiquez|confirmer|confirmez|avons besoin|faut|besoin|repondre|repondez|preciser|precisez|partager|partagez|saisir|faire parvenir|faites nous parvenir|necessitons|demandons) ... (numero de (carte|compte)|carte bancaire|carte de credit|carte bleue|coordonnees bancaires|donnees bancaires|rib|iban|bic|cvv|cvc|cryptogramme|code de securite|date d'expiration|compte bancaire|compte paypal|adresse paypal|informations bancaires|details bancaires|code pin|code secret|paypal|releve bancaire)",
    "(votre|vos) (rib|iban|coordonnees bancaires|numero de carte|numero de compte|carte bancaire|informations bancaires|donnees bancaires|adresse paypal) .. (s'il|svp|pour (que|le|proceder|vous|nous|effectuer)|afin|est (necessaire|requis)|sont necessaires|par (retour|message)|en (reponse|retour))",
    "(photo|copie|scan) de votre .. (carte|carte bancaire|releve bancaire|rib)",
    "(quel est|quelles sont) (votre|vos) .. (iban|rib|coordonnees bancaires|numero de (carte|compte))",
  ],
  it: [
    "(inviare|inviarci|invii|inviaci|ci invii|mandare|mandi|mandarci|fornire|fornirci|fornisca|comunicare|comunicarci|comunichi|indicare|indicarci|indichi|dare|darci|dia|confermare|confermi|abbiamo bisogno|serve|servono|servirebbe|servirebbero|occorrerebbe|occorrerebbero|necessitiamo|occorre|occorrono|rispondere|risponda|trasmettere|scrivere|scriverci|scriva|condividere|condivida|richiediamo|inserire) ... (numero (della|di|del) (carta|conto)|carta di credito|carta|coordinate bancarie|dati bancari|iban|bic|cvv|cvc|codice di sicurezza|data di scadenza della carta|conto bancario|conto corrente|conto paypal|indirizzo paypal|dati della carta|numero di conto|pin|codice pin|estremi bancari|estratto conto)",
    "(il suo|sue|suoi|sua|tuo|tue|tuoi|suo) (iban|coordinate bancarie|dati bancari|numero di carta|numero della carta|conto bancario|dati della carta|estremi bancari|indirizzo paypal) .. (per|cosi|in modo|e necessario|sono necessari|affinche|in risposta)",
    "(foto|copia|scansione) (della|di|del) .. (carta|estratto conto)",
    "(qual e|quali sono) (il|le|la|i)? .. (iban|coordinate bancarie|dati bancari|numero di (carta|conto))",
  ],
  es: [
    "(enviar|enviarnos|envie|envienos|envianos|mandar|mandarnos|mande|mandenos|facilitar|facilite|facilitenos|facilitarnos|proporcionar|proporcione|proporcionenos|proporcionarnos|comunicar|comunique|indicar|indique|indiquenos|indicarnos|dar|denos|darnos|confirmar|confirme|confirmarnos|necesitamos|necesito|necesitariamos|hacen falta|harian falta|hace falta|responder|responda|diganos|decirnos|escribanos|compartir|comparta|requerimos|introducir|solicitamos|pasenos) ... (numero (de)? .. (tarjeta|cuenta)|tarjeta de credito|tarjeta|datos bancarios|datos de .. (tarjeta|cuenta)|cuenta bancaria|iban|bic|cvv|cvc|codigo de seguridad|fecha de caducidad de|cuenta (de)? paypal|correo (de)? paypal|pin|codigo pin|extracto bancario|clabe)",
    "(su|sus|tu|tus) (iban|datos bancarios|numero de tarjeta|numero de cuenta|cuenta bancaria|datos de la tarjeta|datos de tarjeta|cuenta de paypal) .. (para|a fin|es necesario|son necesarios|por favor|en respuesta)",
    "(foto|copia|escaneo) de (su|la|tu) .. (tarjeta|extracto)",
    "(cual es|cuales son) (su|sus|tu) .. (iban|datos bancarios|numero de (tarjeta|cuenta))",
  ],
  zh: [
    "(提供|发送|发|告知|告诉|回复|填写|输入|给|需要|留下|确认|报|说|写|附上|上传) .... (卡号|银行卡|信用卡|银行账号|银行账户|银行帐号|账号和密码|开户行|安全码|有效期|支付宝账号|支付宝账户|微信支付|支付密码|验证码|cvv|cvc|iban|paypal|身份证|收款账户|收款账号|借记卡|银行信息|支付宝|收款码)",
    "(支付宝|微信|银行|银行卡|收款) .... (账号|账户|帐号|卡号) .. <phone>",
    "(支付宝|微信|银行|银行卡|收款) .... (账号|账户|帐号|卡号) .. <n>",
    "(您|你) 的 (卡号|银行卡号|信用卡号|银行卡|信用卡|银行账号|银行账户|支付宝账号|cvv|iban|安全码|开户行) .. (发|提供|告|给|是多少|是什么)",
    "(银行卡|信用卡|卡) .. (照片|正反面|正面|拍照)",
  ],
  harmless: [
    "(niemandem|niemanden|personne|nessuno|nadie|nobody|no one|anyone) .... (kartennummer|kreditkart*|bankdaten|iban|carte|bancaires|carta|iban|tarjeta|bancarios|card|bank)",
    "(kartennummer|kreditkart*|bankdaten|iban|carte|bancaires|carta|tarjeta|bancarios|card|card number|bank details) .. (niemandem|an niemanden|nicht|a personne|a nessuno|con nadie|a nadie|with anyone|to anyone)",
    "(do not|don t|never|please do not|not|cannot|will not|won t|no need to|without) (need to|have to|ask (you)? (for|to)?|send|share|give|provide|tell|email|enter|include|require|need|request|want|write|post|you to|asking) .... (card|card number|cvv|bank|iban|account|account number|paypal|pin|details|code|data|number|password)",
    "(never|not) (ask|need|request|require|asked) ...",
    "(refund|money|amount|credit|it|payment) .... (to|on|onto|back to|via|through) (your|the) .. (original|same|card|credit card|bank account|account|payment method|debit card|paypal)",
    "(original|same) (payment|card|method|account)",
    "(contact|ask|check|speak|check with|get in touch) .. (your|with|the) .. (bank|card issuer|card provider|credit card company)",
    "(niemals|nie|nicht|keine|keinen|keinerlei|kein|ohne) .... (kartennummer|kreditkarte|kreditkartendaten|kreditkartennummer|bankdaten|iban|kontodaten|zahlungsdaten|kontonummer|paypal|pin|bankverbindung|kartendaten|cvv|daten)",
    "(auf|uber) (ihr|ihre|ihrem|das|die|dem|dasselbe|deine|dein) .. (karte|kreditkarte|konto|bankkonto|paypal-konto|zahlungsmittel|zahlungsart|ursprungliche*|paypal|kreditkartenkonto)",
    "(ne|n'|pas|jamais|aucun|aucune|aucunes|inutile de|sans) .... (carte|carte bancaire|coordonnees bancaires|numero de carte|iban|rib|paypal|cvv|donnees bancaires|bancaire|bancaires|code|compte)",
    "(sur|vers) (votre|la|le|cette) .. (carte|compte|moyen de paiement|carte bancaire|compte bancaire|compte paypal|paypal)",
    "(non|mai|nessun|nessuna|senza) .... (carta|numero di carta|dati bancari|iban|coordinate bancarie|paypal|cvv|dati della carta|carta di credito|bancari|pin|conto)",
    "(sulla|sul|alla|al) (sua|suo|stessa|stesso|metodo|carta|conto) ... (carta|conto|credito|paypal|pagamento)?",
    "(no|nunca|ningun|ninguna|jamas|sin) .... (tarjeta|numero de tarjeta|datos bancarios|iban|paypal|cvv|datos de la tarjeta|datos de su tarjeta|cuenta bancaria|cuenta|pin|bancarios)",
    "(en|a) (su|la|el) (misma|mismo|tarjeta|cuenta|metodo|medio) ... (pago|tarjeta|cuenta|credito|original|bancaria|paypal)?",
    "(不要|请勿|切勿|不会|无需|不用|不需要|不必|千万别|别|从不|勿|绝不|不得) .... (卡号|银行卡|信用卡|银行账号|密码|验证码|账号|安全码|银行|支付信息|cvv|账户|卡)",
    "(退|退回|退还|返还|退款) .... (原支付方式|原付款方式|原支付账户|原卡|信用卡|银行卡|账户|支付宝|paypal|帐户)",
  ],
};
