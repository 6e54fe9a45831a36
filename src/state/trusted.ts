/**
 * Pages let no text through to where code is loaded from (`require-trusted-types-for`). The worker has to be named there, so one
 * policy, named in the pages' content policy too (`scripts/site/policy.ts`), passes its address and no other.
 */

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
  }
  interface ServiceWorkerContainer {
    register(address: string | TrustedAddress, options?: RegistrationOptions): Promise<ServiceWorkerRegistration>;
  }
}

const NAME = "every-number-worker";

/** A policy's name is given out once a page, so what it gave is kept. */
let passed: { readonly worker: string; readonly address: string | TrustedAddress } | null = null;

/** The worker's address as the page's policy lets it through; as it is, in browsers that ask for no policy. */
export function trustedWorker(worker: string): string | TrustedAddress {
  if (passed?.worker !== worker) passed = { worker, address: policyFor(worker)?.createScriptURL(worker) ?? worker };
  return passed.address;
}

function policyFor(worker: string): AddressPolicy | undefined {
  return window.trustedTypes?.createPolicy(NAME, {
    createScriptURL: (address) => {
      if (address !== worker) throw new TypeError("only the worker of this site may be loaded");
      return address;
    },
  });
}
