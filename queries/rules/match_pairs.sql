-- Daerah mana yang dapat mengisi kekurangan daerah lain, dan apa yang mendukungnya?
-- Grain: one row per region with a surplus, region of the same kind with a lack, and commodity; with $region_code only
--   the pairs of that region; with $candidate_count only the largest surpluses and lacks of each commodity
-- Uses: rules/commodity_balance, rules/match_regions, rules/agreements_between
-- Params: region_code, item_code, urusan, level_code, candidate_count, half_km
-- Columns:
--   supplier_code VARCHAR region with the surplus
--   receiver_code VARCHAR region with the lack
--   item_code VARCHAR commodity
--   unit VARCHAR unit of the amounts
--   supplier_surplus DOUBLE surplus
--   supplier_year INTEGER its year
--   receiver_lack DOUBLE lack, positive
--   receiver_year INTEGER its year
--   served DOUBLE the smaller of the two; empty when their units differ
--   share_of_lack DOUBLE served / receiver_lack
--   share_of_surplus DOUBLE served / supplier_surplus
--   complement DOUBLE part of the score: served / the larger of the two, 0 to 1
--   two_way DOUBLE part of the score: the best complement the other way round, over all commodities; 0 for none
--   two_way_item VARCHAR the commodity of it
--   distance_km DOUBLE great-circle distance between the two capitals, kilometres on a sphere of radius 6371
--   proximity DOUBLE part of the score: half_km / (half_km + distance_km)
--   is_border BOOLEAN they share a land border (derived)
--   border DOUBLE part of the score: 1 with a shared border, else 0
--   agreements_between BIGINT signed documents in force in which both take part, about whatever
--   covered_by VARCHAR komoditas: a document names the commodity; urusan: one is of its government affair; tidak_ada
--   covered_state VARCHAR how the document that covers best stands; empty for none
--   advice_code VARCHAR jalankan, hidupkan, perluas, periksa or buat_baru
--   uncovered DOUBLE part of the score: 0 covered by a living document, 0.5 by one of the same affair, else 1
--   agreement_ids VARCHAR[] the documents that cover it
--   exclusion_code VARCHAR why it is not ranked; empty: it is ranked
WITH balances AS (
    SELECT
        b.region_code,
        b.item_code,
        b.unit,
        b.balance,
        b.balance_year,
        coalesce(b.is_doubtful, FALSE) AS is_doubtful,
        r.lat,
        r.lon,
        c.urusan_codes,
        c.words,
        ($item_code::VARCHAR IS NULL OR b.item_code = $item_code::VARCHAR)
        AND (
            $urusan::VARCHAR[] IS NULL
            OR list_contains(
                list_transform(c.urusan_codes, LAMBDA code: list_contains($urusan::VARCHAR[], code)), TRUE
            )
        ) AS is_asked
    FROM commodity_balance AS b
    INNER JOIN regions AS r ON b.region_code = r.region_code
    INNER JOIN match_regions AS m ON b.region_code = m.region_code
    INNER JOIN commodities AS c ON b.item_code = c.commodity_code
    WHERE
        b.is_latest
        AND b.balance <> 0
        AND m.level_code = coalesce($level_code::VARCHAR, 'kabkota')
),

placed AS (
    SELECT
        *,
        row_number() OVER (
            PARTITION BY item_code, balance > 0
            ORDER BY abs(balance) DESC, region_code ASC
        ) AS size_no
    FROM balances
    WHERE is_asked
),

candidates AS (
    SELECT *
    FROM placed
    WHERE $candidate_count::INTEGER IS NULL OR size_no <= $candidate_count::INTEGER
),

opposed AS (
    SELECT
        s.region_code AS supplier_code,
        d.region_code AS receiver_code,
        s.item_code,
        s.unit,
        s.balance AS supplier_surplus,
        s.balance_year AS supplier_year,
        -d.balance AS receiver_lack,
        d.balance_year AS receiver_year,
        s.urusan_codes,
        s.words,
        CASE WHEN s.unit = d.unit THEN least(s.balance, -d.balance) END AS served,
        greatest(s.balance, -d.balance) AS larger,
        2 * 6371 * asin(
            least(
                1,
                sqrt(
                    power(sin(radians(d.lat - s.lat) / 2), 2)
                    + cos(radians(s.lat)) * cos(radians(d.lat)) * power(sin(radians(d.lon - s.lon) / 2), 2)
                )
            )
        ) AS distance_km,
        CASE
            WHEN s.unit IS NULL OR d.unit IS NULL OR s.unit <> d.unit THEN 'satuan_berbeda'
            WHEN abs(s.balance_year - d.balance_year) > 2 THEN 'tahun_berjauhan'
            WHEN s.is_doubtful OR d.is_doubtful THEN 'nol_diragukan'
            ELSE ''
        END AS exclusion_code
    FROM candidates AS s
    INNER JOIN candidates AS d ON s.item_code = d.item_code AND s.region_code <> d.region_code
    WHERE
        s.balance > 0
        AND d.balance < 0
        AND ($region_code::VARCHAR IS NULL OR $region_code::VARCHAR IN (s.region_code, d.region_code))
),

ends AS (
    SELECT DISTINCT
        supplier_code,
        receiver_code,
        least(supplier_code, receiver_code) AS region_a,
        greatest(supplier_code, receiver_code) AS region_b
    FROM opposed
),

-- Jakarta borders what its administrative cities border.
borders AS (
    SELECT DISTINCT
        least(a_code, b_code) AS region_a,
        greatest(a_code, b_code) AS region_b
    FROM (
        SELECT
            CASE WHEN region_a LIKE '31.%' THEN '31' ELSE region_a END AS a_code,
            CASE WHEN region_b LIKE '31.%' THEN '31' ELSE region_b END AS b_code
        FROM region_borders
    ) AS named
),

-- The other way round: what the receiver has to spare and the supplier lacks, figures that may be compared alone.
returns AS (
    SELECT
        e.supplier_code,
        e.receiver_code,
        f.item_code,
        least(f.balance, -t.balance) / greatest(f.balance, -t.balance) AS complement
    FROM ends AS e
    INNER JOIN balances AS f ON e.receiver_code = f.region_code AND f.balance > 0
    INNER JOIN balances AS t
        ON e.supplier_code = t.region_code AND f.item_code = t.item_code AND f.unit = t.unit AND t.balance < 0
    WHERE
        NOT f.is_doubtful
        AND NOT t.is_doubtful
        AND abs(f.balance_year - t.balance_year) <= 2
),

best_returns AS (
    SELECT
        supplier_code,
        receiver_code,
        item_code,
        complement,
        row_number() OVER (
            PARTITION BY supplier_code, receiver_code
            ORDER BY complement DESC, item_code ASC
        ) AS return_no
    FROM returns
),

-- The documents between the two, from the one that says most of the commodity to the one that says least.
documents AS (
    SELECT
        e.supplier_code,
        e.receiver_code,
        b.agreement_id,
        b.about,
        b.urusan_codes,
        b.state_code
    FROM ends AS e
    INNER JOIN agreements_between AS b ON e.region_a = b.region_a AND e.region_b = b.region_b
    WHERE b.state_code <> 'selesai'
),

related AS (
    SELECT
        o.supplier_code,
        o.receiver_code,
        o.item_code,
        d.agreement_id,
        d.about,
        d.state_code,
        list_contains(list_transform(o.words, LAMBDA word: d.about LIKE concat('% ', word, ' %')), TRUE) AS is_named,
        list_contains(
            list_transform(o.urusan_codes, LAMBDA code: list_contains(d.urusan_codes, code)), TRUE
        ) AS has_same_affair
    FROM opposed AS o
    INNER JOIN documents AS d ON o.supplier_code = d.supplier_code AND o.receiver_code = d.receiver_code
),

-- A document of the affair that names another commodity is about that one.
about_others AS (
    SELECT DISTINCT r.agreement_id
    FROM (SELECT DISTINCT
        agreement_id,
        about
    FROM related
    WHERE has_same_affair AND NOT is_named) AS r
    INNER JOIN commodities AS c
        ON list_contains(list_transform(c.words, LAMBDA word: r.about LIKE concat('% ', word, ' %')), TRUE)
),

graded AS (
    SELECT
        r.*,
        CASE
            WHEN r.is_named
                THEN
                    CASE r.state_code
                        WHEN 'berjalan' THEN 1
                        WHEN 'mandek' THEN 2
                        WHEN 'seremonial_terkonfirmasi' THEN 3
                        WHEN 'seremonial_terduga' THEN 4
                        ELSE 9
                    END
            WHEN r.has_same_affair AND a.agreement_id IS NULL THEN CASE r.state_code
                WHEN 'berjalan' THEN 5
                WHEN 'mandek' THEN 6
                WHEN 'seremonial_terkonfirmasi' THEN 7
                WHEN 'seremonial_terduga' THEN 8
            END
        END AS grade
    FROM related AS r
    LEFT JOIN about_others AS a ON r.agreement_id = a.agreement_id
),

covered AS (
    SELECT
        supplier_code,
        receiver_code,
        item_code,
        min(grade) AS grade,
        count(*) FILTER (WHERE state_code <> 'tidak_jelas') AS agreements_between,
        list_sort(list(agreement_id) FILTER (WHERE grade IS NOT NULL)) AS agreement_ids
    FROM graded
    GROUP BY supplier_code, receiver_code, item_code
)

SELECT
    o.supplier_code,
    o.receiver_code,
    o.item_code,
    o.unit,
    o.supplier_surplus,
    o.supplier_year,
    o.receiver_lack,
    o.receiver_year,
    o.served,
    o.served / o.receiver_lack AS share_of_lack,
    o.served / o.supplier_surplus AS share_of_surplus,
    o.served / o.larger AS complement,
    coalesce(r.complement, 0) AS two_way,
    r.item_code AS two_way_item,
    o.distance_km,
    coalesce($half_km::DOUBLE / nullif($half_km::DOUBLE + o.distance_km, 0), 0) AS proximity,
    b.region_a IS NOT NULL AS is_border,
    CASE WHEN b.region_a IS NOT NULL THEN 1.0::DOUBLE ELSE 0.0::DOUBLE END AS border,
    coalesce(c.agreements_between, 0) AS agreements_between,
    CASE
        WHEN c.grade IN (1, 2, 3, 4, 9) THEN 'komoditas'
        WHEN c.grade IN (5, 6, 7, 8) THEN 'urusan'
        ELSE 'tidak_ada'
    END AS covered_by,
    CASE
        WHEN c.grade IN (1, 5) THEN 'berjalan'
        WHEN c.grade IN (2, 6) THEN 'mandek'
        WHEN c.grade IN (3, 7) THEN 'seremonial_terkonfirmasi'
        WHEN c.grade IN (4, 8) THEN 'seremonial_terduga'
        WHEN c.grade = 9 THEN 'tidak_jelas'
    END AS covered_state,
    CASE
        WHEN c.grade = 1 THEN 'jalankan'
        WHEN c.grade = 5 THEN 'perluas'
        WHEN c.grade = 9 THEN 'periksa'
        WHEN c.grade IS NULL THEN 'buat_baru'
        ELSE 'hidupkan'
    END AS advice_code,
    CASE WHEN c.grade = 1 THEN 0.0::DOUBLE WHEN c.grade = 5 THEN 0.5::DOUBLE ELSE 1.0::DOUBLE END AS uncovered,
    coalesce(c.agreement_ids, []::VARCHAR[]) AS agreement_ids,
    o.exclusion_code
FROM opposed AS o
INNER JOIN ends AS e ON o.supplier_code = e.supplier_code AND o.receiver_code = e.receiver_code
LEFT JOIN best_returns AS r
    ON o.supplier_code = r.supplier_code AND o.receiver_code = r.receiver_code AND r.return_no = 1
LEFT JOIN borders AS b ON e.region_a = b.region_a AND e.region_b = b.region_b
LEFT JOIN covered AS c
    ON o.supplier_code = c.supplier_code AND o.receiver_code = c.receiver_code AND o.item_code = c.item_code
