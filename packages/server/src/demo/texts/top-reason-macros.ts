import { CHANNELS } from "../../features/workspace/workspace.table.ts";
import type { MacroText } from "./macro-texts.ts";

const channels = CHANNELS;

/** One locked reply for each of the five reasons that make most of the volume (S33). */
export const topReasonMacros: readonly MacroText[] = [
  {
    key: "tracking-update",
    name: "Tracking update",
    reasons: ["Tracking update", "Not delivered"],
    channels,
    bodies: {
      en: "Hello {{customer.name}},\n\nyour order {{order.id}} was handed to {{shipment.carrier}} under the number {{shipment.trackingNumber}}. Its status is {{shipment.status}}, as of {{shipment.lastEventAt}}. You can follow it here: {{shipment.trackingUrl}}\n\nIf the parcel has not arrived by {{shipment.expectedBy}}, please answer this message and we will open an inquiry with the carrier.\n\nNorthwind customer service",
      de: "Guten Tag {{customer.name}},\n\nIhre Bestellung {{order.id}} wurde unter der Nummer {{shipment.trackingNumber}} an {{shipment.carrier}} übergeben. Der Status ist {{shipment.status}}, Stand {{shipment.lastEventAt}}. Hier können Sie die Sendung verfolgen: {{shipment.trackingUrl}}\n\nIst das Paket bis {{shipment.expectedBy}} nicht angekommen, antworten Sie bitte auf diese Nachricht; wir stellen dann einen Nachforschungsauftrag.\n\nNorthwind Kundendienst",
      fr: "Bonjour {{customer.name}},\n\nVotre commande {{order.id}} a été remise à {{shipment.carrier}} sous le numéro {{shipment.trackingNumber}}. Son statut est {{shipment.status}}, au {{shipment.lastEventAt}}. Vous pouvez la suivre ici : {{shipment.trackingUrl}}\n\nSi le colis n'est pas arrivé le {{shipment.expectedBy}}, merci de répondre à ce message : nous ouvrirons une enquête auprès du transporteur.\n\nService client Northwind",
      it: "Buongiorno {{customer.name}},\n\nil suo ordine {{order.id}} è stato affidato a {{shipment.carrier}} con il numero {{shipment.trackingNumber}}. Lo stato è {{shipment.status}}, aggiornato al {{shipment.lastEventAt}}. Può seguirlo qui: {{shipment.trackingUrl}}\n\nSe il pacco non arriva entro il {{shipment.expectedBy}}, risponda a questo messaggio e apriremo una ricerca presso il corriere.\n\nServizio clienti Northwind",
      es: "Hola, {{customer.name}}:\n\nSu pedido {{order.id}} se entregó a {{shipment.carrier}} con el número {{shipment.trackingNumber}}. Su estado es {{shipment.status}}, a fecha de {{shipment.lastEventAt}}. Puede seguirlo aquí: {{shipment.trackingUrl}}\n\nSi el paquete no ha llegado el {{shipment.expectedBy}}, responda a este mensaje y abriremos una reclamación con el transportista.\n\nAtención al cliente de Northwind",
      zh: "{{customer.name}}，您好：\n\n您的订单 {{order.id}} 已交由 {{shipment.carrier}} 运送，运单号 {{shipment.trackingNumber}}。截至 {{shipment.lastEventAt}}，状态为 {{shipment.status}}。查询链接：{{shipment.trackingUrl}}\n\n如果到 {{shipment.expectedBy}} 仍未收到，请回复本消息，我们会向承运商发起查询。\n\nNorthwind 客户服务",
    },
  },
  {
    key: "standard-return",
    name: "Standard return",
    reasons: ["Standard return", "Wrong size"],
    channels,
    bodies: {
      en: "Hello {{customer.name}},\n\nyou can return {{product.title}} from order {{order.id}} until {{return.until}}. Please open the return in your order overview; the label and the address are shown there. The refund of {{return.amount}} follows after the parcel has reached us, usually within {{return.days}} days.\n\nNorthwind customer service",
      de: "Guten Tag {{customer.name}},\n\nden Artikel {{product.title}} aus der Bestellung {{order.id}} können Sie bis {{return.until}} zurücksenden. Bitte melden Sie die Rücksendung in Ihrer Bestellübersicht an; dort finden Sie Etikett und Anschrift. Die Erstattung von {{return.amount}} folgt nach Eingang des Pakets, in der Regel innerhalb von {{return.days}} Tagen.\n\nNorthwind Kundendienst",
      fr: "Bonjour {{customer.name}},\n\nVous pouvez retourner {{product.title}} de la commande {{order.id}} jusqu'au {{return.until}}. Merci de déclarer le retour dans le détail de vos commandes : l'étiquette et l'adresse y figurent. Le remboursement de {{return.amount}} suit la réception du colis, en général sous {{return.days}} jours.\n\nService client Northwind",
      it: "Buongiorno {{customer.name}},\n\npuò restituire {{product.title}} dell'ordine {{order.id}} entro il {{return.until}}. Apra il reso nella pagina dei suoi ordini: lì trova etichetta e indirizzo. Il rimborso di {{return.amount}} segue l'arrivo del pacco, di norma entro {{return.days}} giorni.\n\nServizio clienti Northwind",
      es: "Hola, {{customer.name}}:\n\nPuede devolver {{product.title}} del pedido {{order.id}} hasta el {{return.until}}. Abra la devolución en la página de sus pedidos; allí encontrará la etiqueta y la dirección. El reembolso de {{return.amount}} se hace tras recibir el paquete, por lo general en {{return.days}} días.\n\nAtención al cliente de Northwind",
      zh: "{{customer.name}}，您好：\n\n订单 {{order.id}} 中的 {{product.title}} 可在 {{return.until}} 之前退货。请在订单页面提交退货申请，页面会显示标签和地址。我们收到包裹后退款 {{return.amount}}，一般需要 {{return.days}} 天。\n\nNorthwind 客户服务",
    },
  },
  {
    key: "product-clarification",
    name: "Product clarification",
    reasons: ["Product clarification"],
    channels,
    bodies: {
      en: "Hello {{customer.name}},\n\nthank you for your question about {{product.title}}. {{product.answer}}\n\nIf anything is still open, please answer this message.\n\nNorthwind customer service",
      de: "Guten Tag {{customer.name}},\n\nvielen Dank für Ihre Frage zu {{product.title}}. {{product.answer}}\n\nIst noch etwas offen, antworten Sie bitte auf diese Nachricht.\n\nNorthwind Kundendienst",
      fr: "Bonjour {{customer.name}},\n\nMerci pour votre question sur {{product.title}}. {{product.answer}}\n\nS'il reste un point à éclaircir, merci de répondre à ce message.\n\nService client Northwind",
      it: "Buongiorno {{customer.name}},\n\ngrazie per la sua domanda su {{product.title}}. {{product.answer}}\n\nSe qualcosa non è ancora chiaro, risponda a questo messaggio.\n\nServizio clienti Northwind",
      es: "Hola, {{customer.name}}:\n\nGracias por su pregunta sobre {{product.title}}. {{product.answer}}\n\nSi queda alguna duda, responda a este mensaje.\n\nAtención al cliente de Northwind",
      zh: "{{customer.name}}，您好：\n\n感谢您咨询 {{product.title}}。{{product.answer}}\n\n如果还有疑问，请回复本消息。\n\nNorthwind 客户服务",
    },
  },
  {
    key: "damaged-in-transit",
    name: "Damaged in transit",
    reasons: ["Damaged in transit"],
    channels,
    bodies: {
      en: "Hello {{customer.name}},\n\nwe are sorry that {{product.title}} from order {{order.id}} arrived damaged. Please answer with one photo of the item and one of the carton. You do not need to send the item back before you hear from us. After that you can choose between a replacement and a refund.\n\nNorthwind customer service",
      de: "Guten Tag {{customer.name}},\n\nes tut uns leid, dass {{product.title}} aus der Bestellung {{order.id}} beschädigt angekommen ist. Bitte antworten Sie mit je einem Foto des Artikels und des Kartons. Zurücksenden müssen Sie vorerst nichts. Danach können Sie zwischen Ersatz und Erstattung wählen.\n\nNorthwind Kundendienst",
      fr: "Bonjour {{customer.name}},\n\nNous sommes désolés que {{product.title}} de la commande {{order.id}} soit arrivé endommagé. Merci de répondre avec une photo de l'article et une photo du carton. Il n'est pas nécessaire de renvoyer l'article pour l'instant. Vous pourrez ensuite choisir entre un remplacement et un remboursement.\n\nService client Northwind",
      it: "Buongiorno {{customer.name}},\n\nci dispiace che {{product.title}} dell'ordine {{order.id}} sia arrivato danneggiato. Risponda con una foto dell'articolo e una della scatola. Per ora non deve rispedire nulla. In seguito potrà scegliere tra sostituzione e rimborso.\n\nServizio clienti Northwind",
      es: "Hola, {{customer.name}}:\n\nLamentamos que {{product.title}} del pedido {{order.id}} haya llegado dañado. Responda con una foto del artículo y otra de la caja. Por ahora no tiene que devolver nada. Después podrá elegir entre un reemplazo y un reembolso.\n\nAtención al cliente de Northwind",
      zh: "{{customer.name}}，您好：\n\n订单 {{order.id}} 中的 {{product.title}} 送达时已损坏，我们深表歉意。请回复商品和外箱的照片各一张，暂时不需要寄回。之后您可以选择换新或退款。\n\nNorthwind 客户服务",
    },
  },
  {
    key: "cancellation",
    name: "Cancellation",
    reasons: ["Cancellation"],
    channels,
    bodies: {
      en: "Hello {{customer.name}},\n\nwe have your request to cancel order {{order.id}}. The order is {{order.status}}. An order that has not shipped is cancelled and not charged. If it has shipped already, please refuse the parcel or return it; the refund follows when it is back.\n\nNorthwind customer service",
      de: "Guten Tag {{customer.name}},\n\nIhr Wunsch, die Bestellung {{order.id}} zu stornieren, liegt uns vor. Der Status der Bestellung ist {{order.status}}. Was noch nicht versandt ist, wird storniert und nicht berechnet. Ist die Ware schon unterwegs, nehmen Sie das Paket bitte nicht an oder senden es zurück; die Erstattung folgt nach Eingang.\n\nNorthwind Kundendienst",
      fr: "Bonjour {{customer.name}},\n\nNous avons bien reçu votre demande d'annulation de la commande {{order.id}}. Son statut est {{order.status}}. Une commande non expédiée est annulée et n'est pas débitée. Si elle est déjà partie, merci de refuser le colis ou de le retourner ; le remboursement suit sa réception.\n\nService client Northwind",
      it: "Buongiorno {{customer.name}},\n\nabbiamo ricevuto la richiesta di annullare l'ordine {{order.id}}. Lo stato è {{order.status}}. Un ordine non ancora spedito viene annullato e non addebitato. Se è già partito, rifiuti il pacco o lo restituisca; il rimborso segue il suo arrivo.\n\nServizio clienti Northwind",
      es: "Hola, {{customer.name}}:\n\nHemos recibido su solicitud de cancelar el pedido {{order.id}}. Su estado es {{order.status}}. Un pedido que no se ha enviado se cancela y no se cobra. Si ya salió, rechace el paquete o devuélvalo; el reembolso se hace cuando lo recibamos.\n\nAtención al cliente de Northwind",
      zh: "{{customer.name}}，您好：\n\n我们已收到您取消订单 {{order.id}} 的请求，订单当前状态为 {{order.status}}。尚未发货的订单会被取消，不会扣款。如果已经发货，请拒收或退回，我们收到后退款。\n\nNorthwind 客户服务",
    },
  },
];
