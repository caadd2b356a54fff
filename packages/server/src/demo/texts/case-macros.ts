import { CHANNELS } from "../../features/workspace/workspace.table.ts";
import type { MacroText } from "./macro-texts.ts";

const channels = CHANNELS;

/** Replies for matters in which a wrong word costs money or breaks a channel's rule (S30, S36, S37). */
export const caseMacros: readonly MacroText[] = [
  {
    key: "fba-refund-by-amazon",
    name: "FBA: Amazon refunds this order",
    reasons: ["FBA return", "Standard return", "Not delivered", "Damaged in transit"],
    channels: ["AMAZON", "EMAIL"],
    bodies: {
      en: 'Hello {{customer.name}},\n\norder {{order.id}} was shipped by Amazon, and Amazon handles its returns and refunds. We cannot refund it ourselves. Please open Your Orders, choose the order and then "Problem with order", or contact Amazon customer service, who can see the state of your return.\n\nNorthwind customer service',
      de: "Guten Tag {{customer.name}},\n\ndie Bestellung {{order.id}} hat Amazon versandt; Rücksendung und Erstattung übernimmt Amazon. Wir können sie nicht selbst erstatten. Bitte öffnen Sie »Meine Bestellungen«, wählen Sie die Bestellung und dann »Problem bei Bestellung«, oder wenden Sie sich an den Amazon-Kundenservice, der den Stand Ihrer Rücksendung sieht.\n\nNorthwind Kundendienst",
      fr: "Bonjour {{customer.name}},\n\nLa commande {{order.id}} a été expédiée par Amazon, qui gère ses retours et remboursements. Nous ne pouvons pas la rembourser nous-mêmes. Merci d'ouvrir « Vos commandes », de choisir la commande puis « Problème avec la commande », ou de contacter le service client d'Amazon, qui voit l'état de votre retour.\n\nService client Northwind",
      it: "Buongiorno {{customer.name}},\n\nl'ordine {{order.id}} è stato spedito da Amazon, che ne gestisce resi e rimborsi. Non possiamo rimborsarlo noi. Apra «I miei ordini», scelga l'ordine e poi «Problema con l'ordine», oppure contatti il servizio clienti Amazon, che vede lo stato del reso.\n\nServizio clienti Northwind",
      es: "Hola, {{customer.name}}:\n\nEl pedido {{order.id}} lo envió Amazon, que gestiona sus devoluciones y reembolsos. Nosotros no podemos reembolsarlo. Abra «Mis pedidos», elija el pedido y después «Problema con el pedido», o póngase en contacto con el servicio al cliente de Amazon, que puede ver el estado de su devolución.\n\nAtención al cliente de Northwind",
      zh: "{{customer.name}}，您好：\n\n订单 {{order.id}} 由亚马逊配送，退货和退款也由亚马逊处理，我们无法自行退款。请打开“我的订单”，选择该订单后点击“订单有问题”，或联系亚马逊客服，他们可以看到退货的进度。\n\nNorthwind 客户服务",
    },
  },
  {
    key: "cannot-log-in",
    name: "Cannot log in: Amazon controls accounts",
    reasons: ["Cannot log in"],
    channels: ["AMAZON", "EMAIL"],
    bodies: {
      en: 'Hello {{customer.name}},\n\nyour account belongs to Amazon. As a seller we can neither see nor change how you log in. Please use "Forgot password" on the sign-in page, or contact Amazon customer service. For your order we can tell you: {{order.id}} is {{order.status}}.\n\nNorthwind customer service',
      de: "Guten Tag {{customer.name}},\n\nIhr Konto liegt bei Amazon. Als Verkäufer können wir Ihre Anmeldung weder sehen noch ändern. Bitte nutzen Sie »Passwort vergessen« auf der Anmeldeseite oder wenden Sie sich an den Amazon-Kundenservice. Zu Ihrer Bestellung: {{order.id}} hat den Status {{order.status}}.\n\nNorthwind Kundendienst",
      fr: "Bonjour {{customer.name}},\n\nVotre compte est géré par Amazon. En tant que vendeur, nous ne pouvons ni voir ni modifier votre connexion. Merci d'utiliser « Mot de passe oublié » sur la page d'identification ou de contacter le service client d'Amazon. Pour votre commande : {{order.id}} a le statut {{order.status}}.\n\nService client Northwind",
      it: "Buongiorno {{customer.name}},\n\nil suo account è gestito da Amazon. Come venditori non possiamo né vedere né modificare il suo accesso. Usi «Password dimenticata» nella pagina di accesso o contatti il servizio clienti Amazon. Quanto al suo ordine: {{order.id}} è nello stato {{order.status}}.\n\nServizio clienti Northwind",
      es: "Hola, {{customer.name}}:\n\nSu cuenta la gestiona Amazon. Como vendedores no podemos ver ni cambiar su acceso. Use «¿Olvidó su contraseña?» en la página de inicio de sesión o contacte con el servicio al cliente de Amazon. Sobre su pedido: {{order.id}} está en estado {{order.status}}.\n\nAtención al cliente de Northwind",
      zh: "{{customer.name}}，您好：\n\n您的账户由亚马逊管理，作为卖家，我们无法查看或更改您的登录。请在登录页面使用“忘记密码”，或联系亚马逊客服。关于您的订单：{{order.id}} 当前状态为 {{order.status}}。\n\nNorthwind 客户服务",
    },
  },
  {
    key: "refund-confirmation",
    name: "Refund requested",
    reasons: ["Partial refund request", "Damaged in transit", "Not delivered", "Standard return"],
    channels,
    bodies: {
      en: "Hello {{customer.name}},\n\non {{refund.requestedAt}} we requested a refund of {{refund.amount}} for order {{order.id}}. Its reference is {{refund.id}} and its state is {{refund.status}}. It goes to the payment method of the order; how long that takes depends on the marketplace and your bank.\n\nNorthwind customer service",
      de: "Guten Tag {{customer.name}},\n\nam {{refund.requestedAt}} haben wir für die Bestellung {{order.id}} eine Erstattung von {{refund.amount}} angefordert. Sie trägt die Referenz {{refund.id}} und hat den Status {{refund.status}}. Sie geht an das Zahlungsmittel der Bestellung; wie lange das dauert, hängt vom Marktplatz und Ihrer Bank ab.\n\nNorthwind Kundendienst",
      fr: "Bonjour {{customer.name}},\n\nLe {{refund.requestedAt}}, nous avons demandé un remboursement de {{refund.amount}} pour la commande {{order.id}}. Sa référence est {{refund.id}} et son statut {{refund.status}}. Il est versé sur le moyen de paiement de la commande ; le délai dépend de la place de marché et de votre banque.\n\nService client Northwind",
      it: "Buongiorno {{customer.name}},\n\nil {{refund.requestedAt}} abbiamo richiesto un rimborso di {{refund.amount}} per l'ordine {{order.id}}. Il riferimento è {{refund.id}} e lo stato è {{refund.status}}. Va sul metodo di pagamento dell'ordine; i tempi dipendono dal marketplace e dalla sua banca.\n\nServizio clienti Northwind",
      es: "Hola, {{customer.name}}:\n\nEl {{refund.requestedAt}} solicitamos un reembolso de {{refund.amount}} para el pedido {{order.id}}. Su referencia es {{refund.id}} y su estado es {{refund.status}}. Se abona en el medio de pago del pedido; el plazo depende de la plataforma y de su banco.\n\nAtención al cliente de Northwind",
      zh: "{{customer.name}}，您好：\n\n我们已于 {{refund.requestedAt}} 为订单 {{order.id}} 申请退款 {{refund.amount}}，编号 {{refund.id}}，当前状态为 {{refund.status}}。款项会退回下单时的付款方式，到账时间取决于平台和您的银行。\n\nNorthwind 客户服务",
    },
  },
  {
    key: "warranty-approved",
    name: "Warranty approved",
    reasons: ["Warranty"],
    channels,
    bodies: {
      en: "Hello {{customer.name}},\n\nyour warranty request for {{product.title}} from order {{order.id}} is approved. We are sending a replacement; you will get its tracking number as soon as it has shipped. Please keep the faulty item until then.\n\nNorthwind customer service",
      de: "Guten Tag {{customer.name}},\n\nIhr Garantieantrag für {{product.title}} aus der Bestellung {{order.id}} ist angenommen. Wir senden Ihnen Ersatz; die Sendungsnummer erhalten Sie, sobald er unterwegs ist. Bitte bewahren Sie den defekten Artikel bis dahin auf.\n\nNorthwind Kundendienst",
      fr: "Bonjour {{customer.name}},\n\nVotre demande de garantie pour {{product.title}} de la commande {{order.id}} est acceptée. Nous vous envoyons un article de remplacement ; vous recevrez son numéro de suivi dès l'expédition. Merci de conserver l'article défectueux jusque-là.\n\nService client Northwind",
      it: "Buongiorno {{customer.name}},\n\nla richiesta di garanzia per {{product.title}} dell'ordine {{order.id}} è stata accettata. Le inviamo un articolo sostitutivo; riceverà il numero di tracciamento appena sarà spedito. Conservi fino ad allora l'articolo difettoso.\n\nServizio clienti Northwind",
      es: "Hola, {{customer.name}}:\n\nSu solicitud de garantía para {{product.title}} del pedido {{order.id}} está aprobada. Le enviamos un artículo de reemplazo; recibirá el número de seguimiento en cuanto salga. Conserve hasta entonces el artículo defectuoso.\n\nAtención al cliente de Northwind",
      zh: "{{customer.name}}，您好：\n\n订单 {{order.id}} 中 {{product.title}} 的保修申请已通过。我们会寄出替换商品，发货后告知您运单号。在此之前请保留有问题的商品。\n\nNorthwind 客户服务",
    },
  },
  {
    key: "a-to-z-guidance",
    name: "A-to-z claim filed",
    reasons: ["Not delivered", "Damaged in transit"],
    channels: ["AMAZON", "EMAIL"],
    bodies: {
      en: "Hello {{customer.name}},\n\nfor order {{order.id}} a claim under Amazon's A-to-z Guarantee is open. While it is, Amazon decides about it and we do not refund in parallel, so that nothing is paid twice. We have given Amazon the delivery details. You can follow the claim in Your Orders.\n\nNorthwind customer service",
      de: "Guten Tag {{customer.name}},\n\nzur Bestellung {{order.id}} läuft ein Antrag nach der A-bis-z-Garantie von Amazon. Solange er offen ist, entscheidet Amazon darüber, und wir erstatten nicht daneben, damit nichts doppelt gezahlt wird. Die Angaben zur Zustellung liegen Amazon vor. Den Antrag können Sie unter »Meine Bestellungen« verfolgen.\n\nNorthwind Kundendienst",
      fr: "Bonjour {{customer.name}},\n\nUne réclamation au titre de la Garantie A à Z d'Amazon est ouverte pour la commande {{order.id}}. Tant qu'elle l'est, Amazon décide et nous ne remboursons pas en parallèle, afin que rien ne soit payé deux fois. Nous avons transmis les informations de livraison à Amazon. Vous pouvez suivre la réclamation dans « Vos commandes ».\n\nService client Northwind",
      it: "Buongiorno {{customer.name}},\n\nper l'ordine {{order.id}} è aperto un reclamo secondo la Garanzia dalla A alla Z di Amazon. Finché è aperto decide Amazon e noi non rimborsiamo in parallelo, perché nulla venga pagato due volte. Abbiamo fornito ad Amazon i dati della consegna. Può seguire il reclamo in «I miei ordini».\n\nServizio clienti Northwind",
      es: "Hola, {{customer.name}}:\n\nPara el pedido {{order.id}} hay abierta una reclamación de la Garantía de la A a la Z de Amazon. Mientras siga abierta decide Amazon y no reembolsamos en paralelo, para que nada se pague dos veces. Hemos facilitado a Amazon los datos de la entrega. Puede seguir la reclamación en «Mis pedidos».\n\nAtención al cliente de Northwind",
      zh: "{{customer.name}}，您好：\n\n订单 {{order.id}} 已按亚马逊商城交易保障提出索赔。在索赔处理期间由亚马逊作出决定，为避免重复付款，我们不会另行退款。我们已向亚马逊提供配送信息，您可以在“我的订单”中查看进度。\n\nNorthwind 客户服务",
    },
  },
];
