/** Lines of the timeline about a group's money, talk and officers, where they stand in amounts and ids. */
import {
  type Case,
  incomeKindWords,
  type Language,
  officeWords,
  settlementWayWords,
  type Words,
} from '@pendamping/domain';
import { rupiahText } from '../../shell/rupiah.ts';

type Facts = Readonly<Record<string, unknown>>;

const listed: Readonly<Record<string, readonly [key: string, Readonly<Record<string, Words>>]>> = {
  CashReceived: ['for', incomeKindWords],
  OfficerChosen: ['office', officeWords],
  SavingsMemberSettled: ['how', settlementWayWords],
};

const spoken = ['InteractionsObserved', 'OfficerChosen'];
const isOurs = (type: string) => /^(Cash|Savings|Contributions)/.test(type) || spoken.includes(type);

const amountIn = (data: Facts): number | undefined => {
  const found = data.amount ?? data.counted;
  return typeof found === 'number' ? found : undefined;
};

/** `undefined` for an entry about anything else. */
export function dynamicsLine(
  type: string,
  data: Facts,
  { composition }: Case,
  language: Language,
): string | undefined {
  if (!isOurs(type)) return undefined;
  const [key, words] = listed[type] ?? [];
  const code = key === undefined ? undefined : words?.[String(data[key])]?.[language];
  const who = composition.members[String(data.member ?? data.keeper)]?.name ?? data.from;
  const amount = amountIn(data);
  const parts = [
    code,
    who,
    amount === undefined ? undefined : rupiahText(amount),
    data.what ?? data.words ?? data.note ?? data.reason ?? data.carriesOn,
    type === 'CashDifferenceSettled' ? data.how : undefined,
  ];
  return parts.filter((one) => typeof one === 'string' && one !== '').join(' · ');
}
