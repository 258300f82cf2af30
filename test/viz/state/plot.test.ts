import { describe, expect, it } from 'vitest';
import { isBranchName } from '../../../lab/links/branch.ts';
import {
  changesIn,
  type Plot,
  withBranch,
  withChanges,
  within,
  withoutBranch,
  withRestored,
} from '../../../viz/state/plot.ts';
import { parting } from '../../../viz/worker/parting.ts';

const early = { week: 10, name: 'threat', value: 0.2 };
const late = { week: 50, name: 'blame', value: 0.1 };
const trunk: Plot = { trunk: [early, late], branches: [], shown: null };
const bold = { week: 41, name: 'threat', value: 0.9 };

describe('Two courses', () => {
  it('part in the week before the first in which they differ', () => {
    expect(parting([early, late], [early, bold])).toBe(40);
    expect(parting([early, late], [early])).toBe(49);
    expect(parting([early], [{ ...early, value: 0.3 }])).toBe(9);
  });

  it('that are the same never part, in whatever order their weeks are given', () => {
    expect(parting([early, late], [late, early])).toBe(Number.POSITIVE_INFINITY);
  });
});

describe('A branch', () => {
  it('is what it leaves until something is changed in it, and is shown', () => {
    const plot = withBranch(trunk, 'Bold', 40);
    expect(plot.shown).toBe('Bold');
    expect(changesIn(plot, 'Bold')).toEqual([early, late]);
    expect(plot.branches[0]).toMatchObject({ from: 40, changes: [late] });
  });

  it('keeps its changes to itself, and the trunk its own', () => {
    const plot = withChanges(withBranch(trunk, 'Bold', 40), [early, bold]);
    expect(changesIn(plot, 'Bold')).toEqual([early, bold]);
    expect(changesIn(plot, null)).toEqual([early, late]);
  });

  it('follows the trunk in what is changed there before it begins, not after', () => {
    const plot = withChanges(withBranch(trunk, 'Bold', 40), [early, bold]);
    const sooner = { week: 20, name: 'blame', value: 0.5 };
    const later = { week: 90, name: 'blame', value: 0.5 };
    const changed = withChanges({ ...plot, shown: null }, [early, sooner, later]);
    expect(changesIn(changed, 'Bold')).toEqual([early, sooner, bold]);
  });

  it('begins earlier where it is changed earlier', () => {
    const sooner = { week: 20, name: 'blame', value: 0.5 };
    const plot = withChanges(withBranch(trunk, 'Bold', 40), [early, sooner, late]);
    expect(plot.branches[0]).toMatchObject({ from: 19, changes: [sooner, late] });
    expect(changesIn(plot, null)).toEqual([early, late]);
  });

  it('that is had back is where it was, whatever was added since', () => {
    const offTrunk = (plot: Plot, name: string) => withBranch({ ...plot, shown: null }, name, 40);
    const three = offTrunk(offTrunk(offTrunk(trunk, 'Bold'), 'Calm'), 'Late');
    const since = offTrunk(withoutBranch(three, 'Bold'), 'New');
    const again = withRestored(since, three);
    expect(again.branches.map(({ name }) => name)).toEqual(['Bold', 'Calm', 'Late', 'New']);
    expect(withRestored(again, three)).toBe(again);
  });

  it('off a branch leaves the trunk where that one did', () => {
    const bolder = withChanges(withBranch(trunk, 'Bold', 40), [early, bold]);
    const twice = withBranch(bolder, 'Bolder', 60);
    expect(twice.branches[1]).toEqual({ name: 'Bolder', from: 40, changes: [bold] });
    expect(changesIn(twice, 'Bolder')).toEqual(changesIn(twice, 'Bold'));
  });

  it('that is removed leaves the trunk shown', () => {
    const plot = withoutBranch(withBranch(trunk, 'Bold', 40), 'Bold');
    expect(plot).toEqual(trunk);
  });

  it('that would begin after a shorter run has ended is left out, with what would be changed then', () => {
    const plot = withBranch(withBranch(trunk, 'Early', 5), 'Late', 45);
    const short = within(plot, 20);
    expect(short.branches.map(({ name }) => name)).toEqual(['Early']);
    expect(short.trunk).toEqual([early]);
    expect(short.shown).toBeNull();
  });
});

describe('A name for a branch', () => {
  it.each(['Bold', 'What if 2', 'Größe, später', '第一', 'A+B (later)'])('can be %s', (name) => {
    expect(isBranchName(name)).toBe(true);
  });

  it.each(['', ' ', '<b>', 'a@b', 'a;b', 'a&b', '"', 'a\u202eb', 'x'.repeat(41), ' a', 'a\n'])(
    'can’t be %j',
    (name) => {
      expect(isBranchName(name)).toBe(false);
    },
  );
});
