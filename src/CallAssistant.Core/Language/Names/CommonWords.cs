using System.Collections.Frozen;

namespace CallAssistant.Language.Names;

/// <summary>Words that are no part of a name: those that hold sentences together, and the verbs and nouns of talk about bookings.</summary>
internal static class CommonWords
{
    private static readonly FrozenSet<string> Words = WordList.Of(
        """
        a an and the to for at on in by from of with about that which who whose whom if whether when what where how why please so but or nor than then as into onto over under up down out off upon per via until till since because while
        i i'm i'd i've i'll im ill id ive we we're we'd we've we'll you you're you'd you've you'll he he's she she's it it's its they they're they've them him her his me us my mine our ours your yours their theirs hers myself yourself
        this that's these those there there's there're theres here here's this one one's ones some any all both either neither each every few many much more most less least several another other others such same own
        not no nope yes yeah yep yup yea ok okay sure alright right well oh hi hello hey hmm hmmm hmmmm um uh thanks thank bye goodbye welcome sorry please great good nice perfect cool awesome sweet fine excellent wonderful lovely fantastic absolutely certainly definitely actually also maybe perhaps just only really very quite too still again already yet even ever never always instead else soon now later today tonight tomorrow unfortunately alternatively currently correct indeed though however otherwise
        is are was were be been being am isn't aren't wasn't has have had having haven't hasn't do does did doing done don't doesn't didn't can can't cannot could couldn't will won't would wouldn't should shall may might must let let's lets
        get got getting give given gave go going goes gone went come comes coming came make makes making made take takes taking took taken put see seen saw look looking looks looked find finds finding found search searching searched want wants wanted need needs needed like likes liked love prefer prefers try tries tried trying think thinks thought know knows known heard hear hears say says said tell told ask asked call calls called calling contact reach reached speak talk visit visiting
        book booked booking reserve reserved reserves reserving reservation reservations schedule scheduled scheduling appointment appointments confirm confirmed confirming confirmation cancel change changed check checking stay staying leave leaves leaving arrive arrives arriving depart departs departing pick picked drop rent rents rented renting rental buy bought purchase pay paid costs cost costing charge serve serves served serving offer offers offered offering provide provides recommend recommended suggest suggested include includes including located locate situated show shows showing play plays playing start starts starting end ends ending begin begins open opens close closes work works working seem seems sound sounds help helps helped use used happen fit fits meet meets match matches matched matching listed list available successful successfully unable wait hold send sends transfer move moved moving keep stop want wanna gonna
        name named names number numbers phone telephone mobile address addresses location locations email website time times date dates day days week weeks month months year years hour hours minute minutes morning afternoon evening night noon monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december
        people person persons adult adults guest guests ticket tickets seat seats table tables party room rooms bed beds bedroom bedrooms bath baths bathroom bathrooms star stars rating ratings rated review reviews price prices priced dollar dollars pound pounds total fee average range cheap expensive moderate moderately free parking wifi internet pool smoking
        city town area side state country street place places property properties unit units option options choice choices result results match thing things something anything nothing someone anyone everything details information info question problem request requirements criteria preference preferences kind type sort service services system order reference code postcode
        zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand first second third next last
        am pm o'clock am a.m p.m md doctor doctors dentist dentists movie movies film films song songs album music artist event events car cars taxi cab bus train trains flight flights bank account savings checking money weather
        hoping wondering interested able ready glad happy welcome lucky enjoy best better nearest closest near nearby around within between before after during along across through against without besides except close far away back forward together
        office offices standard compact economy full somewhere someplace anymore suggestion suggestions assistance assist exactly pet pets friendly furnished shared mid alternative alternatives selection furniture kids child children fabulous pickup pick-up rating what's who's where's how's here'd there'd let's that'll hits potential intermediate premium cuisine cuisines food drinks alcohol music visit tour traveler travelers destination departure
        using contacting meant sort possible regarding whatever whichever wow excuse yourself congratulations congrats hope hopefully additionally altogether additional similar different particular certain specific popular new big small large high low unisex cosmetic
        restaurants hotels salons guesthouses cinemas museums theaters theatres clinics hospitals pharmacies cafes bars shops stores banks hostels
        reached apologies apologize rate rates fares fare nights night cab ride driver airline
        """);

    private static readonly FrozenSet<string> Functions = WordList.Of(
        "i i'm i'd i've i'll you he she it we they the this that these those is are was were be has have had do does did can could will would should may might must and or but if not no yes ok okay hi hello thanks thank please dr mr mrs ms am pm");

    /// <summary>True for words that hold sentences together.</summary>
    public static bool IsFunction(string word) => Functions.Contains(word);

    /// <summary>True for such a word, in lower case.</summary>
    public static bool Has(string word) => Words.Contains(word);
}
