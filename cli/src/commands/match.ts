/**
 * `pendamping match FILE.tsv`: whether two written names are plausibly one person's, by rules alone. Columns: `name_a`
 * and `name_b`. A file that says itself which pairs are one (`same_person_plausible`) is compared with ours.
 */
import { nameLikeness, sameNameFrom } from '@pendamping/domain';
import { Refusal, remark, stdout } from '../console.ts';
import type { Options } from '../options.ts';
import { tableFile } from '../table-file.ts';
import { words } from '../words.ts';

export async function matching(options: Options): Promise<void> {
  const [file] = options.positionals;
  if (file === undefined) throw new Refusal(words.matchWhat);
  const lines = tableFile(file, ['name_a', 'name_b']);
  const verdicts = lines.map((line) => {
    const { score, because } = nameLikeness(line.name_a ?? '', line.name_b ?? '');
    return { line, score, because, same: score >= sameNameFrom };
  });
  stdout(['name_a', 'name_b', 'same_person_plausible', 'score', 'reason'].join('\t'));
  for (const { line, score, because, same } of verdicts)
    stdout([line.name_a, line.name_b, same ? '1' : '0', score.toFixed(2), because].join('\t'));
  const same = verdicts.filter((one) => one.same);
  remark(words.matched, { lines: verdicts.length, same: same.length, other: verdicts.length - same.length });
  if (lines[0] === undefined || !('same_person_plausible' in lines[0])) return;
  const isTrue = ({ line }: (typeof verdicts)[number]) => line.same_person_plausible === '1';
  const trueOnes = verdicts.filter(isTrue).length;
  remark(words.matchAgreeing, {
    found: same.filter(isTrue).length,
    true: trueOnes,
    false: same.filter((one) => !isTrue(one)).length,
    apart: verdicts.length - trueOnes,
  });
}
