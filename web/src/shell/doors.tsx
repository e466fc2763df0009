/** The plain sheet that stands before somebody is signed in. */
import { languages, type Words } from '@pendamping/domain';
import type { ReactNode } from 'react';
import { useLanguage, useSay } from './language.tsx';
import { shellWords } from './words.ts';

const names = { id: 'Indonesia', en: 'English' } as const;

export function LanguageSwitch() {
  const say = useSay();
  const { language, speak } = useLanguage();
  return (
    <fieldset className="languages">
      <legend className="visually-hidden">{say(shellWords.language)}</legend>
      {languages.map((one) => (
        <label key={one} className="chip">
          <input type="radio" name="language" checked={language === one} onChange={() => speak(one)} />
          <span lang={one}>{names[one]}</span>
        </label>
      ))}
    </fieldset>
  );
}

export function DoorSheet({
  title,
  fill = {},
  children,
}: {
  readonly title: Words;
  readonly fill?: Readonly<Record<string, string>>;
  readonly children: ReactNode;
}) {
  const say = useSay();
  return (
    <main className="door">
      <div className="sheet">
        <p className="brand">
          <img src="/icon.svg" alt="" width="36" height="36" /> <span>{say(shellWords.product)}</span>
        </p>
        <h1>{say(title, fill)}</h1>
        {children}
        <LanguageSwitch />
      </div>
    </main>
  );
}
