using System.Diagnostics;
using CallAssistant.Language;
using CallAssistant.Mandates;
using CallAssistant.Mandates.Secrecy;

namespace CallAssistant.Evaluation;

/// <summary>How long the gate takes for a sentence, whole and word by word, for a user with a full profile in the middle of a long call.</summary>
internal static class GateBenchmark
{
    private const string Principal = "Dana Reed";

    private static readonly Dictionary<string, string> Profile = new()
    {
        ["full_name"] = Principal, ["date_of_birth"] = "1987-03-14", ["phone_number"] = "+12025550199", ["email"] = "dana.reed@example.com", ["home_address"] = "48 Larch Street, Apartment 3B, Springfield", ["postal_code"] = "01109",
        ["account_number"] = "7733-1029-55", ["member_id"] = "DNT-4471-902", ["insurance_provider"] = "Delta Dental", ["plate"] = "KXR 4821", ["vin"] = "1HGCM82633A004352", ["employer"] = "Northfield Library", ["partner_name"] = "Volkova",
    };

    public static void Run(int sentences)
    {
        var made = new MadeTexts(seed: 7);
        var (whole, streamed, words, prepared) = (new Times(sentences), new Times(sentences), new Times(sentences * 10), new Times(sentences));
        for (var warm = 0; warm < 2; warm++)
        {
            foreach (var times in new[] { whole, streamed, words, prepared })
            {
                times.Clear();
            }

            for (var done = 0; done < sentences;)
            {
                done += Call(made, whole, streamed, words, prepared);
            }
        }

        Console.WriteLine(whole.Line("a whole sentence"));
        Console.WriteLine(streamed.Line("a sentence word by word, all its words and its end together"));
        Console.WriteLine(words.Line("one word of it"));
        Console.WriteLine(prepared.Line("preparing a call"));
    }

    /// <summary>A call of 36 turns, of which every sentence is measured.</summary>
    private static int Call(MadeTexts made, Times whole, Times streamed, Times words, Times prepared)
    {
        PrivateValues values = null!;
        SpeechFlow flow = null!;
        prepared.Add(Best(() =>
        {
            var start = Stopwatch.GetTimestamp();
            values = new PrivateValues(Profile, ["full_name"], Principal);
            flow = new SpeechFlow(Principal);
            return Stopwatch.GetElapsedTime(start);
        }));
        var turns = made.Dialogue().Concat(made.Dialogue()).Concat(made.Dialogue()).ToList();
        var (count, memory) = (0, new CallMemory());
        for (var i = 0; i < turns.Count; i++)
        {
            if (turns[i].Speaker == Speaker.Assistant)
            {
                foreach (var sentence in Clause.Sentences(turns[i].Text).Select(clause => clause.Text.Trim()))
                {
                    count++;
                    Measure(sentence, () => State(values, memory, [.. turns.Take(i)]), flow, whole, streamed, words);
                }
            }
        }

        return count;
    }

    /// <summary>The best of three runs, so that what else the machine does is not counted; the first of them may have to read what was said since the last sentence.</summary>
    private static void Measure(string sentence, Func<SpeechState> state, SpeechFlow flow, Times whole, Times streamed, Times words)
    {
        whole.Add(Best(() => Time(state(), now => SpeechGate.Check(sentence, now))));
        var (total, left) = (TimeSpan.Zero, 0);
        for (var end = sentence.IndexOf(' ', StringComparison.Ordinal); end > 0; end = sentence.IndexOf(' ', end + 1))
        {
            var (begun, before) = (sentence[..end], left);
            var time = Best(() => Time(state(), now => left = flow.LengthIn(begun, before, now)));
            words.Add(time);
            total += time;
        }

        streamed.Add(total + Best(() => Time(state(), now => SpeechGate.Check(sentence, now))));
    }

    private static TimeSpan Best(Func<TimeSpan> run) => new[] { run(), run(), run() }.Min();

    private static TimeSpan Time(SpeechState state, Action<SpeechState> action)
    {
        var start = Stopwatch.GetTimestamp();
        action(state);
        return Stopwatch.GetElapsedTime(start);
    }

    private static SpeechState State(PrivateValues values, CallMemory memory, IReadOnlyList<Results.SpokenTurn> turns) => new()
    {
        Mandate = new Mandate { Commitments = [Commitment.Book], AutoApproveLimit = new Money(100, "USD"), DisclosableFields = ["full_name"] },
        Private = values,
        Memory = memory,
        PrincipalName = Principal,
        Text = new TextContext(MadeTexts.Now, TimeZoneInfo.FindSystemTimeZoneById("America/New_York"), "US", "USD"),
        DisclosureHeard = true,
        Said = [.. turns.Where(turn => turn.Speaker == Speaker.Assistant).Select(turn => turn.Text)],
        Heard = [.. turns.Where(turn => turn.Speaker == Speaker.Human).Select(turn => turn.Text)],
        Sayable = [Principal, "I would like to make an appointment."],
    };
}
