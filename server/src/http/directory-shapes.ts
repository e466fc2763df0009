/** The shapes of the directory that travel over HTTP. */
import { disabilityKinds, serviceCosts, serviceQualities, serviceStatuses } from '@pendamping/domain';
import { z } from 'zod';
import { uuid } from './shapes.ts';

export const ServiceLineOut = z.object({
  service: uuid,
  provider: uuid,
  name: z.string(),
  alternateName: z.string().optional(),
  providerName: z.string().optional(),
  about: z.string().optional(),
  eligibility: z.string().optional(),
  status: z.enum(serviceStatuses),
  withdrawn: z.boolean(),
  minimumAge: z.int().optional(),
  maximumAge: z.int().optional(),
  disabilities: z.array(z.enum(disabilityKinds)).readonly(),
  cost: z.enum(serviceCosts).optional(),
  languages: z.array(z.string()).readonly(),
  terms: z.array(z.object({ term: uuid, name: z.string(), code: z.string().optional() })).readonly(),
  places: z
    .array(
      z.object({
        name: z.string().optional(),
        address: z.string().optional(),
        regionCode: z.string().optional(),
        latitude: z.number().optional(),
        longitude: z.number().optional(),
      }),
    )
    .readonly(),
  regions: z.array(z.string()).readonly(),
  serves: z.array(z.string()).readonly(),
  phones: z.array(z.string()).readonly(),
  waitDays: z.int().optional(),
  available: z.number().optional(),
  askedOn: z.string().optional(),
  judged: z.partialRecord(z.enum(serviceQualities), z.int()).readonly(),
});
