using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CallAssistant.EfCore.Migrations.Sqlite
{
    /// <summary>The list of numbers whose owners do not want to be called.</summary>
    internal sealed partial class Suppressions : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "call_suppressions",
                columns: table => new
                {
                    number_hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    created_at = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_call_suppressions", x => x.number_hash);
                    table.CheckConstraint("ck_call_suppressions_number_hash", "length(number_hash) <= 64");
                });

            migrationBuilder.CreateCallAssistantSuppressions();
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropCallAssistantSuppressions();

            migrationBuilder.DropTable(
                name: "call_suppressions");
        }
    }
}
