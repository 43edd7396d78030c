-- Apa yang terjadi pada suatu kerja sama sesudah rapat memutuskannya?
-- Grain: one row per decision and thing that is dated after the day of the decision and was known by as_of, whatever the
--   filters: in the agreement's chain, what it renews and what hangs on it included. Decisions come as parallel lists,
--   those of a later day than as_of are left out
-- Uses: rules/known_facts, rules/known_actions, rules/chain_members, rules/agreement_status unfiltered
-- Params: as_of, decision_ids, decided_agreements, decision_codes, decided_ons, due_ons
-- Columns:
--   decision_id VARCHAR the decision
--   agreement_id VARCHAR the agreement it is about
--   decision_code VARCHAR what was decided
--   decided_on DATE day of the meeting
--   due_on DATE day by which it should be done
--   is_recorded BOOLEAN the agreement stands in these data
--   is_silent BOOLEAN its register holds no action and no report by as_of, answers of offices aside
--   step_code VARCHAR what happened: tindakan, pks, perpanjangan, pengakhiran, laporan, jawaban, tahapan; empty for nothing
--   step_on DATE day by which it certainly happened
--   step_id VARCHAR the action, document, report or answer
--   step_agreement_id VARCHAR the agreement it is entered under
--   is_done BOOLEAN it carries the decision out
WITH places AS (
    SELECT unnest(generate_series(1, len($decision_ids::VARCHAR[]))) AS place
),

listed AS (
    SELECT
        list_extract($decision_ids::VARCHAR[], place) AS decision_id,
        list_extract($decided_agreements::VARCHAR[], place) AS agreement_id,
        list_extract($decision_codes::VARCHAR[], place) AS decision_code,
        list_extract($decided_ons::DATE[], place) AS decided_on,
        list_extract($due_ons::DATE[], place) AS due_on
    FROM places
),

-- What offices answered is no follow-up of the register: one answer does not make the others' silence speak.
speaking AS (
    SELECT DISTINCT f.register_name
    FROM known_actions AS a
    INNER JOIN agreement_facts AS f ON a.agreement_id = f.agreement_id
    LEFT JOIN confirmations AS c ON a.action_id = c.action_id
    WHERE c.action_id IS NULL
    UNION
    SELECT DISTINCT f.register_name
    FROM reports AS r
    INNER JOIN agreement_facts AS f ON r.agreement_id = f.agreement_id
    WHERE r.submitted_on <= $as_of::DATE
),

decided AS (
    SELECT
        d.*,
        s.root_agreement_id,
        s.end_on,
        s.min_level,
        s.agreement_id IS NOT NULL AS is_recorded,
        s.agreement_id IS NOT NULL AND p.register_name IS NULL AS is_silent
    FROM listed AS d
    LEFT JOIN agreement_status AS s ON d.agreement_id = s.agreement_id
    LEFT JOIN speaking AS p ON s.register_name = p.register_name
    WHERE d.decided_on <= $as_of::DATE
),

chained AS (
    SELECT
        d.decision_id,
        d.agreement_id,
        d.decision_code,
        d.decided_on,
        d.end_on AS decided_end_on,
        d.min_level,
        m.agreement_id AS member_id,
        m.is_child
    FROM decided AS d
    INNER JOIN chain_members AS m ON d.root_agreement_id = m.root_agreement_id
),

steps AS (
    SELECT
        c.decision_id,
        'tindakan' AS step_code,
        a.action_on AS step_on,
        a.action_id AS step_id,
        a.agreement_id AS step_agreement_id,
        a.is_proven
        AND (
            (c.decision_code = 'lanjutkan' AND a.ladder_level >= c.min_level)
            OR (c.decision_code = 'percepat_pks' AND a.action_type = 'pks_ditandatangani')
        ) AS is_done
    FROM chained AS c
    INNER JOIN known_actions AS a ON c.member_id = a.agreement_id
    WHERE a.action_on > c.decided_on AND a.ladder_level >= 1
    UNION ALL
    -- A document that was signed after the day on every reading of its date.
    SELECT
        c.decision_id,
        CASE WHEN c.is_child THEN 'pks' ELSE 'perpanjangan' END AS step_code,
        f.signed_latest_on AS step_on,
        f.agreement_id AS step_id,
        f.agreement_id AS step_agreement_id,
        CASE
            WHEN c.is_child
                THEN c.decision_code = 'percepat_pks' OR (c.decision_code = 'lanjutkan' AND c.min_level <= 2)
            ELSE
                c.decision_code = 'perpanjang'
                AND (f.doc_type <> 'addendum' OR coalesce(f.end_on > c.decided_end_on, FALSE))
        END AS is_done
    FROM chained AS c
    INNER JOIN known_facts AS f ON c.member_id = f.agreement_id
    WHERE
        f.agreement_id <> c.agreement_id
        AND f.signed_earliest_on > c.decided_on
        AND f.signed_latest_on <= $as_of::DATE
        AND (NOT c.is_child OR f.doc_type IN ('perjanjian_kerja_sama', 'kontrak'))
    UNION ALL
    SELECT
        c.decision_id,
        CASE WHEN d.document_type = 'surat_pengakhiran' THEN 'pengakhiran' ELSE 'perpanjangan' END AS step_code,
        d.document_on AS step_on,
        d.document_id AS step_id,
        d.agreement_id AS step_agreement_id,
        coalesce(d.is_signed, TRUE)
        AND CASE
            WHEN d.document_type = 'surat_pengakhiran' THEN c.decision_code = 'akhiri'
            ELSE c.decision_code = 'perpanjang'
        END AS is_done
    FROM chained AS c
    INNER JOIN documents AS d ON c.member_id = d.agreement_id
    WHERE
        NOT c.is_child
        AND d.document_type IN ('surat_pengakhiran', 'perpanjangan')
        AND d.document_on > c.decided_on
        AND d.document_on <= $as_of::DATE
    UNION ALL
    SELECT
        d.decision_id,
        'pengakhiran' AS step_code,
        least(f.terminated_on, f.end_on) AS step_on,
        f.agreement_id AS step_id,
        f.agreement_id AS step_agreement_id,
        d.decision_code = 'akhiri' AS is_done
    FROM decided AS d
    INNER JOIN known_facts AS f ON d.agreement_id = f.agreement_id
    WHERE
        -- What is signed later cannot have ended before.
        coalesce(f.signed_earliest_on <= $as_of::DATE, TRUE)
        AND least(f.terminated_on, f.end_on) > d.decided_on
        AND (f.terminated_on <= $as_of::DATE OR f.end_on < $as_of::DATE)
    UNION ALL
    SELECT
        c.decision_id,
        'laporan' AS step_code,
        r.submitted_on AS step_on,
        r.report_id AS step_id,
        r.agreement_id AS step_agreement_id,
        c.decision_code = 'verifikasi_laporan' AS is_done
    FROM chained AS c
    INNER JOIN reports AS r ON c.member_id = r.agreement_id
    WHERE r.submitted_on > c.decided_on AND r.submitted_on <= $as_of::DATE
    UNION ALL
    SELECT
        c.decision_id,
        'jawaban' AS step_code,
        k.answered_on AS step_on,
        k.confirmation_id AS step_id,
        k.agreement_id AS step_agreement_id,
        c.decision_code = 'verifikasi_laporan'
        OR (c.decision_code = 'akhiri' AND k.answer = 'sudah_berakhir' AND NOT c.is_child) AS is_done
    FROM chained AS c
    INNER JOIN confirmations AS k ON c.member_id = k.agreement_id
    WHERE k.answer <> 'belum_dijawab' AND k.answered_on > c.decided_on AND k.answered_on <= $as_of::DATE
    UNION ALL
    SELECT
        d.decision_id,
        'tahapan' AS step_code,
        e.event_on AS step_on,
        e.event_id AS step_id,
        e.agreement_id AS step_agreement_id,
        FALSE AS is_done
    FROM decided AS d
    INNER JOIN stage_events AS e ON d.agreement_id = e.agreement_id
    WHERE e.stage_status IN ('masuk', 'selesai') AND e.event_on > d.decided_on AND e.event_on <= $as_of::DATE
)

SELECT
    d.decision_id,
    d.agreement_id,
    d.decision_code,
    d.decided_on,
    d.due_on,
    d.is_recorded,
    d.is_silent,
    s.step_code,
    s.step_on,
    s.step_id,
    s.step_agreement_id,
    coalesce(s.is_done, FALSE) AS is_done
FROM decided AS d
LEFT JOIN steps AS s ON d.decision_id = s.decision_id
