using System.Text;
using System.Text.Json;
using CallAssistant.Core.Tests.Engine;
using CallAssistant.Simulation;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CallAssistant.Core.Tests.Export;

public sealed class UserExportTests
{
    [Fact]
    public void Export_OfAUserWithEveryRecord_HoldsEveryTextAndNoneOfAnotherUser() => CallLab.Run(new BusyLine(), async (host, _, _) =>
    {
        var ann = await FullUser.StoreAsync(host, "full", seed: 1);
        var bob = await FullUser.StoreAsync(host, "other", seed: 2);

        var text = await ExportAsync(host, "full");

        Assert.DoesNotContain(ann.Words, canary => !text.Contains(canary.Word, StringComparison.Ordinal));
        Assert.DoesNotContain(bob.Words, canary => text.Contains(canary.Word, StringComparison.Ordinal));
        Assert.DoesNotContain("\"other\"", text, StringComparison.Ordinal);
        Assert.Equal(Canaries.KindsOf(typeof(CallEvent)).Length, SessionOf(text).GetProperty("journal").EnumerateArray().Select(entry => entry.GetProperty("event").GetProperty("kind").GetString()).Distinct().Count());
    });

    [Fact]
    public void Canaries_CoverEveryRecordOfTheStoreContracts()
    {
        // Every text that a store takes: a contract that takes another record fails here until that record is filled.
        Type[] contracts = [typeof(IContactStore), typeof(ISettingsStore)];
        Assert.Equal(
            ["AssistantSettings", "Contact"],
            contracts.SelectMany(contract => contract.GetMethods()).Where(method => method.Name.StartsWith("Save", StringComparison.Ordinal)).Select(method => method.GetParameters()[0].ParameterType.Name).Order());
        Assert.Equal(
            ["Facts", "Journal", "Lease", "Notifications", "ReleaseLease", "Session", "SuppressedNumber", "Tasks", "Transcript", "UserId"],
            typeof(CallCommit).GetProperties().Select(property => property.Name).Order());
    }

    [Fact]
    public void Export_OfACall_HasTheNamesAndWordsOfTheApi() => CallLab.Run(Salon, async (host, _, time) =>
    {
        var task = await host.CreateAsync($"Call {CallLab.Number} and ask what a haircut costs");
        var (session, _, journal) = await host.CallAsync(task.Id);

        var text = await ExportAsync(host, EngineHost.User);

        using var document = JsonDocument.Parse(text);
        var root = document.RootElement;
        Assert.Equal(["format_version", "exported_at", "settings", "contacts", "tasks", "notifications"], root.EnumerateObject().Select(member => member.Name));
        Assert.Equal((1, time.GetUtcNow()), (root.GetProperty("format_version").GetInt32(), root.GetProperty("exported_at").GetDateTimeOffset()));
        Assert.Equal("completed", root.GetProperty("tasks")[0].GetProperty("status").GetString());
        Assert.Equal("ask_price", root.GetProperty("tasks")[0].GetProperty("ai_plan").GetProperty("errand").GetString());
        Assert.Equal(100, root.GetProperty("tasks")[0].GetProperty("mandate").GetProperty("auto_approve_limit").GetProperty("amount").GetDecimal());
        var call = SessionOf(text);
        Assert.Equal((session.ProviderCallId, "achieved"), (call.GetProperty("call_sid").GetString(), call.GetProperty("outcome").GetString()));
        Assert.Equal("45.00 USD", call.GetProperty("extracted_data")[0].GetProperty("value").GetString());
        Assert.Equal("system", call.GetProperty("transcript")[0].GetProperty("speaker").GetString());
        Assert.Null(JournalChain.FindBreak([.. call.GetProperty("journal").EnumerateArray().Select(entry => EntryOf(session.Id, entry))]));
        Assert.Equal(journal.Count, call.GetProperty("journal").GetArrayLength());
        Assert.Equal("call_completed", root.GetProperty("notifications")[0].GetProperty("kind").GetString());
    });

    [Fact]
    public void Export_OfThousandsOfTasks_HoldsOnePageAtATime() => CallLab.Run(new BusyLine(), async (host, _, _) =>
    {
        var store = (EndlessStore)host.Store;
        var destination = new CountingStream();

        await host.Assistant.ExportUserAsync(EngineHost.User, destination);

        Assert.Equal(EndlessStore.Count, store.TasksGiven);
        Assert.True(destination.Length > 10_000_000, $"{destination.Length} bytes are too few to prove anything.");
        Assert.InRange(destination.LargestWrite, 1, 64 * 1024);
        Assert.InRange(store.MostPagesAlive, 1, 3);
    }, change: services => services.Replace(ServiceDescriptor.Singleton<ICallStore>(new EndlessStore())));

    [Fact]
    public void Export_OfLongLists_HoldsEveryRecordOnce() => CallLab.Run(new BusyLine(), async (host, _, _) =>
    {
        const int count = 205;
        for (var number = 0; number < count; number++)
        {
            var contact = new Contact { Id = Guid.NewGuid(), UserId = EngineHost.User, Name = $"Contact {number}", PhoneNumber = CallLab.Number, CreatedAt = CallLab.Monday, UpdatedAt = CallLab.Monday };
            await host.Get<IContactStore>().SaveContactAsync(contact, default);
            var task = new CallTask { Id = Guid.NewGuid(), UserId = EngineHost.User, RawInstruction = "Call", CreatedAt = CallLab.Monday, UpdatedAt = CallLab.Monday };
            var notification = new Notification(Guid.NewGuid(), EngineHost.User, NotificationKind.CallFailed, "T", "B", null, null, CallLab.Monday);
            await host.Store.CommitAsync(new CallCommit { UserId = EngineHost.User, Tasks = [task], Notifications = [notification] }, default);
        }

        using var document = JsonDocument.Parse(await ExportAsync(host, EngineHost.User));

        Assert.All(
            ["contacts", "tasks", "notifications"],
            list => Assert.Equal(count, document.RootElement.GetProperty(list).EnumerateArray().Select(record => record.GetProperty("id").GetGuid()).Distinct().Count()));
    });

    [Fact]
    public void Export_ThatFailsInTheMiddle_ThrowsAndLeavesNoWholeDocument() => CallLab.Run(new BusyLine(), async (host, _, _) =>
    {
        ((EndlessStore)host.Store).FailsAfter = 1000;
        using var destination = new MemoryStream();

        var fault = await Assert.ThrowsAsync<CallAssistantException>(async () => await host.Assistant.ExportUserAsync(EngineHost.User, destination));

        Assert.Equal("store.list_tasks", fault.Operation);
        Assert.True(destination.CanWrite);
        Assert.ThrowsAny<JsonException>(() => JsonDocument.Parse(destination.ToArray()));
    }, change: services => services.Replace(ServiceDescriptor.Singleton<ICallStore>(new EndlessStore())));

    [Fact]
    public void Export_OfNobody_IsADocumentWithoutRecords() => CallLab.Run(new BusyLine(), async (host, _, _) =>
    {
        using var document = JsonDocument.Parse(await ExportAsync(host, "nobody"));

        Assert.Equal(0, document.RootElement.GetProperty("settings").GetProperty("version").GetInt64());
        Assert.Equal(0, document.RootElement.GetProperty("tasks").GetArrayLength());
    });

    private static readonly ScriptedCallee Salon = new ScriptedCallee("Shear Delight, how can I help you?")
        .On("goodbye", CalleeReply.SayAndHangUp("Bye!"))
        .On("haircut", "A haircut is $45.");

    private static async Task<string> ExportAsync(EngineHost host, string userId)
    {
        using var destination = new MemoryStream();
        await host.Assistant.ExportUserAsync(userId, destination);
        return Encoding.UTF8.GetString(destination.ToArray());
    }

    private static JsonElement SessionOf(string text)
    {
        using var document = JsonDocument.Parse(text);
        return document.RootElement.GetProperty("tasks")[0].GetProperty("sessions")[0].Clone();
    }

    private static JournalEntry EntryOf(Guid sessionId, JsonElement entry) => new(
        sessionId,
        entry.GetProperty("sequence").GetInt64(),
        entry.GetProperty("at").GetDateTimeOffset(),
        CallEventJson.Deserialize(entry.GetProperty("event").GetRawText()),
        entry.GetProperty("previous_hash").GetString()!,
        entry.GetProperty("hash").GetString()!);
}
