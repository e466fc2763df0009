import type { Instrument } from '@pendamping/domain';
import { createContext } from 'react';

/** The draft as a whole, for whatever stands deep within it and must know its lists and names. */
export const DraftContext = createContext<Instrument | undefined>(undefined);
