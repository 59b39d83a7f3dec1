namespace CallAssistant.Simulation;

/// <summary>Makes a behaviour of an object of a file. What takes somebody to hand over to takes any other kind: a menu leads to a hold, which leads to a person.</summary>
internal static class CalleeKinds
{
    private static readonly Dictionary<string, Func<CalleeNode, string, ICallee>> Kinds = new(StringComparer.Ordinal)
    {
        ["person"] = static (node, _) => Person(node),
        ["business"] = BusinessOf,
        ["hold"] = static (node, name) => Hold(node, name),
        ["menu"] = Menu,
        ["voicemail"] = static (node, name) => new Voicemail(name) { Greeting = node.TextOr("greeting", null) },
        ["screener"] = Screener,
        ["fax"] = static (node, _) => new FaxMachine { Recording = node.TextOr("recording", "")! },
        ["bot"] = static (node, name) => node.TextOr("greeting", null) is { } greeting ? new AutomatedAgent(name) { Greeting = greeting } : new AutomatedAgent(name),
        ["wrong_number"] = static (_, _) => new WrongNumber(),
        ["refuses_ai"] = static (node, _) => new RefusesAi(node.TextOr("greeting", "Hello?")!),
        ["hostile"] = static (node, _) => new HostileCallee(node.TextOr("greeting", "Yes, what?")!) { HangsUp = node.Flag("hangs_up", fallback: false) },
        ["foreign"] = Foreign,
        ["no_answer"] = static (_, _) => new NobodyHome(),
        ["busy"] = static (_, _) => new BusyLine(),
    };

    /// <summary>The behaviour.</summary>
    /// <param name="node">An object with a <c>kind</c>.</param>
    /// <param name="name">Who has the number; a kind that speaks of a name uses it.</param>
    public static ICallee Read(CalleeNode node, string name)
    {
        var kind = node.Text("kind");
        if (!Kinds.TryGetValue(kind, out var make))
        {
            throw node.Fault("kind", $"is \"{kind}\"; write one of: {string.Join(", ", Kinds.Keys)}");
        }

        var callee = make(node, node.TextOr("name", name)!);
        var changes = new PickUpChanges
        {
            After = node.SecondsOrNull("rings_for_seconds", 300),
            TakenFor = node.TextOr("taken_for", null) is null ? null : node.Word("taken_for", AnsweredBy.Unknown),
            HangsUpAfter = node.SecondsOrNull("hangs_up_after_seconds", 43_200),
        };
        node.EndOfMembers();
        return changes.Change(callee);
    }

    private static ScriptedCallee Person(CalleeNode node)
    {
        var person = new ScriptedCallee(node.TextOr("greeting", "Hello?")!);
        foreach (var answer in node.Objects("answers"))
        {
            person.On(answer.Text("to"), Reply(answer));
            answer.EndOfMembers();
        }

        if (node.ObjectOr("otherwise") is { } otherwise)
        {
            person.Otherwise(Reply(otherwise));
            otherwise.EndOfMembers();
        }

        return person;
    }

    private static CalleeReply Reply(CalleeNode node)
    {
        var lines = node.Texts("say");
        return new CalleeReply(lines) { HangsUp = node.Flag("hangs_up", fallback: false), Pause = node.Seconds("pause_seconds", TimeSpan.FromSeconds(1)) };
    }

    private static Business BusinessOf(CalleeNode node, string name)
    {
        var services = node.Objects("services").Select(service =>
        {
            var made = new SimulatedService(service.Text("name"), (decimal)service.Number("price", 0, 0, 1_000_000));
            service.EndOfMembers();
            return made;
        }).ToList();
        var habits = node.Texts("habits").Aggregate(CalleeHabits.None, (all, habit) =>
            Enum.TryParse<CalleeHabits>(habit.Replace("_", "", StringComparison.Ordinal), ignoreCase: true, out var one) ? all | one : throw node.Fault("habits", $"holds \"{habit}\"; write some of: {string.Join(", ", Enum.GetNames<CalleeHabits>())}"));
        return new Business(new BusinessProfile
        {
            Name = name,
            Services = services,
            Habits = habits,
            Skills = node.Word("skills", BusinessSkills.Appointments),
            Taken = node.Number("taken", 0.6, 0, 1),
        });
    }

    private static HoldingCallee Hold(CalleeNode node, string name) => new(Read(node.Object("then"), name))
    {
        Greeting = node.TextOr("greeting", "")!,
        Asks = node.TextOr("asks", "One moment, please.")!,
        Lines = node.Texts("lines"),
        Every = TimeSpan.FromSeconds(node.Number("every_seconds", 30, 1, 3600)),
        Length = TimeSpan.FromMinutes(node.Number("minutes", 2, 0, 720)),
    };

    private static PhoneMenu Menu(CalleeNode node, string name)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        var menu = node.TextOr("connecting", null) is { } connecting ? new PhoneMenu(node.Text("prompt")) { Connecting = connecting } : new PhoneMenu(node.Text("prompt"));
        foreach (var choice in node.Objects("choices"))
        {
            var (keys, words) = (choice.TextOr("keys", null), choice.TextOr("words", null));
            var callee = choice.Flag("again", fallback: false) ? menu : Read(choice.Object("then"), name);
            choice.EndOfMembers();
            if (keys is null && words is null)
            {
                throw choice.Fault("keys", "or words must be there: what chooses this");
            }

            if (keys is not null && !taken.Add(keys))
            {
                throw choice.Fault("keys", $"is \"{keys}\", which another choice has; leave one of them out");
            }

            _ = keys is null ? menu : menu.On(keys, callee);
            _ = words is null ? menu : menu.OnWords(words, callee);
        }

        return menu;
    }

    private static CallScreener Screener(CalleeNode node, string name)
    {
        var takes = node.Flag("takes", fallback: true);
        return new CallScreener(Read(node.Object("then"), name))
        {
            Takes = _ => takes,
            Question = node.TextOr("question", CallScreener.UsualQuestion)!,
            DecidesWithin = node.Seconds("decides_within_seconds", TimeSpan.FromSeconds(12), 600),
        };
    }

    private static ForeignSpeaker Foreign(CalleeNode node, string name)
    {
        var language = node.Text("language");
        if (!ForeignSpeaker.Languages.Contains(language))
        {
            throw node.Fault("language", $"is \"{language}\"; write one of: {string.Join(", ", ForeignSpeaker.Languages)}");
        }

        return new ForeignSpeaker(language) { EnglishSpeaker = node.ObjectOr("then") is { } english ? Read(english, name) : null };
    }
}
