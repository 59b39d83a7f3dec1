using Microsoft.EntityFrameworkCore;

namespace CallAssistant.EfCore;

/// <summary>The ready context on SQLite.</summary>
internal sealed class SqliteCallAssistantDbContext(DbContextOptions<SqliteCallAssistantDbContext> options) : CallAssistantDbContext(options);
