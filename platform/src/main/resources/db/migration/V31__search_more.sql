-- Sites and employers are found by the same field as leads and cases.
CREATE INDEX suspect_site_search ON suspect_site
  USING gin (search_pairs(number || ' ' || name || ' ' || site_key || ' ' || owner));
CREATE INDEX enterprise_search ON enterprise USING gin (search_pairs(name || ' ' || credit_code));
