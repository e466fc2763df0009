/** The HTTP app: every route with its shapes, strict headers, and problems instead of faults. */

import swagger from '@fastify/swagger';
import { faultsOf } from '@pendamping/domain';
import fastify, { type FastifyError, type FastifyReply, type FastifyRequest } from 'fastify';
import {
  jsonSchemaTransform,
  jsonSchemaTransformObject,
  type ZodTypeProvider,
} from 'fastify-type-provider-zod';
import type { z } from 'zod';
import { accountRoutes } from './account-routes.ts';
import { answerRoutes } from './answer-routes.ts';
import { apiReference } from './api-reference.ts';
import type { App } from './app-type.ts';
import { attachmentRoutes } from './attachment-routes.ts';
import { caseTransferRoutes } from './case-transfer-routes.ts';
import { causeRoutes } from './cause-routes.ts';
import { deviceRoutes } from './device-routes.ts';
import { directoryRoutes } from './directory-routes.ts';
import { documentRoutes } from './document-routes.ts';
import { feedRoutes } from './feed-routes.ts';
import { findingRoutes } from './finding-routes.ts';
import { groupRoutes } from './group-routes.ts';
import { refuseForeign, type Surroundings } from './guard.ts';
import { handOverRoutes } from './hand-over-routes.ts';
import { strictHeaders } from './headers.ts';
import { hsdsRoutes } from './hsds-routes.ts';
import { importRoutes } from './import-routes.ts';
import { instrumentRoutes } from './instrument-routes.ts';
import { lastAttachmentRoutes } from './last-attachment-routes.ts';
import { overviewRoutes } from './overview-routes.ts';
import { practiceRoutes } from './practice-routes.ts';
import { Refused, sendProblem } from './problem.ts';
import { recordRoutes } from './record-routes.ts';
import { referralRoutes } from './referral-routes.ts';
import { registryRoutes } from './registry-routes.ts';
import { resultRoutes } from './result-routes.ts';
import { sessionRoutes } from './session-routes.ts';
import { syncRoutes } from './sync-routes.ts';
import { templateRoutes } from './template-routes.ts';
import { undeliveredRoutes } from './undelivered-routes.ts';
import { webFiles } from './web-files.ts';

export const bodyLimit = 1_048_576;

/** Checks what comes in by its zod schema and names the first faults; what goes out is checked by the tests. */
const validatorCompiler =
  ({ schema }: { schema: z.ZodType }) =>
  (data: unknown) => {
    const result = schema.safeParse(data, { reportInput: true });
    return result.success
      ? { value: result.data }
      : { error: new Refused(400, 'request.faulty', faultsOf(result.error).slice(0, 50)) };
  };

const serializerCompiler = () => (data: unknown) => (data === null ? '' : JSON.stringify(data));

/** Codes of PostgreSQL and of the network that mean: not now. */
const unavailable = /^(08|53|57)|^(ECONNREFUSED|ECONNRESET|ENOENT|EPIPE|ETIMEDOUT)$/;
/** Codes that mean: what was sent cannot be stored, such as a character that PostgreSQL does not know. */
const unstorable = /^22/;

const byCode: Readonly<Record<string, Refused>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: new Refused(413, 'request.too-large'),
  FST_ERR_CTP_INVALID_MEDIA_TYPE: new Refused(415, 'request.wrong-type'),
  FST_ERR_CTP_INVALID_JSON_BODY: new Refused(400, 'request.unreadable'),
  FST_ERR_CTP_EMPTY_JSON_BODY: new Refused(400, 'request.unreadable'),
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: new Refused(400, 'request.unreadable'),
  FST_ERR_BAD_URL: new Refused(400, 'request.unreadable'),
};

function refusalOf(error: FastifyError): Refused | undefined {
  if (error instanceof Refused) return error;
  const code = error.code ?? '';
  if (byCode[code] !== undefined) return byCode[code];
  if (
    unavailable.test(code) ||
    /Connection terminated|timeout exceeded when trying to connect/.test(error.message)
  )
    return new Refused(503, 'server.unavailable', [], 5);
  if (unstorable.test(code) || error instanceof RangeError) return new Refused(400, 'request.unreadable');
  const status = error.statusCode ?? 500;
  if (status === 404) return new Refused(404, 'request.not-found');
  return status >= 400 && status < 500 ? new Refused(status, 'request.unreadable') : undefined;
}

function onError(error: FastifyError, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const refused = refusalOf(error);
  if (refused === undefined) request.log.error({ err: error, route: request.routeOptions.url }, 'fault');
  return sendProblem(request, reply, refused ?? new Refused(500, 'server.fault'));
}

export interface AppOptions extends Surroundings {
  /** The folder of the built web app; without it only the API is served. */
  readonly webFolder?: string | undefined;
  readonly log?: boolean;
  /** Told of every route as it is added. */
  readonly onRoute?: (method: string, path: string) => void;
}

/** Logs say which route and how long, never an address with an id, a name, or a body. */
const logging = {
  level: 'info',
  serializers: {
    req: (request: FastifyRequest) => ({ method: request.method, route: request.routeOptions?.url }),
  },
};

export async function buildApp(options: AppOptions): Promise<App> {
  const app: App = fastify({
    bodyLimit,
    logger: options.log === true ? logging : false,
    trustProxy: options.secure ? 'loopback' : false,
    routerOptions: { maxParamLength: 300 },
    return503OnClosing: true,
    // Answers what cannot even be routed, such as a broken percent sign.
    frameworkErrors: (error, request, reply) => {
      void strictHeaders(options.secure)(request, reply);
      return onError(error, request, reply);
    },
  }).withTypeProvider<ZodTypeProvider>();
  app.setValidatorCompiler(validatorCompiler as never);
  app.setSerializerCompiler(serializerCompiler as never);
  app.setErrorHandler(onError);
  app.addHook('onRoute', ({ method, url }) => {
    for (const one of [method].flat()) options.onRoute?.(one, url);
  });
  app.addHook('onRequest', strictHeaders(options.secure));
  app.addHook('onRequest', refuseForeign);
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Pendamping',
        version: '1',
        description: 'One case from the first meeting to the farewell.',
      },
    },
    transform: jsonSchemaTransform,
    transformObject: jsonSchemaTransformObject,
  });
  sessionRoutes(app, options);
  recordRoutes(app, options);
  syncRoutes(app, options);
  deviceRoutes(app, options);
  undeliveredRoutes(app, options);
  attachmentRoutes(app, options);
  lastAttachmentRoutes(app, options);
  registryRoutes(app, options);
  importRoutes(app, options);
  instrumentRoutes(app, options);
  directoryRoutes(app, options);
  feedRoutes(app, options);
  hsdsRoutes(app, options);
  overviewRoutes(app, options);
  resultRoutes(app, options);
  practiceRoutes(app, options);
  groupRoutes(app, options);
  accountRoutes(app, options);
  documentRoutes(app, options);
  handOverRoutes(app, options);
  templateRoutes(app, options);
  findingRoutes(app, options);
  referralRoutes(app, options);
  causeRoutes(app, options);
  answerRoutes(app, options);
  caseTransferRoutes(app, options);
  apiReference(app, options);
  await webFiles(app, options.webFolder);
  return app;
}
