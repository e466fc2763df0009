import { type Case, linkOf, type Referral } from '@pendamping/domain';
import type { Table } from './table.ts';

/** Only the last link of a referral opens, and none once it is revoked or closed. */
function stateOf(referral: Referral, hash: string): 'open' | 'replaced' | 'revoked' | 'closed' {
  if (referral.revoked !== undefined) return 'revoked';
  if (referral.closed !== undefined) return 'closed';
  return linkOf(referral)?.hash === hash ? 'open' : 'replaced';
}

/** The links by which somebody outside answers, found by the hash of their secret. */
export const referralLink: Table<Case> = {
  name: 'tables.referral_link',
  record: 'case',
  after: new Set(['ReferralSent', 'ReferralRevoked', 'ReferralClosed']),
  async write(transaction, agency, stream, state) {
    const rows = Object.values(state.referrals).flatMap((one) =>
      one.sendings.flatMap(({ way, link }) =>
        way === 'link' && link !== undefined
          ? [{ ...link, referral: one.referral, state: stateOf(one, link.hash) }]
          : [],
      ),
    );
    await transaction.query('delete from tables.referral_link where agency = $1 and case_id = $2', [
      agency,
      stream,
    ]);
    await transaction.query(
      `insert into tables.referral_link (agency, case_id, hash, referral, until_on, openings, state)
       select $1, $2, r.* from jsonb_to_recordset($3::jsonb)
         as r(hash text, referral uuid, until date, openings integer, state text)
       on conflict do nothing`,
      [agency, stream, JSON.stringify(rows)],
    );
  },
};
