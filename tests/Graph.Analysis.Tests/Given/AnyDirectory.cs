using CsCheck;
using Graph.Analysis.Partners;
using Graph.Model;

namespace Graph.Analysis.Tests.Given;

/// <summary>Random small directories: a few organisations with services, themes, places, funding and the like, in few words and on few days, so that every rule meets every other. And random questions about them.</summary>
internal static class AnyDirectory
{
    private static readonly string[] Words = ["Food", "Foodbank", "kitchen", "Youth", "St Mary's", "advice", "Café", "drop-in", "the", "a"];

    /// <summary>Directories.</summary>
    public static Gen<IReadOnlyList<Fact>> Facts { get; } = Gen.Int.Select(seed => Write(new Random(seed)));

    /// <summary>Questions with few conditions, so that something is found.</summary>
    public static Gen<PartnerQuestion> Question { get; } = Gen.Int.Select(seed => Ask(new Random(seed)));

    public static IReadOnlyList<Fact> Write(Random random)
    {
        List<Fact> facts = [];
        Theme[] themes = Some(5, i => new Theme { Id = Id<Theme>(i), Name = Text(2) });
        Place[] places = Some(5, i => new Place { Id = Id<Place>(i), Name = Text(2) });
        Organisation[] organisations = Some(6, i => new Organisation
        {
            Id = Id<Organisation>(i),
            Name = Text(3),
            Description = Maybe(Text(4)),
            Sector = MaybeOf<Sector>(),
            Form = MaybeOf<OrganisationForm>(),
            Categories = random.Next(3) == 0 ? ["Faith"] : [],
            AnnualIncome = random.Next(2) == 0 ? random.Next(5) * 50_000m : null,
            Registered = Day(),
            Since = Day(),
            Until = Day(),
        });
        Service[] services = Some(6, i => new Service { Id = Id<Service>(i), Name = Text(2), Description = Maybe(Text(3)), BelowTheRadar = random.Next(3) == 0, Since = Day(), Until = Day() });
        Funding[] funding = Some(4, i => new Funding { Id = Id<Funding>(i), Title = Text(2), Awarded = Day(), Since = Day(), Until = Day() });
        Initiative[] initiatives = Some(2, i => new Initiative { Id = Id<Initiative>(i), Name = Text(2), Kind = random.GetItems<string?>([null, "pilot", "Shortlist"], 1)[0], Since = Day(), Until = Day() });
        Partnership[] partnerships = Some(3, i => new Partnership { Id = Id<Partnership>(i), Kind = Text(2), Since = Day(), Until = Day() });
        Building[] buildings = Some(3, i => new Building { Id = Id<Building>(i), Name = Text(1), SpareRooms = random.Next(3) == 0 ? null : random.Next(3), Since = Day(), Until = Day() });
        Learning[] cases = Some(2, i => new Learning { Id = Id<Learning>(i), Title = Text(2), Date = Day(), Since = Day() });
        AnnualReturn[] years = Some(4, i => new AnnualReturn { Id = Id<AnnualReturn>(i), YearEnd = Day() ?? PartialDate.Of(2025), Income = random.Next(3) == 0 ? null : random.Next(5) * 50_000m });

        Link(3, themes, themes, (id, from, to) => new Broader { Id = id, From = from, To = to });
        Link(3, places, places, (id, from, to) => new Within { Id = id, From = from, To = to });
        Link(8, organisations, services, (id, from, to) => new Provides { Id = id, From = from, To = to });
        Link(6, funding, organisations, (id, from, to) => new Recipient { Id = id, From = from, To = to });
        Link(4, organisations, initiatives, (id, from, to) => new TakesPart { Id = id, From = from, To = to });
        Link(6, partnerships, organisations, (id, from, to) => new Party { Id = id, From = from, To = to });
        Link(5, organisations, buildings, (id, from, to) => new Tenure { Id = id, From = from, To = to, Kind = random.GetItems<TenureKind?>([null, TenureKind.Owns, TenureKind.Owns, TenureKind.Leases, TenureKind.Uses], 1)[0] });
        Link(3, cases, organisations, (id, from, to) => new About { Id = id, From = from, To = to });
        Link(5, organisations, years, (id, from, to) => new Filed { Id = id, From = from, To = to });
        Link(10, [.. organisations, .. services, .. funding, .. initiatives, .. partnerships, .. buildings], themes, (id, from, to) => new Tagged { Id = id, From = from, To = to });
        Link(5, [.. organisations, .. services, .. buildings, .. funding], places, (id, from, to) => new LocatedIn { Id = id, From = from, To = to });
        Link(5, [.. organisations, .. services, .. buildings, .. initiatives], places, (id, from, to) => new Serves { Id = id, From = from, To = to });
        Link(2, organisations, places, (id, from, to) => new BelongsTo { Id = id, From = from, To = to });
        return facts;

        T[] Some<T>(int count, Func<int, T> make)
            where T : Fact
        {
            T[] made = [.. Enumerable.Range(0, count).Select(make)];
            facts.AddRange(made);
            return made;
        }

        void Link<T>(int count, Fact[] from, Fact[] to, Func<string, string, string, T> make)
            where T : Edge
        {
            for (int i = 0; i < count; i++)
                facts.Add(make(Id<T>(i), random.GetItems(from, 1)[0].Id, random.GetItems(to, 1)[0].Id) with { Since = Day(), Until = Day() });
        }

        string Text(int most) => string.Join(' ', random.GetItems(Words, random.Next(1, most + 1)));

        string? Maybe(string text) => random.Next(2) == 0 ? text : null;

        T? MaybeOf<T>()
            where T : struct, Enum => random.Next(3) == 0 ? null : random.GetItems(Enum.GetValues<T>(), 1)[0];

        PartialDate? Day() => random.Next(8) switch
        {
            0 => Borough.In(-400),
            1 => Borough.In(random.Next(-1, 2)),
            2 => PartialDate.Of(2025, 3),
            _ => null,
        };
    }

    private static PartnerQuestion Ask(Random random) => new()
    {
        AsOf = Borough.Day.AddDays(random.Next(4) == 0 ? -random.Next(500) : 0),
        Text = random.Next(3) > 0 ? null : string.Join(' ', random.GetItems(["f", "food", "kit", "st", "mary", "café", "drop", "advice th", ""], random.Next(1, 3))),
        Themes = [.. random.GetItems([0, 1, 2, 3, 4], random.Next(2) * random.Next(3)).Distinct().Select(Id<Theme>)],
        Place = random.Next(3) > 0 ? null : Id<Place>(random.Next(5)),
        Reach = random.GetItems(Enum.GetValues<PartnerReach>(), 1)[0],
        Sectors = random.Next(4) == 0 ? random.GetItems(Enum.GetValues<Sector>(), 4).ToHashSet() : [],
        Forms = random.Next(4) == 0 ? random.GetItems(Enum.GetValues<OrganisationForm>(), 2).ToHashSet() : [],
        Sizes = random.Next(4) == 0 ? random.GetItems(Enum.GetValues<OrganisationSize>(), 2).ToHashSet() : [],
        IncomeAtLeast = random.Next(6) == 0 ? 50_000 : null,
        IncomeAtMost = random.Next(6) == 0 ? 100_000 : null,
        HasBuilding = Rarely(random),
        SpareRooms = random.Next(8) == 0 ? random.Next(3) : null,
        Funded = Rarely(random),
        BelowTheRadar = Rarely(random),
        Registered = Rarely(random),
        From = random.Next(3) == 0 ? Id<Organisation>(0) : null,
        Among = random.Next(6) == 0 ? (new HashSet<string> { Id<Organisation>(1), Id<Organisation>(2), "unknown" }, random.Next(2) == 0) : null,
        OrderBy = random.GetItems(Enum.GetValues<PartnerOrder>(), 1)[0],
        First = 100,
        WithFacets = true,
    };

    private static bool? Rarely(Random random) => random.Next(12) == 0 ? random.Next(2) == 0 : null;

    private static string Id<T>(int number)
        where T : Fact => FactId.Of<T>("directory", $"{number}");
}
