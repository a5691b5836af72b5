using Graph.Analysis.Fragility;
using Graph.Analysis.Wording;
using Graph.Api.Derivation;
using GraphQL;
using GraphQL.Types;

namespace Graph.Api.Fragility;

/// <summary>How far an answer about a past day rests on what was recorded by then.</summary>
internal sealed class PastDayFeature : IFeature
{
    public void Extend(SchemaParts parts)
    {
        ObjectGraphType type = parts.AddObject(nameof(PastDay), "How the partnerships asked about are read on a past day. Records kept since then say less about that day than about today.");
        type.Declare("partnerships", "Int!", "How many current partnerships are asked about.", context => Of(context).Partnerships);
        type.Declare("readByLaterContact", "Int!", "How many of them have somebody who counts only because of contact after that day.", context => Of(context).ReadByLaterContact);
        type.Declare("notRecorded", "Int!", "How many of them are UNHELD because nothing is recorded up to that day. They may have been held.", context => Of(context).NotRecorded);
        type.Declare("sentence", "String!", "The same in plain words.", context => Of(context).Write());

        static PastDay Of(IResolveFieldContext context) => context.Parent<PastDay>();
    }
}
