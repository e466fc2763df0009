/** What was written for named people alone, and whether a device of anybody else has been told of it. */

export class Confidences {
  readonly faults: string[] = [];
  told = 0;
  private readonly known = new Map<string, ReadonlySet<string>>();

  /** @param text as it begins an entry, found again in whatever tells of it @param workers whom it names */
  keep(text: string, workers: readonly string[]): void {
    this.known.set(text, new Set(workers));
  }

  heardBy(worker: string, name: string, texts: readonly string[]): void {
    for (const text of texts) {
      this.told += 1;
      if (this.known.get(text)?.has(worker) !== true)
        this.faults.push(`a device of ${name} was told “${text}”, which is not for ${name}`);
    }
  }
}
