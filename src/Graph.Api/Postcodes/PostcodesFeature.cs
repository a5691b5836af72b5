using Graph.Analysis.Wording;
using Graph.Api.Derivation;
using Graph.Api.Loading;
using Graph.Model;
using GraphQL;
using GraphQL.Types;

namespace Graph.Api.Postcodes;

/// <summary>The table of postcodes: where it comes from, and what it says of a postcode.</summary>
internal sealed class PostcodesFeature : IFeature
{
    private sealed record FoundPostcode(PostcodeEntry Entry, IReadOnlyList<string> Places);

    public void Extend(SchemaParts parts)
    {
        DeclareTable(parts.AddAnswer<PostcodeTable>());
        DeclareEntry(parts.AddAnswer<PostcodeEntry>());
        parts.Query.DeclareAsync("postcodeTable", nameof(PostcodeTable), "The table of postcodes that was imported; null if none was.", async context => await QueryScope.Of(context).Store.Postcodes.GetTableAsync(context.CancellationToken));
        parts.Query.DeclareAsync("postcode", $"{nameof(PostcodeEntry)}!", $"What the table of postcodes says of a postcode. The error {PostcodeArgument.NoTable} says that no table was imported, {PostcodeArgument.Unknown} that the table does not have it.", FindAsync, [
            FieldDeclarations.Argument("postcode", "String!", "A whole postcode, such as M33 4WB, with or without the blank."),
        ]);
    }

    private static async ValueTask<object?> FindAsync(IResolveFieldContext context)
    {
        QueryScope scope = QueryScope.Of(context);
        ReadPoint at = new(scope.Today);
        PostcodeEntry entry = await PostcodeArgument.EntryAsync(scope, (string)ReadArguments.Value(context, "postcode")!, context.CancellationToken);
        ILookup<string, string> places = await PostcodePlaces.PlacesAsync(scope.Store, entry.Areas, at, context.CancellationToken);
        string[] found = [.. entry.Areas.SelectMany(code => places[code])];
        scope.Spend(found.Length);
        return new Seen<FoundPostcode>(new(entry, found), at);
    }

    private static void DeclareEntry(ObjectGraphType type)
    {
        type.Declare("postcode", "String!", AnswerTypes.Meaning((PostcodeEntry entry) => entry.Postcode), context => EntryOf(context).Postcode);
        type.Declare("east", "Int", "Metres east on the British National Grid; null where the table does not say.", context => EntryOf(context).At?.East);
        type.Declare("north", "Int", "Metres north on it; null where the table does not say.", context => EntryOf(context).At?.North);
        type.Declare("areas", "[String!]!", AnswerTypes.Meaning((PostcodeEntry entry) => entry.Areas), context => EntryOf(context).Areas);
        type.Declare("isLive", "Boolean!", AnswerTypes.Meaning((PostcodeEntry entry) => entry.IsLive), context => EntryOf(context).IsLive);
        type.Declare("ended", "PartialDate", AnswerTypes.Meaning((PostcodeEntry entry) => entry.Ended), context => EntryOf(context).Ended);
        type.Declare("places", $"[{nameof(Place)}!]!", "The recorded places in which it lies, the smallest first: those that have the code of one of its areas.", context => context.Nodes(context.Part<FoundPostcode>().Places));
        type.Declare("sentence", "String!", "Where it is, in plain words.", context => NodeNames.Of(context.Part<FoundPostcode>().Places, context, nameOf =>
            PostcodeWording.Write(EntryOf(context), [.. context.Part<FoundPostcode>().Places.Select(nameOf).OfType<string>().Distinct(StringComparer.Ordinal)])));
    }

    private static void DeclareTable(ObjectGraphType type)
    {
        type.Declare("title", "String!", AnswerTypes.Meaning((PostcodeOrigin origin) => origin.Title), context => Origin(context).Title);
        type.Declare("file", "String!", AnswerTypes.Meaning((PostcodeOrigin origin) => origin.File), context => Origin(context).File);
        type.Declare("publisher", "String", AnswerTypes.Meaning((PostcodeOrigin origin) => origin.Publisher), context => Origin(context).Publisher);
        type.Declare("licence", "String", AnswerTypes.Meaning((PostcodeOrigin origin) => origin.Licence), context => Origin(context).Licence);
        type.Declare("attribution", "String", AnswerTypes.Meaning((PostcodeOrigin origin) => origin.Attribution), context => Origin(context).Attribution);
        type.Declare("importedBy", "String!", AnswerTypes.Meaning((PostcodeOrigin origin) => origin.ImportedBy), context => Origin(context).ImportedBy);
        type.Declare("importedAt", "DateTime!", (PostcodeTable table) => table.ImportedAt);
        type.Declare("count", "Int!", AnswerTypes.Meaning((PostcodeTable table) => table.Count), context => (int)context.Parent<PostcodeTable>().Count);
        type.Declare("live", "Int!", AnswerTypes.Meaning((PostcodeTable table) => table.Live), context => (int)context.Parent<PostcodeTable>().Live);
    }

    private static PostcodeEntry EntryOf(IResolveFieldContext context) => context.Part<FoundPostcode>().Entry;

    private static PostcodeOrigin Origin(IResolveFieldContext context) => context.Parent<PostcodeTable>().Origin;
}
