using Graph.Import.Matching;
using Graph.Import.Values;
using Graph.Model;

namespace Graph.Import.LookingUp;

/// <summary>The numbers by which files may name branches of the bodies that have them, and what these bodies may be called: see <see cref="Branches"/>, which decides it when a file is compared.</summary>
internal sealed class PossibleBranches
{
    private static readonly char[] Separators = ['(', ':', ',', '-', '–', '—'];
    private static readonly char[] Around = [' ', ',', '(', ')', '-', '–', ':'];

    private readonly HashSet<OrgIdentifier> numbers = [];

    /// <param name="drafts">The files.</param>
    /// <param name="known">The organisations that are known by the numbers.</param>
    public PossibleBranches(IReadOnlyList<Draft> drafts, OrganisationIndex known)
    {
        HashSet<string> bodies = new(StringComparer.Ordinal);
        foreach (IGrouping<OrgIdentifier, OrganisationMention> named in drafts.SelectMany(draft => draft.Organisations).Where(mention => mention.Identifiers.Count > 0 && mention.KnownId is null).GroupBy(mention => mention.Identifiers[0]))
        {
            string[] names = [.. named.Select(mention => mention.Name).DistinctBy(Names.Normalise)];
            KnownOrganisation? owner = known.By(named.Key);
            if (names.Length == 1 && (owner is null || owner.Names.Contains(Names.Normalise(names[0]))))
                continue;
            string[] all = owner is null ? names : [.. names, owner.Name];
            if (drafts.Count == 1 && BranchNames.Find(all) is null && !Array.Exists(names, name => (owner is not null && BranchNames.MayBeOf(name, owner.Name)) || Array.Exists(names, body => BranchNames.IsPlacedPart(name, body))))
                continue;
            numbers.Add(named.Key);
            bodies.UnionWith(all.SelectMany(BodiesIn));
        }

        Bodies = [.. bodies];
    }

    /// <summary>What the bodies may be called: each is a part of a name, from its beginning or up to its end.</summary>
    public IReadOnlyList<string> Bodies { get; }

    /// <summary>Whether a file may name a branch so.</summary>
    public bool Has(OrganisationMention mention) => mention.Identifiers.Count > 0 && numbers.Contains(mention.Identifiers[0]);

    private static IEnumerable<string> BodiesIn(string name)
    {
        string[] words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        IEnumerable<string> ofWords = Enumerable.Range(1, Math.Max(0, words.Length - 1)).SelectMany(length => new[] { string.Join(' ', words[..length]), string.Join(' ', words[^length..]) }).Select(part => part.Trim(Around));
        IEnumerable<string> before = name.Index().Where(letter => letter.Index > 0 && Separators.Contains(letter.Item)).Select(letter => name[..letter.Index].Trim());
        return ofWords.Concat(before).Append(name).Where(part => part.Length > 0);
    }
}
