import { doorSchemas, doors, type Asked, type Content, type Door } from './doors/index.js';
import { refusal } from './doors/door.js';

const contentOf = (content: Content) =>
  Object.fromEntries(Object.entries(content).map(([type, schema]) => [type, { schema }]));

const said: Readonly<Record<number, string>> = {
  200: 'Done',
  201: 'Made',
  204: 'Done; nothing to say',
  408: 'The body did not come in time',
  409: 'It clashes with what is there',
  412: 'It was changed in the meantime',
  413: 'Too large',
  415: 'Not a content type of this door',
  422: 'It breaks a rule; the findings say which',
  428: 'It must say which version was read',
};

const refused: Readonly<Record<number, string>> = {
  400: 'It breaks a rule; the findings say which',
  401: 'No token, or none that holds',
  403: 'The caller may not do this',
  404: 'Nothing here under this reference that the caller may see',
  500: 'A fault, recorded under the correlation id',
  503: 'A store is not available; try again',
};

const parametersOf = (door: Door): object[] => [
  ...[...door.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string', maxLength: 100 },
  })),
  ...asked('query', door.query ?? {}),
  ...asked('header', door.headers ?? {}),
];

const asked = (place: 'query' | 'header', what: Readonly<Record<string, Asked>>): object[] =>
  Object.entries(what).map(([name, { schema, required }]) => ({
    name,
    in: place,
    ...(required ? { required } : {}),
    schema,
  }));

function operation(door: Door): object {
  const parameters = parametersOf(door);
  const answers = Object.entries(door.answers).map(([status, content]) => [
    status,
    { description: said[Number(status)] ?? 'Answer', ...(content ? { content: contentOf(content) } : {}) },
  ]);
  const problems = Object.entries(refused).map(([status, description]) => [
    status,
    { description, content: contentOf(refusal) },
  ]);
  return {
    tags: [door.tag],
    summary: door.summary,
    description: `Needs the permission \`${door.permission}\`.`,
    operationId: `${door.method}_${door.path.replace(/\W+/g, '_').replace(/^_|_$/g, '')}`,
    ...(parameters.length ? { parameters } : {}),
    ...(door.body ? { requestBody: { required: true, content: contentOf(door.body) } } : {}),
    responses: Object.fromEntries([...answers, ...problems]),
  };
}

/** The OpenAPI 3.1 document of all doors. */
export function openApi(version: string): object {
  const paths: Record<string, Record<string, object>> = {};
  for (const door of doors) (paths[door.path] ??= {})[door.method] = operation(door);
  return {
    openapi: '3.1.0',
    info: { title: 'Collator doors', version, license: { name: 'MIT', identifier: 'MIT' } },
    security: [{ token: [] }],
    paths,
    components: {
      securitySchemes: {
        token: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT', description: 'OIDC access token' },
      },
      schemas: doorSchemas,
    },
  };
}
