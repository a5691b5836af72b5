using System.Globalization;
using Graph.Analysis.Endings;
using Graph.Model;

namespace Graph.Analysis.Wording;

/// <summary>Says in plain English what ends, and what then hangs on nothing.</summary>
public static class EndingWording
{
    /// <summary>A few sentences about funding that ends.</summary>
    /// <param name="ending">What ends.</param>
    /// <param name="nameOf">The name of an organisation or funding by id; null where it may not be shown.</param>
    public static string Write(FundingEnding ending, Func<string, string?> nameOf)
    {
        ArgumentNullException.ThrowIfNull(ending);
        ArgumentNullException.ThrowIfNull(nameOf);
        List<string> sentences =
        [
            FundingEnds(nameOf(ending.Funding), ending.On, ending.IsAssumed),
        ];
        if (ending.LastFundingOf.Count > 0)
            sentences.Add($"No other funding is recorded from then on for {Phrases.List(ending.LastFundingOf, id => nameOf(id) ?? "an organisation")}.");
        if (ending.HoldsTogether.Count > 0)
            sentences.Add(HoldsTogether(ending.HoldsTogether.Count));
        return string.Join(' ', sentences);
    }

    /// <summary>The ids of which <see cref="Write(FundingEnding, Func{string, string?})"/> asks the names.</summary>
    /// <param name="ending">What ends.</param>
    public static IEnumerable<string> NamesNeeded(FundingEnding ending)
    {
        ArgumentNullException.ThrowIfNull(ending);
        return ending.LastFundingOf.Take(Phrases.MostNamed).Prepend(ending.Funding);
    }

    /// <summary>A few sentences about a tenure that ends or may be ended early: its terms, and what hangs on it.</summary>
    /// <param name="warning">What ends.</param>
    /// <param name="terms">The tenure itself.</param>
    /// <param name="nameOf">The name of an organisation or building by id; null where it may not be shown.</param>
    public static string Write(LeaseWarning warning, Tenure terms, Func<string, string?> nameOf)
    {
        ArgumentNullException.ThrowIfNull(warning);
        ArgumentNullException.ThrowIfNull(terms);
        ArgumentNullException.ThrowIfNull(nameOf);
        List<string> sentences =
        [
            TenureEnds(terms.Kind, nameOf(warning.Organisation), nameOf(warning.Building), warning.Event, warning.On),
            .. Terms(terms),
        ];
        int alone = warning.Partnerships.Count(one => one.IsAlone);
        if (warning.Partnerships.Count > 0)
            sentences.Add($"{(warning.Partnerships.Count == 1 ? "1 partnership has" : Text($"{warning.Partnerships.Count} partnerships have"))} this shared building as an anchor.");
        if (alone > 0)
            sentences.Add(HoldsTogether(alone));
        sentences.Add(AssetWording.Keys(warning.KeyHolders.Count));
        return string.Join(' ', sentences);
    }

    /// <summary>The ids of which <see cref="Write(LeaseWarning, Tenure, Func{string, string?})"/> asks the names.</summary>
    /// <param name="warning">What ends.</param>
    public static IEnumerable<string> NamesNeeded(LeaseWarning warning)
    {
        ArgumentNullException.ThrowIfNull(warning);
        return [warning.Organisation, warning.Building];
    }

    /// <summary>What lapses, in a sentence.</summary>
    /// <param name="lapse">What lapses.</param>
    /// <param name="nameOf">The name of a person, organisation, building or funding by id; null where it may not be shown.</param>
    public static string Write(Lapse lapse, Func<string, string?> nameOf)
    {
        ArgumentNullException.ThrowIfNull(lapse);
        ArgumentNullException.ThrowIfNull(nameOf);
        string day = Phrases.Day(lapse.On);
        return lapse.Kind switch
        {
            LapseKind.AgreementEnds => $"The agreement between {Parties()} ends on {day}.",
            LapseKind.PartnershipEnds => $"The partnership between {Parties()} ends on {day}.",
            LapseKind.PersonLeaves => $"{nameOf(lapse.Subject) ?? "Someone"} is due to leave {nameOf(lapse.Organisations[0]) ?? "an organisation"}, or to stop holding {Phrases.Count(lapse.Partnerships.Count, "partnership")} for it, on {day}.",
            LapseKind.FundingEnds => FundingEnds(nameOf(lapse.Subject), lapse.On, lapse.IsAssumed),
            _ => TenureEnds(lapse.Tenure, nameOf(lapse.Organisations[0]), nameOf(lapse.Subject), lapse.Kind == LapseKind.LeaseEnds ? LeaseEvent.Ends : LeaseEvent.MayEndEarly, lapse.On),
        };

        string Parties() => lapse.Organisations.Count == 0 ? "organisations that are not recorded" : Phrases.List(lapse.Organisations, id => nameOf(id) ?? "an organisation");
    }

    /// <summary>The ids of which <see cref="Write(Lapse, Func{string, string?})"/> asks the names.</summary>
    /// <param name="lapse">What lapses.</param>
    public static IEnumerable<string> NamesNeeded(Lapse lapse)
    {
        ArgumentNullException.ThrowIfNull(lapse);
        return Phrases.NamesAsked(nameOf => Write(lapse, nameOf));
    }

    private static string FundingEnds(string? title, DateOnly on, bool isAssumed) => isAssumed
        ? $"“{title ?? "Untitled"}” is assumed to end on {Phrases.Day(on)}, because no end is recorded."
        : $"“{title ?? "Untitled"}” ends on {Phrases.Day(on)}.";

    private static string TenureEnds(TenureKind? kind, string? organisation, string? building, LeaseEvent happens, DateOnly on)
    {
        (organisation, building) = (organisation ?? "an organisation", building ?? "a building");
        string when = $"{(happens == LeaseEvent.Ends ? "ends" : "may be ended early")} on {Phrases.Day(on)}";
        return kind switch
        {
            TenureKind.Owns => $"The ownership of {building} by {organisation} {when}.",
            TenureKind.Uses => $"The use of {building} by {organisation} {when}.",
            _ => $"The lease of {organisation} in {building} {when}.",
        };
    }

    private static IEnumerable<string> Terms(Tenure terms)
    {
        if (terms.Peppercorn == true)
            yield return "The rent is a peppercorn.";
        if (terms.Repairs is { } repairs)
        {
            yield return repairs switch
            {
                RepairTerms.Tenant => "The tenant keeps all of it in repair.",
                RepairTerms.TenantInside => "The tenant keeps the inside in repair.",
                _ => "The landlord keeps it in repair.",
            };
        }

        if (terms.AssetTransfer == true)
            yield return "It was handed over to the community as an asset transfer.";
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private static string HoldsTogether(int partnerships) => string.Create(
        CultureInfo.InvariantCulture, $"Apart from people, nothing else holds {(partnerships == 1 ? "1 partnership" : $"{partnerships} partnerships")} together.");
}
