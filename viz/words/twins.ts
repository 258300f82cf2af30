/** Every word that the view of two worlds says. */

import type { PairName } from '../../lab/twins/pairs.ts';
import { plural } from '../numbers.ts';

interface PairWords {
  readonly title: string;
  readonly question: string;
  readonly left: string;
  readonly right: string;
}

interface Flow {
  readonly gained: string;
  readonly lost: string;
  /** What both leave of what there was. */
  readonly more: string;
}

interface Heard {
  readonly gained: string;
  readonly raised: string;
  readonly adopted: string;
}

export const words = {
  loading: 'Two worlds are being founded …',
  notShown: 'This can’t be shown as asked',
  dismiss: 'Dismiss',
  broken: 'The simulation has stopped',
  brokenSays: (reason: string) => `Its worker ended: ${reason}.`,
  reload: 'Start it again',
  pairs: {
    'supportive-weak': {
      title: 'A supportive system and a weak one',
      question: 'Same people. Same training. Why does one forget?',
      left: 'Supportive system',
      right: 'Weak system',
    },
    'protected-time': {
      title: 'A weak system, with protected time and without',
      question: 'The weak system gives everybody time to learn. Is that enough?',
      left: 'Weak, with protected time',
      right: 'Weak system',
    },
    community: {
      title: 'A weak system, with a learning community and without',
      question: 'The weak system lets people learn together, across teams. What does that change?',
      left: 'Weak, with a community',
      right: 'Weak system',
    },
    'community-politics': {
      title: 'The community while politics is high',
      question:
        'The same community, while rules are laid down from above. What is left of its effect?',
      left: 'High politics, with a community',
      right: 'High politics',
    },
    'system-first': {
      title: 'The system first, or the course alone',
      question: 'The same course in week 26. On the left the system was changed first.',
      left: 'System first, then the course',
      right: 'The course alone',
    },
  } satisfies Record<PairName, PairWords>,
  sides: { left: 'Left', right: 'Right' },
  sidesIn: { left: 'on the left', right: 'on the right' },
  sameTitle: { left: 'One world', right: 'The same once more' },
  sameQuestion: 'Nothing differs. So nothing does, ever.',
  oneTitle: (world: string, label: string, value: string) =>
    `${world}, ${label.toLowerCase()} ${value}`,
  oneQuestion: (label: string) => `One difference: ${label.toLowerCase()}. What comes of it?`,
  names: [
    ...['Ada', 'Ben', 'Chi', 'Dara', 'Eli', 'Fay', 'Gus', 'Hana', 'Ian', 'Jun', 'Kit', 'Lea'],
    ...['Max', 'Nia', 'Ola', 'Pia', 'Raj', 'Sam', 'Tui', 'Uma', 'Vic', 'Wen', 'Yara', 'Zoe'],
  ],
  person: {
    named: (name: string, isNew: boolean) => (isNew ? `${name}’s successor` : name),
    group: (side: string) => `People, ${side.toLowerCase()}`,
    seat: (name: string, team: string, right: number, wrong: number, elements: number) =>
      `${name}, team ${team}: right on ${right} of ${elements}, wrong on ${wrong}`,
    title: (name: string) => `${name}, in both worlds`,
    alike: (name: string, right: number, elements: number) =>
      `This is ${name}: in both worlds right on ${right} of ${elements} ways of working.`,
    apart: (name: string, left: number, right: number, elements: number) =>
      `This is ${name}: right on ${left} of ${elements} ways of working on the left, on ${right} on the right.`,
    knows: (right: number, wrong: number, elements: number) =>
      `right on ${right} of ${elements}, wrong on ${wrong}`,
    gone: (name: string) => `${name} has gone; somebody new has come in this place.`,
    holds: ['no view', 'right', 'wrong'],
    strip: (side: string, right: string, wrong: string) =>
      `${side}: right on elements ${right}; wrong on ${wrong}`,
    none: 'none',
    seeking: 'Looking for the week in which the two stories part …',
    never: (name: string) =>
      `${name}’s stories never part: what each believes is the same in every week.`,
    parts: (name: string, week: string) => `${name}’s two stories part in week ${week}.`,
    goTo: (week: string) => `Go to week ${week}`,
    close: 'Close',
    did: {
      right: (side: string, element: number, how: string) =>
        `${side}, what works in element ${element} is learnt: ${how}`,
      wrong: (side: string, element: number, how: string) =>
        `${side}, element ${element} comes to be believed wrongly: ${how}`,
      nothing: (side: string, element: number, how: string) =>
        `${side}, element ${element} is no longer held: ${how}`,
      replaced: (side: string, name: string) => `${side}, somebody new comes in ${name}’s place.`,
    },
    notThere: (side: string) => `${side} that does not happen.`,
    same: 'The luck is the same; what the two worlds make of it is not.',
  },
  how: {
    practice: 'from a trial of one’s own.',
    training: 'in the course.',
    team: 'from the team’s view.',
    colleague: 'from a colleague in another team.',
    community: 'from the learning community.',
    rulebook: 'from the rulebook.',
    broughtIn: 'it was brought in.',
    world: 'the world moved.',
    disused: 'it can’t be applied against the rule.',
    forgotten: 'it faded.',
    left: 'who knew it left.',
    promoted: 'who knew it was promoted.',
    worldMoved: 'the world moved.',
  } as Readonly<Record<string, string>>,
  measure: 'Measure',
  measures: {
    performance: 'Performance',
    potential: 'What people could do',
    peopleKnowledge: 'What people know',
    rulebookKnowledge: 'What the rulebook knows',
    climate: 'Safety',
    efficacy: 'Influence felt',
  } as Readonly<Record<string, string>>,
  world: {
    rulebook: 'Rulebook',
    rules: (right: number, wrong: number, mandated: number) =>
      `${right} right, ${wrong} wrong${mandated > 0 ? `, ${mandated} mandated` : ''}`,
    rulesMarked: (right: number, wrong: number, mandated: number) =>
      `${right} right, ${wrong} wrong (hatched)${mandated > 0 ? `, ${mandated} mandated` : ''}`,
    describe: (
      title: string,
      week: string,
      value: string,
      rules: string,
      waiting: number,
      stopped: number,
    ) =>
      `${title}, week ${week}: performance ${value}. The rulebook: ${rules}. ${waiting} ${plural(waiting, 'proposal is', 'proposals are')} on the way up; ${stopped} ${plural(stopped, 'has', 'have')} been stopped so far.`,
    stopped: (count: string) => `${count} stopped`,
    adopted: (count: string) => `${count} adopted`,
    proposals: 'Proposals',
    key: 'A face fills from below with what its person knows rightly, from above with what is wrong; it smiles by the difference, and its eyes close as it feels less influence. Dashed: somebody new. Rulebook: full is right, hatched is wrong, a bar below is a rule laid down from above. A box is a manager, filled as a face is. Below each team its shared view, right and wrong, and in grey how safe it is to speak. Ringed and joined by arcs: who meets in a learning community. A diamond is a proposal on its way up; a cross is where one stopped.',
    keyTitle: 'How to read this',
  },
  ribbon: {
    title: 'The difference, left minus right',
    leftAhead: 'left ahead',
    rightAhead: 'right ahead',
    guess: 'guess',
    key: 'Line: this pair. Band: 95 % interval of the average over all pairs. A pair is both worlds once, with luck of its own.',
    more: (pairs: string) => `Run ${pairs} more`,
    week: (week: string) => `week ${week}`,
    columns: [
      'Week',
      'Left',
      'Right',
      'Left minus right',
      '95 % low',
      '95 % high',
      'Pairs',
      'Guess',
    ],
    describe: (label: string, week: string, own: string, interval: string) =>
      `${label}, left minus right, up to week ${week}: ${own} in this pair${interval}.`,
    interval: (low: string, high: string, pairs: string) =>
      `; ${low} to ${high} over ${pairs} pairs`,
  },
  says: {
    nothing: 'Nothing differs, so the difference is exactly 0, in every week and for every person.',
    start: 'In week 0 both are one and the same organisation.',
    own: (week: string, label: string, side: string, by: string) =>
      `In week ${week} the ${side} is ahead in ${label} by ${by} in this pair.`,
    level: (week: string, label: string) => `In week ${week} both are level in ${label}.`,
    sure: (
      week: string,
      label: string,
      side: string,
      by: string,
      low: string,
      high: string,
      pairs: string,
    ) =>
      `In week ${week} the ${side} is ahead in ${label} by ${by} on average (${low} to ${high}, over ${pairs} pairs).`,
    alike: (week: string, label: string, pairs: string) =>
      `In week ${week} both are practically level in ${label}: on average less than 0.005 apart, over ${pairs} pairs.`,
    early: (more: string) => `Too early to say: ${more} more ${more === '1' ? 'pair' : 'pairs'}.`,
    open: (week: string, low: string, high: string, pairs: string) =>
      `In week ${week} no difference can be told over ${pairs} pairs: ${low} to ${high}.`,
    running: (done: string, wanted: string) => `${done} of ${wanted} pairs`,
    held: (began: string, left: string, right: string) =>
      `In this pair both began with ${began} learnings; now the left holds ${left}, the right ${right}.`,
    flow: (gl: string, ll: string, gr: string, lr: string) =>
      `Gained and lost since: left ${gl} and ${ll}, right ${gr} and ${lr}.`,
    asMuch: (gained: string, left: string, right: string) =>
      `Since then both have learned about as much (${gained}); of 100 learnings ${left} are gone on the left, ${right} on the right.`,
  },
  differs: {
    title: 'What differs',
    nothing: 'nothing',
    more: (count: number) => `and ${count} more`,
    all: 'All that differs',
    columns: ['', 'Left', 'Right'],
    event: (name: string) => `An event: ${name}`,
    inWeek: (week: string) => `week ${week}`,
    never: 'never',
    choose: 'Compare something else',
    pair: 'Pair of worlds',
    setNothing: 'Let nothing differ',
    setPair: 'Back to what differs in this pair',
    own: 'One difference of your own',
    ownSays: 'Both worlds are then as the right one is now, but for this.',
    parameter: 'Parameter',
    compare: 'Compare',
    range: (min: string, max: string, unit: string) =>
      `From ${min} to ${max}${unit === '' ? '' : ` ${unit}`}.`,
    ofEach: (label: string, each: string) => `${label}, for each ${each}:`,
    alike: 'Give the two sides different values, and they can be compared.',
  },
  guess: {
    title: 'Your guess',
    lead: (label: string) =>
      `Before it runs: how far ahead in ${label} will the left be? Draw the line in the picture below, choose a shape, or type.`,
    shapes: 'A shape',
    shape: {
      same: 'No difference',
      opens: 'The left pulls away',
      fades: 'An early lead that fades',
      late: 'Nothing at first, then a gap',
      right: 'The right pulls away',
    } as Readonly<Record<string, string>>,
    numbers: 'In numbers',
    numbersSays: 'By how much the left is ahead, from 0 to 1; with a minus where the right is.',
    at: (week: string) => `Week ${week}`,
    unset: 'You have not guessed yet.',
    set: (week: string, side: string, by: string) =>
      `Your guess is set: in week ${week} the ${side} is ahead by ${by}.`,
    setLevel: (week: string) => `Your guess is set: in week ${week} both are level.`,
    drawHere: 'Draw your line here',
    go: 'Let it run',
    skip: 'Skip the guess',
    again: 'Guess again',
    mistake: 'Numbers from −1 to 1, such as 0.25 or −0.1.',
    pictureSays: 'Drag across the picture to draw.',
    grows: 'Dashed is the guess; the run grows over it.',
    ended: (guessed: string, came: string, week: string) =>
      `For week ${week} the guess was ${guessed}; in this pair it came to ${came}.`,
    apart: (week: string, guessed: string, came: string) =>
      `The two are furthest apart in week ${week}: the guess ${guessed}, the run ${came}.`,
    close: 'The guess and the run stay within 0.05 of each other throughout.',
  },
  leaks: {
    title: 'Where did the learning go?',
    lead: (week: string, left: Flow, right: Flow) =>
      `Up to week ${week} the left gained ${left.gained} learnings and lost ${left.lost}, the right gained ${right.gained} and lost ${right.lost}: ${left.more} on the left, ${right.more} on the right. This is what ended the lost ones; choose one.`,
    more: (by: string) => `${by} more than in week 0`,
    fewer: (by: string) => `${by} fewer than in week 0`,
    asMany: 'as many as in week 0',
    others: 'By other causes',
    isBiggest: 'That is the biggest leak on the right.',
    isNotBiggest: 'On the right another leak is bigger.',
    none: 'Nothing has been lost yet.',
    one: (says: string, left: string, ofLeft: string, right: string, ofRight: string) =>
      `${says} So went ${left} of the ${ofLeft} learnings lost on the left, and ${right} of the ${ofRight} on the right.`,
    insured: (left: string, right: string) =>
      `For ${left} of these on the left and ${right} on the right that was the last of it there: no rule, no team and no colleague held it still.`,
    insuredAnew: (left: string, right: string) =>
      `For ${left} of these on the left and ${right} on the right no rule, no team and no colleague there held what works from then on.`,
    biggest: (side: string, label: string, count: string, all: string) =>
      `The biggest leak ${side}: ${label.toLowerCase()}, ${count} of ${all}.`,
  },
  tour: {
    label: 'First steps',
    of: (step: string, steps: string) => `${step} of ${steps}`,
    back: 'Back',
    leave: ['Leave', ' the tour'],
    take: 'Take the tour',
    copy: 'Copy the link',
    challenges: 'Try a challenge',
    notCopied: 'The link is in the address bar.',
    steps: {
      look: {
        says: 'The same 24 people, the same luck, the same course in week 4. Only the system around them differs.',
        next: 'Meet one person',
      },
      person: {
        says: 'In week 0 both worlds are one: the same organisation. Every face is in both.',
        next: 'Live three weeks',
      },
      weeks: {
        says: 'Three weeks on. One person in three weeks says little of a system: luck is still most of it.',
        next: 'Make a guess',
      },
      guess: {
        says: 'Two years lie ahead. What will become of the difference?',
        next: 'Skip the guess',
      },
      grow: {
        says: 'The run grows over the two years.',
        next: 'Where did it go?',
      },
      leak: {
        says: 'Every learning is accounted for. Choose the biggest leak on the right.',
        next: 'Pull one lever: time',
      },
      time: {
        says: 'One lever: the weak system protects everybody’s time to learn. Workload goes; nothing else changes.',
        next: 'Another: a community',
      },
      community: {
        says: 'Instead of time: a third of the people meet every four weeks across teams, and half of what they conclude goes straight to the decision.',
        next: 'And while politics is high?',
      },
      politics: {
        says: 'The same community, while threat and blame are high and rules are laid down from above.',
        next: 'Your turn',
      },
      own: {
        says: 'Now change one thing yourself: under “Compare something else” any parameter can differ.',
        next: 'Share what you see',
      },
      share: {
        says: 'The link holds what you see: both worlds, their luck, the week, and the guess where one was made for them. Whoever opens it sees the very same.',
        next: 'Finish',
      },
    } as Readonly<Record<string, { readonly says: string; readonly next: string }>>,
    conclusions: (channelled: string, blocked: string, adopted: string) =>
      `In this pair the community took ${channelled} conclusions to the decision: ${adopted} became the rule, ${blocked} were stopped because the rule had been laid down from above.`,
    noConclusions: 'In this pair the community has not yet taken a conclusion to the decision.',
    pairsComing: (pairs: string) => `More pairs are being run: ${pairs} so far.`,
    effect: (by: string, low: string, high: string, pairs: string) =>
      `After two years that is worth ${by} on average (${low} to ${high}, over ${pairs} pairs).`,
    noEffect: (low: string, high: string, pairs: string) =>
      `After two years no difference can be told: ${low} to ${high}, over ${pairs} pairs.`,
    heard: (left: Heard, right: Heard) =>
      `In this pair people gained ${left.gained} learnings with it and ${right.gained} without; of what they proposed, ${left.adopted} of ${left.raised} and ${right.adopted} of ${right.raised} became the rule so far.`,
    without: (by: string) => `Without high politics it was worth ${by}.`,
  },
  transport: {
    opened: (question: string, week: string) => `${question} Week ${week}.`,
    stands: (week: string, sentence: string) => `Week ${week}. ${sentence}`,
  },
  worlds: (left: string, right: string) => `left: ${left}, right: ${right}`,
  source: (engine: string, worlds: string, seed: string, week: string, differs: string) =>
    `${engine} · ${worlds} · seed ‘${seed}’ · week ${week} · ${differs}`,
} as const;
