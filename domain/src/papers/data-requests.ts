/** What a person asked about their own data and was answered, as it stands in the copy they are given. */
import { dataRequestKindWords, dataRequestOutcomeWords } from '../clients/words.ts';
import { bullets, heading, type Material, type PaperBlock, type Pen } from './paper.ts';
import { paperWords as w } from './words.ts';

/** @param clean leaves out of a text what tells of somebody else */
export function askedAbout(
  { clients }: Material,
  person: string,
  { say, moment }: Pen,
  clean: (text: string) => string,
): readonly PaperBlock[] {
  const lines = clients
    .flatMap((one) => Object.values(one.reading.state.dataRequests))
    .filter((one) => one.person === person)
    .map(({ kind, receivedAt, answer }) => {
      const outcome =
        answer === undefined ? say(w.notAnswered) : say(dataRequestOutcomeWords[answer.outcome]);
      const told = [outcome, answer?.what, answer?.ground]
        .filter((one) => one !== undefined)
        .map((one) => one.replace(/\.$/, ''))
        .join('. ');
      return `${say(dataRequestKindWords[kind])} (${moment(receivedAt)}): ${clean(told)}.`;
    });
  return lines.length === 0 ? [] : [heading(say(w.dataRequests)), bullets(lines)];
}
