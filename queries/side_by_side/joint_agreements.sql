-- Kerja sama mana yang menghubungkan daerah-daerah yang disandingkan?
-- Grain: one row per agreement in which at least two of $region_codes take part, the latest first. A chosen province
--   stands for itself and for its kabupaten/kota that are not chosen themselves.
-- Uses: rules/agreement_status
-- Params: region_codes
-- Columns:
--   agreement_id VARCHAR the agreement
--   chosen_codes VARCHAR[] which of the chosen regions it joins
--   title VARCHAR title
--   coop_type VARCHAR type of cooperation
--   doc_type VARCHAR form of the document
--   lead_name VARCHAR lead party
--   lead_agency VARCHAR initiating agency
--   partner_name VARCHAR partners
--   signed_on DATE date of signature
--   end_on DATE end of validity
--   validity VARCHAR state of the document by its dates
--   is_in_force BOOLEAN in force on as_of
--   status VARCHAR judgement
--   last_step_on DATE last day with any action of level 1 or above
--   next_step_code VARCHAR what to do next
WITH chosen AS (
    SELECT DISTINCT unnest($region_codes::VARCHAR[]) AS region_code
),

taking_part AS (
    SELECT
        agreement_id,
        unnest(region_codes) AS region_code
    FROM agreement_status
),

matched AS (
    SELECT DISTINCT
        t.agreement_id,
        coalesce(own.region_code, above.region_code) AS chosen_code
    FROM taking_part AS t
    LEFT JOIN chosen AS own ON t.region_code = own.region_code
    LEFT JOIN chosen AS above ON left(t.region_code, 2) = above.region_code
    WHERE coalesce(own.region_code, above.region_code) IS NOT NULL
),

joint AS (
    SELECT
        agreement_id,
        list_sort(list(chosen_code)) AS chosen_codes
    FROM matched
    GROUP BY agreement_id
    HAVING count(*) >= 2
)

SELECT
    s.agreement_id,
    j.chosen_codes,
    s.title,
    s.coop_type,
    s.doc_type,
    s.lead_name,
    s.lead_agency,
    s.partner_name,
    s.signed_on,
    s.end_on,
    s.validity,
    s.is_in_force,
    s.status,
    s.last_step_on,
    s.next_step_code
FROM joint AS j
INNER JOIN agreement_status AS s ON j.agreement_id = s.agreement_id
ORDER BY s.signed_earliest_on DESC NULLS LAST, s.agreement_id ASC
