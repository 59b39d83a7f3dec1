using System.Runtime.CompilerServices;
using CallAssistant.Ai.OfflineMachines;
using CallAssistant.Mandates;
using CallAssistant.Results;

namespace CallAssistant.Ai.OfflineConversation;

/// <summary>Holds a conversation by fixed rules, without a model. The callee's words are data: nothing that they say changes what it may do.</summary>
internal sealed class OfflineCallAgent : ICallAgent
{
    /// <summary>Most turns of either side; then it says goodbye.</summary>
    public const int MostTurns = 40;

    private const int MostRepeats = 3;
    private static readonly TimeSpan LongestWaitForBeep = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan PatienceInDoubt = TimeSpan.FromSeconds(12);
    private static readonly TimeSpan PatienceOnHold = TimeSpan.FromSeconds(60);

    /// <inheritdoc/>
    public async IAsyncEnumerable<AgentOutput> RespondAsync(CallContext context, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        await ValueTask.CompletedTask;
        foreach (var piece in Decide(context).Pieces())
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return piece;
        }
    }

    /// <summary>The next turn, whole.</summary>
    internal static Reply Decide(CallContext context)
    {
        var turns = context.Turns.Select(turn => new SpokenTurn(turn.Speaker, turn.Text)).ToList();
        var line = LineReading.Read(turns, context.AnsweredBy, context.BeepHeard);
        if (line.Listener is not (Listener.Screener or Listener.Menu) && line.From > 0)
        {
            // Put through: whoever listens now has heard nothing yet.
            context = context with { Turns = [.. context.Turns.Skip(line.From)] };
        }

        var talk = new Talk(context);
        if (talk.Said.Any(s => s.Contains("oodbye", StringComparison.Ordinal)))
        {
            return new Reply().End("The conversation is over.");
        }

        switch (line.Listener)
        {
            case Listener.Screener:
                return ScreenerTalk.Respond(talk);
            case Listener.Menu:
                return MenuTalk.Respond(talk);
            case Listener.Bot:
                return BotTalk.Respond(talk, talk.DisclosureHeard);
            case Listener.OtherLanguage:
                return LanguageBarrier.Respond(talk, line.Language!);
            case var recorder when recorder.IsRecorder():
                return OnMachine(talk, recorder);
        }

        if (PrincipalTalk.Respond(talk) is { } told)
        {
            return told;
        }

        var reply = talk.Heard.Length == 0 ? OnSilence(talk) : OnWords(talk);
        if (reply.IsEmpty && talk.Heard.Length > 0)
        {
            // Words that needed no answer, and then nothing more.
            reply = OnSilence(talk);
        }

        if (talk.Length >= MostTurns && !reply.IsEmpty)
        {
            return Farewells.GiveUp(talk, "The conversation got too long.");
        }

        var first = reply.Sentences.FirstOrDefault();
        return first is not null && first != "Of course." && talk.TimesSaid(first) >= MostRepeats ? Farewells.GiveUp(talk, "The conversation made no progress.") : reply;
    }

    private static Reply OnMachine(Talk talk, Listener listener)
    {
        var context = talk.Context;
        var mayLeave = context.Mandate.MayLeaveVoicemail && context.Plan.Script.Voicemail is { Length: > 0 };
        if (mayLeave && context.BeepHeard)
        {
            var reply = new Reply();
            if (talk.Said.Count == 0)
            {
                foreach (var sentence in Clause.Sentences(context.Plan.Script.Voicemail!))
                {
                    reply.Say(sentence.Text.Trim());
                }
            }

            return reply.End("A message was left.");
        }

        if (listener == Listener.Doubtful && context.Silence <= PatienceInDoubt)
        {
            // A person who is taken for a machine speaks again soon; nobody is hung up on for a hint.
            return new Reply();
        }

        if (!mayLeave)
        {
            return new Reply().End(listener == Listener.Fax || context.AnsweredBy == AnsweredBy.Fax ? "A fax answered." : "A voicemail answered and no message may be left.");
        }

        return context.Silence > LongestWaitForBeep ? new Reply().End("The voicemail gave no tone.") : new Reply();
    }

    private static Reply OnSilence(Talk talk)
    {
        var context = talk.Context;
        if (context.Silence <= TimeSpan.Zero)
        {
            return new Reply();
        }

        if (!talk.DisclosureHeard || !talk.RequestHeard)
        {
            return talk.TimesSaid(Phrases.StillThere) > 0 || talk.TimesSaid(Phrases.Opening(context)) > 1 ? Farewells.Nobody(talk) : Start(talk, new Reply());
        }

        if (CalleeCues.Read(talk.LastHeard).HasFlag(CalleeCue.Hold) && context.Silence < PatienceOnHold && talk.LastSaid == "Of course.")
        {
            return new Reply();
        }

        if (Farewells.IsGoodbye(talk.LastHeard))
        {
            return Farewells.Done(talk, new Reply(), "The callee said goodbye.");
        }

        if (context.Accepted is { } accepted && !Agreement.IsReadBack(talk, accepted))
        {
            return Agreement.ReadBack(talk, new Reply(), accepted);
        }

        return talk.TimesSaid(Phrases.StillThere) switch
        {
            0 => new Reply().Say(Phrases.StillThere),
            1 when talk.LastSaid != Phrases.StillThere => new Reply().Say(Phrases.StillThere),
            _ => Farewells.Nobody(talk),
        };
    }

    private static Reply OnWords(Talk talk)
    {
        var reply = new Reply();
        if (CommonTalk.TryEnd(talk, reply))
        {
            return reply;
        }

        if (talk.Has(CalleeCue.Repeat) && CutShort.Before(talk.Context) is { } before && Decide(before) is { IsEmpty: false } again)
        {
            return again;
        }

        if (!talk.DisclosureHeard)
        {
            return Start(talk, reply);
        }

        if (CommonTalk.TryReact(talk, reply))
        {
            return reply;
        }

        if (!talk.RequestHeard)
        {
            return reply.Say(talk.Request);
        }

        if (MandateRules.CommitmentOf(talk.Context.Plan.Errand) is { } commitment)
        {
            BookingTalk.Respond(talk, reply, commitment);
        }
        else
        {
            InquiryTalk.Respond(talk, reply);
        }

        return reply;
    }

    private static Reply Start(Talk talk, Reply reply) =>
        talk.DisclosureHeard ? reply.Say(talk.Request) : reply.Say(Phrases.Opening(talk.Context)).Say(talk.Request);
}
