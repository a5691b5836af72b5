namespace Graph.Import.Values;

/// <summary>Given names that are used for one another, such as Bob for Robert.</summary>
internal static class Nicknames
{
    private static readonly string[] Groups =
    [
        "abdul abdal", "ahmed ahmad", "alan allan allen alun", "alexander alex alec alasdair alistair sandy", "alexandra alex alexa sandra", "alison ali ally", "amanda mandy", "andrew andy drew",
        "ann anne anna annie", "anthony antony tony", "barbara barb babs", "benjamin ben", "bernard bernie", "beverley bev", "caroline carol carrie", "catherine katherine kathryn catharine kate kath kathy cathy katie kathleen kay",
        "charles charlie chas", "christine christina chris chrissie tina", "christopher chris kit", "cynthia cindy", "daniel dan danny", "david dave davey dai dafydd", "deborah debra debbie deb", "diane diana di",
        "donald don", "dorothy dot dotty", "edward ed eddie ted teddy ned", "eleanor ellie nell elinor", "elizabeth elisabeth liz lizzie beth betty eliza libby", "emma em", "eric rick", "frances fran", "francis frank", "frederick fred freddie",
        "geoffrey jeffrey geoff jeff", "gerald gerry jerry", "gillian gill jill", "graham graeme", "gwendoline gwen", "harold harry hal", "henry harry", "hassan hasan", "hussain hussein husain", "ian iain", "isabel isobel isabelle",
        "jacqueline jackie jacqui", "james jim jimmy jamie", "janet jan", "jennifer jen jenny jennie", "john jack johnny jon", "jonathan jon jonny", "joseph joe", "josephine jo", "joanne joanna jo", "judith judy", "julie julia", "kenneth ken kenny",
        "lawrence laurence larry", "leonard len", "lesley leslie les", "louise lou", "margaret maggie meg peggy marge madge", "mark marc", "matthew matt", "michael mike mick mickey", "mohammed mohammad muhammad mohamed mohamad mo md",
        "nicholas nicolas nick", "nicola nicky nikki", "oliver ollie", "pamela pam", "patricia pat patsy tricia trish", "patrick pat paddy", "peter pete", "philip phillip phil", "philippa pippa", "rachel rachael", "raymond ray", "rebecca becky becca", "richard rich rick ricky dick", "robert rob robbie bob bobby",
        "roger rodge", "ronald ron ronnie", "rosemary rose rosie", "samantha sam", "samuel sam sammy", "sarah sara sally", "sean shaun shawn", "sheila shelagh", "siobhan shevaun", "stanley stan", "stephanie steph", "stephen steven steve stevie", "stuart stewart", "susan susanne suzanne sue susie",
        "terence terry", "theresa teresa tess terry tessa", "thomas tom tommy", "timothy tim", "tracey tracy", "valerie val", "victoria vicky vicki", "victor vic", "vincent vince", "walter wally walt", "wilfred wilf", "william will bill billy willie", "yusuf yousef yousuf",
    ];

    private static readonly Dictionary<string, int[]> GroupsOf = Groups
        .SelectMany((group, number) => group.Split(' '), (group, name) => (group, name))
        .GroupBy(pair => pair.name, pair => Array.IndexOf(Groups, pair.group), StringComparer.Ordinal)
        .ToDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);

    /// <summary>What a given name stands for, one or several; the name itself where nothing is known of it.</summary>
    /// <param name="given">The name, folded.</param>
    public static IEnumerable<string> Of(string given) => GroupsOf.TryGetValue(given, out int[]? groups) ? groups.Select(group => Groups[group]) : [given];

    /// <summary>Whether two given names may be one.</summary>
    public static bool MayBeOne(string one, string other) => Of(one).Intersect(Of(other), StringComparer.Ordinal).Any();
}
