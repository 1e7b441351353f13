/** The OpenAPI 3.1 document, made from the table of operations and its schemas. */
import * as z from 'zod';
import type { SignIn } from '../../config/config.ts';
import { OPERATIONS, type Operation } from './operations.ts';
import { problem } from './schemas.ts';
import { TABLE_TYPES } from './table-file.ts';

type Json = Record<string, unknown>;

const TABLES: Json = Object.fromEntries(
  Object.values(TABLE_TYPES).map((type) => [type.split(';')[0], { schema: { type: 'string' } }]),
);

/** Schemas with an id become components; the others stay where they are used. */
export function openApi(version: string, signIn: SignIn['kind']): Json {
  const components = new Map<string, Json>();
  const schemaOf = (schema: z.ZodType, io: 'input' | 'output'): Json => {
    const { $defs, $schema: _, id: __, ...made } = z.toJSONSchema(schema, { io, reused: 'inline' }) as Json;
    for (const [id, definition] of Object.entries(($defs ?? {}) as Record<string, Json>)) {
      const { id: ___, ...rest } = definition;
      components.set(id, pointToComponents(rest) as Json);
    }
    const { id } = z.globalRegistry.get(schema) ?? {};
    if (typeof id !== 'string') return pointToComponents(made) as Json;
    if (!('$ref' in made)) components.set(id, pointToComponents(made) as Json);
    return { $ref: `#/components/schemas/${id}` };
  };
  const errorBody = { content: { 'application/json': { schema: schemaOf(problem, 'output') } } };
  const paths: Record<string, Json> = {};
  for (const operation of OPERATIONS) {
    paths[operation.path] = {
      ...paths[operation.path],
      [operation.method.toLowerCase()]: {
        operationId: operation.id,
        summary: operation.summary,
        ...inputOf(operation, schemaOf),
        responses: {
          200: {
            description: 'The answer',
            content: {
              'application/json': { schema: schemaOf(operation.output, 'output') },
              ...(operation.offersTables ? TABLES : {}),
            },
          },
          400: { description: 'The request does not fit', ...errorBody },
          ...(operation.path.includes('{') ? { 404: { description: 'There is no such entry', ...errorBody } } : {}),
          ...(signIn === 'none' ? {} : { 401: { description: 'Nobody is signed in', ...errorBody } }),
          ...(operation.keepersOnly ? { 403: { description: 'For keepers of the registry only', ...errorBody } } : {}),
          429: { description: 'Too many requests; see Retry-After', ...errorBody },
        },
      },
    };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Gremienlotse',
      version,
      description: 'Committees, networks and offices from a registry in which every fact names its source.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    ...(signIn === 'oidc' || signIn === 'teams' ? { security: [{ token: [] }] } : {}),
    paths,
    components: {
      schemas: Object.fromEntries([...components].sort(([a], [b]) => (a < b ? -1 : 1))),
      ...(signIn === 'oidc' || signIn === 'teams'
        ? { securitySchemes: { token: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } } }
        : {}),
    },
  };
}

function inputOf({ method, path, input }: Operation, schemaOf: (schema: z.ZodType, io: 'input') => Json): Json {
  if (method === 'POST')
    return { requestBody: { required: true, content: { 'application/json': { schema: schemaOf(input, 'input') } } } };
  const { properties = {}, required = [] } = schemaOf(input, 'input') as {
    properties?: Record<string, Json>;
    required?: string[];
  };
  return {
    parameters: Object.entries(properties).map(([name, { description, ...schema }]) => {
      const inPath = path.includes(`{${name}}`);
      return {
        name,
        in: inPath ? 'path' : 'query',
        required: inPath || required.includes(name),
        ...(description ? { description } : {}),
        schema,
      };
    }),
  };
}

/** zod points into `$defs`; OpenAPI keeps shared schemas elsewhere. */
function pointToComponents(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(pointToComponents);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      key,
      key === '$ref' && typeof inner === 'string'
        ? inner.replace('#/$defs/', '#/components/schemas/')
        : pointToComponents(inner),
    ]),
  );
}
