/**
 * The tables as a Frictionless data package (specs.frictionlessdata.io, version 1): what each column is, its
 * type, unit, levels and range, from the tables' own declarations.
 */
import { ENGINE } from '../engine.ts';
import type { Experiment } from '../experiments/experiment.ts';
import type { Field } from '../tables/field.ts';
import type { Table } from '../tables/table.ts';
import { type About, licensePage } from './about.ts';
import type { TableFile } from './packed-file.ts';

/** The columns that tell a run of the experiment from any other. Two points that are the same share an `id`. */
const RUN = ['scenario', 'point', 'replicate'];

/** @param files those of the tables, as CSV and as Parquet, by their paths */
export function dataPackage(
  { name, title, question }: Experiment,
  tables: readonly Table[],
  files: readonly TableFile[],
  { authors, license }: About,
): object {
  const called = (path: string) => files.filter((file) => file.path === path);
  return {
    profile: 'data-package',
    name,
    title,
    description: `${question} In a model, by simulation with Trellis ${ENGINE}: it illustrates, and does not forecast.`,
    version: ENGINE,
    ...(license === null
      ? {}
      : { licenses: [{ name: license, path: licensePage(license), title: license }] }),
    ...(authors.length === 0
      ? {}
      : { contributors: authors.map((author) => ({ title: author, role: 'author' })) }),
    resources: tables.flatMap((table) => [
      ...called(`${table.name}.csv`).map((file) => csvResource(table, file)),
      ...called(`${table.name}.parquet`).map((file) => parquetResource(table, file)),
    ]),
  };
}

function csvResource(table: Table, file: TableFile): object {
  const { name, title, says, fields } = table;
  return {
    profile: 'tabular-data-resource',
    ...{ name, title, description: says, path: file.path },
    ...{ format: 'csv', mediatype: 'text/csv', encoding: 'utf-8' },
    ...{ bytes: file.bytes, hash: `sha256:${file.sha256}` },
    dialect: {
      delimiter: ',',
      lineTerminator: '\n',
      quoteChar: '"',
      doubleQuote: true,
      header: true,
    },
    schema: {
      missingValues: [''],
      fields: fields.map(fieldDescriptor),
      ...keysOf(table),
    },
  };
}

function parquetResource({ name, title, says }: Table, file: TableFile): object {
  return {
    profile: 'data-resource',
    ...{ name: `${name}-parquet`, title: `${title}, as Parquet` },
    description: `${says} The same rows as ${name}.csv.`,
    ...{ path: file.path, format: 'parquet', mediatype: file.mediaType },
    ...{ bytes: file.bytes, hash: `sha256:${file.sha256}` },
  };
}

function fieldDescriptor({ name, type, unit, says, required, levels, min, max }: Field): object {
  return {
    ...{ name, type, description: says },
    ...(unit === '' ? {} : { unit }),
    constraints: {
      required,
      ...(levels === undefined ? {} : { enum: levels }),
      ...(min === undefined ? {} : { minimum: min }),
      ...(max === undefined ? {} : { maximum: max }),
    },
  };
}

/** A key has no empty parts: a table that has some in it is described without. */
function keysOf({ name, key, fields }: Table): object {
  const within = key.filter((column) => column !== 'id');
  const isWhole = within.every((column) =>
    fields.some((each) => each.name === column && each.required),
  );
  return {
    ...(isWhole ? { primaryKey: [...RUN, ...within] } : {}),
    ...(name === 'runs'
      ? {}
      : { foreignKeys: [{ fields: RUN, reference: { resource: 'runs', fields: RUN } }] }),
  };
}
