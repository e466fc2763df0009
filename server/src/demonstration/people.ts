/** The fictional people who work for the demonstration agency. */
import type { Role } from '@pendamping/domain';
import { idFor } from './tale.ts';

export interface Colleague {
  readonly id: string;
  readonly name: string;
  readonly username: string;
  readonly roles: readonly Role[];
  readonly supervisor?: string;
  readonly registration?: { readonly number: string; readonly validUntil: string };
}

export const agencyId = idFor('agency');

const bambang = idFor('worker:bambang');

export const colleagues = {
  admin: { id: idFor('worker:admin'), name: 'Tini Hartati', username: 'tini', roles: ['administrator'] },
  bambang: {
    id: bambang,
    name: 'Drs. Bambang Wiryawan, MPS.Sp.',
    username: 'bambang',
    roles: ['supervisor', 'social-worker'],
  },
  ratna: {
    id: idFor('worker:ratna'),
    name: 'Ratna Simbolon, S.Tr.Sos.',
    username: 'ratna',
    roles: ['social-worker'],
    supervisor: bambang,
    registration: { number: 'STR-FIKTIF-0001', validUntil: '2028-08-31' },
  },
  dedi: {
    id: idFor('worker:dedi'),
    name: 'Dedi Kusnadi, S.Tr.Sos.',
    username: 'dedi',
    roles: ['social-worker'],
    supervisor: bambang,
    registration: { number: 'STR-FIKTIF-0002', validUntil: '2027-02-28' },
  },
  maria: {
    id: idFor('worker:maria'),
    name: 'Maria Yosefina, S.Sos.',
    username: 'maria',
    roles: ['social-worker'],
    supervisor: bambang,
  },
  yuyun: {
    id: idFor('worker:yuyun'),
    name: 'Yuyun',
    username: 'yuyun',
    roles: ['volunteer'],
    supervisor: bambang,
  },
  galih: {
    id: idFor('worker:galih'),
    name: 'Galih Prasetyo, S.Psi., Psikolog',
    username: 'galih',
    roles: ['partner'],
  },
} as const satisfies Record<string, Colleague>;

export const everybody: readonly Colleague[] = Object.values(colleagues);

const sinta: Colleague = {
  id: idFor('worker:sinta'),
  name: 'Sinta Maharani, A.Md.TW.',
  username: 'sinta',
  roles: ['social-worker'],
};

/** A second, small agency on the same server, which takes referrals. */
export const therapyCentre = {
  id: idFor('agency:therapy-centre'),
  name: 'Pusat Terapi Tunas Harapan (fiktif)',
  city: 'Bandung',
  takes: 'Terapi wicara dan okupasi bagi anak 2-12 tahun. Daftar tunggu sekitar dua minggu.',
  worker: sinta,
} as const;
