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
[JsonSerializable(typeof(JournalAnswer))]
[JsonSerializable(typeof(ContactRequest))]
[JsonSerializable(typeof(ContactAnswer))]
[JsonSerializable(typeof(ContactListAnswer))]
[JsonSerializable(typeof(SettingsRequest))]
[JsonSerializable(typeof(SettingsAnswer))]
[JsonSerializable(typeof(NotificationAnswer))]
[JsonSerializable(typeof(NotificationListAnswer))]
[JsonSerializable(typeof(HealthBody))]
internal sealed partial class ApiJson : JsonSerializerContext;

internal sealed class ApiEnumConverter() : JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower, allowIntegerValues: false);
