namespace CallAssistant.Core.Tests.Ai.OfflinePlanning;

/// <summary>Prices, hours, orders, messages and other questions.</summary>
public sealed class AskingTests
{
    [Theory]
    [InlineData("Ask Shear Delight Salon how much a haircut costs", "subject=a haircut; contact=Shear Delight Salon; missing=")]
    [InlineData("How much does a whitening cost at Bright Smile Dental?", "subject=a whitening; contact=Bright Smile Dental")]
    [InlineData("How much is a haircut at Shear Delight Salon?", "subject=a haircut; contact=Shear Delight Salon")]
    [InlineData("Call Bright Smile Dental and ask what a check-up costs", "subject=a check-up; contact=Bright Smile Dental")]
    [InlineData("Get a quote for a leaking faucet from Northside Plumbing", "subject=a leaking faucet; contact=Northside Plumbing; place=-")]
    [InlineData("Find out the price of a monthly membership at Old Town Gym", "subject=a monthly membership; contact=Old Town Gym")]
    [InlineData("What do they charge for a passport renewal at the City Passport Office?", "subject=a passport renewal; contact=City Passport Office")]
    [InlineData("Ask how much two tickets cost, phone +44 20 7946 0958", "subject=two tickets; phone=+442079460958; people=-")]
    [InlineData("Call my dentist about prices, how much?", "missing=subject!")]
    public async Task PlanAsync_Price_ReadsItsSubject(string instruction, string expected) =>
        Summary.Check(await Planning.PlanAsync(instruction), CallErrand.AskPrice, expected);

    [Theory]
    [InlineData("Find out when Harbor Books is open on Saturday", "callee=Harbor Books; contact=Harbor Books; from=11-28 00:00; missing=")]
    [InlineData("Check the opening hours of Old Town Gym", "contact=Old Town Gym")]
    [InlineData("When does Harbor Books close today?", "contact=Harbor Books")]
    [InlineData("Are they open on Thanksgiving? Old Town Gym", "contact=Old Town Gym")]
    [InlineData("What are Trattoria Roma's opening hours?", "contact=Trattoria Roma")]
    [InlineData("Ask Harbor Books what time they open tomorrow", "contact=Harbor Books; from=11-24 00:00")]
    [InlineData("Is Harbor Books open on Sunday?", "contact=Harbor Books; from=11-29 00:00")]
    [InlineData("Find out how late the gym is open tonight", "contact=Old Town Gym; callee=the gym")]
    public async Task PlanAsync_Hours_FindsTheCallee(string instruction, string expected) =>
        Summary.Check(await Planning.PlanAsync(instruction), CallErrand.AskOpeningHours, expected);

    [Theory]
    [InlineData("Call Harbor Books about my order A1042, has it shipped?", "ref=A1042; contact=Harbor Books; missing=")]
    [InlineData("Where is my order 48213? Call +1 202 555 0163", "ref=48213; phone=+12025550163; contact=Harbor Books")]
    [InlineData("Check the status of my order 7731 at Harbor Books", "ref=7731; contact=Harbor Books")]
    [InlineData("Ask Harbor Books whether my package has arrived, order number HB-2045", "ref=HB2045; contact=Harbor Books")]
    [InlineData("Track my delivery with Harbor Books", "ref=-; missing=reference")]
    [InlineData("Call the pharmacy and ask if my prescription is ready", "callee=the pharmacy; subject=prescription; missing=phone_number! reference")]
    [InlineData("When will my order A 1 0 4 2 arrive? Harbor Books", "ref=A1042; contact=Harbor Books")]
    [InlineData("Please phone the garage to find out if my car is ready", "callee=the garage; subject=car; missing=phone_number!")]
    public async Task PlanAsync_Order_ReadsItsNumber(string instruction, string expected) =>
        Summary.Check(await Planning.PlanAsync(instruction), CallErrand.CheckOrder, expected);

    [Theory]
    [InlineData("Leave a message for my landlord that the heating is broken", "callee=my landlord; message=the heating is broken; missing=phone_number!")]
    [InlineData("Call Northside Plumbing and tell them I'll be home after 5 tomorrow", "contact=Northside Plumbing; message=I'll be home after 5 tomorrow; missing=")]
    [InlineData("Tell my dentist that I'm running 10 minutes late", "contact=Bright Smile Dental; message=I'm running 10 minutes late")]
    [InlineData("Call Anna and let her know the meeting is moved to 5", "callee=Anna; message=the meeting is moved to 5")]
    [InlineData("Leave a message with Northside Plumbing: \"The boiler is leaking again.\"", "contact=Northside Plumbing; message=The boiler is leaking again")]
    [InlineData("Please pass on to my landlord that the rent was paid", "callee=my landlord; message=the rent was paid")]
    [InlineData("Call my sister Anna and tell her happy birthday", "callee=Anna; message=happy birthday")]
    [InlineData("Leave a voicemail for Dr. Patel saying I received the results", "person=Dr. Patel; message=I received the results; place=-")]
    [InlineData("Leave a message for Northside Plumbing", "contact=Northside Plumbing; message=-; missing=message!")]
    public async Task PlanAsync_Message_KeepsTheUsersWords(string instruction, string expected) =>
        Summary.Check(await Planning.PlanAsync(instruction), CallErrand.LeaveMessage, expected);

    [Theory]
    [InlineData("Ask the restaurant whether they have gluten-free pizza", "contact=Trattoria Roma; subject=whether they have gluten-free pizza; hard=")]
    [InlineData("Call my internet provider and ask for a lower price, must be under $50 and no new contract", "callee=my internet provider; limit=50.00 USD; hard=must be under $50 | no new contract; missing=phone_number!")]
    [InlineData("Ask Bright Smile Dental if they accept Delta Dental insurance", "subject=if they accept Delta Dental insurance; contact=Bright Smile Dental; missing=")]
    [InlineData("Find out whether Old Town Gym has a swimming pool", "contact=Old Town Gym; missing=")]
    [InlineData("Call Harbor Books and ask about book signings", "subject=book signings")]
    [InlineData("Ask my landlord when the heating will be fixed, but don't agree to pay anything", "hard=don't agree to pay anything; missing=phone_number!")]
    [InlineData("Call the City Passport Office and find out which documents I need", "contact=City Passport Office; subject=which documents I need")]
    [InlineData("Ask Bright Smile Dental what happens if I cancel", "contact=Bright Smile Dental")]
    [InlineData("call my dentist", "contact=Bright Smile Dental; missing=subject!")]
    [InlineData("Call Bob", "callee=Bob; missing=phone_number! subject!")]
    [InlineData("hi", "missing=phone_number! subject!")]
    [InlineData("Llame a mi dentista y pida una cita para mañana", "missing=phone_number! subject!")]
    [InlineData("预约明天下午三点的牙医", "missing=phone_number! subject!")]
    [InlineData("SELECT * FROM users; DROP TABLE contacts;--", "missing=phone_number! subject!; risks=")]
    public async Task PlanAsync_Question_ReadsIt(string instruction, string expected) =>
        Summary.Check(await Planning.PlanAsync(instruction), CallErrand.AskQuestion, expected);
}
