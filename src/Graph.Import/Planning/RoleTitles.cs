using Graph.Import.Matching;
using Graph.Import.Reports;
using Graph.Import.Values;
using Graph.Model;

namespace Graph.Import.Planning;

/// <summary>
/// Finds the post that a row without a title is about: the one that begins or ends as the row says, else the one that the person has at
/// that organisation now. A post of its own for it would keep them there for ever. Likewise a title that comes later is that of the post
/// that was known without one.
/// </summary>
/// <param name="known">What is known.</param>
/// <param name="today">Decides who is in post.</param>
/// <param name="problems">Rows that say something about one of several posts.</param>
internal sealed class RoleTitles(KnownGraph known, DateOnly today, ProblemLog problems)
{
    private readonly Dictionary<(string Person, string Organisation, string Title), string> adopted = [];

    /// <summary>Gives the posts without a title those they are about.</summary>
    /// <param name="facts">What the file says, with ids of the store; changed where a title is found.</param>
    /// <param name="rows">The row of each.</param>
    public void Settle(Fact?[] facts, IReadOnlyList<DraftFact> rows)
    {
        Dictionary<(string, string), List<int>> untitled = [];
        for (int i = 0; i < facts.Length; i++)
        {
            if (facts[i] is Role { Title: null, Id: "" } role)
                Add(untitled, (role.From, role.To), i);
        }

        ILookup<(string, string), Role> titled = facts.OfType<Role>()
            .Where(role => role.Title is not null && (untitled.ContainsKey((role.From, role.To)) || Untitled(role) is not null))
            .ToLookup(role => (role.From, role.To));
        foreach (IGrouping<(string, string), Role> said in titled)
            Adopt([.. said]);
        foreach ((var at, List<int> places) in untitled)
        {
            foreach (int place in places)
                facts[place] = Join((Role)facts[place]!, rows[place].At, [.. titled[at]]);
        }
    }

    /// <summary>The id of the known post without a title that a title of the file is now given to; null for other posts.</summary>
    public string? IdOf(Role role) => role.Title is { } title ? adopted.GetValueOrDefault((role.From, role.To, Names.Normalise(title))) : null;

    private static void Add(Dictionary<(string, string), List<int>> lists, (string, string) key, int place)
    {
        if (!lists.TryGetValue(key, out List<int>? list))
            lists.Add(key, list = new(1));
        list.Add(place);
    }

    private Role? Untitled(Role role) => known.RolesOf(role.From).FirstOrDefault(other => other.Title is null && other.To == role.To);

    // The first of the new titles that may be meant: one post has one title.
    private void Adopt(List<Role> said)
    {
        if (Untitled(said[0]) is not { } post)
            return;

        HashSet<string> titles = [.. known.RolesOf(post.From).Where(role => role.To == post.To && role.Title is not null).Select(role => Names.Normalise(role.Title!))];
        Role? first = said
            .Where(role => !titles.Contains(Names.Normalise(role.Title!)) && Periods.Overlap(role, post))
            .OrderByDescending(role => role.Until is null)
            .ThenByDescending(role => role.Level == post.Level)
            .ThenBy(role => Names.Normalise(role.Title!), StringComparer.Ordinal)
            .FirstOrDefault();
        if (first is not null)
            adopted[(post.From, post.To, Names.Normalise(first.Title!))] = post.Id;
    }

    private Role Join(Role role, CellAddress at, List<Role> said)
    {
        List<Role> all = [.. said.Concat(known.RolesOf(role.From).Where(other => other.To == role.To)).Where(other => Periods.Overlap(role, other))];
        List<Role> posts = all.FindAll(other => IsSaidAlready(role, other));
        if (posts.Exists(post => post.Title is null))
            return role;

        // What the row says is known of one of the posts, so importing it again is about that one.
        bool isSaid = posts.Count > 0;
        if (!isSaid)
            posts = all.FindAll(other => other.Title is not null && (role.Since is not null || !other.HasEndedBy(today)));
        if (posts.Exists(post => !post.HasEndedBy(today)) && !isSaid)
            posts = posts.FindAll(post => !post.HasEndedBy(today));
        posts = OfLevel(role.Level, posts);
        string[] titles = [.. posts.Select(post => post.Title!).DistinctBy(Names.Normalise).Order(StringComparer.Ordinal)];
        if (titles.Length > 1 && !isSaid && (role.Since is not null || role.Until is not null || role.Level is not null))
            problems.Add(at, $"the person has several roles at this organisation: {Plain.List([.. titles.Select(Plain.Quote)])}. Enter the role that the row is about.");
        Role? best = posts
            .OrderByDescending(post => post.Level == role.Level)
            .ThenByDescending(post => post.Until is null)
            .ThenByDescending(post => post.Since)
            .ThenBy(post => Names.Normalise(post.Title!), StringComparer.Ordinal)
            .ThenBy(post => post.Title, StringComparer.Ordinal)
            .FirstOrDefault();
        return best is null ? role : role with { Title = best.Title };
    }

    private static List<Role> OfLevel(Level? level, List<Role> posts)
    {
        if (level is null || posts.DistinctBy(post => Names.Normalise(post.Title!)).Count() < 2)
            return posts;
        List<Role> same = posts.FindAll(post => post.Level == level);
        return same.Count > 0 ? same : posts.FindAll(post => post.Level is null);
    }

    /// <summary>Whether a post has the dates that the row gives.</summary>
    private static bool IsSaidAlready(Role row, Role post) => (row.Since is not null || row.Until is not null)
        && (row.Since is not { } since || (post.Since is { } begin && DatePrecision.MayBeOne(since, begin)))
        && (row.Until is not { } until || (post.Until is { } end && DatePrecision.MayBeOne(until, end)));
}
