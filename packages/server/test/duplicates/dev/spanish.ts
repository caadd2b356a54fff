import type { Phrases } from "./phrases.ts";

export const spanish: Phrases = {
  products: ["botas de montaña", "linterna de camping", "manguera de jardín", "manta de lana", "sartén de hierro"],
  topics: {
    late: {
      facts: [
        "{p}: enviado hace diez días y aún no entregado.",
        "El pedido ({p}) debía llegar la semana pasada.",
        "sin novedades del seguimiento desde el lunes",
        "El pedido {o} sigue en tránsito y pasó la fecha estimada.",
      ],
      asks: [
        "¿Dónde está mi paquete?",
        "¿Cuándo llega?",
        "Envíenme el número de seguimiento.",
        "¿Pueden preguntar al transportista?",
      ],
    },
    lost: {
      facts: [
        "Consta como entregado pero nunca recibí {p}.",
        "El repartidor dice que lo dejó en la puerta, no había nada.",
        "Marcado como entregado, aquí nadie recibió nada.",
      ],
      asks: ["Abran una investigación.", "Quiero un reemplazo o mi dinero.", ""],
    },
    broken: {
      facts: [
        "Artículo llegado dañado: {p}.",
        "La caja estaba rota y {p} abollado.",
        "abrí el paquete, {p} destrozado",
        "{p} con un arañazo profundo y el mango doblado.",
      ],
      asks: ["¿Me mandan un reemplazo?", "Quisiera el reembolso.", "Fotos adjuntas.", "¿Qué hago?"],
    },
    swapped: {
      facts: [
        "Recibí el artículo equivocado, pedí {p}.",
        "Me enviaron una tostadora en lugar de {p}.",
        "Esto no es lo que pedí ({p}).",
      ],
      asks: ["Manden el correcto.", "¿Cómo lo cambio?", ""],
    },
    lacking: {
      facts: ["Falta una pieza: {p}.", "{p} vino sin los accesorios.", "Dos de cuatro partes no estaban en la caja."],
      asks: ["Envíen las piezas que faltan.", "¿Pueden mandar el resto?", ""],
    },
    sendBack: {
      facts: ["Quiero devolver {p}.", "{p} no me gusta y lo quiero enviar de vuelta.", "Tramiten la devolución del pedido {o}."],
      asks: [
        "¿Cómo consigo la etiqueta de devolución?",
        "¿Cuál es la dirección de devolución?",
        "¿Quién paga el envío de vuelta?",
        "",
      ],
    },
    moneyBack: {
      facts: ["Devolví {p} pero no me han reembolsado.", "Aún sin reembolso por {p}.", "El reembolso no aparece en mi cuenta."],
      asks: ["¿Cuándo me reembolsan?", "Revisen por favor.", ""],
    },
    stop: {
      facts: ["Cancelen mi pedido {o}.", "Quiero cancelar {p}.", "Pedí {p} por error, ¿pueden cancelarlo?"],
      asks: ["Ya no lo necesito.", "Aún no ha salido.", ""],
    },
    bill: {
      facts: ["Necesito factura de {p}.", "¿Pueden enviarme la factura del pedido {o}?", "No venía la factura en el paquete."],
      asks: ["Con el NIF de la empresa.", "Vale un PDF.", ""],
    },
    howTo: {
      facts: ["¿Es impermeable ({p})?", "¿{p} resiste el agua?", "¿Se puede mojar {p}?"],
      asks: ["No lo pone en la descripción.", ""],
    },
    whereTo: {
      facts: [
        "Tengo que cambiar la dirección de envío del pedido {o}.",
        "Di la dirección equivocada para {p}.",
        "Envíen {p} a calle Estación 5.",
      ],
      asks: ["¿Todavía se puede?", "Nueva dirección: calle Estación 5.", ""],
    },
    signIn: {
      facts: [
        "No puedo entrar en mi cuenta.",
        "Olvidé la contraseña y no llega el correo de recuperación.",
        "La web no me deja iniciar sesión.",
      ],
      asks: ["Ayuda por favor.", "¿Pueden restablecerla?", ""],
    },
    faulty: {
      facts: ["{p} dejó de funcionar a los dos meses.", "Artículo defectuoso: {p}.", "{p} ya no funciona"],
      asks: ["¿Entra en garantía?", "¿Se puede reparar?", ""],
    },
    size: {
      facts: ["{p}: demasiado pequeño.", "La talla de {p} no me queda.", "Necesito {p} más grande."],
      asks: ["¿Puedo cambiarlo por la talla siguiente?", ""],
    },
  },
  hello: ["Hola,", "Buenos días,", "Estimados señores:"],
  bye: ["Gracias,\n{n}", "Atentamente,\n{n}", "Enviado desde mi iPhone"],
  urging: [
    "Ya les contacté y no hubo respuesta.",
    "Sigo esperando respuesta a mi último mensaje.",
    "Como ya escribí:",
    "¿Alguna novedad?",
  ],
  different: ["Es sobre otro pedido.", "Tengo una segunda pregunta, distinta.", "Otro artículo del mismo pedido:"],
  thanks: ["Gracias, el problema está resuelto.", "Llegó hoy, ¡muchas gracias!"],
};
