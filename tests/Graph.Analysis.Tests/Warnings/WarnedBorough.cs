using Graph.Analysis.Tests.Given;
using Graph.Analysis.Warnings;
using Graph.Model;

namespace Graph.Analysis.Tests.Warnings;

/// <summary>A partnership that two people hold, and what is warned of it.</summary>
internal static class WarnedBorough
{
    public const int Earlier = -100;

    public static Borough Base() => new Borough().Partnership("p").Between("p", "A", "B");

    public static Borough People(Borough borough) => borough.Holds("a", "p", "A", 120).Holds("b", "p", "B", 120);

    public static Borough Held() => People(Base());

    /// <summary>One holder on each side; the one of A was in contact so many days ago.</summary>
    public static Borough WithContacts(params int[] ago)
    {
        Borough borough = Base().Holds("a", "p", "A", null).Holds("b", "p", "B", 120);
        foreach (int days in ago)
            borough.Contact("p", days, "a");
        return borough;
    }

    public static DateOnly Day(int days) => Borough.Day.AddDays(days);

    public static string? Named(string id) => id == Borough.PersonId("a") ? "Ann" : id == Borough.OrganisationId("A") ? "Northby" : null;

    public static Borough AgreedUntil(int end) =>
        Held().Replace<Partnership>(_ => true, partnership => partnership with { Agreement = "Memorandum", AgreementUntil = Borough.In(end) });

    public static IReadOnlyList<EarlyWarning> Warn(Borough borough, int earlier = Earlier, int known = 0)
    {
        WarningRanking ranking = WarningRanking.Find(borough.Project().Ask(Borough.Day, knownOn: Day(known)), Day(earlier));
        return ranking.Write(ranking);
    }

    public static (EarlyWarning Warning, WarningReason Reason) Only(Borough borough)
    {
        EarlyWarning warning = Assert.Single(Warn(borough));
        return (warning, Assert.Single(warning.Reasons));
    }

    public static (WarningKind Kind, DateOnly? On) Told(Borough borough) => Only(borough).Reason is var reason ? (reason.Kind, reason.On) : default;
}
