import { everyItem, type Instrument, type Item } from '@pendamping/domain';

const unasked = new Set(['group', 'repeat', 'display', 'calculated', 'hidden', 'meta', 'inert']);

export const questionTypes = (type: Item['type']): boolean => !unasked.has(type);

/** How many questions a person is asked. */
export const questionsIn = ({ items }: Instrument): number =>
  everyItem(items).filter((one) => questionTypes(one.type)).length;
