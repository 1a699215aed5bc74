import type { ReplyLanguage } from '../vocabulary.ts'

/** German. */
export const GERMAN_REPLIES: ReplyLanguage = {
  apostrophes: 'none',
  numbers: ['eins', 'zwei', 'drei', 'vier', 'fünf'],
  ordinals: [
    '(erst|1st)(e|er|es|en|em)',
    'zweit(e|er|es|en|em)',
    'dritt(e|er|es|en|em)',
    'viert(e|er|es|en|em)',
    'fünft(e|er|es|en|em)',
  ],
  words: {
    optionNoun: `
      option, optionen, lösung, loesung, möglichkeit, moeglichkeit, variante, vorschlag, vorschlages, angebot, wahl,
      auswahl, alternative, punkt, nummer, nr, #, (option|lösung|variante|vorschlag|angebot|punkt) (nummer|nr|#)`,
    last: '(letzt|letzter)(e|en|es|er|)',
    choose: `
      wähle, waehle, wählen, nehme, nehm, nehmen, bevorzuge, möchte, moechte, möchten, will, hätte gern, hätte gerne,
      hätten gern, hätten gerne, haette gern, haette gerne, würde gern, würde gerne, wuerde gern, wuerde gerne, würde,
      wuerde, entscheide mich (für|fuer), entscheiden uns (für|fuer), (habe mich|mich) (für|fuer), haben uns (für|fuer),
      akzeptiere, bitte um, meine (wahl|entscheidung|antwort) (ist|wäre|fällt auf), meine (wahl|entscheidung|antwort),
      wünsche mir, wünsche, bin für, (wäre|bin) (mit|für), schicken sie mir (bitte|), senden sie mir (bitte|), geben sie mir,
      einverstanden mit, freue mich auf, stimme zu, gehe mit`,
    wish: 'brauche, benötige, schicken sie mir (bitte|), senden sie mir (bitte|), geben sie mir',
    accept: `
      (wäre|waere|klingt|passt|gefällt mir|reicht) (mir |für mich |)(sehr |am |)(gut|super|ok|okay|in ordnung|perfekt|prima|recht|besten|ideal|toll),
      passt, passt (mir|für mich|uns) (gut|), wäre (schön|toll|nett|mir am liebsten|mir lieber|mir recht), gefällt mir (am besten|gut),
      entschieden, gewählt, ausgewählt, haben, nehmen, wählen, in anspruch nehmen, annehmen, einverstanden`,
    judged: `
      (ist) (mir |für mich |)(sehr |am |)(gut|super|ok|okay|in ordnung|perfekt|prima|recht|besten|ideal|toll)`,
    yes: 'ja, ja bitte, ok, okay, gerne, gern, sehr gerne, sehr gern, alles klar, na klar, klar, in ordnung, abgemacht',
    the: `
      der, die, das, den, dem, des, ein, eine, einen, einem, einer, ihr, ihre, ihren, ihrem, mein, meine, meinen, diese,
      dieser, dieses, diesen, es, sie`,
    polite: `
      bitte, bitte sehr, danke, danke schön, danke sehr, dankeschön, vielen dank, besten dank, herzlichen dank, lieben dank,
      tausend dank, (danke|vielen dank|besten dank|herzlichen dank) (für|fuer) (die|ihre|ihr|das|den) (schnelle |nette |freundliche |rasche |)(antwort|nachricht|hilfe|rückmeldung|angebot|angebote|mühe|verständnis|entgegenkommen|info),
      danke im voraus, vielen dank im voraus, hallo, guten tag, guten morgen, guten abend, moin, servus, hi,
      sehr (geehrte|geehrter) (damen und herren|herr|frau), sehr geehrtes team, damen und herren, mit freundlichen grüßen, mit freundlichem gruß, freundliche grüße, viele grüße,
      liebe grüße, beste grüße, herzliche grüße, schöne grüße, grüße, gruß, mfg, lg, vg, schönen tag(| noch), einen schönen tag(| noch), kein problem, macht nichts,
      kein thema, schon gut, für mich, so bald wie möglich, schnellstmöglich, kann ja mal passieren, kann passieren`,
    filler: `
      ich, wir, mir, uns, mich, habe, hab, haben, bin, ist, wäre, daher, dann, also, doch gern, dafür, gerne, gern, bekommen, erhalten,
      zu, zur, zum, mit, in, auf, an, von, hiermit, lieber, am liebsten, neue, neuen, nächste, nächsten, bestellung, kauf, kaufpreis, kaufpreises,
      shop, sehr, so, wieder, bestellen, angebotene, angebotenen, vorgeschlagene, vorgeschlagenen, wie vorgeschlagen,
      sich, einfach, über, rabatt von, nachlass von, zurück, bezahlten, betrag, betrags, preises, gutschrift von, her`,
    lead: 'bei, zu der, bezüglich, wegen, betreffend, nach, nach erhalt, nach erhalt (des codes|der codes), mit der, mit dem, für, fuer',
    pronoun: 'diese hier, das hier, dieses hier, diese option, diese lösung, diese',
    item: `
      artikel, ware, produkt, produkte, tasse, tassen, becher, teller, schüssel, schüsseln, set, sets, paket, sachen, gläser, glas,
      falsche ware, falschen artikel, falsche, falschen, geschirr, teile, kaffee, falschen tassen`,
    now: 'jetzt, nun',
    and: 'und, u, sowie, &',
    because: 'weil, da ich, da wir, da mir, da es, denn, damit, sodass, so dass, deshalb, darum, deswegen, somit',
    neutral: `
      bestellnummer, artikelnummer, auftragsnummer, kundennummer, telefonnummer, sendungsnummer, im ersten moment, zuerst einmal,
      zum ersten mal, erstens, zweitens, zunächst, das erste mal, beim ersten mal`,
    code: `
      code, codes, gutschein, gutscheins, gutscheincode, rabattcode, aktionscode, rabatt, nachlass, coupon, guthaben, nachlasscode,
      einlösecode, code über, 60er code`,
    refund: `
      erstattung, rückerstattung, rueckerstattung, erstatten, erstattet, rückzahlung, geld zurück, geld, mein geld, mein geld zurück,
      gutschrift, rückvergütung, kaufpreiserstattung`,
    full: 'volle, vollen, voller, volles, vollständige, vollständigen, komplette, kompletten, ganze, ganzen, gesamte, gesamten, volle höhe, in voller höhe, komplett, vollständig, gesamtes',
    partial: 'teilweise, teil, anteilige, anteilig, teilerstattung, teilrückerstattung, teilbetrag, einen teil',
    keep: 'behalte, behalten, behalt',
    return: `
      zurückschicken, zurückzuschicken, zurücksenden, zurückzusenden, zurückgeben, zurückzugeben, zurueckschicken, zuruecksenden,
      rücksendung, ruecksendung, retoure, retournieren, rückgabe, rücksendeetikett,
      (schicke|sende|gebe|geb|schick|senden|schicken) (sie|es|ihn|alles|das|die|den|das set|die tassen|die ware|den artikel|die teller|das produkt|die falsche ware|die falschen tassen|die sachen) zurück`,
    replace: `
      ersatz, ersatzlieferung, umtausch, umtauschen, austausch, austauschen, tauschen, neulieferung, richtige ware, richtigen artikel,
      die richtigen, das richtige, den richtigen, neue lieferung`,
    or: 'oder, entweder, beziehungsweise, bzw, egal ob',
    negation: `
      nicht, kein, keine, keinen, keinem, keiner, keines, keins, nein, nie, niemals, ohne, weder, außer, ausser, statt, anstatt, anstelle, nee, nö,
      nichts, lehne, auf keinen fall, keinesfalls, keineswegs, schlecht, stornieren, storniere, zu wenig`,
    decline: `
      nein danke, nein vielen dank, lehne (ab|ihr|das|ihre|alles), keine (der|von den|dieser|davon) (optionen|lösungen|angebote|vorschläge|), keines davon, kein interesse,
      nicht einverstanden, nicht akzeptabel, akzeptiere (ich |)(das |ihr angebot |)nicht, inakzeptabel, alles abgelehnt`,
    condition: `
      wenn, falls, sofern, vorausgesetzt, sobald, bevor, solange, unter der bedingung, es sei denn, nur wenn, erst wenn, bis, ob, je nachdem,
      kommt darauf an, hätte ich, wäre ich`,
    question:
      '?, was, wie, wann, wo, warum, wieso, weshalb, welche, welcher, welches, wer, wie lange, kann ich, können sie, könnten sie, könnte ich, gibt es, ist das, ist die, muss ich, soll ich, darf ich, gilt, haben sie, würden sie, wollen sie',
    ask: 'meinen sie, was meinen sie, was denken sie, frage, fragen, erklären, erklären sie, verstehe, verstehe ich nicht, bitte um (info|auskunft|erklärung), wüsste gern, wissen, sagen sie mir, teilen sie mir',
    hedge: `vorbehalt, unter vorbehalt, bedingt, rücksprache, nach rücksprache, rufen sie, anrufen, anruf, telefon, andere, anderen, anderes, anderer, andre, 
      vielleicht, eventuell, evtl, möglicherweise, wahrscheinlich, vermutlich, unsicher, überlege, überlegen, nachdenken, denke darüber nach, melde mich,
      später, morgen, egal, mal sehen, schwanke, tendiere, tendiere zu, eher, könnte, könnten, wohl, erstmal, zunächst mal, im prinzip, eigentlich, noch unentschlossen, zum beispiel, beliebig`,
    soft: 'nicht (das bestellte|der bestellte|was ich bestellt habe|das was ich bestellt habe), denke, glaube, finde, besser, wollte, wählte, nahm, dachte, hatte, schon, hoffe, nur, interessant, sollte, kann, muss, erst, zuerst',
    past: 'war, waren, hatte, hatten, wurde, wurden, bereits, schon, kam, kamen, gekauft, bestellt, bezahlt, erhalten habe, zurückgeschickt, zurückgesendet, kaputt, zerbrochen, gestern',
    contrast: 'aber, jedoch, allerdings, obwohl, sondern, doch, dennoch, trotzdem, während, hingegen, wobei',
    change:
      'doch lieber, stattdessen, moment, halt, korrektur, umentschieden, anders überlegt, ich meinte, ich meine, vergessen sie, ich korrigiere, nein doch',
    extra:
      'zuzüglich, versandkosten, mehr, auch, außerdem, zusätzlich, zusätzliche, extra, gratis, kostenlos, kostenlose, beide, beides, sowohl, plus, noch dazu, dazu noch, dazu, mehr, doppelt, alle drei, alles, versand, porto, geschenk, entschädigung',
    counter:
      'wie wäre es, wie wäre es mit, wie wäre, mein vorschlag, gegenvorschlag, gegenangebot, ich schlage vor, schlage vor, andere lösung, anderer vorschlag',
    threat:
      'ha, ha ha, anwalt, rechtsanwalt, klage, anzeige, polizei, verbraucherzentrale, beschwerde, bewertung, betrug, betrüger, frechheit, unverschämt, unverschämtheit, witz, scherz, spaß, haha, lächerlich, schrott, rezension, sonst, ansonsten, a bis z, rückbuchung, melde sie, fordere, verlange, amazon melden',
    speech:
      'sagte, sagt, sagen, gesagt, schrieb, geschrieben, meinte, meint, laut, angeblich, zitat, mein freund, meine frau, mein mann, meine freundin, meine schwester, nachbar, nachbarin, jemand, kollege, kollegin, behauptet',
    autoReply:
      'abwesenheitsnotiz, automatische antwort, nicht im büro, außer haus, im urlaub, derzeit abwesend, automatisch erstellt, automatisch generiert, nicht erreichbar',
    injection:
      'ignoriere (alle |)(vorherigen |bisherigen |)(anweisungen|anweisung), ignorieren sie (alle |)(vorherigen |bisherigen |)(anweisungen|anweisung), anweisungen, system, assistant, markiere (option|als), =, {, }, <, setze (wahl|option), als gewählt (markieren|eintragen)',
  },
}
