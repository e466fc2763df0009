/**
 * The store, telling whoever shows a record that it has changed: in this tab by an answer of the server, in the others
 * of the same account by that and by what was written here.
 */
import type { Library } from './library/library.ts';
import { tellRecorded } from './record.ts';
import type { DeviceStore } from './store/device-store.ts';

type Streams = readonly string[];

export interface Tabs {
  readonly tell: (streams: Streams) => void;
  readonly listen: (hear: (streams: Streams) => void) => void;
  readonly end: () => void;
}

/** Tabs of one account tell each other in which records something was written. */
export function tabsTold(worker: string): Tabs {
  const channel = new BroadcastChannel(`pendamping-written-${worker}`);
  let ended = false;
  return {
    // What was under way when the vault was locked is finished all the same.
    tell: (streams) => {
      if (!ended) channel.postMessage(streams);
    },
    listen(hear) {
      channel.onmessage = (event: MessageEvent<Streams>) => hear(event.data);
    },
    end() {
      ended = true;
      channel.close();
    },
  };
}

export const toldStore = (store: DeviceStore, library: Library, tellTabs: Tabs['tell']): DeviceStore => ({
  ...store,
  async add(act, instead) {
    const added = await store.add(act, instead);
    tellTabs(act.entries.map((one) => one.stream));
    return added;
  },
  async discard(number, why) {
    const act = (await store.acts()).find((one) => one.number === number);
    await store.discard(number, why);
    tellTabs(act?.entries.map((one) => one.stream) ?? []);
  },
  async commit(changes) {
    const acts = changes.acts === undefined && changes.removeActs === undefined ? [] : await store.acts();
    const moved = new Set([...(changes.acts ?? []).map((one) => one.number), ...(changes.removeActs ?? [])]);
    const streams = [
      ...(changes.entries ?? []).map((one) => one.stream),
      ...(changes.records ?? []).map((one) => one.stream),
      ...(changes.drop ?? []),
      ...acts.filter((one) => moved.has(one.number)).flatMap((one) => one.entries.map((each) => each.stream)),
    ];
    await store.commit(changes);
    library.renew();
    if (streams.length > 0) tellRecorded(new Set(streams));
    tellTabs(streams);
  },
});
