using CsCheck;
using Graph.Analysis.Snapshot;
using Graph.Analysis.Succession;
using Graph.Model;

namespace Graph.Analysis.Tests.Given;

/// <summary>Random small boroughs around a partnership "p" of organisations A and B (and C, D): few people, so that every rule meets every other.</summary>
internal static class AnyBorough
{
    private static readonly Gen<int?> Ages = Among<int?>(null, 0, 0, 0, 0, 10, 10, 183, 184, 300, 396, 397, 500);
    private static readonly Gen<int?> AgesAndFuture = Among<int?>(null, 0, 0, 0, 0, 10, 10, 183, 184, 300, 396, 397, -1, -40, -396, -397);
    private static readonly Gen<int?> MostlyFresh = Among<int?>(0, 0, 0, 0, 10, 10, 10, 183, 300, 397);
    private static readonly Gen<int?> PastBeginnings = Among<int?>(null, null, null, -1097, -1096, -400, -1, 0);
    private static readonly Gen<int?> Beginnings = Among<int?>(null, null, null, null, null, null, null, -1097, -1096, -400, 0, 1, 30);
    private static readonly Gen<int?> Ends = Among<int?>(null, null, null, null, null, null, null, null, null, null, null, null, -5, 0, 1, 90, 183, 184, 366);
    private static readonly Gen<TenureKind?> Tenures = Among<TenureKind?>(null, TenureKind.Owns, TenureKind.Leases, TenureKind.Uses);
    private static readonly Gen<Strength?> Strengths = Among<Strength?>(null, Strength.Weak, Strength.Ordinary, Strength.Strong);
    private static readonly Gen<Level?> Levels = Among<Level?>(null, Level.Strategic, Level.Management, Level.FrontLine, Level.Governance, Level.Volunteer);

    /// <summary>Everything at once: ends and beginnings on all sides of the day, several roles, up to four parties that come and go.</summary>
    public static Gen<Borough> Wild { get; } = Of(parties: 4, partiesComeAndGo: true, Beginnings, AgesAndFuture, oneRoleEach: false);

    /// <summary>Two parties throughout.</summary>
    public static Gen<Borough> OfTwoParties { get; } = Of(parties: 2, partiesComeAndGo: false, Beginnings, AgesAndFuture, oneRoleEach: false);

    /// <summary>
    /// Two parties throughout, and at most one role of a person at an organisation: an end of one of two roles can move
    /// somebody to a level that is not present, which makes things safer.
    /// </summary>
    public static Gen<Borough> WithOneRoleEach { get; } = Of(parties: 2, partiesComeAndGo: false, Beginnings, AgesAndFuture, oneRoleEach: true);

    /// <summary>The same without anything that begins or takes place after the day: what is recorded is all there will be.</summary>
    public static Gen<Borough> WithNothingToCome { get; } = Of(parties: 2, partiesComeAndGo: false, PastBeginnings, Ages, oneRoleEach: true);

    /// <summary>Two parties held by many who are in contact, so that it takes many departures to end it.</summary>
    public static Gen<Borough> Crowded { get; } = Of(parties: 2, partiesComeAndGo: false, PastBeginnings, MostlyFresh, oneRoleEach: true, people: 10, fewestHoldings: 12);

    /// <summary>Boroughs of some kind whose holdings and ties had earlier versions, with contacts on all sides of the day; some were taken back and recorded again.</summary>
    public static Gen<Borough> WithHistory(Gen<Borough> boroughs) => WithHistory(boroughs, AgesAndFuture);

    /// <summary>The same with nothing to come.</summary>
    public static Gen<Borough> WithPast(Gen<Borough> boroughs) => WithHistory(boroughs, Ages);

    /// <summary>What people do elsewhere: a partnership "elsewhere" of the same organisations and people, without anchors of its own.</summary>
    public static Gen<Borough> Elsewhere { get; } =
        from holdings in Holdings(6, 2, Beginnings, AgesAndFuture).Array[0, 8]
        from ties in Ties(Beginnings, AgesAndFuture).Array[0, 5]
        select Tell(new Borough().Partnership("elsewhere", "Another agreement").Between("elsewhere", "A", "B"), "elsewhere", holdings, ties);

    private static Gen<Borough> WithHistory(Gen<Borough> boroughs, Gen<int?> ages) =>
        from borough in boroughs
        from versions in Gen.Select(Gen.Int[0, 30], ages, Strengths, Gen.Int[0, 11]).Array[0, 12]
        select Remember(borough, versions);

    private static Gen<Borough> Of(int parties, bool partiesComeAndGo, Gen<int?> beginnings, Gen<int?> ages, bool oneRoleEach, int people = 6, int fewestHoldings = 0) =>
        from count in Gen.Int[2, parties]
        from partyPeriods in Gen.Select(beginnings, Ends).Array[parties]
        from holdings in Holdings(people, count, beginnings, ages).Array[fewestHoldings, fewestHoldings + 18]
        from roles in Gen.Select(Seats(people, count), Levels, beginnings, Ends, (seat, level, since, until) => (seat.Person, seat.Organisation, level, since, until)).Array[0, 18]
        from renewals in Gen.Select(Gen.Int[0, 17], Among(0, 31, 32), Among<int?>(null, 1, 184), (role, after, days) => (Role: role, After: after, Days: days)).Array[0, oneRoleEach ? 0 : 6]
        from manyTies in Among(0, 0, 4, 9)
        from ties in Ties(beginnings, ages).Array[0, manyTies]
        from contacts in Gen.Select(ages, Gen.Int[0, 5].Array[1, 3]).Array[0, 2]
        from agreement in Gen.Select(Gen.Bool, beginnings, Ends, beginnings, Ends, (any, since, until, inForce, expires) => (any, since, until, inForce, expires))
        from memberships in Links(count, beginnings)
        from seats in Links(6, beginnings)
        from funding in Gen.Select(Gen.Int[0, 3], Among<int?>(null, -400, -10), beginnings, Ends)
        from tenures in Gen.Select(Links(count, beginnings), Tenures.Array[4])
        from keys in Links(6, beginnings)
        from standing in Gen.Select(Ends, Ends)
        from vagueness in Gen.Int[0, 11].Array[80]
        select Anchored(
            Tell(Begin(count, partiesComeAndGo ? partyPeriods : null, agreement, oneRoleEach ? [.. roles.DistinctBy(role => (role.Person, role.Organisation))] : [.. roles, .. Renewals(roles, renewals)], contacts), "p", holdings, ties),
            standing,
            memberships,
            seats,
            funding,
            tenures,
            keys).Blur(vagueness);

    /// <summary>Some of a number of people or organisations, each at one of two forums or buildings.</summary>
    private static Gen<(int One, int Place, int? Since, int? Until)[]> Links(int ones, Gen<int?> beginnings) =>
        Gen.Select(Gen.Int[0, ones - 1], Gen.Int[0, 2].Select(place => place / 2), beginnings, Ends).Array[0, 4];

    /// <summary>Posts that begin some days after others end.</summary>
    private static IEnumerable<(int Person, int Organisation, Level? Level, int? Since, int? Until)> Renewals(
        (int Person, int Organisation, Level? Level, int? Since, int? Until)[] roles, (int Role, int After, int? Days)[] renewals) =>
        from renewal in renewals
        where renewal.Role < roles.Length && roles[renewal.Role].Until is not null
        let ended = roles[renewal.Role]
        select (ended.Person, ended.Organisation, ended.Level, ended.Until + renewal.After, ended.Until + renewal.After + renewal.Days);

    /// <summary>Says that some holdings and ties had earlier versions, with dates of which some are vague.</summary>
    private static Borough Remember(Borough borough, (int Which, int? Age, Strength? Strength, int Vagueness)[] versions)
    {
        Fact[] told = [.. borough.Facts.Where(fact => fact is Holds or Tie)];
        foreach ((int which, int? age, Strength? strength, int vagueness) in told.Length == 0 ? [] : versions)
        {
            Fact fact = told[which % told.Length];
            PartialDate? contact = (Borough.Ago(age), vagueness) switch
            {
                ({ } day, 0) => PartialDate.Of(day.Year),
                ({ } day, 1 or 2) => PartialDate.Of(day.Year, day.Month!.Value),
                (var day, _) => day,
            };
            borough.Before(fact.Id, vagueness == 11 ? null : Borough.WithContact(fact, contact, strength));
        }

        return borough;
    }

    private static Gen<(int Person, int Organisation, int? Age, Strength? Strength, int? Since, int? Until)> Holdings(int people, int parties, Gen<int?> beginnings, Gen<int?> ages) =>
        Gen.Select(Seats(people, parties), ages, Strengths, beginnings, Ends, (seat, age, strength, since, until) => (seat.Person, seat.Organisation, age, strength, since, until));

    /// <summary>Somebody at an organisation: mostly each at one, at times at another.</summary>
    private static Gen<(int Person, int Organisation)> Seats(int people, int parties) =>
        Gen.Select(Gen.Int[0, people - 1], Gen.Int[0, 7], (person, elsewhere) => (person, (person + (elsewhere == 0 ? 1 : 0)) % parties));

    private static Gen<(int Person, int Other, int? Age, Strength? Strength, int? Since, int? Until)> Ties(Gen<int?> beginnings, Gen<int?> ages) =>
        Gen.Select(Gen.Int[0, 6], Gen.Int[0, 6], ages, Strengths, beginnings, Ends);

    private static Gen<T> Among<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    private static string Organisation(int number) => "ABCD"[number].ToString();

    private static string Forum(int number) => number == 0 ? "Forum" : "Board";

    private static string Building(int number) => number == 0 ? "Hub" : "Hall";

    private static string Person(int number) => $"person {number}";

    private static Borough Begin(
        int parties, (int? Since, int? Until)[]? periods, (bool Any, int? Since, int? Until, int? InForce, int? Expires) agreement, (int Person, int Organisation, Level? Level, int? Since, int? Until)[] roles, (int? Age, int[] People)[] contacts)
    {
        Borough borough = new Borough().Partnership(
            "p", agreement.Any ? "Memorandum" : null, agreement.Since, agreement.Until, agreement.Any ? agreement.InForce : null, agreement.Any ? agreement.Expires : null);
        for (int i = 0; i < parties; i++)
            borough.Party("p", Organisation(i), periods?[i].Since, periods?[i].Until);
        foreach ((int person, int organisation, Level? level, int? since, int? until) in roles)
            borough.Role(Person(person), Organisation(organisation), level, since, until);
        foreach ((int? age, int[] people) in contacts)
        {
            if (age is { } known)
                borough.Contact("p", known, [.. people.Select(Person)]);
        }

        return borough;
    }

    private static Borough Tell(
        Borough borough,
        string partnership,
        (int Person, int Organisation, int? Age, Strength? Strength, int? Since, int? Until)[] holdings,
        (int Person, int Other, int? Age, Strength? Strength, int? Since, int? Until)[] ties)
    {
        foreach ((int person, int organisation, int? age, Strength? strength, int? since, int? until) in holdings)
            borough.Holds(Person(person), partnership, Organisation(organisation), age, strength, since, until);
        foreach ((int person, int other, int? age, Strength? strength, int? since, int? until) in ties)
            borough.Tie(Person(person), Person(other), partnership, age, strength, since, until);
        return borough;
    }

    private static Borough Anchored(
        Borough borough,
        (int? Forum, int? Building) standing,
        (int Organisation, int Forum, int? Since, int? Until)[] memberships,
        (int Person, int Forum, int? Since, int? Until)[] seats,
        (int Kind, int? Awarded, int? Since, int? Until) funding,
        ((int Organisation, int Building, int? Since, int? Until)[] Links, TenureKind?[] Kinds) tenures,
        (int Person, int Building, int? Since, int? Until)[] keys)
    {
        borough.Organisation(Forum(0), until: standing.Forum).Building(Building(0), until: standing.Building);
        foreach ((int organisation, int forum, int? since, int? until) in memberships)
            borough.MemberOf(Organisation(organisation), Forum(forum), since, until);
        foreach ((int person, int forum, int? since, int? until) in seats)
            borough.Organisation(Forum(forum)).Role(Person(person), Forum(forum), since: since, until: until, title: person % 2 == 0 ? "Chair" : "Vice-chair");
        if (funding.Kind > 0)
            borough.Funding("Grant", funding.Kind == 1 ? "A" : "B", funding.Kind == 1 ? "B" : "A", funding.Awarded, funding.Since, funding.Until);
        foreach (((int organisation, int building, int? since, int? until), TenureKind? kind) in tenures.Links.Zip(tenures.Kinds))
            borough.In(Organisation(organisation), Building(building), since, until, kind);
        foreach ((int person, int building, int? since, int? until) in keys)
            borough.KeyHolder(Person(person), Building(building), since, until);
        return borough;
    }
}
