using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CallAssistant.EfCore.Migrations.PostgreSql
{
    /// <summary>The tables, views, functions and policies of the first version.</summary>
    internal sealed partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.RenameColumn(
                name: "ended_at",
                table: "call_transcripts",
                newName: "created_at");

            migrationBuilder.RenameIndex(
                name: "ix_call_transcripts_ended_at",
                table: "call_transcripts",
                newName: "ix_call_transcripts_created_at");

            migrationBuilder.CreateCallAssistantObjects();
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropCallAssistantObjects();

            migrationBuilder.RenameColumn(
                name: "created_at",
                table: "call_transcripts",
                newName: "ended_at");

            migrationBuilder.RenameIndex(
                name: "ix_call_transcripts_created_at",
                table: "call_transcripts",
                newName: "ix_call_transcripts_ended_at");
        }
    }
}
