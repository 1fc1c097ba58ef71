-- Who may see a lead: whoever reaches its territory or the unit that has the work. Written here once,
-- for every query that shows leads or walks through them; the planner puts the body into the query.
CREATE FUNCTION lead_within(lead_unit text, lead_owner text, reach text)
  RETURNS TABLE (unit_name text, owner_name text, owner_path text)
  LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
  SELECT u.name, o.name, o.path
    FROM unit u LEFT JOIN unit o ON o.code = lead_owner
   WHERE u.code = lead_unit AND (starts_with(u.path, reach) OR starts_with(o.path, reach));
END;
