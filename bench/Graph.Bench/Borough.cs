using Graph.Model;

namespace Graph.Bench;

/// <summary>A made-up borough of any size, the same for the same seed: organisations, their people in post, partnerships and holders.</summary>
internal sealed class Borough(int partnerships, int holders = 3, int seed = 20261123)
{
    private const int PeoplePerOrganisation = 30;
    private static readonly DateOnly Today = new(2026, 6, 1);
    private static readonly Level[] Levels = Enum.GetValues<Level>();
    private static readonly Strength[] Strengths = Enum.GetValues<Strength>();

    public static DateOnly AsOf => Today;

    public int Partnerships { get; } = partnerships;

    private int Organisations { get; } = Math.Max(2, partnerships / 20);

    /// <summary>Facts of the borough: a partnership has one holder on its second side, and all others on its first.</summary>
    public IEnumerable<Fact> Facts()
    {
        Random random = new(seed);
        for (int o = 0; o < Organisations; o++)
        {
            yield return new Organisation { Id = OrganisationId(o), Name = OrganisationName(o), Sector = (Sector)((o % 9) + 1) };
            for (int p = 0; p < PeoplePerOrganisation; p++)
            {
                yield return new Person { Id = PersonId(o, p), Name = PersonName(o, p) };
                yield return new Role
                {
                    Id = FactId.Of<Role>("bench", $"{o}", $"{p}"),
                    From = PersonId(o, p),
                    To = OrganisationId(o),
                    Title = $"Post {p}",
                    Level = Levels[p % Levels.Length],
                    Since = PartialDate.Of(2020),
                };
            }
        }

        for (int i = 0; i < Partnerships; i++)
        {
            (int a, int b) = Pair(random);
            string id = FactId.Of<Partnership>("bench", $"{i}");
            yield return new Partnership { Id = id, Kind = $"Kind {i % 40}", Agreement = i % 3 == 0 ? "Memorandum" : null, Since = PartialDate.Of(2021) };
            yield return new Party { Id = FactId.Of<Party>(id, "a"), From = id, To = OrganisationId(a) };
            yield return new Party { Id = FactId.Of<Party>(id, "b"), From = id, To = OrganisationId(b) };
            int first = random.Next(PeoplePerOrganisation);
            for (int h = 0; h < holders - 1; h++)
                yield return Hold(id, a, (first + h) % PeoplePerOrganisation, random);
            yield return Hold(id, b, random.Next(PeoplePerOrganisation), random);
        }
    }

    /// <summary>A register of the borough: one row for each partnership, every row naming a holder on both sides.</summary>
    public void WriteRegister(TextWriter writer)
    {
        Random random = new(seed);
        writer.WriteLine("Organisation A,Organisation B,Kind,Agreement,Since,Until,Holder A,Role A,Level A,Holder B,Role B,Level B,Strength,Last contact,Forum,Notes");
        for (int i = 0; i < Partnerships; i++)
        {
            (int a, int b) = Pair(random);
            int p = random.Next(PeoplePerOrganisation);
            int q = random.Next(PeoplePerOrganisation);
            string contact = Today.AddDays(-random.Next(500)).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
            writer.WriteLine($"{OrganisationName(a)},{OrganisationName(b)},Kind {i},{(i % 3 == 0 ? "Memorandum" : "")},2021,,{PersonName(a, p)},Post {p},{LevelWord(p)},{PersonName(b, q)},Post {q},{LevelWord(q)},{Strengths[random.Next(3)].ToString().ToLowerInvariant()},{contact},,");
        }
    }

    public static string OrganisationId(int o) => FactId.Of<Organisation>("bench", $"{o}");

    public static string PersonId(int o, int p) => FactId.Of<Person>("bench", $"{o}", $"{p}");

    public static string OrganisationName(int o) => $"Organisation {o} of the borough";

    private static string PersonName(int o, int p) => $"Person {p} Of{o}";

    private static string LevelWord(int p) => Levels[p % Levels.Length] switch
    {
        Level.FrontLine => "front line",
        Level level => level.ToString().ToLowerInvariant(),
    };

    private (int A, int B) Pair(Random random)
    {
        int a = random.Next(Organisations);
        int b = random.Next(Organisations - 1);
        return (a, b >= a ? b + 1 : b);
    }

    private static Holds Hold(string partnership, int organisation, int person, Random random) => new()
    {
        Id = FactId.Of<Holds>(partnership, $"{organisation}", $"{person}"),
        From = PersonId(organisation, person),
        To = partnership,
        Organisation = OrganisationId(organisation),
        Strength = Strengths[random.Next(3)],
        LastContact = PartialDate.Of(Today.AddDays(-random.Next(500))),
        Since = PartialDate.Of(2021),
    };
}
