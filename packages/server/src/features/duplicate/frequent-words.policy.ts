/**
 * How little a word says in customer mail, from 0 (it may name a product) to 1 (an article). Written by hand instead of counted: counted
 * on one corpus it would fit that corpus. Folded spelling, languages together: a clash only makes a word count for less.
 */

const EMPTY = words(`
  a about after again all already also am an and another any anybody are as at be because been before being both but by came can cannot
  come could day days did do does doesn doing don done down each either even ever every for from get gets getting give go going got had
  has have having he hello help her here hi him his how i if in into is isn it its just know last later let like ll long look made make
  many may me might mine month months more morning most much must my need never new next no nobody not nothing now of off on once one only
  or other our out over own per please put quite rather re really said same say says see send sent she should since so some somebody
  something soon still such sure take tell than thank thanks that the their them then there these they thing this those though through time
  to today together told too two under until up upon us use used ve very want was way we week weeks well were what when where which while
  who whole why will with within without won work works worked would yes yesterday yet you your monday tuesday wednesday thursday friday
  saturday sunday

  aber alle allem allen alles als also am an andere anderen anderes auch auf aus bei beim bereits bin bis bisher bitte da dabei dafur damit
  danke dann das dass dem den denn der des deshalb die dies diese diesem diesen dieser dieses doch dort drei du durch ein eine einem einen
  einer eines einfach einmal er es etwas euch fur gar geben gerade gern gestern geht gibt ging gut habe haben hat hatte hatten heute hier
  hin ich ihm ihn ihnen ihr ihre ihrem ihren ihrer im immer in ins ist ja jeden jedes jemand jetzt kam kann kein keine keinen kommt konnen
  konnte konnten machen man mehr mein meine meinem meinen meiner mich mir mit monat monaten montag dienstag mittwoch donnerstag freitag
  samstag muss nach nicht nichts nie niemand noch nun nur ob oder ohne schon sehr sein seine seit sich sie sind so sofort sollte sondern
  statt tag tage tagen trotzdem uber uhr um und uns unser unsere unter vier viel vielen vom von vor war waren warum was wegen weil wenn wer
  werden wie wieder wir wird wirklich wo woche wochen wollte wurde wurden wurde zu zum zur zwei

  afin ai aller alors apres as au aucun aussi autre autres aux avait avant avec avez avoir avons bien bonjour car ce ceci cela celle celui
  ces cet cette chez comme comment dans de deja depuis derniere des deux dois donc du elle elles en encore entre est et etait ete etes etre
  eu faire fait faut fois il ils ici jamais je jour jours jusqu la le les leur lui ma mais me meme mes moi mois mon ne ni nos notre nous
  on ont ou par parce pas pendant peu peut peux plus pour pourquoi pourriez pouvez pouvons puis puisque quand que quel quelle quelqu quelque
  qui quoi rien sa sans se semaine semaines ses si soit son sont souhaite suis sur svp ta te toujours tous tout toute toutes tres trop un
  une va vers veux voici voir vos votre voudrais vous vraiment y lundi mardi mercredi jeudi vendredi samedi dimanche hier aujourd hui

  abbiamo ai al alla alle allo altro altra anche ancora appena avete aveva avevo avuto ben bene buongiorno c che chi ci cio come con cosa
  cosi cui da dal dalla dalle degli dei del della delle dello deve devo di dopo dove due e ed era erano essere faccio fare fa favore fine
  fino fra fu gia giorni giorno gli grazie ha hai hanno ho i il in invece io la le lei li lo loro lui ma mai me meglio meno mese mesi mi
  mia mie miei mio molto ne nel nella nelle nessun nessuno niente no noi non nostra nostro nulla o oggi ogni ora per perche pero piu poi
  posso possibile potete potreste presto prima prossima qual quale quali quando quanto quella quelle quelli quello questa queste questi
  questo qui quindi se sei senza sia siamo siete solo sono sta stato stata sto su sua sui sul sulla suo te ti tra tre troppo tutta tutte
  tutti tutto un una uno va vi voglio vorrei vostra vostro lunedi martedi mercoledi giovedi venerdi sabato domenica ieri settimana settimane

  a ademas ahi ahora al algo alguien alguna algun ante antes aqui asi aun aunque ayer bien buenos cada como con cosa cual cuales cuando
  cuanto de debe debia del desde despues dia dias donde dos el ella ellas ellos en entonces entre era eran es esa ese eso esta estaba estan
  estar este esto estos estoy fue fueron gracias ha habia hace hacer hacia han hasta hay haya he hoy la las le les lo los mas me mes meses
  mi mientras mis mismo mucho muy nada ni ningun no nos nosotros nuestra nuestro nunca o os otra otro para pero poder porque por puede
  pueden puedo pues que quien quiero quisiera se sea segun semana semanas ser si sido sigo sigue sin sino sobre solo son soy su sus tal
  tambien tan tanto te tengo tiene tienen toda todas todavia todo todos tres tuve u un una unas uno unos usted ustedes va vez vosotros voy
  y ya yo lunes martes miercoles jueves viernes sabado domingo
`);

/** Words of the trade: every second message has them, so they tell no two matters apart. */
const TRADE = words(`
  account address amazon answer arrive arrived article bill box carrier carton cash change charge check claim code contact courier customer
  customers date deliver delivered delivery door ebay email exchange expected fault faulty form guarantee home house invoice item items
  label link locked mail manual message missing money mistake name notice number online open opened order ordered orders package packaging
  paid parcel part parts password pay payment photo photos picture pictures piece pieces post postage price problem product products
  purchase purchases question questions receipt receive received refund refunded replacement reply return returned returning seller service
  ship shipped shipping shipment shop site size status stock store street support tracking unused warehouse warranty website working wrong
  damaged broken defective side corner crack cancel wait waiting

  adresse anschrift antwort artikel anleitung angekommen ankommen bekommen bestellen bestellt bestellte bestellung beschadigt bezahlt brauche
  defekt dokument erhalten erstattung etikett falsch falsche falschen fehlt fehlen firma foto fotos frage fragen gekauft geld geliefert
  gebracht garantie geschickt grosse hause haus karton karte kaputt kauf konto kunde kundenkonto lager lieferung liefern liefer link liegt
  lieferadresse nachricht name nummer paket pakets packchen packung verpackung passwort post postbote preis problem produkt rechnung
  retoure rucksendung ruckgabe schicken seite sendung sendungsnummer sendungsverfolgung stornieren storno strasse teil teile telefon
  termin unbenutzt ware website webseite zubehor zugestellt zuruck zuruckgeben zuruckschicken zahlen zustellung zusteller wohnung ecke
  gehause riss kratzer warte

  achat achats achete acheter adresse annuler argent arrive arriver article attends boite bon cadeau carte carton casse code colis command
  commande commandee commander compte defectueux document echange echanger emballage endommage envoi envoye envoyer etiquette expedie
  expedier expedition facture frais garantie jour lien livraison livre livree livrer livreur mail magasin manque message mot numero objet
  page paquet passe payer paye photo photos piece pieces prix probleme produit question recu recevoir remboursement rembourse remplacement
  reponse retour retourner renvoye renvoyer rue service site suivi taille telephone transporteur coin fissure morceau

  acquistato acquisto acquisti annullare articolo arrivato arrivare arriva arrivata cambio carta casa codice comprato comprare conferma
  consegna consegnato consegnata conto corriere danneggiato difettoso documento domanda etichetta fattura foto garanzia guasto imballaggio
  indirizzo inviato inviare link mail mandare mandato mandate manca messaggio negozio nome numero ordinato ordine ordini pacco pagare pagato
  pagina parte parti pezzo pezzi posta postino prezzo problema prodotto reso restituire ricevuto ricevuta rimborso risposta rotto rotta
  sbagliato sbagliata scatola servizio sito soldi sostituzione spedire spedito spedizione taglia telefono traccia tracciamento via angolo
  crepa magazzino cartone

  almacen articulo caja cambiar cambio cancelar carta cartero cliente codigo comprado compra compras compre correo cuenta danado defectuoso
  devolver devolucion devolvi dinero direccion documento duda embalaje entrega entregado entregar enviado enviar envien envio equivocado
  espera estado etiqueta factura falta foto fotos garantia llegado llegar llega llego mandar mandaron mensaje mensajero nombre numero pagar
  pague pagina paquete parte partes pedido pedidos pedi pieza piezas precio pregunta problema producto reembolso reemplazo recibido recibi
  respuesta rota roto seguimiento servicio talla telefono tienda transportista enlace esquina grieta esperando piso calle
`);

function words(text: string): ReadonlySet<string> {
  return new Set(text.split(/\s+/).filter(Boolean));
}

/** Names of things stay close to 0, numbers too. */
export const commonness = (word: string): number => (EMPTY.has(word) ? 0.97 : TRADE.has(word) ? 0.75 : 0);
