/** Every address of the app. Pages are loaded when they are first visited. */
import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
} from '@tanstack/react-router';
import { FaultyPage, MissingPage } from './shell/astray.tsx';
import { Frame } from './shell/frame.tsx';
import { Loading } from './ui/states.tsx';

const root = createRootRoute({
  component: Outlet,
  notFoundComponent: MissingPage,
  errorComponent: FaultyPage,
});
const frame = createRoute({ getParentRoute: () => root, id: 'frame', component: Frame });

const page = <const Path extends string>(path: Path, component: ReturnType<typeof lazyRouteComponent>) =>
  createRoute({ getParentRoute: () => frame, path, component });

const routes = [
  page(
    '/',
    lazyRouteComponent(() => import('./overviews/today-page.tsx'), 'TodayPage'),
  ),
  page(
    '/cases',
    lazyRouteComponent(() => import('./overviews/caseload-page.tsx'), 'CaseloadPage'),
  ),
  page(
    '/cases/new',
    lazyRouteComponent(() => import('./stages/1-engagement/intake-page.tsx'), 'IntakePage'),
  ),
  page(
    '/cases/take-over',
    lazyRouteComponent(() => import('./case-transfer/take-over-page.tsx'), 'TakeOverPage'),
  ),
  page(
    '/cases/$case/transfer',
    lazyRouteComponent(() => import('./case-transfer/transfer-page.tsx'), 'TransferPage'),
  ),
  page(
    '/cases/$case',
    lazyRouteComponent(() => import('./overviews/case-page.tsx'), 'CasePage'),
  ),
  page(
    '/cases/$case/group',
    lazyRouteComponent(() => import('./methods/group-work/group-page.tsx'), 'GroupPage'),
  ),
  page(
    '/attendance/$case',
    lazyRouteComponent(() => import('./methods/group-work/attendance-page.tsx'), 'AttendancePage'),
  ),
  page(
    '/attendance/$case/$session',
    lazyRouteComponent(() => import('./methods/group-work/attendance-page.tsx'), 'AttendancePage'),
  ),
  page(
    '/cases/$case/community',
    lazyRouteComponent(() => import('./methods/community-work/community-page.tsx'), 'CommunityPage'),
  ),
  page(
    '/cases/$case/community/$tool',
    lazyRouteComponent(() => import('./methods/community-work/participatory/tool-page.tsx'), 'ToolPage'),
  ),
  page(
    '/cases/$case/organisation',
    lazyRouteComponent(() => import('./methods/organisation-work/organisation-page.tsx'), 'OrganisationPage'),
  ),
  page(
    '/cases/$case/do/$act',
    lazyRouteComponent(() => import('./overviews/act-page.tsx'), 'ActPage'),
  ),
  page(
    '/cases/$case/do/$act/$about',
    lazyRouteComponent(() => import('./overviews/act-page.tsx'), 'ActPage'),
  ),
  page(
    '/cases/$case/measures/$measure',
    lazyRouteComponent(() => import('./measures/measure-page.tsx'), 'MeasurePage'),
  ),
  page(
    '/cases/$case/responses/$response',
    lazyRouteComponent(() => import('./measures/instruments/response-page.tsx'), 'ResponsePage'),
  ),
  page(
    '/cases/$case/print/$kind',
    lazyRouteComponent(() => import('./papers/print-page.tsx'), 'PrintPage'),
  ),
  page(
    '/cases/$case/print/$kind/$about',
    lazyRouteComponent(() => import('./papers/print-page.tsx'), 'PrintPage'),
  ),
  page(
    '/cases/$case/$stage',
    lazyRouteComponent(() => import('./overviews/stage-page.tsx'), 'StagePage'),
  ),
  page(
    '/clients',
    lazyRouteComponent(() => import('./clients/clients-page.tsx'), 'ClientsPage'),
  ),
  page(
    '/clients/new',
    lazyRouteComponent(() => import('./clients/registry/register-page.tsx'), 'RegisterPage'),
  ),
  page(
    '/clients/import',
    lazyRouteComponent(() => import('./clients/imports/import-page.tsx'), 'ImportPage'),
  ),
  page(
    '/clients/$client/do/$act',
    lazyRouteComponent(() => import('./clients/client-act-page.tsx'), 'ClientActPage'),
  ),
  page(
    '/clients/$client/do/$act/$about',
    lazyRouteComponent(() => import('./clients/client-act-page.tsx'), 'ClientActPage'),
  ),
  page(
    '/clients/$client/merge/$other',
    lazyRouteComponent(() => import('./clients/registry/merge-page.tsx'), 'MergePage'),
  ),
  page(
    '/clients/$client/$picture',
    lazyRouteComponent(() => import('./clients/pictures/picture-page.tsx'), 'PicturePage'),
  ),
  page(
    '/clients/$client',
    lazyRouteComponent(() => import('./clients/client-page.tsx'), 'ClientPage'),
  ),
  page(
    '/directory',
    lazyRouteComponent(() => import('./resources/directory/directory-page.tsx'), 'DirectoryPage'),
  ),
  page(
    '/directory/new',
    lazyRouteComponent(() => import('./resources/directory/service-form.tsx'), 'NewServicePage'),
  ),
  page(
    '/directory/keep',
    lazyRouteComponent(() => import('./resources/directory/keep-page.tsx'), 'KeepDirectoryPage'),
  ),
  page(
    '/directory/$service',
    lazyRouteComponent(() => import('./resources/directory/service-page.tsx'), 'ServicePage'),
  ),
  page(
    '/directory/$service/edit',
    lazyRouteComponent(() => import('./resources/directory/service-form.tsx'), 'EditServicePage'),
  ),
  page(
    '/requests',
    lazyRouteComponent(() => import('./resources/inbox-page.tsx'), 'InboxPage'),
  ),
  page(
    '/requests/$request',
    lazyRouteComponent(() => import('./resources/request-page.tsx'), 'RequestPage'),
  ),
  page(
    '/causes',
    lazyRouteComponent(() => import('./methods/social-action/causes-page.tsx'), 'CausesPage'),
  ),
  page(
    '/causes/new',
    lazyRouteComponent(() => import('./methods/social-action/new-cause-page.tsx'), 'NewCausePage'),
  ),
  page(
    '/causes/$cause',
    lazyRouteComponent(() => import('./methods/social-action/cause-page.tsx'), 'CausePage'),
  ),
  page(
    '/causes/$cause/do/$act',
    lazyRouteComponent(() => import('./methods/social-action/cause-act-page.tsx'), 'CauseActPage'),
  ),
  page(
    '/causes/$cause/do/$act/$about',
    lazyRouteComponent(() => import('./methods/social-action/cause-act-page.tsx'), 'CauseActPage'),
  ),
  page(
    '/causes/$cause/print/$kind',
    lazyRouteComponent(() => import('./methods/social-action/cause-print-page.tsx'), 'CausePrintPage'),
  ),
  page(
    '/causes/$cause/print/$kind/$about',
    lazyRouteComponent(() => import('./methods/social-action/cause-print-page.tsx'), 'CausePrintPage'),
  ),
  page(
    '/team',
    lazyRouteComponent(() => import('./overviews/team-page.tsx'), 'TeamPage'),
  ),
  page(
    '/results',
    lazyRouteComponent(() => import('./overviews/results/results-page.tsx'), 'ResultsPage'),
  ),
  page(
    '/practice',
    lazyRouteComponent(() => import('./overviews/practice/practice-page.tsx'), 'PracticePage'),
  ),
  page(
    '/accounts',
    lazyRouteComponent(() => import('./agency/accounts-page.tsx'), 'AccountsPage'),
  ),
  page(
    '/agency',
    lazyRouteComponent(() => import('./agency/agency-page.tsx'), 'AgencyPage'),
  ),
  page(
    '/agency/clocks',
    lazyRouteComponent(() => import('./agency/protection-clocks-page.tsx'), 'ProtectionClocksPage'),
  ),
  page(
    '/agency/instruments',
    lazyRouteComponent(() => import('./measures/instruments/instruments-page.tsx'), 'InstrumentsPage'),
  ),
  page(
    '/agency/instruments/import',
    lazyRouteComponent(
      () => import('./measures/instruments/import-instrument-page.tsx'),
      'ImportInstrumentPage',
    ),
  ),
  page(
    '/agency/instruments/draft/$draft',
    lazyRouteComponent(() => import('./measures/instruments/builder-page.tsx'), 'BuilderPage'),
  ),
  page(
    '/agency/instruments/$instrument',
    lazyRouteComponent(() => import('./measures/instruments/instrument-page.tsx'), 'InstrumentPage'),
  ),
  page(
    '/agency/templates',
    lazyRouteComponent(() => import('./methods/templates-page.tsx'), 'TemplatesPage'),
  ),
  page(
    '/agency/templates/$template',
    lazyRouteComponent(() => import('./methods/template-page.tsx'), 'TemplatePage'),
  ),
  page(
    '/agency/templates/$template/edit',
    lazyRouteComponent(() => import('./methods/template-editor.tsx'), 'TemplateEditorPage'),
  ),
  page(
    '/unsent',
    lazyRouteComponent(() => import('./offline/outbox/outbox-page.tsx'), 'OutboxPage'),
  ),
  page(
    '/me/keep',
    lazyRouteComponent(() => import('./offline/keep-page.tsx'), 'KeepPage'),
  ),
  page(
    '/me/sign-in',
    lazyRouteComponent(() => import('./offline/sign-in-again-page.tsx'), 'SignInAgainPage'),
  ),
  page(
    '/me',
    lazyRouteComponent(() => import('./shell/me-page.tsx'), 'MePage'),
  ),
];

const door = <const Path extends string>(path: Path, component: ReturnType<typeof lazyRouteComponent>) =>
  createRoute({ getParentRoute: () => root, path, component });

const tree = root.addChildren([
  frame.addChildren(routes),
  door(
    '/welcome',
    lazyRouteComponent(() => import('./shell/welcome-page.tsx'), 'WelcomePage'),
  ),
  door(
    '/answer',
    lazyRouteComponent(() => import('./resources/answer-page.tsx'), 'AnswerPage'),
  ),
  door(
    '/invitation',
    lazyRouteComponent(() => import('./shell/invitation-page.tsx'), 'InvitationPage'),
  ),
]);

export const router = createRouter({
  routeTree: tree,
  defaultPendingComponent: Loading,
  scrollRestoration: true,
});

/** What most visits lead to is made ready while nothing else is to be done: a slow phone takes a second to read it. */
const readyAhead = (): void => {
  void import('./overviews/case-page.tsx').then(() => import('./overviews/act-page.tsx'));
};
const left = router.subscribe('onRendered', () => {
  left();
  // Only where the app's files lie on the device: over a network they would be in the way of what is asked for.
  if (navigator.serviceWorker?.controller == null) return;
  if (typeof requestIdleCallback === 'function') requestIdleCallback(readyAhead, { timeout: 5_000 });
  else setTimeout(readyAhead, 2_000);
});
