/** Every address of the app. Pages are loaded when they are first visited. */
import { createRootRoute, createRoute, createRouter, Outlet } from '@tanstack/react-router';
import { readAhead } from './offline/case-ahead.ts';
import { Faulty, FaultyPage, MissingPage } from './shell/astray.tsx';
import { Frame } from './shell/frame.tsx';
import { whenIdle } from './shell/idle.ts';
import { type Screen, screen } from './shell/screen.ts';
import { Loading } from './ui/states.tsx';

const root = createRootRoute({
  component: Outlet,
  notFoundComponent: MissingPage,
  errorComponent: FaultyPage,
});
const frame = createRoute({
  getParentRoute: () => root,
  id: 'frame',
  component: Frame,
  errorComponent: FaultyPage,
});

const page = <const Path extends string>(path: Path, component: Screen) =>
  createRoute({ getParentRoute: () => frame, path, component });

const routes = [
  page(
    '/',
    screen(() => import('./overviews/today-page.tsx'), 'TodayPage'),
  ),
  page(
    '/cases',
    screen(() => import('./overviews/caseload-page.tsx'), 'CaseloadPage'),
  ),
  page(
    '/cases/new',
    screen(() => import('./stages/1-engagement/intake-page.tsx'), 'IntakePage'),
  ),
  page(
    '/cases/take-over',
    screen(() => import('./case-transfer/take-over-page.tsx'), 'TakeOverPage'),
  ),
  page(
    '/cases/$case/transfer',
    screen(() => import('./case-transfer/transfer-page.tsx'), 'TransferPage'),
  ),
  page(
    '/cases/$case',
    screen(() => import('./overviews/case-page.tsx'), 'CasePage'),
  ),
  page(
    '/cases/$case/group',
    screen(() => import('./methods/group-work/group-page.tsx'), 'GroupPage'),
  ),
  page(
    '/attendance/$case',
    screen(() => import('./methods/group-work/attendance-page.tsx'), 'AttendancePage'),
  ),
  page(
    '/attendance/$case/$session',
    screen(() => import('./methods/group-work/attendance-page.tsx'), 'AttendancePage'),
  ),
  page(
    '/cases/$case/community',
    screen(() => import('./methods/community-work/community-page.tsx'), 'CommunityPage'),
  ),
  page(
    '/cases/$case/community/$tool',
    screen(() => import('./methods/community-work/participatory/tool-page.tsx'), 'ToolPage'),
  ),
  page(
    '/cases/$case/organisation',
    screen(() => import('./methods/organisation-work/organisation-page.tsx'), 'OrganisationPage'),
  ),
  page(
    '/cases/$case/do/$act',
    screen(() => import('./overviews/act-page.tsx'), 'ActPage'),
  ),
  page(
    '/cases/$case/do/$act/$about',
    screen(() => import('./overviews/act-page.tsx'), 'ActPage'),
  ),
  page(
    '/cases/$case/measures/$measure',
    screen(() => import('./measures/measure-page.tsx'), 'MeasurePage'),
  ),
  page(
    '/cases/$case/responses/$response',
    screen(() => import('./measures/instruments/response-page.tsx'), 'ResponsePage'),
  ),
  page(
    '/cases/$case/print/$kind',
    screen(() => import('./papers/print-page.tsx'), 'PrintPage'),
  ),
  page(
    '/cases/$case/print/$kind/$about',
    screen(() => import('./papers/print-page.tsx'), 'PrintPage'),
  ),
  page(
    '/cases/$case/$stage',
    screen(() => import('./overviews/stage-page.tsx'), 'StagePage'),
  ),
  page(
    '/clients',
    screen(() => import('./clients/clients-page.tsx'), 'ClientsPage'),
  ),
  page(
    '/clients/new',
    screen(() => import('./clients/registry/register-page.tsx'), 'RegisterPage'),
  ),
  page(
    '/clients/import',
    screen(() => import('./clients/imports/import-page.tsx'), 'ImportPage'),
  ),
  page(
    '/clients/$client/do/$act',
    screen(() => import('./clients/client-act-page.tsx'), 'ClientActPage'),
  ),
  page(
    '/clients/$client/do/$act/$about',
    screen(() => import('./clients/client-act-page.tsx'), 'ClientActPage'),
  ),
  page(
    '/clients/$client/merge/$other',
    screen(() => import('./clients/registry/merge-page.tsx'), 'MergePage'),
  ),
  page(
    '/clients/$client/$picture',
    screen(() => import('./clients/pictures/picture-page.tsx'), 'PicturePage'),
  ),
  page(
    '/clients/$client',
    screen(() => import('./clients/client-page.tsx'), 'ClientPage'),
  ),
  page(
    '/directory',
    screen(() => import('./resources/directory/directory-page.tsx'), 'DirectoryPage'),
  ),
  page(
    '/directory/new',
    screen(() => import('./resources/directory/service-form.tsx'), 'NewServicePage'),
  ),
  page(
    '/directory/keep',
    screen(() => import('./resources/directory/keep-page.tsx'), 'KeepDirectoryPage'),
  ),
  page(
    '/directory/$service',
    screen(() => import('./resources/directory/service-page.tsx'), 'ServicePage'),
  ),
  page(
    '/directory/$service/edit',
    screen(() => import('./resources/directory/service-form.tsx'), 'EditServicePage'),
  ),
  page(
    '/requests',
    screen(() => import('./resources/inbox-page.tsx'), 'InboxPage'),
  ),
  page(
    '/requests/$request',
    screen(() => import('./resources/request-page.tsx'), 'RequestPage'),
  ),
  page(
    '/causes',
    screen(() => import('./methods/social-action/causes-page.tsx'), 'CausesPage'),
  ),
  page(
    '/causes/new',
    screen(() => import('./methods/social-action/new-cause-page.tsx'), 'NewCausePage'),
  ),
  page(
    '/causes/$cause',
    screen(() => import('./methods/social-action/cause-page.tsx'), 'CausePage'),
  ),
  page(
    '/causes/$cause/do/$act',
    screen(() => import('./methods/social-action/cause-act-page.tsx'), 'CauseActPage'),
  ),
  page(
    '/causes/$cause/do/$act/$about',
    screen(() => import('./methods/social-action/cause-act-page.tsx'), 'CauseActPage'),
  ),
  page(
    '/causes/$cause/print/$kind',
    screen(() => import('./methods/social-action/cause-print-page.tsx'), 'CausePrintPage'),
  ),
  page(
    '/causes/$cause/print/$kind/$about',
    screen(() => import('./methods/social-action/cause-print-page.tsx'), 'CausePrintPage'),
  ),
  page(
    '/team',
    screen(() => import('./overviews/team-page.tsx'), 'TeamPage'),
  ),
  page(
    '/results',
    screen(() => import('./overviews/results/results-page.tsx'), 'ResultsPage'),
  ),
  page(
    '/practice',
    screen(() => import('./overviews/practice/practice-page.tsx'), 'PracticePage'),
  ),
  page(
    '/accounts',
    screen(() => import('./agency/accounts-page.tsx'), 'AccountsPage'),
  ),
  page(
    '/agency',
    screen(() => import('./agency/agency-page.tsx'), 'AgencyPage'),
  ),
  page(
    '/agency/clocks',
    screen(() => import('./agency/protection-clocks-page.tsx'), 'ProtectionClocksPage'),
  ),
  page(
    '/agency/instruments',
    screen(() => import('./measures/instruments/instruments-page.tsx'), 'InstrumentsPage'),
  ),
  page(
    '/agency/instruments/import',
    screen(() => import('./measures/instruments/import-instrument-page.tsx'), 'ImportInstrumentPage'),
  ),
  page(
    '/agency/instruments/draft/$draft',
    screen(() => import('./measures/instruments/builder-page.tsx'), 'BuilderPage'),
  ),
  page(
    '/agency/instruments/$instrument',
    screen(() => import('./measures/instruments/instrument-page.tsx'), 'InstrumentPage'),
  ),
  page(
    '/agency/templates',
    screen(() => import('./methods/templates-page.tsx'), 'TemplatesPage'),
  ),
  page(
    '/agency/templates/$template',
    screen(() => import('./methods/template-page.tsx'), 'TemplatePage'),
  ),
  page(
    '/agency/templates/$template/edit',
    screen(() => import('./methods/template-editor.tsx'), 'TemplateEditorPage'),
  ),
  page(
    '/unsent',
    screen(() => import('./offline/outbox/outbox-page.tsx'), 'OutboxPage'),
  ),
  page(
    '/me/keep',
    screen(() => import('./offline/keep-page.tsx'), 'KeepPage'),
  ),
  page(
    '/me/sign-in',
    screen(() => import('./offline/sign-in-again-page.tsx'), 'SignInAgainPage'),
  ),
  page(
    '/me',
    screen(() => import('./shell/me-page.tsx'), 'MePage'),
  ),
];

const door = <const Path extends string>(path: Path, component: Screen) =>
  createRoute({ getParentRoute: () => root, path, component, errorComponent: FaultyPage });

const tree = root.addChildren([
  frame.addChildren(routes),
  door(
    '/welcome',
    screen(() => import('./shell/welcome-page.tsx'), 'WelcomePage'),
  ),
  door(
    '/answer',
    screen(() => import('./resources/answer-page.tsx'), 'AnswerPage'),
  ),
  door(
    '/invitation',
    screen(() => import('./shell/invitation-page.tsx'), 'InvitationPage'),
  ),
]);

export const router = createRouter({
  routeTree: tree,
  defaultPendingComponent: Loading,
  defaultErrorComponent: Faulty,
  scrollRestoration: true,
});

router.subscribe('onBeforeNavigate', ({ toLocation, pathChanged }) => {
  readAhead(toLocation.pathname);
  // What has the focus while its page is taken down makes the browser lay out what is left of that page.
  if (pathChanged && document.activeElement instanceof HTMLElement) document.activeElement.blur();
});

/** What most visits lead to is made ready while nothing else is to be done: a slow phone takes a second to read it. */
const readyAhead = (): void => {
  void import('./overviews/case-page.tsx').then(() => import('./overviews/act-page.tsx'));
};
const left = router.subscribe('onRendered', () => {
  left();
  // Only where the app's files lie on the device: over a network they would be in the way of what is asked for.
  if (navigator.serviceWorker?.controller == null) return;
  whenIdle(readyAhead, 5_000);
});
