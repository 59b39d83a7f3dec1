CREATE VIEW "calls".call_tasks_with_sessions WITH (security_invoker = true) AS
SELECT t.*,
       (SELECT count(*) FROM "calls".call_sessions s WHERE s.user_id = t.user_id AND s.task_id = t.id) AS session_count,
       (SELECT coalesce(json_agg(json_build_object(
                   'id', s.id, 'attempt', s.attempt, 'status', s.status, 'outcome', s.outcome, 'phone_number', s.phone_number,
                   'call_provider_call_id', s.call_provider_call_id, 'created_at', s.created_at, 'started_at', s.started_at,
                   'ended_at', s.ended_at, 'duration_seconds', s.duration_seconds) ORDER BY s.attempt), '[]')
        FROM "calls".call_sessions s WHERE s.user_id = t.user_id AND s.task_id = t.id) AS sessions
FROM "calls".call_tasks t;
CREATE VIEW "calls".call_sessions_with_data WITH (security_invoker = true) AS
SELECT s.*, x.full_text,
       (SELECT coalesce(json_agg(json_build_object(
                   'id', d.id, 'key', d.key, 'value', d.value, 'type', d.type, 'status', d.status,
                   'segment_id', d.segment_id, 'raw_fragment', d.raw_fragment) ORDER BY d.position), '[]')
        FROM "calls".call_extracted_data d WHERE d.user_id = s.user_id AND d.session_id = s.id) AS extracted_data
FROM "calls".call_sessions s
LEFT JOIN "calls".call_transcripts x ON x.user_id = s.user_id AND x.session_id = s.id;
CREATE FUNCTION "calls".callassistant_now() RETURNS timestamptz LANGUAGE sql VOLATILE AS 'SELECT clock_timestamp()';
CREATE FUNCTION "calls".callassistant_lease_due(lease_holder text, duration interval, max_rows integer, only_user text, only_session uuid) RETURNS TABLE (user_id text, task_id uuid, session_id uuid, epoch bigint) LANGUAGE plpgsql VOLATILE SECURITY DEFINER AS $body$
#variable_conflict use_column
DECLARE moment timestamptz := callassistant_now();
BEGIN
PERFORM set_config('callassistant.worker', 'on', true);
IF only_session IS NOT NULL THEN
    -- Whoever asks for one session waits for a change of it that is under way, instead of passing it by.
    PERFORM 1 FROM call_sessions s WHERE s.user_id = only_user AND s.id = only_session FOR UPDATE;
END IF;
RETURN QUERY
WITH due_sessions AS (
    SELECT s.user_id, s.id, s.due_at FROM call_sessions s
    WHERE s.due_at <= CASE WHEN only_session IS NULL THEN moment ELSE 'infinity' END AND (s.lease_until IS NULL OR s.lease_until <= moment)
      AND (only_session IS NULL OR (s.user_id = only_user AND s.id = only_session))
    ORDER BY s.due_at, s.id LIMIT max_rows FOR UPDATE SKIP LOCKED),
due_tasks AS (
    SELECT t.user_id, t.id, t.due_at FROM call_tasks t
    WHERE t.due_at <= moment AND (t.lease_until IS NULL OR t.lease_until <= moment) AND only_session IS NULL
    ORDER BY t.due_at, t.id LIMIT max_rows FOR UPDATE SKIP LOCKED),
chosen AS (
    SELECT d.user_id, d.id, d.due_at, true AS is_session FROM due_sessions d
    UNION ALL SELECT d.user_id, d.id, d.due_at, false FROM due_tasks d
    ORDER BY 3, 2 LIMIT max_rows),
leased AS (
    UPDATE call_sessions s SET lease_owner = lease_holder, lease_until = moment + duration, lease_epoch = s.lease_epoch + 1
    FROM chosen c WHERE c.is_session AND s.user_id = c.user_id AND s.id = c.id
    RETURNING s.user_id, s.task_id, s.id AS session_id, s.lease_epoch, s.due_at, s.id),
leased_tasks AS (
    UPDATE call_tasks t SET lease_owner = lease_holder, lease_until = moment + duration, lease_epoch = t.lease_epoch + 1
    FROM chosen c WHERE NOT c.is_session AND t.user_id = c.user_id AND t.id = c.id
    RETURNING t.user_id, t.id AS task_id, NULL::uuid AS session_id, t.lease_epoch, t.due_at, t.id)
SELECT l.user_id::text, l.task_id, l.session_id, l.lease_epoch FROM (SELECT * FROM leased UNION ALL SELECT * FROM leased_tasks) l ORDER BY l.due_at, l.id;
PERFORM set_config('callassistant.worker', '', true);
END $body$;
DO $do$ BEGIN EXECUTE format('ALTER FUNCTION "calls".callassistant_lease_due(lease_holder text, duration interval, max_rows integer, only_user text, only_session uuid) SET search_path = %I, pg_temp', 'calls'); END $do$;
REVOKE ALL ON FUNCTION "calls".callassistant_lease_due(lease_holder text, duration interval, max_rows integer, only_user text, only_session uuid) FROM PUBLIC;
CREATE FUNCTION "calls".callassistant_lease_notifications(duration interval, max_rows integer) RETURNS TABLE (user_id text, id uuid) LANGUAGE plpgsql VOLATILE SECURITY DEFINER AS $body$
#variable_conflict use_column
DECLARE moment timestamptz := callassistant_now();
BEGIN
PERFORM set_config('callassistant.worker', 'on', true);
RETURN QUERY
WITH waiting AS (
    SELECT n.user_id, n.id, n.created_at FROM notifications n
    WHERE n.delivered_at IS NULL AND (n.lease_until IS NULL OR n.lease_until <= moment)
    ORDER BY n.created_at, n.id LIMIT max_rows FOR UPDATE SKIP LOCKED),
leased AS (
    UPDATE notifications n SET lease_until = moment + duration FROM waiting w WHERE n.user_id = w.user_id AND n.id = w.id
    RETURNING n.user_id, n.id, n.created_at)
SELECT l.user_id::text, l.id FROM leased l ORDER BY l.created_at, l.id;
PERFORM set_config('callassistant.worker', '', true);
END $body$;
DO $do$ BEGIN EXECUTE format('ALTER FUNCTION "calls".callassistant_lease_notifications(duration interval, max_rows integer) SET search_path = %I, pg_temp', 'calls'); END $do$;
REVOKE ALL ON FUNCTION "calls".callassistant_lease_notifications(duration interval, max_rows integer) FROM PUBLIC;
CREATE FUNCTION "calls".callassistant_find_call(call_id text) RETURNS TABLE (user_id text, id uuid) LANGUAGE plpgsql VOLATILE SECURITY DEFINER AS $body$
#variable_conflict use_column
DECLARE moment timestamptz := callassistant_now();
BEGIN
PERFORM set_config('callassistant.worker', 'on', true);
RETURN QUERY SELECT s.user_id::text, s.id FROM call_sessions s WHERE s.call_provider_call_id = call_id;
PERFORM set_config('callassistant.worker', '', true);
END $body$;
DO $do$ BEGIN EXECUTE format('ALTER FUNCTION "calls".callassistant_find_call(call_id text) SET search_path = %I, pg_temp', 'calls'); END $do$;
REVOKE ALL ON FUNCTION "calls".callassistant_find_call(call_id text) FROM PUBLIC;
CREATE FUNCTION "calls".callassistant_find_attempt(attempt_id uuid) RETURNS TABLE (user_id text, id uuid) LANGUAGE plpgsql VOLATILE SECURITY DEFINER AS $body$
#variable_conflict use_column
DECLARE moment timestamptz := callassistant_now();
BEGIN
PERFORM set_config('callassistant.worker', 'on', true);
RETURN QUERY SELECT s.user_id::text, s.id FROM call_sessions s WHERE s.id = attempt_id LIMIT 2;
PERFORM set_config('callassistant.worker', '', true);
END $body$;
DO $do$ BEGIN EXECUTE format('ALTER FUNCTION "calls".callassistant_find_attempt(attempt_id uuid) SET search_path = %I, pg_temp', 'calls'); END $do$;
REVOKE ALL ON FUNCTION "calls".callassistant_find_attempt(attempt_id uuid) FROM PUBLIC;
CREATE FUNCTION "calls".callassistant_find_last_call(called_number text, since timestamptz) RETURNS TABLE (user_id text, id uuid) LANGUAGE plpgsql VOLATILE SECURITY DEFINER AS $body$
#variable_conflict use_column
DECLARE moment timestamptz := callassistant_now();
BEGIN
PERFORM set_config('callassistant.worker', 'on', true);
RETURN QUERY SELECT s.user_id::text, s.id FROM call_sessions s
WHERE s.phone_number = called_number AND s.created_at >= since AND s.call_provider_call_id IS NOT NULL
ORDER BY s.created_at DESC, s.id DESC LIMIT 1;
PERFORM set_config('callassistant.worker', '', true);
END $body$;
DO $do$ BEGIN EXECUTE format('ALTER FUNCTION "calls".callassistant_find_last_call(called_number text, since timestamptz) SET search_path = %I, pg_temp', 'calls'); END $do$;
REVOKE ALL ON FUNCTION "calls".callassistant_find_last_call(called_number text, since timestamptz) FROM PUBLIC;
CREATE FUNCTION "calls".callassistant_old_transcripts(before timestamptz, max_rows integer) RETURNS TABLE (user_id text, id uuid) LANGUAGE plpgsql VOLATILE SECURITY DEFINER AS $body$
#variable_conflict use_column
DECLARE moment timestamptz := callassistant_now();
BEGIN
PERFORM set_config('callassistant.worker', 'on', true);
RETURN QUERY SELECT t.user_id::text, t.session_id FROM call_transcripts t
WHERE t.created_at < before AND EXISTS (SELECT 1 FROM call_sessions s WHERE s.user_id = t.user_id AND s.id = t.session_id AND s.ended_at < before)
ORDER BY t.created_at LIMIT max_rows;
PERFORM set_config('callassistant.worker', '', true);
END $body$;
DO $do$ BEGIN EXECUTE format('ALTER FUNCTION "calls".callassistant_old_transcripts(before timestamptz, max_rows integer) SET search_path = %I, pg_temp', 'calls'); END $do$;
REVOKE ALL ON FUNCTION "calls".callassistant_old_transcripts(before timestamptz, max_rows integer) FROM PUBLIC;
CREATE FUNCTION "calls".callassistant_old_journals(before timestamptz, max_rows integer) RETURNS TABLE (user_id text, id uuid) LANGUAGE plpgsql VOLATILE SECURITY DEFINER AS $body$
#variable_conflict use_column
DECLARE moment timestamptz := callassistant_now();
BEGIN
PERFORM set_config('callassistant.worker', 'on', true);
RETURN QUERY SELECT j.user_id::text, j.session_id FROM call_journal j
WHERE j.sequence = 1 AND j.at < before
  AND EXISTS (SELECT 1 FROM call_sessions s WHERE s.user_id = j.user_id AND s.id = j.session_id AND s.ended_at IS NOT NULL AND s.summary IS NOT NULL)
ORDER BY j.at LIMIT max_rows;
PERFORM set_config('callassistant.worker', '', true);
END $body$;
DO $do$ BEGIN EXECUTE format('ALTER FUNCTION "calls".callassistant_old_journals(before timestamptz, max_rows integer) SET search_path = %I, pg_temp', 'calls'); END $do$;
REVOKE ALL ON FUNCTION "calls".callassistant_old_journals(before timestamptz, max_rows integer) FROM PUBLIC;
CREATE FUNCTION "calls".callassistant_old_keys(kept interval, max_rows integer) RETURNS TABLE (user_id text, id uuid) LANGUAGE plpgsql VOLATILE SECURITY DEFINER AS $body$
#variable_conflict use_column
DECLARE moment timestamptz := callassistant_now();
BEGIN
PERFORM set_config('callassistant.worker', 'on', true);
RETURN QUERY SELECT k.user_id::text, k.resource_id FROM idempotency_keys k WHERE k.created_at <= moment - kept ORDER BY k.created_at LIMIT max_rows;
PERFORM set_config('callassistant.worker', '', true);
END $body$;
DO $do$ BEGIN EXECUTE format('ALTER FUNCTION "calls".callassistant_old_keys(kept interval, max_rows integer) SET search_path = %I, pg_temp', 'calls'); END $do$;
REVOKE ALL ON FUNCTION "calls".callassistant_old_keys(kept interval, max_rows integer) FROM PUBLIC;
ALTER TABLE "calls".contacts ENABLE ROW LEVEL SECURITY;
ALTER TABLE "calls".contacts FORCE ROW LEVEL SECURITY;
CREATE POLICY callassistant_user ON "calls".contacts FOR ALL USING (user_id = (SELECT nullif(current_setting('callassistant.user_id', true), ''))) WITH CHECK (user_id = (SELECT nullif(current_setting('callassistant.user_id', true), '')));
ALTER TABLE "calls".assistant_settings ENABLE ROW LEVEL SECURITY;
ALTER TABLE "calls".assistant_settings FORCE ROW LEVEL SECURITY;
CREATE POLICY callassistant_user ON "calls".assistant_settings FOR ALL USING (user_id = (SELECT nullif(current_setting('callassistant.user_id', true), ''))) WITH CHECK (user_id = (SELECT nullif(current_setting('callassistant.user_id', true), '')));
ALTER TABLE "calls".call_tasks ENABLE ROW LEVEL SECURITY;
ALTER TABLE "calls".call_tasks FORCE ROW LEVEL SECURITY;
CREATE POLICY callassistant_user ON "calls".call_tasks FOR ALL USING (user_id = (SELECT nullif(current_setting('callassistant.user_id', true), ''))) WITH CHECK (user_id = (SELECT nullif(current_setting('callassistant.user_id', true), '')));
ALTER TABLE "calls".call_sessions ENABLE ROW LEVEL SECURITY;
ALTER TABLE "calls".call_sessions FORCE ROW LEVEL SECURITY;
CREATE POLICY callassistant_user ON "calls".call_sessions FOR ALL USING (user_id = (SELECT nullif(current_setting('callassistant.user_id', true), ''))) WITH CHECK (user_id = (SELECT nullif(current_setting('callassistant.user_id', true), '')));
ALTER TABLE "calls".call_journal ENABLE ROW LEVEL SECURITY;
ALTER TABLE "calls".call_journal FORCE ROW LEVEL SECURITY;
CREATE POLICY callassistant_user ON "calls".call_journal FOR ALL USING (user_id = (SELECT nullif(current_setting('callassistant.user_id', true), ''))) WITH CHECK (user_id = (SELECT nullif(current_setting('callassistant.user_id', true), '')));
ALTER TABLE "calls".call_transcripts ENABLE ROW LEVEL SECURITY;
ALTER TABLE "calls".call_transcripts FORCE ROW LEVEL SECURITY;
CREATE POLICY callassistant_user ON "calls".call_transcripts FOR ALL USING (user_id = (SELECT nullif(current_setting('callassistant.user_id', true), ''))) WITH CHECK (user_id = (SELECT nullif(current_setting('callassistant.user_id', true), '')));
ALTER TABLE "calls".call_transcript_segments ENABLE ROW LEVEL SECURITY;
ALTER TABLE "calls".call_transcript_segments FORCE ROW LEVEL SECURITY;
CREATE POLICY callassistant_user ON "calls".call_transcript_segments FOR ALL USING (user_id = (SELECT nullif(current_setting('callassistant.user_id', true), ''))) WITH CHECK (user_id = (SELECT nullif(current_setting('callassistant.user_id', true), '')));
ALTER TABLE "calls".call_extracted_data ENABLE ROW LEVEL SECURITY;
ALTER TABLE "calls".call_extracted_data FORCE ROW LEVEL SECURITY;
CREATE POLICY callassistant_user ON "calls".call_extracted_data FOR ALL USING (user_id = (SELECT nullif(current_setting('callassistant.user_id', true), ''))) WITH CHECK (user_id = (SELECT nullif(current_setting('callassistant.user_id', true), '')));
ALTER TABLE "calls".notifications ENABLE ROW LEVEL SECURITY;
ALTER TABLE "calls".notifications FORCE ROW LEVEL SECURITY;
CREATE POLICY callassistant_user ON "calls".notifications FOR ALL USING (user_id = (SELECT nullif(current_setting('callassistant.user_id', true), ''))) WITH CHECK (user_id = (SELECT nullif(current_setting('callassistant.user_id', true), '')));
ALTER TABLE "calls".idempotency_keys ENABLE ROW LEVEL SECURITY;
ALTER TABLE "calls".idempotency_keys FORCE ROW LEVEL SECURITY;
CREATE POLICY callassistant_user ON "calls".idempotency_keys FOR ALL USING (user_id = (SELECT nullif(current_setting('callassistant.user_id', true), ''))) WITH CHECK (user_id = (SELECT nullif(current_setting('callassistant.user_id', true), '')));
CREATE POLICY callassistant_worker_select ON "calls".call_tasks FOR SELECT TO CURRENT_USER USING ((SELECT current_setting('callassistant.worker', true)) = 'on' AND (due_at IS NOT NULL));
CREATE POLICY callassistant_worker_update ON "calls".call_tasks FOR UPDATE TO CURRENT_USER USING ((SELECT current_setting('callassistant.worker', true)) = 'on' AND (due_at IS NOT NULL));
CREATE POLICY callassistant_worker_select ON "calls".call_sessions FOR SELECT TO CURRENT_USER USING ((SELECT current_setting('callassistant.worker', true)) = 'on' AND (due_at IS NOT NULL OR call_provider_call_id IS NOT NULL OR ended_at IS NOT NULL));
CREATE POLICY callassistant_worker_update ON "calls".call_sessions FOR UPDATE TO CURRENT_USER USING ((SELECT current_setting('callassistant.worker', true)) = 'on' AND (due_at IS NOT NULL));
CREATE POLICY callassistant_worker_select ON "calls".call_transcripts FOR SELECT TO CURRENT_USER USING ((SELECT current_setting('callassistant.worker', true)) = 'on' AND (true));
CREATE POLICY callassistant_worker_select ON "calls".call_journal FOR SELECT TO CURRENT_USER USING ((SELECT current_setting('callassistant.worker', true)) = 'on' AND (sequence = 1));
CREATE POLICY callassistant_worker_select ON "calls".idempotency_keys FOR SELECT TO CURRENT_USER USING ((SELECT current_setting('callassistant.worker', true)) = 'on' AND (true));
CREATE POLICY callassistant_worker_select ON "calls".notifications FOR SELECT TO CURRENT_USER USING ((SELECT current_setting('callassistant.worker', true)) = 'on' AND (delivered_at IS NULL));
CREATE POLICY callassistant_worker_update ON "calls".notifications FOR UPDATE TO CURRENT_USER USING ((SELECT current_setting('callassistant.worker', true)) = 'on' AND (delivered_at IS NULL));
DROP VIEW "calls".call_sessions_with_data;
DROP VIEW "calls".call_tasks_with_sessions;
DROP POLICY callassistant_worker_select ON "calls".call_tasks;
DROP POLICY callassistant_worker_update ON "calls".call_tasks;
DROP POLICY callassistant_worker_select ON "calls".call_sessions;
DROP POLICY callassistant_worker_update ON "calls".call_sessions;
DROP POLICY callassistant_worker_select ON "calls".call_transcripts;
DROP POLICY callassistant_worker_select ON "calls".call_journal;
DROP POLICY callassistant_worker_select ON "calls".idempotency_keys;
DROP POLICY callassistant_worker_select ON "calls".notifications;
DROP POLICY callassistant_worker_update ON "calls".notifications;
DROP POLICY callassistant_user ON "calls".contacts;
DROP POLICY callassistant_user ON "calls".assistant_settings;
DROP POLICY callassistant_user ON "calls".call_tasks;
DROP POLICY callassistant_user ON "calls".call_sessions;
DROP POLICY callassistant_user ON "calls".call_journal;
DROP POLICY callassistant_user ON "calls".call_transcripts;
DROP POLICY callassistant_user ON "calls".call_transcript_segments;
DROP POLICY callassistant_user ON "calls".call_extracted_data;
DROP POLICY callassistant_user ON "calls".notifications;
DROP POLICY callassistant_user ON "calls".idempotency_keys;
DROP FUNCTION "calls".callassistant_lease_due(lease_holder text, duration interval, max_rows integer, only_user text, only_session uuid);
DROP FUNCTION "calls".callassistant_lease_notifications(duration interval, max_rows integer);
DROP FUNCTION "calls".callassistant_find_call(call_id text);
DROP FUNCTION "calls".callassistant_find_attempt(attempt_id uuid);
DROP FUNCTION "calls".callassistant_find_last_call(called_number text, since timestamptz);
DROP FUNCTION "calls".callassistant_old_transcripts(before timestamptz, max_rows integer);
DROP FUNCTION "calls".callassistant_old_journals(before timestamptz, max_rows integer);
DROP FUNCTION "calls".callassistant_old_keys(kept interval, max_rows integer);
DROP FUNCTION "calls".callassistant_now();
