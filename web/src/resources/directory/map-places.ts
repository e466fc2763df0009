/**
 * Where services lie to each other, as plain numbers: points on a sheet, those close together drawn as one, a bar that
 * says how far is how much. No picture of the country is needed, so it is the same without a network.
 */
import { kilometresBetween, type PointOnEarth } from '@pendamping/domain';

export interface Located extends PointOnEarth {
  readonly id: string;
}

/** Degrees. */
export interface Sheet {
  readonly north: number;
  readonly south: number;
  readonly east: number;
  readonly west: number;
}

export interface Dot {
  readonly x: number;
  readonly y: number;
  readonly ids: readonly string[];
  /** What it takes to look at these alone. */
  readonly sheet: Sheet;
}

export interface MapPlaces {
  readonly dots: readonly Dot[];
  readonly own?: { readonly x: number; readonly y: number } | undefined;
  readonly bar: { readonly kilometres: number; readonly width: number };
}

/** A sheet is never smaller: about half a kilometre. */
const leastDegrees = 0.005;

export function sheetAround(points: readonly PointOnEarth[]): Sheet | undefined {
  if (points.length === 0) return undefined;
  const [latitudes, longitudes] = [points.map((one) => one.latitude), points.map((one) => one.longitude)];
  return {
    north: Math.max(...latitudes),
    south: Math.min(...latitudes),
    east: Math.max(...longitudes),
    west: Math.min(...longitudes),
  };
}

/** The same middle, so many times as wide. */
export function widened({ north, south, east, west }: Sheet, times: number): Sheet {
  const half = (more: number, less: number) => (Math.max(more - less, leastDegrees) / 2) * times;
  const [y, x] = [(north + south) / 2, (east + west) / 2];
  const [dy, dx] = [half(north, south), half(east, west)];
  return { north: y + dy, south: y - dy, east: x + dx, west: x - dx };
}

type Project = (point: PointOnEarth) => { readonly x: number; readonly y: number };

const margin = 28;

/** Equirectangular about the middle of the sheet: true in all directions over what a worker travels. */
function projection(sheet: Sheet, width: number, height: number): { project: Project; perDegree: number } {
  const middle = { latitude: (sheet.north + sheet.south) / 2, longitude: (sheet.east + sheet.west) / 2 };
  const squeeze = Math.max(0.05, Math.cos((middle.latitude * Math.PI) / 180));
  const across = Math.max((sheet.east - sheet.west) * squeeze, leastDegrees);
  const down = Math.max(sheet.north - sheet.south, leastDegrees);
  const perDegree = Math.min((width - 2 * margin) / across, (height - 2 * margin) / down);
  const project: Project = ({ latitude, longitude }) => ({
    x: width / 2 + (longitude - middle.longitude) * squeeze * perDegree,
    y: height / 2 - (latitude - middle.latitude) * perDegree,
  });
  return { project, perDegree };
}

/** Finger-wide: what lies closer is one dot. */
const apart = 40;

interface Placed {
  readonly point: Located;
  readonly x: number;
  readonly y: number;
}

const mean = (values: readonly number[]) => values.reduce((sum, one) => sum + one, 0) / values.length;

function dotOf(group: readonly Placed[]): Dot {
  const around = sheetAround(group.map((one) => one.point)) as Sheet;
  return {
    x: mean(group.map((one) => one.x)),
    y: mean(group.map((one) => one.y)),
    ids: group.map((one) => one.point.id),
    sheet: widened(around, 1.4),
  };
}

/** Each joins the first dot that is near enough; from west to east, so that the order they came in plays no part. */
function clustered(placed: readonly Placed[]): readonly Dot[] {
  const groups: Placed[][] = [];
  for (const one of [...placed].sort(
    (a, b) => a.x - b.x || a.y - b.y || (a.point.id < b.point.id ? -1 : 1),
  )) {
    const near = groups.find(
      ([first]) => first !== undefined && Math.hypot(first.x - one.x, first.y - one.y) < apart,
    );
    if (near === undefined) groups.push([one]);
    else near.push(one);
  }
  return groups.map(dotOf);
}

const roundLengths = [1, 2, 5] as const;

/** A round length that takes at most a third of the width. */
function barFor(width: number, kilometresPerPixel: number): MapPlaces['bar'] {
  const most = (width / 3) * kilometresPerPixel;
  const power = 10 ** Math.floor(Math.log10(most));
  const kilometres = Math.max(...roundLengths.map((one) => one * power).filter((one) => one <= most));
  return { kilometres, width: kilometres / kilometresPerPixel };
}

/** Lays the points of a sheet out on so many px. */
export function mapPlaces(
  points: readonly Located[],
  sheet: Sheet,
  {
    width,
    height,
    own,
  }: { readonly width: number; readonly height: number; readonly own?: PointOnEarth | undefined },
): MapPlaces {
  const { project, perDegree } = projection(sheet, width, height);
  const isOn = ({ x, y }: { readonly x: number; readonly y: number }) =>
    x >= 0 && x <= width && y >= 0 && y <= height;
  const placed = points.map((point) => ({ point, ...project(point) })).filter(isOn);
  const ownAt = own === undefined ? undefined : project(own);
  const [latitude, longitude] = [(sheet.north + sheet.south) / 2, (sheet.east + sheet.west) / 2];
  const degree = kilometresBetween({ latitude, longitude }, { latitude: latitude + 1, longitude });
  return {
    dots: clustered(placed),
    own: ownAt !== undefined && isOn(ownAt) ? ownAt : undefined,
    bar: barFor(width, degree / perDegree),
  };
}
