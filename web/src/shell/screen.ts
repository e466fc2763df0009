import { lazyRouteComponent } from '@tanstack/react-router';
import type { ComponentType } from 'react';

/** A screen whose file is neither on this device nor to be had without a network. */
export class ScreenNotHere extends Error {}

/**
 * A screen that is loaded when it is first visited. The router answers a file that is missing by loading the page anew,
 * which is right where another version has come, and without a network would end in the browser's own page of errors.
 */
export const screen = <Name extends string>(
  load: () => Promise<Readonly<Record<Name, ComponentType>>>,
  name: Name,
) =>
  lazyRouteComponent(
    () =>
      load().catch((error: unknown) => {
        throw navigator.onLine ? error : new ScreenNotHere();
      }),
    name,
  );

export type Screen = ReturnType<typeof screen<string>>;
