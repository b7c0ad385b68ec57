import { LAPSING } from './duty.ts';
import type { Duty } from './duty.ts';

/** The site makes the seller pay for missing it; a rating or a payout she may let go. */
export const isEnforced = ({ owner, basis, clock }: Duty): boolean =>
  owner === 'seller' && basis !== 'own' && !LAPSING.has(clock);
