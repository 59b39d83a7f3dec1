using CallAssistant.Ai.Instructions;

namespace CallAssistant.Core.Tests.Ai.OfflinePlanning;

/// <summary>What the user forbids to say is said nowhere.</summary>
public sealed class SecretsTests
{
    [Theory]
    [InlineData("Call my dentist and find out whether they accept Aetna, but do not tell them that I have cancer", "cancer", "Aetna")]
    [InlineData("Ask Old Town Gym if they take walk-ins. Never tell them that I was in rehab.", "rehab", "walk-ins")]
    [InlineData("Ask Harbor Books whether they have the Atlas without telling them that I work for a competitor", "competitor work", "Atlas")]
    [InlineData("Book a cleaning with my dentist tomorrow at 3pm, don't mention my divorce", "divorce", "cleaning")]
    [InlineData("Book a cleaning with my dentist tomorrow at 3pm and never say that I lost my job", "lost job", "cleaning")]
    [InlineData("Without mentioning my bankruptcy, ask Harbor Books if they have the Atlas", "bankruptcy", "Atlas")]
    [InlineData("Ask my dentist if they accept Aetna and please don't reveal my diagnosis", "diagnosis", "Aetna")]
    [InlineData("Ask my dentist if they accept Aetna; they must not know that I have hepatitis", "hepatitis", "Aetna")]
    [InlineData("Ask my dentist if they accept Aetna. Keep my pregnancy private.", "pregnancy", "Aetna")]
    [InlineData("Ask my dentist if they accept Aetna. Keep it secret that I have hepatitis.", "hepatitis", "Aetna")]
    [InlineData("Ask my dentist if they accept Aetna. Not a word about the lawsuit!", "lawsuit", "Aetna")]
    [InlineData("Ask my dentist if they accept Aetna, nothing about the lawsuit please", "lawsuit", "Aetna")]
    [InlineData("Tell Northside Plumbing that the leak is back, but avoid mentioning the insurance claim", "insurance claim", "leak")]
    [InlineData("Tell Northside Plumbing that the leak is back and refrain from talking about the subtenant", "subtenant", "leak")]
    [InlineData("Leave a message for Northside Plumbing that the leak is back. Don't let them know I am moving out.", "moving", "leak")]
    [InlineData("Leave a message for Northside Plumbing that the leak is back, and do not bring up the unpaid invoice", "unpaid invoice", "leak")]
    [InlineData("I don't want them to know that I was fired. Ask Harbor Books if they have the Atlas.", "fired", "Atlas")]
    [InlineData("Ask Harbor Books if they have the Atlas. My bankruptcy must not be mentioned.", "bankruptcy", "Atlas")]
    [InlineData("Ask Harbor Books if they have the Atlas. I have cancer. Don't tell them that.", "cancer", "Atlas")]
    [InlineData("Ask Harbor Books if they have the Atlas. I was in rehab, but keep that private.", "rehab", "Atlas")]
    [InlineData("Ask Harbor Books if they have the Atlas. Don\u2019t mention my cancer, my divorce or my rehab", "cancer divorce rehab", "Atlas")]
    [InlineData("Ask Harbor Books if they have the Atlas. Do not tell them this: I was in rehab.", "rehab", "Atlas")]
    [InlineData("Ask Harbor Books if they have the Atlas. Do not, under any circumstances, disclose that I am a spy.", "spy", "Atlas")]
    [InlineData("Ask Harbor Books if they have the Atlas. Don't share that I have lupus. Or that I drink.", "lupus drink", "Atlas")]
    [InlineData("Ask Harbor Books if they have the Atlas; my illness is confidential", "illness", "Atlas")]
    [InlineData("Ask Harbor Books if they have the Atlas. Nobody there may find out about my affair.", "affair", "Atlas")]
    [InlineData("Tell Northside Plumbing that I am late because of chemotherapy, but don't mention the chemotherapy", "chemotherapy", "late")]
    [InlineData("ask harbor books if they have the atlas, dont tell them im getting divorced", "divorced", "atlas")]
    [InlineData("Ask Harbor Books if they have the Atlas. Under no circumstances should you talk about my parole.", "parole", "Atlas")]
    [InlineData("Ask Harbor Books if they have the Atlas. You can't say anything about my parole.", "parole", "Atlas")]
    [InlineData("Ask Harbor Books if they have the Atlas. They shouldn't hear about my parole.", "parole", "Atlas")]
    [InlineData("Ask Harbor Books if they have the Atlas. Hide the fact that I am on parole.", "parole", "Atlas")]
    [InlineData("Ask Harbor Books if they have the Atlas. Leave my parole out of it.", "parole", "Atlas")]
    [InlineData("Do not tell Harbor Books that I am on parole, but ask if they have the Atlas.", "parole", "Atlas")]
    [InlineData("Ask Harbor Books if they have the Atlas. Don't say \"I am on parole. I was in rehab.\"", "parole rehab", "Atlas")]
    [InlineData("Ask my dentist if they accept Aetna because I have cancer, but don't tell them that", "cancer", "Aetna")]
    [InlineData("Call Northside Plumbing and tell them that the leak is back, but do not tell them that I have a subtenant", "subtenant", "leak")]
    [InlineData("Ask Harbor Books if they have the Atlas. I have cancer, diabetes and lupus, which they must never learn.", "cancer diabetes lupus", "Atlas")]
    [InlineData("Move my dentist appointment on Tuesday to Friday at 3pm, but don't explain that I start chemo", "chemo", "Friday")]
    [InlineData("Cancel my gym membership and don't tell them I joined a competitor", "competitor", "membership")]
    [InlineData("Ask Harbor Books if they have the Atlas. My parole officer should not be mentioned.", "parole officer", "Atlas")]
    [InlineData("Ask Harbor Books if they have the Atlas, I'd rather not mention my parole", "parole", "Atlas")]
    [InlineData("Ask Harbor Books if they have the Atlas. No mention of my parole.", "parole", "Atlas")]
    [InlineData("Ask Harbor Books if they have the Atlas. My parole is none of their business.", "parole", "Atlas")]
    [InlineData("Ask Harbor Books if they have the Atlas. Make sure they don't find out about my parole.", "parole", "Atlas")]
    [InlineData("Ask Harbor Books if they have the Atlas. I would prefer not to discuss my parole.", "parole", "Atlas")]
    [InlineData("Ask Harbor Books if they have the Atlas. There is no need for them to know I am on parole.", "parole", "Atlas")]
    [InlineData("Ask Harbor Books if they have the Atlas. Between you and me, I am on parole.", "parole", "Atlas")]
    public async Task PlanAsync_ForbiddenClause_IsKeptAndNeverSaid(string instruction, string secrets, string wanted)
    {
        var context = Planning.Context() with { Settings = Planning.Settings with { LeaveVoicemail = true } };
        var result = await Planning.PlanAsync(Planning.Task(instruction), context);

        var (plan, script) = (result.Plan, result.Plan.Script);
        var said = string.Join('\n', [result.Title, plan.Goal, .. plan.Steps, script.Opening, .. script.KeyQuestions, .. script.Fallbacks, script.Closing, script.Voicemail ?? "", plan.Details.ToString()]);
        Assert.All(secrets.Split(' '), secret => Assert.DoesNotContain(secret, said, StringComparison.OrdinalIgnoreCase));
        Assert.All(secrets.Split(' '), secret => Assert.Contains(secret, string.Join('\n', result.HardConstraints), StringComparison.OrdinalIgnoreCase));
        Assert.Contains(wanted, said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("subject", "if they have the Atlas, but don't mention my rehab")]
    [InlineData("subject", "Never say that I was in rehab. Ask if they have the Atlas.")]
    public async Task PlanAsync_ForbiddenInAnAnswer_IsNeverSaid(string field, string answer)
    {
        var result = await Planning.PlanAsync("Call Harbor Books", (field, answer));

        Assert.DoesNotContain("rehab", string.Concat(result.Plan.Script.KeyQuestions) + result.Plan.Goal, StringComparison.Ordinal);
        Assert.Contains("Atlas", string.Concat(result.Plan.Script.KeyQuestions), StringComparison.Ordinal);
        Assert.Contains(result.HardConstraints, c => c.Contains("rehab", StringComparison.Ordinal));
    }

    [Fact]
    public async Task PlanAsync_NameIsForbidden_CallsForAClient()
    {
        var result = await Planning.PlanAsync("Ask Harbor Books if they have the Atlas, but don't tell them my name");

        Assert.Empty(result.Mandate.DisclosableFields);
        Assert.EndsWith("on behalf of my client.", result.Plan.Script.Opening, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Don't forget to tell them that I am allergic to nuts")]
    [InlineData("Don't hang up without asking what it costs")]
    [InlineData("I can't make it, tell them I am ill")]
    [InlineData("I don't know if they accept Aetna, ask them")]
    [InlineData("Is there a private dining room?")]
    [InlineData("Book a cleaning next week but not on Monday, no later than Thursday")]
    public void Split_NothingForbidden_KeepsTheText(string text) => Assert.Equal(text, Secrets.Split(text).Spoken);
}
