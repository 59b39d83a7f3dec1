using System.Net.Sockets;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace CallAssistant.EfCore.Tests.PostgreSql;

public sealed class PostgreSqlFaultsTests
{
    [Theory]
    [InlineData("53100", true, "disk of the database server is full")]
    [InlineData("25006", true, "takes no writes")]
    [InlineData("57P03", true, "does not answer")]
    [InlineData("42501", false, "row level security")]
    [InlineData("42P01", false, "MigrateAsync")]
    [InlineData("28P01", false, "user or the password")]
    [InlineData("3D000", false, "no database of this name")]
    [InlineData("23514", false, "outside of what the database accepts")]
    [InlineData("XX000", false, "PostgreSQL error XX000")]
    public void Translate_ErrorOfTheServer_SaysWhatToDoAndWhetherToTryAgain(string code, bool isTransient, string words)
    {
        var fault = PostgreSqlFaults.Translate("store.commit", new DbUpdateException("wrapped", Refusal(code)));

        Assert.Equal("store.commit", fault.Operation);
        Assert.Equal(isTransient, fault.IsTransient);
        Assert.Contains(words, fault.Message, StringComparison.Ordinal);
        Assert.IsNotType<StoreConflictException>(fault);
    }

    [Theory]
    [InlineData("23505", SessionTables.ProviderCallIdIndex, "call id")]
    [InlineData("23505", SessionTables.OneOpenIndex, "another session")]
    [InlineData("23505", "pk_call_tasks", "stored already")]
    [InlineData("23503", "fk_call_sessions_task_id", "not stored")]
    public void Translate_KeyIsViolated_IsAConflict(string code, string constraint, string words)
    {
        var fault = Assert.IsType<StoreConflictException>(PostgreSqlFaults.Translate("store.commit", Refusal(code, constraint)));

        Assert.Contains(words, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Judge_WhatTheDriverThrows_TellsOutagesFromAFullPool()
    {
        Assert.Equal(FailureKind.Outage, PostgreSqlFaults.Judge(new InvalidOperationException("wrapped", new NpgsqlException("refused", new SocketException()))));
        Assert.Equal(FailureKind.Outage, PostgreSqlFaults.Judge(new NpgsqlException("cut", new IOException())));
        Assert.Equal(FailureKind.Lasting, PostgreSqlFaults.Judge(new InvalidOperationException("a mistake in the code")));

        var full = new NpgsqlException("The connection pool has been exhausted, either raise 'Max Pool Size'…", new TimeoutException());
        Assert.Equal(FailureKind.Lasting, PostgreSqlFaults.Judge(full));
        Assert.True(PostgreSqlFaults.Translate("store.commit", full).IsTransient);
        Assert.Contains("Maximum Pool Size", PostgreSqlFaults.Translate("store.commit", full).Message, StringComparison.Ordinal);
    }

    private static PostgresException Refusal(string code, string? constraint = null) => new("message", "ERROR", "ERROR", code, constraintName: constraint);
}
