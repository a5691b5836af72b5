using CsCheck;

namespace Graph.Analysis.Tests.Given;

/// <summary>Random small networks of people in contact about several partnerships.</summary>
internal static class AnyContacts
{
    /// <summary>The names of the organisations.</summary>
    public static readonly string[] Organisations = ["A", "B", "C", "D", "E"];

    private const int People = 9;

    /// <summary>Up to eight partnerships among five organisations, whose people mostly are at one of them each, and know each other at random, of some partnership or of none.</summary>
    public static Gen<Borough> Networks { get; } =
        from partnerships in Gen.Select(Gen.Int[0, 4], Gen.Int[0, 4], Gen.Int[0, 9]).Array[1, 8]
        from holdings in Gen.Select(Gen.Int[0, 7], Gen.Int[0, People - 1], Gen.Int[0, 14], Gen.Int[0, 9]).Array[4, 26]
        from ties in Gen.Select(Gen.Int[-2, 7], Gen.Int[0, People - 1], Gen.Int[0, People - 1], Gen.Int[0, 4]).Array[0, 12]
        from roles in Gen.Select(Gen.Int[0, People - 1], Gen.Int[0, 4], Gen.Int[0, 3]).Array[0, 3]
        select Tell(partnerships, holdings, ties, roles);

    /// <summary>The same with large organisations whose people are recorded together here and there: at contacts, forums and parts of organisations.</summary>
    public static Gen<Borough> Acquaintances { get; } =
        from borough in Networks
        from roles in Gen.Select(Gen.Int[0, People - 1], Gen.Int[0, 4], Gen.Int[0, 5]).Array[0, 12]
        from contacts in Gen.Select(Gen.Int[-1, 1], Gen.Int[0, People - 1].Array[2, 4]).Array[0, 3]
        from memberships in Gen.Select(Gen.Int[0, 4], Gen.Int[0, 4], Gen.Int[0, 3]).Array[0, 2]
        from parts in Gen.Select(Gen.Int[0, 4], Gen.Int[0, 4], Gen.Int[0, 3]).Array[0, 2]
        select Acquaint(borough, roles, contacts, memberships, parts);

    private static Borough Acquaint(
        Borough borough, (int Person, int Organisation, int Ended)[] roles, (int Ago, int[] People)[] contacts, (int One, int Other, int Ended)[] memberships, (int One, int Other, int Ended)[] parts)
    {
        foreach ((int person, int organisation, int ended) in roles)
            borough.Organisation(Organisations[organisation]).Role($"person {person}", Organisations[organisation], until: ended == 0 ? 0 : null);
        foreach ((int ago, int[] people) in contacts)
            borough.Contact("0", ago, [.. people.Select(person => $"person {person}")]);
        foreach ((int one, int other, int ended) in memberships)
            borough.MemberOf(Organisations[one], Organisations[other], until: ended == 0 ? 0 : null);
        foreach ((int one, int other, int ended) in parts)
            borough.PartOf(Organisations[one], Organisations[other], until: ended == 0 ? 0 : null);
        return borough;
    }

    private static Borough Tell(
        (int A, int B, int Ended)[] partnerships, (int Partnership, int Person, int Elsewhere, int Quiet)[] holdings, (int Partnership, int Person, int Other, int Ended)[] ties, (int Person, int Organisation, int Ended)[] roles)
    {
        Borough borough = new();
        for (int i = 0; i < partnerships.Length; i++)
        {
            (int a, int b, int ended) = partnerships[i];
            borough.Partnership($"{i}", until: ended == 0 ? 0 : null).Between($"{i}", Organisations[a], Organisations[b]);
        }

        foreach ((int partnership, int person, int elsewhere, int quiet) in holdings)
        {
            // Most hold for their own organisation whatever it is a party of.
            (int a, int b, _) = partnerships[partnership % partnerships.Length];
            int organisation = elsewhere == 0 ? a : person % Organisations.Length == a || person % Organisations.Length == b ? person % Organisations.Length : -1;
            if (organisation >= 0)
                borough.Holds($"person {person}", $"{partnership % partnerships.Length}", Organisations[organisation], quiet == 0 ? 400 : 10);
        }

        foreach ((int partnership, int person, int other, int ended) in ties)
            borough.Tie($"person {person}", $"person {other}", partnership < 0 ? null : $"{partnership % partnerships.Length}", partnership < -1 ? 100 * ended : null, until: ended == 0 ? 0 : null);
        foreach ((int person, int organisation, int ended) in roles)
            borough.Organisation(Organisations[organisation]).Role($"person {person}", Organisations[organisation], until: ended == 0 ? 0 : null);
        return borough;
    }
}
