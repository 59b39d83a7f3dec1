using System.Text;
using System.Text.Json;

namespace CallAssistant.EfCore;

/// <summary>A transcript as one text, for full-text search and exports.</summary>
/// <param name="UserId">The user.</param>
/// <param name="SessionId">The session.</param>
/// <param name="CreatedAt">When the session was stored first: an index finds those that may be too old.</param>
/// <param name="FullText">One line a segment.</param>
internal sealed record TranscriptRow(string UserId, Guid SessionId, DateTimeOffset? CreatedAt, string FullText)
{
    /// <summary>One line a segment: who spoke and what was heard.</summary>
    public static string Join(IEnumerable<TranscriptSegment> segments)
    {
        var text = new StringBuilder();
        foreach (var segment in segments)
        {
            text.Append(JsonNamingPolicy.SnakeCaseLower.ConvertName(segment.Speaker.ToString())).Append(": ").Append(segment.Text).Append('\n');
        }

        return text.ToString();
    }
}
