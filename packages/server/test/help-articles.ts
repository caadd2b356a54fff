/** Help texts in six languages, one per reason, as a workspace would publish them. */
type Text = { readonly locale: string; readonly title: string; readonly body: string };

export const PARCEL: readonly Text[] = [
  {
    locale: "en",
    title: "Where is my parcel?",
    body: "Open the tracking link in the mail that told you about the shipment. It shows where the parcel is and when it is **expected**.\n\n- No movement for three working days? Ask the carrier with the tracking number.\n- Delivered but not there? Look with your neighbours first.",
  },
  {
    locale: "de",
    title: "Wo ist mein Paket?",
    body: "Öffnen Sie den Link zur Sendungsverfolgung in der Versandbestätigung. Dort sehen Sie, wo das Paket gerade ist und wann es zugestellt wird.",
  },
  {
    locale: "fr",
    title: "Où est mon colis ?",
    body: "Ouvrez le lien de suivi dans le courriel d'expédition. Vous y voyez où se trouve le colis et quand il sera livré.",
  },
  {
    locale: "it",
    title: "Dove si trova il mio pacco?",
    body: "Apri il link di tracciamento nella conferma di spedizione. Mostra dove si trova il pacco e quando sarà consegnato.",
  },
  {
    locale: "es",
    title: "¿Dónde está mi paquete?",
    body: "Abra el enlace de seguimiento del correo de envío. Allí verá dónde está el paquete y cuándo se entregará.",
  },
  {
    locale: "zh",
    title: "我的包裹在哪里？",
    body: "请打开发货邮件里的物流跟踪链接，可以看到包裹现在的位置和预计送达时间，也可以用运单号查询。",
  },
];

export const RETURN: readonly Text[] = [
  {
    locale: "en",
    title: "How do I send something back?",
    body: "Print the return label from your account and put it on the box. Hand it in at any post office within 30 days. The money comes back within five days after the goods have arrived.",
  },
  {
    locale: "de",
    title: "Wie schicke ich etwas zurück?",
    body: "Drucken Sie das Rücksendeetikett in Ihrem Kundenkonto aus und kleben Sie es auf den Karton. Geben Sie ihn innerhalb von 30 Tagen bei der Post ab.",
  },
  {
    locale: "fr",
    title: "Comment renvoyer un article ?",
    body: "Imprimez l'étiquette de retour depuis votre compte et collez-la sur le carton. Déposez-le à la poste dans les 30 jours.",
  },
  {
    locale: "it",
    title: "Come posso restituire un articolo?",
    body: "Stampa l'etichetta di reso dal tuo account e incollala sulla scatola. Consegnala alla posta entro 30 giorni.",
  },
  {
    locale: "es",
    title: "¿Cómo devuelvo un artículo?",
    body: "Imprima la etiqueta de devolución de su cuenta y péguela en la caja. Entréguela en correos en un plazo de 30 días.",
  },
  {
    locale: "zh",
    title: "怎样退货？",
    body: "请在账户里打印退货标签，贴在箱子上，三十天内交到任何邮局。我们收到商品后五天内退款。",
  },
];

export const PASSWORD: readonly Text[] = [
  {
    locale: "en",
    title: "I cannot log in",
    body: "Ask for a new password on the sign-in page. The mail with the link comes within minutes; look into the spam folder too.",
  },
  {
    locale: "de",
    title: "Ich kann mich nicht anmelden",
    body: "Fordern Sie auf der Anmeldeseite ein neues Passwort an. Die Mail mit dem Link kommt in wenigen Minuten.",
  },
  {
    locale: "fr",
    title: "Je ne peux pas me connecter",
    body: "Demandez un nouveau mot de passe sur la page de connexion. Le courriel arrive en quelques minutes.",
  },
  {
    locale: "it",
    title: "Non riesco ad accedere",
    body: "Richiedi una nuova password nella pagina di accesso. Il messaggio arriva in pochi minuti.",
  },
  {
    locale: "es",
    title: "No puedo iniciar sesión",
    body: "Pida una contraseña nueva en la página de inicio de sesión. El correo llega en pocos minutos.",
  },
  { locale: "zh", title: "无法登录账户", body: "请在登录页面申请新密码，几分钟内会收到带链接的邮件，也请查看垃圾邮件文件夹。" },
];
