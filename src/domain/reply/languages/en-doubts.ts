import type { DoubtRole } from '../vocabulary.ts'

/** What makes an English reply doubtful, or no choice at all. */
export const ENGLISH_DOUBTS: Readonly<Record<DoubtRole, string>> = {
  or: 'or, either, versus, vs, and or, otherwise',
  negation: `
    not, no, nope, nah, never, none, nothing, neither, nor, without, except, hate, dislike, refuse, avoid,
    anything but, rather than, instead of, other than, hardly, barely, useless, unacceptable, unhappy with,
    against, worse, worst, stop, cancel, unfair, nowhere, nobody, ain, withdraw, lousy, disagree, doesn, don,
    no way, far from, too low, not enough`,
  decline: `
    no thanks, no thank you, none of (these|those|them|the|your|this|it|that),
    neither of (these|those|them|the|your), neither (option|one|works), not interested, decline, reject,
    i refuse, do not (want|accept|like) (any|any of|your offer|your offers|these|this|either|anything),
    not accept, not acceptable, unacceptable, no deal, not happy with any, keep your, nothing from you,
    not satisfied with any, forget it, i pass, pass on all, all bad`,
  condition: `
    if, unless, provided, providing, assuming, as long as, on condition, on the condition, under the condition,
    only if, only when, in case, in the event, once, when, until, till, before, as soon as, depends, depending,
    subject to, in exchange for, suppose, supposing, were i, after you, guarantee, except if, whether,
    so long as, given you, should you, conditional, contingent, would have, could have, should have,
    in that case, in which case, but only`,
  question: `
    can i, could i, may i,
    ?, what, how, why, where, who, which (option|one|solution|of|is|would|do|should), what if, can you,
    could you, would you, will you, do you, did you, are you, is it, is there, is this, is that, does, do i,
    should i, shall i, am i, would i, will i, will it, are there, are these, have you,
    has, is option, is the, are the, how about, what is, when (will|do|can|would|is|does|should), any chance`,
  ask: `
    question, questions, please (explain|clarify|tell me|advise|confirm whether), wonder, wondering,
    want to know, would like to know, like to know, need to know, need more (information|info|details),
    more (information|info|details), tell me more, let me know (what|how|when|if|whether|which|where|about),
    let me know, understand, do not understand, curious, confused, confusing, what does, clarify, clarification,
    explain, inquire, asking, ask`,
  hedge: `
    maybe, perhaps, probably, possibly, might, could, not sure, unsure, leaning, considering, consider, tempted,
    tempting, undecided, thinking about it, thinking it over, think about it, think it over, need to think,
    let me think, have to think, want to think, still deciding, decide later, will decide, need to decide,
    have to decide, can decide, later, tomorrow, get back to you, whichever, whatever, any of, any one,
    any option, anyone, do not mind, do not care, up to you, you (choose|decide|pick), your call, hypothetically,
    theoretically, for example, e.g, for instance, supposedly, ideally, almost, kind of, sort of, at least,
    between, torn, for now, not yet, so far, unless, toss up, flip a coin, no preference, doubt, hesitant,
    hesitate, worried, seems like, pending, first need, wait for, eventually, in principle, temporarily, used to,
    willing to discuss, negotiate, discuss`,
  soft: `
    i think, i believe, i guess, i suppose, i feel, i assume, like option, i like, we like, better, interesting,
    thought, can, must, should, going to, expect, hope, hoping, try, trying, wanted, chose, picked, selected,
    asked for, preferred, understood, initially, originally, previously, earlier, before that, at first i,
    first i, used, less, more, most, least, than, only, even, least bad, cheap, cheapest, too, anyway, anyways,
    apparently, seriously, supposed`,
  past: `
    was, were, had, did, returned, sent back, sent it back, sent them back,
    sent (the|my) (item|cups|package|set) back, already, got refunded, was refunded, been refunded,
    already refunded, received the code, got the code, got my code, ago, yesterday, last week, last time,
    previous, used the code, i ordered, we ordered, bought, paid, ordered, arrived, received, broke, broken`,
  contrast: `
    but, however, although, though, yet, still i, even though, while, whereas, despite, in spite, only problem,
    apart from, aside from`,
  change: `
    actually, instead, on second thought, on second thoughts, changed my mind, change my mind, changed our mind,
    wait, scratch that, correction, ignore (that|my last|my previous|my earlier|the above), disregard, forget,
    oops, my mistake, i meant, i mean, i take that back, take it back, rather not, hold on, on reflection,
    hang on, change to, switch to, revise, undo, mistyped, typo`,
  extra: `
    also, plus, as well, in addition, additionally, additional, extra, free, bonus, on top, together with,
    along with, both, combine, combined, combination, mix, mixed, half, double, twice, triple, add, increase,
    raise, upgrade, all of (them|these|the above|the options), all three, all options, every option,
    everything you offered, shipping, postage, compensation, gift, more than, higher, bigger`,
  counter: `
    how about, what about, counter offer, counteroffer, counter proposal, i suggest, i propose, my suggestion,
    my proposal, my own (suggestion|proposal), would you consider, would you accept, can you do, could you do,
    can we do, could we do, meet me, meet halfway, middle ground, another (solution|option|idea|proposal),
    different (solution|option), other (solution|option)`,
  threat: `
    lawyer, attorney, sue, court, police, legal, legal action, chargeback, charge back, dispute, a to z,
    a - to - z, a-to-z, atoz, file a claim, open a claim, claim with, a claim, report, bbb, complaint, complain,
    bad review, negative review, review, feedback, rating, scam, scammer, scammers, fraud, thief, thieves, joke,
    joking, kidding, just kidding, lol, lmao, rofl, haha, hahaha, ha ha, as if, yeah right, ridiculous, insult,
    insulting, pathetic, laughable, hilarious, how generous, sarcasm, disgusting, disgrace, shame, shameful,
    terrible, horrible, outrageous, rip off, ripoff, crap, garbage, bullshit, idiot, idiots, or else, demand,
    force, forced, forcing, threaten, authorities, consumer protection, trading standards, my bank,
    credit card company, paypal, contact amazon, amazon support, fantasy, dream on, sigh, wow, beggars`,
  speech: `
    said, says, saying, told, tells, wrote, writes, written, asked, asks, quoted, quote, quoting, according,
    stated, states, claims, claimed, replied, answered, suggested that, recommended, recommends, advised,
    advises, insisted, insists, wants me, on behalf, forwarded, forward, reads, called, another customer,
    someone else, somebody else, other customers,
    my (friend|neighbor|neighbour|sister|brother|mother|father|mom|dad|boss|colleague|daughter|son), someone,
    somebody, people, everyone, they`,
  autoReply: `
    out of (the |)office, automatic reply, auto reply, autoreply, auto - reply,
    automated (reply|response|message), automatically generated, auto response, autoresponder,
    on (vacation|annual leave|holiday|leave|maternity leave|parental leave),
    away from (the office|my desk|my email|email), limited access to (email|e mail|my email|mail), do not reply,
    no reply, noreply, currently unavailable, will respond (when|upon|as soon as),
    will reply (when|upon|on) (i|my), upon my return, undeliverable, delivery failed, delivery failure,
    mailer daemon, we have received your (message|request|email|inquiry),
    your (message|email|request) has been received, ticket has been created`,
  injection: `
    ignore (all |any |the |your |my |)(previous|prior|above|earlier|all|other|preceding) (instructions|instruction|prompts|rules|messages|text),
    disregard (all |any |the |your |)(previous|prior|above|earlier) (instructions|instruction|prompts|rules|text),
    forget (all |any |your |the |)(previous |prior |)instructions, system, assistant,
    mark (option|it|this|the|as),  choice =, option =, json, certainty,
    set (choice|option|certainty|the option|the choice), override,
    you are (now |)(a|an) (ai|bot|assistant|language model|classifier|helpful assistant), language model,
      classifier,  instructions for, new instructions, as an        parser,       return option, return choice, respond with,
    must be (read|treated|interpreted|recorded), record (this|option|choice|as), recorded as, =, {, }, <,
    test mode, note to (the |)(system|agent|reader|processor)`,
}
