/** One template: what stands in it, what the agency changed in it, and a newer shipped version where there is one. */
import {
  type AdoptedTemplate,
  isLaterVersion,
  nextVersion,
  type PracticeTemplate,
  type TemplateDifference,
  templateDifferences,
  type Words,
  withAdditions,
} from '@pendamping/domain';
import { Link, useParams } from '@tanstack/react-router';
import { useCallback, useEffect, useState } from 'react';
import { useAgency } from '../offline/use-agency.tsx';
import { call, Problem } from '../shell/api.ts';
import { useSay } from '../shell/language.tsx';
import { useHasRole } from '../shell/session.tsx';
import { Failed, Loading, NotHere } from '../ui/states.tsx';
import { TemplateContents } from './template-contents.tsx';
import { DownloadTemplate } from './template-file.tsx';
import { recordIn, wordsIn } from './template-values.ts';
import { useAdopting } from './use-adopting.ts';
import { templatePartWords, methodScreenWords as w } from './words.ts';

const howWords = {
  'only-here': w.onlyHere,
  'only-there': w.onlyThere,
  otherwise: w.otherwise,
  'in-other-order': w.inOtherOrder,
} as const;

/** The words by which a thing of a template is known to its readers. */
function wordsOf(
  { part, code }: TemplateDifference,
  ...templates: readonly PracticeTemplate[]
): Words | undefined {
  for (const template of templates) {
    const list: readonly unknown[] = Array.isArray(template[part]) ? template[part] : [];
    const found = list.map(recordIn).find((one) => one.code === code || one.urn === code);
    const words = ['form', 'name', 'text', 'what', 'title']
      .map((key) => wordsIn(found?.[key]))
      .find((one) => one.id !== '');
    if (words !== undefined) return words;
  }
  return undefined;
}

function Differences({
  ours,
  theirs,
  list,
}: {
  readonly ours: PracticeTemplate;
  readonly theirs: PracticeTemplate;
  readonly list: readonly TemplateDifference[];
}) {
  const say = useSay();
  return (
    <ul className="differences">
      {list.map((one) => {
        const words = one.code === undefined ? undefined : wordsOf(one, ours, theirs);
        return (
          <li key={`${one.part}:${one.code ?? ''}`}>
            <strong>{say(templatePartWords[one.part])}</strong>
            {words === undefined ? '' : `: ${say(words)}`}{' '}
            <span className="tag">{say(howWords[one.how])}</span>
          </li>
        );
      })}
    </ul>
  );
}

/** What the agency may do with a newer version of the house: add what is new, or take it whole. */
function Newer({ one, shipped }: { readonly one: AdoptedTemplate; readonly shipped: PracticeTemplate }) {
  const say = useSay();
  const mayWrite = useHasRole('administrator');
  const { busy, problem, adopt } = useAdopting();
  const { template } = one;
  const next = isLaterVersion(shipped.version, template.version)
    ? shipped.version
    : nextVersion(template.version);
  const add = () =>
    void adopt(
      { ...withAdditions(template, shipped), version: nextVersion(template.version) },
      shipped.version,
    );
  const replace = () => {
    if (window.confirm(say(w.takeWholeSure))) void adopt({ ...shipped, version: next }, shipped.version);
  };
  return (
    <section className="panel attention">
      <h2>{say(w.newerHead, { version: shipped.version })}</h2>
      <p>{say(w.newerHint, { own: template.version, base: one.shipped ?? '' })}</p>
      <Differences ours={template} theirs={shipped} list={templateDifferences(template, shipped)} />
      {problem === undefined ? null : (
        <p className="error" role="alert">
          {problem}
        </p>
      )}
      {mayWrite ? (
        <p className="buttons">
          <button type="button" className="button primary" disabled={busy} onClick={add}>
            {say(w.addNew)}
          </button>
          <button type="button" className="button" disabled={busy} onClick={replace}>
            {say(w.takeWhole)}
          </button>
        </p>
      ) : null}
    </section>
  );
}

function Changes({ one, shipped }: { readonly one: AdoptedTemplate; readonly shipped: PracticeTemplate }) {
  const say = useSay();
  const list = templateDifferences(one.template, shipped);
  if (list.length === 0) return <p className="muted small">{say(w.noChanges)}</p>;
  return (
    <details className="panel">
      <summary>
        {say(w.changesHead)} ({list.length})
      </summary>
      <Differences ours={one.template} theirs={shipped} list={list} />
    </details>
  );
}

function Beside({ one, shipped }: { readonly one: AdoptedTemplate; readonly shipped: PracticeTemplate }) {
  if (one.shipped === undefined) return null;
  if (isLaterVersion(shipped.version, one.shipped)) return <Newer one={one} shipped={shipped} />;
  return <Changes one={one} shipped={shipped} />;
}

function Head({
  template,
  one,
}: {
  readonly template: PracticeTemplate;
  readonly one: AdoptedTemplate | undefined;
}) {
  const say = useSay();
  const mayWrite = useHasRole('administrator');
  const { inUse } = useAgency().practiceTemplates;
  const { busy, problem, adopt } = useAdopting();
  const using = inUse[template.template] !== undefined;
  return (
    <>
      <p className="back">
        <Link to="/agency/templates">← {say(w.back)}</Link>
      </p>
      <h1>{say(template.title)}</h1>
      <p className="muted">
        {say(w.version, { version: template.version })}{' '}
        {using ? <span className="tag calm">{say(w.inUse)}</span> : null}
      </p>
      <p className="buttons">
        {mayWrite && using ? (
          <Link
            className="button primary"
            to="/agency/templates/$template/edit"
            params={{ template: template.template }}
          >
            {say(w.edit)}
          </Link>
        ) : null}
        {mayWrite && !using ? (
          <button
            type="button"
            className="button primary"
            disabled={busy}
            onClick={() => void adopt(template, one === undefined ? template.version : one.shipped)}
          >
            {say(one === undefined ? w.adopt : w.adoptAgain)}
          </button>
        ) : null}
        <DownloadTemplate template={template} />
      </p>
      {problem === undefined ? null : (
        <p className="notice danger" role="alert">
          {problem}
        </p>
      )}
    </>
  );
}

/** The shipped template of this name; `none` where the house has none. */
function useShipped(code: string) {
  const [shipped, setShipped] = useState<PracticeTemplate | 'none' | 'failed' | undefined>();
  const load = useCallback(() => {
    setShipped(undefined);
    call<{ template: PracticeTemplate }>('GET', `/api/v1/templates/${encodeURIComponent(code)}`)
      .then((answer) => setShipped(answer.template))
      .catch((error) =>
        setShipped(
          error instanceof Problem && (error.status === 404 || error.status === 400) ? 'none' : 'failed',
        ),
      );
  }, [code]);
  useEffect(load, [load]);
  return { shipped, load };
}

function OpenTemplate({ code }: { readonly code: string }) {
  const { practiceTemplates, unit } = useAgency();
  const { shipped, load } = useShipped(code);
  const one = practiceTemplates.inUse[code] ?? practiceTemplates.laidAside[code];
  const house = typeof shipped === 'object' ? shipped : undefined;
  if (unit.description === undefined || shipped === undefined) return <Loading />;
  const template = one?.template ?? house;
  if (template === undefined) return shipped === 'failed' ? <Failed again={load} /> : <NotHere />;
  return (
    <div className="page template-page">
      <Head template={template} one={one} />
      {one === undefined || house === undefined ? null : <Beside one={one} shipped={house} />}
      <TemplateContents template={template} />
    </div>
  );
}

export function TemplatePage() {
  const { template = '' } = useParams({ strict: false });
  return <OpenTemplate key={template} code={template} />;
}
