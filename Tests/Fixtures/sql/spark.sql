WITH carebook_days AS (
  SELECT
    CAST(date_format(CAST('2026-05-31' AS DATE), 'yyyyMMdd') AS INTEGER) AS today,
    CAST(date_format(add_months(CAST('2026-05-31' AS DATE), -1), 'yyyyMMdd') AS INTEGER) AS months_1,
    CAST(date_format(add_months(CAST('2026-05-31' AS DATE), -3), 'yyyyMMdd') AS INTEGER) AS months_3
),
carebook_level_0 AS (
  SELECT CAST(regions.`code` AS STRING) AS code, CAST(regions.`code` AS STRING) AS region_0
  FROM `regions` AS regions
  WHERE CAST(regions.`level` AS STRING) = 'province'
),
carebook_level_1 AS (
  SELECT CAST(regions.`code` AS STRING) AS code, parents.region_0, CAST(regions.`code` AS STRING) AS region_1
  FROM `regions` AS regions
  JOIN carebook_level_0 AS parents ON parents.code = CAST(regions.`parent` AS STRING)
  WHERE CAST(regions.`level` AS STRING) = 'city'
),
carebook_level_2 AS (
  SELECT CAST(regions.`code` AS STRING) AS code, parents.region_0, parents.region_1, CAST(regions.`code` AS STRING) AS region_2
  FROM `regions` AS regions
  JOIN carebook_level_1 AS parents ON parents.code = CAST(regions.`parent` AS STRING)
  WHERE CAST(regions.`level` AS STRING) = 'county'
),
carebook_level_3 AS (
  SELECT CAST(regions.`code` AS STRING) AS code, parents.region_0, parents.region_1, parents.region_2, CAST(regions.`code` AS STRING) AS region_3
  FROM `regions` AS regions
  JOIN carebook_level_2 AS parents ON parents.code = CAST(regions.`parent` AS STRING)
  WHERE CAST(regions.`level` AS STRING) = 'township'
),
carebook_places_2 AS (
  SELECT code, region_0, region_1, region_2 FROM carebook_level_2
  UNION ALL
  SELECT code, region_0, region_1, region_2 FROM carebook_level_3
),
carebook_places_3 AS (
  SELECT code, region_0, region_1, region_2, region_3 FROM carebook_level_3
),
carebook_0_0_text AS (
  SELECT
    COALESCE(CAST(`region` AS STRING), '') AS f0,
    COALESCE(CAST(`sex` AS STRING), '') AS f1,
    COALESCE(CAST(`birth` AS STRING), '') AS f2,
    COALESCE(CAST(`rating` AS STRING), '') AS f3,
    COALESCE(CAST(`risk` AS STRING), '') AS f4,
    COALESCE(CAST(`last_visit` AS STRING), '') AS f5,
    COALESCE(CAST(`siblings` AS STRING), '') AS f6,
    COALESCE(CAST(`leftBehind` AS STRING), '') AS f7,
    COALESCE(CAST(`height` AS STRING), '') AS f8,
    COALESCE(CAST(`key` AS STRING), '') AS record_key
  FROM `child`
),
carebook_0_0_value AS (
  SELECT
    rows.f0,
    rows.f1,
    rows.f2,
    rows.f3,
    rows.f4,
    rows.f5,
    rows.f6,
    rows.f7,
    rows.f8,
    CASE f1 WHEN 'male' THEN 0 WHEN 'female' THEN 1 END AS v1,
    CASE WHEN TRANSLATE(f2, '0123456789', '0000000000') = '0000-00-00' THEN CAST(REPLACE(f2, '-', '') AS INTEGER) END AS v2,
    CASE f3 WHEN 'good' THEN 0 WHEN 'fair' THEN 1 WHEN 'poor' THEN 2 END AS v3,
    REPLACE(REPLACE(CONCAT(';', REPLACE(f4, ';', ';;'), ';'), ';dropout;', ''), ';no-hukou;', '') AS v4,
    CASE WHEN TRANSLATE(f5, '0123456789', '0000000000') = '0000-00-00' THEN CAST(REPLACE(f5, '-', '') AS INTEGER) END AS v5,
    CASE WHEN f6 <> '' AND LENGTH(f6) <= 18 AND TRANSLATE(f6, '0123456789', '') = '' THEN CAST(f6 AS BIGINT) END AS v6,
    CASE f7 WHEN 'yes' THEN 0 WHEN 'no' THEN 1 END AS v7,
    CASE WHEN f8 <> '' AND LENGTH(f8) <= 18 AND TRANSLATE(f8, '0123456789', '') = '' THEN CAST(f8 AS BIGINT) END AS v8,
    rows.record_key,
    CAST(1 AS BIGINT) AS weight,
    places.code AS region,
    places.region_1,
    places.region_2,
    places.region_3
  FROM carebook_0_0_text AS rows
  LEFT JOIN carebook_places_3 AS places ON places.code = rows.f0
),
carebook_0_0_category AS (
  SELECT
    region_1,
    region_2,
    region_3,
    weight,
    CASE
      WHEN region IS NULL THEN 1
      WHEN v1 IS NULL THEN 2
      WHEN (CASE WHEN v2 >= 10000 AND (v2 % 10000 BETWEEN 101 AND 131 OR v2 % 10000 BETWEEN 201 AND 228 OR v2 % 10000 BETWEEN 301 AND 331 OR v2 % 10000 BETWEEN 401 AND 430 OR v2 % 10000 BETWEEN 501 AND 531 OR v2 % 10000 BETWEEN 601 AND 630 OR v2 % 10000 BETWEEN 701 AND 731 OR v2 % 10000 BETWEEN 801 AND 831 OR v2 % 10000 BETWEEN 901 AND 930 OR v2 % 10000 BETWEEN 1001 AND 1031 OR v2 % 10000 BETWEEN 1101 AND 1130 OR v2 % 10000 BETWEEN 1201 AND 1231 OR v2 % 10000 = 229 AND (v2 - v2 % 10000) % 40000 = 0 AND ((v2 - v2 % 10000) % 1000000 <> 0 OR (v2 - v2 % 10000) % 4000000 = 0)) AND v2 <= today THEN 0 ELSE 1 END) = 1 THEN 3
      WHEN v3 IS NULL THEN 4
      WHEN f4 <> '' AND v4 <> '' THEN 5
      WHEN f5 <> '' AND (CASE WHEN v5 >= 10000 AND (v5 % 10000 BETWEEN 101 AND 131 OR v5 % 10000 BETWEEN 201 AND 228 OR v5 % 10000 BETWEEN 301 AND 331 OR v5 % 10000 BETWEEN 401 AND 430 OR v5 % 10000 BETWEEN 501 AND 531 OR v5 % 10000 BETWEEN 601 AND 630 OR v5 % 10000 BETWEEN 701 AND 731 OR v5 % 10000 BETWEEN 801 AND 831 OR v5 % 10000 BETWEEN 901 AND 930 OR v5 % 10000 BETWEEN 1001 AND 1031 OR v5 % 10000 BETWEEN 1101 AND 1130 OR v5 % 10000 BETWEEN 1201 AND 1231 OR v5 % 10000 = 229 AND (v5 - v5 % 10000) % 40000 = 0 AND ((v5 - v5 % 10000) % 1000000 <> 0 OR (v5 - v5 % 10000) % 4000000 = 0)) AND v5 <= today THEN 0 ELSE 1 END) = 1 THEN 6
      WHEN v6 IS NULL THEN 7
      WHEN v7 IS NULL THEN 8
      WHEN f8 <> '' AND v8 IS NULL THEN 9
      WHEN record_key = '' THEN 10
      ELSE 0 END AS fault,
    v1 AS d0,
    v3 AS d1,
    CASE WHEN POSITION(';dropout;' IN CONCAT(';', f4, ';')) > 0 THEN 0 ELSE 1 END AS d2,
    CASE WHEN POSITION(';no-hukou;' IN CONCAT(';', f4, ';')) > 0 THEN 0 ELSE 1 END AS d3,
    v7 AS d4,
    CASE WHEN today - v2 >= 180000 THEN 5 WHEN today - v2 >= 160000 THEN 4 WHEN today - v2 >= 120000 THEN 3 WHEN today - v2 >= 60000 THEN 2 WHEN today - v2 >= 30000 THEN 1 WHEN today - v2 >= 0 THEN 0 END AS d5,
    CASE WHEN v6 >= 3 THEN 2 WHEN v6 >= 1 THEN 1 WHEN v6 >= 0 THEN 0 END AS d6,
    CASE v3 WHEN 0 THEN CASE WHEN v5 > months_3 THEN 0 ELSE 1 END WHEN 1 THEN CASE WHEN v5 > months_1 THEN 0 ELSE 1 END WHEN 2 THEN 2 END AS d7
  FROM carebook_0_0_value CROSS JOIN carebook_days
),
carebook_0_0_judged AS (
  SELECT
    region_1,
    region_2,
    region_3,
    d0,
    d1,
    d2,
    d3,
    d4,
    d5,
    d6,
    d7,
    weight,
    CASE
      WHEN fault <> 0 THEN fault
      WHEN d0 IS NULL THEN 2
      WHEN d1 IS NULL THEN 4
      WHEN d2 IS NULL THEN 5
      WHEN d3 IS NULL THEN 5
      WHEN d4 IS NULL THEN 8
      WHEN d5 IS NULL THEN 3
      WHEN d6 IS NULL THEN 7
      WHEN d7 IS NULL THEN 4
      WHEN d4 IN (0) AND d5 IN (5) THEN 12
      ELSE 0 END AS fault
  FROM carebook_0_0_category
),
carebook_0_0_counts AS (
  SELECT
    region_1,
    region_2,
    region_3,
    d0,
    d1,
    d2,
    d3,
    d4,
    d5,
    d6,
    d7,
    fault,
    CAST(GROUPING(region_1) AS BIGINT) * 1 +
      CAST(GROUPING(region_2) AS BIGINT) * 2 +
      CAST(GROUPING(region_3) AS BIGINT) * 4 +
      CAST(GROUPING(d0) AS BIGINT) * 8 +
      CAST(GROUPING(d1) AS BIGINT) * 16 +
      CAST(GROUPING(d2) AS BIGINT) * 32 +
      CAST(GROUPING(d3) AS BIGINT) * 64 +
      CAST(GROUPING(d4) AS BIGINT) * 128 +
      CAST(GROUPING(d5) AS BIGINT) * 256 +
      CAST(GROUPING(d6) AS BIGINT) * 512 +
      CAST(GROUPING(d7) AS BIGINT) * 1024 AS signature,
    CAST(SUM(weight) AS BIGINT) AS amount,
    COUNT(*) AS records
  FROM carebook_0_0_judged
  GROUP BY GROUPING SETS (
    (fault),
    (fault, region_2, d5, d0),
    (fault, region_2, d1, d7),
    (fault, region_3, d2),
    (fault, region_1, d0, d6, d7),
    (fault, region_2, d3, d4, d5)
  )
),
carebook_0_0_named AS (
  SELECT
    region_1,
    region_2,
    region_3,
    d0,
    d1,
    d2,
    d3,
    d4,
    d5,
    d6,
    d7,
    fault,
    signature,
    amount,
    records,
    CASE d0 WHEN 0 THEN 'male' WHEN 1 THEN 'female' END AS n0,
    CASE d1 WHEN 0 THEN 'good' WHEN 1 THEN 'fair' WHEN 2 THEN 'poor' END AS n1,
    CASE d2 WHEN 0 THEN 'yes' WHEN 1 THEN 'no' END AS n2,
    CASE d3 WHEN 0 THEN 'yes' WHEN 1 THEN 'no' END AS n3,
    CASE d4 WHEN 0 THEN 'yes' WHEN 1 THEN 'no' END AS n4,
    CASE d5 WHEN 0 THEN '0-2' WHEN 1 THEN '3-5' WHEN 2 THEN '6-11' WHEN 3 THEN '12-15' WHEN 4 THEN '16-17' WHEN 5 THEN '18+' END AS n5,
    CASE d6 WHEN 0 THEN '0' WHEN 1 THEN '1-2' WHEN 2 THEN '3+' END AS n6,
    CASE d7 WHEN 0 THEN 'yes' WHEN 1 THEN 'no' WHEN 2 THEN 'none' END AS n7
  FROM carebook_0_0_counts
),
carebook_0_1_text AS (
  SELECT
    COALESCE(CAST(`region` AS STRING), '') AS f0,
    COALESCE(CAST(`sex` AS STRING), '') AS f1,
    COALESCE(CAST(`birth` AS STRING), '') AS f2,
    COALESCE(CAST(`rating` AS STRING), '') AS f3,
    COALESCE(CAST(`risk` AS STRING), '') AS f4,
    COALESCE(CAST(`last_visit` AS STRING), '') AS f5,
    COALESCE(CAST(`siblings` AS STRING), '') AS f6,
    COALESCE(CAST(`leftBehind` AS STRING), '') AS f7,
    COALESCE(CAST(`height` AS STRING), '') AS f8,
    COALESCE(CAST(`key` AS STRING), '') AS record_key
  FROM `child`
),
carebook_0_1_value AS (
  SELECT
    rows.f0,
    rows.f1,
    rows.f2,
    rows.f3,
    rows.f4,
    rows.f5,
    rows.f6,
    rows.f7,
    rows.f8,
    CASE f1 WHEN 'male' THEN 0 WHEN 'female' THEN 1 END AS v1,
    CASE WHEN TRANSLATE(f2, '0123456789', '0000000000') = '0000-00-00' THEN CAST(REPLACE(f2, '-', '') AS INTEGER) END AS v2,
    CASE f3 WHEN 'good' THEN 0 WHEN 'fair' THEN 1 WHEN 'poor' THEN 2 END AS v3,
    REPLACE(REPLACE(CONCAT(';', REPLACE(f4, ';', ';;'), ';'), ';dropout;', ''), ';no-hukou;', '') AS v4,
    CASE WHEN TRANSLATE(f5, '0123456789', '0000000000') = '0000-00-00' THEN CAST(REPLACE(f5, '-', '') AS INTEGER) END AS v5,
    CASE WHEN f6 <> '' AND LENGTH(f6) <= 18 AND TRANSLATE(f6, '0123456789', '') = '' THEN CAST(f6 AS BIGINT) END AS v6,
    CASE f7 WHEN 'yes' THEN 0 WHEN 'no' THEN 1 END AS v7,
    CASE WHEN f8 <> '' AND LENGTH(f8) <= 18 AND TRANSLATE(f8, '0123456789', '') = '' THEN CAST(f8 AS BIGINT) END AS v8,
    rows.record_key,
    CAST(1 AS BIGINT) AS weight,
    places.code AS region,
    places.region_2
  FROM carebook_0_1_text AS rows
  LEFT JOIN carebook_places_3 AS places ON places.code = rows.f0
),
carebook_0_1_category AS (
  SELECT
    region_2,
    weight,
    CASE
      WHEN region IS NULL THEN 1
      WHEN v1 IS NULL THEN 2
      WHEN (CASE WHEN v2 >= 10000 AND (v2 % 10000 BETWEEN 101 AND 131 OR v2 % 10000 BETWEEN 201 AND 228 OR v2 % 10000 BETWEEN 301 AND 331 OR v2 % 10000 BETWEEN 401 AND 430 OR v2 % 10000 BETWEEN 501 AND 531 OR v2 % 10000 BETWEEN 601 AND 630 OR v2 % 10000 BETWEEN 701 AND 731 OR v2 % 10000 BETWEEN 801 AND 831 OR v2 % 10000 BETWEEN 901 AND 930 OR v2 % 10000 BETWEEN 1001 AND 1031 OR v2 % 10000 BETWEEN 1101 AND 1130 OR v2 % 10000 BETWEEN 1201 AND 1231 OR v2 % 10000 = 229 AND (v2 - v2 % 10000) % 40000 = 0 AND ((v2 - v2 % 10000) % 1000000 <> 0 OR (v2 - v2 % 10000) % 4000000 = 0)) AND v2 <= today THEN 0 ELSE 1 END) = 1 THEN 3
      WHEN v3 IS NULL THEN 4
      WHEN f4 <> '' AND v4 <> '' THEN 5
      WHEN f5 <> '' AND (CASE WHEN v5 >= 10000 AND (v5 % 10000 BETWEEN 101 AND 131 OR v5 % 10000 BETWEEN 201 AND 228 OR v5 % 10000 BETWEEN 301 AND 331 OR v5 % 10000 BETWEEN 401 AND 430 OR v5 % 10000 BETWEEN 501 AND 531 OR v5 % 10000 BETWEEN 601 AND 630 OR v5 % 10000 BETWEEN 701 AND 731 OR v5 % 10000 BETWEEN 801 AND 831 OR v5 % 10000 BETWEEN 901 AND 930 OR v5 % 10000 BETWEEN 1001 AND 1031 OR v5 % 10000 BETWEEN 1101 AND 1130 OR v5 % 10000 BETWEEN 1201 AND 1231 OR v5 % 10000 = 229 AND (v5 - v5 % 10000) % 40000 = 0 AND ((v5 - v5 % 10000) % 1000000 <> 0 OR (v5 - v5 % 10000) % 4000000 = 0)) AND v5 <= today THEN 0 ELSE 1 END) = 1 THEN 6
      WHEN v6 IS NULL THEN 7
      WHEN v7 IS NULL THEN 8
      WHEN f8 <> '' AND v8 IS NULL THEN 9
      WHEN record_key = '' THEN 10
      ELSE 0 END AS fault,
    v1 AS d0,
    v7 AS d4,
    CASE WHEN today - v2 >= 180000 THEN 5 WHEN today - v2 >= 160000 THEN 4 WHEN today - v2 >= 120000 THEN 3 WHEN today - v2 >= 60000 THEN 2 WHEN today - v2 >= 30000 THEN 1 WHEN today - v2 >= 0 THEN 0 END AS d5
  FROM carebook_0_1_value CROSS JOIN carebook_days
),
carebook_0_1_judged AS (
  SELECT
    region_2,
    d0,
    d5,
    weight,
    CASE
      WHEN fault <> 0 THEN fault
      WHEN d0 IS NULL THEN 2
      WHEN d5 IS NULL THEN 3
      WHEN d4 IN (0) AND d5 IN (5) THEN 12
      ELSE 0 END AS fault
  FROM carebook_0_1_category
),
carebook_0_1_counts AS (
  SELECT
    region_2,
    d0,
    d5,
    fault,
    CAST(GROUPING(region_2) AS BIGINT) * 1 +
      CAST(GROUPING(d0) AS BIGINT) * 2 +
      CAST(GROUPING(d5) AS BIGINT) * 4 AS signature,
    CAST(SUM(weight) AS BIGINT) AS amount,
    COUNT(*) AS records
  FROM carebook_0_1_judged
  GROUP BY GROUPING SETS (
    (fault),
    (fault, region_2, d0, d5)
  )
),
carebook_0_1_named AS (
  SELECT
    region_2,
    d0,
    d5,
    fault,
    signature,
    amount,
    records,
    CASE d0 WHEN 0 THEN 'male' WHEN 1 THEN 'female' END AS n0,
    CASE d5 WHEN 0 THEN '0-2' WHEN 1 THEN '3-5' WHEN 2 THEN '6-11' WHEN 3 THEN '12-15' WHEN 4 THEN '16-17' WHEN 5 THEN '18+' END AS n5
  FROM carebook_0_1_counts
),
carebook_1_0_text AS (
  SELECT
    COALESCE(CAST(`region` AS STRING), '') AS f0,
    COALESCE(CAST(`kind` AS STRING), '') AS f1,
    COALESCE(CAST(`count` AS STRING), '') AS weight
  FROM `event`
),
carebook_1_0_value AS (
  SELECT
    rows.f0,
    rows.f1,
    CASE f1 WHEN 'visit' THEN 0 WHEN 'a,b' THEN 1 WHEN CAST(X'6F2768617261' AS STRING) THEN 2 WHEN CAST(X'6261636B5C736C617368' AS STRING) THEN 3 WHEN 'say "yes"' THEN 4 END AS v1,
    CASE WHEN weight <> '' AND LENGTH(weight) <= 18 AND TRANSLATE(weight, '0123456789', '') = '' THEN CAST(weight AS BIGINT) END AS weight,
    places.code AS region,
    places.region_2
  FROM carebook_1_0_text AS rows
  LEFT JOIN carebook_places_2 AS places ON places.code = rows.f0
),
carebook_1_0_category AS (
  SELECT
    region_2,
    weight,
    CASE
      WHEN region IS NULL THEN 1
      WHEN v1 IS NULL THEN 2
      WHEN weight IS NULL THEN 4
      ELSE 0 END AS fault,
    v1 AS d0
  FROM carebook_1_0_value CROSS JOIN carebook_days
),
carebook_1_0_judged AS (
  SELECT
    region_2,
    d0,
    weight,
    CASE
      WHEN fault <> 0 THEN fault
      WHEN d0 IS NULL THEN 2
      ELSE 0 END AS fault
  FROM carebook_1_0_category
),
carebook_1_0_counts AS (
  SELECT
    region_2,
    d0,
    fault,
    CAST(GROUPING(region_2) AS BIGINT) * 1 +
      CAST(GROUPING(d0) AS BIGINT) * 2 AS signature,
    CAST(SUM(weight) AS BIGINT) AS amount,
    COUNT(*) AS records
  FROM carebook_1_0_judged
  GROUP BY GROUPING SETS (
    (fault),
    (fault, region_2, d0)
  )
),
carebook_1_0_named AS (
  SELECT
    region_2,
    d0,
    fault,
    signature,
    amount,
    records,
    CASE d0 WHEN 0 THEN 'visit' WHEN 1 THEN '"a,b"' WHEN 2 THEN CAST(X'6F2768617261' AS STRING) WHEN 3 THEN CAST(X'6261636B5C736C617368' AS STRING) WHEN 4 THEN '"say ""yes"""' END AS n0
  FROM carebook_1_0_counts
)
SELECT line
FROM (
  SELECT -1 AS place, '' AS region, 0 AS code_1, 0 AS code_2, 0 AS code_3, 'table,region,code1,code2,code3,count' AS line
  UNION ALL
  SELECT
    place, region, code_1, code_2, code_3,
    CONCAT(id, ',', CASE WHEN TRANSLATE(region, CONCAT('",', CHR(10), CHR(13)), '') = region THEN region ELSE CONCAT('"', REPLACE(region, '"', '""'), '"') END, ',', name_1, ',', name_2, ',', name_3, ',', CAST(amount AS STRING)) AS line
  FROM (
    SELECT
      CASE signature WHEN 1781 THEN 0 WHEN 1005 THEN 1 WHEN 2011 THEN 2 WHEN 502 THEN 3 WHEN 1597 THEN 6 WHEN 2047 THEN 7 ELSE 0 END AS place,
      CASE signature WHEN 1781 THEN region_2 WHEN 1005 THEN region_2 WHEN 2011 THEN region_3 WHEN 502 THEN region_1 WHEN 1597 THEN region_2 ELSE '' END AS region,
      CASE signature WHEN 1781 THEN d5 WHEN 1005 THEN d1 WHEN 2011 THEN d2 WHEN 502 THEN d0 WHEN 1597 THEN d3 WHEN 2047 THEN fault ELSE 0 END AS code_1,
      CASE signature WHEN 1781 THEN d0 WHEN 1005 THEN d7 WHEN 502 THEN d6 WHEN 1597 THEN d4 WHEN 2047 THEN 0 ELSE 0 END AS code_2,
      CASE signature WHEN 502 THEN d7 WHEN 1597 THEN d5 ELSE 0 END AS code_3,
      CASE signature WHEN 1781 THEN 'age-sex' WHEN 1005 THEN 'visits' WHEN 2011 THEN 'dropout' WHEN 502 THEN 'siblings' WHEN 1597 THEN 'hukou' WHEN 2047 THEN 'invalid' ELSE '' END AS id,
      CASE signature WHEN 1781 THEN n5 WHEN 1005 THEN n1 WHEN 2011 THEN n2 WHEN 502 THEN n0 WHEN 1597 THEN n3 WHEN 2047 THEN 'child' ELSE '' END AS name_1,
      CASE signature WHEN 1781 THEN n0 WHEN 1005 THEN n7 WHEN 502 THEN n6 WHEN 1597 THEN n4 WHEN 2047 THEN CASE fault WHEN 1 THEN 'region' WHEN 2 THEN 'sex' WHEN 3 THEN 'birth' WHEN 4 THEN 'rating' WHEN 5 THEN 'risk' WHEN 6 THEN 'lastVisit' WHEN 7 THEN 'siblings' WHEN 8 THEN 'leftBehind' WHEN 9 THEN 'height' WHEN 10 THEN 'key' WHEN 11 THEN 'count' ELSE '' END ELSE '' END AS name_2,
      CASE signature WHEN 502 THEN n7 WHEN 1597 THEN n5 WHEN 2047 THEN CASE fault WHEN 12 THEN 'impossible' ELSE 'value' END ELSE '' END AS name_3,
      CASE fault WHEN 0 THEN amount ELSE records END AS amount
    FROM carebook_0_0_named
    WHERE fault = 0 AND amount > 0 AND signature <> 2047 OR fault <> 0 AND signature = 2047
  ) AS cells
  UNION ALL
  SELECT
    place, region, code_1, code_2, code_3,
    CONCAT(id, ',', CASE WHEN TRANSLATE(region, CONCAT('",', CHR(10), CHR(13)), '') = region THEN region ELSE CONCAT('"', REPLACE(region, '"', '""'), '"') END, ',', name_1, ',', name_2, ',', name_3, ',', CAST(amount AS STRING)) AS line
  FROM (
    SELECT
      CASE signature WHEN 0 THEN 4 WHEN 7 THEN 7 ELSE 0 END AS place,
      CASE signature WHEN 0 THEN region_2 ELSE '' END AS region,
      CASE signature WHEN 0 THEN d0 WHEN 7 THEN fault ELSE 0 END AS code_1,
      CASE signature WHEN 0 THEN d5 WHEN 7 THEN 4 ELSE 0 END AS code_2,
      0 AS code_3,
      CASE signature WHEN 0 THEN 'sex-age' WHEN 7 THEN 'invalid' ELSE '' END AS id,
      CASE signature WHEN 0 THEN n0 WHEN 7 THEN 'child' ELSE '' END AS name_1,
      CASE signature WHEN 0 THEN n5 WHEN 7 THEN CASE fault WHEN 1 THEN 'region' WHEN 2 THEN 'sex' WHEN 3 THEN 'birth' WHEN 4 THEN 'rating' WHEN 5 THEN 'risk' WHEN 6 THEN 'lastVisit' WHEN 7 THEN 'siblings' WHEN 8 THEN 'leftBehind' WHEN 9 THEN 'height' WHEN 10 THEN 'key' WHEN 11 THEN 'count' ELSE '' END ELSE '' END AS name_2,
      CASE signature WHEN 7 THEN CASE fault WHEN 12 THEN 'impossible' ELSE 'value' END ELSE '' END AS name_3,
      CASE fault WHEN 0 THEN amount ELSE records END AS amount
    FROM carebook_0_1_named
    WHERE fault = 0 AND amount > 0 AND signature <> 7 OR fault <> 0 AND signature = 7
  ) AS cells
  UNION ALL
  SELECT
    place, region, code_1, code_2, code_3,
    CONCAT(id, ',', CASE WHEN TRANSLATE(region, CONCAT('",', CHR(10), CHR(13)), '') = region THEN region ELSE CONCAT('"', REPLACE(region, '"', '""'), '"') END, ',', name_1, ',', name_2, ',', name_3, ',', CAST(amount AS STRING)) AS line
  FROM (
    SELECT
      CASE signature WHEN 0 THEN 5 WHEN 3 THEN 8 ELSE 0 END AS place,
      CASE signature WHEN 0 THEN region_2 ELSE '' END AS region,
      CASE signature WHEN 0 THEN d0 WHEN 3 THEN fault ELSE 0 END AS code_1,
      CASE signature WHEN 3 THEN 5 ELSE 0 END AS code_2,
      0 AS code_3,
      CASE signature WHEN 0 THEN 'events' WHEN 3 THEN 'invalid' ELSE '' END AS id,
      CASE signature WHEN 0 THEN n0 WHEN 3 THEN 'event' ELSE '' END AS name_1,
      CASE signature WHEN 3 THEN CASE fault WHEN 1 THEN 'region' WHEN 2 THEN 'kind' WHEN 3 THEN '' WHEN 4 THEN 'count' ELSE '' END ELSE '' END AS name_2,
      CASE signature WHEN 3 THEN CASE fault WHEN 5 THEN 'impossible' ELSE 'value' END ELSE '' END AS name_3,
      CASE fault WHEN 0 THEN amount ELSE records END AS amount
    FROM carebook_1_0_named
    WHERE fault = 0 AND amount > 0 AND signature <> 3 OR fault <> 0 AND signature = 3
  ) AS cells
  UNION ALL
  SELECT
    10, '', 0, 0, 0,
    CONCAT('invalid,,', 'regions', ',', 'code', ',duplicate,', CAST(records AS STRING))
  FROM (
    SELECT COUNT(CAST(`code` AS STRING)) - COUNT(DISTINCT CAST(`code` AS STRING)) AS records FROM `regions`
  ) AS keys
  WHERE records > 0
  UNION ALL
  SELECT
    11, '', 0, 0, 0,
    CONCAT('invalid,,', 'child', ',', 'key', ',duplicate,', CAST(records AS STRING))
  FROM (
    SELECT COUNT(NULLIF(CAST(`key` AS STRING), '')) - COUNT(DISTINCT NULLIF(CAST(`key` AS STRING), '')) AS records FROM `child`
  ) AS keys
  WHERE records > 0
) AS lines
ORDER BY place, region, code_1, code_2, code_3
