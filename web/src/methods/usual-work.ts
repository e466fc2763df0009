/** What work with this kind of client is most often; a form begins with it, and one tap corrects it (PM 6). */
import type { ActivityKind, ClientKind, Method, PracticeFunction } from '@pendamping/domain';

interface UsualWork {
  readonly method: Method;
  readonly activity: ActivityKind;
  readonly functions: readonly PracticeFunction[];
}

const withOne: UsualWork = { method: 'case-work', activity: 'home-visit', functions: ['curative'] };

const withMany: Partial<Readonly<Record<ClientKind, UsualWork>>> = {
  group: { method: 'group-work', activity: 'group-session', functions: ['developmental'] },
  community: { method: 'community-work', activity: 'community-meeting', functions: ['developmental'] },
};

export const usualWorkWith = (client: ClientKind | undefined): UsualWork =>
  (client === undefined ? undefined : withMany[client]) ?? withOne;
