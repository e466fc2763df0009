/** Points at which the distributions themselves are asked. */
import { z } from 'zod';
import {
  binomialAtLeast,
  binomialAtMost,
  binomialPmf,
  normalCdf,
  normalQuantile,
  tCdf,
  tQuantile,
} from '../distributions.ts';

const share = z.number().gt(0).lt(1);
/** Beyond these the terms are too many, or too small, to be summed. */
const df = z.number().min(0.1).max(1e9);
const draws = z.number().int().positive().max(10_000);

export const DistributionPoints = z.object({
  pnorm: z.array(z.object({ x: z.number() })).default([]),
  qnorm: z.array(z.object({ p: share })).default([]),
  pt: z.array(z.object({ x: z.number(), df })).default([]),
  qt: z.array(z.object({ p: share, df })).default([]),
  pbinom: z.array(z.object({ k: z.number().int(), n: draws, p: z.number().min(0).max(1) })).default([]),
});

export const distributionResults = (of: z.infer<typeof DistributionPoints>) => ({
  pnorm: of.pnorm.map(({ x }) => ({ x, y: normalCdf(x) })),
  qnorm: of.qnorm.map(({ p }) => ({ p, y: normalQuantile(p) })),
  pt: of.pt.map((at) => ({ x: at.x, df: at.df, y: tCdf(at.x, at.df) })),
  qt: of.qt.map((at) => ({ p: at.p, df: at.df, y: tQuantile(at.p, at.df) })),
  pbinom: of.pbinom.map(({ k, n, p }) => ({
    k,
    n,
    p,
    cdf: binomialAtMost(k, n, p),
    upper_tail_at_least_k: binomialAtLeast(k, n, p),
    pmf: binomialPmf(k, n, p),
  })),
});
