using Graph.Model;
using Mapster;

namespace Graph.Import.Sources;

/// <summary>A <see cref="RowMapping{TRow, TFact}"/> of whatever types.</summary>
internal abstract class RowMapping
{
    /// <summary>Makes sure that every property of the fact is in the row or said to be left out.</summary>
    /// <exception cref="CompileException">One is not.</exception>
    public abstract void Check();
}

/// <summary>Makes facts of the rows of a format, field by field. Each property of the fact is in the row or is said to be left out: a test checks it, so that a new one can't be forgotten.</summary>
/// <remarks>Until it is decided, files are read as before. Ids and the ends of edges are in no row: they are empty until the draft knows who is meant.</remarks>
/// <typeparam name="TRow">The row as it was read.</typeparam>
/// <typeparam name="TFact">The fact.</typeparam>
internal sealed class RowMapping<TRow, TFact> : RowMapping
    where TFact : Fact
{
    private readonly TypeAdapterConfig config = new();
    private readonly Lazy<Func<TRow, TFact>> map;

    /// <param name="fields">Says what is called otherwise in the row than in the fact, and what no row has.</param>
    public RowMapping(Action<TypeAdapterSetter<TRow, TFact>> fields)
    {
        TypeAdapterSetter<TRow, TFact> setter = config.NewConfig<TRow, TFact>().Map(nameof(Fact.Id), _ => "");
        if (typeof(TFact).IsAssignableTo(typeof(Edge)))
            setter.Map(nameof(Edge.From), _ => "").Map(nameof(Edge.To), _ => "");
        fields(setter);
        map = new(() => config.GetMapFunction<TRow, TFact>());
    }

    /// <summary>The fact that a row says.</summary>
    public TFact Of(TRow row) => map.Value(row);

    public override void Check()
    {
        config.RequireDestinationMemberSource = true;
        config.Compile();
    }
}
