/** The ids of the family story: the same whenever it is told. */
import { idFor } from './tale.ts';

const id = (name: string) => idFor(`suhendar:${name}`);

export const suhendar = {
  case: id('case'),
  family: id('family'),
  rizky: id('p1'),
  nuraeni: id('p2'),
  asep: id('p3'),
  siti: id('p4'),
  imas: id('p5'),
  headmistress: id('p6'),
  neighbourhoodChair: id('p7'),
  consent: id('c1'),
  contracts: [id('contract-1'), id('contract-2')],
  risk: id('risk'),
  advocacy: id('advocacy-uld'),
  behaviourContracts: [id('behaviour-home'), id('behaviour-school')],
  handover: id('handover'),
  restrictedNote: id('restricted-note'),
} as const;
