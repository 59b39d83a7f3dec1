using System;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace CallAssistant.EfCore.Tests.OwnContext.Migrations.PostgreSql
{
    /// <inheritdoc />
    public partial class Calls : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.EnsureSchema(
                name: "calls");

            migrationBuilder.CreateTable(
                name: "Customers",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Name = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Customers", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "assistant_settings",
                schema: "calls",
                columns: table => new
                {
                    user_id = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: false, collation: "C"),
                    version = table.Column<long>(type: "bigint", nullable: false),
                    max_auto_approve_amount = table.Column<decimal>(type: "numeric", nullable: false),
                    currency = table.Column<string>(type: "character varying(8)", maxLength: 8, nullable: false, collation: "C"),
                    default_call_tone = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    allowed_auth_fields = table.Column<string>(type: "json", nullable: false),
                    profile = table.Column<string>(type: "json", nullable: false),
                    auto_retry_failed_calls = table.Column<bool>(type: "boolean", nullable: false),
                    max_retry_attempts = table.Column<int>(type: "integer", nullable: false),
                    leave_voicemail = table.Column<bool>(type: "boolean", nullable: false),
                    region = table.Column<string>(type: "character varying(8)", maxLength: 8, nullable: false, collation: "C"),
                    time_zone = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    commit_id = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_assistant_settings", x => x.user_id);
                    table.CheckConstraint("ck_assistant_settings_default_call_tone", "default_call_tone IN ('friendly', 'neutral', 'firm', 'assertive')");
                    table.CheckConstraint("ck_assistant_settings_max_retry_attempts", "max_retry_attempts BETWEEN 0 AND 10");
                    table.CheckConstraint("ck_assistant_settings_version", "version >= 1");
                });

            migrationBuilder.CreateTable(
                name: "call_tasks",
                schema: "calls",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    user_id = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: false, collation: "C"),
                    version = table.Column<long>(type: "bigint", nullable: false),
                    title = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    raw_instruction = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false, collation: "C"),
                    status = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    status_reason = table.Column<string>(type: "character varying(100000)", maxLength: 100000, nullable: true, collation: "C"),
                    priority = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    tone = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: true),
                    contact_id = table.Column<Guid>(type: "uuid", nullable: true),
                    target_phone_number = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: true, collation: "C"),
                    hard_constraints = table.Column<string>(type: "json", nullable: false),
                    soft_preferences = table.Column<string>(type: "json", nullable: false),
                    answers = table.Column<string>(type: "json", nullable: false),
                    ai_plan = table.Column<string>(type: "json", nullable: true),
                    mandate = table.Column<string>(type: "json", nullable: true),
                    attempt_count = table.Column<int>(type: "integer", nullable: false),
                    parent_task_id = table.Column<Guid>(type: "uuid", nullable: true),
                    due_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    updated_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    commit_id = table.Column<Guid>(type: "uuid", nullable: true),
                    lease_epoch = table.Column<long>(type: "bigint", nullable: false),
                    lease_owner = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true, collation: "C"),
                    lease_until = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    max_price = table.Column<decimal>(type: "numeric", nullable: true),
                    max_price_currency = table.Column<string>(type: "character varying(8)", maxLength: 8, nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_call_tasks", x => new { x.user_id, x.id });
                    table.CheckConstraint("ck_call_tasks_attempt_count", "attempt_count >= 0");
                    table.CheckConstraint("ck_call_tasks_max_price", "(max_price IS NULL) = (max_price_currency IS NULL)");
                    table.CheckConstraint("ck_call_tasks_priority", "priority IN ('low', 'medium', 'high', 'urgent')");
                    table.CheckConstraint("ck_call_tasks_status", "status IN ('pending', 'preparing', 'waiting_for_user', 'ready_to_call', 'in_progress', 'completed', 'failed', 'cancelled')");
                    table.CheckConstraint("ck_call_tasks_tone", "tone IN ('friendly', 'neutral', 'firm', 'assertive')");
                    table.CheckConstraint("ck_call_tasks_version", "version >= 1");
                    table.ForeignKey(
                        name: "fk_call_tasks_parent_task_id",
                        columns: x => new { x.user_id, x.parent_task_id },
                        principalSchema: "calls",
                        principalTable: "call_tasks",
                        principalColumns: new[] { "user_id", "id" });
                });

            migrationBuilder.CreateTable(
                name: "contacts",
                schema: "calls",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    user_id = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: false, collation: "C"),
                    version = table.Column<long>(type: "bigint", nullable: false),
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    company_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true, collation: "C"),
                    phone_number = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false, collation: "C"),
                    email = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: true, collation: "C"),
                    notes = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true, collation: "C"),
                    time_zone = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true, collation: "C"),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    updated_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    commit_id = table.Column<Guid>(type: "uuid", nullable: true),
                    search_text = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_contacts", x => new { x.user_id, x.id });
                    table.CheckConstraint("ck_contacts_version", "version >= 1");
                });

            migrationBuilder.CreateTable(
                name: "idempotency_keys",
                schema: "calls",
                columns: table => new
                {
                    user_id = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: false, collation: "C"),
                    key = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: false, collation: "C"),
                    fingerprint = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: false, collation: "C"),
                    resource_id = table.Column<Guid>(type: "uuid", nullable: false),
                    status_code = table.Column<int>(type: "integer", nullable: true),
                    body = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    begun_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_idempotency_keys", x => new { x.user_id, x.key });
                    table.CheckConstraint("ck_idempotency_keys_answer", "(status_code IS NULL) = (body IS NULL)");
                });

            migrationBuilder.CreateTable(
                name: "call_sessions",
                schema: "calls",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    user_id = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: false, collation: "C"),
                    task_id = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false),
                    attempt = table.Column<int>(type: "integer", nullable: false),
                    phone_number = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false, collation: "C"),
                    call_provider_call_id = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true, collation: "C"),
                    status = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    outcome = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    end_reason = table.Column<string>(type: "character varying(100000)", maxLength: 100000, nullable: true, collation: "C"),
                    summary = table.Column<string>(type: "json", nullable: true),
                    journal_sequence = table.Column<long>(type: "bigint", nullable: false),
                    journal_hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    due_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    started_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    ended_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    duration_seconds = table.Column<int>(type: "integer", nullable: true),
                    commit_id = table.Column<Guid>(type: "uuid", nullable: true),
                    lease_epoch = table.Column<long>(type: "bigint", nullable: false),
                    lease_owner = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true, collation: "C"),
                    lease_until = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_call_sessions", x => new { x.user_id, x.id });
                    table.CheckConstraint("ck_call_sessions_attempt", "attempt >= 1");
                    table.CheckConstraint("ck_call_sessions_duration_seconds", "duration_seconds >= 0");
                    table.CheckConstraint("ck_call_sessions_journal_sequence", "journal_sequence >= 0");
                    table.CheckConstraint("ck_call_sessions_outcome", "outcome IN ('unknown', 'achieved', 'information_only', 'declined', 'needs_user', 'voicemail_left', 'voicemail_no_message', 'no_answer', 'busy', 'wrong_number', 'opted_out', 'hold_exhausted', 'budget_exhausted', 'no_disclosure', 'technical_failure')");
                    table.CheckConstraint("ck_call_sessions_status", "status IN ('initiated', 'submission_unknown', 'queued', 'ringing', 'in_progress', 'completed', 'busy', 'no_answer', 'failed', 'cancelled')");
                    table.CheckConstraint("ck_call_sessions_version", "version >= 1");
                    table.ForeignKey(
                        name: "fk_call_sessions_task_id",
                        columns: x => new { x.user_id, x.task_id },
                        principalSchema: "calls",
                        principalTable: "call_tasks",
                        principalColumns: new[] { "user_id", "id" });
                });

            migrationBuilder.CreateTable(
                name: "call_extracted_data",
                schema: "calls",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    user_id = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: false, collation: "C"),
                    session_id = table.Column<Guid>(type: "uuid", nullable: false),
                    key = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, collation: "C"),
                    type = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    value = table.Column<string>(type: "character varying(100000)", maxLength: 100000, nullable: false, collation: "C"),
                    status = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    segment_id = table.Column<long>(type: "bigint", nullable: false),
                    raw_fragment = table.Column<string>(type: "character varying(100000)", maxLength: 100000, nullable: false, collation: "C"),
                    position = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_call_extracted_data", x => new { x.user_id, x.id });
                    table.CheckConstraint("ck_call_extracted_data_status", "status IN ('unverified', 'verified', 'contradicted')");
                    table.CheckConstraint("ck_call_extracted_data_type", "type IN ('string', 'number', 'datetime', 'boolean', 'json')");
                    table.ForeignKey(
                        name: "fk_call_extracted_data_session_id",
                        columns: x => new { x.user_id, x.session_id },
                        principalSchema: "calls",
                        principalTable: "call_sessions",
                        principalColumns: new[] { "user_id", "id" });
                });

            migrationBuilder.CreateTable(
                name: "call_journal",
                schema: "calls",
                columns: table => new
                {
                    session_id = table.Column<Guid>(type: "uuid", nullable: false),
                    sequence = table.Column<long>(type: "bigint", nullable: false),
                    user_id = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: false, collation: "C"),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    @event = table.Column<string>(name: "event", type: "json", nullable: false),
                    previous_hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_call_journal", x => new { x.user_id, x.session_id, x.sequence });
                    table.CheckConstraint("ck_call_journal_sequence", "sequence >= 1");
                    table.ForeignKey(
                        name: "fk_call_journal_session_id",
                        columns: x => new { x.user_id, x.session_id },
                        principalSchema: "calls",
                        principalTable: "call_sessions",
                        principalColumns: new[] { "user_id", "id" });
                });

            migrationBuilder.CreateTable(
                name: "call_transcripts",
                schema: "calls",
                columns: table => new
                {
                    user_id = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: false, collation: "C"),
                    session_id = table.Column<Guid>(type: "uuid", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    full_text = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_call_transcripts", x => new { x.user_id, x.session_id });
                    table.ForeignKey(
                        name: "fk_call_transcripts_session_id",
                        columns: x => new { x.user_id, x.session_id },
                        principalSchema: "calls",
                        principalTable: "call_sessions",
                        principalColumns: new[] { "user_id", "id" });
                });

            migrationBuilder.CreateTable(
                name: "notifications",
                schema: "calls",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    user_id = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: false, collation: "C"),
                    kind = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    title = table.Column<string>(type: "character varying(100000)", maxLength: 100000, nullable: false, collation: "C"),
                    body = table.Column<string>(type: "character varying(100000)", maxLength: 100000, nullable: false, collation: "C"),
                    task_id = table.Column<Guid>(type: "uuid", nullable: true),
                    session_id = table.Column<Guid>(type: "uuid", nullable: true),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    read_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    delivered_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    lease_until = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_notifications", x => new { x.user_id, x.id });
                    table.CheckConstraint("ck_notifications_kind", "kind IN ('needs_answer', 'needs_decision', 'call_completed', 'call_failed', 'retry_scheduled', 'follow_up_proposed', 'call_back')");
                    table.ForeignKey(
                        name: "fk_notifications_session_id",
                        columns: x => new { x.user_id, x.session_id },
                        principalSchema: "calls",
                        principalTable: "call_sessions",
                        principalColumns: new[] { "user_id", "id" });
                    table.ForeignKey(
                        name: "fk_notifications_task_id",
                        columns: x => new { x.user_id, x.task_id },
                        principalSchema: "calls",
                        principalTable: "call_tasks",
                        principalColumns: new[] { "user_id", "id" });
                });

            migrationBuilder.CreateTable(
                name: "call_transcript_segments",
                schema: "calls",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    user_id = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: false, collation: "C"),
                    session_id = table.Column<Guid>(type: "uuid", nullable: false),
                    speaker = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    text = table.Column<string>(type: "character varying(100000)", maxLength: 100000, nullable: false, collation: "C"),
                    start_time_ms = table.Column<long>(type: "bigint", nullable: false),
                    end_time_ms = table.Column<long>(type: "bigint", nullable: false),
                    sentiment = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_call_transcript_segments", x => new { x.user_id, x.session_id, x.id });
                    table.CheckConstraint("ck_call_transcript_segments_sentiment", "sentiment IN ('neutral', 'positive', 'negative')");
                    table.CheckConstraint("ck_call_transcript_segments_speaker", "speaker IN ('assistant', 'human', 'system')");
                    table.CheckConstraint("ck_call_transcript_segments_times", "end_time_ms >= start_time_ms");
                    table.ForeignKey(
                        name: "fk_call_transcript_segments_session_id",
                        columns: x => new { x.user_id, x.session_id },
                        principalSchema: "calls",
                        principalTable: "call_transcripts",
                        principalColumns: new[] { "user_id", "session_id" });
                });

            migrationBuilder.CreateIndex(
                name: "ix_call_extracted_data_session",
                schema: "calls",
                table: "call_extracted_data",
                columns: new[] { "user_id", "session_id", "position" });

            migrationBuilder.CreateIndex(
                name: "ix_call_journal_began",
                schema: "calls",
                table: "call_journal",
                column: "at",
                filter: "sequence = 1");

            migrationBuilder.CreateIndex(
                name: "ix_call_sessions_created_at",
                schema: "calls",
                table: "call_sessions",
                columns: new[] { "user_id", "created_at", "id" },
                descending: new[] { false, true, false });

            migrationBuilder.CreateIndex(
                name: "ix_call_sessions_id",
                schema: "calls",
                table: "call_sessions",
                column: "id");

            migrationBuilder.CreateIndex(
                name: "ix_call_sessions_phone_number",
                schema: "calls",
                table: "call_sessions",
                columns: new[] { "phone_number", "created_at" },
                descending: new[] { false, true },
                filter: "call_provider_call_id IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_call_sessions_due",
                schema: "calls",
                table: "call_sessions",
                column: "due_at",
                filter: "due_at IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_call_sessions_status",
                schema: "calls",
                table: "call_sessions",
                columns: new[] { "user_id", "status", "created_at", "id" },
                descending: new[] { false, false, true, false });

            migrationBuilder.CreateIndex(
                name: "ix_call_sessions_task",
                schema: "calls",
                table: "call_sessions",
                columns: new[] { "user_id", "task_id", "created_at", "id" },
                descending: new[] { false, false, true, false });

            migrationBuilder.CreateIndex(
                name: "ux_call_sessions_open",
                schema: "calls",
                table: "call_sessions",
                columns: new[] { "user_id", "task_id" },
                unique: true,
                filter: "status IN ('initiated', 'submission_unknown', 'queued', 'ringing', 'in_progress')");

            migrationBuilder.CreateIndex(
                name: "ux_call_sessions_provider_call_id",
                schema: "calls",
                table: "call_sessions",
                column: "call_provider_call_id",
                unique: true,
                filter: "call_provider_call_id IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_call_tasks_created_at",
                schema: "calls",
                table: "call_tasks",
                columns: new[] { "user_id", "created_at", "id" },
                descending: new[] { false, true, false });

            migrationBuilder.CreateIndex(
                name: "ix_call_tasks_due",
                schema: "calls",
                table: "call_tasks",
                column: "due_at",
                filter: "due_at IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_call_tasks_parent",
                schema: "calls",
                table: "call_tasks",
                columns: new[] { "user_id", "parent_task_id" },
                filter: "parent_task_id IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_call_tasks_priority",
                schema: "calls",
                table: "call_tasks",
                columns: new[] { "user_id", "priority", "created_at", "id" },
                descending: new[] { false, false, true, false });

            migrationBuilder.CreateIndex(
                name: "ix_call_tasks_status",
                schema: "calls",
                table: "call_tasks",
                columns: new[] { "user_id", "status", "created_at", "id" },
                descending: new[] { false, false, true, false });

            migrationBuilder.CreateIndex(
                name: "ix_call_tasks_status_priority",
                schema: "calls",
                table: "call_tasks",
                columns: new[] { "user_id", "status", "priority", "created_at", "id" },
                descending: new[] { false, false, false, true, false });

            migrationBuilder.CreateIndex(
                name: "ix_call_transcripts_created_at",
                schema: "calls",
                table: "call_transcripts",
                column: "created_at");

            migrationBuilder.CreateIndex(
                name: "ix_contacts_name",
                schema: "calls",
                table: "contacts",
                columns: new[] { "user_id", "name", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_contacts_phone_number",
                schema: "calls",
                table: "contacts",
                columns: new[] { "user_id", "phone_number" });

            migrationBuilder.CreateIndex(
                name: "ix_idempotency_keys_created_at",
                schema: "calls",
                table: "idempotency_keys",
                column: "created_at");

            migrationBuilder.CreateIndex(
                name: "ix_idempotency_keys_resource",
                schema: "calls",
                table: "idempotency_keys",
                columns: new[] { "user_id", "resource_id" });

            migrationBuilder.CreateIndex(
                name: "ix_notifications_created_at",
                schema: "calls",
                table: "notifications",
                columns: new[] { "user_id", "created_at", "id" },
                descending: new[] { false, true, false });

            migrationBuilder.CreateIndex(
                name: "ix_notifications_session",
                schema: "calls",
                table: "notifications",
                columns: new[] { "user_id", "session_id" });

            migrationBuilder.CreateIndex(
                name: "ix_notifications_task",
                schema: "calls",
                table: "notifications",
                columns: new[] { "user_id", "task_id" });

            migrationBuilder.CreateIndex(
                name: "ix_notifications_undelivered",
                schema: "calls",
                table: "notifications",
                columns: new[] { "created_at", "id" },
                filter: "delivered_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_notifications_unread",
                schema: "calls",
                table: "notifications",
                columns: new[] { "user_id", "created_at", "id" },
                descending: new[] { false, true, false },
                filter: "read_at IS NULL");

            migrationBuilder.CreateCallAssistantObjects(AppDbContext.Schema);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropCallAssistantObjects(AppDbContext.Schema);

            migrationBuilder.DropTable(
                name: "Customers");

            migrationBuilder.DropTable(
                name: "assistant_settings",
                schema: "calls");

            migrationBuilder.DropTable(
                name: "call_extracted_data",
                schema: "calls");

            migrationBuilder.DropTable(
                name: "call_journal",
                schema: "calls");

            migrationBuilder.DropTable(
                name: "call_transcript_segments",
                schema: "calls");

            migrationBuilder.DropTable(
                name: "contacts",
                schema: "calls");

            migrationBuilder.DropTable(
                name: "idempotency_keys",
                schema: "calls");

            migrationBuilder.DropTable(
                name: "notifications",
                schema: "calls");

            migrationBuilder.DropTable(
                name: "call_transcripts",
                schema: "calls");

            migrationBuilder.DropTable(
                name: "call_sessions",
                schema: "calls");

            migrationBuilder.DropTable(
                name: "call_tasks",
                schema: "calls");
        }
    }
}
