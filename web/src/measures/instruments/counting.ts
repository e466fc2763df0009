import { everyItem, type Instrument, isQuestion } from '@pendamping/domain';

/** How many questions a person is asked. */
export const questionsIn = ({ items }: Instrument): number =>
  everyItem(items).filter((one) => isQuestion(one.type)).length;
