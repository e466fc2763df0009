/**
 * Papers of a group: the attendance list that is passed round, the list of its members, and a member's own copy of their
 * way. All three come into members' hands, so that of others nothing stands on them but what the members decided to let
 * each other see (`GroupSharingDecided`).
 */
import { type GroupMember, leftOf, membersOn } from '../methods/group-work/composition.ts';
import { hasDecided, type SharedAmongMembers, sharedIn } from '../methods/group-work/group-norms.ts';
import { dayOfSession, type Session, sessionsInOrder, topicOf } from '../methods/group-work/session.ts';
import {
  attendanceStateWords,
  leavingReasonWords,
  sharedAmongMembersWords,
} from '../methods/group-work/words.ts';
import { attendanceReport, memberPath } from '../overviews/group-attendance.ts';
import { standingGoals } from '../stages/3-planning/goal.ts';
import { askedAbout } from './data-requests.ts';
import { groupPaperWords as g } from './group-words.ts';
import {
  askedFor,
  bullets,
  facts,
  heading,
  type Material,
  NothingToPrint,
  opening,
  type Paper,
  type PaperBlock,
  type Pen,
  penFor,
  prose,
} from './paper.ts';
import { paperWords as w } from './words.ts';

const inOrder = (sessions: Readonly<Record<string, Session>>): readonly Session[] =>
  Object.values(sessions)
    .filter((one) => one.held !== undefined || one.dropped === undefined)
    .sort((a, b) => (dayOfSession(a) < dayOfSession(b) ? -1 : 1));

/** The list that is passed round at a session, with a place for each to sign or give a thumbprint. */
export function attendanceList(material: Material): Paper {
  const pen = penFor(material);
  const { say } = pen;
  const { state } = material.case;
  const session = askedFor(material, inOrder(state.sessions), (one) => one.session, g.noSession);
  const on = dayOfSession(session);
  const number = sessionsInOrder(state.sessions).find((one) => one.session === session.session)?.number;
  const { at, zone, place } = { ...session.planned, ...session.held };
  const named = sharedIn(state.groupNorms).has('names');
  const rows = membersOn(state.composition, on).map(({ member, name }, nth) => [
    String(nth + 1),
    named && hasDecided(state.groupNorms, member) ? name : '',
    '',
  ]);
  return {
    title: say(g.attendanceList),
    number: state.intake.number ?? '',
    blocks: [
      facts([
        [say(g.group), opening(material).clientName],
        [say(g.session), number === undefined ? undefined : String(number)],
        [say(w.date), pen.day(on)],
        [say(w.time), at === undefined ? undefined : [at, zone ?? ''].join(' ').trim()],
        [say(w.place), place],
        [say(g.topic), topicOf(session)],
      ]),
      ...(named ? [] : [prose(say(g.writeYourself))]),
      {
        kind: 'rows',
        widths: [0.6, 4, 4],
        head: [say(w.no), say(w.name), say(g.signatureOrThumb)],
        rows,
        tall: true,
      },
    ],
  };
}

const cameOf = (material: Material, pen: Pen, until: string): ReadonlyMap<string, string> =>
  new Map(
    attendanceReport(material.case.state, { until }).people.map(({ member, came, known }) => [
      member.member,
      pen.say(g.cameOf, { came, known }),
    ]),
  );

/** A number that may be called and that belongs to the person themselves, as their own record says. */
function phoneOf({ clients }: Material, { person }: GroupMember): string {
  const record = clients.find((one) => one.stream === person)?.reading.state.individual.person;
  return record?.phones?.find((one) => one.safeToCall && one.owner === undefined)?.number ?? '';
}

const goalsOf = ({ case: { state } }: Material, { member }: GroupMember): readonly string[] =>
  standingGoals(state.goals)
    .filter((one) => one.member === member)
    .map((one) => one.text);

interface Column {
  readonly shares: SharedAmongMembers;
  readonly head: string;
  readonly width: number;
  readonly of: (member: GroupMember) => string;
}

/** What those who decided may see of each other, and no column more; nothing at all where names are not shared. */
function sharedRows(
  material: Material,
  pen: Pen,
  all: readonly GroupMember[],
  until: string,
): readonly PaperBlock[] {
  const { groupNorms } = material.case.state;
  const shared = sharedIn(groupNorms);
  if (!shared.has('names')) return [];
  const members = all.filter((one) => hasDecided(groupNorms, one.member));
  const came = cameOf(material, pen, until);
  const columns: readonly Column[] = [
    { shares: 'names', head: pen.say(w.name), width: 3, of: (one) => one.name },
    { shares: 'phone-numbers', head: pen.say(g.phone), width: 2, of: (one) => phoneOf(material, one) },
    { shares: 'attendance', head: pen.say(g.came), width: 2, of: (one) => came.get(one.member) ?? '' },
    {
      shares: 'individual-goals',
      head: pen.say(g.ownGoals),
      width: 4,
      of: (one) => goalsOf(material, one).join('; '),
    },
  ];
  const shown = columns.filter((one) => shared.has(one.shares));
  return [
    {
      kind: 'rows',
      widths: [0.6, ...shown.map((one) => one.width)],
      head: [pen.say(w.no), ...shown.map((one) => one.head)],
      rows: members.map((one, at) => [String(at + 1), ...shown.map((column) => column.of(one))]),
    },
  ];
}

function whatIsShared({ case: { state } }: Material, { say }: Pen): PaperBlock {
  const shared = [...sharedIn(state.groupNorms)];
  return prose(
    shared.length === 0
      ? say(g.nothingShared)
      : say(g.onlyShared, {
          what: shared.map((one) => say(sharedAmongMembersWords[one]).toLowerCase()).join(', '),
        }),
  );
}

/** The list of members that is handed to members. */
export function memberList(material: Material): Paper {
  const pen = penFor(material);
  const { state } = material.case;
  const members = membersOn(state.composition, material.today).filter((one) => leftOf(one) === undefined);
  if (members.length === 0) throw new NothingToPrint(g.noMember);
  const rows = sharedRows(material, pen, members, material.today);
  if (rows.length === 0) throw new NothingToPrint(g.namesNotShared);
  return {
    title: pen.say(g.memberList),
    number: state.intake.number ?? '',
    blocks: [facts([[pen.say(g.group), opening(material).clientName]]), ...rows, whatIsShared(material, pen)],
  };
}

function ownSessions(material: Material, pen: Pen, member: GroupMember): readonly PaperBlock[] {
  const steps = memberPath(material.case.state, member);
  const shared = sharedIn(material.case.state.groupNorms).has('names');
  if (steps.length === 0) return [];
  return [
    heading(pen.say(g.sessions)),
    {
      kind: 'rows',
      widths: [0.8, 2.2, 4, 2],
      head: [pen.say(g.session), pen.say(w.date), pen.say(g.topic), pen.say(g.attendance)],
      rows: steps.map(({ session, mark }) => [
        String(session.number),
        pen.day(session.on),
        shared ? topicOf(session) : withoutOthers(material, member, topicOf(session)),
        mark === undefined ? pen.say(g.notMarked) : pen.say(attendanceStateWords[mark.state]),
      ]),
    },
  ];
}

/** A topic may name somebody: what members may not see of each other does not come in by it. */
function withoutOthers({ case: { state } }: Material, member: GroupMember, text: string): string {
  const others = Object.values(state.composition.members).filter((one) => one.member !== member.member);
  return others.reduce((so, { name }) => so.replaceAll(name, '…'), text);
}

function belonging(pen: Pen, member: GroupMember): PaperBlock {
  const { say, day } = pen;
  return facts([
    [say(g.member), member.name],
    ...member.periods.flatMap(({ from, until, reason }): (readonly [string, string])[] => [
      [say(g.joined), day(from)],
      ...(until === undefined
        ? []
        : [
            [
              say(g.left),
              [day(until), reason === undefined ? '' : say(leavingReasonWords[reason])]
                .filter((one) => one !== '')
                .join(' · '),
            ] as const,
          ]),
    ]),
  ]);
}

/** A member's own copy of their way through the group; of the others only what all decided may be seen. */
export function ownPath(material: Material): Paper {
  const pen = penFor(material);
  const { say } = pen;
  const { composition, groupNorms, intake } = material.case.state;
  const member = askedFor(material, Object.values(composition.members), (one) => one.member, g.noMember);
  // Of the time after somebody left, nothing is theirs to read.
  const until = leftOf(member)?.until ?? material.today;
  const others = membersOn(composition, until).filter((one) => one.member !== member.member);
  const goals = goalsOf(material, member);
  const norms = groupNorms.versions.findLast((one) => one.on <= until);
  return {
    title: say(g.path),
    number: intake.number ?? '',
    blocks: [
      facts([[say(g.group), opening(material).clientName]]),
      belonging(pen, member),
      ...(goals.length === 0 ? [] : [heading(say(g.ownGoals)), bullets(goals)]),
      ...ownSessions(material, pen, member),
      ...(norms === undefined ? [] : [heading(say(g.norms)), bullets(norms.lines)]),
      ...askedAbout(material, member.person ?? member.member, pen, (text) =>
        withoutOthers(material, member, text),
      ),
      heading(say(g.others)),
      whatIsShared(material, pen),
      ...sharedRows(material, pen, others, until),
    ],
  };
}
