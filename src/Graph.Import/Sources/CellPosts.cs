using Graph.Import.Values;

namespace Graph.Import.Sources;

/// <summary>Keeps posts and notes that stand beside names of people off the names: the post belongs to the role, where the row records one.</summary>
internal static class CellPosts
{
    /// <summary>The names without posts and notes, each with the email address that stands beside it.</summary>
    /// <param name="row">The row.</param>
    /// <param name="column">The column of the names.</param>
    /// <param name="entries">The entries of the cell.</param>
    /// <param name="role">The column of the post; null where the format has none.</param>
    /// <param name="post">The post of the one person of the cell, where the column of the post says none; null for others, and whoever has none.</param>
    public static IReadOnlyList<string> Without(RowView row, ImportColumn column, IReadOnlyList<string> entries, ImportColumn? role, out string? post)
    {
        post = null;
        (string Name, string? Post, string? Note)[] read = [.. entries.Select(Split)];
        if (!Array.Exists(read, each => each.Post is not null || each.Note is not null))
            return entries;
        if (role is not null && row.IsBlank(role) && read is [var one])
            post = one.Post;
        else if (Array.Exists(read, each => each.Post is { } beside && (role is null || Names.Normalise(beside) != Names.Normalise(row.Name(role) ?? ""))))
            row.Warn(column, role is null ? "a post stands beside the name, and was left out." : $"a post stands beside the name, and was left out, because \"{role.Header}\" says another.");

        // Two of one name in a cell are told apart by nothing else.
        string[] names = [.. read.Select((each, place) => each.Note is not null && read.Count(other => other.Name == each.Name) > 1 ? entries[place] : each.Name)];
        if (read.Index().Any(each => each.Item.Note is not null && names[each.Index] == each.Item.Name))
            row.Warn(column, "a note stands in brackets beside the name, and was left out. If the graph should have it, put it in a column of its own.");
        return names;
    }

    private static (string Name, string? Post, string? Note) Split(string entry)
    {
        (string written, string? email) = NamedAddress.Split(entry, null);
        (string name, string? post) = NamedPost.Read(written);
        if (post is not null)
            return (new NamedAddress(name, email).ToString(), post, null);
        if (NameNotes.Of(written) is not var (bare, note))
            return (entry, null, null);

        // A post may begin the note: "Manager, on leave until May".
        string[] parts = note.Split(',', 2, StringSplitOptions.TrimEntries);
        post = NamedPost.Read($"{bare} ({parts[0]})").Post;
        return (new NamedAddress(bare, email).ToString(), post, post is null ? note : parts[1]);
    }
}
