ALTER TABLE "calls".call_suppressions ENABLE ROW LEVEL SECURITY;
ALTER TABLE "calls".call_suppressions FORCE ROW LEVEL SECURITY;
CREATE POLICY callassistant_anybody_select ON "calls".call_suppressions FOR SELECT USING (true);
CREATE POLICY callassistant_anybody_insert ON "calls".call_suppressions FOR INSERT WITH CHECK (true);
CREATE POLICY callassistant_worker_delete ON "calls".call_suppressions FOR DELETE TO CURRENT_USER USING ((SELECT current_setting('callassistant.worker', true)) = 'on');
CREATE FUNCTION "calls".callassistant_remove_suppression(hash text) RETURNS boolean LANGUAGE plpgsql VOLATILE SECURITY DEFINER AS $body$
DECLARE was_there boolean;
BEGIN
PERFORM set_config('callassistant.worker', 'on', true);
DELETE FROM call_suppressions WHERE number_hash = hash;
was_there := FOUND;
PERFORM set_config('callassistant.worker', '', true);
RETURN was_there;
END $body$;
DO $do$ BEGIN EXECUTE format('ALTER FUNCTION "calls".callassistant_remove_suppression(hash text) SET search_path = %I, pg_temp', 'calls'); END $do$;
REVOKE ALL ON FUNCTION "calls".callassistant_remove_suppression(hash text) FROM PUBLIC;
DROP FUNCTION "calls".callassistant_remove_suppression(hash text);
DROP POLICY callassistant_worker_delete ON "calls".call_suppressions;
DROP POLICY callassistant_anybody_insert ON "calls".call_suppressions;
DROP POLICY callassistant_anybody_select ON "calls".call_suppressions;
