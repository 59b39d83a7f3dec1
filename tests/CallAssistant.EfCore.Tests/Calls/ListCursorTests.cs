namespace CallAssistant.EfCore.Tests.Calls;

public sealed class ListCursorTests
{
    private const string Scope = "tasks Pending  a";
    private static readonly ListCursor Cursor = new("638000000000000001", new Guid(1, 2, 3, new byte[8]), new ListTotal(900, IsExact: true));

    [Fact]
    public void Decode_OfTheSameScope_IsWhatWasEncoded() => Assert.Equal(Cursor, ListCursor.Decode(Cursor.Encode(Scope), Scope));

    [Fact]
    public void Decode_KeyOfAnyTextAndTotalOfALongList_AreWhatWasEncoded()
    {
        var cursor = new ListCursor("Zahnärztin \U0001F9B7", Guid.Empty, ListTotal.Of(ListTotal.Limit + 1));

        Assert.Equal(cursor, ListCursor.Decode(cursor.Encode(Scope), Scope));
    }

    /// <summary>The total that it carries is that of one filter.</summary>
    /// <param name="scope">Another list, filter or user.</param>
    [Theory]
    [InlineData("sessions Pending  a")]
    [InlineData("tasks   a")]
    [InlineData("tasks Pending  b")]
    public void Decode_OfAnotherScope_Throws(string scope) => Assert.Throws<InvalidCursorException>(() => ListCursor.Decode(Cursor.Encode(Scope), scope));

    /// <summary>The checksum is no secret: a position that no item can have is refused all the same.</summary>
    /// <param name="key">What a list by time cannot be sorted by.</param>
    [Theory]
    [InlineData("")]
    [InlineData("-1")]
    [InlineData("now")]
    [InlineData("9223372036854775807")]
    public void After_KeyThatIsNoMoment_Throws(string key) => Assert.Throws<InvalidCursorException>(
        () => new NewestFirst<CallTask>(task => (task.CreatedAt, task.Id)).After(Array.Empty<CallTask>().AsQueryable(), Cursor with { Key = key }));

    /// <param name="total">What no list that goes on has for a total.</param>
    [Theory]
    [InlineData(long.MinValue)]
    [InlineData(long.MaxValue)]
    [InlineData(-1L)]
    [InlineData(ListTotal.Limit + 1L)]
    public void Decode_TotalThatIsMadeUp_Throws(long total) =>
        Assert.Throws<InvalidCursorException>(() => ListCursor.Decode((Cursor with { Total = new ListTotal(total, IsExact: true) }).Encode(Scope), Scope));

    /// <summary>The longest name, in the longest letters, fits into what the API takes as a cursor.</summary>
    [Fact]
    public void Encode_LongestName_IsShortEnoughForTheApi()
    {
        var name = string.Concat(Enumerable.Repeat("\u0939", Contact.MaxNameLength));

        Assert.True((Cursor with { Key = name }).Encode(Scope).Length <= 1000);
    }
}
