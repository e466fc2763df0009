/** The address of a link as a QR code, to be read off paper by a phone: drawn here, so that no other program sees it. */
import encodeQR from 'qr';
import { useMemo } from 'react';
import { useSay } from '../shell/language.tsx';
import { resourceScreenWords as w } from './words.ts';

/** One square a dark module; the quiet zone of four modules around it is the code's own (ISO/IEC 18004). */
export function LinkPicture({ address }: { readonly address: string }) {
  const say = useSay();
  const { size, path } = useMemo(() => {
    const modules = encodeQR(address, 'raw', { border: 4, ecc: 'medium' });
    const squares = modules.flatMap((row, y) =>
      row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])),
    );
    return { size: modules.length, path: squares.join('') };
  }, [address]);
  return (
    <svg
      className="link-picture"
      viewBox={`0 0 ${size} ${size}`}
      role="img"
      aria-label={say(w.linkPicture)}
      shapeRendering="crispEdges"
    >
      <rect width={size} height={size} fill="#ffffff" />
      <path d={path} fill="#000000" />
    </svg>
  );
}
