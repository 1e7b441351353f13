/** Texts of `--help`: one for the command, one for each subcommand. */

export const SUBCOMMANDS = ['check', 'show', 'conflicts', 'export', 'stats', 'schemas'] as const;
export type Subcommand = (typeof SUBCOMMANDS)[number];

const COMMON = `  --registry DIR   folder of the registry; default: GREMIENLOTSE_REGISTRY, else knowledge/registry
  --help           this text`;

const EXIT = 'Ends with 0, or 1 if the registry has errors, or 2 if the command line is wrong.';

export const GENERAL_HELP = `npm run -s registry -- COMMAND [options]

  check          reads everything and lists every problem with file, line and column
  show NAME      everything known about one entry, each statement with its source
  conflicts      every fact on which documents differ, newest source first
  export         everything as JSON or CSV
  stats          counts: entries, statements, sources, contradictions, missing facts
  schemas        writes the JSON Schemas that editors complete and check with

${COMMON}

More about one: npm run -s registry -- COMMAND --help
${EXIT}`;

export const HELP: Readonly<Record<Subcommand, string>> = {
  check: `npm run -s registry -- check [--json]

Reads every file and lists all problems at once: file:line:column, what is wrong, the line and a caret.
What each code means: docs/registry-problems.md. Warnings do not keep a registry from being used.

  --json           the problems as a JSON array
${COMMON}

${EXIT}`,
  show: `npm run -s registry -- show NAME [--json] [--language de|en]

NAME is an id, a name or another spelling. Misspelled or incomplete names list what is near.

  --json           the entry as \`export\` writes it
  --language       de (default) or en
${COMMON}

${EXIT} Also 1 if no entry, or more than one, has the name.`,
  conflicts: `npm run -s registry -- conflicts [--fact NAME] [--certain] [--json] [--language de|en]

Every fact on which documents, or places of one document, differ; also between entries that may be the same.
Each value stands with its sources, the newest first. "possibly" marks values that may complete each other.

  --fact NAME      only this fact: cadence, coordination, members, status, publication, contact, partOf,
                   reportsTo, legalBasis or parts
  --certain        without those that are only possible
  --json           as a JSON array
  --language       de (default) or en
${COMMON}

${EXIT} Conflicts are no error: documents do differ.`,
  export: `npm run -s registry -- export --format json|csv [--excel] [--language de|en]

json: an array of entries {id, class, kind, names, field, partOf, reportsTo, coordination, cadence, members, legalBasis,
purpose, tasks, topics, contact, …, sources}. Each statement has its value in words, the same in fields, and its source.
csv: one row per statement (an entry without any: one row per place that mentions it).

  --format         json or csv
  --excel          csv for spreadsheets in German: semicolons, byte order mark, no cell is taken for a formula
  --language       language of values in words: de (default) or en
${COMMON}

${EXIT}`,
  stats: `npm run -s registry -- stats [--json]

Counts entries by class, kind and field of action; statements by fact and document; contradictions; and of how many
bodies no document names coordination, cadence, members, purpose or contact.

  --json           as JSON
${COMMON}

${EXIT}`,
  schemas: `npm run -s registry -- schemas [--out DIR]

Writes the JSON Schemas of the registry's files, made from the same definitions that the loader reads with. Run it
after a change to knowledge/schema.ts or knowledge/kinds.ts; a test fails while the written ones are old.

  --out DIR        where to; default knowledge/schemas
  --help           this text`,
};
