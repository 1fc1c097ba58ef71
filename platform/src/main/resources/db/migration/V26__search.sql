-- Search in Chinese without a dictionary: a text is found by its pairs of neighbouring characters, and
-- then looked at. Full width, case and spaces make no difference.
CREATE FUNCTION search_text(raw text) RETURNS text
  LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  RETURN regexp_replace(lower(normalize(raw, NFKC)), '\s+', '', 'g');

CREATE FUNCTION search_pairs(raw text) RETURNS text[]
  LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  RETURN (
    SELECT coalesce(array_agg(DISTINCT substr(plain, at, 2)), '{}')
      FROM (SELECT search_text(raw) AS plain) AS one,
           generate_series(1, greatest(length(plain) - 1, 1)) AS at
  );

CREATE INDEX lead_search ON lead USING gin (search_pairs(number || ' ' || title || ' ' || summary));
CREATE INDEX particular_search ON particular USING gin (search_pairs(shown));
CREATE INDEX case_file_search ON case_file
  USING gin (search_pairs(number || ' ' || title || ' ' || place || ' ' || summary));
CREATE INDEX case_person_search ON case_person USING gin (search_pairs(name));
