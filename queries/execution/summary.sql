-- Yang sudah ber-PKS: jalan, mandek, atau terlewat diperpanjang?
-- Grain: one row
-- Uses: rules/agreement_status, rules/execution_state
-- Params: -
-- Columns:
--   working_documents BIGINT signed documents that oblige to act (PKS, kontrak, NK, naskah) and their renewals
--   working_chains BIGINT the same, each renewal chain once
--   active_chains BIGINT of them in force
--   active_heads BIGINT chains in force of any kind, Kesepakatan Bersama among them
--   running BIGINT in force and carried out lately
--   preparing BIGINT in force and not overdue yet
--   stopped BIGINT in force, carried out once, nothing since
--   commitment_stalled BIGINT in force, planned or budgeted, never carried out, overdue
--   stalled BIGINT stopped or commitment_stalled
--   declared_none BIGINT in force, nothing done, and a report says so
--   unreported BIGINT in force, nothing done as far as anybody reported
--   not_judged BIGINT in force, of a form or date that is not judged
--   unknown_validity BIGINT chains whose end is not known: neither in force nor ended
--   ended_chains BIGINT chains whose latest document has ended or was terminated
--   ended_with_activity BIGINT of them those that were carried out
--   past_end BIGINT chains of any kind that ran out and were not renewed
--   lapsed_running BIGINT of them those whose activity was going on
--   renewals BIGINT documents of any kind that were renewed
--   renewed_late BIGINT of them those renewed after their end
--   median_gap_days DOUBLE days without a document in force, of those
--   acted_in_gap BIGINT documents with evidenced activity of their own after the end and before a renewal
--   expiring BIGINT chains of any kind that end within the warning window, not renewed yet
--   notice_missed BIGINT renewals abroad without a notice in time
--   foreign_renewals BIGINT renewals abroad
--   with_umbrella BIGINT documents in force under an umbrella, each chain once
--   comparable BIGINT of them those where both ends are known
--   outliving BIGINT of them those that end after their umbrella, or never
--   uncovered_now BIGINT of them those whose umbrella has ended already
--   documents_under BIGINT signed documents under an umbrella
--   before_umbrella BIGINT of them signed before it
--   after_umbrella BIGINT of them signed when it was no longer in force
--   population_documents BIGINT documents that the ceremonial rule counts
--   population_chains BIGINT the same, each renewal chain once
WITH heads AS (
    SELECT
        count(*) FILTER (WHERE is_working) AS working_documents,
        count(*) FILTER (WHERE is_working AND is_chain_head) AS working_chains,
        count(*) FILTER (WHERE is_working AND is_chain_head AND is_active) AS active_chains,
        count(*) FILTER (WHERE is_chain_head AND is_active) AS active_heads,
        count(*) FILTER (WHERE is_chain_head AND is_active AND state_code = 'berjalan') AS running,
        count(*) FILTER (WHERE is_chain_head AND is_active AND state_code = 'persiapan') AS preparing,
        count(*) FILTER (WHERE is_chain_head AND is_active AND state_code = 'berhenti') AS stopped,
        count(*) FILTER (WHERE is_chain_head AND is_active AND state_code = 'komitmen_mandek') AS commitment_stalled,
        count(*) FILTER (WHERE is_chain_head AND is_stalled) AS stalled,
        count(*) FILTER (WHERE is_chain_head AND is_active AND state_code = 'nihil') AS declared_none,
        count(*) FILTER (WHERE is_chain_head AND is_active AND state_code = 'belum_terlaporkan') AS unreported,
        count(*) FILTER (WHERE is_chain_head AND is_active AND state_code = 'tidak_dinilai') AS not_judged,
        count(*) FILTER (WHERE is_working AND is_chain_head AND is_ended) AS ended_chains,
        count(*) FILTER (WHERE is_chain_head AND is_ended AND state_code = 'selesai_berkegiatan')
            AS ended_with_activity,
        count(*) FILTER (WHERE is_chain_head AND renewal_code IN ('berakhir', 'berakhir_saat_berjalan')) AS past_end,
        count(*) FILTER (WHERE is_chain_head AND renewal_code = 'berakhir_saat_berjalan') AS lapsed_running,
        count(*) FILTER (WHERE renewal_code IN ('tepat_waktu', 'terlambat')) AS renewals,
        count(*) FILTER (WHERE renewal_code = 'terlambat') AS renewed_late,
        median(gap_days) FILTER (WHERE renewal_code = 'terlambat')::DOUBLE AS median_gap_days,
        count(*) FILTER (WHERE acts_in_gap > 0) AS acted_in_gap,
        count(*) FILTER (WHERE is_chain_head AND renewal_code = 'segera_berakhir') AS expiring,
        count(*) FILTER (WHERE is_notice_missed) AS notice_missed,
        count(*) FILTER (WHERE is_foreign AND successor_id IS NOT NULL) AS foreign_renewals,
        count(*) FILTER (WHERE is_chain_head AND is_active AND umbrella_root_id IS NOT NULL) AS with_umbrella,
        count(*) FILTER (WHERE is_chain_head AND is_active AND is_comparable) AS comparable,
        count(*) FILTER (WHERE is_chain_head AND is_active AND is_outliving) AS outliving,
        count(*) FILTER (WHERE is_chain_head AND is_uncovered_now) AS uncovered_now,
        count(*) FILTER (WHERE umbrella_root_id IS NOT NULL) AS documents_under,
        count(*) FILTER (WHERE is_before_umbrella) AS before_umbrella,
        count(*) FILTER (WHERE is_after_umbrella) AS after_umbrella
    FROM execution_state
),

population AS (
    SELECT
        count(*) AS population_documents,
        count(DISTINCT root_agreement_id) AS population_chains
    FROM agreement_status
    WHERE is_in_population
)

SELECT
    h.working_documents,
    h.working_chains,
    h.active_chains,
    h.active_heads,
    h.running,
    h.preparing,
    h.stopped,
    h.commitment_stalled,
    h.stalled,
    h.declared_none,
    h.unreported,
    h.not_judged,
    h.working_chains - h.active_chains - h.ended_chains AS unknown_validity,
    h.ended_chains,
    h.ended_with_activity,
    h.past_end,
    h.lapsed_running,
    h.renewals,
    h.renewed_late,
    h.median_gap_days,
    h.acted_in_gap,
    h.expiring,
    h.notice_missed,
    h.foreign_renewals,
    h.with_umbrella,
    h.comparable,
    h.outliving,
    h.uncovered_now,
    h.documents_under,
    h.before_umbrella,
    h.after_umbrella,
    p.population_documents,
    p.population_chains
FROM heads AS h
CROSS JOIN population AS p
ORDER BY h.working_chains
