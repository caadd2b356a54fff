import type { Telling } from "./story.ts";

export const spanish: Telling = {
  products: ["cafetera exprés", "patinete", "amasadora", "estación meteorológica"],
  stories: {
    delivery: [
      "Sigo esperando | Me dijeron que la {p} estaría aquí el martes y ya es viernes. La página de estado no se mueve desde el fin de semana. ¿Saben qué pasa?",
      "Paquete con retraso {o} | Tres días de retraso, el mensajero no se mueve. Revisen por favor.",
      "Mi {p} | La {p} que les compré tenía que llegar hace días y sigo con las manos vacías. ¿Cuándo viene el cartero?",
    ],
    damaged: [
      "Mala sorpresa | Esta mañana abrí la caja de la {p}: una esquina está hundida y hay astillas por todas partes. Alguien la habrá dejado caer por el camino.",
      "Llegó rota ({o}) | Carcasa rajada, embalaje aplastado. Tengo fotos. Quiero otra nueva.",
      "La {p} que enviaron | Por desgracia la {p} no sobrevivió al viaje: tiene una grieta larga y se ha desprendido un trozo. ¿Qué proponen?",
    ],
    wrongItem: [
      "No es lo que compré | Pagué una {p} y de la caja salieron unas toallas. Parece que en su almacén cambiaron dos paquetes.",
      "Confusión {o} | Recibí mercancía ajena en vez de la {p}.",
      "Otra cosa en la caja | En lugar de mi {p} me mandaron un artículo completamente distinto. ¿Cómo lo arreglamos?",
    ],
    missing: [
      "Incompleta | La {p} está aquí pero el cable de corriente y el manual no vienen en el paquete. Así no la puedo usar.",
      "Faltan piezas {o} | Tornillos y cable no incluidos. Envíenlos por favor.",
      "Falta la mitad | He mirado la caja dos veces: el cable de la {p} simplemente no está. ¿Me lo pueden mandar?",
    ],
    return: [
      "La mando de vuelta | La {p} es bonita pero demasiado grande para nuestra cocina, prefiero devolverla. ¿Me dan ustedes la etiqueta o pago yo el porte?",
      "Devolución {o} | Cambié de idea, sin usar, precintada. Necesito etiqueta.",
      "¿Cómo devuelvo la {p}? | Al final no nos quedamos la {p}. No se ha usado. Díganme a qué dirección mandarla y cómo va la devolución.",
    ],
    refund: [
      "Dinero | La {p} lleva dos semanas otra vez en su almacén y en mi tarjeta no han abonado nada. ¿Cuándo veré el dinero?",
      "Reembolso pendiente {o} | Mercancía devuelta, cuenta aún sin abono. Paguen por favor.",
      "Dónde está mi reembolso | Desde que devolví la {p} miro la cuenta cada día. La cantidad prometida no ha llegado.",
    ],
    cancel: [
      "Cambio de planes | Si la {p} aún no está empaquetada, paren el envío por favor. La pedí dos veces por error.",
      "Cancelar {o} | Cancelen ya, pedido por accidente.",
      "Ya no necesito la {p} | Mi hermana acaba de regalarme una {p}, así que quisiera renunciar a la compra antes de que la despachen. ¿Es posible?",
    ],
    invoice: [
      "Papeles | Para mi contabilidad necesito un comprobante en regla de la {p} con el IVA desglosado. Solo recibí el albarán.",
      "Factura {o} | Envíen la factura a nombre de Artal SL.",
      "Factura de la {p} | Mi gestor pide la factura de la {p}. ¿Podrían mandarme el documento en PDF?",
    ],
    question: [
      "Antes de enchufarla | ¿La {p} funciona a 110 voltios o necesito un transformador? En la página no lo pone.",
      "¿Voltaje? | ¿La {p} va con 110 V?",
      "La {p} en el extranjero | Nos mudamos a Estados Unidos y nos gustaría llevar la {p}. ¿Está hecha para el voltaje de allí?",
    ],
    address: [
      "Nos hemos mudado | Acabo de ver que la {p} va a nuestro piso antiguo. ¿Podrían llevarla a la calle del Molino 12?",
      "Nueva dirección {o} | Calle equivocada. Entreguen en calle del Molino 12.",
      "Desvíen la {p} | Al comprar la {p} puse mal el número de la casa. El correcto es calle del Molino 12. ¿Se puede corregir aún el destino?",
    ],
    login: [
      "Sin acceso | Su página dice que mi contraseña es incorrecta y el correo para restablecerla no llega nunca. No veo mis compras.",
      "Acceso a la cuenta | No puedo iniciar sesión. El enlace de restablecimiento no llega.",
      "Cuenta de cliente | Llevo días intentando entrar en mi cuenta de cliente y me echa cada vez. ¿Me pueden dar una clave nueva?",
    ],
    defective: [
      "Se paró al mes | Desde ayer la {p} no se enciende. Probé otros enchufes. Sigue en garantía, ¿verdad?",
      "{p} averiada {o} | Muerta a las cuatro semanas. Caso de garantía.",
      "La {p} ha muerto | Estaba muy contento con la {p}, pero ha dejado de funcionar y solo hace un clic. ¿Cómo hago valer la garantía?",
    ],
  },
  additions: [
    "Por las tardes después de las seis estoy en casa.",
    "Por cierto, mi teléfono es 555 0134.",
    "Me alegraría resolverlo esta semana.",
  ],
  chasers: [
    "Segundo intento | Ya les escribí {m} y no he sabido nada. Contesten por favor.",
    "Sin respuesta | Es la segunda vez que les contacto {m}. ¿Alguien lee esto?",
  ],
  short: {
    delivery: "porque la {p} no ha llegado",
    damaged: "por la {p} rota",
    wrongItem: "porque llegó otra cosa en vez de la {p}",
    missing: "por el cable que falta de la {p}",
    return: "por la devolución de la {p}",
    refund: "porque el reembolso de la {p} no ha llegado",
    cancel: "para cancelar la {p}",
    invoice: "por la factura de la {p}",
    question: "por el voltaje de la {p}",
    address: "por la dirección de entrega equivocada",
    login: "porque no puedo iniciar sesión",
    defective: "por la {p} que ya no funciona",
  },
  thanks: [
    "Gracias | Todo arreglado, muchas gracias por la ayuda.",
    "Resuelto | Mientras tanto se ha solucionado todo. Pueden cerrarlo.",
  ],
  another: ["Ahora se trata de mi otra compra, número {o}.", "Tema distinto a mi último mensaje: se refiere al pedido {o}."],
  greeting: ["Buenas tardes,", "Estimado equipo,"],
  closing: ["Un cordial saludo\n{n}", "Saludos\n{n}"],
};
