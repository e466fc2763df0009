/** Who stands in one file twice. */
import { type Likeness, likeness, recognitionKeys, soughtKeys } from '@pendamping/domain';
import type { RowPlan } from './plan.ts';

export interface RepeatedRow {
  readonly row: number;
  readonly name: string;
  readonly other: number;
  readonly same: boolean;
  readonly reasons: Likeness['reasons'];
}

/** Rows of the file that may be the same person as one above, by the same rules as for the registry. */
export class Within {
  readonly repeated: RepeatedRow[] = [];
  private readonly byKey = new Map<string, RowPlan[]>();
  private readonly first = new Map<string, RowPlan>();

  /** @returns whether the row is the same person as one above, by its own key */
  look(plan: RowPlan): boolean {
    const same = this.first.get(plan.key);
    if (same !== undefined) {
      this.repeated.push({ row: plan.row, name: plan.person.name, other: same.row, same: true, reasons: [] });
      return true;
    }
    this.first.set(plan.key, plan);
    this.compare(plan);
    for (const key of recognitionKeys(plan.recognisable)) {
      const list = this.byKey.get(key);
      if (list === undefined) this.byKey.set(key, [plan]);
      else if (list.length < 50) list.push(plan);
    }
    return false;
  }

  private compare(plan: RowPlan): void {
    const others = new Set(soughtKeys(plan.recognisable).flatMap((key) => this.byKey.get(key) ?? []));
    for (const other of others) {
      const found = likeness(plan.recognisable, other.recognisable);
      if (found === undefined || found.grade === 'possible') continue;
      this.repeated.push({
        row: plan.row,
        name: plan.person.name,
        other: other.row,
        same: false,
        reasons: found.reasons,
      });
      return;
    }
  }
}
