using System.Globalization;
using System.Text.Json.Nodes;

namespace CallAssistant.Simulation;

/// <summary>Cuts lists into pages, in Twilio's envelope.</summary>
internal static class RestPage
{
    private const int DefaultSize = 50;
    private const int LargestSize = 1000;

    /// <summary>One page of the items.</summary>
    /// <param name="request">Its path, its query with <c>PageSize</c>, <c>Page</c> and <c>PageToken</c>.</param>
    /// <param name="name">The name of the array.</param>
    /// <param name="items">All items, in order, each with a key that stays the same while others come.</param>
    public static RestAnswer Of(RestRequest request, string name, IReadOnlyList<(string Key, Func<JsonObject> Write)> items)
    {
        var size = FormNumber.Read(request["PageSize"]) ?? DefaultSize;
        if (size is < 1 or > LargestSize)
        {
            return new RestError(400, 20006, "Page size must be from 1 to 1000").ToAnswer();
        }

        var number = FormNumber.Read(request["Page"]) ?? 0;
        var start = 0;
        if (request["PageToken"] is { } token)
        {
            // The token names the last item of the page before: new items do not shift the pages.
            start = items.TakeWhile(item => "PA" + item.Key != token).Count() + 1;
        }

        var page = items.Skip(start).Take(size).ToList();
        var hasMore = start + page.Count < items.Count;
        var first = number * size;
        return new RestAnswer(200, new JsonObject
        {
            [name] = new JsonArray([.. page.Select(item => item.Write())]),
            ["page"] = number,
            ["page_size"] = size,
            ["start"] = first,
            ["end"] = page.Count == 0 ? first : first + page.Count - 1,
            ["uri"] = request.Path + request.QueryWith([]),
            ["first_page_uri"] = request.Path + request.QueryWith([new("PageSize", Text(size)), new("Page", "0")]),
            ["previous_page_uri"] = null,
            ["next_page_uri"] = hasMore ? request.Path + request.QueryWith([new("PageSize", Text(size)), new("Page", Text(number + 1)), new("PageToken", "PA" + page[^1].Key)]) : null,
        });
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
