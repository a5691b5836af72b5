using Graph.Model;

namespace Graph.Bench;

/// <summary>A borough whose people hold partnerships anywhere: two parties and some holders a partnership, a role for each person. The shape that graph libraries are compared on.</summary>
internal sealed class NetworkBorough(int partnerships, int holders = 3)
{
    private const int Posts = 40;
    private static readonly Level[] Levels = Enum.GetValues<Level>();
    private static readonly Strength[] Strengths = Enum.GetValues<Strength>();

    private int Organisations { get; } = partnerships / 5;

    private int People { get; } = partnerships / 2;

    public IEnumerable<Fact> Facts()
    {
        for (int i = 0; i < Organisations; i++)
            yield return new Organisation { Id = OrganisationId(i), Name = $"Organisation {i}", Sector = (Sector)((i % 9) + 1) };
        for (int i = 0; i < People; i++)
        {
            yield return new Person { Id = PersonId(i), Name = $"Person {i}" };
            yield return new Role { Id = FactId.Of<Role>("network", $"{i}"), From = PersonId(i), To = OrganisationId(Pick(i, 3, Organisations)), Title = $"Role {i % Posts}", Level = Levels[i % Levels.Length] };
        }

        for (int i = 0; i < partnerships; i++)
        {
            string id = FactId.Of<Partnership>("network", $"{i}");
            (int a, int b) = (i % Organisations, Pick(i, 1, Organisations));
            yield return new Partnership { Id = id, Kind = "agreement", Since = PartialDate.Of(2010 + (i % 15), 7) };
            yield return new Party { Id = FactId.Of<Party>(id, "a"), From = id, To = OrganisationId(a) };
            if (a != b)
                yield return new Party { Id = FactId.Of<Party>(id, "b"), From = id, To = OrganisationId(b) };
            foreach (int person in Enumerable.Range(0, holders).Select(holder => Pick(i + (holder * partnerships), 2, People)).Distinct())
                yield return new Holds { Id = FactId.Of<Holds>(id, $"{person}"), From = PersonId(person), To = id, Organisation = OrganisationId(Pick(person, 3, Organisations)), Strength = Strengths[i % Strengths.Length] };
        }
    }

    private static string OrganisationId(int i) => FactId.Of<Organisation>("network", $"{i}");

    private static string PersonId(int i) => FactId.Of<Person>("network", $"{i}");

    // Knuth's multiplicative hash: spread evenly, and the same in any language.
    private static int Pick(int i, int salt, int among) => (int)(unchecked(((uint)(i + 1) * 2654435761u) + ((uint)salt * 40503u)) % (uint)among);
}
