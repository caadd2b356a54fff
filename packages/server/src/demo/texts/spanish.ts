import type { CustomerTexts } from "./customer-texts.ts";

export const spanish: CustomerTexts = {
  reasons: {
    "Tracking update": {
      subject: "¿Dónde está mi pedido?",
      bodies: [
        "Buenos días:\n\nEl seguimiento del pedido {order} lleva cuatro días sin cambios. ¿Pueden decirme dónde está el paquete y cuándo llegará?\n\nUn saludo,\n{name}",
        "Hola, compré {product} y la fecha de entrega ya pasó. La página del transportista solo dice «en tránsito». ¿Sigue en camino?",
        "En la confirmación de envío de {order} no aparece el número de seguimiento. ¿Me mandan el número y el enlace? Salimos de viaje el viernes.",
      ],
    },
    "Standard return": {
      subject: "Solicitud de devolución",
      bodies: [
        "Hola:\n\nQuiero devolver {product} del pedido {order}. Está sin usar y en su embalaje original. ¿Cómo consigo la etiqueta?\n\n{name}",
        "Buenas, era un regalo y ya lo tenían. ¿A qué dirección lo envío y quién paga el porte? Pedido {order}.",
      ],
    },
    "Product clarification": {
      subject: "Pregunta sobre un producto",
      bodies: [
        "Hola, ¿{product} incluye todo lo que se ve en las fotos? En la descripción no se mencionan accesorios.",
        "¿Qué medidas tiene {product} plegado? Tiene que caber en un hueco de 45 cm.\n\nGracias, {name}",
      ],
    },
    "Damaged in transit": {
      subject: "Artículo dañado",
      bodies: [
        "Buenos días:\n\nHoy llegó {product} con un golpe grande en un lado y la caja rota por una esquina. Pedido {order}. Puedo enviar fotos. ¿Qué hacemos?\n\n{name}",
        "Hola, al abrir el paquete {product} estaba roto por un lado. No había ninguna protección en la caja. Quiero el reembolso o un artículo nuevo.",
      ],
    },
    Cancellation: {
      subject: "Cancelar el pedido",
      bodies: [
        "Pedí el artículo equivocado. Por favor, cancelen {order} antes de enviarlo.\n\n{name}",
        "Hola, cancelen por favor el pedido {order}, me lo prestan. Perdonen las molestias.",
      ],
    },
    "Not delivered": {
      subject: "Figura como entregado y no ha llegado",
      bodies: [
        "Según el seguimiento, el pedido {order} se entregó ayer. Aquí no hay nada y los vecinos tampoco lo tienen. ¿Pueden comprobarlo?\n\n{name}",
        "Han pasado más de dos semanas y {product} no ha llegado. Quiero el reembolso o un nuevo envío.",
      ],
    },
    "Wrong size": {
      subject: "La talla no es la correcta",
      bodies: [
        "{product} es mucho más pequeño de lo que indica la tabla. ¿Puedo cambiarlo por una talla más? Pedido {order}.\n\n{name}",
      ],
    },
    "FBA return": {
      subject: "Devuelto a Amazon, sin reembolso",
      bodies: [
        "Entregué la devolución del pedido {order} hace diez días. Lo envió Amazon y ahora cada uno me manda al otro. ¿Cuándo recibo el reembolso?\n\n{name}",
      ],
    },
    "Partial refund request": {
      subject: "Reembolso parcial",
      bodies: [
        "{product} tiene un arañazo que no se indicaba. Me lo quedo, pero el precio completo no me parece justo. ¿Pueden reembolsar una parte? Pedido {order}.\n\n{name}",
      ],
    },
    Warranty: {
      subject: "Garantía",
      bodies: [
        "Una parte de {product} se rompió a los tres meses de uso normal. Creo que lo cubre la garantía de dos años. ¿Qué necesitan? Pedido {order}.\n\n{name}",
      ],
    },
    "Cannot log in": {
      subject: "No puedo entrar en mi cuenta",
      bodies: [
        "Ya no puedo iniciar sesión, el código no llega a mi teléfono. ¿Pueden desbloquear la cuenta o decirme la fecha de entrega?\n\n{name}",
      ],
    },
  },
  untagged: [
    { subject: "Factura", bodies: ["Hola, ¿me pueden enviar una factura a nombre de mi empresa? Gracias.\n\n{name}"] },
    { subject: "Una pregunta", bodies: ["¿Venden varillas de recambio para la tienda? No las encuentro en su página."] },
  ],
  followUps: [
    "¿Hay alguna novedad? No he recibido respuesta a mi mensaje.",
    "Hola de nuevo, ¿recibieron mi mensaje?\n\n{name}",
    "Gracias por responder tan rápido. Ya hice lo que me pidieron. ¿Cuál es el siguiente paso?",
    "Sigo esperando. Si no se resuelve, tendré que abrir una reclamación.",
  ],
};
