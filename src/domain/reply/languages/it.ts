import type { ReplyLanguage } from '../vocabulary.ts'

/** Italian. */
export const ITALIAN_REPLIES: ReplyLanguage = {
  apostrophes: 'elision',
  numbers: ['', 'due', 'tre', 'quattro', 'cinque'],
  ordinals: ['(prima|primo)', '(seconda|secondo)', '(terza|terzo)', '(quarta|quarto)', '(quinta|quinto)'],
  words: {
    optionNoun: `
      opzione, opzioni, soluzione, soluzioni, scelta, proposta, proposte, alternativa, possibilità, offerta, numero, nr, num, #, n°,
      (opzione|soluzione|scelta|proposta|offerta|alternativa) (numero|nr|n|#|num)`,
    last: 'ultima, ultimo',
    choose: `
      scelgo, scegliamo, sceglierei, scegliere, scelgo volentieri, preferisco, preferirei, preferiamo, prendo, prenderei, prenderò, vorrei, vorremmo, voglio, vogliamo, desidero, desidererei, accetto, accettiamo, opto per, optiamo per, opterei per, gradirei, ho scelto, ho deciso per, mi piacerebbe, vado con, vada per, andiamo con, andiamo per, richiedo,
      la mia scelta (è|sarebbe|cade su|ricade su), la mia scelta, la mia risposta è, la mia risposta, sono per, sono d accordo con, d accordo con, d accordo per, mi mandi, mi mandate, mi invii, mi inviate, inviatemi, mandatemi, procedete con, procediamo con, si proceda con`,
    wish: 'mi mandi, mi mandate, mi invii, mi inviate, inviatemi, mandatemi, richiedo',
    accept: `
      va (bene|benissimo|molto bene)(| per me), mi va (bene|benissimo|), (sarebbe) (perfetta|perfetto|ottima|ottimo|ideale|ok|l ideale|la mia scelta|quella che preferisco|quella che scelgo|la migliore|il massimo|accettabile), mi sembra (ottima|ottimo|perfetta|perfetto|buona|giusta|bene), fa per me, perfetto, mi sta bene, andrebbe bene, andrebbe benissimo`,
    judged: `
      (è) (perfetta|perfetto|ottima|ottimo|ideale|ok|l ideale|la mia scelta|quella che preferisco|quella che scelgo|la migliore|il massimo|accettabile)`,
    yes: 'sì, sì grazie, ok, okay, d accordo, certo, certamente, volentieri, va bene, perfetto, benissimo',
    the: 'il, lo, la, i, gli, le, l, un, uno, una, del, della, dello, dell, dei, delle, al, alla, mio, mia, miei, mie, suo, sua, vostro, vostra, questo, questa, questi, queste, quel, quella',
    polite: `
      grazie, grazie mille, molte grazie, tante grazie, grazie infinite, grazie in anticipo, per favore, per cortesia, per piacere, cortesemente, gentilmente, buongiorno, buon giorno, buonasera, buona sera, salve, ciao, gentile, gentili, gentilissimi, egregi, spettabile, signore, signora, signori, saluti, cordiali saluti, distinti saluti, un saluto, buona giornata, buona serata, buon lavoro,
      grazie (mille |)per (la|il|l|le|i|questa) (vostra |sua |vostro |suo |rapida |pronta |gentile |)(risposta|messaggio|aiuto|offerta|proposta|proposte|disponibilità|comprensione|gentilezza|attenzione), vi ringrazio, la ringrazio, non c è problema, nessun problema, non si preoccupi, non fa niente, per me, il prima possibile, al più presto`,
    filler: `
      io, noi, mi, ci, di, d, a, ad, con, in, da, che, quindi, allora, dunque, ricevere, avere, ottenere, è, sarebbe, molto, bene, semplicemente, nuovo, nuova, prossimo, prossima, ordine, acquisto, negozio, sconto del, proposta da voi,
      che (mi |)(avete|ha) (proposto|offerto), che (mi |)(proponete|offrite|propone|offre), essere, importo, prezzo, pagato, quanto pagato, di quanto ho pagato, quanto ho pagato, ho, abbiamo, si, così, indietro, su, ne`,
    lead: 'per, riguardo a, riguardo, circa, riguardo alla, quanto a, dopo, dopo aver ricevuto, secondo me per, sulla, sul',
    pronoun: 'questa opzione, questa soluzione, quella opzione, questa qui, questo qui',
    item: 'articolo, articoli, prodotto, prodotti, tazza, tazze, tazzine, piatto, piatti, set, pacco, merce, oggetto, ciotole, bicchieri, articolo sbagliato, tazze sbagliate, servizio, caffè',
    now: 'adesso, ora',
    and: 'e, ed, &',
    because: 'perché, poiché, dato che, visto che, siccome, così da, affinché, perciò',
    neutral: `
      numero d ordine, numero ordine, numero dell ordine, numero di (telefono|ordine|tracking|spedizione), prima volta, seconda volta, la prima volta, prima di tutto, innanzitutto, in primo luogo, per prima cosa`,
    code: 'codice, codici, codice sconto, codice promozionale, codice di reclamo, buono, buono sconto, coupon, voucher, sconto',
    refund:
      'rimborso, rimborsi, rimborsare, rimborsatemi, rimborsato, rimborsata, rimborsate, soldi, miei soldi, i soldi indietro, denaro',
    full: 'totale, intero, intera, completo, completa, integrale, totalmente, completamente, per intero',
    partial: 'parziale, parzialmente, una parte, parte',
    keep: 'tengo, tenere, tenermi, terrei, terrò, conservo, conservare, tenerlo, tenerla, tenerle, tenerli, mi tengo, teniamo',
    return:
      'restituire, restituisco, restituirò, restituirei, restituirlo, restituirla, restituirle, restituirli, restituzione, rendere, rendo, reso, rispedire, rispedisco, rispedirlo, rispedirle, rimandare indietro, rimando indietro, etichetta di reso',
    replace:
      'sostituzione, sostituire, sostituto, sostitutivo, cambio, cambiare, cambiarlo, scambio, articolo giusto, articolo corretto, quello giusto, quelle giuste, quelli giusti, rispedizione',
    or: 'o, oppure, ovvero, qualsiasi, altrimenti',
    negation:
      'non, no, mai, nessuno, nessuna, nessun, senza, né, niente, nulla, tranne, eccetto, invece di, invece che, anziché, piuttosto che, rifiuto, insufficiente, annullare, annullate, troppo poco',
    decline:
      'no grazie, nessuna (di |delle |)(queste|vostre|sue|loro|opzioni|soluzioni|proposte)(| opzioni| soluzioni| proposte| offerte), nessuna opzione, nessuna soluzione, non mi interessa, non mi interessano, non accetto, rifiuto (la|le|il|l|tutte|tutto), inaccettabile, non sono d accordo, nessuna mi va bene',
    condition:
      'se, a condizione, a condizione che, purché, a patto che, a patto di, a meno che, salvo che, nel caso, qualora, quando, finché, appena, non appena, prima di, prima che, solo se, una volta che, una volta, dipende, in caso di, sempre che',
    question:
      '?, che cosa, cosa, come, quando, dove, quale, quali, quanto, quanti, chi, posso, può, potete, potrei, potrebbe, potreste, c è, devo, è possibile, sarebbe possibile, avete, qual è, qual, mi potete, mi può',
    ask: 'ne pensa, ne pensate, domanda, domande, spiegare, spiegatemi, mi spieghi, capisco, capire, sapere, chiarire, chiarimento, mi dica, ditemi, chiedere, chiedo',
    hedge:
      'con riserva, riserva, chiami, chiamatemi, telefono, altra, altro, altri, altre, pensando, forse, probabilmente, magari, eventualmente, può darsi, pensarci, ci penso, pensarci su, più tardi, domani, fa lo stesso, come volete, come preferite, indeciso, indecisa, sicuro, sicura, dubbio, propendo, orientato, orientata, per esempio, per ora, al momento, in linea di massima, considerare, valutare, quasi quasi',
    soft: 'non è (quello che|l articolo che|ciò che) (ho ordinato|avevo ordinato), non era (quello che|l articolo che|ciò che) (ho ordinato|avevo ordinato), penso, credo, direi, suppongo, meglio, migliore, volevo, pensavo, avevo, già, solo, soltanto, spero, interessante, mi piace, scelsi, avrei, prima pensavo',
    past: 'era, erano, è stato, è stata, sono stati, sono state, già, ricevuto, ricevuta, ricevute, arrivato, arrivata, arrivate, comprato, ordinato, rotto, rotta, rotte, rotti, ieri, restituito, rispedito',
    contrast: 'ma, però, tuttavia, anche se, benché, sebbene, eppure, bensì, mentre, nonostante',
    change:
      'anzi, invece, in realtà, aspetti, aspettate, ho cambiato idea, cambio idea, volevo dire, intendevo, dimenticate, correzione, scusate, alla fine, ripensandoci',
    extra:
      'anche, inoltre, in più, più, gratis, gratuito, gratuita, entrambi, entrambe, tutte e due, tutti e due, tutte, tutti, tutto, aggiungere, aggiungete, regalo, omaggio, doppio, spedizione, spese di spedizione, risarcimento, insieme a, pure',
    counter:
      'che ne dite, che ne dice, propongo, vi propongo, la mia proposta, controproposta, controfferta, altra soluzione, un altra soluzione, altra opzione, suggerisco',
    threat:
      'avvocato, denuncia, denuncio, polizia, tribunale, reclamo, truffa, truffatori, ladri, vergogna, ridicolo, ridicola, scherzo, scherzando, haha, ahah, ahahah, pretendo, esigo, recensione, recensione negativa, contestazione, banca, presa in giro',
    speech:
      'detto, dice, dicono, disse, scritto, scrive, mia moglie, mio marito, mio amico, la mia amica, mia sorella, mio fratello, vicino, vicina, qualcuno, loro, consigliato, secondo mia, secondo mio',
    autoReply: 'fuori ufficio, risposta automatica, in ferie, sono assente, messaggio automatico, fuori sede',
    injection:
      'ignora (tutte |)(le |)istruzioni, ignorate (tutte |)(le |)istruzioni, istruzioni precedenti, istruzioni, sistema, system, assistant, segna (l |)opzione, =, {, }, <',
  },
}
