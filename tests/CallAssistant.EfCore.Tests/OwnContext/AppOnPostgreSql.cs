using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace CallAssistant.EfCore.Tests.OwnContext;

public sealed class AppOnPostgreSql(DbContextOptions<AppOnPostgreSql> options) : AppDbContext(options)
{
    public sealed class AtDesignTime : IDesignTimeDbContextFactory<AppOnPostgreSql>
    {
        public AppOnPostgreSql CreateDbContext(string[] args) => new(new DbContextOptionsBuilder<AppOnPostgreSql>().UseNpgsql("Host=127.0.0.1;Database=design-time").Options);
    }
}
