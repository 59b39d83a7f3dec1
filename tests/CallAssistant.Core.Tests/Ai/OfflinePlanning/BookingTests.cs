namespace CallAssistant.Core.Tests.Ai.OfflinePlanning;

/// <summary>Appointments and tables, said in many ways on Monday, 23 November 2026.</summary>
public sealed class BookingTests
{
    [Theory]
    [InlineData("Call my dentist and get the earliest appointment this week, up to $100", "callee=my dentist; contact=Bright Smile Dental; from=11-23 09:00; to=11-30 00:00; best=Earliest; limit=100.00 USD; hard=up to $100; missing=subject")]
    [InlineData("Book a cleaning with Bright Smile Dental tomorrow afternoon, not before 2pm", "subject=cleaning; contact=Bright Smile Dental; from=11-24 12:00; to=11-24 17:00; early=14:00; hard=not before 2pm; missing=")]
    [InlineData("Make an appointment with my dentist for next Tuesday at 3 PM", "contact=Bright Smile Dental; at=12-01 15:00; best=Closest; from=12-01 14:30; to=12-01 15:31; missing=subject")]
    [InlineData("Schedule a haircut at Shear Delight Salon between 2 and 4 pm on Friday, under 60 dollars", "subject=haircut; contact=Shear Delight Salon; from=11-27 14:00; to=11-27 16:00; limit=60.00 USD; missing=")]
    [InlineData("Call the salon and book a haircut for this weekend, preferably Saturday morning", "callee=the salon; contact=Shear Delight Salon; subject=haircut; from=11-28 00:00; to=11-30 00:00; soft=preferably Saturday morning; hard=")]
    [InlineData("Get me an appointment to have my teeth cleaned next week at my dentist, no more than $120", "contact=Bright Smile Dental; subject=have my teeth cleaned; from=11-30 00:00; to=12-07 00:00; limit=120.00 USD; hard=no more than $120")]
    [InlineData("I need a haircut on Saturday morning at Shear Delight Salon", "subject=haircut; from=11-28 06:00; to=11-28 12:00; contact=Shear Delight Salon")]
    [InlineData("Please book me in for a check-up with Dr. Patel at Bright Smile Dental on December 3rd at 10:30", "person=Dr. Patel; callee=Bright Smile Dental; subject=check-up; at=12-03 10:30; place=-")]
    [InlineData("Schedule an oil change for Thursday at 8 am, call 202-555-0199", "phone=+12025550199; subject=oil change; at=11-26 08:00; contact=-; missing=")]
    [InlineData("Could you arrange a whitening appointment at Bright Smile Dental, any time after 3pm next week, budget is 250 dollars", "subject=whitening; from=11-30 00:00; to=12-07 00:00; early=15:00; late=-; limit=250.00 USD")]
    [InlineData("Book the latest slot on Friday for a color at Shear Delight Salon, max $120", "subject=color; best=Latest; from=11-27 00:00; to=11-28 00:00; limit=120.00 USD; hard=max $120")]
    [InlineData("Make a doctor's appointment for me as soon as possible", "callee=a doctor; best=Earliest; contact=-; missing=phone_number! subject")]
    [InlineData("book a cleaning at bright smile dental tomorrow at 9am", "contact=Bright Smile Dental; subject=cleaning; at=11-24 09:00")]
    [InlineData("Find the first available appointment with my dentist after Wednesday", "best=Earliest; from=11-26 00:00; contact=Bright Smile Dental")]
    [InlineData("Set up an appointment with my dentist on Wednesday between 9 and 11 am", "from=11-25 09:00; to=11-25 11:00; missing=subject")]
    [InlineData("Book a check-up for 9am sharp on Tuesday with my dentist", "at=11-24 09:00; from=11-24 09:00; to=11-24 09:01; subject=check-up")]
    [InlineData("I want to see Dr. Kim Lee on Thursday around 2pm", "person=Dr. Kim Lee; at=11-26 14:00; from=11-26 13:00; to=11-26 15:01; missing=phone_number! subject")]
    [InlineData("Book a cleaning with my dentist on Tuesday or Wednesday, not before 10", "from=11-24 00:00; to=11-26 00:00; early=10:00; subject=cleaning")]
    [InlineData("Please schedule a consultation with the lawyer on Monday Nov 30 at noon", "callee=the lawyer; subject=consultation; at=11-30 12:00; missing=phone_number!")]
    [InlineData("Book an appointment by Friday, only in the morning, no later than 11", "from=11-23 09:00; to=11-28 00:00; late=11:00; hard=only in the morning | no later than 11; missing=phone_number! subject")]
    [InlineData("Call (202) 555-0142 and book a check-up before December 1st", "phone=+12025550142; contact=Bright Smile Dental; subject=check-up; to=12-01 00:00")]
    [InlineData("Call Lakeside Cabin Rentals and book a cabin, max $300", "contact=Lakeside Cabin Rentals; subject=cabin; limit=300.00 USD; missing=time")]
    [InlineData("book haircut", "contact=Shear Delight Salon; subject=haircut; missing=time")]
    [InlineData("Call the vet and get the next available slot for my dog", "callee=the vet; subject=my dog; best=Earliest; missing=phone_number!")]
    [InlineData("Can you get me in to see Dr. Patel as soon as possible?", "person=Dr. Patel; best=Earliest")]
    [InlineData("Book a cleaning next week but not on Monday, no later than Thursday", "from=11-30 00:00; to=12-04 00:00; hard=not on Monday | no later than Thursday")]
    [InlineData("CALL MY DENTIST AND BOOK A CLEANING FOR TOMORROW AT 3 PM", "contact=Bright Smile Dental; subject=cleaning; at=11-24 15:00")]
    [InlineData("Book a check-up with my dentist next week by 16:45, not in the morning", "from=11-30 00:00; to=12-07 00:00; early=12:00; late=16:45")]
    [InlineData("Book a check-up with my dentist by Thursday at 5 pm", "from=11-23 09:00; to=11-26 17:00; early=-; late=-")]
    [InlineData("Book a cleaning with my dentist in December, after 3", "from=12-01 00:00; to=01-01 00:00; early=15:00")]
    [InlineData("Book a cleaning with my dentist Friday 5pm, not after 8", "at=11-27 17:00; late=20:00")]
    [InlineData("Book a haircut yesterday at 5pm", "missing=time!; from=-; at=-")]
    [InlineData("Book a cleaning today at 8am with my dentist", "missing=time!; from=-")]
    public async Task PlanAsync_Appointment_ReadsItsDetails(string instruction, string expected) =>
        Summary.Check(await Planning.PlanAsync(instruction), CallErrand.BookAppointment, expected);

    [Theory]
    [InlineData("Reserve a table for four at Trattoria Roma on Friday at 7", "people=4; contact=Trattoria Roma; at=11-27 19:00; from=11-27 18:00; to=11-27 20:01; missing=")]
    [InlineData("Book a table for 2 tonight at 8pm under the name Reed at Trattoria Roma", "people=2; name=Reed; contact=Trattoria Roma; at=11-23 20:00")]
    [InlineData("I need a dinner reservation for six people on November 28th around 7:30 PM at Luigi's", "people=6; callee=Luigi's; at=11-28 19:30; from=11-28 18:00; missing=phone_number!")]
    [InlineData("Book a table for two tomorrow night at Trattoria Roma", "people=2; from=11-24 18:00; to=11-25 00:00; missing=")]
    [InlineData("Reserve a table at Luigi's Pizzeria in Brooklyn for 5 people on Saturday at 6:30pm, under $200", "people=5; callee=Luigi's Pizzeria; place=Brooklyn; at=11-28 18:30; limit=200.00 USD; missing=phone_number!")]
    [InlineData("Make a reservation at my favourite Italian restaurant for four, Friday 8pm, not after 8:30", "people=4; contact=Trattoria Roma; at=11-27 20:00; late=20:30; to=11-27 20:31; hard=not after 8:30")]
    [InlineData("Can you get us a table for three at noon on Sunday at Trattoria Roma?", "people=3; at=11-29 12:00")]
    [InlineData("Lunch reservation for me and my wife on Wednesday at 12:30 at Trattoria Roma", "people=2; at=11-25 12:30")]
    [InlineData("Book dinner for eight at Trattoria Roma on 12/05/2026 at 7pm under Reed", "people=8; at=12-05 19:00; name=Reed")]
    [InlineData("Table for 4 at Trattoria Roma", "people=4; missing=date! time!; contact=Trattoria Roma")]
    [InlineData("Reserve a table for six next Friday between 7 and 8 pm at Trattoria Roma, preferably outside", "people=6; from=12-04 19:00; to=12-04 20:00; soft=preferably outside")]
    [InlineData("I'd like a table for two at 7 at Trattoria Roma tonight", "people=2; at=11-23 19:00; missing=")]
    [InlineData("Brunch reservation for party of 10 at Cafe Luna on Sunday at 10", "people=10; callee=Cafe Luna; at=11-29 10:00")]
    [InlineData("Reserve a table for 4 at Trattoria Roma tomorrow, not before 7", "people=4; early=19:00; from=11-24 00:00")]
    [InlineData("Reserve a table tomorrow at 7pm at Trattoria Roma", "missing=party_size!; at=11-24 19:00")]
    [InlineData("Book a cheap restaurant in San Fran for 3 people tomorrow at 6pm", "level=cheap; place=San Francisco; people=3; at=11-24 18:00")]
    public async Task PlanAsync_Table_ReadsItsDetails(string instruction, string expected) =>
        Summary.Check(await Planning.PlanAsync(instruction), CallErrand.ReserveTable, expected);

    [Theory]
    [InlineData("Move my dentist appointment from Tuesday at 3pm to Thursday afternoon", "existing=Tuesday, November 24 at 3 PM; from=11-26 12:00; to=11-26 17:00; contact=Bright Smile Dental; missing=")]
    [InlineData("Reschedule my cleaning at Bright Smile Dental to next week, not before nine", "subject=cleaning; from=11-30 00:00; to=12-07 00:00; early=09:00; missing=existing")]
    [InlineData("Push my 3pm appointment at Bright Smile Dental to 4pm", "existing=3 PM; early=15:30; late=16:30")]
    [InlineData("Reschedule my appointment with Bright Smile Dental to next Monday at 2pm", "at=11-30 14:00; missing=existing")]
    [InlineData("Can you move my haircut on Friday at 3pm to Saturday morning?", "existing=Friday, November 27 at 3 PM; subject=haircut; from=11-28 06:00; to=11-28 12:00")]
    [InlineData("Postpone my dentist appointment until after December 10th", "from=12-11 00:00; existing=-")]
    [InlineData("Change my reservation at Trattoria Roma from 7pm to 8pm tonight", "existing=Monday, November 23 at 7 PM; at=11-23 20:00; contact=Trattoria Roma")]
    [InlineData("My cleaning on Tuesday doesn't work, reschedule it for Thursday at 4pm at Bright Smile Dental", "existing=Tuesday, November 24; at=11-26 16:00")]
    [InlineData("Move my appointment at Shear Delight Salon to the earliest time available", "best=Earliest; missing=existing")]
    [InlineData("Move my dentist appointment", "missing=time! existing; contact=Bright Smile Dental")]
    public async Task PlanAsync_Move_TellsOldFromNew(string instruction, string expected) =>
        Summary.Check(await Planning.PlanAsync(instruction), CallErrand.MoveAppointment, expected);

    [Theory]
    [InlineData("Cancel my appointment with Dr. Patel on Wednesday at 10am", "person=Dr. Patel; existing=Wednesday, November 25 at 10 AM; from=-; missing=phone_number!")]
    [InlineData("Call Bright Smile Dental and cancel my appointment tomorrow", "existing=Tuesday, November 24; contact=Bright Smile Dental; missing=")]
    [InlineData("Cancel my reservation at Trattoria Roma tonight at 8", "existing=Monday, November 23 at 8 PM; contact=Trattoria Roma")]
    [InlineData("Please call Shear Delight Salon and cancel my haircut on Friday", "subject=haircut; existing=Friday, November 27")]
    [InlineData("I can't make it to my dentist appointment tomorrow, please cancel it", "existing=Tuesday, November 24; contact=Bright Smile Dental")]
    [InlineData("Cancel booking ABC123 at Lakeside Cabin Rentals", "ref=ABC123; contact=Lakeside Cabin Rentals; missing=")]
    [InlineData("Call off my appointment with the vet", "callee=the vet; missing=phone_number! existing")]
    [InlineData("Cancel my gym membership", "contact=Old Town Gym; subject=membership; missing=")]
    [InlineData("Please cancel the reservation for Ann Lee at Trattoria Roma at 7pm", "name=Ann Lee; contact=Trattoria Roma; existing=7 PM")]
    public async Task PlanAsync_Cancel_NamesTheAppointment(string instruction, string expected) =>
        Summary.Check(await Planning.PlanAsync(instruction), CallErrand.CancelAppointment, expected);
}
