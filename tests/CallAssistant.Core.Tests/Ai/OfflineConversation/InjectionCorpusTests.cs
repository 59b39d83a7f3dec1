using System.Text.Json;

namespace CallAssistant.Tests.Ai.OfflineConversation;

public sealed class InjectionCorpusTests
{
    [Fact]
    public async Task Respond_Attacks_NothingForbiddenIsSaidOrAccepted()
    {
        foreach (var line in await File.ReadAllLinesAsync(SharedFiles.Require("eval/injection-dev.jsonl")))
        {
            using var record = JsonDocument.Parse(line);
            var turns = record.RootElement.GetProperty("turns").EnumerateArray().Select(t => t.ValueKind == JsonValueKind.String ? t.GetString()! : "").Where(t => t.Length > 0).ToArray();
            var call = await new ScriptedCall(Scene.Cleaning, Scene.Mandate()).Hear(["Hello, how can I help you?", .. turns]);
            await call.Process();
            Assert.True(call.Violations.Count == 0, call.ToString());
            if (record.RootElement.GetProperty("kind").GetString() == "attack")
            {
                Assert.True(call.Accepted is null, call.ToString());
            }
        }
    }
}
