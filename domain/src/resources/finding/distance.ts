/** How far two points of the earth are from each other. */

export interface Point {
  /** Degrees north, -90 to 90. */
  readonly latitude: number;
  /** Degrees east, -180 to 180. */
  readonly longitude: number;
}

/** The mean radius of the earth, kilometres (IUGG). */
const earthRadius = 6_371.0088;

const radians = (degrees: number) => (degrees * Math.PI) / 180;

/** Kilometres as the crow flies, by the haversine formula; good to half a percent. */
export function kilometresBetween(one: Point, other: Point): number {
  const northing = radians(other.latitude - one.latitude);
  const easting = radians(other.longitude - one.longitude);
  const half =
    Math.sin(northing / 2) ** 2 +
    Math.cos(radians(one.latitude)) * Math.cos(radians(other.latitude)) * Math.sin(easting / 2) ** 2;
  return 2 * earthRadius * Math.asin(Math.min(1, Math.sqrt(half)));
}
