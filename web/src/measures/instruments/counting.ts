import { everyItem, type Instrument } from '@pendamping/domain';

const unasked = new Set(['group', 'repeat', 'display', 'calculated', 'hidden', 'meta', 'inert']);

/** How many questions a person is asked. */
export const questionsIn = ({ items }: Instrument): number =>
  everyItem(items).filter((one) => !unasked.has(one.type)).length;
