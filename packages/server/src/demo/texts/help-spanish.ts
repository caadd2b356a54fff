import type { HelpTexts } from "./help-texts.ts";

export const spanishHelp: HelpTexts = {
  "track-my-parcel": {
    title: "¿Dónde está mi paquete?",
    body: "Abra el enlace de seguimiento del correo de envío. Allí verá dónde está el paquete y qué día debería llegar.\n\n- **¿Sin movimiento desde hace tres días laborables?** Indíquenos el número de pedido y preguntamos al transportista.\n- **¿Entregado, pero no está?** Pregunte primero a sus vecinos.",
  },
  "send-something-back": {
    title: "¿Cómo devuelvo un artículo?",
    body: "Tiene 30 días desde la entrega. Imprima la etiqueta de devolución en su cuenta, péguela en la caja y entréguela en correos.\n\nEl reembolso llega en cinco días laborables desde que recibimos el artículo. ¿Compró en un marketplace? Solicite allí la devolución.",
  },
  "arrived-damaged": {
    title: "Mi pedido llegó roto o incompleto",
    body: "Lo sentimos. Envíenos una foto del artículo y otra del paquete, junto con el número de pedido. No devuelva nada antes de nuestra respuesta.\n\nDíganos qué prefiere: un recambio o su dinero.",
  },
  "cancel-my-order": {
    title: "¿Puedo cancelar todavía mi pedido?",
    body: "Sí, mientras no haya salido del almacén: ábralo en su cuenta y elija *Cancelar*. Recibirá su dinero en cinco días laborables.\n\nUna vez entregado al transportista ya no se puede detener. Rechace el paquete o devuélvalo en 30 días.",
  },
  "sizes-and-manuals": {
    title: "Medidas, materiales y manuales",
    body: "Las medidas, los materiales y el peso están en la página de cada producto, en **Detalles**. El manual de montaje es un archivo al final de la misma página.\n\n¿Falta un tornillo o una pieza? Indíquenos su número en la lista de piezas.",
  },
  "wrong-size": {
    title: "La talla no me queda bien",
    body: "Puede cambiar prendas sin usar en 30 días. Pida la talla correcta y devuelva la otra con la etiqueta de devolución: así no se agota mientras tanto.\n\nLa tabla de tallas está en la página de cada producto.",
  },
  "warranty-case": {
    title: "Ha dejado de funcionar: ¿qué cubre la garantía?",
    body: "Los defectos de material y de fabricación están cubiertos dos años desde la entrega; el desgaste y las caídas, no.\n\nEnvíenos el número de pedido, una foto de la placa y una frase sobre el fallo. Reparamos o cambiamos sin coste.",
  },
  "cannot-log-in": {
    title: "No puedo iniciar sesión",
    body: "Elija *Contraseña olvidada* en la página de inicio de sesión. El correo con el enlace llega en pocos minutos; mire también en el correo no deseado. El enlace vale una hora.\n\nNo podemos ver ni cambiar el acceso a un marketplace: use sus páginas de ayuda.",
  },
};
