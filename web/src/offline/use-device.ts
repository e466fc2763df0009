import { useSyncExternalStore } from 'react';
import { type Meeting, type OpenDevice, onDevice, openDevice } from './device.ts';

/** The device while its vault is open. */
export const useOpenDevice = (): OpenDevice | undefined => useSyncExternalStore(onDevice, openDevice);

const nothing = () => () => undefined;
const none = () => undefined;

/** How sending and taking go; `undefined` where no work is kept here. */
export function useMeeting(): Meeting | undefined {
  const device = useOpenDevice();
  return useSyncExternalStore(device?.onMeeting ?? nothing, device?.meeting ?? none);
}
