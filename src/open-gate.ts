import { createFetchKeys } from './bot/gate/fetch-keys.ts';
import { createGate, type Gate } from './bot/gate/gate.ts';
import { createLimits, LIMITS, type Limits } from './bot/gate/limits.ts';
import { createSigningKeys } from './bot/gate/signing-keys.ts';
import { trustedServices } from './bot/trusted-services.ts';
import type { Credentials } from './config.ts';

export interface GateOptions {
  credentials: Pick<Credentials, 'appId'>;
  tenants: string[];
  onFault: (error: unknown, what: string) => void;
  /** May answers go to this address? To Teams' own where it is left out. */
  trusted?: (serviceUrl: string) => boolean;
  /** Where the keys of Teams are published; at Microsoft where it is left out. */
  keysAt?: string;
  limits?: Limits;
  /** Milliseconds that pass. */
  clock?: () => number;
  /** Milliseconds since 1970. */
  wall?: () => number;
}

/** Puts together who is let in outside local mode. */
export function openGate({
  credentials: { appId },
  tenants,
  onFault,
  trusted = trustedServices({ local: false }),
  keysAt,
  limits = LIMITS,
  clock = () => performance.now(),
  wall = Date.now,
}: GateOptions): Gate {
  return createGate({
    appId,
    tenants,
    trusted,
    keys: createSigningKeys({ fetchKeys: createFetchKeys({ url: keysAt }), clock, onFault }),
    takeTurn: createLimits(limits, clock),
    wall,
  });
}
