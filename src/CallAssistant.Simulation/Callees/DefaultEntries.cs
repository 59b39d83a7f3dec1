namespace CallAssistant.Simulation;

/// <summary>The entries of the default directory.</summary>
internal static class DefaultEntries
{
    public static void AddTo(SimulatedDirectory directory)
    {
        Add("+12025550171", "City Passport Office", new BusyLine(), "passport office");
        Add("+12025550172", "Lakeside Cabin Rentals", new NobodyHome(), "cabin at the lake");
        Add("+12025550173", "Northside Plumbing", new Voicemail("Northside Plumbing"), "my plumber");
        Add("+12025550174", "Old Town Gym", new WrongNumber(), "my gym");

        void Add(string number, string name, ICallee behaviour, string notes) => directory.Add(new SimulatedCallee(number, name, behaviour) { Notes = notes });
    }

    public static SimulatedCallee MakeGeneral(string number, int seed) => new(number, "x", new NobodyHome());
}
