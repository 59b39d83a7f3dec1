namespace CallAssistant.Simulation;

/// <summary>The entries of the default directory, and the businesses of all other numbers.</summary>
internal static class DefaultEntries
{
    private static readonly string[] Names = ["Maple Street Services", "Riverside Center", "Hillcrest Office", "Corner House", "Parkview Services", "Lakeview Partners", "Summit Works", "Orchard Lane"];

    public static void AddTo(SimulatedDirectory directory)
    {
        Add("+12025550142", "Bright Smile Dental", Dentist(), "my dentist");
        Add("+12025550181", "Shear Delight Salon", Salon(), "my hairdresser");
        Add("+12025550155", "Trattoria Roma", Business.Restaurant("Trattoria Roma"), "favourite Italian restaurant");
        Add("+12025550163", "Harbor Books", Business.Shop("Harbor Books", new("gift card", 25), new("paperback", 12.99m), new("calendar", 15), new("atlas", 49)), "bookshop at the harbour");
        Add("+12025550171", "City Passport Office", new BusyLine(), "passport office");
        Add("+12025550172", "Lakeside Cabin Rentals", new NobodyHome(), "cabin at the lake");
        Add("+12025550173", "Northside Plumbing", new Voicemail("Northside Plumbing"), "my plumber");
        Add("+12025550174", "Old Town Gym", new WrongNumber(), "my gym");

        static Business Dentist() => new(new BusinessProfile
        {
            Name = "Bright Smile Dental",
            Skills = BusinessSkills.Appointments,
            Services = [new("cleaning", 85), new("check-up", 60), new("whitening", 250)],
            Bookings = [new("Dana Reed", "cleaning", DayOfWeek.Friday, new TimeOnly(15, 0))],
            Reminder = "Please call us the day before if you cannot make it.",
        });

        static Business Salon() => new(new BusinessProfile
        {
            Name = "Shear Delight Salon",
            Skills = BusinessSkills.Appointments,
            Services = [new("haircut", 45), new("color", 120)],
            Bookings = [new("Dana Reed", "haircut", DayOfWeek.Thursday, new TimeOnly(15, 0))],
        });

        void Add(string number, string name, ICallee behaviour, string notes) => directory.Add(new SimulatedCallee(number, name, behaviour) { Notes = notes });
    }

    /// <summary>A business that can do all of it, shaped by seed and number.</summary>
    public static SimulatedCallee MakeGeneral(string number, int seed)
    {
        var random = StableRandom.Create(seed, number + "/general");
        var name = Names[random.Next(Names.Length)];
        CalleeHabits[] habits = [CalleeHabits.None, CalleeHabits.None, CalleeHabits.OffersTwoTimes, CalleeHabits.SmallTalk, CalleeHabits.AsksToHold];
        var profile = new BusinessProfile
        {
            Name = name,
            Skills = BusinessSkills.Appointments | BusinessSkills.Tables | BusinessSkills.Orders,
            Hours = new OpeningHours { Weekdays = (new TimeOnly(9, 0), new TimeOnly(22, 0)), Saturday = (new TimeOnly(10, 0), new TimeOnly(22, 0)), Sunday = (new TimeOnly(12, 0), new TimeOnly(20, 0)) },
            Habits = habits[random.Next(habits.Length)],
            Taken = 0.4 + (random.Next(4) / 10.0),
        };
        return new SimulatedCallee(number, name, new Business(profile));
    }
}
