using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace CallAssistant.EfCore.Tests.Hosting;

public sealed class CallAssistantPostgreSqlExtensionsTests
{
    [Theory]
    [InlineData("", "ConnectionString")]
    [InlineData("Host=localhost", "names no database")]
    [InlineData("Database=calls", "names no host")]
    [InlineData("Data Source=callassistant.db", "ConnectionString")]
    [InlineData("Host=localhost;Database=calls;Port=many", "ConnectionString")]
    public void UsePostgreSql_ConnectionStringIsWrong_FailsAtStartAndNamesTheSetting(string connectionString, string words)
    {
        using var services = Build(builder => builder.UsePostgreSql(connectionString));

        var failure = Assert.Throws<OptionsValidationException>(() => services.GetRequiredService<IStartupValidator>().Validate());
        Assert.Contains("PostgreSqlStoreOptions.ConnectionString", failure.Message, StringComparison.Ordinal);
        Assert.Contains(words, failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void UsePostgreSql_PreparedStatements_AreThoseOfTheConnectionStringFirst()
    {
        Assert.Equal("100", Prepared("Host=localhost;Database=calls", _ => { }));
        Assert.Equal("0", Prepared("Host=localhost;Database=calls", options => options.MaxPreparedStatements = 0));
        Assert.Equal("7", Prepared("Host=localhost;Database=calls;Max Auto Prepare=7", _ => { }));
        using var services = Build(builder => builder.UsePostgreSql("Host=localhost;Database=calls", options => options.MaxPreparedStatements = -1));
        Assert.Throws<OptionsValidationException>(() => services.GetRequiredService<IStartupValidator>().Validate());
    }

    [Fact]
    public void UsePostgreSql_AfterAnotherStore_ReplacesIt()
    {
        using var services = Build(builder => builder.UseSqlite("Data Source=first.db").UsePostgreSql("Host=localhost;Database=calls"));

        Assert.Single(services.GetServices<ICallStore>());
        Assert.IsType<PostgreSqlDialect>(services.GetRequiredService<StoreDialect>());
    }

    private static string Prepared(string connectionString, Action<PostgreSqlStoreOptions> configure)
    {
        using var services = Build(builder => builder.UsePostgreSql(connectionString, configure));
        return new Npgsql.NpgsqlConnectionStringBuilder(services.GetRequiredService<IOptions<PostgreSqlStoreOptions>>().Value.ToConnectionString()).MaxAutoPrepare.ToString();
    }

    private static ServiceProvider Build(Action<CallAssistantBuilder> configure)
    {
        var services = new ServiceCollection();
        services.AddSingleton<ICallIds>(new SeededIds(1));
        configure(new CallAssistantBuilder(services));
        return services.BuildServiceProvider();
    }
}
