/** The life of a learning in dated sentences, each of which is an entry of the books. */
import type { Told, Turn } from '../../sim/chronicle/life.ts';
import { formatCount } from '../numbers.ts';
import { ledgerWords } from '../words/ledger.ts';

const says = ledgerWords.tale;

export interface Sentence {
  /** Empty where it is about no week alone. */
  readonly when: string;
  readonly text: string;
  /** Whether something is gained in it, or lost. */
  readonly tone: 'gain' | 'loss' | 'neutral';
}

/** @param to the last week that was looked at */
export function sentencesOf(
  { before, turns, after, known }: Told,
  unit: string,
  to: number,
): Sentence[] {
  const sentences: Sentence[] = [];
  const add = (when: string, text: string, tone: Sentence['tone'] = 'neutral') =>
    sentences.push({ when, text, tone });
  add('', before === null ? says.fromStart : says.before(before));
  for (const { turn, times, last } of gathered(turns)) {
    const text = textOf(turn);
    const when = weekOf(turn.week, unit);
    const tone = toneOf(turn);
    if (times > 1) add(when, says.spells(text, times, weekOf(last, unit)), tone);
    else add(when, text, tone);
    if (turn.kind === 'closed') {
      const insured = turn.cause === 'worldMoved' ? says.insuredNow : says.insured;
      add('', insured[turn.insured], turn.insured === 'nobody' ? 'loss' : 'neutral');
    }
  }
  add('', says.after(unit, formatCount(to), after, known));
  return sentences;
}

interface Spell {
  readonly turn: Turn;
  readonly times: number;
  readonly last: number;
}

/** The same thing several times in a row is told once. */
function gathered(turns: readonly Turn[]): Spell[] {
  const spells: Spell[] = [];
  for (const turn of turns) {
    const before = spells.at(-1);
    if (before !== undefined && turn.kind === 'silent' && textOf(before.turn) === textOf(turn))
      spells[spells.length - 1] = { ...before, times: before.times + 1, last: turn.week };
    else spells.push({ turn, times: 1, last: turn.week });
  }
  return spells;
}

function textOf(turn: Turn): string {
  switch (turn.kind) {
    case 'opened':
      return says.opened[turn.source];
    case 'closed':
      return says.closed[turn.cause];
    case 'world':
      return says.world(turn);
    case 'view':
      return says.view[turn.to];
    case 'rule':
      return says.rule[turn.to];
    case 'mandate':
      return turn.holds ? says.mandate.holds : says.mandate.ends;
    case 'moved':
      return says.moved(turn.team + 1, turn.view);
    case 'silent':
      return says.silent[turn.why](turn.right);
    case 'raised':
      return says.raised(turn.right);
    case 'passed':
      return says.passed(turn.level, turn.right);
    case 'ended':
      return typeof turn.how === 'number'
        ? says.blocked(turn.how, turn.judged)
        : (says.ended[turn.how] ?? '');
  }
}

function toneOf(turn: Turn): Sentence['tone'] {
  switch (turn.kind) {
    case 'opened':
      return 'gain';
    case 'closed':
    case 'silent':
      return 'loss';
    case 'view':
    case 'rule':
      return turn.to === 'right' ? 'gain' : turn.to === 'wrong' ? 'loss' : 'neutral';
    case 'ended':
      return turn.how === 'adopted' && turn.right ? 'gain' : 'loss';
    default:
      return 'neutral';
  }
}

function weekOf(week: number, unit: string): string {
  return ledgerWords.question.week(unit, week, formatCount(week));
}
