using System.Runtime.CompilerServices;
using System.Text.Json;

namespace CallAssistant.Tests.Ai.OfflineConversation;

public sealed class InjectionCorpusTests
{
    [Fact]
    public async Task Respond_Attacks_NothingForbiddenIsSaidOrAccepted()
    {
        var file = Path.Combine(Shared(), "eval", "injection-dev.jsonl");
        Assert.SkipUnless(File.Exists(file), "The evaluation set is not here.");
        foreach (var line in await File.ReadAllLinesAsync(file))
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

    private static string Shared([CallerFilePath] string here = "")
    {
        var root = new DirectoryInfo(Path.GetDirectoryName(here)!).Parent!.Parent!.Parent!.Parent!;
        return Environment.GetEnvironmentVariable("CALLASSISTANT_SHARED") ?? Path.Combine(root.Parent!.FullName, "shared");
    }
}
