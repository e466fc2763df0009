/** Documents of a case, as PDF. */
import type { App } from './app-type.ts';
import type { Surroundings } from './guard.ts';

export function documentRoutes(_app: App, _surroundings: Surroundings): void {}
