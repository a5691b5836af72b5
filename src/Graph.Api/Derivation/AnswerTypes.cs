using System.Linq.Expressions;
using System.Reflection;
using Graph.Model;
using GraphQL.Types;

namespace Graph.Api.Derivation;

/// <summary>Declaring what answers consist of as their records have it: what a doc comment says of a record or its property is not said again.</summary>
internal static class AnswerTypes
{
    private static readonly DocComments Own = DocComments.Load(typeof(AnswerTypes).Assembly);

    /// <summary>Adds the object type of a record of answers.</summary>
    public static ObjectGraphType AddAnswer<T>(this SchemaParts parts) => parts.AddObject(typeof(T).Name, Meaning<T>());

    /// <summary>Adds a field that shows a property of the record that it is of.</summary>
    public static void Declare<TPart, TValue>(this ObjectGraphType type, string name, string typeText, Expression<Func<TPart, TValue>> property)
    {
        Func<TPart, TValue> read = property.Compile();
        type.Declare(name, typeText, Meaning(property), context => read(context.Source is TPart part ? part : context.Part<TPart>()));
    }

    /// <summary>What a record means.</summary>
    public static string Meaning<T>() => CommentsOf(typeof(T)).Of(typeof(T));

    /// <summary>What a property means, for a field that shows it in another way.</summary>
    public static string Meaning<TPart, TValue>(Expression<Func<TPart, TValue>> property) =>
        CommentsOf(typeof(TPart)).Of((PropertyInfo)((MemberExpression)property.Body).Member);

    private static DocComments CommentsOf(Type record) =>
        record.Assembly == typeof(AnswerTypes).Assembly ? Own
        : record.Assembly == typeof(Fact).Assembly ? Ontology.DocComments
        : AnalysisComments.All;
}
