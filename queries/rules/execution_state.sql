-- Bagaimana pelaksanaan, perpanjangan, dan hubungan setiap naskah dengan induknya?
-- Grain: one row per umbrella, working agreement or renewal in scope that was signed by as_of
-- Uses: rules/known_facts, rules/agreement_status
-- Params: as_of, stalled_days
-- Columns:
--   agreement_id VARCHAR the document
--   root_agreement_id VARCHAR first document of its renewal chain
--   kind_code VARCHAR pks (PKS, kontrak), nk (sinergi), naskah (abroad), kb; a renewal is what it renews
--   is_working BOOLEAN obliges to act: every kind but kb
--   is_chain_head BOOLEAN the latest signed document of its chain, addenda aside: a chain is counted by it
--   is_active BOOLEAN in force by agreement_status
--   is_ended BOOLEAN ended or terminated by agreement_status
--   is_foreign BOOLEAN cooperation abroad
--   chain_documents BIGINT documents of the chain signed by as_of, addenda aside
--   first_signed_on DATE day by which the chain's first such document was certainly signed
--   signed_latest_on DATE day by which this one was
--   covered_until_on DATE its end, or a later one that an addendum signed before it ended gives
--   state_code VARCHAR one of EXECUTION_STATES, from agreement_status alone; empty for kb
--   is_stalled BOOLEAN in force and berhenti or komitmen_mandek
--   renewal_code VARCHAR one of RENEWALS: whether it was renewed in time, late, not at all, or need not be yet
--   successor_id VARCHAR the document that renews it
--   successor_signed_on DATE day by which that one was certainly signed
--   gap_days INTEGER days without a document in force before it was renewed; empty when there was none
--   acts_in_gap BIGINT days of evidenced activity of its own after the end and before the renewal, if ever
--   is_notice_missed BOOLEAN renewed abroad without a notice on record six months before the end (P25 Ps 33)
--   umbrella_root_id VARCHAR first document of the umbrella's chain
--   umbrella_end_on DATE last day of the umbrella's chain as known by as_of; empty when open or unknown
--   days_beyond INTEGER days by which its own end exceeds that; empty when it does not, or it has no end
--   is_comparable BOOLEAN it has an umbrella, and the ends of both are known (or it has none by agreement)
--   is_outliving BOOLEAN it ends after its umbrella, or never
--   is_uncovered_now BOOLEAN it is in force although its umbrella has ended
--   is_before_umbrella BOOLEAN signed before its umbrella
--   is_after_umbrella BOOLEAN signed when no document of the umbrella's chain was in force any more
WITH documents_known AS (
    SELECT
        *,
        CASE
            WHEN doc_type IN ('perjanjian_kerja_sama', 'kontrak') THEN 'pks'
            WHEN doc_type = 'nota_kesepakatan' THEN 'nk'
            WHEN doc_type = 'naskah_kerja_sama' THEN 'naskah'
            WHEN doc_type = 'kesepakatan_bersama' THEN 'kb'
        END AS own_kind,
        CASE WHEN terminated_on <= $as_of::DATE THEN least(terminated_on, end_on) ELSE end_on END AS effective_end_on,
        end_method IN ('open_ended', 'auto_renew')
        AND coalesce(terminated_on > $as_of::DATE, TRUE) AS is_open_ended
    FROM known_facts
    WHERE
        signed_latest_on <= $as_of::DATE
        AND doc_type IN (
            'kesepakatan_bersama', 'nota_kesepakatan', 'naskah_kerja_sama', 'perjanjian_kerja_sama', 'kontrak',
            'perpanjangan', 'addendum'
        )
),

-- An addendum changes the document it belongs to; it is no further one.
ordered AS (
    SELECT
        *,
        row_number() OVER (PARTITION BY root_agreement_id ORDER BY signed_latest_on, agreement_id) AS place,
        count(*) OVER (PARTITION BY root_agreement_id) AS chain_documents,
        lead(agreement_id) OVER (PARTITION BY root_agreement_id ORDER BY signed_latest_on, agreement_id)
            AS successor_id,
        lead(signed_latest_on) OVER (PARTITION BY root_agreement_id ORDER BY signed_latest_on, agreement_id)
            AS successor_signed_on,
        lead(signed_earliest_on) OVER (PARTITION BY root_agreement_id ORDER BY signed_latest_on, agreement_id)
            AS successor_earliest_on
    FROM documents_known
    WHERE doc_type <> 'addendum'
),

chains AS (
    SELECT
        root_agreement_id,
        arg_min(own_kind, place) FILTER (WHERE own_kind IS NOT NULL) AS chain_kind,
        min(signed_latest_on) AS first_signed_on,
        min(signed_earliest_on) AS first_earliest_on,
        sum(child_count) > 0 AS has_children,
        arg_max(parent_agreement_id, place) FILTER (WHERE parent_agreement_id IS NOT NULL) AS chain_parent_id,
        max(effective_end_on) AS chain_end_on,
        bool_or(is_open_ended OR effective_end_on IS NULL) AS has_no_end
    FROM ordered
    GROUP BY root_agreement_id
),

amended AS (
    SELECT
        o.agreement_id,
        max(a.end_on) AS amended_end_on
    FROM ordered AS o
    INNER JOIN documents_known AS a
        ON o.root_agreement_id = a.root_agreement_id AND a.doc_type = 'addendum'
    WHERE a.signed_latest_on >= o.signed_earliest_on AND a.signed_latest_on <= o.end_on AND a.end_on > o.end_on
    GROUP BY o.agreement_id
),

chain_ends AS (
    SELECT
        c.root_agreement_id,
        c.first_earliest_on,
        c.has_no_end,
        greatest(c.chain_end_on, m.amended_end_on) AS chain_end_on
    FROM chains AS c
    LEFT JOIN (
        SELECT
            o.root_agreement_id,
            max(a.amended_end_on) AS amended_end_on
        FROM amended AS a
        INNER JOIN ordered AS o ON a.agreement_id = o.agreement_id
        WHERE coalesce(o.terminated_on > $as_of::DATE, TRUE)
        GROUP BY o.root_agreement_id
    ) AS m ON c.root_agreement_id = m.root_agreement_id
),

noticed AS (
    SELECT
        o.agreement_id,
        min(d.document_on) AS notice_on
    FROM ordered AS o
    INNER JOIN documents AS d ON o.agreement_id = d.agreement_id
    WHERE d.document_type IN ('surat_pemberitahuan_perpanjangan', 'perpanjangan') AND d.document_on <= $as_of::DATE
    GROUP BY o.agreement_id
),

under AS (
    SELECT
        o.agreement_id,
        p.root_agreement_id AS umbrella_root_id,
        o.signed_earliest_on,
        o.signed_latest_on
    FROM ordered AS o
    INNER JOIN chains AS c ON o.root_agreement_id = c.root_agreement_id
    INNER JOIN agreement_facts AS p ON coalesce(o.parent_agreement_id, c.chain_parent_id) = p.agreement_id
    WHERE p.root_agreement_id <> o.root_agreement_id
),

-- Whether any document of the umbrella's chain can have been in force on the day of signature.
coverings AS (
    SELECT
        u.agreement_id,
        bool_or(
            p.signed_earliest_on <= u.signed_latest_on
            AND (
                p.is_open_ended
                OR p.effective_end_on IS NULL
                OR greatest(p.effective_end_on, a.amended_end_on) >= u.signed_earliest_on
            )
        ) AS was_covered
    FROM under AS u
    INNER JOIN ordered AS p ON u.umbrella_root_id = p.root_agreement_id
    LEFT JOIN amended AS a ON p.agreement_id = a.agreement_id
    GROUP BY u.agreement_id
),

umbrellas AS (
    SELECT
        u.agreement_id,
        u.umbrella_root_id,
        CASE WHEN NOT e.has_no_end THEN e.chain_end_on END AS umbrella_end_on,
        coalesce(u.signed_latest_on < r.root_signed_earliest_on, FALSE) AS is_before_umbrella,
        coalesce(c.was_covered, TRUE) AS was_covered
    FROM under AS u
    INNER JOIN agreement_facts AS r ON u.umbrella_root_id = r.agreement_id
    LEFT JOIN chain_ends AS e ON u.umbrella_root_id = e.root_agreement_id
    LEFT JOIN coverings AS c ON u.agreement_id = c.agreement_id
),

placed AS (
    SELECT
        o.agreement_id,
        o.root_agreement_id,
        coalesce(o.own_kind, c.chain_kind) AS kind_code,
        o.place = o.chain_documents AS is_chain_head,
        o.chain_documents,
        c.first_signed_on,
        c.has_children,
        o.signed_latest_on,
        o.terminated_on,
        o.is_open_ended,
        greatest(o.end_on, a.amended_end_on) AS covered_until_on,
        o.successor_id,
        o.successor_signed_on,
        o.successor_earliest_on,
        n.notice_on,
        u.umbrella_root_id,
        u.umbrella_end_on,
        coalesce(u.is_before_umbrella, FALSE) AS is_before_umbrella,
        coalesce(NOT u.is_before_umbrella AND NOT u.was_covered, FALSE) AS is_after_umbrella
    FROM ordered AS o
    INNER JOIN chains AS c ON o.root_agreement_id = c.root_agreement_id
    LEFT JOIN amended AS a ON o.agreement_id = a.agreement_id
    LEFT JOIN noticed AS n ON o.agreement_id = n.agreement_id
    LEFT JOIN umbrellas AS u ON o.agreement_id = u.agreement_id
),

joined AS (
    SELECT
        p.*,
        s.status,
        s.coop_type IN ('KSDPL', 'KSDLL_LAINNYA', 'KSDLL_PENERUSAN') AS is_foreign,
        s.is_in_force AS is_active,
        s.validity IN ('berakhir', 'diakhiri') AS is_ended,
        s.validity AS validity,
        p.kind_code <> 'kb' AS is_working,
        coalesce(p.terminated_on <= $as_of::DATE, FALSE) AS is_terminated,
        coalesce(p.covered_until_on < $as_of::DATE, FALSE) AS is_past,
        s.last_execution_on,
        list_filter(
            s.execution_dates,
            LAMBDA day: day > p.covered_until_on
            AND day <= $as_of::DATE
            AND (p.successor_earliest_on IS NULL OR day < p.successor_earliest_on)
        ) AS dates_in_gap
    FROM placed AS p
    INNER JOIN agreement_status AS s ON p.agreement_id = s.agreement_id
    WHERE p.kind_code IS NOT NULL AND s.status <> 'belum_ditandatangani'
)

SELECT
    j.agreement_id,
    j.root_agreement_id,
    j.kind_code,
    j.is_working,
    j.is_chain_head,
    j.is_active,
    j.is_ended,
    j.is_foreign,
    j.chain_documents,
    j.first_signed_on,
    j.signed_latest_on,
    j.covered_until_on,
    CASE
        WHEN NOT j.is_working THEN NULL
        WHEN j.status IN ('di_luar_penilaian', 'belum_dapat_dinilai') THEN 'tidak_dinilai'
        WHEN j.is_ended AND (j.status = 'terlaksana' OR j.last_execution_on IS NOT NULL) THEN 'selesai_berkegiatan'
        WHEN j.is_ended THEN 'selesai_tanpa_kegiatan'
        WHEN j.status = 'terlaksana' THEN 'berjalan'
        WHEN j.status = 'mandek' THEN 'berhenti'
        WHEN j.status = 'pks_mandek' THEN 'komitmen_mandek'
        WHEN j.status = 'seremonial_terkonfirmasi' THEN 'nihil'
        WHEN j.status = 'seremonial_terduga' THEN 'belum_terlaporkan'
        ELSE 'persiapan'
    END AS state_code,
    j.is_working AND j.is_active AND j.status IN ('mandek', 'pks_mandek') AS is_stalled,
    CASE
        WHEN j.is_terminated THEN 'diakhiri'
        WHEN j.is_open_ended THEN 'tanpa_batas'
        WHEN j.covered_until_on IS NULL THEN 'tidak_diketahui'
        WHEN j.successor_earliest_on > j.covered_until_on + 1 THEN 'terlambat'
        WHEN j.successor_id IS NOT NULL THEN 'tepat_waktu'
        WHEN
            j.is_past
            AND coalesce(date_diff('day', j.last_execution_on, j.covered_until_on) <= $stalled_days::INTEGER, FALSE)
            THEN 'berakhir_saat_berjalan'
        WHEN j.is_past THEN 'berakhir'
        WHEN j.validity = 'akan_berakhir' THEN 'segera_berakhir'
        ELSE 'berlaku'
    END AS renewal_code,
    CASE WHEN NOT j.is_terminated THEN j.successor_id END AS successor_id,
    CASE WHEN NOT j.is_terminated THEN j.successor_signed_on END AS successor_signed_on,
    CASE
        WHEN NOT j.is_terminated AND j.successor_earliest_on > j.covered_until_on + 1
            THEN date_diff('day', j.covered_until_on, j.successor_earliest_on) - 1
    END::INTEGER AS gap_days,
    -- Under an umbrella's end a child may still be in force: its activity is not without a document.
    CASE WHEN j.has_children OR j.is_terminated THEN 0 ELSE coalesce(len(j.dates_in_gap), 0) END::BIGINT
        AS acts_in_gap,
    coalesce(
        NOT j.is_terminated
        AND j.is_foreign
        AND j.successor_id IS NOT NULL
        AND least(j.successor_signed_on, j.notice_on) > (j.covered_until_on - INTERVAL 6 MONTH)::DATE,
        FALSE
    ) AS is_notice_missed,
    j.umbrella_root_id,
    j.umbrella_end_on,
    CASE
        WHEN NOT j.is_terminated AND j.covered_until_on > j.umbrella_end_on
            THEN date_diff('day', j.umbrella_end_on, j.covered_until_on)
    END::INTEGER AS days_beyond,
    j.umbrella_end_on IS NOT NULL
    AND (j.covered_until_on IS NOT NULL OR j.is_open_ended) AS is_comparable,
    coalesce(
        NOT j.is_terminated
        AND (j.covered_until_on > j.umbrella_end_on OR (j.is_open_ended AND j.umbrella_end_on IS NOT NULL)),
        FALSE
    ) AS is_outliving,
    coalesce(j.is_active AND j.umbrella_end_on < $as_of::DATE, FALSE) AS is_uncovered_now,
    j.is_before_umbrella,
    j.is_after_umbrella
FROM joined AS j
