namespace CallAssistant.Simulation;

/// <summary>What makes a business harder to talk to. None by default; combine them to try an assistant.</summary>
[Flags]
public enum CalleeHabits
{
    /// <summary>Easy to talk to.</summary>
    None = 0,

    /// <summary>Asks to hold for a moment before the first answer.</summary>
    AsksToHold = 1,

    /// <summary>Asks the caller to repeat the first words.</summary>
    AsksToRepeat = 2,

    /// <summary>Asks whether the caller is a robot.</summary>
    AsksIfRobot = 4,

    /// <summary>Does not talk to robots, says so and hangs up.</summary>
    RefusesRobots = 8,

    /// <summary>Asks for the date of birth before booking.</summary>
    AsksDateOfBirth = 16,

    /// <summary>Asks for the insurance before booking.</summary>
    AsksInsurance = 32,

    /// <summary>Offers two times at once.</summary>
    OffersTwoTimes = 64,

    /// <summary>Tells no price unless asked.</summary>
    KeepsPrices = 128,

    /// <summary>Takes no calls outside the opening hours.</summary>
    KeepsHours = 256,

    /// <summary>Chats a little.</summary>
    SmallTalk = 512,
}
