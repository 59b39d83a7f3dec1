using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace CallAssistant.EfCore.Tests.OwnContext;

public sealed class AppOnSqlite(DbContextOptions<AppOnSqlite> options) : AppDbContext(options)
{
    public sealed class AtDesignTime : IDesignTimeDbContextFactory<AppOnSqlite>
    {
        public AppOnSqlite CreateDbContext(string[] args) => new(new DbContextOptionsBuilder<AppOnSqlite>().UseSqlite("Data Source=design-time.db").Options);
    }
}
