using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CallAssistant.AspNetCore.Tests;

/// <summary>The shared corpus of bad requests, as far as it needs neither a carrier nor a host's authentication.</summary>
public sealed class BadRequestCorpusTests
{
    private static readonly string[] _needHost = ["auth", "webhook", "webhook_signature", "webhook_content"];

    [Fact]
    public async Task EveryCase_GetsTheAnswerThatIsDue()
    {
        var failures = new List<string>();
        var done = 0;
        foreach (var line in await File.ReadAllLinesAsync(SharedFiles.Require("eval/bad-requests-dev.jsonl")))
        {
            var record = JsonNode.Parse(line)!;
            if (!_needHost.Contains((string)record["category"]!))
            {
                done++;
                if (await FaultOfAsync(record) is { } fault)
                {
                    failures.Add($"{record["id"]}: {fault}");
                }
            }
        }

        Assert.True(failures.Count == 0, string.Join('\n', failures));
        Assert.True(done >= 160, $"Only {done} cases were run.");
    }

    private static async Task<string?> FaultOfAsync(JsonNode record)
    {
        await using var host = await ApiHost.StartAsync(onSocket: true);
        var fill = Populate(host.Store);
        foreach (var key in new[] { "{key_used_for_same_body}", "{key_used_for_other_body}" })
        {
            await host.PostAsync("/api/call-tasks", """{"raw_instruction":"Call my dentist and get the earliest appointment this week"}""", ("Idempotency-Key", key.Trim('{', '}')));
        }

        var before = host.Store.Changes;
        var expect = record["expect"]!;
        var response = await host.Client.SendAsync(RequestOf(record, fill));
        var body = await response.Content.ReadAsStringAsync();
        if (!expect["status"]!.AsArray().Any(status => (int)status! == (int)response.StatusCode))
        {
            return $"{(int)response.StatusCode} {body[..Math.Min(300, body.Length)]}";
        }

        if (expect["problem"] is JsonValue problem && problem.GetValueKind() == JsonValueKind.True)
        {
            if (response.Content.Headers.ContentType?.MediaType != "application/problem+json")
            {
                return "no problem: " + body;
            }

            var json = JsonNode.Parse(body)!;
            if (json["type"] is null || json["title"] is null || (int)json["status"]! != (int)response.StatusCode || body.Contains("System.", StringComparison.Ordinal))
            {
                return "not an RFC 9457 body: " + body;
            }

            var pointers = json["errors"]?.AsArray().Select(error => (string?)error!["pointer"]).ToList() ?? [];
            if (expect["pointer"] is { } pointer && !pointers.Contains((string)pointer!))
            {
                return $"pointer {pointer} is missing in {body}";
            }
        }

        if (expect["no_side_effects"] is not null && (host.Store.Changes != before || host.Assistant.Dials > 0))
        {
            return "something was changed";
        }

        if (expect["same_as_unknown_id"] is not null)
        {
            var unknown = await host.Client.SendAsync(RequestOf(record, text => fill(text.Replace("{bob_", "{unknown_", StringComparison.Ordinal))));
            if (unknown.StatusCode != response.StatusCode || await unknown.Content.ReadAsStringAsync() != body)
            {
                return "differs from an unknown id";
            }
        }

        return expect["header_present"]?.AsArray().FirstOrDefault(name => !response.Headers.NonValidated.Contains((string)name!) && !response.Content.Headers.NonValidated.Contains((string)name!)) is { } missing
            ? $"header {missing} is missing"
            : null;
    }

    private static HttpRequestMessage RequestOf(JsonNode record, Func<string, string> fill)
    {
        var request = record["request"]!;
        var path = fill((string)request["path"]!) + (request["query"] is { } query ? "?" + fill((string)query!) : "");
        var message = new HttpRequestMessage(new HttpMethod((string)request["method"]!), path);
        message.Headers.Add("X-User", (string)record["as"]! is "none" ? "" : (string)record["as"]!);
        var contentType = "application/json";
        foreach (var (name, value) in request["headers"]?.AsObject() ?? [])
        {
            if (name == "Content-Type")
            {
                contentType = (string)value!;
            }
            else
            {
                message.Headers.TryAddWithoutValidation(name, fill((string)value!));
            }
        }

        if (BodyOf(request, fill) is { } body)
        {
            message.Content = new ByteArrayContent(body);

            // Ask before sending what is too large anyway; the server closes the connection after its answer.
            message.Headers.ExpectContinue = body.Length > 1024 * 1024;
            message.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(contentType);
        }

        return message;
    }

    private static byte[]? BodyOf(JsonNode request, Func<string, string> fill)
    {
        if (request["body_gen"] is { } generated)
        {
            var item = (string?)generated["item"] ?? "x";
            return (string)generated["kind"]! switch
            {
                "nested_arrays" => Encoding.UTF8.GetBytes(new string('[', (int)generated["depth"]!) + new string(']', (int)generated["depth"]!)),
                "member_list" => Encoding.UTF8.GetBytes($"{{\"{generated["member"]}\":[{string.Join(',', Enumerable.Repeat('"' + item + '"', (int)generated["count"]!))}]}}"),
                "member_of_length" => Encoding.UTF8.GetBytes($"{{\"{generated["member"]}\":\"{new string('a', (int)generated["length"]!)}\"}}"),
                var kind => throw new NotSupportedException(kind),
            };
        }

        return request["body_b64"] is { } encoded ? Convert.FromBase64String((string)encoded!)
            : request["body_raw"] is { } raw ? Encoding.UTF8.GetBytes((string)raw!)
            : request["body"] is { } body ? Encoding.UTF8.GetBytes(fill(body.ToJsonString()))
            : null;
    }

    private static Func<string, string> Populate(FakeStore store)
    {
        var values = new Dictionary<string, string>();
        var next = 100;
        foreach (var user in new[] { "alice", "bob" })
        {
            foreach (var (name, status) in new[]
            {
                ("pending", CallTaskStatus.Pending), ("waiting", CallTaskStatus.WaitingForUser), ("waiting_without_phone", CallTaskStatus.WaitingForUser), ("ready", CallTaskStatus.ReadyToCall),
                ("in_progress", CallTaskStatus.InProgress), ("completed", CallTaskStatus.Completed), ("cancelled", CallTaskStatus.Cancelled), ("failed", CallTaskStatus.Failed),
            })
            {
                var task = Samples.Task(user, Id($"{user}_task_{name}"), status, name == "waiting_without_phone" ? null : "+12025550142");
                store.Tasks.Add((user, task.Id), task);
            }

            var taskId = store.Tasks.Values.First(task => task.UserId == user).Id;
            foreach (var (name, status) in new[] { ("live", CallSessionStatus.InProgress), ("done", CallSessionStatus.Completed) })
            {
                var session = Samples.Session(user, Id($"{user}_session_{name}"), taskId, status);
                store.Sessions.Add((user, session.Id), session);
            }

            var contact = Samples.Contact(user, Id($"{user}_contact"));
            store.Contacts.Add((user, contact.Id), contact);
            values[$"{{{user}_user_id}}"] = user;
        }

        Id("random_uuid");
        foreach (var key in values.Keys.Where(key => key.StartsWith("{bob_", StringComparison.Ordinal)).ToList())
        {
            Id(key.Trim('{', '}').Replace("bob_", "unknown_", StringComparison.Ordinal));
        }

        values["{key_used_for_same_body}"] = "key_used_for_same_body";
        values["{key_used_for_other_body}"] = "key_used_for_other_body";
        return text => values.Aggregate(text, (filled, value) => filled.Replace(value.Key, value.Value, StringComparison.Ordinal));

        Guid Id(string name)
        {
            var id = new Guid(next++, 1, 0x4001, 0x80, 1, 0, 0, 0, 0, 0, 1);
            values[$"{{{name}}}"] = id.ToString();
            return id;
        }
    }
}
