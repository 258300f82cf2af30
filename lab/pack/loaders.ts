/** Scripts that load the tables, as they lie beside them: in Python with pandas, in R with data.table. */
import type { Field } from '../tables/field.ts';
import type { Table } from '../tables/table.ts';

/** Whole numbers that may be missing, and texts with few values, as pandas has them. */
const PANDAS = { string: 'string', integer: 'Int64', number: 'float64' } as const;

export function pythonLoader(tables: readonly Table[]): string {
  const types = (fields: readonly Field[]) =>
    fields
      .map(({ name, type }) => `        ${JSON.stringify(name)}: "${PANDAS[type]}",`)
      .join('\n');
  return `"""Loads the tables of this pack with pandas: \`from load import runs\`, or \`python3 load.py\` to look at them."""
from pathlib import Path

import pandas as pd

HERE = Path(__file__).resolve().parent
TYPES = {
${tables.map(({ name, fields }) => `    "${name}": {\n${types(fields)}\n    },`).join('\n')}
}


def load(name):
    """The table of this name, with the types that datapackage.json gives; what is empty is missing."""
    return pd.read_csv(
        HERE / f"{name}.csv",
        dtype=TYPES[name],
        keep_default_na=False,
        na_values=[""],
        float_precision="round_trip",
    )


${tables.map(({ name }) => `${name} = load("${name}")`).join('\n')}

if __name__ == "__main__":
    for name in TYPES:
        print(f"{name}: {len(globals()[name])} rows, {len(TYPES[name])} columns")
`;
}

const R_TYPES = { string: 'character', integer: 'numeric', number: 'numeric' } as const;

export function rLoader(tables: readonly Table[]): string {
  const types = (fields: readonly Field[]) =>
    fields.map(({ name, type }) => `    \`${name}\` = "${R_TYPES[type]}"`).join(',\n');
  return `# Loads the tables of this pack with data.table: source("load.R"), or \`Rscript load.R\` to look at them.
library(data.table)

here <- local({
  asked <- sub("^--file=", "", grep("^--file=", commandArgs(FALSE), value = TRUE))
  sourced <- Filter(Negate(is.null), lapply(sys.frames(), function(frame) frame$ofile))
  file <- if (length(sourced) > 0) sourced[[length(sourced)]] else if (length(asked) > 0) asked[[1]] else "load.R"
  dirname(normalizePath(file, mustWork = FALSE))
})

types <- list(
${tables.map(({ name, fields }) => `  ${name} = c(\n${types(fields)}\n  )`).join(',\n')}
)

# The table of this name, with the types that datapackage.json gives; what is empty is missing.
load_table <- function(name) {
  fread(
    file.path(here, paste0(name, ".csv")),
    colClasses = types[[name]],
    na.strings = "",
    encoding = "UTF-8"
  )
}

${tables.map(({ name }) => `${name} <- load_table("${name}")`).join('\n')}

for (name in names(types)) {
  cat(sprintf("%s: %d rows, %d columns\\n", name, nrow(get(name)), length(types[[name]])))
}
`;
}
