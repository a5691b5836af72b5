using System.Text;
using CsCheck;
using Graph.Analysis.Networks;
using Graph.Export.Networks;
using Graph.Model;

namespace Graph.Export.Tests.Given;

/// <summary>Random small networks with attributes of every kind, parallel edges, nodes without edges, spells and texts that break what does not expect them.</summary>
internal static class AnyDocument
{
    public static readonly NetworkAttribute[] NodeAttributes =
    [
        new("about", "About it", AttributeKind.Text),
        new("staff", "Staff", AttributeKind.WholeNumber),
        new("annualIncome", "Annual income", AttributeKind.Number),
        new("registered", "Registered", AttributeKind.YesNo),
        new("founded", "Founded", AttributeKind.Date),
        new("alternateNames", "Alternate names", AttributeKind.List),
    ];

    public static readonly NetworkAttribute[] EdgeAttributes =
    [
        new("roleTitle", "Role title", AttributeKind.Text),
        new("meetings", "Meetings", AttributeKind.WholeNumber),
        new("share", "Share", AttributeKind.Number),
        new("signed", "Signed", AttributeKind.YesNo),
        new("lastContact", "Last contact", AttributeKind.Date),
        new("topics", "Topics", AttributeKind.List),
    ];

    private static readonly Gen<string> Hostile = Among(
        "Council", "", " ", "  two  blanks ", "a\tb", "line\nline", "line\r\nline", "\r", "\"quoted\" 'twice'", "<node id=\"x\">&amp;]]>", "=1+1", "+44 161", "-", "@SUM(A1)",
        "a|b", "a;b,c", "שלום עולם", "\u202Eright to left", "👩‍👩‍👧 family", "🏴󠁧󠁢󠁷󠁬󠁳󠁿 Wales", "Ŵy Ŷ ﷽ Ω", "null \0 in it", "\u0001\u0008\u000B\u001B[31m", "\uFFFE\uFFFF",
        "half \uD83D of a pair", "other half \uDC69", "é as e\u0301", "true", "null", "NaN", "1e5", "007", "2020-01-01", "'apostrophe", "\\back\\slash\\u0041", new string('x', 40_000), "\u0085next\u2028line");

    private static readonly Gen<string> Texts = Gen.Frequency((5, Hostile), (2, Gen.String));

    private static readonly Gen<DateOnly> Days = Gen.Int[-3_000, 3_000].Select(days => new DateOnly(2026, 6, 1).AddDays(days));

    private static readonly Gen<PartialDate> Dates = Gen.Select(Days, Gen.Int[0, 2]).Select(one => one.Item2 switch
    {
        0 => PartialDate.Of(one.Item1.Year),
        1 => PartialDate.Of(one.Item1.Year, one.Item1.Month),
        _ => PartialDate.Of(one.Item1),
    });

    private static readonly Gen<IReadOnlyList<Spell>> Spells = Gen.Select(
        Gen.Select(Days, Gen.Int[0, 900]).Array[0, 3], Gen.Bool, Gen.Bool).Select(all =>
        {
            (var periods, bool isOpenBefore, bool isOpenAfter) = all;
            IReadOnlyList<Spell> merged = Spell.Merge(periods.Select(period => new Spell(period.Item1, period.Item1.AddDays(period.Item2))));
            return (IReadOnlyList<Spell>)[.. merged.Select((spell, at) => new Spell(at == 0 && isOpenBefore ? null : spell.First, at == merged.Count - 1 && isOpenAfter ? null : spell.Last))];
        });

    private static readonly Gen<object?[]> Values = Gen.Select(
        Maybe(Texts), Maybe(Gen.Int), Maybe(Gen.Select(Gen.Int[-2_000_000, 2_000_000], Gen.Int[0, 4]).Select(number => new decimal(number.Item1) / (decimal)Math.Pow(10, number.Item2))),
        Maybe(Gen.Bool), Maybe(Dates), Maybe(Texts.Where(text => text.Length is > 0 and < 100).Array[1, 3]))
        .Select(values => new[] { values.Item1, values.Item2, values.Item3, values.Item4, values.Item5, values.Item6 });

    public static Gen<NetworkDocument> All { get; } = Gen.Select(
        Gen.Select(Texts, Values, Spells).Array[0, 9],
        Gen.Select(Gen.Int[0, 99], Gen.Int[0, 99], Among("role", "contact"), Texts, Values, Spells).Array[0, 15])
        .Select(all => Of(
            [.. all.Item1.Select((node, at) => new NetworkNode(NodeId(at), node.Item1, at % 2 == 0 ? "Person" : "Organisation", node.Item2, node.Item3))],
            all.Item1.Length < 2
                ? []
                : [
                    .. all.Item2
                        .Select(edge => (A: edge.Item1 % all.Item1.Length, B: edge.Item2 % all.Item1.Length, Drawn: edge))
                        .Where(edge => edge.A != edge.B)
                        .GroupBy(edge => (Math.Min(edge.A, edge.B), Math.Max(edge.A, edge.B), edge.Drawn.Item3))
                        .OrderBy(pair => pair.Key)
                        .SelectMany(pair => pair.Select((edge, at) => new NetworkEdge(
                            $"tie-{pair.Key.Item1}:{pair.Key.Item2}:{pair.Key.Item3}:{at}", NodeId(pair.Key.Item1), NodeId(pair.Key.Item2), pair.Key.Item3, edge.Drawn.Item5, edge.Drawn.Item6)
                        {
                            Label = edge.Drawn.Item4.Length == 0 ? null : edge.Drawn.Item4,
                            Weight = 1 + (at % 3),
                            Parallel = at + 1,
                        })),
                ]));

    /// <summary>A network of given nodes and edges.</summary>
    public static NetworkDocument Of(IReadOnlyList<NetworkNode> nodes, IReadOnlyList<NetworkEdge> edges) => new(Header())
    {
        NodeAttributes = NodeAttributes,
        EdgeAttributes = EdgeAttributes,
        NodeCount = nodes.Count,
        EdgeCount = edges.Count,
        ReadNodes = _ => nodes.ToAsyncEnumerable(),
        ReadEdges = _ => edges.ToAsyncEnumerable(),
    };

    /// <summary>The same networks each time.</summary>
    public static NetworkDocument[] Some(int count)
    {
        NetworkDocument[] documents = [];
        All.Array[count].Sample(drawn => documents = drawn, seed: "0000KOIPSa4Q", iter: 1, threads: 1);
        return documents;
    }

    public static object?[] Unknown(IReadOnlyList<NetworkAttribute> attributes) => new object?[attributes.Count];

    private static string NodeId(int at) => (at % 2 == 0 ? "person-" : "organisation-") + Convert.ToHexStringLower(Encoding.UTF8.GetBytes($"{at}"));

    private static ExportHeader Header() => new(
        "Partnership Graph: the network people and organisations", new(), new(2026, 6, 1, 12, 0, 0, TimeSpan.Zero), "definitions 2", [new("people", 3), new("ties", 5)], ["Register <of \"charities\">: OGL v3", "Other \u0001: none"])
    {
        Description = "The network people and organisations & all that.",
    };

    private static Gen<string> Among(params string[] values) => Gen.Int[0, values.Length - 1].Select(at => values[at]);

    private static Gen<object?> Maybe<T>(Gen<T> gen) => Gen.Frequency((1, Gen.Const((object?)null)), (3, gen.Select(value => (object?)value)));
}
