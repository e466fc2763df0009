/** What was found, as a map of points: no pictures from elsewhere, so that it is the same without a network. */
import { distanceText, type Match, type PointOnEarth } from '@pendamping/domain';
import { useNavigate } from '@tanstack/react-router';
import { type KeyboardEvent, type ReactNode, useMemo, useState } from 'react';
import { useLanguage, useSay } from '../../shell/language.tsx';
import { useWidth } from '../../ui/width.ts';
import {
  type Dot,
  type Located,
  type MapPlaces,
  mapPlaces,
  type Sheet,
  sheetAround,
  widened,
} from './map-places.ts';
import { directoryWords as w } from './words.ts';

/** All places of what was found; a service with two branches has two points. */
function locatedIn(matches: readonly Match[]): readonly Located[] {
  return matches.flatMap(({ service }) =>
    service.places.flatMap(({ latitude, longitude }, at) =>
      latitude === undefined || longitude === undefined
        ? []
        : [{ id: `${service.service}/${at}`, latitude, longitude }],
    ),
  );
}

const serviceOf = (id: string): string => id.split('/')[0] ?? id;

/** A part of the drawing that one can press, by finger, mouse or key. */
function Pressed({
  words,
  press,
  children,
}: {
  readonly words: string;
  readonly press: () => void;
  readonly children: ReactNode;
}) {
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    press();
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a button element cannot stand within a drawing
    <g role="button" tabIndex={0} aria-label={words} className="map-dot" onClick={press} onKeyDown={onKey}>
      <title>{words}</title>
      {children}
    </g>
  );
}

/** More names than these would stand in each other's way. */
const mostNames = 12;
const longestName = 26;

const shortened = (name: string) =>
  name.length <= longestName ? name : `${name.slice(0, longestName - 1).trimEnd()}…`;

/** Beside its dot, on the side where there is room. */
function Name({ dot, name, width }: { readonly dot: Dot; readonly name: string; readonly width: number }) {
  const isRight = dot.x > width / 2;
  return (
    <text
      x={dot.x + (isRight ? -18 : 18)}
      y={dot.y + 5}
      textAnchor={isRight ? 'end' : 'start'}
      className="map-name"
      aria-hidden
    >
      {shortened(name)}
    </text>
  );
}

interface DotProps {
  readonly dot: Dot;
  /** Of the map, where names stand beside the dots. */
  readonly named: number | undefined;
  readonly names: ReadonlyMap<string, string>;
  readonly open: (service: string) => void;
  readonly closer: (sheet: Sheet) => void;
}

function DotOnMap({ dot, named, names, open, closer }: DotProps) {
  const say = useSay();
  const services = [...new Set(dot.ids.map(serviceOf))];
  const [only = ''] = services;
  const isOne = services.length === 1;
  const words = isOne ? (names.get(only) ?? '') : say(w.mapCluster, { count: services.length });
  return (
    <Pressed words={words} press={() => (isOne ? open(only) : closer(dot.sheet))}>
      <circle cx={dot.x} cy={dot.y} r={isOne ? 13 : 18} className={isOne ? 'map-one' : 'map-many'} />
      {isOne ? null : (
        <text x={dot.x} y={dot.y + 5} textAnchor="middle" className="map-count">
          {services.length}
        </text>
      )}
      {isOne && named !== undefined ? <Name dot={dot} name={words} width={named} /> : null}
    </Pressed>
  );
}

function Bar({ bar, height }: { readonly bar: MapPlaces['bar']; readonly height: number }) {
  const { language } = useLanguage();
  const y = height - 14;
  return (
    <g className="map-bar">
      <path d={`M12 ${y - 5}v5h${bar.width.toFixed(1)}v-5`} />
      <text x={14} y={y - 9}>
        {distanceText(bar.kilometres, language)}
      </text>
    </g>
  );
}

function North({ width }: { readonly width: number }) {
  const say = useSay();
  return (
    <g className="map-bar" transform={`translate(${width - 22} 14)`}>
      <path d="M0 26V4M-5 11L0 3L5 11" />
      <text x={0} y={40} textAnchor="middle">
        {say(w.north)}
      </text>
    </g>
  );
}

const tall = 420;

export function DirectoryMap({
  matches,
  from,
  forCase,
}: {
  readonly matches: readonly Match[];
  readonly from: PointOnEarth | undefined;
  readonly forCase: string | undefined;
}) {
  const say = useSay();
  const navigate = useNavigate();
  const { place, width } = useWidth();
  const points = useMemo(() => locatedIn(matches), [matches]);
  const names = useMemo(
    () => new Map(matches.map(({ service }) => [service.service, service.name])),
    [matches],
  );
  const [chosen, setChosen] = useState<Sheet | undefined>();
  const all = sheetAround(from === undefined ? points : [...points, from]);
  if (points.length === 0 || all === undefined) return <p className="empty">{say(w.mapNone)}</p>;
  const sheet = chosen ?? widened(all, 1.1);
  const without = matches.length - new Set(points.map(({ id }) => serviceOf(id))).size;
  const height = Math.min(tall, Math.max(240, width));
  const map = width === 0 ? undefined : mapPlaces(points, sheet, { width, height, own: from });
  const open = (service: string) =>
    void navigate({
      to: '/directory/$service',
      params: { service },
      search: forCase === undefined ? {} : { case: forCase },
    });
  return (
    <div className="directory-map">
      <p className="hint">{say(w.mapLead)}</p>
      <p className="buttons">
        <button type="button" className="button quiet" onClick={() => setChosen(widened(sheet, 0.5))}>
          {say(w.zoomIn)}
        </button>
        <button type="button" className="button quiet" onClick={() => setChosen(widened(sheet, 2))}>
          {say(w.zoomOut)}
        </button>
        <button type="button" className="button quiet" onClick={() => setChosen(undefined)}>
          {say(w.zoomAll)}
        </button>
      </p>
      <div ref={place}>
        {map === undefined ? null : (
          // biome-ignore lint/a11y/useSemanticElements: a drawing with parts to press is no fieldset
          <svg role="group" width={width} height={height} aria-label={say(w.mapLabel, { count: names.size })}>
            <rect width={width} height={height} className="map-ground" />
            <North width={width} />
            <Bar bar={map.bar} height={height} />
            {map.own === undefined ? null : (
              <g className="map-own">
                <path d={`M${map.own.x - 8} ${map.own.y}h16M${map.own.x} ${map.own.y - 8}v16`} />
                <text x={map.own.x + 11} y={map.own.y + 5}>
                  {say(w.mapYou)}
                </text>
              </g>
            )}
            {map.dots.map((dot) => (
              <DotOnMap
                key={dot.ids.join()}
                dot={dot}
                named={map.dots.length > mostNames ? undefined : width}
                names={names}
                open={open}
                closer={setChosen}
              />
            ))}
          </svg>
        )}
      </div>
      {without === 0 ? null : <p className="small muted">{say(w.mapWithout, { count: without })}</p>}
    </div>
  );
}
