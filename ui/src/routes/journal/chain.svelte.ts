// The state of the journal's chain, verified once when the journal is first looked at and whenever
// somebody asks. It outlives the screen: verifying a large journal takes a moment.
import { type ApiError, call, toApiError } from '$lib/api';
import type { VerifyReport } from '$lib/api/gen/VerifyReport';

class Chain {
  report = $state.raw<VerifyReport>();
  error = $state.raw<ApiError>();
  busy = $state(false);
  private of: string | undefined;

  /** Verifies unless this register has been verified already. */
  async once(register: string | undefined): Promise<void> {
    if (this.of === register && (this.report || this.busy)) return;
    this.of = register;
    this.report = undefined;
    await this.verify();
  }

  async verify(): Promise<void> {
    const of = this.of;
    this.busy = true;
    this.error = undefined;
    try {
      const report = await call('journal_verify');
      if (of === this.of) this.report = report;
    } catch (reason) {
      if (of === this.of) this.error = toApiError(reason);
    } finally {
      if (of === this.of) this.busy = false;
    }
  }
}

let chain = new Chain();

export function theChain(): Chain {
  return chain;
}

/** Nothing verified: tests only. */
export function forgetChain(): void {
  chain = new Chain();
}
