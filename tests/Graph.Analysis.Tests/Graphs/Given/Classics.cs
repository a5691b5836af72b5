using Graph.Analysis.Graphs;

namespace Graph.Analysis.Tests.Graphs.Given;

/// <summary>The networks that the field tests its measures on, with the numbers and names that the literature gives their members.</summary>
internal static class Classics
{
    /// <summary>Zachary's karate club (1977): 34 members from 0, the instructor, to 33, the president.</summary>
    public static NetworkGraph KarateClub { get; } = NetworkGraph.Of(34,
    [
        (0, 1), (0, 2), (0, 3), (0, 4), (0, 5), (0, 6), (0, 7), (0, 8), (0, 10), (0, 11), (0, 12), (0, 13),
        (0, 17), (0, 19), (0, 21), (0, 31), (1, 2), (1, 3), (1, 7), (1, 13), (1, 17), (1, 19), (1, 21), (1, 30),
        (2, 3), (2, 7), (2, 8), (2, 9), (2, 13), (2, 27), (2, 28), (2, 32), (3, 7), (3, 12), (3, 13), (4, 6),
        (4, 10), (5, 6), (5, 10), (5, 16), (6, 16), (8, 30), (8, 32), (8, 33), (9, 33), (13, 33), (14, 32), (14, 33),
        (15, 32), (15, 33), (18, 32), (18, 33), (19, 33), (20, 32), (20, 33), (22, 32), (22, 33), (23, 25), (23, 27), (23, 29),
        (23, 32), (23, 33), (24, 25), (24, 27), (24, 31), (25, 31), (26, 29), (26, 33), (27, 33), (28, 31), (28, 33), (29, 32),
        (29, 33), (30, 32), (30, 33), (31, 32), (31, 33), (32, 33),
    ]);

    /// <summary>Krackhardt's kite (1990): 7 is Heather, 3 is Diane.</summary>
    public static NetworkGraph Kite { get; } = NetworkGraph.Of(10,
    [
        (0, 1), (0, 2), (0, 3), (0, 5), (1, 3), (1, 4), (1, 6), (2, 3), (2, 5), (3, 4), (3, 5), (3, 6),
        (4, 6), (5, 6), (5, 7), (6, 7), (7, 8), (8, 9),
    ]);

    /// <summary>Burt's example of structural holes (1992): G in the middle, A beside it, C tied to G alone.</summary>
    public static NetworkGraph BurtsExample { get; } = NetworkGraph.Of(7,
    [
        (0, 1), (0, 5), (0, 6), (0, 4), (4, 6), (5, 6), (1, 6), (1, 3), (3, 6), (6, 2),
    ]);

    /// <summary>The families of Florence that married (Padgett and Ansell, 1993), without Pucci, who married none of them.</summary>
    public static string[] FlorentineNames { get; } = ["Acciaiuoli", "Albizzi", "Barbadori", "Bischeri", "Castellani", "Ginori", "Guadagni", "Lamberteschi", "Medici", "Pazzi", "Peruzzi", "Ridolfi", "Salviati", "Strozzi", "Tornabuoni"];

    /// <summary>The marriages between <see cref="FlorentineNames"/>.</summary>
    public static NetworkGraph FlorentineFamilies { get; } = NetworkGraph.Of(15,
    [
        (0, 8), (8, 2), (8, 11), (8, 14), (8, 1), (8, 12), (4, 10), (4, 13), (4, 2), (10, 13), (10, 3), (13, 11),
        (13, 3), (11, 14), (14, 6), (1, 5), (1, 6), (12, 9), (3, 6), (6, 7),
    ]);

    /// <summary>Eighteen women of the South and which of fourteen events each attended (Davis, Gardner and Gardner, 1941).</summary>
    public static (string Woman, int[] Events)[] SouthernWomen { get; } =
    [
        ("Evelyn Jefferson", [1, 2, 3, 4, 5, 6, 8, 9]),
        ("Laura Mandeville", [1, 2, 3, 5, 6, 7, 8]),
        ("Theresa Anderson", [2, 3, 4, 5, 6, 7, 8, 9]),
        ("Brenda Rogers", [1, 3, 4, 5, 6, 7, 8]),
        ("Charlotte McDowd", [3, 4, 5, 7]),
        ("Frances Anderson", [3, 5, 6, 8]),
        ("Eleanor Nye", [5, 6, 7, 8]),
        ("Pearl Oglethorpe", [6, 8, 9]),
        ("Ruth DeSand", [5, 7, 8, 9]),
        ("Verne Sanderson", [7, 8, 9, 12]),
        ("Myra Liddel", [8, 9, 10, 12]),
        ("Katherina Rogers", [8, 9, 10, 12, 13, 14]),
        ("Sylvia Avondale", [7, 8, 9, 10, 12, 13, 14]),
        ("Nora Fayette", [6, 7, 9, 10, 11, 12, 13, 14]),
        ("Helen Lloyd", [7, 8, 10, 11, 12]),
        ("Dorothy Murchison", [8, 9]),
        ("Olivia Carleton", [9, 11]),
        ("Flora Price", [9, 11]),
    ];

    /// <summary>The women, and after them the events.</summary>
    public static NetworkGraph SouthernWomenAndEvents { get; } = NetworkGraph.Of(
        18 + 14,
        [.. SouthernWomen.SelectMany(static (woman, number) => woman.Events.Select(attended => (number, 17 + attended)))]);
}
