/** The page of a package that needs no software but a browser: papers, course, what stayed and what FHIR could not carry. */
import { entryWords } from '../all-words.ts';
import type { Language } from '../kernel/words.ts';
import { timelineLine } from '../overviews/timeline-line.ts';
import { transferPartWords } from '../stages/6-termination/words.ts';
import { stages } from '../stages/course.ts';
import type { CaseFile } from './case-file.ts';
import { sheetsOf } from './composition.ts';
import { type Loss, lossesOf } from './losses.ts';
import { blocksHtml, escaped } from './narrative.ts';
import type { Telling } from './telling.ts';
import { readmeWords, transferWords as w } from './words.ts';

const style = `body{font:11pt/1.45 system-ui,sans-serif;max-width:48rem;margin:1rem auto;padding:0 1rem;color:#111;background:#fff}
table{border-collapse:collapse;width:100%;margin:.5rem 0}th,td{border:1px solid #888;padding:.25rem .4rem;text-align:left;vertical-align:top;overflow-wrap:anywhere}
h1{font-size:1.5rem}h2{font-size:1.25rem;margin-top:2rem;border-bottom:2px solid #444}h3{font-size:1.05rem}
svg{max-width:100%;height:auto}figure{margin:.5rem 0}.notice{border:2px solid #111;padding:.5rem;font-weight:bold}
@media print{h2{break-before:page}tr{break-inside:avoid}}`;

type Said = Pick<CaseFile, 'stayed' | 'restricted' | 'consent' | 'ground'> & {
  /** Attachments that stayed. */
  readonly attachmentsOut: number;
};

function stayedLines(said: Said, { pen: { say } }: Telling): readonly string[] {
  const parts = Object.entries(said.stayed).map(([part, count]) =>
    say(w.leftOutPart, {
      part: say(transferPartWords[part as keyof typeof transferPartWords]),
      count: count ?? 0,
    }),
  );
  const all = [
    ...parts,
    ...(said.restricted === 0 ? [] : [say(w.leftOutRestricted, { count: said.restricted })]),
    ...(said.attachmentsOut === 0 ? [] : [say(w.attachmentsOut, { count: said.attachmentsOut })]),
  ];
  return all.length === 0 ? [say(w.leftOutNone)] : all;
}

const lossLine = (loss: Loss, language: Language): string =>
  `${loss.what[language]} (${loss.count}): ${loss.how[language]}`;

const list = (lines: readonly string[]): string =>
  `<ul>${lines.map((one) => `<li>${escaped(one)}</li>`).join('')}</ul>`;

function timeline({ material, pen }: Telling): string {
  const rows = material.case.entries
    .filter(({ entry }) => entry.type !== 'EntryAmended' && entry.type !== 'EntryStruck')
    .toSorted((a, b) => a.occurredOn.localeCompare(b.occurredOn))
    .map(({ entry, data, occurredOn, struck }) => {
      const line = timelineLine(entry.type, data);
      const name = Object.hasOwn(entryWords, entry.type)
        ? pen.say(entryWords[entry.type as keyof typeof entryWords])
        : entry.type;
      const text = line?.both === undefined ? (line?.text ?? '') : pen.say(line.both);
      const account = struck === undefined ? text : `${text} ${pen.say(w.struck, { reason: struck.reason })}`;
      return [pen.day(occurredOn), name, account, pen.workerName(entry.by.id)];
    });
  const head = [w.day, w.what, w.account, w.by].map((one) => pen.say(one));
  return blocksHtml([{ kind: 'rows', widths: [1, 2, 4, 2], head, rows }], true);
}

function groundOf(said: Said, { material, pen }: Telling): string {
  const consent = material.clients
    .flatMap((one) => Object.values(one.reading.state.consent.consents))
    .find((one) => one.consent === said.consent);
  const agreed = consent && pen.say(w.withConsent, { by: consent.byName, day: pen.day(consent.on) });
  return [agreed, said.ground].filter((one) => one !== undefined).join('; ');
}

/** The whole page in the agency's language; it loads nothing from anywhere. */
export function pageOf(telling: Telling, said: Said): string {
  const { pen, material, package: made } = telling;
  const { say } = pen;
  const { opening, number } = material.case.state.intake;
  const title = `${say(w.transfer)} ${number ?? ''}`.trim();
  const head = blocksHtml(
    [
      {
        kind: 'facts',
        pairs: [
          [say(w.from), material.agency.unit.description?.name ?? ''],
          [say(w.to), made.to],
          [say(w.client), opening?.clientName ?? ''],
          [say(w.caseNumber), number ?? ''],
          [say(w.madeAt), pen.moment(made.madeAt)],
          [say(w.ground), groundOf(said, telling)],
        ],
      },
    ],
    true,
  );
  const papers = stages.flatMap((stage) => sheetsOf(stage, telling));
  const { language } = material;
  return `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
<title>${escaped(title)}</title><style>${style}</style></head><body>
<main><h1>${escaped(title)}</h1><p class="notice">${escaped(say(w.confidential))}</p>${head}
<h2>${escaped(say(w.leftOut))}</h2>${list(stayedLines(said, telling))}
${papers.map((one) => `<h2>${escaped(one.title)}</h2>${blocksHtml(one.blocks, true)}`).join('\n')}
<h2>${escaped(say(w.timeline))}</h2>${timeline(telling)}
<h2>${escaped(say(w.losses))}</h2><p>${escaped(say(w.lossesLead))}</p>
${list(lossesOf(telling).map((one) => lossLine(one, language)))}
</main></body></html>
`;
}

/** The same as plain text, in both languages one after the other. */
export const lossesText = (losses: readonly Loss[]): string =>
  (['id', 'en'] as const)
    .map((language) =>
      [
        w.losses[language],
        w.lossesLead[language],
        '',
        ...losses.map((one) => `- ${lossLine(one, language)}`),
        '',
      ].join('\n'),
    )
    .join('\n');

export const readmeText = (): string => `${readmeWords.id}\n\n${'-'.repeat(72)}\n\n${readmeWords.en}\n`;
