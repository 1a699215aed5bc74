import type { ReplyLanguage } from '../vocabulary.ts'

/** French. */
export const FRENCH_REPLIES: ReplyLanguage = {
  apostrophes: 'elision',
  numbers: ['', 'deux', 'trois', 'quatre', 'cinq'],
  ordinals: ['(premier|première|1er|1ère)', '(deuxième|seconde|second)', 'troisième', 'quatrième', 'cinquième'],
  words: {
    optionNoun: `
      option, options, solution, solutions, choix, proposition, propositions, possibilité, offre, alternative, numéro, numero, no, n°, #,
      (option|solution|choix|proposition|offre) (numéro|numero|no|#|n)`,
    last: 'dernier, dernière',
    choose: `
      choisis, choisissons, choisirai, choisir, prends, prendrai, prendre, préfère, préférerais, préférons, opte pour, optons pour, opterai pour, veux, voudrais, voudrions,
      souhaite, souhaiterais, souhaitons, aimerais, aimerions, accepte, acceptons, retiens, mon choix (est|se porte sur|sera), mon choix, ma réponse est, ma réponse, ai choisi,
      je vais (prendre|choisir), je pars sur, pars sur, va pour, partons sur, allons pour, désire, envoyez moi, veuillez m envoyer, merci de m envoyer, d accord pour, d accord avec, suis pour, me décide pour, merci de procéder à`,
    wish: 'envoyez moi, veuillez m envoyer, merci de m envoyer',
    accept: `
      me (va|convient) (très bien|parfaitement|bien|), me (va|convient), nous convient, (serait) (parfait|parfaite|bien|très bien|ok|idéal|idéale|l idéal|super|acceptable|mon choix|la meilleure|le mieux),
      (me semble|semble) (bien|parfait|parfaite|correct|correcte|idéale), ça me va, cela me convient, ça me convient, parfait`,
    judged: `
      (est) (parfait|parfaite|bien|très bien|ok|idéal|idéale|l idéal|super|acceptable|mon choix|la meilleure|le mieux)`,
    yes: 'oui, oui merci, ok, okay, d accord, entendu, volontiers, bien sûr, très bien, c est d accord',
    the: 'le, la, les, l, un, une, des, du, de la, votre, vos, mon, ma, mes, ce, cet, cette, ces, en',
    polite: `
      merci, merci beaucoup, merci bien, merci d avance, merci par avance, grand merci, mille mercis, s il vous plaît, s il vous plait, svp, stp, bonjour, bonsoir, salut, madame, monsieur, madame monsieur,
      cordialement, bien cordialement, bien à vous, cdlt, salutations, sincères salutations, (meilleures|cordiales) salutations, bonne journée, bonne soirée, bon week end, belle journée,
      merci (beaucoup |)pour (votre|vos|la|le|les|cette) (réponse|message|aide|offre|proposition|propositions|compréhension|gentillesse|réactivité|geste|retour)(| rapide),
      pas de (souci|soucis|problème), aucun problème, aucun souci, pour moi, dès que possible, ce n est pas grave, ce n est rien, je vous remercie, je vous remercie (beaucoup |)(pour|de) (votre|vos) (réponse|message|aide|offre|proposition|compréhension|gentillesse|réactivité), avec plaisir, à bientôt`,
    filler: `
      je, j, nous, moi, me, m, ai, suis, est, c, de, d, à, et donc, donc, alors, avoir, recevoir, obtenir, bénéficier de, bénéficier, avec, pour la, nouvelle, nouveau, prochaine, prochain, commande, achat,
      boutique, bien, très, plutôt volontiers, tout simplement, proposée, proposé, proposées, que vous (proposez|avez proposé|m avez proposé), que vous me proposez, réduction de, prix, prix payé, payé, montant, soit, ainsi, vous, être, sur, en totalité de, être remboursé de, être remboursée de`,
    lead: 'concernant, pour, avec, au sujet de, dans, selon, après, après avoir reçu, après réception, quant à, par rapport à',
    pronoun: 'celle ci, celui ci, celle là, celui là, cette option, cette solution, celle, celui',
    item: `
      article, articles, produit, produits, tasse, tasses, mug, mugs, assiette, assiettes, bol, bols, colis, objet, ensemble, lot, service, verres, mauvais article, mauvaises tasses, marchandise, vaisselle, café`,
    now: 'maintenant',
    and: 'et, &, ainsi que, puis',
    because: 'parce que, parce qu, car, puisque, puisqu, comme je, comme cela, afin de, ce qui, pour que',
    neutral: `
      numéro de (commande|téléphone|suivi|client|colis), numero de commande, première fois, deuxième fois, la première fois, en premier lieu, tout d abord, premièrement, d abord merci, premier message,
      `,
    code: 'code, codes, code promo, code de réduction, code de réclamation, bon d achat, bon de réduction, coupon, avoir de, bon, remise, réduction, code promotionnel',
    refund:
      'remboursement, remboursements, remboursé, remboursée, rembourser, remboursez, remboursez moi, argent, mon argent',
    full: 'total, totale, intégral, intégrale, complet, complète, totalité, intégralité, entier, entière, intégralement, totalement, en totalité',
    partial: 'partiel, partielle, partiellement, une partie',
    keep: 'garde, gardons, garder, garderai, conserve, conserver, conservons, conserverai',
    return:
      'renvoie, renvoyer, renverrai, renvoyons, retourner, retourne, retournerai, retour, le retour, renvoi, réexpédier, étiquette de retour',
    replace:
      'remplacement, remplacer, remplacez, échange, échanger, échangez, bon article, bonnes tasses, le bon article, les bonnes, le bon',
    or: 'ou, soit l une, n importe, sinon, ou bien',
    negation: `
      ne, n, pas, non, jamais, aucun, aucune, sans, ni, rien, sauf, hormis, excepté, plus besoin, au lieu de, au lieu, plutôt que, refuse, personne, insuffisant, nul, nulle, annuler, annulez, trop peu`,
    decline: `
      non merci, non je vous remercie, aucune de (ces|vos|ces deux|ces trois) (options|solutions|propositions|offres|), aucune (option|solution|proposition|offre)(| ne me convient), je refuse, refuse (votre|vos), ça ne m intéresse pas, pas intéressé, pas intéressée,
      inacceptable, aucune ne me convient, rien de tout cela`,
    condition:
      'si, s, à condition, à condition que, à condition de, pourvu que, sauf si, dès que, quand, lorsque, lorsqu, tant que, en cas de, au cas où, avant, une fois que, une fois, seulement si, selon que, ça dépend, jusqu',
    question:
      '?, que, qu, quoi, quel, quelle, quels, quelles, comment, quand est ce, où, pourquoi, combien, qui, est ce que, est ce qu, puis je, pouvez vous, pourriez vous, pourrais je, peut on, y a t il, dois je, avez vous, faut il, est il, serait il, quelle est',
    ask: 'pensez vous, en pensez vous, question, questions, expliquer, expliquez, expliquez moi, comprends, comprendre, savoir, demander, demande, préciser, précisez, dites moi, me dire',
    hedge:
      'sous réserve, réserve, appelez, appelez moi, téléphonez, autre, l autre, autres, peut être, éventuellement, probablement, sans doute, hésite, réfléchir, réfléchis, plus tard, demain, peu importe, comme vous voulez, pourrais, pourrait, sûr, sûre, pas sûr, pas sûre, par exemple, à la rigueur, pour l instant, a priori, envisage, pencherais, penche',
    soft: 'ce n est pas (ce que|l article que|le produit que|celui que) j (ai|avais) commandé, pas ce que j avais commandé, pas l article commandé, pense, crois, trouve, mieux, voulais, avais, pensais, souhaitais, meilleure, meilleur, déjà, seulement, peux, intéressant, intéressante, aurais, choisissais',
    past: 'était, étaient, avait, avaient, déjà, a été, reçu, reçue, reçues, cassé, cassée, cassées, commandé, acheté, renvoyé, retourné, hier, payais',
    contrast:
      'mais, cependant, toutefois, pourtant, bien que, quoique, en revanche, par contre, néanmoins, alors que, tandis que',
    change:
      'plutôt, finalement, en fait, à la place, attendez, changé d avis, je voulais dire, oubliez, correction, pardon, en fin de compte',
    extra:
      'aussi, également, en plus, de plus, plus, gratuit, gratuite, gratuitement, les deux, les trois, supplémentaire, ajouter, ajoutez, cadeau, doubler, toutes, tous, frais de port, dédommagement, davantage, ensemble avec',
    counter:
      'que diriez vous, qu en est il de, je propose, je vous propose, ma proposition, contre proposition, autre solution, une autre solution, proposez moi, autre proposition',
    threat:
      'avocat, plainte, police, tribunal, réclamation auprès, litige, avis négatif, arnaque, arnaqueurs, voleurs, escroquerie, honteux, honte, ridicule, blague, plaisante, rigole, mdr, haha, scandaleux, inadmissible, signaler, exige, évaluation, service client amazon, moquez',
    speech:
      'dit, disait, a dit, écrit, a écrit, selon mon, mon mari, ma femme, mon ami, mon amie, ma soeur, mon frère, voisin, voisine, quelqu un, on m a, ils, collègue, affirme, conseillé',
    autoReply:
      'absence du bureau, réponse automatique, absent du bureau, absente du bureau, en congé, en congés, en vacances, je suis absent, je suis absente, message automatique, actuellement absent',
    injection:
      'ignorez (toutes |)(les |)(instructions|consignes), ignore (toutes |)(les |)(instructions|consignes), instructions précédentes, instructions, système, system, assistant, marquez (l |)option, =, {, }, <',
  },
}
