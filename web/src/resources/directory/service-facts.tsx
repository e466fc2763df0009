/** All that is known of a service, for whoever rings up or sets out. */
import {
  addressLine,
  disabilityKindWords,
  inLanguage,
  type OpeningHours,
  type ServiceContent,
  serviceCostWords,
  serviceStatusWords,
} from '@pendamping/domain';
import type { ReactNode } from 'react';
import { AreaName } from '../../clients/registry/area-name.tsx';
import { useAreaNames } from '../../clients/registry/area-names.ts';
import { useLanguage, useSay } from '../../shell/language.tsx';
import { Phone } from './phone.tsx';
import type { OpenService } from './use-service.tsx';
import { directoryWords as w } from './words.ts';

interface FactProps {
  readonly words: { readonly id: string; readonly en: string };
  readonly children: ReactNode;
}

function Fact({ words, children }: FactProps) {
  const say = useSay();
  return (
    <div>
      <dt>{say(words)}</dt>
      <dd>{children}</dd>
    </div>
  );
}

const texts = (values: readonly (string | undefined)[]): readonly string[] =>
  values.filter((one): one is string => one !== undefined && one !== '');

const hoursText = ({ description, byday, opensAt, closesAt, notes }: OpeningHours): string =>
  texts([description, byday, texts([opensAt, closesAt]).join('–'), notes]).join(', ');

function Texts({
  words,
  values,
}: {
  readonly words: FactProps['words'];
  readonly values: readonly (string | undefined)[];
}) {
  const known = texts(values);
  if (known.length === 0) return null;
  return (
    <Fact words={words}>
      {known.map((text) => (
        <p key={text} className="kept-lines">
          {text}
        </p>
      ))}
    </Fact>
  );
}

export function useAges() {
  const say = useSay();
  return ({
    minimumAge: from,
    maximumAge: to,
  }: Pick<ServiceContent, 'minimumAge' | 'maximumAge'>): string => {
    if (from === undefined && to === undefined) return '';
    if (to === undefined) return say(w.agesFrom, { from: from ?? 0 });
    return from === undefined ? say(w.agesTo, { to }) : say(w.agesFromTo, { from, to });
  };
}

function Phones({
  content,
  provider,
}: {
  readonly content: ServiceContent;
  readonly provider: OpenService['provider'];
}) {
  const own = [
    ...(content.phones ?? []),
    ...(content.places ?? []).flatMap((one) => [...(one.phones ?? []), ...(one.location.phones ?? [])]),
  ];
  const phones = own.length > 0 ? own : (provider?.content.phones ?? []);
  if (phones.length === 0) return null;
  return (
    <Fact words={w.phones}>
      {phones.map((one) => (
        <p key={one.id}>
          <Phone number={one.number} />{' '}
          <span className="muted">{texts([one.description, one.kind]).join(', ')}</span>
        </p>
      ))}
    </Fact>
  );
}

function Places({ content }: { readonly content: ServiceContent }) {
  const say = useSay();
  const places = content.places ?? [];
  if (places.length === 0) return null;
  return (
    <Fact words={w.where}>
      {places.map(({ id, location, description, hours = [] }) => (
        <div key={id} className="place">
          <p>
            {texts([location.name, addressLine(location)]).join(', ')}
            {location.latitude === undefined || location.longitude === undefined ? null : (
              <>
                {' '}
                <a className="small" href={`geo:${location.latitude},${location.longitude}`}>
                  {say(w.showOnMap)}
                </a>
              </>
            )}
          </p>
          {texts([
            description,
            location.transportation,
            ...[...hours, ...(location.hours ?? [])].map(hoursText),
          ]).map((text) => (
            <p key={text} className="small muted">
              {text}
            </p>
          ))}
        </div>
      ))}
    </Fact>
  );
}

/** As its source calls them; where it gave a code alone, as the list of areas calls them. */
function Serves({ content }: { readonly content: ServiceContent }) {
  const areas = [content, ...(content.places ?? [])].flatMap((one) => one.areas ?? []);
  const names = useAreaNames(
    areas.flatMap(({ name, regionCode = '' }) => (name === undefined ? regionCode : [])),
  );
  const told = areas.filter((one) => one.name !== undefined || one.regionCode !== undefined);
  if (told.length === 0) return null;
  return (
    <Fact words={w.serves}>
      {told.map(({ id, name, regionCode = '' }) =>
        name === undefined ? (
          <AreaName key={id} code={regionCode} names={names} />
        ) : (
          <p key={id} className="kept-lines">
            {name} {regionCode === '' ? null : <small className="muted">({regionCode})</small>}
          </p>
        ),
      )}
    </Fact>
  );
}

function capacityText(
  say: ReturnType<typeof useSay>,
  { capacities = [] }: ServiceContent,
): readonly string[] {
  return capacities.map(({ unit, available, maximum }) =>
    maximum === undefined
      ? say(w.capacityFree, { available, unit: unit.name })
      : say(w.capacityOf, { available, maximum, unit: unit.name }),
  );
}

/** Only what begins as an address of the web is one that may be pressed. */
const isWeb = (url: string) => /^https?:\/\//i.test(url);

function Website({ url }: { readonly url: string | undefined }) {
  if (url === undefined) return null;
  return (
    <Fact words={w.website}>
      {isWeb(url) ? (
        <a href={url} rel="noreferrer noopener" target="_blank">
          {url}
        </a>
      ) : (
        url
      )}
    </Fact>
  );
}

const accessibilityTexts = ({ places = [] }: ServiceContent) =>
  places.flatMap(({ location }) =>
    (location.accessibility ?? []).flatMap((one) => texts([one.description, one.details])),
  );

export function ServiceFacts({ service }: { readonly service: OpenService }) {
  const say = useSay();
  const ages = useAges();
  const { known, provider, line } = service;
  const { cost } = line;
  const { language } = useLanguage();
  const content = inLanguage(known, language);
  return (
    <dl className="facts service-facts">
      <Texts words={w.about} values={[content.description]} />
      <Phones content={content} provider={provider} />
      <Places content={content} />
      <Texts words={w.hours} values={(content.hours ?? []).map(hoursText)} />
      <Texts
        words={w.cost}
        values={[cost === undefined ? '' : say(serviceCostWords[cost]), content.feesDescription]}
      />
      <Texts words={w.forWhom} values={[content.eligibility]} />
      <Texts words={w.ages} values={[ages(content)]} />
      <Texts
        words={w.disabilities}
        values={(content.disabilities ?? []).map((one) => say(disabilityKindWords[one]))}
      />
      <Texts words={w.apply} values={[content.applicationProcess]} />
      <Texts words={w.documents} values={(content.documents ?? []).map((one) => one.document)} />
      <Texts
        words={w.wait}
        values={[
          content.waitTime,
          content.waitDays === undefined ? '' : say(w.waitDays, { count: content.waitDays }),
        ]}
      />
      <Texts words={w.capacity} values={capacityText(say, content)} />
      <Texts words={w.accessibility} values={accessibilityTexts(content)} />
      <Texts words={w.languages} values={(content.languages ?? []).map((one) => one.name ?? one.code)} />
      <Serves content={content} />
      <Texts words={w.kinds} values={(content.terms ?? []).map((one) => one.name)} />
      <Texts words={w.email} values={[content.email]} />
      <Website url={content.website} />
      <Texts
        words={w.status}
        values={[content.status === 'active' ? '' : say(serviceStatusWords[content.status])]}
      />
      <Texts
        words={w.contacts}
        values={(content.contacts ?? []).map((one) =>
          texts([
            one.name,
            one.title,
            one.department,
            ...(one.phones ?? []).map((phone) => phone.number),
          ]).join(', '),
        )}
      />
      <Texts words={w.source} values={[known.source?.feed]} />
    </dl>
  );
}
