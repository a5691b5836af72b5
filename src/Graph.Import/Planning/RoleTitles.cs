using Graph.Import.Matching;
using Graph.Import.Reports;
using Graph.Import.Values;
using Graph.Model;

namespace Graph.Import.Planning;

/// <summary>
/// Finds the post that a row without a title is about: the one that begins or ends as the row says, else the one that the person has at
/// that organisation now. A post of its own for it would keep them there for ever. Likewise a title that comes later is that of the post
/// that was known without one, and a title that somebody corrected after an import stays that of the post which the same row made.
/// </summary>
/// <param name="known">What is known.</param>
/// <param name="today">Decides who is in post.</param>
/// <param name="problems">Rows that say something about one of several posts.</param>
internal sealed class RoleTitles(KnownGraph known, DateOnly today, ProblemLog problems)
{
    private readonly Dictionary<(string Person, string Organisation, string Title), string> adopted = [];
    private readonly Dictionary<(string Person, string Organisation, string Title), Role> corrected = [];
    private readonly Dictionary<int, Role> settled = [];

    /// <summary>Gives the posts without a title those they are about.</summary>
    /// <param name="roles">The posts that the file says somebody has, with ids of the store, and the row of each; read several times.</param>
    public void Settle(IEnumerable<(Role Role, CellAddress At)> roles)
    {
        FindCorrected(roles);
        Dictionary<(string, string), List<(int Place, Role Role, CellAddress At)>> untitled = [];
        foreach ((int place, (Role role, CellAddress at)) in roles.Index())
        {
            if (role is { Title: null, Id: "" })
                Add(untitled, (role.From, role.To), (place, role, at));
        }

        if (untitled.Count == 0 && !known.HasUntitledRoles)
            return;
        ILookup<(string, string), Role> titled = roles.Select(each => each.Role)
            .Where(role => role.Title is not null && (untitled.ContainsKey((role.From, role.To)) || Untitled(role) is not null))
            .ToLookup(role => (role.From, role.To));
        foreach (IGrouping<(string, string), Role> said in titled)
            Adopt([.. said]);
        foreach ((var between, List<(int Place, Role Role, CellAddress At)> places) in untitled)
        {
            foreach ((int place, Role role, CellAddress at) in places)
                settled.Add(place, Join(role, at, [.. titled[between]]));
        }
    }

    /// <summary>A post with the title it is about.</summary>
    /// <param name="place">Which of the posts that were settled, from 0.</param>
    /// <param name="role">The post.</param>
    public Role Settled(int place, Role role) => settled.GetValueOrDefault(place, role);

    /// <summary>The known post that a post of the file is, under the title that somebody gave it since; null for other posts.</summary>
    public Role? Corrected(Role role) => role.Title is { } title ? corrected.GetValueOrDefault((role.From, role.To, Names.Normalise(title))) : null;

    /// <summary>The id of the known post without a title that a title of the file is now given to; null for other posts.</summary>
    public string? IdOf(Role role) => role.Title is { } title ? adopted.GetValueOrDefault((role.From, role.To, Names.Normalise(title))) : null;

    private void FindCorrected(IEnumerable<(Role Role, CellAddress At)> roles)
    {
        foreach (Role role in roles.Select(each => each.Role))
        {
            if (role is { Title: { } title, Id: "" } && known.RolesOf(role.From, role.To).Count > 0 && known.CorrectedFrom(EdgeKey.Of(role)) is Role { Title: not null } now)
                corrected.TryAdd((role.From, role.To, Names.Normalise(title)), now);
        }

        // A file that has both titles speaks of two posts.
        if (corrected.Count == 0)
            return;
        HashSet<string> ids = [.. corrected.Values.Select(now => now.Id)];
        ids.IntersectWith(roles.Select(each => each.Role).Where(role => role.Title is not null && known.Knows(EdgeKey.Of(role))).Select(role => known.IdOf(EdgeKey.Of(role))));
        foreach (var key in corrected.Where(pair => ids.Contains(pair.Value.Id)).Select(pair => pair.Key).ToArray())
            corrected.Remove(key);
        HashSet<string> told = new(StringComparer.Ordinal);
        foreach ((Role role, CellAddress at) in corrected.Count == 0 ? [] : roles)
        {
            if (role.Id.Length == 0 && Corrected(role) is { } now && told.Add(now.Id))
                problems.Note(at, $"{WorthALook.StillRecorded(now, known)}. The row says {Plain.Quote(role.Title!)}, as the post was called before somebody corrected it, so it was taken for that post. If it is another post, record it on the page.");
        }
    }

    private static void Add<T>(Dictionary<(string, string), List<T>> lists, (string, string) key, T place)
    {
        if (!lists.TryGetValue(key, out List<T>? list))
            lists.Add(key, list = new(1));
        list.Add(place);
    }

    private Role? Untitled(Role role) => known.RolesOf(role.From, role.To).FirstOrDefault(other => other.Title is null);

    // The first of the new titles that may be meant: one post has one title.
    private void Adopt(List<Role> said)
    {
        if (Untitled(said[0]) is not { } post)
            return;

        HashSet<string> titles = [.. known.RolesOf(post.From, post.To).Where(role => role.Title is not null).Select(role => Names.Normalise(role.Title!))];
        Role? first = said
            .Where(role => !titles.Contains(Names.Normalise(role.Title!)) && Periods.Overlap(role, post) && Periods.MayHaveOneBeginning(role, post))
            .OrderByDescending(role => role.Until is null)
            .ThenByDescending(role => role.Level == post.Level)
            .ThenBy(role => Names.Normalise(role.Title!), StringComparer.Ordinal)
            .FirstOrDefault();
        if (first is not null)
            adopted[(post.From, post.To, Names.Normalise(first.Title!))] = post.Id;
    }

    private Role Join(Role role, CellAddress at, List<Role> said)
    {
        List<Role> all = [.. said.Concat(known.RolesOf(role.From, role.To)).Where(other => Periods.Overlap(role, other))];
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
            .Where(post => Periods.MayHaveOneBeginning(role, post))
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
