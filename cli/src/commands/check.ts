/**
 * `pendamping check nik FILE.tsv`: a verdict per line. Columns: `nik`, and where there are any `stated_sex` (L or P) and
 * `stated_birth`. A file that carries its own verdicts is compared with ours.
 */
import { checkNik, type NumberVerdict, type Sex } from '@pendamping/domain';
import { areaNames } from '@pendamping/server';
import { Refusal, remark, stdout } from '../console.ts';
import type { Options } from '../options.ts';
import { type TableLine, tableFile } from '../table-file.ts';
import { words } from '../words.ts';

const sexOf: Readonly<Record<string, Sex>> = { L: 'male', P: 'female' };
const letterOf = { male: 'L', female: 'P' } as const;

const columns = ['nik', 'errors', 'warnings', 'sex', 'possible_births', 'district'] as const;
type Column = (typeof columns)[number];

function told(line: TableLine, verdict: NumberVerdict): Readonly<Record<Column, string>> {
  const errors = verdict.errors.map((one) => (one === 'length' ? `length_${verdict.length ?? 0}` : one));
  return {
    nik: line.nik ?? '',
    errors: errors.join(','),
    warnings: verdict.warnings.join(','),
    sex: verdict.sex === undefined ? '' : letterOf[verdict.sex],
    possible_births: verdict.births.join(','),
    district: verdict.district ?? '',
  };
}

/** The day in western Indonesia, where it decides whether a birth lies ahead. */
const today = (): string => new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10);

export async function checking(options: Options): Promise<void> {
  const [what, file] = options.positionals;
  if (what !== 'nik' || file === undefined) throw new Refusal(words.checkWhat);
  const lines = tableFile(file, ['nik']);
  const areas = areaNames();
  const verdicts = lines.map((line) => {
    const stated = { sex: sexOf[line.stated_sex ?? ''], birthOn: line.stated_birth || undefined };
    return told(line, checkNik(line.nik ?? '', { today: today(), stated, areas }));
  });
  stdout(columns.join('\t'));
  for (const verdict of verdicts) stdout(columns.map((column) => verdict[column]).join('\t'));
  remark(words.nikChecked, {
    lines: verdicts.length,
    faulty: verdicts.filter((one) => one.errors !== '').length,
    warned: verdicts.filter((one) => one.warnings !== '').length,
  });
  if (lines[0] === undefined || !('errors' in lines[0])) return;
  const agreed = verdicts.filter((verdict, at) =>
    columns.every((column) => lines[at]?.[column] === undefined || lines[at][column] === verdict[column]),
  ).length;
  remark(words.agreeing, { agreed, of: verdicts.length });
  if (agreed < verdicts.length) process.exitCode = 1;
}
