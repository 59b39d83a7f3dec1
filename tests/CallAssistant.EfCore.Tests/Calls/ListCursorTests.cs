namespace CallAssistant.EfCore.Tests.Calls;

public sealed class ListCursorTests
{
    private static readonly ListCursor Cursor = new(new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero).AddTicks(1), new Guid(1, 2, 3, new byte[8]), Total: 60_000);

    [Fact]
    public void Decode_OfTheSameScope_IsWhatWasEncoded() => Assert.Equal(Cursor, ListCursor.Decode(Cursor.Encode("tasks Pending  a"), "tasks Pending  a"));

    /// <summary>The total that it carries is that of one filter.</summary>
    /// <param name="scope">Another list, filter or user.</param>
    [Theory]
    [InlineData("sessions Pending  a")]
    [InlineData("tasks   a")]
    [InlineData("tasks Pending  b")]
    public void Decode_OfAnotherScope_Throws(string scope) => Assert.Throws<InvalidCursorException>(() => ListCursor.Decode(Cursor.Encode("tasks Pending  a"), scope));
}
