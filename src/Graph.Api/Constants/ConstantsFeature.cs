using System.Reflection;
using Graph.Analysis;
using Graph.Api.Derivation;
using Graph.Model;
using GraphQL.Types;

namespace Graph.Api.Constants;

/// <summary>The constants that answers were found with.</summary>
internal sealed class ConstantsFeature : IFeature
{
    private const string TypeName = nameof(FragilityOptions);

    public void Extend(SchemaParts parts)
    {
        ObjectGraphType type = parts.AddObject(TypeName, AnalysisComments.All.Of(typeof(FragilityOptions)));
        foreach (PropertyInfo constant in ConstantNames.Properties)
            type.Declare(ConstantNames.Of(constant), TypeOf(constant), AnalysisComments.All.Of(constant), context => constant.GetValue(context.Source));
        ObjectGraphType risk = parts.AddObject(nameof(LeavingRisk), AnalysisComments.All.Of(typeof(LeavingRisk)));
        risk.Declare("level", nameof(Level), "The level; null for people whose level is unknown.", context => context.Parent<LeavingRisk>().Level);
        risk.Declare("risk", "Float!", "The chance, 0 to 1.", context => context.Parent<LeavingRisk>().Risk);
        parts.Query.DeclareOptions();
    }

    private static string TypeOf(PropertyInfo constant) => constant.PropertyType == typeof(LeavingRisks) ? $"[{nameof(LeavingRisk)}!]!" : Type.GetTypeCode(constant.PropertyType) switch
    {
        TypeCode.Int32 => "Int!",
        TypeCode.Double => "Float!",
        _ => "String!",
    };
}
