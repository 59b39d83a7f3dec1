using System.ComponentModel;
using CallAssistant.Ai.OfflineConversation;
using CallAssistant.Mandates;
using Microsoft.SemanticKernel;

namespace CallAssistant.Ai.SemanticKernel;

/// <summary>
/// What a model can call; one method is one tool. They have no effect of their own: they turn arguments into what is wanted, and throw <see cref="ArgumentException"/> with words for the model
/// where the arguments make no sense. What a model wants passes the gate like its words, and the engine judges every acceptance again.
/// </summary>
internal static class CallTools
{
    [KernelFunction("propose_accept_offer")]
    [Description("Asks to accept an offer that the callee has made. Call it before any words that agree. Answers accepted or refused.")]
    public static ToolCall ProposeAcceptOffer(
        [Description("The callee's own words that make the offer")] string words,
        [Description("The offered time where the callee is, as 2026-03-04T15:30; leave out when none was said")] string? at = null,
        [Description("The total price that the callee said; leave out when none was said")] decimal? price = null,
        [Description("An amount due beforehand; leave out when none was said")] decimal? deposit = null,
        [Description("Currency of the amounts as a code of three letters; leave out for the usual one")] string? currency = null)
    {
        var arguments = OfferArguments.Read(words, at, price, deposit, currency);
        return new ToolCall(context =>
        {
            var offer = arguments.In(context);
            if (context.Accepted is { } accepted && accepted.At == offer.At && accepted.Price == offer.Price)
            {
                return new ToolAnswer("It is accepted already. Go on.", WordsOwed.After);
            }

            // A refusal is told here, so that the model can haggle on.
            return OfferRules.BrokenBy(offer, context.Plan, context.Mandate, context.Turns, Talk.TextOf(context)) is { } rule
                ? new ToolAnswer($"refused ({rule})", WordsOwed.After)
                : new ToolAnswer("accepted. Now say that you agree, with day, time and price.", WordsOwed.After) { Outputs = [new AgentOutput.AcceptOffer(offer)] };
        });
    }

    [KernelFunction("leave_offer_open")]
    [Description("Notes an offer that may not be accepted on this call, for the principal to decide later.")]
    public static ToolCall LeaveOfferOpen(
        [Description("The callee's own words that make the offer")] string words,
        [Description("The offered time where the callee is, as 2026-03-04T15:30; leave out when none was said")] string? at = null,
        [Description("The total price that the callee said; leave out when none was said")] decimal? price = null,
        [Description("Currency of the price as a code of three letters; leave out for the usual one")] string? currency = null)
    {
        var arguments = OfferArguments.Read(words, at, price, deposit: null, currency);
        return new ToolCall(context => new ToolAnswer("Noted. Say that you will check and call back.", WordsOwed.WhenSilent) { Outputs = [new AgentOutput.LeaveOpen(arguments.In(context))] });
    }

    [KernelFunction("send_digits")]
    [Description("Presses keys that a recorded menu asked for.")]
    public static ToolCall SendDigits([Description("One or two keys of 0-9")] string digits) =>
        digits is { Length: 1 or 2 } && digits.All(char.IsAsciiDigit)
            ? new ToolCall("Sent.", new AgentOutput.SendDigits(digits))
            : throw new ArgumentException("digits must be one or two of 0-9.", nameof(digits));

    [KernelFunction("leave_message")]
    [Description("Leaves the message that was written for a voicemail, after its beep, and ends the call. Answers refused where none may be left.")]
    public static ToolCall LeaveMessage() => new(context => context is { Mandate.MayLeaveVoicemail: true, Plan.Script.Voicemail: { Length: > 0 } message }
        ? new ToolAnswer("The message is left and the call ends.") { Outputs = [new AgentOutput.Speak(message + " "), new AgentOutput.EndCall("A message was left.")] }
        : new ToolAnswer("refused: no message may be left. End the call.") { Outputs = [new AgentOutput.EndCall("A machine answered, and no message may be left.")] });

    [KernelFunction("end_call")]
    [Description("Ends the call when everything that was said has been heard. Say goodbye with it.")]
    public static ToolCall EndCall([Description("Why, in a sentence")] string reason) => new("The call ends.", new AgentOutput.EndCall(OfferArguments.Text(reason, nameof(reason))));

    [KernelFunction("keep_listening")]
    [Description("Says nothing and waits for what the other side says next.")]
    public static ToolCall KeepListening() => new("Listening.");
}
