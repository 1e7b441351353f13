/** The API's own description, and whether an answer is as it says. */
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';

interface Responses {
  readonly responses: Record<string, { content: Record<string, { schema: object }> }>;
}

export interface OpenApi {
  readonly openapi: string;
  readonly paths: Record<string, Record<string, Responses>>;
  readonly components: { readonly schemas: Record<string, unknown> };
}

export class Description {
  readonly document: OpenApi;
  readonly #ajv = new Ajv2020({ strict: false, allErrors: true });
  readonly #validators = new Map<string, ReturnType<Ajv2020['compile']>>();

  constructor(document: OpenApi) {
    this.document = document;
    (formats as unknown as (to: Ajv2020) => void)(this.#ajv);
  }

  static async of(url: string): Promise<Description> {
    return new Description(await (await fetch(`${url}/api/openapi.json`)).json());
  }

  /** Checks an answer against what is said of its path (as the description writes it), method and status. */
  check(path: string, method: string, status: number, answer: unknown): unknown {
    const key = `${method} ${path} ${status}`;
    let validate = this.#validators.get(key);
    if (!validate) {
      const described = this.document.paths[path]?.[method]?.responses[String(status)]?.content['application/json'];
      if (!described) return `${key} is not described`;
      validate = this.#ajv.compile({ ...described.schema, components: this.document.components });
      this.#validators.set(key, validate);
    }
    return validate(answer) ? 'as described' : validate.errors;
  }
}
