using System.Globalization;
using Graph.Import.Matching;
using Graph.Model;

namespace Graph.Import.Sources.CouncilPosts;

/// <summary>Makes facts of posts: the departments they are in, and the roles of those who are named.</summary>
internal static class PostsTransform
{
    /// <param name="rows">The posts, each with its row.</param>
    /// <param name="person">The column of names.</param>
    /// <param name="organisation">Names the organisation of a row, and answers its id within the draft.</param>
    /// <param name="sheet">The table.</param>
    /// <param name="draft">What the file says.</param>
    public static void Apply(IEnumerable<(RowView View, PostRow Post)> rows, ImportColumn person, Func<RowView, PostRow, string> organisation, SheetRows sheet, Draft draft)
    {
        RowNumbers unnamed = new();
        (RowView View, PostRow Post)[] posts = [.. rows];

        // An address that several people have is an office's.
        HashSet<string> shared = [.. posts.Where(pair => pair.Post.Email is not null).GroupBy(pair => pair.Post.Email!, StringComparer.OrdinalIgnoreCase).Where(same => same.Count() > 1).Select(same => same.Key)];
        foreach ((RowView view, PostRow post) in posts)
        {
            string whole = organisation(view, post);
            if (post.Parent is { } parent)
                draft.Add(new PartOf { Id = "", From = whole, To = draft.Organisation(parent, post.At) }, post.At);
            string part = whole;
            foreach (string unit in post.Units)
            {
                // A name such as Public Health is that of a department in every council.
                string name = $"{unit}, {post.Organisation}";
                string department = draft.Organisation(name, post.At);
                if (department == part)
                    continue;
                draft.Add(new Organisation { Id = department, Name = name, Form = OrganisationForm.Department }, post.At);
                draft.Add(new PartOf { Id = "", From = department, To = part }, post.At);
                part = department;
            }

            if (post.Person is { } named)
                draft.Add(PostRow.Role.Of(post) with { From = draft.Person(named, post.At.In(person.Header), whole, post.Email is { } email && !shared.Contains(email) ? email : null).Id, To = whole }, post.At);
            else
                unnamed.Add(post.At.Row!.Value);
        }

        if (unnamed.Count > 0)
            sheet.Problems.Warn(unnamed.In(sheet.Table.Sheet, person.Header), string.Create(CultureInfo.InvariantCulture, $"{(unnamed.Count == 1 ? "the row names" : $"{unnamed.Words} name")} nobody who has the post, so only {(unnamed.Count == 1 ? "its department was" : "their departments were")} recorded."));
    }
}
