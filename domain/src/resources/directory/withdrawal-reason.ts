/** Why something is no longer in the directory. It stays readable, and referrals that name it stay whole. */
export const withdrawalReasons = [
  'closed',
  'gone-from-feed',
  'listed-twice',
  'listed-wrongly',
  'other',
] as const;
export type WithdrawalReason = (typeof withdrawalReasons)[number];
