/**
 * The Venn diagram of institutions (PM 6.2): how much each matters to people here and how near it is to them, in their own
 * judgement. An institution known in the record keeps its id, so that it is the same one on the ecomap.
 */
import { z } from 'zod';
import { id, line, wholeFrom } from '../../../kernel/field.ts';
import { refusing } from '../../../kernel/refusal.ts';
import { type SittingOf, sittingFields, sittingsRoom } from './sitting.ts';

/** From 1 (hardly) to 5 (very). */
const degree = wholeFrom(1, 5);

// What can happen

export const VennDiagramEntry = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('VennDiagramDrawn'),
    ...sittingFields,
    institutions: z
      .array(
        z.strictObject({
          name: line,
          /** Of the institutions in the community's record. */
          system: id.optional(),
          importance: degree,
          closeness: degree,
          why: line.optional(),
        }),
      )
      .min(1, 'field.required')
      .max(24, 'field.too-many'),
  }),
]);
export type VennDiagramEntry = z.infer<typeof VennDiagramEntry>;

// What is known

export type VennDiagram = SittingOf<VennDiagramEntry>;

// The rules

/** Why an entry of this room may not stand. */
export type VennDiagramRefusal = 'venn.same-twice';

const refuse = refusing<VennDiagramRefusal>();

export const vennDiagrams = sittingsRoom<VennDiagramEntry>(VennDiagramEntry, ({ institutions }) => {
  const names = new Set(institutions.map(({ name }) => name.toLowerCase()));
  return names.size < institutions.length ? refuse('venn.same-twice', 'institutions') : undefined;
});
