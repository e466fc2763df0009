/** The practice template a case works by, and the names on record that stand for its placeholders. */
import {
  type AdoptedTemplate,
  type ClientKind,
  type PracticeTemplate,
  responsibleWorker,
  type Words,
} from '@pendamping/domain';
import { useMemo } from 'react';
import { useAgency } from '../offline/use-agency.tsx';
import { useCase, useCaseClient } from '../offline/use-case.tsx';
import { useLanguage } from '../shell/language.tsx';
import { useSession } from '../shell/session.tsx';
import { methodScreenWords as w } from './words.ts';

/** The agency's template for this case, in the version the agency uses now; nothing where it is laid aside. */
export function useCaseTemplate(): PracticeTemplate | undefined {
  const chosen = useCase().state.kindOfCase.chosen;
  const { practiceTemplates } = useAgency();
  return chosen === undefined ? undefined : practiceTemplates.inUse[chosen.template]?.template;
}

/** Templates in use that are meant for this kind of client. */
export function useTemplatesFor(kind: ClientKind | undefined): readonly AdoptedTemplate[] {
  const { practiceTemplates } = useAgency();
  return useMemo(
    () =>
      Object.values(practiceTemplates.inUse).filter(({ template }) =>
        template.levels.some((level) => level === kind),
      ),
    [practiceTemplates, kind],
  );
}

/** The children a placeholder may mean: those for whom a guardian is named come first. */
export function useChildren(): readonly string[] {
  const client = useCaseClient();
  return useMemo(() => {
    const state = client?.reading.state;
    if (state === undefined) return [];
    const single = state.individual.person?.name;
    if (single !== undefined) return [single];
    const guarded = (person: string) => Number(state.relationships.guardians[person] !== undefined);
    return Object.values(state.family.members)
      .filter((one) => one.child && one.left === undefined)
      .sort((a, b) => guarded(b.person) - guarded(a.person))
      .map((one) => one.name);
  }, [client]);
}

/** Puts a template's words into the reader's language, with names where placeholders stand. */
export function useFilling(child: string | undefined): (words: Words) => string {
  const { language } = useLanguage();
  const { state } = useCase();
  const { worker, agency } = useSession();
  return useMemo(() => {
    const names: Readonly<Record<string, string>> = {
      child: child ?? w.aChild[language],
      family: state.intake.opening?.clientName ?? '',
      worker: responsibleWorker(state.caseload)?.name ?? worker.name,
      agency: agency.name,
    };
    return (words) => {
      const text = words[language].replace(/\{(\w+)\}/g, (whole, name: string) => names[name] ?? whole);
      // A name that begins a sentence may be a common noun: “the child”.
      return words[language].startsWith('{') ? text.charAt(0).toUpperCase() + text.slice(1) : text;
    };
  }, [child, language, state, worker, agency]);
}
