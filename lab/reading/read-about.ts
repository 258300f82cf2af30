/** What a scenario says of itself: its name, its question, what it rests on. */

import type { Scenario, ScenarioSource } from '../scenario.ts';
import { Given } from './given.ts';
import { GRADES, LONGEST, MOST, SCENARIO_NAME, SOURCE_NAMES } from './scenario-format.ts';

export type About = Pick<
  Scenario,
  'name' | 'title' | 'question' | 'notice' | 'try' | 'sources' | 'seed'
>;

export function readAbout(file: Given): About | undefined {
  file.at('$schema').ifThere((given) => given.text({ max: LONGEST.text }));
  const name = file.at('name').text(SCENARIO_NAME);
  const title = file.at('title').text({ max: LONGEST.title });
  const question = file.at('question').text({ max: LONGEST.text });
  const notice = file.at('notice').ifThere(readTexts) ?? [];
  const toTry = file.at('try').ifThere(readTexts) ?? [];
  const sources = file.at('sources').ifThere(readSources) ?? [];
  const asked = file.at('seed');
  const seed = asked.isThere ? asked.text({ max: LONGEST.seed }) : name;
  if (!name || !title || !question || !seed) return undefined;
  return { name, title, question, notice, try: toTry, sources, seed };
}

/** The names under sources, whatever else may be wrong with their entries: what checks can refer to. */
export function namedSources(file: Given): unknown[] {
  const { value, path, problems } = file.at('sources');
  if (!Array.isArray(value)) return [];
  return Array.from(
    value.slice(0, MOST.sources),
    (entry) => new Given(entry, path, problems).at('source').value,
  );
}

function readTexts(given: Given): string[] {
  const texts = given.list(MOST.texts) ?? [];
  return texts.flatMap((text) => text.text({ max: LONGEST.text }) ?? []);
}

function readSources(given: Given): ScenarioSource[] {
  return (given.list(MOST.sources) ?? []).flatMap((entry) => {
    if (entry.entries(['source', 'grade', 'says'], 'key of a source') === undefined) return [];
    const source = entry.at('source').oneOf(SOURCE_NAMES, 'source');
    const grade = entry.at('grade').oneOf(GRADES, 'grade');
    const says = entry.at('says').text({ max: LONGEST.text });
    return source && grade && says ? [{ source, grade, says }] : [];
  });
}
