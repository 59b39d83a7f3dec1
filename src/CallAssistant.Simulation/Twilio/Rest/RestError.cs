using System.Globalization;
using System.Text.Json.Nodes;

namespace CallAssistant.Simulation;

/// <summary>An error as Twilio's REST API tells it.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Code">Twilio's code.</param>
/// <param name="Message">The words.</param>
internal sealed record RestError(int Status, int Code, string Message)
{
    public static RestError NotAuthenticated { get; } = new(401, 20003, "Authenticate");

    public static RestError NotLive { get; } = new(400, 21220, "Call is not in-progress. Cannot redirect.");

    public static RestError NotRecordable { get; } = new(400, 21220, "Requested resource is not eligible for recording");

    public static RestError NotFound(string path) => new(404, 20404, $"The requested resource {path} was not found");

    public RestAnswer ToAnswer() => new(Status, new JsonObject
    {
        ["code"] = Code,
        ["message"] = Message,
        ["more_info"] = string.Create(CultureInfo.InvariantCulture, $"https://www.twilio.com/docs/errors/{Code}"),
        ["status"] = Status,
    });
}
