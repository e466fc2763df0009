/** The hour of a meeting on the clock of its place, and on that of whoever reads where the two differ. */
import { type ClockZone, hourIn } from '@pendamping/domain';
import { useSession } from '../../shell/session.tsx';

const zoneOf: Readonly<Record<string, ClockZone>> = {
  'Asia/Jakarta': 'WIB',
  'Asia/Makassar': 'WITA',
  'Asia/Jayapura': 'WIT',
};

/** `15.00 WITA (14.00 WIB)`; `undefined` where no hour is known. */
export function useHour(): (at: string | undefined, zone: ClockZone | undefined) => string | undefined {
  const own = zoneOf[useSession().agency.timeZone];
  return (at, zone) => {
    if (at === undefined || zone === undefined) return at;
    return own === undefined || own === zone
      ? `${at} ${zone}`
      : `${at} ${zone} (${hourIn(at, zone, own)} ${own})`;
  };
}
