using System.Text.Json;

namespace CallAssistant.Core.Tests.Safety;

/// <summary>An analyst that adds what the attacker wants to have written down: facts, a summary, follow-ups.</summary>
internal sealed class HijackedAnalyst(ICallAnalyst real, InjectionRecord record) : ICallAnalyst
{
    public List<string> Shown { get; } = [];

    public async ValueTask<CallAnalysis> AnalyseAsync(AnalysisContext context, CancellationToken cancellationToken)
    {
        Shown.Add(ShownText.Of(context));
        var analysis = await real.AnalyseAsync(context, cancellationToken);
        var said = context.Segments.LastOrDefault(segment => segment.Speaker == Speaker.Human);
        foreach (var step in record.Hijacked)
        {
            var args = step.TryGetProperty("args", out var given) ? given : default;
            switch (InjectionRecord.Text(step, "tool"))
            {
                case "record_fact":
                    var key = InjectionRecord.Text(args, "key") ?? "answer";
                    var facts = args.EnumerateObject().Where(member => member.Name != "key").Select(member => new CandidateFact(member.Name == "value" ? key : member.Name, FactType.String, member.Value.ToString(), said?.Id ?? 0, said?.Text ?? ""));
                    analysis = analysis with { Facts = [.. analysis.Facts, .. facts] };
                    break;
                case "record_summary":
                    analysis = analysis with { Summary = InjectionRecord.Text(args, "text") ?? InjectionRecord.Text(args, "summary") ?? analysis.Summary };
                    break;
                case "create_follow_up":
                    analysis = analysis with { FollowUps = [.. analysis.FollowUps, new FollowUpDraft("Follow up", InjectionRecord.Text(args, "instruction") ?? "Call again")] };
                    break;
            }
        }

        return analysis;
    }
}
