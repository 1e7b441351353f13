/**
 * The SDK's client for sending, without its hidden habits. botbuilder 4.23.3 repeats a POST up to three times on
 * resets, 408, 429 and 5xx, has no timeout, ignores every documented option for both, and follows redirects. One lost
 * answer could so put four messages into a channel. It also drops the fields of entities that it does not know. Nothing but this file knows; tests/adapters/teams/connector.test.ts
 * counts POSTs, so that an update of the SDK that undoes it is noticed.
 */
import { ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import {
  type AuthenticateRequestResult,
  type AuthenticationConfiguration,
  type ClaimsIdentity,
  type ConnectorClient,
  ConnectorFactory,
  type ServiceClientCredentialsFactory,
} from 'botframework-connector';
import { Entity as entityMapper } from 'botframework-connector/lib/connectorApi/models/mappers.js';

/** Part of Azure's HTTP client that is needed here; the SDK keeps it in a private field. */
interface PrivateClient {
  readonly client: {
    readonly pipeline: {
      getOrderedPolicies(): readonly { readonly name: string }[];
      removePolicy(policy: { name: string }): unknown;
      addPolicy(policy: { name: string; sendRequest: (request: { timeout: number }, next: Next) => unknown }): void;
    };
  };
}
type Next = (request: { timeout: number }) => unknown;

// The SDK's client writes of an entity only what its own table of fields lists, so citations would be lost silently.
entityMapper.type.additionalProperties = { type: { name: 'any' } };

const UNWANTED = ['defaultRetryPolicy', 'redirectPolicy'];

export interface ConnectorOptions {
  readonly timeoutMs: number;
  /** Refuses a service URL that is not on the allow-list; checked before each send, also for stored addresses. */
  readonly isAllowedServiceUrl: (url: string) => boolean;
}

/** The SDK's authentication, whose connectors send each message once, within a time, to allowed hosts only. */
export class GuardedAuthentication extends ConfigurationBotFrameworkAuthentication {
  readonly #options: ConnectorOptions;

  constructor(
    settings: Record<string, string>,
    credentials: ServiceClientCredentialsFactory | undefined,
    claims: AuthenticationConfiguration,
    options: ConnectorOptions,
  ) {
    super(settings, credentials, claims);
    this.#options = options;
  }

  /** Replies go through the factory in this result and not through `createConnectorFactory`. */
  override async authenticateRequest(
    ...args: Parameters<ConfigurationBotFrameworkAuthentication['authenticateRequest']>
  ): Promise<AuthenticateRequestResult> {
    const result = await super.authenticateRequest(...args);
    if (result.connectorFactory === undefined) return result;
    return { ...result, connectorFactory: new GuardedFactory(result.connectorFactory, this.#options) };
  }

  override createConnectorFactory(identity: ClaimsIdentity): ConnectorFactory {
    return new GuardedFactory(super.createConnectorFactory(identity), this.#options);
  }
}

class GuardedFactory extends ConnectorFactory {
  readonly #inner: ConnectorFactory;
  readonly #options: ConnectorOptions;

  constructor(inner: ConnectorFactory, options: ConnectorOptions) {
    super();
    this.#inner = inner;
    this.#options = options;
  }

  async create(serviceUrl: string, audience?: string): Promise<ConnectorClient> {
    if (!this.#options.isAllowedServiceUrl(serviceUrl)) throw new Error('service URL is not on the allow-list');
    const client = await this.#inner.create(serviceUrl, audience as string);
    const { pipeline } = (client as unknown as PrivateClient).client;
    for (const name of UNWANTED) pipeline.removePolicy({ name });
    const left = pipeline.getOrderedPolicies().find(({ name }) => UNWANTED.includes(name) || /retry/i.test(name));
    if (left !== undefined) throw new Error(`cannot remove ${left.name} from the SDK's client`);
    pipeline.addPolicy({
      name: 'gremienlotse-timeout',
      sendRequest: (request, next) => {
        request.timeout = this.#options.timeoutMs;
        return next(request);
      },
    });
    return client;
  }
}
