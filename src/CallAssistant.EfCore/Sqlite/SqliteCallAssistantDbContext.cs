using Microsoft.EntityFrameworkCore;

namespace CallAssistant.EfCore;

/// <summary>The ready context on SQLite.</summary>
/// <param name="options">Its options, from the factory that <c>UseSqlite</c> registers.</param>
public sealed class SqliteCallAssistantDbContext(DbContextOptions<SqliteCallAssistantDbContext> options) : CallAssistantDbContext(options);
