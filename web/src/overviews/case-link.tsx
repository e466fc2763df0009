import { Link } from '@tanstack/react-router';
import { useCase } from '../offline/use-case.tsx';
import { useSay } from '../shell/language.tsx';
import { overviewWords } from './words.ts';

export function CaseLink() {
  const say = useSay();
  const { id } = useCase();
  return (
    <p className="back">
      <Link to="/cases/$case" params={{ case: id }}>
        ← {say(overviewWords.back)}
      </Link>
    </p>
  );
}
