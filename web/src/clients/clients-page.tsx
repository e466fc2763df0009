import { clientKindWords, type LevelOfClient, levelsOfClient, type Sex, sexWords } from '@pendamping/domain';
import { Link } from '@tanstack/react-router';
import { useEffect, useId, useState } from 'react';
import { call } from '../shell/api.ts';
import { longDay } from '../shell/days.ts';
import { useLanguage, useSay } from '../shell/language.tsx';
import { Empty, Failed, Loading } from '../ui/states.tsx';
import { registryWords as r } from './registry/words.ts';
import { clientScreenWords as w } from './words.ts';

interface Row {
  readonly client: string;
  readonly kind: LevelOfClient;
  readonly name: string;
  readonly callName: string | null;
  readonly birthOn: string | null;
  readonly sex: Sex | null;
  readonly village: string | null;
  readonly cases: number;
}

let remembered = '';
let rememberedKind: LevelOfClient | '' = '';

export function ClientsPage() {
  const say = useSay();
  const { language } = useLanguage();
  const id = useId();
  const kindId = useId();
  const [search, setSearch] = useState(remembered);
  const [kind, setKind] = useState(rememberedKind);
  const [rows, setRows] = useState<readonly Row[] | 'failed' | undefined>();
  const [again, setAgain] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: trying again is what `again` stands for
  useEffect(() => {
    remembered = search;
    rememberedKind = kind;
    const timer = setTimeout(
      () => {
        const body = {
          limit: 60,
          ...(search.trim() === '' ? {} : { search: search.trim() }),
          ...(kind === '' ? {} : { kind }),
        };
        call<{ rows: readonly Row[] }>('POST', '/api/v1/clients/search', body)
          .then((answer) => setRows(answer.rows))
          .catch(() => setRows((before) => before ?? 'failed'));
      },
      search === '' ? 0 : 250,
    );
    return () => clearTimeout(timer);
  }, [search, kind, again]);
  return (
    <div className="page">
      <div className="page-head">
        <h1>{say(w.title)}</h1>
        <p className="buttons">
          <Link className="button primary" to="/clients/new">
            {say(r.register)}
          </Link>
          <Link className="button quiet" to="/clients/import">
            {say(r.importList)}
          </Link>
          <a className="button quiet" href={`/api/v1/clients/list?format=xlsx`} download>
            {say(r.exportXlsx)}
          </a>
          <a className="button quiet" href={`/api/v1/clients/list?format=csv`} download>
            {say(r.exportCsv)}
          </a>
        </p>
      </div>
      <search className="filter-row">
        <div className="filter wide">
          <label htmlFor={id}>{say(w.search)}</label>
          <input
            id={id}
            type="search"
            autoComplete="off"
            value={search}
            onChange={(event) => setSearch(event.target.value)}
          />
        </div>
        <div className="filter">
          <label htmlFor={kindId}>{say(r.kind)}</label>
          <select
            id={kindId}
            value={kind}
            onChange={(event) => setKind(event.target.value as LevelOfClient | '')}
          >
            <option value="">{say(r.allLevels)}</option>
            {levelsOfClient.map((one) => (
              <option key={one} value={one}>
                {say(clientKindWords[one])}
              </option>
            ))}
          </select>
        </div>
      </search>
      {rows === undefined ? <Loading /> : null}
      {rows === 'failed' ? <Failed again={() => setAgain(again + 1)} /> : null}
      {typeof rows === 'object' && rows.length === 0 ? <Empty words={w.none} /> : null}
      {typeof rows === 'object' ? (
        <ul className="plain-list cards">
          {rows.map((one) => (
            <li key={one.client}>
              <Link to="/clients/$client" params={{ client: one.client }}>
                <strong>{one.name}</strong> {one.callName === null ? '' : `(${one.callName})`}
              </Link>
              <br />
              <small className="muted">
                {[
                  say(clientKindWords[one.kind]),
                  one.sex === null ? '' : say(sexWords[one.sex]),
                  one.birthOn === null ? '' : longDay(one.birthOn, language),
                  one.village ?? '',
                  one.cases === 0 ? '' : say(w.cases, { count: one.cases }),
                ]
                  .filter((part) => part !== '')
                  .join(' · ')}
              </small>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}
