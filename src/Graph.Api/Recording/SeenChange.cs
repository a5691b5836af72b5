using System.Globalization;
using Graph.Api.Derivation;
using Graph.Api.Loading;
using Graph.Model;
using GraphQL;
using GraphQL.Types;

namespace Graph.Api.Recording;

/// <summary>Changes of an answer.</summary>
internal static class SeenChange
{
    /// <summary>What the type is called.</summary>
    public const string Type = "Change";

    private const string IfSeen = "Null also if you may not see personal details.";

    /// <summary>Adds the type to a schema.</summary>
    public static void Declare(SchemaParts parts)
    {
        ObjectGraphType type = parts.AddObject(Type, "Facts that were recorded together: an import, a request, or what took an earlier change back.");
        type.Declare("number", "Int!", "Its number, for undo: 1 for the first, then rising.", context => Of(context).Info.Sequence);
        DeclareInfo(type, context => Of(context).Info);
        type.Declare("added", "Int!", "How many facts were new.", context => Of(context).Added);
        type.Declare("changed", "Int!", "How many facts were known otherwise before.", context => Of(context).Changed);
        type.Declare("retracted", "Int!", "How many facts were taken back.", context => Of(context).Retracted);
        type.Declare("facts", $"[{FactTypes.FactInterface}!]!", string.Create(CultureInfo.InvariantCulture, $"Its facts, of many the first {ChangeContents.MostFacts}: as it recorded them and, of those that it took back, as they were before."), FactsOf, ReadArguments.First(10));
        type.Declare("about", "String!", string.Create(CultureInfo.InvariantCulture, $"How many facts of which types it has, most first, such as “2 attendances, 1 contact”; of many facts, of the first {ChangeContents.MostFacts}."), context => QueryScope.Of(context).Facts.Contents(Of(context), contents => contents.Types));
        type.Declare("isTakenBack", "Boolean!", string.Create(CultureInfo.InvariantCulture, $"Whether what it recorded was taken back since, as by an undo; of many facts, the first {ChangeContents.MostFacts} tell."), context => QueryScope.Of(context).Facts.Contents(Of(context), contents => contents.IsTakenBack));
    }

    /// <summary>Adds what is said of a change to the type of something that has one: who recorded it, when and why.</summary>
    /// <param name="type">The type.</param>
    /// <param name="change">The change.</param>
    public static void DeclareInfo(ObjectGraphType type, Func<IResolveFieldContext, ChangeInfo> change)
    {
        type.Declare("recordedAt", "DateTime!", "When it was recorded.", context => change(context).RecordedAt);
        type.Declare("actor", "String!", AnswerTypes.Meaning((ChangeInfo info) => info.Actor), context => change(context).Actor);
        type.Declare("onBehalfOf", "String", $"{AnswerTypes.Meaning((ChangeInfo info) => info.OnBehalfOf)} {IfSeen}", context => QueryScope.Of(context).Seen(change(context)).OnBehalfOf);
        type.Declare("source", "String", AnswerTypes.Meaning((ChangeInfo info) => info.Source), context => change(context).Source);
        type.Declare("why", "String", $"{AnswerTypes.Meaning((ChangeInfo info) => info.Why)} {IfSeen}", context => QueryScope.Of(context).Seen(change(context)).Why);
    }

    private static object? FactsOf(IResolveFieldContext context)
    {
        QueryScope scope = QueryScope.Of(context);
        int first = ReadArguments.First(context);
        return scope.Facts.Contents(Of(context), contents =>
        {
            SeenFact[] shown = [.. contents.Facts.Take(first).Select(fact => new SeenFact(fact, ReadPoint.Now))];
            scope.Spend(shown.Length);
            return shown;
        });
    }

    private static ChangeSummary Of(IResolveFieldContext context) => context.Parent<ChangeSummary>();
}
