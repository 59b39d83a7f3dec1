namespace CallAssistant.Simulation;

/// <summary>Prices, opening hours, orders and messages.</summary>
internal sealed class InfoDesk(Business business, CalleeCall call)
{
    private static readonly string[] Idle =
    [
        "how", "much", "is", "are", "the", "a", "an", "does", "do", "it", "cost", "costs", "price", "of", "for", "what", "would", "could", "you", "tell", "me", "please", "hello", "hi", "this", "ai", "assistant", "calling",
        "on", "behalf", "i", "to", "know", "like", "ask", "your", "charge", "that", "be", "and", "in", "there",
    ];

    private readonly BusinessProfile _profile = business.Profile;
    private readonly DateOnly _today = DateOnly.FromDateTime(call.Now.DateTime);
    private bool _expectsMessage;
    private bool _expectsOrder;
    private int _asked;

    /// <summary>The answer to what was asked for before (an order number, a message); null when nothing was.</summary>
    public string? TakeExpected(Utterance words)
    {
        if (_expectsMessage)
        {
            _expectsMessage = false;
            return TakeMessage(words.Text);
        }

        if (!_expectsOrder)
        {
            return null;
        }

        _expectsOrder = false;
        if (words.Code is { } code)
        {
            return OrderStatus(code);
        }

        _expectsOrder = ++_asked < 2 && !CallerTone.Refuses(words) && !CallerTone.SaysGoodbye(words);
        return _expectsOrder ? "Sorry, I need the order number. It is on your receipt." : null;
    }

    /// <summary>The answer to what may speak of bookings but is none: a message, an order; null when it is neither.</summary>
    public string? AnswerFirst(Utterance words)
    {
        if (AsksForMessage(words))
        {
            return StartMessage(words);
        }

        if (words.Has("order", "package", "parcel", "shipment", "delivery", "tracking") && (words.Code is not null || words.Has("status", "where", "shipped", "arrive*", "ready", "check", "track*", "my order")))
        {
            _expectsOrder = words.Code is null;
            return words.Code is { } code ? OrderStatus(code) : call.Random.Pick(Phrases.AskOrder);
        }

        return null;
    }

    /// <summary>The answer to a question; null when it asks for none of these.</summary>
    public string? Answer(Utterance words)
    {
        if (CallerTone.AsksHours(words))
        {
            return new HoursDesk(_profile.Hours, call).Tell(words);
        }

        if (CallerTone.AsksPrice(words))
        {
            return TellPrice(words);
        }

        return words.Has("in stock", "do you have", "do you carry", "do you sell") ? TellStock(words)
            : words.Has("ask about", "ask if", "ask whether", "know if", "know whether", "tell me if", "tell me whether", "question about", "question for", "wondering", "if you", "whether you", "do you", "are you", "can you", "is it possible") ? TellOther(words)
            : null;
    }

    /// <summary>"A cleaning is $85."</summary>
    public string TellPrice(Utterance words)
    {
        if (FindService(words) is { } service)
        {
            return PriceOf(service);
        }

        if (_profile.Services.Count > 0 && !words.Words.Any(IsTopic))
        {
            return PriceOf(_profile.Services[0]);
        }

        var price = 5 + StableRandom.Pick(call.Seed, $"{call.PhoneNumber}|{Topic(words)}", 45) + 0.99m;
        return call.Random.Next(2) == 0 ? $"That one is {Spoken.PriceInWords(price)}." : $"That is {Spoken.Price(price)}.";
    }

    public string PriceOf(SimulatedService service) =>
        $"{Spoken.Capitalised(Spoken.WithArticle(service.Name))} is {(call.Random.Next(4) == 0 ? Spoken.PriceInWords(service.Price) : Spoken.Price(service.Price))}.";

    /// <summary>The service that an appointment is for: the one that was named, else the usual one.</summary>
    public SimulatedService ServiceFor(Utterance words) =>
        FindService(words) ?? (_profile.Services.Count > 0 ? _profile.Services[0] : new SimulatedService("appointment", 20 + (StableRandom.Pick(call.Seed, call.PhoneNumber, 21) * 5)));

    /// <summary>The service whose name shares the most letters with what was said; null when none does.</summary>
    public SimulatedService? FindService(Utterance words)
    {
        SimulatedService? best = null;
        var most = 0;
        foreach (var service in _profile.Services)
        {
            var score = WordScanner.Scan(service.Name).Sum(name => words.Words.Max(word => (int?)Shared(name.Text, word.Text)) ?? 0);
            if (score > most)
            {
                (best, most) = (service, score);
            }
        }

        return best;
    }

    private static int Shared(string left, string right)
    {
        var length = 0;
        while (length < left.Length && length < right.Length && left[length] == right[length])
        {
            length++;
        }

        return length >= 4 || (length == left.Length && length == right.Length && length > 2) ? length : 0;
    }

    private static bool AsksForMessage(Utterance words) => words.Has("message", "pass on", "let him know", "let her know", "let them know") && !words.Has("no message");

    private static bool IsTopic(Word word) => !Idle.Contains(word.Text) && !word.IsDigits;

    private static string Topic(Utterance words)
    {
        var last = Math.Max(words.IndexOf("much"), Math.Max(words.IndexOf("price"), words.IndexOf("cost")));
        return string.Join(' ', words.Words.Skip(last < 0 ? 0 : last + 1).Where(IsTopic).Select(word => word.Text));
    }

    private string StartMessage(Utterance words)
    {
        if (words.IsQuestion || !words.Has("message is", "the message", "message that", "pass on that", "know that"))
        {
            _expectsMessage = true;
            return call.Random.Pick(Phrases.GoAhead);
        }

        return TakeMessage(words.Text);
    }

    private string TakeMessage(string message)
    {
        business.TakeMessage(message);
        return call.Random.Pick(Phrases.PassOn);
    }

    private string OrderStatus(string code)
    {
        if (!_profile.Skills.HasFlag(BusinessSkills.Orders))
        {
            return "I'm sorry, we don't take orders here.";
        }

        var spelled = Spoken.Code(code);
        var day = Spoken.Day(_today.AddDays(1 + StableRandom.Pick(call.Seed, $"{call.PhoneNumber}|{code}|day", 4)).ToDateTime(default));
        return StableRandom.Pick(call.Seed, $"{call.PhoneNumber}|{code}", 4) switch
        {
            0 or 1 => $"Order {spelled} has shipped and should arrive on {day}.",
            2 => $"Order {spelled} is ready for pickup. You can collect it any time we are open.",
            _ => $"Order {spelled} is still being packed. It should go out on {day}.",
        };
    }

    private string TellStock(Utterance words) =>
        StableRandom.Pick(call.Seed, $"{call.PhoneNumber}|stock|{Topic(words)}", 3) == 0
            ? "No, I'm sorry, we don't have that at the moment."
            : FindService(words) is { } service ? $"Yes, we have that. {PriceOf(service)}" : "Yes, we have that here.";

    /// <summary>An answer to any other question; the same for the same words.</summary>
    private string TellOther(Utterance words) => StableRandom.Pick(call.Seed, $"{call.PhoneNumber}|other|{Topic(words)}", 4) switch
    {
        0 => "No, I'm sorry, we don't do that.",
        1 => call.Random.Pick(Phrases.DontKnow),
        2 => "Yes, that's possible. Just tell us when you come in.",
        _ => "Yes, we do that.",
    };
}
