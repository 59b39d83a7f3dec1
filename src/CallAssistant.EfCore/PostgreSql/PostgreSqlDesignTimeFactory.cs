using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace CallAssistant.EfCore;

/// <summary>Lets <c>dotnet ef migrations add</c> make the context; nothing is opened then.</summary>
internal sealed class PostgreSqlDesignTimeFactory : IDesignTimeDbContextFactory<PostgreSqlCallAssistantDbContext>
{
    public PostgreSqlCallAssistantDbContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<PostgreSqlCallAssistantDbContext>().UseNpgsql("Host=127.0.0.1;Database=design-time").Options);
}
