/**
 * Pages let no text through to where code is loaded from (`require-trusted-types-for`). The workers have to be named there, so
 * one policy, named in the pages' content policy too (`scripts/site/policy.ts`), passes their addresses and no other.
 */
import { SITE_ID } from "../model/site";

/** What a policy gives is opaque; only the browser looks inside. */
interface TrustedAddress {
  readonly toJSON: () => string;
}
interface AddressPolicy {
  readonly createScriptURL: (address: string) => TrustedAddress;
}
interface TrustedTypes {
  readonly createPolicy: (name: string, rules: { readonly createScriptURL: (address: string) => string }) => AddressPolicy;
}

declare global {
  interface Window {
    readonly trustedTypes?: TrustedTypes;
    readonly Worker: new (address: string | TrustedAddress, options?: WorkerOptions) => Worker;
  }
  interface ServiceWorkerContainer {
    register(address: string | TrustedAddress, options?: RegistrationOptions): Promise<ServiceWorkerRegistration>;
  }
}

const NAME = `${SITE_ID}-worker`;

/** A policy's name is given out once a page, so the policy is kept; null in browsers that ask for none. */
let policy: AddressPolicy | null | undefined;
/** What it lets through: our workers, as they were asked for. */
const allowed = new Set<string>();

/** A worker's address as the page's policy lets it through; as it is, in browsers that ask for no policy. */
export function trustedWorker(worker: string): string | TrustedAddress {
  allowed.add(worker);
  policy ??= window.trustedTypes?.createPolicy(NAME, { createScriptURL: passed }) ?? null;
  return policy?.createScriptURL(worker) ?? worker;
}

function passed(address: string): string {
  if (!allowed.has(address)) throw new TypeError("not a worker of this site");
  return address;
}
