using Bogus;

namespace CallAssistant.Core.Tests.Results;

/// <summary>A made call of a business with an assistant, the facts that were told in it, and false ones planted beside them.</summary>
internal sealed class PlantedCall
{
    private readonly Randomizer _random;
    private readonly List<TranscriptSegment> _segments = [];

    public PlantedCall(int seed)
    {
        _random = new Randomizer(seed);
        var faker = new Faker { Random = _random };
        var day = new DateOnly(2026, 11, 24).AddDays(_random.Number(0, 9));
        var at = new TimeOnly(_random.Number(8, 18), _random.ArrayElement([0, 15, 30, 45]));
        var (price, deposit) = (_random.Number(20, 180), _random.Number(5, 19));
        var code = _random.String2(2, "ABCDEFGHKMNPQRSTVWXYZ") + _random.Number(1000, 9999);
        var order = "A" + _random.Number(1000, 9999);
        var phone = $"202-555-0{_random.Number(100, 199)}";
        var house = _random.Number(100, 9999);
        var street = $"{house} {_random.ArrayElement(["Oak Street", "Clayton Road", "Market Avenue", "Maple Lane"])}";
        var spoken = $"{day:dddd, MMMM d} at {at:h:mm tt}";

        Say(false, $"{_random.ArrayElement(["Bright Smile Dental", "Harbor Clinic", "Golden Salon"])}, this is {faker.Name.FirstName()}.");
        Say(true, $"Hello, I am an AI assistant. My client can pay {price + 7} dollars and would like {day.AddDays(1):dddd} at {at.AddHours(1):h:mm tt}. Her number is 202-555-0{(_random.Number(0, 98))}1.".Replace("01.", "0199.", StringComparison.Ordinal));
        Doubt();
        AppointmentTold(day, at, spoken);
        True("price", FactType.String, $"{price}.00 USD", Say(false, Pick($"It's ${price} for that.", $"The price is {price} dollars.", $"That comes to ${price}.")), null);
        Wrong("price", $"{price + 10}.00 USD", null);
        Wrong("price", $"{price}.00 EUR", null);
        Wrong("price", Reversed(price) + ".00 USD", null);
        True("deposit", FactType.String, $"{deposit}.00 USD", Say(false, $"We need a ${deposit} deposit."), $"${deposit}");
        Wrong("price", $"{deposit}.00 USD", $"${deposit}");
        True("confirmation_number", FactType.String, code, Say(false, Pick($"Your confirmation number is {code}.", $"The confirmation code is {Spelled(code)}.", $"Your booking reference is {code}.")), null);
        Wrong("confirmation_number", code[..^1] + (char)('0' + ((code[^1] - '0' + 1) % 10)), null);
        Wrong("confirmation_number", code[..^2] + code[^1] + code[^2], null, isFalse: code[^1] != code[^2]);
        Say(false, $"Your order number is {order}, and the fax number is 202-555-0{_random.Number(10, 89)}9.");
        Wrong("confirmation_number", order, order);
        True("phone_number", FactType.String, "+1" + phone.Replace("-", "", StringComparison.Ordinal), Say(false, Pick($"You can reach us at {phone}.", $"Our number is {phone}.")), phone);
        Wrong("phone_number", "+1" + phone[..^1].Replace("-", "", StringComparison.Ordinal) + (char)('0' + ((phone[^1] - '0' + 3) % 10)), phone);
        True("address", FactType.String, street, Say(false, Pick($"We're at {street}.", $"We are located at {street}.", $"The address is {street}.")), street);
        Wrong("address", street.Replace($"{house}", $"{house + 1}", StringComparison.Ordinal), street);
        Retract(price, code);
        Overheard(price);
    }

    public IReadOnlyList<TranscriptSegment> Segments => _segments;

    public List<CandidateFact> TrueFacts { get; } = [];

    public List<CandidateFact> FalseFacts { get; } = [];

    private void AppointmentTold(DateOnly day, TimeOnly at, string spoken)
    {
        var offer = Say(false, $"I have {day.AddDays(2):dddd, MMMM d} at {at:h:mm tt} or {spoken}. Which one would you like?");
        Plant("appointment", Iso(day.AddDays(2), at), offer, $"{at:h:mm tt}");
        Say(true, $"{spoken}, please.");
        Plant("appointment", Iso(day, at), _segments.Count, spoken);
        True("appointment", FactType.Datetime, Iso(day, at), Say(false, Pick($"You're booked for {spoken}.", $"I've booked you in for {spoken}.", $"You are all set for {spoken}.")), spoken);
        Wrong("appointment", Iso(day, at.AddHours(1)), spoken);
        Wrong("appointment", Iso(day.AddDays(1), at), spoken);
        Wrong("appointment", Iso(day.AddDays(7), at), spoken);
    }

    // What was said of another thing and taken back in the same breath or later.
    private void Retract(int price, string code)
    {
        if (_random.Bool(0.3f))
        {
            Say(false, $"Sorry, the price is ${price + 15}, I made a mistake.");
            Move("price");
        }

        if (_random.Bool(0.3f))
        {
            Say(false, $"Sorry, that was wrong: your confirmation number is {code[..2]}{9999 - int.Parse(code[2..], System.Globalization.CultureInfo.InvariantCulture):0000}.");
            Move("confirmation_number");
        }

        if (_random.Bool(0.2f))
        {
            Say(false, "Oh, I'm sorry, I made a mistake, that time is not available after all.");
            Move("appointment");
        }
    }

    private void Doubt()
    {
        var amount = _random.Number(200, 300);
        var said = Say(false, Pick($"It might cost around ${amount} the next time.", $"Did you say ${amount}?", $"It used to be ${amount}.", $"It's not ${amount}."));
        Plant("price", $"{amount}.00 USD", said, $"${amount}");
        var house = _random.Number(11, 99);
        said = Say(false, Pick($"We moved from {house} Pine Street.", $"Our old address is {house} Pine Street.", $"Are you at {house} Pine Street?"));
        Plant("address", $"{house} Pine Street", said, $"{house} Pine Street");
        said = Say(false, "The number used to be 202-555-0107.");
        Plant("phone_number", "+12025550107", said, "202-555-0107");
    }

    // Only the assistant said it; or nobody did.
    private void Overheard(int price)
    {
        var amount = price + 500;
        Say(true, $"So it is ${amount}, and we meet at 77 River Road?");
        Plant("price", $"{amount}.00 USD", _segments.Count, $"${amount}");
        Plant("address", "77 River Road", _segments.Count, "77 River Road");
        var last = Say(false, "Thank you for calling.");
        Plant("price", $"{amount}.00 USD", last, $"${amount}");
        Plant("confirmation_number", "ZZ0000", last, "Thank you for calling.");
        Plant("price", $"{amount}.00 USD", last + 50, $"${amount}");
    }

    private int Say(bool isAssistant, string text)
    {
        _segments.Add(new TranscriptSegment(_segments.Count + 1, isAssistant ? Speaker.Assistant : Speaker.Human, text, 0, 0, Sentiment.Neutral));
        return _segments.Count;
    }

    private void True(string key, FactType type, string value, int segment, string? fragment) => TrueFacts.Add(new CandidateFact(key, type, value, segment, fragment ?? _segments[segment - 1].Text));

    /// <summary>Another value on the words of the last true fact.</summary>
    private void Wrong(string key, string value, string? fragment, bool isFalse = true)
    {
        if (isFalse && !TrueFacts.Exists(fact => fact.Key == key && fact.Value == value))
        {
            Plant(key, value, _segments.Count, fragment ?? _segments[^1].Text);
        }
    }

    private void Plant(string key, string value, int segment, string fragment) => FalseFacts.Add(new CandidateFact(key, key == "appointment" ? FactType.Datetime : FactType.String, value, segment, fragment));

    // Who takes one thing back makes the others doubtful too: they are neither here nor there.
    private void Move(string key)
    {
        FalseFacts.AddRange(TrueFacts.Where(fact => fact.Key == key));
        TrueFacts.RemoveAll(fact => fact.Key is not ("phone_number" or "address"));
    }

    private string Pick(params string[] of) => _random.ArrayElement(of);

    private static string Reversed(int number)
    {
        var digits = $"{number}".ToCharArray();
        Array.Reverse(digits);
        return new string(digits).TrimStart('0').PadLeft(1, '0');
    }

    private static string Spelled(string code) => string.Join(' ', code.ToCharArray());

    private static string Iso(DateOnly day, TimeOnly at) => FormattableString.Invariant($"{day:yyyy-MM-dd}T{at:HH:mm:ss}-05:00");
}
