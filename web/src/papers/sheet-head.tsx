/** The head of a sheet: whose it is, what it is, and to whom a letter goes. */
import type { Sheet } from '@pendamping/domain';
import { useEffect } from 'react';
import { FactPairs } from './blocks.tsx';

/** The title of the window becomes the name of a printed file: the kind of paper, and nothing of a client. */
export function useWindowTitle(title: string) {
  useEffect(() => {
    const before = document.title;
    document.title = title;
    return () => {
      document.title = before;
    };
  }, [title]);
}

export function SheetHead({ sheet }: { readonly sheet: Sheet }) {
  const { agency } = sheet;
  return (
    <>
      {agency.name === '' || sheet.large ? null : (
        <header className="paper-head">
          <p className="paper-agency">{agency.name}</p>
          {agency.letterhead.map((one) => (
            <p key={one}>{one}</p>
          ))}
        </header>
      )}
      {sheet.confidential === '' ? null : <p className="paper-confidential">{sheet.confidential}</p>}
      {sheet.letter ? (
        <>
          <h1 className="visually-hidden">{sheet.title}</h1>
          <div className="paper-reference">
            <FactPairs pairs={sheet.reference} />
            <p>{sheet.placed}</p>
          </div>
          <p className="paper-addressee">{sheet.addressee.join('\n')}</p>
        </>
      ) : (
        <div className="paper-title">
          <h1>{sheet.title}</h1>
          {sheet.number === '' ? null : <p>{sheet.number}</p>}
        </div>
      )}
    </>
  );
}
