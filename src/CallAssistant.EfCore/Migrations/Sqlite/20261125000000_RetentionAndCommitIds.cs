using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CallAssistant.EfCore.Migrations.Sqlite
{
    /// <summary>What finds transcripts and journals by their age, and the marks of commits (which SQLite leaves empty: it loses no answers).</summary>
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
                name: "ix_call_journal_began",
                table: "call_journal",
                column: "at",
                filter: "sequence = 1");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_call_transcripts_created_at",
                table: "call_transcripts");

            migrationBuilder.DropIndex(
                name: "ix_call_journal_began",
                table: "call_journal");

            migrationBuilder.DropColumn(
                name: "commit_id",
                table: "contacts");

            migrationBuilder.DropColumn(
                name: "created_at",
                table: "call_transcripts");

            migrationBuilder.DropColumn(
                name: "commit_id",
                table: "call_tasks");

            migrationBuilder.DropColumn(
                name: "commit_id",
                table: "call_sessions");

            migrationBuilder.DropColumn(
                name: "commit_id",
                table: "assistant_settings");
        }
    }
}
