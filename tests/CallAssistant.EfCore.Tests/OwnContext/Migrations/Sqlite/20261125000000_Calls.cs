using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CallAssistant.EfCore.Tests.OwnContext.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Calls : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "Customers",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Name = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Customers", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "assistant_settings",
                columns: table => new
                {
                    user_id = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    version = table.Column<long>(type: "INTEGER", nullable: false),
                    max_auto_approve_amount = table.Column<string>(type: "TEXT", nullable: false),
                    currency = table.Column<string>(type: "TEXT", maxLength: 8, nullable: false),
                    default_call_tone = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    allowed_auth_fields = table.Column<string>(type: "TEXT", nullable: false),
                    profile = table.Column<string>(type: "TEXT", nullable: false),
                    auto_retry_failed_calls = table.Column<bool>(type: "INTEGER", nullable: false),
                    max_retry_attempts = table.Column<int>(type: "INTEGER", nullable: false),
                    leave_voicemail = table.Column<bool>(type: "INTEGER", nullable: false),
                    region = table.Column<string>(type: "TEXT", maxLength: 8, nullable: false),
                    time_zone = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    commit_id = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_assistant_settings", x => x.user_id);
                    table.CheckConstraint("ck_assistant_settings_allowed_auth_fields", "allowed_auth_fields IS NULL OR json_valid(allowed_auth_fields)");
                    table.CheckConstraint("ck_assistant_settings_currency", "length(currency) <= 8");
                    table.CheckConstraint("ck_assistant_settings_default_call_tone", "default_call_tone IN ('friendly', 'neutral', 'firm', 'assertive')");
                    table.CheckConstraint("ck_assistant_settings_max_retry_attempts", "max_retry_attempts BETWEEN 0 AND 10");
                    table.CheckConstraint("ck_assistant_settings_profile", "profile IS NULL OR json_valid(profile)");
                    table.CheckConstraint("ck_assistant_settings_region", "length(region) <= 8");
                    table.CheckConstraint("ck_assistant_settings_time_zone", "length(time_zone) <= 64");
                    table.CheckConstraint("ck_assistant_settings_user_id", "length(user_id) <= 128");
                    table.CheckConstraint("ck_assistant_settings_version", "version >= 1");
                });

            migrationBuilder.CreateTable(
                name: "call_tasks",
                columns: table => new
                {
                    id = table.Column<string>(type: "TEXT", nullable: false),
                    user_id = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    version = table.Column<long>(type: "INTEGER", nullable: false),
                    title = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    raw_instruction = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    status = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    status_reason = table.Column<string>(type: "TEXT", maxLength: 100000, nullable: true),
                    priority = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    tone = table.Column<string>(type: "TEXT", maxLength: 32, nullable: true),
                    contact_id = table.Column<string>(type: "TEXT", nullable: true),
                    target_phone_number = table.Column<string>(type: "TEXT", maxLength: 32, nullable: true),
                    hard_constraints = table.Column<string>(type: "TEXT", nullable: false),
                    soft_preferences = table.Column<string>(type: "TEXT", nullable: false),
                    answers = table.Column<string>(type: "TEXT", nullable: false),
                    ai_plan = table.Column<string>(type: "TEXT", nullable: true),
                    mandate = table.Column<string>(type: "TEXT", nullable: true),
                    attempt_count = table.Column<int>(type: "INTEGER", nullable: false),
                    parent_task_id = table.Column<string>(type: "TEXT", nullable: true),
                    due_at = table.Column<string>(type: "TEXT", nullable: true),
                    created_at = table.Column<string>(type: "TEXT", nullable: false),
                    updated_at = table.Column<string>(type: "TEXT", nullable: false),
                    commit_id = table.Column<string>(type: "TEXT", nullable: true),
                    lease_epoch = table.Column<long>(type: "INTEGER", nullable: false),
                    lease_owner = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    lease_until = table.Column<string>(type: "TEXT", nullable: true),
                    max_price = table.Column<string>(type: "TEXT", nullable: true),
                    max_price_currency = table.Column<string>(type: "TEXT", maxLength: 8, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_call_tasks", x => new { x.user_id, x.id });
                    table.CheckConstraint("ck_call_tasks_ai_plan", "ai_plan IS NULL OR json_valid(ai_plan)");
                    table.CheckConstraint("ck_call_tasks_answers", "answers IS NULL OR json_valid(answers)");
                    table.CheckConstraint("ck_call_tasks_attempt_count", "attempt_count >= 0");
                    table.CheckConstraint("ck_call_tasks_hard_constraints", "hard_constraints IS NULL OR json_valid(hard_constraints)");
                    table.CheckConstraint("ck_call_tasks_lease_owner", "length(lease_owner) <= 256");
                    table.CheckConstraint("ck_call_tasks_mandate", "mandate IS NULL OR json_valid(mandate)");
                    table.CheckConstraint("ck_call_tasks_max_price", "(max_price IS NULL) = (max_price_currency IS NULL)");
                    table.CheckConstraint("ck_call_tasks_priority", "priority IN ('low', 'medium', 'high', 'urgent')");
                    table.CheckConstraint("ck_call_tasks_raw_instruction", "length(raw_instruction) <= 4000");
                    table.CheckConstraint("ck_call_tasks_soft_preferences", "soft_preferences IS NULL OR json_valid(soft_preferences)");
                    table.CheckConstraint("ck_call_tasks_status", "status IN ('pending', 'preparing', 'waiting_for_user', 'ready_to_call', 'in_progress', 'completed', 'failed', 'cancelled')");
                    table.CheckConstraint("ck_call_tasks_status_reason", "length(status_reason) <= 100000");
                    table.CheckConstraint("ck_call_tasks_target_phone_number", "length(target_phone_number) <= 32");
                    table.CheckConstraint("ck_call_tasks_title", "length(title) <= 200");
                    table.CheckConstraint("ck_call_tasks_tone", "tone IN ('friendly', 'neutral', 'firm', 'assertive')");
                    table.CheckConstraint("ck_call_tasks_user_id", "length(user_id) <= 128");
                    table.CheckConstraint("ck_call_tasks_version", "version >= 1");
                    table.ForeignKey(
                        name: "fk_call_tasks_parent_task_id",
                        columns: x => new { x.user_id, x.parent_task_id },
                        principalTable: "call_tasks",
                        principalColumns: new[] { "user_id", "id" });
                });

            migrationBuilder.CreateTable(
                name: "contacts",
                columns: table => new
                {
                    id = table.Column<string>(type: "TEXT", nullable: false),
                    user_id = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    version = table.Column<long>(type: "INTEGER", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    company_name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    phone_number = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    email = table.Column<string>(type: "TEXT", maxLength: 254, nullable: true),
                    notes = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    time_zone = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    created_at = table.Column<string>(type: "TEXT", nullable: false),
                    updated_at = table.Column<string>(type: "TEXT", nullable: false),
                    commit_id = table.Column<string>(type: "TEXT", nullable: true),
                    search_text = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_contacts", x => new { x.user_id, x.id });
                    table.CheckConstraint("ck_contacts_company_name", "length(company_name) <= 200");
                    table.CheckConstraint("ck_contacts_email", "length(email) <= 254");
                    table.CheckConstraint("ck_contacts_name", "length(name) <= 200");
                    table.CheckConstraint("ck_contacts_notes", "length(notes) <= 4000");
                    table.CheckConstraint("ck_contacts_phone_number", "length(phone_number) <= 32");
                    table.CheckConstraint("ck_contacts_time_zone", "length(time_zone) <= 64");
                    table.CheckConstraint("ck_contacts_user_id", "length(user_id) <= 128");
                    table.CheckConstraint("ck_contacts_version", "version >= 1");
                });

            migrationBuilder.CreateTable(
                name: "idempotency_keys",
                columns: table => new
                {
                    user_id = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    key = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false),
                    fingerprint = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    resource_id = table.Column<string>(type: "TEXT", nullable: false),
                    status_code = table.Column<int>(type: "INTEGER", nullable: true),
                    body = table.Column<string>(type: "TEXT", nullable: true),
                    created_at = table.Column<string>(type: "TEXT", nullable: false),
                    begun_at = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_idempotency_keys", x => new { x.user_id, x.key });
                    table.CheckConstraint("ck_idempotency_keys_answer", "(status_code IS NULL) = (body IS NULL)");
                    table.CheckConstraint("ck_idempotency_keys_fingerprint", "length(fingerprint) <= 256");
                    table.CheckConstraint("ck_idempotency_keys_key", "length(key) <= 255");
                    table.CheckConstraint("ck_idempotency_keys_user_id", "length(user_id) <= 128");
                });

            migrationBuilder.CreateTable(
                name: "call_sessions",
                columns: table => new
                {
                    id = table.Column<string>(type: "TEXT", nullable: false),
                    user_id = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    task_id = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<long>(type: "INTEGER", nullable: false),
                    attempt = table.Column<int>(type: "INTEGER", nullable: false),
                    phone_number = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    call_provider_call_id = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    status = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    outcome = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    end_reason = table.Column<string>(type: "TEXT", maxLength: 100000, nullable: true),
                    summary = table.Column<string>(type: "TEXT", nullable: true),
                    journal_sequence = table.Column<long>(type: "INTEGER", nullable: false),
                    journal_hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    due_at = table.Column<string>(type: "TEXT", nullable: true),
                    created_at = table.Column<string>(type: "TEXT", nullable: false),
                    started_at = table.Column<string>(type: "TEXT", nullable: true),
                    ended_at = table.Column<string>(type: "TEXT", nullable: true),
                    duration_seconds = table.Column<int>(type: "INTEGER", nullable: true),
                    commit_id = table.Column<string>(type: "TEXT", nullable: true),
                    lease_epoch = table.Column<long>(type: "INTEGER", nullable: false),
                    lease_owner = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    lease_until = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_call_sessions", x => new { x.user_id, x.id });
                    table.CheckConstraint("ck_call_sessions_attempt", "attempt >= 1");
                    table.CheckConstraint("ck_call_sessions_call_provider_call_id", "length(call_provider_call_id) <= 200");
                    table.CheckConstraint("ck_call_sessions_duration_seconds", "duration_seconds >= 0");
                    table.CheckConstraint("ck_call_sessions_end_reason", "length(end_reason) <= 100000");
                    table.CheckConstraint("ck_call_sessions_journal_hash", "length(journal_hash) <= 64");
                    table.CheckConstraint("ck_call_sessions_journal_sequence", "journal_sequence >= 0");
                    table.CheckConstraint("ck_call_sessions_lease_owner", "length(lease_owner) <= 256");
                    table.CheckConstraint("ck_call_sessions_outcome", "outcome IN ('unknown', 'achieved', 'information_only', 'declined', 'needs_user', 'voicemail_left', 'voicemail_no_message', 'no_answer', 'busy', 'wrong_number', 'opted_out', 'hold_exhausted', 'budget_exhausted', 'no_disclosure', 'technical_failure')");
                    table.CheckConstraint("ck_call_sessions_phone_number", "length(phone_number) <= 32");
                    table.CheckConstraint("ck_call_sessions_status", "status IN ('initiated', 'submission_unknown', 'queued', 'ringing', 'in_progress', 'completed', 'busy', 'no_answer', 'failed', 'cancelled')");
                    table.CheckConstraint("ck_call_sessions_summary", "summary IS NULL OR json_valid(summary)");
                    table.CheckConstraint("ck_call_sessions_user_id", "length(user_id) <= 128");
                    table.CheckConstraint("ck_call_sessions_version", "version >= 1");
                    table.ForeignKey(
                        name: "fk_call_sessions_task_id",
                        columns: x => new { x.user_id, x.task_id },
                        principalTable: "call_tasks",
                        principalColumns: new[] { "user_id", "id" });
                });

            migrationBuilder.CreateTable(
                name: "call_extracted_data",
                columns: table => new
                {
                    id = table.Column<string>(type: "TEXT", nullable: false),
                    user_id = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    session_id = table.Column<string>(type: "TEXT", nullable: false),
                    key = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    type = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    value = table.Column<string>(type: "TEXT", maxLength: 100000, nullable: false),
                    status = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    segment_id = table.Column<long>(type: "INTEGER", nullable: false),
                    raw_fragment = table.Column<string>(type: "TEXT", maxLength: 100000, nullable: false),
                    position = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_call_extracted_data", x => new { x.user_id, x.id });
                    table.CheckConstraint("ck_call_extracted_data_key", "length(key) <= 100");
                    table.CheckConstraint("ck_call_extracted_data_raw_fragment", "length(raw_fragment) <= 100000");
                    table.CheckConstraint("ck_call_extracted_data_status", "status IN ('unverified', 'verified', 'contradicted')");
                    table.CheckConstraint("ck_call_extracted_data_type", "type IN ('string', 'number', 'datetime', 'boolean', 'json')");
                    table.CheckConstraint("ck_call_extracted_data_value", "length(value) <= 100000");
                    table.ForeignKey(
                        name: "fk_call_extracted_data_session_id",
                        columns: x => new { x.user_id, x.session_id },
                        principalTable: "call_sessions",
                        principalColumns: new[] { "user_id", "id" });
                });

            migrationBuilder.CreateTable(
                name: "call_journal",
                columns: table => new
                {
                    session_id = table.Column<string>(type: "TEXT", nullable: false),
                    sequence = table.Column<long>(type: "INTEGER", nullable: false),
                    user_id = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    at = table.Column<string>(type: "TEXT", nullable: false),
                    @event = table.Column<string>(name: "event", type: "TEXT", nullable: false),
                    previous_hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_call_journal", x => new { x.user_id, x.session_id, x.sequence });
                    table.CheckConstraint("ck_call_journal_hash", "length(hash) <= 64");
                    table.CheckConstraint("ck_call_journal_previous_hash", "length(previous_hash) <= 64");
                    table.CheckConstraint("ck_call_journal_sequence", "sequence >= 1");
                    table.ForeignKey(
                        name: "fk_call_journal_session_id",
                        columns: x => new { x.user_id, x.session_id },
                        principalTable: "call_sessions",
                        principalColumns: new[] { "user_id", "id" });
                });

            migrationBuilder.CreateTable(
                name: "call_transcripts",
                columns: table => new
                {
                    user_id = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    session_id = table.Column<string>(type: "TEXT", nullable: false),
                    created_at = table.Column<string>(type: "TEXT", nullable: true),
                    full_text = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_call_transcripts", x => new { x.user_id, x.session_id });
                    table.CheckConstraint("ck_call_transcripts_user_id", "length(user_id) <= 128");
                    table.ForeignKey(
                        name: "fk_call_transcripts_session_id",
                        columns: x => new { x.user_id, x.session_id },
                        principalTable: "call_sessions",
                        principalColumns: new[] { "user_id", "id" });
                });

            migrationBuilder.CreateTable(
                name: "notifications",
                columns: table => new
                {
                    id = table.Column<string>(type: "TEXT", nullable: false),
                    user_id = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    title = table.Column<string>(type: "TEXT", maxLength: 100000, nullable: false),
                    body = table.Column<string>(type: "TEXT", maxLength: 100000, nullable: false),
                    task_id = table.Column<string>(type: "TEXT", nullable: true),
                    session_id = table.Column<string>(type: "TEXT", nullable: true),
                    created_at = table.Column<string>(type: "TEXT", nullable: false),
                    read_at = table.Column<string>(type: "TEXT", nullable: true),
                    delivered_at = table.Column<string>(type: "TEXT", nullable: true),
                    lease_until = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_notifications", x => new { x.user_id, x.id });
                    table.CheckConstraint("ck_notifications_body", "length(body) <= 100000");
                    table.CheckConstraint("ck_notifications_kind", "kind IN ('needs_answer', 'needs_decision', 'call_completed', 'call_failed', 'retry_scheduled', 'follow_up_proposed', 'call_back')");
                    table.CheckConstraint("ck_notifications_title", "length(title) <= 100000");
                    table.CheckConstraint("ck_notifications_user_id", "length(user_id) <= 128");
                    table.ForeignKey(
                        name: "fk_notifications_session_id",
                        columns: x => new { x.user_id, x.session_id },
                        principalTable: "call_sessions",
                        principalColumns: new[] { "user_id", "id" });
                    table.ForeignKey(
                        name: "fk_notifications_task_id",
                        columns: x => new { x.user_id, x.task_id },
                        principalTable: "call_tasks",
                        principalColumns: new[] { "user_id", "id" });
                });

            migrationBuilder.CreateTable(
                name: "call_transcript_segments",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    user_id = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    session_id = table.Column<string>(type: "TEXT", nullable: false),
                    speaker = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    text = table.Column<string>(type: "TEXT", maxLength: 100000, nullable: false),
                    start_time_ms = table.Column<long>(type: "INTEGER", nullable: false),
                    end_time_ms = table.Column<long>(type: "INTEGER", nullable: false),
                    sentiment = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_call_transcript_segments", x => new { x.user_id, x.session_id, x.id });
                    table.CheckConstraint("ck_call_transcript_segments_sentiment", "sentiment IN ('neutral', 'positive', 'negative')");
                    table.CheckConstraint("ck_call_transcript_segments_speaker", "speaker IN ('assistant', 'human', 'system')");
                    table.CheckConstraint("ck_call_transcript_segments_text", "length(text) <= 100000");
                    table.CheckConstraint("ck_call_transcript_segments_times", "end_time_ms >= start_time_ms");
                    table.ForeignKey(
                        name: "fk_call_transcript_segments_session_id",
                        columns: x => new { x.user_id, x.session_id },
                        principalTable: "call_transcripts",
                        principalColumns: new[] { "user_id", "session_id" });
                });

            migrationBuilder.CreateIndex(
                name: "ix_call_extracted_data_session",
                table: "call_extracted_data",
                columns: new[] { "user_id", "session_id", "position" });

            migrationBuilder.CreateIndex(
                name: "ix_call_journal_began",
                table: "call_journal",
                column: "at",
                filter: "sequence = 1");

            migrationBuilder.CreateIndex(
                name: "ix_call_sessions_created_at",
                table: "call_sessions",
                columns: new[] { "user_id", "created_at", "id" },
                descending: new[] { false, true, false });

            migrationBuilder.CreateIndex(
                name: "ix_call_sessions_id",
                table: "call_sessions",
                column: "id");

            migrationBuilder.CreateIndex(
                name: "ix_call_sessions_phone_number",
                table: "call_sessions",
                columns: new[] { "phone_number", "created_at" },
                descending: new[] { false, true },
                filter: "call_provider_call_id IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_call_sessions_due",
                table: "call_sessions",
                column: "due_at",
                filter: "due_at IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_call_sessions_status",
                table: "call_sessions",
                columns: new[] { "user_id", "status", "created_at", "id" },
                descending: new[] { false, false, true, false });

            migrationBuilder.CreateIndex(
                name: "ix_call_sessions_task",
                table: "call_sessions",
                columns: new[] { "user_id", "task_id", "created_at", "id" },
                descending: new[] { false, false, true, false });

            migrationBuilder.CreateIndex(
                name: "ux_call_sessions_open",
                table: "call_sessions",
                columns: new[] { "user_id", "task_id" },
                unique: true,
                filter: "status IN ('initiated', 'submission_unknown', 'queued', 'ringing', 'in_progress')");

            migrationBuilder.CreateIndex(
                name: "ux_call_sessions_provider_call_id",
                table: "call_sessions",
                column: "call_provider_call_id",
                unique: true,
                filter: "call_provider_call_id IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_call_tasks_created_at",
                table: "call_tasks",
                columns: new[] { "user_id", "created_at", "id" },
                descending: new[] { false, true, false });

            migrationBuilder.CreateIndex(
                name: "ix_call_tasks_due",
                table: "call_tasks",
                column: "due_at",
                filter: "due_at IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_call_tasks_parent",
                table: "call_tasks",
                columns: new[] { "user_id", "parent_task_id" },
                filter: "parent_task_id IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_call_tasks_priority",
                table: "call_tasks",
                columns: new[] { "user_id", "priority", "created_at", "id" },
                descending: new[] { false, false, true, false });

            migrationBuilder.CreateIndex(
                name: "ix_call_tasks_status",
                table: "call_tasks",
                columns: new[] { "user_id", "status", "created_at", "id" },
                descending: new[] { false, false, true, false });

            migrationBuilder.CreateIndex(
                name: "ix_call_tasks_status_priority",
                table: "call_tasks",
                columns: new[] { "user_id", "status", "priority", "created_at", "id" },
                descending: new[] { false, false, false, true, false });

            migrationBuilder.CreateIndex(
                name: "ix_call_transcripts_created_at",
                table: "call_transcripts",
                column: "created_at");

            migrationBuilder.CreateIndex(
                name: "ix_contacts_name",
                table: "contacts",
                columns: new[] { "user_id", "name", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_contacts_phone_number",
                table: "contacts",
                columns: new[] { "user_id", "phone_number" });

            migrationBuilder.CreateIndex(
                name: "ix_idempotency_keys_created_at",
                table: "idempotency_keys",
                column: "created_at");

            migrationBuilder.CreateIndex(
                name: "ix_idempotency_keys_resource",
                table: "idempotency_keys",
                columns: new[] { "user_id", "resource_id" });

            migrationBuilder.CreateIndex(
                name: "ix_notifications_created_at",
                table: "notifications",
                columns: new[] { "user_id", "created_at", "id" },
                descending: new[] { false, true, false });

            migrationBuilder.CreateIndex(
                name: "ix_notifications_session",
                table: "notifications",
                columns: new[] { "user_id", "session_id" });

            migrationBuilder.CreateIndex(
                name: "ix_notifications_task",
                table: "notifications",
                columns: new[] { "user_id", "task_id" });

            migrationBuilder.CreateIndex(
                name: "ix_notifications_undelivered",
                table: "notifications",
                columns: new[] { "created_at", "id" },
                filter: "delivered_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_notifications_unread",
                table: "notifications",
                columns: new[] { "user_id", "created_at", "id" },
                descending: new[] { false, true, false },
                filter: "read_at IS NULL");

            migrationBuilder.CreateCallAssistantObjects();
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropCallAssistantObjects();

            migrationBuilder.DropTable(
                name: "Customers");

            migrationBuilder.DropTable(
                name: "assistant_settings");

            migrationBuilder.DropTable(
                name: "call_extracted_data");

            migrationBuilder.DropTable(
                name: "call_journal");

            migrationBuilder.DropTable(
                name: "call_transcript_segments");

            migrationBuilder.DropTable(
                name: "contacts");

            migrationBuilder.DropTable(
                name: "idempotency_keys");

            migrationBuilder.DropTable(
                name: "notifications");

            migrationBuilder.DropTable(
                name: "call_transcripts");

            migrationBuilder.DropTable(
                name: "call_sessions");

            migrationBuilder.DropTable(
                name: "call_tasks");
        }
    }
}
