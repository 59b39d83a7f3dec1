using System;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CallAssistant.EfCore.Tests.OwnContext.Migrations.PostgreSql
{
    /// <inheritdoc />
    public partial class Suppressions : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "call_suppressions",
                schema: "calls",
                columns: table => new
                {
                    number_hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_call_suppressions", x => x.number_hash);
                });

            migrationBuilder.CreateCallAssistantSuppressions(AppDbContext.Schema);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropCallAssistantSuppressions(AppDbContext.Schema);

            migrationBuilder.DropTable(
                name: "call_suppressions",
                schema: "calls");
        }
    }
}
