using System.Globalization;
using Graph.Analysis.Partners;
using Graph.Model;

namespace Graph.Analysis.Wording;

/// <summary>Says in plain English why an organisation was found, what it receives, and what is not known of it.</summary>
public static class PartnerWording
{
    /// <summary>The ids of which <see cref="Evidence"/> asks the names.</summary>
    /// <param name="evidence">The evidence.</param>
    public static IEnumerable<string> NamesNeeded(PartnerEvidence evidence)
    {
        ArgumentNullException.ThrowIfNull(evidence);
        return new[] { evidence.Node, evidence.Target, evidence.Asked }.OfType<string>();
    }

    /// <summary>Why something tells of an organisation, in a sentence; of funding, see <see cref="Funding"/>.</summary>
    /// <param name="evidence">The evidence.</param>
    /// <param name="nameOf">The name of a node by id; null where it may not be shown.</param>
    /// <param name="taken">The suggestion by which it got its theme; null where it got none, or in another way.</param>
    public static string Evidence(PartnerEvidence evidence, Func<string, string?> nameOf, Suggested? taken = null)
    {
        ArgumentNullException.ThrowIfNull(evidence);
        ArgumentNullException.ThrowIfNull(nameOf);
        string name = nameOf(evidence.Node) ?? "";
        return Phrases.Sentence(evidence.Kind switch
        {
            PartnerEvidenceKind.Name => $"its name has the {Words(evidence)}",
            PartnerEvidenceKind.Description => $"what is recorded of it has the {Words(evidence)}",
            PartnerEvidenceKind.Service => $"its service {name} has the {Words(evidence)}",
            PartnerEvidenceKind.Initiative => $"it takes part in {name}, which has the {Words(evidence)}",
            PartnerEvidenceKind.Partnership => $"it is a party to a partnership ({name}) that has the {Words(evidence)}",
            PartnerEvidenceKind.Learning => $"the case {name} is told of it{(evidence.Words.Count > 0 ? $", and has the {Words(evidence)}" : "")}",
            PartnerEvidenceKind.Theme => $"{Theme(evidence, name, nameOf)}{(taken is null ? "" : SuggestionWording.Behind(taken))}",
            PartnerEvidenceKind.Place => Place(evidence, name, nameOf),
            PartnerEvidenceKind.Postcode => IsOwn(evidence) ? $"its postcode is {evidence.Words[0]}" : $"{What(evidence, name)} has the postcode {evidence.Words[0]}",
            _ => throw new ArgumentOutOfRangeException(nameof(evidence), evidence.Kind, "Funding is told with its funders."),
        });
    }

    /// <summary>What funding an organisation received, from whom and when, and with whom it shares it, in a sentence or two.</summary>
    /// <param name="received">The funding, as it receives it.</param>
    /// <param name="words">The words that were looked for and are in it.</param>
    public static string Funding(FundingReceived received, IReadOnlyList<string> words)
    {
        ArgumentNullException.ThrowIfNull(received);
        ArgumentNullException.ThrowIfNull(words);
        Funding funding = received.Funding;
        string what = funding.Kind switch
        {
            FundingKind.Contract => "a contract",
            FundingKind.InKind => "help in kind",
            FundingKind.Grant => "a grant",
            _ => "funding",
        };
        string amount = Amount(funding) is { } known ? $" of {known}" : "";
        string share = received.Share is { } part && part != funding.Amount ? $"{Money(funding, part)} of " : "";
        string awarded = funding.Awarded is { } date ? $" {Phrases.When(date)}" : "";
        string from = received.Funders.Count > 0 ? $" from {Phrases.List(received.Funders, name => name)}" : "";
        string found = words.Count > 0 ? $" (it has the {Words(words)})" : "";
        string all = Phrases.Sentence($"it received {share}{what}{amount}{from}{awarded}: {funding.Title}{found}");
        return received.SharedWith.Count == 0 ? all : $"{all} {Phrases.Sentence($"it {Shared(received)}")}";
    }

    /// <summary>Funding that runs: by whom, until when and for what.</summary>
    /// <param name="received">The funding, as the organisation receives it.</param>
    /// <param name="until">The first day after it; null where no end is known.</param>
    public static string Running(FundingReceived received, DateOnly? until)
    {
        ArgumentNullException.ThrowIfNull(received);
        Funding funding = received.Funding;
        string by = received.Funders.Count > 0 ? Phrases.List(received.Funders, name => name) : "a funder who is not recorded";
        string end = until is { } day ? $"until {Phrases.Day(day.AddDays(-1))}" : "no end is recorded";
        string? amount = (received.Share, Amount(funding)) switch
        {
            ({ } share, { } all) when share != funding.Amount => $"{Money(funding, share)} of {all}",
            ({ } share, null) => $"{Money(funding, share)}",
            (_, var all) => all,
        };
        string running = Phrases.Sentence($"{by}, {end}: {funding.Title}{(amount is null ? "" : $" ({amount})")}");
        return received.SharedWith.Count == 0 ? running : $"{running} {Phrases.Sentence($"it {Shared(received)}")}";
    }

    /// <summary>A building that an organisation has, or has let: what rooms are to spare, and who else is in it.</summary>
    /// <param name="building">The building.</param>
    /// <param name="isLet">Whether the organisation owns it, and others lease it.</param>
    /// <param name="others">The names of the others who lease or use it.</param>
    public static string Premises(Building building, bool isLet, IReadOnlyList<string> others)
    {
        ArgumentNullException.ThrowIfNull(building);
        ArgumentNullException.ThrowIfNull(others);
        string rooms = building.SpareRooms is { } spare ? AssetWording.SpareRooms(spare) : "it is not recorded whether it has rooms to spare";
        string who = others.Count == 0 ? "" : $"; {(isLet ? "it is let to" : "it is shared with")} {Phrases.List(others, name => name)}";
        string condition = building.Condition is { } known ? $"; its condition: {AssetWording.Unstopped(known)}" : "";
        return Phrases.Sentence($"{building.Name}: {rooms}{who}{condition}");
    }

    private static string Shared(FundingReceived received) =>
        $"shares it with {Phrases.List(received.SharedWith, name => name)}{(received.Share is null ? "; which part each receives is not recorded" : "")}";

    /// <summary>How far an organisation is from a postcode that was asked about, in a sentence.</summary>
    /// <param name="distance">How far.</param>
    /// <param name="from">The postcode, or the beginning of one.</param>
    /// <param name="nameOf">The name of a node by id; null where it may not be shown.</param>
    public static string Distance(PartnerDistance distance, PostcodePart from, Func<string, string?> nameOf)
    {
        ArgumentNullException.ThrowIfNull(distance);
        ArgumentNullException.ThrowIfNull(from);
        ArgumentNullException.ThrowIfNull(nameOf);
        string what = distance.Building is { } building ? $"its building{(nameOf(building) is { } name ? $" {name}" : "")}" : "it";
        string by = distance.Postcode is { } postcode ? $", by {(distance.Building is null ? "its" : "the")} postcode {postcode}" : "";
        string middle = from.IsWhole ? "" : "the middle of ";
        return Phrases.Sentence(string.Create(CultureInfo.InvariantCulture, $"{what} is {distance.Kilometres:0.0} km ({distance.Miles:0.0} miles) from {middle}{from.Text} as the crow flies{by}"));
    }

    /// <summary>What is not recorded of what an organisation can carry.</summary>
    /// <param name="capacity">What is known.</param>
    public static IReadOnlyList<string> Unknown(PartnerCapacity capacity)
    {
        ArgumentNullException.ThrowIfNull(capacity);
        return [.. new (bool IsKnown, string What)[]
        {
            (capacity.Income is not null, "its income"),
            (capacity.IncomeTrend is not null, "how its income has changed"),
            (capacity.Staff is not null, "how many people it employs"),
            (capacity.Volunteers is not null, "how many people volunteer for it"),
            (capacity.YearsRegistered is not null, "when it was registered"),
            (capacity.Premises.Count > 0, "which buildings it has"),
            (capacity.SpareRooms is not null, "whether it has rooms that others could use"),
            (capacity.RunningFunding.Count > 0, "whether it receives funding now"),
        }.Where(one => !one.IsKnown).Select(one => one.What)];
    }

    /// <summary>What is recorded without a year, and so may be of another time.</summary>
    /// <param name="capacity">What is known.</param>
    public static IReadOnlyList<string> Undated(PartnerCapacity capacity)
    {
        ArgumentNullException.ThrowIfNull(capacity);
        return [.. capacity.Undated.Select(figure => figure switch
        {
            CapacityFigure.Income => "its income",
            CapacityFigure.Staff => "how many people it employs",
            _ => "how many people volunteer for it",
        })];
    }

    private static string Theme(PartnerEvidence evidence, string name, Func<string, string?> nameOf)
    {
        string theme = nameOf(evidence.Target!) ?? "a theme";
        string asked = evidence.Asked is { } wider && nameOf(wider) is { } named ? $", which belongs to {named}" : "";
        return $"{Subject(evidence, name)} tagged with {theme}{asked}";
    }

    private static string Place(PartnerEvidence evidence, string name, Func<string, string?> nameOf)
    {
        string place = nameOf(evidence.Target!) ?? "a place";
        string asked = evidence.Asked is { } other && nameOf(other) is { } named
            ? evidence.IsAround ? $", in which {named} lies" : $", which lies within {named}"
            : "";
        bool isOwn = IsOwn(evidence);
        string who = isOwn ? "it" : What(evidence, name);
        return evidence.Tie switch
        {
            PlaceTie.Located => $"{who} is in {place}{asked}",
            PlaceTie.Postcode => $"{who} is in {place} by its postcode{asked}",
            PlaceTie.Belongs => $"{who} says that it belongs to {place}{asked}",
            _ => $"{who} serves {place}{asked}",
        };
    }

    private static string Subject(PartnerEvidence evidence, string name) => IsOwn(evidence) ? "it is" : $"{What(evidence, name)} is";

    private static bool IsOwn(PartnerEvidence evidence) => Ontology.OfId(evidence.Node) == Ontology.Of<Organisation>();

    private static string What(PartnerEvidence evidence, string name) => Ontology.OfId(evidence.Node)?.Name switch
    {
        nameof(Service) => $"its service {name}",
        nameof(Building) => $"its building {name}",
        nameof(Model.Funding) => $"the funding {name} that it received",
        nameof(Initiative) => $"the initiative {name} that it takes part in",
        nameof(Partnership) => $"a partnership of it ({name})",
        _ => name,
    };

    private static string Words(PartnerEvidence evidence) => Words(evidence.Words);

    private static string Words(IReadOnlyList<string> words) => words.Count == 1 ? $"word {words[0]}" : $"words {Phrases.List(words, word => word)}";

    private static string? Amount(Funding funding) => funding.Amount is { } amount ? Money(funding, amount).ToString() : null;

    private static Money Money(Funding funding, decimal amount) => new(amount, funding.Currency ?? Model.Money.DefaultCurrency);
}
