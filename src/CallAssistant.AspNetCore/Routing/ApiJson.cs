using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CallAssistant.AspNetCore;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, Converters = [typeof(ApiEnumConverter)])]
[JsonSerializable(typeof(ProblemBody))]
[JsonSerializable(typeof(CreateTaskRequest))]
[JsonSerializable(typeof(UpdateTaskRequest))]
[JsonSerializable(typeof(PlannedTaskAnswer))]
[JsonSerializable(typeof(TaskAnswer))]
[JsonSerializable(typeof(TaskListAnswer))]
[JsonSerializable(typeof(StartCallAnswer))]
[JsonSerializable(typeof(SessionListAnswer))]
[JsonSerializable(typeof(SessionAnswer))]
[JsonSerializable(typeof(SessionDetailAnswer))]
[JsonSerializable(typeof(ProcessAnswer))]
[JsonSerializable(typeof(ReceiptAnswer))]
[JsonSerializable(typeof(DecisionRequest))]
[JsonSerializable(typeof(AnswerRequest))]
[JsonSerializable(typeof(WordsRequest))]
[JsonSerializable(typeof(ToldAnswer))]
[JsonSerializable(typeof(JournalAnswer))]
[JsonSerializable(typeof(ContactRequest))]
[JsonSerializable(typeof(ContactAnswer))]
[JsonSerializable(typeof(ContactListAnswer))]
[JsonSerializable(typeof(SettingsRequest))]
[JsonSerializable(typeof(SettingsAnswer))]
[JsonSerializable(typeof(NotificationAnswer))]
[JsonSerializable(typeof(NotificationListAnswer))]
[JsonSerializable(typeof(HealthBody))]
internal sealed partial class ApiJson : JsonSerializerContext
{
    /// <summary>Writes "+1202…" and quotation marks as they are. Answers are JSON by their content type and are never put into a page as markup.</summary>
    public static ApiJson Readable => Holder.Instance;

    /// <summary>Made at first use, when <c>Default</c> is there.</summary>
    private static class Holder
    {
        public static readonly ApiJson Instance = new(new JsonSerializerOptions(Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
    }
}

internal sealed class ApiEnumConverter() : JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower, allowIntegerValues: false);
