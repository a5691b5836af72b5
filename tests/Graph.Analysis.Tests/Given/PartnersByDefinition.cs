using Graph.Analysis.Partners;
using Graph.Model;

namespace Graph.Analysis.Tests.Given;

/// <summary>Partner search as it is defined (docs/concepts.md, "How partners are found"), worked out fact by fact.</summary>
internal sealed class PartnersByDefinition(IReadOnlyCollection<Fact> facts, PartnerQuestion question)
{
    private readonly DateOnly day = question.AsOf;
    private readonly Dictionary<string, Fact> byId = facts.ToDictionary(fact => fact.Id, StringComparer.Ordinal);

    /// <summary>The organisations found, in order.</summary>
    public IReadOnlyList<string> Find() =>
        [.. Of<Organisation>().Where(Meets).OrderBy(Rank).ThenBy(one => SearchEntry.Of(one).Sort, StringComparer.Ordinal).ThenBy(one => one.Id, StringComparer.Ordinal).Select(one => one.Id)];

    private long Rank(Organisation one) => question.OrderBy switch
    {
        PartnerOrder.Relevance => -Relevance(one),
        PartnerOrder.Overlooked => (Fundings(one).Any() || PublicPartnerships(one) ? 1_000_000 : 0) - Relevance(one),
        PartnerOrder.Income => Income(one) is { } income ? -(long)(income * 10_000) : 1,
        _ => 0,
    };

    private int Relevance(Organisation one)
    {
        int words = Words.Sum(word => Texts(one).Where(text => text.Words.Any(known => known.StartsWith(word, StringComparison.Ordinal))).Max(text => text.Points));
        int themes = question.Themes.Sum(asked => Themes(one).Where(tag => Wider<Broader>(tag.Theme).Contains(asked)).Select(tag => tag.IsOwn ? 2 : 1).DefaultIfEmpty().Max());
        int place = question.Place is null ? 0 : Places(one).Max(at => Fit(at, question.Place));
        return (2 * (words + themes + place)) + (BelowTheRadar(one) ? 1 : 0);
    }

    private bool Meets(Organisation one)
    {
        decimal? income = Income(one);
        return one.IsCurrentOn(day)
            && one.Id != question.From
            && (question.Among is not { } among || among.Ids.Contains(one.Id) == among.AreWanted)
            && Words.All(word => Texts(one).Any(text => text.Words.Any(known => known.StartsWith(word, StringComparison.Ordinal))))
            && (question.Themes.Count == 0 || Themes(one).Any(tag => question.Themes.Any(Wider<Broader>(tag.Theme).Contains)))
            && (question.Place is null || Places(one).Any(at => Fit(at, question.Place) > 0))
            && (question.Sectors.Count == 0 || (SectorMapCategories.SectorOf(one) is { } sector && question.Sectors.Contains(sector)))
            && (question.Forms.Count == 0 || question.Forms.Contains(one.Form ?? OrganisationForm.Organisation))
            && (question.Sizes.Count == 0 || question.Sizes.Contains(OrganisationSizes.Of(income)))
            && (question.IncomeAtLeast is null || income >= question.IncomeAtLeast)
            && (question.IncomeAtMost is null || income <= question.IncomeAtMost)
            && (question.HasBuilding is null || Buildings(one).Any() == question.HasBuilding)
            && (question.SpareRooms is null || (Buildings(one).Any(building => building.SpareRooms is not null) && Buildings(one).Sum(building => building.SpareRooms ?? 0) >= question.SpareRooms))
            && (question.Funded is null || Fundings(one).Any() == question.Funded)
            && (question.BelowTheRadar is null || BelowTheRadar(one) == question.BelowTheRadar)
            && (question.Registered is null || (one.Identifiers.Count > 0 || one.Registered?.FirstDay <= day) == question.Registered);
    }

    private string[] Words => string.IsNullOrWhiteSpace(question.Text) ? [] : [.. SearchTerms.Of(question.Text)!.Words];

    private IEnumerable<(int Points, string[] Words)> Texts(Organisation one) =>
    [
        .. Told(one, 3, 2),
        .. Services(one).SelectMany(service => Told(service, 3, 2)),
        .. Fundings(one).Concat<Node>(Initiatives(one)).Concat(Partnerships(one)).Concat(Cases(one)).SelectMany(node => Told(node, 1, 1)),
        .. Themes(one).SelectMany(tag => Wider<Broader>(tag.Theme), (tag, theme) => (tag.IsOwn ? 3 : 1, Split(SearchEntry.Of(byId[theme]).Name))),
        .. Places(one).Select(at => (1, Split(SearchEntry.Of(byId[at.Place]).Name))),
    ];

    private static IEnumerable<(int Points, string[] Words)> Told(Node node, int name, int body)
    {
        SearchEntry entry = SearchEntry.Of(node);
        return [(name, Split(entry.Name + " " + entry.GoesBy)), (body, Split(entry.Body))];
    }

    private static string[] Split(string words) => words.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private IEnumerable<(string Theme, bool IsOwn)> Themes(Organisation one)
    {
        HashSet<string> own = [one.Id, .. Services(one).Select(service => service.Id)];
        HashSet<string> others = [.. Fundings(one).Concat<Node>(Initiatives(one)).Concat(Partnerships(one)).Select(node => node.Id)];
        return Of<Tagged>().Where(tag => tag.IsCurrentOn(day) && (own.Contains(tag.From) || others.Contains(tag.From))).Select(tag => (tag.To, own.Contains(tag.From)));
    }

    private IEnumerable<(string Place, bool IsServed)> Places(Organisation one)
    {
        HashSet<string> nodes = [one.Id, .. Services(one).Select(service => service.Id), .. Tenured(one).Select(building => building.Id)];
        return facts.OfType<Edge>().Where(edge => edge is LocatedIn or BelongsTo or Serves && edge.IsCurrentOn(day) && nodes.Contains(edge.From)).Select(edge => (edge.To, edge is Serves));
    }

    private int Fit((string Place, bool IsServed) at, string asked)
    {
        if (at.IsServed ? question.Reach == PartnerReach.Located : question.Reach == PartnerReach.Serves)
            return 0;
        return Wider<Within>(at.Place).Contains(asked) ? 2 : at.IsServed && Wider<Within>(asked).Contains(at.Place) ? 1 : 0;
    }

    private HashSet<string> Wider<T>(string start)
        where T : Edge
    {
        HashSet<string> reached = [start];
        while (Of<T>().Any(link => link.IsCurrentOn(day) && reached.Contains(link.From) && reached.Add(link.To)))
        {
        }

        return reached;
    }

    private IEnumerable<Service> Services(Organisation one) => Current<Provides, Service>(one, EdgeEnd.From);

    private IEnumerable<Initiative> Initiatives(Organisation one) => Current<TakesPart, Initiative>(one, EdgeEnd.From).Where(initiative => !initiative.IsShortlist());

    private IEnumerable<Partnership> Partnerships(Organisation one) => Current<Party, Partnership>(one, EdgeEnd.To);

    private IEnumerable<Building> Buildings(Organisation one) => Tenured(one).Where(building => !IsLet(one, building));

    private IEnumerable<Building> Tenured(Organisation one) => Current<Tenure, Building>(one, EdgeEnd.From).DistinctBy(building => building.Id);

    private bool IsLet(Organisation owner, Building building)
    {
        Tenure[] now = [.. Of<Tenure>().Where(tenure => tenure.To == building.Id && tenure.IsCurrentOn(day) && byId[tenure.From].IsCurrentOn(day))];
        return now.Where(tenure => tenure.From == owner.Id).All(tenure => tenure.Kind == TenureKind.Owns) && now.Any(tenure => tenure.From != owner.Id && tenure.Kind == TenureKind.Leases);
    }

    private IEnumerable<Funding> Fundings(Organisation one) => Ever<Recipient, Funding>(one, EdgeEnd.To).Where(funding => (funding.Since ?? funding.Awarded) is not { } begun || begun.FirstDay <= day);

    private IEnumerable<Learning> Cases(Organisation one) => Ever<About, Learning>(one, EdgeEnd.To).Where(told => (told.Date ?? told.Since) is not { } begun || begun.FirstDay <= day);

    private bool BelowTheRadar(Organisation one) => Services(one).Any(service => service.BelowTheRadar == true);

    private bool PublicPartnerships(Organisation one) => Ever<Party, Partnership>(one, EdgeEnd.To).Where(partnership => partnership.HasBegunBy(day)).Any(partnership =>
        Of<Party>().Any(party => party.From == partnership.Id && party.To != one.Id && party.HasBegunBy(day) && PublicBodies.AreIn(SectorMapCategories.SectorOf((Organisation)byId[party.To]))));

    private decimal? Income(Organisation one)
    {
        AnnualReturn[] years = [.. Of<Filed>().Where(filed => filed.From == one.Id).Select(filed => (AnnualReturn)byId[filed.To]).Where(year => year.Income is not null)];
        return years.Length == 0
            ? one.AnnualIncome
            : years.Where(year => year.YearEnd.LastDay <= day).OrderBy(year => year.YearEnd.LastDay).ThenBy(year => year.Income).LastOrDefault()?.Income;
    }

    private IEnumerable<TNode> Current<TEdge, TNode>(Organisation one, EdgeEnd end)
        where TEdge : Edge
        where TNode : Node => Of<TEdge>().Where(edge => end.Read(edge) == one.Id && edge.IsCurrentOn(day)).Select(edge => byId[end == EdgeEnd.From ? edge.To : edge.From]).OfType<TNode>().Where(node => node.IsCurrentOn(day));

    private IEnumerable<TNode> Ever<TEdge, TNode>(Organisation one, EdgeEnd end)
        where TEdge : Edge
        where TNode : Node => Of<TEdge>().Where(edge => end.Read(edge) == one.Id && edge.HasBegunBy(day)).Select(edge => byId[end == EdgeEnd.From ? edge.To : edge.From]).OfType<TNode>();

    private IEnumerable<T> Of<T>() => facts.OfType<T>();
}
