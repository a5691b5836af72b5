namespace Graph.Import.Tests.Borough;

/// <summary>A borough in tables of one type each, from themes to contacts: all that its partnership knows, and no file of another format.</summary>
public static class BoroughTables
{
    /// <summary>The tables in an order in which each names only what those before it have, each with the type that it is of.</summary>
    public static IReadOnlyList<(string Type, string Text)> All { get; } =
    [
        ("theme", Themes), ("place", Places), ("organisation", Organisations), ("person", People), ("role", Roles), ("building", Buildings), ("tenure", Tenures), ("keyHolder", KeyHolders),
        ("partnership", Partnerships), ("holds", Holdings), ("tie", Ties), ("service", Services), ("initiative", Initiatives), ("takesPart", TakingPart), ("funding", Funding), ("gap", Gaps),
        ("learning", Learning), ("blockage", Blockages), ("assessment", Assessments), ("contact", Contacts), ("source", Sources),
        ("measure", Measures), ("action", Actions), ("decision", Decisions), ("variable", Variables), ("influences", InfluencesOfVariables), ("annualReturn", AnnualReturns), ("judgement", Judgements),
    ];

    // The broader themes come after the narrower ones, and one is in no row of its own.
    private const string Themes = """
        Name,Description,Code,Broader
        Food banks,Emergency food,FB,Food; Poverty
        Food,All about food,F,
        Loneliness,,,Health

        """;

    private const string Places = """
        Name,GSS,Kind,Within
        Larkby,E05000123,Ward,Larkhaven
        Marl,E05000124,Ward,E08000099
        Larkhaven,E08000099,Borough,

        """;

    private const string Organisations = """
        Name,Alternate names,Identifiers,Form,Sector,Annual income,Staff,Website,Postcode,Located in,Serves,Themes,Part of,Member of
        Larkhaven Council,LHC; Larkhaven Borough Council,GB-LAE-LRK,,local government,,1200,https://larkhaven.example,LK1 1AA,Larkhaven,Larkhaven,,,Larkhaven Food Forum
        Public Health Larkhaven,,,,health,,45,,,Larkhaven,Larkhaven,Loneliness,Larkhaven Council,
        Larkby Food Bank,,GB-CHC-1090095,,voluntary,"£85,000",3,,lk2 3bb,Larkby,Larkby; Marl,Food banks,,Larkhaven Food Forum
        Marl Community Hub,,GB-COH-1234567,,voluntary,,,,,Marl,Marl,Loneliness; Food,,
        Larkhaven Food Forum,,,forum,voluntary,,,,,Larkhaven,,Food,,

        """;

    private const string People = """
        Name,Email,Telephone,Roles
        Ann Lee,ann.lee@larkhaven.example,0161 496 0000,GB-LAE-LRK
        Bob Ray,,,Larkby Food Bank
        Cy Dunn,cy@hub.example,,Marl Community Hub; Larkby Food Bank

        """;

    private const string Roles = """
        Person,Organisation,Title,Level,Since,Until
        Ann Lee,Larkhaven Council,Head of Communities,strategic,01/04/2021,
        Bob Ray,Larkby Food Bank,Manager,manager,2019,ongoing
        Cy Dunn,Marl Community Hub,Director,strategic,2018,
        Cy Dunn,Larkby Food Bank,Trustee,governance,2022-06,

        """;

    private const string Buildings = """
        Name,UPRN,Postcode,Point,Spare capacity,Located in
        Larkby Hall,100011234567,LK2 3BB,"53.4, -2.9",Two rooms on weekdays,Larkby
        Marl Library,100011234568,LK3 4CC,,,Marl

        """;

    private const string Tenures = """
        Organisation,Building,Kind,Annual rent,Since
        Larkhaven Council,Larkby Hall,freehold,,
        Larkby Food Bank,Larkby Hall,lease,"£1,200",2020
        Marl Community Hub,100011234568,licence,,2021-09

        """;

    private const string KeyHolders = """
        Person,Building,Organisation
        Bob Ray,Larkby Hall,Larkby Food Bank

        """;

    private const string Partnerships = """
        Kind,Agreement,Agreement since,Agreement until,Since,Parties,Themes
        Food supply,Compact,2024-04-01,2027-04-01,2020,Larkhaven Council; GB-CHC-1090095,Food banks
        Signposting,,,,2022,Marl Community Hub; Larkby Food Bank,Loneliness

        """;

    private const string Holdings = """
        Person,Partnership,Organisation,Strength,Last contact
        Ann Lee,Larkby Food Bank and Larkhaven Council: Food supply,Larkhaven Council,strong,2026-10-02
        Bob Ray,Larkby Food Bank and Larkhaven Council: Food supply,Larkby Food Bank,ordinary,2026-09
        Cy Dunn,Larkby Food Bank and Marl Community Hub: Signposting,Marl Community Hub,weak,2026-01-15

        """;

    private const string Ties = """
        Person,Other,Partnership,Strength
        Ann Lee,Bob Ray,Larkby Food Bank and Larkhaven Council: Food supply,strong

        """;

    private const string Services = """
        Name,Description,Eligibility,Below the radar,Providers,Serves,Located in,Themes
        Debt advice,Help with debts,Anyone in Larkhaven,no,Marl Community Hub,Larkhaven,Marl,Poverty
        Debt advice,,,yes,Larkby Food Bank,Larkby,Larkby,Poverty
        Friday lunch,Lunch for people who live alone,,yes,Marl Community Hub; Larkby Food Bank,Marl,Marl,Loneliness; Food

        """;

    private const string Initiatives = """
        Name,Kind,Description,Since,Inspired by,Located in,Themes
        Warm welcome,Pilot,Warm rooms in winter,2025-11,Cosy corners,Larkhaven,Loneliness
        Cosy corners,Pilot,The first of them,2023,,,

        """;

    private const string TakingPart = """
        Organisation,Initiative,Part
        Larkhaven Council,Warm welcome,Lead
        Marl Community Hub,Warm welcome,Host

        """;

    private const string Funding = """
        Title,Reference,Kind,Amount,Currency,Awarded,Funders,Recipients,Located in,Themes
        Food bank grant,LHC-2026-01,grant,"£12,500",GBP,12/03/2026,Larkhaven Council,Larkby Food Bank,Larkby,Food banks

        """;

    private const string Gaps = """
        Wanted,Category,Institution,Located in,About
        Lead for refugees,Faith,Mosques,Larkby,Larkby Food Bank and Larkhaven Council: Food supply

        """;

    private const string Learning = """
        Title,Opportunity,Challenge,Outcome,Learnt,About,Themes
        Fresh food every week,A wholesaler had food to spare,Nobody had a van on Fridays,40 boxes a week,Ask for the van first,Larkby Food Bank and Larkhaven Council: Food supply; Larkby Hall,Food

        """;

    private const string Blockages = """
        Title,Raised,Acknowledged,Owner,Raised by,Steps,Resolved,Resolution,About
        No van on Fridays,2026-02-01,2026-02-20,Bob Ray,Larkby Food Bank,Asked the council,,,Friday lunch; Larkby Hall
        Keys are lost,2025,,Ann Lee,Cy Dunn,,2026-01-10,New locks,Marl Library

        """;

    private const string Assessments = """
        Date,Dimension,Score,Scale,Evidence,About
        2026-06-30,Trust,3,5,A survey of 12 people,Larkhaven Food Forum
        2026-06-30,Shared purpose,4,5,,Larkhaven Food Forum

        """;

    private const string Contacts = """
        Date,Kind,Summary,Promised,Attendees,About
        2026-10-02,meeting,Winter stock,Ann asks for a van,Ann Lee; Bob Ray,No van on Fridays; Larkby Food Bank and Larkhaven Council: Food supply

        """;

    private const string Sources = """
        Title,Publisher,Licence,Address,Published
        Larkhaven food plan,Larkhaven Council,OGL 3.0,https://larkhaven.example/food,2025-05
        
        """;

    private const string Measures = """
        Name,Model,Description,Levels,Unit,Target,Target date,Owner,Located in
        Shared purpose,Maturity of Larkhaven,Whether partners want the same,Nobody agrees; Some agree; All agree,,3,2027,Ann Lee,Larkhaven
        Meals shared,,Meals cooked and eaten together,,meals,500,2027-03-31,,Larkhaven

        """;

    private const string Actions = """
        Title,Lever,Due,Done,Result,Owner,About
        Ask the depot for a van,Resource allocation,2026-12-01,,,Ann Lee,No van on Fridays
        Fit new locks,,2026-01-31,2026-01-10,Both doors,Bob Ray,Keys are lost; Marl Library

        """;

    private const string Decisions = """
        Title,Decided,Reason,Review,Outcome,Decided by,About
        Keep the Friday lunch,2026-03-02,It is where people meet,2027-03,,Larkhaven Food Forum,Friday lunch

        """;

    private const string Variables = """
        Name,Map,Description
        Trust between partners,Food in Larkhaven,
        Food shared,Food in Larkhaven,What partners give each other

        """;

    private const string InfluencesOfVariables = """
        Cause,Effect,Polarity,Delayed,Evidence
        Trust between partners,Food shared,positive,,Told by three groups
        Food shared,Trust between partners,positive,yes,

        """;

    private const string AnnualReturns = """
        Year end,Income,Spending,Staff,Volunteers,Filed by
        2025-03-31,"£79,000","£81,500",3,40,Larkby Food Bank
        2026-03-31,"£85,000","£80,000",3,46,Larkby Food Bank

        """;

    private const string Judgements = """
        One,Other,Verdict,Absorbed
        organisation-1,organisation-2,different,
        organisation-1,organisation-3,same,organisation-3

        """;
}
