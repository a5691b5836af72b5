using Graph.Api.Derivation;
using Graph.Api.Loading;
using Graph.Model;
using GraphQL.Types;

namespace Graph.Api.Recording;

/// <summary>What the payloads of retract, restore and undo have in common: what becomes of which facts.</summary>
internal static class ReversalPayload
{
    private const string StepType = "ReversedFact";

    private const string KindType = "Reversal";

    /// <summary>Adds what they are made of to a schema.</summary>
    public static void DeclareTypes(SchemaParts parts)
    {
        EnumerationGraphType kind = parts.Add(new EnumerationGraphType { Name = KindType, Description = "What becomes of a fact when something is taken back or brought again." });
        kind.Add("TAKEN_BACK", "TAKEN_BACK", "It is no longer known.");
        kind.Add("CHANGED", "CHANGED", "It is known otherwise.");
        kind.Add("BROUGHT_AGAIN", "BROUGHT_AGAIN", "It was taken back, and is known again.");

        ToldFact.DeclareTypes(parts);
        ObjectGraphType step = parts.AddObject(StepType, "A fact that is taken back, changed or brought again.");
        step.Declare("id", "ID!", "The identifier of the fact.", context => context.Parent<ReversalStep>().Id);
        step.Declare("becomes", $"{KindType}!", "What becomes of it.", context => KindOf(context.Parent<ReversalStep>()));
        step.Declare("fact", $"{FactTypes.FactInterface}!", "The fact as it is known afterwards; as it was known before if it is taken back.", context =>
            new SeenFact(FactOf(context.Parent<ReversalStep>()), new ReadPoint(QueryScope.Of(context).Today)));
        ToldFact.Declare(step, context => FactOf(context.Parent<ReversalStep>()));
    }

    /// <summary>Adds a payload.</summary>
    public static ObjectGraphType Add(SchemaParts parts, string mutation, string name)
    {
        ObjectGraphType payload = parts.AddObject(name, $"The result of {mutation}.");
        payload.Declare("count", "Int!", "How many facts are taken back, changed or brought again.", context => context.Parent<Outcome>().Steps.Count);
        payload.Declare("facts", $"[{StepType}!]!", "These facts, those that were asked for first.", context => context.Shown(context.Parent<Outcome>().Steps), ReadArguments.First(ReadArguments.MaximumFirst));
        payload.DeclareOutcome();
        return payload;
    }

    private static Fact FactOf(ReversalStep step) => (step.Then ?? step.Now)!;

    private static string KindOf(ReversalStep step) => step switch
    {
        { Then: null } => "TAKEN_BACK",
        { Now: null } => "BROUGHT_AGAIN",
        _ => "CHANGED",
    };
}
