-- Kerja sama mana yang tanpa target, tanpa hasil terukur, melebihi rencana, atau tanpa bukti?
-- Grain: one row per finding and agreement; $kind_code picks one kind (NULL: all of them)
-- Uses: rules/agreement_outcomes, rules/action_results
-- Params: kind_code
-- Columns:
--   kind_code VARCHAR terlaksana_tanpa_hasil, tanpa_target, realisasi_melebihi_rencana, manfaat_tanpa_bukti
--   agreement_id VARCHAR the agreement
--   title VARCHAR title
--   lead_region_code VARCHAR region that leads
--   lead_agency VARCHAR initiating agency
--   partner_name VARCHAR partners
--   signed_on DATE date of signature
--   status VARCHAR judgement
--   is_executed BOOLEAN carried out with evidence
--   last_execution_on DATE last day with evidenced execution
--   is_measured_unproven BOOLEAN a measured result is claimed without evidence
--   actions BIGINT actions that the finding is about; 0 where it is about the whole agreement
--   beneficiaries BIGINT people they report
--   budget_planned_idr DOUBLE rupiah planned by them
--   budget_realized_idr DOUBLE rupiah realized by them
WITH found AS (
    SELECT
        'terlaksana_tanpa_hasil' AS kind_code,
        agreement_id,
        is_measured_unproven,
        0 AS actions,
        cast(NULL AS BIGINT) AS beneficiaries,
        cast(NULL AS DOUBLE) AS budget_planned_idr,
        cast(NULL AS DOUBLE) AS budget_realized_idr
    FROM agreement_outcomes
    WHERE is_executed AND NOT is_measured
    UNION ALL
    SELECT
        'tanpa_target' AS kind_code,
        agreement_id,
        is_measured_unproven,
        0 AS actions,
        cast(NULL AS BIGINT) AS beneficiaries,
        cast(NULL AS DOUBLE) AS budget_planned_idr,
        cast(NULL AS DOUBLE) AS budget_realized_idr
    FROM agreement_outcomes
    WHERE NOT has_target
    UNION ALL
    SELECT
        'realisasi_melebihi_rencana' AS kind_code,
        agreement_id,
        FALSE AS is_measured_unproven,
        count(*) AS actions,
        cast(NULL AS BIGINT) AS beneficiaries,
        sum(budget_planned_idr) AS budget_planned_idr,
        sum(budget_realized_idr) AS budget_realized_idr
    FROM action_results
    WHERE budget_realized_idr > budget_planned_idr
    GROUP BY agreement_id
    UNION ALL
    SELECT
        'manfaat_tanpa_bukti' AS kind_code,
        agreement_id,
        FALSE AS is_measured_unproven,
        count(*) AS actions,
        cast(sum(beneficiaries) AS BIGINT) AS beneficiaries,
        cast(NULL AS DOUBLE) AS budget_planned_idr,
        cast(NULL AS DOUBLE) AS budget_realized_idr
    FROM action_results
    WHERE beneficiaries > 0 AND NOT is_proven
    GROUP BY agreement_id
)

SELECT
    f.kind_code,
    f.agreement_id,
    s.title,
    s.lead_region_code,
    s.lead_agency,
    s.partner_name,
    s.signed_on,
    s.status,
    s.ladder_level >= 3 AS is_executed,
    s.last_execution_on,
    f.is_measured_unproven,
    cast(f.actions AS BIGINT) AS actions,
    f.beneficiaries,
    f.budget_planned_idr,
    f.budget_realized_idr
FROM found AS f
INNER JOIN agreement_status AS s ON f.agreement_id = s.agreement_id
WHERE $kind_code::VARCHAR IS NULL OR f.kind_code = $kind_code::VARCHAR
ORDER BY
    CASE f.kind_code
        WHEN 'terlaksana_tanpa_hasil' THEN 1
        WHEN 'tanpa_target' THEN 2
        WHEN 'realisasi_melebihi_rencana' THEN 3
        ELSE 4
    END,
    s.ladder_level >= 3 DESC,
    f.beneficiaries DESC NULLS LAST,
    f.budget_realized_idr - f.budget_planned_idr DESC NULLS LAST,
    s.signed_earliest_on ASC NULLS LAST,
    f.agreement_id ASC
