using Graph.Model;

namespace Graph.Analysis.Tests.Given;

/// <summary>FRAGILITY.md, "If these people leave", word by word for one partnership. What the engine rehearses is held against it.</summary>
internal sealed class DeparturesByDefinition(IReadOnlyCollection<Fact> facts, string partnership, DateOnly asOf)
{
    private readonly ByDefinition definition = new(facts, partnership, asOf);
    private readonly bool isCurrent = facts.OfType<Partnership>().Any(one => one.Id == partnership && one.IsCurrentOn(asOf));

    /// <summary>The pairs of parties that have people who can talk, in the order of ids.</summary>
    public static (string A, string B)[] Talking(ByDefinition definition, params string[] gone) =>
        [.. from a in definition.Parties from b in definition.Parties where string.CompareOrdinal(a, b) < 0 && definition.AnyPair(definition.Counting(a), definition.Counting(b), gone) select (a, b)];

    /// <summary>The pairs of parties that could talk, and no longer can.</summary>
    public IEnumerable<(string A, string B)> Parted(string[] gone) => isCurrent ? Talking(definition).Except(Talking(definition, gone)) : [];

    /// <summary>There was a pair that can talk, and none is left between any two parties.</summary>
    public bool IsLost(string[] gone) => Parted(gone).Any() && Talking(definition, gone).Length == 0;

    /// <summary>Two parties could talk and no longer can, while another two still can.</summary>
    public bool IsLostInPart(string[] gone) => Parted(gone).Any() && Talking(definition, gone).Length > 0;

    /// <summary>Not lost, and a side has exactly one counting holder now and had more before.</summary>
    public bool IsLeftWithOneHolder(string[] gone) =>
        isCurrent && !IsLost(gone) && definition.Parties.Any(party => definition.Counting(party).Count > 1 && definition.Counting(party).Count(holder => !gone.Contains(holder.Person)) == 1);
}
