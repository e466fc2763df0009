/** The case that is open on this page, for all that stands under it. */
import { type Case, type Client, outsideAuthor, type Reading } from '@pendamping/domain';
import { createContext, useContext } from 'react';

export interface KnownClient {
  readonly stream: string;
  readonly reading: Reading<Client>;
}

export interface OpenCase {
  readonly id: string;
  readonly reading: Reading<Case>;
  readonly state: Case;
  readonly clients: readonly KnownClient[];
  readonly reload: () => Promise<void>;
}

export const CaseContext = createContext<OpenCase | undefined>(undefined);

/** The name of somebody who wrote in this case, or of one of its clients, before they came from another agency. */
export function useOutsideAuthor(): (author: string) => string | undefined {
  const open = useContext(CaseContext);
  return (author) => open && outsideAuthor(open.state.caseTransfers, author);
}
