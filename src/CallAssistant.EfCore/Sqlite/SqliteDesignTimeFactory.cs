using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace CallAssistant.EfCore;

/// <summary>Lets <c>dotnet ef migrations add</c> make the context; nothing is opened then.</summary>
internal sealed class SqliteDesignTimeFactory : IDesignTimeDbContextFactory<SqliteCallAssistantDbContext>
{
    public SqliteCallAssistantDbContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqliteCallAssistantDbContext>().UseSqlite("Data Source=design-time.db").Options);
}
