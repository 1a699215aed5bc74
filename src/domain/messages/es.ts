import { withInnerQuotes } from './one-line.ts'
import type { CustomerSentences } from './sentences.ts'

const withCode = (item: string, code: string | null): string => (code ? `${item}, número ${code},` : item)

export const SPANISH = {
  subject: orderId => `Su pedido ${orderId}`,
  greeting: name => (name ? `Hola, ${name}:` : 'Buenos días:'),
  orderLine: orderId => `Número de pedido: ${orderId}`,
  signOff: 'Un cordial saludo,',
  untitled: orderId => orderId,
  quoted: title => `«${withInnerQuotes(title, '“', '”')}»`,
  apology: {
    wrong_code_entered: item =>
      `Lo sentimos mucho. Anotamos una referencia equivocada en su pedido (${item}) y por eso le enviamos algo distinto de lo que había elegido. Fue un error nuestro.`,
    mis_pick: item =>
      `Lo sentimos mucho. Al preparar su pedido (${item}) tomamos del estante el artículo equivocado. Fue un error nuestro.`,
    mislabelled_stock: item =>
      `Lo sentimos mucho. El artículo preparado para su pedido (${item}) llevaba una etiqueta equivocada en nuestro almacén y por eso recibió otro. Fue un error nuestro.`,
    supplier_error: item =>
      `Lo sentimos mucho. Nuestro proveedor nos entregó un artículo equivocado para su pedido (${item}) y no lo advertimos antes de enviarlo. Fue un error nuestro.`,
    listing_error: item =>
      `Lo sentimos mucho. Nuestra descripción del artículo de su pedido (${item}) no era correcta y por eso recibió algo distinto de lo que podía esperar. Fue un error nuestro.`,
    damaged_in_transit: item =>
      `Sentimos mucho que el artículo de su pedido (${item}) se haya dañado durante el transporte.`,
    defective: item => `Sentimos mucho que el artículo de su pedido (${item}) le haya llegado con un defecto.`,
    other: item => `Sentimos mucho que algo haya salido mal con su pedido (${item}).`,
    buyer_error: item =>
      `Sentimos que el artículo de su pedido (${item}) no sea el que tenía en mente y queremos ayudarle.`,
    not_as_claimed: item =>
      `Sentimos que el artículo de su pedido (${item}) no le haya dejado satisfecho y queremos ayudarle.`,
  },
  choose: 'Por favor, elija la solución que prefiera:',
  options: {
    claim_code: percent =>
      `Usted se queda con el artículo y le enviamos un código con un ${percent} % de descuento para un nuevo pedido en nuestra tienda.`,
    partial_refund: (percent, amount) =>
      amount
        ? `Usted se queda con el artículo y le reembolsamos ${amount}, el ${percent} % de lo que pagó.`
        : `Usted se queda con el artículo y le reembolsamos el ${percent} % de lo que pagó.`,
    full_refund: amount =>
      amount
        ? `Usted devuelve el artículo y le reembolsamos el importe completo de ${amount}.`
        : 'Usted devuelve el artículo y le reembolsamos el importe completo.',
    returnless_refund: amount =>
      amount
        ? `Usted se queda con el artículo y le reembolsamos el importe completo de ${amount}.`
        : 'Usted se queda con el artículo y le reembolsamos el importe completo.',
    replacement: () => 'Le enviamos el artículo que pidió como reemplazo, sin ningún coste para usted.',
  },
  ownSuggestion: 'Si prefiere otra solución, díganos por favor qué le gustaría.',
  howToAnswer: numbers =>
    `Para responder, basta con contestar a este mensaje con el número de su elección (${list(numbers)}).`,
  amended: 'Gracias por su mensaje. Lo hemos pensado y podemos ofrecerle lo siguiente.',
  nudge: item =>
    `Le escribimos acerca de su pedido (${item}) y todavía no hemos recibido su respuesta. Seguimos queriendo solucionarlo.`,
  questionBack:
    'Gracias por su mensaje. Queremos estar seguros de hacer lo que usted desea y no hemos podido saber por él qué solución prefiere.',
  claimCode: {
    intro: 'Gracias por su respuesta. Este es su código:',
    worth: percent =>
      `Le descuenta un ${percent} % en un nuevo pedido en nuestra tienda. Introdúzcalo al pagar; se puede usar una vez.`,
    until: date => `Es válido hasta el ${date}.`,
    promise: (item, code) =>
      `En cuanto haga su nuevo pedido, le enviaremos ${withCode(item, code)} y lo revisaremos antes de enviarlo.`,
    promiseAnyItem: 'En cuanto haga su nuevo pedido, revisaremos el artículo antes de enviarlo.',
    close: 'Gracias por darnos la oportunidad de solucionarlo.',
  },
  returnInstructions: {
    send: item => `Gracias por su respuesta. Por favor, devuélvanos el artículo de su pedido (${item}).`,
    label:
      'Encontrará la etiqueta de devolución y la dirección junto a su pedido, en su cuenta del sitio donde compró el artículo. Por favor, embálelo bien y guarde el resguardo.',
    refund: amount =>
      amount
        ? `Le reembolsaremos ${amount} en cuanto recibamos el artículo.`
        : 'Le reembolsaremos el importe completo en cuanto recibamos el artículo.',
  },
  refundDone: {
    done: (item, percent, amount) => `Le hemos reembolsado ${refunded(percent, amount)} por su pedido (${item}).`,
    when: 'El dinero vuelve al medio de pago que utilizó. Puede tardar unos días laborables en aparecer.',
  },
  replacementComing: {
    promise: (item, code) =>
      `Gracias por su respuesta. Le enviamos ${withCode(item, code)} como reemplazo y lo revisaremos antes de enviarlo.`,
    promiseAnyItem: 'Gracias por su respuesta. Le enviamos un reemplazo y lo revisaremos antes de enviarlo.',
    close: 'Usted no tiene que pagar nada.',
  },
  rejection: {
    intro: item => `Gracias por su paciencia. Hemos examinado con cuidado su solicitud sobre su pedido (${item}).`,
    reason: {
      wrong_code_entered: 'La referencia de su pedido y el artículo enviado coinciden.',
      mis_pick: 'Según nuestro registro de preparación, el artículo enviado es el que usted pidió.',
      mislabelled_stock: 'La etiqueta y el artículo coinciden en nuestro almacén.',
      supplier_error: 'El artículo coincide con lo que nuestro proveedor debía entregar.',
      listing_error: 'El artículo coincide con su descripción.',
      damaged_in_transit: 'No hemos encontrado señales de que el artículo se dañara durante el transporte.',
      defective: 'No hemos encontrado señales de un defecto en el artículo.',
      other: 'No hemos encontrado ningún error por nuestra parte.',
      buyer_error: 'El artículo enviado es el que figura en su pedido.',
      not_as_claimed: 'Lo que hemos comprobado no coincide con lo que describe la solicitud.',
    },
    close:
      'Por eso lamentamos no poder ofrecerle una solución para esta solicitud. Puede devolver el artículo según las condiciones de devolución de su pedido. Si hemos pasado algo por alto, escríbanos y, si puede, añada una foto.',
  },
  cancelled: item =>
    `Usted ha cancelado su solicitud de devolución de su pedido (${item}). La hemos cerrado y no tiene que hacer nada más.`,
  closeKindly: 'Si queda algo pendiente, basta con responder a este mensaje.',
  between: ' ',
} as const satisfies CustomerSentences

function list(numbers: readonly number[]): string {
  const last = numbers.at(-1)
  return numbers.length > 1 ? `${numbers.slice(0, -1).join(', ')} o ${last}` : `${last ?? ''}`
}

function refunded(percent: number | null, amount: string | null): string {
  if (amount) return percent === null ? amount : `${amount}, el ${percent} % de lo que pagó,`
  return percent === null ? 'el importe completo' : `el ${percent} % de lo que pagó`
}
