using System.Text.Json.Nodes;

namespace CallAssistant.Simulation;

/// <summary>The frames that Twilio sends.</summary>
internal static class RelayFrames
{
    public static JsonObject Setup(WireCall call, string sessionId, IEnumerable<KeyValuePair<string, string>> parameters)
    {
        var custom = new JsonObject();
        foreach (var (name, value) in parameters)
        {
            custom[name] = value;
        }

        return new JsonObject
        {
            ["type"] = "setup",
            ["sessionId"] = sessionId,
            ["callSid"] = call.Sid,
            ["parentCallSid"] = "",
            ["from"] = call.Request.From,
            ["to"] = call.Request.To,
            ["forwardedFrom"] = "",
            ["callerName"] = "",
            ["direction"] = "outbound-api",
            ["callType"] = "PSTN",
            ["callStatus"] = "IN_PROGRESS",
            ["accountSid"] = call.AccountSid,
            ["customParameters"] = custom,
        };
    }

    public static JsonObject Prompt(string words, string language, bool isLast) =>
        new() { ["type"] = "prompt", ["voicePrompt"] = words, ["lang"] = language, ["last"] = isLast };

    public static JsonObject Key(char key) => new() { ["type"] = "dtmf", ["digit"] = key.ToString() };

    public static JsonObject Interrupt(string heard, TimeSpan played) =>
        new() { ["type"] = "interrupt", ["utteranceUntilInterrupt"] = heard, ["durationUntilInterruptMs"] = (long)played.TotalMilliseconds };

    public static JsonObject Error(string frame) => new() { ["type"] = "error", ["description"] = $"Invalid message received, code: 64107, {frame}" };

    /// <summary><c>agentSpeaking</c> or <c>clientSpeaking</c>.</summary>
    public static JsonObject Speaking(string who, bool isOn) => Info(who, isOn ? "on" : "off");

    public static JsonObject TokensPlayed(string words) => Info("tokensPlayed", words);

    private static JsonObject Info(string name, string value) => new() { ["type"] = "info", ["name"] = name, ["value"] = value };
}
