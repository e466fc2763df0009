/** What a browser lends to the sync: locks and news between tabs, waiting, and the moments at which to wake. */
import type { Means, SyncRunner, TabNews } from './runner.ts';

/** Between two looks for news, while somebody looks at the screen. */
const everySoOften = 60_000;

/** Locks and news are named by the account: two accounts on one device do not wait for each other. */
export function tabsOf(worker: string): Pick<Means, 'lock' | 'tabs'> {
  const name = `pendamping-sync-${worker}`;
  // One channel for both: a tab does not hear what it says on its own.
  const channel = new BroadcastChannel(name);
  return {
    lock: (work) =>
      navigator.locks.request(name, { ifAvailable: true }, async (lock) => {
        if (lock === null) return false;
        await work();
        return true;
      }),
    tabs: {
      tell: (news) => channel.postMessage(news),
      listen(hear) {
        channel.onmessage = (event: MessageEvent<TabNews>) => hear(event.data);
        return () => channel.close();
      },
    },
  };
}

export function waited(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((wake) => {
    const timer = setTimeout(wake, milliseconds);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      wake();
    });
  });
}

/** Wakes the sync when the network comes back, when somebody looks, and now and then while they do. */
export function keepAwake(runner: SyncRunner): () => void {
  const online = () => runner.wake('online');
  const visible = () => {
    if (document.visibilityState === 'visible') runner.wake('visible');
  };
  const timer = setInterval(() => {
    if (document.visibilityState === 'visible') runner.wake('time');
  }, everySoOften);
  window.addEventListener('online', online);
  document.addEventListener('visibilitychange', visible);
  runner.wake('visible');
  return () => {
    clearInterval(timer);
    window.removeEventListener('online', online);
    document.removeEventListener('visibilitychange', visible);
  };
}
