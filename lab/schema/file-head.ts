import { LONGEST, SCENARIO_NAME } from '../reading/scenario-format.ts';
import { type Schema, text } from './json-schema.ts';

/** What the files that people write begin with. */
export const fileHead: Schema = {
  $schema: { ...text(LONGEST.text), description: 'Where this schema is, for editors.' },
  name: {
    ...text(SCENARIO_NAME.max),
    pattern: SCENARIO_NAME.pattern.source,
    description: 'Lower-case words joined by hyphens; the file’s name without .json.',
  },
  title: { ...text(LONGEST.title), description: 'What it is called, for people.' },
};
