// Disposal lots in memory: what is saved stays, and the stages are gone through. Whether a technique
// is good enough is the register's to say; here a verdict is only told so that a screen can be tried.
import type { Commands } from '$lib/api/gen/commands';
import type { EvidenceFileView } from '$lib/api/gen/EvidenceFileView';
import type { LineDraft } from '$lib/api/gen/LineDraft';
import type { LotDetail } from '$lib/api/gen/LotDetail';
import type { LotDraft } from '$lib/api/gen/LotDraft';
import type { LotLine } from '$lib/api/gen/LotLine';
import type { LotMedium } from '$lib/api/gen/LotMedium';
import type { LotStage } from '$lib/api/gen/LotStage';
import type { MediumDraft } from '$lib/api/gen/MediumDraft';
import type { MediumRecord } from '$lib/api/gen/MediumRecord';
import type { RecordDraft } from '$lib/api/gen/RecordDraft';
import type { RecordView } from '$lib/api/gen/RecordView';
import type { SanitizationReason } from '$lib/api/gen/SanitizationReason';
import type { StageBlock } from '$lib/api/gen/StageBlock';
import type { VerdictView } from '$lib/api/gen/VerdictView';

import { STAGES } from '../../routes/disposal/words';
import { assetDetail } from './assets';
import type { MockWorld } from './world';

type Answers = { [K in keyof Commands]?: (args: Commands[K]['args']) => unknown };
type Write = (name: string, subject: string, change: () => void) => unknown;

export interface MockLot {
  id: number;
  draft: LotDraft;
  stage: LotStage;
  approved_by: string;
  cancelled_reason: string;
  lines: LotLine[];
  media: LotMedium[];
  records: RecordView[];
  files: EvidenceFileView[];
}

const number = (id: number): string => `D-2026-${String(id).padStart(3, '0')}`;

export function disposalAnswers(world: MockWorld, write: Write): Answers {
  const lost = (): never => {
    throw { code: 'not-found', params: {}, fields: [] };
  };
  const invalid = (field: string): never => {
    throw { code: 'invalid', params: {}, fields: [{ field, code: 'required', params: {} }] };
  };
  const of = (id: number): MockLot => world.lots.find((l) => l.id === id) ?? lost();
  const byLine = (id: number): MockLot =>
    world.lots.find((l) => l.lines.some((line) => line.id === id)) ?? lost();
  const byMedium = (id: number): MockLot =>
    world.lots.find((l) => l.media.some((m) => m.id === id)) ?? lost();
  const medium = (id: number): LotMedium => byMedium(id).media.find((m) => m.id === id) ?? lost();
  const change = (name: string, lot: number, how: (l: MockLot) => void): unknown =>
    write(name, number(lot), () => how(of(lot)));
  const nextId = (): number => {
    const all = world.lots.flatMap((l) => [...l.lines, ...l.media, ...l.records]);
    return Math.max(0, ...all.map((one) => one.id)) + 1;
  };

  function lineOf(lot: number, asset: number, id: number): LotLine {
    const { row } = assetDetail(world, asset);
    const draft: LineDraft = {
      id: id as never,
      confidentiality: 'unknown',
      checks: {
        legal_hold: null,
        backup: null,
        backup_location: '',
        licences: null,
        labels: null,
        mdm: null,
      },
      weight_g: null,
      eer: '',
      proceeds: null,
    };
    return {
      id: id as never,
      lot_id: lot as never,
      asset_id: asset as never,
      left_out: '',
      frozen_on: world.today,
      tag: row.tag,
      serial: row.serial,
      name: row.name,
      manufacturer: row.manufacturer,
      model: row.model,
      category: row.category,
      place: row.location,
      company: '',
      ownership: 'owned',
      purchase_date: null,
      cost: row.cost,
      book: row.cost && { ...row.cost, minor: Math.floor(row.cost.minor / 4) },
      draft,
      proposed_eer: '16 02 14',
      share: null,
      result: null,
      media: 0,
      media_done: 0,
    };
  }

  function mediumOf(line: LotLine, draft: MediumDraft): LotMedium {
    return {
      from_asset: false,
      id: draft.id ?? (nextId() as never),
      draft,
      tag: line.tag,
      label: draft.serial || `${line.tag}/1`,
      category: line.draft.confidentiality,
      will_be_reused: draft.will_be_reused ?? false,
      leaves_control: draft.leaves_control ?? true,
      required: 'destroy',
      exception: null,
      exception_reason: '',
      exception_by: '',
      exception_on: null,
      record_id: null,
      record_state: null,
      record: null,
      done: !draft.data_bearing,
      certificate: '',
    };
  }

  function blocks(lot: MockLot): StageBlock[] {
    const block = (code: StageBlock['code'], rows: readonly string[]): StageBlock[] =>
      rows.length > 0 ? [{ code, count: rows.length, examples: rows.slice(0, 5) }] : [];
    if (lot.stage === 'draft' && lot.lines.length === 0) {
      return [{ code: 'no_lines', count: 0, examples: [] }];
    }
    const tags = (open: (line: LotLine) => boolean): string[] =>
      lot.lines.filter(open).map((line) => line.tag);
    if (lot.stage === 'collected') {
      return [
        ...block(
          'legal_hold_unanswered',
          tags((l) => l.draft.checks.legal_hold === null),
        ),
        ...block(
          'backup_unconfirmed',
          tags((l) => l.draft.checks.backup === null),
        ),
      ];
    }
    if (lot.stage !== 'sanitizing') return [];
    return block(
      'medium_open',
      lot.media.filter((m) => !m.done).map((m) => m.label),
    );
  }

  function detail(lot: MockLot): LotDetail {
    const name = (id: number | null): string => world.people.find((p) => p.id === id)?.name ?? '';
    const lines = lot.lines.map((line) => {
      const own = lot.media.filter((m) => m.draft.line_id === line.id && m.draft.data_bearing);
      return { ...line, media: own.length, media_done: own.filter((m) => m.done).length };
    });
    const sum = (pick: (line: LotLine) => number): number =>
      lines.reduce((total, line) => total + pick(line), 0);
    const book = sum((line) => line.book?.minor ?? 0);
    const at = STAGES.indexOf(lot.stage);
    return {
      row: {
        id: lot.id as never,
        number: number(lot.id),
        draft: { ...lot.draft, id: lot.id as never },
        stage: lot.stage,
        requested_by: name(lot.draft.requested_by_id),
        approved_by: lot.approved_by,
        approved_by_id: null,
        approved_on: lot.approved_by ? world.today : null,
        coordinator: name(lot.draft.coordinator_id),
        vendor: world.vendors.find((v) => v.id === lot.draft.vendor_id)?.name ?? '',
        closed_on: lot.stage === 'closed' ? world.today : null,
        cancelled_reason: lot.cancelled_reason,
        assets: lines.filter((line) => line.left_out === '').length,
        media: sum((line) => line.media),
        media_done: sum((line) => line.media_done),
        book: book > 0 ? [{ minor: book, currency: 'EUR' }] : [],
        proceeds: [],
        certificate: '',
      },
      lines,
      media: lot.media,
      next: at < 0 ? null : (STAGES[at + 1] ?? null),
      blocks: blocks(lot),
      back: at > 0 && lot.stage !== 'closed' ? (STAGES[at - 1] ?? null) : null,
      approval_limit: null,
      gate: null,
      ended: [],
      keep_until: null,
    };
  }

  function verdictOf(draft: RecordDraft): VerdictView {
    const { category, will_be_reused, leaves_control, required } = medium(draft.medium_id);
    const { media, technique } = draft.deed;
    const destroyed = ['disintegrate', 'incinerate', 'melt'].includes(technique);
    const achieved = destroyed ? ('destroy' as const) : ('clear' as const);
    const reasons: SanitizationReason[] = [];
    if (!destroyed) reasons.push({ code: 'below_required', achieved, required });
    if (draft.verification === 'not_done') reasons.push({ code: 'verification_not_done' });
    if (!draft.people.some((p) => p.role === 'performer')) {
      reasons.push({ code: 'performer_missing' });
    }
    const decision = reasons.length === 0 ? ('accepted' as const) : ('rejected' as const);
    return {
      profile: 'r2_ieee2883',
      required,
      achieved,
      decision,
      reasons,
      steps: [
        { step: 'required', category, will_be_reused, leaves_control, minimum: required },
        { step: 'achieved', media, technique, profile: 'r2_ieee2883', achieved },
        ...reasons.map((reason) => ({ step: 'reason' as const, reason })),
        { step: 'decision', decision },
      ],
    };
  }

  /** A medium knows the record that counts. */
  function settle(lot: MockLot): void {
    for (const one of lot.media) {
      const own = lot.records.filter(
        (r) => r.draft.medium_id === one.id && r.state !== 'withdrawn',
      );
      const counts = own.find((r) => r.state === 'accepted') ?? own.at(-1);
      one.record_id = counts?.id ?? null;
      one.record_state = counts?.state ?? null;
      one.record = counts ? shortOf(counts) : null;
      one.done = !one.draft.data_bearing || one.exception !== null || counts?.state === 'accepted';
    }
  }

  return {
    ...lots(),
    ...media(),
    ...records(),
    ...evidence(),
  };

  function lots(): Answers {
    return {
      audit_pack_preview: () => ({
        lots: world.lots.length,
        assets: world.lots.reduce((n, l) => n + l.lines.length, 0),
        media: world.lots.reduce((n, l) => n + l.media.length, 0),
        certificates: 0,
        evidence_files: world.lots.reduce((n, l) => n + l.files.length, 0),
        exceptions: world.lots.reduce((n, l) => n + l.media.filter((m) => m.exception).length, 0),
      }),
      audit_pack_save: ({ draft }) => ({
        done: true,
        name: `audit-pack_${draft.from}_${draft.until}.zip`,
      }),
      disposal_list: () => world.lots.map((lot) => detail(lot).row).reverse(),
      disposal_get: ({ id }) => structuredClone(detail(of(id))),
      disposal_settings: () => ({
        approval_limit: null,
        profile: 'r2_ieee2883',
        format_purges: false,
        sample_percent: 5,
        vendor_proofs: [],
        retention: ['default'],
        retention_years: null,
        employees: 11,
        rentri: true,
        storage: 'quarterly',
        italy: true,
      }),
      disposal_settings_save: () => ({ op: write('disposal.settings', '', () => undefined) }),
      disposal_save: ({ draft }) => {
        if (draft.title.trim() === '') invalid('title');
        const id = draft.id ?? world.lots.length + 1;
        const op = write('disposal.save', number(id), () => {
          const known = world.lots.find((l) => l.id === id);
          if (known) known.draft = structuredClone(draft);
          else world.lots.push({ ...blank(), id, draft: structuredClone(draft) });
        });
        return { op, id };
      },
      disposal_add: ({ id, assets }) => {
        const taken = new Map(
          world.lots.flatMap((l) => l.lines.map((line) => [line.asset_id, number(l.id)] as const)),
        );
        const free = assets.filter((asset) => !taken.has(asset));
        const op = change('disposal.add', id, (lot) => {
          for (const asset of free) lot.lines.push(lineOf(id, asset, nextId()));
        });
        const elsewhere = assets
          .filter((asset) => taken.has(asset))
          .map((asset) => [assetDetail(world, asset).row.tag, taken.get(asset)]);
        return { op, added: { added: free.length, elsewhere, disposed: [] } };
      },
      disposal_remove: ({ lines }) => ({
        op: change('disposal.remove', byLine(Number(lines[0])).id, (lot) => {
          lot.lines = lot.lines.filter((line) => !lines.includes(line.id));
        }),
      }),
      disposal_leave_out: ({ line_id, reason }) => ({
        op: change('disposal.leave-out', byLine(line_id).id, (lot) => {
          for (const line of lot.lines) if (line.id === line_id) line.left_out = reason;
        }),
      }),
      disposal_lines: ({ drafts }) => ({
        op: change('disposal.lines', byLine(Number(drafts[0]?.id)).id, (lot) => {
          for (const line of lot.lines) {
            line.draft = drafts.find((d) => d.id === line.id) ?? line.draft;
          }
        }),
      }),
      disposal_checks: ({ lines, checks }) => ({
        op: change('disposal.checks', byLine(Number(lines[0])).id, (lot) => {
          const said = Object.entries(checks).filter(([, a]) => a !== null && a !== '');
          for (const line of lot.lines.filter((l) => lines.includes(l.id))) {
            Object.assign(line.draft.checks, Object.fromEntries(said));
          }
        }),
      }),
      disposal_stage: ({ id, to, person_id }) => ({
        op: change('disposal.stage', id, (lot) => {
          lot.stage = to;
          if (to === 'approved') {
            lot.approved_by = world.people.find((p) => p.id === person_id)?.name ?? '';
          }
        }),
      }),
      disposal_cancel: ({ id, reason }) => ({
        op: change('disposal.cancel', id, (lot) => {
          lot.stage = 'cancelled';
          lot.cancelled_reason = reason;
        }),
      }),
    };
  }

  function media(): Answers {
    return {
      disposal_medium: ({ id }) =>
        structuredClone({
          medium: medium(id),
          records: byMedium(id)
            .records.filter((r) => r.draft.medium_id === id)
            .reverse(),
          lacking: [],
        }),
      disposal_medium_save: ({ draft }) => {
        const lot = byLine(draft.line_id);
        const line = lot.lines.find((l) => l.id === draft.line_id) ?? lost();
        const made = mediumOf(line, structuredClone(draft));
        const op = change('disposal.medium', lot.id, (l) => {
          const at = l.media.findIndex((m) => m.id === made.id);
          if (at < 0) l.media.push(made);
          else l.media[at] = made;
          settle(l);
        });
        return { op, id: made.id };
      },
      disposal_medium_delete: ({ id }) => ({
        op: change('disposal.medium-delete', byMedium(id).id, (lot) => {
          lot.media = lot.media.filter((m) => m.id !== id);
        }),
      }),
      disposal_except: ({ draft }) => {
        if (draft.exception !== null && draft.reason.trim() === '') invalid('reason');
        const lot = byMedium(draft.media[0] ?? lost());
        const op = change('disposal.except', lot.id, (l) => {
          for (const one of draft.media.map(medium)) {
            one.exception = draft.exception;
            one.exception_reason = draft.reason;
            one.exception_by = world.people.find((p) => p.id === draft.by_id)?.name ?? '';
            one.exception_on = draft.exception === null ? null : world.today;
          }
          settle(l);
        });
        return { op };
      },
    };
  }

  function records(): Answers {
    return {
      record_verdict: ({ draft }) => verdictOf(draft),
      record_save: ({ draft }) => {
        const lot = byMedium(draft.medium_id);
        const id = draft.id ?? (nextId() as never);
        const op = change('record.save', lot.id, (l) => {
          const view: RecordView = {
            id,
            draft: { ...structuredClone(draft), id },
            state: 'proposed',
            decided_on: null,
            decided_reason: '',
            verdict: verdictOf(draft),
            evidence: '',
            certificate: '',
          };
          l.records = [...l.records.filter((r) => r.id !== id), view];
          settle(l);
        });
        return { op, id };
      },
      record_decide: ({ decision }) => {
        const all = world.lots.flatMap((l) => l.records);
        const asked = all.filter((r) => decision.records.includes(r.id));
        const bars =
          decision.state === 'accepted'
            ? asked.filter((r) => r.verdict.decision !== 'accepted')
            : [];
        const pass = asked.filter((r) => !bars.includes(r)).map((r) => r.id);
        const op = write('record.decide', '', () => {
          for (const lot of world.lots) {
            for (const r of lot.records.filter((one) => pass.includes(one.id))) {
              r.state = decision.state;
              r.decided_on = world.today;
              r.decided_reason = decision.reason;
            }
            settle(lot);
          }
        });
        const refused = bars.map((r) => ({
          record_id: r.id,
          medium_id: r.draft.medium_id,
          label: medium(r.draft.medium_id).label,
          decision: r.verdict.decision,
          reasons: r.verdict.reasons,
        }));
        return { op, decided: { decided: pass.length, refused } };
      },
      record_sign: ({ draft: { records, signatory } }) => {
        const asked = world.lots.flatMap((l) => l.records).filter((r) => records.includes(r.id));
        const standing = asked.flatMap(({ draft }) =>
          draft.people.filter((p) => p.role === signatory.role && p.name === signatory.name),
        );
        if (signatory.role === 'concurrence') {
          for (const { draft, state } of asked) {
            const free = !draft.people.some(
              ({ role, name }) => role === 'concurrence' || name === signatory.name,
            );
            if (state !== 'accepted' || !free) continue;
            const added = structuredClone({ ...signatory, id: nextId() as never });
            draft.people.push(added);
            standing.push(added);
          }
        }
        const op = write('record.sign', '', () => {
          for (const p of standing) {
            p.title ||= signatory.title;
            p.contact ||= signatory.contact;
            if (p.signature === '') Object.assign(p, signatory, { id: p.id });
          }
        });
        const signed = standing.length;
        return { op, signed: { signed, others: asked.length - signed } };
      },
      record_sample: ({ id }) => {
        const accepted = of(id).records.filter(({ state }) => state === 'accepted');
        const agreed = accepted.filter(({ draft }) =>
          draft.people.some(({ role }) => role === 'concurrence'),
        );
        return {
          needed: Math.ceil(accepted.length / 20),
          done: agreed.length,
          of: accepted.length,
          percent: 5,
        };
      },
    };
  }

  function evidence(): Answers {
    return {
      evidence_list: ({ id }) => structuredClone(of(id).files),
      evidence_pick: ({ lot_id }) => {
        const lot = of(lot_id);
        const file = nwipeFile(lot);
        change('evidence.pick', lot_id, (l) => l.files.push(file));
        const matched = file.drives.filter((d) => d.medium_id !== null).length;
        return [
          { name: file.name, file_id: file.id, error: '', drives: file.drives.length, matched },
        ];
      },
      evidence_assign: ({ drive_id, medium_id }) => {
        const lot = world.lots.find((l) =>
          l.files.some((f) => f.drives.some((d) => d.id === drive_id)),
        );
        return {
          op: change('evidence.assign', (lot ?? lost()).id, (l) => {
            for (const drive of l.files.flatMap((f) => f.drives)) {
              if (drive.id !== drive_id) continue;
              drive.medium_id = medium_id;
              drive.medium = medium_id === null ? '' : medium(medium_id).label;
              drive.matched = medium_id === null ? 'set_aside' : 'by_hand';
            }
          }),
        };
      },
      evidence_propose: ({ draft }) => {
        const lot = world.lots.find((l) => l.files.some((f) => f.id === draft.file_id)) ?? lost();
        return {
          op: change('evidence.propose', lot.id, (l) => {
            const drives = l.files.flatMap((f) => f.drives);
            for (const drive of drives.filter((d) => draft.drives.includes(d.id))) {
              drive.record_id = (900 + drive.id) as never;
            }
          }),
        };
      },
    };
  }
}

function shortOf({ draft, verdict }: RecordView): MediumRecord {
  const named = (role: string): string => draft.people.find((p) => p.role === role)?.name ?? '';
  return {
    technique: draft.deed.technique,
    achieved: verdict.achieved,
    verification: draft.verification,
    errors: draft.errors,
    tool: `${draft.tool} ${draft.tool_version}`.trim() || draft.equipment,
    performer: named('performer'),
    validator: named('validator'),
  };
}

function blank(): MockLot {
  return {
    id: 0,
    draft: undefined as never,
    stage: 'draft',
    approved_by: '',
    cancelled_reason: '',
    lines: [],
    media: [],
    records: [],
    files: [],
  };
}

/** A log of nwipe: the lot's first medium, and a drive whose number only looks like one. */
function nwipeFile(lot: MockLot): EvidenceFileView {
  const [first] = lot.media;
  const drive = {
    device: 'sda',
    model: 'WDC WD10EZEX-08WN',
    size_bytes: 1_000_204_886_016,
    method_named: 'Fill With Zeros',
    technique: 'host_overwrite' as const,
    media_type: null,
    status: 'erased' as const,
    verification: 'tool_status' as const,
    errors: 0,
    hidden_area: 'none' as const,
    finished_at: '2026-11-20T14:35:02+01:00',
    warnings: [],
    lines: [{ number: 41, text: '  sda | Erased | 156 MB/s | 05:19:13 | WDC WD10EZEX-08WN' }],
    record_id: null,
  };
  return {
    id: (lot.files.length + 1) as never,
    lot_id: lot.id as never,
    document_id: 1 as never,
    name: 'nwipe_2026-11-20.log',
    tool: 'nwipe',
    tool_version: '0.42',
    report_id: '',
    sha256: '9f2c6c0e8d1d4d3a6b1e5f7a0c9b8d7e6f5a4b3c2d1e0f9a8b7c6d5e4f3a2b1c',
    redacted: false,
    zone: 'Europe/Rome',
    warnings: [],
    drives: [
      {
        ...drive,
        id: 1 as never,
        serial: first?.draft.serial ?? 'WD-1',
        matched: first ? 'serial' : 'unmatched',
        medium_id: first?.id ?? null,
        medium: first?.label ?? '',
        candidates: [],
      },
      {
        ...drive,
        id: 2 as never,
        device: 'sdb',
        serial: 'WD-WCC6Y7HK12E4',
        status: 'failed',
        errors: 3,
        warnings: ['erased_in_part'],
        matched: 'look_alike',
        medium_id: null,
        medium: '',
        candidates: first ? [first.id] : [],
      },
    ],
  };
}
