import {
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  ConfigurationServiceClientCredentialFactory,
} from 'botbuilder';
import type { Credentials } from '../config.ts';
import type { OnTurn } from './turns.ts';

/** The one place where the SDK's adapter is made: HTTP in, turns out. */

interface Incoming {
  body?: unknown;
  headers: Record<string, string | string[] | undefined>;
  method?: string | undefined;
}

interface Outgoing {
  socket: unknown;
  end(...args: unknown[]): unknown;
  header(name: string, value: unknown): unknown;
  send(...args: unknown[]): unknown;
  status(code: number): unknown;
}

export interface AdapterDeps {
  /** Undefined in local mode, where the SDK asks for no token. */
  credentials: Credentials | undefined;
  onTurn: OnTurn;
  /** A fault in the SDK itself or in sending; what the person asked has been answered as well as it could be. */
  onFault: (error: unknown, what: string) => void;
}

export function createAdapter({ credentials, onTurn, onFault }: AdapterDeps) {
  const settings = credentials
    ? {
        MicrosoftAppId: credentials.appId,
        MicrosoftAppType: credentials.appType,
        MicrosoftAppTenantId: credentials.tenantId ?? '',
        MicrosoftAppPassword: credentials.password ?? '',
      }
    : {};
  const factory = new ConfigurationServiceClientCredentialFactory(settings);
  const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}, factory));
  // Without it the SDK rethrows into the HTTP response, stack and all.
  adapter.onTurnError = async (_, error) => onFault(error, 'turn');

  return {
    /** Answers one POST to `/api/messages`. Faults before the turn (a bad token, a broken body) are the SDK's answer. */
    async process(request: Incoming, response: Outgoing): Promise<void> {
      await adapter.process(request as never, response as never, onTurn);
    },
  };
}
