namespace CallAssistant.Simulation;

/// <summary>A booking that is in a business's book before anybody calls.</summary>
/// <param name="Name">The name that it is under.</param>
/// <param name="Subject">The service; "table" for a table.</param>
/// <param name="Day">Its day: the next such day, counted from the first call.</param>
/// <param name="Time">Its time, in the business's zone.</param>
public sealed record EarlierBooking(string Name, string Subject, DayOfWeek Day, TimeOnly Time);
