using Graph.Analysis.Partners;
using Graph.Analysis.Wording;
using Graph.Api.Derivation;
using Graph.Model;
using GraphQL;
using GraphQL.Types;

namespace Graph.Api.Partners;

/// <summary>How far organisations are from a postcode.</summary>
internal static class PartnerDistanceFields
{
    public static void Declare(SchemaParts parts)
    {
        ObjectGraphType type = parts.AddAnswer<PartnerDistance>();
        type.Declare("metres", "Int!", AnswerTypes.Meaning((PartnerDistance distance) => distance.Metres), context => Of(context).Metres);
        type.Declare("km", "Decimal!", AnswerTypes.Meaning((PartnerDistance distance) => distance.Kilometres), context => Of(context).Kilometres);
        type.Declare("miles", "Decimal!", AnswerTypes.Meaning((PartnerDistance distance) => distance.Miles), context => Of(context).Miles);
        type.Declare("building", nameof(Building), "The building that is meant; null where it is the organisation's own postcode.", context => context.Node(Of(context).Building));
        type.Declare("postcode", "String", AnswerTypes.Meaning((PartnerDistance distance) => distance.Postcode), context => Of(context).Postcode);
        type.Declare("sentence", "String!", "The same in plain words.", context =>
        {
            (PartnerDistance distance, PostcodePart from) = context.Part<(PartnerDistance, PostcodePart)>();
            return NodeNames.Of(new[] { distance.Building }.OfType<string>(), context, nameOf => PartnerWording.Distance(distance, from, nameOf));
        });
    }

    private static PartnerDistance Of(IResolveFieldContext context) => context.Part<(PartnerDistance Distance, PostcodePart From)>().Distance;
}
