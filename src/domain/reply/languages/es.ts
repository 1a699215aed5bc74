import type { ReplyLanguage } from '../vocabulary.ts'

/** Spanish, of Spain and of Mexico. */
export const SPANISH_REPLIES: ReplyLanguage = {
  apostrophes: 'none',
  numbers: ['uno', 'dos', 'tres', 'cuatro', 'cinco'],
  ordinals: [
    '(primera|primero|primer|1ra|1era)',
    '(segunda|segundo|2da)',
    '(tercera|tercero|tercer|3ra)',
    '(cuarta|cuarto)',
    '(quinta|quinto)',
  ],
  words: {
    optionNoun: `
      opción, opciones, solución, soluciones, alternativa, propuesta, oferta, elección, posibilidad, número, numero, núm, num, #,
      (opción|solución|alternativa|propuesta|oferta) (número|numero|núm|num|#|no)`,
    last: 'última, último',
    choose: `
      elijo, elegimos, elegir, elegiré, escojo, escogemos, escoger, prefiero, preferimos, preferiría, quiero, queremos, quisiera, quisiéramos, me quedo con, nos quedamos con, tomo, tomaré, acepto, aceptamos, opto por, optamos por, opto,
      me gustaría, nos gustaría, deseo, desearía, he elegido, he decidido, me decido por, me inclino definitivamente por, mi elección (es|sería), mi elección, mi respuesta es, mi respuesta, voy con, voy a (elegir|escoger|tomar|querer), vamos con, selecciono, solicito, mándeme, mándenme, envíeme, envíenme, por favor (envíe|envíen), de acuerdo con, estoy de acuerdo con`,
    wish: 'mándeme, mándenme, envíeme, envíenme, por favor (envíe|envíen), solicito, necesito',
    accept: `
      me (parece|viene|va|queda) (muy |)(bien|perfecta|perfecto|buena|bueno|genial|correcta|adecuada), (estaría|sería) (muy |)(bien|perfecta|perfecto|genial|ideal|aceptable|buena|lo mejor|la mejor|mi elección|la que quiero|la que prefiero|la que elijo), me conviene, me sirve, me interesa más, perfecto`,
    judged: `
      (está|es) (muy |)(bien|perfecta|perfecto|genial|ideal|aceptable|buena|lo mejor|la mejor|mi elección|la que quiero|la que prefiero|la que elijo)`,
    yes: 'sí, sí por favor, sí gracias, ok, okay, vale, de acuerdo, claro, claro que sí, por supuesto, perfecto, conforme, está bien',
    the: 'el, la, los, las, lo, un, una, unos, su, sus, mi, mis, este, esta, estos, estas, ese, esa, del, al, le, les',
    polite: `
      gracias, muchas gracias, mil gracias, muchísimas gracias, gracias de antemano, por favor, porfavor, porfa, hola, buenos días, buenas tardes, buenas noches, buen día, buenas, estimado, estimada, estimados, señor, señora, señores, saludos, un saludo, un cordial saludo, saludos cordiales, cordiales saludos, atentamente, cordialmente,
      (muchas |)gracias por (su|la|el|tu|sus) (rápida |amable |pronta |)(respuesta|mensaje|ayuda|oferta|atención|comprensión|propuesta|ofertas|amabilidad), no pasa nada, no hay problema, sin problema, no se preocupe, no se preocupen, para mí, lo antes posible, cuanto antes, que tenga (un |)(buen|buena) día, buen fin de semana, les agradezco, le agradezco, un abrazo`,
    filler: `
      yo, nosotros, me, nos, con, de, a, en, por, que, quedarme, quedarnos, recibir, obtener, tener, es, sería, entonces, pues, muy, bien, simplemente, nuevo, nueva, próximo, próxima, siguiente, pedido, compra, tienda, descuento del, descuento de,
      ofrecida, ofrecido, que (me |)(ofrece|ofrecen|ofreció|ofrecieron|propone|proponen|proponía), propuesta por ustedes, ustedes, usted, ser, importe, precio, pagué, lo que pagué, de lo que pagué, pagado, se, así, he, hemos, devuelvan el, hacer, proceder con, proceder`,
    lead: 'sobre, respecto a, en cuanto a, acerca de, para, según, tras, después de, después de recibir, con respecto a, por',
    pronoun: 'esta opción, esa opción, esta solución, esta misma, ese mismo, ésta, ésa',
    item: 'artículo, artículos, producto, productos, taza, tazas, plato, platos, juego, set, paquete, cosa, cosas, mercancía, vasos, tazones, artículo equivocado, tazas equivocadas, café, vajilla',
    now: 'ahora',
    and: 'y, e, &',
    because: 'porque, ya que, pues así, puesto que, dado que, para que, así que, por eso',
    neutral: `
      número de (pedido|teléfono|orden|seguimiento|cliente), numero de (pedido|teléfono|orden), primera vez, segunda vez, la primera vez, en primer lugar, primero que nada, antes que nada gracias, código postal`,
    code: 'código, códigos, codigo, código de descuento, código promocional, código de reclamación, cupón, vale de descuento, vale de compra, descuento, código de canje',
    refund:
      'reembolso, reembolsos, reembolsar, reembolsen, reembólseme, reembolse, devolución del dinero, dinero, mi dinero, devolución de mi dinero, devuelvan mi dinero, devolver el dinero, me devuelvan el dinero',
    full: 'completo, completa, total, totalmente, íntegro, íntegra, entero, todo el, totalidad, integral, importe completo',
    partial: 'parcial, parcialmente, una parte, parte',
    keep: 'conservo, conservar, conservaré, quedo el, quedarme el, quedarme con, me quedo el, me quedo los, me quedo las, me quedo la, me lo quedo, me la quedo, me las quedo, me los quedo, mantener, guardar, guardo',
    return:
      'devolver, devuelvo, devolveré, devolverlo, devolverla, devolverlas, devolverlos, devolución, enviar de vuelta, enviarlo de vuelta, enviarlas de vuelta, regresar, retornar, etiqueta de devolución, lo devuelvo, las devuelvo, los devuelvo',
    replace:
      'reemplazo, reemplazar, sustitución, sustituir, cambio, cambiar, cambiarlo, cambien, artículo correcto, el correcto, las correctas, los correctos, reposición, reenvío',
    or: 'o, u, cualquiera, si no, o bien, da igual cual',
    negation:
      'no, nunca, jamás, ninguno, ninguna, ningún, sin, ni, nada, excepto, salvo, menos la, en vez de, en lugar de, tampoco, rechazo, insuficiente, cancelar, cancelen, muy poco, nadie',
    decline:
      'no gracias, no muchas gracias, ninguna de (las|estas|esas|sus) (opciones|soluciones|propuestas|ofertas|), ninguna opción, no me interesa, no me interesan, no acepto, rechazo (la|su|sus|las|todas), inaceptable, no estoy de acuerdo, ninguna me (conviene|sirve|convence)',
    condition:
      'si, siempre que, siempre y cuando, a condición de, a condición, con la condición, a menos que, salvo que, en caso de, en cuanto, cuando, mientras, hasta que, antes de, solo si, sólo si, una vez que, una vez, depende, con tal de, excepto si',
    question:
      '?, ¿, qué, cuál, cuáles, cómo, cuándo, dónde, por qué, cuánto, cuánta, quién, puedo, puede, pueden, podría, podrían, podría yo, hay, tengo que, debo, es posible, tienen, sería posible, cual es, que es, como',
    ask: 'qué opina, opina, opinan, pregunta, preguntas, duda, dudas, explicar, explique, expliquen, explíqueme, entiendo, entender, saber, dígame, díganme, aclarar, aclare, consulta',
    hedge:
      'con reservas, reservas, reserva, llámeme, llámenme, teléfono, otra, otro, otras, otros, quizás, quizá, tal vez, talvez, probablemente, posiblemente, a lo mejor, igual, me inclino, inclino, pensarlo, pensar, pensando, lo pensaré, más tarde, luego, mañana, da igual, me da igual, lo que sea, como quieran, como ustedes quieran, dudo, segura, seguro, no sé, en principio, por ejemplo, por ahora, de momento, considerar, considerando',
    soft: 'no es (lo que|el artículo que|el producto que) (pedí|compré|había pedido), no era (lo que|el artículo que) (pedí|compré|había pedido), creo, pienso, supongo, parece, mejor, quería, había, pensaba, elegí, escogí, ya, solo, sólo, solamente, espero, interesante, me gusta, podemos, hubiera',
    past: 'era, eran, fue, fueron, había, habían, ya, recibí, llegó, llegaron, compré, pedí, rota, rotas, roto, rotos, ayer, devolví, pagué por, envié',
    contrast: 'pero, sin embargo, aunque, no obstante, sino, mas, a pesar de, mientras que, en cambio',
    change:
      'en realidad, mejor dicho, en su lugar, espere, esperen, cambié de opinión, he cambiado de opinión, quise decir, quería decir, olvide, olviden, corrección, perdón, al final, finalmente',
    extra:
      'también, además, más, gratis, gratuito, gratuita, ambos, ambas, las dos, los dos, las tres, extra, adicional, añadir, agregar, regalo, doble, todas, todos, envío, gastos de envío, compensación, junto con',
    counter:
      'qué tal, qué le parece, qué les parece, propongo, les propongo, le propongo, mi propuesta, contraoferta, contrapropuesta, otra solución, otra opción, sugiero',
    threat:
      'abogado, denuncia, denunciar, denunciaré, policía, juicio, reclamación, reclamaré, estafa, estafadores, ladrones, vergüenza, ridículo, ridícula, broma, bromeo, jaja, jajaja, exijo, valoración, reseña, opinión negativa, queja, disputa, banco, o si no, burla',
    speech:
      'dijo, dice, dicen, dijeron, escribió, según mi, mi esposa, mi esposo, mi marido, mi mujer, mi amigo, mi amiga, mi hermana, mi hermano, vecino, vecina, alguien, ellos, recomendó, aconsejó, otra persona',
    autoReply:
      'fuera de la oficina, respuesta automática, de vacaciones, estoy ausente, mensaje automático, me encuentro fuera, acceso limitado',
    injection:
      'ignora (todas |)(las |)(instrucciones|órdenes), ignore (todas |)(las |)(instrucciones|órdenes), instrucciones anteriores, instrucciones, sistema, system, assistant, marca (la |)opción, marque (la |)opción, =, {, }, <',
  },
}
