using CallAssistant.EfCore.Tests.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace CallAssistant.EfCore.Tests.Hosting;

public sealed class CallAssistantSqliteExtensionsTests
{
    [Theory]
    [InlineData("", "ConnectionString")]
    [InlineData("Data Source=:memory:", "ConnectionString")]
    [InlineData("Data Source=x.db;Mode=Memory", "ConnectionString")]
    [InlineData("Data Source=x.db;Mode=ReadOnly", "ConnectionString")]
    [InlineData("Host=localhost;Database=x", "ConnectionString")]
    public void UseSqlite_ConnectionStringIsWrong_FailsAtStartAndNamesTheSetting(string connectionString, string setting)
    {
        using var services = Build(builder => builder.UseSqlite(connectionString));

        var failure = Assert.Throws<OptionsValidationException>(() => services.GetRequiredService<IStartupValidator>().Validate());
        Assert.Contains($"SqliteStoreOptions.{setting}", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(61_000)]
    public void UseSqlite_BusyTimeoutOutOfRange_FailsAtStartAndNamesTheSetting(int milliseconds)
    {
        using var services = Build(builder => builder.UseSqlite("Data Source=x.db", options => options.BusyTimeout = TimeSpan.FromMilliseconds(milliseconds)));

        var failure = Assert.Throws<OptionsValidationException>(() => services.GetRequiredService<IStartupValidator>().Validate());
        Assert.Contains("SqliteStoreOptions.BusyTimeout", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void UseSqlite_Twice_IsHarmlessAndTheLastWins()
    {
        using var services = Build(builder => builder.UseSqlite("Data Source=first.db").UseSqlite("Data Source=second.db"));

        Assert.Equal("Data Source=second.db", services.GetRequiredService<IOptions<SqliteStoreOptions>>().Value.ConnectionString);
        Assert.Single(services.GetServices<ICallStore>());
        Assert.Single(services.GetServices<IIdempotencyStore>());
        Assert.Single(services.GetServices<ICallAssistantDatabase>());
    }

    private static ServiceProvider Build(Action<CallAssistantBuilder> configure)
    {
        var services = new ServiceCollection();
        services.AddSingleton<ICallIds>(new SeededIds(1));
        configure(new CallAssistantBuilder(services));
        return services.BuildServiceProvider();
    }
}
