/**
 * The Venn diagram of institutions drawn: the community in the middle, each institution a circle, the larger the more it
 * matters, the nearer the closer it is felt to be; the very closest reach into the community.
 */
import type { VennDiagram } from '../../../methods/community-work/participatory/venn-diagram.ts';
import type { Drawing, Part, Point } from '../drawing.ts';
import { broken, textAt } from './boxes.ts';

type Institution = VennDiagram['institutions'][number];

const communityRadius = 92;
const step = 46;

/** Of the circle of an institution, in px: from 38 to 74. */
export const vennRadius = ({ importance }: Pick<Institution, 'importance'>): number => 29 + importance * 9;

/** From the edge of the community to the nearest point of the circle; below nought it reaches within. */
export const vennGap = ({ closeness }: Pick<Institution, 'closeness'>): number =>
  closeness === 5 ? -26 : (4 - closeness) * step + 12;

const angleOf = (at: number, many: number) => (at / many) * 2 * Math.PI - Math.PI / 2;

function placesAt(institutions: readonly Institution[], wider: number): readonly Point[] {
  return institutions.map((one, at) => {
    const distance = communityRadius + vennGap(one) + vennRadius(one) + wider;
    const angle = angleOf(at, institutions.length);
    return [Math.cos(angle) * distance, Math.sin(angle) * distance];
  });
}

const collide = (places: readonly Point[], institutions: readonly Institution[]): boolean =>
  places.some(([x, y], at) =>
    places.some(
      ([otherX, otherY], other) =>
        other > at &&
        Math.hypot(x - otherX, y - otherY) <
          institutions
            .slice(at, at + 1)
            .concat(institutions.slice(other, other + 1))
            .reduce((sum, one) => sum + vennRadius(one), 6),
    ),
  );

/** Those felt near beside those felt far, so that circles lie apart. */
function interleaved(institutions: readonly Institution[]): readonly Institution[] {
  const sorted = [...institutions].sort((a, b) => b.closeness - a.closeness);
  const half = Math.ceil(sorted.length / 2);
  return sorted.slice(0, half).flatMap((one, at) => [one, ...sorted.slice(half + at, half + at + 1)]);
}

export interface VennWords {
  readonly community: string;
  readonly institution: (one: Institution) => string;
}

export function vennPicture({ institutions }: Pick<VennDiagram, 'institutions'>, words: VennWords): Drawing {
  const shown = interleaved(institutions);
  let wider = 0;
  let places = placesAt(shown, wider);
  // All are moved outwards alike, so that near stays nearer than far.
  while (wider < 600 && collide(places, shown)) {
    wider += 20;
    places = placesAt(shown, wider);
  }
  const reach = shown.map((one, at) => {
    const [x, y] = places[at] ?? [0, 0];
    return [Math.abs(x) + vennRadius(one), Math.abs(y) + vennRadius(one)] as const;
  });
  const halfWidth = Math.max(communityRadius + wider, ...reach.map(([x]) => x)) + 12;
  const halfHeight = Math.max(communityRadius + wider, ...reach.map(([, y]) => y)) + 12;
  const centre: Point = [halfWidth, halfHeight];
  const middle: Part = {
    words: words.community,
    shapes: [
      { kind: 'circle', look: 'centre', at: centre, radius: communityRadius + wider },
      ...textAt(broken(words.community, 130, 3, 17), centre, { bold: true }),
    ],
  };
  const circles = shown.map((one, at): Part => {
    const [x, y] = places[at] ?? [0, 0];
    const place: Point = [halfWidth + x, halfHeight + y];
    const radius = vennRadius(one);
    const name = broken(one.name, radius * 1.75, 3, 14);
    const said = broken(`${one.importance} · ${one.closeness}`, radius * 2, 1, 13);
    return {
      words: words.institution(one),
      shapes: [
        { kind: 'circle', look: 'outline', at: place, radius },
        ...textAt(name, [place[0], place[1] - 8], { bold: one.importance >= 4 }),
        ...textAt(said, [place[0], place[1] + name.height / 2 + 4], { muted: true }),
      ],
    };
  });
  return { width: halfWidth * 2, height: halfHeight * 2, parts: [middle, ...circles] };
}
