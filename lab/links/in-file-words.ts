import type { Model } from '../../sim/model.ts';

/** Settings as files say them: choices by their names. */
export function inFileWords(
  settings: Readonly<Record<string, number>>,
  { parameters }: Model,
): Record<string, number | string> {
  const said = (name: string, value: number) =>
    (Object.hasOwn(parameters, name) ? parameters[name]?.choices?.[value] : undefined) ?? value;
  return Object.fromEntries(
    Object.entries(settings).map(([name, value]) => [name, said(name, value)]),
  );
}
