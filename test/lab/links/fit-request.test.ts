import { describe, expect, it } from 'vitest';
import { readAddress } from '../../../lab/links/address.ts';
import { fromStart } from '../../../lab/links/challenge-start.ts';
import { fitRequest } from '../../../lab/links/fit-request.ts';
import { catalogue } from '../../../scenarios/catalogue.ts';

async function fitted(fields: string, carrier: 'link' | 'file' = 'link') {
  const { request } = readAddress(`#v=1&scenario=typical&seed=q&${fields}`);
  return fitRequest(request, catalogue.get('typical'), 256e6, carrier);
}

describe('Of what a link asks for', () => {
  it('all is kept that its scenario can have', async () => {
    const fields =
      'set=threat:0.5&change=20:blame:0.9&branch=A@30;31:threat:1;208:blame:0&show=A&week=208';
    const { request } = readAddress(`#v=1&scenario=typical&seed=q&${fields}`);
    expect(await fitted(fields)).toEqual({ request, problems: [], spoilt: false });
  });

  it.each([
    ['a value out of range', 'set=threat:7', /‘set’ is ‘threat:7’; 0 to 1 is allowed\.$/],
    ['a parameter of the prototype', 'set=constructor:1', /no such parameter; allowed: people, /],
    ['a parameter mistyped', 'set=thraet:1', /but there is ‘threat’\.$/],
    ['a half of a person', 'set=people:64.5', /‘people:64\.5’; a whole number is wanted\.$/],
    ['a choice that is none', 'set=proposalRate:9', /‘set’ is ‘proposalRate:9’/],
    ['settings that do not go together', 'set=teamSize:3,quorum:5', /not be more than teamSize, 3/],
    ['a week after the last', 'change=209:threat:0.5', /‘209:threat:0\.5’; a week from 1 to 208/],
    ['a week before the first', 'change=0:threat:0.5', /a week from 1 to 208 is allowed/],
    ['a late week of a shorter run', 'set=weeks:30&change=31:threat:1', /a week from 1 to 30/],
    ['what is fixed', 'change=5:people:400', /people is fixed for the whole run/],
    ['a change of the prototype', 'change=5:constructor:1', /no such parameter/],
    [
      'a bad change in a branch',
      'branch=A@5;6:threat:2&show=A',
      /‘branch’ is ‘A;6:threat:2’; 0 to 1/,
    ],
    ['a branch that begins too late', 'branch=A@208&show=A', /‘A@208’; .* 0 to 207\.$/],
  ])('%s is left out, named by its field, and all else stays', async (_, fields, says) => {
    const { request, problems, spoilt } = await fitted(`${fields}&week=25`);
    expect(problems.length).toBeGreaterThan(0);
    expect(problems[0]).toMatch(says);
    expect(problems.join(' ')).not.toMatch(/timeline|--set|describe/);
    expect(spoilt).toBe(true);
    expect(request).toMatchObject({ scenario: 'typical', seed: 'q', week: 25 });
    // What is left has nothing wrong with it.
    const again = await fitRequest(request, catalogue.get('typical'), 256e6, 'link');
    expect(again).toEqual({ request, problems: [], spoilt: false });
  });

  it('a world too large is left out, and all else stays', async () => {
    const { request } = readAddress('#v=1&scenario=typical&seed=q&set=people:100000,threat:0.5');
    const fit = await fitRequest(request, catalogue.get('typical'), 4e6, 'link');
    expect(fit.request).toEqual({ ...request, settings: { threat: 0.5 } });
    expect(fit.problems.join()).toMatch(/‘set’ is ‘people:100000’; .* of memory; 4 MB are allowed/);
  });

  it('a week after the last is named, and the last is shown', async () => {
    const { request, problems, spoilt } = await fitted('week=99999');
    expect(problems).toEqual([
      'The link’s ‘week’ is ‘99999’; 0 to 208 is allowed; the last is shown.',
    ]);
    expect([request.week, spoilt]).toEqual([208, false]);
  });

  it('in a longer run may be changed in its late weeks', async () => {
    expect((await fitted('set=weeks:300&change=250:threat:0.5')).problems).toEqual([]);
  });

  it('by a file is named as the file names it', async () => {
    const { problems } = await fitted('set=threat:7&change=209:threat:0', 'file');
    expect(problems.map((problem) => problem.slice(0, 24))).toEqual([
      'The file’s ‘parameters’ ',
      'The file’s ‘timeline’ is',
    ]);
  });
});

describe('A link that names a challenge alone', () => {
  it('is of its start, with its moves; what it sets over that is named', async () => {
    const read = await fromStart(
      readAddress('#v=1&challenge=keep-forty&set=turnover:0&change=5:threat:0&week=9'),
    );
    expect(read.request.scenario).not.toBe('liverpool-2007');
    expect(read.request.settings).not.toHaveProperty('turnover', 0);
    expect(read.request).toMatchObject({ week: 9, changes: [{ name: 'threat' }] });
    expect(read.problems.join()).toMatch(/‘set’ is ‘turnover:0’/);
    expect(read.spoilt).toBe(true);
  });
});
