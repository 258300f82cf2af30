import type { ComponentChildren } from 'preact';
import {
  type BreakingTerm,
  blockedAtLevel,
  causeWords,
  insurerWords,
  reachWords,
  sourceWords,
  type Term,
  voiceWords,
} from '../../lab/ledger-words.ts';
import { CAUSES, INSURERS, SOURCES as LEARNT_FROM, REACHES, VOICES } from '../../sim/books.ts';
import type { Measure } from '../../sim/measure.ts';
import { type Model, timeUnitOf } from '../../sim/model.ts';
import type { Declared } from '../../sim/parameter.ts';
import { capital, formatBare, formatValue } from '../numbers.ts';
import { words } from '../words/card.ts';
import { CardTable } from './card-table.tsx';
import { Chapter } from './chapter.tsx';
import { Cited } from './cited.tsx';
import { Grade } from './grade.tsx';
import { Parameters } from './parameters.tsx';
import { rangeOf } from './range-of.ts';

const says = words.how;
const head = words.columns;

/** The rules, the numbers and the words of a model, all from its declarations. */
export function HowItWorks({ model }: { model: Model }) {
  const unit = timeUnitOf(model);
  return (
    <>
      <SubPart name="week" title={words.parts.week(unit)} lead={says.week(unit)}>
        <Week model={model} />
        {model.events.length > 0 && <h4>{says.events}</h4>}
        {model.events.map((event) => (
          <div class="event" key={event.name}>
            <p>
              <code>{event.name}</code> {event.says}
            </p>
            <EventFields model={model} declared={event.fields} label={event.name} />
          </div>
        ))}
      </SubPart>
      <SubPart name="parameters" title={words.parts.parameters} lead={says.parameters}>
        <Grades />
        <Parameters model={model} />
      </SubPart>
      <SubPart name="measures" title={words.parts.measures} lead={says.measures(unit)}>
        <Measures model={model} />
      </SubPart>
      {model.believing ? (
        <SubPart name="ledger" title={words.parts.ledger} lead={says.ledger}>
          <Vocabularies model={model} />
        </SubPart>
      ) : (
        <p>{says.noLedger}</p>
      )}
    </>
  );
}

interface SubPartProps {
  readonly name: string;
  readonly title: string;
  readonly lead: string;
  readonly children: ComponentChildren;
}

function SubPart({ name, title, lead, children }: SubPartProps) {
  return (
    <Chapter name={name} title={title} level={3}>
      <p>{lead}</p>
      {children}
    </Chapter>
  );
}

function Grades() {
  return (
    <ul class="grades" aria-label={words.grades.title}>
      {(['evidence', 'stylised', 'assumption'] as const).map((grade) => (
        <li key={grade}>
          <Grade grade={grade} /> {words.grades[grade]}
        </li>
      ))}
    </ul>
  );
}

function Week({ model }: { model: Model }) {
  return (
    <ol class="week">
      {model.week.map(({ name, says: rule, grade, sources }) => (
        <li key={name}>
          <p>
            <code>{name}</code> {rule}
          </p>
          <div class="founded">
            <Grade grade={grade} />
            <Cited model={model.name} keys={sources} />
          </div>
        </li>
      ))}
    </ol>
  );
}

/** What can be said of an event: a table of few rows. */
function EventFields({
  model,
  declared,
  label,
}: {
  readonly model: Model;
  readonly declared: Declared;
  readonly label: string;
}) {
  return (
    <CardTable
      label={label}
      heads={[head.name, head.what, head.range, head.default, head.unit, head.grade, head.sources]}
      rows={Object.entries(declared).map(([name, parameter]) => [
        name,
        [
          <code key="name">{name}</code>,
          <Said key="says" {...parameter} />,
          rangeOf(parameter),
          formatBare(parameter, parameter.default),
          parameter.unit,
          <Grade key="grade" grade={parameter.grade} />,
          <Cited key="cited" model={model.name} keys={parameter.sources} />,
        ],
      ])}
    />
  );
}

function Said({ label, says: sentence }: { label: string; says: string }) {
  return (
    <>
      <b>{label}.</b> {sentence}
    </>
  );
}

function Measures({ model }: { model: Model }) {
  const bound = (value: number | null) => (value === null ? head.noLimit : formatValue(value));
  return (
    <CardTable
      label={words.parts.measures}
      heads={[head.name, head.what, head.range, head.unit, head.grade, head.sources]}
      rows={Object.entries(model.measures).map(([name, measure]: [string, Measure]) => [
        name,
        [
          <code key="name">{name}</code>,
          <Said key="says" {...measure} />,
          head.range_(bound(measure.min), bound(measure.max)),
          measure.unit,
          <Grade key="grade" grade={measure.grade} />,
          <Cited key="cited" model={model.name} keys={measure.sources} />,
        ],
      ])}
    />
  );
}

function Vocabularies({ model }: { model: Model }) {
  const named = says.vocabularies;
  const voice: [string, BreakingTerm][] = VOICES.map((name) => [name, voiceWords[name]]);
  return (
    <>
      <Terms label={named.sources} terms={LEARNT_FROM.map((name) => [name, sourceWords[name]])} />
      <Terms label={named.reaches} terms={REACHES.map((name) => [name, reachWords[name]])} />
      <Breaks
        model={model}
        label={named.causes}
        terms={CAUSES.map((name) => [name, causeWords[name]])}
      />
      <Terms label={named.insurers} terms={INSURERS.map((name) => [name, insurerWords[name]])} />
      <Breaks
        model={model}
        label={named.voice}
        terms={[...voice, [blockedAtLevel.label, blockedAtLevel]]}
      />
    </>
  );
}

function Terms({ label, terms }: { label: string; terms: readonly [string, Term][] }) {
  return (
    <>
      <h4>{label}</h4>
      <CardTable
        label={label}
        heads={[head.name, head.what]}
        rows={terms.map(([name, term]) => [
          name,
          [<code key="name">{name}</code>, <Said key="says" {...inSentence(term)} />],
        ])}
      />
    </>
  );
}

interface BreaksProps {
  readonly model: Model;
  readonly label: string;
  readonly terms: readonly [string, BreakingTerm][];
}

/** Terms that the literature has a name for, or not. */
function Breaks({ model, label, terms }: BreaksProps) {
  return (
    <>
      <h4>{label}</h4>
      <CardTable
        label={label}
        heads={[head.name, head.what, head.link, head.sources]}
        rows={terms.map(([name, term]) => [
          name,
          [
            <code key="name">{name}</code>,
            <Said key="says" {...inSentence(term)} />,
            term.link?.name ?? '–',
            term.link === null ? (
              '–'
            ) : (
              <Cited key="cited" model={model.name} keys={[term.link.source]} />
            ),
          ],
        ])}
      />
    </>
  );
}

function inSentence({ label, says: sentence }: Term): Term {
  return { label: capital(label), says: sentence };
}
