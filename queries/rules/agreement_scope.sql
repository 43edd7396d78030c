-- Kerja sama mana yang masuk saringan?
-- Grain: one row per agreement that the shared filters let through
-- Uses: rules/known_facts
-- Params: provinces, regions, coop_types, urusan, signed_years
-- Columns:
--   agreement_facts.* - every column of the table
SELECT *
FROM known_facts
WHERE
    ($coop_types::VARCHAR[] IS NULL OR list_contains($coop_types::VARCHAR[], coop_type))
    AND ($signed_years::INTEGER[] IS NULL OR coalesce(list_contains($signed_years::INTEGER[], signed_year), FALSE))
    AND (
        $provinces::VARCHAR[] IS NULL
        OR list_contains(
            list_transform(province_codes, LAMBDA code: list_contains($provinces::VARCHAR[], code)), TRUE
        )
    )
    AND (
        $regions::VARCHAR[] IS NULL
        OR list_contains(list_transform(region_codes, LAMBDA code: list_contains($regions::VARCHAR[], code)), TRUE)
    )
    AND (
        $urusan::VARCHAR[] IS NULL
        OR list_contains(list_transform(urusan_codes, LAMBDA code: list_contains($urusan::VARCHAR[], code)), TRUE)
    )
