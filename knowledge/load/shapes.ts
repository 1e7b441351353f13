/** Words what zod found wrong with a file, each at the place where a person has to look. */
import type { z } from 'zod';
import { editDistance, toleratedEdits } from '../language/edit-distance.ts';
import { capped, type Problem } from './problems.ts';
import type { YamlFile } from './yaml.ts';

/** Every problem of a value that does not fit its schema. */
export function shapesOf(error: z.core.$ZodError, yaml: YamlFile): Problem[] {
  const more = (left: number, last: z.core.$ZodIssue) =>
    yaml.problemAt(last.path, 'shape', `and ${left} more in this file`);
  return capped(
    error.issues,
    (issue) => shapeProblems(issue, yaml),
    (left, last) => [more(left, last)],
  ).flat();
}

/** zod nests the reasons of a union; only the most specific branch helps a person. */
function shapeProblems(issue: z.core.$ZodIssue, yaml: YamlFile, prefix: readonly PropertyKey[] = []): Problem[] {
  const path = writtenPath([...prefix, ...issue.path]);
  if (issue.code === 'invalid_union' && issue.errors.length > 0 && issue.message === UNWORDED) {
    const deepest = [...issue.errors].sort((a, b) => depth(b) - depth(a))[0]!;
    if (issue.errors.flat().some((inner) => inner.path.length === 0 && isMissing(inner)))
      return [yaml.problemAt(path, 'shape', `${label(path)}: is missing`)];
    if (depth(deepest) > 0) return deepest.flatMap((inner) => shapeProblems(inner, yaml, path));
    return [
      yaml.problemAt(
        path,
        'shape',
        `${label(path)}: none of the allowed forms (${issue.errors
          .flat()
          .map(({ message }) => message)
          .join('; ')})`,
      ),
    ];
  }
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => yaml.problemAt([...path, key], 'shape', `${label([...path, key])}: unknown key`));
  }
  return [yaml.problemAt(path, 'shape', `${label(path)}: ${reason(issue)}`)];
}

/** The schema nests the items of `parts` one level deeper than people write them. */
function writtenPath(path: readonly PropertyKey[]): readonly PropertyKey[] {
  const value = path.indexOf('parts') + 2;
  if (value < 2 || path[value] !== 'value') return path;
  const [before, inner, after] = [path.slice(0, value), path[value + 1], path.slice(value + 2)];
  if (inner === 'items') return [...before, 'value', ...after];
  return inner === 'title' || inner === 'ordered' ? [...before, inner, ...after] : path;
}

/** What zod says of a union to which the schema gives no words of its own. */
const UNWORDED = 'Invalid input';

function reason(issue: z.core.$ZodIssue): string {
  if (isMissing(issue)) return 'is missing';
  if (/received null$/.test(issue.message)) return 'has no value';
  if (issue.code !== 'invalid_value' || issue.values.length < 2) return issue.message;
  const written = String(issue.input);
  const edits = toleratedEdits(written.length);
  const near = issue.values.find((value) => editDistance(written, String(value), edits) <= edits);
  const hint = near === undefined ? '' : ` did you mean »${String(near)}«?`;
  return `»${written}« is unknown;${hint} one of: ${issue.values.join(', ')}`;
}

const isMissing = (issue: z.core.$ZodIssue) =>
  /received undefined$/.test(issue.message) || (issue.code === 'invalid_value' && issue.input === undefined);
const depth = (issues: readonly z.core.$ZodIssue[]) => Math.max(...issues.map(({ path }) => path.length));
const label = (path: readonly PropertyKey[]) => path.map(String).join('.') || 'file';
