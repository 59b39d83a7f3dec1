using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CallAssistant.EfCore.Migrations.Sqlite
{
    /// <summary>What finds transcripts, journals and keys by their age and tasks by status and priority, and the marks of commits (which SQLite leaves empty: it loses no answers).</summary>
    internal sealed partial class RetentionAndCommitIds : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "commit_id",
                table: "contacts",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "created_at",
                table: "call_transcripts",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "commit_id",
                table: "call_tasks",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "commit_id",
                table: "call_sessions",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "commit_id",
                table: "assistant_settings",
                type: "TEXT",
                nullable: true);

            migrationBuilder.Sql(
                """
                UPDATE call_transcripts SET created_at =
                    (SELECT s.created_at FROM call_sessions s WHERE s.user_id = call_transcripts.user_id AND s.id = call_transcripts.session_id)
                """);

            migrationBuilder.CreateIndex(
                name: "ix_call_transcripts_created_at",
                table: "call_transcripts",
                column: "created_at");

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
                name: "ix_call_journal_began",
                table: "call_journal",
                column: "at",
                filter: "sequence = 1");

            migrationBuilder.CreateIndex(
                name: "ix_call_tasks_status_priority",
                table: "call_tasks",
                columns: new[] { "user_id", "status", "priority", "created_at", "id" },
                descending: new[] { false, false, false, true, false });

            migrationBuilder.DropIndex(
                name: "ix_idempotency_keys_created_at",
                table: "idempotency_keys");

            migrationBuilder.CreateIndex(
                name: "ix_idempotency_keys_created_at",
                table: "idempotency_keys",
                column: "created_at");

            migrationBuilder.CreateIndex(
                name: "ix_idempotency_keys_resource",
                table: "idempotency_keys",
                columns: new[] { "user_id", "resource_id" });

            // A file that was made earlier may have views with an order inside of an aggregate.
            migrationBuilder.DropCallAssistantObjects();
            migrationBuilder.CreateCallAssistantObjects();
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_idempotency_keys_resource",
                table: "idempotency_keys");

            migrationBuilder.DropIndex(
                name: "ix_idempotency_keys_created_at",
                table: "idempotency_keys");

            migrationBuilder.CreateIndex(
                name: "ix_idempotency_keys_created_at",
                table: "idempotency_keys",
                columns: new[] { "user_id", "created_at" });

            migrationBuilder.DropIndex(
                name: "ix_call_tasks_status_priority",
                table: "call_tasks");

            migrationBuilder.DropIndex(
                name: "ix_call_transcripts_created_at",
                table: "call_transcripts");

            migrationBuilder.DropIndex(
                name: "ix_call_journal_began",
                table: "call_journal");

            migrationBuilder.DropIndex(
                name: "ix_call_sessions_id",
                table: "call_sessions");

            migrationBuilder.DropIndex(
                name: "ix_call_sessions_phone_number",
                table: "call_sessions");

            // Entity Framework's own way makes the tables anew, which SQLite refuses while views look at them.
            migrationBuilder.Sql("ALTER TABLE contacts DROP COLUMN commit_id");
            migrationBuilder.Sql("ALTER TABLE call_transcripts DROP COLUMN created_at");
            migrationBuilder.Sql("ALTER TABLE call_tasks DROP COLUMN commit_id");
            migrationBuilder.Sql("ALTER TABLE call_sessions DROP COLUMN commit_id");
            migrationBuilder.Sql("ALTER TABLE assistant_settings DROP COLUMN commit_id");
        }
    }
}
