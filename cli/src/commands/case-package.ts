/** `pendamping export case NUMBER --to FILE` and `pendamping import case FILE`: a case for, and from, another agency. */
import { readFileSync, writeFileSync } from 'node:fs';
import { type TransferPart, transferParts } from '@pendamping/domain';
import { PackageFault, packageByNumber, packageFaultWords, takeOverAs } from '@pendamping/server';
import { language, Refusal, remark, say, stdout } from '../console.ts';
import { type Options, textOption } from '../options.ts';
import { withStore } from '../store.ts';
import { words } from '../words.ts';

function partsIn(options: Options): readonly TransferPart[] {
  const named = textOption(options, 'without', '')
    .split(',')
    .filter((one) => one !== '');
  const parts = transferParts.filter((one) => named.includes(one));
  if (parts.length !== named.length)
    throw new Refusal(words.packageWhat, { parts: transferParts.join(', ') });
  return parts;
}

export function exportingPackage(options: Options, number: string): Promise<void> {
  const [out, to, ground] = (['to', 'receiver', 'ground'] as const).map((one) =>
    textOption(options, one, ''),
  );
  const leftOut = partsIn(options);
  if (!out || !to || !ground) throw new Refusal(words.packageWhat, { parts: transferParts.join(', ') });
  return withStore(options, async ({ database }) => {
    const asked = { to, ground, leftOut, language: language === 'en' ? 'en' : 'id' } as const;
    const answer = await packageByNumber(database, number, asked);
    if (answer === undefined) throw new Refusal(words.noCase, { number });
    if ('refused' in answer) throw new Error(say(answer.refused));
    const { content, preview } = answer.done;
    try {
      // The file holds what the case holds.
      writeFileSync(out, content, { mode: 0o600 });
    } catch {
      throw new Refusal(words.outNotWritten, { out });
    }
    const { left, attachments, restricted } = preview;
    remark(words.packageMade, {
      out,
      entries: left.entries.length,
      attachments: attachments.length,
      restricted,
    });
  });
}

export function importingPackage(options: Options, file: string): Promise<void> {
  const username = textOption(options, 'as', '');
  if (username === '') throw new Refusal(words.takeOverWhat);
  return withStore(options, async ({ database }) => {
    try {
      const taken = await takeOverAs(database, readFileSync(file), username);
      if (taken === undefined) throw new Refusal(words.takeOverWhat);
      stdout(say(words.caseTaken, { ...taken }));
    } catch (error) {
      if (!(error instanceof PackageFault)) throw error;
      throw new Error(say(packageFaultWords[error.code], { where: error.where ?? file }));
    }
  });
}
