/** Writing what was checked, row by row, through the same door as every other entry. */
import type { WrittenEntry } from '@pendamping/domain';
import { append, type Outcome } from '../journal/append.ts';
import { settle } from '../journal/rebuild.ts';
import { importsOf, knownBy, mark, most, plansOf, portions, type Work } from './import.ts';
import { idFrom, type RowPlan } from './plan.ts';
import { importWords } from './words.ts';

/** What becomes of a row that is like somebody: another person, nobody, or the person of this id. */
export type Decision = 'new' | 'skip' | string;

class Writing {
  written = 0;
  skipped = 0;
  readonly refused: { row: number; because: string }[] = [];
  private readonly work: Work;
  private readonly families = new Set<string>();
  private readonly now = new Date().toISOString();

  constructor(work: Work) {
    this.work = work;
  }

  private entry(
    record: WrittenEntry['record'],
    stream: string,
    type: string,
    data: Record<string, unknown>,
    on?: string,
  ): WrittenEntry {
    const { viewer, import: id } = this.work;
    return {
      id: idFrom(id, stream, type, JSON.stringify(data)),
      record,
      stream,
      type,
      data,
      occurredOn: on ?? viewer.today,
      recordedAt: this.now,
      basis: 0,
    };
  }

  private async isThere(stream: string, table: 'client_row' | 'case_row'): Promise<boolean> {
    const { database, viewer } = this.work;
    const column = table === 'client_row' ? 'client' : 'case_id';
    const { rowCount } = await database.pool.query(
      `select from tables.${table} where agency = $1 and ${column} = $2`,
      [viewer.agency, stream],
    );
    return rowCount === 1;
  }

  private async household(plan: RowPlan, person: string): Promise<readonly WrittenEntry[]> {
    const { household } = plan;
    if (household === undefined) return [];
    const there = this.families.has(household.stream) || (await this.isThere(household.stream, 'client_row'));
    this.families.add(household.stream);
    const { rowCount } = await this.work.database.pool.query(
      'select from tables.member where agency = $1 and family = $2 and person = $3',
      [this.work.viewer.agency, household.stream, person],
    );
    const origin = { import: this.work.import, importKey: household.card };
    const registered = {
      name: household.name,
      familyCard: household.card,
      ...(household.address === undefined ? {} : { address: household.address }),
      ...origin,
    };
    const joined = {
      person,
      name: plan.person.name,
      relationToHead: household.relation,
      ...(household.child ? { child: true } : {}),
    };
    return [
      ...(there ? [] : [this.entry('client', household.stream, 'FamilyRegistered', registered)]),
      ...(rowCount === 0 ? [this.entry('client', household.stream, 'MemberJoined', joined)] : []),
    ];
  }

  private async kept(plan: RowPlan, person: string): Promise<readonly WrittenEntry[]> {
    const told = plan.case;
    if (told === undefined || (await this.isThere(told.stream, 'case_row'))) return [];
    const { viewer, database } = this.work;
    const { rows } = await database.pool.query<{ name: string }>(
      'select name from tables.worker where agency = $1 and worker = $2',
      [viewer.agency, viewer.worker],
    );
    const problem = told.problem ?? importWords.noProblem[this.work.language];
    const opened = {
      title: `${plan.person.name} - ${problem}`.slice(0, 80),
      client: person,
      clientKind: 'individual',
      clientName: plan.person.name,
      presentingProblem: problem,
      source: 'other',
      urgency: 'medium',
      confidentiality: 'ordinary',
      ...(told.programme === undefined ? {} : { programme: told.programme }),
      ...(told.formerNumber === undefined ? {} : { formerNumber: told.formerNumber }),
      import: this.work.import,
      importKey: told.key,
    };
    const assigned = {
      worker: viewer.worker,
      name: rows[0]?.name ?? '',
      part: 'responsible',
      from: told.openedOn,
    };
    return [
      this.entry('case', told.stream, 'CaseOpened', opened, told.openedOn),
      this.entry('case', told.stream, 'StageBegun', { stage: 'engagement' }, told.openedOn),
      this.entry('case', told.stream, 'WorkerAssigned', assigned, told.openedOn),
    ];
  }

  async entriesOf(
    plan: RowPlan,
    before: string | undefined,
    decision: Decision | undefined,
  ): Promise<readonly WrittenEntry[]> {
    const attached =
      decision !== undefined && decision !== 'new' && decision !== 'skip' ? decision : undefined;
    const person = before ?? attached ?? plan.stream;
    const origin = { import: this.work.import, importKey: plan.key };
    const told = [...plan.circumstances].map((one) =>
      this.entry('client', person, one.type, { ...one.data }),
    );
    if (before !== undefined)
      return [...(await this.household(plan, person)), ...(await this.kept(plan, person))];
    const { name: _, ...facts } = plan.person;
    const registered =
      attached === undefined
        ? this.entry('client', person, 'PersonRegistered', { ...plan.person, ...origin })
        : this.entry('client', person, 'PersonDescribed', { ...facts, ...origin });
    return [registered, ...told, ...(await this.household(plan, person)), ...(await this.kept(plan, person))];
  }

  /** Remembers what was written, by stream, so that it can be taken back. */
  private async remember(
    plans: readonly RowPlan[],
    entries: readonly WrittenEntry[],
    outcomes: readonly Outcome[],
  ) {
    const { database, viewer, import: id } = this.work;
    const stood = entries.filter((_, at) => outcomes[at]?.outcome !== 'refused');
    const begun = stood.filter((one) =>
      /^(PersonRegistered|FamilyRegistered|CaseOpened|PersonDescribed)$/.test(one.type),
    );
    for (const one of begun)
      await database.pool.query(
        `insert into imports.stream (agency, import, stream, record, entries, described)
         select $1, $2, $3, $4, count(*), $5 from journal.entry where agency = $1 and stream = $3
         on conflict (agency, import, stream) do nothing`,
        [viewer.agency, id, one.stream, one.record, one.type === 'PersonDescribed' ? one.id : null],
      );
    await database.pool.query(
      `update imports.stream s set entries = (select count(*) from journal.entry e where e.agency = s.agency and e.stream = s.stream)
       where s.agency = $1 and s.import = $2 and s.stream = any ($3::uuid[])`,
      [viewer.agency, id, [...new Set(stood.map((one) => one.stream))]],
    );
    const persons = begun.filter((one) => one.type === 'PersonRegistered' || one.type === 'PersonDescribed');
    for (const one of persons) {
      const key = String(one.data.importKey);
      await database.pool.query(
        `insert into imports.person (agency, key, client, import) values ($1, $2, $3, $4)
         on conflict (agency, key) do update set client = excluded.client, import = excluded.import`,
        [viewer.agency, key, one.stream, id],
      );
    }
    this.written += persons.length;
    for (const [at, one] of outcomes.entries())
      if (one.outcome === 'refused') {
        const row = plans.find((plan) => plan.stream === entries[at]?.stream)?.row ?? 0;
        this.refused.push({ row, because: one.because });
      }
  }

  async write(plans: readonly RowPlan[], decide: (plan: RowPlan) => Decision | undefined): Promise<void> {
    const { database, viewer, roles } = this.work;
    const before = await knownBy(this.work, plans);
    const entries: WrittenEntry[] = [];
    for (const plan of plans) {
      const decision = decide(plan);
      if (decision === 'skip') this.skipped += 1;
      else entries.push(...(await this.entriesOf(plan, before.get(plan.key), decision)));
    }
    if (entries.length === 0) return;
    const outcomes = await append(database, viewer, { roles }, entries, this.now);
    await this.remember(plans, entries, outcomes);
  }
}

/** Writes what was checked. Rows like somebody registered are left out unless it was decided what they are. */
export async function confirm(work: Work, decisions: ReadonlyMap<number, Decision>): Promise<void> {
  const { database, viewer, import: id } = work;
  const [present] = await importsOf(database, viewer, id);
  const { mapping, report } = present ?? {};
  if (mapping === null || mapping === undefined || report === null || report === undefined) return;
  const { planned } = await plansOf(work, mapping);
  const plans = planned.flatMap((one) => one.plan ?? []);
  const doubtful = new Set([
    ...report.likely.map((one) => one.row),
    ...report.repeated.filter((one) => !one.same).map((one) => one.row),
  ]);
  const again = new Set(report.repeated.filter((one) => one.same).map((one) => one.row));
  const decide = (plan: RowPlan): Decision | undefined => {
    if (again.has(plan.row)) return 'skip';
    return decisions.get(plan.row) ?? (doubtful.has(plan.row) ? 'skip' : undefined);
  };
  const writing = new Writing(work);
  let done = 0;
  for (const some of portions(plans)) {
    await writing.write(some, decide);
    done += some.length;
    await mark(database, id, { done });
  }
  if (plans.length > 1_000) await settle(database);
  const { written, skipped, refused } = writing;
  await mark(database, id, {
    state: 'written',
    report: { ...report, written, skipped, refused: refused.slice(0, most.refused) },
  });
}
