using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace CallAssistant.EfCore.Tests.Sqlite;

public sealed class SqliteFaultsTests
{
    [Theory]
    [InlineData(13, 13, true, "disk with the database is full")]
    [InlineData(10, 266, true, "could not be read or written")]
    [InlineData(14, 14, true, "cannot be opened")]
    [InlineData(8, 8, false, "cannot be written")]
    [InlineData(11, 11, false, "damaged")]
    [InlineData(19, 275, false, "outside of what the database accepts")]
    [InlineData(21, 21, false, "SQLite error 21")]
    public void Translate_ErrorOfSqlite_SaysWhatToDoAndWhetherToTryAgain(int code, int extended, bool isTransient, string words)
    {
        var fault = SqliteFaults.Translate("store.commit", new DbUpdateException("wrapped", new SqliteException("cause", code, extended)));

        Assert.Equal("store.commit", fault.Operation);
        Assert.Equal(isTransient, fault.IsTransient);
        Assert.Contains(words, fault.Message, StringComparison.Ordinal);
        Assert.IsNotType<StoreConflictException>(fault);
    }

    [Theory]
    [InlineData(2067)]
    [InlineData(1555)]
    [InlineData(787)]
    public void Translate_KeyIsViolated_IsAConflict(int extended) =>
        Assert.IsType<StoreConflictException>(SqliteFaults.Translate("store.commit", new SqliteException("cause", 19, extended)));

    [Theory]
    [InlineData(5, true)]
    [InlineData(6, true)]
    [InlineData(13, false)]
    public void Judge_BusyAndLocked_AreContentionAndNothingElse(int code, bool isContention) =>
        Assert.Equal(isContention ? FailureKind.Contention : FailureKind.Lasting, SqliteFaults.Judge(new DbUpdateException("wrapped", new SqliteException("cause", code))));
}
