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
          ...Object.fromEntries(
            Object.entries(refusals(operation, signIn)).map(([status, description]) => [
              status,
              { description, ...errorBody },
            ]),
          ),
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

/** What else may be answered, by status: why, in words. */
function refusals(
  { method, path, keepersOnly, mayBeMissing }: Operation,
  signIn: SignIn['kind'],
): Record<number, string> {
  const posted = method === 'POST';
  const forbidden = [
    ...(keepersOnly ? ['for keepers of the registry only'] : []),
    ...(posted ? ['sent by a page of somebody else'] : []),
    ...(signIn === 'proxy' ? ['not through the proxy'] : []),
  ];
  return {
    400: 'The request does not fit',
    ...(signIn === 'none' ? {} : { 401: 'Nobody is signed in' }),
    ...(forbidden.length > 0 ? { 403: `Forbidden: ${forbidden.join('; ')}` } : {}),
    ...(path.includes('{') || mayBeMissing ? { 404: 'There is no such thing here' } : {}),
    ...(posted ? { 413: 'The request is too large', 415: 'The request is no JSON' } : {}),
    429: 'Too many requests; see Retry-After',
    500: 'A fault of the server',
    ...(signIn === 'oidc' || signIn === 'teams' ? { 503: 'The provider that signs people in does not answer' } : {}),
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
